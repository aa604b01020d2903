/** Route maps of EOS: lines of a kind join, entries may continue or call others. */
import { fact } from '../../model/fact.ts';
import { parseAsn } from '../../net/asn.ts';
import { type Commands, commandsOf } from '../../notation/command.ts';
import { recognised } from '../ios/recognised.ts';
import { action, condition, type RouteMapBlock, routeMap, termDescription, termFact } from '../ios/route-map.ts';
import { matchCommands, unsupportedMatch } from '../ios/route-map-match.ts';
import { metricTypeSet, otherSet, setCommands, unsupportedSet } from '../ios/route-map-set.ts';

const { command } = commandsOf<RouteMapBlock>();

const flow: Commands<RouteMapBlock> = [
  command('continue [<sequence:1-65535>]', 'Goes on with the next or a later entry after a match.', ({ sequence }, line) =>
    termFact(line, term => {
      term.goOn = { to: sequence?.value ?? 'next', place: line.place };
    }),
  ),
  command('sub-route-map <policy:route-map>', 'Asks another route map, which must permit too.', ({ policy }, line) =>
    termFact(line, term => {
      term.call = policy;
    }),
  ),
  termDescription,
];

/** More ASes than any path holds. */
const longestPath = 4000;

const matches: Commands<RouteMapBlock> = [
  command(
    'match ip address access-list <lists:acl...>',
    'Matches routes whose address one of the access lists permits.',
    ({ lists }, line) => condition(line, { type: 'acl', family: 4, lists }),
  ),
  command(
    'match ipv6 address access-list <lists:ipv6-acl...>',
    'Matches IPv6 routes whose address one of the access lists permits.',
    ({ lists }, line) => condition(line, { type: 'acl', family: 6, lists }),
  ),
  command(
    'match origin-as validity <state:valid|invalid|not-found>',
    'Matches routes by the state of their origin validation (RFC 6811).',
    ({ state }, line) => condition(line, { type: 'origin-validation', states: [state.value] }),
  ),
  unsupportedMatch('match as <asn>', 'Matches routes of neighbors in this AS.'),
  command('match as-path length = <length:0-4000>', 'Matches routes with so many ASes in their path.', ({ length }, line) =>
    condition(line, { type: 'as-path-length', low: length.value, high: length.value }),
  ),
  command('match as-path length >= <length:0-4000>', 'Matches routes with at least so many ASes in their path.', ({ length }, line) =>
    condition(line, { type: 'as-path-length', low: length.value, high: longestPath }),
  ),
  // The type of the arguments cannot be read from a template with this operator.
  command('match as-path length <= <length:0-4000>' as string, 'Matches routes with at most so many ASes in their path.', (args, line) =>
    condition(line, { type: 'as-path-length', low: 0, high: (args as { readonly length: { readonly value: number } }).length.value }),
  ),
  command('match ip next-hop <address:ipv4>', 'Matches routes with this next hop.', ({ address }, line) =>
    condition(line, { type: 'next-hop', addresses: [address], prefixLists: [], acls: [] }),
  ),
  command('match origin <origin:egp|igp|incomplete>', 'Matches routes by their origin.', ({ origin }, line) =>
    condition(line, { type: 'origin', origins: [origin.value] }),
  ),
  command(
    'match route-type <types:external|internal|local|level-1|level-2|confederation-external|type-1|type-2...>',
    'Matches routes by their type.',
    ({ types }, line) => condition(line, { type: 'route-type', kinds: types.map(({ value }) => value) }),
  ),
  unsupportedMatch(
    'match extcommunity <lists:extcommunity-list...> <how:exact-match|or-results>',
    'Matches routes by their extended communities.',
  ),
  unsupportedMatch('match community <lists:community-list...> or-results', 'Matches routes whose communities one of the lists permits.'),
  ...['=', '>=', '<='].map(operator =>
    unsupportedMatch(`match community instances ${operator} <count:int>`, 'Matches routes by the number of their communities.'),
  ),
  unsupportedMatch(
    'match aggregate-role contributor [aggregate-attributes <policy:route-map>]',
    'Matches routes that make up an aggregate.',
  ),
  unsupportedMatch('match router-id prefix-list <list:prefix-list>', 'Matches routes by the router that originated them.'),
  unsupportedMatch(
    'match <family:ip|ipv6> resolved-next-hop prefix-list <list:prefix-list>',
    'Matches routes by the way to their next hop.',
  ),
  ...['ip', 'ipv6'].map(family =>
    unsupportedMatch(`match ${family} address dynamic prefix-list <list:word>`, 'Matches routes by a list that other routes make.'),
  ),
  unsupportedMatch('match isis ( level <level:level-1|level-2|level-1-2> | instance <instance:word> )', 'Matches routes of IS-IS.'),
  unsupportedMatch('match ospf ( instance <instance:int> | area <area:word> )', 'Matches routes of OSPF.'),
  unsupportedMatch('match metric-type <type:type-1|type-2>', 'Matches routes by their type of metric.'),
  ...(
    [
      ['as-path', 'as-path-list'],
      ['community', 'community-list'],
      ['large-community', 'large-community-list'],
      ['extcommunity', 'extcommunity-list'],
    ] as const
  ).map(([what, kind]) =>
    unsupportedMatch(`match invert-result ${what} <lists:${kind}...>`, 'Matches routes that the lists do not permit.'),
  ),
];

