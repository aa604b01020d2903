/** Lines of interfaces about redundancy, monitoring and other services. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { type InterfaceBlock, interfaceFact } from '../ios/interface-block.ts';
import { section, settings } from '../settings.ts';
import { redundancyOf } from './link-lines.ts';
import { onLink } from './port.ts';
import { ethernetSegment } from './service-blocks.ts';

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
  ...settings(
    'A setting of the shared address.',
    'vrrp <group:1-255> <what:timers|advertisement> <more:advertise|interval> <seconds:int>',
    'vrrp <group:1-255> tracked-object <track:track> <what:decrement|shutdown> [<value:int>]',
    'vrrp <group:1-255> ipv4 version <version:2-3>',
    'vrrp <group:1-255> session description <description:text>',
    'vrrp <group:1-255> mac-address advertisement-interval <seconds:int>',
    'vrrp <group:1-255> disabled',
  ),
];

const monitoring: Commands<unknown> = settings(
  'What is seen of packets here.',
  'flow tracker <kind:hardware|sampled> <tracker:flow-tracker>',
  'sflow <what:enable|egress> [<more:enable|unmodified>]',
  'service-policy type <kind:qos|pbr|pdp|copp> input <map:policy-map>',
  'service-policy <direction:input|output> <map:policy-map>',
  'traffic-policy <direction:input|output> <policy:word> [physical]',
  'monitor session <session:word> <what:source|destination> [<direction:rx|tx|both>]',
  'load-interval <seconds:int>',
  'logging event link-status [<option:use-global>]',
  'link-debounce <up:int> [<down:int>]',
  'snmp trap ( link-change | link-status )',
  'ptp ( enable | transport <transport:ipv4|ipv6|layer2> | role <role:master|dynamic> | announce ( interval <announce:signed> | timeout <missing:int> ) | <what:delay-req|pdelay-req|sync-message> interval <value:signed> | sync ( interval <every:signed> | timeout <lost:int> ) | delay-mechanism <mechanism:e2e|p2p> | vlan ( all | <vlans:numbers> ) | mpass | profile g8275.1 destination mac-address <kind:forwardable|non-forwardable> | pdelay-neighbor-threshold <threshold:int> | local-priority <local:int> | domain <domain:int> )',
  'bfd ( interval <value:int> <word:min-rx|min_rx> <least:int> multiplier <multiplier:int> [default] | echo | per-link [rfc-7130] | static neighbor <neighbor:ip> | neighbor <address:ip> )',
  'ip multicast boundary ( <range:ipv4-prefix> | <group:ipv4> <mask> | <list:acl> ) [out]',
  'ip multicast static',
  'multicast ipv4 ( boundary ( <range:ipv4-prefix> | <group:ipv4> <mask> | <list:acl> ) [out] | static | source route export [<distance:int>] )',
);

const translation: Commands<unknown> = settings(
  'Translates addresses of packets through this interface.',
  'ip nat source dynamic access-list <list:acl> pool <pool:nat-pool> [<option:full-cone|port-only>]',
  'ip nat source dynamic access-list <list:acl> overload [vrf <vrf:vrf>]',
  'ip nat <side:source|destination> [<direction:ingress|egress>] static <from:ipv4> [<port:int>] [access-list <list:acl>] <to:ipv4> [<toPort:int>] [protocol <protocol:tcp|udp>] [group <group:int>]',
  'ip nat <side:source|destination> static <from:ipv4> access-list <list:acl> <to:ipv4>',
  'ip nat destination dynamic access-list <list:acl> pool <pool:nat-pool>',
  'ip nat service-profile <profile:word>',
);

const neighbors: Commands<unknown> = settings(
  'How neighbors on the link are found.',
  'ipv6 nd ra interval [msec] <interval:int> [<least:int>]',
  'ipv6 nd ra ( disabled [all] | rx accept ( default-route | route-preference ) | <what:lifetime|hop-limit> <value:int> | mtu ( suppress | <bytes:int> ) | dns-server <server:ipv6> [ lifetime <seconds:int> ] | dns-suffix <suffix:word> [ lifetime <time:int> ] )',
  'ipv6 nd ( managed-config-flag | other-config-flag | prefix ( default | <prefix:ipv6-prefix> ) [ <valid:int> | infinite ] [ <preferred:int> | infinite ] { no-autoconfig | no-onlink | no-advertise } | reachable-time <reachable:int> | ns-interval <interval:int> | router-preference <preference:low|medium|high> | proxy ( prefix ( connected | <proxied:ipv6-prefix> ) ) )',
  'ip attached-host route export [<distance:1-255>]',
  'ipv6 attached-host route export [<distance:1-255>]',
  'ip <what:proxy-arp|local-proxy-arp|redirects>',
  'ip verify unicast source reachable-via <way:any|rx> [<option:allow-default>]',
  'ipv6 verify unicast source reachable-via <way:any|rx> [<option:allow-default>]',
  'ip icmp redirect',
  'arp <what:aging|cache|gratuitous|monitor|proxy> [<more:timeout|dynamic|capacity|accept|mac-address|max-entries>] [<value:int>]',
  'ip igmp ( <what:version|query-interval|query-max-response-time|last-member-query-interval|last-member-query-count|startup-query-interval|startup-query-count> <value:int> | static-group ( <group:ipv4> [<source:ipv4>] | acl <list:acl> | range <range:ipv4-prefix> ) | router-alert <alert:optional|mandatory> [connected] | host-proxy [ <proxied:ipv4> | report-interval <interval:int> | version <proxyVersion:int> ] | access-group <filter:acl> )',
  'ip pim ( <what:dr-priority|query-interval|join-prune-interval> <value:int> | <mode:bidirectional|border-router|bsr-border> | neighbor-filter <list:acl> )',
  'pim ipv4 ( dr-priority <priority:int> | hello ( interval <seconds:int> | count <count:word> ) | join-prune ( interval <every:int> | count <times:int> | transport sctp ) | bidirectional | neighbor filter <list:acl> | border-router | bfd | local-interface <interface> | bsr border | non-dr install-oifs )',
  'ip dhcp ( relay ( all-subnets [default] | information option ( circuit-id <circuit:word> | vendor-option ) ) | smart-relay [global] )',
  'dhcp server <family:ipv4|ipv6>',
  'ip address virtual source-nat',
  'ip attached-host route',
);

const hardware: Commands<unknown> = settings(
  'A setting of the hardware.',
  'transceiver ( media override <media:word> | electrical ( lane <lane:int> | channel <channel:int> ) [ module input tuning auto | output amplitude <level:word> ] | frequency <gigahertz:word> [ghz] | channel <number:int> [ grid-spacing <grid:int> ] | receiver ( signal-loss threshold <decibel:word> | power warning <dbm:word> ) | transmitter ( signal-power <power:word> | disabled ) | application override <application:word> [ lanes start <first:int> [ end <last:int> ] ] )',
  'error-correction encoding <code:fire-code|reed-solomon>',
  'phy ( media <media:25gbase-cr|50gbase-cr|100gbase-cr4|base-t> negotiation <setting:word> | link ( training [<party:word>] | detection aggressive [host-side] ) | diag ( transmitter | receiver ) test pattern <pattern:word> )',
  'l2 mtu <bytes:int>',
  'l2 mru <bytes:int>',
  'l2-protocol ( encapsulation dot1q vlan <outer:int> [ inner <inner:int> ] | forwarding profile <profile:word> )',
  'flowcontrol <way:send|receive> <state:on|off|desired>',
  'link-debounce time <milliseconds:int> [<down:int>]',
  'link tracking group <group:word> <way:upstream|downstream>',
  'storm-control <kind:all|broadcast|multicast|unknown-unicast> level [pps] <level:word>',
  'qos ( trust <trust:cos|dscp> | cos <cos:0-7> | dscp <code:dscp> | map ( dscp to traffic-class <map:word> | traffic-class to dscp <written:word> ) )',
  'priority-flow-control ( on | mode on | priority <priority:0-7> <drop:drop|no-drop> [dlb] | pause watchdog [ disable | port action ( drop | notify-only ) | port timer timeout <timeout:word> [ polling-interval <polling:word> ] [ recovery-time <recovery:word> [forced] ] ] )',
  'tx-queue <queue:int>',
  'uc-tx-queue <queue:int>',
  'shape rate <rate:word> [<unit:kbps|percent|pps>]',
  'lacp ( timer ( <speed:fast|normal> | multiplier <multiplier:int> ) | rate <rate:fast|normal> | <what:port-priority|system-priority> <value:int> | port-id range <first:int> <last:int> )',
  'port-channel ( min-links <links:int> [review] | lacp fallback [ static | individual | timeout <timeout:int> ] | lacp-min-links <least:int> | load-balance <fields:word> | speed ( <speed:word> | mixed ) )',
  'lldp ( tlv transmit ztp vlan <vlan:int> | med network-policy application <application:word> ( vlan <tagged:int> | untagged | priority ) { cos <cos:int> | dscp <dscp:int> } | ztp vlan <boot:int> )',
  'switchport port-security [ mac-address maximum ( disabled | <limit:int> ) | violation ( protect [log] | shutdown ) | maximum <most:int> | vlan ( default mac-address maximum <each:int> | <vlans:numbers> mac-address maximum <limits:int> ) ]',
  'switchport trunk private-vlan secondary',
  'switchport ( tool ( allowed vlan <allowed:numbers> | dot1q remove outer <tags:numbers> | encapsulation ( vn-tag | dot1br ) strip | group ( set <groups:word> | <group:word> ) | identity ( dot1q | qinq ) | truncation [<bytes:int>] | mpls pop all | default ( group <name:word> | interface <port:interface> ) ) | tap ( native vlan <native:int> | identity <identity:int> [ inner <inner:int> ] | mpls pop all | truncation [<cut:int>] | allowed vlan <tapped:numbers> | default ( group <tapGroup:word> [ group <otherGroup:word> ] | interface <tool:interface> | nexthop-group <next:word> ) | mac-address ( source <source:station> | destination <destination:station> ) | encapsulation ( vxlan strip | gre [ destination <end:ip> ] strip ) ) | source-interface tx [multicast] | backup-link <backup:interface> [ prefer vlan <preferred:numbers> ] | backup ( dest-macaddr <mac:station> | initial-mac-move-delay <delay:int> | mac-move-burst <burst:int> | mac-move-burst-interval <interval:int> | preemption-delay <wait:int> ) | vlan ( translation [in] [out] <from:int> [ dot1q-tunnel | inner <innerTag:int> ] <to:int> [ inner <innerTo:int> | network ] | translation ( in | out ) required | forwarding accept all | tag required ) | dot1q ( vlan tag ( disallowed | required ) | ethertype <type:hex> ) | pvlan mapping <mapped:numbers> | forwarding | nonegotiate | block ( broadcast | multicast | unknown-unicast ) )',
  'spanning-tree <what:vlan-id|mst> <instances:word> <setting:cost|port-priority> <value:int>',
  'spanning-tree ( bpduguard rate-limit <which:enable|disable|default|count> [<count:int>] [ interval <interval:int> ] | portfast auto | <of:bpduguard|bpdufilter|loopguard> default )',
  'mac timestamp <place:word> [<option:word>]',
  'unidirectional <way:send-only|receive-only|send-receive>',
  'esi <identifier:word>',
  'campus link-type <type:upstream|downstream>',
  'private-vlan mapping <vlans:word>',
  'pvlan mapping <vlans:word>',
  'profile <profiles:port-profile...>',
  'mcs transmit',
  'mac security profile <security:macsec-policy>',
  'service-profile <service:qos-profile>',
  'phy media base-t negotiation role <role:master|slave>',
  'tcp mss ceiling [ ipv4 <size4:64-65515> ] [ ipv6 <size6:64-65495> ] [<way:ingress|egress>]',
  'lacp system-id <systemId:station>',
  'dot1x ( eapol ( disabled | authentication failure fallback mba [ timeout <seconds:int> ] ) | mac based ( authentication [ host-mode common ] [always] | access-list ) | aaa unresponsive ( phone action ( apply cached-results [ timeout <cached:int> <unit:hours|minutes|days|seconds> ] [ else traffic allow ] | traffic allow ) | action ( apply cached-results [ timeout <kept:int> <in:hours|minutes|days|seconds> ] [ else traffic ( allow | allow vlan <vlan:int> ) ] | traffic ( allow [ vlan <guest:int> ] [ access-list <list:acl> ] | drop ) ) | eap response <answer:disabled|success> | recovery action reauthenticate ) | unauthorized ( access vlan membership egress | native vlan membership egress ) )',
);

const segments: Commands<InterfaceBlock> = [section('evpn ethernet-segment', 'Opens the Ethernet segment of the link.', ethernetSegment)];

export const interfaceServices: Commands<InterfaceBlock> = [...vrrp, ...monitoring, ...translation, ...neighbors, ...hardware, ...segments];
