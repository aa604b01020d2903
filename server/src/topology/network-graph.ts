/** The graph of a network: devices, what stands outside, clouds; links of shared subnets and of BGP sessions. */
import type { Device } from '../model/device.ts';
import { isLoopback } from '../model/interface.ts';
import type { Network } from '../model/network.ts';
import { formatPrefix, maskPrefix } from '../net/prefix.ts';
import type { Place } from '../text/place.ts';
import { cloudGraph } from './clouds.ts';
import type { Graph, GraphGroup, GraphLink, GraphNode, GraphSession } from './graph.ts';

/** The graph of a network; sessions come from routing. Sorted, so that equal networks give equal pictures. */
export function topologyGraph(network: Network, sessions: readonly GraphSession[]): Graph {
  const routers = network.devices.map(routerNode);
  const outside = externalNodes(sessions);
  const segments = subnetLinks(network.devices);
  const clouds = cloudGraph(network, sessions);
  const nodes = [...routers, ...outside, ...segments.nodes, ...clouds.nodes];
  return { nodes, links: [...segments.links, ...sessionLinks(sessions), ...clouds.links], groups: asGroups(nodes) };
}

function routerNode(device: Device): GraphNode {
  const bgp = device.bgp.get('default') ?? [...device.bgp.values()][0];
  const place = device.hostname?.place ?? { at: { file: device.file, line: 0 }, line: 0, start: 0, endLine: 0, end: 0 };
  return { id: device.name, label: device.name, kind: 'router', asn: bgp?.confederation?.identifier?.value ?? bgp?.asn.value, place };
}

const externalId = (address: string) => `external ${address}`;

function externalNodes(sessions: readonly GraphSession[]): GraphNode[] {
  const nodes = new Map<string, GraphNode>();
  for (const { state, address, remoteAs, place } of sessions) {
    if (state === 'external') nodes.set(address, { id: externalId(address), label: address, kind: 'external', asn: remoteAs, place });
  }
  return [...nodes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One link for the two ends of a session. */
function sessionLinks(sessions: readonly GraphSession[]): GraphLink[] {
  const links = new Map<string, GraphLink>();
  for (const { device, address, state, remote, remoteAs, isWithCloud, place } of sessions) {
    if (isWithCloud) continue;
    const other = state === 'external' ? externalId(address) : remote;
    if (other === undefined) continue;
    const key = [device, other].sort().join(' ');
    const known = links.get(key);
    if (known && (state !== 'down' || known.state === 'mismatch')) continue;
    links.set(key, {
      a: { node: device },
      b: { node: other },
      kind: 'bgp',
      label: remoteAs === undefined ? 'BGP' : `BGP AS ${remoteAs}`,
      state: state === 'down' ? 'mismatch' : 'up',
      place,
    });
  }
  return [...links.values()];
}

interface Attached {
  readonly node: string;
  readonly interface: string;
  readonly place: Place;
  readonly ospf: boolean;
}

/** Interfaces in the same subnet are joined: two by a link, more by a segment between them. */
function subnetLinks(devices: readonly Device[]): { nodes: GraphNode[]; links: GraphLink[] } {
  const nodes: GraphNode[] = [];
  const links: GraphLink[] = [];
  for (const [label, ends] of [...attachedBySubnet(devices)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (new Set(ends.map(end => end.node)).size < 2) continue;
    const kind = ends.every(end => end.ospf) ? ('ospf' as const) : ('l3' as const);
    if (ends.length === 2) {
      const [a, b] = ends as [Attached, Attached];
      links.push({
        a: { node: a.node, interface: a.interface },
        b: { node: b.node, interface: b.interface },
        kind,
        label,
        state: 'up',
        place: a.place,
      });
      continue;
    }
    const id = `segment ${label}`;
    nodes.push({ id, label, kind: 'segment', place: ends[0]!.place });
    for (const end of ends)
      links.push({ a: { node: end.node, interface: end.interface }, b: { node: id }, kind, label: '', state: 'up', place: end.place });
  }
  return { nodes, links };
}

function attachedBySubnet(devices: readonly Device[]): Map<string, Attached[]> {
  const subnets = new Map<string, Attached[]>();
  for (const device of devices) {
    for (const { name, addresses, shutdown, ospf } of device.interfaces.values()) {
      if (shutdown || isLoopback(name)) continue;
      for (const { prefix, place } of addresses) {
        if (prefix.length >= (prefix.family === 4 ? 32 : 128) || isLinkLocal(prefix)) continue;
        const subnet = formatPrefix(maskPrefix(prefix));
        const ends = subnets.get(subnet) ?? [];
        ends.push({ node: device.name, interface: name, place, ospf: ospf.length > 0 });
        subnets.set(subnet, ends);
      }
    }
  }
  return subnets;
}

function isLinkLocal({ family, w0 }: { readonly family: number; readonly w0: number }): boolean {
  return family === 6 && w0 >>> 22 === 0xfe80 >>> 6;
}

function asGroups(nodes: readonly GraphNode[]): GraphGroup[] {
  const groups = new Map<number, string[]>();
  for (const { id, asn } of nodes) {
    if (asn === undefined) continue;
    const members = groups.get(asn);
    if (members) members.push(id);
    else groups.set(asn, [id]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([asn, members]) => ({ id: `as${asn}`, label: `AS ${asn}`, nodes: members }));
}
