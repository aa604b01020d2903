/** What has to be looked at again when the choice or the route of a prefix changed. */
import { contains, defaultPrefix, formatPrefix, maskPrefix, type Prefix, samePrefix } from '../../net/prefix.ts';
import { mayBeUnwanted } from './aggregate.ts';
import { changedNextHops } from './candidates.ts';
import type { Run } from './run.ts';
import { type Selected, type Table, touch } from './table.ts';
import { mayImport, vpnKey } from './vpn/exchange.ts';

/** Aggregates above the prefix, routes below an aggregate that came or went, and default routes that depend on any route. */
export function touchDependents(table: Table, prefix: Prefix, key: string): void {
  if (table.config?.aggregates.some(aggregate => mayBeUnwanted(aggregate) && samePrefix(aggregate.prefix, prefix)))
    sendAgain(table, prefix);
  for (const aggregate of table.config?.aggregates ?? []) {
    if (aggregate.prefix.length < prefix.length && contains(aggregate.prefix, prefix)) touch(table, maskPrefix(aggregate.prefix));
  }
  if (table.makesDefault && key !== table.everything) touch(table, defaultPrefix(table.family), table.everything);
}

/** What a VRF holds may be exported, and what the VPN table holds imported. */
export function touchSharing(from: Table, prefix: Prefix, key: string, selections: readonly (Selected | undefined)[]): void {
  const { vrf, vpn, leaksTo } = from;
  for (const table of leaksTo) touch(table, prefix, key);
  for (const way of vrf?.ways ?? []) if (way.gives) touch(way.vpn, prefix, vpnKey(vrf!.distinguisher, key));
  if (!vpn) return;
  const plain = formatPrefix(prefix);
  const keys = vpn.keys.get(plain) ?? new Set();
  vpn.keys.set(plain, keys.add(key));
  for (const table of vpn.vrfs) if (table.family === prefix.family && mayImport(from, table, selections)) touch(table, prefix, plain);
}

function sendAgain(table: Table, above: Prefix): void {
  for (const { prefix, value: key } of table.belowAggregates?.covered(above) ?? []) {
    if (prefix.length <= above.length) continue;
    table.offered.delete(key);
    table.dirty.add(key);
  }
}

/** What rests on a route that changed. */
export function lookAgain(run: Run, table: Table, prefix: Prefix, key: string, otherProtocol: boolean): void {
  for (const other of run.byRib.get(table.rib)!) for (const dependent of changedNextHops(other, prefix)) other.dirty.add(dependent);
  if (otherProtocol) table.dirty.add(key);
}
