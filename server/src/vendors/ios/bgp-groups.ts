/** Peer groups and membership. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { type BgpBlock, groupFact } from './bgp-block.ts';
import { type PeerLine, session } from './bgp-peer.ts';

const { command } = commandsOf<BgpBlock>();

export const groupDefinition: Commands<BgpBlock> = [
  command('neighbor <group:=peer-group> peer-group', 'Defines a group whose settings its members share.', ({ group }, line) =>
    groupFact(line, group.value),
  ),
];

export const membershipLine: PeerLine = session(
  'peer-group <group:peer-group>',
  'Takes the settings of a peer group.',
  (peer, { group }) => {
    if (!peer.inherits.some(({ value }) => value === group.value)) peer.inherits.push(group);
  },
);

/** Blocks of IPv6 families name IPv6 lists. */
export function forIpv6(lines: readonly PeerLine[]): readonly PeerLine[] {
  return lines.map(line => ({ ...line, rest: line.rest.replace(':prefix-list>', ':ipv6-prefix-list>').replace(':acl>', ':ipv6-acl>') }));
}
