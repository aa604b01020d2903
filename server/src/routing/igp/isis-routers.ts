/** Which interfaces run IS-IS, at which levels and costs, and what its processes bring in, however the vendor writes it. */
import type { Device } from '../../model/device.ts';
import { isLoopback } from '../../model/interface.ts';
import type { InterfaceRouting } from '../../model/link.ts';
import type { IgpProcess } from '../../model/services.ts';
import type { Family } from '../../net/address.ts';
import { type Prefix, prefixOf } from '../../net/prefix.ts';
import { emptyAttributes } from '../attributes.ts';
import { evaluatePolicies } from '../policy/evaluate.ts';
import { takes } from '../redistribution.ts';
import { type RibRoute, vrfId } from '../rib.ts';
import type { Links, Port } from './links.ts';

export type IsisLevel = 1 | 2;
type Metrics = Readonly<Record<IsisLevel, number>>;

export interface IsisPort extends Port {
  readonly levels: readonly IsisLevel[];
  /** Cost of leaving through it. */
  readonly metrics: Metrics;
  /** Cost of its own network. */
  readonly networkMetrics: Metrics;
  readonly passive: boolean;
}

export interface IsisExternal {
  readonly prefix: Prefix;
  readonly metric: number;
  readonly levels: readonly IsisLevel[];
}

export interface IsisRouter {
  readonly id: string;
  readonly device: Device;
  readonly process: IgpProcess;
  readonly levels: readonly IsisLevel[];
  /** The area of its network entity title, without system id and selector. */
  readonly area: string;
  readonly ports: readonly IsisPort[];
  readonly externals: readonly IsisExternal[];
  readonly overload: boolean;
  readonly narrow: boolean;
  /** Only networks of passive interfaces are announced. */
  readonly passiveOnly: boolean;
  readonly sendsAttached: boolean;
  readonly followsAttached: boolean;
  /** Whether a prefix of level 2 goes down into level 1; undefined: none does. */
  readonly leaks?: (prefix: string) => boolean;
}

/** Cost of a link where none is written (ISO 10589: 10 whatever its speed). */
const defaultMetric = 10;
const narrowest = 63;

/** @param sources what each VRF knows from all protocols. */
export function isisRouters(
  devices: readonly Device[],
  links: Links,
  sources: ReadonlyMap<string, readonly RibRoute[]>,
  family: Family,
): IsisRouter[] {
  return devices.flatMap(device =>
    [...device.igps.values()].flatMap(process => {
      const area = areaOf(process);
      if (process.protocol !== 'isis' || area === undefined || process.shutdown) return [];
      const id = vrfId(device.name, process.vrf);
      const ports = (links.byDevice.get(device) ?? []).filter(({ vrf, prefix }) => vrf === process.vrf && prefix.family === family);
      return [
        {
          id: `${id}\nisis ${process.name}`,
          device,
          process,
          levels: levelsOf(process.level),
          area,
          ports: ports.flatMap(port => isisPort(port, process) ?? []),
          externals: externalsOf(device, process, sources.get(id) ?? [], family),
          overload: process.overload ?? false,
          narrow: narrowOf(process, device),
          passiveOnly: process.passiveOnly ?? false,
          sendsAttached: process.sendsAttached ?? true,
          followsAttached: process.followsAttached ?? true,
        },
      ];
    }),
  );
}

/** `49.0001.0000.0000.0001.00`: the last seven octets are system id and selector. */
function areaOf({ net }: IgpProcess): string | undefined {
  const digits = net?.replaceAll('.', '').toLowerCase();
  return digits && digits.length > 14 ? digits.slice(0, -14) : undefined;
}

function levelsOf(word: string | undefined): readonly IsisLevel[] {
  if (word === 'level-1') return [1];
  return word?.startsWith('level-2') ? [2] : [1, 2];
}

function isisPort(port: Port, process: IgpProcess): IsisPort | undefined {
  const own = [...(port.interface.link?.routers?.values() ?? [])].filter(({ protocol }) => protocol === 'isis');
  const main = own.find(({ process: name }) => name === process.name) ?? own.find(({ process: name }) => name !== 'ipv6');
  const { passiveCost } = port.device.defaults.isis;
  const announced = passiveCost !== undefined && process.passive.includes(port.interface.name);
  if (!announced && !(main && runs(main, process, port.prefix.family))) return undefined;
  const special = port.prefix.family === 6 ? own.find(({ process: name }) => name === 'ipv6')?.metric : undefined;
  const cost = (level: IsisLevel) => special ?? main?.levelMetrics?.[level] ?? main?.metric ?? defaultMetric;
  const bounded = (level: IsisLevel) => (narrowOf(process, port.device) ? Math.min(narrowest, cost(level)) : cost(level));
  const metrics = { 1: bounded(1), 2: bounded(2) };
  const written = main?.passive ?? process.passive.includes(port.interface.name);
  const circuit = levelsOf(main?.circuitType);
  return {
    ...port,
    levels: levelsOf(process.level).filter(level => circuit.includes(level)),
    metrics,
    networkMetrics: announced ? { 1: passiveCost, 2: passiveCost } : metrics,
    passive: written || isLoopback(port.interface.name),
  };
}

function narrowOf({ narrowMetrics }: IgpProcess, { defaults }: Device): boolean {
  return narrowMetrics ?? defaults.isis.narrowMetrics;
}

/** Enabled at the interface for the family, or for all families that the process has. */
function runs({ process: name, families, enabled }: InterfaceRouting, process: IgpProcess, family: Family): boolean {
  if (name !== process.name && name !== '') return false;
  if (families) return families.includes(family);
  return enabled === true && (!process.families || process.families.includes(family));
}

function externalsOf(device: Device, process: IgpProcess, routes: readonly RibRoute[], family: Family): IsisExternal[] {
  const found: IsisExternal[] = [];
  const candidates = routes.filter(({ prefix }) => prefix.family === family);
  for (const redistribution of process.redistributes) {
    if (redistribution.family !== undefined && redistribution.family !== family) continue;
    const levels = levelsOf(redistribution.level ?? 'level-2');
    for (const route of candidates) {
      if (route.protocol === 'isis' || route.prefix.length === 0 || !takes(device, redistribution, route)) continue;
      const metric = judged(device, redistribution, route);
      if (metric !== undefined) found.push({ prefix: route.prefix, metric, levels });
    }
  }
  for (const { always, metric, level, family: of } of process.defaults ?? []) {
    if (of !== undefined && of !== family) continue;
    if (always || candidates.some(({ prefix, protocol }) => prefix.length === 0 && protocol !== 'isis'))
      found.push({ prefix: prefixOf({ family, w0: 0, w1: 0, w2: 0, w3: 0 }, 0), metric: metric ?? 0, levels: levelsOf(level) });
  }
  return found;
}

/** The metric of a route that is taken in, 0 where none is written; undefined: the policy rejects it. */
function judged(device: Device, { policy, metric = 0 }: IgpProcess['redistributes'][number], route: RibRoute): number | undefined {
  if (!policy) return metric;
  const attributes = { ...emptyAttributes, nextHop: route.nextHops[0]?.via, tag: route.tag, med: metric };
  const { verdict, attributes: changed } = evaluatePolicies(
    [policy],
    { device, prefix: route.prefix, attributes, protocol: route.protocol, direction: 'local', localPreference: 100 },
    false,
  );
  return verdict === 'accept' ? (changed.med ?? metric) : undefined;
}
