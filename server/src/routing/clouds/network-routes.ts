/** Choice among the routes of one prefix in a table of a cloud network, in the order of its kind of table. */
import { kindStep, type RouteSelectionStep, type RouteSelectionTable, routeSelection } from '../../data/cloud-route-selection.ts';
import type { CloudMed } from '../../model/cloud-hybrid.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { Place } from '../../text/place.ts';
import type { DecidedBy, PathResult } from '../simulation.ts';

export interface NetworkRoute {
  readonly prefix: Prefix;
  /** One of the kinds of the table's selection. */
  readonly kind: string;
  /** `self`, the gateway that it was learned by, or the target that is written. */
  readonly from: string;
  /** Of a learned route. */
  readonly path?: PathResult;
  /** Lower wins among routes that are written. */
  readonly priority?: number;
  /** The other region that it was learned in. */
  readonly elsewhere?: string;
  readonly med?: CloudMed;
  /** Why it is not used. */
  readonly why?: string;
  readonly place?: Place;
}

interface Compared {
  /** Below 0 when the first is better; `unknown` when no text tells. */
  readonly order: number | 'unknown';
  readonly label: string;
  readonly values: readonly [string, string];
}

const origins = ['igp', 'egp', 'incomplete'];
const measures: { readonly [S in RouteSelectionStep['id']]?: (route: NetworkRoute) => number } = {
  'as-path-length': ({ path }) => path?.asPathLength ?? 0,
  origin: ({ path }) => origins.indexOf(path?.origin ?? 'igp'),
  med: ({ path }) => path?.med ?? 0,
  priority: ({ path, priority }) => path?.med ?? priority ?? 0,
};
/** Lowest and highest cost between two regions (Cloud Router, "Update the base route priority"). */
const regionCost = [201, 9999] as const;
/** What the cost between regions is added to. */
const costed: ReadonlySet<RouteSelectionStep['id']> = new Set(['priority', 'inter-region-cost']);

function compare(a: NetworkRoute, b: NetworkRoute, selection: RouteSelectionTable): Compared | undefined {
  const { kinds, label: kindLabel } = kindStep(selection);
  for (const { id, label } of routeSelection(selection).steps) {
    if (id === 'kind' && a.kind !== b.kind)
      return { order: kinds.indexOf(a.kind) - kinds.indexOf(b.kind), label: kindLabel, values: [a.kind, b.kind] };
    if (id === 'med' && !comparesMed(a, b)) continue;
    const value = measures[id] ?? (() => 0);
    if ((costed.has(id) || (id === 'med' && a.med?.addsRegionCost)) && a.elsewhere !== b.elsewhere) return withCosts(a, b, value, label);
    if (value(a) !== value(b)) return { order: value(a) - value(b), label, values: [String(value(a)), String(value(b))] };
  }
  return undefined;
}

/** Of one neighbouring AS, where the network does not say that it compares all. */
function comparesMed(a: NetworkRoute, b: NetworkRoute): boolean {
  const neighbor = ({ path }: NetworkRoute) => path?.asPath.split(' ')[0];
  return !a.med || a.med.always || neighbor(a) === neighbor(b);
}

/** The values with the costs that may come to them. */
function withCosts(a: NetworkRoute, b: NetworkRoute, value: (route: NetworkRoute) => number, label: string): Compared {
  const [own, other] = [a, b].map(route => regionCost.map(cost => value(route) + (route.elsewhere === undefined ? 0 : cost)));
  const [low, high] = [own![0]!, own![1]!];
  const order = high < other![0]! ? -1 : low > other![1]! ? 1 : 'unknown';
  const values = [own!, other!].map(range => [...new Set(range)].join('–'));
  return { order, label, values: [values[0]!, values[1]!] };
}

/** All routes of a prefix. Equal ones are used together. */
export function pathsOf(routes: readonly NetworkRoute[], selection: RouteSelectionTable): PathResult[] {
  const usable = routes.filter(({ why }) => why === undefined);
  const isBeaten = (route: NetworkRoute) => usable.some(other => other !== route && beats(other, route, selection));
  const top = usable.filter(route => !isBeaten(route));
  const isOpen = top.some(a => top.some(b => a !== b && isUndecided(compare(a, b, selection), selection)));
  return routes.map(route => {
    const wins = top.includes(route);
    const best = wins ? (isOpen ? null : route === top[0]) : false;
    const other = route === top[0] ? (top[1] ?? usable.find(each => each !== route)) : top[0];
    return {
      ...(route.path ?? written),
      from: route.from,
      ...(route.path && { nextHop: route.from }),
      weight: 0,
      session: undefined,
      valid: route.why === undefined,
      why: route.why,
      best,
      tie: best === null ? ('age' as const) : undefined,
      multipath: wins && !isOpen && route !== top[0],
      decided: route.why === undefined && other ? decidedBy(route, other, selection) : undefined,
      place: route.place,
    };
  });
}

/** Virtual networks and regions use equal routes together; of VPC route tables that is not said. */
function isUndecided(compared: Compared | undefined, selection: RouteSelectionTable): boolean {
  return compared ? compared.order === 'unknown' : selection === 'aws-vpc';
}

function beats(a: NetworkRoute, b: NetworkRoute, selection: RouteSelectionTable): boolean {
  const order = compare(a, b, selection)?.order;
  return typeof order === 'number' && order < 0;
}

const written: Omit<PathResult, 'from' | 'valid' | 'best' | 'multipath'> = {
  source: 'route',
  nextHop: '',
  igp: 0,
  asPath: '',
  asPathLength: 0,
  origin: 'igp',
  weight: 0,
  communities: [],
  largeCommunities: [],
  clusterList: [],
  atomicAggregate: false,
  suppressed: false,
  assumed: false,
};

function decidedBy(route: NetworkRoute, other: NetworkRoute, selection: RouteSelectionTable): DecidedBy | undefined {
  const compared = compare(route, other, selection);
  if (!compared) return undefined;
  const { order, label, values } = compared;
  const [own, theirs] = values;
  const text =
    order === 'unknown'
      ? `the cost between regions decides, which no configuration says (against ${other.from})`
      : `${order < 0 ? 'wins' : 'loses'} by ${label}: ${own} against ${theirs} of ${other.from}`;
  return { step: order === 'unknown' ? 'not-documented' : 'preference', label, own, other: theirs, otherFrom: other.from, text };
}
