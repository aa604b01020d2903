/** Route maps of IOS: lines of a kind join, entries may continue, and many lines are about policy routing. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { action, condition, kept, type RouteMapBlock, routeMap, termDescription, termFact } from './route-map.ts';
import { matchCommands, unsupportedMatch } from './route-map-match.ts';
import { metricTypeSet, otherSet, setCommands, unsupportedSet } from './route-map-set.ts';

const { command } = commandsOf<RouteMapBlock>();

const flow: Commands<RouteMapBlock> = [
  command('continue [<sequence:1-65535>]', 'Goes on with the next or a later entry after a match.', ({ sequence }, line) =>
    termFact(line, term => {
      term.goOn = { to: sequence?.value ?? 'next', place: line.place };
    }),
  ),
  termDescription,
];

/** `external type-1` means one kind of external routes (Cisco IOS command reference, match route-type): it gets the letter that the routing table shows. */
function routeKinds(words: readonly string[]): string[] {
  return words.flatMap((word, i) => {
    const isNumber = /^type-/.test(words[i + 1] ?? '');
    if (/^type-/.test(word)) {
      const of = words.slice(0, i).findLast(before => !/^type-/.test(before));
      return of === 'external' ? `E${word.slice(-1)}` : of === 'nssa-external' ? `N${word.slice(-1)}` : word;
    }
    return isNumber && /external$/.test(word) ? [] : word;
  });
}

const matches: Commands<RouteMapBlock> = [
  unsupportedMatch('match metric <value:0-4294967295> <more:int...>', 'Matches routes with one of several metrics.'),
  unsupportedMatch('match metric [ external ] <metric:int> +- <deviation:int>', 'Matches routes whose metric is near a value.'),
  unsupportedMatch('match tag <value:0-4294967295> <more:int...>', 'Matches routes with one of several tags.'),
  unsupportedMatch('match tag list <tagLists:word...>', 'Matches routes whose tag a list permits.'),
  command(
    'match route-type <types:local|internal|external|level-1|level-2|nssa-external|type-1|type-2...>',
    'Matches routes by their type.',
    ({ types }, line) => condition(line, { type: 'route-type', kinds: routeKinds(types.map(({ value }) => value)) }),
  ),
  unsupportedMatch('match policy-list <policyLists:word...>', 'Matches what the policy lists match.'),
  unsupportedMatch('match length <low:int> <high:int>', 'Matches packets by their length, for policy routing.'),
  unsupportedMatch('match mpls-label', 'Matches routes that carry a label.'),
  unsupportedMatch(
    'match additional-paths advertise-set <which:all|best|best-range|group-best...> [<from:int>] [<to:int>]',
    'Matches paths that add-path selected.',
  ),
  unsupportedMatch('match mdt-group <list:acl>', 'Matches multicast VPN routes.'),
  unsupportedMatch('match ( ip | ipv6 ) multicast ( group <groups:prefix> | <list:acl/ipv6-acl> )', 'Matches groups of multicast.'),
  unsupportedMatch(
    'match ( security-group ( source | destination ) tag <tags:int...> | nlri <nlri:unicast|multicast...> | vni <vni:int> | evpn route-type <routeTypes:1|2|3|4|5...> | track <track:track> )',
    'Matches something else of routes or packets.',
  ),
  unsupportedMatch('match clns ( address | next-hop | route-source ) <clns:word>', 'Matches CLNS routes.'),
];

