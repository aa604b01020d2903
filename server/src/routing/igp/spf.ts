/** Shortest paths from one router of an OSPF area to all others (RFC 2328 section 16.1). */
import type { NextHop } from '../rib.ts';

/** From a router to a neighbor over one link. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly cost: number;
  readonly nextHop: NextHop;
}

export interface Reached {
  readonly distance: number;
  readonly nextHops: readonly NextHop[];
}

/** Distances and first hops; equal paths keep all their first hops. */
export function shortestPaths(start: string, edges: ReadonlyMap<string, readonly Edge[]>): Map<string, Reached> {
  const done = new Map<string, Reached>();
  const open = new Map<string, Reached>([[start, { distance: 0, nextHops: [] }]]);
  for (let next = nearest(open); next !== undefined; next = nearest(open)) {
    const here = open.get(next)!;
    open.delete(next);
    done.set(next, here);
    for (const edge of edges.get(next) ?? []) {
      if (done.has(edge.to)) continue;
      const reached = { distance: here.distance + edge.cost, nextHops: next === start ? [edge.nextHop] : here.nextHops };
      open.set(edge.to, better(open.get(edge.to), reached));
    }
  }
  return done;
}

function nearest(open: ReadonlyMap<string, Reached>): string | undefined {
  let best: string | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const [name, reached] of open) {
    if (reached.distance >= distance) continue;
    best = name;
    distance = reached.distance;
  }
  return best;
}

/** The shorter of two ways, or both joined. */
export function better(known: Reached | undefined, other: Reached): Reached {
  if (!known || other.distance < known.distance) return other;
  if (other.distance > known.distance) return known;
  const added = other.nextHops.filter(hop => !known.nextHops.includes(hop));
  return { distance: known.distance, nextHops: [...known.nextHops, ...added] };
}
