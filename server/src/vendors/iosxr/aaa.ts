/** Who may log in and do what: AAA, users, groups of tasks, TACACS+ and RADIUS. */

import type { Draft } from '../../model/fact.ts';
import type { User } from '../../model/services.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { said } from '../ios/line.ts';
import { section, settings } from '../settings.ts';

interface UserBlock {
  readonly user: string;
}

const top = commandsOf<unknown>();
const inUser = commandsOf<UserBlock>();

const userFact = (line: Line<UserBlock>, change: (user: Draft<User>) => void) => said('user', line.block.user, line, change);
const secretDoc = 'The password of the user.';

const user: Commands<UserBlock> = [
  inUser.command('group <name:word>', 'A group of tasks that the user may do.', ({ name }, line) =>
    userFact(line, ({ roles }) => void roles.push(name.value)),
  ),
  inUser.command('secret <how:0|5|8|9|10> <secret:secret>', secretDoc, ({ how }, line) =>
    userFact(line, draft => {
      draft.secret = how.value === '0' ? 'clear' : 'hidden';
    }),
  ),
  inUser.command('secret <secret:secret>', secretDoc, (_, line) =>
    userFact(line, draft => {
      draft.secret = 'clear';
    }),
  ),
  inUser.command('password <how:0|7> <secret:secret>', secretDoc, ({ how }, line) =>
    userFact(line, draft => {
      draft.secret = how.value === '0' ? 'clear' : 'hidden';
    }),
  ),
  inUser.command('password <secret:secret>', secretDoc, (_, line) =>
    userFact(line, draft => {
      draft.secret = 'clear';
    }),
  ),
  ...settings(
    'A setting of the user.',
    'login-history <how:enable|disable>',
    'policy <policy:word>',
    'masked-secret [<encryption:0|5|8|9|10>] <secret:secret>',
  ),
];

const tasks = settings(
  'Tasks of the group.',
  'task <how:read|write|execute|debug> <task:word>',
  'inherit taskgroup <name:word>',
  'taskgroup <name:word>',
  'inherit usergroup <name:word>',
  'description <description:text>',
);

const server: Commands<unknown> = [
  ...settings(
    'A setting of the server.',
    'key <how:0|5|6|7> <secret:secret>',
    'key <secret:secret>',
    'timeout <seconds:int>',
    'single-connection',
    'single-connection-idle-timeout <seconds:int>',
    'retransmit <times:int>',
    'holddown-time <seconds:int>',
    'username <name:word>',
    'idle-time <minutes:int>',
    'test username <name:word> [ idle-time <minutes:int> ] [ ignore-auth-port ] [ ignore-acct-port ]',

    'ignore-auth-port',
    'ignore-acct-port',
    'priority <priority:int>',
  ),
];

const serverGroup: Commands<unknown> = [
  ...settings(
    'A server of the group.',
    'server <address:ip> [auth-port <auth:int>] [acct-port <acct:int>] [port <port:int>]',
    'server <name:word>',
    'vrf <vrf:vrf>',
    'deadtime <minutes:int>',
    'source-interface <interface>',
    'holddown-time <seconds:int>',
    'authorization <how:commands|eventmanager|exec|nacm|network|subscriber> <list:word>',
    'accounting <how:commands|exec|network|subscriber|system> <list:word>',
    'throttle { access <access:int> | access-timeout <timeout:int> | accounting <accounting:int> }',
    'load-balance method least-outstanding [batch-size <size:int>] [ignore-preferred-server]',
    'key <how:0|5|6|7> <secret:secret>',
    'timeout <seconds:int>',
  ),
  section(
    'server-private <address:ip> [port <port:int>] [auth-port <auth:int>] [acct-port <acct:int>]',
    'A server of this group alone.',
    () => server,
  ),
  section('server-private <address:ip> auth-port <auth:int> acct-port <acct:int>', 'A server of this group alone.', () => server),
];