const sets: Commands<RouteMapBlock> = [
  command('set ip next-hop self', 'Takes the own address as next hop.', (_, line) => action(line, { type: 'next-hop', to: 'self' })),
  command('set metric-type internal', 'Takes MED from the metric to the next hop.', (_, line) => action(line, { type: 'med-igp' })),
  metricTypeSet,
  kept('set metric-type external', 'The type of external metric in IS-IS.'),
  command(
    'set metric <bandwidth:int> <delay:int> <reliability:int> <load:int> <mtu:int>',
    'The composite metric of EIGRP.',
    ({ bandwidth, delay }, line) => action(line, { type: 'vector-metric', bandwidth: bandwidth.value, delay: delay.value }),
  ),
  kept('set ip next-hop <first:ipv4> <more:ipv4...>', 'Next hops for policy routing, of which the first that works is taken.'),
  kept(
    'set ip next-hop verify-availability [<address:ipv4> <sequence:int> track <track:track>]',
    'Uses a next hop for policy routing only while it answers.',
  ),
  kept('set ip default next-hop <addresses:ipv4...>', 'Next hops for packets without a route.'),
  kept('set ip next-hop recursive <address:ipv4>', 'A next hop for policy routing that need not be connected.'),
  kept('set ip [global] next-hop <address:ipv4>', 'A next hop for policy routing.'),
  kept('set ip vrf <vrf:vrf> next-hop <addresses:ipv4...>', 'A next hop in another VRF.'),
  kept('set interface <interfaces:interface...>', 'The interface that policy routing sends packets to.'),
  kept('set default interface <interfaces:interface...>', 'The interface for packets without a route.'),
  kept('set vrf <vrf:vrf>', 'Looks the packet up in another VRF.'),
  kept('set ip address prefix-list <lists:prefix-list...>', 'The routes that are injected, with `bgp inject-map`.'),
  kept('set ipv6 address prefix-list <lists:ipv6-prefix-list...>', 'The routes that are injected, with `bgp inject-map`.'),
  kept('set global', 'Looks the packet up in the global table.'),
  kept(
    'set ip ( df <df:0-1> | precedence <precedence:0|1|2|3|4|5|6|7|critical|flash|flash-override|immediate|internet|network|priority|routine> | tos <tos:0|1|2|4|8|max-reliability|max-throughput|min-delay|min-monetary-cost|normal> | qos-group <group:int> )',
    'Changes a field of the packet.',
  ),
  kept('set level ( level-1 | level-1-2 | level-2 | stub-area | backbone | nssa-only )', 'The IS-IS level or OSPF area that routes go to.'),
  kept('set automatic-tag', 'Computes the tag of the route.'),
  kept('set traffic-index <index:int>', 'Counts packets to the route.'),
  kept('set dampening <halfLife:int> <reuse:int> <suppress:int> <maximum:int>', 'How flapping routes are held down.'),
  kept('set mpls-label', 'Sends a label with the route.'),
  kept(
    'set ipv6 ( next-hop [ ( recursive | peer-address | verify-availability ) ] <addresses:ipv6...> | default next-hop <defaults:ipv6...> | precedence <precedence:0-7> | vrf <vrf:vrf> next-hop <others:ipv6...> | global next-hop <global:ipv6> )',
    'A next hop for policy routing of IPv6.',
  ),
  kept(
    'set ipv6 next-hop verify-availability <address:ipv6> <sequence:int> track <track:track>',
    'Uses a next hop for policy routing only while it answers.',
  ),
  kept('set ip default vrf <vrf:vrf> next-hop <addresses:ipv4...>', 'Next hops in another VRF for packets without a route.'),
  kept(
    'set ( nlri <nlri:unicast|multicast...> | l2-vpn <l2:int> | lisp locator-set <locators:word> | clns next-hop <clns:word> )',
    'Changes something of the route.',
  ),
  command('set aigp-metric <metric:int>', 'Begins the accumulated IGP metric with a value.', ({ metric }, line) =>
    action(line, { type: 'aigp', value: metric.value }),
  ),
  command('set aigp-metric igp-metric', 'Begins the accumulated IGP metric with that of the route.', (_, line) =>
    action(line, { type: 'aigp', value: 'igp' }),
  ),
  unsupportedSet('set as-path tag', 'Makes the path of the tag.'),
  unsupportedSet('set extcommunity cost [ ( igp | pre-bestpath ) ] <id:int> <cost:int>', 'Adds a cost that the decision looks at.'),
  otherSet(
    'set extcommunity ( vpn-distinguisher [ range <range:rd> ] <distinguisher:rd> [ additive ] | bandwidth <bandwidth:int> | color <color:int> )',
    'Adds an extended community.',
  ),
];

const entries: Commands<RouteMapBlock> = [...flow, ...matchCommands, ...matches, ...setCommands, ...sets];

export const iosRouteMap = routeMap(entries, 'joins');
