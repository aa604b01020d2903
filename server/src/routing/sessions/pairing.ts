/** Finds the other end of every session: addresses, source addresses and AS numbers must fit in both directions. */
import type { Peer } from '../../model/bgp.ts';
import { type Address, formatAddress, sameAddress } from '../../net/address.ts';
import { addressOf, type Links, neighborPorts } from '../igp/links.ts';
import { portsAround } from '../igp/subnets.ts';
import { type Rib, resolve, vrfId } from '../rib.ts';
import type { Speaker } from './speaker.ts';

/** One configured neighbor at its place in the network. */
export interface End {
  readonly speaker: Speaker;
  readonly peer: Peer;
  /** The neighbor's address; found by the link when only an interface is named. */
  readonly remote?: Address;
  /** Own address, as far as this side alone determines it. */
  readonly source?: Address;
}

export type RibOf = (speaker: Speaker) => Rib;

export function endsOf(speaker: Speaker, links: Links, ribOf: RibOf): End[] {
  return [...speaker.peers.values()]
    .filter(peer => !peer.listenRange)
    .map(peer => {
      const remote = peer.address ?? peerOnLink(speaker, peer, links);
      return { speaker, peer, remote, source: remote && sourceAddress(speaker, peer, remote, ribOf(speaker)) };
    });
}

/** The one other port on the subnet of the interface that the neighbor names. */
function peerOnLink(speaker: Speaker, peer: Peer, links: Links): Address | undefined {
  const port = speaker.ports.find(({ interface: { name } }) => name === (peer.interface ?? peer.name));
  const others = port ? neighborPorts(links, port) : [];
  return others.length === 1 ? addressOf(others[0]!) : undefined;
}

/** Own address of packets to the neighbor: as configured, on the shared subnet, or of the interface that leads there. */
export function sourceAddress(speaker: Speaker, peer: Peer, remote: Address, rib: Rib): Address | undefined {
  const written = peer.localAddress?.value;
  if (typeof written === 'object') return written;
  if (written !== undefined) return firstAddress(speaker, written, remote);
  const onLink = portsAround(speaker.ports, remote).find(port => !sameAddress(port.prefix, remote));
  if (onLink) return addressOf(onLink);
  const leaving = resolve(rib, remote)?.nextHops[0]?.interface;
  return leaving === undefined ? undefined : firstAddress(speaker, leaving, remote);
}

function firstAddress(speaker: Speaker, name: string, like: Address): Address | undefined {
  const port = speaker.ports.find(({ interface: { name: other }, prefix }) => other === name && prefix.family === like.family);
  return port && addressOf(port);
}

export function isConnected(speaker: Speaker, address: Address): boolean {
  return portsAround(speaker.ports, address).length > 0;
}

/** Speakers that own the address. On a shared subnet those on it come first, since private addresses may repeat elsewhere, and of those the ones in a VRF of the same name: each VRF of a pair of switches may use one and the same /31. */
export function ownersOf(address: Address, asker: Speaker, links: Links, byId: ReadonlyMap<string, Speaker>): Speaker[] {
  const ports = (links.byAddress.get(formatAddress(address)) ?? []).filter(port => port.device !== asker.device || port.vrf !== asker.vrf);
  const near = ports.filter(port => neighborPorts(links, port).some(other => other.device === asker.device && other.vrf === asker.vrf));
  const inVrf = (some: typeof ports) => some.filter(port => port.vrf === asker.vrf);
  const chosen = [inVrf(near), near, inVrf(ports), ports].find(some => some.length > 0) ?? [];
  return chosen.map(port => byId.get(vrfId(port.device.name, port.vrf))).filter(speaker => speaker !== undefined);
}

/** Whether one of them can open the connection so that the other accepts it: its source address is the neighbor that the other has configured. */
export function connects(opener: End, other: End): boolean {
  if (!opener.source || !other.remote || opener.peer.passive) return false;
  return formatAddress(opener.source) === formatAddress(other.remote);
}
