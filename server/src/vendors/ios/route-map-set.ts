/** `set` lines that IOS and its relatives share. */
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { action, type RouteMapBlock } from './route-map.ts';

const { command } = commandsOf<RouteMapBlock>();

/** A `set` line that is read but not carried out. */
export function unsupportedSet(template: string, doc: string) {
  return command(template, doc, (_, line) => action(line, { type: 'unsupported', text: template.replace(/ [[<].*$/, '') }));
}

/** A `set` line about what the choice among routes never looks at. */
export function otherSet(template: string, doc: string) {
  return command(template, doc, (_, line) => action(line, { type: 'other', text: template.replace(/ [[<].*$/, '') }));
}

/** The type of external metric in OSPF (RFC 2328 section 16.4). */
export const metricTypeSet = command('set metric-type <type:type-1|type-2>', 'The type of external metric in OSPF.', ({ type }, line) =>
  action(line, { type: 'metric-type', value: type.value === 'type-1' ? 1 : 2 }),
);

/** `100` sets, `+100` adds, `-100` subtracts. */
export function arithmetic(line: Line<RouteMapBlock>, type: 'local-preference' | 'med', text: string) {
  const operation = text.startsWith('+') ? 'add' : text.startsWith('-') ? 'subtract' : 'set';
  return action(line, { type, operation, value: Number(text.replace(/^[+-]/, '')) });
}

const numbers: Commands<RouteMapBlock> = [
  command(
    'set local-preference <value:signed>',
    'Sets the local preference: the higher one wins inside the AS; 100 is the default.',
    ({ value }, line) => arithmetic(line, 'local-preference', value.value),
  ),
  command(
    'set metric <value:signed>',
    'Sets MED, or adds to it and subtracts from it with a sign: the lower one wins.',
    ({ value }, line) => arithmetic(line, 'med', value.value),
  ),
  command('set weight <value:0-65535>', 'Sets the weight: the highest wins on this router before anything else.', ({ value }, line) =>
    action(line, { type: 'weight', operation: 'set', value: value.value }),
  ),
  command('set tag <value:0-4294967295>', 'Sets the tag of the route.', ({ value }, line) =>
    action(line, { type: 'tag', operation: 'set', value: value.value }),
  ),
  unsupportedSet('set tag <dotted:ipv4>', 'Sets the tag of the route, written like an address.'),
  command('set origin <origin:igp|incomplete>', 'Sets the origin: IGP wins over EGP, and EGP over incomplete.', ({ origin }, line) =>
    action(line, { type: 'origin', origin: origin.value }),
  ),
  command('set origin <origin:egp> [<asn>]', 'Sets the origin to EGP, which loses against IGP.', ({ origin }, line) =>
    action(line, { type: 'origin', origin: origin.value }),
  ),
];

const paths: Commands<RouteMapBlock> = [
  command('set as-path prepend <asns:asn...>', 'Puts ASes in front of the path to make it longer.', ({ asns }, line) =>
    action(line, { type: 'as-path-prepend', asns: asns.map(({ value }) => value) }),
  ),
  command('set as-path prepend last-as <count:1-10>', 'Repeats the first AS of the path.', ({ count }, line) =>
    action(line, { type: 'as-path-prepend-last', count: count.value }),
  ),
  unsupportedSet('set as-path replace <asns:asn...>', 'Replaces ASes of the path by the own one.'),
  unsupportedSet('set as-path replace any', 'Replaces all ASes of the path by the own one.'),
];

const communities: Commands<RouteMapBlock> = [
  command('set community <values:community...>', 'Replaces all communities by these.', ({ values }, line) =>
    action(line, { type: 'community', operation: 'set', values: values.map(({ value }) => value) }),
  ),
  command('set community <values:community...> additive', 'Adds these communities.', ({ values }, line) =>
    action(line, { type: 'community', operation: 'add', values: values.map(({ value }) => value) }),
  ),
  command('set community none', 'Takes all communities away.', (_, line) => action(line, { type: 'community', operation: 'none' })),
  command('set comm-list <list:community-list> delete', 'Takes away the communities that the list permits.', ({ list }, line) =>
    action(line, { type: 'community', operation: 'delete-list', list }),
  ),
  command('set large-community <values:large-community...>', 'Replaces all large communities by these.', ({ values }, line) =>
    action(line, { type: 'large-community', operation: 'set', values: values.map(({ value }) => value) }),
  ),
  command('set large-community <values:large-community...> additive', 'Adds these large communities.', ({ values }, line) =>
    action(line, { type: 'large-community', operation: 'add', values: values.map(({ value }) => value) }),
  ),
  command('set large-community none', 'Takes all large communities away.', (_, line) =>
    action(line, { type: 'large-community', operation: 'none' }),
  ),
  command(
    'set large-comm-list <list:large-community-list> delete',
    'Takes away the large communities that the list permits.',
    ({ list }, line) => action(line, { type: 'large-community', operation: 'delete-list', list }),
  ),
  command('set extcommunity <kind:rt|soo> <values:word...>', 'Replaces the extended communities of this kind.', ({ kind, values }, line) =>
    action(line, { type: 'extcommunity', operation: 'set', values: values.map(({ value }) => `${kind.value}:${value}`) }),
  ),
  command('set extcommunity <kind:rt|soo> <values:word...> additive', 'Adds extended communities.', ({ kind, values }, line) =>
    action(line, { type: 'extcommunity', operation: 'add', values: values.map(({ value }) => `${kind.value}:${value}`) }),
  ),
  command('set extcommunity none', 'Takes all extended communities away.', (_, line) =>
    action(line, { type: 'extcommunity', operation: 'none' }),
  ),
  command(
    'set extcomm-list <list:extcommunity-list> delete',
    'Takes away the extended communities that the list permits.',
    ({ list }, line) => action(line, { type: 'extcommunity', operation: 'delete-list', list }),
  ),
];

const nextHops: Commands<RouteMapBlock> = [
  command('set ip next-hop <address:ipv4>', 'Sets the next hop.', ({ address }, line) =>
    action(line, { type: 'next-hop', to: address.value }),
  ),
  command(
    'set ip next-hop <to:peer-address|unchanged>',
    'Takes the address of the peer as next hop, or leaves it as it came.',
    ({ to }, line) => action(line, { type: 'next-hop', to: to.value }),
  ),
  command('set ipv6 next-hop [global] <address:ipv6>', 'Sets the IPv6 next hop.', ({ address }, line) =>
    action(line, { type: 'next-hop', to: address.value }),
  ),
  command(
    'set ipv6 next-hop <to:peer-address|unchanged>',
    'Takes the address of the peer as IPv6 next hop, or leaves it as it came.',
    ({ to }, line) => action(line, { type: 'next-hop', to: to.value }),
  ),
  command('set ip next-hop recursive [<where:global>] <address:ipv4>', 'Where packets go, over a route to the next hop.'),
  command('set ip next-hop recursive vrf <vrf:vrf> <address:ipv4>', 'Where packets go, over a route of a VRF.'),
  command('set ipv6 next-hop local <address:ipv6>', 'Sets the link-local next hop.'),
];

export const setCommands: Commands<RouteMapBlock> = [...numbers, ...paths, ...communities, ...nextHops];
