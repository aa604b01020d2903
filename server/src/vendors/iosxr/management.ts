/** Management of the device: names, time, logs and reports. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';
import { remote } from './remote-access.ts';
import { snmp } from './snmp.ts';
import { telemetry } from './telemetry.ts';

const ntpLine = (peer: string) => [
  `${peer} [version <version:1-4>] [key <key:int>] [minpoll <least:int>] [maxpoll <most:int>] [prefer] [iburst] [burst] [source <interface>] [prefer] [iburst]`,
];
const ntp: Commands<unknown> = [
  section('interface <name:interface> [vrf <vrf:vrf>]', 'Opens time at an interface.', () =>
    settings(
      'A setting of the interface.',
      'disable',
      'broadcast [ client | destination <destination:ip> | key <key:int> | version <version:1-4> ]',
      'multicast ( client [<group:ip>] | destination <destination:ip> [ key <key:int> ] [ version <version:1-4> ] )',
    ),
  ),
  section('interface vrf <vrf:vrf> <name:interface>', 'Opens time at an interface.', () => []),
  ...settings(
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
    'drift ( aging time <hours:int> | file <file:word> )',
    'admin-plane ( version <version:1-4> | key <key:int> | minpoll <least:int> | maxpoll <most:int> | prefer | burst | iburst )',
    '<family:ipv4|ipv6> ( dscp <dscp:dscp> | precedence ( <number:0-7> | <name:critical|flash|flash-override|immediate|internet|network|priority|routine> ) )',
    'primary-reference-clock',
  ),
];

const severity =
  '<severity:emergencies|alerts|critical|errors|warnings|notifications|informational|debugging|info|error|warning|disable|disabled|emergency|alert|notice|debug>';
const logging: Commands<unknown> = [
  section('logging archive', 'Opens logs that are kept.', () =>
    settings(
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
  section(
    'logging correlator ( rule <rule:word> type <type:stateful|nonstateful> | ruleset <ruleset:word> | apply <applied:rule|ruleset> <name:word> )',
    'Opens how messages are related.',
    () =>
      settings(
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
  section('logging suppress <what:rule|apply> [rule] <name:word>', 'Opens messages that are left out.', () =>
    settings(
      'What is left out.',
      'alarm <category:word> [<group:word>] [<message:word>]',
      'all-alarms',
      'all-of-router',
      'source location <location:word>',
    ),
  ),
  section('logging ( console | monitor | buffered ) discriminator', 'Opens which messages go there.', () =>
    settings('Which messages go there.', '<of:match1|match2|match3|nomatch1|nomatch2|nomatch3> <pattern:text>'),
  ),
  section('logging events filter', 'Opens which events are kept.', () => settings('Which events are kept.', 'match <pattern:word>')),
  section('logging tls-server <name:word>', 'Opens a server for messages that are encrypted.', () =>
    settings(
      'A setting of the server.',
      'vrf <vrf:vrf>',
      'address ( ipv4 | ipv6 ) <address:ip>',
      'port <port:int>',
      'trustpoint <trust:word>',
      'tls-hostname <host:word>',
      'severity <level:word>',
    ),
  ),
  section('tpa', 'Opens what programs of others may use.', () => [
    section('vrf <vrf:vrf>', 'Opens what they may use of a VRF.', () => [
      section('address-family ( ipv4 | ipv6 )', 'Opens a family.', () =>
        settings(
          'What programs use.',
          'update-source [ dataports | destination ] <source:interface>',
          'update-source dataports active-management',
          'default-route ( mgmt | dataports | software-forwarding )',
          'protection [<protection:word...>]',
          'allow <allow:text>',
        ),
      ),
      ...settings('What programs use.', 'disable', 'east-west <east:interface> vrf <other:vrf>'),
    ]),
    ...settings('What programs use.', 'logging <logging:text>', 'statistics <statistics:text>'),
  ]),
  section('logging events', 'Opens events.', () =>
    settings(
      'A setting of events.',
      `level ${severity}`,
      'buffer-size <size:int>',
      'threshold <percent:int>',
      'display-location',
      'filter match <text:word>',
    ),
  ),
  ...settings(
    'Where messages go.',
    `logging <where:console|monitor|trap> [${severity}]`.replace('[<', '[<'),
    `logging <where:console|monitor> disable`,
    'logging buffered <size:int>',
    `logging buffered ${severity}`,
    'logging buffered entries-count <count:int>',
    'logging <host:ip> [ vrf <vrf:vrf> ] { severity <level:alerts|critical|debugging|emergencies|error|errors|info|informational|notifications|warning|warnings> | port ( default | <port:int> ) | facility <facility:word> | operator <operator:equals|not-equals|equals-or-higher> | source-address <source:ip> | ipv4 <from:ipv4> | ipv6 <from6:ipv6> }',
    'logging <host:ip> vrf <vrf:vrf>',
    'logging <host:ip> { port ( default | <port:int> ) | severity <severity:word> } vrf <vrf:vrf>',
    'logging host <host:word> [vrf <vrf:vrf>] [severity <level:word>] [port <port:word>]',
    'logging facility <facility:word>',
    'logging source-interface <interface> [vrf <vrf:vrf>]',
    'logging source-address <family:ipv4|ipv6> <address:ip> [vrf <vrf:vrf>]',
    'logging hostnameprefix <name:text>',
    'logging correlator ( buffer-size <buffer:int> | rule <of:word> type <type:stateful|nonstateful> timeout <timeout:int> | ruleset <ruleset:word> rulename <rule:word> )',
    'logging snmp-authfail',
    'configuration ( display interface slot-order | commit auto-save <saved:text> )',
    'logging archive ( device <device:word> | severity <archived:word> | file-size <fileSize:int> | frequency ( daily | weekly ) | archive-size <archiveSize:int> | archive-length <weeks:int> )',
    'logging suppress duplicates',
    'logging suppress deprecated',
    `logging history [${severity}] [size <size:int>]`,
    'logging history size <size:int>',
    'logging localfilesize <size:int>',
    'logging file <name:word> [path <path:word>] [maxfilesize <size:int>] [severity <level:word>] [local-accounting]',
    'logging format <format:rfc5424|bsd>',
    'logging <family:ipv4|ipv6> ( dscp <dscp:dscp> | precedence ( <number:0-7> | <name:critical|flash|flash-override|immediate|internet|network|priority|routine> ) )',
    'logging events ( link-status [ software-interfaces | disable | interface ] | level <level:emergencies|alerts|critical|errors|warnings|notifications|informational> | buffer-size <bytes:int> | threshold <percent:int> | display-location )',
    'logging events link-status [software-interfaces] [disable]',
    'logging disable',
    'logging cisco-support',
    'logging container all',
    'logging yang',
  ),
];

const names: Commands<unknown> = [
  section('domain', 'Opens names.', () =>
    settings(
      'How names are found.',
      'name <name:word>',
      'name-server <address:ip>',
      'list <name:word>',
      'lookup <what:disable|source-interface> [<interface>]',
      'ipv4 host <name:word> <address:ipv4> [<second:ipv4>]',
      'ipv6 host <name:word> <address:ipv6>',
    ),
  ),
  ...settings(
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
    'clock summer-time <zone:word> ( recurring [ ( <startWeek:1-5> | <startAt:first|last> ) <startDay:word> <startMonth:word> <startTime:clock> ( <endWeek:1-5> | <endAt:first|last> ) <endDay:word> <endMonth:word> <endTime:clock> [<offset:int>] ] | date <month:word> <day:int> <year:int> <time:clock> <toMonth:word> <toDay:int> <toYear:int> <toTime:clock> [<minutes:int>] )',
    'service timestamps [<what:log|debug>] [<how:datetime|uptime|disable>] [<first:localtime|msec|show-timezone|year...>]',
    'service <family:ipv4|ipv6> tcp-small-servers [max-servers] [<limit:word>]',
    'service <family:ipv4|ipv6> udp-small-servers [max-servers] [<limit:word>]',
    'service ( unsupported-transceiver | cli ( history size <history:int> | interactive disable ) | sequence-numbers )',
    'alias [<mode:exec|config>] <name:word> <text:text>',
    'prompt <text:text>',
    'cdp [ advertise v1 | holdtime <holdtime:int> | timer <timer:int> | log adjacency changes ]',
  ),
];

export const management: Commands<unknown> = [
  section('ntp', 'Opens time from other machines.', () => ntp),
  ...ntp.flatMap(line => (line.body ? [] : [{ ...line, template: `ntp ${line.template}` }])),
  ...snmp,
  ...logging,
  ...remote,
  ...names,
  section('telemetry model-driven', 'Opens figures that are sent by themselves.', () => telemetry),
  section('lldp', 'Opens LLDP.', () =>
    settings(
      'A setting of LLDP.',
      '<what:timer|holdtime|reinit> <seconds:int>',
      'tlv-select',
      '<omitted:management-address|port-description|system-capabilities|system-description|system-name> disable',
      'tlv-select <what:management-address|port-description|system-capabilities|system-description|system-name> disable',
      'management enable',
      'priorityaddr enable',
      'subinterfaces enable',
      'extended-show-width <how:enable>',
      'bundle',
      'enable',
    ),
  ),
  ...settings(
    'A setting of LLDP.',
    'lldp [ <what:timer|holdtime|reinit> <seconds:int> | <switch:management|subinterfaces|priorityaddr> enable | tlv-select <tlv:management-address|port-description|system-capabilities|system-description|system-name> disable ]',
  ),
  section('call-home', 'Opens reports to the vendor.', () => [
    section('profile <name:word>', 'Opens a profile.', () =>
      settings(
        'A setting of the profile.',
        'active',
        'destination address <kind:email|http> <address:word>',
        'destination transport-method <how:email|http> [disable]',
        'destination message-size-limit <bytes:int>',
        'destination preferred-msg-format <format:word>',
        'reporting <what:smart-call-home-data|smart-licensing-data|all>',
        'subscribe-to-alert-group <group:all|configuration|crash|diagnostic|environment|inventory|snapshot|syslog> [ severity <severity:catastrophic|critical|debugging|disaster|fatal|major|minor|normal|notification|warning> [ match <match:word> ] ] [ pattern <pattern:word> ] [ periodic ( daily <daily:clock> | weekly <weekday:word> <weekly:clock> | monthly <monthday:int> <monthly:clock> | hourly <minute:int> ) ]',
        'anonymous-reporting-only',
      ),
    ),
    section('http-proxy <address:word> port <port:int>', 'The proxy.', () => []),
    ...settings(
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
      'data-privacy ( hostname | level ( normal | high ) )',
    ),
  ]),
  section('bmp server <server:int>', 'Opens a monitor of BGP.', () =>
    settings(
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
      'tcp ( mss <bytes:int> | keep-alive <seconds:int> [ <probes:int> <interval:int> ] )',
      '( max-buffer-size <megabytes:int> | dscp <dscp:dscp> | precedence <precedence:0-7> )',
    ),
  ),
  section('bmp server all', 'Opens what holds for all monitors.', () =>
    settings(
      'What holds for all monitors.',
      'max-buffer-size <megabytes:int>',
      'route-monitoring ( advertisement-interval <interval:int> | scan-time <scan:int> | policy ( pre | post ) [ inbound | outbound ] | local-rib | inbound ( pre-policy | post-policy ) | outbound ( pre-policy | post-policy ) )',
    ),
  ),
  ...settings(
    'A setting of monitors.',
    'bmp server all ( max-buffer-size <megabytes:int> | route-monitoring { advertisement-interval <interval:int> | scan-time <scan:int> | policy <policy:post|pre> [ inbound | outbound ] | <policyStage:inbound|outbound|local-rib> } )',
  ),
];
