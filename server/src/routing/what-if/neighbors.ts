/** Neighbors that no device of the network is. */
import type { Device } from '../../model/device.ts';
import { resolvePeer } from '../../model/inheritance.ts';
import type { Network } from '../../model/network.ts';
import { type Address, formatAddress } from '../../net/address.ts';
import { findLinks, type Links } from '../igp/links.ts';

export interface OutsideNeighbor {
  readonly vrf: string;
  readonly address: Address;
}

/** Those of one device, in the order of its text. */
export function neighborsOutside({ bgp }: Device, { byAddress }: Links): OutsideNeighbor[] {
  return [...bgp.values()].flatMap(process =>
    [...process.peers.values()].flatMap(peer => {
      const { address, shutdown, listenRange } = resolvePeer(process, peer);
      return address && !shutdown && !listenRange && !byAddress.has(formatAddress(address)) ? [{ vrf: process.vrf, address }] : [];
    }),
  );
}

/** There are neighbors outside, and nothing says what they announce: which way packets leave cannot be seen. */
export function isOutsideUnknown({ devices, outside }: Network): boolean {
  if (outside) return false;
  const links = findLinks(devices);
  return devices.some(device => neighborsOutside(device, links).length > 0);
}
