/** Whether a condition of a policy term holds for a route: one function for each type of condition. */
import type { MissingEffect } from '../../model/defaults.ts';
import type { Device } from '../../model/device.ts';
import type { Condition, ConditionType, PrefixRange } from '../../model/policy.ts';
import { symbolKey } from '../../model/symbol.ts';
import { type Address, addressBits, sameAddress } from '../../net/address.ts';
import { pathLength } from '../../net/as-path.ts';
import { contains, hostPrefix, type Prefix } from '../../net/prefix.ts';
import { rangeMatches } from '../../net/prefix-range.ts';
import type { Located } from '../../text/place.ts';
import { asPathTestHolds } from './as-path-tests.ts';
import { communitiesHold } from './communities.ts';
import type { Answer, PolicyInput, RouteType } from './input.ts';
import {
  aclAnswer,
  asPathListAnswer,
  communityListAnswer,
  findAcl,
  findPrefixList,
  hasPatterns,
  type ListAnswer,
  missingAnswer,
  prefixListAnswer,
} from './lists.ts';
import { isMixed, writtenCommunities } from './mixed-communities.ts';

type Of<T extends ConditionType> = Extract<Condition, { readonly type: T }>;
type Test<T extends ConditionType> = (condition: Of<T>, input: PolicyInput) => Answer;

/** Evaluates policies named inside a condition; given by `evaluate.ts`, since policies hold conditions. */
export type PolicyTest = (name: string, input: PolicyInput) => Answer;

const noNextHop = (input: PolicyInput): Address => input.attributes.nextHop ?? { family: input.prefix.family, w0: 0, w1: 0, w2: 0, w3: 0 };

