/** Who may reach the device and how: lines, users and banners. Secrets are never shown. */
import type { Commands } from '../../notation/command.ts';
import { section, settings, settingsOf } from '../settings.ts';
import { marked } from './recognised.ts';

const protocols = '<protocols:ssh|telnet|none|all|rlogin|lat|mop|nasi|pad|udptn|v120|acercon|lapb-ta...>';
const secrets = (start: string) => [`${start} <secret:secret>`, `${start} <encryption:0-9> <secret:secret>`];
const severity = '<level:0|1|2|3|4|5|6|7|all|emergencies|alerts|critical|errors|warnings|notifications|informational|debugging>';

const line = (): Commands<never> => [
  ...marked(
    settings('What users are told on a line that is free, or refused.', '<what:vacant-message|refuse-message|busy-message> <message:text>'),
  ),
  ...settings(
    'Who may use these lines.',
    'access-class <list:acl> <direction:in|out> [ ( vrf-also | vrfname <vrf:vrf> ) ]',
    'ipv6 access-class <list:ipv6-acl> <direction:in|out> [ vrf-also ]',
    ...secrets('password'),
    'login [ ( local | tacacs | authentication <list:method-list> ) ]',
    'authorization ( exec | reverse-access | arap | commands <level:0-15> ) ( default | <list:word> )',
    'accounting ( exec | connection | resource | arap | commands <level:0-15> ) ( default | <list:word> )',
    `transport ( input | output | preferred ) ${protocols}`,
    'timeout login response <seconds:0-300>',
    'privilege level <level:0-15>',
    'no-vacant-message',
  ),
  ...settings(
    'When an idle session is closed.',
    'exec-timeout <minutes:0-35791> [<seconds:0-2147483>]',
    'session-timeout <minutes:0-35791> [ output ]',
    'absolute-timeout <minutes:0-10000>',
    'session-disconnect-warning <seconds:int>',
    'logout-warning <seconds:int>',
    'modem answer-timeout <seconds:int>',
    'session-limit <sessions:int>',
    'disconnect ssh <count:int>',
  ),
  ...settings(
    'How the line looks and behaves.',
    `logging synchronous [ level ${severity} ] [ limit <limit:0-2147483647> ]`,
    'length <lines:0-512>',
    'width <columns:0-512>',
    'stopbits <bits:1|1.5|2>',
    'databits <bits:5|6|7|8>',
    'data-character-bits <bits:7|8>',
    'exec-character-bits <bits:7|8>',
    'special-character-bits <bits:7|8>',
    'default-value <what:exec-character-bits|special-character-bits> <bits:7|8>',
    'parity <parity:none|even|odd|mark|space>',
    'speed <speed:int>',
    'rxspeed <speed:int>',
    'txspeed <speed:int>',
    'flowcontrol ( none | software [ lock ] | hardware ) [ ( in | out ) ]',
    'autobaud',
    'modem ( InOut | Dialin | Dialout | Host | enable | printer | cts-required | ri-is-cd | autoconfigure ( discovery | type <type:word> ) | always-on | dtr-active | passive | callin | callout )',
    'media-type ( rj45 | usb )',
    'usb-inactivity-timeout <minutes:int>',
    'history [ size <lines:0-256> ]',
    '( exec | no-exec | monitor | editing | full-help | notify | international | lockable | motd-banner | exec-banner | hangup | insecure | private | prc change-bars | exec prompt timestamp | exec prompt expand | login-string <login:word> | start-character | dispatch-timeout <dispatch:int> | domain-lookup | state-machine | telnet transparent | telnet refuse-negotiations | telnet break-on-ip | telnet ip-on-break | telnet speed <from:int> <to:int> | telnet sync-on-break )',
    'exec prompt ( timestamp | expand )',
    'escape-character ( <character:word> | BREAK | DEFAULT | NONE | soft <soft:word> )',
    '( activation-character | stop-character | start-character | disconnect-character | hold-character | dispatch-character ) ~ <character:word>',
    'autocommand <command:text>',
    'autocommand-options ( nohangup | delay <seconds:int> )',
    'rotary <group:1-127> [ ( queued | round-robin ) ]',
    'location <location:text>',
    'terminal-type <type:word>',
    'autoselect ( during-login | ppp | arap | slip | none | timeout <seconds:int> )',
    'padding <character:int> <count:int>',
    'ip netmask-format ( bit-count | decimal | hexadecimal )',
    'ip tcp ( input-coalesce-threshold <bytes:int> | ip-precedence )',
    'buffer-length <bytes:int>',
    'script ( activation | arap-callback | callback | connection | dialer | reset | startup ) <script:word>',
    'callback ( forced-wait <wait:int> | nodsr-wait <nodsr:int> )',
    'authentication-timeout <seconds:int>',
  ),
];

const lineSections: Commands<unknown> = [
  section('line <kind:con|console|vty|aux|tty> <first:0-2000> [<last:0-2000>]', 'Opens the lines that users come in by.', line),
  section('line <from:slot> [<to:slot>]', 'Opens the lines of a module.', line),
];

const levels = '{ privilege <level:0-15> | view <view:word> }';
const policy = '[ common-criteria-policy <policy:word> ]';
const users = [
  ...settings(
    'The secret of the privileged mode.',
    ...['enable <kind:secret|password>', 'enable <kind:secret|password> level <of:0-15>'].flatMap(secrets),
    'enable algorithm-type ( md5 | scrypt | sha256 ) secret <secret:secret>',
    'enable ( last-resort ( password | succeed ) | use-tacacs | tacacs )',
  ),
  ...settings(
    'A local user.',
    `username <of:word> ${levels} [ nopassword ]`,
    ...secrets(`username <of:word> ${levels} [ one-time ] ${policy} <kind:secret|password>`),
    `username <of:word> ${levels} [ one-time ] algorithm-type ( md5 | scrypt | sha256 ) secret [<form:5|8|9>] <secret:secret>`,
    'username <of:word> ( access-class <list:acl> | autocommand <command:text> | description <description:text> | user-maxlinks <links:int> | nohangup | noescape | dnis | mac | callback-dialstring <dial:word> | aaa attribute list <attributes:word> | serial-number <serial:word> )',
  ),
  ...settings(
    'Which level a command needs.',
    'privilege <of:word> [ all ] level <level:0-15> <command:text>',
    'privilege <of:word> [ all ] reset <command:text>',
  ),
  ...settings(
    'A text that users are shown.',
    'banner <of:motd|login|exec|incoming|prompt-timeout|slip-ppp|config-save> <text:text>',
    'banner <text:text>',
  ),
  ...settings(
    'How often wrong passwords are borne.',
    'login block-for <seconds:1-65535> attempts <tries:1-65535> within <window:1-65535>',
    'login delay <seconds:1-10>',
    'login quiet-mode access-class <list:acl>',
    'login ( on-success | on-failure ) [ ( log | trap ) ] [ every <every:1-65535> ] [ ( log | trap ) ]',
    'security passwords min-length <length:0-16>',
    'security authentication failure rate <tries:int> [ log ]',
    'service password-recovery [ strict ]',
  ),
];

export const terminal: Commands<unknown> = [
  ...lineSections,
  ...users,
  ...marked(settings('A menu for users.', 'menu <of:word> ( title | prompt | text <item:word> ) <text:text>')),
  ...settingsOf(
    'menu',
    'A menu for users.',
    'menu <of:word> ( command <item:word> <command:text> | options <option:word> ( login | pause ) | clear-screen | line-mode | single-space | status-line | default <otherwise:word> )',
  ),
];
