/** Management of NX-OS: features, users, access, time, names, logging. */
import { formatAddress } from '../../net/address.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { userFact } from '../eos/management.ts';
import { keyChains } from '../ios/keys.ts';
import { said } from '../ios/line.ts';
import { opens, recognised } from '../ios/recognised.ts';
import { serviceFact, serviceSwitch } from '../services.ts';
import { type ServiceBlock, settings, settingsOf } from '../settings.ts';

const { command, block } = commandsOf<unknown>();

const features: Commands<unknown> = [
  command('feature <name:word> [<more:word>] [<last:word>]', 'Switches a part of the software on.', ({ name, more, last }, line) => {
    const words = [name.value, more?.value, last?.value].filter(word => word !== undefined);
    return serviceSwitch(`feature ${words.join(' ')}`, line, service => {
      service.enabled = !line.no;
    });
  }),
  command('install feature-set <name:word>', 'Makes a part of the software ready.', ({ name }, line) =>
    serviceFact(`feature-set ${name.value}`, line, () => {}),
  ),
  command('feature-set <name:word>', 'Switches a part of the software on.', ({ name }, line) =>
    serviceSwitch(`feature-set ${name.value}`, line, service => {
      service.enabled = !line.no;
    }),
  ),
];

/** One server that a service talks to. */
function server(name: string, address: Located<unknown>, line: Line<unknown>, vrf?: Located<string>, preferred?: unknown) {
  const { value } = address;
  const text = typeof value === 'object' ? formatAddress(value as never) : String(value);
  return serviceFact(
    name,
    line,
    ({ servers }) => void servers.push({ address: text, vrf: vrf?.value, preferred: preferred ? true : undefined, place: line.place }),
  );
}

/** Lines about names that also stand in the block of a VRF. */
export const serverLines: Commands<unknown> = [
  command('ip name-server <servers:ip...> [use-vrf <vrf:vrf>]', 'Servers that know names.', ({ servers, vrf }, line) =>
    servers.flatMap(address => server('dns', address, line, vrf) ?? []),
  ),
  command('ip host <name:word> <addresses:ip...>', 'A name with its addresses.', ({ name, addresses }, line) =>
    serviceFact(
      'names',
      line,
      service =>
        void service.names.set(
          name.value,
          addresses.map(({ value }) => formatAddress(value)),
        ),
    ),
  ),
  ...settingsOf(
    'dns',
    'A setting of names.',
    'ip <what:domain-name|domain-list> <domain:word> [use-vrf <vrf:vrf>]',
    'ip domain-lookup',
    'ip domain lookup',
  ),
];

const users: Commands<unknown> = [
  command('hostname <name:word>', 'Names the device.', ({ name }, line) =>
    said('system', '', line, system => {
      system.hostname = name;
    }),
  ),
  command('switchname <name:word>', 'Names the device.', ({ name }, line) =>
    said('system', '', line, system => {
      system.hostname = name;
    }),
  ),
  command('version <version:word> [<bios:word>]', 'The version that wrote the file.', ({ version }, line) =>
    said('system', '', line, system => {
      system.version = version.value;
    }),
  ),
  command(
    'username <name:word> password [<form:0|5|7|8|9>] <secret:secret> [role <role:word>] [expire <date:word>]',
    'A user with a password.',
    (args, line) =>
      userFact(line, args, user => {
        user.secret = args.form && args.form.value !== '0' ? 'hidden' : 'clear';
      }),
  ),
  command('username <name:word> role <role:word>', 'A user with a role.', (args, line) => userFact(line, args, () => {})),
  command('username <name:word> sshkey <key:text>', 'A key that the user may come with.', (args, line) =>
    userFact(line, args, user => {
      user.sshKeys += 1;
    }),
  ),
  command(
    'username <name:word> passphrase [lifetime <lifetime:int>] [warntime <warntime:int>] [gracetime <gracetime:int>]',
    'How long the password holds.',
    (args, line) => userFact(line, args, () => {}),
  ),
  command(
    'username <name:word> <what:keypair|ssh-cert-dn|shelltype> <value:word> [<more:word>] [<last:int>]',
    'How the user logs in.',
    (args, line) => userFact(line, args, () => {}),
  ),
  ...settingsOf(
    'users',
    'A setting of users.',
    'password strength-check',
    'password secure-mode',
    'password prompt username',
    'password <of:history|grace-time> <value:int>',
    'userpassphrase <of:min-length|max-length|default-lifetime|default-warntime|default-gracetime> <value:int> [max-length <longest:int>]',
    'role <of:name|feature-group> <name:word>',
    'enable secret [<form:0|5>] <secret:secret> [priv-lvl <level:int>]',
    'no-password-change',
  ),
];

