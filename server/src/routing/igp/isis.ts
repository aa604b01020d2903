/**
 * Routes that IS-IS gives every router: shortest paths in each level, level 1 in front of level 2, what routers of both levels tell in the other one,
 * and the default route towards an attached one (ISO 10589, RFC 1195 section 3; wide metrics RFC 5305; between levels RFC 5302).
 */
import { knownToDiffer } from '../../model/same.ts';
import type { Family } from '../../net/address.ts';
import { contains, defaultPrefix, formatPrefix, maskPrefix, type Prefix } from '../../net/prefix.ts';
import type { NextHop } from '../rib.ts';
import type { Telling } from './isis-externals.ts';
import type { IsisLevel, IsisPort } from './isis-ports.ts';
import type { IsisRouter } from './isis-routers.ts';
import { addressOf, type Links, neighborPorts } from './links.ts';
import { better, type Edge, type Reached, shortestPaths } from './spf.ts';

export interface IsisRoute {
  readonly prefix: Prefix;
  readonly level: IsisLevel;
  readonly metric: number;
  readonly nextHops: readonly NextHop[];
  /** Brought in from another protocol. */
  readonly external: boolean;
  readonly open?: boolean;
}

/** A network as a router announces it in a level. */
interface Told {
  readonly prefix: Prefix;
  readonly metric: number;
  readonly external: boolean;
}
type Announced = ReadonlyMap<string, Told>;
type Table = Map<string, { readonly prefix: Prefix; readonly reached: Reached; readonly external: boolean }>;
type Edges = ReadonlyMap<string, readonly Edge[]>;

/** A longer way is no way: bits of a path metric, narrow and wide (RFC 1195 section 3.10.2, RFC 5305 section 3). */
const longest = { narrow: 1023, wide: 0xfe000000 } as const;

/** @returns routes by router id. */
export function isisRoutes(routers: readonly IsisRouter[], links: Links, family: Family): Map<string, readonly IsisRoute[]> {
  const first = tablesOf(routers, links, 1, new Map());
  const second = tablesOf(routers, links, 2, toLevel2(routers, first));
  const leaked = routers.some(({ leaks }) => leaks) ? tablesOf(routers, links, 1, toLevel1(routers, first, second)) : first;
  const ways = routers.some(router => !router.levels.includes(2)) ? waysOut(routers, links) : undefined;
  return new Map(
    routers.map(router => {
      const own = leaked.get(router.id) ?? new Map();
      const upper = second.get(router.id) ?? new Map();
      const inside = first.get(router.id) ?? own;
      // RFC 5302 section 3.2: level 1, then level 2, then what came down from level 2.
      const routes = routesOf(own, 1).filter(({ prefix }) => isIn(inside, prefix) || !isIn(upper, prefix));
      routes.push(...routesOf(upper, 2).filter(({ prefix }) => !isIn(inside, prefix)));
      if (ways && !router.levels.includes(2)) routes.push(...wayOut(router, ways, family, own));
      return [router.id, routes];
    }),
  );
}

function isIn(table: Table, prefix: Prefix): boolean {
  return table.has(formatPrefix(prefix));
}

function routesOf(table: Table, level: IsisLevel): IsisRoute[] {
  return [...table.values()]
    .filter(({ reached }) => reached.nextHops.length > 0)
    .map(({ prefix, reached, external }) => ({ prefix, level, metric: reached.distance, nextHops: reached.nextHops, external }));
}

/** Adjacencies of a level: both ends take part on one subnet; in level 1 both are in one area (ISO 10589 section 8.2.4). */
function edgesOf(routers: readonly IsisRouter[], links: Links, level: IsisLevel): Edges {
  const active = new Map(
    routers.flatMap(router =>
      router.ports.filter(port => port.active.includes(level)).map(port => [port.prefix as object, { router, port }]),
    ),
  );
  const edges = new Map<string, Edge[]>();
  for (const { router, port } of active.values()) {
    for (const other of neighborPorts(links, port)) {
      const end = active.get(other.prefix);
      if (!end || end.router === router || (level === 1 && end.router.area !== router.area)) continue;
      if (knownToDiffer(port.kind, end.port.kind)) continue;
      const from = edges.get(router.id) ?? [];
      edges.set(router.id, from);
      const nextHop = { via: addressOf(end.port), interface: port.interface.name };
      from.push({ from: router.id, to: end.router.id, cost: port.metrics[level], nextHop });
    }
  }
  return edges;
}

function tablesOf(
  routers: readonly IsisRouter[],
  links: Links,
  level: IsisLevel,
  more: ReadonlyMap<string, Announced>,
): Map<string, Table> {
  const members = routers.filter(router => router.levels.includes(level));
  const edges = edgesOf(members, links, level);
  const announced = new Map(members.map(router => [router.id, announcedBy(router, level, more.get(router.id))]));
  return new Map(members.map(router => [router.id, tableOf(router, level, members, edges, announced)]));
}

function tableOf(
  router: IsisRouter,
  level: IsisLevel,
  members: readonly IsisRouter[],
  edges: Edges,
  announced: ReadonlyMap<string, Announced>,
): Table {
  const table: Table = new Map();
  const bound = router.narrow.includes(level) ? longest.narrow : longest.wide;
  for (const [id, reached] of shortestPaths(router.id, withoutTransit(router, members, edges))) {
    for (const [key, { prefix, metric, external }] of announced.get(id) ?? []) {
      const known = table.get(key);
      const distance = reached.distance + metric;
      if (distance > bound) continue;
      const joined = better(known?.reached, { distance, nextHops: reached.nextHops });
      table.set(key, {
        prefix,
        reached: joined,
        external: known && joined.distance === known.reached.distance ? known.external : external,
      });
    }
  }
  return table;
}

