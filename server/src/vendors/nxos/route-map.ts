/** Route maps of NX-OS. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { recognised } from '../ios/recognised.ts';
import { action, condition, type RouteMapBlock, routeMap, termDescription, termFact } from '../ios/route-map.ts';
import { matchCommands, unsupportedMatch } from '../ios/route-map-match.ts';
import { metricTypeSet, otherSet, setCommands, unsupportedSet } from '../ios/route-map-set.ts';

const { command } = commandsOf<RouteMapBlock>();

const flow: Commands<RouteMapBlock> = [
  command('continue [<sequence:0-65535>]', 'Goes on with the next or a later entry after a match.', ({ sequence }, line) =>
    termFact(line, term => {
      term.goOn = { to: sequence?.value ?? 'next', place: line.place };
    }),
  ),
  termDescription,
];

const matches: Commands<RouteMapBlock> = [
  command('match ip route-source prefix-list <lists:prefix-list...>', 'Matches routes by the router that announced them.', (_, line) =>
    condition(line, { type: 'unsupported', text: 'match ip route-source' }),
  ),
  command(
    'match route-type <types:external|internal|local|level-1|level-2|nssa-external|type-1|type-2|inter-area|intra-area...>',
    'Matches routes by their type.',
    ({ types }, line) => condition(line, { type: 'route-type', kinds: types.map(({ value }) => value) }),
  ),
  unsupportedMatch('match as-number <numbers:word...>', 'Matches neighbors by their AS.'),
  unsupportedMatch('match as-number as-path-list <lists:as-path-list...>', 'Matches neighbors by their AS.'),
  unsupportedMatch('match extcommunity <lists:extcommunity-list...> exact-match', 'Matches routes by their extended communities.'),
  unsupportedMatch('match metric <value:int> <more:int...>', 'Matches routes with one of several metrics.'),
  unsupportedMatch('match tag <value:int> <more:int...>', 'Matches routes with one of several tags.'),
  unsupportedMatch('match ipv6 route-source prefix-list <lists:ipv6-prefix-list...>', 'Matches routes by the router that announced them.'),
  unsupportedMatch('match ip multicast <values:word...>', 'Matches multicast groups.'),
  unsupportedMatch('match mac-list <lists:word...>', 'Matches EVPN routes by address.'),
  unsupportedMatch('match evpn route-type <types:1|2|3|4|5|6|all|mac-ip|incl-mcast|ip-prefix...>', 'Matches EVPN routes by type.'),
  unsupportedMatch('match vlan <vlans:word>', 'Matches by VLAN.'),
  unsupportedMatch('match ospf-area <area:word>', 'Matches routes of an area.'),
  unsupportedMatch('match length <low:int> <high:int>', 'Matches packets by their length, for policy routing.'),
  unsupportedMatch('match <family:ip|ipv6> address <lists:acl...>', 'Matches routes whose address one of the access lists permits.'),
];

const sets: Commands<RouteMapBlock> = [
  command(
    'set metric <bandwidth:int> <delay:int> <reliability:int> <load:int> <mtu:int>',
    'The composite metric of EIGRP.',
    ({ bandwidth, delay }, line) => action(line, { type: 'vector-metric', bandwidth: bandwidth.value, delay: delay.value }),
  ),
  command('set metric-type internal', 'Takes MED from the metric to the next hop.', (_, line) => action(line, { type: 'med-igp' })),
  metricTypeSet,
  command('set metric-type external', 'The type of external metric in IS-IS.'),
  command(
    'set distance <distance:1-255> [<internal:1-255>] [<local:1-255>]',
    'The administrative distance of the route.',
    ({ distance }, line) => action(line, { type: 'preference', operation: 'set', value: distance.value }),
  ),
  unsupportedSet('set as-path tag', 'Makes the path of the tag.'),
  unsupportedSet(
    'set as-path replace ( private-as [ with <asn> ] | <numbers:asn...> [ with ( none | <asn> ) ] )',
    'Replaces ASes of the path.',
  ),
  unsupportedSet('set extcommunity cost <values:word...>', 'Adds a cost that the decision looks at.'),
  otherSet('set extcommunity <kind:evpn|4byteas-generic|color> <values:word...>', 'Adds an extended community.'),
  unsupportedSet('set weight <value:int> <more:int>', 'Sets the weight.'),
  ...recognised(
    'A setting for routes or packets that match.',
    'set ip next-hop redist-unchanged',
    'set ip next-hop verify-availability <address:ipv4> [track <track:track>] [<options:load-share|force-order|drop-on-fail...>]',
    'set ip next-hop <first:ipv4> <more:ipv4...> [<options:load-share|force-order|drop-on-fail...>]',
    'set ip next-hop <address:ipv4> <options:load-share|force-order|drop-on-fail...>',
    'set ip default next-hop <addresses:ipv4...>',
    'set ip default vrf <vrf:vrf> next-hop <addresses:ipv4...>',
    'set ip vrf <vrf:vrf> next-hop <addresses:ipv4...>',
    'set ip precedence ( <value:0-7> | <name:critical|flash|flash-override|immediate|internet|network|priority|routine> )',
    'set ip address prefix-list <list:prefix-list>',
    'set ipv6 address prefix-list <list:ipv6-prefix-list>',
    'set ipv6 next-hop redist-unchanged',
    'set interface <interface>',
    'set vrf <vrf:vrf>',
    'set level <level:word>',
    'set forwarding-address',
    'set nssa-only',
    'set dampening <halfLife:int> <reuse:int> <suppress:int> <maximum:int>',
    'set path-selection <what:all|backup|best2|multipaths> advertise',
    'set label-index <index:int>',
    'set evpn gateway-ip <to:use-nexthop>',
    'set ipv6 precedence ( <level:0-7> | <level6:critical|flash|flash-override|immediate|internet|network|priority|routine> )',
    'match evpn route-type <kinds:word...>',
    'match ( ip | ipv6 ) multicast { source <source:prefix> | group <group:prefix> | group-range <first:ip> to <last:ip> | rp <point:prefix> | rp-type ( ASM | Bidir ) }',
  ),
];

export const nxosRouteMap: Commands<unknown> = [
  ...routeMap([...flow, ...matchCommands, ...matches, ...setCommands, ...sets], 'joins'),
  ...recognised('Counts the packets that the map routes by policy.', 'route-map <name:+route-map> pbr-statistics'),
];
