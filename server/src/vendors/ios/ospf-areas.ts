/** What lines say about areas of OSPF: ranges, filters between areas, costs of default routes. */

import { areaId } from '../../model/area.ts';
import type { Ospf } from '../../model/igp.ts';
import { type Prefix, withLength } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { type OspfBlock, processFact } from './ospf-facts.ts';

/** `cost` and `not-advertise` of ranges, however they are written. */
export interface RangeOptions {
  readonly area: { readonly value: string };
  readonly prefix: { readonly value: Prefix };
  readonly cost?: { readonly value: number };
  readonly hidden?: unknown;
}

export function rangeFact(line: Line<OspfBlock>, { area, prefix, cost, hidden }: RangeOptions) {
  return processFact(line, ospf => {
    ospf.ranges = [...(ospf.ranges ?? []), { area: areaId(area.value), prefix: prefix.value, cost: cost?.value, advertise: !hidden }];
  });
}

export interface FilterOptions {
  readonly area: { readonly value: string };
  readonly list: { readonly value: string };
}

/** A list that routes must pass on their way into an area or out of it. */
export function areaFilter(line: Line<OspfBlock>, { area, list }: FilterOptions, direction: 'in' | 'out', kind: 'acl' | 'prefix-list') {
  return processFact(line, ospf => {
    ospf.areaFilters = [...(ospf.areaFilters ?? []), { area: areaId(area.value), direction, kind, list: list.value }];
  });
}

/** The cost of the default route into a stub area. */
export function stubCost(line: Line<OspfBlock>, area: string, cost: number) {
  return processFact(line, ospf => {
    ospf.stubCosts = new Map([...(ospf.stubCosts ?? []), [areaId(area), cost]]);
  });
}

/** Distances by the type of a route; what is not written stays as it was. */
export function distancesFact(line: Line<OspfBlock>, written: { readonly [K in keyof Distances]: { readonly value: number } | undefined }) {
  return processFact(line, ospf => {
    const known = ospf.distances;
    ospf.distances = {
      intra: written.intra?.value ?? known?.intra,
      inter: written.inter?.value ?? known?.inter,
      external: written.external?.value ?? known?.external,
    };
  });
}

type Distances = NonNullable<Ospf['distances']>;

const { command } = commandsOf<OspfBlock>();
const joins = 'Announces one route for a range to other areas.';

/** Ranges as IOS and its relatives write them. */
export const rangeCommands: Commands<OspfBlock> = [
  command(
    'area <area:word> range <prefix> [<how:advertise|not-advertise>] [cost <cost:int>] [substitute <other:prefix>]',
    joins,
    ({ area, prefix, how, cost }, line) => rangeFact(line, { area, prefix, cost, hidden: how?.value === 'not-advertise' }),
  ),
  command(
    'area <area:word> range <address:ipv4> <mask> [<how:advertise|not-advertise>] [cost <cost:int>]',
    joins,
    ({ area, address, mask, how, cost }, line) =>
      rangeFact(line, { area, prefix: { value: withLength(address.value, mask.value) }, cost, hidden: how?.value === 'not-advertise' }),
  ),
];