/** Routers with the overload bit are reached themselves and lead nowhere (RFC 3277 section 1). */
function withoutTransit(router: IsisRouter, members: readonly IsisRouter[], edges: Edges): Edges {
  const overloaded = members.filter(member => member.overload && member.id !== router.id);
  if (overloaded.length === 0) return edges;
  const usable = new Map(edges);
  for (const { id } of overloaded) usable.delete(id);
  return usable;
}

function announcedBy(router: IsisRouter, level: IsisLevel, more: Announced | undefined): Announced {
  const found = new Map(more);
  const add = (prefix: Prefix, metric: number, external: boolean) => {
    const key = formatPrefix(prefix);
    const known = found.get(key);
    if (!known || metric < known.metric) found.set(key, { prefix, metric, external });
  };
  for (const { prefix, metric, levels: of, external } of router.externals) if (of.includes(level)) add(prefix, metric, external);
  summarise(found, router, level);
  for (const port of router.ports) {
    if (port.suppressed || !announcesIn(router, port, level) || (router.passiveOnly && !port.passive)) continue;
    add(maskPrefix(port.prefix), port.networkMetrics[level], false);
  }
  return found;
}

/** What comes from other protocols and from the other level is told as one, with the lowest metric unless one is written (IOS: summary-address, IS-IS). */
function summarise(found: Map<string, Told>, { process: { summaries = [] } }: IsisRouter, level: IsisLevel): void {
  for (const { prefix, levels, metric, advertise } of summaries) {
    if (!levels.includes(level)) continue;
    const parts = [...found].filter(([, part]) => contains(prefix, part.prefix));
    for (const [key] of parts) found.delete(key);
    if (parts.length === 0 || !advertise) continue;
    const lowest = Math.min(...parts.map(([, part]) => part.metric));
    const masked = maskPrefix(prefix);
    found.set(formatPrefix(masked), { prefix: masked, metric: metric ?? lowest, external: parts.every(([, part]) => part.external) });
  }
}

function announcesIn({ device }: IsisRouter, port: IsisPort, level: IsisLevel): boolean {
  return device.defaults.isis.announcesInAllLevels || port.levels.includes(level);
}

/** A router of both levels tells level 2 what it knows from level 1. */
function toLevel2(routers: readonly IsisRouter[], first: ReadonlyMap<string, Table>): Map<string, Announced> {
  return new Map(routers.filter(isBoth).map(({ id, raises }) => [id, told(first.get(id)!, raises)]));
}

/** Where it is told to, also the other way; what came up from level 1 does not come back (RFC 5302: the up/down bit). */
function toLevel1(routers: readonly IsisRouter[], first: ReadonlyMap<string, Table>, second: ReadonlyMap<string, Table>) {
  return new Map(
    routers.filter(isBoth).flatMap(({ id, leaks }) => {
      const only = [...second.get(id)!].filter(([key]) => !first.get(id)!.has(key));
      return leaks ? [[id, told(new Map(only), leaks)] as const] : [];
    }),
  );
}

function told(table: Table, telling: Telling): Announced {
  return new Map(
    [...table].flatMap(([key, { prefix, reached, external }]) => {
      const metric = telling({ prefix, metric: reached.distance, external });
      return metric === undefined ? [] : [[key, { prefix, metric, external }] as const];
    }),
  );
}

const isBoth = ({ levels: own }: IsisRouter): boolean => own.length === 2;

/** What every way out of level 1 rests on: the routers of that level with their adjacencies, and those of them that say that they reach other areas. */
interface WaysOut {
  readonly members: readonly IsisRouter[];
  readonly edges: Edges;
  readonly attached: readonly IsisRouter[];
}

/** Attached is who has a neighbor in level 2 of another area (ISO 10589 section 7.2.9.2). */
function waysOut(routers: readonly IsisRouter[], links: Links): WaysOut {
  const members = routers.filter(({ levels: taken }) => taken.includes(1));
  const backbone = edgesOf(routers, links, 2);
  const areaOf = new Map(routers.map(({ id, area }) => [id, area]));
  const isAttached = ({ id, area, sendsAttached, overload, device }: IsisRouter) => {
    const { attachesToAnyNeighbor } = device.defaults.isis;
    const isOutside = (other: string) => other !== id && (attachesToAnyNeighbor || areaOf.get(other) !== area);
    return sendsAttached && !overload && [...shortestPaths(id, backbone).keys()].some(isOutside);
  };
  const attached = members.filter(router => isBoth(router) && isAttached(router));
  return { members, edges: edgesOf(members, links, 1), attached };
}

/** Level 1 leaves its area by the nearest router that is attached to others. */
function wayOut(router: IsisRouter, { members, edges, attached }: WaysOut, family: Family, own: Table): IsisRoute[] {
  const prefix = defaultPrefix(family);
  if (!router.followsAttached || own.has(formatPrefix(prefix))) return [];
  const tree = shortestPaths(router.id, withoutTransit(router, members, edges));
  let found: Reached | undefined;
  for (const other of attached) {
    const reached = tree.get(other.id);
    if (reached && other.id !== router.id) found = better(found, reached);
  }
  return found ? [{ prefix, level: 1, metric: found.distance, nextHops: found.nextHops, external: false }] : [];
}
