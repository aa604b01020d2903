/** Segment routing of IOS XR: recognised. */
import type { Commands } from '../../notation/command.ts';
import { recognised } from '../ios/recognised.ts';
import { group } from './group.ts';

const mapping: Commands<unknown> = [
  group('address-family <family:ipv4|ipv6>', 'Opens a family.', () =>
    recognised(
      'Labels of prefixes.',
      '<prefix:prefix> [index] <index:int> [range <range:int>] [attached]',
      '<prefix:prefix> absolute <label:int>',
    ),
  ),
];

const metric = recognised(
  'How paths are chosen.',
  'type <type:igp|te|hopcount|latency>',
  'margin <how:absolute|relative> <value:int>',
  'sid-limit <limit:int>',
  'metric-type <type:word>',
);
const dynamic: Commands<unknown> = [
  group('metric', 'Opens how paths are chosen.', () => metric),
  group('pcep', 'Opens that another computes the path.', () => []),
  group('affinity', 'Opens link affinities.', () => [
    group('<how:include-any|include-all|exclude-any>', 'Opens names.', () => recognised('A name.', 'name <name:word>', '<name:word>')),
  ]),
  group('bounds', 'Opens limits.', () => recognised('A limit.', 'cumulative', 'type <type:word> <value:int>')),
  ...recognised(
    'How the path is chosen.',
    'metric type <type:igp|te|hopcount|latency>',
    'anycast-sid-inclusion',
    'disjoint-path group-id <group:int> type <type:word> [sub-id <sub:int>]',
    'sid-algorithm <algorithm:int>',
    'pce',
  ),
];
const preference: Commands<unknown> = [
  group('dynamic [<how:mpls>]', 'Opens a path that is computed.', () => dynamic),
  group('explicit segment-list <list:word>', 'A path that is written out.', () =>
    recognised('A setting of the path.', 'weight <weight:int>', 'reverse-path segment-list <list:word>'),
  ),
  group('constraints', 'Opens limits.', () => [
    group('affinity', 'Opens link affinities.', () => [
      group('<how:include-any|include-all|exclude-any>', 'Opens names.', () => recognised('A name.', 'name <name:word>', '<name:word>')),
    ]),
    group('segments', 'Opens limits of segments.', () =>
      recognised('A limit.', 'sid-algorithm <algorithm:int>', 'protection <how:word>', 'unprotected'),
    ),
    group('disjoint-path group-id <group:int> type <type:word> [sub-id <sub:int>]', 'A path apart from others.', () => []),
    ...recognised(
      'A limit.',
      'segments dataplane <how:mpls|srv6>',
      'disjoint-path group-id <group:int> type <type:word> [sub-id <sub:int>]',
    ),
  ]),
  ...recognised('A setting of the path.', 'weight <weight:int>', 'lock duration <seconds:int>'),
];

const policy: Commands<unknown> = [
  group('candidate-paths', 'Opens candidates.', () => [
    group('preference <preference:int>', 'Opens a candidate.', () => preference),
    group('all', 'Opens what holds for all candidates.', () => preference),
  ]),
  group('autoroute', 'Opens how the IGP uses the policy.', () =>
    recognised(
      'How the IGP uses the policy.',
      'include all',
      'include <family:ipv4|ipv6> <prefix:word>',
      'force-sr-include',
      'metric <how:word> [<value:int>]',
    ),
  ),
  group('binding-sid mpls <label:int>', 'The label of the policy.', () => []),
  group('performance-measurement', 'Opens measurements.', () =>
    recognised('A measurement.', 'delay-measurement', 'liveness-detection', 'logging', 'reverse-path label <label:int>'),
  ),
  group('steering', 'Opens what is steered.', () => []),
  group('srv6', 'Opens segment routing over IPv6.', () =>
    recognised('How segments are named.', 'locator <locator:word> binding-sid dynamic behavior <how:word>', 'locator <locator:word>'),
  ),
  ...recognised(
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
    'cumulative-metric <what:word>',
  ),
];

