/** The object that a line of `protocols bgp` is about: a neighbor, a group, or what stands above all groups. */
import type { Bgp, Peer } from '../../model/bgp.ts';
import { peerOf } from '../../model/drafts.ts';
import { type Draft, type Fact, factOfPeer } from '../../model/fact.ts';
import { type Address, formatAddress } from '../../net/address.ts';
import type { Located, Place } from '../../text/place.ts';

/** Where a line of `protocols bgp` stands; without a group it holds for all of them. */
export interface BgpWhere {
  readonly instance?: Located<string>;
  readonly group?: Located<string>;
  readonly peer?: Located<Address>;
}

/** The name of what stands above all groups. */
export const everything = '*';

/** A change of the neighbor, the group or of what stands above all groups. */
export function peerFact({ instance, group, peer }: BgpWhere, place: Place, change: (draft: Draft<Peer>) => void): Fact {
  const name = peer && formatAddress(peer.value);
  return factOfPeer(instance?.value ?? 'default', place, bgp => draftAt(bgp, group, peer, name, place), change);
}

function draftAt(
  bgp: Draft<Bgp>,
  group: Located<string> | undefined,
  peer: Located<Address> | undefined,
  name: string | undefined,
  place: Place,
): Draft<Peer> {
  const all = peerOf(bgp.groups, everything, place);
  if (!group) return all;
  const inGroup = peerOf(bgp.groups, group.value, group.place, () => ({ inherits: [{ value: everything, place: group.place }] }));
  if (!peer) return inGroup;
  return peerOf(bgp.peers, name!, peer.place, () => ({ address: peer.value, inherits: [group] }));
}
