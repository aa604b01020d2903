/** A piece of a text with what was read from it. */
import type { SymbolUse } from '../model/symbol.ts';
import type { Occurrence } from '../text/place.ts';
import type { FactsByObject } from './contributor.ts';
import type { Context } from './language.ts';
import type { Reading } from './reading.ts';

export interface Section {
  readonly text: string;
  readonly lines: number;
  readonly at: Occurrence;
  readonly entry: Context;
  readonly reading: Reading;
  /** What the text says of objects, read once more. */
  readonly again: () => FactsByObject;
  readonly symbols: readonly SymbolUse[];
  /** Position among the sections of the file. */
  order: number;
}
