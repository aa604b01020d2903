/** The prefixes of a routing domain as address rules look at them: what may lawfully repeat is left out. */
import type { CloudNetwork, CloudRangeKind } from '../model/cloud.ts';
import type { CloudPrefix } from '../model/cloud-prefix.ts';
import { derivedFrom } from '../model/derived.ts';
import { isLoopback, isManagement } from '../model/interface.ts';
import { addressBits } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Place } from '../text/place.ts';
import { vpnsOf } from './cloud-joins.ts';
import type { Table } from './domains.ts';

/** A prefix with what has it. */
export interface Owned {
  /** A table or a cloud network: what has one address space. */
  readonly owner: Table | CloudNetwork;
  /** Interface or subnet. */
  readonly name: string;
  /** With host bits, where it is an interface's. */
  readonly prefix: Prefix;
  readonly place: Place;
  /** Of a cloud: how it is written. */
  readonly written?: CloudPrefix;
}

export interface Connected extends Owned {
  readonly owner: Table;
  /** A loopback, a management port or a single address: it is on no link to others. */
  readonly apart: boolean;
  /** The prefix is one address. */
  readonly host: boolean;
}

/** Addresses of interfaces in service, without link-local ones and those shared on purpose (anycast and virtual gateways). */
export const connectedOf = derivedFrom((table: Table): readonly Connected[] => {
  const found: Connected[] = [];
  for (const port of new Set(table.ports.map(each => each.interface))) {
    const outside = isLoopback(port.name) || isManagement(port.name);
    for (const { prefix, place, shared } of port.addresses) {
      if (shared || isLinkLocal(prefix)) continue;
      const host = prefix.length === addressBits(prefix.family);
      found.push({ owner: table, name: port.name, prefix, place, host, apart: outside || host });
    }
  }
  return found;
});

/** fe80::/10 (RFC 4291) and 169.254.0.0/16 (RFC 3927). */
function isLinkLocal({ family, w0 }: Prefix): boolean {
  return family === 6 ? w0 >>> 22 === 0x3fa : w0 >>> 16 === 0xa9fe;
}

/** The address space of a cloud network; where it has none of its own, that of its subnets. Prefixes that rest on an assumption are left out. */
export function spaceOf(cloud: CloudNetwork): Owned[] {
  const own = ownedBy(cloud, cloud.prefixes, cloud.address);
  return own.length > 0 ? own : [...subnetsOf(cloud), ...rangesOf(cloud, ['secondary'])];
}

/** Kinds of ranges that take addresses of their network which no subnet has. */
const apartFromSubnets: readonly CloudRangeKind[] = ['secondary', 'private-services', 'control-plane', 'connector'];

/** Subnets that surely exist, and ranges that may not overlap them or each other. */
export function usedOf(cloud: CloudNetwork): Owned[] {
  const surely = { ...cloud, subnets: cloud.subnets.filter(({ complete }) => complete) };
  return [...subnetsOf(surely).map(owned => ({ ...owned, owner: cloud })), ...rangesOf(cloud, apartFromSubnets)];
}

function rangesOf(cloud: CloudNetwork, kinds: readonly CloudRangeKind[]): Owned[] {
  return cloud.ranges
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ prefix, name, address }) => ownedBy(cloud, [prefix], name === undefined ? address : `${address} (${name})`));
}

function subnetsOf(cloud: CloudNetwork): Owned[] {
  return cloud.subnets.flatMap(subnet => ownedBy(cloud, subnet.prefixes, subnet.address));
}

/** What may not lie in the network's own space: addresses of clients and services behind it, blocks of the transits that it is attached to. */
export function besideSpaceOf(cloud: CloudNetwork): Owned[] {
  const behind = cloud.provider === 'google' ? [] : rangesOf(cloud, ['client-vpn', 'services']);
  const transits = cloud.attachments.filter(({ transit: { policy } }) => !policy);
  return [...behind, ...transits.flatMap(({ transit }) => ownedBy(cloud, transit.prefixes, transit.address))];
}

/** What the sites behind a cloud's VPNs are said to have. */
export function siteRoutesOf(cloud: CloudNetwork): Owned[] {
  return vpnsOf(cloud).flatMap(vpn => ownedBy(cloud, vpn.staticRoutes, vpn.address));
}

function ownedBy(owner: CloudNetwork, prefixes: readonly CloudPrefix[], name: string): Owned[] {
  return prefixes.filter(({ assumed }) => !assumed).map(written => ({ owner, name, prefix: written.value, place: written.place, written }));
}

/** `GigabitEthernet0/0 of edge1`, just the interface on the same device, or the Terraform address. */
export function ownerLabel({ owner, name }: Owned, seenFrom: Owned): string {
  if (!('device' in owner)) return name;
  return 'device' in seenFrom.owner && seenFrom.owner.device === owner.device ? name : `${name} of ${owner.device.name}`;
}
