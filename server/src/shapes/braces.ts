/** Brace languages: the pieces of a text, as the scanner of `grammars/braces` tells them apart. */
import { Horizon } from './horizon.ts';
import { afterLineEnd, endsBefore, findBelow, isBlank, isLineEnd, lineEnd, runEnd, skipBlanks } from './line-ends.ts';

/** `words`: words of one statement up to a terminator, comment or line end; `end`: one of `;` `{` `}`; `set`: a line of a verb. */
export type PieceKind = 'words' | 'end' | 'comment' | 'set';

export interface Piece {
  readonly kind: PieceKind;
  readonly end: number;
}

const verb = /(?:set|delete|deactivate|activate|protect|unprotect|insert|rename|copy|annotate|replace|edit)[ \t\v\f\u00a0\ufeff]/y;

const quote = 34;
const hash = 35;
const star = 42;
const slash = 47;
const backslash = 92;

/** `;` `{` `}` */
export function isTerminator(code: number): boolean {
  return code === 59 || code === 123 || code === 125;
}

/**
 * The piece that begins at `at`, which is neither blank nor line end.
 * @param mayBeSet no words of the same statement stand before it on its line.
 */
function pieceAt(text: string, at: number, mayBeSet: boolean, horizon: Horizon): Piece {
  const code = text.charCodeAt(at);
  if (isTerminator(code)) return { kind: 'end', end: at + 1 };
  if (code === hash) return { kind: 'comment', end: lineEnd(text, at) };
  if (startsComment(text, at)) return { kind: 'comment', end: commentEnd(text, at, horizon) };
  if (!mayBeSet || !beginsWithVerb(text, at)) return { kind: 'words', end: wordsEnd(text, at, false) };
  const simple = simpleEnd(text, at);
  if (simple >= 0) return { kind: 'set', end: simple };
  const end = wordsEnd(text, at, true);
  const rest = skipBlanks(text, end);
  return rest >= text.length || isLineEnd(text.charCodeAt(rest)) ? { kind: 'set', end: rest } : { kind: 'words', end };
}

const simple = /[^\n\r;{}"]*/y;

/** The end of the line where neither a string nor a terminator stands before it; -1 otherwise. */
function simpleEnd(text: string, at: number): number {
  simple.lastIndex = at;
  simple.test(text);
  const end = simple.lastIndex;
  return end >= text.length || isLineEnd(text.charCodeAt(end)) ? end : -1;
}

/** Whether the word at `at` is one of those that lines of whole paths begin with. */
export function beginsWithVerb(text: string, at: number): boolean {
  if (beginsWithSet(text, at)) return true;
  verb.lastIndex = at;
  return verb.test(text);
}

/** Nearly all of these lines begin so, which is told at a glance. */
function beginsWithSet(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) === 115 && text.charCodeAt(at + 1) === 101 && text.charCodeAt(at + 2) === 116 && isBlank(text.charCodeAt(at + 3))
  );
}

function startsComment(text: string, at: number): boolean {
  return text.charCodeAt(at) === slash && text.charCodeAt(at + 1) === star;
}

/** Behind the comment; the end of its first line when it is not closed. */
function commentEnd(text: string, at: number, horizon: Horizon): number {
  let end = at + 2;
  for (; end < text.length && !isLineEnd(text.charCodeAt(end)); end++)
    if (text.charCodeAt(end) === star && text.charCodeAt(end + 1) === slash) return end + 2;
  const found = horizon.find('*/', afterLineEnd(text, end));
  return found < 0 ? end : found + 2;
}

/** Behind the last word before a terminator, comment or line end. After a verb a string ends with its line, and comments are words. */
function wordsEnd(text: string, from: number, afterVerb: boolean): number {
  let end = from;
  for (let at = from; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) at++;
    else if (isLineEnd(code) || isTerminator(code) || (!afterVerb && (code === hash || startsComment(text, at)))) return end;
    else if (code === quote) {
      const string = stringAt(text, at, afterVerb);
      if (!string.closed) return string.end;
      at = string.end;
      end = at;
    } else {
      at = runEnd(text, at + 1, text.length, endsRun);
      end = at;
    }
  }
  return end;
}

/** What ends a run of characters that belong to one word. */
const endsRun = endsBefore('\n\r;{}"');

