/** Sessions that close since too many prefixes arrive (`maximum-prefix`), and those that send only as many as they may (`maximum-prefix-out`). */
import type { PeerFamily } from '../../model/bgp.ts';
import type { Table } from '../propagation/table.ts';
import type { End } from './pairing.ts';
import type { Session } from './session.ts';

export interface Limits {
  /** Ends that closed the session, by `endKey`, with the reason. */
  readonly closed: ReadonlyMap<string, string>;
  /** Ends that hear only some of the routes; which, the order of their arrival decides. */
  readonly partial: ReadonlySet<string>;
  /** Ends whose packets do not arrive once BGP has come to rest, with the reason: what the session still carries nobody can tell. */
  readonly lost: ReadonlyMap<string, string>;
}

export const noLimits: Limits = { closed: new Map(), partial: new Set(), lost: new Map() };

export function endKey({ speaker, peer }: Pick<End, 'speaker' | 'peer'>): string {
  return `${speaker.id}\n${peer.name}`;
}

/** The number of prefixes above which the session closes; undefined: none. */
export function closingLimit({ maximumPrefix }: PeerFamily, { speaker: { device } }: Pick<Session, 'speaker'>): number | undefined {
  if (!maximumPrefix || maximumPrefix.warningOnly) return undefined;
  return maximumPrefix.limit + (device.defaults.quirks.acceptsOneOverLimit ? 1 : 0);
}

/**
 * The limits with those that the tables exceed; undefined where they exceed no more than is known.
 * @param membersOf how many prefixes a key of a table stands for
 */
export function exceededLimits(tables: Iterable<Table>, known: Limits, membersOf: (key: string) => number): Limits | undefined {
  const closed = new Map(known.closed);
  const partial = new Set(known.partial);
  for (const table of tables) {
    const offers = () => [...table.offered.keys()].reduce((sum, key) => sum + membersOf(key), 0);
    for (const session of table.sessions) {
      const most = session.families.get(table.name)?.maximumPrefixOut?.limit;
      if (most !== undefined && session.remote && offers() > most) partial.add(endKey(session.remote));
    }
    for (const [session, { limit, count }] of closingIn(table, membersOf))
      closed.set(endKey(session), `closed by maximum-prefix: ${count} prefixes arrive, ${limit} may`);
  }
  return closed.size > known.closed.size || partial.size > known.partial.size ? { ...known, closed, partial } : undefined;
}

function closingIn(table: Table, membersOf: (key: string) => number): Map<Session, { limit: number; count: number }> {
  const limits = new Map<Session, number>();
  for (const session of [...table.sessions, ...table.external]) {
    const limit = closingLimit(session.families.get(table.name) ?? {}, session);
    if (limit !== undefined) limits.set(session, limit);
  }
  const closing = new Map<Session, { limit: number; count: number }>();
  if (limits.size === 0) return closing;
  const lowest = Math.min(...limits.values());
  const sizes = new Map([...table.prefixes.keys()].map(key => [key, membersOf(key)]));
  if ([...sizes.values()].reduce((sum, size) => sum + size, 0) <= lowest) return closing;
  const counts = new Map<Session, number>();
  for (const [key, paths] of table.received)
    for (const session of paths.keys()) counts.set(session, (counts.get(session) ?? 0) + (sizes.get(key) ?? 1));
  for (const [session, count] of counts) {
    const limit = limits.get(session);
    const written = session.families.get(table.name)?.maximumPrefix?.limit ?? 0;
    if (limit !== undefined && count > limit) closing.set(session, { limit: written, count });
  }
  return closing;
}
