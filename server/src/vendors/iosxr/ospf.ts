/** OSPF of IOS XR, versions 2 and 3: blocks for VRFs, areas and interfaces. */
import type { Draft } from '../../model/fact.ts';
import type { OspfInterface } from '../../model/igp.ts';
import { formatAddress } from '../../net/address.ts';
import { type Prefix, withLength } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { areaTypeFact, distancesFact, rangeFact, stubCost, summaryFact, virtualLinkFact } from '../ios/ospf-areas.ts';
import { type OspfBlock, processFact } from '../ios/ospf-facts.ts';
import { routeTypes, typeOf } from '../ios/redistribution.ts';
import { section, settings, unmodelled } from '../settings.ts';
import { policyUseOf } from './names.ts';
import { interfaceSettings } from './ospf-settings.ts';

interface AreaBlock extends OspfBlock {
  readonly area: string;
}
interface LinkBlock extends AreaBlock {
  readonly link: string;
}

const inProcess = commandsOf<OspfBlock>();
const inArea = commandsOf<AreaBlock>();
const inLink = commandsOf<LinkBlock>();

function linkFact(line: Line<LinkBlock>, change: (link: Draft<OspfInterface>) => void) {
  const { area, link } = line.block;
  return processFact(processLine(line), ({ interfaces }) => {
    const known = interfaces.find(other => other.name === link && other.area === area);
    const draft: Draft<OspfInterface> = known ?? { name: link, area, place: line.place };
    if (!known) interfaces.push(draft);
    change(draft);
  });
}

const link: Commands<LinkBlock> = [
  inLink.command('cost <cost:1-65535>', 'The cost of the interface; by default it follows from the bandwidth.', ({ cost }, line) =>
    linkFact(line, draft => {
      draft.cost = cost.value;
      draft.costPlace = cost.place;
    }),
  ),
  inLink.command(
    'network <type:broadcast|non-broadcast|point-to-point|point-to-multipoint> [non-broadcast]',
    'Which kind of network the interface is on.',
    ({ type }, line) =>
      linkFact(line, draft => {
        draft.networkType = type.value;
      }),
  ),
  inLink.command('passive [<how:enable|disable>]', 'Announces the network of the interface without speaking there.', ({ how }, line) =>
    linkFact(line, draft => {
      draft.passive = how?.value !== 'disable';
    }),
  ),
  ...interfaceSettings,
];

/** The same line as one of the process. */
function processLine(line: Line<AreaBlock>): Line<OspfBlock> {
  const { version, process, vrf } = line.block;
  return { ...line, block: { version, process, vrf } };
}

function rangeOf(line: Line<AreaBlock>, prefix: Prefix, how: string | undefined, cost: { readonly value: number } | undefined) {
  return rangeFact(processLine(line), {
    area: { value: line.block.area },
    prefix: { value: prefix },
    cost,
    hidden: how === 'not-advertise',
  });
}

const area: Commands<AreaBlock> = [
  inArea.block('interface <name:interface>', 'Runs OSPF on an interface, and opens the lines about it.', {
    enter: ({ name }, line): LinkBlock => ({ ...line.block, link: name.value }),
    body: () => link,
    apply: ({ name }, line) => linkFact({ ...line, block: { ...line.block, link: name.value } }, () => {}),
  }),
  inArea.command(
    '<type:stub|nssa> [<kept:no-redistribution>] [<summary:no-summary>] [<kept:no-redistribution>] [<originate:default-information-originate>] [metric <metric:int>] [metric-type <kind:1-2>]',
    'Makes the area a stub: no external routes, and with no-summary none of other areas either.',
    ({ type, summary, kept, originate, metric, kind }, line) =>
      areaTypeFact(processLine(line), line.block.area, {
        type: type.value,
        noSummary: !!summary,
        noRedistribution: !!kept,
        defaultOriginate: originate && { metric: metric?.value, metricType: typeOf(kind?.value) },
      }),
  ),
  inArea.command(
    'nssa translate type7 always',
    'Turns external routes of the area into those of the whole AS whoever is elected.',
    (_, line) => areaTypeFact(processLine(line), line.block.area, { type: 'nssa', translates: 'always' }),
  ),
  inArea.command(
    'range <prefix> [<how:advertise|not-advertise>] [cost <cost:int>]',
    'Announces one route for a range to other areas.',
    ({ prefix, how, cost }, line) => rangeOf(line, prefix.value, how?.value, cost),
  ),
  inArea.command(
    'range <address:ipv4> <mask> [<how:advertise|not-advertise>] [cost <cost:int>]',
    'Announces one route for a range to other areas.',
    ({ address, mask, how, cost }, line) => rangeOf(line, withLength(address.value, mask.value), how?.value, cost),
  ),
  inArea.command('default-cost <cost:int>', 'The cost of the default route into a stub area; 1 by default.', ({ cost }, line) =>
    stubCost(processLine(line), line.block.area, cost.value),
  ),
  ...unmodelled(
    'Changes or filters routes in a way of its own.',
    'route-policy <policy:route-policy> <direction:in|out>',
    'cost <cost:1-65535>',
    'passive [<how:enable|disable>]',
    'external-out disable',
    'summary-in disable',
  ),
  ...settings(
    'A setting of the area.',
    'external-out enable',
    'summary-in enable',
    'network <type:broadcast|non-broadcast|point-to-point|point-to-multipoint> [non-broadcast]',
  ),
  inArea.block('virtual-link <router:ipv4>', 'Opens a link through this area to the backbone.', {
    enter: ({ router }, line): LinkBlock => ({ ...line.block, link: `virtual-link ${formatAddress(router.value)}` }),
    body: () => interfaceSettings,
    apply: ({ router }, line) => virtualLinkFact(processLine(line), line.block.area, router.value),
  }),
  section('multi-area-interface <name:interface>', 'Runs OSPF of one more area on an interface.', () => [
    ...interfaceSettings,
    ...settings('A setting of the interface.', 'cost <cost:int>', 'passive [<how:enable|disable>]'),
  ]),
  section('sham-link <own:ip> <other:ip>', 'Opens a link through the VPN.', () => [
    ...interfaceSettings,
    ...settings('A setting of the link.', 'cost <cost:int>'),
  ]),
  ...interfaceSettings,
];

