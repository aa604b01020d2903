/** Which sessions come up, judged from both ends, with the reason where one does not. */
import { addressFamilies, type Peer } from '../../model/bgp.ts';
import { knownToDiffer } from '../../model/same.ts';
import { type Address, formatAddress, sameAddress } from '../../net/address.ts';
import { contains, hostPrefix, type Prefix } from '../../net/prefix.ts';
import type { Place } from '../../text/place.ts';
import type { Links } from '../igp/links.ts';
import { portsAround, shutAround } from '../igp/subnets.ts';
import { answersByDefault, hopProblem, ttlProblem } from './hops.ts';
import { down, type Judged } from './judged.ts';
import { isMultihop, sessionKind } from './kind.ts';
import { endKey, type Limits, noLimits } from './limits.ts';
import { withOpenLines, withOpenPreference } from './open.ts';
import { connects, type End, endsOf, ownersOf, type RibOf, sourceAddress } from './pairing.ts';
import { roleProblem } from './roles.ts';
import type { Session, SessionKind } from './session.ts';
import {
  hasLongAsn,
  isActive,
  openingAsn,
  presentedAsn,
  type SimulatedFamily,
  type Speaker,
  settingsOf,
  simulatedFamilies,
} from './speaker.ts';

/**
 * All sessions, in the order of speakers and of their configurations. Ends of one session know each other by `remote`.
 * @param isLong some AS number of the network does not fit in two bytes
 */
export function deriveSessions(
  speakers: readonly Speaker[],
  links: Links,
  ribOf: RibOf,
  limits: Limits = noLimits,
  isLong = hasLongAsn(speakers),
): Session[] {
  const byId = new Map(speakers.map(speaker => [speaker.id, speaker]));
  const ends = new Map(speakers.map(speaker => [speaker.id, endsOf(speaker, links, ribOf)]));
  addDynamicEnds(speakers, ends, links, byId, ribOf);
  const sessions = new Map<End, Session>();
  const partners = new Map<End, End>();
  for (const end of [...ends.values()].flat()) {
    const judged = closedBy(end, limits) ?? notClosed(judge(end, ends, links, byId, ribOf), limits);
    const doubt =
      judged.other && judged.state === 'up' ? (doubtOf(end, limits, isLong) ?? doubtOf(judged.other, limits, isLong)) : undefined;
    const session = makeSession(end, doubt ? { ...judged, why: `${judged.why}, but ${doubt}` } : judged);
    const hearsPart = doubt ? 'unknown' : limits.partial.has(endKey(end)) ? 'some' : undefined;
    sessions.set(end, hearsPart ? { ...session, hearsPart } : session);
    if (judged.other && judged.state === 'up') partners.set(end, judged.other);
  }
  for (const [end, other] of partners) sessions.get(end)!.remote = sessions.get(other);
  return [...sessions.values()];
}

/**
 * Why it cannot be known what the session carries although both ends fit. Without a router ID FRR 8.4.4 opens none; the system may have an address that
 * the text does not say.
 */
function doubtOf(end: End, { lost }: Limits, isLong: boolean): string | undefined {
  const { routerId, device } = end.speaker;
  // FRR 8.4.4 keeps 23456 in some paths and refuses others.
  if (isLong && end.peer.withoutCapabilities) return `${device.name} tells no capabilities, and long AS numbers of paths may not pass`;
  if (routerId.family === 4 && routerId.w0 === 0)
    return `${device.name} has no router ID: none is written, and no interface here has an IPv4 address`;
  return lost.get(endKey(end));
}

/** One end counts more prefixes than it takes. */
function closedBy(end: End, { closed }: Limits): Judged | undefined {
  const why = closed.get(endKey(end));
  return why === undefined ? undefined : down(why, 'prefix-limit', undefined, limitPlace(end));
}

function notClosed(judged: Judged, { closed }: Limits): Judged {
  const why = judged.other && judged.state === 'up' ? closed.get(endKey(judged.other)) : undefined;
  return why === undefined ? judged : down(`the other end: ${why}`, 'prefix-limit', judged.other, limitPlace(judged.other!));
}

function limitPlace({ peer }: End): Place | undefined {
  return simulatedFamilies.map(family => settingsOf(peer, family).maximumPrefix?.place).find(place => place !== undefined);
}

