/** Routes that routers of a distance-vector protocol learn from each other, round by round until nothing changes (RFC 7868, RFC 2453). */
import { groupBy } from '../../../model/drafts.ts';
import { formatPrefix, maskPrefix } from '../../../net/prefix.ts';
import { sameNextHop } from '../../rib.ts';
import { announced, passesIn } from './announce.ts';
import type { Entries, Entry } from './entry.ts';
import { costOf, isReachable, joined } from './measure.ts';
import type { Hearing, VectorRouter } from './routers.ts';

const usualPaths = 4;

/** @returns what each router knows, by its id. */
export function vectorRoutes(routers: readonly VectorRouter[], heard: readonly Hearing[]): Map<string, Entries> {
  const hearings = groupBy(heard, ({ router }) => router);
  let known = new Map(routers.map(router => [router.id, ownEntries(router)]));
  const rounds = 2 * routers.length + 4;
  for (let round = 0; round < rounds; round++) {
    const next = new Map(routers.map(router => [router.id, learn(router, hearings.get(router) ?? [], known)]));
    const settled = routers.every(({ id }) => sameEntries(known.get(id)!, next.get(id)!));
    known = next;
    if (settled) break;
  }
  return known;
}

function ownEntries(router: VectorRouter): Entries {
  const entries: Entries = new Map();
  for (const entry of router.externals) entries.set(formatPrefix(entry.prefix), entry);
  for (const { prefix, measure } of router.ports) {
    const masked = maskPrefix(prefix);
    const own = router.process.protocol === 'rip' ? { ...measure, hops: 0 } : measure;
    entries.set(formatPrefix(masked), { prefix: masked, measure: own, external: false, nextHops: [], kind: 'connected' });
  }
  return entries;
}

function learn(router: VectorRouter, heard: readonly Hearing[], known: ReadonlyMap<string, Entries>): Entries {
  const entries = ownEntries(router);
  for (const hearing of heard) {
    for (const told of announced(hearing, known.get(hearing.from.id)!)) {
      const entry = received(hearing, told);
      if (!entry || !isReachable(entry.measure, router.process) || !passesIn(hearing, entry)) continue;
      const key = formatPrefix(entry.prefix);
      entries.set(key, better(router, entries.get(key), entry));
    }
  }
  return entries;
}

function received({ port, gateway }: Hearing, told: Entry): Entry | undefined {
  const measure = joined(told.measure, port.measure);
  return { ...told, kind: undefined, measure, nextHops: [{ via: gateway, interface: port.interface.name }] };
}

/** The shorter of two ways; equal ones are used together. Own routes stay. */
function better({ process }: VectorRouter, present: Entry | undefined, other: Entry): Entry {
  if (!present) return other;
  if (present.nextHops.length === 0 && !(present.external && !other.external)) return present;
  const open = present.open || other.open || undefined;
  if (present.external !== other.external) return { ...(present.external ? other : present), open };
  const difference = costOf(present.measure, process) - costOf(other.measure, process);
  if (difference !== 0) return { ...(difference < 0 ? present : other), open };
  const all = [...present.nextHops, ...other.nextHops];
  return { ...present, open, nextHops: all.slice(0, process.maximumPaths ?? usualPaths) };
}

function sameEntries(a: Entries, b: Entries): boolean {
  return a.size === b.size && [...a].every(([key, entry]) => sameEntry(entry, b.get(key)));
}

function sameEntry(a: Entry, b: Entry | undefined): boolean {
  if (!b || a.external !== b.external || a.tag !== b.tag || a.open !== b.open || a.nextHops.length !== b.nextHops.length) return false;
  const same = a.measure.bandwidth === b.measure.bandwidth && a.measure.delay === b.measure.delay && a.measure.hops === b.measure.hops;
  return same && a.nextHops.every((hop, i) => sameNextHop(hop, b.nextHops[i]!));
}
