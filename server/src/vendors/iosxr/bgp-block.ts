/** Where a BGP line of IOS XR stands, and how it states a fact about the process or the neighbor of that place. */
import type { AddressFamily, Bgp, BgpFamily, Peer, PeerFamily } from '../../model/bgp.ts';
import { familyOf, peerFamilyOf, peerOf } from '../../model/drafts.ts';
import { type Draft, type Fact, fact } from '../../model/fact.ts';
import { type Address, formatAddress } from '../../net/address.ts';
import type { Line } from '../../notation/command.ts';

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
    if (bgp.asn.value === 0) bgp.asn = { value: block.asn, place };
    if (block.vrf !== 'default') bgp.sharesDefault = true;
    change(bgp);
  });
}

/** A change of the family of the process that the line stands in. */
export function familyFact(line: Line<BgpBlock>, change: (family: Draft<BgpFamily>) => void): Fact | undefined {
  const { family = 'ipv4' } = line.block;
  return bgpFact(line, bgp => change(familyOf(bgp, family)));
}

/** A change of the neighbor or group that the line stands in. */
export function peerFact(line: Line<BgpBlock>, change: (peer: Draft<Peer>) => void): Fact | undefined {
  const { target } = line.block;
  return target && bgpFact(line, bgp => change(targetOf(bgp, target, line)));
}

function targetOf(bgp: Draft<Bgp>, target: BgpTarget, { place }: Line<BgpBlock>): Draft<Peer> {
  if ('group' in target) return peerOf(bgp.groups, target.group, place);
  if ('range' in target) return peerOf(bgp.peers, target.range, place);
  const peer = peerOf(bgp.peers, formatAddress(target.address), place);
  peer.address = target.address;
  return peer;
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
