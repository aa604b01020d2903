/** RIP, RIPng, EIGRP and Babel of FRR: not simulated, their settings are kept. */
import { formatPrefix } from '../../net/prefix.ts';
import { type Commands, commandsOf } from '../../notation/command.ts';
import { type IgpBlock, igpFact } from '../eos/igp.ts';
import { igpNetwork, igpRedistribution, ofIgp } from './igp.ts';
import { kept, keptAlways } from './kept.ts';

const { command } = commandsOf<IgpBlock>();

/** Interfaces by prefix or by name. */
function networks(family: 'ipv4' | 'ipv6', named: boolean): Commands<IgpBlock> {
  const byPrefix = command(
    `network <prefix:${family}-prefix>`,
    'Runs the protocol on interfaces whose address lies in the prefix.',
    ({ prefix }, line) => igpFact(line, process => void process.networks.push(formatPrefix(prefix.value))),
  );
  const byName = command('network <name:interface>', 'Runs the protocol on an interface.', ({ name }, line) =>
    igpFact(line, process => void process.networks.push(name.value)),
  );
  return named ? [byPrefix, byName, command('network <name:any-name>', 'Runs the protocol on what is no interface here.')] : [byPrefix];
}

const passive: Commands<IgpBlock> = [
  command('passive-interface <name:interface>', 'Listens only on the interface.', ({ name }, line) =>
    igpFact(line, process => void process.passive.push(name.value)),
  ),
];

const riplike: Commands<IgpBlock> = [
  ...passive,
  ...kept(ofIgp, 'Uses equal paths at once.', 'allow-ecmp [<paths:1-256>]'),
  ...kept(ofIgp, 'Announces a default route.', 'default-information originate'),
  ...kept(ofIgp, 'The metric of redistributed routes; 1 by default.', 'default-metric ~ <metric:1-16>'),
];

const ripOptions = '{ metric <metric:0-16> | route-map <policy:route-map> }';

const rip: Commands<IgpBlock> = [
  ...networks('ipv4', true),
  ...riplike,
  ...kept(ofIgp, 'Listens only on all interfaces unless told.', 'passive-interface default'),
  ...kept(ofIgp, 'A neighbor that is spoken to directly.', 'neighbor <neighbor:ipv4>'),
  ...kept(ofIgp, 'The version to speak; both are taken by default.', 'version ~ <version:1-2>'),
  ...kept(
    ofIgp,
    'Administrative distance of RIP routes; 120 by default.',
    'distance ~ <distance:1-255>',
    'distance <distance:1-255> <prefix:ipv4-prefix> [<list:acl>]',
  ),
  ...kept(
    ofIgp,
    'Filters routes.',
    'distribute-list <list:acl> <direction:in|out> [<name:interface>]',
    'distribute-list prefix <list:prefix-list> <direction:in|out> [<name:interface>]',
    'route-map <policy:route-map> <direction:in|out> <name:interface>',
  ),
  ...kept(ofIgp, 'Adds to the metric of routes.', 'offset-list <list:acl> <direction:in|out> <offset:0-16> [<name:interface>]'),
  ...kept(ofIgp, 'Announces a route of its own.', 'route <prefix:ipv4-prefix>'),
  ...kept(
    ofIgp,
    'Seconds between updates, until a route is lost, and until it is forgotten; 30, 180 and 120 by default.',
    'timers basic ~ <update:5-2147483647> <timeout:5-2147483647> <garbage:5-2147483647>',
  ),
  ...kept(ofIgp, 'Watches all neighbors with BFD as a profile says.', 'bfd default-profile ~ <profile:bfd-profile>'),
  ...igpRedistribution(
    `redistribute <protocol:kernel|connected|local|static|ospf|isis|bgp|eigrp|nhrp|table|vnc|babel|openfabric> ${ripOptions}`,
  ),
];

