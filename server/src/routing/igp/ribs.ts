/** The routes of every VRF before BGP: connected, static, OSPF, EIGRP and RIP, with what these take from each other and from BGP. */
import type { Device } from '../../model/device.ts';
import type { Family } from '../../net/address.ts';
import { containsAddress, maskPrefix, samePrefix } from '../../net/prefix.ts';
import { makeRib, type NextHop, type Rib, type RibRoute, sameRoute, setRoute, vrfId } from '../rib.ts';
import { addAggregates } from './aggregates.ts';
import { noteCarried } from './carried.ts';
import { addCopies, copiesOf } from './copies.ts';
import { restingOn } from './doubt.ts';
import { isisRoutes } from './isis.ts';
import { type IsisRouter, isisRouters } from './isis-routers.ts';
import type { Links, Port } from './links.ts';
import { ospfRoutes } from './ospf.ts';
import { externalsOf } from './ospf-externals.ts';
import { type OspfPort, ospfPorts } from './ospf-ports.ts';
import type { OspfExternal, OspfRouter } from './ospf-router.ts';
import { discardedSummaries, summarised } from './ospf-summaries.ts';
import { addConnected, addStatic } from './static.ts';
import { portsAround } from './subnets.ts';
import { addVectorRoutes } from './vector/index.ts';

/** By `vrfId`. */
export type Ribs = ReadonlyMap<string, Rib>;

/** Rounds in which protocols take routes from each other. */
const exchanges = 6;

/** Routes by `vrfId`. */
type Sources = ReadonlyMap<string, readonly RibRoute[]>;

/**
 * @param learned routes of BGP by rib, for protocols that take them. Where protocols of a device take routes from each other, all are computed again
 * on what the others had, until nothing changes.
 */
export function buildRibs(devices: readonly Device[], links: Links, learned: ReadonlyMap<string, readonly RibRoute[]>): Ribs {
  let ribs = baseRibs(devices, links);
  let sources = sourcesOf(ribs, learned);
  const mutual = devices.some(device => takeFromEachOther(device) || takesWhatRestsOnOthers(device, links.byDevice.get(device) ?? []));
  for (let round = 1; ; round++) {
    addProtocols(ribs, devices, links, learned, sources);
    if (!mutual || round >= exchanges) return ribs;
    const now = sourcesOf(ribs, learned);
    if (sameSources(sources, now)) return ribs;
    sources = now;
    ribs = baseRibs(devices, links);
  }
}

/** Connected and static routes alone. */
function baseRibs(devices: readonly Device[], links: Links): Map<string, Rib> {
  const ribs = new Map<string, Rib>();
  for (const device of devices) {
    for (const vrf of vrfsOf(device)) {
      const rib = makeRib(device.name, vrf, device.defaults.resolvesViaDefault ?? { 4: true, 6: true });
      addConnected(
        rib,
        (links.byDevice.get(device) ?? []).filter(port => port.vrf === vrf),
      );
      addStatic(rib, device, vrf);
      ribs.set(vrfId(device.name, vrf), rib);
    }
  }
  return ribs;
}

/** The routes of a VRF with the static routes of its device as it is now, where no other protocol takes from those: as `buildRibs` makes them. */
export function withStatics({ device: name, vrf, viaDefault, routes }: Rib, device: Device): Rib {
  const rib = makeRib(name, vrf, viaDefault);
  const entries = routes.entries();
  for (const { value } of entries) for (const route of value) if (isConnected(route)) setRoute(rib, route);
  addStatic(rib, device, vrf);
  for (const { value } of entries) for (const route of value) if (!isConnected(route) && route.protocol !== 'static') setRoute(rib, route);
  addStatic(rib, device, vrf);
  return rib;
}

const isConnected = ({ protocol }: RibRoute) => protocol === 'connected';

/** What the interior protocols bring, and the static routes and aggregates that rest on it. */
function addProtocols(
  ribs: Ribs,
  devices: readonly Device[],
  links: Links,
  learned: ReadonlyMap<string, readonly RibRoute[]>,
  sources: Sources,
): void {
  for (const version of [2, 3] as const) addOspf(devices, links, ribs, sources, version);
  for (const family of [4, 6] as const) addIsis(devices, links, ribs, sources, family);
  addVectorRoutes(devices, links, ribs, sources);
  for (const device of devices) {
    for (const vrf of vrfsOf(device)) {
      const id = vrfId(device.name, vrf);
      addStatic(ribs.get(id)!, device, vrf);
      addAggregates(ribs.get(id)!, device, vrf, learned.get(id) ?? []);
    }
    addCopies(vrf => ribs.get(vrfId(device.name, vrf)), device);
  }
}

