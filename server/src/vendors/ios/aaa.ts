/** Authentication, authorization and accounting, and the servers behind them. Secrets are never shown. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { settings } from '../settings.ts';
import { marked, opens, recognised } from './recognised.ts';

const { block } = commandsOf<unknown>();

// One method after another, tried until one answers: a group of servers is two words.
const own =
  '<methods:local|local-case|enable|line|none|krb5|krb5-telnet|if-authenticated|guest|group|radius|tacacs+|ldap|cache|passwd-expiry|broadcast...>';
const methodLists = (start: string) => [
  `${start} ${own}`,
  `${start} group <group:aaa-server-group> [${own}]`,
  `${start} group <first:radius|tacacs+|ldap> group <group:aaa-server-group> [${own}]`,
  `${start} group <group:aaa-server-group> group <second:aaa-server-group> [${own}]`,
];

const authentication = recognised(
  'Who says whether a user is who he claims to be, and in which order they are asked.',
  ...methodLists('aaa authentication <service:login|enable|ppp|dot1x|arap|nasi|sgbp|eou|onep> <list:word>'),
  'aaa authentication login <list:word> passwd-expiry group <group:aaa-server-group>',
  'aaa authentication <prompt:username-prompt|password-prompt> <text:text>',
  'aaa authentication attempts login <tries:1-25>',
  'aaa authentication suppress null-username',
  'aaa authentication rejected <tries:int> in <window:int> ban <seconds:int>',
);

const services =
  '<service:exec|network|reverse-access|configuration|auth-proxy|cache|template|multicast|prepaid|subscriber-service|credential-download|policy-if|onep>';
const authorization = recognised(
  'Who says what a user may do, and in which order they are asked.',
  ...methodLists(`aaa authorization ${services} <list:word>`),
  ...methodLists('aaa authorization commands <level:0-15> <list:word>'),
  'aaa authorization <what:config-commands|console>',
);

const record = '<record:start-stop|stop-only|wait-start|none>';
const groups = [
  '[broadcast] group <kind:radius|tacacs+>',
  '[broadcast] group <group:aaa-server-group>',
  '[broadcast] group <group:aaa-server-group> group <second:aaa-server-group>',
  'none',
];
const accountingServices = [
  '<service:exec|network|connection|system|resource|auth-proxy|dot1x|identity|multicast|subscriber-service|onep> <list:word>',
  'commands <level:0-15> <list:word>',
];
const accounting = recognised(
  'Who records what users do.',
  ...accountingServices.flatMap(service => [
    `aaa accounting ${service}`,
    `aaa accounting ${service} ${record}`,
    ...groups.map(group => `aaa accounting ${service} [${record}] ${group}`),
  ]),
  'aaa accounting update newinfo [periodic <minutes:int>] [jitter maximum <seconds:int>]',
  'aaa accounting update periodic <minutes:int> [jitter maximum <seconds:int>]',
  'aaa accounting <what:nested|delay-start|suppress|include|jitter|redundancy> [<option:all|null-username|best-effort-reuse>]',
  'aaa accounting delay-start [vrf <vrf:vrf>]',
  'aaa accounting send stop-record <when:authentication|always> [<what:failure|success>]',
);

const group: Commands<unknown> = recognised(
  'A setting of the group of servers.',
  'server name <name:word>',
  'server <host:word> [auth-port <authentication:int>] [acct-port <accounting:int>]',
  'server-private <host:word> [auth-port <authentication:int>] [acct-port <accounting:int>] [port <port:int>] [timeout <seconds:int>] [single-connection]',
  'server-private <host:word> [auth-port <authentication:int>] [acct-port <accounting:int>] [port <port:int>] [timeout <seconds:int>] [single-connection] key <secret:secret>',
  'server-private <host:word> [auth-port <authentication:int>] [acct-port <accounting:int>] [port <port:int>] [timeout <seconds:int>] [single-connection] key <encryption:0-7> <secret:secret>',
  'ip vrf forwarding <vrf:vrf>',
  'vrf forwarding <vrf:vrf>',
  'vrf <vrf:vrf>',
  'ip <kind:tacacs|radius> source-interface <interface>',
  'deadtime <minutes:int>',
  'timeout <seconds:int>',
  'load-balance method least-outstanding [batch-size <size:int>]',
  'directed-request',
);

const server: Commands<unknown> = recognised(
  'A setting of the server.',
  'address <family:ipv4|ipv6> <host:word> [auth-port <authentication:int>] [acct-port <accounting:int>]',
  'key <secret:secret>',
  'key <encryption:0-7> <secret:secret>',
  'timeout <seconds:int>',
  'port <port:int>',
  'retransmit <times:int>',
  'single-connection',
  'pac key <encryption:0-7> <secret:secret>',
  'automate-tester username <user:word> [ignore-acct-port] [ignore-auth-port] [probe-on] [idle-time <minutes:int>]',
);

const dynamic: Commands<unknown> = recognised(
  'A setting of requests that servers send by themselves.',
  'client <host:word> server-key <secret:secret>',
  'client <host:word> server-key <encryption:0-7> <secret:secret>',
  'client <host:word> vrf <vrf:vrf> server-key <secret:secret>',
  'client <host:word>',
  'server-key <encryption:0-7> <secret:secret>',
  'port <port:int>',
  'auth-type <type:all|any|session-key>',
  'ignore <what:session-key|server-key>',
);

const hosts = recognised(
  'A server and the secret shared with it.',
  ...['', 'key <secret:secret>', 'key <encryption:0-7> <secret:secret>'].map(
    end =>
      `<kind:tacacs-server|radius-server> host <host:word> [auth-port <authentication:int>] [acct-port <accounting:int>] [port <port:int>] [single-connection] [timeout <seconds:int>] [retransmit <times:int>] ${end}`,
  ),
  '<kind:tacacs-server|radius-server> key <secret:secret>',
  '<kind:tacacs-server|radius-server> key <encryption:0-7> <secret:secret>',
  '<kind:tacacs-server|radius-server> timeout <seconds:int>',
  'radius-server retransmit <times:int>',
  'radius-server deadtime <minutes:int>',
  'radius-server source-ports extended',
  'radius-server attribute <number:int> <option:include-in-access-req|on-for-login-auth|mandatory|accounting|access-request> [<more:include|format|voice>] [<value:word>]',
  'radius-server dead-criteria time <seconds:int> tries <tries:int>',
  'radius-server vsa send [<what:accounting|authentication>]',
  'radius-server load-balance method least-outstanding',
  'tacacs-server directed-request [restricted]',
  'ip <kind:tacacs|radius> source-interface <interface> [vrf <vrf:vrf>]',
);

export const aaa: Commands<unknown> = [
  ...recognised('Uses authentication, authorization and accounting by lists of methods.', 'aaa new-model'),
  ...authentication,
  ...marked(
    settings('What users are told when they are asked, or refused.', 'aaa authentication <what:banner|fail-message> <message:text>'),
  ),
  ...authorization,
  ...accounting,
  ...recognised('How sessions are named to servers.', 'aaa session-id <mode:common|unique>'),
  ...recognised(
    'A setting of authentication.',
    'aaa local authentication <list:word> authorization <other:word>',
    'aaa local authentication attempts max-fail <tries:int>',
    'aaa max-sessions <sessions:int>',
    'aaa memory threshold authentication reject <percent:int>',
    'aaa password restriction',
  ),
  block(
    'aaa group server <kind:radius|tacacs+|ldap> <group:=aaa-server-group>',
    'Opens a group of servers.',
    opens(() => group),
  ),
  block(
    'aaa server radius dynamic-author',
    'Opens requests that servers send by themselves.',
    opens(() => dynamic),
  ),
  block(
    '<kind:tacacs|radius> server <name:word>',
    'Opens a server.',
    opens(() => server),
  ),
  ...hosts,
];
