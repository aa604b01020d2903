/** `then` of firewall filters: what becomes of the packet, and what is counted or marked. */
import { type PathCommand, pathsOf } from '../../notation/paths.ts';
import { settings } from './values.ts';

const command = pathsOf<object>();

const reasons =
  'address-unreachable|administratively-prohibited|bad-host-tos|bad-network-tos|beyond-scope|fragmentation-needed|host-prohibited|host-unknown|host-unreachable|network-prohibited|network-unknown|network-unreachable|no-route|port-unreachable|precedence-cutoff|precedence-violation|protocol-unreachable|source-host-isolated|source-route-failed|tcp-reset';

/** Everything below `then` of a term. */
export const actions: readonly PathCommand<object>[] = [
  ...settings(
    'What becomes of the packet.',
    '<action:accept|discard|reject>',
    `reject <reason:${reasons}>`,
    'discard accounting <class:word>',
    'next <to:term>',
    'next-header',
    'next-ip <address:network> [routing-instance <instance:routing-instance>]',
    'next-ip6 <address:network> [routing-instance <instance:routing-instance>]',
    'next-hop-group <group:nexthop-group>',
    'next-interface <interface> [routing-instance <instance:routing-instance>]',
    'load-balance <group:word>',
    'logical-system <system:word> [ routing-instance <instance:routing-instance> | topology <topology:word> ]',
    'topology <topology:word>',
    'decapsulate <kind:gre|gre-in-udp|l2tp|vxlan|ipip> [ forwarding-class <class:forwarding-class> | routing-instance <instance:routing-instance> | sample | no-decrement-ttl | interface-group <group:int> | apply-groups <applied:configuration-group> | logical-system <system:word> ]',
    'encapsulate <template:word>',
    'service-filter-hit',
    'skip-services',
    'no-filter-check',
    'exclude-accounting',
    'force-premium',
    'vlan <vlan:vlan>',
    'analyzer <analyzer:word>',
    'interface <interface>',
  ),
  ...settings(
    'What is counted, copied or marked.',
    'count <counter:word>',
    'dscp <dscp:word>',
    'traffic-class <class:word>',
    'precedence <precedence:word>',
    'ip-options <option:word>',
    'log',
    'syslog',
    'sample',
    'packet-mode',
    'port-mirror',
    'port-mirror-instance <instance:word>',
    'l2-mirror',
    'trace',
    'loss-priority <priority:high|low|medium-high|medium-low>',
    'policy-map <map:word>',
    'prefix-action <action:word>',
    'traffic-class-count <count:word>',
    'sampling-template <template:word>',
    'hierarchical-policer <policer:policer>',
    'clear-policy-map',
    'dont-fragment <how:clear|set>',
  ),
  command('policer <policer:policer>', 'Limits the rate of what matches.'),
  command(
    'three-color-policer <form:single-rate|two-rate|single-packet-rate|two-packet-rate> <policer:policer>',
    'Limits the rate in two steps.',
  ),
  command('forwarding-class <class:forwarding-class>', 'Puts the packet into a class.'),
  command('routing-instance <instance:routing-instance>', 'Forwards packets in another instance.'),
  command('routing-instance <instance:routing-instance> topology <topology:word>', 'Forwards packets in another topology.'),
];