const tests: { readonly [T in Exclude<ConditionType, 'policy' | 'all' | 'any' | 'not'>]: Test<T> } = {
  'prefix-list': ({ lists, family, mode }, input) => {
    if (family && family !== input.prefix.family) return false;
    return inPrefixLists(lists, input, input.prefix, mode);
  },
  acl: ({ lists, family }, input) => (family && family !== input.prefix.family ? false : inAcls(lists, input, input.prefix)),
  'route-filter': ({ ranges, lists = [], filters = [] }, input) => {
    const inLists = lists.map(({ list, mode }) => inPrefixLists([list], input, input.prefix, mode));
    const own = ranges.map(({ value }) => value);
    return either([filters.length > 0 ? inFilters(own, filters, input) : longestFits(own, input.prefix), ...inLists]);
  },
  'prefix-length': ({ family, low, high }, { prefix, device }) =>
    ignoresLengths(device) || (prefix.family === family && prefix.length >= low && prefix.length <= high),
  'as-path-list': ({ lists }, input) => {
    const { device, attributes } = input;
    return anyList(lists, device.defaults.missing.matchedAsPathList.value, name => {
      const list = device.asPathLists.get(name);
      return list && asPathListAnswer(device, list, attributes.asPath);
    });
  },
  'as-path-group': ({ groups }, { device, attributes }) =>
    anyList(groups, device.defaults.missing.matchedAsPathList.value, name => {
      const group = device.asPathGroups.get(name);
      return group && asPathListAnswer(device, group, attributes.asPath);
    }),
  'as-path-length': ({ low, high }, { attributes }) => within(pathLength(attributes.asPath), low, high),
  'community-list': ({ lists, exact }, { device, attributes }) =>
    anyList(lists, device.defaults.missing.matchedCommunityList.value, name => {
      const list = device.communityLists.get(name);
      if (!list) return undefined;
      return communityListAnswer(device, list, isMixed(list) ? writtenCommunities(attributes) : attributes.communities, exact);
    }),
  'large-community-list': ({ lists, exact }, { device, attributes }) =>
    anyList(lists, device.defaults.missing.matchedCommunityList.value, name => {
      const list = device.largeCommunityLists.get(name);
      return list && communityListAnswer(device, list, attributes.largeCommunities, exact);
    }),
  'extcommunity-list': ({ lists, exact }, { device, attributes }) => {
    // Whether several lists must all permit, or any, differs among vendors.
    if (exact || lists.length > 1) return 'unknown';
    return anyList(lists, device.defaults.missing.matchedCommunityList.value, name => {
      const list = device.extendedCommunityLists.get(name);
      if (hasPatterns(list)) return 'unknown';
      return list && communityListAnswer(device, list, attributes.extendedCommunities, false);
    });
  },
  'next-hop': ({ addresses, prefixLists, acls }, input) => {
    const nextHop = noNextHop(input);
    const answers: Answer[] = [];
    if (addresses.length > 0) answers.push(addresses.some(({ value }) => sameAddress(value, nextHop)));
    if (prefixLists.length > 0) answers.push(inPrefixLists(prefixLists, input, hostPrefix(nextHop)));
    if (acls.length > 0) answers.push(inAcls(acls, input, hostPrefix(nextHop)));
    return either(answers);
  },
  'next-hop-length': ({ length }, input) => ignoresLengths(input.device) || length === addressBits(noNextHop(input).family),
  // Measured on FRR 8.4.4: routes of the own statements have no next hop, whatever the route of the table says; those of interfaces lead there.
  'leads-nowhere': ({ family }, { prefix, attributes, protocol }) =>
    prefix.family === family && attributes.nextHop === undefined && protocol !== 'connected',
  probability: ({ percent }) => (percent === 0 ? false : percent === 100 || 'unknown'),
  peer: ({ peers, acls, names = [] }, input) => {
    const peer = visiblePeer(input);
    const answers: Answer[] = peers.map(({ value }) =>
      value === 'local' ? input.peer === undefined : peer !== undefined && sameAddress(value, peer),
    );
    if (acls.length > 0) answers.push(peer ? inAcls(acls, input, hostPrefix(peer)) : false);
    if (peer && names.some(({ value }) => namesNeighbor(input.device, value))) answers.push('unknown');
    return either(answers);
  },
  med: ({ low, high }, { attributes, removedMed = 0 }) => within(attributes.med ?? removedMed, low, high),
  'local-preference': ({ low, high }, { attributes, localPreference }) => within(attributes.localPreference ?? localPreference, low, high),
  tag: ({ low, high }, { attributes }) => within(attributes.tag ?? 0, low, high),
  origin: ({ origins }, { attributes }) => origins.includes(attributes.origin),
  'origin-validation': ({ states }, { validation }) => (validation ? states.includes(validation) : 'unknown'),
  protocol: ({ protocols }, { protocol, device }) =>
    device.defaults.quirks.ignoresProtocolConditions === true || protocols.some(({ value }) => sameProtocol(value, protocol)),
  'route-type': ({ kinds }, { routeType }) => (routeType ? either(kinds.map(kind => isOfType(kind, routeType))) : 'unknown'),
  interface: ({ interfaces }, input) => input.interface !== undefined && interfaces.some(({ value }) => value === input.interface),
  level: ({ side, level: asked }, { level }) => (level ? level[side] === asked : 'unknown'),
  family: ({ family }, { prefix }) => prefix.family === family,
  instance: ({ instances }, { instance }) => (instance === undefined ? 'unknown' : instances.some(({ value }) => value === instance)),
  'address-in': ({ what, lists, ranges }, input) => {
    const peer = visiblePeer(input);
    const looked = what === 'destination' ? input.prefix : what === 'next-hop' ? hostPrefix(noNextHop(input)) : peer && hostPrefix(peer);
    if (!looked) return false;
    const listed: Answer = lists.length > 0 ? inPrefixLists(lists, input, looked) : false;
    return either([listed, ranges.some(({ value }) => rangeMatches(value, looked))]);
  },
  'as-path': ({ tests: asked }, { attributes }) => either(asked.map(test => asPathTestHolds(test, attributes.asPath))),
  communities: (condition, { device, attributes }) => communitiesHold(condition, device, attributes),
  parameters: () => 'unknown',
  'route-exists': ({ names }, { device, direction, routeExists }) => {
    // Recorded on Junos 17.4: everywhere but on the way out of BGP the condition counts as true.
    if (direction !== 'out') return true;
    return either(names.map(({ value }) => conditionMet(device, value, routeExists)));
  },
  never: () => false,
  unsupported: () => 'unknown',
};

/** Whether words for a kind of route mean this one. Which of its external routes one is of is known of OSPF alone. */
function isOfType(kind: string, type: RouteType): Answer {
  if (kind === type) return true;
  if (type === 'local' || type === 'internal') return type === 'internal' && /-area$/.test(kind) ? 'unknown' : false;
  const [area, number] = [type[0], type[1]];
  if (type === 'external') return /^(type|nssa|[EN]\d)/.test(kind) ? 'unknown' : false;
  if (kind === 'nssa-external') return area === 'N';
  // Whether routes of a not-so-stubby area count among these is not documented.
  if (kind === 'external' || kind === `type-${number}`) return area === 'E' || 'unknown';
  return false;
}

/** Measured on FRR 8.4.4: neighbors share what is sent to them, so that conditions on one of them fail on the way out. */
function visiblePeer({ device, direction, peer }: PolicyInput): Address | undefined {
  return direction === 'out' && device.defaults.quirks.ignoresPeerOnExport ? undefined : peer;
}

/** Whether a neighbor, or a group of neighbors, has the name. */
export function namesNeighbor({ bgp }: Device, name: string): boolean {
  return [...bgp.values()].some(({ peers, groups }) => peers.has(name) || groups.has(name));
}

function conditionMet(device: Device, name: string, exists: PolicyInput['routeExists']): Answer {
  const condition = device.routeConditions.get(name);
  if (!condition || condition.unsupported || !exists) return 'unknown';
  return condition.routes.every(prefix => exists(prefix, condition.table));
}

