/** Traffic engineering and RSVP of IOS XR: recognised, with the interfaces in them. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const affinities = '<affinities:word...>';
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
  'logging ( adjacency-changes | neighbor | graceful-restart | nsr | session-protection | hello-adjacency | notifications | internal )',
);
const attributeSet: Commands<unknown> = [
  ...settings(
    'A setting of the set.',
    `affinity <how:include|include-strict|exclude|exclude-all> ${affinities}`,
    'affinity <value:hex> mask <mask:hex>',
    'affinity ignore',
    'signalled-bandwidth <rate:int> [class-type <class:int>]',
    'priority <setup:0-7> <hold:0-7>',
    'auto-bw collect-bw-only',
    'autoroute announce',
    'autoroute metric ( absolute <metric:int> | relative <change:signed> | <fixed:int> )',
    'forwarding-adjacency [ holdtime <hold:int> ]',
    'fast-reroute [protect <what:node|bandwidth>]',
    'logging events lsp-status <what:state|reroute|reoptimize|reoptimize-attempts|switchover|bw-change|insufficient-bw|pcalc-failure|path-error|preemption>',
    'policy-class <class:word>',
    'record-route',
    'signalled-name <name:word>',
    'soft-preemption',
    'exclude <list:word>',
    'path-selection ( metric <metric:igp|te|delay> | tiebreaker <breaker:max-fill|min-fill|random> | cost-limit <cost:int> | hop-limit <hops:int> | invalidation <milliseconds:int> [<action:drop|tear>] | exclude <excluded:word> )',
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
    'capacity ( <rate:int> | percent <percent:int> )',
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
  section('affinity-map', 'Opens names of affinities.', () =>
    settings('A name.', '<name:word> ( <value:hex> | bit-position <bit:0-255> )'),
  ),
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
    section('stateful-client', 'Opens paths that the path computer keeps up to date.', () => [
      section('timers', 'Opens its timers.', () =>
        settings('A timer of paths that the path computer keeps.', '<what:redelegation-timeout|state-timeout> <seconds:int>'),
      ),
      ...settings(
        'What the path computer may do with the paths of this router.',
        'instantiation',
        'delegation',
        'report',
        'cisco-extension',
        'fast-repair',
        'timers <what:redelegation-timeout|state-timeout> <seconds:int>',
      ),
    ]),
    ...settings(
      'A setting of path computation elsewhere.',
      'address <family:ipv4|ipv6> <address:ip>',
      'keepalive <seconds:int>',
      'deadtimer <seconds:int>',
      'peer source ipv4 <address:ipv4>',
      'segment-routing',
      'logging events peer-status',
    ),
  ]),
  section('fault-oam', 'Opens fault signals.', () => []),
  section('load-share ( unequal | <share:int> )', 'How traffic is shared.', () => []),
  ...settings(
    'A setting of traffic engineering.',
    'affinity-map <name:word> bit-position <bit:int>',
    'affinity-map <name:word> ( <value:hex> | bit-position <bit:0-255> )',
    'affinity-map index <index:int> bit-position <bit:int>',
    'logging events ( all | issu | nsr | preemption | frr-protection [ primary-lsp type ( frr-ready | frr-active ) | backup-tunnel ] )',
    'reoptimize [<seconds:int>] [disable]',
    'reoptimize timers delay <when:after-frr|after-affinity-failure|cleanup|installation|path-protection> <seconds:int>',
    'reoptimize ( disable <affected:affinity-failure|path-invalid> | load-balance | <seconds:int> | timers delay <delay:after-frr|cleanup|installation|path-protection> <time:int> )',
    'bfd lsp ( head down-action ( reoptimize | resetup ) | tail ( minimum-interval <interval:int> | multiplier <multiplier:int> ) )',
    'link-management timers <what:periodic-flooding|bandwidth-hold> <seconds:int>',
    'path-selection ( metric <metric:igp|te|delay> | ignore overload { head | mid | tail } | tiebreaker <breaker:max-fill|min-fill|random> | loose-expansion ( affinity <affinity:hex> [ mask <mask:hex> ] | metric <loose:igp|te> [ class-type <class:int> ] | domain-match ) | cost-limit <cost:int> | invalidation <milliseconds:int> [<action:drop|tear>] )',
    'topology holddown sigerr <seconds:int>',
    'route-priority role <role:word> queue <queue:int>',
    'fast-reroute timers <what:promotion|hold-backup> <seconds:int>',
    'ds-te ( bc-model mam | mode ietf | te-classes | bc-pool <pool:word> )',
    'maximum tunnels <limit:int>',
    'backup tunnels <limit:int>',
    'name <name:word>',
    'auto-bw collect frequency <minutes:int>',
    'snmp traps mdp',
    'optical',
    'gmpls ( optical-uni | optical-nni )',
    'srlg admin-weight <weight:int>',
  ),
];

const rsvpLink = settings(
  'A setting of RSVP at the interface.',
  'bandwidth [<rate:word>] [<flow:word>] [<sub:word>] [<unit:word>]',
  'bandwidth percentage <percent:int> [<more:int>]',
  'bandwidth <model:rdm|mam> [<values:word...>]',
  'signalling ( refresh ( interval <seconds:int> | missed <missed:int> | out-of-band ( interval <outInterval:int> | missed <outMissed:int> ) | reduction ( bundle-max-size <bundle:int> | disable | reliable ( ack-hold-time <hold:int> | ack-max-size <ack:int> | retransmit-time <retransmit:int> | summary-refresh ) | summary max-size <summary:int> ) ) | dscp <dscp:int> | rate-limit [ rate <rate:int> [ interval <window:int> ] ] | hello graceful-restart interface-based | pacing ( interval <pacing:int> | rate <paced:int> ) )',
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
    'signalling ( graceful-restart [ disable | restart-time <restart:int> | recovery-time <recovery:int> ] | hello graceful-restart ( refresh ( interval <interval:int> | misses <misses:int> ) | interface-based ) | patherr state-removal disable | prefix-filtering ( access-list <list:acl> | default-deny-action drop ) | message-bundle disable | checksum disable | out-of-band vrf <vrf:vrf> | event-pacing )',
    'logging events <what:issu|nsr|all>',
    'bandwidth <model:word> <values:word...>',
    'latency threshold <value:int>',
  ),
];