const redistributed =
  '[match <types:internal|external|nssa-external|1|2...>] [metric <metric:int>] [metric-type <type:1-2>] [tag <tag:int>] [<level:level-1|level-2|level-1-2>] [metric <metric:int>] [route-policy <policy:route-policy>] [metric <metric:int>] [metric-type <type:1-2>] [preserve-med] [lsa-type summary] [<how:use-rib-metric>] [route-policy <policy:route-policy>]';

const facts: Commands<OspfBlock> = [
  inProcess.command('router-id <address:ipv4>', 'Sets the identifier of this router.', ({ address }, line) =>
    processFact(line, draft => {
      draft.routerId = address;
    }),
  ),
  inProcess.command('router-id <interface>', 'Takes the identifier of this router from an interface.'),
  inProcess.command(
    'auto-cost reference-bandwidth <megabits:1-4294967>',
    'The bandwidth in Mbit/s whose cost is 1; 100 by default.',
    ({ megabits }, line) =>
      processFact(line, draft => {
        draft.referenceBandwidth = megabits.value;
      }),
  ),
  inProcess.command('passive [<how:enable|disable>]', 'Announces networks of interfaces without speaking there.', ({ how }, line) =>
    processFact(line, draft => {
      draft.passiveDefault = how?.value !== 'disable';
    }),
  ),
  inProcess.command(
    'distance ospf {+ intra-area <intra:int> | inter-area <inter:int> | external <external:int> }',
    'Distances by type of route.',
    ({ intra, inter, external }, line) => distancesFact(line, { intra, inter, external }),
  ),
  inProcess.command(
    'summary-prefix <prefix> [<hidden:not-advertise>] [tag <tag:int>]',
    'Announces one external route for a range.',
    ({ prefix, hidden, tag }, line) => summaryFact(line, { prefix: prefix.value, advertise: !hidden, tag: tag?.value }),
  ),
  inProcess.command(
    'summary-prefix <address:ipv4> <mask> [<hidden:not-advertise>] [tag <tag:int>]',
    'Announces one external route for a range.',
    ({ address, mask, hidden, tag }, line) =>
      summaryFact(line, { prefix: withLength(address.value, mask.value), advertise: !hidden, tag: tag?.value }),
  ),
  inProcess.command('default-metric <metric:int>', 'The metric of redistributed routes; 20 by default.', ({ metric }, line) =>
    processFact(line, draft => {
      draft.defaultMetric = metric.value;
    }),
  ),
  inProcess.command('distance <distance:1-255>', 'Administrative distance of its routes; 110 by default.', ({ distance }, line) =>
    processFact(line, draft => {
      draft.distance = distance.value;
    }),
  ),
  inProcess.command(
    'default-information originate [<always:always>] [metric <metric:int>] [metric-type <type:1-2>] [tag <tag:int>] [route-policy <policy:route-policy>]',
    'Announces a default route.',
    ({ always, metric, type, policy }, line) =>
      processFact(line, draft => {
        draft.defaultOriginate = {
          always: !!always,
          metric: metric?.value,
          metricType: typeOf(type?.value),
          policy: policyUseOf(policy),
          place: line.place,
        };
      }),
  ),
  inProcess.command(
    `redistribute <protocol:connected|static|rip|subscriber|application> ${redistributed}`,
    'Takes in routes of another protocol.',
    ({ protocol, policy, metric, type, types }, line) =>
      processFact(
        line,
        ({ redistributes }) =>
          void redistributes.push({
            protocol: protocol.value,
            place: line.place,
            policy: policyUseOf(policy),
            metric: metric?.value,
            metricType: typeOf(type?.value),
            types: routeTypes(types?.map(({ value }) => value)),
          }),
      ),
  ),
  inProcess.command(
    `redistribute <protocol:bgp|ospf|ospfv3|isis|eigrp> <process:word> ${redistributed}`,
    'Takes in routes of one process of another protocol.',
    ({ protocol, process, policy, metric, type, types }, line) =>
      processFact(
        line,
        ({ redistributes }) =>
          void redistributes.push({
            protocol: protocol.value === 'ospfv3' ? 'ospf3' : protocol.value,
            process: process.value,
            place: line.place,
            policy: policyUseOf(policy),
            metric: metric?.value,
            metricType: typeOf(type?.value),
            types: routeTypes(types?.map(({ value }) => value)),
          }),
      ),
  ),
];

