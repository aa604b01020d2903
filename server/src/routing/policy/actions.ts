/** What the actions of a policy term do to a route's attributes: one function for each type of action. */
import type { Device } from '../../model/device.ts';
import type { Action, Arithmetic, CommunityList } from '../../model/policy.ts';
import { type AsPath, firstAsn, pathAsns, prepend } from '../../net/as-path.ts';
import { isPrivateAsn } from '../../net/asn.ts';
import { type Attributes, addCommunities, sortCommunities, withOpenValue } from '../attributes.ts';
import { communityFields, testsOf } from './communities.ts';
import type { PolicyInput } from './input.ts';
import { hasPatterns, listDeletes, listValues } from './lists.ts';
import { isMixed, sortedByKind, writtenCommunities } from './mixed-communities.ts';

type Of<T extends Action['type']> = Extract<Action, { readonly type: T }>;

/** The attributes after the action; what one that we do not carry out may change is open. */
export function applyAction(action: Action, attributes: Attributes, input: PolicyInput): Attributes {
  if (isIgnored(action, input)) return attributes;
  switch (action.type) {
    case 'local-preference':
      return { ...attributes, localPreference: calculate(action, attributes.localPreference ?? input.localPreference) };
    case 'med':
      return { ...attributes, med: calculate(action, attributes.med ?? 0) };
    case 'med-igp': {
      const metric = input.igpMetric?.();
      return metric === undefined ? unsure(attributes) : { ...attributes, med: metric };
    }
    case 'med-rtt':
      // Nothing lies between a router and itself.
      if (input.direction !== 'local') return unsure(attributes);
      return { ...attributes, med: calculate({ operation: action.operation, value: 0 }, attributes.med ?? 0) };
    case 'originator-id':
      return { ...attributes, originatorId: action.id };
    case 'atomic-aggregate':
      return { ...attributes, atomicAggregate: true };
    case 'aggregator':
      return { ...attributes, aggregator: { asn: action.asn, address: action.address } };
    case 'aigp':
      return { ...attributes, ...accumulated(action, input) };
    case 'weight':
      return { ...attributes, weight: calculate(action, attributes.weight) };
    case 'tag':
      return { ...attributes, tag: calculate(action, attributes.tag ?? 0) };
    case 'preference':
      return { ...attributes, preference: calculate(action, attributes.preference ?? input.device.defaults.distances.ebgp) };
    case 'metric-type':
      return { ...attributes, metricType: action.value };
    case 'vector-metric':
      return { ...attributes, vectorMetric: { bandwidth: action.bandwidth, delay: action.delay } };
    case 'origin':
      return { ...attributes, origin: action.origin };
    case 'as-path-prepend':
      return { ...attributes, asPath: prependAll(underPrepended(attributes.asPath, input.device), action.asns) };
    case 'as-path-prepend-last': {
      const first = attributes.asPath[0]?.type === 'sequence' ? firstAsn(attributes.asPath) : undefined;
      return first === undefined ? attributes : { ...attributes, asPath: prepend(attributes.asPath, first, action.count) };
    }
    case 'as-path-exclude':
      if (action.asns === 'all' && input.device.defaults.quirks.refusesExcludeAll) return attributes;
      return { ...attributes, asPath: exclude(attributes.asPath, action.asns) };
    case 'as-path-replace':
      return { ...attributes, asPath: replace(attributes.asPath, action.asn, input.ownAsn) };
    case 'community':
    case 'large-community':
    case 'extcommunity':
      return changeCommunities(action, attributes, input);
    case 'next-hop':
      return { ...attributes, ...nextHopOf(action, attributes, input) };
    case 'as-path-prepend-own':
      return { ...attributes, asPath: prepend(attributes.asPath, ownAsn(input.device), action.count) };
    case 'as-path-remove-private':
      return { ...attributes, asPath: withoutPrivate(attributes.asPath, action.all) };
    case 'unsupported':
    case 'parameters':
      return unsure(attributes);
    case 'other':
      return attributes;
  }
}

