/** Prefixes that are new in BGP and hold next hops of others: they lead to none of them where no table that looks one up ever uses their routes. */
import type { Address } from '../../net/address.ts';
import { containsAddress, type Prefix } from '../../net/prefix.ts';
import { findLinks } from '../igp/links.ts';
import type { Layer } from '../layers.ts';
import { noLimits } from '../sessions/limits.ts';
import { lostSessions } from '../sessions/packets.ts';
import { isConnected } from '../sessions/pairing.ts';
import { addGateways, addNextHops, type Resolved } from './carriers.ts';
import { type Group, representativeOf } from './groups.ts';
import type { State } from './state.ts';

/** Undefined where one of them led somewhere before, or where that is not known. */
export function leadingIn(
  now: State,
  affected: Iterable<Group>,
  carriers: ReadonlyMap<string, Prefix>,
): ReadonlyMap<string, Prefix> | undefined {
  const found = new Map<string, Prefix>();
  for (const group of affected) {
    const { layer, key, members } = group;
    if (!members.some(([name]) => carriers.has(name))) continue;
    const [name, prefix] = representativeOf(group);
    if (members.length > 1) return undefined;
    const isKnown = [layer.first, ...layer.outcomes].every(({ used }) => used);
    if (layer.first.brought!.has(key) && (!isKnown || leadToNextHops(now, layer, new Map([[key, prefix]])))) return undefined;
    found.set(name, prefix);
  }
  return found;
}

/** @param layer holds the prefixes, and all others that may lead to a next hop */
export function leadAnywhere(now: State, layer: Layer, prefixes: ReadonlyMap<string, Prefix>): boolean {
  if (leadToNextHops(now, layer, prefixes)) return true;
  const all = [...prefixes.values()];
  const far = now.setting.sessions.filter(
    ({ state, remote, speaker, remoteAddress: to }) =>
      state === 'up' && remote && to && all.some(prefix => holds(prefix, to)) && !isConnected(speaker, to),
  );
  return far.length > 0 && lostSessions(far, findLinks(now.devices), layer.first.ribs, noLimits) !== undefined;
}

function leadToNextHops(now: State, layer: Layer, prefixes: ReadonlyMap<string, Prefix>): boolean {
  const outcomes = [layer.first, ...layer.outcomes];
  const used = new Map<string, Set<string>>();
  for (const outcome of outcomes)
    for (const [id, keys] of outcome.used ?? [])
      for (const key of keys) if (prefixes.has(key)) used.set(id, (used.get(id) ?? new Set()).add(key));
  for (const [id, keys] of used) {
    const addresses = [...lookedUpAt(now, layer, id).values()];
    for (const key of keys) if (addresses.some(address => holds(prefixes.get(key)!, address))) return true;
  }
  return false;
}

function lookedUpAt({ layers, setting }: State, layer: Layer, id: string): Resolved {
  const found: Resolved = new Map();
  for (const { first, outcomes } of [...layers.all, layer])
    for (const { tables } of [first, ...outcomes])
      for (const table of tables.values()) if (table.speaker.id === id) addNextHops(found, [{ tables: new Map([[id, table]]) }]);
  addGateways(found, new Map([[id, setting.ribs.get(id)!]]));
  return found;
}

const holds = (prefix: Prefix, address: Address) => address.family === prefix.family && containsAddress(prefix, address);
