/** Route maps of FRR: a second line of a kind replaces the first, and entries may call, jump and go on. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { action, condition, type RouteMapBlock, routeMap, termDescription, termFact } from '../ios/route-map.ts';
import { matchCommands, unsupportedMatch } from '../ios/route-map-match.ts';
import { setCommands, unsupportedSet } from '../ios/route-map-set.ts';

const { command } = commandsOf<RouteMapBlock>();

const flow: Commands<RouteMapBlock> = [
  command('on-match next', 'Goes on with the following entry after a match.', (_, line) =>
    termFact(line, term => {
      term.goOn = { to: 'next', place: line.place };
    }),
  ),
  command('on-match goto <sequence:1-65535>', 'Goes on with a later entry after a match.', ({ sequence }, line) =>
    termFact(line, term => {
      term.goOn = { to: sequence.value, place: line.place };
    }),
  ),
  // The device refuses it in an entry that denies.
  command('continue <sequence:1-65535>', 'Goes on with a later entry after a match.', ({ sequence }, line) =>
    termFact(line, term => {
      if (term.outcome !== 'reject') term.goOn = { to: sequence.value, place: line.place };
    }),
  ),
  command('call <policy:route-map>', 'Asks another route map, which must permit too.', ({ policy }, line) =>
    termFact(line, term => {
      term.call = policy;
    }),
  ),
  termDescription,
  command('exit-route-map', 'Leaves the entry.'),
];

const matches: Commands<RouteMapBlock> = [
  command('match ip address prefix-len <length:0-32>', 'Matches prefixes of this length.', ({ length }, line) =>
    condition(line, { type: 'prefix-length', family: 4, low: length.value, high: length.value }),
  ),
  command('match ipv6 address prefix-len <length:0-128>', 'Matches IPv6 prefixes of this length.', ({ length }, line) =>
    condition(line, { type: 'prefix-length', family: 6, low: length.value, high: length.value }),
  ),
  command(
    'match ip next-hop prefix-len <length:0-32>',
    'Matches routes whose next hop is reached over a prefix of this length.',
    ({ length }, line) => condition(line, { type: 'next-hop-length', length: length.value }),
  ),
  command('match ip next-hop address <address:ipv4>', 'Matches routes with this next hop.', ({ address }, line) =>
    condition(line, { type: 'next-hop', addresses: [address], prefixLists: [], acls: [] }),
  ),
  command('match ipv6 next-hop address <address:ipv6>', 'Matches routes with this next hop.', ({ address }, line) =>
    condition(line, { type: 'next-hop', addresses: [address], prefixLists: [], acls: [] }),
  ),
  command('match ipv6 next-hop <address:ipv6>', 'Matches routes with this next hop.', ({ address }, line) =>
    condition(line, { type: 'next-hop', addresses: [address], prefixLists: [], acls: [] }),
  ),
  command(
    'match ip route-source prefix-list <lists:prefix-list...>',
    'Matches routes by the neighbor that announced them.',
    ({ lists }, line) => condition(line, { type: 'address-in', what: 'source', lists, ranges: [] }),
  ),
  unsupportedMatch('match <family:ip|ipv6> next-hop type blackhole', 'Matches routes that lead nowhere.'),
  command('match peer <peer:ip>', 'Matches routes from, or to, this neighbor.', ({ peer }, line) =>
    condition(line, { type: 'peer', peers: [peer], acls: [] }),
  ),
  command('match peer <peer:local>', 'Matches routes that this router originates.', ({ peer }, line) =>
    condition(line, { type: 'peer', peers: [peer], acls: [] }),
  ),
  command('match origin <origin:igp|egp|incomplete>', 'Matches routes by their origin.', ({ origin }, line) =>
    condition(line, { type: 'origin', origins: [origin.value] }),
  ),
  unsupportedMatch('match community-limit <limit:0-65535>', 'Matches routes with at most so many communities.'),
  unsupportedMatch('match extcommunity-limit <limit:0-65535>', 'Matches routes with at most so many extended communities.'),
  unsupportedMatch('match community <list:community-list> any', 'Matches routes that carry any community of the list.'),
  unsupportedMatch('match large-community <list:large-community-list> any', 'Matches routes that carry any large community of the list.'),
  unsupportedMatch('match probability <percent:0-100>', 'Matches a share of the routes at random.'),
  unsupportedMatch('match src-peer <peer:word>', 'Matches routes by the peer that they came from.'),
  unsupportedMatch('match source-instance <instance:0-255>', 'Matches routes of an instance.'),
  unsupportedMatch('match source-vrf <vrf:vrf>', 'Matches routes of another VRF.'),
  unsupportedMatch('match route-type <type:word>', 'Matches routes by their type.'),
  unsupportedMatch('match mac address <list:word>', 'Matches EVPN routes by their MAC address.'),
  unsupportedMatch('match evpn <what:vni|route-type|rd> <value:word>', 'Matches EVPN routes.'),
  unsupportedMatch('match evpn default-route', 'Matches EVPN default routes.'),
  unsupportedMatch('match alias <alias:word>', 'Matches a community by its alias.'),
  unsupportedMatch('match rpki-extcommunity <state:valid|invalid|notfound>', 'Matches the RPKI state that a community carries.'),
  unsupportedMatch('match rd <rd:word>', 'Matches a route distinguisher.'),
];

const sets: Commands<RouteMapBlock> = [
  command('set as-path exclude <asns:asn...>', 'Takes these ASes out of the path.', ({ asns }, line) =>
    action(line, { type: 'as-path-exclude', asns: asns.map(({ value }) => value) }),
  ),
  command('set as-path exclude all', 'Takes all ASes out of the path.', (_, line) =>
    action(line, { type: 'as-path-exclude', asns: 'all' }),
  ),
  unsupportedSet('set as-path exclude as-path-access-list <list:as-path-list>', 'Takes the ASes that a list permits out of the path.'),
  unsupportedSet('set metric <source:rtt|+rtt|-rtt|igp|aigp>', 'Takes MED from the round-trip time or the IGP.'),
  unsupportedSet('set min-metric <value:int>', 'The least metric.'),
  unsupportedSet('set max-metric <value:int>', 'The greatest metric.'),
  command('set metric-type <type:type-1|type-2|internal|external>', 'The type of external metric in OSPF.'),
  command('set distance <value:0-255>', 'Sets the administrative distance.', ({ value }, line) =>
    action(line, { type: 'preference', operation: 'set', value: value.value }),
  ),
  unsupportedSet('set extcommunity bandwidth <value:word> [non-transitive]', 'Adds the bandwidth of the link for weighted load sharing.'),
  unsupportedSet('set extcommunity color <color:word> [<second:word>] [<third:word>]', 'Adds a color for traffic engineering.'),
  unsupportedSet('set extcommunity nt <value:word> [<second:word>] [<third:word>]', 'Adds a node target.'),
  command('set ipv6 next-hop prefer-global', 'Prefers the global over the link-local next hop.'),
  command('set src <address:ip>', 'The source address of packets to this route.'),
  command('set atomic-aggregate', 'Marks the route as an aggregate.'),
  command('set aggregator as <asn> <address:ipv4>', 'Names the router that aggregated.'),
  unsupportedSet('set originator-id <id:ipv4>', 'Sets the originator ID.'),
  unsupportedSet('set aigp-metric <value:word>', 'Sets the accumulated IGP metric.'),
  command('set table <table:int>', 'The table to install the route in.'),
  command('set label-index <label:int>', 'The label of the route.'),
  command('set evpn gateway-ip <family:ipv4|ipv6> <address:ip>', 'The gateway in EVPN routes.'),
  command('set vpn next-hop <type:word>', 'Changes the next hop of VPN routes.'),
  command('set l3vpn next-hop encapsulation gre', 'Reaches VPN next hops over GRE.'),
  command('set sr-te color <color:int>', 'The color of a traffic-engineered path.'),
  command('set forwarding-address <address:ipv6>', 'The forwarding address in OSPF.'),
];

const entries: Commands<RouteMapBlock> = [...flow, ...matches, ...matchCommands, ...sets, ...setCommands];

export const frrRouteMap = [
  ...routeMap(entries, 'replaces'),
  commandsOf<unknown>().command(
    'route-map <name:route-map> optimization',
    'Looks up prefix lists of the route map in a tree; on by default.',
  ),
];
