/** Getting at the parts of a draft, made where they are missing: the words in which vendors' tables state facts. */
import type { Place } from '../text/place.ts';
import type { AddressFamily, Bgp, BgpFamily, Peer, PeerFamily } from './bgp.ts';
import type { Draft } from './fact.ts';
import type { Policy, Term } from './policy.ts';

export function familyOf(bgp: Draft<Bgp>, family: AddressFamily): Draft<BgpFamily> {
  return getOrMake(bgp.families, family, () => ({ family, networks: [], aggregates: [], redistributes: [] }));
}

/** A neighbor (by address text or interface name) or, in `groups`, a group or template. `given` is what it has from the line that names it first. */
export function peerOf(peers: Map<string, Draft<Peer>>, name: string, place: Place, given?: () => Partial<Draft<Peer>>): Draft<Peer> {
  return getOrMake(peers, name, () => ({ name, place, inherits: [], anyFamily: {}, families: new Map(), ...given?.() }));
}

export function peerFamilyOf(peer: Draft<Peer>, family: AddressFamily): Draft<PeerFamily> {
  return getOrMake(peer.families, family, () => ({}));
}

/** The term of a policy by its name; a new one accepts nothing and rejects nothing until its facts say so. */
export function termOf(policy: Draft<Policy>, name: string, place: Place): Draft<Term> {
  const last = policy.terms.at(-1);
  const known = last?.name === name ? last : policy.terms.find(term => term.name === name);
  if (known) return known;
  const term: Draft<Term> = { name, place, conditions: [], actions: [], outcome: 'next-term' };
  policy.terms = appended(policy.terms, term);
  return term;
}

export function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

export const newMap = <T>() => new Map<string, T>();

/** The list with more items at its end. Most lists hold few, and have room for just those: one that grows item by item has room for 17 at once. */
export function appended<T>(list: T[] | undefined, ...items: T[]): T[] {
  if (!list || list.length === 0) return items;
  if (list.length < fewItems) return list.concat(items);
  list.push(...items);
  return list;
}

const fewItems = 8;

/** The items of each key, in their order. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) getOrMake(groups, keyOf(item), () => []).push(item);
  return groups;
}
