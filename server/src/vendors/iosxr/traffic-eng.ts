/** Traffic engineering and RSVP of IOS XR: recognised, with the interfaces in them. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const affinities = '<affinity:word> [<second:word>] [<third:word>] [<fourth:word>] [<fifth:word>] [<sixth:word>]';
const autoBackup = settings(
  'A setting of tunnels that are made by themselves.',
  'attribute-set <name:word>',
  'nhop-only',
  'exclude srlg [<how:preferred|weighted>]',
  'tunnel-id min <least:int> max <most:int>',
  'timers removal unused <minutes:int>',
  'affinity ignore',
  'onehop',
  'destination-list <list:word>',
  'logging <what:word> [<more:word>]',
);
const attributeSet: Commands<unknown> = [
  ...settings(
    'A setting of the set.',
    `affinity <how:include|include-strict|exclude|exclude-all> ${affinities}`,
    'affinity <value:word> mask <mask:word>',
    'affinity ignore',
    'signalled-bandwidth <rate:int> [class-type <class:int>]',
    'priority <setup:0-7> <hold:0-7>',
    'auto-bw collect-bw-only',
    'autoroute announce',
    'fast-reroute [protect <what:node|bandwidth>]',
    'logging events lsp-status <what:word>',
    'policy-class <class:word>',
    'record-route',
    'signalled-name <name:word>',
    'soft-preemption',
    'exclude <list:word>',
    'path-selection <what:word> [<more:word>] [<value:word>]',
    'bandwidth <rate:word>',
  ),
  section('path-selection', 'Opens how paths are chosen.', () =>
    settings(
      'How paths are chosen.',
      'metric <what:igp|te|delay>',
      'segment-routing adjacency <how:protected|unprotected>',
      'invalidation <milliseconds:int> [<how:drop|tear>]',
      'cost-limit <limit:int>',
      'hop-limit <limit:int>',
    ),
  ),
];

const teLink: Commands<unknown> = [
  section('auto-tunnel backup', 'Opens backup tunnels that are made by themselves.', () => autoBackup),
  ...settings(
    'A setting of the interface.',
    `attribute-names ${affinities}`,
    'attribute-names index <index:int> <affinity:word>',
    'attribute-flags <flags:word>',
    'admin-weight <weight:int>',
    'backup-path tunnel-te <tunnel:int>',
    'flooding thresholds <direction:up|down> <values:int...>',
    'fault-oam lockout',
    'bfd fast-detect',
    'srlg <group:int>',
    'srlg name <group:word>',
    'capacity <how:word> [<value:word>]',
  ),
];

export const trafficEngineering: Commands<unknown> = [
  section('interface <name:interface>', 'Opens traffic engineering at an interface.', () => teLink),
  section(
    'attribute-set <kind:auto-backup|auto-mesh|path-option|xro|otn-pp|p2mp-te|p2p-te> <name:word>',
    'Opens a set of attributes.',
    () => attributeSet,
  ),
  section('auto-tunnel <kind:backup|mesh|p2mp|pcc>', 'Opens tunnels that are made by themselves.', () => [
    ...autoBackup,
    section('group <number:int>', 'Opens a group of tunnels.', () => autoBackup),
  ]),
  section('affinity-map', 'Opens names of affinities.', () => settings('A name.', '<name:word> <how:word> [<position:word>]')),
  section('soft-preemption', 'Opens how tunnels give way.', () =>
    settings('How tunnels give way.', 'timeout <seconds:int>', 'frr-rewrite'),
  ),
  section('srlg', 'Opens shared risks.', () =>
    settings('A shared risk.', 'name <name:word> value <value:int>', 'admin-weight <weight:int>'),
  ),
  section('pce', 'Opens path computation elsewhere.', () => [
    section('peer [<kind:source|ipv4|ipv6>] [<address:ip>]', 'A path computer.', () =>
      settings(
        'A setting of the path computer.',
        'password [<how:clear|encrypted>] <secret:secret>',
        'precedence <precedence:int>',
        'keychain <keys:key-chain>',
      ),
    ),
    ...settings(
      'A setting of path computation elsewhere.',
      'address <family:ipv4|ipv6> <address:ip>',
      'keepalive <seconds:int>',
      'stateful-client',
      'deadtimer <seconds:int>',
      'peer source ipv4 <address:ipv4>',
      'segment-routing',
      'logging events peer-status',
    ),
  ]),
  section('fault-oam', 'Opens fault signals.', () => []),
  section('load-share <how:word>', 'How traffic is shared.', () => []),
  ...settings(
    'A setting of traffic engineering.',
    'affinity-map <name:word> bit-position <bit:int>',
    'affinity-map <name:word> <value:word>',
    'affinity-map index <index:int> bit-position <bit:int>',
    'logging events <what:frr-protection|issu|nsr|preemption|all> [<more:word>]',
    'reoptimize [<seconds:int>] [disable]',
    'reoptimize timers delay <when:after-frr|after-affinity-failure|cleanup|installation|path-protection> <seconds:int>',
    'reoptimize <what:disable|load-balance> [<more:word>]',
    'bfd lsp <where:head|tail> [<what:word>] [<value:word>]',
    'link-management timers <what:periodic-flooding|bandwidth-hold> <seconds:int>',
    'path-selection <what:metric|ignore|tiebreaker|loose-expansion|cost-limit|invalidation> [<value:word>] [<more:word>] [<rest:word>] [<last:word>]',
    'topology holddown sigerr <seconds:int>',
    'route-priority role <role:word> queue <queue:int>',
    'fast-reroute timers <what:promotion|hold-backup> <seconds:int>',
    'ds-te <what:bc-model|mode|te-classes> [<value:word>] [<more:word>]',
    'maximum tunnels <limit:int>',
    'backup tunnels <limit:int>',
    'name <name:word>',
    'auto-bw collect frequency <minutes:int>',
    'snmp <what:word>',
    'optical',
    'gmpls <what:word>',
    'srlg admin-weight <weight:int>',
  ),
];

const rsvpLink = settings(
  'A setting of RSVP at the interface.',
  'bandwidth [<rate:word>] [<flow:word>] [<sub:word>] [<unit:word>]',
  'bandwidth percentage <percent:int> [<more:int>]',
  'bandwidth <model:rdm|mam> [<values:word...>]',
  'signalling <what:refresh|dscp|rate-limit|hello> [<more:word>] [<how:word>] [<value:word>]',
  'key-source key-chain <keys:key-chain>',
);
export const rsvp: Commands<unknown> = [
  section('interface <name:interface>', 'Reserves bandwidth on an interface.', () => [
    ...rsvpLink,
    section('authentication', 'Opens how neighbors prove themselves.', () => rsvpLink),
  ]),
  section('neighbor <address:ipv4> authentication', 'Opens how a neighbor proves itself.', () => rsvpLink),
  section('authentication', 'Opens how neighbors prove themselves.', () =>
    settings(
      'How neighbors prove themselves.',
      'key-source key-chain <keys:key-chain>',
      'life-time <seconds:int>',
      'window-size <size:int>',
      'retransmit <seconds:int>',
    ),
  ),
  ...settings(
    'A setting of RSVP.',
    'signalling <what:graceful-restart|hello|patherr|prefix-filtering|message-bundle|checksum|out-of-band|event> [<more:word>] [<how:word>] [<value:word>] [<list:word>]',
    'logging events <what:issu|nsr|all>',
    'bandwidth <model:word> <values:word...>',
    'latency threshold <value:int>',
  ),
];
