/**
 * Sessions between a cloud and a router of the network, joined from both texts: a VPN by the router's public address, all others by the
 * addresses of their link. A pair is made only where one device fits.
 */
import type { Bgp, Peer } from '../../model/bgp.ts';
import type { CloudModule } from '../../model/cloud.ts';
import type { CloudSession, CloudSpeaker } from '../../model/cloud-hybrid.ts';
import type { Device } from '../../model/device.ts';
import { resolvePeer } from '../../model/inheritance.ts';
import type { Network } from '../../model/network.ts';
import { type Address, formatAddress, sameAddress } from '../../net/address.ts';
import { contains, hostPrefix } from '../../net/prefix.ts';

export interface HybridSession {
  readonly module: CloudModule;
  readonly session: CloudSession;
  readonly speaker?: CloudSpeaker;
  readonly device: Device;
  /** The router's process and neighbor for this session, with the settings of its groups; missing where it has none. */
  readonly bgp?: Bgp;
  readonly peer?: Peer;
  /** AS number that the router uses here. */
  readonly asn?: number;
  /** The cloud chooses the addresses inside itself: that the neighbor is this session follows from its address and AS number. */
  readonly assumed?: boolean;
  /** AS numbers that the two ends expect of each other and that differ. */
  readonly faults: readonly HybridFault[];
}

export interface HybridFault {
  /** Which end is wrong about the other one. */
  readonly at: 'cloud' | 'router';
  readonly expected: number;
  readonly actual: number;
}

export function hybridSessions({ devices, cloudModules }: Network): readonly HybridSession[] {
  if (!cloudModules.some(({ sessions }) => sessions.length > 0) || devices.length === 0) return [];
  const owners = addressOwners(devices);
  return cloudModules.flatMap(module => {
    const joined = module.sessions.flatMap(session => {
      const device = deviceOf(session, devices, owners);
      const speaker = module.speakers.find(({ address }) => address === session.speaker);
      return device ? endsOf(session, device).map(([end, found]) => join(end, speaker, device, found)) : [];
    });
    return withAssumedNeighbors(joined).map(session => ({ ...session, module }));
  });
}

function addressOwners(devices: readonly Device[]): ReadonlyMap<string, ReadonlySet<Device>> {
  const owners = new Map<string, Set<Device>>();
  for (const device of devices)
    for (const { addresses, shutdown } of device.interfaces.values())
      for (const { prefix } of shutdown ? [] : addresses) {
        const key = formatAddress(prefix);
        owners.set(key, (owners.get(key) ?? new Set()).add(device));
      }
  return owners;
}

/** The one device that has the router's end. */
function deviceOf(
  { outside, peerAddress, inside, vlan, kind }: CloudSession,
  devices: readonly Device[],
  owners: ReadonlyMap<string, ReadonlySet<Device>>,
): Device | undefined {
  for (const address of [outside, peerAddress]) {
    const found = address && owners.get(formatAddress(address));
    if (found) return found.size === 1 ? [...found][0] : undefined;
  }
  if (!inside) return undefined;
  // A peer inside of the cloud's own network is an appliance there: its subnet says nothing of routers elsewhere.
  if (kind === 'peer') return undefined;
  const within = devices.filter(({ interfaces }) =>
    [...interfaces.values()].some(
      port =>
        !port.shutdown &&
        (vlan === undefined || port.vlan === undefined || port.vlan === vlan) &&
        port.addresses.some(({ prefix }) => prefix.length >= inside.value.length && contains(inside.value, prefix)),
    ),
  );
  return within.length === 1 ? within[0] : undefined;
}

type Joined = Omit<HybridSession, 'module'>;

interface Neighbor {
  readonly bgp: Bgp;
  readonly peer: Peer;
}

function join(session: CloudSession, speaker: CloudSpeaker | undefined, device: Device, found: Neighbor | undefined): Joined {
  if (!found) return { session, speaker, device, faults: [] };
  const { bgp, peer } = found;
  const asn = peer.localAs?.asn ?? bgp.confederation?.identifier?.value ?? bgp.asn.value;
  return { session, speaker, device, bgp, peer, asn, faults: [...faultsOf(session, speaker, asn, peer)] };
}

