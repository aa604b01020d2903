/**
 * Routing domains: tables (a device's VRF each) between which routes surely pass. Address faults are faults only inside one of them, since
 * unjoined networks reuse private addresses by right.
 */
import type { Bgp, Peer } from '../model/bgp.ts';
import type { CloudNetwork } from '../model/cloud.ts';
import { derivedFrom } from '../model/derived.ts';
import type { Device } from '../model/device.ts';
import { getOrMake } from '../model/drafts.ts';
import { resolvePeer } from '../model/inheritance.ts';
import type { Network } from '../model/network.ts';
import { type Address, addressBits } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Port } from '../routing/igp/links.ts';
import { ospfPorts } from '../routing/igp/ospf-ports.ts';
import { cloudJoins, joinedRouters } from './cloud-joins.ts';
import { addressKey, portsAt, subnetKey, type Wires, wiresOf } from './wires.ts';

/** What routes pass between. Both lists are in the order of the network. */
export interface Domain {
  readonly tables: readonly Table[];
  readonly clouds: readonly CloudNetwork[];
}

export interface Table {
  readonly device: Device;
  readonly vrf: string;
  readonly ports: readonly Port[];
}

interface Join {
  readonly find: (key: string) => string;
  readonly join: (a: string, b: string) => void;
}

/** All tables with an address and all cloud networks, grouped into domains. What nothing joins is a domain by itself. */
export const domainsOf = derivedFrom((network: Network): readonly Domain[] => {
  const { devices, clouds } = network;
  const wires = wiresOf(devices);
  const tables = tablesOf(wires);
  const sets = disjointSets();
  joinLinks(wires, sets);
  joinOspf(devices, wires, tables, sets);
  joinSessions(devices, wires, sets);
  joinRouteTargets(devices, sets);
  for (const { cloud, to } of cloudJoins(clouds, wires))
    sets.join(cloudKey(clouds, cloud), 'device' in to ? tableKey(to) : cloudKey(clouds, to));
  for (const { clouds: joined, device, vrf } of joinedRouters(network))
    for (const cloud of joined) sets.join(cloudKey(clouds, cloud), tableKey({ device, vrf }));
  const groups = new Map<string, { tables: Table[]; clouds: CloudNetwork[] }>();
  const groupOf = (key: string) => getOrMake(groups, sets.find(key), () => ({ tables: [], clouds: [] }));
  for (const [key, table] of tables) groupOf(key).tables.push(table);
  for (const cloud of clouds) groupOf(cloudKey(clouds, cloud)).clouds.push(cloud);
  return [...groups.values()].flatMap(withoutCopies);
});

function tablesOf({ ports }: Wires): Map<string, Table> {
  const tables = new Map<string, Table & { readonly ports: Port[] }>();
  let last: (Table & { readonly ports: Port[] }) | undefined;
  for (const port of ports) {
    // Neighboring ports mostly share their table.
    if (last?.device !== port.device || last.vrf !== port.vrf) {
      last = getOrMake(tables, tableKey(port), () => ({ device: port.device, vrf: port.vrf, ports: [] }));
    }
    last.ports.push(port);
  }
  return tables;
}

function cloudKey(clouds: readonly CloudNetwork[], cloud: CloudNetwork): string {
  return `cloud ${clouds.indexOf(cloud)}`;
}

function tableKey({ device, vrf }: { readonly device: Device; readonly vrf: string }): string {
  return `${device.name} ${vrf}`;
}

/** Copies of one configuration (a backup, another stage of a laboratory) would all collide: then each table stands for itself. */
function withoutCopies(domain: Domain): readonly Domain[] {
  const files = new Map<string, string>();
  for (const { device } of domain.tables) {
    const { hostname, file, name } = device;
    const label = hostname?.value ?? name;
    if ((files.get(label) ?? file) !== file)
      return [...domain.tables.map(table => ({ tables: [table], clouds: [] })), { tables: [], clouds: domain.clouds }];
    files.set(label, file);
  }
  return [domain];
}

/** A subnet of globally unique addresses for two ends that has just two: private ones repeat in networks that know nothing of each other. */
function joinLinks({ bySubnet }: Wires, { join }: Join): void {
  for (const ports of bySubnet.values()) {
    const [a, b] = ports;
    if (a && b && isForTwo(a) && isOneLink(ports) && !isPrivate(a.prefix)) join(tableKey(a), tableKey(b));
  }
}

function isForTwo({ prefix }: Port): boolean {
  return addressBits(prefix.family) - prefix.length <= 2;
}

