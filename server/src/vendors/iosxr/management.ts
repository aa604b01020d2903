/** Management of the device: names, time, logs and reports. */
import type { Commands } from '../../notation/command.ts';
import { recognised } from '../ios/recognised.ts';
import { group } from './group.ts';
import { remote } from './remote-access.ts';
import { snmp } from './snmp.ts';
import { telemetry } from './telemetry.ts';

const ntpLine = (peer: string) => [
  `${peer} [version <version:1-4>] [key <key:int>] [minpoll <least:int>] [maxpoll <most:int>] [prefer] [iburst] [burst] [source <interface>] [prefer] [iburst]`,
];
const ntp: Commands<unknown> = [
  group('interface <name:interface> [vrf <vrf:vrf>]', 'Opens time at an interface.', () =>
    recognised(
      'A setting of the interface.',
      'disable',
      'broadcast [<what:client|destination|key|version>] [<value:word>]',
      'multicast <what:client|destination|key|version> [<value:word>]',
    ),
  ),
  group('interface vrf <vrf:vrf> <name:interface>', 'Opens time at an interface.', () => []),
  ...recognised(
    'Time from other machines.',
    ...ntpLine('<role:server|peer> [vrf <vrf:vrf>] [<family:ipv4|ipv6>] <address:word>'),
    'source [vrf <vrf:vrf>] <interface>',
    'source <interface>',
    'authenticate',
    'authentication-key <key:int> md5 [<how:clear|encrypted>] <secret:secret>',
    'authentication-key <key:int> <hash:cmac|sha1|hmac-sha1> [<how:clear|encrypted>] <secret:secret>',
    'trusted-key <key:int>',
    'update-calendar',
    'master [<stratum:int>]',
    'max-associations <limit:int>',
    'broadcastdelay <microseconds:int>',
    'access-group [vrf <vrf:vrf>] [ipv4] <how:peer|query-only|serve|serve-only> <list:acl>',
    'access-group [vrf <vrf:vrf>] ipv6 <how:peer|query-only|serve|serve-only> <list:ipv6-acl>',
    'log-internal-sync',
    'passive',
    'drift <what:aging|file> [<more:word>] [<value:word>]',
    'admin-plane <what:word> [<more:word>]',
    '<family:ipv4|ipv6> <what:dscp|precedence> <value:word>',
    'primary-reference-clock',
  ),
];

const severity =
  '<severity:emergencies|alerts|critical|errors|warnings|notifications|informational|debugging|info|error|warning|disable|disabled|emergency|alert|notice|debug>';
const logging: Commands<unknown> = [
  group('logging archive', 'Opens logs that are kept.', () =>
    recognised(
      'How logs are kept.',
      'device <device:word>',
      `severity ${severity}`,
      'file-size <megabytes:int>',
      'archive-size <megabytes:int>',
      'archive-length <weeks:int>',
      'frequency <how:daily|weekly>',
      'threshold <percent:int>',
    ),
  ),
  group('logging correlator <what:rule|ruleset|apply> <name:word> [<more:word>] [<rest:word>]', 'Opens how messages are related.', () =>
    recognised(
      'How messages are related.',
      'nonrootcause',
      'rootcause <category:word> <group:word> <message:word>',
      'timeout <milliseconds:int>',
      'alarm <category:word> <group:word> <message:word>',
      'rulename <rule:word>',
      'all-of-router',
      'location <location:word>',
    ),
  ),
  group('logging suppress <what:rule|apply> [rule] <name:word>', 'Opens messages that are left out.', () =>
    recognised(
      'What is left out.',
      'alarm <category:word> [<group:word>] [<message:word>]',
      'all-alarms',
      'all-of-router',
      'source location <location:word>',
    ),
  ),
  group('logging events', 'Opens events.', () =>
    recognised(
      'A setting of events.',
      `level ${severity}`,
      'buffer-size <size:int>',
      'threshold <percent:int>',
      'display-location',
      'filter match <text:word>',
    ),
  ),
  ...recognised(
    'Where messages go.',
    `logging <where:console|monitor|trap> [${severity}]`.replace('[<', '[<'),
    `logging <where:console|monitor> disable`,
    'logging buffered <size:int>',
    `logging buffered ${severity}`,
    'logging buffered entries-count <count:int>',
    `logging <host:ip> [vrf <vrf:vrf>] [severity ${'<level:word>'}] [port <port:word>] [facility <facility:word>] [operator <how:word>]`,
    'logging <host:ip> vrf <vrf:vrf>',
    'logging host <host:word> [vrf <vrf:vrf>] [severity <level:word>] [port <port:word>]',
    'logging facility <facility:word>',
    'logging source-interface <interface> [vrf <vrf:vrf>]',
    'logging source-address <family:ipv4|ipv6> <address:ip> [vrf <vrf:vrf>]',
    'logging hostnameprefix <name:text>',
    'logging suppress duplicates',
    'logging suppress deprecated',
    `logging history [${severity}] [size <size:int>]`,
    'logging history size <size:int>',
    'logging localfilesize <size:int>',
    'logging file <name:word> [path <path:word>] [maxfilesize <size:int>] [severity <level:word>] [local-accounting]',
    'logging format <format:rfc5424|bsd>',
    'logging <family:ipv4|ipv6> <what:dscp|precedence> <value:word>',
    'logging events <what:link-status|level|buffer-size|threshold|display-location> [<value:word>]',
    'logging events link-status [software-interfaces] [disable]',
    'logging disable',
    'logging tls-server <name:word>',
    'logging cisco-support',
    'logging container all',
    'logging yang',
  ),
];

