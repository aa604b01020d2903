/** What one section yields: facts, symbols, problems and the state of each line. */
import type { ReadProblem, Suppression, UnknownLine, WrittenPrefix } from '../model/device.ts';
import type { Fact } from '../model/fact.ts';
import type { SymbolUse } from '../model/symbol.ts';
import type { Statement, Word } from '../shapes/statement.ts';
import { lineName, numberInSection, type Occurrence, type Place, placeInSection } from '../text/place.ts';
import type { Capture } from './capture.ts';
import type { FactsByObject } from './contributor.ts';
import type { Context } from './language.ts';
import { type Match, newTrail, type Trail } from './match.ts';
import type { PathLine } from './stanzas/line.ts';
import { addressTypes, readValue, type ValueType } from './values.ts';

/** State of a line: blank or comment, a fact came of it, only recognised, not known; `closing` becomes that of the line whose block it closes. */
export const lineStates = { none: 0, understood: 1, recognised: 2, unknown: 3, closing: 4 } as const;

export interface Reading {
  facts: FactsByObject;
  readonly symbols: readonly SymbolUse[];
  readonly problems: readonly ReadProblem[];
  readonly unknown: readonly UnknownLine[];
  readonly hostBits: readonly WrittenPrefix[];
  /** Comments that silence findings. */
  readonly directives: readonly Suppression[];
  /** One of `lineStates` for each line of the section, by itself: what a block around it says is in `lineStatesOf`. */
  readonly states: Uint8Array;
  /** Depth of nesting of each line. */
  readonly depths: Uint8Array;
  /** Names that groups of settings refer to: they count once something takes the group over. */
  readonly dormant: readonly SymbolUse[];
  /** Some statement works on others, so that lines cannot be understood one by one. */
  readonly expands: boolean;
  /** The statements themselves, where they were asked for. */
  readonly lines?: readonly PathLine[];
  readonly exit: Context;
}

/** Collects what the statements of a section yield. */
export interface Collector {
  readonly at: Occurrence;
  readonly facts: Fact[];
  readonly symbols: SymbolUse[];
  readonly problems: ReadProblem[];
  readonly unknown: UnknownLine[];
  readonly hostBits: WrittenPrefix[];
  readonly states: Uint8Array;
  readonly depths: Uint8Array;
  readonly dormant: SymbolUse[];
  expands: boolean;
  readonly lines: PathLine[] | undefined;
  /** How the line before was taken. */
  readonly trail: Trail;
}

/** @param retain keeps the statements of a brace language. */
export function collector(at: Occurrence, lines: number, retain = false): Collector {
  return {
    at,
    facts: [],
    symbols: [],
    problems: [],
    unknown: [],
    hostBits: [],
    states: new Uint8Array(lines),
    depths: new Uint8Array(lines),
    dormant: [],
    expands: false,
    lines: retain ? [] : undefined,
    trail: newTrail(),
  };
}

/** @param first the name of the line of its statement. */
export function placeOfWord(at: Occurrence, first: number, { below, start, end }: Word): Place {
  const line = below === 0 ? first : lineName(at, numberInSection({ at, line: first }) + below);
  return { at, line, start, endLine: line, end };
}

/** From the first to the last word of a statement. */
export function placeOfStatement(at: Occurrence, { words, line, endLine }: Statement): Place {
  const first = words[0];
  const last = words.at(-1);
  return placeInSection(at, line, first?.start ?? 0, last ? line + last.below : endLine, last?.end ?? 0);
}

/** A line that no command takes: unknown, or a bad number where an address was meant. @param own index of its own first word. */
export function collectUnknown(to: Collector, match: Match, words: readonly Word[], place: Place, own = 0): void {
  const at = match.captures.length;
  const word = at < own ? undefined : words[at];
  const problem = word && addressProblem(match, word);
  if (word && problem) to.problems.push({ place: placeOfWord(to.at, place.line, word), word: word.text, ...problem });
  to.unknown.push({ place, words: words.map(({ text }) => text) });
}

/** Tells of words that the device takes although they are wrong: names that look like addresses, addresses that it reads in its own way. */
export function collectMiswritten(to: Collector, captures: readonly Capture[], { line }: Place): void {
  for (const { slot, word } of captures) {
    if (slot.keyword || slot.kind) continue;
    const isName = slot.type === 'any-name';
    if (!(isName ? addressLike : leadingZero).test(word.text)) continue;
    const expected = isName ? 'ip' : (slot.type as ValueType);
    const parsed = addressTypes.includes(expected) ? readValue(expected, word.text) : undefined;
    if (parsed && !parsed.ok) to.problems.push({ place: placeOfWord(to.at, line, word), word: word.text, expected, error: parsed.error });
  }
}

/** Words that were read as an address in the device's own way. */
const leadingZero = /(?:^|\.)0\d/;
const addressLike = /^[0-9a-f]*[.:][0-9a-f.:]*(\/\d*)?$/i;

/** Where only an address could stand and the word looks like one, says what is wrong with it. */
function addressProblem({ points, captures }: Match, word: Word): { expected: string; error: string } | undefined {
  if (captures.length === 0 || !addressLike.test(word.text)) return undefined;
  const types = points.flatMap(at => at.placeholders.map(edge => edge.slot.type));
  const type = types.find(t => (addressTypes as readonly string[]).includes(t));
  if (!type || types.includes('word') || types.includes('text')) return undefined;
  const parsed = readValue(type as ValueType, word.text);
  return parsed.ok ? undefined : { expected: type, error: parsed.error };
}
