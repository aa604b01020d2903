/** Answers of sessions that are remembered, since they hold in every order of events. */
import type { Attributes } from '../attributes.ts';
import type { PrefixClass } from '../policy/prefix-classes.ts';
import type { Session } from '../sessions/session.ts';
import type { Accepted } from '../why-absent.ts';

/** By class, since there are fewer of them than of attributes. */
export type Answers<T> = Map<PrefixClass, Map<Attributes, T>>;

/** Answers of one table so far. */
export interface Memo {
  /** The session that stands for all those that send alike (`sendersOf`). */
  readonly senders: Map<Session, Session>;
  /** By sender, then by where the path comes from; undefined for a session whose answers depend on other routes. */
  readonly sent: Map<Session, Map<Session | string, Answers<Attributes | undefined>> | undefined>;
  readonly received: Map<Session, Answers<Accepted>>;
  readonly classes: Map<string, PrefixClass>;
}

/** What all runs over the same sessions share. */
export interface Shared {
  /** One object for equal attributes. */
  readonly attributes: Map<string, Attributes>;
  /** By name of the table. */
  readonly memos: Map<string, Memo>;
}

export const makeMemo = (): Memo => ({ senders: new Map(), sent: new Map(), received: new Map(), classes: new Map() });

export const makeShared = (): Shared => ({ attributes: new Map(), memos: new Map() });

export function memoOf({ memos }: Shared, table: string): Memo {
  const known = memos.get(table) ?? makeMemo();
  memos.set(table, known);
  return known;
}