/**
 * The session with the neighbor that has the cloud's address; where that is not known, the only one on the link or in the range that the address is
 * taken from. What speaks from inside of the cloud's network are two instances, each of which may be a neighbor.
 */
function endsOf(session: CloudSession, device: Device): (readonly [session: CloudSession, neighbor: Neighbor | undefined])[] {
  const found = session.isStatic ? [] : neighborsWith(device, ({ address }) => address !== undefined && isCloudEnd(session, address));
  if (session.kind === 'peer' && !session.oneAddress && !session.localAddress && found.length === 2)
    return found.map((neighbor, nth) => [
      { ...session, address: `${session.address} instance ${nth + 1}`, localAddress: neighbor.peer.address },
      neighbor,
    ]);
  return [[session, found.length === 1 ? found[0] : undefined]];
}

function isCloudEnd({ localAddress, inside, localRanges = [] }: CloudSession, address: Address): boolean {
  if (localAddress) return sameAddress(address, localAddress);
  const ranges = inside ? [inside] : localRanges;
  return ranges.some(({ value }) => contains(value, hostPrefix(address)));
}

function neighborsWith(device: Device, wanted: (peer: Peer) => boolean): Neighbor[] {
  return [...device.bgp.values()].flatMap(bgp =>
    [...bgp.peers.values()].flatMap(peer => (wanted(peer) ? [{ bgp, peer: resolvePeer(bgp, peer) }] : [])),
  );
}

/**
 * Where a provider chooses addresses inside of a VPN, it takes them from 169.254.0.0/16 (AWS Site-to-Site VPN, "Tunnel options"; Cloud VPN, "Configure IP
 * addresses"). Sessions of one router that take them from one range are alike: which is which does not matter.
 */
function withAssumedNeighbors(joined: readonly Joined[]): readonly Joined[] {
  const used = new Set(joined.flatMap(({ peer }) => peer?.place ?? []));
  const pairs = new Map<Joined, Joined>();
  const open = joined.filter(isOpen);
  for (const { device } of open) {
    const ofDevice = open.filter(other => other.device === device);
    const mayBe = (address: Address | undefined) => address !== undefined && ofDevice.every(({ session }) => mayChoose(session, address));
    const [speaker, ...others] = new Set(ofDevice.map(each => each.speaker));
    if (pairs.has(ofDevice[0]!) || others.length > 0 || speaker?.asn === undefined) continue;
    const free = neighborsWith(device, ({ address, place }) => mayBe(address) && !used.has(place)).filter(
      ({ peer }) => peer.remoteAs?.value === speaker.asn,
    );
    if (free.length > ofDevice.length) continue;
    for (const [nth, one] of ofDevice.entries())
      if (free[nth]) pairs.set(one, { ...join(one.session, speaker, device, free[nth]), assumed: true });
  }
  return joined.map(one => pairs.get(one) ?? one);
}

/** A VPN found by its public address, of whose ends inside nothing is known, or a range without the one neighbor in it. */
function isOpen({ session, peer }: Joined): boolean {
  const { kind, isStatic, disabled, outside, inside, localAddress, localRanges = [], oneAddress } = session;
  if (peer || isStatic || disabled || inside || localAddress) return false;
  return oneAddress ? localRanges.length > 0 : kind === 'vpn' && !!outside && localRanges.length === 0;
}

/** Whether the provider may have chosen the address for its end. */
function mayChoose(session: CloudSession, address: Address): boolean {
  return session.oneAddress ? isCloudEnd(session, address) : address.family === 4 && address.w0 >>> 16 === 0xa9fe;
}

function* faultsOf(session: CloudSession, speaker: CloudSpeaker | undefined, asn: number, peer: Peer): Generator<HybridFault> {
  if (session.peerAsn !== undefined && session.peerAsn !== asn && !peer.localAs?.dualAs)
    yield { at: 'cloud', expected: session.peerAsn, actual: asn };
  const remote = peer.remoteAs?.value;
  // An ASN that the provider chose is not written anywhere: an older gateway may have another one.
  const written = session.localAsn !== undefined && !speaker?.asnIsDefault;
  if (typeof remote === 'number' && written && remote !== session.localAsn)
    yield { at: 'router', expected: remote, actual: session.localAsn! };
}
