/** `match` lines of FRR's route maps. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { condition, type RouteMapBlock } from '../ios/route-map.ts';
import { unsupportedMatch } from '../ios/route-map-match.ts';

const { command } = commandsOf<RouteMapBlock>();
const number = '0-4294967295';

/** The shell takes a zero here, and the daemon refuses it: the entry is left without the line (measured on 8.4.4). */
const zero = 'The daemon refuses zero.';

const prefixes: Commands<RouteMapBlock> = [
  command('match ip address ~ prefix-list ~ <list:prefix-list>', 'Matches routes whose prefix the list permits.', ({ list }, line) =>
    condition(line, { type: 'prefix-list', family: 4, lists: [list] }),
  ),
  command(
    'match ipv6 address ~ prefix-list ~ <list:ipv6-prefix-list>',
    'Matches IPv6 routes whose prefix the list permits.',
    ({ list }, line) => condition(line, { type: 'prefix-list', family: 6, lists: [list] }),
  ),
  command('match ip address <list:acl>', 'Matches routes whose address the access list permits.', ({ list }, line) =>
    condition(line, { type: 'acl', family: 4, lists: [list] }),
  ),
  command('match ipv6 address <list:ipv6-acl>', 'Matches IPv6 routes whose address the access list permits.', ({ list }, line) =>
    condition(line, { type: 'acl', family: 6, lists: [list] }),
  ),
  command('match ip address prefix-len ~ <length:0-32>', 'Matches prefixes of this length.', ({ length }, line) =>
    condition(line, { type: 'prefix-length', family: 4, low: length.value, high: length.value }),
  ),
  command('match ipv6 address prefix-len ~ <length:0-128>', 'Matches IPv6 prefixes of this length.', ({ length }, line) =>
    condition(line, { type: 'prefix-length', family: 6, low: length.value, high: length.value }),
  ),
];

const nextHops: Commands<RouteMapBlock> = [
  command('match ip next-hop ~ prefix-list ~ <list:prefix-list>', 'Matches routes whose next hop the list permits.', ({ list }, line) =>
    condition(line, { type: 'next-hop', addresses: [], prefixLists: [list], acls: [] }),
  ),
  command(
    'match ipv6 next-hop ~ prefix-list ~ <list:ipv6-prefix-list>',
    'Matches routes whose next hop the list permits.',
    ({ list }, line) => condition(line, { type: 'next-hop', addresses: [], prefixLists: [list], acls: [] }),
  ),
  command('match ip next-hop <list:acl>', 'Matches routes whose next hop the access list permits.', ({ list }, line) =>
    condition(line, { type: 'next-hop', addresses: [], prefixLists: [], acls: [list] }),
  ),
  command(
    'match ip next-hop prefix-len ~ <length:0-32>',
    'Matches routes whose next hop is reached over a prefix of this length.',
    ({ length }, line) => condition(line, { type: 'next-hop-length', length: length.value }),
  ),
  command('match ip next-hop address ~ <address:ipv4>', 'Matches routes with this next hop.', ({ address }, line) =>
    condition(line, { type: 'next-hop', addresses: [address], prefixLists: [], acls: [] }),
  ),
  command('match ipv6 next-hop address <address:ipv6>', 'Matches routes with this next hop.', ({ address }, line) =>
    condition(line, { type: 'next-hop', addresses: [address], prefixLists: [], acls: [] }),
  ),
  // Releases before 8 took an address here, those after it take a list.
  command('match ipv6 next-hop <address:ipv6>', 'Matches routes with this next hop.', ({ address }, line) =>
    condition(line, { type: 'next-hop', addresses: [address], prefixLists: [], acls: [] }),
  ),
  command('match ipv6 next-hop <list:ipv6-acl>', 'Matches routes whose next hop the access list permits.', ({ list }, line) =>
    condition(line, { type: 'next-hop', addresses: [], prefixLists: [], acls: [list] }),
  ),
  command('match <family:ip|ipv6> next-hop type ~ blackhole', 'Matches routes that lead nowhere.', ({ family }, line) =>
    condition(line, { type: 'leads-nowhere', family: family.value === 'ip' ? 4 : 6 }),
  ),
  command(
    'match ip route-source ~ prefix-list ~ <list:prefix-list>',
    'Matches routes by the neighbor that announced them.',
    ({ list }, line) => condition(line, { type: 'address-in', what: 'source', lists: [list], ranges: [] }),
  ),
  command('match ip route-source <list:acl>', 'Matches routes by the router that announced them.', ({ list }, line) =>
    condition(line, { type: 'peer', peers: [], acls: [list] }),
  ),
];

