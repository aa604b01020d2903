/** External routes as routers flood them: through the AS, or inside a not-so-stubby area, whose border routers pass them on (RFC 3101). */
import { isLoopback } from '../../model/interface.ts';
import { compareAddresses } from '../../net/address.ts';
import { contains, defaultPrefix, formatPrefix, maskPrefix } from '../../net/prefix.ts';
import { addressOf } from './links.ts';
import { areaKind, areasOf, hidesSummaries, isBorder } from './ospf-areas.ts';
import type { OspfExternal, OspfRouter, Trees } from './ospf-router.ts';
import { summarised } from './ospf-summaries.ts';
import { ospfRouterId } from './ospf-virtual.ts';

/** One announcement of an external route. */
export interface Flooded {
  readonly from: OspfRouter;
  readonly route: OspfExternal;
  /** The NSSA that it stays in (type 7); undefined: it goes through the AS (type 5). */
  readonly area?: string;
  /** Border routers of the NSSA may pass it on. */
  readonly leaves?: boolean;
}

export function floodedExternals(routers: readonly OspfRouter[], trees: Trees): Flooded[] {
  const inside = routers.flatMap(insideNssas);
  return [...routers.flatMap(throughAs), ...inside, ...translated(routers, trees, inside)];
}

const hasNormalArea = (router: OspfRouter) => areasOf(router).some(area => areaKind(router, area) === 'normal');

/** Whether a router hears the announcement at all. */
export function hears(router: OspfRouter, { area, leaves, route }: Flooded): boolean {
  if (area === undefined) return hasNormalArea(router);
  if (!areasOf(router).includes(area) || areaKind(router, area) !== 'nssa') return false;
  // A default route that is meant for the area alone is none for its border routers (RFC 3101 section 2.5, step 3).
  return route.prefix.length > 0 || !isBorder(router) || (leaves === true && !hidesSummaries(router, area));
}

function throughAs(from: OspfRouter): Flooded[] {
  return hasNormalArea(from) ? from.externals.map(route => ({ from, route })) : [];
}

/** What a border router brings in goes out by itself, so that nobody else passes it on (RFC 3101 section 2.4). */
function insideNssas(from: OspfRouter): Flooded[] {
  return areasOf(from).flatMap(area => {
    if (areaKind(from, area) !== 'nssa') return [];
    const { noRedistribution, defaultOriginate, keepsExternals } = from.process.areas.get(area)!;
    const border = isBorder(from);
    const kept = border && noRedistribution ? [] : from.externals.filter(({ prefix }) => !(defaultOriginate && prefix.length === 0));
    const flooded = kept.map((route): Flooded => {
      const forward = route.forward ?? addressIn(from, area);
      return { from, area, leaves: !border && !keepsExternals && forward !== undefined, route: border ? route : { ...route, forward } };
    });
    if (!defaultOriginate || !border) return flooded;
    const { metric = 1, metricType = 2 } = defaultOriginate;
    const prefix = defaultPrefix(from.process.version === 2 ? 4 : 6);
    return [...flooded, { from, area, leaves: false, route: { prefix, metric, type: metricType } }];
  });
}

/** The own address that others in the area forward to: a loopback if there is one, else the first of its interfaces (RFC 3101 section 2.3). */
function addressIn({ ports }: OspfRouter, area: string) {
  const own = ports.filter(port => port.area === area);
  const [first] = [...own.filter(port => isLoopback(port.interface.name)), ...own];
  return first && addressOf(first);
}

/** What border routers of NSSAs make of the routes inside. */
function translated(routers: readonly OspfRouter[], trees: Trees, inside: readonly Flooded[]): Flooded[] {
  const areas = [...new Set(inside.flatMap(({ area, leaves }) => (leaves ? area! : [])))];
  return areas.flatMap(area =>
    translatorsOf(area, routers, trees).flatMap(from => {
      const reached = trees.get(area)!.get(from.id)!;
      const heard = inside.filter(each => each.area === area && each.leaves && reached.has(each.from.id) && each.from !== from);
      const settings = from.process.areas.get(area)!;
      const routes = bestOf(heard).map(({ route }) => (settings.suppressForward ? { ...route, forward: undefined } : route));
      return summarised(from, ranged(from, area, routes)).map((route): Flooded => ({ from, route }));
    }),
  );
}

/** One announcement for each prefix: that of the best type and metric. */
function bestOf(heard: readonly Flooded[]): Flooded[] {
  const best = new Map<string, Flooded>();
  for (const each of heard) {
    const key = formatPrefix(each.route.prefix);
    const known = best.get(key)?.route;
    const { type, metric } = each.route;
    if (!known || type < known.type || (type === known.type && metric < known.metric)) best.set(key, each);
  }
  return [...best.values()];
}

/** Those that always translate, and of the others in each part of the area the one of the highest router ID (RFC 3101 section 3.1). */
function translatorsOf(area: string, routers: readonly OspfRouter[], trees: Trees): OspfRouter[] {
  const borders = routers.filter(router => isBorder(router) && areasOf(router).includes(area) && areaKind(router, area) === 'nssa');
  const kindOf = ({ process }: OspfRouter) => process.areas.get(area)!.translates;
  return borders.filter(router => {
    if (kindOf(router)) return kindOf(router) === 'always';
    const others = borders.filter(other => other !== router && trees.get(area)!.get(router.id)?.has(other.id));
    return !others.some(other => kindOf(other) === 'always' || (!kindOf(other) && isHigher(other, router)));
  });
}

function isHigher(one: OspfRouter, other: OspfRouter): boolean {
  const [a, b] = [ospfRouterId(one), ospfRouterId(other)];
  return a !== undefined && b !== undefined && compareAddresses(a, b) > 0;
}

/** Routes in a range of the NSSA leave it as one (RFC 3101 section 3.2). */
function ranged({ process: { nssaRanges = [] } }: OspfRouter, area: string, routes: readonly OspfExternal[]): OspfExternal[] {
  const own = nssaRanges.filter(range => range.area === area);
  if (own.length === 0) return [...routes];
  const found: OspfExternal[] = [];
  const joined = new Map<string, OspfExternal>();
  for (const route of routes) {
    const range = own.find(({ prefix }) => contains(prefix, route.prefix));
    if (!range) found.push(route);
    if (!range?.advertise) continue;
    const prefix = maskPrefix(range.prefix);
    const key = formatPrefix(prefix);
    const known = joined.get(key);
    const type = known && known.type > route.type ? known.type : route.type;
    joined.set(key, { prefix, type, metric: range.cost ?? Math.max(known?.metric ?? 0, route.metric) });
  }
  return [...found, ...joined.values()];
}
