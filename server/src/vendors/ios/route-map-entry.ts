/** Route maps of IOS: lines of a kind join, entries may continue, and many lines are about policy routing. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { action, type RouteMapBlock, routeMap, termDescription, termFact } from './route-map.ts';
import { matchCommands, unsupportedMatch } from './route-map-match.ts';
import { setCommands, unsupportedSet } from './route-map-set.ts';

const { command } = commandsOf<RouteMapBlock>();

const flow: Commands<RouteMapBlock> = [
  command('continue [<sequence:1-65535>]', 'Goes on with the next or a later entry after a match.', ({ sequence }, line) =>
    termFact(line, term => {
      term.goOn = { to: sequence?.value ?? 'next', place: line.place };
    }),
  ),
  termDescription,
];

const matches: Commands<RouteMapBlock> = [
  unsupportedMatch('match metric <value:0-4294967295> <more:int...>', 'Matches routes with one of several metrics.'),
  unsupportedMatch('match tag <value:0-4294967295> <more:int...>', 'Matches routes with one of several tags.'),
  unsupportedMatch('match tag list <list:word> [<second:word>] [<third:word>]', 'Matches routes whose tag a list permits.'),
  unsupportedMatch(
    'match route-type <types:local|internal|external|level-1|level-2|nssa-external|type-1|type-2...>',
    'Matches routes by their type.',
  ),
  unsupportedMatch('match policy-list <list:word> [<second:word>] [<third:word>]', 'Matches what the policy lists match.'),
  unsupportedMatch('match length <low:int> <high:int>', 'Matches packets by their length, for policy routing.'),
  unsupportedMatch('match mpls-label', 'Matches routes that carry a label.'),
  unsupportedMatch(
    'match additional-paths advertise-set <which:all|best|best-range|group-best...> [<first:int>] [<last:int>]',
    'Matches paths that add-path selected.',
  ),
  unsupportedMatch('match mdt-group <list:acl>', 'Matches multicast VPN routes.'),
  unsupportedMatch('match clns <what:address|next-hop|route-source> <name:word>', 'Matches CLNS routes.'),
];

const sets: Commands<RouteMapBlock> = [
  command('set ip next-hop self', 'Takes the own address as next hop.', (_, line) => action(line, { type: 'next-hop', to: 'self' })),
  command('set metric-type internal', 'Takes MED from the metric to the next hop.', (_, line) => action(line, { type: 'med-igp' })),
  command('set metric-type <type:external|type-1|type-2>', 'The type of external metric in OSPF or IS-IS.'),
  command(
    'set metric <bandwidth:int> <delay:int> <reliability:int> <load:int> <mtu:int>',
    'The composite metric of EIGRP.',
    ({ bandwidth, delay }, line) => action(line, { type: 'vector-metric', bandwidth: bandwidth.value, delay: delay.value }),
  ),
  command('set ip next-hop <first:ipv4> <more:ipv4...>', 'Next hops for policy routing, of which the first that works is taken.'),
  command(
    'set ip next-hop verify-availability [<address:ipv4> <sequence:int> track <track:track>]',
    'Uses a next hop for policy routing only while it answers.',
  ),
  command('set ip default next-hop <addresses:ipv4...>', 'Next hops for packets without a route.'),
  command('set ip next-hop recursive <address:ipv4>', 'A next hop for policy routing that need not be connected.'),
  command('set ip [global] next-hop <address:ipv4>', 'A next hop for policy routing.'),
  command('set ip vrf <vrf:vrf> next-hop <addresses:ipv4...>', 'A next hop in another VRF.'),
  command('set interface <interfaces:interface...>', 'The interface that policy routing sends packets to.'),
  command('set default interface <interfaces:interface...>', 'The interface for packets without a route.'),
  command('set vrf <vrf:vrf>', 'Looks the packet up in another VRF.'),
  command('set global', 'Looks the packet up in the global table.'),
  command('set ip <field:df|precedence|tos|qos-group> <value:word>', 'Changes a field of the packet.'),
  command('set level <level:word>', 'The IS-IS level or OSPF area that routes go to.'),
  command('set automatic-tag', 'Computes the tag of the route.'),
  command('set traffic-index <index:int>', 'Counts packets to the route.'),
  command('set dampening <halfLife:int> <reuse:int> <suppress:int> <maximum:int>', 'How flapping routes are held down.'),
  command('set mpls-label', 'Sends a label with the route.'),
  command('set aigp-metric <value:word>', 'Sets the accumulated IGP metric.'),
  unsupportedSet('set as-path tag', 'Makes the path of the tag.'),
  unsupportedSet(
    'set extcommunity <kind:cost|vpn-distinguisher|bandwidth|color> [<point:igp|pre-bestpath>] <value:word> [<more:int>]',
    'Adds an extended community.',
  ),
];

const entries: Commands<RouteMapBlock> = [...flow, ...matchCommands, ...matches, ...setCommands, ...sets];

export const iosRouteMap = routeMap(entries, 'joins');
