/** Management of EOS: APIs, access, time, names, logging. */
import { formatAddress } from '../../net/address.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { said } from '../ios/line.ts';
import { serviceBlock, serviceBody, serviceFact } from '../services.ts';
import { type ServiceBlock, section, settings, settingsOf } from '../settings.ts';
import { aaa, users } from './users.ts';

const { command } = commandsOf<unknown>();

/** One server that a service talks to. */
function server(name: string, address: Located<unknown>, line: Line<unknown>, vrf?: Located<string>, preferred?: unknown) {
  const value = address.value;
  const text = typeof value === 'object' ? formatAddress(value as never) : String(value);
  return serviceFact(
    name,
    line,
    ({ servers }) => void servers.push({ address: text, vrf: vrf?.value, preferred: preferred ? true : undefined, place: line.place }),
  );
}

const source = (name: string) => (args: { readonly interface: Located<string> }, line: Line<unknown>) =>
  serviceFact(name, line, service => {
    service.source = args.interface;
  });

const time: Commands<unknown> = [
  command(
    'ntp server [vrf <vrf:vrf>] <server:word> [<prefer:prefer>] [<burst:burst>] [<iburst:iburst>] [version <version:int>] [<burst:burst>] [<iburst:iburst>] [minpoll <least:int>] [maxpoll <most:int>] [source <address:ip>] [local-interface <interface>] [key <key:int>] [<iburst:iburst>]',
    'A server to take the time from.',
    (args, line) => server('ntp', args.server, line, args.vrf, args.prefer),
  ),
  command('ntp local-interface [vrf <vrf:vrf>] <interface>', 'The interface whose address asks for the time.', source('ntp')),
  ...settingsOf(
    'ntp',
    'A setting of the time service.',
    'ntp authenticate [servers]',
    'ntp trusted-key <keys:word>',
    'ntp authentication-key <of:int> <algorithm:md5|sha1> [<form:0|7|8a>] <secret:secret>',
    'ntp serve [all] [vrf <vrf:vrf>]',
    'ntp serve ( ip access-group <list:acl> | ipv6 access-group <list6:ipv6-acl> ) [ vrf <vrf:vrf> ] [in]',
    'ntp qos dscp <value:int>',
    'clock timezone <zone:word>',
  ),
];

