/** The eBGP neighbors of a device with what is exchanged with them: what rules about policies and origin validation look at. */
import { bogonAsnRange } from '../data/bogon-asns.ts';
import type { AddressFamily, Bgp, Peer, PeerFamily } from '../model/bgp.ts';
import { derivedFrom } from '../model/derived.ts';
import type { Device } from '../model/device.ts';
import { peerFamily, resolvePeer } from '../model/inheritance.ts';
import type { Settings } from '../model/network.ts';
import { isDocumentationAsn, isPrivateAsn } from '../net/asn.ts';

/** Families whose routes come from the public table. */
const publicFamilies = ['ipv4', 'ipv6'] as const;
export type PublicFamily = (typeof publicFamilies)[number];
export const familyLabels: Readonly<Record<PublicFamily, string>> = { ipv4: 'IPv4', ipv6: 'IPv6' };

export interface ExternalPeer {
  readonly bgp: Bgp;
  /** With everything its groups and templates give. */
  readonly peer: Peer;
  /** Undefined where only `external` is written. */
  readonly asn?: number;
  readonly families: readonly { readonly family: PublicFamily; readonly settings: PeerFamily }[];
}

/** eBGP neighbors that are in service, with their active unicast families. Confederation members, iBGP, neighbors of whatever AS and listen ranges without one are left out. */
export const externalPeers = derivedFrom((device: Device): readonly ExternalPeer[] =>
  [...device.bgp.values()].flatMap(bgp =>
    resolvedExternals(bgp).map(({ peer, asn }) => {
      const families = publicFamilies.filter(family => isActive(device, bgp, peer, family));
      return { bgp, peer, asn, families: families.map(family => ({ family, settings: peerFamily(peer, family) })) };
    }),
  ),
);

/** Groups and templates are resolved again only for a process that changed. */
const resolvedExternals = derivedFrom((bgp: Bgp): readonly Pick<ExternalPeer, 'peer' | 'asn'>[] => {
  if (bgp.asn.value === 0 || bgp.knobs.shutdown) return [];
  const externals: Pick<ExternalPeer, 'peer' | 'asn'>[] = [];
  for (const own of bgp.peers.values()) {
    const peer = resolvePeer(bgp, own);
    if (peer.shutdown || !isExternal(bgp, peer)) continue;
    const remote = peer.remoteAs!.value;
    externals.push({ peer, asn: typeof remote === 'number' ? remote : undefined });
  }
  return externals;
});

function isExternal({ asn, confederation }: Bgp, { remoteAs, localAs }: Peer): boolean {
  if (!remoteAs || remoteAs.value === 'internal') return false;
  if (remoteAs.value === 'external') return true;
  if (remoteAs.value === 'auto') return false;
  return remoteAs.value !== asn.value && remoteAs.value !== localAs?.asn && !confederation?.members.includes(remoteAs.value);
}

/** A neighbor with an IPv6 address counts for IPv4 only where that is written: nobody means the default there. */
function isActive({ defaults }: Device, { knobs }: Bgp, peer: Peer, family: AddressFamily): boolean {
  const { activated } = peerFamily(peer, family);
  if (activated !== undefined) return activated;
  return family === 'ipv4' && defaults.implicitIpv4Unicast && knobs.defaultIpv4Unicast !== false && peer.address?.family !== 6;
}

/** `public`: another operator's AS. Private, reserved and, unless the settings say otherwise, documentation ASNs are the own network or a laboratory. */
export function isPublicAsn(asn: number, { documentationIsPublic }: Settings): boolean {
  if (isDocumentationAsn(asn)) return documentationIsPublic;
  return !isPrivateAsn(asn) && !bogonAsnRange(asn);
}

/** `AS 64500`, or words for an AS that is not written. */
export function asnLabel({ asn }: ExternalPeer): string {
  return asn === undefined ? 'an external AS' : `AS ${asn}`;
}
