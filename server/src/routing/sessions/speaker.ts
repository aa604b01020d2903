/** BGP speakers: a device's BGP process of one VRF, with its identity and its resolved peers. */
import type { AddressFamily, Bgp, Peer, PeerFamily } from '../../model/bgp.ts';
import type { Device } from '../../model/device.ts';
import { peerFamily, resolvePeer } from '../../model/inheritance.ts';
import { isLoopback } from '../../model/interface.ts';
import { type Address, formatAddress, parseAddress } from '../../net/address.ts';
import { copiesOf } from '../igp/copies.ts';
import { addressOf, identifierAddresses, type Port } from '../igp/links.ts';
import { vrfId } from '../rib.ts';

export interface Speaker {
  /** The `vrfId` of its VRF. */
  readonly id: string;
  readonly device: Device;
  readonly vrf: string;
  readonly bgp: Bgp;
  readonly asn: number;
  readonly routerId: Address;
  /** Which of several addresses it takes is not documented. */
  readonly routerIdUnsure?: boolean;
  readonly clusterId: string;
  /** Ports of the VRF that are up. */
  readonly ports: readonly Port[];
  readonly addresses: ReadonlySet<string>;
  /** Resolved peers by name. */
  readonly peers: ReadonlyMap<string, Peer>;
}

/** The families whose routes are simulated. */
export const simulatedFamilies = ['ipv4', 'ipv6', 'vpnv4', 'vpnv6', 'evpn'] as const;
/** Those whose tables are shown. */
export const unicastFamilies = ['ipv4', 'ipv6'] as const;
export type SimulatedFamily = (typeof simulatedFamilies)[number];

export function speakersOf(device: Device, ports: readonly Port[]): Speaker[] {
  return [...device.bgp.values(), ...silentVrfs(device)]
    .filter(({ asn }) => asn.value > 0)
    .map(bgp =>
      makeSpeaker(
        device,
        bgp,
        ports.filter(port => port.vrf === bgp.vrf),
        ports,
      ),
    );
}

/**
 * VRFs without BGP lines of their own whose routes the device announces to other routers all the same, where all protocols share one table (Junos
 * `instance-type vrf` with a route target), or that take copies of routes that it learned.
 */
function silentVrfs(device: Device): Bgp[] {
  const { bgp, vrfs, defaults } = device;
  const main = bgp.get('default');
  const takesCopies = (vrf: string) => copiesOf(device).some(({ to, protocol }) => to === vrf && (protocol ?? 'bgp') === 'bgp');
  if (!main || defaults.policyEnd !== 'protocol-default') return [];
  return [...vrfs.values()]
    .filter(vrf => !bgp.has(vrf.name) && ((vrf.rd && vrf.type === 'vrf') || takesCopies(vrf.name)))
    .map(({ name }) => ({ ...main, vrf: name, families: new Map(), peers: new Map(), groups: new Map() }));
}

/** The same speaker on the device as it is now, where its process, interfaces and identity are the ones that they were: only what is said of neighbors and families may differ. */
export function speakerAgain(speaker: Speaker, device: Device): Speaker {
  const bgp = [...device.bgp.values(), ...silentVrfs(device)].find(({ vrf }) => vrf === speaker.vrf)!;
  return { ...speaker, device, bgp, peers: peersOf(device, bgp) };
}

function peersOf(device: Device, bgp: Bgp): ReadonlyMap<string, Peer> {
  return new Map(
    [...bgp.peers].map(([name, peer]) => [
      name,
      withDefaultShutdown(withoutRefusedAs(withProcessAs(resolvePeer(bgp, peer), bgp), bgp.asn.value, device), bgp),
    ]),
  );
}

function makeSpeaker(device: Device, bgp: Bgp, ports: readonly Port[], all: readonly Port[]): Speaker {
  const { routerId, unsure } = identifierOf(device, bgp, ports, all);
  return {
    id: vrfId(device.name, bgp.vrf),
    device,
    vrf: bgp.vrf,
    bgp,
    asn: bgp.asn.value,
    routerId,
    routerIdUnsure: unsure,
    clusterId: bgp.clusterId === undefined ? formatAddress(routerId) : dotted(bgp.clusterId),
    ports,
    addresses: new Set(ports.map(port => formatAddress(port.prefix))),
    peers: peersOf(device, bgp),
  };
}

/** Neighbors are closed with the process, or where it closes all that say nothing of it. */
function withDefaultShutdown(peer: Peer, { knobs }: Bgp): Peer {
  if (knobs.shutdown) return { ...peer, shutdown: true };
  return knobs.defaultShutdown && peer.shutdown === undefined ? { ...peer, shutdown: true } : peer;
}

/** The AS that the process is known as in its VRF. */
function withProcessAs(peer: Peer, { localAs }: Bgp): Peer {
  return localAs && !peer.localAs ? { ...peer, localAs } : peer;
}

/**
 * A local AS that is the own one changes nothing: Junos takes it, other software refuses the line. FRR refuses that of the neighbor too, and any for
 * an internal neighbor (measured on 8.4.4).
 */
