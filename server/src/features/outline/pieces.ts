/** What a device holds, as entries of an outline in any order: interfaces, VRFs, processes with neighbors, policies with their terms, lists, routes and other named objects. */
import type { Bgp, Peer } from '../../model/bgp.ts';
import type { Device } from '../../model/device.ts';
import { resolvePeer } from '../../model/inheritance.ts';
import type { Policy } from '../../model/policy.ts';
import type { IgpProcess, Vlan } from '../../model/services.ts';
import { type Kind, kindLabels } from '../../model/symbol.ts';
import type { VectorProcess } from '../../model/vector.ts';
import { formatAddress } from '../../net/address.ts';
import { formatPrefix } from '../../net/prefix.ts';
import { comparePlaces, lineOf, type Place } from '../../text/place.ts';
import { counted, interfaceDetail } from '../describe/summary.ts';
import type { Make, Piece } from './symbol.ts';

export function piecesOf(device: Device, make: Make): Piece[] {
  return [
    ...(device.hostname ? [make('device', device.hostname.value, '', device.hostname.place)] : []),
    ...[...device.interfaces.values()].map(port => make('interface', port.name, interfaceDetail(port), port.place, { run: 'Interfaces' })),
    ...[...device.vrfs.values()].map(({ name, rd, place }) =>
      make('vrf', name, rd ? `VRF, rd ${rd.value}` : 'VRF', place, { run: 'VRFs' }),
    ),
    ...vlanPieces(device, make),
    ...[...device.bgp.values()].map(bgp => bgpPiece(make, bgp, device.bgp.get('default'))),
    ...igpPieces(device, make),
    ...[...device.policies.values()].map(policy => policyPiece(make, policy)),
    ...listPieces(device, make),
    ...routePieces(device, make),
    ...objectPieces(device, make),
  ];
}

/** A line may open several VLANs. */
function vlanPieces({ vlans }: Device, make: Make): Piece[] {
  const lines = new Map<number, Vlan[]>();
  for (const vlan of vlans.values()) {
    const line = lineOf(vlan.place);
    lines.set(line, [...(lines.get(line) ?? []), vlan]);
  }
  return [...lines.values()].map(together => {
    const [first] = together;
    const ids = together.length === 1 ? String(first!.id) : `${first!.id} … ${together.at(-1)!.id}`;
    return make('vlan', `VLAN ${ids}`, first!.name?.value ?? '', first!.place, { run: 'VLANs' });
  });
}

/** Templates of the process stand once, also where VRFs share them. */
function bgpPiece(make: Make, bgp: Bgp, whole: Bgp | undefined): Piece {
  const peers = [...bgp.peers.values()].map(peer => peerPiece(make, bgp, peer));
  const groups = [...bgp.groups.values()]
    .filter(({ name, place }) => name !== '*' && (bgp === whole || comparePlaces(whole?.groups.get(name)?.place ?? bgp.place, place) !== 0))
    .map(group => make('group', group.name, peerDetail(bgp, group), group.place));
  const name = bgp.asn.value > 0 ? `BGP ${bgp.asn.value}` : 'BGP';
  return make('process', name, bgp.vrf === 'default' ? '' : `VRF ${bgp.vrf}`, bgp.place, { children: [...groups, ...peers] });
}

/** People know neighbors by what is written about them. */
function peerPiece(make: Make, bgp: Bgp, peer: Peer): Piece {
  const { description, remoteAs } = resolvePeer(bgp, peer);
  if (description === undefined) return make('peer', peer.name, peerDetail(bgp, peer), peer.place);
  return make('peer', description, remoteAs ? `${peer.name} · ${asText(remoteAs.value)}` : peer.name, peer.place);
}

/** A neighbor is known by its AS number and description, its own or those of its group. */
export function peerDetail(bgp: Bgp, peer: Peer): string {
  const { remoteAs, description } = resolvePeer(bgp, peer);
  return [remoteAs && asText(remoteAs.value), description].filter(part => part !== undefined).join(' · ');
}

const asText = (as: number | string): string => (typeof as === 'number' ? `AS ${as}` : as);

