/** `router ospf6` of FRR. */

import { areaId } from '../../model/area.ts';
import { type Commands, commandsOf } from '../../notation/command.ts';
import { areaFilter, areaTypeFact, distancesFact, rangeFact, stubCost, summaryFact } from '../ios/ospf-areas.ts';
import { type OspfBlock, processFact } from '../ios/ospf-facts.ts';
import { routerId } from '../ios/ospf-process.ts';
import { unmodelled } from '../settings.ts';
import { kept } from './kept.ts';
import { ofOspf, ospfCommands, redistribution } from './ospf-common.ts';

const { command } = commandsOf<OspfBlock>();
const area = 'area <area:area>';
const type = 'metric-type <metricType:1-2>';

const own: Commands<OspfBlock> = [
  command(
    'no distance ospf6 { intra-area [<intra:1-255>] | inter-area [<inter:1-255>] | external [<external:1-255>] }',
    'Takes distances away.',
  ),
  command('no graceful-restart period <seconds:1-1800>', 'Does not keep forwarding during a restart.'),
  ...routerId('ospf6 router-id'),
  command('interface <interface> area <area:area>', 'Runs OSPF on an interface; a line of old releases.', (args, line) =>
    processFact(line, ospf => void ospf.interfaces.push({ name: args.interface.value, area: areaId(args.area.value), place: line.place })),
  ),
  command(
    `${area} nssa { <originate:default-information-originate> { metric <metric:0-16777214> | ${type} } | <summary:no-summary> }`,
    'Makes the area a stub that may have external routes of its own (RFC 3101).',
    ({ area: { value }, summary, originate, metric, metricType }, line) =>
      areaTypeFact(line, value, {
        type: 'nssa',
        noSummary: !!summary,
        defaultOriginate: originate && { metric: metric?.value, metricType: metricType?.value === 1 ? 1 : undefined },
      }),
  ),
  command(
    `${area} range <prefix:ipv6-prefix> [ advertise | <hidden:not-advertise> | cost <cost:0-16777215> ]`,
    'Announces one route for a range to other areas.',
    (args, line) => rangeFact(line, args),
  ),
  command(
    `${area} nssa range <prefix:ipv6-prefix> [ <hidden:not-advertise> | cost <cost:0-16777215> ]`,
    'Announces one route for external routes of the area to others.',
    (args, line) => rangeFact(line, args, 'nssaRanges'),
  ),
  command(
    `${area} <direction:import-list|export-list> <list:ipv6-acl>`,
    'Filters routes of other areas on their way into or out of this one.',
    (args, line) => areaFilter(line, args, args.direction.value === 'import-list' ? 'in' : 'out', 'acl'),
  ),
  command(
    `${area} filter-list prefix <list:ipv6-prefix-list> <direction:in|out>`,
    'Passes prefixes between this area and others by a list.',
    (args, line) => areaFilter(line, args, args.direction.value, 'prefix-list'),
  ),
  command(`${area} default-cost <cost:0-16777215>`, 'The cost of the default route into a stub area; 1 by default.', (args, line) =>
    stubCost(line, args.area.value, args.cost.value),
  ),
  command(
    'distance ospf6 ~ {+ intra-area <intra:1-255> | inter-area <inter:1-255> | external <external:1-255> }',
    'Distances by type of route.',
    ({ intra, inter, external }, line) => distancesFact(line, { intra, inter, external }),
  ),
  ...kept(ofOspf, 'Hands more details to the routing table.', 'ospf6 send-extra-data zebra'),
  ...unmodelled('Keeps traffic away from this router.', 'stub-router administrative'),
  ...kept(ofOspf, 'Takes changed updates of a neighbor that restarts.', 'graceful-restart helper lsa-check-disable'),
  command(
    `summary-address <prefix:ipv6-prefix> [ tag <tag:1-4294967295> ] { metric <metric:0-16777215> | ${type} }`,
    'Announces one external route for a range.',
    ({ prefix, tag, metric, metricType }, line) =>
      summaryFact(line, {
        prefix: prefix.value,
        advertise: true,
        tag: tag?.value,
        metric: metric?.value,
        metricType: metricType?.value === 1 ? 1 : undefined,
      }),
  ),
  command('summary-address <prefix:ipv6-prefix> no-advertise', 'Announces no external route of a range.', ({ prefix }, line) =>
    summaryFact(line, { prefix: prefix.value, advertise: false }),
  ),
];

export const version3: Commands<OspfBlock> = [
  ...own,
  ...ospfCommands,
  ...redistribution('kernel|connected|local|static|ripng|isis|bgp|nhrp|table|vnc|babel|openfabric', 'table'),
];