/**
 * The string whose quote is at `open`. One that is not closed ends with its first line, before terminators at the end of that.
 * A quote on a later line closes only where a word can end: otherwise it opens a string of its own.
 */
function stringAt(text: string, open: number, oneLine: boolean): { end: number; closed: boolean } {
  const close = quoteInLine(text, open + 1);
  if (close >= 0) return { end: close + 1, closed: true };
  const end = lineEnd(text, open);
  const below = oneLine ? -1 : findBelow(text, end, (start, stop) => closingBelow(text, start, stop));
  return below < 0 ? { end: withoutTerminators(text, open, end), closed: false } : { end: below, closed: true };
}

/**
 * Tells of lines without strings and comments, each below the one before, what they leave: a statement that is open or closed, whatever is open in
 * front of a blank line. To tell of any `other` line, its pieces are needed.
 */
export function openAfterLines(text: string): (start: number, end: number) => 'open' | 'closed' | 'blank' | 'other' {
  const piece = finder(text, ['"', '#', '/*']);
  const terminator = finder(text, [';', '{', '}']);
  return (start, end) => {
    if (piece(start) < end) return 'other';
    const last = endOfWords(text, start, end);
    if (last === start) return 'blank';
    if (isTerminator(text.charCodeAt(last - 1))) return 'closed';
    if (terminator(start) < end) return 'other';
    return beginsWithVerb(text, skipBlanks(text, start)) ? 'closed' : 'open';
  };
}

/** Where one of `parts` stands next in a text, from offsets further and further down. */
function finder(text: string, parts: readonly string[]): (from: number) => number {
  const next = parts.map(() => -1);
  let nearest = -1;
  const search = (from: number) => {
    for (const [i, part] of parts.entries()) if (next[i]! < from) next[i] = offsetOf(text, part, from);
    return Math.min(...next);
  };
  return from => {
    if (nearest < from) nearest = search(from);
    return nearest;
  };
}

/** The end of the text where `part` is not in it. */
function offsetOf(text: string, part: string, from: number): number {
  const found = text.indexOf(part, from);
  return found < 0 ? text.length : found;
}

/** Behind the last character of a line that is no blank; `start` where there is none. */
function endOfWords(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isBlank(text.charCodeAt(last - 1))) last--;
  return last;
}

/** Whether every string ends on the line on which it begins; quotes in comments count as well. */
export function everyStringCloses(text: string): boolean {
  for (let open = text.indexOf('"'); open >= 0; ) {
    const close = quoteInLine(text, open + 1);
    if (close < 0) return false;
    open = text.indexOf('"', close + 1);
  }
  return true;
}

function quoteInLine(text: string, from: number): number {
  for (let at = from; at < text.length && !isLineEnd(text.charCodeAt(at)); at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === backslash && !isLineEnd(text.charCodeAt(at + 1))) at++;
  }
  return -1;
}

/** Offset of the next quote before `to` that no backslash precedes, or -1. */
export function closingQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash) at++;
    else if (code === quote) return at;
  }
  return -1;
}

function closingBelow(text: string, start: number, stop: number): number | null | undefined {
  const close = closingQuote(text, start, stop);
  if (close < 0) return undefined;
  const next = text.charCodeAt(close + 1);
  const mayEnd = close + 1 >= text.length || isBlank(next) || isLineEnd(next) || isTerminator(next) || next === 0x5d /* ] */;
  return mayEnd ? close + 1 : null;
}

function withoutTerminators(text: string, open: number, end: number): number {
  let first = -1;
  for (let at = open + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isTerminator(code)) first = first < 0 ? at : first;
    else if (!isBlank(code)) first = -1;
    if (code === backslash) at++;
  }
  return first < 0 ? end : first;
}

/**
 * Gives `take` the pieces from `from` on, one after the other, until it returns true or `to` is reached.
 * @param horizon that of the text where it is walked in several parts, one below the other.
 */
export function walkPieces(
  text: string,
  from: number,
  to: number,
  take: (piece: Piece, start: number) => boolean,
  horizon = new Horizon(text),
): void {
  let mayBeSet = true;
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) {
      mayBeSet = true;
      at++;
    } else if (isBlank(code)) at = skipBlanks(text, at);
    else {
      const piece = pieceAt(text, at, mayBeSet, horizon);
      if (take(piece, at)) return;
      if (piece.kind !== 'comment') mayBeSet = piece.kind !== 'words';
      at = piece.end;
    }
  }
}
