/** The AS path as it leaves for a neighbor: private ASNs, own ASN in front, confederation segments (RFC 4271 section 5.1.2, RFC 5065 section 4). */
import type { PeerFamily } from '../../model/bgp.ts';
import { type AsPath, pathAsns, prepend, withoutConfederation } from '../../net/as-path.ts';
import { isPrivateAsn } from '../../net/asn.ts';
import { isExternal, isInternal, type Session } from '../sessions/session.ts';
import { withoutPrivate } from './private-asns.ts';

/** Before policies of the way out run: private ASNs removed or replaced, the neighbor's own overridden. */
export function cleanedPath(path: AsPath, session: Session, { removePrivateAs, asOverride }: PeerFamily): AsPath {
  if (!isExternal(session)) return path;
  const own = session.speaker.asn;
  const cleaned = removePrivateAs ? withoutPrivate(path, removePrivateAs, session) : path;
  return asOverride ? replace(cleaned, asn => (asn === session.remoteAs ? own : asn)) : cleaned;
}

/** The ASN that internal neighbors are shown instead of the own one goes in front of their routes when these leave the AS (recorded on Junos 25.4). */
export function withInternalLocalAs(path: AsPath, from: Session, { kind, speaker }: Session): AsPath {
  const { localAs } = from.peer;
  if (!localAs || localAs.noPrepend || !isInternal(from) || kind !== 'external') return path;
  return speaker.device.defaults.quirks.addsInternalLocalAsLater ? prepend(path, localAs.asn) : path;
}

function replace(path: AsPath, change: (asn: number) => number): AsPath {
  return path.map(({ type, asns }) => {
    const changed = asns.map(change);
    return { type, asns: type.endsWith('set') ? [...new Set(changed)].sort((a, b) => a - b) : changed };
  });
}

/**
 * After all policies: `decided` is what they made of `before`. Some software applies what an export policy prepends only after its own ASN,
 * so that it ends up in front (recorded on Junos 17.4).
 */
export function leavingPath(before: AsPath, decided: AsPath, session: Session, settings: PeerFamily): AsPath {
  const prepended = session.speaker.device.defaults.quirks.exportPrependsInFront ? addedInFront(before, decided) : [];
  if (prepended.length === 0 || !isExternal(session)) return sentPath(decided, session, settings);
  return prepended.reduceRight<AsPath>((path, asn) => prepend(path, asn), sentPath(before, session, settings));
}

function addedInFront(before: AsPath, decided: AsPath): readonly number[] {
  const old = pathAsns(before);
  const now = pathAsns(decided);
  const added = now.length - old.length;
  return added > 0 && old.every((asn, i) => asn === now[added + i]) ? now.slice(0, added) : [];
}

/** What this speaker puts in front. */
export function sentPath(path: AsPath, session: Session, { routeServerClient, attributeUnchanged, removePrivateAs }: PeerFamily): AsPath {
  const { speaker, peer, kind } = session;
  if (kind === 'confed-external') return prepend(path, speaker.asn, 1, 'confed-sequence');
  if (kind !== 'external' || routeServerClient) return path;
  const outside = withoutConfederation(path);
  if (attributeUnchanged?.asPath && outside.length > 0) return outside;
  const identifier = speaker.bgp.confederation?.identifier?.value;
  if (identifier !== undefined) return prepend(outside, identifier);
  const { localAs } = peer;
  if (!localAs) return prepend(outside, speaker.asn);
  // The own ASN behind the local one goes with the other private ones (measured on FRR 8.4.4).
  const hidesOwn = localAs.replaceAs || (removePrivateAs !== undefined && isPrivateAsn(speaker.asn));
  return prepend(hidesOwn ? outside : prepend(outside, speaker.asn), localAs.asn);
}
