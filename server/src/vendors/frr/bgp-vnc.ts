/** Virtual network control of FRR: VPNs whose edges are controlled from outside, as old installations have them. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import type { BgpBlock } from '../ios/bgp-block.ts';
import { kept, keptAlways } from './kept.ts';

interface VncBlock {
  readonly owner: string;
}

const { block } = commandsOf<BgpBlock>();
const inside = commandsOf<VncBlock>();
const owner = (at: VncBlock) => at.owner;

const targets: Commands<VncBlock> = keptAlways(
  owner,
  'Route targets of the network.',
  'rt <direction:both|export|import> <targets:word...>',
);
const leave = (word: string): Commands<VncBlock> => [{ ...inside.command(word, 'Leaves the block.'), closes: true, positive: true }];

const identity: Commands<VncBlock> = [
  ...keptAlways(owner, 'The route distinguisher of the network.', 'rd <rd:word>'),
  ...kept(owner, 'The number of the layer 2 network.', 'l2rd ~. ( <number:1-255> | auto-vn )'),
  ...keptAlways(owner, 'Seconds that an answer is valid.', 'response-lifetime <seconds:word>'),
];

const defaults: Commands<VncBlock> = [...identity, ...targets, ...leave('exit-vnc')];

const nveGroup: Commands<VncBlock> = [
  ...identity,
  ...targets,
  ...keptAlways(owner, 'Addresses of edges that belong to the group.', 'prefix <side:vn|un> <prefix:prefix>'),
  ...kept(
    owner,
    'Filters routes of the group to BGP or the routing table.',
    'export <to:bgp|zebra> <family:ipv4|ipv6> prefix-list ~ <list:prefix-list>',
    'export <to:bgp|zebra> route-map ~ <policy:route-map>',
  ),
  ...kept(
    owner,
    'Filters routes that the group takes in.',
    'redistribute bgp-direct <family:ipv4|ipv6> prefix-list ~. <list:prefix-list>',
    'redistribute bgp-direct route-map ~. <policy:route-map>',
  ),
  ...leave('exit-vnc'),
];

const l2Group: Commands<VncBlock> = [
  ...kept(owner, 'Labels of the group.', 'labels <labels:0-1048575...>'),
  ...keptAlways(owner, 'The number of the logical network.', 'logical-network-id <number:0-4294967295>'),
  ...keptAlways(owner, 'The route target of the group.', 'rt <direction:both|export|import> <target:word>'),
  ...leave('exit-vnc'),
];

const vrfPolicy: Commands<VncBlock> = [
  ...keptAlways(owner, 'The route distinguisher of the VRF.', 'rd <rd:word>'),
  ...kept(owner, 'The label of routes of the VRF.', 'label ~. <label:0-1048575>'),
  ...keptAlways(owner, 'The next hop of routes of the VRF.', 'nexthop ( <address:ip> | self )'),
  ...targets,
  ...kept(
    owner,
    'Filters routes that the VRF sends.',
    'export <family:ipv4|ipv6> prefix-list ~ <list:prefix-list>',
    'export route-map ~ <policy:route-map>',
  ),
  ...leave('exit-vrf-policy'),
];

const protocols = 'bgp|bgp-direct|bgp-direct-to-nve-groups|connected|kernel|ospf|rip|static';
const direct = 'bgp-direct|bgp-direct-to-nve-groups';
const ofProcess = ({ vrf }: BgpBlock) => `vnc ${vrf}`;

export const vnc: Commands<BgpBlock> = [
  block('vnc defaults', 'Opens what holds for all groups.', { enter: (): VncBlock => ({ owner: 'vnc defaults' }), body: () => defaults }),
  block('vnc nve-group <name:word>', 'Opens a group of edges.', {
    enter: ({ name }): VncBlock => ({ owner: `vnc nve-group ${name.value}` }),
    body: () => nveGroup,
  }),
  block('vnc l2-group <name:word>', 'Opens a group of layer 2 networks.', {
    enter: ({ name }): VncBlock => ({ owner: `vnc l2-group ${name.value}` }),
    body: () => l2Group,
  }),
  block('vrf-policy <name:word>', 'Opens how routes of a VRF are passed on.', {
    enter: ({ name }): VncBlock => ({ owner: `vnc vrf-policy ${name.value}` }),
    body: () => vrfPolicy,
  }),
  ...keptAlways(ofProcess, 'Announces the outer address of edges in an attribute.', 'vnc advertise-un-method encap-attr'),
  ...keptAlways(
    ofProcess,
    'How routes leave to BGP or the routing table.',
    'vnc export <to:bgp|zebra> mode <mode:group-nve|ce|none|registering-nve>',
    'vnc export <to:bgp|zebra> group-nve [no] group <name:word>',
  ),
  ...kept(
    ofProcess,
    'Filters routes on their way to BGP or the routing table.',
    'vnc export <to:bgp|zebra> <family:ipv4|ipv6> prefix-list ~ <list:prefix-list>',
    'vnc export <to:bgp|zebra> route-map ~ <policy:route-map>',
  ),
  ...kept(ofProcess, 'Takes in routes of a protocol.', `vnc redistribute <family:ipv4|ipv6> <protocol:${protocols}>`),
  ...keptAlways(
    ofProcess,
    'Takes in routes of another view.',
    'vnc redistribute <family:ipv4|ipv6> bgp-direct-to-nve-groups view <view:word>',
  ),
  ...kept(
    ofProcess,
    'Filters routes that are taken in.',
    `vnc redistribute <from:${direct}> <family:ipv4|ipv6> prefix-list ~. <list:prefix-list>`,
    `vnc redistribute <from:${direct}> route-map ~. <policy:route-map>`,
  ),
  ...keptAlways(
    ofProcess,
    'How long routes that were taken in are valid, and how they are read.',
    'vnc redistribute lifetime <seconds:word>',
    'vnc redistribute mode <mode:nve-group|plain|resolve-nve>',
    'vnc redistribute resolve-nve roo-ec-local-admin <number:0-65535>',
  ),
  ...kept(ofProcess, 'The group of edges that routes are taken in for.', 'vnc redistribute nve-group ~. <name:word>'),
];
