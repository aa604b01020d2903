/** An outcome above routes of other protocols that changed: tables and routes of BGP as they were, next hops as they are reached now. */
import { PrefixLayer } from '../../net/prefix-layer.ts';
import type { PrefixMap } from '../../net/prefix-map.ts';
import type { Ribs } from '../igp/ribs.ts';
import type { Outcome } from '../outcome.ts';
import type { Table } from '../propagation/table.ts';
import { type Rib, type RibRoute, resolve, ribAbove } from '../rib.ts';
import type { Interior, Otherwise } from './interior.ts';

export function rebased(outcome: Outcome, { changed, ribs: below }: Interior, isOtherwise: Otherwise): Outcome {
  if (changed.size === 0) return outcome;
  const ribs: Ribs = new Map(
    [...outcome.ribs].map(([id, rib]) => [id, changed.has(id) ? ribAgain(rib, below.get(id)!, changed.get(id)!) : rib]),
  );
  const tables = new Map([...outcome.tables].map(([id, table]) => [id, tableAgain(table, ribs, isOtherwise)]));
  return { ...outcome, ribs, tables };
}

function tableAgain(table: Table, ribs: Ribs, isOtherwise: Otherwise): Table {
  const { id } = table.speaker;
  const rib = ribs.get(id)!;
  if (rib === table.rib) return { ...table, ribs };
  const nextHops: Table['nextHops'] = new Map();
  for (const [name, tracked] of table.nextHops)
    nextHops.set(name, isOtherwise(id, tracked.address) ? { ...tracked, resolution: resolve(rib, tracked.address) } : tracked);
  return { ...table, rib, ribs, nextHops };
}

const isOfBgp = ({ protocol }: RibRoute) => protocol === 'bgp';

/** The routes of BGP that it holds, with all others from below. */
function ribAgain({ holdsEarlier, routes }: Rib, below: Rib, changed: PrefixMap<string>): Rib {
  const again = { ...ribAbove(below), holdsEarlier };
  const entries = routes instanceof PrefixLayer ? routes.ownEntries() : routes.entries();
  if (routes instanceof PrefixLayer && !entries.some(({ prefix }) => changed.has(prefix)))
    return { ...again, routes: routes.above(below.routes) };
  for (const { prefix, value } of entries) {
    const own = value.filter(isOfBgp);
    if (own.length === 0) continue;
    const all = [...(below.routes.get(prefix) ?? []), ...own];
    again.routes.set(
      prefix,
      all.sort((a, b) => a.distance - b.distance),
    );
  }
  return again;
}
