/**
 * Networks in which each prefix spreads by itself and in one way: external sessions on links of their own, without policies and filters, whose next hops
 * no route of BGP can carry. What a session does there depends on the AS path and on how the session is configured, not on the prefix.
 */
import { addressKey, formatAddress } from '../../../net/address.ts';
import { defaultPrefix, hostPrefix, type Prefix } from '../../../net/prefix.ts';
import type { PrefixMap } from '../../../net/prefix-map.ts';
import { portsAround } from '../../igp/subnets.ts';
import type { Candidate, Path } from '../../path.ts';
import type { Session } from '../../sessions/session.ts';
import { advertise } from '../advertise.ts';
import { candidateOf } from '../candidates.ts';
import { tableId } from '../make-table.ts';
import { ownAddress } from '../outgoing-next-hop.ts';
import type { Table } from '../table.ts';
import { type Origins, originsOf } from './origins.ts';
import { isBlind, sessionKeys } from './session-key.ts';

/** Sessions are numbered by the table that receives; those of one table follow each other in the order in which paths are shown. */
export interface Graph {
  readonly tables: readonly Table[];
  readonly origins: Origins;
  /** By table: the number of its first session; one more entry at the end. */
  readonly first: Int32Array;
  readonly sessions: readonly Session[];
  /** By session: the table that it belongs to, and the number of the other end's session. */
  readonly owner: Int32Array;
  readonly other: Int32Array;
  /** By session: what a path with the neighbor's own address as next hop comes to. */
  readonly reached: readonly Pick<Candidate, 'metric' | 'nextHops'>[];
  /** By session: the ASN of the neighbor. */
  readonly neighborAsns: Float64Array;
  /** By session: equal numbers where sessions send, or receive, in the same way (`SessionKeys`). */
  readonly senders: Int32Array;
  readonly receivers: Int32Array;
}

/** Undefined where the tables, which are those of one family, do more than that. */
export function graphOf(tables: readonly Table[]): Graph | undefined {
  if (!tables.every(isSimple)) return undefined;
  const origins = originsOf(tables);
  return origins && joined(tables, origins);
}

function isSimple(table: Table): boolean {
  const { vpn, sessions, config, speaker } = table;
  const { device } = speaker;
  if (vpn || speaker.bgp.knobs.multipathMerged || device.routeConditions.size > 0 || device.defaults.policyEnd === 'protocol-default')
    return false;
  if (Object.values(config?.distance ?? {}).some(distance => distance === 0)) return false;
  const names = new Set(sessions.map(session => session.name));
  return names.size === sessions.length && !names.has('self') && sessions.every(session => isBlind(session, table));
}

function joined(tables: readonly Table[], origins: Origins): Graph | undefined {
  const numbers = new Map(tables.map((table, i) => [tableId(table.speaker.id, table.name), i]));
  const first = new Int32Array(tables.length + 1);
  const sessions: Session[] = [];
  tables.forEach((table, i) => {
    first[i] = sessions.length;
    for (const session of [...table.sessions].sort((a, b) => (a.name < b.name ? -1 : 1)))
      if (numbers.has(tableId(session.remote!.speaker.id, table.name))) sessions.push(session);
  });
  first[tables.length] = sessions.length;
  const numberOf = new Map(sessions.map((session, i) => [session, i]));
  const owner = new Int32Array(sessions.length);
  const other = Int32Array.from(sessions, session => numberOf.get(session.remote!) ?? -1);
  for (let i = 0; i < tables.length; i++) owner.fill(i, first[i], first[i + 1]);
  if (other.includes(-1) || !sessions.every((_, i) => other[other[i]!] === i)) return undefined;
  const reached: Candidate[] = [];
  for (const [i, session] of sessions.entries()) {
    const candidate = reachedOver(tables[owner[i]!]!, session, origins.prefixes);
    if (!candidate) return undefined;
    reached.push(candidate);
  }
  if (!tables.every((table, i) => haveOwnLinks(table, sessions.slice(first[i], first[i + 1])))) return undefined;
  const keys = sessionKeys();
  const senders = Int32Array.from(sessions, (session, i) => keys.sends(session, tables[owner[i]!]!));
  const receivers = Int32Array.from(sessions, (session, i) => keys.receives(session, tables[owner[i]!]!));
  const neighborAsns = Float64Array.from(sessions, session => session.remote!.speaker.asn);
  const graph = { tables, origins, first, sessions, owner, other, reached, neighborAsns, senders, receivers };
  return sendsItself(graph) ? graph : undefined;
}

/** How the neighbor's own address is reached; undefined where it is not on a link, is an own address too, or a route of BGP may carry it. */
function reachedOver(table: Table, session: Session, prefixes: PrefixMap<unknown>): Candidate | undefined {
  const nextHop = ownAddress(session.remote!.speaker, table.family, session.remote!);
  if (!nextHop || nextHop.family !== table.family || table.speaker.addresses.has(formatAddress(nextHop))) return undefined;
  const sample: Path = {
    prefix: defaultPrefix(table.family),
    source: 'learned',
    session,
    attributes: { ...sampleAttributes, nextHop },
  };
  const candidate = candidateOf(table, sample, '');
  const tracked = table.nextHops.get(addressKey(nextHop));
  tracked?.prefixes.delete('');
  const link = tracked?.resolution?.connected ? tracked.resolution.route.prefix : undefined;
  if (!candidate.valid || !link) return undefined;
  return prefixes.covering(hostPrefix(nextHop)).some(({ prefix }) => prefix.length > link.length) ? undefined : candidate;
}

const sampleAttributes = {
  asPath: [],
  origin: 'igp',
  weight: 0,
  communities: [],
  largeCommunities: [],
  extendedCommunities: [],
  clusterList: [],
} as const;

/** No two neighbors share a subnet, so that no next hop is passed on over one (RFC 4271 section 5.1.3). */
function haveOwnLinks({ speaker: { ports } }: Table, sessions: readonly Session[]): boolean {
  const seen = new Set<Prefix>();
  for (const { remoteAddress } of sessions) {
    const [port, more] = remoteAddress ? portsAround(ports, remoteAddress) : [];
    if (!port || more || seen.has(port.prefix)) return false;
    seen.add(port.prefix);
  }
  return true;
}

/** Routes that tables bring in leave with the sender's own address as next hop. */
function sendsItself({ tables, origins, first, sessions }: Graph): boolean {
  for (const { owners } of origins.byKey.values()) {
    for (const { table: i, path } of owners) {
      if (!path.attributes.nextHop) continue;
      const table = tables[i]!;
      for (let s = first[i]!; s < first[i + 1]!; s++) {
        const session = sessions[s]!;
        const sent = advertise(table, path, session);
        const own = ownAddress(table.speaker, table.family, session);
        if (sent && (!sent.nextHop || !own || addressKey(sent.nextHop) !== addressKey(own))) return false;
      }
    }
  }
  return true;
}