/** What was set is not known. */
const unsure = (attributes: Attributes): Attributes => ({ ...attributes, assumed: withOpenValue(attributes.assumed) });

/** Some software puts nothing in front of paths that come from inside the AS. */
function isIgnored({ type }: Action, { device, direction, inside }: PolicyInput): boolean {
  return type.startsWith('as-path-prepend') && direction === 'in' && inside === true && device.defaults.quirks.prependsFromOutside === true;
}

/** The value that the accumulated cost begins with: of a route that enters BGP here, and of others where the software does so. */
function accumulated({ value, adds }: Of<'aigp'>, { device, direction, protocol, routeMetric }: PolicyInput): Partial<Attributes> {
  const { aigp } = device.defaults;
  const entersHere = direction === 'local' || protocol !== 'bgp';
  if (!aigp || !(entersHere || aigp.givenToLearned)) return { assumed: 'value' };
  const onDevice = protocol === 'connected' || protocol === 'static' || protocol === 'aggregate';
  const metric = routeMetric ?? (onDevice ? 0 : undefined);
  if (value === 'igp') return metric === undefined ? { assumed: 'value' } : { aigp: metric };
  if (!adds) return { aigp: value };
  return metric === undefined ? { assumed: 'value' } : { aigp: value + metric };
}

const highest = 4294967295;

function calculate({ operation, value }: { readonly operation: Arithmetic; readonly value: number }, present: number): number {
  if (operation === 'set') return value;
  return operation === 'add' ? Math.min(highest, present + value) : Math.max(0, present - value);
}

/** Measured on FRR 8.4.4: ASNs that a policy puts in front push the confederation segments there out of the path. */
function underPrepended(path: AsPath, { defaults }: Device): AsPath {
  if (!defaults.quirks.prependDropsConfederation) return path;
  const rest = path.findIndex(({ type }) => type !== 'confed-sequence');
  return rest < 0 ? [] : path.slice(rest);
}

/** The first of `asns` ends up in front. */
function prependAll(path: AsPath, asns: readonly number[]): AsPath {
  return asns.reduceRight<AsPath>((built, asn) => prepend(built, asn), path);
}

function exclude(path: AsPath, asns: readonly number[] | 'all'): AsPath {
  if (asns === 'all') return [];
  if (!pathAsns(path).some(asn => asns.includes(asn))) return path;
  return path
    .map(segment => ({ ...segment, asns: segment.asns.filter(asn => !asns.includes(asn)) }))
    .filter(segment => segment.asns.length > 0);
}

/** Nothing changes inside the AS and where the router itself brings a route in (measured on FRR 8.4.4). */
function replace(path: AsPath, replaced: number | 'any', own: number | undefined): AsPath {
  if (own === undefined) return path;
  const replacement = (asn: number) => (replaced === 'any' || asn === replaced ? own : asn);
  return path.map(({ type, asns }) => {
    const changed = asns.map(replacement);
    return { type, asns: type === 'set' || type === 'confed-set' ? [...new Set(changed)].sort((a, b) => a - b) : changed };
  });
}

function ownAsn({ bgp }: Device): number {
  const [first] = bgp.values();
  return (bgp.get('default') ?? first)?.asn.value ?? 0;
}

/** All private ASNs, or those in front of the first public one. */
function withoutPrivate(path: AsPath, everywhere: boolean): AsPath {
  let leading = true;
  const kept = (asn: number) => {
    leading &&= isPrivateAsn(asn);
    return everywhere ? !isPrivateAsn(asn) : !leading;
  };
  return path.map(segment => ({ ...segment, asns: segment.asns.filter(kept) })).filter(segment => segment.asns.length > 0);
}

type CommunityAction = Of<'community' | 'large-community' | 'extcommunity'>;

