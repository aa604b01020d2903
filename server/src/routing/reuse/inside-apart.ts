/** Prefixes of BGP that routes of other protocols concern by themselves, beside those that they carry. */
import { addressBits } from '../../net/address.ts';
import { formatPrefix, type Prefix } from '../../net/prefix.ts';
import type { Layers } from '../layers.ts';
import { takesOthers } from '../propagation/begin.ts';
import type { Table } from '../propagation/table.ts';
import type { Interior } from './interior.ts';
import type { State } from './state.ts';

/** @param ofBgp all prefixes of BGP, by key. @returns those that may enter BGP otherwise, win or lose against another protocol, or carry themselves */
export function ownChanged(tables: Iterable<Table>, { changed }: Interior, ofBgp: ReadonlyMap<string, Prefix>): Map<string, Prefix> {
  const found = new Map<string, Prefix>();
  for (const table of tables) {
    const takes = takesOthers(table);
    for (const { prefix, value: key } of changed.get(table.speaker.id)?.entries(table.family) ?? [])
      if (takes || ofBgp.has(key)) found.set(key, prefix);
  }
  const hosts = [...ofBgp].filter(([, prefix]) => isHost(prefix));
  for (const all of changed.values()) for (const [key, host] of hosts) if (all.covering(host).length > 0) found.set(key, host);
  return found;
}

/** Network statements that name one address, of speakers whose addresses are others. */
export function ownHosts({ base }: State, moved: ReadonlySet<string>): [string, Prefix][] {
  const own = [...base.first.tables.values()].filter(({ speaker }) => moved.has(speaker.id));
  return own
    .flatMap(({ networks }) =>
      [...networks.values()].flatMap(({ prefix }) => (isHost(prefix) ? [[formatPrefix(prefix), prefix] as const] : [])),
    )
    .map(([key, prefix]) => [key, prefix]);
}

const isHost = ({ family, length }: Prefix) => length === addressBits(family);

/** Some path carries what the way to its next hop costs. */
export function accumulatesCosts({ all }: Layers): boolean {
  for (const { first, outcomes } of all)
    for (const { tables } of [first, ...outcomes])
      for (const { offered } of tables.values())
        for (const { attributes } of offered.values()) if (attributes.aigp !== undefined) return true;
  return false;
}
