/** A word of a line and the slot of a template that took it. */
import type { Word } from '../shapes/statement.ts';
import type { Slot } from './template.ts';

/** A word read by a slot; `value` is what its type makes of it. */
export interface Capture {
  readonly slot: Slot;
  readonly word: Word;
  readonly value: unknown;
}
