/** OSPF of IOS: version 2, version 3 as `ipv6 router ospf`, and version 3 for both families as `router ospfv3`. */
import { areaId } from '../../model/area.ts';
import { withLength } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { settings, unmodelled, unmodelledHere } from '../settings.ts';
import { areaTypeFact, summaryFact, virtualLinkFact } from './ospf-areas.ts';
import { type OspfBlock, processFact } from './ospf-facts.ts';
import { ospfCommands, routerId } from './ospf-process.ts';

const { command, block } = commandsOf<OspfBlock>();

const area = 'area <of:word>';
const spi = 'spi <spi:256-4294967295>';
const hashed = '<hash:md5|sha1> [<encryption:0|7>] <secret:secret>';
const ciphered = 'esp ( null | des | 3des | aes-cbc <bits:128|192|256> ) [<keyForm:0|7>] [<key:secret>]';

const common: Commands<OspfBlock> = [
  ...routerId('router-id'),
  ...settings(
    'A setting of an area.',
    `${area} sham-link <own:ip> <other:ip> { cost <cost:1-65535> | ttl-security hops <hops:1-254> | authentication [ ( message-digest | null | key-chain <keys:key-chain> ) ] }`,
    `${area} capability default-exclusion`,
    `${area} ( encryption | authentication ) ipsec ${spi} ${hashed}`,
    `${area} encryption ipsec ${spi} ${ciphered} ${hashed}`,
    `${area} ( snmp-if-index <index:int> | lsa-refresh <refresh:int> )`,
  ),
  command(
    `${area} nssa translate type7 ( <always:always> | <suppress:suppress-fa> | default-origin )` as 'area <of:word> nssa translate type7 [<always:always>] [<suppress:suppress-fa>]',
    'Turns external routes of the area into those of the whole AS whoever is elected, or without forwarding address.',
    ({ of, always, suppress }, line) =>
      areaTypeFact(line, of.value, { type: 'nssa', translates: always && 'always', suppressForward: !!suppress }),
  ),
  command(
    `${area} virtual-link <router:ipv4> ( authentication-key [<encryption:0-7>] <secret:secret> | message-digest-key <keyId:1-255> md5 [<digestForm:0-7>] <digest:secret> | ttl-security hops <hops:1-254> | authentication ipsec ${spi} ${hashed} )` as 'area <of:word> virtual-link <router:ipv4>',
    'How the neighbor on a virtual link proves itself.',
    ({ of, router }, line) => virtualLinkFact(line, of.value, router.value),
  ),
  command(
    'summary-address <address:ipv4> <mask> { <hidden:not-advertise> | tag <tag:0-4294967295> | nssa-only }',
    'Announces one external route for a range.',
    ({ address, mask, hidden, tag }, line) =>
      summaryFact(line, { prefix: withLength(address.value, mask.value), advertise: !hidden, tag: tag?.value }),
  ),
  command(
    'summary-prefix <prefix> { <hidden:not-advertise> | tag <tag:0-4294967295> | nssa-only }',
    'Announces one external route for a range.',
    ({ prefix, hidden, tag }, line) => summaryFact(line, { prefix: prefix.value, advertise: !hidden, tag: tag?.value }),
  ),
  ...unmodelled(
    'Changes or filters routes in a way of its own.',
    'prefix-suppression',
    'distribute-list ( <list:acl> | prefix <prefixes:prefix-list> ) out ( connected | static | rip | bgp | ospf | eigrp | isis ) [<process:int>]',
  ),
  ...unmodelledHere(
    'Filters routes on their way out of OSPF into the table, or changes their distance.',
    'distribute-list gateway <gateway:prefix-list> in [<interface>]',
    'distribute-list prefix <prefixes:prefix-list> gateway <gateway:prefix-list> in [<interface>]',
    'distance <of:1-255> <address:ipv4> <wildcard> [<list:acl>]',
    'local-rib-criteria { forwarding-address | inter-area-summary | nssa-translation }',
  ),
  command('protocol shutdown', 'Stops the process.', (_, line) =>
    processFact(line, ospf => {
      ospf.shutdown = true;
    }),
  ),
  ...settings(
    'A setting of the process.',
    'nsf [ ( cisco [ ( enforce global | helper [ disable ] ) ] | ietf [ ( helper [ ( disable | strict-lsa-checking ) ] | restart-interval <restart:1-1800> ) ] | enforce global ) ]',
    'nsr',
    'ispf',
    'capability ( lls | opaque | transit | vrf-lite | type7 )',
    'ttl-security all-interfaces [ hops <hops:1-254> ]',
    'limit retransmissions { dc ( <dc:1-255> | disable ) | non-dc ( <other:1-255> | disable ) }',
    'queue-depth ( hello | update ) ( <depth:int> | unlimited )',
    'max-lsa <limit:int> [<threshold:1-100>] { warning-only | ignore-time <minutes:int> | ignore-count <times:int> | reset-time <reset:int> }',
    'event-log { size <size:int> | one-shot | pause }',
    'adjacency stagger ( <first:1-1000> | none ) [<most:1-1000>]',
    'bfd all-interfaces [ strict-mode ]',
    'fast-reroute per-prefix enable [ area <frrArea:word> ] prefix-priority ( high | low )',
    'fast-reroute ( keep-all-paths | per-prefix ( remote-lfa [ area <remoteArea:word> ] ( tunnel mpls-ldp | maximum-cost <cost:int> ) | ti-lfa [ area <tiArea:word> [ disable ] ] | tie-break ( broadcast-interface-disjoint | downstream | interface-disjoint | linecard-disjoint | lowest-metric | node-protecting | primary-path | secondary-path | srlg ) ( required index <required:int> | index <index:int> ) ) )',
    'mpls ldp ( sync | autoconfig [ area <ldpArea:word> ] )',
    'mpls traffic-eng ( area <teArea:word> | router-id <interface> | multicast-intact | mesh-group <mesh:int> <port:interface> area <meshArea:word> | interface <tunnel:interface> area <tunnelArea:word> | autoroute-exclude prefix-list <excluded:prefix-list> )',
    'microloop avoidance [ ( protected | rib-update-delay <delay:int> | disable | segment-routing [ disable ] ) ]',
    'segment-routing ( mpls | area <srArea:word> ( mpls | disable ) | global-block <low:int> <high:int> | prefix-sid-map ( advertise-local | receive [ disable ] ) | disable )',
    'domain-id ( type <type:word> value <typed:hex> | <domain:ipv4> | null ) [ secondary ]',
    'domain-tag <tag:0-4294967295>',
    'compatible ( rfc1583 | rfc1587 | rfc5243 )',
    'compatible rfc1583',
    'snmp context <context:word>',
    'interface-id snmp-if-index',
    'discard-route [ ( external | internal ) ] [<distance:1-255>]',
    'traffic-share min across-interfaces',
    'process-min-time percent <percent:int>',
    'redistribute maximum-prefix <limit:int> [<threshold:1-100>] [ warning-only ]',
    'timers pacing ( flood | lsa-group | retransmission ) <pacing:int>',
    'timers ( lsa-group-pacing <group:int> | spf <spfDelay:int> <spfHold:int> | manet willingness <willingness:int> | fast-reroute <frr:int> | nsf wait <nsf:int> )',
    'ignore lsa mospf',
    'manet ( peering selective [ redundancy <redundancy:0-10> ] | cache ( update | acknowledgment | acknowledgement ) <cached:int> | hello ( unicast | multicast ) )',
    'log-adjacency-changes [ detail ]',
    'distribute link-state [ { instance-id <instance:int> | throttle <throttle:int> } ]',
    'affinity-map <affinity:word> bit-position <bit:0-255>',
  ),
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
  ...unmodelledHere(
    'Filters routes on their way out of OSPF into the table.',
    'distribute-list prefix-list <list:ipv6-prefix-list> in [<interface>]',
  ),
  ...unmodelled(
    'Filters routes of other protocols.',
    'distribute-list prefix-list <list:ipv6-prefix-list> out [<interface>]',
    'distribute-list prefix-list <list:ipv6-prefix-list> out <source:connected|static|rip|bgp|ospf|eigrp> [<process:word>]',
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
