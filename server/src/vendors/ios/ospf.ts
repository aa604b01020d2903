/** OSPF of IOS: version 2, version 3 as `ipv6 router ospf`, and version 3 for both families as `router ospfv3`. */
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { areaId } from './area.ts';
import { type OspfBlock, ospfCommands, processFact, routerId } from './ospf-process.ts';

const { command, block } = commandsOf<OspfBlock>();

const common: Commands<OspfBlock> = [
  ...routerId('router-id'),
  command('area <area:word> range <address:ipv4> <mask> [<options:word...>]', 'Announces one route for a range to other areas.'),
  command('area <area:word> sham-link <own:ip> <other:ip> [<options:word...>]', 'Joins parts of an area across a VPN.'),
  command('area <area:word> nssa translate type7 <options:word...>', 'How external routes of the area are passed on.'),
  command('area <area:word> capability <options:word...>', 'What routers of the area can do.'),
  command('area <area:word> encryption <options:word...>', 'Protects the area with IPsec.'),
  command('area <area:word> authentication ipsec <options:word...>', 'Protects the area with IPsec.'),
  command('summary-address <address:ipv4> <mask> [<options:word...>]', 'Announces one external route for a range.'),
  command('summary-prefix <prefix> [<options:word...>]', 'Announces one external route for a range.'),
  command(
    '<what:nsf|nsr|ispf|capability|prefix-suppression|ttl-security|limit|queue-depth|max-lsa|event-log|adjacency|bfd|fast-reroute|mpls|microloop|segment-routing|domain-id|domain-tag|compatible|local-rib-criteria|snmp|interface-id|discard-route|traffic-share|process-min-time|redistribute-maximum> [<options:word...>]',
    'A setting of the process.',
  ),
  command('redistribute maximum-prefix <limit:int> [<options:word...>]', 'Takes in at most so many routes.'),
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
  command('distribute-list prefix-list <list:ipv6-prefix-list> out <source:word...>', 'Filters routes of another protocol.'),
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
