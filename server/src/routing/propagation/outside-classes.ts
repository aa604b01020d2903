/**
 * Prefixes from outside that the whole network treats alike: the same neighbors announce them with the same attributes, and nothing that is configured
 * tells them apart. One of them stands for all: a full table then costs as much as it has different sets of attributes, not prefixes.
 */
import type { Announced, Outside } from '../../model/announcement.ts';
import type { Device } from '../../model/device.ts';
import { getOrMake } from '../../model/drafts.ts';
import { numbersOf, type RouteColumns, routesWhere } from '../../model/route-columns.ts';
import type { Address } from '../../net/address.ts';
import { hostPrefix, maskPrefix, type Prefix } from '../../net/prefix.ts';
import { numbersAround, PrefixNumbers, prefixAt } from '../../net/prefix-columns.ts';
import { type VrpSet, validityKey } from '../../rpki/validate.ts';
import type { Links } from '../igp/links.ts';
import type { Ribs } from '../igp/ribs.ts';
import { NumberMap } from '../number-map.ts';
import { prefixClasses } from '../policy/prefix-classes.ts';
import type { Session } from '../sessions/session.ts';
import { type ClassNames, namesOfClasses } from './class-names.ts';

export interface OutsideClasses extends ClassNames {
  /** With the announcements of one prefix of each class. */
  readonly outside: Outside;
}

/** Undefined where prefixes may depend on each other in ways that are not looked at here. */
export function classesOfOutside(
  devices: readonly Device[],
  links: Links,
  ribs: Ribs,
  sessions: readonly Session[],
  outside: Outside,
  vrps?: VrpSet,
): OutsideClasses | undefined {
  const { routes } = outside;
  if (routes.prefixNumbers.length < 2 || devices.some(({ routeConditions }) => routeConditions.size > 0)) return undefined;
  for (const { families } of sessions)
    for (const { conditional, defaultOriginate } of families.values()) if (conditional || defaultOriginate?.policy) return undefined;
  const classOf = prefixClasses(devices);
  if (!classOf) return undefined;
  const numbers = numbersOf(routes.prefixes);
  const validities = new Map<string, number>();
  const validityOf = (prefix: Prefix) => (vrps ? getOrMake(validities, validityKey(vrps, prefix), () => validities.size) : 0);
  const representatives = representativesOf(routes, [classOf, validityOf], prefixesAlone(devices, links, ribs, outside, numbers));
  if (!representatives) return undefined;
  const kept = routesWhere(routes, prefix => representatives[prefix] === prefix);
  return { outside: { ...outside, routes: kept }, ...namesOfClasses(numbers, routes.prefixes, representatives) };
}

/**
 * The number of the representative of each prefix; undefined where each stands for itself.
 * @param classesOf numbers that prefixes must share.
 * @param alone by prefix: 1 for those that only stand for themselves.
 */
function representativesOf(
  { prefixes, prefixNumbers, valueNumbers }: RouteColumns<Announced>,
  classesOf: readonly ((prefix: Prefix) => number)[],
  alone: Uint8Array,
): Uint32Array | undefined {
  const pairs = makePairs();
  /** Equal for prefixes of which the same is said, in the same order; 0: nothing. */
  const signatures = new Uint32Array(alone.length);
  for (let i = 0; i < prefixNumbers.length; i++) signatures[prefixNumbers[i]!] = pairs(signatures[prefixNumbers[i]!]!, valueNumbers[i]!);
  const first = new Map<number, number>();
  let stand = 0;
  const representatives = Uint32Array.from(signatures, (signature, i) => {
    if (alone[i] || signature === 0) return i;
    const prefix = prefixAt(prefixes, i);
    let found = signature;
    for (const classOf of classesOf) found = pairs(found, classOf(prefix));
    const representative = first.get(found);
    if (representative !== undefined) return representative;
    first.set(found, i);
    return i;
  });
  for (const [i, representative] of representatives.entries()) if (representative === i) stand++;
  return stand < alone.length ? representatives : undefined;
}

/** One number above 0 for each pair of numbers. */
function makePairs(): (a: number, b: number) => number {
  const known = new NumberMap();
  let size = 0;
  return (a, b) => {
    const found = known.get(a + 1, b);
    if (found !== undefined) return found;
    known.add(a + 1, b, ++size);
    return size;
  };
}

/** What keeps a prefix from being one of many: something else in the network has it too, or it may carry a next hop. */
function prefixesAlone(
  devices: readonly Device[],
  { ports }: Links,
  ribs: Ribs,
  { routes, probes }: Outside,
  numbers: PrefixNumbers,
): Uint8Array {
  const alone = new Uint8Array(numbers.size);
  const seen = new PrefixNumbers();
  const addAddress = (address: Address | undefined) => {
    if (!address) return;
    const known = seen.size;
    if (seen.obtain(hostPrefix(address)) === known) for (const number of numbersAround(numbers, address)) alone[number] = 1;
  };
  const addPrefix = (prefix: Prefix) => {
    const number = numbers.get(maskPrefix(prefix));
    if (number !== undefined) alone[number] = 1;
  };
  for (const { prefix } of ports) addAddress(prefix);
  for (const { neighbor, nextHop } of routes.values) {
    addAddress(neighbor);
    addAddress(nextHop);
  }
  for (const prefix of probes) addPrefix(prefix);
  for (const { routes } of ribs.values()) for (const { prefix } of routes.entries()) addPrefix(prefix);
  for (const { bgp, staticRoutes, policies } of devices) {
    for (const { families } of bgp.values()) {
      for (const { networks, aggregates } of families.values()) for (const { prefix } of [...networks, ...aggregates]) addPrefix(prefix);
    }
    for (const { nextHop } of staticRoutes) addAddress(nextHop);
    for (const { terms } of policies.values()) {
      for (const { actions } of terms) {
        for (const action of actions) if (action.type === 'next-hop' && typeof action.to === 'object') addAddress(action.to);
      }
    }
  }
  return alone;
}
