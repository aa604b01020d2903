/** Steps of the decision process as comparisons of two paths (RFC 4271 section 9.1.2.2, RFC 4456 section 9; order and vendor steps: domain 1.2). */
import type { DecisionStep } from '../../model/defaults.ts';
import { type Address, compareAddresses, formatAddress, sameAddress } from '../../net/address.ts';
import { formatAsPath, pathLength } from '../../net/as-path.ts';
import { type Candidate, isLocal } from '../path.ts';
import { comparesMed, medOf } from './med.ts';
import type { DecisionRules } from './rules.ts';

/** Below 0 when the first is better, above 0 when the second is, 0 when the step does not tell them apart; `unknown` when no configuration can tell. */
export type Comparison = number | 'unknown';
type Step = (a: Candidate, b: Candidate, rules: DecisionRules) => Comparison;

const originRanks = { igp: 0, egp: 1, incomplete: 2 } as const;

/** Where nothing sets it, that of all routes of BGP. */
const preferenceOf = ({ path }: Candidate, { preference }: DecisionRules) => path.attributes.preference ?? preference;

export const steps: { readonly [S in DecisionStep]: Step } = {
  preference: (a, b, rules) => preferenceOf(a, rules) - preferenceOf(b, rules),
  weight: (a, b) => b.path.attributes.weight - a.path.attributes.weight,
  'local-preference': (a, b, rules) => localPreference(b, rules) - localPreference(a, rules),
  'local-origin': (a, b) => Number(isLocal(b.path)) - Number(isLocal(a.path)),
  aigp: compareAccumulated,
  'as-path-length': (a, b, rules) => lengthIn(a, rules) - lengthIn(b, rules),
  origin: (a, b) => originRanks[a.path.attributes.origin] - originRanks[b.path.attributes.origin],
  /** It is not said whether origins are compared. */
  'origin-not-documented': (a, b) => (a.path.attributes.origin === b.path.attributes.origin ? 0 : 'unknown'),
  med: (a, b, rules) => (comparesMed(a.path, b.path, rules) ? comparedMed(a, rules) - comparedMed(b, rules) : 0),
  'external-over-internal': (a, b) => Number(isInside(a)) - Number(isInside(b)),
  'igp-metric': (a, b) => ((a.openMetric || b.openMetric) && !sameNextHopAddress(a, b) ? 'unknown' : a.metric - b.metric),
  'cluster-list-early': (a, b) => (isIbgp(a) && isIbgp(b) ? clusterLength(a) - clusterLength(b) : 0),
  'confed-external-over-internal': (a, b) => Number(outsideMember(b, a)) - Number(outsideMember(a, b)),
  /** RFC 5004: the path that came first stays; a configuration does not say which that is. */
  'oldest-external': (a, b, rules) => {
    if (a.path.session?.kind !== 'external' || b.path.session?.kind !== 'external') return 0;
    return rules.ageNeedsOtherRouter && sameRouter(a, b) ? 0 : 'unknown';
  },
  'router-id': (a, b, rules) => {
    if (sameRouter(a, b)) return 0;
    return hidesIdentifier(a) || hidesIdentifier(b) ? 'unknown' : compareAddresses(identifier(a, rules), identifier(b, rules));
  },
  'cluster-list': (a, b) => clusterLength(a) - clusterLength(b),
  'peer-address': (a, b) => comparePeers(a, b),
  /** The last step of an order that ends there: which of two equal routes is used is not said. */
  'not-documented': (a, b) => (a.path.session && b.path.session ? 'unknown' : 0),
};

/** MED, with the cost to the next hop where the configuration adds it (Junos: path-selection, `med-plus-igp`). */
function comparedMed({ path, metric }: Candidate, rules: DecisionRules): number {
  const { medPlusIgp } = rules;
  const med = medOf(path, rules);
  return medPlusIgp ? med * medPlusIgp.med + metric * medPlusIgp.igp : med;
}

function sameNextHopAddress({ path: a }: Candidate, { path: b }: Candidate): boolean {
  const [left, right] = [a.attributes.nextHop, b.attributes.nextHop];
  return left !== undefined && right !== undefined && sameAddress(left, right);
}

/** RFC 7311 section 4.1: the accumulated cost and that to the next hop. */
function accumulatedCost({ path, metric }: Candidate): number | undefined {
  const { aigp } = path.attributes;
  return aigp === undefined ? undefined : aigp + metric;
}

function compareAccumulated(a: Candidate, b: Candidate, { aigpMissing }: DecisionRules): number {
  const left = accumulatedCost(a);
  const right = accumulatedCost(b);
  if (left !== undefined && right !== undefined) return left - right;
  return aigpMissing === 'loses' ? Number(left === undefined) - Number(right === undefined) : 0;
}

