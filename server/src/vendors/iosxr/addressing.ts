/** DHCP, and settings of IP and TCP that hold for the whole device: recognised. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const dhcpProfile: Commands<unknown> = [
  section('pool <name:word>', 'Opens a pool.', () => []),
  section('class <name:word>', 'Opens a class of clients.', () => []),
  ...settings(
    'A setting of the profile.',
    'helper-address [vrf <vrf:vrf>] <address:ip> [giaddr <gateway:ip>] [interface <interface>]',
    'relay information <what:option|policy|check|authenticate> [<how:word>] [<more:word>] [<value:word>]',
    'giaddr policy <how:word>',
    'broadcast-flag policy <how:word>',
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
    'match <what:word> [<more:word>] [<value:word>] [<rest:word>]',
    'option <option:int> <kind:word> <value:word>',
    'prefix-pool <name:word>',
    'address-pool <name:word>',
    'iana-route-add',
    'relay option <what:word> [<value:word>]',
    'link-address <address:ipv6>',
    'duid <what:word>',
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
      '<kind:relay|proxy|server|base> information option format-type <what:word> [<value:word>]',
    ),
  ),
  ...settings(
    'A setting of DHCP.',
    'interface <name:interface> <kind:relay|proxy|server|snoop|base> profile <profile:word>',
    'interface <name:interface> none',
    'vrf <vrf:vrf> relay profile <profile:word>',
    'vrf <vrf:vrf> <kind:relay|proxy> profile <profile:word>',
    'database [<what:proxy|server|relay|snoop>] [<how:word>] [<value:word>]',
    'duplicate-mac-allowed [<how:word>]',
    'allow-client-id-change',
    'inner-cos <cos:int>',
    'outer-cos <cos:int>',
    'rate-limit <rate:int> <period:int>',
  ),
];

export const addressing: Commands<unknown> = [
  section('arp vrf <vrf:vrf> <address:ipv4> <station:word> <type:word>', 'A fixed hardware address.', () => []),
  section(
    'tcp <what:selective-ack|timestamp|path-mtu-discovery|mss|synwait-time|window-size|receive-queue|throttle|num-thread|keychain|ao> [<value:word>] [<more:word>]',
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
        'next-hop <what:word> [<more:word>] [<value:word>]',
        'recursion <what:word> [<more:word>]',
        'rump always-replicate [<list:word>]',
        'redistribution-history <what:word> [<value:word>]',
      ),
    ),
  ]),
  section('pool [vrf <vrf:vrf>] <family:ipv4|ipv6> <name:word>', 'Opens a pool of addresses.', () =>
    settings(
      'A setting of the pool.',
      'address-range <first:ip> <last:ip>',
      'network <prefix:word> [<more:word>] [<rest:word>]',
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
    'ipv6 <what:hop-limit|icmp|neighbor|path-mtu|nd|assembler|virtual> [<first:word>] [<second:word>] [<third:word>] [<fourth:word>] [<fifth:word>]',
    'ipv4 <what:icmp|path-mtu|flowspec> [<first:word>] [<second:word>] [<third:word>]',
    'icmp <family:ipv4|ipv6> <what:rate-limit|source> [<first:word>] [<second:word>] [<third:word>]',
    'arp <what:purge-delay|timeout|inner-cos|redundancy|gratuitous> [<value:word>] [<more:word>]',
    'arp [vrf <vrf:vrf>] <address:ipv4> <station:word> <type:arpa> [alias]',
    'rcc enable [<period:word>] [<value:int>]',
    'rcc <family:ipv4|ipv6> unicast enable',
    'rcc <family:ipv4|ipv6> unicast period <milliseconds:int>',
    'nsr process-failures switchover',
    'tcp <what:selective-ack|timestamp|path-mtu-discovery> [age-timer] [<value:word>]',
    'track <name:track> <what:word> [<more:word>]',
  ),
];