function changeCommunities(action: CommunityAction, attributes: Attributes, { device }: PolicyInput): Attributes {
  const field = communityFields[action.type];
  const present = attributes[field];
  const lasting =
    device.defaults.quirks.keepsWellKnownCommunities && action.type === 'community' ? present.filter(value => wellKnown.has(value)) : [];
  if (action.operation === 'none') return { ...attributes, [field]: lasting };
  if (action.operation === 'delete') return { ...attributes, [field]: remaining(action, present, device) };
  if ('list' in action) return changeByList(action, attributes, lasting, device);
  if (action.operation === 'set') return { ...attributes, [field]: sortCommunities([...lasting, ...action.values]) };
  return { ...attributes, [field]: addCommunities(present, action.values) };
}

/** What RFC 8642 section 4 lists for a device that keeps them: internet, graceful-shutdown, accept-own, no-export, no-advertise, local-AS. */
const wellKnown: ReadonlySet<string> = new Set(['0:0', '65535:0', '65535:1', '65535:65281', '65535:65282', '65535:65283']);

/** A set that is not known takes nothing away. */
function remaining(
  { type, lists, members, keep }: Extract<CommunityAction, { readonly keep: boolean }>,
  present: readonly string[],
  device: Device,
): readonly string[] {
  const tests = testsOf(device, type, lists, members);
  return tests ? present.filter(value => tests.some(test => test(value)) === keep) : present;
}

function changeByList(
  action: Extract<CommunityAction, { readonly list: unknown }>,
  attributes: Attributes,
  lasting: readonly string[],
  device: Device,
): Attributes {
  const field = communityFields[action.type];
  const present = attributes[field];
  const lists = {
    community: device.communityLists,
    'large-community': device.largeCommunityLists,
    extcommunity: device.extendedCommunityLists,
  }[action.type];
  const list = lists.get(action.list.value) ?? device.communityLists.get(action.list.value);
  if (!list) return attributes;
  if (action.type === 'extcommunity' && hasPatterns(list)) return unsure(attributes);
  if (isMixed(list)) return changeMixed(action, attributes, list, device);
  if (action.operation === 'delete-list') return { ...attributes, [field]: present.filter(value => !listDeletes(device, list, value)) };
  const values = listValues(list);
  return {
    ...attributes,
    [field]: action.operation === 'set-list' ? sortCommunities([...lasting, ...values]) : addCommunities(present, values),
  };
}

/** Values of every kind at once; setting takes all others away. */
function changeMixed(
  { operation }: Extract<CommunityAction, { readonly list: unknown }>,
  attributes: Attributes,
  list: CommunityList,
  device: Device,
): Attributes {
  const present = writtenCommunities(attributes);
  if (operation === 'delete-list') return { ...attributes, ...sortedByKind(present.filter(value => !listDeletes(device, list, value))) };
  return { ...attributes, ...sortedByKind(operation === 'set-list' ? listValues(list) : [...present, ...listValues(list)]) };
}

/**
 * `self` and, on the way out, `peer-address` are the own address of the session; on the way in `peer-address` is the neighbor's. A received route
 * with the own address as next hop is of no use (recorded on Junos 25.4).
 */
function nextHopOf(
  { to }: Of<'next-hop'>,
  attributes: Attributes,
  input: PolicyInput,
): Pick<Attributes, 'nextHop' | 'nextHopSet' | 'nextHopKept' | 'discard'> {
  if (to === 'discard') return { nextHop: attributes.nextHop, discard: true };
  const isKept = input.direction !== 'out' && input.device.defaults.quirks.keepsImportedNextHop;
  if (to === 'unchanged') return { nextHop: attributes.nextHop, nextHopSet: true, nextHopKept: isKept ? 'everywhere' : undefined };
  if (to === 'prefer-global') return { nextHop: attributes.nextHop, nextHopKept: 'inside' };
  if (to === 'self') return { nextHop: input.direction === 'local' ? undefined : input.local, nextHopSet: true };
  if (to === 'peer-address' && input.direction === 'local') return { nextHop: attributes.nextHop };
  if (to === 'peer-address') return { nextHop: input.direction === 'in' ? input.peer : input.local, nextHopSet: true };
  if (to.family !== input.prefix.family) return { nextHop: attributes.nextHop };
  return { nextHop: to, nextHopSet: true, nextHopKept: isKept ? 'inside' : undefined };
}