const sets: Commands<RouteMapBlock> = [
  metricTypeSet,
  command('set ip next-hop <to:self>', 'Takes the own address as next hop.', ({ to }, line) =>
    action(line, { type: 'next-hop', to: to.value }),
  ),
  command(
    'set community community-list <lists:community-list...> [<how:additive|delete>]',
    'Replaces communities by those of a list, adds or takes away.',
    ({ lists, how }, line) => {
      const operation = how?.value === 'additive' ? 'add-list' : how ? 'delete-list' : 'set-list';
      const [list] = lists;
      return list && lists.length === 1
        ? action(line, { type: 'community', operation, list })
        : action(line, { type: 'unsupported', text: 'set community community-list' });
    },
  ),
  command(
    'set large-community large-community-list <list:large-community-list> [<how:additive|delete>]',
    'Replaces large communities by those of a list, adds or takes away.',
    ({ list, how }, line) =>
      action(line, { type: 'large-community', operation: how?.value === 'additive' ? 'add-list' : how ? 'delete-list' : 'set-list', list }),
  ),
  command('set metric <mode:igp-nexthop-cost>', 'Takes MED from the metric to the next hop.', (_, line) =>
    action(line, { type: 'med-igp' }),
  ),
  unsupportedSet('set metric <value:int> ( +igp-metric | +igp-nexthop-cost )', 'Adds the metric inside the AS to the metric.'),
  command('set distance <distance:1-255>', 'The administrative distance of the route.', ({ distance }, line) =>
    action(line, { type: 'preference', operation: 'set', value: distance.value }),
  ),
  unsupportedSet('set community <values:community...> delete', 'Takes these communities away.'),
  unsupportedSet('set extcommunity <kind:rt|soo|lbw|color> <values:word...> delete', 'Takes extended communities away.'),
  unsupportedSet('set as-path match all replacement <with:word...>', 'Replaces the whole path by nothing, the own AS, or others.'),
  otherSet('set extcommunity <kind:lbw|color> <values:word...>', 'Sets an extended community.'),
  unsupportedSet(
    'set as-path prepend auto [ repeat <times:int> ] [<count:int>]',
    'Puts the own AS, or that of the neighbor, in front of the path.',
  ),
  unsupportedSet('set aigp-metric ( igp-metric | <value:int> )', 'Sets the accumulated IGP metric.'),
  otherSet('set <family:ip|ipv6> next-hop evpn router-mac <address:word>', 'Sets the router address of EVPN.'),
  ...recognised(
    'A setting for routes that match.',
    'set isis level <level:level-1|level-2|level-1-2>',
    'set bgp bestpath as-path weight <weight:int>',
    'set resolution-rib <ribs:system-unicast-rib|system-connected|tunnel-rib|system-tunneling-rib|system-colored-tunnel-rib...>',
    'set segment-index <index:int> [range <range:int>]',
    'set nexthop max-metric',
  ),
];

export const eosRouteMap = routeMap([...flow, ...matchCommands, ...matches, ...setCommands, ...sets], 'joins');

interface FilterBlock {
  readonly filter: string;
}

const filter = commandsOf<FilterBlock>();
const filterBody: Commands<FilterBlock> = [
  filter.command(
    '[<sequence:int>] match as-range <asns:word> result <result:accept|reject>',
    'An entry of the filter: the first whose range holds the AS decides.',
    ({ sequence, asns, result }, line) =>
      fact('peer-filter', line.block.filter, line.place, draft => {
        const ranges = rangesOf(asns.value);
        draft.entries.push({ sequence: sequence?.value, accepts: result.value === 'accept', ranges });
      }),
  ),
  filter.command('<sequence:int>', 'An entry of the filter.'),
];

/** `64500-64510,65000`; ASNs may be written with a dot. */
function rangesOf(text: string): [number, number][] {
  return text.split(',').flatMap((range): [number, number][] => {
    const [first, last = first] = range.split('-').map(word => parseAsn(word));
    return first?.ok && last?.ok ? [[first.value, last.value]] : [];
  });
}

const { block } = commandsOf<unknown>();
export const peerFilters: Commands<unknown> = [
  block('peer-filter <name:=peer-filter>', 'Opens which ASNs may connect.', {
    enter: ({ name }): FilterBlock => ({ filter: name.value }),
    apply: ({ name }, line) => fact('peer-filter', name.value, line.place, () => {}),
    body: () => filterBody,
  }),
];
