/** Cloud networks in the graph: one node for each network and transit gateway, joined by peerings, attachments and VPNs. */
import type { CloudAttachment, CloudNetwork, CloudVpn } from '../model/cloud.ts';
import type { Network } from '../model/network.ts';
import { type Address, formatAddress } from '../net/address.ts';
import { formatPrefix } from '../net/prefix.ts';
import { hybridSessions } from '../routing/clouds/sessions.ts';
import type { GraphLink, GraphNode, GraphSession } from './graph.ts';

/** Nodes and links of clouds; a VPN ends at the device that has the customer gateway's address, or at a node outside. */
export function cloudGraph(network: Network, sessions: readonly GraphSession[]): { nodes: GraphNode[]; links: GraphLink[] } {
  const owner = addressOwners(network);
  const nodes = new Map<string, GraphNode>();
  const links: GraphLink[] = [];
  const ids = idsOf(network.clouds);
  for (const cloud of network.clouds) {
    const id = ids.get(cloud)!;
    nodes.set(id, { id, label: labelOf(cloud), kind: 'cloud', place: cloud.place });
    links.push(...peeringLinks(cloud, id, network.clouds, ids));
    for (const attachment of cloud.attachments) {
      const { transit, place } = attachment;
      nodes.set(transit.address, {
        id: transit.address,
        label: transit.name ?? lastName(transit.address),
        kind: 'cloud',
        asn: undefined,
        place: transit.place,
      });
      links.push(link(id, transit.address, 'attachment', attachmentLabel(attachment), place));
      for (const vpn of transit.vpns) links.push(...vpnLink(transit.address, vpn, owner, nodes));
    }
    for (const vpn of cloud.vpns) links.push(...vpnLink(id, vpn, owner, nodes));
  }
  links.push(...sessionLinks(network, ids, nodes, sessions));
  return { nodes: [...nodes.values()], links: distinct(links) };
}

/** Two root modules may name their networks alike: later ones get a number. */
function idsOf(clouds: readonly CloudNetwork[]): Map<CloudNetwork, string> {
  const used = new Map<string, number>();
  return new Map(
    clouds.map(cloud => {
      const nth = (used.get(cloud.address) ?? 0) + 1;
      used.set(cloud.address, nth);
      return [cloud, nth === 1 ? cloud.address : `${cloud.address} (${nth})`];
    }),
  );
}

function labelOf({ name, address, prefixes }: CloudNetwork): string {
  const [first] = prefixes;
  return `${name ?? lastName(address)}${first ? ` ${formatPrefix(first.value)}` : ''}`;
}

const lastName = (address: string) =>
  address
    .split('.')
    .slice(-1)[0]!
    .replace(/\[\d+\]$/, '');

/** Segments of a core network keep attachments apart, so that the picture names them. */
function attachmentLabel({ transit, associatedTable }: CloudAttachment): string {
  const segment = transit.policy && transit.routeTables.find(({ address }) => address === associatedTable);
  return segment?.name === undefined ? 'attachment' : `attachment, segment ${segment.name}`;
}

function peeringLinks(
  cloud: CloudNetwork,
  id: string,
  clouds: readonly CloudNetwork[],
  ids: ReadonlyMap<CloudNetwork, string>,
): GraphLink[] {
  return cloud.peerings.flatMap(({ peer, requester, place }) => {
    const other =
      clouds.find(one => one.address === peer && one.place.at.file === cloud.place.at.file) ?? clouds.find(one => one.address === peer);
    return requester && other ? [link(id, ids.get(other)!, 'peering', 'peering', place)] : [];
  });
}

/** BGP between a router of the network and a cloud: from the transit of the speaker, else from its networks, else from a node of its own. */
function sessionLinks(
  network: Network,
  ids: ReadonlyMap<CloudNetwork, string>,
  nodes: Map<string, GraphNode>,
  sessions: readonly GraphSession[],
): GraphLink[] {
  return hybridSessions(network).flatMap(({ session, speaker, device, peer, asn, faults }) => {
    if (!peer || !speaker) return [];
    const networks = network.clouds.filter(({ address }) => speaker.networks.includes(address)).map(cloud => ids.get(cloud)!);
    const { address, name, asn: own, place } = speaker;
    if (networks.length === 0 && !nodes.has(address))
      nodes.set(address, { id: address, label: name ?? lastName(address), kind: 'cloud', asn: own, place });
    const from = nodes.has(address) ? [address] : networks;
    const label = `eBGP ${session.localAsn ?? own ?? '?'}–${asn ?? '?'}`;
    const isDown = sessions.some(end => end.device === device.name && end.address === peer.name && end.state === 'down');
    const state = faults.length > 0 || isDown ? ('mismatch' as const) : ('up' as const);
    return from.map(id => ({ ...link(id, device.name, 'bgp', label, session.place), state }));
  });
}

function vpnLink(from: string, vpn: CloudVpn, owner: ReadonlyMap<string, string>, nodes: Map<string, GraphNode>): GraphLink[] {
  const gateway = vpn.customerGateway;
  if (!gateway?.ip) return [];
  const address = formatAddress(gateway.ip);
  const device = owner.get(address);
  const outside = `external ${address}`;
  if (!device) nodes.set(outside, { id: outside, label: address, kind: 'external', asn: gateway.asn, place: gateway.place });
  return [link(from, device ?? outside, 'attachment', 'VPN', vpn.place)];
}

function addressOwners({ devices }: Network): Map<string, string> {
  const owner = new Map<string, string>();
  const add = (address: Address, name: string) => owner.set(formatAddress(address), name);
  for (const { name, interfaces } of devices)
    for (const { addresses } of interfaces.values()) for (const { prefix } of addresses) add(prefix, name);
  return owner;
}

function link(a: string, b: string, kind: GraphLink['kind'], label: string, place: GraphLink['place']): GraphLink {
  return { a: { node: a }, b: { node: b }, kind, label, state: 'up', place };
}

function distinct(links: readonly GraphLink[]): GraphLink[] {
  return [...new Map(links.map(one => [`${one.a.node} ${one.b.node} ${one.kind} ${one.label}`, one])).values()];
}
