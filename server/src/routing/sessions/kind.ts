/** How a session counts, and how far it reaches. */
import type { Peer } from '../../model/bgp.ts';
import type { SessionKind } from './session.ts';
import type { Speaker } from './speaker.ts';

/** How the session counts (RFC 4271, RFC 5065): inside the AS, between members of a confederation, or external. */
export function sessionKind({ asn, bgp }: Speaker, peer: Peer, otherAsn?: number): SessionKind {
  const written = peer.remoteAs?.value;
  const remote =
    written === 'internal' ? asn : written === 'external' ? (otherAsn ?? -1) : typeof written === 'number' ? written : otherAsn;
  const { confederation } = bgp;
  const own = peer.localAs && !confederation ? peer.localAs.asn : asn;
  if (remote === own || remote === asn) return confederation?.identifier ? 'confed-internal' : 'internal';
  return confederation?.identifier && remote !== undefined && confederation.members.includes(remote) ? 'confed-external' : 'external';
}

/** An external neighbor may be more than one hop away. */
export function isMultihop({ ebgpMultihop, disableConnectedCheck, ttlSecurity }: Peer): boolean {
  return (
    (ebgpMultihop !== undefined && ebgpMultihop > 1) || disableConnectedCheck === true || (ttlSecurity !== undefined && ttlSecurity > 1)
  );
}
