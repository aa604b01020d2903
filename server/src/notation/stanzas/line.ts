/** Statements of brace languages with what it takes to remove, move and inherit them. */
import type { Fact } from '../../model/fact.ts';
import type { SymbolUse } from '../../model/symbol.ts';
import type { Word } from '../../shapes/statement.ts';
import { numberInSection, type Occurrence, type Place } from '../../text/place.ts';
import type { Expands } from '../command.ts';

/** What a line does with its path; only `set` says something of its own. */
export type Verb = 'set' | 'delete' | 'activate' | 'deactivate' | 'rename' | 'copy' | 'insert';

/** A word and where its statement stands: words of outer braces stand in others. */
export interface PlacedWord {
  readonly word: Word;
  readonly at: Occurrence;
  /** Name of the line of the statement in the section. */
  readonly line: number;
}

/** Words that stand in one statement. */
export interface Run {
  readonly words: readonly Word[];
  readonly at: Occurrence;
  readonly line: number;
}

/** What is said about a line beside its words. */
export interface Said {
  readonly verb: Verb;
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

const none: readonly never[] = [];

/** One statement with its whole path from the top level. There are as many as lines: what can be made when it is asked for is not kept. */
export class PathLine implements Said {
  readonly verb: Verb;
  readonly place: Place;
  readonly facts: readonly Fact[];
  readonly symbols: readonly SymbolUse[];
  readonly expands: Expands | undefined;
  readonly start: number;
  readonly value: number | undefined;
  readonly list: number | undefined;
  readonly texts: readonly Word[];
  /** The key of the piece that it belongs to, once it was asked for. */
  key: string | undefined = undefined;
  private readonly placement: Occurrence | readonly Run[];

  /** @param placement the section where all words stand in the statement at `place`; else the runs that they consist of. */
  constructor(said: Said, texts: readonly Word[], placement: Occurrence | readonly Run[]) {
    this.verb = said.verb;
    this.place = said.place;
    this.facts = said.facts.length > 0 ? said.facts : none;
    this.symbols = said.symbols.length > 0 ? said.symbols : none;
    this.expands = said.expands;
    this.start = said.start;
    this.value = said.value;
    this.list = said.list;
    this.texts = texts;
    this.placement = placement;
  }

  get words(): readonly PlacedWord[] {
    const { placement } = this;
    if (isPlaced(placement)) return placement.flatMap(({ words, at, line }) => words.map(word => ({ word, at, line })));
    return this.texts.map(word => ({ word, at: placement, line: this.place.line }));
  }

  /** The first words. */
  head(count: number): readonly PlacedWord[] {
    const { placement } = this;
    if (isPlaced(placement)) return this.words.slice(0, count);
    return this.texts.slice(0, count).map(word => ({ word, at: placement, line: this.place.line }));
  }

  /** Whether another line says the same at the same place. */
  isAt(other: PathLine): boolean {
    const [a, b] = [this.place, other.place];
    if (this.verb !== other.verb || a.at !== b.at || a.line !== b.line || a.endLine !== b.endLine || a.start !== b.start || a.end !== b.end)
      return false;
    if (this.texts.length !== other.texts.length) return false;
    const words = other.words;
    return this.words.every((word, i) => isSameWord(word, words[i]!));
  }

  withSymbols(symbols: readonly SymbolUse[]): PathLine {
    return new PathLine({ ...this, symbols }, this.texts, this.placement);
  }
}

function isPlaced(placement: Occurrence | readonly Run[]): placement is readonly Run[] {
  return Array.isArray(placement);
}

function isSameWord(a: PlacedWord, b: PlacedWord): boolean {
  return a.word.text === b.word.text && a.at === b.at && lineOfWord(a) === lineOfWord(b) && a.word.start === b.word.start;
}

const lineOfWord = (placed: PlacedWord) => numberInSection(placed) + placed.word.below;

/** A line whose words come from several places. */
export function placedLine(said: Said, words: readonly PlacedWord[]): PathLine {
  const runs: { words: Word[]; at: Occurrence; line: number }[] = [];
  for (const { word, at, line } of words) {
    const last = runs.at(-1);
    if (last?.at === at && last.line === line) last.words.push(word);
    else runs.push({ words: [word], at, line });
  }
  return new PathLine(
    said,
    words.map(({ word }) => word),
    runs,
  );
}

/** The texts of the first words of a line. */
export function textsTo({ texts }: PathLine, count: number): string[] {
  const found: string[] = [];
  for (let i = 0; i < count && i < texts.length; i++) found.push(texts[i]!.text);
  return found;
}

/** The first words of a line as the key of the path that they make. */
export function keyOfTexts({ texts }: PathLine, to: number): string {
  let key = '';
  for (let i = 0; i < to; i++) key += i === 0 ? texts[i]!.text : `\0${texts[i]!.text}`;
  return key;
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
