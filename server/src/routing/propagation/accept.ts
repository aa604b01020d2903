/** What a speaker makes of a received route: loop checks, filters, policies (RFC 4271 section 9.1, RFC 4456 section 8, RFC 8212). */
import type { PeerFamily } from '../../model/bgp.ts';
import { type Address, formatAddress, sameAddress } from '../../net/address.ts';
import { countAsn, pathAsns, prepend } from '../../net/as-path.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { Place } from '../../text/place.ts';
import { type Attributes, addCommunities, community, perhapsPresent } from '../attributes.ts';
import { impliedPreference } from '../decision/rules.ts';
import { portsAround } from '../igp/subnets.ts';
import type { Path } from '../path.ts';
import { evaluatePolicies } from '../policy/evaluate.ts';
import { evaluateFilters, hasFilters } from '../policy/filters.ts';
import type { PolicyInput } from '../policy/input.ts';
import { checkedOnReceipt, leakText } from '../sessions/roles.ts';
import { isExternal, isInternal, ownAsnFor, routeTypeIn, type Session } from '../sessions/session.ts';
import { dotted } from '../sessions/speaker.ts';
import type { AbsentReason, Accepted, Culprit, Watch } from '../why-absent.ts';
import { exchangesAigp } from './accumulated.ts';
import { isClosed, undefinedPolicy } from './missing-policy.ts';
import type { Table } from './table.ts';
import { validationOf } from './validation.ts';

const refuse = (reason: AbsentReason, refused: string, place?: Place, culprit?: Culprit): Accepted => ({ refused, reason, place, culprit });

/** @param watch is told what happens on the way. */
export function accept(table: Table, prefix: Prefix, sent: Attributes, session: Session, watch?: Watch): Accepted {
  const settings = session.families.get(table.name) ?? {};
  const isUnknown = session.hearsPart === 'unknown' || settings.open?.received === true;
  const known = isUnknown ? { ...sent, assumed: true } : session.hearsPart ? perhapsPresent(sent) : sent;
  const carried = sent.aigp === undefined || exchangesAigp(session, settings) ? known : { ...known, aigp: undefined };
  const received = withLocalAs(settings.nextHopPeer ? { ...carried, nextHop: session.remoteAddress ?? carried.nextHop } : carried, session);
  const loop = loopOf(table, received, session, settings);
  if (loop) return refuse('loop', loop.text, undefined, loop.culprit);
  if (isClosed(session, settings, 'in')) return refuse('rfc8212', 'eBGP without an import policy (RFC 8212)', session.peer.place);
  const marked = settings.siteOfOrigin === undefined ? received : withSite(received, settings.siteOfOrigin);
  const checked = checkedOnReceipt(marked, session);
  if (!checked) return refuse('leak', `a route leak (RFC 9234): ${leakText(marked, session)}`, session.peer.role?.place);
  const path: Path = {
    prefix,
    source: 'learned',
    session,
    attributes: entering(checked, settings, received),
  };
  watch?.reach?.('received', path.attributes);
  const decided = applyImportPolicy(table, path, session, settings, watch);
  if ('refused' in decided) return decided;
  watch?.reach?.('imported', decided.path.attributes);
  const attributes = actOnCommunities(table, decided.path.attributes, session);
  const { nextHop } = attributes;
  if (nextHop && table.speaker.addresses.has(formatAddress(nextHop)))
    return refuse('next-hop', `its next hop ${formatAddress(nextHop)} is this router`, undefined, hasNextHop(nextHop));
  const entered = attributes.nextHopSet === undefined ? attributes : { ...attributes, nextHopSet: undefined };
  watch?.reach?.('entered', entered);
  return { path: { ...decided.path, attributes: entered } };
}

/** The site takes the place of one that the route carried (RFC 4364 section 7). */
function withSite(received: Attributes, site: string): Attributes {
  const others = received.extendedCommunities.filter(value => !value.startsWith('soo:'));
  return { ...received, extendedCommunities: [...others, site].sort() };
}

/** Routers that get the same and change nothing share it. */
function entering(sent: Attributes, settings: PeerFamily, received: Attributes): Attributes {
  const weight = settings.weight?.value ?? 0;
  const localPreference = settings.localPreference?.value ?? received.localPreference;
  const { preference } = settings;
  const same = sent.weight === weight && sent.localPreference === localPreference && sent.preference === preference;
  return same ? sent : { ...sent, weight, localPreference, preference };
}

/** Nothing lies between an external neighbor on a shared subnet and this router; how far other next hops are changes while routes spread. */
function metricOfNeighbor({ speaker }: Table, nextHop: Attributes['nextHop'], session: Session): number | undefined {
  return nextHop && isExternal(session) && portsAround(speaker.ports, nextHop).length > 0 ? 0 : undefined;
}

/**
 * With `local-as` the ASN that the neighbor believes in goes in front of what it sent, unless `no-prepend`. Inside an AS that is not the router's own
 * some software puts it there only when the route leaves; of other software it is not known.
 */