function judge(
  end: End,
  ends: ReadonlyMap<string, readonly End[]>,
  links: Links,
  byId: ReadonlyMap<string, Speaker>,
  ribOf: RibOf,
): Judged {
  const { speaker, peer, remote } = end;
  if (peer.shutdown) return down('shut down here');
  if (!remote)
    return peer.interface || speaker.device.interfaces.has(peer.name)
      ? { state: 'external', why: 'nothing else on that interface in this network' }
      : down('no address');
  if (speaker.addresses.has(formatAddress(remote))) return down('the neighbor address is its own');
  if (peer.remoteAs === undefined && !peer.peerFilter) return down('no remote AS');
  if (isDown(speaker, remote)) return down('its interface is shut down');
  const found = links.byAddress.get(formatAddress(remote)) ?? [];
  if (found.length === 0) return { state: 'external', why: 'no device of this network has that address' };
  const owners = ownersOf(remote, speaker, links, byId);
  if (owners.length === 0) return down('the device with that address runs no BGP there');
  const candidates = owners.flatMap(owner =>
    (ends.get(owner.id) ?? []).filter(other => other.remote && speaker.addresses.has(formatAddress(other.remote))),
  );
  if (candidates.length === 0) return down('no such neighbor at the other end', 'half-open');
  // Two ends of a cloud's gateway may speak with one address: the one whose own address is meant comes first.
  const other =
    candidates.find(candidate => connects(end, candidate) && connects(candidate, end)) ??
    candidates.find(candidate => connects(end, candidate) || connects(candidate, end));
  if (!other) return down('the source addresses do not fit the neighbor addresses of the other end', 'addresses');
  if (other.peer.shutdown) return down('shut down at the other end', undefined, other, other.peer.place);
  return checkPair(end, other, links, ribOf) ?? { state: 'up', why: 'both ends fit', other };
}

/** The address lies on a subnet of an interface that is shut down, and nowhere else. */
function isDown({ device, vrf, ports }: Speaker, remote: Address): boolean {
  return portsAround(ports, remote).length === 0 && shutAround(device.interfaces, remote).some(port => port.vrf === vrf);
}

function checkPair(end: End, other: End, links: Links, ribOf: RibOf): Judged | undefined {
  if (!haveCommonFamily(end, other)) return down('no address family is active at both ends', 'family', other);
  if (knownToDiffer(overLinkLocal(end), overLinkLocal(other)))
    return down('one end speaks over link-local addresses and the other does not', 'addresses', other);
  for (const [here, there] of [
    [end, other],
    [other, end],
  ] as const) {
    const mismatch = asMismatch(here, there);
    if (mismatch) return down(mismatch, 'asn', other, here.peer.remoteAs?.place ?? here.peer.place);
  }
  const identifiers = identifierProblem(end, other);
  if (identifiers) return down(identifiers, 'router-id', other);
  const here = hopProblem(end, other, ribOf(end.speaker), links);
  const there = hopProblem(other, end, ribOf(other.speaker), links);
  const answered = (!here || answersByDefault(end, other, ribOf)) && (!there || answersByDefault(other, end, ribOf));
  const unreachable = answered ? undefined : (here ?? there);
  if (unreachable) return { ...unreachable, other };
  const ttl = ttlProblem(end, other, links) ?? ttlProblem(other, end, links);
  if (ttl) return down(ttl, 'ttl', other);
  const roles = roleProblem(end, other) ?? roleProblem(other, end);
  if (roles) return down(roles, 'roles', other);
  if (end.peer.authenticated !== other.peer.authenticated && (end.peer.authenticated || other.peer.authenticated))
    return down('only one end has a password', 'password', other);
  if (knownToDiffer(end.peer.password?.digest, other.peer.password?.digest))
    return down('the two ends have different passwords', 'password', other);
  return undefined;
}

/** Of a neighbor that is named by its interface; undefined for others, whose addresses are written. */
function overLinkLocal({ speaker: { device, ports }, peer }: End): boolean | undefined {
  const named = peer.interface;
  if (peer.address || named === undefined) return undefined;
  if (peer.linkLocalOnly || !device.defaults.quirks.interfacePeersOverIpv4) return true;
  const isShort = ({ family, length }: Prefix) => family === 4 && (length === 30 || length === 31);
  return !ports.some(({ interface: { name }, prefix }) => name === named && isShort(prefix));
}

/** Some software closes a session whose ends share no family (FRR: measured on 8.4.4). */
function haveCommonFamily(end: End, other: End): boolean {
  if (![end, other].some(({ speaker }) => speaker.device.defaults.quirks.needsCommonFamily)) return true;
  return addressFamilies.some(family => [end, other].every(({ speaker, peer }) => isActive(speaker, peer, family)));
}

/** The AS that the other end presents must be the one configured here. */
function asMismatch(end: End, other: End): string | undefined {
  const configured = end.peer.remoteAs?.value;
  if (configured === undefined && end.peer.peerFilter) return filterProblem(end, end.peer.peerFilter.value, other);
  if (configured === 'auto') return undefined;
  if (configured === undefined) return `${end.speaker.device.name} says no AS number for the neighbor`;
  const asked = typeof other.peer.remoteAs?.value === 'number' ? other.peer.remoteAs.value : (end.peer.localAs?.asn ?? end.speaker.asn);
  const presented = openingAsn(other.speaker, other.peer, asked);
  const own = end.peer.localAs?.asn ?? end.speaker.asn;
  const fits =
    configured === 'internal'
      ? presented === own || presented === end.speaker.asn
      : configured === 'external'
        ? presented !== own
        : configured === presented || (other.peer.localAs?.dualAs === true && configured === other.speaker.asn);
  if (fits) return undefined;
  return `${end.speaker.device.name} expects AS ${configured}, ${other.speaker.device.name} is AS ${presented}`;
}

