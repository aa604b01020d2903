/** OSPF of EOS: one process of version 2 or 3 for each VRF. */
import { areaId } from '../../model/area.ts';
import type { Address } from '../../net/address.ts';
import { withLength } from '../../net/prefix.ts';
import { type Command, type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { areaTypeFact, summaryFact } from '../ios/ospf-areas.ts';
import { type OspfBlock, processFact } from '../ios/ospf-facts.ts';
import { ospfCommands, routerId } from '../ios/ospf-process.ts';
import { typeOf } from '../ios/redistribution.ts';
import { section, settings, unmodelled, unmodelledHere } from '../settings.ts';

const { command, block } = commandsOf<OspfBlock>();

/** Bits of an address that may differ under a prefix of this length. */
function wildcardOf(length: number): Address {
  return { family: 4, w0: length === 0 ? 0xffffffff : 2 ** (32 - length) - 1, w1: 0, w2: 0, w3: 0 };
}

const networks: Commands<OspfBlock> = [
  command(
    'network <prefix:ipv4-prefix> area <area:word>',
    'Runs OSPF on interfaces whose address lies in the prefix.',
    ({ prefix, area }, line) =>
      processFact(line, ospf => {
        const { length, ...address } = prefix.value;
        ospf.networks.push({ address, wildcard: wildcardOf(length), area: areaId(area.value), place: line.place });
      }),
  ),
  command(
    'network <address:ipv4> <wildcard> area <area:word>',
    'Runs OSPF on interfaces whose address fits under the wildcard.',
    ({ address, wildcard, area }, line) =>
      processFact(line, ospf => {
        ospf.networks.push({ address: address.value, wildcard: wildcard.value, area: areaId(area.value), place: line.place });
      }),
  ),
];

const timers: Commands<OspfBlock> = settings(
  'How fast OSPF reacts.',
  'timers spf delay initial <initial:int> <hold:int> <most:int>',
  'timers throttle spf <initial:int> <hold:int> <most:int>',
  'timers lsa rx min interval <interval:int>',
  'timers lsa tx delay initial <initial:int> <hold:int> <most:int>',
  'timers out-delay <delay:int>',
  'timers pacing flood <delay:int>',
);

const rest: Commands<OspfBlock> = settings(
  'A setting of OSPF.',
  'max-lsa <limit:int> [<threshold:int>] [<warning:warning-only>] [ignore-count <counts:int>] [ignore-time <time:int>] [ignore-count <count:int>] [reset-time <reset:int>]',
  'interface unnumbered hello mask tx <mask:ipv4>',
  'bfd default',
  'bfd all-interfaces',
  'bfd adjacency state any',
  'area <area:word> ( authentication | encryption ) ipsec spi <spi:int> [ esp <cipher:null|3des-cbc|aes-128-cbc|aes-192-cbc|aes-256-cbc> ] <hash:md5|sha1> [passphrase] [<form:0|7>] <secret:secret>',
  'maximum-paths <paths:1-600>',
  'max-metric router-lsa { external-lsa [<external:int>] | include-stub | summary-lsa [<summary:int>] } on-startup ( <startup:int> | wait-for-bgp )',
  'timers lsa ( arrival | generation ) <lsa:int>',
  'adjacency exchange-start threshold <threshold:int>',
  'compatible rfc1583',
  'dn-bit-ignore',
  'fips restrictions',
  'point-to-point routes',
  'mpls ldp sync default',
  'tunnel routes',
  'area <area:word> stub summary-lsa',
  'graceful-restart grace-period <seconds:int>',
  'graceful-restart-helper',
  'log-adjacency-changes detail',
  'traffic-engineering',
);

const labels = (): Commands<unknown> =>
  settings(
    'A setting of segment routing.',
    'adjacency-segment allocation ( none | sr-peers | all-interfaces ) [ backup-eligible ]',
    'prefix-segment <prefix:prefix> ( index <index:int> | label <label:int> )',
    'shutdown',
  );
const segments = section('segment-routing mpls', 'Opens segment routing.', labels) as Command<OspfBlock>;

const notModelled: Commands<OspfBlock> = unmodelled(
  'Changes or filters routes in a way of its own.',
  'redistribute <protocol:ospf|ospfv3|bgp|static|connected|isis|rip> instance <instance:word> [include leaked] [route-map <policy:route-map>]',
  'redistribute isis <level:level-1|level-2> [route-map <policy:route-map>]',
  'area <area:word> filter <prefix:ipv4-prefix>',
  'area <area:word> filter prefix-list <list:prefix-list>',
  'redistribute <leaked:ospf|ospfv3> leaked [ match ( internal | external | nssa-external ) ] [ route-map <policy:route-map> ]',
  'redistribute isis [ include leaked ] <isisLevel:level-1|level-2|level-1-2> [ route-map <policy:route-map> ]',
  'redistribute dhcp [ include leaked ] [ route-map <policy:route-map> ]',
  'redistribute <protocol:isis|rip|dhcp> include leaked [route-map <policy:route-map>]',
  'max-metric router-lsa {+ external-lsa [<external:int>] | include-stub | summary-lsa [<summary:int>] }',
  'summary-address <prefix:ipv4-prefix> [tag <tag:int>] attribute-map <policy:route-map>',
);

const here: Commands<OspfBlock> = unmodelledHere(
  'Filters routes on their way out of OSPF into the table.',
  'distribute-list ( prefix-list <list:prefix-list> | route-map <policy:route-map> ) in',
);

const areas: Commands<OspfBlock> = [
  command(
    'area <area:word> <word:not-so-stubby> [<summary:no-summary>]',
    'Makes the area a stub with external routes of its own.',
    ({ area, summary }, line) => areaTypeFact(line, area.value, { type: 'nssa', noSummary: !!summary }),
  ),
  command(
    'area <area:word> <word:nssa|not-so-stubby> default-information-originate { metric <metric:int> | metric-type <metricType:1-2> } [<only:nssa-only>]' as 'area <area:word> <word:nssa|not-so-stubby> default-information-originate [metric <metric:int>] [metric-type <metricType:int>] [<only:nssa-only>]',
    'Brings an external default route into the area.',
    ({ area, metric, metricType }, line) =>
      areaTypeFact(line, area.value, {
        type: 'nssa',
        defaultOriginate: { metric: metric?.value, metricType: typeOf(metricType?.value) },
      }),
  ),
  command(
    'area <area:word> ( nssa translate type7 always | not-so-stubby lsa type-7 convert type-5 )' as 'area <area:word> nssa translate',
    'Turns external routes of the area into those of the whole AS whoever is elected.',
    ({ area }, line) => areaTypeFact(line, area.value, { type: 'nssa', translates: 'always' }),
  ),
  command('area <area:word> <word:nssa|not-so-stubby> nssa-only', 'External routes do not leave the area.', ({ area }, line) =>
    areaTypeFact(line, area.value, { type: 'nssa', keepsExternals: true }),
  ),
  command(
    'summary-address <prefix:ipv4-prefix> [tag <tag:int>] [<hidden:not-advertise>]',
    'Announces one external route for a range.',
    ({ prefix, tag, hidden }, line) => summaryFact(line, { prefix: prefix.value, tag: tag?.value, advertise: !hidden }),
  ),
  command(
    'summary-address <address:ipv4> <mask> [tag <tag:int>] [<hidden:not-advertise>]',
    'Announces one external route for a range.',
    ({ address, mask, tag, hidden }, line) =>
      summaryFact(line, { prefix: withLength(address.value, mask.value), tag: tag?.value, advertise: !hidden }),
  ),
];

const redistribution: Commands<OspfBlock> = [
  command('redistribute bgp [include leaked] [route-map <policy:route-map>]', 'Takes in routes of BGP.', ({ policy }, line) =>
    processFact(line, ospf => void ospf.redistributes.push({ protocol: 'bgp', policy, place: line.place })),
  ),
  command(
    'redistribute <protocol:connected|static> include leaked [route-map <policy:route-map>]',
    'Takes in routes, leaked ones too.',
    ({ protocol, policy }, line) =>
      processFact(line, ospf => void ospf.redistributes.push({ protocol: protocol.value, policy, place: line.place })),
  ),
  command(
    'auto-cost reference-bandwidth <megabits:1-4294967>',
    'Divided by the bandwidth of an interface it gives the cost.',
    ({ megabits }, line) =>
      processFact(line, ospf => {
        ospf.referenceBandwidth = megabits.value;
      }),
  ),
];

const common: Commands<OspfBlock> = [
  ...routerId('router-id'),
  ...timers,
  ...redistribution,
  ...areas,
  ...notModelled,
  ...here,
  ...ospfCommands,
  ...rest,
];
const version2: Commands<OspfBlock> = [...networks, segments, ...common];
const version3: Commands<OspfBlock> = common;

const families: Commands<OspfBlock> = [
  block('address-family <family:ipv4|ipv6>', 'Opens the lines for a family.', { enter: (_, line) => line.block, body: () => version3 }),
];
const withFamilies: Commands<OspfBlock> = [...families, ...version3];

function open(line: Line<unknown>, version: 2 | 3, process: string, vrf = 'default') {
  return processFact({ ...line, block: { version, process, vrf } }, () => {});
}

const top = commandsOf<unknown>();

export const ospfProcesses: Commands<unknown> = [
  top.block('router ospf <process:1-65535> [vrf <vrf:vrf>]', 'Runs a process of OSPF for IPv4.', {
    enter: ({ process, vrf }): OspfBlock => ({ version: 2, process: String(process.value), vrf: vrf?.value ?? 'default' }),
    body: () => version2,
    apply: ({ process, vrf }, line) => open(line, 2, String(process.value), vrf?.value),
  }),
  top.block('ipv6 router ospf <process:1-65535> [vrf <vrf:vrf>]', 'Runs a process of OSPF for IPv6.', {
    enter: ({ process, vrf }): OspfBlock => ({ version: 3, process: String(process.value), vrf: vrf?.value ?? 'default' }),
    body: () => version3,
    apply: ({ process, vrf }, line) => open(line, 3, String(process.value), vrf?.value),
  }),
  top.block('router ospfv3 [vrf <vrf:vrf>]', 'Runs OSPF version 3.', {
    enter: ({ vrf }): OspfBlock => ({ version: 3, process: '', vrf: vrf?.value ?? 'default' }),
    body: () => withFamilies,
    apply: ({ vrf }, line) => open(line, 3, '', vrf?.value),
  }),
];
