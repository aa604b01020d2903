/** Object groups: named sets of addresses and services for access lists. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const network = (): Commands<never> =>
  settings(
    'What the group holds.',
    'host <host:ip>',
    'host-info <info:ip>',
    '<address:ipv4> <mask:ipv4>',
    '<short:ipv4> <bits:length>',
    '<prefix:prefix>',
    'range <first:ip> <last:ip>',
    'any',
    'group-object <group:object-group>',
    'description <description:text>',
    'fqdn <fqdn:word>',
    'pattern <pattern:word>',
  );

const compared = (name: string) =>
  `( eq <${name}:port> | lt <${name}Below:port> | gt <${name}Above:port> | range <${name}First:port> <${name}Last:port> )`;
const ports = `[ source ${compared('from')} ] [ ( ${compared('to').slice(2, -2)} | <port:port> ) ]`;
const messages =
  '[<message:alternate-address|conversion-error|echo|echo-reply|information-reply|information-request|mask-reply|mask-request|mobile-redirect|parameter-problem|redirect|router-advertisement|router-solicitation|source-quench|time-exceeded|timestamp-reply|timestamp-request|traceroute|unreachable>]';

const service = (): Commands<never> =>
  settings(
    'What the group holds.',
    'group-object <group:object-group>',
    'description <description:text>',
    `( tcp | udp | tcp-udp ) ${ports}`,
    `icmp ${messages}`,
    '<protocol:ip|ipv6|ahp|esp|gre|ospf|eigrp|igmp|pim|ipinip|nos|pcp|sctp|hbh|icmpv6>',
    '<number:0-255>',
  );

const security = (): Commands<never> =>
  settings(
    'What the group holds.',
    'security-group tag-id <tag:int>',
    'security-group name <name:word>',
    'group-object <group:object-group>',
    'description <description:text>',
  );

export const objectGroups: Commands<unknown> = [
  section(
    'object-group ( network | v6-network | ip address | ipv6 address | fqdn | geo ) <name:=object-group>',
    'Opens a set of addresses.',
    network,
  ),
  section('object-group ( service | v6-service ) <name:=object-group>', 'Opens a set of services.', service),
  section('object-group ip port <name:=object-group>', 'Opens a set of ports.', () =>
    settings(
      'What the group holds.',
      '( eq | lt | gt | neq ) <port:port>',
      'range <first:port> <last:port>',
      'description <description:text>',
    ),
  ),
  section('object-group security <name:=object-group>', 'Opens a set of tags.', security),
];
