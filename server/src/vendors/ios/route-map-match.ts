/** `match` lines that IOS and its relatives share. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { condition, type RouteMapBlock } from './route-map.ts';

const { command } = commandsOf<RouteMapBlock>();

/** A `match` line that is read but not evaluated. */
export function unsupportedMatch(template: string, doc: string) {
  return command(template, doc, (_, line) => condition(line, { type: 'unsupported', text: template.replace(/ [[<].*$/, '') }));
}

const prefixes: Commands<RouteMapBlock> = [
  command(
    'match ip address prefix-list <lists:prefix-list...>',
    'Matches routes whose prefix one of the lists permits.',
    ({ lists }, line) => condition(line, { type: 'prefix-list', family: 4, lists }),
  ),
  command(
    'match ipv6 address prefix-list <lists:ipv6-prefix-list...>',
    'Matches IPv6 routes whose prefix one of the lists permits.',
    ({ lists }, line) => condition(line, { type: 'prefix-list', family: 6, lists }),
  ),
  command('match ip address <lists:acl...>', 'Matches routes whose address one of the access lists permits.', ({ lists }, line) =>
    condition(line, { type: 'acl', family: 4, lists }),
  ),
  command(
    'match ipv6 address <lists:ipv6-acl...>',
    'Matches IPv6 routes whose address one of the access lists permits.',
    ({ lists }, line) => condition(line, { type: 'acl', family: 6, lists }),
  ),
  command(
    'match ip next-hop prefix-list <lists:prefix-list...>',
    'Matches routes whose next hop one of the lists permits.',
    ({ lists }, line) => condition(line, { type: 'next-hop', addresses: [], prefixLists: lists, acls: [] }),
  ),
  command(
    'match ipv6 next-hop prefix-list <lists:ipv6-prefix-list...>',
    'Matches routes whose next hop one of the lists permits.',
    ({ lists }, line) => condition(line, { type: 'next-hop', addresses: [], prefixLists: lists, acls: [] }),
  ),
  command('match ip next-hop <lists:acl...>', 'Matches routes whose next hop one of the access lists permits.', ({ lists }, line) =>
    condition(line, { type: 'next-hop', addresses: [], prefixLists: [], acls: lists }),
  ),
  unsupportedMatch('match ip route-source prefix-list <lists:prefix-list...>', 'Matches routes by the router that announced them.'),
  command('match ip route-source <lists:acl...>', 'Matches routes by the router that announced them.', ({ lists }, line) =>
    condition(line, { type: 'peer', peers: [], acls: lists }),
  ),
];

const attributes: Commands<RouteMapBlock> = [
  command('match as-path <lists:as-path-list...>', 'Matches routes whose AS path one of the lists permits.', ({ lists }, line) =>
    condition(line, { type: 'as-path-list', lists }),
  ),
  command('match community <lists:community-list...>', 'Matches routes whose communities one of the lists permits.', ({ lists }, line) =>
    condition(line, { type: 'community-list', lists, exact: false }),
  ),
  command(
    'match community <lists:community-list...> <how:exact-match|exact>',
    'Matches routes that carry just the communities of a list and no other.',
    ({ lists }, line) => condition(line, { type: 'community-list', lists, exact: true }),
  ),
  command(
    'match large-community <lists:large-community-list...>',
    'Matches routes whose large communities one of the lists permits.',
    ({ lists }, line) => condition(line, { type: 'large-community-list', lists, exact: false }),
  ),
  command(
    'match large-community <lists:large-community-list...> exact-match',
    'Matches routes that carry just the large communities of a list.',
    ({ lists }, line) => condition(line, { type: 'large-community-list', lists, exact: true }),
  ),
  command(
    'match extcommunity <lists:extcommunity-list...>',
    'Matches routes whose extended communities one of the lists permits.',
    ({ lists }, line) => condition(line, { type: 'extcommunity-list', lists, exact: false }),
  ),
  command('match metric <value:0-4294967295>', 'Matches routes with this MED or metric.', ({ value }, line) =>
    condition(line, { type: 'med', low: value.value, high: value.value }),
  ),
  command('match local-preference <value:0-4294967295>', 'Matches routes with this local preference.', ({ value }, line) =>
    condition(line, { type: 'local-preference', low: value.value, high: value.value }),
  ),
  command('match tag <value:0-4294967295>', 'Matches routes with this tag.', ({ value }, line) =>
    condition(line, { type: 'tag', low: value.value, high: value.value }),
  ),
  command('match interface <interfaces:interface...>', 'Matches routes that leave through one of the interfaces.', ({ interfaces }, line) =>
    condition(line, { type: 'interface', interfaces }),
  ),
  command(
    'match rpki <state:valid|invalid|not-found|notfound>',
    'Matches routes by the state of their origin validation (RFC 6811).',
    ({ state }, line) => condition(line, { type: 'origin-validation', states: [state.value === 'notfound' ? 'not-found' : state.value] }),
  ),
  unsupportedMatch('match local-preference <values:int...>', 'Matches routes with one of these local preferences.'),
  unsupportedMatch('match metric external <values:int...>', 'Matches routes by the metric that another protocol gave them.'),
  unsupportedMatch('match mdt-group <groups:acl...>', 'Matches routes by their multicast tree.'),
  unsupportedMatch('match ipv6 route-source <list:ipv6-acl>', 'Matches routes by the router that announced them.'),
  unsupportedMatch('match ipv6 route-source prefix-list <list:ipv6-prefix-list>', 'Matches routes by the router that announced them.'),
  command('match source-protocol <protocols:word...>', 'Matches routes of these protocols.', ({ protocols }, line) =>
    condition(line, { type: 'protocol', protocols }),
  ),
];

export const matchCommands: Commands<RouteMapBlock> = [...prefixes, ...attributes];
