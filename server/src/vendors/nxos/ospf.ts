/** OSPF of NX-OS: processes have names, VRFs are blocks inside. */
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { areaTypeFact, rangeFact, summaryFact, virtualLinkFact } from '../ios/ospf-areas.ts';
import { type OspfBlock, ospfSwitch, processFact } from '../ios/ospf-facts.ts';
import { withAreaProofs } from '../ios/ospf-hello.ts';
import { ospfCommands, routerId } from '../ios/ospf-process.ts';
import { settings, unmodelled, unmodelledHere } from '../settings.ts';

const { command, block } = commandsOf<OspfBlock>();

const protocolNames = new Map([
  ['direct', 'connected'],
  ['ospfv3', 'ospf3'],
]);

/** Routes of another protocol, as a route map says. */
function redistribute(line: Line<OspfBlock>, protocol: string, policy: Located<string> | undefined, process?: string) {
  return processFact(
    line,
    ospf => void ospf.redistributes.push({ protocol: protocolNames.get(protocol) ?? protocol, process, policy, place: line.place }),
  );
}

const own: Commands<OspfBlock> = [
  command(
    'redistribute <protocol:direct|static|hmm|lisp|am> [route-map <policy:route-map>]',
    'Takes in routes of another protocol.',
    ({ protocol, policy }, line) => redistribute(line, protocol.value, policy),
  ),
  command(
    'redistribute <protocol:bgp|ospf|ospfv3|eigrp|isis|rip> <process:word> [route-map <policy:route-map>]',
    'Takes in routes of another protocol.',
    ({ protocol, process, policy }, line) => redistribute(line, protocol.value, policy, process.value),
  ),
  command(
    'auto-cost reference-bandwidth <bandwidth:1-4000000> [<unit:Mbps|Gbps>]',
    'Divided by the bandwidth of an interface it gives the cost; 40 Gbit/s by default.',
    ({ bandwidth, unit }, line) =>
      processFact(line, ospf => {
        ospf.referenceBandwidth = unit?.value === 'Gbps' ? bandwidth.value * 1000 : bandwidth.value;
      }),
  ),
  command('passive-interface default', 'Looks for neighbors on no interface unless told.', (_, line) =>
    ospfSwitch(line, ospf => {
      ospf.passiveDefault = !line.no;
    }),
  ),
  command(
    'area <area:word> nssa [<options:no-summary|no-redistribution|default-information-originate...>]',
    'Makes the area a stub with external routes of its own.',
    ({ area, options }, line) => {
      const words = (options ?? []).map(({ value }) => value);
      return areaTypeFact(line, area.value, {
        type: 'nssa',
        noSummary: words.includes('no-summary'),
        noRedistribution: words.includes('no-redistribution'),
        defaultOriginate: words.includes('default-information-originate') ? {} : undefined,
      });
    },
  ),
  command(
    'area <area:word> nssa translate type7 { <always:always> | <never:never> | <suppress:suppress-fa|supress-fa> }',
    'Turns external routes of the area into those of the whole AS whoever is elected, never, or without forwarding address.',
    ({ area, always, never, suppress }, line) =>
      areaTypeFact(line, area.value, {
        type: 'nssa',
        translates: (always ?? never)?.value,
        suppressForward: !!suppress,
      }),
  ),
  command(
    'summary-address <prefix:prefix> [<hidden:no-advertise|not-advertise>] [tag <tag:int>]',
    'Announces one external route for a range.',
    ({ prefix, hidden, tag }, line) => summaryFact(line, { prefix: prefix.value, tag: tag?.value, advertise: !hidden }),
  ),
  command(
    'summary-address <address:ipv4> <mask> [<hidden:no-advertise|not-advertise>] [tag <tag:int>]',
    'Announces one external route for a range.',
    ({ address, mask, hidden, tag }, line) =>
      summaryFact(line, { prefix: { ...address.value, length: mask.value }, tag: tag?.value, advertise: !hidden }),
  ),
  block('area <area:word> virtual-link <router:ipv4>', 'Joins the backbone through this area.', {
    enter: (_, line) => line.block,
    body: () => virtualLink,
    apply: ({ area, router }, line) => virtualLinkFact(line, area.value, router.value),
  }),
  command(
    'area <area:word> range <prefix> [<hidden:not-advertise>] [cost <cost:int>]',
    'Announces one route for a range to other areas.',
    (args, line) => rangeFact(line, args),
  ),
  command(
    'max-metric router-lsa [<startup:on-startup>] [<seconds:int>] [wait-for bgp <asn:int>]',
    'Keeps traffic away from this router, for good or after it started.',
    ({ startup }, line) =>
      processFact(line, ospf => {
        ospf.maxMetric = !startup;
      }),
  ),
  ...unmodelled(
    'Changes or filters routes in a way of its own.',
    'area <area:word> nssa [default-information-originate] route-map <originated:route-map>',
    'isolate',
    'area <area:word> filter-list route-map <policy:route-map> <direction:in|out>',
    'max-metric router-lsa {+ external-lsa [<external:int>] | include-stub | stub-prefix-lsa | inter-area-prefix-lsa [<between:int>] | summary-lsa [<summary:int>] }',
  ),
  ...unmodelledHere('Changes or filters routes on their way out of OSPF into the table.', 'table-map <policy:route-map> [filter]'),
  ...withAreaProofs(
    settings(
      'Neighbors in this area must prove themselves.',
      'area <area:word> authentication message-digest',
      'area <area:word> authentication',
    ),
  ),
  ...settings(
    'A setting of OSPF.',
    'bfd',
    'flush-routes',
    'name-lookup',
    'rfc1583compatibility',
    'max-lsa <limit:int> [<threshold:int>] [warning-only]',
    'redistribute maximum-prefix <limit:int> [<threshold:int>] [ warning-only | withdraw [ <retries:1-12> <seconds:60-600> ] ]',
    'area <area:word>',
    'max-lsa <most:int> [<percent:int>] { warning-only | ignore-time <ignored:int> | ignore-count <count:int> | reset-time <reset:int> }',
    'max-metric router-lsa { external-lsa [<external:int>] | include-stub | stub-prefix-lsa | inter-area-prefix-lsa [<between:int>] | summary-lsa [<summary:int>] | on-startup [<seconds:int>] [ wait-for bgp <asn:asn> ] }',
    'router-id <own:interface>',
    'timers throttle <what:spf|lsa> <start:int> <hold:int> <most:int>',
    'timers <what:lsa-arrival|lsa-group-pacing> <value:int>',
    'graceful-restart <what:grace-period|helper-disable|planned-only> [<value:int>]',
    'log-adjacency-changes detail',
    'domain-id <id:word>',
    'domain-tag <tag:word>',
    'down-bit-ignore',
    'capability vrf-lite [evpn]',
    'mpls ldp sync',
    'mpls ldp autoconfig area <area:word>',
    'mpls traffic-eng area <area:word>',
    'mpls traffic-eng router-id <interface>',
    'segment-routing mpls',
    'area <area:word> segment-routing ( mpls | disable )',
    'router-id <interface>',
    'local-proxy-arp',
    'discard-route <which:internal|external>',
  ),
];

