/** Routes that enter from neighbors outside of the network, as files or settings assume them. */
import type { Announcement, Outside } from '../../model/announcement.ts';
import { groupBy } from '../../model/drafts.ts';
import { type Address, formatAddress } from '../../net/address.ts';
import { firstAsn, prepend, sequencePath } from '../../net/as-path.ts';
import type { Prefix } from '../../net/prefix.ts';
import { type Attributes, emptyAttributes, sortCommunities } from '../attributes.ts';
import { isExternal, type Session } from '../sessions/session.ts';
import type { Table } from './table.ts';

export interface Heard {
  readonly session: Session;
  readonly prefix: Prefix;
  /** As they arrive, in front of all checks and policies. */
  readonly attributes: Attributes;
}

const byNeighbor = new WeakMap<Outside, ReadonlyMap<string, readonly Announcement[]>>();

function announcementsBy(outside: Outside): ReadonlyMap<string, readonly Announcement[]> {
  const known = byNeighbor.get(outside);
  if (known) return known;
  const groups = groupBy(outside.announcements, ({ neighbor }) => formatAddress(neighbor));
  byNeighbor.set(outside, groups);
  return groups;
}

/** What the neighbors of a table outside of the network announce. */
export function* heardFromOutside(table: Table, outside: Outside): Generator<Heard> {
  if (table.vpn) return;
  for (const session of table.external) {
    const { remoteAddress } = session;
    if (!remoteAddress) continue;
    const told = announcementsBy(outside).get(formatAddress(remoteAddress)) ?? [];
    const own = told.filter(({ device }) => device === undefined || device === table.speaker.device.name);
    for (const announcement of own) {
      if (announcement.prefix.family !== table.family) continue;
      const attributes = attributesOf(announcement, session, remoteAddress, announcement.source);
      if (attributes) yield { session, prefix: announcement.prefix, attributes };
    }
    if (own.length > 0 || !isExternal(session)) continue;
    for (const prefix of outside.probes) {
      if (prefix.family !== table.family) continue;
      const probe: Announcement = {
        neighbor: remoteAddress,
        prefix,
        origin: 'igp',
        communities: [],
        largeCommunities: [],
        source: 'probe',
      };
      const attributes = attributesOf(probe, session, remoteAddress, 'probe');
      if (attributes) yield { session, prefix, attributes };
    }
  }
}

/** Undefined where the path must be that of the neighbor's AS alone and nothing says which AS that is. */
function attributesOf(
  { asPath, beforeExport, origin, nextHop, med, localPreference, communities, largeCommunities, prefix }: Announcement,
  session: Session,
  neighbor: Address,
  source: string,
): Attributes | undefined {
  const outside = isExternal(session);
  const { remoteAs } = session;
  const path = asPath ?? (outside ? remoteAs !== undefined && sequencePath([remoteAs]) : []);
  if (!path) return undefined;
  const lacksOwn = beforeExport && outside && remoteAs !== undefined && firstAsn(path) !== remoteAs;
  return {
    ...emptyAttributes,
    asPath: lacksOwn ? prepend(path, remoteAs) : path,
    origin,
    nextHop: nextHop?.family === prefix.family ? nextHop : neighbor.family === prefix.family ? neighbor : nextHop,
    med,
    localPreference: outside ? undefined : localPreference,
    communities: sortCommunities(communities),
    largeCommunities: sortCommunities(largeCommunities),
    outside: `${formatAddress(neighbor)} (${source})`,
  };
}
