/** `firewall` of Junos: filters and what they name. */
import { type PathCommand, pathsOf, recognised, under } from '../../notation/paths.ts';

const command = pathsOf<object>();

const filter: readonly PathCommand<object>[] = [
  command('', 'A packet filter: terms that are tried in order.'),
  command(
    'term <term:word> from <field:prefix-list|source-prefix-list|destination-prefix-list> <list:prefix-list> [<except:except>]',
    'Matches addresses of a list.',
  ),
  command('term <term:word> filter <called:firewall-filter>', 'Goes through another filter first.'),
  command('term <term:word> then routing-instance <instance:routing-instance>', 'Forwards packets in another instance.'),
  command('term <term:word> [<rest:text>]', 'One term of the filter.'),
  ...recognised(
    'Detail of a filter that is not looked at.',
    'accounting-profile enhanced-mode fast-filter-lookup filter-list-template fast-lookup-filter instance-shared interface-shared interface-specific no-scale-optimization physical-interface-filter promote scale-optimized',
  ),
];

/** Everything below `firewall`. */
export const firewall: readonly PathCommand<object>[] = [
  ...under('filter <filter:=firewall-filter>', filter),
  ...under('family <family:inet|inet6|any|mpls|vpls|bridge|ccc|ethernet-switching|evpn> filter <filter:=firewall-filter>', filter),
  command(
    'family <family:inet|inet6|any|mpls|vpls|bridge|ccc|ethernet-switching|evpn> [<rest:text>]',
    'Other firewall settings of a family.',
  ),
  ...recognised(
    'Part of the firewall that is not looked at.',
    'atm-policer filter-list hierarchical-policer interface-set load-balance-group policer service-filter simple-filter three-color-policer traffic-class-count',
  ),
];