const names: Commands<unknown> = [
  group('domain', 'Opens names.', () =>
    recognised(
      'How names are found.',
      'name <name:word>',
      'name-server <address:ip>',
      'list <name:word>',
      'lookup <what:disable|source-interface> [<interface>]',
      'ipv4 host <name:word> <address:ipv4> [<second:ipv4>]',
      'ipv6 host <name:word> <address:ipv6>',
    ),
  ),
  ...recognised(
    'How names are found.',
    'domain [vrf <vrf:vrf>] name <name:word>',
    'domain [vrf <vrf:vrf>] name-server <address:ip>',
    'domain [vrf <vrf:vrf>] list <name:word>',
    'domain [vrf <vrf:vrf>] lookup disable',
    'domain [vrf <vrf:vrf>] lookup source-interface <interface>',
    'domain [vrf <vrf:vrf>] multicast <name:word>',
    'domain [vrf <vrf:vrf>] ipv4 host <name:word> <address:ipv4> [<second:ipv4>]',
    'domain [vrf <vrf:vrf>] ipv6 host <name:word> <address:ipv6>',
    'clock timezone <zone:word> [<hours:word>] [<minutes:word>]',
    'clock summer-time <zone:word> <how:recurring|date> [<a:word>] [<b:word>] [<c:word>] [<d:word>] [<e:word>] [<f:word>] [<g:word>] [<h:word>] [<i:word>]',
    'service timestamps [<what:log|debug>] [<how:datetime|uptime|disable>] [<first:localtime|msec|show-timezone|year...>]',
    'service <family:ipv4|ipv6> tcp-small-servers [max-servers] [<limit:word>]',
    'service <family:ipv4|ipv6> udp-small-servers [max-servers] [<limit:word>]',
    'service <what:unsupported-transceiver|cli|linux|sequencing> [<more:word>] [<value:word>]',
    'alias [<mode:exec|config>] <name:word> <text:text>',
    'prompt <text:text>',
    'cdp [<what:advertise|holdtime|timer|log>] [<value:word>] [<more:word>]',
  ),
];

export const management: Commands<unknown> = [
  group('ntp', 'Opens time from other machines.', () => ntp),
  ...ntp.flatMap(line => (line.body ? [] : [{ ...line, template: `ntp ${line.template}` }])),
  ...snmp,
  ...logging,
  ...remote,
  ...names,
  group('telemetry model-driven', 'Opens figures that are sent by themselves.', () => telemetry),
  group('lldp', 'Opens LLDP.', () =>
    recognised(
      'A setting of LLDP.',
      '<what:timer|holdtime|reinit> <seconds:int>',
      'tlv-select <what:word> disable',
      'management enable',
      'priorityaddr enable',
      'subinterfaces enable',
      'extended-show-width <how:word>',
      'bundle',
      'enable',
    ),
  ),
  ...recognised('A setting of LLDP.', 'lldp [<what:timer|holdtime|reinit|management|subinterfaces|priorityaddr>] [<value:word>]'),
  group('call-home', 'Opens reports to the vendor.', () => [
    group('profile <name:word>', 'Opens a profile.', () =>
      recognised(
        'A setting of the profile.',
        'active',
        'destination address <kind:email|http> <address:word>',
        'destination transport-method <how:email|http> [disable]',
        'destination message-size-limit <bytes:int>',
        'destination preferred-msg-format <format:word>',
        'reporting <what:word>',
        'subscribe-to-alert-group <group:word> [<more:word>] [<rest:word>] [<last:word>]',
        'anonymous-reporting-only',
      ),
    ),
    group('http-proxy <address:word> port <port:int>', 'The proxy.', () => []),
    ...recognised(
      'A setting of reports.',
      'service active',
      'contact <who:smart-licensing>',
      'contact-email-addr <address:word>',
      'contract-id <id:word>',
      'customer-id <id:word>',
      'site-id <id:word>',
      'phone-number <number:word>',
      'street-address <address:text>',
      'mail-server <address:word> priority <priority:int>',
      'sender <from:word> <address:word>',
      'rate-limit <limit:int>',
      'vrf <vrf:vrf>',
      'source-interface <interface>',
      'alert-group <group:word> [disable]',
      'syslog-throttling',
      'http-proxy <address:word> port <port:int>',
      'aaa-authorization [username] [<name:word>]',
      'data-privacy <what:word>',
    ),
  ]),
  group('bmp server <server:int>', 'Opens a monitor of BGP.', () =>
    recognised(
      'A setting of the monitor.',
      'host <address:word> port <port:int>',
      'description <description:text>',
      'update-source <interface>',
      'initial-delay <seconds:int>',
      'initial-refresh delay <seconds:int> [spread <spread:int>]',
      'stats-reporting-period <seconds:int>',
      'flapping-delay <seconds:int>',
      'vrf <vrf:vrf>',
      'shutdown',
      'tcp <what:word> <value:word> [<more:word>]',
      '<what:max-buffer-size|dscp|precedence> <value:word>',
    ),
  ),
  ...recognised(
    'A setting of monitors.',
    'bmp server all <what:max-buffer-size|route-monitoring> <value:word> [<more:word>] [<rest:word>] [<last:word>]',
  ),
];
