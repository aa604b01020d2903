/** What FRR says of itself: its name and version, its shell, its log. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { said } from '../ios/line.ts';
import { kept, keptAlways, withoutNo } from './kept.ts';

const { command, block } = commandsOf<unknown>();

const system: Commands<unknown> = [
  ...withoutNo([
    command('frr version <version:text>', 'The version that wrote the file; it decides which defaults hold.', ({ version }, line) =>
      said('system', '', line, draft => {
        draft.version = version.value;
      }),
    ),
    command(
      'frr defaults <profile:traditional|datacenter>',
      'The profile of defaults: datacenter is open to external peers without policy and keeps short timers.',
      ({ profile }, line) =>
        said('system', '', line, draft => {
          draft.profile = profile.value;
        }),
      'The traditional profile holds.',
    ),
    command('frr defaults <profile:text>', 'A profile that is none of those that are documented.'),
  ]),
  command('hostname ~ <name:word>', 'Names the device.', ({ name }, line) =>
    said('system', '', line, draft => {
      draft.hostname = name;
    }),
  ),
  command('domainname ~ <name:word>', 'The domain of the device.', ({ name }, line) =>
    said('service', 'shell', line, ({ values }) => void values.set('domainname', name.value)),
  ),
];

const severities = 'emergencies|alerts|critical|errors|warnings|notifications|informational|debugging';
const facilities = 'kern|user|mail|daemon|auth|syslog|lpr|news|uucp|cron|local0|local1|local2|local3|local4|local5|local6|local7';

const log: Commands<unknown> = [
  ...kept(
    'log',
    'Where messages go, and how grave they must be; syslog takes all but debugging ones when no severity is given.',
    `log <where:syslog|stdout|monitor> [<severity:${severities}>]`,
    `log <where:file|filtered-file> ~ <path:word> [<severity:${severities}>]`,
    `log daemon <daemon:word> file <path:word> [<severity:${severities}>]`,
  ),
  ...kept('log', 'What the log system files messages under; daemon by default.', `log facility ~ <facility:${facilities}>`),
  ...kept('log', 'Digits behind the seconds of a message; none by default.', 'log timestamp precision ~ <digits:0-12>'),
  ...kept(
    'log',
    'How messages are written: with their severity, with commands, with categories of errors, with numbers of their own, at once.',
    'log <what:record-priority|commands|error-category|unique-id|immediate-mode>',
  ),
  ...kept('log', 'Passes only messages with this text to the log.', 'log filter-text <text:word>'),
  ...keptAlways('log', 'Forgets the texts that the log is filtered by.', 'clear log filter-text'),
  command(`no log syslog <facility:${facilities}> [<severity:${severities}>]`, 'Sends no messages to the log system.'),
  block('log extended <name:word>', 'A destination of the log with settings of its own.', {
    enter: ({ name }): string => `log extended ${name.value}`,
    body: () => extendedLog,
    apply: ({ name }, line) => said('service', `log extended ${name.value}`, line, () => {}),
  }),
];

const extendedLog: Commands<string> = kept<string>(
  name => name,
  'A setting of a destination of the log.',
  'destination <where:none|syslog|stdout|stderr|fd>',
  'destination syslog supports-rfc5424',
  'destination <where:file|unix> <path:word> { create | <onlyNew:no-create> | user <user:word> | group <group:word> | mode <mode:word> }',
  'destination fd <number:0-63>',
  'destination syslog local|remote <target:word>',
  `priority <severity:${severities}>`,
  `facility <facility:${facilities}>`,
  'format <format:rfc5424|rfc3164|local-syslog|journald>',
  'timestamp precision <digits:0-9>',
  'timestamp local-time',
  'structured-data <what:code-location|version|unique-id|error-category|format-args>',
);

const access: Commands<unknown> = [
  ...kept('shell', 'Writes the configurations of all daemons to one file.', 'service integrated-vtysh-config'),
  ...kept(
    'shell',
    'Hides passwords in the file, or opens the shell in its privileged mode.',
    'service <what:password-encryption|advanced-vty>',
  ),
  ...kept('shell', 'Measures how much time tasks take, or warns of those that take long, in milliseconds.', 'service cputime-stats'),
  ...kept(
    'shell',
    'Warns of tasks that take long, in milliseconds.',
    'service <what:cputime-warning|walltime-warning> ~ <milliseconds:1-4294967295>',
  ),
  ...kept('shell', 'Lines of the shell before it waits; 0 does not wait.', 'service terminal-length ~ <lines:0-512>'),
  ...kept('shell', 'Takes addresses of 240.0.0.0/4 as unicast.', 'allow-reserved-ranges'),
  ...kept('shell', 'The password of the shell.', 'password ~. [8] <secret:secret>'),
  ...kept('shell', 'The password of the privileged mode.', 'enable password ~. [8] <secret:secret>'),
  ...keptAlways('shell', 'A user of the shell who needs no password.', 'username <user:word> nopassword'),
  ...kept('shell', 'What the shell greets with.', 'banner motd file <path:word>', 'banner motd default'),
  ...kept('shell', 'What the shell greets with.', 'banner motd ~ line <banner:text>'),
  ...kept('shell', 'Waits when the screen is full.', 'terminal paginate'),
  ...kept('snmp', 'Answers SNMP through a master agent.', 'agentx'),
];

const lineBody: Commands<unknown> = [
  command('access-class ~ <list:acl>', 'Who may reach the shell.', ({ list }, line) =>
    said('service', 'shell', line, service => {
      service.acl = list;
    }),
  ),
  command('ipv6 access-class ~ <list:ipv6-acl>', 'Who may reach the shell over IPv6.', ({ list }, line) =>
    said('service', 'shell', line, service => {
      service.acl = list;
    }),
  ),
  ...kept(
    'shell',
    'When an idle shell is closed; after ten minutes by default, never at 0.',
    'exec-timeout ~. <minutes:0-35791> [<seconds:0-2147483>]',
  ),
  ...kept('shell', 'Asks for the password.', 'login'),
];

const terminal: Commands<unknown> = [
  ...withoutNo([
    block('line vty', 'Opens settings of the shell.', {
      enter: () => undefined,
      body: () => lineBody,
      apply: (_, line) => said('service', 'shell', line, service => void service.values.set('line vty', 'yes')),
    }),
  ]),
];

export const shell: Commands<unknown> = [...system, ...log, ...access, ...terminal];
