/** The top level of an FRR configuration. */

import { type Commands, commandsOf } from '../../notation/command.ts';
import type { BgpBlock } from '../ios/bgp-block.ts';
import { bgpFact } from '../ios/bgp-block.ts';
import { asPathLists, communityLists, extcommunityLists, largeCommunityLists } from '../ios/bgp-lists.ts';
import { interfaceFact } from '../ios/interface-block.ts';
import { said } from '../ios/line.ts';
import { prefixLists } from '../ios/prefix-list.ts';
import { recognised } from '../ios/recognised.ts';
import { accessLists } from './acl.ts';
import { bgp } from './bgp.ts';
import { interfaceCommands } from './interface.ts';
import { ospfProcesses } from './ospf.ts';
import { otherProtocols } from './other.ts';
import { frrRouteMap } from './route-map.ts';
import { rpkiCommands } from './rpki.ts';
import { staticRoutes } from './static.ts';
import { vrfs } from './vrf.ts';

const { command, block } = commandsOf<unknown>();
const severity = '[<severity:emergencies|alerts|critical|errors|warnings|notifications|informational|debugging>]';

const identity: Commands<unknown> = [
  command('frr version <version:word>', 'The version that wrote the file; it decides which defaults hold.', ({ version }, line) =>
    said('system', '', line, system => {
      system.version = version.value;
    }),
  ),
  command(
    'frr defaults <profile:traditional|datacenter>',
    'The profile of defaults: datacenter is open to external peers without policy and keeps short timers.',
    ({ profile }, line) =>
      said('system', '', line, system => {
        system.profile = profile.value;
      }),
    'The traditional profile holds.',
  ),
  command('hostname <name:word>', 'Names the device.', ({ name }, line) =>
    said('system', '', line, system => {
      system.hostname = name;
    }),
  ),
  command('domainname <name:word>', 'The domain of the device.'),
  command(
    'service <what:integrated-vtysh-config|advanced-vty|password-encryption|terminal-length> [<value:int>]',
    'A setting of the shell.',
  ),
  ...recognised(
    'Where messages go, and how grave they must be.',
    `log <where:syslog|stdout|monitor|trap> ${severity}`,
    `log file <file:word> ${severity}`,
    'log facility <facility:word>',
    'log timestamp precision <digits:0-12>',
    'log <what:record-priority|commands|error-category|unique-id|immediate-mode|filter-text> [<text:word>]',
    `log daemon <daemon:word> file <file:word> ${severity}`,
  ),
  command('password [8] <secret:secret>', 'The password of the shell.'),
  command('enable password [8] <secret:secret>', 'The password of the privileged mode.'),
  command('banner motd <options:text>', 'The text that the shell greets with.'),
  ...recognised(
    'Writes details of a part to the log.',
    'debug <daemon:bgp|ospf|ospf6|zebra|isis|rip|rpki|bfd|pim|mpls|static|pbr|vrrp|northbound|igmp|eigrp|nhrp|route-map|resolver> [<what:word>] [<more:word>] [<last:word>] [<end:word>]',
  ),
  command('line vty', 'Opens settings of the shell.'),
  command('access-class <list:acl>', 'Who may reach the shell.'),
  command('exec-timeout <minutes:int> [<seconds:int>]', 'When an idle shell is closed.'),
];

const forwarding: Commands<unknown> = [
  command('<family:ip|ipv6> forwarding', 'Forwards packets.'),
  command('<family:ip|ipv6> router-id <address:ip> [vrf <vrf:vrf>]', 'Names the router for all protocols.'),
  command('router-id <address:ipv4>', 'Names the router for all protocols.'),
  command('<family:ip|ipv6> nht resolve-via-default', 'Lets next hops resolve through the default route.'),
  command(
    '<family:ip|ipv6> protocol <protocol:word> route-map <policy:route-map>',
    'Filters routes of a protocol on their way into the table.',
  ),
  command('ip multicast-routing', 'Forwards multicast packets.'),
  command(
    '<family:ip|ipv6> import-table <table:int> [distance <distance:1-255>] [route-map <policy:route-map>]',
    'Takes routes of another table.',
  ),
  ...recognised(
    'A setting of the routing table process.',
    'zebra <what:nexthop-group|nexthop|route-map|work-queue|zapi-packets|dplane|kernel> [<more:keep|kernel|proto|delay-timer|limit|resilient>] [<value:word>]',
    'fpm address <address:ip> [port <port:int>]',
    'fpm use-next-hop-groups',
    'fpm use-route-replace',
    'fpm connection ip <address:ip> port <port:int>',
  ),
  command('allow-external-route-update', 'Lets others change routes.'),
  command('agentx', 'Answers SNMP through a master agent.'),
  command('bgp route-map delay-timer <seconds:0-600>', 'How long a change of a route map waits before it takes effect.'),
  command('bgp send-extra-data zebra', 'Hands more details to the routing table.'),
  command(
    'bgp <option:no-rib|session-dscp|update-delay|graceful-shutdown|suppress-fib-pending> [<value:int>]',
    'A setting of all BGP processes.',
  ),
  command('bgp community alias <community:word> <alias:word>', 'Gives a community a name for output.'),
];

const routing: Commands<unknown> = [
  block('interface <name:=interface> [vrf <vrf:vrf>]', 'Opens an interface.', {
    enter: ({ name }) => ({ name: name.value }),
    body: () => interfaceCommands,
    apply: ({ name, vrf }, line) =>
      interfaceFact({ ...line, block: { name: name.value } }, draft => {
        if (!vrf) return;
        draft.vrf = vrf.value;
        draft.vrfPlace = vrf.place;
      }),
  }),
  block('router bgp <asn:asn> [vrf <vrf:vrf>] [as-notation <notation:word>]', 'Runs BGP in an autonomous system.', {
    enter: ({ asn, vrf }): BgpBlock => ({ asn: asn.value, vrf: vrf?.value ?? 'default', family: 'ipv4', inFamily: false }),
    body: () => bgp,
    apply: ({ asn, vrf }, line) =>
      line.no
        ? undefined
        : bgpFact({ ...line, block: { asn: asn.value, vrf: vrf?.value ?? 'default', family: 'ipv4', inFamily: false } }, draft => {
            draft.asn = asn;
          }),
  }),
  block('router bgp <asn:asn> view <view:word>', 'Runs BGP for a view that never reaches the routing table.', {
    enter: ({ asn, view }): BgpBlock => ({ asn: asn.value, vrf: view.value, family: 'ipv4', inFamily: false }),
    body: () => bgp,
  }),
];

export const top: Commands<unknown> = [
  ...identity,
  ...forwarding,
  ...routing,
  ...vrfs,
  ...ospfProcesses,
  ...frrRouteMap,
  ...(staticRoutes as Commands<unknown>),
  ...prefixLists,
  ...accessLists,
  ...asPathLists('bgp'),
  ...asPathLists('ip'),
  ...communityLists('bgp'),
  ...communityLists('ip'),
  ...largeCommunityLists('bgp'),
  ...largeCommunityLists('ip'),
  ...extcommunityLists('bgp'),
  ...extcommunityLists('ip'),
  ...rpkiCommands,
  ...otherProtocols,
];
