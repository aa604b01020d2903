/** The next hop as it leaves for a neighbor (RFC 4271 section 5.1.3, RFC 4456 section 10). */
import type { PeerFamily } from '../../model/bgp.ts';
import { type Address, type Family, sameAddress } from '../../net/address.ts';
import { containsAddress } from '../../net/prefix.ts';
import type { Attributes } from '../attributes.ts';
import { portsAround } from '../igp/subnets.ts';
import type { Path } from '../path.ts';
import { isExternal, isInternal, isToldAsOutside, type Session } from '../sessions/session.ts';
import type { Speaker } from '../sessions/speaker.ts';
import type { Table } from './table.ts';

/** `transparent`: a route server passes the route between two of its clients. */
export function sentNextHop(
  table: Table,
  path: Path,
  attributes: Attributes,
  session: Session,
  settings: PeerFamily,
  transparent: boolean,
): Address | undefined {
  const own = ownAddress(table.speaker, table.family, session);
  if (table.vpn && path.carried) return table.vpn.tunnelEnd ?? own;
  if (attributes.nextHopSet) return attributes.nextHop ?? own;
  const { nextHop } = attributes;
  if (!nextHop) return own;
  const unchanged = settings.attributeUnchanged?.nextHop ?? table.speaker.bgp.knobs.nextHopUnchanged;
  if (transparent || settings.routeServerClient || unchanged) return nextHop;
  if (isKept(attributes, session, settings)) return nextHop;
  const reflected = path.session !== undefined && isInternal(path.session) && isInternal(session);
  if (settings.nextHopSelf === 'force' || (settings.nextHopSelf && !(reflected && reflectsNextHop(table.speaker)))) return own;
  if (!isToldAsOutside(session)) return nextHop;
  return onSharedSubnet(table, nextHop, session) ? nextHop : own;
}

/** RFC 4456 section 10: a reflector should not change next hops; some software does so where `next-hop-self` is written. */
function reflectsNextHop({ device, bgp }: Speaker): boolean {
  return !device.defaults.quirks.reflectsWithOwnNextHop || bgp.knobs.preservesReflected !== undefined;
}

function isKept({ nextHopKept }: Attributes, session: Session, { exportPolicies = [] }: PeerFamily): boolean {
  return nextHopKept !== undefined && exportPolicies.length === 0 && (nextHopKept === 'everywhere' || !isExternal(session));
}

/** Third-party next hop: it lies on the subnet that this speaker and the neighbor share. */
function onSharedSubnet({ speaker }: Table, nextHop: Address, { remoteAddress }: Session): boolean {
  if (!remoteAddress || remoteAddress.family !== nextHop.family) return false;
  return portsAround(speaker.ports, nextHop).some(({ prefix }) => containsAddress(prefix, remoteAddress));
}

/**
 * Routes of one family over a session of the other: which next hop the sender names is known of some software only, and not where IPv4 routes may have
 * IPv6 next hops (RFC 8950).
 */
export function namesUnknownHop(
  { family, name, speaker }: Table,
  { nextHopSet, nextHop }: Attributes,
  { localAddress }: Session,
  { extendedNextHop }: PeerFamily,
): boolean {
  if (!localAddress || localAddress.family === family || (name !== 'ipv4' && name !== 'ipv6')) return false;
  if (extendedNextHop && family === 4) return true;
  return !speaker.device.defaults.quirks.namesOtherFamily && !(nextHopSet && nextHop);
}

/** Own address of the session; for routes of the other family one of that family on the same interface. */
export function ownAddress(speaker: Speaker, family: Family, { localAddress }: Session): Address | undefined {
  if (!localAddress || localAddress.family === family) return localAddress;
  const port = speaker.ports.find(({ prefix }) => sameAddress(prefix, localAddress));
  const other = port && speaker.ports.find(candidate => candidate.interface === port.interface && candidate.prefix.family === family);
  if (!other) return undefined;
  const { w0, w1, w2, w3 } = other.prefix;
  return { family, w0, w1, w2, w3 };
}
