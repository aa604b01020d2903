/** Whether packets of a session reach the other end. */
import type { Peer } from '../../model/bgp.ts';
import { formatAddress } from '../../net/address.ts';
import { formatPrefix, prefixOf } from '../../net/prefix.ts';
import { type Links, mayTouch } from '../igp/links.ts';
import { type Rib, resolve, selectedRoute } from '../rib.ts';
import { down, type Judged } from './judged.ts';
import { isMultihop, sessionKind } from './kind.ts';
import { type End, isConnected, type RibOf } from './pairing.ts';
import type { Speaker } from './speaker.ts';

/** eBGP reaches one hop unless told otherwise; both ends need a route to each other. */
export function hopProblem({ speaker, peer, remote }: End, other: End, rib: Rib, links: Links): Judged | undefined {
  if (!remote) return undefined;
  const way = resolve(rib, remote);
  const { name } = speaker.device;
  const kind = sessionKind(speaker, peer, other.speaker.asn);
  const isNear = kind === 'external' || (kind === 'confed-external' && !speaker.device.defaults.quirks.membersMayBeFar);
  const reachesFar = !isNear || isMultihop(peer) || answersFar(speaker, peer);
  if (isConnected(speaker, remote)) {
    if (!way || reachesFar || !leadsElsewhere(way, other)) return undefined;
    return down(
      `${name}: ${formatPrefix(way.route.prefix)} leads packets to the neighbor over another router, and eBGP multihop is not set`,
      'hops',
    );
  }
  const { staticCountsAsConnected } = speaker.device.defaults.quirks;
  const isTouching = staticCountsAsConnected && way?.route.protocol === 'static' && mayTouch(links, speaker.device, other.speaker.device);
  if (!reachesFar && !isTouching) return down(`${name}: the neighbor is not on a connected subnet and eBGP multihop is not set`, 'hops');
  return way ? undefined : down(`${name} has no route to the neighbor`, 'route');
}

/** A longer route than that of the link takes packets to another router, where those of one hop end (seen on FRR 8.4.4). */
function leadsElsewhere({ connected, route, nextHops }: NonNullable<ReturnType<typeof resolve>>, { speaker }: End): boolean {
  if (connected || route.open || route.protocol === 'bgp') return false;
  return nextHops.length > 0 && nextHops.every(({ via }) => via && !speaker.addresses.has(formatAddress(via)));
}

/** One end must have a route to call the other, which may answer by its default route where that does not count as one (measured on FRR 8.4.4). */
export function answersByDefault({ speaker, peer, remote }: End, other: End, ribOf: RibOf): boolean {
  if (!remote || !other.remote || sessionKind(speaker, peer, other.speaker.asn) === 'external') return false;
  const calls = resolve(ribOf(other.speaker), other.remote) !== undefined;
  return calls && selectedRoute(ribOf(speaker), prefixOf(remote, 0)) !== undefined;
}

const highestTtl = 255;

/** TTL security drops packets that do not come with nearly the highest TTL, which an external neighbor sends only if told so (RFC 5082). */
export function ttlProblem({ speaker, peer: { ttlSecurity } }: End, other: End, links: Links): string | undefined {
  if (ttlSecurity === undefined) return undefined;
  const { name } = other.speaker.device;
  if (sentTtl(other, speaker) <= highestTtl - ttlSecurity)
    return `${speaker.device.name} has TTL security, and ${name} sends with a low TTL`;
  // A packet loses one at each router that passes it on: at least one stands between those that share no link.
  if (ttlSecurity > 1 || mayTouch(links, speaker.device, other.speaker.device)) return undefined;
  return `${speaker.device.name} has TTL security for one hop, and ${name} is farther away`;
}

function sentTtl({ speaker, peer }: End, { asn }: Speaker): number {
  if (peer.ttlSecurity !== undefined || answersFar(speaker, peer) || sessionKind(speaker, peer, asn) === 'internal') return highestTtl;
  return peer.ebgpMultihop ?? 1;
}

/** Who is called by a neighbor from a range may answer with the highest TTL. */
function answersFar({ device }: Speaker, { listenRange }: Peer): boolean {
  return listenRange !== undefined && device.defaults.quirks.dynamicPeersAnswerFar === true;
}