function withLocalAs(sent: Attributes, session: Session): Attributes {
  const { localAs } = session.peer;
  if (localAs && isInternal(session))
    return session.speaker.device.defaults.quirks.addsInternalLocalAsLater ? sent : { ...sent, assumed: true };
  return localAs && !localAs.noPrepend ? { ...sent, asPath: prepend(sent.asPath, localAs.asn) } : sent;
}

interface Loop {
  readonly text: string;
  readonly culprit?: Culprit;
}

const asLoop = (asn: number, which: string): Loop => ({
  text: `the AS path holds ${which} ${asn}`,
  culprit: ({ asPath }) => countAsn(asPath, asn) > 0,
});

const hasNextHop =
  (address: Address): Culprit =>
  ({ nextHop }) =>
    nextHop !== undefined && sameAddress(nextHop, address);

function loopOf(
  { speaker }: Table,
  { asPath, originatorId, clusterList }: Attributes,
  session: Session,
  { allowAsIn = session.speaker.bgp.knobs.allowAsIn, clusterId }: PeerFamily,
): Loop | undefined {
  const { bgp, device, asn, routerId } = speaker;
  const { localAs } = session.peer;
  const allowed = typeof allowAsIn === 'number' ? allowAsIn : 0;
  if (localAs && countAsn(asPath, localAs.asn) > (allowed || (localAs.noPrepend ? 0 : 1)))
    return asLoop(localAs.asn, 'the local AS of the session,');
  const fromOwnOrigin = allowAsIn === 'origin' && pathAsns(asPath).at(-1) === asn;
  const identifier = bgp.confederation?.identifier?.value;
  if (!fromOwnOrigin && countAsn(asPath, asn) > allowed) return asLoop(asn, 'the own AS');
  if (!fromOwnOrigin && identifier !== undefined && countAsn(asPath, identifier) > allowed)
    return asLoop(identifier, 'the own confederation’s AS');
  if (originatorId && sameAddress(originatorId, routerId)) return { text: 'this router is its originator (RFC 4456)' };
  const cluster = clusterId === undefined ? speaker.clusterId : dotted(clusterId);
  if (clusterList.includes(cluster) || clusterList.includes(speaker.clusterId)) return { text: 'the cluster list holds the own cluster' };
  const enforces = session.peer.enforceFirstAs ?? bgp.knobs.enforceFirstAs ?? device.defaults.enforceFirstAs.value;
  if (
    enforces &&
    session.kind === 'external' &&
    session.remoteAs !== undefined &&
    pathAsns(asPath)[localAs && !localAs.noPrepend ? 1 : 0] !== session.remoteAs
  )
    return { text: 'its first AS is not the neighbor’s' };
  return undefined;
}

function applyImportPolicy(table: Table, path: Path, session: Session, settings: PeerFamily, watch: Watch | undefined): Accepted {
  const { device } = table.speaker;
  const validation = validationOf(table, path);
  if (!hasFilters(settings, 'in')) return { path: validation ? { ...path, validation } : path };
  const input: PolicyInput = {
    device,
    prefix: path.prefix,
    attributes: path.attributes,
    protocol: 'bgp',
    direction: 'in',
    igpMetric: () => metricOfNeighbor(table, path.attributes.nextHop, session),
    peer: session.remoteAddress,
    inside: isInternal(session),
    ownAsn: ownAsnFor(session),
    routeType: routeTypeIn(device, session),
    local: session.localAddress,
    localPreference: impliedPreference(device, table.rules, true),
    validation,
    undefinedPolicy: undefinedPolicy(session, settings, 'in'),
  };
  const filtered = evaluateFilters(settings, input);
  if (filtered.verdict === 'reject') return refuse('import-policy', `rejected by ${filtered.by}`, filtered.place);
  const policies = settings.importPolicies ?? [];
  const result = policies.length > 0 ? evaluatePolicies(policies, input, true, watch?.trace) : undefined;
  if (result?.verdict === 'reject') return refuse('import-policy', `rejected by import policy: ${result.by}`, result.place);
  const attributes = result?.attributes ?? path.attributes;
  const known = filtered.verdict === 'unknown' ? { ...attributes, assumed: true } : attributes;
  return { path: { ...path, attributes: known, validation, place: result?.place } };
}

/** Well-known communities that software acts on by itself (domain 1.8; labs): BLACKHOLE adds no-export, GRACEFUL_SHUTDOWN lowers the local preference. */
function actOnCommunities({ speaker: { device, bgp } }: Table, attributes: Attributes, session: Session): Attributes {
  if (!isExternal(session)) return attributes;
  const { actsOnBlackhole, actsOnGracefulShutdown } = device.defaults.quirks;
  let changed = attributes;
  if (actsOnBlackhole && attributes.communities.includes(community.blackhole))
    changed = { ...changed, communities: addCommunities(changed.communities, [community.noExport]) };
  if (bgp.knobs.gracefulShutdown)
    changed = { ...changed, communities: addCommunities(changed.communities, [community.gracefulShutdown]), localPreference: 0 };
  else if (actsOnGracefulShutdown && attributes.communities.includes(community.gracefulShutdown))
    changed = { ...changed, localPreference: 0 };
  return changed;
}
