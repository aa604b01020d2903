/** The object that a line of `protocols bgp` is about: a neighbor, a group, or what stands above all groups. */
import type { Peer } from '../../model/bgp.ts';
import { peerOf } from '../../model/drafts.ts';
import { type Draft, type Fact, fact } from '../../model/fact.ts';
import { type Address, formatAddress } from '../../net/address.ts';
import type { Located, Place } from '../../text/place.ts';

/** Where a line of `protocols bgp` stands; without a group it holds for all of them. */
export interface BgpWhere {
  readonly instance?: Located<string>;
  readonly group?: Located<string>;
  readonly peer?: Located<Address>;
}

/** The name of what stands above all groups. */
const everything = '*';

/** A change of the neighbor, the group or of what stands above all groups. */
export function peerFact({ instance, group, peer }: BgpWhere, place: Place, change: (draft: Draft<Peer>) => void): Fact {
  return fact('bgp', instance?.value ?? 'default', place, bgp => {
    let draft = peerOf(bgp.groups, everything, place);
    if (group) {
      draft = peerOf(bgp.groups, group.value, group.place);
      draft.inherits = [{ value: everything, place: group.place }];
    }
    if (group && peer) {
      draft = peerOf(bgp.peers, formatAddress(peer.value), peer.place);
      draft.address = peer.value;
      draft.inherits = [group];
    }
    change(draft);
  });
}