const aaa: Commands<unknown> = [
  ...settingsOf(
    'aaa',
    'Who may do what, and who decides.',
    'aaa authentication login <of:default|console> group <group:aaa-server-group> [<more:word>] [<last:local|none>]',
    'aaa authentication login <of:default|console> <how:local|none> [none]',
    'aaa authentication login <of:default|console> fallback error local',
    'aaa authentication login <of:error-enable|ascii-authentication|mschap|mschapv2|chap|invalid-username-log> [enable]',
    'aaa authentication <of:dot1x|cts> default group <group:aaa-server-group> [<more:word>]',
    'aaa authorization <of:commands|config-commands|ssh-certificate|ssh-publickey> <list:default|console> group <group:aaa-server-group> [<more:word>] [<last:local|none>]',
    'aaa authorization <of:commands|config-commands|ssh-certificate|ssh-publickey> <list:default|console> <how:local|none>',
    'aaa authorization cts default group <group:aaa-server-group>',
    'aaa accounting default group <group:aaa-server-group> [<more:word>] [<last:local>]',
    'aaa accounting default local',
    'aaa accounting dot1x default group <group:aaa-server-group>',
    'aaa user default-role',
  ),
  block(
    'aaa group server <kind:radius|tacacs+|ldap> <name:=aaa-server-group>',
    'Opens a group of servers.',
    opens(() => serverGroup),
  ),
  ...recognised(
    'A server that knows the users.',
    '<kind:tacacs-server|radius-server> host <server:word> key [<form:0|6|7>] <secret:secret> [auth-port <authentication:int>] [acct-port <accounting:int>] [port <port:int>] [timeout <timeout:int>] [retransmit <times:int>] [<use:authentication|accounting>] [<also:accounting>] [single-connection]',
    '<kind:tacacs-server|radius-server> host <server:word> [auth-port <authentication:int>] [acct-port <accounting:int>] [port <port:int>] [timeout <timeout:int>] [retransmit <times:int>] [<use:authentication|accounting>] [<also:accounting>] [single-connection]',
    '<kind:tacacs-server|radius-server> host <server:word> test <what:username|password|idle-time> <value:word> [<more:idle-time|password>] [<last:word>]',
    '<kind:tacacs-server|radius-server> key [<form:0|6|7>] <secret:secret>',
    '<kind:tacacs-server|radius-server> <what:timeout|deadtime|retransmit> <value:int>',
    '<kind:tacacs-server|radius-server> directed-request',
    'ip <kind:tacacs|radius> source-interface <interface>',
  ),
];
const serverGroup: Commands<unknown> = recognised(
  'A setting of the group.',
  'server <server:word>',
  'use-vrf <vrf:vrf>',
  'source-interface <interface>',
  'deadtime <minutes:int>',
);