const processSettings: Commands<OspfBlock> = [
  inProcess.command('max-metric router-lsa', 'Keeps traffic away from this router.', (_, line) =>
    processFact(line, draft => {
      draft.maxMetric = true;
    }),
  ),
  inProcess.command(
    'loopback stub-network <how:enable|disable>',
    'Announces the subnets of loopbacks instead of their addresses.',
    ({ how }, line) =>
      processFact(line, draft => {
        draft.loopbackSubnets = how.value === 'enable';
      }),
  ),
  inProcess.command('protocol shutdown [<where:host-mode|on-reload>]', 'Stops the process.', ({ where }, line) =>
    processFact(line, draft => {
      draft.shutdown = where?.value !== 'on-reload';
    }),
  ),
  ...unmodelled(
    'Changes or filters routes in a way of its own.',
    'max-metric router-lsa {+ include-stub | external-lsa [<externalMetric:int>] | summary-lsa [<summaryMetric:int>] }',
    'stub-router router-lsa <how:max-metric|r-bit|v6-bit> { always | include-stub | external-lsa [<externalMetric:int>] | summary-lsa [<summaryMetric:int>] }',
    'cost <cost:1-65535>',
    'auto-cost disable',
    'external-out disable',
    'capability type7 prefer',
  ),
  ...settings(
    'A setting of the process.',
    'address-family <family:ipv4|ipv6> [<kind:unicast>]',
    'nsr [disable]',
    'nsf <how:cisco|ietf> [<what:enforce|global|helper|strict-lsa-checking>] [<more:disable|global>]',
    'nsf <what:flush-delay-time|interval|lifetime> <seconds:int>',
    'log adjacency changes [<how:detail|disable>]',
    'maximum paths <paths:int>',
    'maximum interfaces <limit:int>',
    'maximum redistributed-prefixes <limit:int> [<threshold:int>] [warning-only]',
    'max-lsa <limit:int> [<threshold:int>] [warning-only] [ignore-time <minutes:int>] [ignore-count <times:int>] [reset-time <reset:int>]',
    'max-metric router-lsa { include-stub | external-lsa [<externalMetric:int>] | summary-lsa [<summaryMetric:int>] } {+ on-startup ( wait-for-bgp | <startup:int> ) | on-switchover ( wait-for-bgp | <switchover:int> ) | on-proc-restart ( wait-for-bgp | <restart:int> ) | on-proc-migration ( wait-for-bgp | <migration:int> ) } { include-stub | external-lsa [<lateExternal:int>] | summary-lsa [<lateSummary:int>] }',
    'capability vrf-lite',
    'disable-dn-bit-check',
    'domain-id [ type <type:hex> value ] ( <value:hex> | null ) [secondary]',
    'domain-tag <tag:int>',
    'spf prefix-priority route-policy <policy:route-policy>',
    'table-policy <policy:route-policy>',
    'timers throttle <what:spf|lsa|fast-reroute> [<all:all>] [<first:int>] [<second:int>] [<third:int>]',
    'timers lsa <what:group-pacing|min-arrival|refresh> <value:int>',
    'timers pacing <what:flood|lsa-group|retransmission> <value:int>',
    'queue ( limit <limited:high|low|medium> <limit:int> | dispatch ( hello <hellos:int> | spf-lsa-limit <lsas:int> | rate-limited-lsa <rate:int> | flush-lsa <flush:int> ) )',
    'snmp context <context:word> [community <name:secret>]',
    'snmp trap rate-limit <seconds:int> <count:int>',
    'ucmp [<how:variance|delay-interval>] [<value:int>]',
    'microloop avoidance [<how:protected|rib-update-delay|segment-routing>] [<delay:int>]',
    'mpls ldp auto-config',
    'mpls traffic-eng router-id <interface>',
    'mpls traffic-eng router-id <address:ipv4>',
    'mpls traffic-eng ( multicast-intact | autoroute-exclude route-policy <policy:route-policy> | ldp-sync-update [disable] | igp-intact | area <area:word> )',
    'mpls traffic-eng autoroute-exclude route-policy <policy:route-policy>',
    'segment-routing ( mpls | forwarding <forwarding:mpls|disable> | disable | prefix-sid-map ( receive [disable] | advertise-local ) | global-block <first:int> <last:int> | sr-prefer [ prefix-list <list:prefix-list> ] | strict-spf )',
    'segment-routing sr-prefer prefix-list <list:acl>',
    'network <networkType:broadcast|non-broadcast|point-to-point|point-to-multipoint> [non-broadcast]',
    'advertise prefix-attributes n-flag-clear',
    'affinity-map <affinity:word> bit-position <bit:int>',
    'distribute <what:link-state|bgp-ls> [instance-id <instance:int>] [throttle <seconds:int>]',
    'trace <what:size> <which:word> <size:word>',
    'graceful-restart [ helper disable | interval <interval:int> | lifetime <lifetime:int> ]',
    'stub-router router-lsa <how:max-metric|r-bit|v6-bit> { include-stub | external-lsa [<externalMetric:int>] | summary-lsa [<summaryMetric:int>] | on-startup ( wait-for-bgp | <startup:int> ) | on-switchover ( wait-for-bgp | <switchover:int> ) | on-proc-restart <restart:int> | on-proc-migration <migration:int> }',
    'adjacency stagger ( disable | <first:int> [<most:int>] )',
    'ignore lsa mospf',
    'passive [<passive:enable|disable>]',
    'external-out enable',
    'weight <weight:int>',
    'weight-prefixes <how:enable|disable>',
  ),
  ...interfaceSettings,
];

