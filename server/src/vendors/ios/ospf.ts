/** OSPF of IOS: version 2, version 3 as `ipv6 router ospf`, and version 3 for both families as `router ospfv3`. */
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { areaId } from './area.ts';
import { type OspfBlock, ospfCommands, processFact, routerId } from './ospf-process.ts';
import { recognised } from './recognised.ts';

const { command, block } = commandsOf<OspfBlock>();

const common: Commands<OspfBlock> = [
  ...routerId('router-id'),
  ...recognised(
    'A setting of an area.',
    'area <area:word> sham-link <own:ip> <other:ip> [cost <cost:int>] [ttl-security hops <hops:int>]',
    'area <area:word> nssa translate type7 <how:always|suppress-fa>',
    'area <area:word> capability default-exclusion',
    'area <area:word> encryption ipsec spi <spi:int> esp <cipher:word> [<bits:int>] [<key:secret>]',
    'area <area:word> authentication ipsec spi <spi:int> <hash:md5|sha1> [<encryption:0-7>] <secret:secret>',
    'area <area:word> virtual-link <router:ipv4> authentication-key [<encryption:0-7>] <secret:secret>',
    'area <area:word> virtual-link <router:ipv4> message-digest-key <key:int> md5 [<encryption:0-7>] <secret:secret>',
  ),
  ...recognised(
    'Announces one external route for a range.',
    'summary-address <address:ipv4> <mask> [not-advertise] [tag <tag:int>] [nssa-only]',
    'summary-prefix <prefix> [not-advertise] [tag <tag:int>]',
  ),
  ...recognised(
    'A setting of the process.',
    'nsf [<how:cisco|ietf>] [<what:enforce|helper|restart-interval>] [<more:global|disable|strict-lsa-checking>] [<seconds:int>]',
    'nsr',
    'ispf',
    'capability <what:lls|opaque|transit|vrf-lite|type7>',
    'prefix-suppression',
    'ttl-security all-interfaces [hops <hops:int>]',
    'limit retransmissions [dc <dc:word>] [non-dc <other:word>]',
    'queue-depth <which:hello|update> <depth:word>',
    'max-lsa <limit:int> [<threshold:int>] [warning-only] [ignore-time <minutes:int>] [ignore-count <times:int>] [reset-time <reset:int>]',
    'event-log [size <size:int>] [one-shot] [pause]',
    'adjacency stagger <first:word> [<most:int>]',
    'bfd all-interfaces [strict-mode]',
    'fast-reroute per-prefix enable [area <area:word>] prefix-priority <priority:high|low>',
    'fast-reroute <what:keep-all-paths|per-prefix> [<more:remote-lfa|tie-break>] [<value:word>] [<last:word>] [<end:word>]',
    'mpls ldp <what:sync|autoconfig> [area <area:word>]',
    'mpls traffic-eng area <area:word>',
    'mpls traffic-eng router-id <interface>',
    'mpls traffic-eng <what:multicast-intact|mesh-group|interface> [<value:word>]',
    'microloop avoidance [<what:protected|rib-update-delay|disable>] [<value:int>]',
    'segment-routing <what:mpls|area|global-block|prefix-sid-map> [<value:word>] [<more:word>]',
    'domain-id [type <type:word> value] <value:word> [secondary]',
    'domain-tag <tag:int>',
    'compatible <what:rfc1583|rfc1587|rfc5243>',
    'local-rib-criteria [forwarding-address] [inter-area-summary] [nssa-translation]',
    'snmp context <context:word>',
    'interface-id snmp-if-index',
    'discard-route [<which:external|internal>] [<distance:int>]',
    'traffic-share min across-interfaces',
    'process-min-time percent <percent:int>',
    'redistribute maximum-prefix <limit:int> [<threshold:int>] [<how:warning-only>]',
    'timers pacing <what:flood|lsa-group|retransmission> <value:int>',
    'timers lsa-group-pacing <seconds:int>',
    'timers spf <delay:int> <hold:int>',
    'distribute-list <list:acl> out <source:connected|static|rip|bgp|ospf|eigrp> [<process:int>]',
    'ignore lsa mospf',
  ),
  command('shutdown', 'Stops the process.'),
  command('log-adjacency-changes detail', 'Logs every change of neighbors.'),
  command('distribute-list gateway <list:prefix-list> in [<interface>]', 'Filters routes by the router that announced them.'),
  command('distance <distance:1-255> <address:ipv4> <wildcard> [<list:acl>]', 'Distance of routes from certain routers.'),
];

const version2: Commands<OspfBlock> = [
  command(
    'network <address:ipv4> <wildcard> area <area:word>',
    'Runs OSPF on interfaces whose address fits under the wildcard.',
    ({ address, wildcard, area }, line) =>
      processFact(line, ospf => {
        ospf.networks.push({ address: address.value, wildcard: wildcard.value, area: areaId(area.value), place: line.place });
      }),
  ),
  ...common,
  ...ospfCommands,
];

const version3: Commands<OspfBlock> = [
  command(
    'distribute-list prefix-list <list:ipv6-prefix-list> <direction:in|out> [<interface>]',
    'Filters routes on their way into or out of OSPF.',
  ),
  command(
    'distribute-list prefix-list <list:ipv6-prefix-list> out <source:connected|static|rip|bgp|ospf|eigrp> [<process:word>]',
    'Filters routes of another protocol.',
  ),
  ...common,
  ...ospfCommands,
];

const families: Commands<OspfBlock> = [
  block('address-family ipv4 [unicast] [vrf <vrf:vrf>]', 'Opens the lines for IPv4.', {
    enter: (_, line) => line.block,
    body: () => version2,
  }),
  block('address-family ipv6 [unicast] [vrf <vrf:vrf>]', 'Opens the lines for IPv6.', {
    enter: (_, line) => line.block,
    body: () => version3,
  }),
];
const bothFamilies: Commands<OspfBlock> = [...families, ...version3];

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
  top.block('router ospfv3 <process:1-65535>', 'Runs a process of OSPF version 3.', {
    enter: ({ process }): OspfBlock => ({ version: 3, process: String(process.value), vrf: 'default' }),
    body: () => bothFamilies,
    apply: ({ process }, line) => open(line, 3, String(process.value)),
  }),
];