/** What each VRF knows, with what BGP learned. */
function sourcesOf(ribs: Ribs, learned: ReadonlyMap<string, readonly RibRoute[]>): Sources {
  return new Map(
    [...ribs].map(([id, rib]) => [id, [...rib.routes.entries().flatMap(({ value }) => value.slice(0, 1)), ...(learned.get(id) ?? [])]]),
  );
}

function sameSources(a: Sources, b: Sources): boolean {
  return [...b].every(([id, routes]) => {
    const before = a.get(id) ?? [];
    return (
      before.length === routes.length &&
      routes.every((route, i) => samePrefix(route.prefix, before[i]!.prefix) && sameRoute(route, before[i]))
    );
  });
}

const interior = new Set(['ospf', 'ospf3', 'eigrp', 'rip', 'isis']);

/** A protocol of the device takes routes of another interior one. */
function takeFromEachOther({ ospf, vectors, igps }: Device): boolean {
  if ([...igps.values()].some(({ exportPolicies }) => exportPolicies) && ospf.length + vectors.length > 0) return true;
  if ([...igps.values()].some(({ redistributes }) => redistributes.some(({ protocol }) => interior.has(protocol)))) return true;
  if (ospf.some(({ exportPolicies }) => exportPolicies.length > 0) && ospf.length + vectors.length > 1) return true;
  return [...ospf, ...vectors].some(({ redistributes }) => redistributes.some(({ protocol }) => interior.has(protocol)));
}

/** An interior protocol may take aggregates, or static routes whose gateways other protocols lead to: both come after it. */
function takesWhatRestsOnOthers(
  { ospf, vectors, igps, aggregateRoutes = [], staticRoutes, sharing }: Device,
  ports: readonly Port[],
): boolean {
  const exports = [...ospf, ...igps.values()].some(({ exportPolicies }) => exportPolicies && exportPolicies.length > 0);
  if (exports && (aggregateRoutes.length > 0 || sharing)) return true;
  const takesStatic = [...ospf, ...vectors, ...igps.values()].some(({ redistributes }) =>
    redistributes.some(({ protocol }) => protocol === 'static'),
  );
  return (exports || takesStatic) && staticRoutes.some(({ nextHop }) => nextHop && portsAround(ports, nextHop).length === 0);
}

/** Other protocols of the device take routes of BGP. */
export function takesFromBgp({ ospf, vectors, igps, aggregateRoutes = [] }: Device): boolean {
  const takes = ({ redistributes }: { readonly redistributes: readonly { readonly protocol: string }[] }) =>
    redistributes.some(({ protocol }) => protocol === 'bgp');
  if (aggregateRoutes.length > 0 || [...igps.values(), ...vectors, ...ospf].some(takes)) return true;
  return ospf.some(({ exportPolicies, defaultOriginate }) => exportPolicies.length > 0 || defaultOriginate !== undefined);
}

export function vrfsOf(device: Device): string[] {
  const names = [
    ...device.bgp.keys(),
    ...device.ospf.map(({ vrf }) => vrf),
    ...device.vectors.map(({ vrf }) => vrf),
    ...[...device.igps.values()].map(({ vrf }) => vrf),
    ...device.staticRoutes.map(({ vrf }) => vrf),
    ...[...device.interfaces.values()].map(({ vrf }) => vrf),
    ...copiesOf(device).map(({ to }) => to),
  ];
  return [...new Set(['default', ...names])];
}

