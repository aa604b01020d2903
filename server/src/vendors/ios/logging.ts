/** Messages of IOS: where they go, and how grave they must be. */
import { settings, settingsOf } from '../settings.ts';

const severity = '<severity:emergencies|alerts|critical|errors|warnings|notifications|informational|debugging|0|1|2|3|4|5|6|7>';
const facilities =
  'auth|cron|daemon|kern|local0|local1|local2|local3|local4|local5|local6|local7|lpr|mail|news|sys9|sys10|sys11|sys12|sys13|sys14|syslog|user|uucp';
const transport = '[ transport ( udp | tcp [ audit ] | tls [ profile <profile:word> ] ) ] [ port <port:1-65535> ]';
const logging = [
  ...settings(
    'Where messages go, and how grave they must be.',
    'logging on',
    'logging enable',
    `logging ( console | monitor ) [ ( ${severity} | discriminator <name:word> [ ${severity} ] | xml [ ${severity} ] | filtered [ ${severity} ] | guaranteed ) ]`,
    `logging buffered [ ( <size:4096-2147483647> [ ${severity} ] | ${severity} | discriminator <name:word> [<bytes:4096-2147483647>] [ ${severity} ] | xml [<xml:4096-2147483647>] | filtered ) ]`,
    `logging ( trap | history ) [ ${severity} ]`,
    'logging history size <entries:0-500>',
    `logging ( reload | snmp-trap | cns-events ) [ ${severity} ]`,
    `logging buffered xml [<xmlSize:4096-2147483647>] ${severity}`,
  ),
  ...settingsOf(
    'logging',
    'A server that messages are sent to.',
    `logging ( host | server ) [ ipv6 ] <of:word> [ vrf <vrf:vrf> ] ${transport} { discriminator <name:word> | sequence-num-session | session-id ( hostname | ipv4 | ipv6 | string <text:word> ) | xml | filtered [ stream <stream:int> ] | alarm }`,
    'logging <of:ip>',
  ),
  ...settings(
    'A setting of messages.',
    'logging source-interface <interface> [ vrf <vrf:vrf> ]',
    `logging facility <facility:${facilities}>`,
    'logging origin-id ( hostname | ip | ipv6 )',
    'logging origin-id string <text:text>',
    `logging rate-limit ( [ console ] [ all ] <rate:1-10000> ) [ except ${severity} ]`,
    'logging ( count | userinfo | snmp-authfail | server-arp | cns-events | reload [ ( message-limit <limit:int> | level ) ] | delimiter tcp | linecard )',
    'logging exception <size:4096-2147483647>',
    'logging buginf',
    'logging queue-limit [ ( trap | esm ) ] <messages:int>',
    'logging message-counter ( log | debug | syslog )',
    'logging event ( link-status | trunk-status | subif-link-status | spanning-tree | bundle-status ) ( global | boot | default )',
    'logging alarm <level:critical|informational|major|minor|1|2|3|4>',
    'logging persistent { url <url:word> | size <size:int> | filesize <bytes:int> | batch <batch:int> | threshold <percent:int> | immediate | protected | notify }',
    `logging discriminator <name:word> { severity ( drops | includes ) <levels:numbers> | facility ( drops | includes ) <facility:word> | mnemonics ( drops | includes ) <mnemonics:word> | msg-body ( drops | includes ) <body:word> | rate-limit <rate:int> }`,
    'logging esm config',
    'logging filter <script:word> [<order:int>] [ args <arguments:text> ]',
    'logging dmvpn [ rate-limit <seconds:int> ]',
    'logging ip access-list cache ( entries <entries:int> | interval <seconds:int> | rate <rate:int> | threshold <threshold:int> )',
    'logging ( smartlog [ ( exporter <exporter:flow-exporter> | packet capture size <bytes:int> ) ] | tls-profile <tls:word> )',
    'logging policy-firewall [ ( rate-limit <policy:int> | summary-only ) ]',
  ),
];

export { logging };
