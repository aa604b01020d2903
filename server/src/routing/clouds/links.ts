/** The addresses at both ends of a joined session, as far as the two texts tell them. */
import type { Peer } from '../../model/bgp.ts';
import type { CloudSession } from '../../model/cloud-hybrid.ts';
import type { Device } from '../../model/device.ts';
import { type Address, formatAddress } from '../../net/address.ts';
import { contains, hostPrefix, type Prefix } from '../../net/prefix.ts';
import type { HybridSession } from './sessions.ts';

export interface CloudLink {
  readonly session: CloudSession;
  readonly device: Device;
  readonly local: Address;
  /** The router's address, as the cloud knows it. */
  readonly remote: Address;
  /** Of the subnet that both ends share; undefined: none. */
  readonly length?: number;
  readonly authenticated?: boolean;
  /** What of it is an assumption. */
  readonly assumed: boolean;
}

/** Undefined where the router has no neighbor for the session, or an address is not known. */
export function linkOf({ session, device, bgp, peer, assumed }: HybridSession): CloudLink | undefined {
  const local = session.localAddress ?? peer?.address;
  if (!bgp || !peer || !local) return undefined;
  const port = subnetWith(device, bgp.vrf, local);
  const remote = session.peerAddress ?? ownAddress(device, peer) ?? (port && withoutLength(port));
  if (!remote) return undefined;
  return {
    session,
    device,
    local,
    remote,
    length: port?.length,
    authenticated: hasPassword(session, peer),
    assumed: assumed === true,
  };
}

/** The router's interface address on the subnet of another one. */
function subnetWith({ interfaces }: Device, vrf: string, address: Address): Prefix | undefined {
  const ports = [...interfaces.values()].filter(port => !port.shutdown && port.vrf === vrf);
  return ports
    .flatMap(({ addresses }) => addresses.map(({ prefix }) => prefix))
    .find(prefix => contains(prefix, hostPrefix(address)) && formatAddress(prefix) !== formatAddress(address));
}

function ownAddress({ interfaces }: Device, { localAddress, address }: Peer): Address | undefined {
  const written = localAddress?.value;
  if (written === undefined || typeof written === 'object') return written;
  const found = interfaces.get(written)?.addresses.find(({ prefix }) => prefix.family === address?.family);
  return found && withoutLength(found.prefix);
}

function withoutLength({ family, w0, w1, w2, w3 }: Prefix): Address {
  return { family, w0, w1, w2, w3 };
}

/** The key of a VPN is one of IPsec. Where the cloud's text names none, the provider may still have made one: then the router's word counts. */
function hasPassword({ kind, hasKey }: CloudSession, { authenticated }: Peer): boolean | undefined {
  return kind !== 'vpn' && hasKey ? true : authenticated;
}