const attributes: Commands<RouteMapBlock> = [
  command('match as-path ~ <list:as-path-list>', 'Matches routes whose AS path the list permits.', ({ list }, line) =>
    condition(line, { type: 'as-path-list', lists: [list] }),
  ),
  command(
    'match community ~ <list:community-list> [<exact:exact-match>]',
    'Matches routes whose communities the list permits; with exact-match they carry no others.',
    ({ list, exact }, line) => condition(line, { type: 'community-list', lists: [list], exact: !!exact }),
  ),
  command(
    'match large-community ~ <list:large-community-list> [<exact:exact-match>]',
    'Matches routes whose large communities the list permits; with exact-match they carry no others.',
    ({ list, exact }, line) => condition(line, { type: 'large-community-list', lists: [list], exact: !!exact }),
  ),
  command(
    'match extcommunity ~ <list:extcommunity-list>',
    'Matches routes whose extended communities the list permits.',
    ({ list }, line) => condition(line, { type: 'extcommunity-list', lists: [list], exact: false }),
  ),
  unsupportedMatch('match extcommunity <list:extcommunity-list> <how:any|exact-match>', 'Matches routes by their extended communities.'),
  command('match metric <value:0-0>', zero),
  command('match metric ~ <value:1-4294967295>', 'Matches routes with this MED or metric.', ({ value }, line) =>
    condition(line, { type: 'med', low: value.value, high: value.value }),
  ),
  command(`match local-preference ~ <value:${number}>`, 'Matches routes with this local preference.', ({ value }, line) =>
    condition(line, { type: 'local-preference', low: value.value, high: value.value }),
  ),
  command('match tag ~ <value:1-4294967295>', 'Matches routes with this tag.', ({ value }, line) =>
    condition(line, { type: 'tag', low: value.value, high: value.value }),
  ),
  unsupportedMatch('match tag untagged', 'Matches routes without a tag.'),
  command('match origin ~ <origin:egp|igp|incomplete>', 'Matches routes by their origin.', ({ origin }, line) =>
    condition(line, { type: 'origin', origins: [origin.value] }),
  ),
  command(
    'match rpki <state:valid|invalid|notfound>',
    'Matches routes by the state of their origin validation (RFC 6811).',
    ({ state }, line) => condition(line, { type: 'origin-validation', states: [state.value === 'notfound' ? 'not-found' : state.value] }),
  ),
  command('match interface ~ <name:interface>', 'Matches routes that leave through the interface.', ({ name }, line) =>
    condition(line, { type: 'interface', interfaces: [name] }),
  ),
  unsupportedMatch('match interface <name:any-name>', 'Matches routes that leave through the interface.'),
];

/** Protocols that routes can come from. */
const sources = 'kernel|connected|local|static|rip|ripng|ospf|ospf6|isis|bgp|eigrp|nhrp|table|vnc|babel|openfabric';

const origins: Commands<RouteMapBlock> = [
  command(`match source-protocol ~ <protocol:${sources}>`, 'Matches routes of the protocol.', ({ protocol }, line) =>
    condition(line, { type: 'protocol', protocols: [protocol] }),
  ),
  command('match peer ~ <peer:ip>', 'Matches routes from, or to, this neighbor.', ({ peer }, line) =>
    condition(line, { type: 'peer', peers: [peer], acls: [] }),
  ),
  command('match peer <peer:local>', 'Matches routes that this router originates.', ({ peer }, line) =>
    condition(line, { type: 'peer', peers: [peer], acls: [] }),
  ),
  command('match peer <peer:any-name>', 'Matches routes from, or to, a neighbor by its interface or group.', ({ peer }, line) =>
    condition(line, { type: 'peer', peers: [], acls: [], names: [peer] }),
  ),
];

const others: Commands<RouteMapBlock> = [
  unsupportedMatch('match alias ~ <alias:word>', 'Matches a community by its alias.'),
  unsupportedMatch('match community <list:community-list> any', 'Matches routes that carry any community of the list.'),
  unsupportedMatch('match large-community <list:large-community-list> any', 'Matches routes that carry any large community of the list.'),
  unsupportedMatch('match community-limit ~ <limit:0-65535>', 'Matches routes with at most so many communities.'),
  unsupportedMatch('match extcommunity-limit ~ <limit:0-65535>', 'Matches routes with at most so many extended communities.'),
  command('match probability ~ <percent:0-100>', 'Matches a share of the routes at random.', ({ percent }, line) =>
    condition(line, { type: 'probability', percent: percent.value }),
  ),
  unsupportedMatch('match src-peer ~ <peer:any-name>', 'Matches routes by the neighbor that they came from.'),
  unsupportedMatch('match source-instance ~ <instance:0-255>', 'Matches routes of an instance of a protocol.'),
  unsupportedMatch('match source-vrf <vrf:vrf>', 'Matches routes that come from another VRF.'),
  unsupportedMatch(
    'match rpki-extcommunity <state:valid|invalid|notfound>',
    'Matches the state of origin validation that a community carries (RFC 8097).',
  ),
  unsupportedMatch('match mac address <list:mac-acl>', 'Matches EVPN routes by their MAC address.'),
  unsupportedMatch('match vpn dataplane <plane:srv6|mpls|vxlan>', 'Matches VPN routes by how packets reach them.'),
  unsupportedMatch('match evpn default-route', 'Matches EVPN routes of type 5 for everything.'),
  unsupportedMatch('match evpn vni <vni:1-16777215>', 'Matches EVPN routes of a virtual network.'),
  unsupportedMatch('match evpn rd <rd:word>', 'Matches EVPN routes by their route distinguisher.'),
  unsupportedMatch('match evpn route-type <type:ead|1|macip|2|multicast|3|es|4|prefix|5>', 'Matches EVPN routes by their type.'),
];

export const matches: Commands<RouteMapBlock> = [...prefixes, ...nextHops, ...attributes, ...origins, ...others];
