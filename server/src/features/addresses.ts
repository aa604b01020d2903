/** Which interface carries an address, and who peers with it: looked up over all devices of a network. */
import type { Peer } from '../model/bgp.ts';
import type { Device } from '../model/device.ts';
import type { Interface, InterfaceAddress } from '../model/interface.ts';
import type { Network } from '../model/network.ts';
import { type Address, formatAddress } from '../net/address.ts';

export interface Carrier {
  readonly device: Device;
  readonly interface: Interface;
  readonly address: InterfaceAddress;
}

export interface PeerUse {
  readonly device: Device;
  readonly vrf: string;
  readonly peer: Peer;
}

interface Addresses {
  readonly carriers: ReadonlyMap<string, readonly Carrier[]>;
  readonly peers: ReadonlyMap<string, readonly PeerUse[]>;
}

const known = new WeakMap<Network, Addresses>();

/** Interfaces with exactly this address. */
export function carriersOf(network: Network, address: Address): readonly Carrier[] {
  return addressesOf(network).carriers.get(formatAddress(address)) ?? [];
}

/** Neighbors that are configured with this address. */
export function peersWith(network: Network, address: Address): readonly PeerUse[] {
  return addressesOf(network).peers.get(formatAddress(address)) ?? [];
}

function addressesOf(network: Network): Addresses {
  const found = known.get(network) ?? collect(network);
  known.set(network, found);
  return found;
}

function collect({ devices }: Network): Addresses {
  const carriers = new Map<string, Carrier[]>();
  const peers = new Map<string, PeerUse[]>();
  for (const device of devices) {
    for (const port of device.interfaces.values()) {
      for (const address of port.addresses) add(carriers, address.prefix, { device, interface: port, address });
    }
    for (const { vrf, peers: configured } of device.bgp.values()) {
      for (const peer of configured.values()) if (peer.address) add(peers, peer.address, { device, vrf, peer });
    }
  }
  return { carriers, peers };
}

function add<T>(map: Map<string, T[]>, address: Address, value: T): void {
  const key = formatAddress(address);
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
