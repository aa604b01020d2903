/** Routes that OSPF gives every router: inside areas, between areas and from other protocols (RFC 2328 section 16, RFC 5340). */
import type { Device } from '../../model/device.ts';
import type { Ospf } from '../../model/igp.ts';
import { formatPrefix, type Prefix } from '../../net/prefix.ts';
import type { NextHop } from '../rib.ts';
import { addressOf, type Links, neighborPorts } from './links.ts';
import { announcedPrefix, type OspfPort } from './ospf-ports.ts';
import { better, type Edge, type Reached, shortestPaths } from './spf.ts';

/** A route that a router brings into OSPF from elsewhere (type 2: the metric does not grow on the way). */
export interface OspfExternal {
  readonly prefix: Prefix;
  readonly metric: number;
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
  readonly external: boolean;
  readonly tag?: number;
}

const backbone = '0';

/** Prefix text → what it costs and where it leaves. */
type Table = Map<string, { readonly prefix: Prefix; readonly reached: Reached }>;
/** Tables by router. */
type Reaches = Map<string, Table>;
/** Per area and router: the shortest paths to the others. */
type Trees = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Reached>>>;

/** @returns routes by router id. */
export function ospfRoutes(routers: readonly OspfRouter[], links: Links): Map<string, readonly OspfRoute[]> {
  const trees = areaTrees(routers, links);
  const intra = intraArea(routers, trees);
  const routes = interArea(routers, trees, intra);
  return new Map(
    routers.map(router => [router.id, [...internalRoutes(routes.get(router.id)!), ...externalRoutes(router, routers, trees)]]),
  );
}

function internalRoutes(table: Table): OspfRoute[] {
  return [...table.values()].map(({ prefix, reached }) => ({
    prefix,
    metric: reached.distance,
    nextHops: reached.nextHops,
    external: false,
  }));
}

function areasOf(router: OspfRouter): string[] {
  return [...new Set(router.ports.map(port => port.area))];
}

function areaTrees(routers: readonly OspfRouter[], links: Links): Trees {
  const edges = new Map<string, Map<string, Edge[]>>();
  const active = new Map<object, OspfPort & { id: string }>();
  for (const router of routers) for (const port of router.ports) if (!port.passive) active.set(port.prefix, { ...port, id: router.id });
  for (const port of active.values()) {
    for (const other of neighborPorts(links, port)) {
      const end = active.get(other.prefix);
      if (!end || end.area !== port.area || end.id === port.id) continue;
      const area = edges.get(port.area) ?? new Map<string, Edge[]>();
      edges.set(port.area, area);
      const from = area.get(port.id) ?? [];
      area.set(port.id, from);
      from.push({ from: port.id, to: end.id, cost: port.cost, nextHop: { via: addressOf(end), interface: port.interface.name } });
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

/** Adds what area border routers announce: first across the backbone, then into the other areas; a way inside an area always comes first. */
function interArea(routers: readonly OspfRouter[], trees: Trees, intra: ReadonlyMap<string, Reaches>): Reaches {
  const result: Reaches = new Map();
  for (const router of routers) {
    const table: Table = new Map();
    for (const area of areasOf(router))
      for (const { prefix, reached } of intra.get(area)!.get(router.id)!.values()) add(table, prefix, reached);
    result.set(router.id, table);
  }
  const borders = routers.filter(router => areasOf(router).length > 1 && areasOf(router).includes(backbone));
  const inBackbone = routers.filter(router => areasOf(router).includes(backbone));
  const others = routers.filter(router => !areasOf(router).includes(backbone));
  const own = (border: OspfRouter) =>
    areasOf(border)
      .filter(area => area !== backbone)
      .flatMap(area => [...intra.get(area)!.get(border.id)!.values()]);
  for (const router of inBackbone) summarise(router, backbone, borders, trees, result.get(router.id)!, own);
  const all = (border: OspfRouter) => [...result.get(border.id)!.values()];
  for (const router of others) for (const area of areasOf(router)) summarise(router, area, borders, trees, result.get(router.id)!, all);
  return result;
}

function summarise(
  router: OspfRouter,
  area: string,
  borders: readonly OspfRouter[],
  trees: Trees,
  table: Table,
  announced: (border: OspfRouter) => readonly { prefix: Prefix; reached: Reached }[],
): void {
  const tree = trees.get(area)?.get(router.id);
  const found: Table = new Map();
  for (const border of borders) {
    const toBorder = border.id === router.id ? undefined : tree?.get(border.id);
    if (!toBorder) continue;
    for (const { prefix, reached } of announced(border)) {
      if (table.has(formatPrefix(prefix))) continue;
      add(found, prefix, { distance: toBorder.distance + reached.distance, nextHops: toBorder.nextHops });
    }
  }
  for (const [key, value] of found) table.set(key, value);
}

/** Type 2 externals: the lowest metric wins, then the nearest router that brings the route in. */
function externalRoutes(router: OspfRouter, routers: readonly OspfRouter[], trees: Trees): OspfRoute[] {
  const best = new Map<string, { route: OspfExternal; reached: Reached }>();
  for (const other of routers) {
    const reached = other.id === router.id || other.externals.length === 0 ? undefined : reach(router, other, routers, trees);
    if (!reached) continue;
    for (const route of other.externals) {
      const key = formatPrefix(route.prefix);
      const known = best.get(key);
      if (!known || route.metric < known.route.metric) best.set(key, { route, reached });
      else if (route.metric === known.route.metric) best.set(key, { route: known.route, reached: better(known.reached, reached) });
    }
  }
  return [...best.values()].map(({ route, reached }) => ({
    prefix: route.prefix,
    metric: route.metric,
    tag: route.tag,
    nextHops: reached.nextHops,
    external: true,
  }));
}

/** The way to another router, across the backbone when they share no area. */
function reach(router: OspfRouter, other: OspfRouter, routers: readonly OspfRouter[], trees: Trees): Reached | undefined {
  let found: Reached | undefined;
  for (const area of areasOf(router)) {
    const direct = trees.get(area)?.get(router.id)?.get(other.id);
    if (direct) found = better(found, direct);
  }
  if (found) return found;
  for (const area of areasOf(router)) {
    for (const border of routers.filter(candidate => areasOf(candidate).length > 1 && areasOf(candidate).includes(area))) {
      const toBorder = border.id === router.id ? undefined : trees.get(area)?.get(router.id)?.get(border.id);
      const onward =
        toBorder &&
        areasOf(border)
          .map(next => trees.get(next)?.get(border.id)?.get(other.id))
          .find(way => way !== undefined);
      if (toBorder && onward) found = better(found, { distance: toBorder.distance + onward.distance, nextHops: toBorder.nextHops });
    }
  }
  return found;
}