function addOspf(devices: readonly Device[], links: Links, ribs: Ribs, sources: Sources, version: 2 | 3): void {
  const protocol = version === 2 ? 'ospf' : 'ospf3';
  const routers = devices.flatMap(device =>
    device.ospf
      .filter(process => process.version === version && !process.shutdown)
      .map((process): OspfRouter => {
        const own = (links.byDevice.get(device) ?? []).filter(port => port.vrf === process.vrf);
        const ports = ospfPorts(device, own, version).filter(port => port.process === process);
        noteCarried(ribs.get(vrfId(device.name, process.vrf))!, ports, protocol, process.process);
        const externals = externalsOf(device, process, sources.get(vrfId(device.name, process.vrf)) ?? [], version);
        return {
          id: `${vrfId(device.name, process.vrf)}\n${process.process}`,
          device,
          process,
          ports,
          externals: summarised({ device, process }, externals).map(external => withForward(external, device, ports)),
          discards: discardedSummaries({ device, process }, externals),
        };
      }),
  );
  if (routers.length === 0) return;
  const routes = restingOn(routers, isDoubtful, some => ospfRoutes(some, links));
  for (const { id, device, process, ports } of routers) {
    const rib = ribs.get(vrfId(device.name, process.vrf))!;
    const { ospf, ospfExternal } = device.defaults.distances;
    const open = process.unsupported || ports.some(port => port.interface.unsupported) ? true : undefined;
    for (const { prefix, metric, nextHops, kind, externalKind, tag, open: unsure } of routes.get(id) ?? []) {
      if (nextHops.length === 0) continue;
      const external = kind === 'external';
      setRoute(rib, {
        prefix,
        protocol,
        process: process.process,
        distance: process.distances?.[kind] ?? process.distance ?? (external ? ospfExternal : ospf),
        metric,
        nextHops,
        tag,
        external,
        externalKind,
        firstLink: external ? undefined : linkOf(ports, nextHops[0]!),
        open: open ?? unsure,
      });
    }
  }
}

/** Lines that are not modelled change what the router tells others. */
function isDoubtful({ process, ports }: Pick<OspfRouter, 'process' | 'ports'> | IsisRouter): boolean {
  const lines = [...(process.unsupported ?? []), ...ports.flatMap(port => port.interface.unsupported ?? [])];
  return lines.some(({ here }) => !here);
}

/** The port that packets leave by. */
function linkOf(ports: readonly OspfPort[], { interface: name }: NextHop): RibRoute['firstLink'] {
  const port = ports.find(each => each.interface.name === name);
  return port && { interface: port.interface.name, cost: port.cost, place: port.costPlace };
}

/** The gateway of a route that lies on a subnet of OSPF is told to others, where the software does so on every kind of link (measured on FRR 8.4.4). */
function withForward(external: OspfExternal, { defaults }: Device, ports: readonly OspfPort[]): OspfExternal {
  const { via, ...rest } = external;
  const isInside = via?.family === 4 && ports.some(({ prefix }) => containsAddress(maskPrefix(prefix), via));
  return isInside && defaults.quirks.ospfForwardsEverywhere ? { ...rest, forward: via } : rest;
}

function addIsis(devices: readonly Device[], links: Links, ribs: Ribs, sources: Sources, family: Family): void {
  const routers = isisRouters(devices, links, sources, family);
  if (routers.length === 0) return;
  for (const { device, process, ports } of routers) noteCarried(ribs.get(vrfId(device.name, process.vrf))!, ports, 'isis', process.name);
  const routes = restingOn(routers, isDoubtful, some => isisRoutes(some, links, family));
  for (const { id, device, process } of routers) {
    const rib = ribs.get(vrfId(device.name, process.vrf))!;
    const { isis } = device.defaults.distances;
    for (const { prefix, level, metric, nextHops, external, open } of routes.get(id) ?? []) {
      const kind = external ? (`level${level}External` as const) : (`level${level}` as const);
      const distance = process.preferences?.[kind] ?? process.distance ?? isis[kind].value;
      setRoute(rib, {
        prefix,
        protocol: 'isis',
        process: process.name,
        distance,
        metric,
        nextHops,
        external,
        open: process.unsupported ? true : open,
      });
    }
  }
}

/** A copy whose routes may change without changing the original. */
export function copyRibs(ribs: Ribs): Ribs {
  return new Map(
    [...ribs].map(([id, rib]) => {
      const copy = makeRib(rib.device, rib.vrf, rib.viaDefault);
      copy.holdsEarlier = rib.holdsEarlier;
      for (const { prefix, value } of rib.routes.entries()) copy.routes.set(prefix, value);
      return [id, copy];
    }),
  );
}
