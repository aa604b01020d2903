/** Lines of interfaces about redundancy, monitoring and other services. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { type InterfaceBlock, interfaceFact } from '../ios/interface-block.ts';
import { recognised } from '../ios/recognised.ts';
import { redundancyOf } from './link-lines.ts';
import { onLink } from './port.ts';

const { command } = commandsOf<InterfaceBlock>();

const vrrp: Commands<InterfaceBlock> = [
  command(
    'vrrp <group:1-255> <form:ip|ipv4> <address:ipv4> [secondary]',
    'Shares an address with other routers (VRRP).',
    ({ address }, line) => interfaceFact(line, ({ virtualAddresses }) => void virtualAddresses.push(address)),
  ),
  command('vrrp <group:1-255> ipv6 <address:ipv6>', 'Shares an IPv6 address with other routers (VRRP).', ({ address }, line) =>
    interfaceFact(line, ({ virtualAddresses }) => void virtualAddresses.push(address)),
  ),
  onLink(
    'vrrp <group:1-255> <word:priority|priority-level> <priority:1-254>',
    'The highest becomes the router of the address.',
    (link, { group, priority }) => {
      redundancyOf(link, 'vrrp', group.value).priority = priority.value;
    },
  ),
  onLink('vrrp <group:1-255> preempt', 'Takes over from a router of lower priority.', (link, { group }, no) => {
    redundancyOf(link, 'vrrp', group.value).preempt = !no;
  }),
  onLink(
    'vrrp <group:1-255> preempt delay <what:minimum|reload> <seconds:int>',
    'How long to wait before taking over.',
    (link, { group, what, seconds }) => {
      redundancyOf(link, 'vrrp', group.value).delays.set(what.value, seconds.value);
    },
  ),
  onLink(
    'vrrp <group:1-255> peer authentication <kind:text|ietf-md5> [key-string] [<encryption:0|7>] <secret:secret>',
    'Which proof the other routers must give.',
    (link, { group }) => {
      redundancyOf(link, 'vrrp', group.value).authenticated = true;
    },
  ),
  ...recognised(
    'A setting of the shared address.',
    'vrrp <group:1-255> <what:timers|advertisement> <more:advertise|interval> <seconds:int>',
    'vrrp <group:1-255> tracked-object <track:track> <what:decrement|shutdown> [<value:int>]',
    'vrrp <group:1-255> ipv4 version <version:2-3>',
    'vrrp <group:1-255> session description <description:text>',
    'vrrp <group:1-255> mac-address advertisement-interval <seconds:int>',
    'vrrp <group:1-255> disabled',
  ),
];

const monitoring: Commands<unknown> = recognised(
  'What is seen of packets here.',
  'flow tracker <kind:hardware|sampled> <tracker:flow-tracker>',
  'sflow <what:enable|egress> [<more:enable|unmodified>]',
  'service-policy type <kind:qos|pbr|pdp|copp> input <map:policy-map>',
  'service-policy <direction:input|output> <map:policy-map>',
  'traffic-policy <direction:input|output> <policy:word> [physical]',
  'monitor session <session:word> <what:source|destination> [<direction:rx|tx|both>]',
  'load-interval <seconds:int>',
  'logging event link-status [<option:use-global>]',
  'snmp trap link-change',
  'ptp <what:enable|transport|role|announce|delay-req|delay-mechanism|sync|sync-message|vlan|mpass|dscp> [<value:word>] [<more:word>] [<last:word>]',
  'bfd <what:interval|echo|per-link|static> [<value:word>] [<word:min-rx|min_rx|rfc-7130>] [<least:int>] [multiplier <multiplier:int>] [default]',
  'ip multicast boundary <list:acl> [out]',
  'ip multicast static',
  'multicast ipv4 <what:boundary|static|source> [<value:word>] [<more:word>] [<last:word>]',
);

const translation: Commands<unknown> = recognised(
  'Translates addresses of packets through this interface.',
  'ip nat source dynamic access-list <list:acl> pool <pool:nat-pool> [<option:full-cone|port-only>]',
  'ip nat source dynamic access-list <list:acl> overload [vrf <vrf:vrf>]',
  'ip nat <side:source|destination> [<direction:ingress|egress>] static <from:ipv4> [<port:int>] [access-list <list:acl>] <to:ipv4> [<toPort:int>] [protocol <protocol:tcp|udp>] [group <group:int>]',
  'ip nat <side:source|destination> static <from:ipv4> access-list <list:acl> <to:ipv4>',
  'ip nat destination dynamic access-list <list:acl> pool <pool:nat-pool>',
  'ip nat service-profile <profile:word>',
);

const neighbors: Commands<unknown> = recognised(
  'How neighbors on the link are found.',
  'ipv6 nd ra interval [msec] <interval:int> [<least:int>]',
  'ipv6 nd ra <what:disabled|rx|lifetime|mtu|hop-limit|dns-server|dns-suffix> [<value:word>] [<more:word>] [<last:word>]',
  'ipv6 nd <what:managed-config-flag|other-config-flag|prefix|reachable-time|ns-interval|router-preference|proxy> [<value:word>] [<more:word>] [<last:word>]',
  'ip attached-host route export [<distance:1-255>]',
  'ipv6 attached-host route export [<distance:1-255>]',
  'ip <what:proxy-arp|local-proxy-arp|redirects>',
  'ip verify unicast source reachable-via <way:any|rx> [<option:allow-default>]',
  'ip icmp redirect',
  'arp <what:aging|cache|gratuitous|monitor|proxy> [<more:timeout|dynamic|capacity|accept|mac-address|max-entries>] [<value:int>]',
  'ip igmp <what:version|query-interval|query-max-response-time|static-group|last-member-query-interval|last-member-query-count|startup-query-interval|startup-query-count|router-alert|host-proxy|access-group> [<value:word>] [<more:word>]',
  'ip pim <what:dr-priority|query-interval|join-prune-interval|bidirectional|neighbor-filter|border-router|bsr-border> [<value:word>]',
  'pim ipv4 <what:dr-priority|hello|join-prune|bidirectional|neighbor|border-router|bfd|local-interface|bsr> [<value:word>] [<more:word>] [<last:word>]',
  'ip dhcp <what:relay|snooping|smart-relay> [<value:word>] [<more:word>] [<last:word>]',
  'dhcp server <family:ipv4|ipv6>',
  'ip address virtual source-nat',
  'ip attached-host route',
);

const hardware: Commands<unknown> = recognised(
  'A setting of the hardware.',
  'transceiver <what:media|electrical|frequency|channel|receiver|transmitter|application> [<value:word>] [<more:word>] [<last:word>] [<end:word>]',
  'error-correction encoding <code:fire-code|reed-solomon>',
  'phy <what:media|link|diag> [<value:word>] [<more:word>] [<last:word>] [<end:word>] [<further:word>]',
  'l2 mtu <bytes:int>',
  'l2 mru <bytes:int>',
  'l2-protocol <what:encapsulation|forwarding> [<more:word>] [<value:word>] [<last:word>]',
  'flowcontrol <way:send|receive> <state:on|off|desired>',
  'link-debounce time <milliseconds:int> [<down:int>]',
  'link tracking group <group:word> <way:upstream|downstream>',
  'storm-control <kind:all|broadcast|multicast|unknown-unicast> level [pps] <level:word>',
  'qos <what:trust|cos|dscp|map|random-detect> [<value:word>] [<more:word>]',
  'priority-flow-control <what:on|mode|priority|pause> [<value:word>] [<more:word>]',
  'tx-queue <queue:int>',
  'uc-tx-queue <queue:int>',
  'shape rate <rate:word> [<unit:kbps|percent|pps>]',
  'lacp <what:timer|port-priority|rate|system-priority|port-id> [<value:word>] [<more:int>]',
  'port-channel <what:min-links|lacp|load-balance|speed> [<value:word>] [<more:word>] [<last:word>]',
  'lldp <what:tlv|med|run|management-address> [<value:word>] [<more:word>] [<last:word>]',
  'switchport port-security [<what:mac-address|violation|maximum>] [<value:word>] [<more:int>] [<last:word>]',
  'switchport trunk private-vlan secondary',
  'switchport <what:tool|tap|source-interface|backup|vlan|dot1q|pvlan|forwarding|nonegotiate|block|private-vlan|port-security> [<value:word>] [<more:word>] [<last:word>] [<end:word>]',
  'spanning-tree <what:vlan-id|mst> <instances:word> <setting:cost|port-priority> <value:int>',
  'spanning-tree <what:bpduguard|bpdufilter|loopguard|portfast> <more:rate-limit|auto|default> [<value:word>]',
  'mac timestamp <place:word> [<option:word>]',
  'unidirectional <way:send-only|receive-only|send-receive>',
  'evpn ethernet-segment',
  'esi <identifier:word>',
  'campus link-type <type:upstream|downstream>',
  'private-vlan mapping <vlans:word>',
  'pvlan mapping <vlans:word>',
  'profile <profile:word>',
  'mcs transmit',
  'dot1x <what:eapol|mac|aaa|unauthorized|host-mode|timeout> [<value:word>] [<more:word>] [<last:word>] [<end:word>]',
);

export const interfaceServices: Commands<InterfaceBlock> = [...vrrp, ...monitoring, ...translation, ...neighbors, ...hardware];
