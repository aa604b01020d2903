/** Lines of OSPF processes that IOS and its relatives share, for versions 2 and 3. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { settings, unmodelled, unmodelledHere } from '../settings.ts';
import { areaFilter, areaTypeFact, distancesFact, rangeCommands, stubCost, virtualLinkFact } from './ospf-areas.ts';
import { type OspfBlock, ospfSwitch, processFact } from './ospf-facts.ts';
import { withAreaProofs } from './ospf-hello.ts';
import { redistributionCommands, typeOf } from './redistribution.ts';

const { command } = commandsOf<OspfBlock>();

const areas: Commands<OspfBlock> = [
  command(
    'area <area:word> <type:stub|nssa> [<summary:no-summary>] [<options:no-redistribution|default-information-originate|no-ext-capability|suppress-fa...>] [metric <metric:int>] [metric-type <metricType:1|2>] [<summary:no-summary>] [<options:default-information-originate|no-redistribution...>] [<only:nssa-only>]',
    'Makes the area a stub: no external routes, and with no-summary none of other areas either.',
    ({ area, type, summary, options, metric, metricType }, line) => {
      const words = options?.map(({ value }) => value) ?? [];
      return areaTypeFact(line, area.value, {
        type: type.value,
        noSummary: !!summary,
        suppressForward: words.includes('suppress-fa'),
        noRedistribution: words.includes('no-redistribution'),
        defaultOriginate: words.includes('default-information-originate')
          ? { metric: metric?.value, metricType: typeOf(metricType?.value) }
          : undefined,
      });
    },
  ),
  command(
    'area <area:word> default-cost <cost:0-16777215>',
    'The cost of the default route into a stub area; 1 by default.',
    ({ area, cost }, line) => stubCost(line, area.value, cost.value),
  ),
  ...withAreaProofs(settings('Neighbors in this area must prove themselves.', 'area <area:word> authentication [message-digest]')),
  ...rangeCommands,
  command(
    'area <area:word> virtual-link <router:ipv4> { hello-interval <hello:int> | retransmit-interval <retransmit:int> | transmit-delay <delay:int> | dead-interval <dead:int> | authentication [<method:message-digest|null>] }',
    'Joins the backbone through this area.',
    ({ area, router }, line) => virtualLinkFact(line, area.value, router.value),
  ),
  command(
    'area <area:word> filter-list prefix <list:prefix-list> <direction:in|out>',
    'Filters routes between this area and others.',
    (args, line) => areaFilter(line, args, args.direction.value, 'prefix-list'),
  ),
  ...unmodelled('Filters routes between this area and others.', 'area <area:word> <direction:import-list|export-list> <list:acl>'),
  ...unmodelled('Lets routes of this area pass around the backbone.', 'area <area:word> shortcut <mode:default|enable|disable>'),
];

const originate =
  '[<always:always>] [metric <metric:0-16777214>] [metric-type <metricType:1|2>] [<always:always>] [metric <metric:0-16777214>] [route-map <policy:route-map>]';

const behaviour: Commands<OspfBlock> = [
  command('shutdown', 'Stops the process.', (_, line) =>
    ospfSwitch(line, ospf => {
      ospf.shutdown = !line.no;
    }),
  ),
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
    ({ always, metric, metricType, policy }, line) =>
      processFact(line, ospf => {
        ospf.defaultOriginate = {
          always: !!always,
          metric: metric?.value,
          metricType: typeOf(metricType?.value),
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
  command(
    'distance ospf {+ external <external:1-255> | inter-area <inter:1-255> | intra-area <intra:1-255> }',
    'Distances by type of route.',
    ({ external, inter, intra }, line) => distancesFact(line, { external, inter, intra }),
  ),
  ...settings('Logs when neighbors come and go.', 'log-adjacency-changes [detail]'),
  ...settings('How many equal paths are used at once.', 'maximum-paths <paths:1-64>'),
  command('default-metric <metric:0-16777214>', 'The metric of redistributed routes; 20 by default.', ({ metric }, line) =>
    processFact(line, ospf => {
      ospf.defaultMetric = metric.value;
    }),
  ),
  ...settings('How long the computation of paths waits after changes.', 'timers throttle spf <start:int> [<hold:int>] [<maximum:int>]'),
  ...settings('How long updates wait after changes.', 'timers throttle lsa [all] <start:int> [<hold:int>] [<maximum:int>]'),
  ...settings('How often the same update is accepted.', 'timers lsa <what:arrival|min-arrival> <milliseconds:int>'),
  command(
    'max-metric router-lsa { <external:external-lsa> [<externalMetric:1-16777215>] | <stub:include-stub> | <summary:summary-lsa> [<summaryMetric:1-16777215>] | administrative | <startup:on-startup> [<seconds:word>] | <shutdown:on-shutdown> [<wait:word>] }',
    'Keeps traffic away from this router, for good or after it started.',
    ({ external, stub, summary, startup, shutdown }, line) =>
      processFact(line, ospf => {
        ospf.maxMetric = startup === undefined && shutdown === undefined;
        if (!ospf.maxMetric) return;
        for (const more of [external, stub, summary])
          if (more) ospf.unsupported = [...(ospf.unsupported ?? []), { value: `max-metric ${more.value}`, place: more.place }];
      }),
  ),
  ...settings('Keeps forwarding during a restart.', 'graceful-restart [grace-period <seconds:int>]'),
  ...settings(
    'Helps neighbors to restart.',
    'graceful-restart helper ( enable | disable | strict-lsa-checking | planned-only | supported-grace-time <seconds:int> )',
  ),
  ...settings(
    'A neighbor on a network without multicast.',
    'neighbor <address:ip> [priority <priority:int>] [poll-interval <seconds:int>]',
  ),
  ...unmodelled(
    'A neighbor with a cost of its own, or one that is told nothing.',
    'neighbor <address:ip> [priority <priority:int>] [poll-interval <seconds:int>] cost <cost:int> [database-filter all out]',
    'neighbor <address:ip> [priority <priority:int>] [poll-interval <seconds:int>] database-filter all out',
  ),
  ...unmodelledHere(
    'Filters routes on their way out of OSPF into the table.',
    'distribute-list <list:acl> in [<interface>]',
    'distribute-list prefix <list:prefix-list> in [<interface>]',
    'distribute-list route-map <policy:route-map> in',
  ),
  ...unmodelled(
    'Filters routes on their way into OSPF.',
    'distribute-list <list:acl> out [<interface>]',
    'distribute-list prefix <list:prefix-list> out [<interface>]',
    'distribute-list route-map <policy:route-map> out',
  ),
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