const ripng: Commands<IgpBlock> = [
  ...networks('ipv6', true),
  ...riplike,
  ...kept(
    ofIgp,
    'Announces one route for a range, or a route of its own.',
    'aggregate-address <prefix:ipv6-prefix>',
    'route <prefix:ipv6-prefix>',
  ),
  ...kept(
    ofIgp,
    'Filters routes.',
    'ipv6 distribute-list <list:ipv6-acl> <direction:in|out> [<name:interface>]',
    'ipv6 distribute-list prefix <list:ipv6-prefix-list> <direction:in|out> [<name:interface>]',
    'route-map <policy:route-map> <direction:in|out> <name:interface>',
  ),
  ...kept(ofIgp, 'Adds to the metric of routes.', 'offset-list <list:ipv6-acl> <direction:in|out> <offset:0-16> [<name:interface>]'),
  ...kept(
    ofIgp,
    'Seconds between updates, until a route is lost, and until it is forgotten; 30, 180 and 120 by default.',
    'timers basic ~ <update:1-65535> <timeout:1-65535> <garbage:1-65535>',
  ),
  ...igpRedistribution(
    `redistribute <protocol:kernel|connected|local|static|ospf6|isis|bgp|nhrp|table|vnc|babel|openfabric> ${ripOptions}`,
  ),
];

const eigrp: Commands<IgpBlock> = [
  ...networks('ipv4', false),
  ...passive,
  ...kept(ofIgp, 'A neighbor that is spoken to directly.', 'neighbor <neighbor:ipv4>'),
  ...kept(ofIgp, 'Names this router in EIGRP.', 'eigrp router-id ~ <id:ipv4>'),
  ...kept(
    ofIgp,
    'How many paths are used at once, and how much worse they may be.',
    'maximum-paths ~ <paths:1-32>',
    'variance ~ <factor:1-128>',
  ),
  ...kept(
    ofIgp,
    'Weights of bandwidth, load, delay and reliability in the metric.',
    'metric weights ~ <k1:0-255> <k2:0-255> <k3:0-255> <k4:0-255> <k5:0-255> [<k6:0-255>]',
  ),
  ...kept(ofIgp, 'Minutes until a question without answer ends the session.', 'timers active-time ~ ( <minutes:1-65535> | disabled )'),
  ...kept(
    ofIgp,
    'Filters routes.',
    'distribute-list <list:acl> <direction:in|out> [<name:interface>]',
    'distribute-list prefix <list:prefix-list> <direction:in|out> [<name:interface>]',
  ),
  ...igpRedistribution(
    'redistribute <protocol:kernel|connected|local|static|rip|ospf|isis|bgp|nhrp|table|vnc|babel|openfabric> [ metric <bandwidth:1-4294967295> <delay:0-4294967295> <reliability:0-255> <load:1-255> <mtu:1-65535> ]',
  ),
];

const babel: Commands<IgpBlock> = [
  command('network <name:interface>', 'Runs the protocol on an interface.', ({ name }, line) =>
    igpFact(line, process => void process.networks.push(name.value)),
  ),
  command('network <name:any-name>', 'Runs the protocol on interfaces of a network.'),
  ...kept(ofIgp, 'Prefers paths over links that do not disturb each other.', 'babel diversity'),
  ...keptAlways(
    ofIgp,
    'Numbers of the choice of paths.',
    'babel diversity-factor <factor:1-256>',
    'babel resend-delay <milliseconds:20-655340>',
    'babel smoothing-half-life <seconds:0-65534>',
  ),
  ...kept(
    ofIgp,
    'Filters routes.',
    'distribute-list <list:acl> <direction:in|out> [<name:interface>]',
    'distribute-list prefix <list:prefix-list> <direction:in|out> [<name:interface>]',
    'ipv6 distribute-list <list:ipv6-acl> <direction:in|out> [<name:interface>]',
    'ipv6 distribute-list prefix <list:ipv6-prefix-list> <direction:in|out> [<name:interface>]',
  ),
  ...igpRedistribution('redistribute ipv4 <protocol:kernel|connected|local|static|rip|ospf|isis|bgp|eigrp|nhrp|table|vnc|openfabric>'),
  ...igpRedistribution('redistribute ipv6 <protocol:kernel|connected|local|static|ripng|ospf6|isis|bgp|nhrp|table|vnc|openfabric>'),
];

export const distanceVector: Commands<unknown> = [
  igpNetwork('router rip [ vrf <vrf:vrf> ]', 'Runs RIP (RFC 2453).', 'rip', () => rip),
  igpNetwork('router ripng [ vrf <vrf:vrf> ]', 'Runs RIP for IPv6 (RFC 2080).', 'ripng', () => ripng),
  igpNetwork('router eigrp <asn:1-65535> [ vrf <vrf:vrf> ]', 'Runs EIGRP (RFC 7868).', 'eigrp', () => eigrp),
  igpNetwork('router babel', 'Runs Babel (RFC 8966).', 'babel', () => babel),
];