const time: Commands<unknown> = [
  command(
    'ntp <kind:server|peer> <server:word> [<prefer:prefer>] [use-vrf <vrf:vrf>] [<prefer:prefer>] [key <key:int>] [minpoll <least:int>] [maxpoll <most:int>]',
    'A server to take the time from.',
    (args, line) => server('ntp', args.server, line, args.vrf, args.prefer),
  ),
  command('ntp source-interface <interface>', 'The interface whose address asks for the time.', (args, line) =>
    serviceFact('ntp', line, service => {
      service.source = args.interface;
    }),
  ),
  command('ntp access-group <which:peer|serve|serve-only|query-only> <list:acl>', 'Who may ask for the time.', ({ list }, line) =>
    serviceFact('ntp', line, service => {
      service.acl = list;
    }),
  ),
  ...settingsOf(
    'ntp',
    'A setting of the time service.',
    'ntp authenticate',
    'ntp trusted-key <keys:word>',
    'ntp authentication-key <of:int> md5 <secret:secret> [<form:int>]',
    'ntp source <address:word>',
    'ntp master [<stratum:int>]',
    'ntp logging',
    'ntp passive',
    'ntp allow <what:control|private> [rate-limit <seconds:int>]',
    'ntp rts-update [<value:word>]',
    'ntp drop aggressive',
    'clock timezone <zone:word> <hours:word> <minutes:word>',
    'clock summer-time <zone:word> <week:int> <day:word> <month:word> <time:word> <lastWeek:int> <lastDay:word> <lastMonth:word> <lastTime:word> <offset:int>',
    'clock protocol <protocol:ntp|ptp|none> [vdc <vdc:int>]',
    'clock format <form:12-hours|24-hours> [show-timezone] [syslog]',
  ),
];

const logging: Commands<unknown> = [
  command(
    'logging server <server:word> [<severity:0-7>] [port <port:1-65535>] [secure] [trustpoint <trust:word>] [client-identity <identity:word>] [use-vrf <vrf:vrf>] [facility <facility:word>]',
    'A server for messages.',
    (args, line) => server('logging', args.server, line, args.vrf),
  ),
  command('logging source-interface <interface>', 'The interface whose address sends messages.', (args, line) =>
    serviceFact('logging', line, service => {
      service.source = args.interface;
    }),
  ),
  ...settingsOf(
    'logging',
    'Which messages go where.',
    'logging level <of:word> [<more:word>] <severity:0-7>',
    'logging <of:console|monitor|module> [<severity:0-7>]',
    'logging logfile <file:word> <severity:0-7> [size <size:int>] [persistent threshold <threshold:int>]',
    'logging timestamp <unit:microseconds|milliseconds|seconds>',
    'logging event <of:link-status|trunk-status> <when:default|enable>',
    'logging origin-id <kind:hostname|ip|string> [<value:word>]',
    'logging rate-limit',
    'logging message interface type ethernet description',
    'logging ip access-list <what:cache|detailed|include> [<more:entries|interval|threshold|sgt>] [<value:int>]',
    'logging rfc-strict <form:5424>',
    'rmon event <of:int> [log] [trap <community:word>] [description <level:word>] [owner <owner:word>]',
    'rmon <of:alarm|hcalarm> <number:int> <object:word> <interval:int> <how:absolute|delta> rising-threshold <rising:int> [<event:int>] falling-threshold <falling:int> [<other:int>] [owner <owner:word>]',
  ),
];

