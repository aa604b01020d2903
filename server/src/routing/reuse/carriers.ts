/** Prefixes of BGP that may lead to the next hops of others: whatever depends on them has to meet them on its way again. */
import { type Address, addressKey } from '../../net/address.ts';
import { hostPrefix, type Prefix } from '../../net/prefix.ts';
import { PrefixMap } from '../../net/prefix-map.ts';
import type { Ribs } from '../igp/ribs.ts';
import type { Outcome } from '../outcome.ts';
import type { Session } from '../sessions/session.ts';

/** Addresses that anything was resolved for, by key. */
export type Resolved = Map<number | string, Address>;

export function addNextHops(resolved: Resolved, outcomes: readonly Pick<Outcome, 'tables'>[]): void {
  for (const { tables } of outcomes)
    for (const { nextHops } of tables.values())
      for (const [name, { address }] of nextHops) if (!resolved.has(name)) resolved.set(name, address);
}

/** Gateways that routes of other protocols name without the interface that leads there. */
export function addGateways(resolved: Resolved, ribs: Ribs): void {
  for (const { routes } of ribs.values())
    for (const { value } of routes.entries())
      for (const { nextHops } of value)
        for (const { via, interface: port } of nextHops) if (via && port === undefined) resolved.set(addressKey(via), via);
}

/** Both ends of sessions: routes to them lead the packets of the session. */
export function addEnds(resolved: Resolved, sessions: readonly Session[]): void {
  for (const { localAddress, remoteAddress } of sessions)
    for (const address of [localAddress, remoteAddress]) if (address) resolved.set(addressKey(address), address);
}

export function carriersOf(prefixes: ReadonlyMap<string, Prefix>, resolved: Resolved): Map<string, Prefix> {
  const all = new PrefixMap<string>([...prefixes].map(([key, prefix]) => [prefix, key]));
  const found = new Map<string, Prefix>();
  for (const address of resolved.values()) for (const { prefix, value } of all.covering(hostPrefix(address))) found.set(value, prefix);
  return found;
}
