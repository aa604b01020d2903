/** Path attributes of a BGP route (RFC 4271 section 5) and the local values that travel beside them. */
import type { Origin } from '../model/policy.ts';
import type { Address } from '../net/address.ts';
import { addressKey } from '../net/address.ts';
import { type AsPath, formatAsPath } from '../net/as-path.ts';
import { communityName } from '../net/community.ts';

export interface Attributes {
  readonly asPath: AsPath;
  readonly origin: Origin;
  /** Undefined: the router itself (printed as the unspecified address). */
  readonly nextHop?: Address;
  /** Undefined when not carried: the router's default counts. */
  readonly localPreference?: number;
  readonly med?: number;
  /** Local to the router, never sent. */
  readonly weight: number;
  /** Canonical values, sorted by number, none twice. */
  readonly communities: readonly string[];
  readonly largeCommunities: readonly string[];
  readonly extendedCommunities: readonly string[];
  /** RFC 4456: set by the first reflector. */
  readonly originatorId?: Address;
  readonly clusterList: readonly string[];
  readonly atomicAggregate?: boolean;
  readonly aggregator?: { readonly asn: number; readonly address: Address };
  /** RFC 9234: from the AS named here on the route goes to customers only. */
  readonly onlyToCustomer?: number;
  /** Tag of the route it was made from; local. */
  readonly tag?: number;
  /** RFC 7311: the cost that the route has gathered in the networks behind it. */
  readonly aigp?: number;
  /** Metric of EIGRP given by a policy; local. */
  /** Of a route that enters OSPF. */
  readonly metricType?: 1 | 2;
  readonly vectorMetric?: { readonly bandwidth: number; readonly delay: number };
  /** Administrative distance given by a policy; local. */
  readonly preference?: number;
  /** A policy on the way out has set the next hop: the rules of sending leave it alone. Cleared on receipt. */
  readonly nextHopSet?: boolean;
  /** A policy on the way in has settled the next hop: it stays on the way to neighbors inside the AS or to all, unless a policy of the way out applies. */
  readonly nextHopKept?: 'inside' | 'everywhere';
  /** A policy sends the packets nowhere. */
  readonly discard?: boolean;
  /** A policy on the way could not be evaluated: whether the route comes through, and how, is not known. `value`: it does, with attributes that are not known. `presence`: these are known. */
  readonly assumed?: boolean | 'value' | 'presence';
  /** Who announced the route at the edge of the network, as the settings assume: `192.0.2.1 (bestpath.json line 7)`. */
  readonly outside?: string;
}

/** All fields are written down, so that whatever is made of it has one shape: copies of objects of many shapes cost ten times as much. */
export const emptyAttributes: Attributes = {
  asPath: [],
  origin: 'igp',
  nextHop: undefined,
  localPreference: undefined,
  med: undefined,
  weight: 0,
  communities: [],
  largeCommunities: [],
  extendedCommunities: [],
  originatorId: undefined,
  clusterList: [],
  atomicAggregate: undefined,
  aggregator: undefined,
  onlyToCustomer: undefined,
  tag: undefined,
  metricType: undefined,
  vectorMetric: undefined,
  preference: undefined,
  nextHopSet: undefined,
  nextHopKept: undefined,
  discard: undefined,
  assumed: undefined,
  outside: undefined,
};

const keys = new WeakMap<Attributes, string>();

/** A text that is equal for equal attributes. */
export function attributesKey(attributes: Attributes): string {
  let key = keys.get(attributes);
  if (key === undefined) {
    const a = attributes;
    // The values that most routes have come first, all others only where there are any.
    key = `${formatAsPath(a.asPath)}|${a.origin}|${a.nextHop ? addressKey(a.nextHop) : ''}|${a.localPreference}|${a.med}|${a.weight}|${a.communities.join(' ')}`;
    key += `|${a.largeCommunities.join(' ')}|${a.extendedCommunities.join(' ')}|${a.clusterList.join(' ')}|${rareKey(a)}`;
    keys.set(attributes, key);
  }
  return key;
}

function rareKey(attributes: Attributes): string {
  let key = '';
  const { originatorId, atomicAggregate, aggregator, onlyToCustomer, tag, vectorMetric, metricType } = attributes;
  if (originatorId) key += `o${addressKey(originatorId)}`;
  if (atomicAggregate !== undefined) key += `a${atomicAggregate}`;
  if (aggregator) key += `g${aggregator.asn} ${addressKey(aggregator.address)}`;
  if (onlyToCustomer !== undefined) key += `c${onlyToCustomer}`;
  if (tag !== undefined) key += `t${tag}`;
  if (attributes.aigp !== undefined) key += `i${attributes.aigp}`;
  if (metricType) key += `y${metricType}`;
  if (vectorMetric) key += `v${vectorMetric.bandwidth} ${vectorMetric.delay}`;
  const { preference, nextHopSet, nextHopKept, discard, assumed, outside } = attributes;
  if (preference !== undefined) key += `p${preference}`;
  if (nextHopSet !== undefined) key += `s${nextHopSet}`;
  if (nextHopKept !== undefined) key += `k${nextHopKept}`;
  if (discard !== undefined) key += `d${discard}`;
  if (assumed !== undefined) key += `u${assumed}`;
  return outside === undefined ? key : `${key}x${outside}`;
}

/** Sorted by number and without repetition, as routers print and compare them. */
export function sortCommunities(values: Iterable<string>): string[] {
  const different = [...new Set(values)];
  return different.length < 2 ? different : different.sort((a, b) => compareCommunities(communityKey(a), communityKey(b)));
}

interface CommunityKey {
  readonly text: string;
  readonly parts: readonly number[];
}

/** Tables have many routes and few communities. */
const communityKeys = new Map<string, CommunityKey>();
const mostCommunityKeys = 10_000;

function communityKey(text: string): CommunityKey {
  let key = communityKeys.get(text);
  if (!key) {
    key = { text, parts: text.split(':').map(Number) };
    if (communityKeys.size >= mostCommunityKeys) communityKeys.clear();
    communityKeys.set(text, key);
  }
  return key;
}

function compareCommunities(a: CommunityKey, b: CommunityKey): number {
  for (let i = 0; i < a.parts.length && i < b.parts.length; i++) {
    const difference = a.parts[i]! - b.parts[i]!;
    if (difference) return difference;
  }
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}

export function addCommunities(present: readonly string[], added: readonly string[]): readonly string[] {
  return added.every(value => present.includes(value)) ? present : sortCommunities([...present, ...added]);
}

/** Well-known communities that the decision to send and to accept looks at. */
export const community = {
  gracefulShutdown: '65535:0',
  blackhole: '65535:666',
  noExport: '65535:65281',
  noAdvertise: '65535:65282',
  noExportSubconfed: '65535:65283',
} as const;

/** As `show` commands print it: well-known values by name; expressions of expanded lists match this text. */
export function printCommunity(value: string): string {
  if (value === community.noExportSubconfed) return 'local-AS';
  return communityName(value) ?? value;
}

/** Of attributes some of which are not known from now on. */
export function withOpenValue(assumed: Attributes['assumed']): true | 'value' {
  return assumed === undefined || assumed === false || assumed === 'value' ? 'value' : true;
}

/** The same route, which may not come through. */
export function perhapsPresent(attributes: Attributes): Attributes {
  return { ...attributes, assumed: attributes.assumed === undefined || attributes.assumed === 'presence' ? 'presence' : true };
}
