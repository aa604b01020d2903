/**
 * Routing domains: tables (a device's VRF each) between which routes surely pass. Address faults are faults only inside one of them, since
 * unjoined networks reuse private addresses by right.
 */
import type { Device } from '../model/device.ts';
import type { Network } from '../model/network.ts';
import { formatAddress } from '../net/address.ts';
import { findLinks, type Links, type Port } from '../routing/igp/links.ts';
import { ospfPorts } from '../routing/igp/ospf-ports.ts';
import { derivedFrom } from './memo.ts';

/** The tables of a domain, in the order of devices. */
export type Domain = readonly Table[];

export interface Table {
  readonly device: Device;
  readonly vrf: string;
  readonly ports: readonly Port[];
}

interface Join {
  readonly find: (key: string) => string;
  readonly join: (a: string, b: string) => void;
}

const domainsOfDevices = derivedFrom(computeDomains);

/** All tables with an address, grouped into domains. A table that nothing joins is a domain by itself. */
export function domainsOf({ devices }: Network): readonly Domain[] {
  return domainsOfDevices(devices);
}

function computeDomains(devices: readonly Device[]): readonly Domain[] {
  const links = findLinks(devices);
  const tables = new Map<string, Table & { readonly ports: Port[] }>();
  for (const port of links.ports) {
    const key = tableKey(port);
    const known = tables.get(key);
    if (known) known.ports.push(port);
    else tables.set(key, { device: port.device, vrf: port.vrf, ports: [port] });
  }
  const sets = disjointSets();
  joinLinks(links, sets);
  joinOspf(devices, tables, sets);
  joinSessions(devices, links, sets);
  joinRouteTargets(devices, sets);
  const groups = new Map<string, Table[]>();
  for (const [key, table] of tables) append(groups, sets.find(key), table);
  return [...groups.values()].flatMap(withoutCopies);
}

function tableKey({ device, vrf }: { readonly device: Device; readonly vrf: string }): string {
  return `${device.name} ${vrf}`;
}

/** Copies of one configuration (a backup, another stage of a laboratory) would all collide: then each table stands for itself. */
function withoutCopies(tables: readonly Table[]): Domain[] {
  const files = new Map<string, string>();
  for (const { device } of tables) {
    const { hostname, file, name } = device;
    const label = hostname?.value ?? name;
    if ((files.get(label) ?? file) !== file) return tables.map(table => [table]);
    files.set(label, file);
  }
  return [tables];
}

/** A subnet for two ends that has just two. */
function joinLinks({ bySubnet }: Links, { join }: Join): void {
  for (const ports of bySubnet.values()) {
    const [a, b] = ports;
    if (ports.length !== 2 || !a || !b || a.device === b.device) continue;
    const hostBits = (a.prefix.family === 4 ? 32 : 128) - a.prefix.length;
    if (hostBits <= 2) join(tableKey(a), tableKey(b));
  }
}

/** OSPF on the same subnet and in the same area, not passive. */
function joinOspf(devices: readonly Device[], tables: ReadonlyMap<string, Table>, { join }: Join): void {
  const first = new Map<string, Port>();
  const ports = groupByDevice(tables);
  for (const device of devices) {
    if (device.ospf.length === 0) continue;
    for (const version of [2, 3] as const) {
      for (const port of ospfPorts(device, ports.get(device) ?? [], version)) {
        if (port.passive) continue;
        const key = `${version} ${port.area} ${subnetKey(port)}`;
        const other = first.get(key);
        if (other) join(tableKey(other), tableKey(port));
        else first.set(key, port);
      }
    }
  }
}

function groupByDevice(tables: ReadonlyMap<string, Table>): Map<Device, Port[]> {
  const groups = new Map<Device, Port[]>();
  for (const { device, ports } of tables.values()) for (const port of ports) append(groups, device, port);
  return groups;
}

function subnetKey({ prefix: { w0, w1, w2, w3, length, family } }: Port): string {
  const mask = (word: number, index: number) => {
    const bits = Math.min(32, Math.max(0, length - 32 * index));
    return bits === 0 ? 0 : (word >>> (32 - bits)) >>> 0;
  };
  return `${family} ${mask(w0, 0)} ${mask(w1, 1)} ${mask(w2, 2)} ${mask(w3, 3)} ${length}`;
}

/** Two ends that name each other's address, where only one device has it. */
function joinSessions(devices: readonly Device[], { byAddress }: Links, { join }: Join): void {
  for (const device of devices) {
    for (const { vrf, peers } of device.bgp.values()) {
      for (const { address } of peers.values()) {
        const owners = address ? (byAddress.get(formatAddress(address)) ?? []).filter(port => port.device !== device) : [];
        const [owner] = owners;
        if (owners.length === 1 && owner && namesBack(owner, device, vrf, byAddress)) join(`${device.name} ${vrf}`, tableKey(owner));
      }
    }
  }
}

function namesBack(owner: Port, device: Device, vrf: string, byAddress: Links['byAddress']): boolean {
  const peers = owner.device.bgp.get(owner.vrf)?.peers.values() ?? [];
  return [...peers].some(
    ({ address }) => address && (byAddress.get(formatAddress(address)) ?? []).some(port => port.device === device && port.vrf === vrf),
  );
}

/** A VRF that imports a route target which another one exports. */
function joinRouteTargets(devices: readonly Device[], { join }: Join): void {
  const exporters = new Map<string, string[]>();
  for (const device of devices) {
    for (const { name, exportTargets } of device.vrfs.values())
      for (const { value } of exportTargets) append(exporters, value, `${device.name} ${name}`);
  }
  for (const device of devices) {
    for (const { name, importTargets } of device.vrfs.values()) {
      for (const { value } of importTargets) for (const exporter of exporters.get(value) ?? []) join(`${device.name} ${name}`, exporter);
    }
  }
}

/** Union by the path to a root, halved on the way. */
export function disjointSets(): Join {
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

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