/** Whether all ports of a subnet can be on one wire: two ends for two, and not more than one address twice, since copies of a whole network repeat them all. */
function isOneLink(ports: readonly Port[]): boolean {
  const addresses = new Set(ports.map(({ prefix }) => addressKey(prefix)));
  const devices = new Set(ports.map(({ device }) => device));
  if (ports.length > 1 && isForTwo(ports[0]!)) return ports.length === 2 && devices.size === 2;
  return addresses.size > 1 && ports.length - addresses.size <= 1;
}

/** RFC 1918, RFC 6598 and RFC 4193. */
function isPrivate({ family, w0 }: Prefix): boolean {
  if (family === 6) return w0 >>> 25 === 0x7e;
  return w0 >>> 24 === 10 || w0 >>> 20 === 0xac1 || w0 >>> 16 === 0xc0a8 || w0 >>> 22 === 0x191;
}

/** OSPF on the same subnet and in the same area, not passive. */
function joinOspf(devices: readonly Device[], { bySubnet }: Wires, tables: ReadonlyMap<string, Table>, { join }: Join): void {
  const first = new Map<string, Port>();
  const ports = groupByDevice(tables);
  for (const device of devices) {
    if (device.ospf.length === 0) continue;
    for (const version of [2, 3] as const) {
      for (const port of ospfPorts(device, ports.get(device) ?? [], version)) {
        const subnet = subnetKey(port.prefix);
        if (port.passive || !isOneLink(bySubnet.get(subnet) ?? [])) continue;
        const key = `${version} ${port.area} ${subnet}`;
        const other = first.get(key);
        if (other) join(tableKey(other), tableKey(port));
        else first.set(key, port);
      }
    }
  }
}

function groupByDevice(tables: ReadonlyMap<string, Table>): Map<Device, Port[]> {
  const groups = new Map<Device, Port[]>();
  for (const { device, ports } of tables.values()) for (const port of ports) getOrMake(groups, device, () => []).push(port);
  return groups;
}

/** Two ends that name each other's address and AS, where only one device has the address. */
function joinSessions(devices: readonly Device[], wires: Wires, { join }: Join): void {
  for (const device of devices) {
    for (const bgp of device.bgp.values()) {
      for (const peer of bgp.peers.values()) {
        const owner = peer.address && onlyOwner(peer.address, device, wires);
        const other = owner?.device.bgp.get(owner.vrf);
        if (owner && other && expects(bgp, peer, other) && namesBack(other, owner.device, bgp, device, wires))
          join(tableKey({ device, vrf: bgp.vrf }), tableKey(owner));
      }
    }
  }
}

/** The one port outside the device with this address. */
function onlyOwner(address: Address, device: Device, wires: Wires): Port | undefined {
  const owners = portsAt(wires, address).filter(port => port.device !== device);
  return owners.length === 1 ? owners[0] : undefined;
}

function namesBack(other: Bgp, device: Device, bgp: Bgp, wanted: Device, wires: Wires): boolean {
  for (const peer of other.peers.values()) {
    const owner = peer.address && onlyOwner(peer.address, device, wires);
    if (owner?.device === wanted && owner.vrf === bgp.vrf && expects(other, peer, bgp)) return true;
  }
  return false;
}

/** Whether the AS that the peer is configured with is that of the other end. */
function expects(bgp: Bgp, peer: Peer, other: Bgp): boolean {
  const wanted = resolvePeer(bgp, peer).remoteAs?.value;
  if (wanted === 'auto') return true;
  if (typeof wanted !== 'number') return wanted !== undefined && (wanted === 'internal') === (bgp.asn.value === other.asn.value);
  return (
    wanted === other.asn.value ||
    wanted === other.confederation?.identifier?.value ||
    [...other.peers.values()].some(({ localAs }) => localAs?.asn === wanted)
  );
}

/** A VRF that imports a route target which another one exports. */
function joinRouteTargets(devices: readonly Device[], { join }: Join): void {
  const exporters = new Map<string, string[]>();
  for (const device of devices) {
    for (const { name, exportTargets } of device.vrfs.values())
      for (const { value } of exportTargets) getOrMake(exporters, value, () => []).push(`${device.name} ${name}`);
  }
  for (const device of devices) {
    for (const { name, importTargets } of device.vrfs.values()) {
      for (const { value } of importTargets) for (const exporter of exporters.get(value) ?? []) join(`${device.name} ${name}`, exporter);
    }
  }
}

/** Union by the path to a root, halved on the way. */
function disjointSets(): Join {
  const parents = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) {
      const above = parents.get(up);
      if (above !== undefined) parents.set(at, above);
      at = up;
    }
    return at;
  };
  const join = (a: string, b: string) => {
    const [rootA, rootB] = [find(a), find(b)];
    if (rootA !== rootB) parents.set(rootB, rootA);
  };
  return { find, join };
}