const trafficEngineering: Commands<unknown> = [
  group('policy <name:word>', 'Opens a policy.', () => policy),
  group('segment-list [name] <name:word>', 'Opens a path that is written out.', () => [
    group('srv6', 'Opens segments of IPv6.', () =>
      recognised(
        'A segment.',
        'index <index:int> sid <sid:word> [behavior-type <behavior:int>]',
        'sid-format <format:word>',
        'topology-check',
      ),
    ),
    ...recognised(
      'A segment.',
      'index <index:int> mpls label <label:int>',
      'index <index:int> mpls adjacency <address:ip>',
      'index <index:int> address <family:ipv4|ipv6> <address:ip>',
      'index <index:int> sid <sid:word>',
      'unprotected-preferred',
    ),
  ]),
  group('on-demand color <color:int>', 'Opens policies that are made on demand.', () => [
    ...policy,
    ...preference,
    ...dynamic,
    ...recognised('A limit.', 'maximum-sid-depth <depth:int>', 'restrict <policy:route-policy>'),
  ]),
  group('affinity-map', 'Opens names of affinities.', () => recognised('A name.', 'name <name:word> bit-position <bit:int>')),
  group('interface <name:interface>', 'Opens an interface.', () => [
    group('affinity', 'Opens its affinities.', () => recognised('A name.', 'name <name:word>', '<name:word>')),
    ...recognised('A setting of the interface.', 'metric <value:int>', 'affinity <name:word>', 'segment-list <list:word>'),
  ]),
  group('pcc', 'Opens path computation elsewhere.', () => [
    group('pce address <family:ipv4|ipv6> <address:ip>', 'Opens a path computer.', () =>
      recognised(
        'A setting of the path computer.',
        'precedence <precedence:int>',
        'password [<how:clear|encrypted>] <secret:secret>',
        'keychain <keys:key-chain>',
        'tcp-ao <keys:key-chain> include-tcp-options',
      ),
    ),
    ...recognised(
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
  group('candidate-paths', 'Opens what holds for all candidates.', () => [
    group('all', 'Opens what holds for all candidates.', () => recognised('A setting.', 'source-address <family:ipv4|ipv6> <address:ip>')),
  ]),
  group('source-address', 'Opens the own address.', () => recognised('The own address.', '<family:ipv4|ipv6> <address:ip>')),
  group('logging', 'Opens what is logged.', () => recognised('What is logged.', 'policy status', 'pcep peer-status')),
  group('timers', 'Opens timers.', () => recognised('A timer.', '<what:word> <seconds:int>', '<what:word> <how:word> <seconds:int>')),
  group('srv6', 'Opens segment routing over IPv6.', () =>
    recognised('A setting.', 'locator <locator:word> [binding-sid] [dynamic] [behavior <how:word>]', 'maximum-sid-depth <depth:int>'),
  ),
  ...recognised(
    'A setting of traffic engineering.',
    'logging policy status',
    'maximum-sid-depth <depth:int>',
    'binding-sid <how:word> [<more:word>]',
    'separate-next-hop',
    'te-latency',
    'distribute link-state',
  ),
];

const srv6: Commands<unknown> = [
  group('encapsulation', 'Opens how packets are wrapped.', () =>
    recognised('How packets are wrapped.', 'source-address <address:ipv6>', 'hop-limit <how:word>', 'traffic-class <how:word>'),
  ),
  group('locators', 'Opens locators.', () => [
    group('locator <name:word>', 'Opens a locator.', () =>
      recognised(
        'A setting of the locator.',
        'prefix <prefix:ipv6-prefix>',
        'micro-segment behavior <how:word>',
        'algorithm <algorithm:int>',
        'anycast',
        'unode <how:word>',
      ),
    ),
  ]),
  group('formats', 'Opens formats.', () => [
    group('format <name:word>', 'Opens a format.', () =>
      recognised('A setting of the format.', 'usid local-id-block ranges <how:word> [<more:word>] [<value:word>]'),
    ),
  ]),
  group('static', 'Opens static segments.', () => [
    group('endpoint [sid] <sid:word>', 'Opens a segment.', () =>
      recognised('A setting of the segment.', 'behavior <how:word>', 'allocation-context <how:word> <value:word>'),
    ),
  ]),
  group('logging', 'Opens what is logged.', () => recognised('What is logged.', 'locator status')),
  ...recognised('A setting of segment routing over IPv6.', 'logging locator status', 'sid holdtime <minutes:int>'),
];

const measurement: Commands<unknown> = [
  group('interface <name:interface>', 'Opens an interface.', () => [
    group('delay-measurement', 'Opens delays.', () =>
      recognised('A measurement.', 'advertise-delay <value:int>', 'delay-profile name <name:word>', 'static-delay <value:int>'),
    ),
  ]),
  group(
    'delay-profile <where:interfaces|sr-policy|rsvp-te|endpoint> [default|name] [<name:word>]',
    'Opens how delays are measured.',
    () => profile,
  ),
  group(
    'liveness-profile [<where:sr-policy|endpoint|name>] [<how:default|name>] [<name:word>]',
    'Opens how liveness is measured.',
    () => profile,
  ),
  group('protocol <name:word>', 'Opens a protocol.', () => profile),
  ...recognised('A setting of measurements.', 'source-address <family:ipv4|ipv6> <address:ip>'),
];
const profile: Commands<unknown> = [
  group('<what:probe|advertisement|liveness-detection|periodic|accelerated>', 'Opens a part of the measurement.', () => profile),
  ...recognised(
    'A setting of the measurement.',
    '<what:computation-interval|burst-interval|tx-interval|interval|threshold|minimum-change|multiplier|measurement-mode|protocol|periodic|accelerated|tos|sweep> <value:word> [<more:word>]',
    'measurement-mode <mode:word>',
    '<what:periodic|accelerated> <how:interval|threshold|minimum-change|disable> [<value:int>]',
    '<what:periodic|accelerated> disabled',
  ),
];

const body: Commands<unknown> = [
  group('mapping-server', 'Opens labels for others.', () => [group('prefix-sid-map', 'Opens labels of prefixes.', () => mapping)]),
  group('connected-prefix-sid-map', 'Opens labels of own prefixes.', () => [
    group('address-family <family:ipv4|ipv6>', 'Opens a family.', () =>
      recognised(
        'A label.',
        '<prefix:prefix> [index] <index:int> range <range:int>',
        '<prefix:prefix> absolute <label:int> range <range:int>',
      ),
    ),
  ]),
  group('traffic-eng', 'Opens traffic engineering.', () => trafficEngineering),
  group('srv6', 'Opens segment routing over IPv6.', () => srv6),
  group('adjacency-sid', 'Opens labels of neighbors.', () => [
    group('interface <name:interface>', 'Opens an interface.', () => [
      group('address-family <family:ipv4|ipv6> <kind:unicast>', 'Opens a family.', () =>
        recognised('A label.', 'l2-adjacency sid <kind:index|absolute> <value:int> [next-hop <address:ip>]'),
      ),
    ]),
  ]),
  ...recognised('A setting of segment routing.', 'global-block <low:int> <high:int>', 'local-block <low:int> <high:int>'),
];

export const segmentRouting: Commands<unknown> = [
  group('segment-routing [<kind:mpls>]', 'Opens segment routing.', () => body),
  group('performance-measurement', 'Opens measurements of paths.', () => measurement),
  group('pce', 'Opens the computation of paths.', () => [
    group('rest', 'Opens the interface for programs.', () =>
      recognised('A setting.', 'user <name:word> password <how:word> <secret:secret>', 'authentication <how:word>'),
    ),
    ...recognised(
      'A setting of the computer.',
      'address <family:ipv4|ipv6> <address:ip>',
      'password [<how:clear|encrypted>] <secret:secret>',
      'state-sync <family:ipv4|ipv6> <address:ip>',
      'segment-routing <what:word> [<more:word>]',
      'backoff <what:word> <value:int>',
      'logging <what:word> [<more:word>]',
      'timers <what:word> <value:int>',
      'constraints',
      'disjoint-path',
      'tcp-ao <keys:key-chain> include-tcp-options',
    ),
  ]),
];
