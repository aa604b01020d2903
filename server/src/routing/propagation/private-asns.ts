/** Private ASNs (RFC 6996) that leave the AS path, or give way to other ASNs, on the way to an external neighbor. */
import type { PeerFamily } from '../../model/bgp.ts';
import { type AsPath, pathAsns } from '../../net/as-path.ts';
import { isPrivateAsn } from '../../net/asn.ts';
import type { Session } from '../sessions/session.ts';

type How = NonNullable<PeerFamily['removePrivateAs']>;

/** The path after `remove-private-as` and its relatives; which ASNs it looks at is the vendor's matter (`PrivateAsRemoval`). */
export function withoutPrivate(path: AsPath, how: How, { speaker, remoteAs }: Session): AsPath {
  const { from, neighborInPath } = speaker.device.defaults.removePrivateAs;
  const asns = pathAsns(path);
  const loops = !how.ignoresNeighbor && remoteAs !== undefined && asns.includes(remoteAs);
  if (!how.all && loops && neighborInPath === 'keeps-path') return path;
  if (!how.all && from === 'private-paths' && !(asns.length > 0 && asns.every(isPrivateAsn))) return path;
  const stops = (asn: number) => !isPrivateAsn(asn) || (loops && asn === remoteAs && neighborInPath === 'stops');
  const stop = how.all || from === 'private-paths' ? -1 : asns.findIndex(stops);
  const front = stop < 0 ? asns.length : stop;
  const keepsNeighbor = !how.ignoresNeighbor && neighborInPath !== 'stops';
  const affected = (asn: number, at: number) => at < front && isPrivateAsn(asn) && !(keepsNeighbor && asn === remoteAs);
  return how.replace ? replaced(path, affected, how.nearest, speaker.asn) : removed(path, affected);
}

type Affected = (asn: number, at: number) => boolean;

/** Each segment with the place of its first ASN in the path. */
function numbered(path: AsPath) {
  let start = 0;
  return path.map(segment => {
    const at = start;
    start += segment.asns.length;
    return { segment, at };
  });
}

function removed(path: AsPath, affected: Affected): AsPath {
  return numbered(path)
    .map(({ segment, at }) => ({ ...segment, asns: segment.asns.filter((asn, i) => !affected(asn, at + i)) }))
    .filter(({ asns }) => asns.length > 0);
}

/** The own ASN takes the place of a private one, or with `nearest` the last public ASN in front of it. */
function replaced(path: AsPath, affected: Affected, nearest: boolean | undefined, own: number): AsPath {
  let before = own;
  return numbered(path).map(({ segment, at }) => ({
    ...segment,
    asns: segment.asns.map((asn, i) => {
      if (affected(asn, at + i)) return nearest ? before : own;
      if (!isPrivateAsn(asn)) before = asn;
      return asn;
    }),
  }));
}
