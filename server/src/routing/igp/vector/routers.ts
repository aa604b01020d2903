/** Routers of distance-vector protocols: their ports, and the neighbors that they see there. */
import type { Device } from '../../../model/device.ts';
import type { VectorInterface, VectorProcess } from '../../../model/vector.ts';
import { type Address, sameAddress } from '../../../net/address.ts';
import { classfulPrefix, containsAddress } from '../../../net/prefix.ts';
import { vrfId } from '../../rib.ts';
import { addressOf, type Links, neighborPorts, type Port } from '../links.ts';
import type { Entry } from './entry.ts';
import { type Measure, measureOf } from './measure.ts';

export interface VectorPort extends Port {
  readonly passive: boolean;
  readonly measure: Measure;
}

export interface VectorRouter {
  /** Unique in the network. */
  readonly id: string;
  readonly device: Device;
  readonly process: VectorProcess;
  readonly ports: readonly VectorPort[];
  /** Routes of other protocols that it brings in. */
  readonly externals: readonly Entry[];
}

/** What one router hears from another through its port. */
export interface Hearing {
  readonly router: VectorRouter;
  readonly port: VectorPort;
  readonly from: VectorRouter;
  readonly fromPort: VectorPort;
  readonly gateway: Address;
}

export function vectorRouters(devices: readonly Device[], links: Links): VectorRouter[] {
  return devices.flatMap(device =>
    device.vectors
      .filter(process => runs(process, device))
      .map(process => ({
        id: `${vrfId(device.name, process.vrf)}\n${process.protocol} ${process.process}`,
        device,
        process,
        ports: (links.byDevice.get(device) ?? []).filter(port => port.vrf === process.vrf).flatMap(port => vectorPort(port, process) ?? []),
        externals: [],
      })),
  );
}

/** A process without an AS number has no neighbors; version 1 of RIP is not simulated. */
function runs({ shutdown, protocol, version }: VectorProcess, { defaults }: Device): boolean {
  return !shutdown && (protocol === 'eigrp' || (version ?? defaults.vector.ripVersion) === 2);
}

function vectorPort(port: Port, process: VectorProcess): VectorPort | undefined {
  if (port.prefix.family !== 4) return undefined;
  const { name, link } = port.interface;
  const said = process.interfaces.get(name);
  const own = link?.routers.get(`${process.protocol} ${process.process}`);
  const enabled = said?.enabled ?? own?.enabled ?? process.networks.some(network => isInside(addressOf(port), network));
  if (!enabled || said?.shutdown) return undefined;
  return { ...port, passive: isPassive(said, process, own?.passive), measure: measureOf(port, process) };
}

function isPassive(said: VectorInterface | undefined, { passiveDefault }: VectorProcess, own: boolean | undefined): boolean {
  return said?.passive ?? own ?? passiveDefault ?? false;
}

function isInside(address: Address, network: VectorProcess['networks'][number]): boolean {
  if (!network.wildcard) return containsAddress(classfulPrefix(network.address), address);
  return ((address.w0 ^ network.address.w0) & ~network.wildcard.w0) === 0;
}

/** EIGRP neighbors agree in AS number and weights; passive ports hear nothing in EIGRP, and in RIP they only listen. */
export function hearings(routers: readonly VectorRouter[], links: Links): Hearing[] {
  const found: Hearing[] = [];
  for (const router of routers) {
    for (const port of router.ports) {
      if (port.passive && router.process.protocol === 'eigrp') continue;
      for (const other of neighborPorts(links, port)) {
        const from = routers.find(candidate => agrees(router, candidate) && portOf(candidate, other));
        const fromPort = from && portOf(from, other);
        if (from && fromPort && !fromPort.passive) found.push({ router, port, from, fromPort, gateway: addressOf(fromPort) });
      }
    }
  }
  return found;
}

/** A process whose tag is a number has that AS number unless a line says another one. */
function asnOf({ protocol, asn, process }: VectorProcess): number | undefined {
  if (protocol === 'rip') return undefined;
  return asn ?? (/^\d+$/.test(process) ? Number(process) : undefined);
}

function agrees({ process: a }: VectorRouter, { process: b }: VectorRouter): boolean {
  if (a.protocol !== b.protocol || asnOf(a) !== asnOf(b)) return false;
  return a.protocol === 'rip' || (asnOf(a) !== undefined && String(a.weights) === String(b.weights));
}

function portOf({ device, process, ports }: VectorRouter, port: Port): VectorPort | undefined {
  if (port.device !== device || port.vrf !== process.vrf) return undefined;
  return ports.find(({ prefix }) => sameAddress(prefix, port.prefix) && prefix.length === port.prefix.length);
}
