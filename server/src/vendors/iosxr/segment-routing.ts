/** Segment routing of IOS XR: recognised. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const mapping: Commands<unknown> = [
  section('address-family <family:ipv4|ipv6>', 'Opens a family.', () =>
    settings(
      'Labels of prefixes.',
      '<prefix:prefix> [index] <index:int> [range <range:int>] [attached]',
      '<prefix:prefix> absolute <label:int>',
    ),
  ),
];

const metric = settings(
  'How paths are chosen.',
  'type <type:igp|te|hopcount|latency>',
  'margin <how:absolute|relative> <value:int>',
  'sid-limit <limit:int>',
  'metric-type <type:word>',
);
const limits: Commands<unknown> = [
  section('cumulative', 'Opens limits of whole paths.', () => settings('A limit.', 'type <type:igp|te|latency|hopcount> <value:int>')),
  ...settings('A limit.', 'type <type:igp|te|latency|hopcount> <value:int>'),
];
const dynamic: Commands<unknown> = [
  section('metric', 'Opens how paths are chosen.', () => metric),
  section('pcep', 'Opens that another computes the path.', () => []),
  section('affinity', 'Opens link affinities.', () => [
    section('<how:include-any|include-all|exclude-any>', 'Opens names.', () => settings('A name.', 'name <name:word>', '<name:word>')),
  ]),
  section('bounds', 'Opens limits.', () => limits),
  ...settings(
    'How the path is chosen.',
    'metric type <type:igp|te|hopcount|latency>',
    'anycast-sid-inclusion',
    'disjoint-path group-id <group:int> type <type:word> [sub-id <sub:int>]',
    'sid-algorithm <algorithm:int>',
    'pce',
  ),
];
const preference: Commands<unknown> = [
  section('dynamic [<how:mpls>]', 'Opens a path that is computed.', () => dynamic),
  section('explicit segment-list <list:word>', 'A path that is written out.', () =>
    settings('A setting of the path.', 'weight <weight:int>', 'reverse-path segment-list <list:word>'),
  ),
  section('constraints', 'Opens limits.', () => [
    section('affinity', 'Opens link affinities.', () => [
      section('<how:include-any|include-all|exclude-any>', 'Opens names.', () => settings('A name.', 'name <name:word>', '<name:word>')),
    ]),
    section('segments', 'Opens limits of segments.', () =>
      settings(
        'A limit.',
        'sid-algorithm <algorithm:int>',
        'protection <how:protected-only|protected-preferred|unprotected-only|unprotected-preferred>',
        'unprotected',
      ),
    ),
    section('disjoint-path group-id <group:int> type <type:word> [sub-id <sub:int>]', 'A path apart from others.', () => []),
    section('bounds', 'Opens limits.', () => limits),
    ...settings('A limit.', 'segments dataplane <how:mpls|srv6>', 'disjoint-path group-id <group:int> type <type:word> [sub-id <sub:int>]'),
  ]),
  ...settings('A setting of the path.', 'weight <weight:int>', 'lock duration <seconds:int>', 'lock'),
];

const policy: Commands<unknown> = [
  section('candidate-paths', 'Opens candidates.', () => [
    section('preference <preference:int>', 'Opens a candidate.', () => preference),
    section('all', 'Opens what holds for all candidates.', () => preference),
  ]),
  section('autoroute', 'Opens how the IGP uses the policy.', () =>
    settings(
      'How the IGP uses the policy.',
      'include all',
      'include <family:ipv4|ipv6> <prefix:word>',
      'force-sr-include',
      'metric ( maximum-hops <hops:int> | rib-scale <scale:int> | version <version:64bit> | weights <weights:int...> )',
    ),
  ),
  section('binding-sid mpls <label:int>', 'The label of the policy.', () => []),
  section('performance-measurement', 'Opens measurements.', () => [
    section('delay-measurement', 'Opens how delay is measured.', () =>
      settings('How delay is measured.', 'delay-profile name <profile:word>', 'logging delay-exceeded', 'reverse-path label <reverse:int>'),
    ),
    section('liveness-detection', 'Opens how failures are noticed.', () =>
      settings(
        'How failures are noticed.',
        'liveness-profile [ backup ] name <profile:word>',
        'backup',
        'invalidation-action ( down | none )',
        'logging session-state-change',
      ),
    ),
    ...settings('A measurement.', 'logging', 'reverse-path label <label:int>'),
  ]),
  section('steering', 'Opens what is steered.', () =>
    settings('What is steered.', 'invalidation drop', 'bgp disable', 'labeled-services disable'),
  ),
  section('srv6', 'Opens segment routing over IPv6.', () =>
    settings(
      'How segments are named.',
      'locator <locator:word> binding-sid dynamic behavior <how:ub6-insert-reduced|ub6-encaps-reduced|b6-insert-reduced>',
      'locator <locator:word>',
    ),
  ),
  ...settings(
    'A setting of the policy.',
    'color <color:int> end-point <family:ipv4|ipv6> <address:ip>',
    'source-address <family:ipv4|ipv6> <address:ip>',
    'binding-sid mpls <label:int>',
    'bandwidth <rate:int>',
    'shutdown',
    'ipv6 disable',
    'transit-eligible',
    'autoroute include all',
    'auto-route include all',
    'description <description:text>',
    'cumulative-metric ( type <type:igp|te|latency|hopcount> | margin <margin:relative|absolute> <amount:int> )',
  ),
];

const segmentList: Commands<unknown> = [
  section('srv6', 'Opens segments of IPv6.', () =>
    settings('A segment.', 'index <index:int> sid <sid:word> [behavior-type <behavior:int>]', 'sid-format <format:word>', 'topology-check'),
  ),
  ...settings(
    'A segment.',
    'index <index:int> mpls label <label:int>',
    'index <index:int> mpls adjacency <address:ip>',
    'index <index:int> address <family:ipv4|ipv6> <address:ip>',
    'index <index:int> sid <sid:word>',
    'unprotected-preferred',
  ),
];
const trafficEngineering: Commands<unknown> = [
  section('policy <name:word>', 'Opens a policy.', () => policy),
  section('segment-lists', 'Opens paths that are written out.', () => [
    section('srv6', 'Opens what holds for all segments of IPv6.', () =>
      settings('A setting of the segments.', 'sid-format <format:word>', 'topology-check'),
    ),
    section('sr-mpls', 'Opens what holds for all labels.', () => settings('A setting of the labels.', 'topology-check')),
    section('segment-list <list:word>', 'Opens a path that is written out.', () => segmentList),
  ]),
  section('segment-list [name] <name:word>', 'Opens a path that is written out.', () => segmentList),
  section('on-demand color <color:int>', 'Opens policies that are made on demand.', () => [
    ...policy,
    ...preference,
    ...dynamic,
    ...settings('A limit.', 'maximum-sid-depth <depth:int>', 'restrict <policy:route-policy>'),
  ]),
  section('affinity-map', 'Opens names of affinities.', () => settings('A name.', 'name <name:word> bit-position <bit:int>')),
  section('interface <name:interface>', 'Opens an interface.', () => [
    section('affinity', 'Opens its affinities.', () => settings('A name.', 'name <name:word>', '<name:word>')),
    ...settings('A setting of the interface.', 'metric <value:int>', 'affinity <name:word>', 'segment-list <list:word>'),
  ]),
  section('pcc', 'Opens path computation elsewhere.', () => [
    section('pce address <family:ipv4|ipv6> <address:ip>', 'Opens a path computer.', () =>
      settings(
        'A setting of the path computer.',
        'precedence <precedence:int>',
        'password [<how:clear|encrypted>] <secret:secret>',
        'keychain <keys:key-chain>',
        'tcp-ao <keys:key-chain> include-tcp-options',
      ),
    ),
    ...settings(
      'A setting.',
      'source-address <family:ipv4|ipv6> <address:ip>',
      'report-all',
      'redundancy pcc-centric',
      'profile <profile:int>',
      'dead-timer <seconds:int>',
      'keepalive-timer <seconds:int>',
      'delegation-timeout <seconds:int>',
      'deadtimer <seconds:int>',
    ),
  ]),
  section('candidate-paths', 'Opens what holds for all candidates.', () => [
    section('all', 'Opens what holds for all candidates.', () => settings('A setting.', 'source-address <family:ipv4|ipv6> <address:ip>')),
  ]),
  section('source-address', 'Opens the own address.', () => settings('The own address.', '<family:ipv4|ipv6> <address:ip>')),
  section('logging', 'Opens what is logged.', () => settings('What is logged.', 'policy status', 'pcep peer-status')),
  section('timers', 'Opens timers.', () =>
    settings(
      'A timer.',
      '<what:install|cleanup|periodic-reoptimization|initial-verify|install-delay> <seconds:int>',
      'candidate-path cleanup-delay <seconds:int>',
      'init-verify startup <seconds:int>',
      'init-verify switchover <seconds:int>',
    ),
  ),
  section('srv6', 'Opens segment routing over IPv6.', () =>
    settings(
      'A setting.',
      'locator <locator:word> [ binding-sid dynamic [ behavior <how:ub6-insert-reduced|ub6-encaps-reduced|b6-insert-reduced> ] ]',
      'maximum-sid-depth <depth:int>',
    ),
  ),
  ...settings(
    'A setting of traffic engineering.',
    'logging policy status',
    'maximum-sid-depth <depth:int>',
    'binding-sid ( dynamic disable | mpls <label:int> | explicit ( fallback-dynamic | enforce-srlb ) | srv6 <sid:ipv6> )',
    'separate-next-hop',
    'te-latency',
    'distribute link-state',
  ),
];

const srv6: Commands<unknown> = [
  section('encapsulation', 'Opens how packets are wrapped.', () =>
    settings(
      'How packets are wrapped.',
      'source-address <address:ipv6>',
      'hop-limit ( propagate | <hops:int> )',
      'traffic-class ( propagate | <class:int> | <hexadecimal:hex> )',
    ),
  ),
  section('locators', 'Opens locators.', () => [
    section('locator <name:word>', 'Opens a locator.', () =>
      settings(
        'A setting of the locator.',
        'prefix <prefix:ipv6-prefix>',
        'micro-segment behavior <how:unode> <flavor:psp-usd|shift-only>',
        'algorithm <algorithm:int>',
        'anycast',
        'unode <how:psp-usd|shift-only>',
      ),
    ),
  ]),
  section('formats', 'Opens formats.', () => [
    section('format <name:word>', 'Opens a format.', () =>
      settings(
        'A setting of the format.',
        'usid local-id-block ranges ( explicit lib start <lib:hex> | wide-lib start <wide:hex> | lib start <start:hex> explicit <explicit:hex> )',
      ),
    ),
  ]),
  section('static', 'Opens static segments.', () => [
    section('endpoint [sid] <sid:word>', 'Opens a segment.', () =>
      settings(
        'A setting of the segment.',
        'behavior <how:end|end-x|end-dt4|end-dt6|end-dt46|end-dx4|end-dx6|udt4|udt6|udt46|ua|un|ub6-encaps>',
        'allocation-context ( vrf <vrf:vrf> | interface <interface> | default )',
      ),
    ),
  ]),
  section('logging', 'Opens what is logged.', () => settings('What is logged.', 'locator status')),
  ...settings('A setting of segment routing over IPv6.', 'logging locator status', 'sid holdtime <minutes:int>'),
];

const measurement: Commands<unknown> = [
  section('interface <name:interface>', 'Opens an interface.', () => [
    section('delay-measurement', 'Opens delays.', () =>
      settings('A measurement.', 'advertise-delay <value:int>', 'delay-profile name <name:word>', 'static-delay <value:int>'),
    ),
  ]),
  section(
    'delay-profile <where:interfaces|sr-policy|rsvp-te|endpoint> [default|name] [<name:word>]',
    'Opens how delays are measured.',
    () => profile,
  ),
  section(
    'liveness-profile [<where:sr-policy|endpoint|name>] [<how:default|name>] [<name:word>]',
    'Opens how liveness is measured.',
    () => profile,
  ),
  section('protocol <name:word>', 'Opens a protocol.', () => profile),
  ...settings('A setting of measurements.', 'source-address <family:ipv4|ipv6> <address:ip>'),
];
const profile: Commands<unknown> = [
  section('<what:probe|advertisement|liveness-detection|periodic|accelerated>', 'Opens a part of the measurement.', () => profile),
  ...settings(
    'A setting of the measurement.',
    '( <what:computation-interval|burst-interval|tx-interval|interval|threshold|minimum-change|multiplier> <value:int> | measurement-mode <mode:one-way|two-way|loopback> | protocol ( twamp-light | pm-mpls | twamp-light measurement-type ) | periodic ( disabled | interval <periodic:int> | threshold <percent:int> | minimum-change <least:int> ) | accelerated [ threshold <accelerated:int> | minimum-change <smallest:int> ] | tos dscp <dscp:int> | sweep destination ipv4 <range:word> )',
    'measurement-mode <mode:word>',
    '<what:periodic|accelerated> <how:interval|threshold|minimum-change|disable> [<value:int>]',
    '<what:periodic|accelerated> disabled',
  ),
];

const body: Commands<unknown> = [
  section('mapping-server', 'Opens labels for others.', () => [section('prefix-sid-map', 'Opens labels of prefixes.', () => mapping)]),
  section('connected-prefix-sid-map', 'Opens labels of own prefixes.', () => [
    section('address-family <family:ipv4|ipv6>', 'Opens a family.', () =>
      settings(
        'A label.',
        '<prefix:prefix> [index] <index:int> range <range:int>',
        '<prefix:prefix> absolute <label:int> range <range:int>',
      ),
    ),
  ]),
  section('traffic-eng', 'Opens traffic engineering.', () => trafficEngineering),
  section('srv6', 'Opens segment routing over IPv6.', () => srv6),
  section('adjacency-sid', 'Opens labels of neighbors.', () => [
    section('interface <name:interface>', 'Opens an interface.', () => [
      section('address-family <family:ipv4|ipv6> <kind:unicast>', 'Opens a family.', () =>
        settings('A label.', 'l2-adjacency sid <kind:index|absolute> <value:int> [next-hop <address:ip>]'),
      ),
    ]),
  ]),
  ...settings('A setting of segment routing.', 'global-block <low:int> <high:int>', 'local-block <low:int> <high:int>'),
];

export const segmentRouting: Commands<unknown> = [
  section('segment-routing [<kind:mpls>]', 'Opens segment routing.', () => body),
  section('performance-measurement', 'Opens measurements of paths.', () => measurement),
  section('pce', 'Opens the computation of paths.', () => [
    section('rest', 'Opens the interface for programs.', () =>
      settings(
        'A setting.',
        'user <name:word> password ( <how:clear|encrypted> <secret:secret> | <plain:secret> )',
        'authentication ( keychain <keys:key-chain> [ include-tcp-options <options:enable|disable> ] | encrypted <hidden:secret> | clear <secret:secret> )',
      ),
    ),
    ...settings(
      'A setting of the computer.',
      'address <family:ipv4|ipv6> <address:ip>',
      'password [<how:clear|encrypted>] <secret:secret>',
      'state-sync <family:ipv4|ipv6> <address:ip>',
      'segment-routing ( traffic-eng | strict-sid-only | te-latency )',
      'backoff ( ratio <ratio:int> | threshold <threshold:int> )',
      'logging ( adjacency-changes | neighbor | graceful-restart | nsr | session-protection | hello-adjacency | notifications | internal )',
      'timers ( keepalive <keepalive:int> | deadtimer <dead:int> | delegation-timeout <delegation:int> | initiated state <state:int> | initiated orphan <orphan:int> | minimum-peer-keepalive <least:int> | reoptimization <reoptimization:int> | cleanup <cleanup:int> | install <install:int> | periodic-reoptimization <periodic:int> | init-verify <verify:int> <switchover:int> <startup:int> | candidate-path cleanup-delay <delay:int> )',
      'constraints',
      'disjoint-path',
      'tcp-ao <keys:key-chain> include-tcp-options',
    ),
  ]),
];
