/** What a speaker tells a neighbor of its best path: whether at all, and with which attributes. */
import type { ConditionalAdvertisement, PeerFamily } from '../../model/bgp.ts';
import { sameAddress } from '../../net/address.ts';
import { countAsn, firstAsn, formatAsPath } from '../../net/as-path.ts';
import { formatPrefix, maskPrefix } from '../../net/prefix.ts';
import { type Attributes, community, perhapsPresent } from '../attributes.ts';
import { impliedPreference } from '../decision/rules.ts';
import { isLocal, type Path } from '../path.ts';
import { evaluatePolicies } from '../policy/evaluate.ts';
import { evaluateFilters } from '../policy/filters.ts';
import type { PolicyInput } from '../policy/input.ts';
import { checkedOnSending, leakText } from '../sessions/roles.ts';
import { isExternal, isInternal, isToldAsOutside, ownAsnFor, routeTypeIn, type Session } from '../sessions/session.ts';
import { dotted } from '../sessions/speaker.ts';
import type { Watch } from '../why-absent.ts';
import { sentAigp } from './accumulated.ts';
import { mayStaySuppressed, suppressedBy } from './aggregate.ts';
import { conditionalVerdict, isHeldBack, routeExists, withConditionalSets } from './conditional.ts';
import { isClosed, undefinedPolicy } from './missing-policy.ts';
import { sentCommunities } from './outgoing-communities.ts';
import { namesUnknownHop, ownAddress, sentNextHop } from './outgoing-next-hop.ts';
import { cleanedPath, leavingPath, withInternalLocalAs } from './outgoing-path.ts';
import { sentGoingDown } from './shutdown.ts';
import type { Table } from './table.ts';

/**
 * The attributes that arrive at the neighbor, or undefined when the route is not sent.
 * @param watch is told why not, and what happens on the way.
 */
export function advertise(table: Table, path: Path, session: Session, watch?: Watch): Attributes | undefined {
  const note = watch?.note;
  const settings = session.families.get(table.name);
  if (!settings) return note?.({ reason: 'family', text: 'the address family is not active on the session' });
  if (path.session === session) return note?.({ reason: 'learned-from', text: 'its best path is the one that it learned here' });
  if (!mayPass(table, path, session, settings))
    return note?.({ reason: 'split-horizon', text: 'its best path is from iBGP and it does not reflect it to this neighbor (RFC 4456)' });
  const { speaker } = table;
  const transparent = settings.routeServerClient === true && path.session?.families.get(table.name)?.routeServerClient === true;
  const well = transparent ? undefined : withheldByCommunity(path.attributes, session);
  if (well)
    return note?.({
      reason: 'community',
      text: `the route carries the community ${wellKnown[well]} (RFC 1997)`,
      culprit: ({ communities }) => communities.includes(well),
    });
  if (sameOriginator(path, session)) return note?.({ reason: 'loop', text: 'the neighbor is the originator of the route (RFC 4456)' });
  if (settings.siteOfOrigin !== undefined && path.attributes.extendedCommunities.includes(settings.siteOfOrigin))
    return note?.({ reason: 'loop', text: `the route comes from the neighbor’s site ${settings.siteOfOrigin.slice(4)}` });
  if (isHeldBack(table, path, session)) return note?.({ reason: 'condition', ...conditionText(settings.conditional!) });
  const identifier = speaker.bgp.confederation?.identifier?.value;
  if (identifier !== undefined && countAsn(path.attributes.asPath, identifier) > 0)
    return note?.({
      reason: 'loop',
      text: `the AS path holds the confederation’s AS ${identifier}`,
      culprit: ({ asPath }) => countAsn(asPath, identifier) > 0,
    });
  const goesBack = isHeldFromItsAs(path, session, settings);
  if (goesBack === true && !settings.asOverride)
    return note?.({
      reason: 'loop',
      text: `the route was learned from AS ${session.remoteAs}, and this software does not send it back there`,
    });
  const conditioned = withConditionalSets(table, path, settings);
  const prepared = prepare(table, conditioned, session, settings, transparent);
  watch?.reach?.('prepared', prepared);
  const decided = applyExportPolicy(table, path, prepared, session, settings, watch);
  const checked = decided && checkedOnSending(decided, session);
  if (decided && !checked)
    return note?.({ reason: 'leak', text: `it would leak (RFC 9234): ${leakText(decided, session)}`, place: session.peer.role?.place });
  if (!checked) return undefined;
  watch?.reach?.('exported', checked);
  const sent = finish(table, path, prepared, checked, session, settings, transparent);
  watch?.reach?.('sent', sent);
  // Whether overriding the neighbor's AS lets its routes go back to it is documented of some software only.
  const { overrideSendsBack, confederationHidesLocalAs } = speaker.device.defaults.quirks;
  const hidesAs = identifier !== undefined && session.peer.localAs !== undefined && isExternal(session);
  const mayStay =
    (goesBack === true && !overrideSendsBack) || mayStaySuppressed(table, path) || (goesBack === 'perhaps' && !settings.asOverride);
  const isOpen = (hidesAs && !confederationHidesLocalAs) || settings.open?.sent || namesUnknownHop(table, checked, session, settings);
  return isOpen ? { ...sent, assumed: true } : mayStay ? perhapsPresent(sent) : sent;
}