function igpPieces({ ospf, igps, vectors }: Device, make: Make): Piece[] {
  const vrfText = (vrf: string) => (vrf === 'default' ? '' : `VRF ${vrf}`);
  return [
    ...ospf.map(({ version, process, vrf, place }) =>
      make('process', `OSPF${version === 3 ? 'v3' : ''} ${process}`.trim(), vrfText(vrf), place),
    ),
    ...vectors.map(({ protocol, process, vrf, place }) => make('process', igpName(protocol, process), vrfText(vrf), place)),
    ...[...igps.values()]
      .filter(igp => !vectors.some(vector => isOf(igp, vector)))
      .map(({ protocol, name, vrf, place }) => make('process', igpName(protocol, name), vrfText(vrf), place)),
  ];
}

/** Whether the values belong to the process: one with a name is known by its AS number. */
function isOf({ protocol, name, vrf }: IgpProcess, vector: VectorProcess): boolean {
  return (
    vector.protocol === protocol && vector.vrf === vrf && (vector.process === name || (vector.asn !== undefined && !/^\d+$/.test(name)))
  );
}

const igpName = (protocol: string, process: string) => `${protocolNames.get(protocol) ?? protocol} ${process}`.trim();

const protocolNames: ReadonlyMap<string, string> = new Map([
  ['isis', 'IS-IS'],
  ['eigrp', 'EIGRP'],
  ['rip', 'RIP'],
]);

function policyPiece(make: Make, { kind, name, place, terms }: Policy): Piece {
  const children = terms.map(term => make('term', term.name === '' ? 'final term' : term.name, term.outcome, term.place));
  return make('policy', name, kindLabels[kind], place, { children, run: plural(kindLabels[kind]) });
}

function listPieces(device: Device, make: Make): Piece[] {
  const list = (kind: Kind) => (each: { readonly name: string; readonly place: Place; readonly entries: readonly unknown[] }) =>
    make('list', each.name, `${kindLabels[kind]}, ${counted(each.entries.length, 'entry')}`, each.place, { run: plural(kindLabels[kind]) });
  return [
    ...[...device.prefixLists.values(), ...device.acls.values()].map(each => list(each.kind)(each)),
    ...[...device.asPathLists.values()].map(list('as-path-list')),
    ...[...device.asPathGroups.values()].map(list('as-path-group')),
    ...[...device.communityLists.values()].map(list('community-list')),
    ...[...device.largeCommunityLists.values()].map(list('large-community-list')),
  ];
}

function routePieces({ staticRoutes }: Device, make: Make): Piece[] {
  return staticRoutes.map(({ prefix, nextHop, interface: port, discard, vrf, place }) => {
    const to = nextHop ? `via ${formatAddress(nextHop)}` : (port ?? (discard ? 'dropped' : ''));
    return make('route', formatPrefix(prefix), [to, vrf === 'default' ? '' : `VRF ${vrf}`].filter(part => part !== '').join(' · '), place, {
      run: 'Static routes',
    });
  });
}

/** Kinds that have entries of their own above. */
const covered: ReadonlySet<Kind> = new Set<Kind>([
  'interface',
  'vrf',
  'routing-instance',
  'vlan',
  'route-map',
  'route-policy',
  'policy-statement',
  'control-function',
  'prefix-list',
  'ipv6-prefix-list',
  'acl',
  'ipv6-acl',
  'as-path-list',
  'as-path-group',
  'community-list',
  'large-community-list',
  'peer-group',
  'neighbor-group',
  'bgp-group',
]);

function objectPieces(device: Device, make: Make): Piece[] {
  const pieces: Piece[] = [];
  for (const { kind, name, definitions } of device.symbols.values()) {
    const [first] = definitions;
    if (first && !covered.has(kind)) pieces.push(make('object', name, kindLabels[kind], first.place, { run: plural(kindLabels[kind]) }));
  }
  return pieces;
}

function plural(label: string): string {
  const many = label.endsWith('y') ? `${label.slice(0, -1)}ies` : label.endsWith('s') ? label : `${label}s`;
  return `${many[0]!.toUpperCase()}${many.slice(1)}`;
}
