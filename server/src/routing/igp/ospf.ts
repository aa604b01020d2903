/** Routes that OSPF gives every router: inside areas, between areas and from other protocols (RFC 2328 section 16, RFC 5340). */
import { formatPrefix, type Prefix } from '../../net/prefix.ts';
import type { NextHop } from '../rib.ts';
import type { Links } from './links.ts';
import { activeRanges, areasOf } from './ospf-areas.ts';
import { interArea } from './ospf-between.ts';
import { floodedExternals } from './ospf-nssa.ts';
import { externalRoutes } from './ospf-outside.ts';
import { announcedPrefix, type OspfPort } from './ospf-ports.ts';
import { add, type OspfRoute, type OspfRouter, type Reaches, type Table, type Trees, waysOf } from './ospf-router.ts';
import { joinedAreas } from './ospf-trees.ts';
import { better } from './spf.ts';

/** @returns routes by router id. */
export function ospfRoutes(plain: readonly OspfRouter[], links: Links): Map<string, readonly OspfRoute[]> {
  const joined = joinedAreas(plain, links);
  const { routers, trees } = joined;
  const flooded = floodedExternals(routers, trees);
  const areas = intraArea(routers, trees);
  const inside = new Map(routers.map(router => [router.id, insideAreas(router, areas)]));
  const between = interArea(joined, areas, inside);
  return new Map(
    routers.map(router => {
      const intra = inside.get(router.id)!;
      const inter = between.get(router.id)!;
      const isInternal = ({ prefix }: OspfRoute) => intra.has(formatPrefix(prefix)) || inter.has(formatPrefix(prefix));
      const inner = () => [...intra.values(), ...inter.values()];
      return [
        router.id,
        [
          ...discards(router, areas),
          ...internalRoutes(intra, 'intra'),
          ...internalRoutes(inter, 'inter'),
          // A way inside OSPF comes before one out of it, whatever it costs (RFC 2328 section 11).
          ...externalRoutes(router, routers, trees, inner, flooded).filter(route => !isInternal(route)),
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
  const drop = (prefix: Prefix, metric: number, kind: OspfRoute['kind']): OspfRoute => ({
    prefix,
    metric,
    nextHops: [{ blackhole: true }],
    kind,
  });
  const { ranges = [] } = router.process;
  const active = ranges.length === 0 ? [] : areasOf(router).flatMap(area => activeRanges(router, area, waysOf(areas, area, router)));
  return [
    ...active.map(prefix => drop(prefix, 0, 'inter')),
    ...router.discards.map(({ prefix, metric }) => drop(prefix, metric, 'external')),
  ];
}

function insideAreas(router: OspfRouter, areas: ReadonlyMap<string, Reaches>): Table {
  const own = areasOf(router);
  const only = own.length === 1 ? areas.get(own[0]!)?.get(router.id) : undefined;
  if (only) return only;
  const table: Table = new Map();
  for (const area of own) for (const { prefix, reached } of waysOf(areas, area, router)) add(table, prefix, reached);
  return table;
}

interface Stub {
  readonly key: string;
  readonly prefix: Prefix;
  readonly cost: number;
  readonly port: OspfPort;
}

/** What a router tells of its ports in an area, with their own cost. */
function stubs(router: OspfRouter, area: string): Stub[] {
  return router.ports
    .filter(port => port.area === area)
    .map(port => {
      const prefix = announcedPrefix(port);
      return { key: formatPrefix(prefix), prefix, cost: port.cost, port };
    });
}

function intraArea(routers: readonly OspfRouter[], trees: Trees): Map<string, Reaches> {
  const byId = new Map(routers.map(router => [router.id, router]));
  const areas = new Map<string, Reaches>();
  for (const [area, members] of trees) {
    const tables: Reaches = new Map();
    const told = new Map(routers.map(router => [router.id, stubs(router, area)]));
    for (const [id, tree] of members) {
      const table: Table = new Map();
      for (const [other, reached] of tree) {
        for (const { key, prefix, cost, port } of told.get(other)!) {
          const distance = reached.distance + cost;
          const known = table.get(key);
          if (known && known.reached.distance < distance) continue;
          const nextHops = other === id ? ownHops(byId.get(id)!, port, prefix) : reached.nextHops;
          table.set(key, { prefix, reached: better(known?.reached, { distance, nextHops }) });
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
