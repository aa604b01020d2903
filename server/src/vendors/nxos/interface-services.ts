/** Lines of interfaces of NX-OS about redundancy, monitoring and other services. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { linkFact, linkSwitch, redundancyOf } from '../eos/link-lines.ts';
import { type InterfaceBlock, interfaceFact } from '../ios/interface-block.ts';
import { settings } from '../settings.ts';

/** The group of the block around a line. */
interface GroupBlock extends InterfaceBlock {
  readonly protocol: 'hsrp' | 'vrrp';
  readonly group: number;
}

const inGroup = commandsOf<GroupBlock>();
const { command, block } = commandsOf<InterfaceBlock>();

const group: Commands<GroupBlock> = [
  inGroup.command('<form:ip|address> <address:ip> [secondary]', 'The address that the routers share.', ({ address }, line) =>
    interfaceFact(line, ({ virtualAddresses }) => void virtualAddresses.push(address)),
  ),
  inGroup.command(
    'priority <priority:0-255> [forwarding-threshold lower <lower:int> upper <upper:int>]',
    'The highest becomes the router of the address.',
    ({ priority }, line) =>
      linkFact(line, link => {
        redundancyOf(link, line.block.protocol, line.block.group).priority = priority.value;
      }),
  ),
  inGroup.command('preempt', 'Takes over from a router of lower priority.', (_, line) =>
    linkSwitch(line, link => {
      redundancyOf(link, line.block.protocol, line.block.group).preempt = !line.no;
    }),
  ),
  inGroup.command(
    'preempt delay <what:minimum|reload|sync> <seconds:int> [<more:reload|sync>] [<value:int>] [<last:sync>] [<end:int>]',
    'How long to wait before taking over.',
    ({ what, seconds }, line) =>
      linkFact(line, link => {
        const known = redundancyOf(link, line.block.protocol, line.block.group);
        known.preempt = true;
        known.delays.set(what.value, seconds.value);
      }),
  ),
  inGroup.command('timers [msec] <hello:int> [msec] <hold:int>', 'Hello and hold time.', ({ hello, hold }, line) =>
    linkFact(line, link => {
      redundancyOf(link, line.block.protocol, line.block.group).delays.set('hello', hello.value).set('hold', hold.value);
    }),
  ),
  inGroup.command('authentication md5 key-chain <keys:key-chain>', 'Which proof the other routers must give.'),
  inGroup.command(
    'authentication [<kind:md5|text>] [key-string] [<encryption:0|7>] <secret:secret> [timeout <seconds:int>]',
    'Which proof the other routers must give.',
    (_, line) =>
      linkFact(line, link => {
        redundancyOf(link, line.block.protocol, line.block.group).authenticated = true;
      }),
  ),
  inGroup.command('ip', 'Takes the shared address from the other routers.'),
  inGroup.command('ip autoconfig', 'Computes the shared address.'),
  ...settings(
    'A setting of the shared address.',
    'track <track:track> [decrement <value:int>]',
    'track interface <interface> priority <value:int>',
    'name <name:word>',
    'follow <group:word>',
    'mac-address <address:word>',
    'advertisement-interval <seconds:int>',
    'shutdown',
    'version <version:int>',
    'object-track <track:track> [decrement <value:int>]',
    'vrrs leader <name:word>',
    'match-address',
  ),
];

const redundancy: Commands<InterfaceBlock> = [
  block('hsrp <group:0-4095> [<family:ipv4|ipv6>]', 'Opens an address that routers share (HSRP).', {
    enter: ({ group: number }, line): GroupBlock => ({ ...line.block, protocol: 'hsrp', group: number.value }),
    body: () => group,
    apply: ({ group: number }, line) => linkFact(line, link => void redundancyOf(link, 'hsrp', number.value)),
  }),
  block('vrrp <group:1-255>', 'Opens an address that routers share (VRRP).', {
    enter: ({ group: number }, line): GroupBlock => ({ ...line.block, protocol: 'vrrp', group: number.value }),
    body: () => group,
    apply: ({ group: number }, line) => linkFact(line, link => void redundancyOf(link, 'vrrp', number.value)),
  }),
  block('vrrpv3 <group:1-255> address-family <family:ipv4|ipv6>', 'Opens an address that routers share (VRRP).', {
    enter: ({ group: number }, line): GroupBlock => ({ ...line.block, protocol: 'vrrp', group: number.value }),
    body: () => group,
    apply: ({ group: number }, line) => linkFact(line, link => void redundancyOf(link, 'vrrp', number.value)),
  }),
  command('fabric forwarding mode anycast-gateway', 'All switches of the fabric share the addresses of the interface.', (_, line) =>
    interfaceFact(line, draft => {
      draft.addresses = draft.addresses.map(known => ({ ...known, shared: true }));
      draft.link ??= { relays: [], routers: new Map() };
      draft.link.redundancy ??= new Map();
    }),
  ),
  command(
    'hsrp ( version <version:1-2> | delay { minimum <seconds:int> | reload <after:int> } | bfd | use-bia [ scope interface ] | mac-refresh <refresh:int> )',
    'A setting of all shared addresses.',
  ),
];

