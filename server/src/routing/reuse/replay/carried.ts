/** Whether routes of BGP may lead to what other routes rest on: then no prefix can be looked at by itself. */
import type { Address } from '../../../net/address.ts';
import { containsAddress, hostPrefix, type Prefix } from '../../../net/prefix.ts';
import { PrefixMap } from '../../../net/prefix-map.ts';
import type { Rib, RibRoute } from '../../rib.ts';

const deepest = 8;

export interface Carried {
  /** Whether a prefix of BGP holds the address. */
  covers(address: Address): boolean;
  /** Whether one may take part in the way to it. @see `resolve` */
  mayLead(rib: Rib, address: Address): boolean;
}

/** @param brought all prefixes of BGP */
export function carriedBy(brought: Iterable<Prefix>): Carried {
  const all = new PrefixMap<true>([...brought].map(prefix => [prefix, true]));
  const covering = (address: Address) => all.covering(hostPrefix(address));
  function mayLead(rib: Rib, address: Address, depth = 0): boolean {
    const route = routeTo(rib, address);
    if (covering(address).some(({ prefix }) => mayWin(prefix, route))) return true;
    const gateways = route?.nextHops.flatMap(({ via, interface: port }) => (via && port === undefined ? [via] : [])) ?? [];
    return gateways.length > 0 && (depth > deepest || gateways.some(via => mayLead(rib, via, depth + 1)));
  }
  return { covers: address => covering(address).length > 0, mayLead };
}

/** Whether the prefix, were it one of BGP, might lead to the address. @param rib routes of all other protocols */
export function mayLeadTo(rib: Rib, prefix: Prefix, address: Address): boolean {
  return address.family === prefix.family && containsAddress(prefix, address) && mayWin(prefix, routeTo(rib, address));
}

/** Of the longest prefix. */
function routeTo({ routes }: Rib, address: Address): RibRoute | undefined {
  return routes.covering(hostPrefix(address)).findLast(({ value }) => value.length > 0)?.value[0];
}

/** Nothing is better than an own subnet. */
function mayWin({ length }: Prefix, route: RibRoute | undefined): boolean {
  return !route || length > route.prefix.length || (length === route.prefix.length && route.protocol !== 'connected');
}