function localPreference({ path }: Candidate, rules: DecisionRules): number {
  return path.attributes.localPreference ?? rules.localPreference;
}

/** The length of the AS path, as the process counts it. */
export function lengthIn({ path: { attributes } }: Candidate, { countsConfederation }: DecisionRules): number {
  if (!countsConfederation) return pathLength(attributes.asPath);
  const confederation = attributes.asPath.reduce(
    (sum, { type, asns }) => sum + (type === 'confed-sequence' ? asns.length : type === 'confed-set' ? 1 : 0),
    0,
  );
  return pathLength(attributes.asPath) + confederation;
}

/** Learned from inside the AS or its confederation. */
function isInside({ path: { session } }: Candidate): boolean {
  return session !== undefined && session.kind !== 'external';
}

/** Of two paths from inside the confederation the first comes from another member AS, the second from the own one. */
function outsideMember({ path: a }: Candidate, { path: b }: Candidate): boolean {
  return a.session?.kind === 'confed-external' && b.session?.kind === 'confed-internal';
}

function isIbgp({ path: { session } }: Candidate): boolean {
  return session?.kind === 'internal' || session?.kind === 'confed-internal';
}

function clusterLength({ path }: Candidate): number {
  return path.attributes.clusterList.length;
}

/** ORIGINATOR_ID takes the place of the neighbor's identifier on a reflected route (RFC 4456 section 9). */
function identifier({ path }: Candidate, rules: DecisionRules): Address {
  const { session, attributes } = path;
  if (!session) return rules.routerId;
  return attributes.originatorId ?? session.remote?.speaker.routerId ?? session.remoteAddress ?? rules.routerId;
}

/**
 * Both were received from one router and originated by it, over two sessions. A gateway of a cloud ends its sessions on several routers (tunnel
 * endpoints of AWS, the two edges of a circuit), so that it is not one.
 */
function sameRouter({ path: a }: Candidate, { path: b }: Candidate): boolean {
  const router = a.session?.remote?.speaker;
  if (!router || router.device.defaults.quirks.hidesRouterId) return false;
  return router.id === b.session?.remote?.speaker.id && !a.attributes.originatorId && !b.attributes.originatorId;
}

function hidesIdentifier({ path: { session, attributes } }: Candidate): boolean {
  if (!session || attributes.originatorId) return false;
  const speaker = session.remote?.speaker;
  return !speaker || speaker.device.defaults.quirks.hidesRouterId === true || speaker.routerIdUnsure === true;
}

/** Link-local addresses come after all others; which of two is lower no configuration says. */
function comparePeers(a: Candidate, b: Candidate): Comparison {
  const hidden = Number(a.path.session?.linkLocal === true) - Number(b.path.session?.linkLocal === true);
  if (hidden !== 0) return hidden;
  if (a.path.session?.linkLocal && a.path.session !== b.path.session) return 'unknown';
  const left = a.path.session?.remoteAddress;
  const right = b.path.session?.remoteAddress;
  if (left && right) return compareAddresses(left, right);
  return Number(left !== undefined) - Number(right !== undefined);
}

/** The value that a step looks at, for explanations. */
export const values: { readonly [S in DecisionStep]: (candidate: Candidate, rules: DecisionRules) => string } = {
  preference: (candidate, rules) => String(preferenceOf(candidate, rules)),
  weight: ({ path }) => String(path.attributes.weight),
  'local-preference': (candidate, rules) => String(localPreference(candidate, rules)),
  'local-origin': ({ path }) => (isLocal(path) ? 'local' : 'learned'),
  aigp: candidate => String(accumulatedCost(candidate) ?? 'none'),
  'as-path-length': (candidate, rules) => `${lengthIn(candidate, rules)} (${formatAsPath(candidate.path.attributes.asPath) || 'empty'})`,
  origin: ({ path }) => path.attributes.origin,
  'origin-not-documented': ({ path }) => path.attributes.origin,
  med: (candidate, rules) => String(comparedMed(candidate, rules)),
  'external-over-internal': ({ path }) => path.session?.kind ?? 'local',
  'igp-metric': ({ metric }) => String(metric),
  'cluster-list-early': candidate => String(clusterLength(candidate)),
  'confed-external-over-internal': ({ path }) => path.session?.kind ?? 'local',
  'oldest-external': () => 'age unknown',
  'router-id': (candidate, rules) => formatAddress(identifier(candidate, rules)),
  'cluster-list': candidate => String(clusterLength(candidate)),
  'peer-address': ({ path }) => (path.session?.remoteAddress ? formatAddress(path.session.remoteAddress) : 'self'),
  'not-documented': () => 'equal',
};
