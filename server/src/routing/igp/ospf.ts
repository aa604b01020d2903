/** Routes that OSPF gives every router: inside areas, between areas and from other protocols (RFC 2328 section 16, RFC 5340). */
import type { Device } from '../../model/device.ts';
import type { Ospf } from '../../model/igp.ts';
import type { Address } from '../../net/address.ts';
import { contains, formatPrefix, type Prefix } from '../../net/prefix.ts';
import type { NextHop } from '../rib.ts';
import { addressOf, type Links, neighborPorts } from './links.ts';
import { activeRanges, areaKind, areasOf, backbone, condensed, hidesSummaries, type OspfWay, passes, stubDefault } from './ospf-areas.ts';
import { externalRoutes } from './ospf-outside.ts';
import { announcedPrefix, type OspfPort } from './ospf-ports.ts';
import { better, type Edge, type Reached, shortestPaths } from './spf.ts';

/** A route that a router brings into OSPF from elsewhere. */
export interface OspfExternal {
  readonly prefix: Prefix;
  readonly metric: number;
  /** The metric grows on the way (1) or not (2); type 1 wins (RFC 2328 section 16.4). */
  readonly type: 1 | 2;
  /** Where packets shall go instead of to the router that brought it in (RFC 2328 section 2.3). */
  readonly forward?: Address;
  /** The gateway of the route at that router. */
  readonly via?: Address;
  readonly tag?: number;
}

/** One router's part: a device and VRF with its OSPF ports. */
export interface OspfRouter {
  readonly id: string;
  readonly device: Device;
  readonly process: Ospf;
  readonly ports: readonly OspfPort[];
  readonly externals: readonly OspfExternal[];
}

export interface OspfRoute {
  readonly prefix: Prefix;
  readonly metric: number;
  readonly nextHops: readonly NextHop[];
  readonly kind: 'intra' | 'inter' | 'external';
  readonly tag?: number;
}

/** Prefix text → what it costs and where it leaves. */
type Table = Map<string, OspfWay>;
/** Tables by router. */
type Reaches = Map<string, Table>;
/** Per area and router: the shortest paths to the others. */
export type Trees = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Reached>>>;

/** @returns routes by router id. */
export function ospfRoutes(routers: readonly OspfRouter[], links: Links): Map<string, readonly OspfRoute[]> {
  const trees = areaTrees(routers, links);
  const areas = intraArea(routers, trees);
  const inside = new Map(routers.map(router => [router.id, insideAreas(router, areas)]));
  const between = interArea(routers, trees, areas, inside);
  return new Map(
    routers.map(router => {
      const intra = inside.get(router.id)!;
      const inter = between.get(router.id)!;
      const isInternal = ({ prefix }: OspfRoute) => intra.has(formatPrefix(prefix)) || inter.has(formatPrefix(prefix));
      return [
        router.id,
        [
          ...discards(router, areas),
          ...internalRoutes(intra, 'intra'),
          ...internalRoutes(inter, 'inter'),
          // A way inside OSPF comes before one out of it, whatever it costs (RFC 2328 section 11).
          ...externalRoutes(router, routers, trees, [...intra.values(), ...inter.values()]).filter(route => !isInternal(route)),
        ],
      ];
    }),
  );
}

function internalRoutes(table: Table, kind: OspfRoute['kind']): OspfRoute[] {
  return [...table.values()].map(({ prefix, reached }) => ({ prefix, metric: reached.distance, nextHops: reached.nextHops, kind }));
}

/** Ranges that the router announces: packets that no more specific route takes are dropped (RFC 2328 section 16.5). */
function discards(router: OspfRouter, areas: ReadonlyMap<string, Reaches>): OspfRoute[] {
  return areasOf(router).flatMap(area =>
    activeRanges(router, area, waysOf(areas, area, router)).map(
      (prefix): OspfRoute => ({ prefix, metric: 0, nextHops: [{ blackhole: true }], kind: 'inter' }),
    ),
  );
}

function waysOf(areas: ReadonlyMap<string, Reaches>, area: string, { id }: OspfRouter): OspfWay[] {
  return [...(areas.get(area)?.get(id)?.values() ?? [])];
}

function insideAreas(router: OspfRouter, areas: ReadonlyMap<string, Reaches>): Table {
  const table: Table = new Map();
  for (const area of areasOf(router)) for (const { prefix, reached } of waysOf(areas, area, router)) add(table, prefix, reached);
  return table;
}

/** RFC 6987. */
const highestCost = 65535;