const methods = '[<methods:local|none|line|enable|start-stop|stop-only|broadcast...>]';
const chain = `${methods} [group <first:aaa-server-group>] ${methods} [group <second:aaa-server-group>] ${methods} [group <third:aaa-server-group>] [<last:local|none|line...>]`;

export const aaa: Commands<unknown> = [
  top.block('username <name:word>', 'Opens a user.', {
    enter: ({ name }): UserBlock => ({ user: name.value }),
    body: () => user,
    apply: ({ name }, line) => said('user', name.value, line, () => {}),
  }),
  section('usergroup <name:word>', 'Opens a group of users.', () => tasks),
  section('taskgroup <name:word>', 'Opens a group of tasks.', () => tasks),
  section('tacacs-server host <address:ip> [port <port:int>]', 'Opens a TACACS+ server.', () => server),
  section('radius-server host <address:ip> [auth-port <auth:int>] [acct-port <acct:int>]', 'Opens a RADIUS server.', () => server),
  section('aaa group server <protocol:tacacs+|radius> <name:=aaa-server-group>', 'Opens a group of servers.', () => serverGroup),
  section('aaa server radius dynamic-author', 'Opens changes that servers ask for.', () =>
    settings('Who may ask.', 'client <address:ip> vrf <vrf:vrf>', 'port <port:int>', 'server-key [<how:0|7>] <secret:secret>'),
  ),
  section('radius source-port extended', 'More ports for requests.', () => []),
  section('aaa password-policy <name:word>', 'Opens rules for passwords.', () =>
    settings(
      'A rule.',
      '<what:min-length|max-length|upper-case|lower-case|numeric|special-char|min-char-change|authen-max-attempts|restrict-old-count> <value:int>',
      '<what:lifetime|lockout-time|warn-interval|restrict-old-time> <unit:years|months|days|hours|minutes|seconds> <value:int>',
      'restrict-password-reverse',
      'restrict-username',
      'restrict-consecutive-characters <what:english-alphabet|qwerty-keyboard> <value:int> [cyclic-wrap]',
    ),
  ),
  ...settings(
    'Who may log in and do what, and what is kept of it.',
    `aaa authentication <what:login|enable|ppp|subscriber> <list:=method-list> ${chain}`,
    `aaa authorization <what:exec|commands|eventmanager|network|subscriber|nacm> <list:=method-list> ${chain}`,
    `aaa accounting <what:exec|commands|network|system|subscriber|service|mobile> <list:=method-list> ${chain}`,
    'aaa accounting update <how:newinfo|periodic> [<minutes:int>]',
    'aaa default-taskgroup <name:word>',
    'aaa attribute format <name:word>',
    'aaa display-login-failed-users',
    'aaa enable-cert-authentication',
    'aaa intercept',
    'tacacs-server <what:key> <how:0|5|6|7> <secret:secret>',
    'tacacs-server key <secret:secret>',
    'tacacs-server <what:timeout|holddown-time> <seconds:int>',
    'tacacs-server ipv4 dscp <dscp:word>',
    'tacacs source-interface <interface> [vrf <vrf:vrf>]',
    'tacacs <family:ipv4|ipv6> dscp <dscp:word>',
    'radius-server key <how:0|6|7> <secret:secret>',
    'radius-server key <secret:secret>',
    'radius-server <what:timeout|retransmit|deadtime> <value:int>',
    'radius-server ( attribute list <list:word> | dead-criteria <of:time|tries> <value:int> | source-port extended | vsa attribute ignore unknown | load-balance method least-outstanding [ batch-size <batch:int> ] [ ignore-preferred-server ] | throttle [ access <access:int> [ access-timeout <timeout:int> ] ] [ accounting <accounting:int> ] | disallow null-username | <family:ipv4|ipv6> dscp <dscp:dscp> )',
    'radius source-interface <interface> [vrf <vrf:vrf>]',
    'root user <name:word>',
  ),
];
