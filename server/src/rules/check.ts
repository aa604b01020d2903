/** Runs rules over a network, again only over what changed since the last run. A generator, so that an edit can get in between. */

import type { Device } from '../model/device.ts';
import { getOrMake } from '../model/drafts.ts';
import type { Network } from '../model/network.ts';
import { sameMembers } from '../model/same.ts';
import type { Finding, Hit, Rule, Scope, Subjects } from './rule.ts';
import { silence } from './suppressions.ts';

/** Remembers hits by the identity of what was looked at. One for each network. */
export interface CheckMemory {
  readonly objects: WeakMap<object, Map<Rule, readonly Hit[]>>;
  readonly collections: WeakMap<object, Map<Rule, readonly Hit[]>>;
  readonly devices: Map<string, Remembered>;
  readonly network: Remembered;
}
type Remembered = Map<Rule, { readonly read: readonly unknown[]; readonly hits: readonly Hit[] }>;

export function checkMemory(): CheckMemory {
  return { objects: new WeakMap(), collections: new WeakMap(), devices: new Map(), network: new Map() };
}

/** Yields after each rule and device; returns all findings, also the silenced ones, grouped by rule and device, not sorted. */
export function* checkNetwork(all: Network, rules: readonly Rule[], memory: CheckMemory): Generator<void, Finding[]> {
  const network = all.devices.some(({ guessed }) => guessed) ? { ...all, devices: all.devices.filter(({ guessed }) => !guessed) } : all;
  const findings: Finding[] = [];
  const add = (rule: Rule, hits: readonly Hit[]) => {
    for (const hit of hits) findings.push(findingOf(rule, hit));
  };
  for (const device of network.devices) {
    for (const rule of rules) {
      if (rule.scope !== 'network' && rule.scope !== 'suppression') add(rule, hitsOfDevice(rule, device, network, memory));
      yield;
    }
  }
  for (const rule of rules) {
    if (rule.scope !== 'network') continue;
    add(rule, hitsOfNetwork(rule as unknown as Rule<'network'>, network, memory));
    yield;
  }
  return withSuppressions(findings, network, rules);
}

function findingOf(rule: Rule, hit: Hit): Finding {
  return { ...hit, rule, severity: hit.severity ?? rule.severity };
}

/** Marks what comments silence, then lets the rules about those comments speak. */
function withSuppressions(findings: readonly Finding[], network: Network, rules: readonly Rule[]): Finding[] {
  const written = [...network.devices, ...network.moduleTexts].flatMap(({ suppressions }) => suppressions);
  const { findings: judged, uses } = silence(findings, written, new Set(rules.map(({ id }) => id)));
  for (const rule of rules) {
    if (rule.scope !== 'suppression') continue;
    const about = rule as unknown as Rule<'suppression'>;
    for (const use of uses) for (const hit of about.check(use, { network })) judged.push(findingOf(rule, hit));
  }
  return judged;
}

function hitsOfNetwork(rule: Rule<'network'>, network: Network, memory: CheckMemory): readonly Hit[] {
  const read = [
    ...network.devices.flatMap(each => rule.reads?.(each) ?? [each]),
    ...(rule.readsNetwork?.(network) ?? []),
    network.settings,
  ];
  return remember(memory.network, rule as unknown as Rule, read, () => [...rule.check(network, { network })]);
}

function hitsOfDevice(rule: Rule, device: Device, network: Network, memory: CheckMemory): readonly Hit[] {
  const context = { network, device };
  if (rule.scope === 'device') {
    const known = memory.devices.get(device.file) ?? new Map();
    memory.devices.set(device.file, known);
    const read = [...(rule.reads?.(device) ?? [device]), network.settings];
    return remember(known, rule, read, () => [...(rule as unknown as Rule<'device'>).check(device, context)]);
  }
  const collection = collections[rule.scope as ObjectScope](device);
  // Names are kept in one map that changes in place, so only their entries tell.
  if (rule.scope === 'symbol') return hitsOfObjects(rule, collection, device, network, memory);
  return rememberBy(memory.collections, collection, rule, () => hitsOfObjects(rule, collection, device, network, memory));
}

type ObjectScope = Exclude<Scope, 'device' | 'network' | 'suppression'>;
const collections: { readonly [S in ObjectScope]: (device: Device) => ReadonlyMap<string, Subjects[S]> } = {
  symbol: device => device.symbols,
  interface: device => device.interfaces,
  bgp: device => device.bgp,
  policy: device => device.policies,
  'prefix-list': device => device.prefixLists,
  acl: device => device.acls,
};

function hitsOfObjects(
  rule: Rule,
  collection: ReadonlyMap<string, object>,
  device: Device,
  network: Network,
  memory: CheckMemory,
): readonly Hit[] {
  const hits: Hit[] = [];
  for (const object of collection.values()) {
    const found = rememberBy(memory.objects, object, rule, () => [...rule.check(object as never, { network, device })]);
    for (const hit of found) hits.push(hit);
  }
  return hits;
}

function rememberBy(
  memory: WeakMap<object, Map<Rule, readonly Hit[]>>,
  key: object,
  rule: Rule,
  make: () => readonly Hit[],
): readonly Hit[] {
  const known = memory.get(key) ?? new Map<Rule, readonly Hit[]>();
  memory.set(key, known);
  return getOrMake(known, rule, make);
}

/** The same object, or lists of the same things: what a rule depends on by value is such a list, made once for each state of a collection. */
function sameRead(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return Array.isArray(a) && Array.isArray(b) && sameMembers(a, b);
}

function remember(memory: Remembered, rule: Rule, read: readonly unknown[], make: () => readonly Hit[]): readonly Hit[] {
  const known = memory.get(rule);
  if (known && known.read.length === read.length && known.read.every((value, i) => sameRead(value, read[i]))) return known.hits;
  const hits = make();
  memory.set(rule, { read, hits });
  return hits;
}
