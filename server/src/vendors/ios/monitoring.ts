/** Messages, SNMP and time. Community strings and keys are secrets. */
import type { Commands } from '../../notation/command.ts';
import { recognised } from './recognised.ts';

const severity = '<severity:emergencies|alerts|critical|errors|warnings|notifications|informational|debugging|0|1|2|3|4|5|6|7>';

const logging = recognised(
  'Where messages go, and how grave they must be.',
  'logging on',
  `logging <where:console|monitor|trap|history|buffered|asdm> [${severity}]`,
  `logging buffered <size:4096-2147483647> [${severity}]`,
  `logging buffered discriminator <name:word> [<size:4096-2147483647>] [${severity}]`,
  `logging <where:console|monitor> discriminator <name:word> [${severity}]`,
  'logging <where:console|monitor|buffered> filtered',
  'logging console guaranteed',
  'logging <host:ip>',
  'logging host [<family:ipv6>] <host:word> [vrf <vrf:vrf>] [transport <protocol:udp|tcp>] [port <port:int>] [discriminator <name:word>] [session-id <id:hostname|ipv4|ipv6>] [sequence-num-session] [xml] [filtered]',
  'logging source-interface <interface> [vrf <vrf:vrf>]',
  'logging facility <facility:auth|cron|daemon|kern|local0|local1|local2|local3|local4|local5|local6|local7|lpr|mail|news|sys9|sys10|sys11|sys12|sys13|sys14|syslog|user|uucp>',
  'logging origin-id <what:hostname|ip|ipv6>',
  'logging origin-id string <text:text>',
  `logging rate-limit [console] [all] <rate:1-10000> [except ${severity}]`,
  'logging count',
  'logging userinfo',
  'logging exception <size:int>',
  'logging history size <entries:int>',
  'logging queue-limit [<where:trap|esm>] <size:int>',
  'logging message-counter <what:log|debug|syslog>',
  'logging event <what:link-status|trunk-status|subif-link-status> [<scope:global|boot>]',
  'logging event link-status default',
  'logging snmp-authfail',
  'logging server-arp',
  'logging cns-events',
  'logging alarm [<level:critical|informational|major|minor|1|2|3|4>]',
  'logging persistent [url <url:word>] [size <size:int>] [filesize <bytes:int>] [batch <batch:int>] [immediate] [protected] [notify]',
  'logging discriminator <name:word> [severity <action:drops|includes> <levels:word>] [facility <faction:drops|includes> <facility:word>] [mnemonics <maction:drops|includes> <mnemonics:word>] [msg-body <baction:drops|includes> <body:word>] [rate-limit <rate:int>]',
  'logging esm config',
  'logging enable',
  'logging size <entries:int>',
  'logging dmvpn [rate-limit <rate:int>]',
  'logging ip access-list cache <what:entries|interval|rate|threshold> <value:int>',
);

const view = '[view <view:word>]';
const lists = '[ipv6 <list6:ipv6-acl>]';
const snmp = recognised(
  'Who may ask for figures over SNMP, and who is told of events.',
  `snmp-server community <secret:secret> ${view} [<mode:RO|RW>] ${lists} [<list:acl>]`,
  ...['', '<version:1|2c>', 'version <number:1|2c>', 'version 3 <level:auth|noauth|priv>'].map(
    version =>
      `snmp-server host <host:ip> [vrf <vrf:vrf>] [<kind:informs|traps>] ${version} <secret:secret> [udp-port <port:int>] [<types:word...>]`,
  ),
  'snmp-server enable <kind:traps|informs> [<types:word...>]',
  'snmp-server <what:location|contact|chassis-id> <text:text>',
  'snmp-server <what:trap-source|source-interface> <interface>',
  'snmp-server source-interface <kind:informs|traps> <interface>',
  'snmp-server ifindex persist',
  'snmp-server view <view:word> <tree:word> <mode:included|excluded>',
  `snmp-server group <group:word> <version:v1|v2c> [read <read:word>] [write <write:word>] [notify <notify:word>] [access <list:acl>]`,
  `snmp-server group <group:word> v3 <level:auth|noauth|priv> [context <context:word>] [match <match:exact|prefix>] [read <read:word>] [write <write:word>] [notify <notify:word>] [access <list:acl>]`,
  'snmp-server user <user:word> <group:word> <version:v1|v2c|v3>',
  'snmp-server user <user:word> <group:word> v3 [encrypted] auth <method:md5|sha> <secret:secret>',
  'snmp-server user <user:word> <group:word> v3 [encrypted] auth <method:md5|sha> <secret:secret> [access <list:acl>]',
  'snmp-server user <user:word> <group:word> v3 [encrypted] auth <method:md5|sha> <secret:secret> priv <cipher:des|3des> <privacy:secret> [access <list:acl>]',
  'snmp-server user <user:word> <group:word> v3 [encrypted] auth <method:md5|sha> <secret:secret> priv aes <bits:128|192|256> <privacy:secret> [access <list:acl>]',
  'snmp-server engineID local <id:word>',
  'snmp-server engineID remote <host:ip> [udp-port <port:int>] [vrf <vrf:vrf>] <id:word>',
  'snmp-server <what:queue-length|packetsize|trap-timeout> <value:int>',
  'snmp-server tftp-server-list <list:acl>',
  'snmp-server system-shutdown',
  'snmp-server manager',
  'snmp-server context <context:word>',
  'snmp mib <options:flash|persist|bulkstat|community-map> [<more:cache|cbqos|object-list|schema>] [<name:word>]',
  'snmp ifmib ifindex persist',
);

const serverOptions =
  '[version <version:1-4>] [key <key:int>] [source <interface>] [prefer] [burst] [iburst] [maxpoll <maximum:int>] [minpoll <minimum:int>] [prefer]';
const time = recognised(
  'Where the time comes from.',
  `ntp <kind:server|peer> [vrf <vrf:vrf>] [<family:ip|ipv6>] <host:word> ${serverOptions}`,
  'ntp authentication-key <key:int> <method:md5|hmac-sha2-256|sha1|cmac-aes-128> <secret:secret> [<encryption:int>]',
  'ntp authenticate',
  'ntp trusted-key <keys:int> [- <last:int>]',
  'ntp source <interface>',
  'ntp access-group [<family:ipv4|ipv6>] <what:peer|query-only|serve|serve-only> <list:acl> [kod]',
  'ntp master [<stratum:1-15>]',
  'ntp <what:update-calendar|logging|disable|passive>',
  'ntp <what:clock-period|max-associations|maxdistance|broadcastdelay> <value:int>',
  'ntp allow mode <what:control|private>',
  'sntp server <host:word> [version <version:1-4>]',
  'clock timezone <zone:word> <hours:signed> [<minutes:int>]',
  'clock summer-time <zone:word> recurring',
  'clock summer-time <zone:word> recurring <week:word> <day:word> <month:word> <time:word> <week2:word> <day2:word> <month2:word> <time2:word> [<offset:int>]',
  'clock summer-time <zone:word> date <d1:word> <m1:word> <y1:word> <t1:word> <d2:word> <m2:word> <y2:word> <t2:word> [<offset:int>]',
  'clock calendar-valid',
  'clock save interval <hours:int>',
);

export const monitoring: Commands<unknown> = [...logging, ...snmp, ...time];
