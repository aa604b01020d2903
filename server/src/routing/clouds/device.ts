/**
 * Gateways of clouds as devices of the simulation: what a gateway announces are its networks, each session is an interface and a neighbor, and its table
 * chooses by the provider's own order.
 */
import { relays } from '../../data/cloud-relaying.ts';
import type { Bgp, BgpFamily, Peer, PeerFamily } from '../../model/bgp.ts';
import type { CloudModule } from '../../model/cloud.ts';
import type { CloudSession, CloudSpeaker } from '../../model/cloud-hybrid.ts';
import type { Device } from '../../model/device.ts';
import type { StaticRoute } from '../../model/igp.ts';
import type { Interface } from '../../model/interface.ts';
import type { Policy } from '../../model/policy.ts';
import { formatAddress, sameAddress } from '../../net/address.ts';
import { formatPrefix, hostPrefix, withLength } from '../../net/prefix.ts';
import { type Announced, announcedOver } from './announced.ts';
import { cloudDefaults, weightOf } from './defaults.ts';
import type { CloudLink } from './links.ts';
import { exportPolicy, refusingPolicy } from './policy.ts';
import { learnsFrom, tabledTransit, tableOfAttachment } from './transit-tables.ts';

/** A gateway, or one table of it, with its sessions. */
export interface CloudGatewayNode {
  readonly name: string;
  readonly asn: number;
  readonly speaker: CloudSpeaker;
  readonly module: CloudModule;
  readonly links: readonly CloudLink[];
}

interface Spoken {
  readonly link: CloudLink;
  readonly announced: Announced;
  readonly policies: readonly Policy[];
  readonly peer: Peer;
}

export function cloudDevice(node: CloudGatewayNode): { device: Device; announced: readonly Announced[] } {
  const { name, speaker } = node;
  const spoken = node.links.map(link => speakOver(link, node, peerName(link, node)));
  const device: Device = {
    name,
    vendor: speaker.provider,
    file: speaker.place.at.file,
    defaults: cloudDefaults(speaker),
    fragment: false,
    interfaces: new Map(node.links.map(link => [link.session.address, interfaceOf(link)])),
    staticRoutes: node.links.flatMap(staticRouteOf),
    bgp: new Map([['default', bgpOf(node, spoken)]]),
    policies: new Map(spoken.flatMap(({ policies }) => policies.map(policy => [policy.name, policy] as const))),
    ...empty,
  };
  return { device, announced: spoken.map(({ announced }) => announced) };
}

const empty = {
  vrfs: new Map(),
  ospf: [],
  prefixLists: new Map(),
  acls: new Map(),
  asPathLists: new Map(),
  asPathGroups: new Map(),
  communityLists: new Map(),
  largeCommunityLists: new Map(),
  extendedCommunityLists: new Map(),
  routeConditions: new Map(),
  rpki: { caches: [] },
  vlans: new Map(),
  evpnInstances: new Map(),
  users: new Map(),
  services: new Map(),
  vectors: [],
  igps: new Map(),
  symbols: new Map(),
  problems: [],
  unknownLines: [],
  hostBits: [],
  suppressions: [],
} as const satisfies Partial<Device>;

function interfaceOf({ session, local, length }: CloudLink): Interface {
  const { place } = session;
  return {
    name: session.address,
    place,
    shutdown: false,
    vrf: 'default',
    addresses: [{ prefix: withLength(local, length ?? hostPrefix(local).length), place, secondary: false }],
    virtualAddresses: [],
    ospf: [],
    filters: [],
  };
}

/** Ends that share no subnet reach each other through the tunnel. */
function staticRouteOf({ session: { address, place }, remote, length }: CloudLink): readonly StaticRoute[] {
  if (length !== undefined) return [];
  return [{ vrf: 'default', prefix: hostPrefix(remote), place, prefixPlace: place, interface: address, discard: false }];
}

function bgpOf({ asn, speaker: { asnPlace, place, med } }: CloudGatewayNode, spoken: readonly Spoken[]): Bgp {
  const prefixes = spoken.flatMap(({ announced }) => announced.prefixes);
  const family = (name: 'ipv4' | 'ipv6', number: 4 | 6): BgpFamily => ({
    family: name,
    networks: [
      ...new Map(prefixes.filter(({ prefix }) => prefix.family === number).map(each => [formatPrefix(each.prefix), each])).values(),
    ].map(each => ({ prefix: each.prefix, place: each.place })),
    aggregates: [],
    redistributes: [],
  });
  return {
    vrf: 'default',
    place,
    asn: { value: asn, place: asnPlace },
    knobs: { ...(med?.always && { alwaysCompareMed: true }) },
    families: new Map([
      ['ipv4', family('ipv4', 4)],
      ['ipv6', family('ipv6', 6)],
    ]),
    peers: new Map(spoken.map(({ peer }) => [peer.name, peer])),
    groups: new Map(),
  };
}

/** Two ends of a gateway may speak with one address of a router. */
export function peerName({ local, remote }: CloudLink, { links }: CloudGatewayNode): string {
  const isShared = links.some(other => other.local !== local && sameAddress(other.remote, remote));
  return isShared ? `${formatAddress(remote)} of ${formatAddress(local)}` : formatAddress(remote);
}

function speakOver(link: CloudLink, { speaker, module }: CloudGatewayNode, name: string): Spoken {
  const { session, remote, authenticated } = link;
  const { address, place } = session;
  const announced = announcedOver(session, speaker, module);
  const exported = exportPolicy(`routes to ${address}`, place, announced, relays(speaker.kind));
  const imported = learns(session, speaker, module) ? [] : [refusingPolicy(`routes from ${address}`, place)];
  const settings: PeerFamily = {
    activated: true,
    weight: { value: weightOf(speaker.table, session.kind), place },
    exportPolicies: [{ value: exported.name, place }],
    importPolicies: imported.map(({ name }) => ({ value: name, place })),
  };
  const peer: Peer = {
    name,
    place,
    address: remote,
    inherits: [],
    remoteAs: { value: session.peerAsn ?? 'auto', place: session.peerAsnPlace },
    localAddress: { value: link.local, place },
    ebgpMultihop: mostHops,
    shutdown: session.disabled,
    ...(authenticated && { authenticated }),
    anyFamily: {},
    families: new Map([[session.addressFamily === 6 ? 'ipv6' : 'ipv4', settings]]),
  };
  return { link, announced, policies: [exported, ...imported], peer };
}

const mostHops = 255;

/** A table of a transit learns from an attachment only where one propagates to the other. */
function learns(session: CloudSession, speaker: CloudSpeaker, module: CloudModule): boolean {
  const transit = tabledTransit(module, speaker);
  if (!transit) return true;
  const table = tableOfAttachment(transit, session);
  return table !== undefined && learnsFrom(transit, session, table);
}
