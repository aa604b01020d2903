/** What lines say about areas of OSPF: ranges, filters between areas, costs of default routes. */

import { areaId } from '../../model/area.ts';
import type { ExternalSummary, Ospf, OspfArea } from '../../model/igp.ts';
import { type Address, sameAddress } from '../../net/address.ts';
import { type Prefix, samePrefix, withLength } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { type OspfBlock, processFact } from './ospf-facts.ts';

/** What one line says of the kind of an area; further lines add to it. */
export function areaTypeFact(line: Line<OspfBlock>, area: string, said: Partial<Omit<OspfArea, 'place'>> & Pick<OspfArea, 'type'>) {
  return processFact(line, ({ areas }) => void areas.set(areaId(area), withSaid(areas.get(areaId(area)), said, line.place)));
}

/** NSSA: the forwarding address does not leave the area. */
export function suppressForwardFact(line: Line<OspfBlock>, area: string) {
  return processFact(line, ({ areas }) => {
    const known = areas.get(areaId(area));
    areas.set(areaId(area), withSaid(known, { type: known?.type ?? 'normal', suppressForward: true }, line.place));
  });
}

/** The area with what a line adds. */
export function withSaid(
  known: OspfArea | undefined,
  said: Partial<Omit<OspfArea, 'place'>> & Pick<OspfArea, 'type'>,
  place: OspfArea['place'],
): OspfArea {
  const { noSummary, suppressForward, noRedistribution } = said;
  return {
    type: said.type,
    place: known?.place ?? place,
    noSummary: noSummary || known?.noSummary === true,
    translates: said.translates ?? known?.translates,
    suppressForward: suppressForward || known?.suppressForward,
    noRedistribution: noRedistribution || known?.noRedistribution,
    keepsExternals: said.keepsExternals || known?.keepsExternals,
    defaultOriginate: said.defaultOriginate ?? known?.defaultOriginate,
  };
}

/** One external route for those in a prefix; a second line about the same prefix takes the place of the first. */
export function summaryFact(line: Line<OspfBlock>, said: Omit<ExternalSummary, 'place'>) {
  return processFact(line, ospf => {
    const others = ospf.externalSummaries?.filter(({ prefix }) => !samePrefix(prefix, said.prefix)) ?? [];
    ospf.externalSummaries = [...others, { ...said, place: line.place }];
  });
}

/** A way to the backbone through the area; several lines may say things about one. */
export function virtualLinkFact(line: Line<OspfBlock>, area: string, neighbor: Address) {
  return processFact(line, ospf => {
    const transit = areaId(area);
    const known = ospf.virtualLinks ?? [];
    if (known.some(link => link.transit === transit && sameAddress(link.neighbor, neighbor))) return;
    ospf.virtualLinks = [...known, { transit, neighbor, place: line.place }];
  });
}

/** `cost` and `not-advertise` of ranges, however they are written. */
export interface RangeOptions {
  readonly area: { readonly value: string };
  readonly prefix: { readonly value: Prefix };
  readonly cost?: { readonly value: number };
  readonly hidden?: unknown;
}

/** @param which of the routes inside the area, or of the external ones of an NSSA. */
export function rangeFact(line: Line<OspfBlock>, { area, prefix, cost, hidden }: RangeOptions, which: 'ranges' | 'nssaRanges' = 'ranges') {
  return processFact(line, ospf => {
    ospf[which] = [...(ospf[which] ?? []), { area: areaId(area.value), prefix: prefix.value, cost: cost?.value, advertise: !hidden }];
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
