/** Routes that rest on routers of which is not known what they tell: they differ, or are gone, where those routers are not there. */
import { formatPrefix, type Prefix } from '../../net/prefix.ts';
import { type NextHop, sameNextHop } from '../rib.ts';

interface Route {
  readonly prefix: Prefix;
  readonly metric: number;
  readonly nextHops: readonly NextHop[];
  readonly open?: boolean;
}

/** @returns what `compute` gives for all routers, with what rests on doubtful ones open. */
export function restingOn<Router extends { readonly id: string }, R extends Route>(
  routers: readonly Router[],
  isDoubtful: (router: Router) => boolean,
  compute: (routers: readonly Router[]) => Map<string, readonly R[]>,
): Map<string, readonly R[]> {
  const all = compute(routers);
  const sure = routers.filter(router => !isDoubtful(router));
  if (sure.length === routers.length) return all;
  const without = compute(sure);
  return new Map(
    [...all].map(([id, routes]) => {
      const kept = new Map((without.get(id) ?? []).map(route => [formatPrefix(route.prefix), route]));
      return [id, routes.map(route => (isSame(kept.get(formatPrefix(route.prefix)), route) ? route : { ...route, open: true }))];
    }),
  );
}

function isSame(a: Route | undefined, b: Route): boolean {
  if (!a || a.metric !== b.metric || a.nextHops.length !== b.nextHops.length) return false;
  return b.nextHops.every(hop => a.nextHops.some(other => sameNextHop(hop, other)));
}