function areaTrees(routers: readonly OspfRouter[], links: Links): Trees {
  const edges = new Map<string, Map<string, Edge[]>>();
  const active = new Map<object, OspfPort & { id: string; kind: string }>();
  for (const router of routers)
    for (const port of router.ports)
      if (!port.passive) active.set(port.prefix, { ...port, id: router.id, kind: areaKind(router, port.area) });
  for (const port of active.values()) {
    for (const other of neighborPorts(links, port)) {
      const end = active.get(other.prefix);
      // Neighbors must agree on the kind of the area (RFC 2328 section 10.5).
      if (!end || end.area !== port.area || end.id === port.id || end.kind !== port.kind) continue;
      const area = edges.get(port.area) ?? new Map<string, Edge[]>();
      edges.set(port.area, area);
      const from = area.get(port.id) ?? [];
      area.set(port.id, from);
      const cost = port.process.maxMetric ? highestCost : port.cost;
      from.push({ from: port.id, to: end.id, cost, nextHop: { via: addressOf(end), interface: port.interface.name } });
    }
  }
  const treesOf = (area: string) => {
    const members = routers.filter(router => areasOf(router).includes(area));
    return new Map(members.map(({ id }) => [id, shortestPaths(id, edges.get(area) ?? new Map())]));
  };
  return new Map([...new Set(routers.flatMap(areasOf))].map(area => [area, treesOf(area)]));
}

/** What a router tells of its ports in an area, with their own cost. */
function stubs(router: OspfRouter, area: string): { prefix: Prefix; cost: number; port: OspfPort }[] {
  return router.ports.filter(port => port.area === area).map(port => ({ prefix: announcedPrefix(port), cost: port.cost, port }));
}

function intraArea(routers: readonly OspfRouter[], trees: Trees): Map<string, Reaches> {
  const byId = new Map(routers.map(router => [router.id, router]));
  const areas = new Map<string, Reaches>();
  for (const [area, members] of trees) {
    const tables: Reaches = new Map();
    for (const [id, tree] of members) {
      const table: Table = new Map();
      for (const [other, reached] of tree) {
        for (const { prefix, cost, port } of stubs(byId.get(other)!, area)) {
          const nextHops = other === id ? ownHops(byId.get(id)!, port, prefix) : reached.nextHops;
          add(table, prefix, { distance: reached.distance + cost, nextHops });
        }
      }
      tables.set(id, table);
    }
    areas.set(area, tables);
  }
  return areas;
}

/** Some software routes to the host that it makes of a loopback, which is not the connected network. */
function ownHops({ device }: OspfRouter, port: OspfPort, { length }: Prefix): readonly NextHop[] {
  return device.defaults.quirks.ospfOwnHosts && length > port.prefix.length ? [{ interface: port.interface.name }] : [];
}

function add(table: Table, prefix: Prefix, reached: Reached): void {
  const key = formatPrefix(prefix);
  table.set(key, { prefix, reached: better(table.get(key)?.reached, reached) });
}

/** What area border routers announce: first across the backbone, then into the other areas; a way inside an area always comes first. */
function interArea(
  routers: readonly OspfRouter[],
  trees: Trees,
  areas: ReadonlyMap<string, Reaches>,
  inside: ReadonlyMap<string, Table>,
): Reaches {
  const result: Reaches = new Map(routers.map(router => [router.id, new Map()]));
  const borders = routers.filter(router => areasOf(router).length > 1 && areasOf(router).includes(backbone));
  const told = (border: OspfRouter, into: string) =>
    areasOf(border)
      .filter(area => area !== into)
      .flatMap(area => condensed(border, area, waysOf(areas, area, border)).filter(({ prefix }) => passes(border, prefix, area, into)));
  const onward = (border: OspfRouter, into: string) =>
    [...result.get(border.id)!.values()].filter(({ prefix }) => passes(border, prefix, backbone, into));
  const summarise = (router: OspfRouter, area: string, announced: (border: OspfRouter) => readonly OspfWay[]) => {
    // What falls into an own range is not looked at (RFC 2328 section 16.2).
    const ranges = areasOf(router).flatMap(own => activeRanges(router, own, waysOf(areas, own, router), true));
    for (const [key, way] of summaries(router, area, borders, trees, inside.get(router.id)!, announced))
      if (!ranges.some(range => contains(range, way.prefix))) result.get(router.id)!.set(key, way);
  };
  for (const router of routers) if (areasOf(router).includes(backbone)) summarise(router, backbone, border => told(border, backbone));
  for (const router of routers) {
    if (areasOf(router).includes(backbone)) continue;
    for (const area of areasOf(router))
      summarise(router, area, border => [
        ...(hidesSummaries(border, area) ? [] : [...told(border, area), ...onward(border, area)]),
        ...stubDefault(border, area),
      ]);
  }
  return result;
}

function summaries(
  router: OspfRouter,
  area: string,
  borders: readonly OspfRouter[],
  trees: Trees,
  inside: Table,
  announced: (border: OspfRouter) => readonly OspfWay[],
): Table {
  const tree = trees.get(area)?.get(router.id);
  const found: Table = new Map();
  for (const border of borders) {
    const toBorder = border.id === router.id ? undefined : tree?.get(border.id);
    if (!toBorder) continue;
    for (const { prefix, reached } of announced(border)) {
      if (inside.has(formatPrefix(prefix))) continue;
      add(found, prefix, { distance: toBorder.distance + reached.distance, nextHops: toBorder.nextHops });
    }
  }
  return found;
}