function withoutRefusedAs(peer: Peer, own: number, { defaults: { quirks } }: Device): Peer {
  const asn = peer.localAs?.asn;
  if (asn === undefined) return peer;
  const remote = peer.remoteAs?.value;
  const internal = asn === remote || remote === own || remote === 'internal';
  return asn === own || (quirks.refusesInternalLocalAs && internal) ? { ...peer, localAs: undefined } : peer;
}

/** A cluster id may be written as a number or as an address: one form for comparison. */
export function dotted(id: string): string {
  if (parseAddress(id).ok || !/^\d+$/.test(id)) return id;
  return formatAddress({ family: 4, w0: Number(id) >>> 0, w1: 0, w2: 0, w3: 0 });
}

interface Identifier {
  readonly routerId: Address;
  readonly unsure?: boolean;
}

const noAddress: Address = { family: 4, w0: 0, w1: 0, w2: 0, w3: 0 };

function identifierOf(device: Device, bgp: Bgp, ports: readonly Port[], all: readonly Port[]): Identifier {
  const { quirks } = device.defaults;
  const main = quirks.vrfsShareRouterId && bgp.vrf !== 'default' ? device.bgp.get('default') : undefined;
  if (main && !bgp.routerId)
    return identifierOf(
      device,
      main,
      all.filter(port => port.vrf === 'default'),
      all,
    );
  const written = bgp.routerId?.value ?? addressOn(all, bgp.routerIdInterface?.value);
  if (written) return { routerId: written };
  return chosenAddress(ports, quirks.routerIdFrom) ?? chosenAddress(all, quirks.routerIdFrom) ?? { routerId: noAddress };
}

function addressOn(ports: readonly Port[], name: string | undefined): Address | undefined {
  const port = ports.find(({ interface: { name: own }, prefix }) => own === name && prefix.family === 4);
  return port && addressOf(port);
}

/**
 * The router id where none is written: the highest loopback address, else the highest of all (as IOS, EOS and FRR choose it). Of other software the
 * documents name a loopback and not which, so that it is sure only where there is one.
 */
function chosenAddress(ports: readonly Port[], from: Device['defaults']['quirks']['routerIdFrom']): Identifier | undefined {
  const addresses = identifierAddresses(ports);
  const loopbacks = ports.filter(port => port.prefix.family === 4 && isLoopback(port.interface.name));
  const highest = addresses.at(-1);
  if (!highest || !from) return highest && { routerId: highest };
  const zero = loopbacks.find(({ interface: { name } }) => /^\D+0$/.test(name));
  const chosen = (from === 'loopback0' ? zero && addressOf(zero) : loopbacks.length > 0 ? addresses[0] : undefined) ?? highest;
  return { routerId: chosen, unsure: addresses.length > 1 || undefined };
}

/** Whether the family is exchanged with the peer as far as this side says. */
export function isActive({ device, bgp }: Speaker, peer: Peer, family: AddressFamily): boolean {
  if (peer.withoutCapabilities && family !== 'ipv4') return false;
  const { activated } = settingsOf(peer, family);
  if (activated !== undefined) return activated;
  if (device.defaults.quirks.vrfPeersByFamily && bgp.vrf !== 'default' && peer.families.size > 0 && !peer.families.has(family))
    return false;
  return device.defaults.implicitIpv4Unicast && bgp.knobs.defaultIpv4Unicast !== false && family === impliedFamily(device, peer);
}

/** What a neighbor exchanges where no family is written. */
function impliedFamily({ defaults: { implicitOverIpv6 } }: Device, { address, listenRange }: Peer): AddressFamily | 'none' {
  return (address ?? listenRange)?.family === 6 ? (implicitOverIpv6 ?? 'ipv4') : 'ipv4';
}

export function settingsOf(peer: Peer, family: AddressFamily): PeerFamily {
  return peerFamily(peer, family);
}

/** The ASN by which a speaker is known to a neighbor of AS `remote`: `local-as`, the confederation's for those outside, or its own (RFC 5065 section 4). */
export function presentedAsn(speaker: Speaker, peer: Peer, remote: number | undefined): number {
  if (peer.localAs) return peer.localAs.asn;
  if (speaker.device.defaults.quirks.madeAsMember && isMadeByOthers(speaker, peer)) return speaker.asn;
  const { confederation } = speaker.bgp;
  const identifier = confederation?.identifier?.value;
  if (identifier === undefined || remote === undefined) return speaker.asn;
  return remote === speaker.asn || confederation?.members.includes(remote) ? speaker.asn : identifier;
}

/** It has no line of its own that gives an address the number of its AS. */
function isMadeByOthers({ bgp }: Speaker, { name, listenRange, interface: port, remoteAs }: Peer): boolean {
  return remoteAs?.value === 'external' || listenRange !== undefined || port !== undefined || bgp.peers.get(name)?.remoteAs === undefined;
}

/** Some AS number does not fit in two bytes. */
export const hasLongAsn = (speakers: readonly Speaker[]) => speakers.some(({ asn }) => asn > 65535);

/** What stands for a number of four bytes where there are two, as nobody says otherwise (RFC 6793 section 4.1). */
const asTrans = 23456;

/** The AS number that the neighbor hears when the session is opened. */
export function openingAsn(speaker: Speaker, peer: Peer, remote: number | undefined): number {
  const asn = presentedAsn(speaker, peer, remote);
  return peer.withoutCapabilities && asn > 65535 ? asTrans : asn;
}
