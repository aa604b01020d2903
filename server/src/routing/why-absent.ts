/** Why a path is absent: the vocabulary that export, import and the explanation share. */
import type { Place } from '../text/place.ts';
import type { Attributes } from './attributes.ts';
import type { Path } from './path.ts';
import type { TraceStep } from './policy/input.ts';

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
  | 'route-target'
  | 'next-hop';

export interface Withheld {
  readonly reason: AbsentReason;
  readonly text: string;
  /** The line that stopped it. */
  readonly place?: Place;
}

/** Whether attributes have what stopped the route: the line that made them so is the one to look at. */
export type Culprit = (attributes: Attributes) => boolean;

/** Told why a route is not sent. */
export type Note = (why: Withheld & { readonly culprit?: Culprit }) => undefined;

/**
 * Where a route stands on its way between two speakers, with the attributes that it has there. `prepared`: what policies of the way out see; `exported`:
 * what they left; `sent`: as it leaves. `received`: what policies of the way in see; `imported`: what they left; `entered`: as it is in the table.
 */
export type Stage = 'prepared' | 'exported' | 'sent' | 'received' | 'imported' | 'entered';

/** Told what happens to a route on the way, for those who ask afterwards. */
export interface Watch {
  readonly note?: Note;
  /** Takes the steps of policies. */
  readonly trace?: TraceStep[];
  readonly reach?: (stage: Stage, attributes: Attributes) => void;
}

/** The path as it enters the table, or why it does not. */
export type Accepted = { readonly path: Path } | Refused;

export interface Refused {
  readonly refused: string;
  readonly reason: AbsentReason;
  readonly place?: Place;
  readonly culprit?: Culprit;
}
