/** The path of a statement in braces: the words of the heads around it and its own. */
import type { Word } from '../shapes/statement.ts';
import type { Place } from '../text/place.ts';
import type { Head } from './language.ts';
import type { PlacedWord } from './stanzas/line.ts';

export interface PathStatement {
  readonly heads: readonly Head[];
  /** The statement itself. */
  readonly last: Head;
  /** From the top level. */
  readonly words: readonly Word[];
  /** Index of its own first word. */
  readonly own: number;
  readonly place: Place;
}

/** The path from the top level: the words of the heads, then those of the statement. */
export function wordsBelow(heads: readonly Head[], own: readonly Word[]): readonly Word[] {
  if (heads.length === 0) return own;
  const words: Word[] = [];
  for (const head of heads) for (const word of head.words) words.push(word);
  for (const word of own) words.push(word);
  return words;
}

export function placedWords(heads: readonly Head[]): PlacedWord[] {
  return heads.flatMap(({ words, at, line }) => words.map(word => ({ word, at, line })));
}

/** Words that may stand before a statement. */
const annotations = new Set(['inactive:', 'replace:', 'protect:', 'active:', 'delete:']);

interface Annotated {
  readonly words: readonly Word[];
  readonly inactive: boolean;
  readonly removes?: 'replace' | 'delete';
}

/** Words of a statement without what may stand before it. `inactive:` takes it out of effect, `replace:` and `delete:` what stood at its path. */
export function withoutAnnotations(words: readonly Word[]): Annotated {
  let skip = 0;
  while (words[skip] && annotations.has(words[skip]!.text)) skip++;
  if (skip === 0) return { words, inactive: false };
  const marks = words.slice(0, skip).map(word => word.text);
  const removes = marks.includes('delete:') ? 'delete' : marks.includes('replace:') ? 'replace' : undefined;
  return { words: words.slice(skip), inactive: marks.includes('inactive:'), removes };
}
