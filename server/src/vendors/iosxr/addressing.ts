/** DHCP, and settings of IP and TCP that hold for the whole device: recognised. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const dhcpProfile: Commands<unknown> = [
  section('pool <name:word>', 'Opens a pool.', () => []),
  section('class <name:word>', 'Opens a class of clients.', () => []),
  ...settings(
    'A setting of the profile.',
    'helper-address [vrf <vrf:vrf>] <address:ip> [giaddr <gateway:ip>] [interface <interface>]',
    'relay information ( option [ allow-untrusted | vpn | vpn-mode <mode:cisco|rfc> | remote-id <remote:word> ] | policy <policy:drop|encapsulate|keep|replace> | check | authenticate <authenticate:received|inserted> )',
    'giaddr policy <how:keep|replace>',
    'broadcast-flag policy <how:check|unicast-always>',
    'lease <days:word> [<hours:int>] [<minutes:int>]',
    'pool <name:word>',
    'dns-server <address:ip> [<second:ip>]',
    'domain-name <name:word>',
    'default-router <address:ip> [<second:ip>]',
    'subnet-mask <mask:mask>',
    'netbios-name-server <address:ip>',
    'netbios-node-type <type:word>',
    'trusted',
    'client-mac-mismatch action drop',
    'match ( vrf <vrf:vrf> | ( option <option:int> <hexadecimal:hex> | mac-address <station> | default ) [ profile <profile:word> ] | option <matched:60|77|124|125> hex <value:hex> | mode <mode:class> | access-group <list:acl> )',
    'option <option:int> ( ascii <ascii:word> | hex <hexadecimal:hex> | ip <addresses:ip...> )',
    'prefix-pool <name:word>',
    'address-pool <name:word>',
    'iana-route-add',
    'relay option ( vpn | remote-id <remote:word> | interface-id insert | subscriber-id <subscriber:word> )',
    'link-address <address:ipv6>',
    'duid <what:allow-all>',
    'bootfile <name:word>',
    'vrf <vrf:vrf> address <address:ipv6>',
    'secure-arp',
    'session-vrf <vrf:vrf>',
  ),
];
export const dhcp: Commands<unknown> = [
  section('profile <name:word> <kind:relay|proxy|server|snoop|base>', 'Opens a profile.', () => dhcpProfile),
  section('interface <name:interface>', 'Opens an interface.', () =>
    settings(
      'A setting of the interface.',
      '<kind:relay|proxy|server|snoop|base> profile <profile:word>',
      '<kind:relay|proxy|server|base> information option format-type <what:circuit-id|remote-id> [ format-string <format:word> ]',
    ),
  ),
  ...settings(
    'A setting of DHCP.',
    'interface <name:interface> <kind:relay|proxy|server|snoop|base> profile <profile:word>',
    'interface <name:interface> none',
    'vrf <vrf:vrf> relay profile <profile:word>',
    'vrf <vrf:vrf> <kind:relay|proxy> profile <profile:word>',
    'database [<what:proxy|server|relay|snoop>] [ full-write-interval <minutes:int> ] [ incremental-write-interval <often:int> ]',
    'duplicate-mac-allowed [<how:exclude-vlan|include-giaddr>]',
    'allow-client-id-change',
    'inner-cos <cos:int>',
    'outer-cos <cos:int>',
    'rate-limit <rate:int> <period:int>',
  ),
];

export const addressing: Commands<unknown> = [
  section('arp vrf <vrf:vrf> <address:ipv4> <station:word> <type:word>', 'A fixed hardware address.', () => []),
  section(
    'tcp ( selective-ack | timestamp | path-mtu-discovery [ age-timer ( <minutes:int> | infinite ) ] | <what:mss|synwait-time|window-size|receive-queue> <value:int> | throttle <low:int> <high:int> | num-thread <receive:int> <transmit:int> | ao | mss adjust )',
    'A setting of TCP.',
    () => [
      section('keychain <keys:key-chain>', 'Opens keys of TCP.', () => [
        section('key <key:word>', 'Opens a key.', () => settings('A setting of the key.', 'SendID <send:int> ReceiveID <receive:int>')),
      ]),
    ],
  ),
  section('router rib', 'Opens the routing table.', () => [
    section('address-family <family:ipv4|ipv6>', 'Opens a family.', () =>
      settings(
        'A setting of the table.',
        'maximum prefix <limit:int>',
        'next-hop dampening disable',
        'recursion depth-limit <depth:int>',
        'rump always-replicate [<list:word>]',
        'redistribution-history ( keep protocol | bcdl-client ) <entries:int>',
      ),
    ),
  ]),
  section('pool [vrf <vrf:vrf>] <family:ipv4|ipv6> <name:word>', 'Opens a pool of addresses.', () =>
    settings(
      'A setting of the pool.',
      'address-range <first:ip> <last:ip>',
      'network ( <prefix:prefix> | <address:ip> [<mask>] ) [ default-mask ]',
      'exclude <first:ip> [<last:ip>]',
      'utilization-mark <which:word> <percent:int>',
      'prefix-length <length:int>',
      'prefix-range <first:ip> <last:ip>',
      'default-router <address:ip>',
    ),
  ),
  section('selective-vrf-download', 'Opens which VRFs a card gets.', () => settings('A setting.', 'disable')),
  section('nsr process-failures switchover', 'Switches processors when a process fails.', () => []),
  ...settings(
    'A setting of IP.',
    'ipv4 netmask-format <format:bit-count|decimal|hexadecimal>',
    'ipv4 conflict-policy <policy:static|highest-ip|longest-prefix>',
    'ipv6 conflict-policy <policy:static|highest-ip|longest-prefix>',
    'ipv4 assembly <what:timeout|max-packets> <value:int>',
    'ipv4 source-route',
    'ipv6 source-route',
    'ipv4 virtual address [vrf <vrf:vrf>] <address:word> [<mask:word>]',
    'ipv6 virtual address [vrf <vrf:vrf>] <address:word>',
    'ipv4 virtual address use-as-src-addr',
    'ipv4 unnumbered mpls traffic-eng <name:interface>',
    'ipv6 ( hop-limit <hops:int> | icmp ( error-interval <interval:int> [<bucket:int>] | source vrf ) | neighbor <neighbor:ipv6> <interface> <station> | path-mtu ( enable | timeout <timeout:int> ) | nd scavenge-timeout <scavenge:int> | assembler ( max-packets <packets:int> | overlapped-fragments ( allow | deny ) | timeout <assembler:int> ) | virtual address ( vrf <vrf:vrf> <inVrf:prefix> | <virtual:prefix> | use-as-src-addr ) )',
    'ipv4 ( icmp ( rate-limit unreachable [DF] ( disable | <rate:int> ) | source vrf | ( mask-reply ) ) | path-mtu-discovery | flowspec disable )',
    'icmp <family:ipv4|ipv6> ( rate-limit unreachable [DF] ( <rate:int> | disable ) | source ( vrf | rfc ) )',
    'arp ( <what:purge-delay|timeout|inner-cos> <value:int> | redundancy group <group:int> | gratuitous ignore | max-entries <entries:int> )',
    'arp [vrf <vrf:vrf>] <address:ipv4> <station:word> <type:arpa> [alias]',
    'rcc enable [<period:word>] [<value:int>]',
    'rcc <family:ipv4|ipv6> unicast enable',
    'rcc <family:ipv4|ipv6> unicast period <milliseconds:int>',
    'nsr process-failures switchover',
    'tcp ( selective-ack | timestamp | path-mtu-discovery [ age-timer ( <minutes:int> | infinite ) ] )',
    'track <name:track> [ not | weight <weight:int> ]',
  ),
];
