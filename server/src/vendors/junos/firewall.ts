/** `firewall` of Junos: filters, policers, and what they name. */
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import { conditions } from './firewall-from.ts';
import { actions } from './firewall-then.ts';
import { settings } from './values.ts';

const command = pathsOf<object>();
const families = '<family:inet|inet6|any|mpls|vpls|bridge|ccc|ethernet-switching|evpn>';

/** Every family has the same filters; which conditions make sense in it is not looked at. */
const filter: readonly PathCommand<object>[] = [
  command('', 'A packet filter: terms that are tried in order.'),
  ...under('term <term:word>', [
    ...settings('One term of the filter.', '', 'from', 'then'),
    ...under('from', conditions),
    ...under('then', actions),
    command('filter <called:firewall-filter>', 'Goes through another filter first.'),
  ]),
  ...settings(
    'How the filter is put to use.',
    'accounting-profile <profiles:word...>',
    'enhanced-mode',
    'enhanced-mode-override',
    'fast-filter-lookup',
    'fast-lookup-filter',
    'filter-list-template',
    'instance-shared',
    'interface-shared',
    'interface-specific',
    'no-scale-optimization',
    'scale-optimized',
    'physical-interface-filter',
    'promote <what:gre-key|tunnel-payload>',
  ),
];

const limit = [
  'if-exceeding { bandwidth-limit <rate:word> | bandwidth-percent <percent:1-100> | burst-size-limit <burst:word> }',
  'if-exceeding-pps { pps-limit <packets:word> | packet-burst <burst:word> }',
  'filter-specific',
  'logical-interface-policer',
  'physical-interface-policer',
  'logical-bandwidth-policer',
  'shared-bandwidth-policer',
  'aggregate-policing',
];

const color = '<action:discard|loss-priority> [<priority:high|low|medium-high|medium-low>]';

const policers: readonly PathCommand<object>[] = [
  ...under('policer <policer:=policer>', [
    ...settings(
      'Limits a rate.',
      '',
      ...limit,
      'then',
      'then { discard | loss-priority <priority:high|low|medium-high|medium-low> | out-of-profile }',
    ),
    command('then forwarding-class <class:forwarding-class>', 'Class of packets beyond the limit.'),
  ]),
  ...under(
    'three-color-policer <policer:=policer>',
    settings(
      'Limits a rate in two steps (RFC 2697, RFC 2698).',
      '',
      'action loss-priority high then discard',
      'filter-specific',
      'logical-interface-policer',
      'physical-interface-policer',
      'shared-bandwidth-policer',
      'single-rate { color-aware | color-blind | committed-information-rate <cir:word> | committed-burst-size <cbs:word> | excess-burst-size <ebs:word> }',
      'single-packet-rate { color-aware | color-blind | committed-information-rate <cir:word> | committed-burst-size <cbs:word> | excess-burst-size <ebs:word> }',
      'two-rate { color-aware | color-blind | committed-information-rate <cir:word> | committed-burst-size <cbs:word> | peak-information-rate <pir:word> | peak-burst-size <pbs:word> }',
      'two-packet-rate { color-aware | color-blind | committed-information-rate <cir:word> | committed-burst-size <cbs:word> | peak-information-rate <pir:word> | peak-burst-size <pbs:word> }',
    ),
  ),
  ...under(
    'hierarchical-policer <policer:=policer>',
    settings(
      'Limits two kinds of traffic together.',
      '',
      'logical-interface-policer',
      'physical-interface-policer',
      'shared-bandwidth-policer',
      'aggregate if-exceeding { bandwidth-limit <rate:word> | burst-size-limit <burst:word> | bandwidth-percent <percent:1-100> }',
      `aggregate then { ${color} | forwarding-class <class:forwarding-class> }`,
      'premium if-exceeding { bandwidth-limit <rate:word> | burst-size-limit <burst:word> | bandwidth-percent <percent:1-100> }',
      'premium then discard',
    ),
  ),
];

const sets: readonly PathCommand<object>[] = settings(
  'Interfaces and classes that several filters share.',
  'interface-set <of:word> [<interfaces:interface...>]',
  'tunnel-end-point <of:word> { ( ipv4 | ipv6 ) [ source-address <source:ip> | destination-address <destination:ip> ] | gre [ key <key:int> ] | ipip | udp [ destination-port <port:int> ] }',
  'load-balance-group <of:word> [ next-hop-group <groups:nexthop-group...> | pim-rpf ]',
  'filter-list <of:word> [<filters:firewall-filter...>]',
  'traffic-class-count <of:word> [ counter-name <counter:word> ]',
);

/** Everything below `firewall`. */
export const firewall: readonly PathCommand<object>[] = [
  ...under('filter <filter:=firewall-filter>', filter),
  ...under(`family ${families}` as 'family <family:word>', [
    ...under('<kind:filter|simple-filter|service-filter|dialer-filter|fast-update-filter> <filter:=firewall-filter>', filter),
    ...settings(
      'Counts packets by prefix.',
      'prefix-action <of:word> [ policer <policer:policer> | count | filter-specific | subnet-prefix-length <subnet:int> | source-prefix-length <source:int> | destination-prefix-length <destination:int> ]',
    ),
  ]),
  ...policers,
  ...sets,
];
