/** AS-path expressions of Junos and SR OS: the unit is a whole AS number, and the whole path must match. */

import { maxAsn, parseAsn } from './asn.ts';
import { type Automaton, buildAutomaton, finds } from './automaton.ts';
import { anyUnit, complementOf, type Expression, parseExpression, type UnitRanges } from './expression.ts';
import { failure, foundAt, type Parsed, success } from './parsed.ts';

/** A compiled expression over AS numbers; plain data. `text` is what was written. */
export interface AsnPattern {
  readonly text: string;
  readonly automaton: Automaton;
}

/**
 * Compiles `.* 65001 .*`, `65001+`, `64512-65534`, `[64500 64510-64515]`, `[^64500]`, `(64500 | 64501)`, `.{1,3}`, `()` for the empty path.
 * `^` at the beginning and `$` at the end are tolerated, since it is anchored anyway.
 */
export function compileJunosPattern(text: string): Parsed<AsnPattern> {
  const expression = parseExpression(text, { blanks: 'ignored', readAtom });
  if (!expression.ok) return expression;
  const automaton = buildAutomaton({ type: 'sequence', parts: [{ type: 'begin' }, expression.value, { type: 'end' }] });
  return automaton.ok ? success({ text, automaton: automaton.value }) : automaton;
}

/** Whether the whole path matches. */
export function matches(pattern: AsnPattern, asns: readonly number[]): boolean {
  return finds(pattern.automaton, asns.length, index => asns[index]!);
}

type Atom = Parsed<{ readonly expression: Expression; readonly next: number }>;

function readAtom(text: string, at: number): Atom {
  switch (text[at]) {
    case '.':
      return success({ expression: anyUnit, next: at + 1 });
    case '^':
      return success({ expression: { type: 'begin' }, next: at + 1 });
    case '$':
      return success({ expression: { type: 'end' }, next: at + 1 });
    case '[':
      return readSet(text, at);
    default: {
      const range = readRange(text, at);
      return range.ok ? success({ expression: { type: 'unit', ranges: [range.value.range] }, next: range.value.next }) : range;
    }
  }
}

function readSet(text: string, open: number): Atom {
  const inverted = text[open + 1] === '^';
  const ranges: (readonly [number, number])[] = [];
  let at = skipSeparators(text, open + (inverted ? 2 : 1));
  while (at < text.length && text[at] !== ']') {
    const range = readRange(text, at);
    if (!range.ok) return range;
    ranges.push(range.value.range);
    at = skipSeparators(text, range.value.next);
  }
  if (at >= text.length) return failure('"[" is not closed: "]" is missing', open);
  const members: UnitRanges = inverted ? complementOf(ranges) : ranges;
  return success({ expression: { type: 'unit', ranges: members }, next: at + 1 });
}

function skipSeparators(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === ',') at++;
  return at;
}

/** `65001` or `64512-65534`, plain or asdot, blanks allowed around the hyphen. */
function readRange(text: string, at: number): Parsed<{ readonly range: readonly [number, number]; readonly next: number }> {
  const low = readNumber(text, at);
  if (!low.ok) return low;
  const hyphen = skipBlanks(text, low.value.next);
  if (text[hyphen] !== '-') return success({ range: [low.value.asn, low.value.asn], next: low.value.next });
  const high = readNumber(text, skipBlanks(text, hyphen + 1));
  if (!high.ok) return high;
  if (high.value.asn < low.value.asn) return failure(`the range begins at ${low.value.asn} and ends at ${high.value.asn}`, at);
  return success({ range: [low.value.asn, high.value.asn], next: high.value.next });
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

const isDigit = (character: string | undefined) => character !== undefined && character >= '0' && character <= '9';

function readNumber(text: string, start: number): Parsed<{ readonly asn: number; readonly next: number }> {
  let at = start;
  while (isDigit(text[at])) at++;
  if (at === start) return failure(`expected an AS number (0-${maxAsn}) but found ${foundAt(text, at)}`, at);
  if (text[at] === '.' && isDigit(text[at + 1])) for (at++; isDigit(text[at]); at++);
  const asn = parseAsn(text.slice(start, at));
  return asn.ok ? success({ asn: asn.value, next: at }) : failure(asn.error, start + asn.at);
}