function conditionText({ policy, when, condition, place }: ConditionalAdvertisement) {
  const wanted = when === 'exists' ? 'a route' : 'no route';
  return { text: `what ${policy.value} permits goes out only while there is ${wanted} that ${condition.value} permits`, place };
}

/** Some software sends no route back to the AS that it was learned from. */
function isHeldFromItsAs({ attributes }: Path, session: Session, { advertisePeerAs }: PeerFamily): boolean | 'perhaps' {
  const { value: suppresses } = session.speaker.device.defaults.suppressesPeerAs;
  if (!suppresses || advertisePeerAs || !isExternal(session)) return false;
  const isBack = session.remoteAs !== undefined && firstAsn(attributes.asPath) === session.remoteAs;
  return isBack && (suppresses === true || 'perhaps');
}

/** Whether the path may go to the neighbor at all, whatever its other attributes and the policies are. */
export function mayGo(table: Table, path: Path, session: Session): boolean {
  const settings = session.families.get(table.name);
  return settings !== undefined && path.session !== session && mayPass(table, path, session, settings) && !sameOriginator(path, session);
}

/** iBGP routes go on to iBGP neighbors by reflection only (RFC 4456 section 6). */
function mayPass({ name }: Table, path: Path, session: Session, settings: PeerFamily): boolean {
  if (!path.session || !isInternal(path.session) || !isInternal(session)) return true;
  const { knobs } = session.speaker.bgp;
  const fromClient = path.session.families.get(name)?.routeReflectorClient === true;
  if (!fromClient) return settings.routeReflectorClient === true;
  return !(settings.routeReflectorClient && knobs.clientToClientReflection === false);
}

/** What the neighbor must not be told by RFC 1997. */
const wellKnown = {
  [community.noAdvertise]: 'no-advertise',
  [community.noExport]: 'no-export',
  [community.noExportSubconfed]: 'local-AS (no-export-subconfed)',
} as const;

function withheldByCommunity({ communities }: Attributes, { kind }: Session): keyof typeof wellKnown | undefined {
  if (communities.includes(community.noAdvertise)) return community.noAdvertise;
  if (communities.includes(community.noExport) && kind === 'external') return community.noExport;
  const leavesMember = kind === 'external' || kind === 'confed-external';
  return leavesMember && communities.includes(community.noExportSubconfed) ? community.noExportSubconfed : undefined;
}

/** A route is not reflected to the router that brought it in. */
function sameOriginator({ attributes: { originatorId } }: Path, { remote }: Session): boolean {
  return originatorId !== undefined && remote !== undefined && sameAddress(originatorId, remote.speaker.routerId);
}

/** What the policies of the way out see. */
function prepare(table: Table, path: Path, session: Session, settings: PeerFamily, transparent: boolean): Attributes {
  const { attributes, session: from } = path;
  const inside = !isToldAsOutside(session);
  const keepsMed = inside || isLocal(path) || transparent || settings.attributeUnchanged?.med;
  return {
    ...attributes,
    asPath: cleanedPath(from ? withInternalLocalAs(attributes.asPath, from, session) : attributes.asPath, session, settings),
    localPreference: inside ? (attributes.localPreference ?? table.rules.localPreference) : attributes.localPreference,
    med: keepsMed ? attributes.med : undefined,
    nextHopSet: undefined,
  };
}

function applyExportPolicy(
  table: Table,
  path: Path,
  prepared: Attributes,
  session: Session,
  settings: PeerFamily,
  watch: Watch | undefined,
): Attributes | undefined {
  const note = watch?.note;
  const { device } = table.speaker;
  const input: PolicyInput = {
    device,
    prefix: path.prefix,
    attributes: prepared,
    protocol: path.protocol ?? 'bgp',
    routeType: routeTypeIn(device, path.session),
    direction: 'out',
    peer: session.remoteAddress,
    ownAsn: ownAsnFor(session),
    local: ownAddress(table.speaker, table.family, session),
    localPreference: impliedPreference(device, table.rules, !isLocal(path)),
    validation: path.validation,
    routeExists: (prefix, name) => routeExists(table, prefix, name),
    undefinedPolicy: undefinedPolicy(session, settings, 'out'),
    removedMed: device.defaults.quirks.matchesRemovedMed && prepared.med === undefined ? path.attributes.med : undefined,
  };
  if (leavesByVrfAlone(table, path, settings)) return withPeerMed(prepared, settings);
  const filtered = evaluateFilters(settings, { ...input, attributes: { ...prepared, asPath: path.attributes.asPath } });
  if (filtered.verdict === 'reject')
    return note?.({ reason: 'export-policy', text: `filtered on the way out by ${filtered.by}`, place: filtered.place });
  if (isClosed(session, settings, 'out'))
    return note?.({ reason: 'rfc8212', text: 'eBGP without an export policy (RFC 8212)', place: session.peer.place });
  const suppressing = suppressedBy(table, path);
  const policies = suppressing ? (settings.unsuppressPolicy ? [settings.unsuppressPolicy] : undefined) : (settings.exportPolicies ?? []);
  if (!policies)
    return note?.({
      reason: 'aggregate',
      text: `the aggregate ${formatPrefix(maskPrefix(suppressing!.aggregate.prefix))} suppresses it`,
      place: suppressing!.place,
    });
  if (policies.length === 0) {
    if (sendsByDefault(path)) return withPeerMed(prepared, settings);
    return note?.({
      reason: 'export-policy',
      text: `it uses the ${path.protocol} route, which leaves by an export policy only`,
      place: session.peer.place,
    });
  }
  const underCondition = conditionalVerdict(table, path, settings);
  if (underCondition === 'accept') return prepared;
  const result = evaluatePolicies(policies, input, sendsByDefault(path), watch?.trace);
  if (result.verdict === 'reject' && underCondition === 'unknown') return perhapsPresent(prepared);
  if (result.verdict === 'reject')
    return note?.({ reason: 'export-policy', text: `filtered by export policy: ${result.by}`, place: result.place });
  if (keepsReflected(table, path, session)) return prepared;
  const passed = withPeerMed(result.attributes, settings);
  const changed = underCondition === 'unknown' ? { ...passed, assumed: true } : passed;
  return mayKeepReflected(table, path, session) && changesKept(prepared, changed) ? { ...changed, assumed: true } : changed;
}

