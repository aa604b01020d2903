/** `set` lines of FRR's route maps. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { action, type RouteMapBlock } from '../ios/route-map.ts';
import { arithmetic, unsupportedSet } from '../ios/route-map-set.ts';
import { kept } from './kept.ts';

const { command } = commandsOf<RouteMapBlock>();
/** The entry that lines without effect on the simulation are kept for. */
const entryOf = ({ policy, term }: RouteMapBlock) => `route-map ${policy} ${term}`;

const refused = 'The shell takes any word here, but the daemon refuses what is no such value.';

/** A line that changes routes for other protocols than those that are simulated. */
function noted(template: string, doc: string) {
  return kept(entryOf, doc, template)[0]!;
}

const numbers: Commands<RouteMapBlock> = [
  command(
    'set local-preference ~ <value:signed>',
    'Sets the local preference, or adds to it and subtracts from it with a sign: the higher one wins inside the AS.',
    ({ value }, line) => arithmetic(line, 'local-preference', value.value),
  ),
  command('set local-preference <preference:word>', refused),
  command(
    'set metric ~ <value:signed>',
    'Sets MED, or adds to it and subtracts from it with a sign: the lower one wins.',
    ({ value }, line) => arithmetic(line, 'med', value.value),
  ),
  command(
    'set metric <source:rtt|+rtt|-rtt>',
    'Takes MED from the round-trip time, adds that to it, or subtracts it.',
    ({ source }, line) =>
      action(line, { type: 'med-rtt', operation: source.value === 'rtt' ? 'set' : source.value === '+rtt' ? 'add' : 'subtract' }),
  ),
  unsupportedSet('set metric <source:igp|aigp>', 'Takes MED from the metric to the next hop.'),
  command('no set metric <metric:word>', refused),
  command('no set local-preference <preference:word>', refused),
  noted('set <which:min-metric|max-metric> ~ <value:0-4294967295>', 'The least or the greatest metric of the route.'),
  command(
    'set weight ~ <value:0-4294967295>',
    'Sets the weight: the highest wins on this router before anything else.',
    ({ value }, line) => action(line, { type: 'weight', operation: 'set', value: value.value }),
  ),
  command('set tag ~ <value:1-4294967295>', 'Sets the tag of the route.', ({ value }, line) =>
    action(line, { type: 'tag', operation: 'set', value: value.value }),
  ),
  noted('set tag untagged', 'Takes the tag away.'),
  command('set distance ~ <value:0-255>', 'Sets the administrative distance.', ({ value }, line) =>
    action(line, { type: 'preference', operation: 'set', value: value.value }),
  ),
  command('set origin ~ <origin:egp|igp|incomplete>', 'Sets the origin: IGP wins over EGP, and EGP over incomplete.', ({ origin }, line) =>
    action(line, { type: 'origin', origin: origin.value }),
  ),
];

const paths: Commands<RouteMapBlock> = [
  command('set as-path prepend ~ <asns:asn...>', 'Puts ASes in front of the path to make it longer.', ({ asns }, line) =>
    action(line, { type: 'as-path-prepend', asns: asns.map(({ value }) => value) }),
  ),
  command('set as-path prepend last-as ~ <count:1-10>', 'Repeats the first AS of the path.', ({ count }, line) =>
    action(line, { type: 'as-path-prepend-last', count: count.value }),
  ),
  command('set as-path exclude ~ <asns:asn...>', 'Takes these ASes out of the path.', ({ asns }, line) =>
    action(line, { type: 'as-path-exclude', asns: asns.map(({ value }) => value) }),
  ),
  command('set as-path exclude all', 'Takes all ASes out of the path.', (_, line) =>
    action(line, { type: 'as-path-exclude', asns: 'all' }),
  ),
  unsupportedSet('set as-path exclude as-path-access-list <list:as-path-list>', 'Takes the ASes that a list permits out of the path.'),
  command('set as-path replace ~ any', 'Puts the own AS in the place of every AS of the path, on eBGP sessions.', (_, line) =>
    action(line, { type: 'as-path-replace', asn: 'any' }),
  ),
  command('set as-path replace ~ <asn:asn>', 'Puts the own AS in the place of this one, on eBGP sessions.', ({ asn }, line) =>
    action(line, { type: 'as-path-replace', asn: asn.value }),
  ),
  unsupportedSet('set as-path replace ( any | <asn:asn> ) <by:asn>', 'Replaces one AS or all of them by another one.'),
  unsupportedSet('set as-path replace as-path-access-list <list:as-path-list> [<by:asn>]', 'Replaces the ASes that a list permits.'),
];

const communities: Commands<RouteMapBlock> = [
  command('set community ~ <values:community...>', 'Replaces all communities by these.', ({ values }, line) =>
    action(line, { type: 'community', operation: 'set', values: values.map(({ value }) => value) }),
  ),
  command('set community <values:community...> additive', 'Adds these communities.', ({ values }, line) =>
    action(line, { type: 'community', operation: 'add', values: values.map(({ value }) => value) }),
  ),
  command('set community none', 'Takes all communities away.', (_, line) => action(line, { type: 'community', operation: 'none' })),
  command('set community <values:word...>', refused),
  command('set comm-list ~ <list:community-list> delete', 'Takes away the communities that the list permits.', ({ list }, line) =>
    action(line, { type: 'community', operation: 'delete-list', list }),
  ),
  command('set large-community ~ <values:large-community...>', 'Replaces all large communities by these.', ({ values }, line) =>
    action(line, { type: 'large-community', operation: 'set', values: values.map(({ value }) => value) }),
  ),
  command('set large-community <values:large-community...> additive', 'Adds these large communities.', ({ values }, line) =>
    action(line, { type: 'large-community', operation: 'add', values: values.map(({ value }) => value) }),
  ),
  command('set large-community none', 'Takes all large communities away.', (_, line) =>
    action(line, { type: 'large-community', operation: 'none' }),
  ),
  command('set large-community <values:word...>', refused),
  command(
    'set large-comm-list ~ <list:large-community-list> ~ delete',
    'Takes away the large communities that the list permits.',
    ({ list }, line) => action(line, { type: 'large-community', operation: 'delete-list', list }),
  ),
];

