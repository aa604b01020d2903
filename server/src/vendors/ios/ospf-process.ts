/** Lines of OSPF processes that IOS and its relatives share, for versions 2 and 3. */
import { type Draft, type Fact, fact } from '../../model/fact.ts';
import type { Ospf } from '../../model/igp.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { settings } from '../settings.ts';
import { areaId } from './area.ts';
import { redistributionCommands } from './redistribution.ts';

/** The process that a line stands in. */
export interface OspfBlock {
  readonly version: 2 | 3;
  readonly process: string;
  readonly vrf: string;
}

/** A change of the process, also by a negated line. */
export function ospfSwitch({ block, place }: Line<OspfBlock>, change: (draft: Draft<Ospf>) => void): Fact {
  return fact('ospf', `${block.version} ${block.process} ${block.vrf}`, place, draft => {
    Object.assign(draft, block);
    change(draft);
  });
}

/** A change of the process by a line that is not negated. */
export function processFact(line: Line<OspfBlock>, change: (draft: Draft<Ospf>) => void): Fact | undefined {
  return line.no ? undefined : ospfSwitch(line, change);
}

const { command } = commandsOf<OspfBlock>();

const areas: Commands<OspfBlock> = [
  command(
    'area <area:word> <type:stub|nssa> [<summary:no-summary>] [<options:no-redistribution|default-information-originate|no-ext-capability|suppress-fa...>] [metric <metric:int>] [metric-type <metricType:1|2>] [<summary:no-summary>] [<options:default-information-originate|no-redistribution...>]',
    'Makes the area a stub: no external routes, and with no-summary none of other areas either.',
    ({ area, type, summary }, line) =>
      processFact(line, ospf => void ospf.areas.set(areaId(area.value), { type: type.value, noSummary: !!summary, place: line.place })),
  ),
  ...settings('The cost of the default route into a stub area; 1 by default.', 'area <area:word> default-cost <cost:0-16777215>'),
  ...settings('Neighbors in this area must prove themselves.', 'area <area:word> authentication [message-digest]'),
  ...settings(
    'Announces one route for a range to other areas.',
    'area <area:word> range <prefix> [<how:advertise|not-advertise>] [cost <cost:int>] [substitute <other:prefix>]',
  ),
  ...settings(
    'Announces one route for a range to other areas.',
    'area <area:word> range <address:ipv4> <mask> [<how:advertise|not-advertise>] [cost <cost:int>]',
  ),
  ...settings(
    'Joins the backbone through this area.',
    'area <area:word> virtual-link <router:ipv4> [hello-interval <hello:int>] [retransmit-interval <retransmit:int>] [transmit-delay <delay:int>] [dead-interval <dead:int>] [authentication <method:message-digest|null>]',
  ),
  ...settings('Filters routes between this area and others.', 'area <area:word> filter-list prefix <list:prefix-list> <direction:in|out>'),
  ...settings('Filters routes between this area and others.', 'area <area:word> <direction:import-list|export-list> <list:acl>'),
  ...settings('Lets routes of this area pass around the backbone.', 'area <area:word> shortcut <mode:default|enable|disable>'),
];

const originate =
  '[<always:always>] [metric <metric:0-16777214>] [metric-type <metricType:1|2>] [<always:always>] [metric <metric:0-16777214>] [route-map <policy:route-map>]';

const behaviour: Commands<OspfBlock> = [
  command('passive-interface default', 'Looks for neighbors on no interface unless told.', (_, line) =>
    ospfSwitch(line, ospf => {
      ospf.passiveDefault = !line.no;
    }),
  ),
  {
    ...command(
      'passive-interface <interface> [<address:ipv4>]',
      'Announces the network of an interface without looking for neighbors there.',
      (args, line) =>
        ospfSwitch(line, ospf => {
          const list = line.no ? ospf.activeInterfaces : ospf.passiveInterfaces;
          list.push(args.interface.value);
        }),
    ),
    exempts: true,
  },
  command(
    'auto-cost reference-bandwidth <megabits:1-4294967>',
    'Divided by the bandwidth of an interface it gives the cost; 100 Mbit/s by default.',
    ({ megabits }, line) =>
      processFact(line, ospf => {
        ospf.referenceBandwidth = megabits.value;
      }),
  ),
  command(
    `default-information originate ${originate}`,
    'Announces a default route while one exists, or always.',
    ({ always, metric, policy }, line) =>
      processFact(line, ospf => {
        ospf.defaultOriginate = { always: !!always, metric: metric?.value, policy, place: line.place };
      }),
  ),
  command('distance <distance:1-255>', 'Administrative distance of OSPF routes; 110 by default.', ({ distance }, line) =>
    processFact(line, ospf => {
      ospf.distance = distance.value;
    }),
  ),
  ...settings(
    'Distances by type of route.',
    'distance ospf [external <external:1-255>] [inter-area <interArea:1-255>] [intra-area <intraArea:1-255>] [inter-area <interArea:1-255>] [external <external:1-255>]',
  ),
  ...settings('Logs when neighbors come and go.', 'log-adjacency-changes [detail]'),
  ...settings('How many equal paths are used at once.', 'maximum-paths <paths:1-64>'),
  ...settings('The metric of redistributed routes; 20 by default.', 'default-metric <metric:0-16777214>'),
  ...settings('How long the computation of paths waits after changes.', 'timers throttle spf <start:int> [<hold:int>] [<maximum:int>]'),
  ...settings('How long updates wait after changes.', 'timers throttle lsa [all] <start:int> [<hold:int>] [<maximum:int>]'),
  ...settings('How often the same update is accepted.', 'timers lsa <what:arrival|min-arrival> <milliseconds:int>'),
  ...settings(
    'Keeps traffic away from this router.',
    'max-metric router-lsa [<scope:external-lsa|include-stub|summary-lsa|administrative...>] [<when:on-startup|on-shutdown>] [<seconds:word>]',
  ),
  ...settings('Keeps forwarding during a restart.', 'graceful-restart [grace-period <seconds:int>]'),
  ...settings(
    'Helps neighbors to restart.',
    'graceful-restart helper ( enable | disable | strict-lsa-checking | planned-only | supported-grace-time <seconds:int> )',
  ),
  ...settings(
    'A neighbor on a network without multicast.',
    'neighbor <address:ip> [priority <priority:int>] [poll-interval <seconds:int>] [cost <cost:int>] [database-filter all out]',
  ),
  ...settings('Filters routes on their way into or out of OSPF.', 'distribute-list <list:acl> <direction:in|out> [<interface>]'),
  ...settings(
    'Filters routes on their way into or out of OSPF.',
    'distribute-list prefix <list:prefix-list> <direction:in|out> [<interface>]',
  ),
  ...settings('Filters routes on their way into or out of OSPF.', 'distribute-list route-map <policy:route-map> <direction:in|out>'),
];

const redistribution = redistributionCommands<OspfBlock>(
  (line, { place, ...rest }) => processFact(line, ospf => void ospf.redistributes.push({ ...rest, place })),
  ({ version }) => (version === 3 ? 'ospf3' : 'ospf'),
);

export const ospfCommands: Commands<OspfBlock> = [...areas, ...behaviour, ...redistribution];

/** `router-id`, for which FRR has a longer name in each version. */
export function routerId(words: 'router-id' | 'ospf router-id' | 'ospf6 router-id'): Commands<OspfBlock> {
  return [
    command(`${words} ~ <address:ipv4>`, 'Names this router in OSPF.', ({ address }, line) =>
      processFact(line, ospf => {
        ospf.routerId = address;
      }),
    ),
  ];
}
