/** What a router tells a neighbor: split horizon, stubs, summaries, filters (RFC 7868 section 5, RFC 2453 section 3.4.3). */
import type { VectorFilter, VectorProcess } from '../../../model/vector.ts';
import { classfulPrefix, contains, formatPrefix, maskPrefix, type Prefix, samePrefix } from '../../../net/prefix.ts';
import { emptyAttributes } from '../../attributes.ts';
import { evaluatePolicies } from '../../policy/evaluate.ts';
import { aclAnswer, findAcl, findPrefixList, prefixListAnswer } from '../../policy/lists.ts';
import type { Entries, Entry } from './entry.ts';
import { costOf } from './measure.ts';
import type { Hearing, VectorPort, VectorRouter } from './routers.ts';

/** Entries of the neighbor that go out to the router that hears them. */
export function announced({ from, fromPort }: Hearing, entries: Entries): Entry[] {
  const told = [...entries.values()].filter(entry => mayGo(from.process, fromPort, entry));
  return summarised(from, fromPort, told).filter(entry => passes(from, fromPort, entry, 'out'));
}

export function passesIn({ router, port }: Hearing, entry: Entry): boolean {
  return passes(router, port, entry, 'in');
}

/** Nothing goes back through the port that it came in by; a stub tells of its own routes only. */
function mayGo({ stub, protocol }: VectorProcess, { interface: { name }, prefix }: VectorPort, entry: Entry): boolean {
  if (entry.nextHops.some(hop => hop.interface === name)) return false;
  if (entry.kind === 'connected' && samePrefix(maskPrefix(prefix), entry.prefix)) return false;
  if (protocol !== 'eigrp' || !stub) return true;
  if (entry.kind === 'redistributed') return stub.includes('redistributed');
  return entry.kind !== undefined && stub.includes(entry.kind);
}

/** Summaries of the port take the place of what lies inside, and so do classful networks at their border with automatic summaries. */
function summarised(router: VectorRouter, port: VectorPort, told: readonly Entry[]): Entry[] {
  const { process } = router;
  const ranges = summariesOf(router, port).filter(range => told.some(({ prefix }) => isPart(range, prefix)));
  const inside = (prefix: Prefix) => ranges.find(range => isPart(range, prefix)) ?? border(router, port, prefix);
  const joined = new Map<string, Entry>();
  for (const entry of told) {
    const range = inside(entry.prefix);
    const shown: Entry = range ? { ...entry, prefix: range, external: false, kind: 'summary' } : entry;
    const key = formatPrefix(shown.prefix);
    const known = joined.get(key);
    if (!known || costOf(shown.measure, process) < costOf(known.measure, process)) joined.set(key, shown);
  }
  return [...joined.values()];
}

export function summariesOf({ process }: VectorRouter, { interface: { name, link } }: VectorPort): Prefix[] {
  const own = link?.routers.get(`${process.protocol} ${process.process}`)?.summaries ?? [];
  const inProcess = process.summaries.filter(summary => summary.interface === name || summary.interface === 'default');
  return [...own, ...inProcess].map(({ prefix }) => maskPrefix(prefix));
}

export function isPart(range: Prefix, prefix: Prefix): boolean {
  return prefix.length > range.length && contains(range, prefix);
}

function border({ device, process }: VectorRouter, port: VectorPort, prefix: Prefix): Prefix | undefined {
  const autoSummary = process.autoSummary ?? (process.protocol === 'rip' && device.defaults.vector.ripAutoSummary);
  const network = classfulPrefix(prefix);
  if (!autoSummary || !isPart(network, prefix) || samePrefix(network, classfulPrefix(port.prefix))) return undefined;
  return network;
}

function passes(router: VectorRouter, { interface: { name, link } }: VectorPort, entry: Entry, direction: 'in' | 'out'): boolean {
  const own = link?.routers.get(`${router.process.protocol} ${router.process.process}`)?.filters ?? [];
  const filters = [...router.process.filters.filter(filter => filter.interface === undefined || filter.interface === name), ...own];
  return filters.every(filter => filter.direction !== direction || permits(router, filter, entry));
}

/** A list that does not exist filters nothing (Batfish model of IOS). */
function permits({ device }: VectorRouter, { kind, list }: VectorFilter, { prefix, tag }: Entry): boolean {
  if (kind === 'policy') {
    if (!device.policies.has(list.value)) return true;
    const input = { device, prefix, attributes: { ...emptyAttributes, tag }, protocol: 'eigrp', direction: 'local' as const };
    return evaluatePolicies([list], { ...input, localPreference: 0 }, false).verdict === 'accept';
  }
  if (kind === 'acl') {
    const acl = findAcl(device, list.value, prefix.family);
    return !acl || aclAnswer(acl, prefix) === 'permit';
  }
  const found = findPrefixList(device, list.value, prefix.family);
  return !found || ['permit', 'empty'].includes(prefixListAnswer(found, prefix));
}