const algorithms: Commands<unknown> = [
  section('affinity-map', 'Opens the names that links may have.', () =>
    settings('A name for links.', '<of:word> bit-position <bit:0-255>'),
  ),
  section('flex-algo <algorithm:128-255>', 'Opens a flexible algorithm (RFC 9350).', () =>
    settings(
      'A setting of the algorithm.',
      'advertise-definition',
      'metric-type ( delay | te-metric | generic <generic:int> )',
      'priority <priority:int>',
      'affinity ( include-any | include-all | exclude-any ) <names:word...>',
      'srlg exclude-any <risks:word...>',
      'prefix-metric',
      'microloop avoidance ( segment-routing | disable )',
      'fast-reroute disable',
      'data-plane segment-routing',
    ),
  ),
];

const common: Commands<OspfBlock> = [
  ...(algorithms as Commands<OspfBlock>),
  ...facts,
  inProcess.block('area <area:word>', 'Opens an area.', {
    enter: ({ area: name }, line): AreaBlock => ({ ...line.block, area: name.value }),
    body: () => area,
    apply: (_, line) => processFact(line, () => {}),
  }),
  inProcess.block('address-family <family:ipv4|ipv6> <kind:unicast>', 'Opens the family that the process is for.', {
    enter: (_, line) => line.block,
    body: () => common,
  }),
  ...processSettings,
];

const { block } = commandsOf<unknown>();

function processes(word: 'ospf' | 'ospfv3', version: 2 | 3): Commands<unknown> {
  const body: Commands<OspfBlock> = [
    ...common,
    inProcess.block('vrf <vrf:vrf>', 'Opens the process of a VRF.', {
      enter: ({ vrf }, line): OspfBlock => ({ ...line.block, vrf: vrf.value }),
      body: () => common,
      apply: ({ vrf }, line) => processFact({ ...line, block: { ...line.block, vrf: vrf.value } }, () => {}),
    }),
  ];
  const blockOf = (process: string): OspfBlock => ({ version, process, vrf: 'default' });
  return [
    block(`router ${word} <process:word>`, 'Runs OSPF.', {
      enter: ({ process }): OspfBlock => blockOf(process.value),
      body: () => body,
      apply: ({ process }, line) => processFact({ ...line, block: blockOf(process.value) }, () => {}),
    }),
  ];
}

export const ospfProcesses: Commands<unknown> = [...processes('ospf', 2), ...processes('ospfv3', 3)];