/** A dynamic neighbor's AS must be one that the filter accepts; any is where the filter does not exist (EOS manual, chapter BGP: peer-filter). */
function filterProblem({ speaker, peer }: End, name: string, other: End): string | undefined {
  const filter = speaker.device.peerFilters?.get(name);
  if (!filter) return undefined;
  const asn = openingAsn(other.speaker, other.peer, peer.localAs?.asn ?? speaker.asn);
  const entries = [...filter.entries].sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0));
  const decides = entries.find(({ ranges }) => ranges.some(([first, last]) => first <= asn && asn <= last));
  return decides?.accepts ? undefined : `${speaker.device.name} accepts no AS ${asn} here: peer filter ${name}`;
}

/** Inside an AS both ends need router IDs of their own (RFC 6286 section 2.2). */
function identifierProblem({ speaker, peer }: End, { speaker: other }: End): string | undefined {
  if (!speaker.bgp.routerId && !other.bgp.routerId) return undefined;
  const kind = sessionKind(speaker, peer, other.asn);
  if ((kind !== 'internal' && kind !== 'confed-internal') || !sameAddress(speaker.routerId, other.routerId)) return undefined;
  return `both ends have the router ID ${formatAddress(other.routerId)}`;
}

/** With `dual-as` the neighbor chooses the AS that it speaks to: of its own number the local one plays no part (Cisco IOS BGP command reference: neighbor local-as). */
function asExpected({ speaker, peer }: End, other: End | undefined): Peer {
  return peer.localAs?.dualAs && other?.peer.remoteAs?.value === speaker.asn ? { ...peer, localAs: undefined } : peer;
}

function makeSession(end: End, { state, why, other, fault, place }: Judged): Session {
  const { speaker, remote, source } = end;
  const peer = asExpected(end, other);
  const written = peer.remoteAs?.value;
  const remoteAs =
    typeof written === 'number'
      ? written
      : written === 'internal'
        ? (peer.localAs?.asn ?? speaker.asn)
        : other && presentedAsn(other.speaker, other.peer, speaker.asn);
  const kind = sessionKind(speaker, peer, remoteAs);
  const local = other?.remote ?? source;
  const active = simulatedFamilies.filter(
    family => isActive(speaker, peer, family) && (!other || isActive(other.speaker, other.peer, family)),
  );
  return {
    name: peer.address || !remote || peer.interface === undefined ? peer.name : formatAddress(remote),
    speaker,
    peer,
    state,
    why,
    fault,
    ...(place && { faultPlace: place }),
    ...(other && { otherDevice: other.speaker.device.name }),
    kind,
    remoteAs,
    remoteAddress: remote,
    localAddress: local,
    linkLocal: overLinkLocal(end),
    families: familiesOf(speaker, peer, kind, active),
    singleHop: kind === 'external' && !isMultihop(peer) && !peer.acceptsRemoteNextHop,
  };
}

/** The settings of a peer for the families that are exchanged with it. */
export function familiesOf(speaker: Speaker, peer: Peer, kind: SessionKind, active: Iterable<SimulatedFamily>): Session['families'] {
  const said = (family: SimulatedFamily) => withOpenLines(speaker, peer, family, settingsOf(peer, family));
  return new Map([...active].map(family => [family, withOpenPreference(kind, said(family))]));
}

/** One of the other ASes that the range may have, where the caller is of it. */
function dynamicAs(
  { remoteAs, alternateAs = [] }: Peer,
  { speaker, peer }: Pick<End, 'speaker' | 'peer'>,
  called: Speaker,
): Peer['remoteAs'] {
  const asn = presentedAsn(speaker, peer, called.asn);
  return remoteAs && alternateAs.includes(asn) ? { ...remoteAs, value: asn } : remoteAs;
}

/** Neighbors that a listen range accepts: one for each configured end that points at this speaker from inside the range. */
function addDynamicEnds(
  speakers: readonly Speaker[],
  ends: Map<string, End[]>,
  links: Links,
  byId: ReadonlyMap<string, Speaker>,
  ribOf: RibOf,
): void {
  for (const speaker of speakers) {
    const ranges = [...speaker.peers.values()].filter(peer => peer.listenRange);
    if (ranges.length === 0) continue;
    const callers = speakers.flatMap(other =>
      (ends.get(other.id) ?? []).filter(end => end.remote && ownersOf(end.remote, other, links, byId).includes(speaker)),
    );
    for (const { source, ...caller } of callers) {
      const range = source && ranges.find(peer => contains(peer.listenRange!, hostPrefix(source)));
      if (!source || !range || ends.get(speaker.id)?.some(end => end.remote && formatAddress(end.remote) === formatAddress(source)))
        continue;
      const peer = { ...range, name: formatAddress(source), address: source, passive: true, remoteAs: dynamicAs(range, caller, speaker) };
      ends.get(speaker.id)!.push({ speaker, peer, remote: source, source: sourceAddress(speaker, peer, source, ribOf(speaker)) });
    }
  }
}
