/** What a speaker tells a neighbor of its best path: whether at all, and with which attributes. */
import type { PeerFamily } from '../../model/bgp.ts';
import { sameAddress } from '../../net/address.ts';
import { countAsn, firstAsn } from '../../net/as-path.ts';
import { type Attributes, community } from '../attributes.ts';
import { impliedPreference } from '../decision/rules.ts';
import { isLocal, type Path } from '../path.ts';
import { evaluatePolicies } from '../policy/evaluate.ts';
import { evaluateFilters, hasPolicy } from '../policy/filters.ts';
import type { PolicyInput } from '../policy/input.ts';
import { checkedOnSending } from '../sessions/roles.ts';
import { isExternal, isInternal, needsPolicy, type Session } from '../sessions/session.ts';
import { dotted } from '../sessions/speaker.ts';
import { sentAigp } from './accumulated.ts';
import { suppressedBy } from './aggregate.ts';
import { isHeldBack, routeExists } from './conditional.ts';
import { sentCommunities } from './outgoing-communities.ts';
import { ownAddress, sentNextHop } from './outgoing-next-hop.ts';
import { cleanedPath, leavingPath, withInternalLocalAs } from './outgoing-path.ts';
import { sentGoingDown } from './shutdown.ts';
import type { Table } from './table.ts';

/** The attributes that arrive at the neighbor, or undefined when the route is not sent. */
export function advertise(table: Table, path: Path, session: Session): Attributes | undefined {
  const settings = session.families.get(table.name);
  if (!settings || path.session === session || !mayPass(table, path, session, settings)) return undefined;
  const { speaker } = table;
  const transparent = settings.routeServerClient === true && path.session?.families.get(table.name)?.routeServerClient === true;
  if (!transparent && withheldByCommunity(path.attributes, session)) return undefined;
  if (sameOriginator(path, session) || isHeldBack(table, path, session)) return undefined;
  const identifier = speaker.bgp.confederation?.identifier?.value;
  if (identifier !== undefined && countAsn(path.attributes.asPath, identifier) > 0) return undefined;
  if (
    speaker.device.defaults.suppressesPeerAs.value &&
    !settings.advertisePeerAs &&
    isExternal(session) &&
    session.remoteAs !== undefined &&
    firstAsn(path.attributes.asPath) === session.remoteAs
  )
    return undefined;
  const prepared = prepare(table, path, session, settings, transparent);
  const decided = applyExportPolicy(table, path, prepared, session, settings);
  const checked = decided && checkedOnSending(decided, session);
  return checked && finish(table, path, prepared, checked, session, settings, transparent);
}

/** iBGP routes go on to iBGP neighbors by reflection only (RFC 4456 section 6). */
function mayPass({ name }: Table, path: Path, session: Session, settings: PeerFamily): boolean {
  if (!path.session || !isInternal(path.session) || !isInternal(session)) return true;
  const { knobs } = session.speaker.bgp;
  const fromClient = path.session.families.get(name)?.routeReflectorClient === true;
  if (!fromClient) return settings.routeReflectorClient === true;
  return !(settings.routeReflectorClient && knobs.clientToClientReflection === false);
}

/** RFC 1997. */
function withheldByCommunity({ communities }: Attributes, { kind }: Session): boolean {
  if (communities.includes(community.noAdvertise)) return true;
  if (communities.includes(community.noExport) && kind === 'external') return true;
  return communities.includes(community.noExportSubconfed) && (kind === 'external' || kind === 'confed-external');
}

/** A route is not reflected to the router that brought it in. */
function sameOriginator({ attributes: { originatorId } }: Path, { remote }: Session): boolean {
  return originatorId !== undefined && remote !== undefined && sameAddress(originatorId, remote.speaker.routerId);
}

/** What the policies of the way out see. */
function prepare(table: Table, path: Path, session: Session, settings: PeerFamily, transparent: boolean): Attributes {
  const { attributes, session: from } = path;
  const inside = !isExternal(session);
  const keepsMed = inside || isLocal(path) || transparent || settings.attributeUnchanged?.med;
  return {
    ...attributes,
    asPath: cleanedPath(from ? withInternalLocalAs(attributes.asPath, from, session) : attributes.asPath, session, settings),
    localPreference: inside ? (attributes.localPreference ?? table.rules.localPreference) : attributes.localPreference,
    med: keepsMed ? attributes.med : undefined,
    nextHopSet: undefined,
  };
}

function applyExportPolicy(table: Table, path: Path, prepared: Attributes, session: Session, settings: PeerFamily): Attributes | undefined {
  const { device } = table.speaker;
  const input: PolicyInput = {
    device,
    prefix: path.prefix,
    attributes: prepared,
    protocol: path.protocol ?? 'bgp',
    direction: 'out',
    peer: session.remoteAddress,
    local: ownAddress(table.speaker, table.family, session),
    localPreference: impliedPreference(device, table.rules, !isLocal(path)),
    validation: path.validation,
    routeExists: (prefix, name) => routeExists(table, prefix, name),
    removedMed: device.defaults.quirks.matchesRemovedMed && prepared.med === undefined ? path.attributes.med : undefined,
  };
  if (evaluateFilters(settings, { ...input, attributes: { ...prepared, asPath: path.attributes.asPath } }).verdict === 'reject')
    return undefined;
  if (needsPolicy(session) && !hasPolicy(settings, 'out', device)) return undefined;
  const suppressed = suppressedBy(table, path) !== undefined;
  const policies = suppressed ? (settings.unsuppressPolicy ? [settings.unsuppressPolicy] : undefined) : (settings.exportPolicies ?? []);
  if (!policies) return undefined;
  if (policies.length === 0) return sendsByDefault(path) ? withPeerMed(prepared, settings) : undefined;
  const result = evaluatePolicies(policies, input, sendsByDefault(path));
  if (result.verdict === 'reject') return undefined;
  return keepsReflected(table, path, session) ? prepared : withPeerMed(result.attributes, settings);
}

/** Without policy BGP sends what it learned and what it originated, but no route of another protocol. */
function sendsByDefault({ source }: Path): boolean {
  return source !== 'route';
}

function withPeerMed(attributes: Attributes, { med }: PeerFamily): Attributes {
  return med === undefined ? attributes : { ...attributes, med };
}

/** A reflector does not change what it reflects, unless a knob allows it (RFC 4456 section 10; measured on FRR). */
function keepsReflected({ speaker: { device, bgp } }: Table, path: Path, session: Session): boolean {
  if (!device.defaults.quirks.reflectorKeepsAttributes || bgp.knobs.reflectorAllowOutboundPolicy) return false;
  return path.session !== undefined && isInternal(path.session) && isInternal(session);
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
    aigp: sentAigp(table, path, attributes, session, settings, nextHop),
    nextHopSet: undefined,
    nextHopKept: undefined,
    discard: undefined,
    preference: undefined,
    tag: undefined,
    weight: 0,
    localPreference: inside ? attributes.localPreference : undefined,
    asPath: leavingPath(prepared.asPath, attributes.asPath, session, settings),
    ...sentCommunities(attributes, session, settings),
    originatorId: reflected ? (attributes.originatorId ?? path.session?.remote?.speaker.routerId) : undefined,
    clusterList: reflected
      ? [settings.clusterId === undefined ? table.speaker.clusterId : dotted(settings.clusterId), ...attributes.clusterList]
      : [],
  };
}
