/** A BGP session as one of its ends sees it. */
import type { Peer, PeerFamily } from '../../model/bgp.ts';
import type { Device } from '../../model/device.ts';
import type { Address } from '../../net/address.ts';
import type { Place } from '../../text/place.ts';
import type { RouteType } from '../policy/input.ts';
import { presentedAsn, type SimulatedFamily, type Speaker } from './speaker.ts';

export type SessionKind = 'external' | 'internal' | 'confed-external' | 'confed-internal';
/** `external`: the peer's device is not in this network; it counts as up. */
export type SessionState = 'up' | 'down' | 'external';

/**
 * What keeps a session down: no neighbor at the other end, addresses that do not meet, AS numbers, one router ID at both ends, a neighbor further
 * away than eBGP reaches, TTL security, roles, a password at one end or another one, more prefixes than one end takes, no route to the neighbor (which BGP itself may bring), no family that both activate.
 */
export type SessionFault =
  | 'half-open'
  | 'addresses'
  | 'asn'
  | 'router-id'
  | 'hops'
  | 'ttl'
  | 'roles'
  | 'password'
  | 'route'
  | 'family'
  | 'prefix-limit';

export interface Session {
  /** The peer's address or interface, as the configuration names it; for a dynamic neighbor its address. */
  readonly name: string;
  readonly speaker: Speaker;
  readonly peer: Peer;
  readonly state: SessionState;
  readonly why: string;
  /** For one that is down although both ends are meant to be up. */
  readonly fault?: SessionFault;
  /** The line that keeps it down, where one does; it may be one of the other end. */
  readonly faultPlace?: Place;
  /** The device of the other end where it is in the network, of a session that is down too. */
  readonly otherDevice?: string;
  readonly kind: SessionKind;
  /** The neighbor's ASN as configured here; undefined when only `external` is written and the other end is unknown. */
  readonly remoteAs?: number;
  readonly remoteAddress?: Address;
  readonly localAddress?: Address;
  /** Spoken over link-local addresses, which no configuration tells; `remoteAddress` is another one of the neighbor on the link. */
  readonly linkLocal?: boolean;
  /** Own address of the other family on the same link, for next hops of routes of that family. */
  readonly families: ReadonlyMap<SimulatedFamily, PeerFamily>;
  /** Only some of the neighbor’s routes arrive, and the order of arrival decides which; `unknown`: nor is it known what becomes of them on the way. */
  readonly hearsPart?: 'some' | 'unknown';
  /** The other end, when it is in the network and the session is up. */
  remote?: Session;
  /** eBGP over one hop: next hops must lie on a connected subnet. */
  readonly singleHop: boolean;
}

/** True for eBGP proper, where LOCAL_PREF does not pass (RFC 4271 section 5.1.5); members of one confederation count as inside. */
export function isExternal({ kind }: Session): boolean {
  return kind === 'external';
}

/** The kind of route that policies see in one that the session brought, or in an own one; undefined where documents do not tell them apart. */
export function routeTypeIn({ defaults }: Device, session: Session | undefined): RouteType | undefined {
  const { tellsRouteTypes } = defaults.quirks;
  if (!tellsRouteTypes || session?.kind === 'confed-external') return undefined;
  if (!session) return tellsRouteTypes === 'own' ? 'local' : undefined;
  return isExternal(session) ? 'external' : 'internal';
}

/** What does not pass to other ASes (local preference, learned MED, next hops) does not pass to the neighbor, even to one of the same confederation in some software. */
export function isToldAsOutside(session: Session): boolean {
  const { speaker, peer, kind } = session;
  const isNamed = kind === 'confed-external' && peer.remoteAs?.value === 'external';
  return isExternal(session) || (isNamed && speaker.device.defaults.quirks.tellsMembersAsOutside === true);
}

/** Without a policy nothing passes (RFC 8212). Between members of a confederation none counts where one is needed (FRR issue 16304; measured on 8.4.4). */
export function needsPolicy({ kind, speaker: { device, bgp } }: Session): boolean {
  const required = bgp.knobs.ebgpRequiresPolicy ?? device.defaults.ebgpRequiresPolicy.value;
  return required && (kind === 'external' || (kind === 'confed-external' && device.defaults.quirks.membersNeedPolicy === true));
}

/** True inside the own (member) AS. */
export function isInternal({ kind }: Session): boolean {
  return kind === 'internal' || kind === 'confed-internal';
}

/** The ASN by which a neighbor outside of the AS knows this end; undefined for one inside, of another member of the confederation too. */
export function ownAsnFor(session: Session): number | undefined {
  return isExternal(session) ? presentedAsn(session.speaker, session.peer, session.remoteAs) : undefined;
}
