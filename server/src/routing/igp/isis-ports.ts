/** Which interfaces run IS-IS, at which levels and costs. */
import type { Device } from '../../model/device.ts';
import { isEthernet, isLoopback } from '../../model/interface.ts';
import type { InterfaceRouting, LinkCost } from '../../model/link.ts';
import type { IgpProcess } from '../../model/services.ts';
import type { Family } from '../../net/address.ts';
import type { Port } from './links.ts';
import { speedOf } from './speed.ts';

export type IsisLevel = 1 | 2;
type Metrics = Readonly<Record<IsisLevel, number>>;

export interface IsisPort extends Port {
  /** Levels that its network is announced in. */
  readonly levels: readonly IsisLevel[];
  /** Levels that neighbors are sought in. */
  readonly active: readonly IsisLevel[];
  /** Cost of leaving through it. */
  readonly metrics: Metrics;
  /** Cost of its own network. */
  readonly networkMetrics: Metrics;
  readonly passive: boolean;
  /** Ends of a link that speak hellos of different kinds are no neighbors (ISO 10589 section 8.2; FRR 8.4.4 measured); undefined: not known. */
  readonly kind?: 'point-to-point' | 'broadcast';
  /** Its network is not announced. */
  readonly suppressed: boolean;
}

/** Cost of a link where none is written (ISO 10589: 10 whatever its speed). */
const defaultMetric = 10;
const narrowest = 63;

export function levelsOf(word: string | undefined): readonly IsisLevel[] {
  if (word === 'none') return [];
  if (word === 'level-1') return [1];
  return word?.startsWith('level-2') ? [2] : [1, 2];
}

/** Levels of the process whose metrics are narrow. */
export function narrowLevelsOf({ level, narrowMetrics, wideLevels = [] }: IgpProcess, { defaults }: Device): readonly IsisLevel[] {
  return (narrowMetrics ?? defaults.isis.narrowMetrics) ? levelsOf(level).filter(each => !wideLevels.includes(each)) : [];
}

export function isisPort(port: Port, process: IgpProcess): IsisPort | undefined {
  const { device, interface: own, prefix } = port;
  const routing = routingOf(port, process);
  const { passiveCost } = device.defaults.isis;
  const announced = passiveCost !== undefined && process.passive.includes(own.name);
  if (!announced && !(routing && runs(routing, process, prefix.family) && carries(port))) return undefined;
  const circuit = levelsOf(routing?.circuitType);
  const levels = levelsOf(process.level).filter(level => circuit.includes(level) && !routing?.disabledLevels?.includes(level));
  const passive = (routing?.passive ?? process.passive.includes(own.name)) || isLoopback(own.name);
  const costs = costsOf(port, process, routing);
  const network = announced ? { 1: passiveCost, 2: passiveCost } : networkCostsOf(port, passive, costs);
  return {
    ...port,
    levels,
    active: passive ? [] : levels.filter(level => !routing?.passiveLevels?.includes(level)),
    metrics: { 1: costs[1] ?? defaultMetric, 2: costs[2] ?? defaultMetric },
    networkMetrics: network,
    passive,
    kind: kindOf(own.name, routing),
    suppressed: routing?.suppressed ?? false,
  };
}

function kindOf(name: string, routing: InterfaceRouting | undefined): IsisPort['kind'] {
  if (routing?.networkType !== undefined) return routing.networkType === 'point-to-point' ? 'point-to-point' : undefined;
  return isEthernet(name) ? 'broadcast' : undefined;
}

/** What the interface says of the process, or the process of the interface. */
function routingOf({ interface: { name, link } }: Port, process: IgpProcess): InterfaceRouting | undefined {
  const inside = process.links?.get(name) ?? process.links?.get('all');
  if (inside) return inside;
  const own = [...(link?.routers?.values() ?? [])].filter(({ protocol }) => protocol === 'isis');
  return own.find(each => each.process === process.name) ?? own.find(each => each.process !== 'ipv6');
}

function carries({ device, interface: { link } }: Port): boolean {
  return !device.defaults.isis.needsIso || link?.iso !== undefined;
}

/** Enabled at the interface for the family, or for all families that the process has. */
function runs({ process: name, families, enabled }: InterfaceRouting, process: IgpProcess, family: Family): boolean {
  if (name !== process.name && name !== '') return false;
  if (families) return enabled !== false && families.includes(family);
  return enabled === true && (!process.families || process.families.includes(family));
}

/** Costs that are written for the levels, or follow from what is written. */
function costsOf(port: Port, process: IgpProcess, routing: InterfaceRouting | undefined): Partial<Metrics> {
  const { family } = port.prefix;
  const ofIpv6 = [...(port.interface.link?.routers?.values() ?? [])].find(each => each.protocol === 'isis' && each.process === 'ipv6');
  const narrow = narrowLevelsOf(process, port.device);
  const cost = (level: IsisLevel) => {
    const special = costFor(routing?.costs, family, level) ?? (family === 6 ? ofIpv6?.metric : undefined);
    const written = special ?? routing?.levelMetrics?.[level] ?? routing?.metric ?? costFor(process.costs, family, level);
    const found = written ?? bandwidthCost(port, process);
    return found !== undefined && narrow.includes(level) ? Math.min(narrowest, found) : found;
  };
  return { 1: cost(1), 2: cost(2) };
}

function costFor(costs: readonly LinkCost[] | undefined, family: Family, level: IsisLevel): number | undefined {
  return costs?.findLast(each => (each.family ?? family) === family && (each.level ?? level) === level)?.metric;
}

/** Reference bandwidth over bandwidth, as for OSPF (Junos: reference-bandwidth, Protocols IS-IS; NX-OS has one by default). */
function bandwidthCost({ device, interface: own }: Port, process: IgpProcess): number | undefined {
  const referenceBandwidth = process.referenceBandwidth ?? device.defaults.isis.referenceBandwidth;
  if (referenceBandwidth === undefined || isLoopback(own.name)) return undefined;
  return Math.max(1, Math.floor(referenceBandwidth / speedOf(own, device.defaults)));
}

function networkCostsOf({ device, interface: { name } }: Port, passive: boolean, costs: Partial<Metrics>): Metrics {
  const { passiveMetric, loopbackMetric } = device.defaults.isis;
  const quiet = isLoopback(name) ? (loopbackMetric ?? passiveMetric) : passive ? passiveMetric : undefined;
  const otherwise = quiet ?? defaultMetric;
  return { 1: costs[1] ?? otherwise, 2: costs[2] ?? otherwise };
}
