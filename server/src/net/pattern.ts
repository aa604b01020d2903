/** Regular expressions over printed text, as routers apply them to AS paths and communities. They run on our own automaton: linear time for any pattern. */

import { type Automaton, buildAutomaton, finds } from './automaton.ts';
import { anyUnit, complementOf, type Expression, type Notation, parseExpression, type UnitRanges, unitsOf } from './expression.ts';
import { withLostAnchors } from './glibc.ts';
import { failure, type Parsed, success } from './parsed.ts';

/** A compiled pattern; plain data. `text` is what was written. */
export interface Pattern {
  readonly text: string;
  readonly automaton: Automaton;
}

function codes(characters: string): number[] {
  return [...characters].map(character => character.codePointAt(0)!);
}

const delimiters = ',{}() ';

/** `_` of IOS, NX-OS, EOS and FRR: begin, end or one delimiter of a printed path (FRR: `(^|[,{}() ]|$)`). */
const boundary: Expression = { type: 'choice', parts: [{ type: 'begin' }, unitsOf(...codes(delimiters)), { type: 'end' }] };

const digits = [48, 57] as const;
const upperCase = [65, 90] as const;
const lowerCase = [97, 122] as const;

const characterClasses = new Map<string, UnitRanges>([
  ['digit', [digits]],
  ['alpha', [upperCase, lowerCase]],
  ['alnum', [digits, upperCase, lowerCase]],
  ['xdigit', [digits, [65, 70], [97, 102]]],
  ['space', [[9, 13], ...unitRanges(' ')]],
  ['blank', unitRanges('\t ')],
]);

function unitRanges(characters: string): UnitRanges {
  return codes(characters).map(code => [code, code] as const);
}

/**
 * Compiles a POSIX extended expression in which `_` is a boundary. It matches anywhere in the text unless anchored.
 * `library`: what the C library makes of repetitions, see `withLostAnchors`.
 * Errors say where and why: unclosed groups and classes, nothing to repeat, back references, patterns that expand too far.
 */
export function compileCiscoPattern(text: string, library: 'exact' | 'glibc' = 'exact'): Parsed<Pattern> {
  return compile(text, text, { blanks: 'literal', readAtom: readCiscoAtom }, library === 'glibc' ? withLostAnchors : undefined);
}

/**
 * Compiles a community member of Junos: a wildcard (`65000:*`: `*` is a whole part and the text is matched whole) or an expression
 * (`^65...:.*$`), in which blanks are ignored and a `*` that begins a part means `.*`.
 */
export function compileJunosCommunityPattern(text: string): Parsed<Pattern> {
  const parts = text.split(':');
  const wildcard = parts.every(part => part === '*' || isWord(part));
  const expanded = parts.map(part => (part.startsWith('*') ? `.${part}` : part)).join(':');
  const compiled = compile(text, wildcard ? `^${expanded}$` : expanded, { blanks: 'ignored', readAtom: readPlainAtom });
  return compiled.ok ? compiled : failure(compiled.error, Math.min(compiled.at, text.length));
}

function isWord(part: string): boolean {
  return codes(part).every(code => (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122));
}

function compile(text: string, source: string, notation: Notation, change = (expression: Expression) => expression): Parsed<Pattern> {
  const expression = parseExpression(source, notation);
  if (!expression.ok) return expression;
  const automaton = buildAutomaton(change(expression.value));
  return automaton.ok ? success({ text, automaton: automaton.value }) : automaton;
}

/** Whether the pattern matches, e.g. the text of `formatAsPath`. */
export function test(pattern: Pattern, text: string): boolean {
  return finds(pattern.automaton, text.length, index => text.charCodeAt(index));
}

type Atom = Parsed<{ readonly expression: Expression; readonly next: number }>;

const atom = (expression: Expression, next: number): Atom => success({ expression, next });

function readCiscoAtom(text: string, at: number): Atom {
  return text[at] === '_' ? atom(boundary, at + 1) : readPlainAtom(text, at);
}

function readPlainAtom(text: string, at: number): Atom {
  switch (text[at]) {
    case '^':
      return atom({ type: 'begin' }, at + 1);
    case '$':
      return atom({ type: 'end' }, at + 1);
    case '.':
      return atom(anyUnit, at + 1);
    case '[':
      return readClass(text, at);
    case '\\':
      return readEscape(text, at);
    default:
      return atom(unitsOf(text.charCodeAt(at)), at + 1);
  }
}

function readEscape(text: string, at: number): Atom {
  const escaped = text[at + 1];
  if (escaped === undefined) return failure('the pattern ends in a backslash', at);
  if (escaped >= '1' && escaped <= '9') return failure('back references are not evaluated', at);
  return atom(unitsOf(text.charCodeAt(at + 1)), at + 2);
}

/** `[…]` and `[^…]` with ranges and POSIX classes; a `]` in first place is itself. */
function readClass(text: string, open: number): Atom {
  const inverted = text[open + 1] === '^';
  const first = open + (inverted ? 2 : 1);
  const ranges: (readonly [number, number])[] = [];
  let at = first;
  while (at < text.length && (text[at] !== ']' || at === first)) {
    const member = readClassMember(text, at);
    if (!member.ok) return member;
    ranges.push(...member.value.ranges);
    at = member.value.next;
  }
  if (at >= text.length) return failure('"[" is not closed: "]" is missing', open);
  return atom({ type: 'unit', ranges: inverted ? complementOf(ranges) : ranges }, at + 1);
}

function readClassMember(text: string, at: number): Parsed<{ readonly ranges: UnitRanges; readonly next: number }> {
  if (text.startsWith('[:', at)) {
    const close = text.indexOf(':]', at + 2);
    const ranges = close < 0 ? undefined : characterClasses.get(text.slice(at + 2, close));
    return ranges ? success({ ranges, next: close + 2 }) : failure('unknown character class', at);
  }
  const low = text.charCodeAt(at);
  const isRange = text[at + 1] === '-' && at + 2 < text.length && text[at + 2] !== ']';
  if (!isRange) return success({ ranges: text[at] === '_' ? unitRanges(delimiters) : [[low, low]], next: at + 1 });
  const high = text.charCodeAt(at + 2);
  return high >= low ? success({ ranges: [[low, high]], next: at + 3 }) : failure(`the range ${text.slice(at, at + 3)} is empty`, at);
}
