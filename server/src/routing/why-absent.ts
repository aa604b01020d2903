/** Why a path is absent: the vocabulary that export, import and the explanation share. */
import type { Place } from '../text/place.ts';

/**
 * `not-there`: the neighbor has none itself. `unusable`: it has some, none of which it can use. `undecided`: which one it offers cannot be known.
 * `inactive`: it uses a route of another protocol. `learned-from`: its best is the one from here. The others name what stopped a route that was offered.
 */
export type AbsentReason =
  | 'session'
  | 'family'
  | 'not-there'
  | 'unusable'
  | 'undecided'
  | 'inactive'
  | 'learned-from'
  | 'split-horizon'
  | 'community'
  | 'loop'
  | 'condition'
  | 'leak'
  | 'export-policy'
  | 'rfc8212'
  | 'aggregate'
  | 'import-policy'
  | 'next-hop';

export interface Withheld {
  readonly reason: AbsentReason;
  readonly text: string;
  /** The line that stopped it. */
  readonly place?: Place;
}

/** Told why a route is not sent. */
export type Note = (why: Withheld) => undefined;
