/** A failure sweep for a preview: which prefixes die or move with each failure, worst first, with the lines that failures and prefixes stand in. */
import type { Network } from '../model/network.ts';
import { formatPrefix, inPrefixOrder, maskPrefix } from '../net/prefix.ts';
import type { Failure } from '../routing/what-if/failure.ts';
import { isOutsideUnknown } from '../routing/what-if/neighbors.ts';
import type { SweepRow } from '../routing/what-if/sweep.ts';
import type { Place } from '../text/place.ts';

export interface SweptPrefix {
  readonly prefix: string;
  /** The line that brings it in. */
  readonly place?: Place;
}

export interface SweptFailure {
  readonly failure: string;
  readonly place?: Place;
  readonly lost: readonly SweptPrefix[];
  readonly moved: readonly SweptPrefix[];
  /** How many prefixes there are beyond those. */
  readonly moreLost: number;
  readonly moreMoved: number;
  readonly converged: boolean;
}

export interface SweepAnswer {
  readonly failures: readonly SweptFailure[];
  /** Failures without any effect. */
  readonly harmless: number;
  /** All failures that were simulated, and how many there are. */
  readonly done: number;
  readonly all: number;
  /** Nothing says what neighbors outside announce, so that no failure of a link to them changes a way. */
  readonly outsideUnknown: boolean;
}

/** The most prefixes that are listed of each kind. */
const most = 100;

export function sweepAnswer(network: Network, rows: readonly SweepRow[], all: number): SweepAnswer {
  const places = placesOf(network);
  const shown = (prefixes: readonly string[]) =>
    inPrefixOrder(prefixes)
      .slice(0, most)
      .map(prefix => ({ prefix, place: places.get(prefix) }));
  const failures = rows
    .filter(({ rows: changed, converged }) => changed > 0 || !converged)
    .sort((a, b) => b.lost.length - a.lost.length || b.moved.length - a.moved.length || (a.name < b.name ? -1 : 1))
    .map(({ name, failure, lost, moved, converged }) => ({
      failure: name,
      place: placeOf(network, failure),
      lost: shown(lost),
      moved: shown(moved),
      moreLost: Math.max(0, lost.length - most),
      moreMoved: Math.max(0, moved.length - most),
      converged,
    }));
  return { failures, harmless: rows.length - failures.length, done: rows.length, all, outsideUnknown: isOutsideUnknown(network) };
}

/** The first line that brings each prefix in: a network statement, an aggregate, a static route, or else the subnet of an interface. */
function placesOf({ devices }: Network): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const add = (prefix: Parameters<typeof maskPrefix>[0], place: Place) => {
    const text = formatPrefix(maskPrefix(prefix));
    if (!places.has(text)) places.set(text, place);
  };
  for (const { bgp } of devices)
    for (const { families } of bgp.values())
      for (const { networks, aggregates } of families.values())
        for (const { prefix, place } of [...networks, ...aggregates]) add(prefix, place);
  for (const { staticRoutes } of devices) for (const { prefix, place } of staticRoutes) add(prefix, place);
  for (const { interfaces } of devices)
    for (const { addresses } of interfaces.values()) for (const { prefix, place } of addresses) add(prefix, place);
  return places;
}

function placeOf({ devices }: Network, failure: Failure): Place | undefined {
  const name = failure.kind === 'link' ? failure.ends[0]?.device : failure.device;
  const device = devices.find(each => each.name === name);
  if (failure.kind === 'link') return device?.interfaces.get(failure.ends[0]!.interface)?.place;
  if (failure.kind === 'session') return device?.bgp.get(failure.vrf)?.peers.get(failure.peer)?.place;
  return device?.hostname?.place;
}