const names: Commands<unknown> = [
  command('hostname <name:word>', 'Names the device.', ({ name }, line) =>
    said('system', '', line, system => {
      system.hostname = name;
    }),
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
  command('ipv6 host <name:word> <addresses:ipv6...>', 'A name with its IPv6 addresses.', ({ name, addresses }, line) =>
    serviceFact(
      'names',
      line,
      service =>
        void service.names.set(
          `${name.value} ipv6`,
          addresses.map(({ value }) => formatAddress(value)),
        ),
    ),
  ),
  command('ip name-server [vrf <vrf:vrf>] <servers:ip...>', 'Servers that know names.', ({ vrf, servers }, line) =>
    servers.flatMap(address => server('dns', address, line, vrf) ?? []),
  ),
  command(
    'ip name-server [vrf <vrf:vrf>] <server:ip> priority <priority:int>',
    'A server that knows names, and its rank.',
    ({ vrf, server: address }, line) => server('dns', address, line, vrf),
  ),
  section('ip name-server group <group:word>', 'Opens servers that know names of a group.', () =>
    settings(
      'A setting of the group.',
      'name-server [ vrf <vrf:vrf> ] <server:ip> [ priority <priority:int> ]',
      'dns domain <domain:word>',
      'ip domain-list <list:word>',
    ),
  ),
  command('ip domain lookup [vrf <vrf:vrf>] source-interface <interface>', 'The interface whose address asks for names.', source('dns')),
  ...settingsOf(
    'dns',
    'A setting of names.',
    'dns domain <domain:word>',
    'ip <what:domain-name|domain-list> <domain:word>',
    'ip domain lookup',
  ),
];

const severity = '<level:emergencies|alerts|critical|errors|warnings|notifications|informational|debugging|0-7>';
const level = severity.replace('|0-7', '');
const logging: Commands<unknown> = [
  command(
    'logging [vrf <vrf:vrf>] host <server:word> [<ports:1-65535...>] [protocol <protocol:tcp|udp|tls>] [ssl-profile <profile:ssl-profile>]',
    'A server for messages.',
    (args, line) => server('logging', args.server, line, args.vrf),
  ),
  command(
    'logging [vrf <vrf:vrf>] <what:source-interface|local-interface> <interface>',
    'The interface whose address sends messages.',
    source('logging'),
  ),
  ...settingsOf(
    'logging',
    'Which messages go where.',
    `logging <of:monitor|console|trap|synchronous> [${level}] [all]`,
    `logging <of:monitor|console|trap> system severity ${level}`,
    `logging buffered [<size:int>] [${level}]`,
    `logging synchronous level <of:${level.slice(7, -1)}|all>`,
    'logging on',
    'logging <of:monitor|console|buffered|trap|synchronous> disabled',
    'logging facility <facility:word>',
    'logging format ( hostname <hostname:fqdn|ipv4> | timestamp ( high-resolution | traditional [<parts:timezone|year...>] ) | sequence-numbers | rfc5424 )',
    `logging level <of:word> ${level}`,
    'logging level <of:word> <number:0-7>',
    'logging event ( link-status global | storm-control discards ( global | interval <seconds:int> ) | congestion-drops interval <every:int> | spanning-tree [<tree:global>] | policy <policy:word> )',
    'logging repeat-messages',
    'logging persistent [<size:int>]',
    'logging policy match ( match-list <list:word> | invert-result match-list <inverted:word> | inverse-result <inverse:word> ) discard',
    'logging relogging-interval <minutes:int>',
    'logging qos dscp <value:int>',
  ),
];

const snmp: Commands<unknown> = [
  command(
    'snmp-server host <server:word> [vrf <vrf:vrf>] [<kind:traps|informs>] [version <version:1|2c|3>] [<security:auth|noauth|priv>] <secret:secret> [udp-port <port:int>]',
    'A server for traps.',
    (args, line) => server('snmp', args.server, line, args.vrf),
  ),
  command(
    'snmp-server [vrf <vrf:vrf>] <what:local-interface|source-interface> <interface>',
    'The interface whose address answers.',
    source('snmp'),
  ),
  ...settingsOf(
    'snmp',
    'A setting of SNMP.',
    'snmp-server community <secret:secret> [view <view:word>] [<mode:ro|rw>] [<list:acl>]',
    'snmp-server community <secret:secret> [view <view:word>] [<mode:ro|rw>] ipv6 <list:ipv6-acl> [<list4:acl>]',
    'snmp-server <of:contact|location|chassis-id> <text:text>',
    'snmp-server enable traps [ bgp [<bgp:arista-backward-transition|arista-established|backward-transition|established...>] | bridge [<bridge:arista-mac-age|arista-mac-learn|arista-mac-move|mac-address-table...>] | capacity [<capacity:arista-hardware-utilization-alert>] | entity [<entity:arista-ent-sensor-alarm|ent-config-change|ent-state-oper|ent-state-oper-disabled|ent-state-oper-enabled...>] | external-alarm [<alarm:arista-external-alarm-asserted-notif|arista-external-alarm-deasserted-notif...>] | isis [<isis:adjacency-change|area-mismatch|attempt-to-exceed-max-sequence|authentication-type-failure|database-overload|own-lsp-purge|rejected-adjacency|sequence-number-skip...>] | lldp [rem-tables-change] | mpls-ldp [<ldp:mpls-ldp-session-down|mpls-ldp-session-up...>] | msdp [<msdp:backward-transition|established...>] | ospf [<ospf:if-auth-failure|if-config-error|if-state-change|nbr-state-change...>] | ospfv3 [<ospfv3:if-config-error|if-rx-bad-packet|if-state-change|nbr-state-change|nbr-restart-helper-status-change|nssa-translator-status-change|restart-status-change...>] | pim [neighbor-loss] | snmp [<snmp:authentication|link-down|link-up...>] | snmpConfigManEvent [arista-config-man-event] | switchover [arista-redundancy-switch-over-notif] | test [arista-test-notification] | vrrp [trap-new-master] ]',
    'snmp-server vrf <of:vrf>',
    'snmp-server view <of:word> <tree:word> <how:included|excluded>',
    'snmp-server group <of:word> <version:v1|v2c|v3> [<security:auth|noauth|priv>] [context <context:word>] [read <read:word>] [write <write:word>] [notify <notify:word>]',
    'snmp-server engineID ( local <id:hex> | remote <address:ip> [ udp-port <port:int> ] <theirs:hex> )',
    'snmp-server ifmib ifspeed shape-rate',
    'snmp-server user <of:word> <group:word> [ remote <address:ip> [ udp-port <port:int> ] ] <version:v1|v2c|v3> [ localized <engine:hex> ] [ auth <algorithm:md5|sha|sha224|sha256|sha384|sha512> <key:secret> [ priv <cipher:aes|aes192|aes256|des> <privacy:secret> ] ]',
    'snmp-server ipv4 access-list <list:acl> [vrf <vrf:vrf>]',
    'snmp-server ipv6 access-list <list:ipv6-acl> [vrf <vrf:vrf>]',
    'snmp-server ( qos dscp <dscp:int> | transmit max-size <bytes:int> | extension <oid:word> <file:word> [one-shot] | objects ( mac-address-tables disable | route-tables disable ) | notification log entry limit <entries:int> | trap enable-agent )',
  ),
];

const transport: Commands<ServiceBlock> = [
  ...serviceBody,
  ...settings(
    'A setting of the connection.',
    'ssl profile <profile:ssl-profile>',
    'vrf <vrf:vrf>',
    'qos dscp <value:int>',
    'authorization requests',
    'accounting requests',
    'notification timestamp ( last-change-time | send-time )',
    'local interface <own:word> port <ownPort:int>',
    '( gnmi | tunnel ) ssl profile <tls:ssl-profile>',
    'target [serial-number] [<targets:word...>]',
    'certificate username authentication',
    'listen-addresses <address:word>',
    'metadata username authentication',
    'operations publish',
    'tunnel <tunnel:word>',
    'local interface <interface> [port <port:int>]',
    'target ( bind-addr <bind:word> | <target:word> )',
    'destination <address:word> port <port:int>',
  ),
];

const models = (): Commands<unknown> => [
  section('provider ( macsec | smash | sysdb | configuration | http-commands | host | aft )', 'Opens what a program tells.', () =>
    settings(
      'What the program tells.',
      'interfaces',
      'mka',
      'path <path:word> [disabled]',
      'history limit <limit:int>',
      'updates',
      'ipv4-unicast',
      'ipv6-unicast',
      'route-summary',
    ),
  ),
];

const api: Commands<ServiceBlock> = [
  ...(models() as Commands<ServiceBlock>),
  ...settings('How the service is reached.', 'protocol https certificate', 'protocol https ssl profile <profile:ssl-profile>'),
  ...serviceBody,
  commandsOf<ServiceBlock>().block('transport <kind:ssh|grpc|grpc-tunnel|https> <name:word>', 'Opens a way to reach the service.', {
    enter: ({ kind, name }, line): ServiceBlock => ({ service: `${line.block.service} ${kind.value} ${name.value}` }),
    body: () => transport,
    apply: ({ kind, name }, line) => serviceFact(`${line.block.service} ${kind.value} ${name.value}`, line, () => {}),
  }),
  ...settings(
    'A setting of the service.',
    'provider ( eos-native [<paths:path>] | aft ( ipv4-unicast | ipv6-unicast | route-summary ) | smash path <path:word> [disabled] | <native:path> )',
    'default-services',
    'operation set persistence',
    'cors allowed-origin <origin:word>',
    'qos dscp <value:int>',
    'session timeout <minutes:int>',
    'log-level <level:word>',
    'content frame ancestors <ancestors:word>',
  ),
];

const ssh: Commands<ServiceBlock> = [
  ...settings(
    'A setting of remote logins.',
    'authentication mode <mode:password|keyboard-interactive|public-key>',
    'authentication protocol <protocols:password|keyboard-interactive|public-key...>',
    'authentication empty-passwords <how:auto|deny|permit>',
    'connection limit <limit:int>',
    'connection per-host <limit:int>',
    'client-alive <what:interval|count-max> <value:int>',
    'server-port <port:int>',
    'login timeout <seconds:int>',
    'log-level <level:word>',
    'cipher <ciphers:word...>',
    'key-exchange <methods:word...>',
    'mac <macs:word...>',
    'hostkey server <keys:word...>',
    'hostkey ( client strict-checking | server cert <certificate:word> )',
    'known-hosts [ vrf <vrf:vrf> ] <host:word> <kind:word> <key:word>',
    'rekey frequency <amount:int> <unit:gbytes|mbytes|kbytes|bytes> [<time:int> <timeUnit:days|hours|minutes|seconds>]',
    'fips restrictions',
    'logging ( verbose | level <level:word> )',
    'qos dscp <value:int>',
    'trusted-ca key public <key:word>',
    'user-keys revoke-list <list:word>',
    'hostkey server cert <certificate:word>',
  ),
  ...serviceBody,
];

const services = (): Commands<unknown> => [
  section('service <name:word>', 'Opens a service of the controller.', () => [
    section('region <region:word>', 'Opens a region.', () =>
      settings(
        'A setting of the region.',
        'username <user:word> [ tenant <tenant:word> ] password [<form:0|7|8a>] <secret:secret>',
        'keystone auth-url <url:word>',
        'provider <provider:word>',
      ),
    ),
    ...settings(
      'A setting of the service.',
      'shutdown',
      'redis password [<form:0|7|8a>] <secret:secret>',
      'grace-period <seconds:int>',
      'name-resolution interval <interval:int>',
      'network type-driver vlan default',
      'authentication role <role:word>',
      'vtep ( mac-learning ( control-plane | data-plane ) | flood list <list:word> )',
      'vni notation dotted',
      'resync-period <period:int>',
      'manager <manager:word>',
    ),
  ]),
];

const controller: Commands<ServiceBlock> = [
  ...(services() as Commands<ServiceBlock>),
  ...serviceBody,
  ...settings(
    'A setting of the connection to the controller.',
    'server host <host:word> [ sysname <name:word> ]',
    'source-interface <interface>',
    'heartbeat-interval <seconds:int>',
    'heartbeat-timeout <seconds:int>',
    'ssl profile <profile:ssl-profile>',
    'peer host <host:word>',
    'port <port:int>',
  ),
];

export const management: Commands<unknown> = [
  ...names,
  ...users,
  ...aaa,
  ...time,
  ...logging,
  ...snmp,
  ...['http-commands', 'netconf', 'restconf', 'gnmi', 'gribi', 'models', 'p4', 'external'].map(name =>
    serviceBlock(`management api ${name}`, 'Opens a programming interface.', () => api),
  ),
  ...['ssh', 'telnet', 'console', 'xmpp'].map(name => serviceBlock(`management ${name}`, 'Opens a way to log in.', () => ssh)),
  serviceBlock('management cvx', 'Opens the connection to a controller.', () => controller),
  serviceBlock('cvx', 'Opens the controller.', () => controller),
];
