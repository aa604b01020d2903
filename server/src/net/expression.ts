/** Regular expressions as trees, over any kind of unit (characters, AS numbers), and the reader of what all their notations share. */

import { failure, type Parsed, success } from './parsed.ts';

/** Sets of unit numbers (code points or AS numbers), both ends inclusive. */
export type UnitRanges = readonly (readonly [low: number, high: number])[];

export type Expression =
  | { readonly type: 'unit'; readonly ranges: UnitRanges }
  | { readonly type: 'begin' }
  | { readonly type: 'end' }
  | { readonly type: 'sequence'; readonly parts: readonly Expression[] }
  | { readonly type: 'choice'; readonly parts: readonly Expression[] }
  | { readonly type: 'repeat'; readonly body: Expression; readonly min: number; readonly max: number };

/** The sequence of nothing, which matches the empty text. */
export const emptyExpression: Expression = { type: 'sequence', parts: [] };

const highestUnit = 4294967295;

export const anyUnit: Expression = { type: 'unit', ranges: [[0, highestUnit]] };

export function unitsOf(...units: readonly number[]): Expression {
  return { type: 'unit', ranges: units.map(unit => [unit, unit] as const) };
}

/** All units that are in none of the ranges. */
export function complementOf(ranges: UnitRanges): UnitRanges {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [low, high] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (low > next) gaps.push([next, low - 1]);
    next = Math.max(next, high + 1);
  }
  if (next <= highestUnit) gaps.push([next, highestUnit]);
  return gaps;
}

/** What one notation adds: how it writes a unit or anchor. `readAtom` is never called at `(`, `)`, `|` or the end. */
export interface Notation {
  readonly blanks: 'ignored' | 'literal';
  readonly readAtom: (text: string, at: number) => Parsed<{ readonly expression: Expression; readonly next: number }>;
}

const deepestNesting = 100;
const longestText = 20000;
const highestCount = 255;

interface Reader {
  readonly text: string;
  readonly notation: Notation;
  at: number;
  depth: number;
}

/** Reads choices `|`, groups `( )` and the repetitions `* + ? {m,n}` around the atoms of a notation. */
export function parseExpression(text: string, notation: Notation): Parsed<Expression> {
  if (text.length > longestText) return failure(`the pattern is longer than ${longestText} characters`, longestText);
  const reader: Reader = { text, notation, at: 0, depth: 0 };
  const expression = readChoice(reader);
  if (expression.ok && reader.at < text.length) return failure('")" closes no group', reader.at);
  return expression;
}

function peek(reader: Reader): string | undefined {
  while (reader.notation.blanks === 'ignored' && isBlank(reader.text[reader.at])) reader.at++;
  return reader.text[reader.at];
}

const isBlank = (character: string | undefined) => character === ' ' || character === '\t';

function readChoice(reader: Reader): Parsed<Expression> {
  const parts: Expression[] = [];
  for (;;) {
    const part = readSequence(reader);
    if (!part.ok) return part;
    parts.push(part.value);
    if (peek(reader) !== '|') return success(parts.length === 1 ? part.value : { type: 'choice', parts });
    reader.at++;
  }
}

function readSequence(reader: Reader): Parsed<Expression> {
  const parts: Expression[] = [];
  for (let next = peek(reader); next !== undefined && next !== '|' && next !== ')'; next = peek(reader)) {
    if (next === '*' || next === '+' || next === '?') return failure(`"${next}" has nothing before it to repeat`, reader.at);
    const atom = next === '(' ? readGroup(reader) : readAtom(reader);
    if (!atom.ok) return atom;
    const part = readRepetitions(reader, atom.value);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  return success(parts.length === 1 ? parts[0]! : { type: 'sequence', parts });
}

function readAtom(reader: Reader): Parsed<Expression> {
  const atom = reader.notation.readAtom(reader.text, reader.at);
  if (!atom.ok) return atom;
  reader.at = atom.value.next;
  return success(atom.value.expression);
}

function readGroup(reader: Reader): Parsed<Expression> {
  const start = reader.at++;
  if (++reader.depth > deepestNesting) return failure(`groups are nested more than ${deepestNesting} deep`, start);
  const body = readChoice(reader);
  if (!body.ok) return body;
  if (peek(reader) !== ')') return failure('this group is not closed: ")" is missing', start);
  reader.at++;
  reader.depth--;
  return body;
}

const mostRepetitions = 8;

function readRepetitions(reader: Reader, atom: Expression): Parsed<Expression> {
  let body = atom;
  for (let count = 0; ; count++) {
    const bounds = readBounds(reader);
    if (!bounds.ok) return bounds;
    if (!bounds.value) return success(body);
    if (count === mostRepetitions) return failure(`more than ${mostRepetitions} repetitions in a row`, reader.at - 1);
    body = { type: 'repeat', body, ...bounds.value };
  }
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

const boundsBySign = new Map<string | undefined, Bounds>([
  ['*', { min: 0, max: Infinity }],
  ['+', { min: 1, max: Infinity }],
  ['?', { min: 0, max: 1 }],
]);

function readBounds(reader: Reader): Parsed<Bounds | undefined> {
  const sign = peek(reader);
  const bounds = boundsBySign.get(sign);
  if (bounds) reader.at++;
  return bounds || sign !== '{' ? success(bounds) : readCounts(reader);
}

/** `{m}`, `{m,}` or `{m,n}`; a brace that no digit follows is left to the notation, since AS sets are printed in braces. */
function readCounts(reader: Reader): Parsed<Bounds | undefined> {
  const open = reader.at;
  const close = reader.text.indexOf('}', open);
  const parts = reader.text.slice(open + 1, close < 0 ? undefined : close).split(',');
  const [min, max] = parts.map(part => countOf(part.trim()));
  if (min === undefined) return success(undefined);
  if (close < 0) return failure('this repetition is not closed: "}" is missing', open);
  const openEnded = parts.length === 2 && parts[1]!.trim() === '';
  const high = parts.length === 1 ? min : openEnded ? Infinity : max;
  if (parts.length > 2 || high === undefined) return failure('a repetition has the form {2}, {2,} or {2,5}', open);
  if (min > high) return failure(`the repetition begins at ${min} and ends at ${high}`, open);
  if (min > highestCount || (high > highestCount && high !== Infinity)) return failure(`a repetition of more than ${highestCount}`, open);
  reader.at = close + 1;
  return success({ min, max: high });
}

/** The number of a run of digits, or nothing where anything else stands. */
function countOf(text: string): number | undefined {
  return /^[0-9]{1,9}$/.test(text) ? Number(text) : undefined;
}
