/** Which interfaces share a subnet: the links of a network follow from addresses. */
import type { Device } from '../../model/device.ts';
import { groupBy } from '../../model/drafts.ts';
import { type Interface, isLoopback } from '../../model/interface.ts';
import { type Address, addressBits, compareAddresses, formatAddress } from '../../net/address.ts';
import { formatPrefix, maskPrefix, type Prefix } from '../../net/prefix.ts';

/** An address of an interface that is up. */
export interface Port {
  readonly device: Device;
  readonly vrf: string;
  readonly interface: Interface;
  /** With host bits. */
  readonly prefix: Prefix;
}

export interface Links {
  readonly ports: readonly Port[];
  readonly byDevice: ReadonlyMap<Device, readonly Port[]>;
  /** By the text of the address, any VRF. */
  readonly byAddress: ReadonlyMap<string, readonly Port[]>;
  /** By the text of the masked prefix. */
  readonly bySubnet: ReadonlyMap<string, readonly Port[]>;
}

export function findLinks(devices: readonly Device[]): Links {
  const ports = devices.flatMap(portsOf);
  const byAddress = new Map<string, Port[]>();
  const bySubnet = new Map<string, Port[]>();
  for (const port of ports) {
    append(byAddress, formatAddress(port.prefix), port);
    if (joinsDevices(port)) append(bySubnet, subnetOf(port), port);
  }
  return { ports, byDevice: groupBy(ports, ({ device }) => device), byAddress, bySubnet };
}

export function subnetOf(port: Port): string {
  return formatPrefix(maskPrefix(port.prefix));
}

/** Other devices' ports on the same subnet. */
export function neighborPorts(links: Links, port: Port): readonly Port[] {
  if (!joinsDevices(port)) return [];
  return (links.bySubnet.get(subnetOf(port)) ?? []).filter(other => other.device !== port.device || other.vrf !== port.vrf);
}

/** Whether two devices may be on one link: they share a subnet, or both have ports whose addresses the text does not say. */
export function mayTouch(links: Links, one: Device, other: Device): boolean {
  const shares = (port: Port) => neighborPorts(links, port).some(({ device }) => device === other);
  return (links.byDevice.get(one) ?? []).some(shares) || [one, other].every(hasBarePort);
}

function hasBarePort({ interfaces }: Device): boolean {
  return [...interfaces.values()].some(port => !port.shutdown && port.addresses.length === 0 && !isLoopback(port.name));
}

/** The address of a port without its length. */
export function addressOf({ prefix: { family, w0, w1, w2, w3 } }: Port): Address {
  return { family, w0, w1, w2, w3 };
}

/** IPv4 addresses that a router without a written ID may take: those of loopbacks, of all ports where there is none; the highest last. */
export function identifierAddresses(ports: readonly Port[]): Address[] {
  const own = ports.filter(({ prefix }) => prefix.family === 4);
  const loopbacks = own.filter(port => isLoopback(port.interface.name));
  return (loopbacks.length > 0 ? loopbacks : own).map(addressOf).sort(compareAddresses);
}

function joinsDevices({ interface: { name }, prefix }: Port): boolean {
  return !isLoopback(name) && prefix.length < addressBits(prefix.family);
}

function portsOf(device: Device): Port[] {
  return [...device.interfaces.values()]
    .filter(port => !port.shutdown)
    .flatMap(port => port.addresses.map(({ prefix }) => ({ device, vrf: port.vrf, interface: port, prefix })));
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