const extended: Commands<RouteMapBlock> = [
  command(
    'set extcommunity <kind:rt|soo> ~ <values:word...>',
    'Replaces the extended communities of this kind.',
    ({ kind, values }, line) =>
      action(line, { type: 'extcommunity', operation: 'set', values: values.map(({ value }) => `${kind.value}:${value}`) }),
  ),
  command('set extcommunity none', 'Takes all extended communities away.', (_, line) =>
    action(line, { type: 'extcommunity', operation: 'none' }),
  ),
  noted(
    'set extcommunity bandwidth ~ ( <megabytes:1-4294967295> | <source:cumulative|num-multipaths> ) [non-transitive]',
    'Adds the bandwidth of the link for weighted load sharing.',
  ),
  noted('set extcommunity color ~ <colors:word...>', 'Adds colors for traffic engineering (RFC 9012).'),
  noted('set extcommunity nt ~ <targets:word...>', 'Adds node targets.'),
  command(
    'set extended-comm-list ~ <list:extcommunity-list> delete',
    'Takes away the extended communities that the list permits.',
    ({ list }, line) => action(line, { type: 'extcommunity', operation: 'delete-list', list }),
  ),
];

const nextHops: Commands<RouteMapBlock> = [
  command('set ip next-hop ~ <address:ipv4>', 'Sets the next hop; the daemon refuses 0.0.0.0.', ({ address }, line) =>
    address.value.w0 === 0 ? undefined : action(line, { type: 'next-hop', to: address.value }),
  ),
  command(
    'set ip next-hop <to:peer-address|unchanged>',
    'Takes the address of the peer as next hop, or leaves it as it came.',
    ({ to }, line) => action(line, { type: 'next-hop', to: to.value }),
  ),
  command('set ipv6 next-hop global <address:ipv6>', 'Sets the IPv6 next hop.', ({ address }, line) =>
    action(line, { type: 'next-hop', to: address.value }),
  ),
  command('set ipv6 next-hop peer-address', 'Takes the address of the peer as IPv6 next hop.', (_, line) =>
    action(line, { type: 'next-hop', to: 'peer-address' }),
  ),
  noted('set ipv6 next-hop local ~ <address:ipv6>', 'Sets the link-local next hop.'),
  command('set ipv6 next-hop prefer-global', 'Prefers the global over the link-local next hop.', (_, line) =>
    action(line, { type: 'next-hop', to: 'prefer-global' }),
  ),
  noted('set <family:ipv4|ipv6> vpn next-hop ~ <address:ip>', 'Changes the next hop of VPN routes.'),
  noted('set l3vpn next-hop encapsulation gre', 'Reaches VPN next hops over GRE.'),
];

const others: Commands<RouteMapBlock> = [
  command('set metric-type ~ <type:type-1|type-2>', 'The type of external metric in OSPF.', ({ type }, line) =>
    action(line, { type: 'metric-type', value: type.value === 'type-1' ? 1 : 2 }),
  ),
  noted('set forwarding-address ~ <address:ipv6>', 'The forwarding address in OSPF for IPv6.'),
  noted('set src ~ <address:ip>', 'The source address of packets to this route.'),
  noted('set table ~. <table:1-4294967295>', 'The table of the kernel to install the route in.'),
  command('set atomic-aggregate', 'Marks the route as an aggregate.', (_, line) => action(line, { type: 'atomic-aggregate' })),
  command('set aggregator as ~ <asn:asn> <address:ipv4>', 'Names the router that aggregated.', ({ asn, address }, line) =>
    action(line, { type: 'aggregator', asn: asn.value, address: address.value }),
  ),
  noted('set label-index ~ <label:0-1048560>', 'The label index of the route for segment routing.'),
  noted('set evpn gateway-ip ipv4 <address:ipv4>', 'The gateway in EVPN routes of type 5.'),
  noted('set evpn gateway-ip ipv6 <address:ipv6>', 'The gateway in EVPN routes of type 5.'),
  noted('set sr-te color ~ <color:1-4294967295>', 'The color of a traffic-engineered path to the next hop.'),
  command('set originator-id ~ <id:ipv4>', 'Sets the originator ID, which stands for the router ID of the neighbor.', ({ id }, line) =>
    action(line, { type: 'originator-id', id: id.value }),
  ),
  command('set aigp-metric ~ <value:1-4294967295>', 'Sets the accumulated IGP metric (RFC 7311).', ({ value }, line) =>
    action(line, { type: 'aigp', value: value.value }),
  ),
  command('set aigp-metric igp-metric', 'Sets the accumulated IGP metric to that of the route.', (_, line) =>
    action(line, { type: 'aigp', value: 'igp' }),
  ),
];

export const sets: Commands<RouteMapBlock> = [...numbers, ...paths, ...communities, ...extended, ...nextHops, ...others];
