/** The routes of every VRF before BGP: connected, static and OSPF, with what OSPF takes from other protocols. */

import type { Redistribution } from '../../model/bgp.ts';
import type { Device } from '../../model/device.ts';
import type { Ospf } from '../../model/igp.ts';
import type { Family } from '../../net/address.ts';
import { formatPrefix, type Prefix, prefixOf } from '../../net/prefix.ts';
import { emptyAttributes } from '../attributes.ts';
import { evaluatePolicies } from '../policy/evaluate.ts';
import { makeRib, type Rib, type RibRoute, selectedRoute, selectedRoutes, setRoute, vrfId } from '../rib.ts';
import type { Links } from './links.ts';
import { type OspfExternal, type OspfRouter, ospfRoutes } from './ospf.ts';
import { ospfPorts } from './ospf-ports.ts';
import { addAggregates, addConnected, addStatic } from './static.ts';

/** By `vrfId`. */
export type Ribs = ReadonlyMap<string, Rib>;

/** @param learned routes of BGP by rib, for protocols that take them. */
export function buildRibs(devices: readonly Device[], links: Links, learned: ReadonlyMap<string, readonly RibRoute[]>): Ribs {
  const ribs = new Map<string, Rib>();
  for (const device of devices) {
    for (const vrf of vrfsOf(device)) {
      const rib = makeRib(device.name, vrf, device.defaults.resolvesViaDefault ?? true);
      addConnected(
        rib,
        links.ports.filter(port => port.device === device && port.vrf === vrf),
      );
      addStatic(rib, device, vrf);
      ribs.set(vrfId(device.name, vrf), rib);
    }
  }
  for (const version of [2, 3] as const) addOspf(devices, links, ribs, learned, version);
  for (const device of devices) {
    for (const vrf of vrfsOf(device)) {
      const id = vrfId(device.name, vrf);
      addStatic(ribs.get(id)!, device, vrf);
      addAggregates(ribs.get(id)!, device, vrf, learned.get(id) ?? []);
    }
  }
  return ribs;
}

function vrfsOf(device: Device): string[] {
  const names = [
    ...device.bgp.keys(),
    ...device.ospf.map(({ vrf }) => vrf),
    ...device.staticRoutes.map(({ vrf }) => vrf),
    ...[...device.interfaces.values()].map(({ vrf }) => vrf),
  ];
  return [...new Set(['default', ...names])];
}

function addOspf(
  devices: readonly Device[],
  links: Links,
  ribs: Ribs,
  learned: ReadonlyMap<string, readonly RibRoute[]>,
  version: 2 | 3,
): void {
  const routers = devices.flatMap(device =>
    device.ospf
      .filter(process => process.version === version)
      .map((process): OspfRouter => {
        const own = links.ports.filter(port => port.device === device && port.vrf === process.vrf);
        const ports = ospfPorts(device, own, version).filter(port => port.process === process);
        const rib = ribs.get(vrfId(device.name, process.vrf))!;
        return {
          id: `${vrfId(device.name, process.vrf)}\n${process.process}`,
          device,
          process,
          ports,
          externals: externalsOf(device, process, rib, learned.get(vrfId(device.name, process.vrf)) ?? [], version),
        };
      }),
  );
  if (routers.length === 0) return;
  const routes = ospfRoutes(routers, links);
  for (const { id, device, process } of routers) {
    const rib = ribs.get(vrfId(device.name, process.vrf))!;
    const { ospf, ospfExternal } = device.defaults.distances;
    const protocol = version === 2 ? 'ospf' : 'ospf3';
    for (const { prefix, metric, nextHops, external, tag } of routes.get(id) ?? []) {
      if (nextHops.length === 0) continue;
      setRoute(rib, {
        prefix,
        protocol,
        process: process.process,
        distance: process.distance ?? (external ? ospfExternal : ospf),
        metric,
        nextHops,
        tag,
      });
    }
  }
}

/** Metric of a redistributed route where none is written (IOS and FRR: 1 for BGP, 20 otherwise). */
const externalMetric = (protocol: string) => (protocol === 'bgp' ? 1 : 20);

function externalsOf(device: Device, process: Ospf, rib: Rib, learned: readonly RibRoute[], version: 2 | 3): OspfExternal[] {
  const family: Family = version === 2 ? 4 : 6;
  const found = new Map<string, OspfExternal>();
  const candidates = [...selectedRoutes(rib, family), ...learned.filter(({ prefix }) => prefix.family === family)];
  for (const route of candidates) {
    if (route.protocol.startsWith('ospf')) continue;
    for (const redistribution of process.redistributes) add(found, redistributed(device, redistribution, route));
    if (process.exportPolicies.length > 0) add(found, exported(device, process, route));
  }
  const { defaultOriginate } = process;
  const everything = prefixOf({ family, w0: 0, w1: 0, w2: 0, w3: 0 }, 0);
  if (
    defaultOriginate &&
    (defaultOriginate.always ||
      selectedRoute(rib, everything) ||
      learned.some(({ prefix }) => prefix.family === family && prefix.length === 0))
  ) {
    add(found, { prefix: everything, metric: defaultOriginate.metric ?? 1 });
  }
  return [...found.values()];
}

function add(found: Map<string, OspfExternal>, external: OspfExternal | undefined): void {
  if (external) found.set(formatPrefix(external.prefix), external);
}

const words: Readonly<Record<string, string>> = { direct: 'connected' };

function redistributed(device: Device, { protocol, policy, metric }: Redistribution, route: RibRoute): OspfExternal | undefined {
  if ((words[protocol] ?? protocol) !== route.protocol || isDefault(route.prefix)) return undefined;
  const start = metric ?? externalMetric(route.protocol);
  return policy ? judged(device, [policy], route, start) : { prefix: route.prefix, metric: start, tag: route.tag };
}

/** A default route enters OSPF by its own statement only. */
function isDefault(prefix: Prefix): boolean {
  return prefix.length === 0;
}

function exported(device: Device, { exportPolicies }: Ospf, route: RibRoute): OspfExternal | undefined {
  return judged(device, exportPolicies, route, route.metric);
}

function judged(device: Device, policies: Ospf['exportPolicies'], route: RibRoute, metric: number): OspfExternal | undefined {
  const attributes = { ...emptyAttributes, nextHop: route.nextHops[0]?.via, tag: route.tag, med: metric };
  const { verdict, attributes: changed } = evaluatePolicies(
    policies,
    { device, prefix: route.prefix, attributes, protocol: route.protocol, direction: 'local', localPreference: 100 },
    false,
  );
  return verdict === 'accept' ? { prefix: route.prefix, metric: changed.med ?? metric, tag: changed.tag } : undefined;
}

/** A copy whose routes may change without changing the original. */
export function copyRibs(ribs: Ribs): Ribs {
  return new Map(
    [...ribs].map(([id, rib]) => {
      const copy = makeRib(rib.device, rib.vrf, rib.viaDefault);
      for (const { prefix, value } of rib.routes.entries()) copy.routes.set(prefix, value);
      return [id, copy];
    }),
  );
}
