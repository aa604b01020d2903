/** Which interfaces run OSPF, in which area and at which cost, however the vendor writes it. */
import { areaId } from '../../model/area.ts';
import type { Device } from '../../model/device.ts';
import type { Ospf } from '../../model/igp.ts';
import { isEthernet, isLoopback } from '../../model/interface.ts';
import type { Address } from '../../net/address.ts';
import { hostPrefix, maskPrefix, type Prefix } from '../../net/prefix.ts';
import type { Place } from '../../text/place.ts';
import type { Port } from './links.ts';
import { type HelloTerms, helloTerms } from './ospf-hello.ts';
import { speedOf } from './speed.ts';

export interface OspfPort extends Port {
  readonly process: Ospf;
  readonly area: string;
  readonly cost: number;
  /** The line that says the cost, or that of the interface whose bandwidth it follows from. */
  readonly costPlace: Place;
  readonly passive: boolean;
  /** The line that runs OSPF here, as far as it names the interface. */
  readonly place: Place;
  /** What its neighbors must say too. */
  readonly terms?: HelloTerms;
  /** A loopback whose whole subnet is announced. */
  readonly isNetwork: boolean;
  /** What the router tells of its neighbors there: a line to each, or that all are on one network; undefined where the text does not say. */
  readonly tells?: 'lines' | 'network';
}

/** Ports of one version (2 for IPv4, 3 for IPv6) that take part; area ids in one form, so that `0` equals `0.0.0.0`. */
export function ospfPorts(device: Device, ports: readonly Port[], version: 2 | 3): OspfPort[] {
  const family = version === 2 ? 4 : 6;
  const processes = device.ospf.filter(process => process.version === version);
  return ports
    .filter(port => port.prefix.family === family)
    .flatMap(port => {
      for (const process of processes) {
        const found = process.vrf === port.vrf ? ospfPort(device, port, process) : undefined;
        if (found) return [found];
      }
      return [];
    });
}

function ospfPort(device: Device, port: Port, process: Ospf): OspfPort | undefined {
  const own = port.interface.ospf.find(
    ({ version, process: name }) => version === process.version && (name === undefined || name === process.process),
  );
  const named = process.interfaces.find(({ name }) => name === port.interface.name);
  if (named?.disabled || own?.disabled) return undefined;
  const area = own?.area?.value ?? named?.area ?? process.networks.find(network => inside(port.prefix, network))?.area;
  if (area === undefined) return undefined;
  const passive = own?.passive ?? named?.passive ?? passiveByProcess(process, port.interface.name);
  const cost = own?.cost ?? named?.cost ?? defaultCost(device, process, port);
  const costPlace = own?.costPlace ?? named?.costPlace ?? port.interface.place;
  const type = own?.networkType ?? named?.networkType;
  return {
    ...port,
    process,
    area: areaId(area),
    cost,
    costPlace,
    place: own?.area?.place ?? named?.place ?? port.interface.place,
    passive: passive || isLoopback(port.interface.name),
    isNetwork: type === 'point-to-point' || process.loopbackSubnets === true,
    tells: tellsOf(device, port, type),
    terms: helloTerms(device, process, port.interface, areaId(area), type, own?.hello ?? named?.hello),
  };
}

/** Ethernet is a broadcast network where no type is written (RFC 2328 section 1.2); IOS XR may write one further out. */
function tellsOf({ vendor }: Device, { interface: { name } }: Port, type: string | undefined): OspfPort['tells'] {
  if (type !== undefined) return /^(point|p2)/.test(type) ? 'lines' : 'network';
  return vendor !== 'iosxr' && isEthernet(name) ? 'network' : undefined;
}

function passiveByProcess({ passiveDefault, passiveInterfaces, activeInterfaces }: Ospf, name: string): boolean {
  if (passiveInterfaces.includes(name)) return true;
  return passiveDefault && !activeInterfaces.includes(name);
}

function inside(address: Address, network: { readonly address: Address; readonly wildcard: Address }): boolean {
  return ((address.w0 ^ network.address.w0) & ~network.wildcard.w0) === 0;
}

/** What the port's router tells others: a loopback is one host in OSPFv2 unless it counts as a network (RFC 2328 section 12.4.1.1, type 3 links). */
export function announcedPrefix({ prefix, process: { version }, interface: { name }, isNetwork }: OspfPort): Prefix {
  return version === 2 && isLoopback(name) && !isNetwork ? hostPrefix(prefix) : maskPrefix(prefix);
}

/** Reference bandwidth over bandwidth, at least 1 (RFC 2328 appendix C leaves it to the operator); a loopback has none. */
function defaultCost(device: Device, process: Ospf, { interface: own }: Port): number {
  if (isLoopback(own.name)) return device.defaults.ospfLoopbackCosts[process.version];
  const reference = process.referenceBandwidth ?? device.defaults.ospfReferenceBandwidth;
  return Math.min(65535, Math.max(1, Math.floor(reference / speedOf(own, device.defaults))));
}