/** Some software lets only the VRF judge its routes on their way to other routers, unless the session says otherwise. */
function leavesByVrfAlone({ vpn, speaker }: Table, { carried }: Path, { appliesVpnExport }: PeerFamily): boolean {
  return vpn !== undefined && carried !== undefined && speaker.device.defaults.vpn.exportsByVrf === true && !appliesVpnExport;
}

/** Without policy BGP sends what it learned and what it originated, but no route of another protocol. */
function sendsByDefault({ source }: Path): boolean {
  return source !== 'route';
}

function withPeerMed(attributes: Attributes, { med }: PeerFamily): Attributes {
  return med === undefined ? attributes : { ...attributes, med: med.value };
}

/** A reflector does not change what it reflects, unless a knob allows it (RFC 4456 section 10; measured on FRR). */
function keepsReflected({ speaker: { device, bgp } }: Table, path: Path, session: Session): boolean {
  const { reflectorAllowOutboundPolicy, preservesReflected } = bgp.knobs;
  const keeps = device.defaults.quirks.reflectorKeepsAttributes && !reflectorAllowOutboundPolicy;
  if (!keeps && preservesReflected !== 'always') return false;
  return path.session !== undefined && isInternal(path.session) && isInternal(session);
}

/** Whether some software lets changes of a reflected route go along without being told so is not documented (IOS XR). */
function mayKeepReflected({ speaker: { device, bgp } }: Table, path: Path, session: Session): boolean {
  if (!device.defaults.quirks.reflectorMayKeepAttributes || bgp.knobs.reflectorAllowOutboundPolicy) return false;
  return path.session !== undefined && isInternal(path.session) && isInternal(session);
}

/** The attributes that a reflector should leave alone (RFC 4456 section 10). */
function changesKept(before: Attributes, after: Attributes): boolean {
  if (before.localPreference !== after.localPreference || before.med !== after.med || after.nextHopSet) return true;
  return formatAsPath(before.asPath) !== formatAsPath(after.asPath);
}

/** Routes that a reflector passes on without MED may get one (measured on FRR 8.4.4: 0, which is worse only by `missing-as-worst`). */
function sentMed({ speaker: { device, bgp } }: Table, { med }: Attributes, reflected: boolean): number | undefined {
  return bgp.knobs.maxMed ?? med ?? (reflected && device.defaults.quirks.reflectedMedZero ? 0 : undefined);
}

/** Graceful shutdown, next hop, AS path, reflection and the attributes that do not pass. */
function finish(
  table: Table,
  path: Path,
  prepared: Attributes,
  decided: Attributes,
  session: Session,
  settings: PeerFamily,
  transparent: boolean,
): Attributes {
  const inside = !isExternal(session);
  const attributes = sentGoingDown(decided, table.speaker, inside);
  const reflected = path.session !== undefined && isInternal(path.session) && isInternal(session);
  const nextHop = sentNextHop(table, path, attributes, session, settings, transparent);
  return {
    ...attributes,
    nextHop,
    med: sentMed(table, attributes, reflected),
    aigp: sentAigp(table, path, attributes, session, settings, nextHop),
    nextHopSet: undefined,
    nextHopKept: undefined,
    discard: undefined,
    preference: undefined,
    tag: undefined,
    weight: 0,
    localPreference: isToldAsOutside(session) ? undefined : attributes.localPreference,
    asPath: leavingPath(prepared.asPath, attributes.asPath, session, settings),
    ...sentCommunities(attributes, session, settings),
    originatorId: reflected ? (attributes.originatorId ?? path.session?.remote?.speaker.routerId) : undefined,
    clusterList: reflected
      ? [settings.clusterId === undefined ? table.speaker.clusterId : dotted(settings.clusterId), ...attributes.clusterList]
      : [],
  };
}
