/** The platform: control plane, flows, mirroring and keys. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';
import { addressing, dhcp } from './addressing.ts';
import { hardware } from './hardware.ts';
import { probes } from './probes.ts';

const peers: Commands<unknown> = [
  section('address <family:ipv4|ipv6>', 'Opens who may come.', () => settings('Who may come.', '<prefix:prefix>', '<address:ip>')),
  ...settings('Who may come.', 'address <family:ipv4|ipv6> <prefix:word>'),
];
const allowed: Commands<unknown> = [
  section('allow <service:word> [peer]', 'Opens a service.', () => [section('peer', 'Opens who may come.', () => peers), ...peers]),
];
const plane: Commands<unknown> = [
  section('interface <name:interface>', 'Opens an interface.', () => allowed),
  section('interface all', 'Opens all interfaces.', () => allowed),
];
const controlPlane: Commands<unknown> = [
  section('management-plane', 'Opens who may manage the device.', () => [
    section('inband', 'Opens ports that also carry traffic.', () => plane),
    section('out-of-band', 'Opens ports for management alone.', () => [...plane, ...settings('The VRF of these ports.', 'vrf <vrf:vrf>')]),
  ]),
];

const policer: Commands<unknown> = [
  ...settings(
    'A limit.',
    'flow [<protocol:word>] <first:word> [<second:word>] [<third:word>] rate <rate:int>',
    'flow <protocol:word> <first:word> [<second:word>] rate <rate:int> [<what:word>] [<value:word>]',
    'flow <protocol:word> rate <rate:int>',
    'acl <list:acl> rate <rate:int> [<how:word>] [<value:word>] [vrf <vrf:vrf>]',
    '<subject:word> rate <rate:int>',
  ),
];
const punt: Commands<unknown> = settings(
  'How packets to the device are limited.',
  'excessive-flow-trap <how:word> [<first:word>] [<second:word>] [<third:word>] [<fourth:word>]',
  'flow-control <how:word>',
  'protocol <protocol:word> <how:word> [<value:int>]',
  'domain <name:word>',
  'police <what:word> [<value:word>] [<more:word>]',
  'exclude <what:word> <value:word>',
);

const floods = settings(
  'How floods are stopped.',
  '<what:penalty-rate|penalty-timeout> <protocol:word> <value:int>',
  '<what:penalty-rate|penalty-timeout> default <value:int>',
  '<scope:subscriber-interfaces|non-subscriber-interfaces> [mac]',
  'interface-based-flow',
  'report-threshold <packets:int>',
  'dampening [<milliseconds:int>]',
  'exclude interface <name:interface>',
  'max-flow-gap <milliseconds:int>',
);

const flow: Commands<unknown> = [
  section('flow exporter-map <name:=flow-exporter>', 'Opens where flows are sent.', () => [
    section('version <version:word>', 'Opens how flows are written.', () =>
      settings(
        'How flows are written.',
        'options <table:interface-table|sampler-table|vrf-table|class-table> [timeout <seconds:int>]',
        'template [<what:data|options|timeout>] [timeout] [<seconds:int>]',
        'template timeout <seconds:int>',
        'template <what:data|options> timeout <seconds:int>',
      ),
    ),
    ...settings(
      'Where flows are sent.',
      'destination <address:ip> [vrf <vrf:vrf>]',
      'source <interface>',
      'source-address <address:ip>',
      'transport udp <port:int>',
      'dscp <dscp:int>',
      'packet-length <bytes:int>',
      'dfbit set',
      'version <version:word>',
      'router-id <address:ip>',
    ),
  ]),
  section('flow monitor-map <name:=flow-monitor>', 'Opens how flows are kept.', () =>
    settings(
      'How flows are kept.',
      'record <what:ipv4|ipv6|mpls|default-rtp|default-mdi|datalinkframe|sflow|map-t|gre> [<how:word>] [<more:word>] [<rest:word>] [<value:word>]',
      'exporter <name:flow-exporter>',
      'cache entries <entries:int>',
      'cache timeout <what:active|inactive|update|rate-limit|event> <seconds:int>',
      'cache <what:permanent|immediate>',
      'option <what:filtered|outphysint|bgpattr|outbundlemember...>',
      'hw-cache timeout inactive <seconds:int>',
      'sflow options',
      'max-ipv4-header-length <bytes:int>',
      'max-datagram-size <bytes:int>',
    ),
  ),
  section('sampler-map <name:word>', 'Opens which packets are looked at.', () =>
    settings('Which packets are looked at.', 'random 1 out-of <packets:int>'),
  ),
];

const mirror: Commands<unknown> = [
  section('monitor-session <name:word> [<kind:ethernet|ipv4|ipv6|mpls-ipv4|mpls-ipv6>]', 'Opens where packets are copied to.', () =>
    settings(
      'Where packets are copied to.',
      'destination interface <name:interface>',
      'destination <where:pseudowire|rx|tx|file> [<what:word>] [<more:word>] [<value:word>]',
      'destination next-hop <address:ip>',
      'traffic-class <class:int>',
      'discard-class <class:int>',
      'inject-interface <name:interface>',
      'mirror <what:word> [<value:word>]',
      'rate-limit <rate:int>',
      'protocol-capture',
      'drops <how:word> [<more:word>]',
      'router-id <id:int>',
    ),
  ),
];

const keys: Commands<unknown> = [section('key chain <name:=key-chain>', 'Opens keys that change over time.', () => chain)];
const lifetime = '[local] <time:word> <day:word> <month:word> <year:word> [<end:word>] [<endDay:word>] [<endMonth:word>] [<endYear:word>]';
const chain: Commands<unknown> = [
  section('key <key:word>', 'Opens a key.', () =>
    settings(
      'A setting of the key.',
      'key-string [<how:clear|password|password6>] <secret:secret>',
      'cryptographic-algorithm <algorithm:word>',
      `accept-lifetime ${lifetime}`,
      `send-lifetime ${lifetime}`,
      `lifetime ${lifetime}`,
    ),
  ),
  section('macsec', 'Opens keys of MACsec.', () => macsecKeys),
  ...settings('A setting of the keys.', 'accept-tolerance <seconds:word>', 'timezone <zone:local|gmt>', 'description <description:text>'),
];
const macsecKeys: Commands<unknown> = [
  section('key <key:word>', 'Opens a key.', () =>
    settings(
      'A setting of the key.',
      'key-string [<how:clear|password|password6>] <secret:secret> cryptographic-algorithm <algorithm:word>',
      `lifetime ${lifetime}`,
    ),
  ),
];

export const platform: Commands<unknown> = [
  section('control-plane', 'Opens the control plane.', () => controlPlane),
  section('lpts pifib hardware police [location <location:word>]', 'Opens limits of packets to the device.', () => policer),
  section('lpts pifib hardware domain <name:word>', 'Opens a set of ports with limits of its own.', () => [
    ...policer,
    ...settings('A port.', 'interface <name:interface>'),
  ]),
  section('lpts punt police [location <location:word>]', 'Opens limits of packets to the device.', () => punt),
  section('lpts', 'Opens how packets to the device are limited.', () => punt),
  section('lpts punt excessive-flow-trap', 'Opens how floods to the device are stopped.', () => floods),
  ...settings(
    'How packets to the device are limited.',
    'lpts punt excessive-flow-trap <how:word> [<first:word>] [<second:word>] [<third:word>]',
    'lpts pifib <what:word> [<more:word>] [<rest:word>] [<value:word>]',
  ),
  ...flow,
  ...mirror,
  ...keys,
  section('dhcp <family:ipv4|ipv6>', 'Opens DHCP.', () => dhcp),
  ...probes,
  ...hardware,
  ...addressing,
  section('flowspec', 'Opens rules that BGP carries.', () => flowspec),
  section('crypto ca trustpoint <name:word>', 'Opens who is trusted.', () =>
    settings(
      'A setting of the trust.',
      'enrollment <what:word> [<value:word>] [<more:word>] [<rest:word>]',
      'subject-name <name:text>',
      'crl optional',
      '<what:keypair|rsakeypair|ip-address|serial-number|auto-enroll|renewal-message-type|sftp-username|sftp-password|vrf|query> [<value:word>] [<more:word>]',
    ),
  ),
  ...settings(
    'Keys and certificates.',
    'crypto <what:ca|key|fips-mode|ipsec|isakmp|map> [<first:word>] [<second:word>] [<third:word>] [<fourth:word>]',
    'crypto fips-mode',
  ),
  section(
    'event manager <what:environment|directory|policy|event-trigger|action|policy-map> <name:word> [<more:word>] [<rest:word>] [<value:word>] [<last:word>]',
    'What happens at events.',
    () => [],
  ),
  section('template <name:word>', 'Opens a template.', () => []),
  section('subscriber', 'Opens subscribers.', () => []),
  section('apply-group <name:word>', 'Takes the settings of a group.', () => []),
];
const flowspec: Commands<unknown> = [
  section('address-family <family:ipv4|ipv6>', 'Opens a family.', () =>
    settings(
      'A setting of the family.',
      'local-install interface-all',
      'service-policy type pbr <policy:policy-map> [local]',
      'service-policy type pbr <policy:policy-map>',
    ),
  ),
  section('vrf <vrf:vrf>', 'Opens a VRF.', () => flowspec),
  ...settings('A setting of the rules.', 'local-install interface-all'),
];