const rest: Commands<unknown> = settings(
  'A setting of the interface.',
  'ip <what:redirects|proxy-arp|local-proxy-arp|directed-broadcast|unreachables> [<list:acl>]',
  'ipv6 <what:redirects|unreachables>',
  'ip arp timeout <seconds:int>',
  'ip arp gratuitous <what:request|update|hw-ignore>',
  'ip arp inspection <what:trust|limit> [<rate:rate>] [<value:int>]',
  'ip arp inspection limit ( rate <rate:int> [ burst interval <seconds:int> ] | none )',
  'ip arp synchronize',
  'ip arp <address:ipv4> <mac:word>',
  'ip verify unicast source reachable-via <way:any|rx> [allow-default]',
  'ipv6 verify unicast source reachable-via <way:any|rx> [allow-default]',
  'ip dhcp snooping <what:trust|limit> [<rate:rate>] [<value:int>]',
  'ip dhcp relay <what:source-interface> <interface>',
  'ip dhcp relay subnet-broadcast',
  'ip dhcp smart-relay',
  'ip dhcp option82 suboption circuit-id <circuit:word>',
  'ipv6 ( nd raguard | dhcp guard | snooping ) [ attach-policy <guard:word> ]',
  'ip dhcp relay information <what:trusted>',
  'ip port-unreachable',
  'ttag',
  'ip policy route-map <policy:route-map>',
  'ipv6 policy route-map <policy:route-map>',
  'ip flow monitor <monitor:flow-monitor> <direction:input|output> [sampler <sampler:word>]',
  'ip igmp <what:version|query-interval|query-timeout|query-max-response-time|robustness-variable|last-member-query-count|last-member-query-response-time|startup-query-count|startup-query-interval|group-timeout> <value:int>',
  'ip igmp <what:static-oif|join-group> <group:ipv4> [source <source:ipv4>]',
  'ip igmp ( static-oif | join-group ) ( route-map <policy:route-map> | prefix-list <groups:prefix-list> )',
  'ip igmp ( access-group | report-policy ) ( prefix-list <groups:prefix-list> | <policy:route-map> )',
  'ip igmp state-limit <states:int> [ reserved <policy:route-map> <reserved:int> ]',
  'ip igmp immediate-leave',
  'ip igmp snooping',
  'ip pim <what:dr-priority|hello-interval|dr-delay> <value:int>',
  'ip pim <what:border|passive|bfd-instance|strict-rfc-compliant> [disable]',
  'ip pim ( neighbor-policy | jp-policy ) ( prefix-list <list:prefix-list> | <policy:route-map> ) [ ( in | out ) ]',
  'ip pim hello-authentication ah-md5 [<form:0|3|7>] <secret:secret>',
  'ip pim <what:sparse-mode|passive>',
  'ipv6 pim ( sparse-mode | border | <what:dr-priority|hello-interval> <pim6:int> | ( neighbor-policy | jp-policy ) <policy6:route-map> )',
  'ipv6 mld <what:version|query-interval|query-timeout|query-max-response-time|robustness-variable|last-member-query-count|last-member-query-response-time|startup-query-count|startup-query-interval|group-timeout> <value:int>',
  'ipv6 mld ( immediate-leave | ( access-group | report-policy ) <policy:route-map> | ( static-oif | join-group ) ( <group:ipv6> [ source <source:ipv6> ] | route-map <groups:route-map> ) )',
  'ip nat <side:inside|outside>',
  'ip mtu <bytes:int>',
  'ipv6 nd <what:ra-interval|ra-lifetime|mtu|ns-interval|reachable-time|hop-limit|retrans-timer> <value:int> [min <least:int>]',
  'ipv6 nd <what:suppress-ra|managed-config-flag|other-config-flag|redirects|synchronize> [mtu]',
  'ipv6 nd prefix <prefix> [<valid:word>] [<preferred:word>] [<options:no-advertise|off-link|no-autoconfig...>]',
  'ipv6 nd prefix default [<valid:word>] [<preferred:word>] [<options:no-advertise|off-link|no-autoconfig...>]',
  'ipv6 nd dad attempts <count:int>',
  'bfd [<family:ipv4|ipv6>] interval <interval:int> min_rx <least:int> multiplier <multiplier:int>',
  'bfd [<family:ipv4|ipv6>] <what:echo|per-link>',
  'bfd authentication keyed-SHA1 keyid <id:int> <what:key|hex-key> <secret:secret>',
  'bfd neighbor src-ip <source:ip> dest-ip <destination:ip>',
  'bfd',
  'service-policy [type <type:qos|queuing|pbr|control-plane>] <direction:input|output> <map:policy-map> [no-stats]',
  'ptp [ vlan <vlan:int> | cost <cost:int> | role <role:master|slave|dynamic> | transport <transport:ipv4|ethernet> | multicast [ master-only ] | ucast-source <source:ipv4> ]',
  'ptp <what:announce|delay-request|sync> <more:interval|timeout|minimum> [interval] [ aes67-2015 | smpte-2059-2 ] <value:signed>',
  'sflow enable',
  'ip tcp adjust-mss <bytes:int>',
  'mac-address ipv6-extract',
  'ip wccp <service:word> redirect <direction:in|out>',
  'ip arp suppression timeout <suppression:int>',
  'ip verify source dhcp-snooping-vlan',
  'ipv6 port traffic-filter <list:ipv6-acl> in',
  'l2protocol tunnel [<protocols:stp|cdp|vtp|lldp|lacp...>]',
  'l2protocol tunnel ( cos <cos:0-7> | drop-threshold [<protocol:word>] <drop:int> | shutdown-threshold [<stopped:word>] <shutdown:int> )',
  'rate-limit cpu direction <direction:input|output|both> pps <rate:int> action log',
);

export const interfaceServices: Commands<InterfaceBlock> = [...redundancy, ...rest];
