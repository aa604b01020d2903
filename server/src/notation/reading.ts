/** What one section yields: facts, symbols, problems and the state of each line. */
import type { ReadProblem, Suppression, UnknownLine, WrittenPrefix } from '../model/device.ts';
import type { Fact } from '../model/fact.ts';
import type { Kind, SymbolUse } from '../model/symbol.ts';
import { hasHostBits, type Prefix, withLength } from '../net/prefix.ts';
import type { Statement, Word } from '../shapes/statement.ts';
import type { Located, Occurrence, Place } from '../text/place.ts';
import type { Command, Line } from './command.ts';
import type { Context, Language, NamePart } from './language.ts';
import type { Capture, Match } from './match.ts';
import { addressTypes, readValue, type ValueType } from './values.ts';

/** State of a line: blank or comment, a fact came of it, only recognised, not known. */
export const lineStates = { none: 0, understood: 1, recognised: 2, unknown: 3 } as const;

export interface Reading {
  readonly facts: readonly Fact[];
  readonly symbols: readonly SymbolUse[];
  readonly problems: readonly ReadProblem[];
  readonly unknown: readonly UnknownLine[];
  readonly hostBits: readonly WrittenPrefix[];
  /** Comments that silence findings. */
  readonly directives: readonly Suppression[];
  /** One of `lineStates` for each line of the section. */
  readonly states: Uint8Array;
  /** Depth of nesting of each line. */
  readonly depths: Uint8Array;
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
}

export function collector(at: Occurrence, lines: number): Collector {
  return {
    at,
    facts: [],
    symbols: [],
    problems: [],
    unknown: [],
    hostBits: [],
    states: new Uint8Array(lines),
    depths: new Uint8Array(lines),
  };
}

export function placeOfWord(at: Occurrence, word: Word): Place {
  return { at, line: word.line, start: word.start, endLine: word.line, end: word.end };
}

/** From the first to the last word of a statement. */
export function placeOfStatement(at: Occurrence, { words, line, endLine }: Statement): Place {
  const first = words[0];
  const last = words.at(-1);
  return { at, line: first?.line ?? line, start: first?.start ?? 0, endLine: last?.line ?? endLine, end: last?.end ?? 0 };
}

export type PlaceOf = (word: Word) => Place;

/** Arguments as `apply` wants them: by name, located; repeated ones as lists. */
export function argumentsOf(captures: readonly Capture[], placeOf: PlaceOf): never {
  const args: Record<string, Located<unknown> | Located<unknown>[]> = {};
  for (const { slot, word, value } of captures) {
    if (slot.keyword) continue;
    const located = { value, place: placeOf(word) };
    if (!slot.repeats) args[slot.name] = located;
    else {
      const list = args[slot.name];
      if (Array.isArray(list)) list.push(located);
      else args[slot.name] = [located];
    }
  }
  return args as never;
}

/** Runs a command on its line, whose own captures begin at `own`; returns the state of the line. */
export function applyCommand(
  to: Collector,
  command: Command<never>,
  captures: readonly Capture[],
  placeOf: PlaceOf,
  line: Line<never>,
  own = 0,
): number {
  const args = argumentsOf(captures, placeOf);
  const yielded = command.apply?.(args, line, own > 0 ? captures.slice(own) : captures);
  collectHostBits(to, command.template, captures, own, placeOf);
  const before = to.facts.length;
  if (yielded) for (const fact of Array.isArray(yielded) ? (yielded as readonly Fact[]) : [yielded as Fact]) to.facts.push(fact);
  return to.facts.length > before ? lineStates.understood : lineStates.recognised;
}

/** An address of an interface has host bits by right. */
const ownAddress = /(^|\s)(address|peer) </;

/** Collects prefixes that mean a network and have host bits; addresses in front of a netmask count as such. */
function collectHostBits(to: Collector, usage: string, captures: readonly Capture[], own: number, placeOf: PlaceOf): void {
  for (let i = own; i < captures.length; i++) {
    const { slot, word, value } = captures[i]!;
    const next = captures[i + 1]?.slot.keyword ? captures[i + 2] : captures[i + 1];
    const masked = slot.type === 'ipv4' && next?.slot.type === 'mask';
    if (!masked && !prefixTypes.has(slot.type)) continue;
    const prefix = masked ? withLength(value as Prefix, next.value as number) : (value as Prefix);
    if (hasHostBits(prefix) && !ownAddress.test(usage)) to.hostBits.push({ prefix, place: placeOf(word), usage, masked });
  }
}

const prefixTypes: ReadonlySet<string> = new Set(['prefix', 'ipv4-prefix', 'ipv6-prefix']);

/** Collects definitions and references among the captured words. Returns how many. */
export function collectSymbols(
  to: Collector,
  captures: readonly Capture[],
  from: number,
  usage: string,
  placeOf: PlaceOf,
  names?: Language['names'],
): number {
  const before = to.symbols.length;
  for (let i = from; i < captures.length; i++) {
    const { slot, word, value } = captures[i]!;
    const parts = names?.(captures, i);
    if (!parts && slot.type !== 'kind') continue;
    const role = slot.defines ? 'definition' : 'reference';
    if (!parts) to.symbols.push({ kind: slot.kind!, name: value as string, role, place: placeOf(word), usage });
    else for (const part of parts) to.symbols.push(symbolOfPart(slot.kind!, role, part, word, placeOf(word), usage));
  }
  return to.symbols.length - before;
}

/** Quotes stand around the text of a word. */
function symbolOfPart(ownKind: Kind, ownRole: SymbolUse['role'], part: NamePart, word: Word, place: Place, usage: string): SymbolUse {
  const { kind = ownKind, role = ownRole, name } = part;
  const text = word.start + Math.max(0, (word.end - word.start - word.text.length) >> 1);
  return { kind, name, role, place: { ...place, start: text + part.start, end: text + part.end }, usage };
}

/** A line that no command takes: unknown, or a bad number where an address was meant. */
export function collectUnknown(to: Collector, match: Match, words: readonly Word[], place: Place): void {
  const word = words[match.captures.length];
  const problem = word && addressProblem(match, word);
  if (word && problem) to.problems.push({ place: placeOfWord(to.at, word), word: word.text, ...problem });
  to.unknown.push({
    place,
    text: words[0]?.text ?? '',
    matched: match.captures.length,
    expected: expectedAt(match),
    words: words.map(each => each.text),
  });
}

/** Where only an address could stand and the word looks like one, says what is wrong with it. */
function addressProblem({ points, captures }: Match, word: Word): { expected: string; error: string } | undefined {
  if (captures.length === 0 || !/^[0-9a-f]*[.:][0-9a-f.:]*(\/\d*)?$/i.test(word.text)) return undefined;
  const types = points.flatMap(at => at.placeholders.map(edge => edge.slot.type));
  const type = types.find(t => (addressTypes as readonly string[]).includes(t));
  if (!type || types.includes('word') || types.includes('text')) return undefined;
  const parsed = readValue(type as ValueType, word.text);
  return parsed.ok ? undefined : { expected: type, error: parsed.error };
}

function expectedAt({ points }: Match): string[] {
  const expected = points.flatMap(at => [...at.keywords.keys(), ...at.placeholders.map(edge => edge.slot.token)]);
  return [...new Set(expected)].slice(0, 12);
}
