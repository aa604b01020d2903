/** Pairs of neighbors that may wait for each other: which of the two tells the other first decides what both take. */
import { choose } from '../decision/select.ts';
import type { Session } from '../sessions/session.ts';
import { candidateOf } from './candidates.ts';
import { tableId } from './make-table.ts';
import { acceptOnce, advertiseOnce } from './once.ts';
import type { Selected, Table } from './table.ts';

/**
 * Prefixes for which a router takes the route of a neighbor that would take another one of this router's paths instead, had it heard of that first: not
 * only the next best one, which may hang on what the neighbor takes now. Since a best path is not sent back to where it came from, neither
 * state ever ends (DISAGREE: Griffin, Shepherd, Wilfong, "The Stable Paths Problem", 2002, section III). They may have another outcome; a run in other
 * orders shows it.
 */
export function* racingPrefixes(tables: ReadonlyMap<string, Table>): Generator<string> {
  const found = new Set<string>();
  for (const table of tables.values())
    for (const [key, selected] of table.selected) {
      if (found.has(key) || !isRace(tables, table, key, selected)) continue;
      found.add(key);
      yield key;
    }
}

function isRace(tables: ReadonlyMap<string, Table>, table: Table, key: string, { best, candidates }: Selected): boolean {
  const session = best?.path.session;
  if (!session?.remote || candidates.length < 2) return false;
  const target = tables.get(tableId(session.remote.speaker.id, table.name));
  const theirs = target?.selected.get(key);
  if (!target || !theirs?.best) return false;
  // Over any of several sessions with that neighbor.
  const ways = table.sessions.filter(({ remote }) => remote?.speaker === target.speaker);
  return candidates.some(({ path, valid }) => {
    if (!valid || path.session === session) return false;
    return ways.some(way => {
      const sent = advertiseOnce(table, path, way, key);
      return sent !== undefined && wouldTake(target, key, theirs, way.remote!, sent);
    });
  });
}

function wouldTake(
  table: Table,
  key: string,
  { best, candidates }: Selected,
  session: Session,
  sent: Parameters<typeof acceptOnce>[2],
): boolean {
  const prefix = table.prefixes.get(key)!;
  const accepted = acceptOnce(table, prefix, sent, session, key);
  if (!('path' in accepted)) return false;
  const offered = candidateOf(table, accepted.path, key);
  const choice = choose([...candidates.filter(({ path }) => path.session !== session), offered], table.rules);
  return choice.best ? choice.best === offered && choice.best !== best : choice.tied.includes(offered);
}