const snmp: Commands<unknown> = [
  command(
    'snmp-server host <server:word> [<kind:traps|informs>] [version <version:1|2c|3>] [<security:auth|noauth|priv>] <secret:secret> [udp-port <port:int>]',
    'A server for traps.',
    (args, line) => server('snmp', args.server, line),
  ),
  command('snmp-server host <server:word> <what:use-vrf|filter-vrf> <vrf:vrf>', 'The VRF of a server for traps.', (args, line) =>
    server('snmp', args.server, line, args.vrf),
  ),
  command('snmp-server host <server:word> source-interface <interface>', 'The interface whose address sends traps.', (args, line) =>
    server('snmp', args.server, line),
  ),
  ...settingsOf(
    'snmp',
    'A setting of SNMP.',
    'snmp-server community <secret:secret> [group <group:word>]',
    'snmp-server community <secret:secret> [<mode:ro|rw>]',
    'snmp-server community <secret:secret> use-acl <list:acl>',
    'snmp-server community <secret:secret> use-ipv4acl <list:acl> [use-ipv6acl <list6:ipv6-acl>]',
    'snmp-server <of:contact|location> <text:text>',
    'snmp-server user <of:word> [<group:word>] [auth <algorithm:md5|sha|sha-256>] [<secret:secret>] [priv] [<cipher:aes-128>] [<secret:secret>] [<form:localizedkey|localizedV2key>] [engineID <engine:word>]',
    'snmp-server user <of:word> use-ipv4acl <list:acl> [use-ipv6acl <list6:ipv6-acl>]',
    'snmp-server user <of:word> enforcePriv',
    'snmp-server enable traps [<of:word>] [<what:word>]',
    'snmp-server source-interface <of:traps|informs> <interface>',
    'snmp-server protocol enable',
    'snmp-server aaa-user cache-timeout <seconds:int>',
    'snmp-server context <context:word> [<what:instance|vrf|topology>] [<name:word>]',
    'snmp-server counter cache [timeout <seconds:int>]',
    'snmp-server tcp-session [auth]',
    'snmp-server engineID local <id:word>',
    'snmp-server drop <what:unknown-engine-id|unknown-user>',
    'snmp-server mib community-map <secret:secret> context <context:word>',
    'snmp-server globalEnforcePriv',
    'snmp ifmib ifalias long',
  ),
];

const line: Commands<ServiceBlock> = [
  ...settings(
    'A setting of logins.',
    'exec-timeout <minutes:int>',
    'session-limit <limit:int>',
    'absolute-timeout <minutes:int>',
    'speed <speed:int>',
    'length <length:int>',
    'width <width:int>',
    'stopbits <bits:int>',
    'databits <bits:int>',
    'parity <parity:word>',
    'flowcontrol <how:word>',
    'modem <what:word> [<more:word>]',
    'logout-warning <seconds:int>',
  ),
  commandsOf<ServiceBlock>().command('access-class <acl:acl> <direction:in|out>', 'Who may log in.', ({ acl }, own) =>
    serviceFact(own.block.service, own, service => {
      service.acl = acl;
    }),
  ),
  commandsOf<ServiceBlock>().command('ipv6 access-class <acl:ipv6-acl> <direction:in|out>', 'Who may log in over IPv6.'),
];

const access: Commands<unknown> = [
  block('line <kind:console|vty|com1>', 'Opens the settings of logins.', {
    enter: ({ kind }): ServiceBlock => ({ service: `line ${kind.value}` }),
    body: () => line,
    apply: ({ kind }, own) => serviceFact(`line ${kind.value}`, own, () => {}),
  }),
  ...settingsOf(
    'ssh',
    'A setting of remote logins.',
    'ssh key <of:rsa|dsa|ecdsa> [<bits:int>] [force]',
    'ssh <of:login-attempts|login-gracetime|idle-timeout|port> <value:int>',
    'ssh <of:ciphers|macs|kexalgos|keytypes> [<which:all|aes128-cbc|aes256-gcm|ecdh-sha2-nistp384>]',
    'ssh cipher-mode weak',
    'ssh rekey max-data <amount:word> max-time <time:word>',
    'telnet server enable',
  ),
  ...settingsOf(
    'nxapi',
    'A setting of the programming interface.',
    'nxapi <of:http|https> port <port:int>',
    'nxapi sandbox',
    'nxapi use-vrf <vrf:vrf>',
    'nxapi idle-timeout <minutes:int>',
    'nxapi certificate <what:httpscrt|httpskey|enable> [<where:certfile|keyfile>] [<file:word>]',
    'nxapi ssl <what:protocols|ciphers> <value:word> [<more:word>] [<last:word>]',
    'nxapi client certificate authentication [<how:optional|strict|two-step>]',
  ),
  ...(keyChains as Commands<unknown>),
];

export const management: Commands<unknown> = [...features, ...users, ...serverLines, ...aaa, ...time, ...logging, ...snmp, ...access];
