/** Routes between areas, as border routers announce them (RFC 2328 sections 12.4.3, 16.2 and 16.3). */
import { contains, formatPrefix } from '../../net/prefix.ts';
import { activeRanges, areasOf, backbone, condensed, hidesSummaries, isBorder, passes, stubDefault } from './ospf-areas.ts';
import { add, type OspfRouter, type OspfWay, type Reaches, type Table, type Trees, waysOf } from './ospf-router.ts';
import type { JoinedAreas } from './ospf-trees.ts';

/** What area border routers announce: first across the backbone, then into the other areas; a way inside an area always comes first. */
export function interArea(
  { routers, trees, transits }: JoinedAreas,
  areas: ReadonlyMap<string, Reaches>,
  inside: ReadonlyMap<string, Table>,
): Reaches {
  const result: Reaches = new Map(routers.map(router => [router.id, new Map()]));
  const borders = routers.filter(isBorder);
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
  if (transits.size > 0) {
    const inCore = routers.filter(router => areasOf(router).includes(backbone));
    const announced = (area: string) => (border: OspfRouter) => [...told(border, area), ...onward(border, area)];
    for (let round = 0; round < inCore.length; round++) {
      const changed = inCore.map(router =>
        [...transits].some(area => areasOf(router).includes(area) && shorten(router, area, result.get(router.id)!, announced(area))),
      );
      if (!changed.includes(true)) break;
    }
  }
  for (const router of routers) {
    if (areasOf(router).includes(backbone)) continue;
    for (const area of areasOf(router))
      summarise(router, area, border => [
        ...(hidesSummaries(border, area) ? [] : [...told(border, area), ...onward(border, area)]),
        ...stubDefault(border, area),
      ]);
  }
  return result;

  /** Through an area that carries virtual links there may be shorter ways than through the backbone (RFC 2328 section 16.3). */
  function shorten(router: OspfRouter, area: string, table: Table, announced: (border: OspfRouter) => readonly OspfWay[]): boolean {
    const core = new Map(waysOf(areas, backbone, router).map(({ prefix, reached }) => [formatPrefix(prefix), reached]));
    let changed = false;
    for (const [key, { prefix, reached }] of summaries(router, area, borders, trees, new Map(), announced)) {
      const known = table.get(key)?.reached ?? core.get(key);
      if (!known || known.distance <= reached.distance) continue;
      table.set(key, { prefix, reached });
      changed = true;
    }
    return changed;
  }
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
