/** Sessions between devices of one network that cannot come up, as far as the text of both ends alone proves it. */
import type { Device } from '../model/device.ts';
import { groupBy } from '../model/drafts.ts';
import { formatAddress } from '../net/address.ts';
import { findLinks, type Links, type Port } from '../routing/igp/links.ts';
import { makeRib } from '../routing/rib.ts';
import { deriveSessions } from '../routing/sessions/derive.ts';
import type { Session } from '../routing/sessions/session.ts';
import { type Speaker, speakersOf } from '../routing/sessions/speaker.ts';
import type { Hit } from './rule.ts';

/** One hit for each end that is written down. What only the routes of a running network tell is left out. */
export function* sessionFaults(devices: readonly Device[]): Generator<Hit> {
  if (!mayMeet(devices)) return;
  const links = findLinks(devices);
  const all = devices.flatMap(device => speakersOf(device, links.byDevice.get(device) ?? []));
  const speakers = withPartners(all, links);
  const noRoutes = makeRib('', '', { 4: false, 6: false });
  const bySpeaker = groupBy(
    deriveSessions(speakers, links, () => noRoutes),
    ({ speaker }) => speaker,
  );
  for (const session of [...bySpeaker.values()].flat()) {
    const owner = session.fault && session.fault !== 'route' && session.fault !== 'family' && onlyOwner(session, links);
    const other = owner && speakers.find(({ device, vrf }) => device === owner.device && vrf === owner.vrf);
    if (other) yield* faultOf(session, other, bySpeaker.get(other) ?? []);
  }
}

/** Whether there are two processes that could be the ends of a session. */
function mayMeet(devices: readonly Device[]): boolean {
  return devices.reduce((count, { bgp }) => count + bgp.size, 0) > 1;
}

/** The speakers of devices that have neighbors among the others, or are neighbors of them: an edge has thousands that are outside the network. */
function withPartners(speakers: readonly Speaker[], { byAddress }: Links): readonly Speaker[] {
  const devices = new Set<Device>();
  for (const speaker of speakers)
    for (const { address, listenRange } of speaker.peers.values()) {
      if (!address && !listenRange) return speakers;
      for (const { device, vrf } of (address && byAddress.get(formatAddress(address))) ?? [])
        if (device !== speaker.device || vrf !== speaker.vrf) devices.add(device).add(speaker.device);
    }
  return speakers.filter(({ device }) => devices.has(device));
}

/** The one port with the neighbor's address, where no other device has that or the own address: unjoined networks repeat private ones. */
function onlyOwner({ remoteAddress, localAddress }: Session, { byAddress }: Links): Port | undefined {
  const portsAt = (address: typeof remoteAddress) => (address ? (byAddress.get(formatAddress(address)) ?? []) : []);
  if (localAddress && portsAt(localAddress).length > 1) return undefined;
  const [owner, ...others] = portsAt(remoteAddress);
  return others.length === 0 ? owner : undefined;
}

function* faultOf(session: Session, other: Speaker, theirs: readonly Session[]): Generator<Hit> {
  const back = theirs.filter(({ remoteAddress }) => remoteAddress && session.speaker.addresses.has(formatAddress(remoteAddress)));
  const written = session.speaker.bgp.peers.get(session.peer.name);
  if (!written || !isProven(session, other, back)) return;
  const why = session.fault === 'half-open' ? halfOpen(session, other) : session.why;
  yield {
    place: session.fault === 'asn' && expectsWrongly(session, other) ? (written.remoteAs?.place ?? written.place) : written.place,
    message: `the session with ${other.device.name} cannot come up: ${why}`,
    severity: session.fault === 'half-open' ? 'warning' : 'error',
    related:
      back.length > 0
        ? back.map(({ peer }) => ({ place: peer.place, message: 'the other end' }))
        : [{ place: other.bgp.asn.place, message: `BGP of ${other.device.name}` }],
  };
}

function halfOpen({ localAddress }: Session, { device }: Speaker): string {
  return `${device.name} has no neighbor ${localAddress ? formatAddress(localAddress) : 'here'}`;
}

/** The number that is written here is not one of the other end. */
function expectsWrongly({ remoteAs }: Session, { asn }: Speaker): boolean {
  return remoteAs !== asn;
}

/** Without routes the source of packets to distant neighbors is unknown unless it is written, and a distant address may belong to somebody else. */
function isProven(session: Session, other: Speaker, back: readonly Session[]): boolean {
  if (session.fault === 'half-open')
    return session.localAddress !== undefined && isNear(session, other) && other.peers.size > 0 && !other.device.fragment;
  if (session.fault === 'addresses') return [session, ...back].every(({ localAddress }) => localAddress) && isNear(session, other);
  return true;
}

/** On a shared subnet, or in one AS. */
function isNear({ speaker, singleHop, kind, remoteAs }: Session, other: Speaker): boolean {
  if (kind === 'internal') return other.asn === speaker.asn;
  return singleHop && remoteAs === other.asn;
}
