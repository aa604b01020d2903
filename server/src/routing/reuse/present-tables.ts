/** Tables that came to rest, with speakers and sessions as they are now. */
import { eachItself, MembersByPrefix } from '../alike/members.ts';
import { withPaths } from '../alike/view.ts';
import type { Path } from '../path.ts';
import { networksOf } from '../propagation/make-table.ts';
import type { Table } from '../propagation/table.ts';
import { shownPrefixes } from '../results.ts';
import { endKey } from '../sessions/limits.ts';
import type { Session } from '../sessions/session.ts';
import type { Speaker } from '../sessions/speaker.ts';
import type { Renewed } from './renewed.ts';

/** What takes the place of sessions that tables name. */
export type SessionNow = (session: Session) => Session;

export function sessionNowOf(renewed: Renewed): SessionNow {
  return session => renewed.get(endKey(session)) ?? session;
}

export function pathNow<T extends Path>(path: T, now: SessionNow): T {
  const session = path.session && now(path.session);
  return session === path.session ? path : { ...path, session };
}

/** A table as it would begin now. Its paths may name earlier sessions. */
export function startedNow(table: Table, speaker: Speaker, now: SessionNow): Table {
  const config = speaker.bgp.families.get(table.name);
  const [sessions, external] = [table.sessions.map(now), table.external.map(now)];
  return { ...table, speaker, config, networks: networksOf(config), sessions, external };
}

/** A table with all its paths. */
export function settledNow(table: Table, speaker: Speaker, now: SessionNow): Table {
  const started = startedNow(table, speaker, now);
  if (
    started.sessions.every((session, i) => session === table.sessions[i]) &&
    started.external.every((session, i) => session === table.external[i])
  )
    return started;
  return {
    ...started,
    received: new MembersByPrefix(
      table.received,
      eachItself,
      paths => new Map([...paths].map(([session, path]) => [now(session), pathNow(path, now)])),
    ),
    selected: new MembersByPrefix(
      table.selected,
      eachItself,
      selected => withPaths(selected, path => pathNow(path, now)),
      () => [...shownPrefixes(table).keys()],
    ),
  };
}
