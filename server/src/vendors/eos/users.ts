/** Users of EOS and how they are let in: AAA and its groups of servers. */
import type { Draft, Fact } from '../../model/fact.ts';
import type { User } from '../../model/services.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { said } from '../ios/line.ts';
import { section, settings, settingsOf } from '../settings.ts';

const { command } = commandsOf<unknown>();

interface UserArguments {
  readonly name: Located<string>;
  readonly privilege?: Located<number>;
  readonly role?: Located<string>;
  readonly secret?: unknown;
}

/** One line about a user; the secret stays in the text. */
export function userFact(
  line: Line<unknown>,
  { name, privilege, role }: UserArguments,
  change: (user: Draft<User>) => void,
): Fact | undefined {
  return said('user', name.value, line, user => {
    if (privilege) user.privilege = privilege.value;
    if (role && !user.roles.includes(role.value)) user.roles.push(role.value);
    change(user);
  });
}

const userStart = 'username <name:word> [privilege <privilege:0-15>] [role <role:word>] [shell <shell:word>]';
export const users: Commands<unknown> = [
  command(`${userStart} nopassword`, 'A user without a password.', (args, line) =>
    userFact(line, args, user => {
      user.secret = 'none';
    }),
  ),
  command(
    `${userStart} secret [<form:0|5|sha512>] <secret:secret> [role <also:word>]`,
    'A user with a password, which is kept as a hash.',
    (args, line) =>
      userFact(line, args, user => {
        user.secret = args.form?.value === '0' ? 'clear' : 'hidden';
        if (args.also && !user.roles.includes(args.also.value)) user.roles.push(args.also.value);
      }),
  ),
  command(userStart, 'A user of the device.', (args, line) => userFact(line, args, () => {})),
  command('username <name:word> <what:ssh-key|sshkey> [secondary] <key:text>', 'A key that the user may come with.', (args, line) =>
    userFact(line, args, user => {
      user.sshKeys += 1;
    }),
  ),
  command('username <name:word> ssh principal <principal:word>', 'Who a certificate may name.', (args, line) =>
    userFact(line, args, () => {}),
  ),
];

const groups = 'group <groups:aaa-server-group> [ group <second:aaa-server-group> [ group <third:aaa-server-group> ] ]';
const methods = `{ local | none | enable | start-stop | stop-only | wait-start | logging | ${groups} }`;
/** Groups of servers that are told, and whether all servers of one are. */
const told = ['first', 'second', 'third', 'fourth'].reduceRight(
  (rest, name) => `[ group <${name}:aaa-server-group> [multicast] [logging] ${rest} ]`,
  '',
);
const accounts = `( none | ( start-stop | stop-only | wait-start ) [logging] ${told} )`;
export const aaa: Commands<unknown> = [
  ...settingsOf(
    'aaa',
    'Who may do what, and who decides.',
    `aaa authentication <of:login|enable|dot1x> <list:default|console|command-api> ${methods}`,
    'aaa authentication policy <of:local|on-success|on-failure|lockout> <what:allow-nopassword-remote-login|log|failure> [<count:int>] [window <window:int>] [duration <duration:int>]',
    `aaa authorization <of:exec|serial-console|config-commands|console> [default] [${methods}] [<group:word>] [${methods}]`,
    `aaa authorization commands ( all | <of:numbers> ) default ${methods}`,
    'aaa authorization policy local default-role <role:word>',
    `aaa authorization dynamic dot1x additional-groups ${groups}`,
    `aaa accounting <of:exec|system|dot1x> <list:default|console> ${accounts}`,
    `aaa accounting commands ( all | <of:numbers> ) <list:default|console> ${accounts}`,
    'aaa root',
    'aaa root nopassword',
    'aaa root secret [<form:0|5|sha512>] <secret:secret>',
    'enable password',
    'enable <what:password|secret> [<form:0|5|sha512>] <secret:secret>',
  ),
  section('aaa group server <kind:radius|tacacs+|ldap> <name:=aaa-server-group>', 'Opens a group of servers.', () => serverGroup),
  ...settings(
    'A server that knows the users.',
    '<kind:tacacs-server|radius-server> host <server:word> [vrf <vrf:vrf>] [auth-port <authentication:int>] [acct-port <accounting:int>] [timeout <timeout:int>] [retransmit <times:int>] [single-connection] [key [<form:0|7|8a>] <secret:secret>]',
    'radius-server host <server:word> [ vrf <vrf:vrf> ] tls [ ssl-profile <profile:ssl-profile> ] [ port <port:int> ] [ timeout <timeout:int> ] [ retransmit <times:int> ]',
    'tacacs-server host <server:word> [ single-connection ] [ vrf <vrf:vrf> ] [ port <port:int> ] [ timeout <timeout:int> ] [ key [<form:0|7|8a>] <secret:secret> ]',
    '<kind:tacacs-server|radius-server> key [<form:0|7|8a>] <secret:secret>',
    '<kind:tacacs-server|radius-server> ( <what:timeout|deadtime|retransmit> <value:int> | policy unknown-mandatory-attribute ignore | attribute ( 32 include-in-access-req ( hostname | format <form:word> ) | 4 <address:ip> | nas-port-id <port:word> ) | dynamic-authorization ( port <listen:int> | tls ssl-profile <profile:ssl-profile> ) | username max-length <characters:int> | qos dscp <dscp:int> | proxy client <client:word> | tls ssl-profile <tls:ssl-profile> )',
    'ip <kind:tacacs|radius> [vrf <vrf:vrf>] source-interface <interface>',
  ),
];
const serverGroup: Commands<unknown> = settings(
  'A server of the group.',
  'server <server:word> [vrf <vrf:vrf>] [port <port:int>] [auth-port <authentication:int>] [acct-port <accounting:int>]',
  'server <server:word> [ vrf <vrf:vrf> ] tls [ port <port:int> ]',
  'server name <name:word>',
);
