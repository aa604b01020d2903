/** Statements of brace languages with what it takes to remove, move and inherit them. */
import type { Fact } from '../../model/fact.ts';
import type { SymbolUse } from '../../model/symbol.ts';
import type { Word } from '../../shapes/statement.ts';
import type { Occurrence, Place } from '../../text/place.ts';
import type { Expands } from '../command.ts';

/** What a line does with its path; only `set` says something of its own. */
export type Verb = 'set' | 'delete' | 'activate' | 'deactivate' | 'rename' | 'copy' | 'insert';

/** A word and the section that it stands in: words of outer braces may stand in another one. */
export interface PlacedWord {
  readonly word: Word;
  readonly at: Occurrence;
}

/** One statement with its whole path from the top level. */
export interface PathLine {
  readonly verb: Verb;
  readonly words: readonly PlacedWord[];
  readonly place: Place;
  readonly facts: readonly Fact[];
  readonly symbols: readonly SymbolUse[];
  readonly expands?: Expands;
  /** Index of the word that a statement which may stand anywhere begins with; -1 for all others. */
  readonly start: number;
  /** Index of the word from which on the only value of the statement stands: another value would take its place. */
  readonly value?: number;
  /** Index of the first word of a list, whose values come and go one by one. */
  readonly list?: number;
}

/** The texts of words, as the key of the path that they make. */
export function keyOf(words: readonly PlacedWord[], to = words.length): string {
  let key = '';
  for (let i = 0; i < to; i++) key += i === 0 ? words[i]!.word.text : `\0${words[i]!.word.text}`;
  return key;
}

/** The key of the path one word shorter. */
export function parentKey(key: string): string {
  const cut = key.lastIndexOf('\0');
  return cut < 0 ? '' : key.slice(0, cut);
}

export function textsOf(words: readonly PlacedWord[]): string[] {
  return words.map(({ word }) => word.text);
}

export function startsWith(words: readonly PlacedWord[], prefix: readonly string[]): boolean {
  return prefix.length <= words.length && prefix.every((text, i) => words[i]!.word.text === text);
}
