/** Neighbors inside areas, virtual links, and shortest paths over them (RFC 2328 sections 10.5, 15 and 16.1). */
import { knownToDiffer } from '../../model/same.ts';
import { addressOf, type Links, neighborPorts } from './links.ts';
import { areaKind, areasOf, backbone } from './ospf-areas.ts';
import { disagreement } from './ospf-hello.ts';
import type { OspfPort } from './ospf-ports.ts';
import type { OspfRouter, Trees } from './ospf-router.ts';
import { virtualLinks } from './ospf-virtual.ts';
import { type Edge, shortestPaths } from './spf.ts';

/** RFC 6987. */
const highestCost = 65535;

export interface JoinedAreas {
  /** Those at the ends of virtual links know that they are in the backbone. */
  readonly routers: readonly OspfRouter[];
  readonly trees: Trees;
  /** Areas that virtual links go through. */
  readonly transits: ReadonlySet<string>;
}

/** Shortest paths in all areas; virtual links rest on those of other areas and add to the backbone. */
export function joinedAreas(plain: readonly OspfRouter[], links: Links): JoinedAreas {
  const edges = areaEdges(plain, links);
  const trees = areaTrees(plain, edges);
  if (!plain.some(({ process }) => process.virtualLinks)) return { routers: plain, trees, transits: new Set() };
  const virtual = virtualLinks(plain, trees);
  const joined = new Set(virtual.map(({ edge }) => edge.from));
  const transits = new Set(virtual.map(({ transit }) => transit));
  const routers = plain.map(router => (joined.has(router.id) ? { ...router, joinsBackbone: true } : router));
  const core = new Map(edges.get(backbone));
  for (const { edge } of virtual) core.set(edge.from, [...(core.get(edge.from) ?? []), edge]);
  return { routers, transits, trees: areaTrees(routers, new Map([...edges, [backbone, core]])) };
}

type AreaEdges = ReadonlyMap<string, ReadonlyMap<string, readonly Edge[]>>;

function areaEdges(routers: readonly OspfRouter[], links: Links): AreaEdges {
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
      if (disagreement(port.terms, end.terms)) continue;
      // A way is one that both ends tell of (RFC 2328 section 16.1, step 2b): they are neighbors, and no route leads across.
      if (knownToDiffer(port.tells, end.tells)) continue;
      const area = edges.get(port.area) ?? new Map<string, Edge[]>();
      edges.set(port.area, area);
      const from = area.get(port.id) ?? [];
      area.set(port.id, from);
      const cost = port.process.maxMetric ? highestCost : port.cost;
      from.push({ from: port.id, to: end.id, cost, nextHop: { via: addressOf(end), interface: port.interface.name } });
    }
  }
  return edges;
}

function areaTrees(routers: readonly OspfRouter[], edges: AreaEdges): Trees {
  const treesOf = (area: string) => {
    const members = routers.filter(router => areasOf(router).includes(area));
    return new Map(members.map(({ id }) => [id, shortestPaths(id, edges.get(area) ?? new Map())]));
  };
  return new Map([...new Set(routers.flatMap(areasOf))].map(area => [area, treesOf(area)]));
}
