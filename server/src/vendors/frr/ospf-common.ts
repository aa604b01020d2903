/** Lines that both versions of OSPF have on FRR. */

import { type Commands, commandsOf } from '../../notation/command.ts';
import { areaTypeFact } from '../ios/ospf-areas.ts';
import { type OspfBlock, processFact } from '../ios/ospf-facts.ts';
import { routerId } from '../ios/ospf-process.ts';
import { kept } from './kept.ts';

const { command } = commandsOf<OspfBlock>();

/** The process that lines without effect on the simulation are kept for. */
export const ofOspf = ({ version, process, vrf }: OspfBlock): string => `ospf ${version} ${process} ${vrf}`;

const areas: Commands<OspfBlock> = [
  command(
    'area <area:area> stub [<summary:no-summary>]',
    'Makes the area a stub: no external routes, and with no-summary none of other areas either.',
    ({ area, summary }, line) => areaTypeFact(line, area.value, { type: 'stub', noSummary: !!summary }),
  ),
];

const behaviour: Commands<OspfBlock> = [
  command(
    'auto-cost reference-bandwidth ~ <megabits:1-4294967>',
    'Divided by the bandwidth of an interface it gives the cost; 100 Mbit/s by default.',
    ({ megabits }, line) =>
      processFact(line, ospf => {
        ospf.referenceBandwidth = megabits.value;
      }),
  ),
  command(
    'default-information originate { <always:always> | metric <metric:0-16777214> | metric-type <metricType:1-2> | route-map <policy:route-map> }',
    'Announces a default route while one exists, or always.',
    ({ always, metric, metricType, policy }, line) =>
      processFact(line, ospf => {
        ospf.defaultOriginate = {
          always: !!always,
          metric: metric?.value,
          metricType: metricType?.value === 1 ? 1 : undefined,
          policy,
          place: line.place,
        };
      }),
  ),
  command('distance <distance:1-255>', 'Administrative distance of OSPF routes; 110 by default.', ({ distance }, line) =>
    processFact(line, ospf => {
      ospf.distance = distance.value;
    }),
  ),
  ...kept(ofOspf, 'Logs when neighbors come and go.', 'log-adjacency-changes [detail]'),
  ...kept(ofOspf, 'How many equal paths are used at once.', 'maximum-paths ~ <paths:1-256>'),
  ...kept(
    ofOspf,
    'Milliseconds that the computation of paths waits after changes: first, grown and longest; 0, 50 and 5000 by default.',
    'timers throttle spf ~ <first:0-600000> <hold:0-600000> <longest:0-600000>',
  ),
  ...kept(
    ofOspf,
    'Milliseconds between equal updates that are taken; 1000 by default.',
    'timers lsa min-arrival ~ <milliseconds:0-600000>',
  ),
  ...kept(ofOspf, 'Keeps forwarding during a restart.', 'graceful-restart [ grace-period <seconds:1-1800> ]'),
  ...kept(
    ofOspf,
    'Helps neighbors to restart.',
    'graceful-restart helper enable [<router:ipv4>]',
    'graceful-restart helper planned-only',
    'graceful-restart helper supported-grace-time <seconds:10-1800>',
  ),
  ...kept(ofOspf, 'Seconds that external routes wait to be summed up; 5 by default.', 'aggregation timer ~. <seconds:5-1800>'),
  ...kept(ofOspf, 'How many packets are written at a time.', 'write-multiplier <packets:1-100>'),
];

export const ospfCommands: Commands<OspfBlock> = [...areas, ...behaviour, ...routerId('router-id')];

/** `redistribute` lines for the protocols of a version. */
export function redistribution(protocols: string, numbered: string): Commands<OspfBlock> {
  const options = '{ metric <metric:0-16777214> | metric-type <metricType:1-2> | route-map <policy:route-map> }';
  type Options = 'metric <metric:int> | metric-type <metricType:int> | route-map <policy:route-map>';
  const typeOf = (metricType: { readonly value: number } | undefined) => (metricType?.value === 1 ? 1 : undefined);
  return [
    command(
      `redistribute <protocol:${protocols}> ${options}` as `redistribute <protocol:word> { ${Options} }`,
      'Takes in routes of another protocol.',
      ({ protocol, metric, metricType, policy }, line) =>
        processFact(
          line,
          ospf =>
            void ospf.redistributes.push({
              protocol: protocol.value,
              place: line.place,
              policy,
              metric: metric?.value,
              metricType: typeOf(metricType),
            }),
        ),
    ),
    command(
      `redistribute <protocol:${numbered}> <process:1-65535> ${options}` as `redistribute <protocol:word> <process:int> { ${Options} }`,
      'Takes in routes of a process of another protocol.',
      ({ protocol, process, metric, metricType, policy }, line) =>
        processFact(
          line,
          ospf =>
            void ospf.redistributes.push({
              protocol: protocol.value,
              process: String(process.value),
              place: line.place,
              policy,
              metric: metric?.value,
              metricType: typeOf(metricType),
            }),
        ),
    ),
  ];
}