/** Measured on FRR 8.4.4: `match ip address prefix-len` matches every route of BGP. */
function ignoresLengths({ defaults }: Device): boolean {
  return defaults.quirks.ignoresLengthConditions === true;
}

/** Conditions that look at no attribute of the route. */
const clear: ReadonlySet<ConditionType> = new Set([
  'prefix-list',
  'acl',
  'route-filter',
  'prefix-length',
  'family',
  'instance',
  'peer',
  'protocol',
  'route-type',
  'interface',
  'level',
  'route-exists',
  'never',
]);

export function conditionHolds(condition: Condition, input: PolicyInput, policyTest: PolicyTest): Answer {
  if (condition.type === 'policy') return either(condition.policies.map(({ value }) => policyTest(value, input)));
  if ('of' in condition) return joined(condition, input, policyTest);
  if (isPassedOver(condition, input)) return true;
  if (input.attributes.assumed === 'value' && !clear.has(condition.type)) return 'unknown';
  return (tests[condition.type] as Test<typeof condition.type>)(condition as never, input);
}

/** Some software hands a policy to daemons that know a part of the conditions each: what OSPF does not know holds for all routes. */
function isPassedOver(condition: Condition, { ospf, device }: PolicyInput): boolean {
  const known = ospf && device.defaults.quirks.ospfConditions?.[ospf];
  if (!known) return false;
  return !known.includes(condition.type) || (condition.type === 'next-hop' && condition.addresses.length > 0);
}

/** Conditions joined by AND, OR, or negated, over three values. */
function joined({ type, of }: Of<'all' | 'any' | 'not'>, input: PolicyInput, policyTest: PolicyTest): Answer {
  const answers = of.map(condition => conditionHolds(condition, input, policyTest));
  if (type === 'any') return either(answers);
  const all = negated(either(answers.map(negated)));
  return type === 'all' ? all : negated(all);
}

function negated(answer: Answer): Answer {
  return answer === 'unknown' ? answer : !answer;
}

/** Only the longest of the prefixes that contain the route is looked at; if no range of it fits, the condition fails. */
export function longestFits(ranges: readonly PrefixRange[], prefix: Prefix): boolean {
  const covering = ranges.filter(range => contains(range.prefix, prefix));
  const longest = Math.max(...covering.map(range => range.prefix.length));
  return covering.some(range => range.prefix.length === longest && prefix.length >= range.low && prefix.length <= range.high);
}

/** Whether the longest prefix of a list is looked at alone or among all those of the term is not documented (Junos, `route-filter-list`). */
function inFilters(own: readonly PrefixRange[], filters: readonly Located<string>[], { device, prefix }: PolicyInput): Answer {
  const found = filters.map(({ value }) => device.prefixLists.get(symbolKey('route-filter-list', value)));
  const groups = [own, ...found.map(list => (list?.entries ?? []).flatMap(({ range }) => (range === 'any' ? [] : range)))];
  const apart = groups.some(ranges => longestFits(ranges, prefix));
  const known = found.every(list => list && !list.computed);
  return known && apart === longestFits(groups.flat(), prefix) ? apart : 'unknown';
}

/** Words of vendors for one protocol. */
const protocolWords = new Map([
  ['direct', 'connected'],
  ['local', 'connected'],
  ['ospf6', 'ospf3'],
]);

function sameProtocol(written: string, protocol: string): boolean {
  return (protocolWords.get(written) ?? written) === protocol;
}

function within(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

/** OR over three values. */
function either(answers: readonly Answer[]): Answer {
  if (answers.includes(true)) return true;
  return answers.includes('unknown') ? 'unknown' : false;
}

type Looked = ListAnswer | 'unknown' | undefined;

/** Any of the lists permits; a list that does not exist answers as the vendor's software does. */
function anyList(lists: readonly Located<string>[], missing: MissingEffect, look: (name: string) => Looked): Answer {
  return either(
    lists.map(({ value }) => {
      const answer = look(value);
      if (answer === undefined) return missingAnswer(missing);
      return answer === 'unknown' ? answer : answer === 'permit';
    }),
  );
}

function inPrefixLists(
  lists: readonly Located<string>[],
  { device }: PolicyInput,
  prefix: Prefix,
  mode?: 'exact' | 'longer' | 'orlonger',
): Answer {
  return anyList(lists, device.defaults.missing.matchedPrefixList.value, name => {
    const list = findPrefixList(device, name, prefix.family);
    const answer = list && prefixListAnswer(list, prefix, mode);
    return list?.computed && answer !== 'permit' ? 'unknown' : answer;
  });
}

function inAcls(lists: readonly Located<string>[], { device }: PolicyInput, prefix: Prefix): Answer {
  return anyList(lists, device.defaults.missing.matchedAcl.value, name => {
    const acl = findAcl(device, name, prefix.family);
    return acl && aclAnswer(acl, prefix);
  });
}
