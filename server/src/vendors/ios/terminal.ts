/** Who may reach the device and how: lines, users and banners. Secrets are never shown. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { settings } from '../settings.ts';
import { marked, opens, recognised } from './recognised.ts';

const { block } = commandsOf<unknown>();

const protocols = '<protocols:ssh|telnet|none|all|rlogin|lat|mop|nasi|pad|udptn|v120|acercon|lapb-ta...>';

const line: Commands<unknown> = [
  ...recognised(
    'Who may reach these lines.',
    'access-class <list:acl> <direction:in|out> [vrf-also]',
    'access-class <list:acl> <direction:in|out> vrfname <vrf:vrf>',
    'ipv6 access-class <list:ipv6-acl> <direction:in|out> [vrf-also]',
  ),
  ...recognised('The password of these lines.', 'password <secret:secret>', 'password <encryption:0-9> <secret:secret>'),
  ...recognised('How users of these lines prove themselves.', 'login', 'login local', 'login tacacs', 'login authentication <list:word>'),
  ...recognised(
    'Which list of methods decides what users may do.',
    'authorization <kind:exec|commands|reverse-access> [<level:0-15>] <list:word>',
  ),
  ...recognised('Which list of methods records what users do.', 'accounting <kind:exec|commands|connection> [<level:0-15>] <list:word>'),
  ...recognised('Which protocols reach or leave these lines.', `transport <direction:input|output|preferred> ${protocols}`),
  ...recognised(
    'When an idle session is closed.',
    'exec-timeout <minutes:0-35791> [<seconds:0-2147483>]',
    'session-timeout <minutes:0-35791> [output]',
    'absolute-timeout <minutes:0-10000>',
  ),
  ...recognised('How messages appear among typed words.', 'logging synchronous [level <level:word>] [limit <limit:int>]'),
  ...recognised('The level that users of these lines begin with.', 'privilege level <level:0-15>'),
  ...recognised('The size of the screen.', 'length <lines:0-512>', 'width <columns:0-512>'),
  ...recognised(
    'How characters travel on a serial line.',
    'stopbits <bits:1|1.5|2>',
    'databits <bits:5|6|7|8>',
    'parity <parity:none|even|odd|mark|space>',
    'speed <speed:int>',
    'rxspeed <speed:int>',
    'txspeed <speed:int>',
    'flowcontrol <kind:none|software|hardware> [<direction:in|out|lock>]',
    'modem <mode:InOut|Dialin|Host|enable>',
    'media-type <type:rj45|usb>',
    'usb-inactivity-timeout <minutes:int>',
  ),
  ...recognised('How many commands are remembered.', 'history', 'history size <lines:0-256>'),
  ...recognised(
    'Whether commands may be typed on this line.',
    'exec',
    'no-exec',
    'monitor',
    'editing',
    'full-help',
    'notify',
    'international',
  ),
  ...recognised(
    'The character that ends a connection.',
    'escape-character <character:word>',
    'activation-character <character:word>',
    'stop-character <character:word>',
    'start-character <character:word>',
    'disconnect-character <character:word>',
  ),
  ...marked(
    settings('What users are told on a line that is free, or refused.', '<what:vacant-message|refuse-message|busy-message> <message:text>'),
  ),
  ...recognised(
    'A setting of the session.',
    'session-limit <sessions:int>',
    'autocommand <command:text>',
    'rotary <group:int> [queued]',
    'location <location:text>',
    'terminal-type <type:word>',
    'autoselect <protocol:during-login|ppp|arap|slip>',
    'motd-banner',
    'exec-banner',
    'lockable',
    'padding <value:word>',
    'ip netmask-format <format:bit-count|decimal|hexadecimal>',
  ),
];

const users = [
  ...recognised(
    'The secret of the privileged mode.',
    'enable <kind:secret|password> <secret:secret>',
    'enable <kind:secret|password> <encryption:0-9> <secret:secret>',
    'enable <kind:secret|password> level <level:0-15> <secret:secret>',
    'enable <kind:secret|password> level <level:0-15> <encryption:0-9> <secret:secret>',
  ),
  ...recognised(
    'A local user.',
    'username <user:word>',
    'username <user:word> nopassword',
    'username <user:word> privilege <level:0-15>',
    'username <user:word> [privilege <level:0-15>] [one-time] [common-criteria-policy <policy:word>] <kind:secret|password> <secret:secret>',
    'username <user:word> [privilege <level:0-15>] [one-time] [common-criteria-policy <policy:word>] <kind:secret|password> <encryption:0-9> <secret:secret>',
    'username <user:word> access-class <list:acl>',
    'username <user:word> autocommand <command:text>',
    'username <user:word> description <description:text>',
    'username <user:word> view <view:word>',
  ),
  ...recognised(
    'Which level a command needs.',
    'privilege <mode:word> [all] level <level:0-15> <command:text>',
    'privilege <mode:word> [all] reset <command:text>',
  ),
  ...recognised(
    'A text that users are shown.',
    'banner <kind:motd|login|exec|incoming|prompt-timeout|slip-ppp|config-save> <text:text>',
    'banner <text:text>',
  ),
  ...recognised(
    'How often wrong passwords are borne.',
    'login block-for <seconds:int> attempts <tries:int> within <window:int>',
    'login delay <seconds:int>',
    'login quiet-mode access-class <list:acl>',
    'login on-success [log] [trap]',
    'login on-failure [log] [trap]',
    'security passwords min-length <length:0-16>',
    'security authentication failure rate <tries:int> log',
  ),
];

export const terminal: Commands<unknown> = [
  block(
    'line <kind:con|console|vty|aux|tty> <first:int> [<last:int>]',
    'Opens the lines that users come in by.',
    opens(() => line),
  ),
  block(
    'line <slot:word> [<last:word>]',
    'Opens the lines of a module.',
    opens(() => line),
  ),
  ...users,
];
