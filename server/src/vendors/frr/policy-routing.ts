/** Policy routing of FRR: maps that choose a way for packets, and groups of next hops. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { said } from '../ios/line.ts';
import { kept, keptAlways } from './kept.ts';

interface NamedBlock {
  readonly owner: string;
}

const { command, block } = commandsOf<unknown>();
const owner = (at: NamedBlock) => at.owner;
const nextHop = '( <address:ip> [<way:interface>] | <way:interface> )';

const matches: Commands<NamedBlock> = [
  ...kept(owner, 'Packets from or to a network.', 'match <side:src-ip|dst-ip> <prefix:prefix>'),
  ...kept(owner, 'Packets from or to a port.', 'match <side:src-port|dst-port> <port:1-65535>'),
  ...kept(owner, 'Packets of a protocol.', 'match ip-protocol [<protocol:word>]'),
  ...kept(owner, 'Packets with a mark of the kernel.', 'match mark <mark:1-4294967295>'),
  ...kept(owner, 'Packets with these bits in the header.', 'match dscp <dscp:word>', 'match ecn <ecn:0-3>', 'match pcp <priority:0-7>'),
  ...kept(owner, 'Frames of a VLAN.', 'match vlan ( <vlan:1-4094> | <which:tagged|untagged|untagged-or-zero> )'),
];

const sets: Commands<NamedBlock> = [
  ...kept(owner, 'The next hop that packets take.', `set nexthop ~ ${nextHop} [ nexthop-vrf <vrf:vrf> ]`, 'set nexthop drop'),
  ...kept(owner, 'The group of next hops that packets take.', 'set nexthop-group ~ <group:nexthop-group>'),
  ...kept(owner, 'The VRF that packets are looked up in.', 'set vrf ~ ( unchanged | <vrf:vrf> )'),
  ...kept(
    owner,
    'Changes the header.',
    'set <side:src-ip|dst-ip> <address:ip>',
    'set <side:src-port|dst-port> <port:1-65535>',
    'set dscp <dscp:word>',
    'set ecn <ecn:0-3>',
  ),
  ...kept(
    owner,
    'Changes the tag of frames, or the queue.',
    'set pcp <priority:0-7>',
    'set vlan <vlan:1-4094>',
    'set queue-id <queue:1-65535>',
    'strip vlan',
  ),
];

const group: Commands<NamedBlock> = [
  ...kept(
    owner,
    'A next hop of the group.',
    `nexthop ( <address:ip> [ <way:interface> [onlink] ] | <way:interface> ) { nexthop-vrf <vrf:vrf> | label <labels:word> | weight <weight:1-255> | backup-idx <index:word> }`,
  ),
  ...kept(owner, 'The group that takes over.', 'backup-group ~ <group:nexthop-group>'),
  ...kept(
    owner,
    'Spreads flows so that they stay where they are when a next hop goes.',
    'resilient buckets <buckets:1-256> idle-timer <idle:1-4294967295> unbalanced-timer <unbalanced:1-4294967295>',
  ),
];

export const policyRouting: Commands<unknown> = [
  block('pbr-map <name:=pbr-map> seq <sequence:1-700>', 'Opens an entry of policy routing.', {
    enter: ({ name, sequence }): NamedBlock => ({ owner: `pbr-map ${name.value} ${sequence.value}` }),
    body: () => [...matches, ...sets],
    apply: ({ name, sequence }, line) => said('service', `pbr-map ${name.value} ${sequence.value}`, line, () => {}),
  }),
  command('no pbr-map <name:word>', 'Deletes a map.'),
  block('nexthop-group <name:=nexthop-group>', 'Opens a group of next hops.', {
    enter: ({ name }): NamedBlock => ({ owner: `nexthop-group ${name.value}` }),
    body: () => group,
    apply: ({ name }, line) => said('service', `nexthop-group ${name.value}`, line, () => {}),
  }),
  ...keptAlways('sharp', 'Watches next hops or routes, for tests.', 'sharp watch <what:nexthop|import> <target:word> [connected]'),
];
