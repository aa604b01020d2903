/** Lines of interfaces about services on top of IP. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import type { InterfaceBlock } from './interface-block.ts';

const { command } = commandsOf<InterfaceBlock>();

const ip: Commands<InterfaceBlock> = [
  command('ip helper-address [vrf <vrf:vrf>] [global] <address:ipv4>', 'Forwards broadcasts, as those of DHCP, to this server.'),
  command('ip nat <side:inside|outside|enable>', 'Which side of address translation the interface is on.'),
  command('ip policy route-map <policy:route-map>', 'Sends packets by policy instead of by destination.'),
  command('ipv6 policy route-map <policy:route-map>', 'Sends IPv6 packets by policy instead of by destination.'),
  command(
    'ip verify unicast source reachable-via <mode:rx|any> [<options:word...>]',
    'Drops packets whose source is not reached through the interface (RFC 3704).',
  ),
  command('ip verify unicast reverse-path [<list:acl>]', 'Drops packets whose source is not reached through the interface (RFC 3704).'),
  command(
    'ipv6 verify unicast source reachable-via <mode:rx|any> [<options:word...>]',
    'Drops packets whose source is not reached through the interface.',
  ),
  command('ip summary-address <protocol:eigrp|rip> <process:word...>', 'Announces one route for a range.'),
  command('ip authentication mode eigrp <asn:int> md5', 'Neighbors of EIGRP must prove themselves.'),
  command('ip authentication key-chain eigrp <asn:int> <keys:key-chain>', 'The keys of EIGRP neighbors.'),
  command('ip rip authentication key-chain <keys:key-chain>', 'The keys of RIP neighbors.'),
  command('ip nhrp authentication <secret:secret>', 'The secret of NHRP.'),
  command('ip router isis [<tag:word>]', 'Runs IS-IS on the interface.'),
  command('ip flow monitor <monitor:word> [<options:word...>]', 'Counts flows.'),
  command('ip inspect <name:word> <direction:in|out>', 'Watches connections.'),
  command(
    'ip <what:redirects|unreachables|proxy-arp|mask-reply|directed-broadcast|local-proxy-arp|route-cache|split-horizon|virtual-reassembly|tcp|flow|pim|igmp|hello-interval|hold-time|bandwidth-percent|nhrp|dhcp|arp|rip|bandwidth|rtp|multicast|mroute-cache|accounting|load-sharing|nbar|cef|rsvp|wccp|ips|admission|sap|irdp|device|source|mobile|mfib|eigrp|next-hop-self|dampening-change|tag-switching|broadcast-address|security|portbundle|subscriber|access-session|ospf> [<options:word...>]',
    'A setting of IP on the interface.',
  ),
  command('ipv6 enable', 'Uses IPv6 with a link-local address only.'),
  command('ipv6 eigrp <asn:1-65535>', 'Runs EIGRP for IPv6 on the interface.'),
  command('ipv6 rip <name:word> <options:word...>', 'Runs RIP for IPv6 on the interface.'),
  command('ipv6 router isis [<tag:word>]', 'Runs IS-IS for IPv6 on the interface.'),
  command(
    'ipv6 <what:nd|dhcp|mtu|redirects|unreachables|mld|pim|cef|mfib|tcp|nhrp|flow|hello-interval|hold-time|next-hop-self|split-horizon|summary-address|inspect|virtual-reassembly|snooping|nat|ospf|authentication> [<options:word...>]',
    'A setting of IPv6 on the interface.',
  ),
];

const others: Commands<InterfaceBlock> = [
  command('service-policy [type <type:word>] <direction:input|output> <policy:policy-map>', 'Applies a policy to the traffic.'),
  command('service-policy history <options:word...>', 'Keeps figures of the policy.'),
  command('rate-limit <direction:input|output> <options:word...>', 'Limits the rate.'),
  command('traffic-shape <options:word...>', 'Delays traffic above a rate.'),
  command('mpls <options:word...>', 'A setting of MPLS.'),
  command('mpls bgp forwarding', 'Forwards labeled packets of external neighbors.'),
  command('tag-switching <options:word...>', 'A setting of MPLS.'),
  command('isis <options:word...>', 'A setting of IS-IS.'),
  command('clns <options:word...>', 'A setting of CLNS.'),
  command('bfd interval <milliseconds:int> min_rx <minimum:int> multiplier <multiplier:int>', 'How fast BFD notices a failure.'),
  command('bfd <what:template|echo|neighbor|check-ctrl-plane-failure> [<options:word...>]', 'A setting of BFD.'),
  command('ospfv3 <process:1-65535> <options:word...>', 'A setting of OSPF version 3.'),
  command('standby [<group:0-4095>] authentication [<form:word>] <secret:secret>', 'The secret of the group.'),
  command('standby [<group:0-4095>] track <track:track> [<options:word...>]', 'Lowers the priority when a tracked object fails.'),
  command('standby [<group:0-4095>] track <interface> [<decrement:1-255>]', 'Lowers the priority when an interface fails.'),
  command(
    'standby [<group:0-4095>] <what:priority|preempt|timers|name|version|delay|mac-address|use-bia|follow|redirect|bfd|mac-refresh|redirects> [<options:word...>]',
    'A setting of HSRP.',
  ),
  command('vrrp <group:1-255> <options:word...>', 'A setting of VRRP.'),
  command('glbp <group:0-1023> <options:word...>', 'A setting of GLBP.'),
  command(
    '<what:vrrs|fhrp|lisp|nve|member|source-interface|host-reachability|vxlan|cts|performance|ethernet|l2protocol-tunnel|l2protocol|no-autostate|autostate|backup|transmit-interface|shape|platform|cable|voice|fabric|trunk|monitor|et-analytics|l2vpn|pseudowire|signaling|virtual-template|security-level|ntp|netbios|vtp|appletalk|ipx|decnet|cdp|half-duplex|full-duplex|aggregate> [<options:word...>]',
    'A setting of the interface.',
  ),
];

export const serviceCommands: Commands<InterfaceBlock> = [...ip, ...others];
