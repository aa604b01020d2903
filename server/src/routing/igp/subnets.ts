/** On which subnets of a router an address lies, found by longest match instead of looking at every port. */
import { derivedFrom } from '../../model/derived.ts';
import type { Device } from '../../model/device.ts';
import type { Interface } from '../../model/interface.ts';
import type { Address } from '../../net/address.ts';
import { hostPrefix, type Prefix } from '../../net/prefix.ts';
import { PrefixMap } from '../../net/prefix-map.ts';
import type { RibRoute } from '../rib.ts';
import type { Port } from './links.ts';

type Indexed<T> = PrefixMap<{ readonly item: T; readonly order: number }[]>;

function indexed<T>(items: Iterable<readonly [Prefix, T]>): Indexed<T> {
  const map: Indexed<T> = new PrefixMap();
  let order = 0;
  for (const [prefix, item] of items) map.obtain(prefix, () => []).push({ item, order: order++ });
  return map;
}

/** Items whose prefix holds the address, in the order in which they were given. */
function around<T>(map: Indexed<T>, address: Address): T[] {
  const found = map.covering(hostPrefix(address)).flatMap(({ value }) => value);
  return found.sort((a, b) => a.order - b.order).map(({ item }) => item);
}

const portMap = derivedFrom((ports: readonly Port[]) => indexed(ports.map(port => [port.prefix, port] as const)));

/** The ports on whose subnets the address lies, in the order of `ports`. */
export function portsAround(ports: readonly Port[], address: Address): readonly Port[] {
  return around(portMap(ports), address);
}

const subnetMap = derivedFrom((interfaces: ReadonlyMap<string, Interface>) => indexed(openSubnets(interfaces)));

/**
 * The interface that a route leaves by: where none is written, the one on whose subnet its first gateway lies. Undefined for gateways farther away.
 */
export function interfaceOf({ interfaces }: Device, vrf: string, { nextHops: [hop] }: Pick<RibRoute, 'nextHops'>): string | undefined {
  if (!hop?.via || hop.interface !== undefined) return hop?.interface;
  return around(subnetMap(interfaces), hop.via).find(port => port.vrf === vrf)?.name;
}

const shutMap = derivedFrom((interfaces: ReadonlyMap<string, Interface>) => indexed(shutSubnets(interfaces)));

/** The interfaces that are shut down and on whose subnets the address lies. */
export function shutAround(interfaces: ReadonlyMap<string, Interface>, address: Address): readonly Interface[] {
  return around(shutMap(interfaces), address);
}

function* openSubnets(interfaces: ReadonlyMap<string, Interface>): Generator<readonly [Prefix, Interface]> {
  for (const port of interfaces.values()) if (!port.shutdown) for (const { prefix } of port.addresses) yield [prefix, port];
}

function* shutSubnets(interfaces: ReadonlyMap<string, Interface>): Generator<readonly [Prefix, Interface]> {
  for (const port of interfaces.values()) if (port.shutdown) for (const { prefix } of port.addresses) yield [prefix, port];
}
