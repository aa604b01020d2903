/** Where a BGP line of IOS XR stands, and how it states a fact about the process or the neighbor of that place. */
import type { AddressFamily, Bgp, BgpFamily, Peer, PeerFamily } from '../../model/bgp.ts';
import { familyOf, peerFamilyOf, peerOf } from '../../model/drafts.ts';
import { type Draft, type Fact, fact, factOfPeer } from '../../model/fact.ts';
import { type Address, formatAddress } from '../../net/address.ts';
import type { Line } from '../../notation/command.ts';
import type { Place } from '../../text/place.ts';

/** A neighbor, or a group that neighbors take settings from. */
export type BgpTarget = { readonly address: Address } | { readonly range: string } | { readonly group: string };

export interface BgpBlock {
  readonly asn: number;
  readonly vrf: string;
  readonly target?: BgpTarget;
  readonly family?: AddressFamily;
}

/** Groups of the three kinds may share a name. */
export function groupKey(kind: 'neighbor-group' | 'session-group' | 'af-group', name: string): string {
  return kind === 'neighbor-group' ? name : `${kind} ${name}`;
}

export function bgpFact({ block, place, no }: Line<BgpBlock>, change: (bgp: Draft<Bgp>) => void): Fact | undefined {
  if (no) return undefined;
  return fact('bgp', block.vrf, place, bgp => {
    enter(bgp, block, place);
    change(bgp);
  });
}

function enter(bgp: Draft<Bgp>, { asn, vrf }: BgpBlock, place: Place): void {
  if (bgp.asn.value === 0) bgp.asn = { value: asn, place };
  if (vrf !== 'default') bgp.sharesDefault = true;
}

/** A change of the family of the process that the line stands in. */
export function familyFact(line: Line<BgpBlock>, change: (family: Draft<BgpFamily>) => void): Fact | undefined {
  const { family = 'ipv4' } = line.block;
  return bgpFact(line, bgp => change(familyOf(bgp, family)));
}

/** A change of the neighbor or group that the line stands in. */
export function peerFact(line: Line<BgpBlock>, change: (peer: Draft<Peer>) => void): Fact | undefined {
  const { block, place, no } = line;
  const { target } = block;
  if (!target || no) return undefined;
  const find = targetOf(target, place);
  const peerIn = (bgp: Draft<Bgp>) => {
    enter(bgp, block, place);
    return find(bgp);
  };
  return factOfPeer(block.vrf, place, peerIn, change);
}

function targetOf(target: BgpTarget, place: Place): (bgp: Draft<Bgp>) => Draft<Peer> {
  if ('group' in target) return bgp => peerOf(bgp.groups, target.group, place);
  if ('range' in target) return bgp => peerOf(bgp.peers, target.range, place);
  const { address } = target;
  const name = formatAddress(address);
  return bgp => peerOf(bgp.peers, name, place, () => ({ address }));
}

/** A change of what the neighbor or group says about the family that the line stands in. */
export function peerFamilyFact(line: Line<BgpBlock>, change: (settings: Draft<PeerFamily>) => void): Fact | undefined {
  const { family } = line.block;
  return family && peerFact(line, peer => change(peerFamilyOf(peer, family)));
}

const families: Readonly<Record<string, AddressFamily>> = {
  'ipv4 unicast': 'ipv4',
  'ipv6 unicast': 'ipv6',
  'vpnv4 unicast': 'vpnv4',
  'vpnv6 unicast': 'vpnv6',
  'ipv4 labeled-unicast': 'ipv4-labeled',
  'ipv6 labeled-unicast': 'ipv6-labeled',
  'l2vpn evpn': 'evpn',
};

/** The family as the model names it. */
export function familyNamed(first: string, second: string): AddressFamily {
  return families[`${first} ${second}`] ?? 'other';
}

/** How families are written behind `address-family`. */
export const familyTemplate =
  '<family:ipv4|ipv6|vpnv4|vpnv6|l2vpn|link-state> <kind:unicast|multicast|labeled-unicast|flowspec|mvpn|mdt|tunnel|rt-filter|sr-policy|evpn|vpls-vpws|mspw|link-state>';
