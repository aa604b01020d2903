/** Which router brings a route into OSPF that is taken, and the way to it (RFC 2328 section 16.4). */
import { type Address, sameAddress } from '../../net/address.ts';
import { containsAddress, formatPrefix, maskPrefix } from '../../net/prefix.ts';
import { areasOf, backbone, isBorder } from './ospf-areas.ts';
import { type Flooded, hears } from './ospf-nssa.ts';
import type { OspfRoute, OspfRouter, OspfWay, Trees } from './ospf-router.ts';
import { better, type Reached } from './spf.ts';

/** The best externals: type 1 by the whole cost; type 2 by their metric, then by the nearest router that brings them in. */
export function externalRoutes(
  router: OspfRouter,
  routers: readonly OspfRouter[],
  trees: Trees,
  inner: () => readonly OspfWay[],
  flooded: readonly Flooded[],
): OspfRoute[] {
  if (flooded.length === 0) return [];
  const inside = inner();
  const best = new Map<string, Flooded & { rank: readonly number[]; reached: Reached }>();
  const ways = new Map<OspfRouter, Reached | undefined>();
  const toAny = (other: OspfRouter) => {
    if (!ways.has(other)) ways.set(other, reach(router, other, routers, trees));
    return ways.get(other);
  };
  for (const each of flooded) {
    const { from, route, area } = each;
    if (from.id === router.id || !hears(router, each)) continue;
    const toOther = area === undefined ? toAny(from) : trees.get(area)?.get(router.id)?.get(from.id);
    const reached = toOther && route.forward ? forwarding(router, route.forward, inside) : toOther;
    if (!reached) continue;
    const key = formatPrefix(route.prefix);
    const known = best.get(key);
    const rank = [route.type, route.type === 1 ? route.metric + reached.distance : route.metric, route.type === 1 ? 0 : reached.distance];
    const order = known ? compareRanks(rank, known.rank) : -1;
    if (order < 0) best.set(key, { ...each, rank, reached });
    else if (order === 0) best.set(key, { ...known!, reached: better(known!.reached, { ...reached, distance: known!.reached.distance }) });
  }
  return [...best.values()].map(({ route, area, rank, reached }) => ({
    prefix: route.prefix,
    metric: rank[1]!,
    tag: route.tag,
    open: route.open,
    nextHops: reached.nextHops,
    kind: 'external',
    externalKind: `${area === undefined ? 'E' : 'N'}${route.type}`,
  }));
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((value, index) => value !== b[index]);
  return i < 0 ? 0 : a[i]! - b[i]!;
}

/** The way to a forwarding address by the routes inside OSPF; none where it is the router's own. */
function forwarding({ ports }: OspfRouter, address: Address, inside: readonly OspfWay[]): Reached | undefined {
  if (ports.some(({ prefix }) => sameAddress(prefix, address))) return undefined;
  const [best] = inside.filter(({ prefix }) => containsAddress(prefix, address)).sort((a, b) => b.prefix.length - a.prefix.length);
  if (!best) return undefined;
  const port = ports.find(({ prefix }) => containsAddress(maskPrefix(prefix), address));
  const nextHops = port ? [{ via: address, interface: port.interface.name }] : best.reached.nextHops;
  return { distance: best.reached.distance, nextHops };
}

/** The way to another router, across the backbone when they share no area. */
function reach(router: OspfRouter, other: OspfRouter, routers: readonly OspfRouter[], trees: Trees): Reached | undefined {
  let found: Reached | undefined;
  const near = areasOf(router).map(area => ({ area, way: trees.get(area)?.get(router.id)?.get(other.id) }));
  const elsewhere = near.filter(({ area, way }) => area !== backbone && way);
  const { ospfPrefersOtherAreas } = router.device.defaults.quirks;
  for (const { way } of ospfPrefersOtherAreas && router.process.version === 2 && elsewhere.length > 0 ? elsewhere : near)
    if (way) found = better(found, way);
  if (found) return found;
  // Border routers look at the backbone alone; others hear of it from border routers (RFC 2328 section 16.2).
  for (const area of isBorder(router) ? [backbone] : areasOf(router)) {
    for (const border of routers.filter(candidate => isBorder(candidate) && areasOf(candidate).includes(area))) {
      const toBorder = border.id === router.id ? undefined : trees.get(area)?.get(router.id)?.get(border.id);
      const onward = toBorder && (area === backbone ? direct(border, other, trees) : reach(border, other, routers, trees));
      if (toBorder && onward) found = better(found, { distance: toBorder.distance + onward.distance, nextHops: toBorder.nextHops });
    }
  }
  return found;
}

/** The shortest way inside one area that both are in. */
function direct(router: OspfRouter, other: OspfRouter, trees: Trees): Reached | undefined {
  let found: Reached | undefined;
  for (const area of areasOf(router)) {
    const way = trees.get(area)?.get(router.id)?.get(other.id);
    if (way) found = better(found, way);
  }
  return found;
}
