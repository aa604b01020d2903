/** SNMP of IOS XR: recognised; communities are secrets. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const snmpOptions = '[<access:RO|RW>] [<who:SDROwner|SystemOwner>] [IPv4 <list:acl>] [IPv6 <list6:ipv6-acl>] [<list4:acl>]';
export const snmp: Commands<unknown> = [
  section('snmp-server vrf <vrf:vrf>', 'Opens SNMP of a VRF.', () =>
    settings(
      'A setting of the VRF.',
      'host <address:ip> [<kind:traps|informs>] [version <version:1|2c|3>] [<level:auth|noauth|priv>] <community:secret> [udp-port <port:int>]',
      'context <context:word>',
    ),
  ),
  section('snmp-server mib <what:bulkstat|object-list|schema> [<more:word>] [<name:word>]', 'Opens figures.', () =>
    settings(
      'A figure.',
      'add <what:word>',
      'object-list <list:word>',
      'instance <how:word> [<more:word>] [<rest:word>]',
      'poll-interval <minutes:int>',
      'schema <schema:word>',
      'url <which:primary|secondary> <address:secret>',
      'enable',
      'retain <minutes:int>',
      'transfer-interval <minutes:int>',
      'format <format:word>',
      'buffer-size <bytes:int>',
      'retry <times:int>',
    ),
  ),
  section('snmp-server interface subset <number:int> regular-expression <pattern:word>', 'Opens a set of interfaces.', () =>
    settings('A setting of the set.', 'notification linkupdown disable'),
  ),
  section('snmp-server interface <name:interface>', 'Opens SNMP of an interface.', () =>
    settings('A setting of the interface.', 'notification linkupdown disable', 'index persistence'),
  ),
  section('snmp-server correlator <what:rule|ruleset> <name:word> [<more:word>]', 'Opens how traps are related.', () => []),
  ...settings(
    'Management by SNMP.',
    `snmp-server community [<how:clear|encrypted>] <community:secret> [view <view:word>] ${snmpOptions}`,
    'snmp-server community-map [<how:clear|encrypted>] <community:secret> [context <context:word>] [security-name <name:word>] [target-list <list:word>]',
    'snmp-server host <address:ip> [vrf <vrf:vrf>] <kind:traps|informs> [version <version:1|2c|3>] [<level:auth|noauth|priv>] [<how:clear|encrypted>] <community:secret> [udp-port <port:int>] [<types:word...>]',
    'snmp-server host <address:ip> <community:secret> [udp-port <port:int>]',
    'snmp-server <what:location|contact|chassis-id> <text:text>',
    'snmp-server view <view:word> <tree:word> <how:included|excluded>',
    'snmp-server group <name:word> <version:v1|v2c|v3> [<level:auth|noauth|priv>] [read <read:word>] [write <write:word>] [notify <notify:word>] [context <context:word>] [IPv4 <list:acl>] [IPv6 <list6:ipv6-acl>] [<list4:acl>]',
    'snmp-server user <user:word> <group:word> [remote <engine:word>] <version:v1|v2c|v3> [auth <hash:md5|sha> <how:clear|encrypted> <secret:secret>] [priv <cipher:3des|aes|des56> <bits:word> <how2:clear|encrypted> <secret2:secret>] [<who:SDROwner|SystemOwner>] [IPv4 <list:acl>] [IPv6 <list6:ipv6-acl>] [<list4:acl>]',
    'snmp-server user <user:word> <group:word> v3 auth <hash:md5|sha> <how:clear|encrypted> <secret:secret> priv aes <bits:128|192|256> <how2:clear|encrypted> <secret2:secret> [<who:SDROwner|SystemOwner>] [<list4:acl>]',
    'snmp-server traps [<trap:word>] [<second:word>] [<third:word>] [<fourth:word>] [<fifth:word>] [<sixth:word>] [<seventh:word>] [<eighth:word>]',
    'snmp-server trap-source [<family:ipv4|ipv6>] <interface>',
    'snmp-server trap link <form:ietf>',
    'snmp-server trap <what:authentication|throttle-time|link> [<more:word>] [<rest:word>]',
    'snmp-server <what:packetsize|queue-length|trap-timeout|throttle-time|overload-control|timeouts|inform|cisco-reload|notification-log-mib> <value:word> [<more:word>] [<rest:word>]',
    'snmp-server engineID local <engine:word>',
    'snmp-server engineID remote <address:ip> <engine:word> [udp-port <port:int>]',
    'snmp-server ifindex persist',
    'snmp-server entityindex persist',
    'snmp-server ifmib <what:ifalias|ipsubscriber|ifhcinoctets|stats> <how:word>',
    'snmp-server context <context:word>',
    'snmp-server context mapping <name:word> [<what:feature|instance|vrf>] [<feature:word>] [<more:word>] [<rest:word>] [<last:word>]',
    'snmp-server target list <list:word> <what:host|vrf> <value:word>',
    'snmp-server mroutemib send-all-vrf',
    'snmp-server mibs <what:word> [<more:word>] [<rest:word>]',
    'snmp-server mib ifmib <what:word> [<more:word>]',
    'snmp-server logging threshold <what:word> <value:word>',
    'snmp-server <family:ipv4|ipv6> <what:dscp|precedence> <value:word>',
    'snmp-server drop <what:word> [<more:word>] [<rest:word>]',
    'snmp-server trap-source <family:ipv4|ipv6> <interface>',
  ),
];