const virtualLink = settings(
  'A setting of the virtual link.',
  'authentication [ ( key-chain <keys:key-chain> | message-digest | null ) ]',
  'authentication-key [<form:0|3|7>] <secret:secret>',
  'message-digest-key <key:0-255> md5 [<digestForm:0|3|7>] <digest:secret>',
  'dead-interval <seconds:1-65535>',
  'hello-interval <seconds:1-65535>',
  'retransmit-interval <seconds:1-65535>',
  'transmit-delay <seconds:1-450>',
) as Commands<OspfBlock>;

const common: Commands<OspfBlock> = [...own, ...routerId('router-id'), ...ospfCommands];
const family: Commands<OspfBlock> = common;
const inVrf: Commands<OspfBlock> = [
  ...common,
  block('address-family <family:ipv4|ipv6> unicast', 'Opens the lines for a family.', {
    enter: (_, line) => line.block,
    body: () => family,
  }),
];
const body: Commands<OspfBlock> = [
  ...inVrf,
  block('vrf <vrf:vrf>', 'Opens OSPF in a VRF.', {
    enter: ({ vrf }, line): OspfBlock => ({ ...line.block, vrf: vrf.value }),
    body: () => inVrf,
    apply: ({ vrf }, line) => processFact({ ...line, block: { ...line.block, vrf: vrf.value } }, () => {}),
  }),
];

const top = commandsOf<unknown>();
const opener = (template: string, version: 2 | 3) =>
  top.block(template, 'Runs a process of OSPF.', {
    enter: (args): OspfBlock => ({ version, process: nameOf(args), vrf: 'default' }),
    body: () => body,
    apply: (args, line) => processFact({ ...line, block: { version, process: nameOf(args), vrf: 'default' } }, () => {}),
  });
const nameOf = (args: unknown) => (args as { readonly process: Located<string> }).process.value;

export const ospfProcesses: Commands<unknown> = [opener('router ospf <process:word>', 2), opener('router ospfv3 <process:word>', 3)];
