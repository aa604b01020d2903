/** The words of a run of text. Grammars yield one node a statement: reading a node over the wasm border costs more than splitting its text here. */
import { closingQuote, isTerminator } from './braces.ts';
import { afterLineEnd, endsBefore, isBlank, lineEndsOf, runEnd } from './line-ends.ts';
import type { Word } from './statement.ts';

const tab = 9;
const quote = 34;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/** Reads a text from its start to its end, and knows the line it stands in. */
export interface Cursor {
  readonly text: string;
  /** Its characters by number, where somebody wants to compare many. */
  readonly codes: Uint8Array | undefined;
  /** Offset of the line end at or after an offset. */
  readonly endAfter: (at: number) => number;
  line: number;
  /** Offset at which the line starts. */
  lineStart: number;
  /** Offset of the end of the line. */
  lineEnd: number;
  /** The offset whose column is known, and that column, tabs counted to the next multiple of eight. */
  columnAt: number;
  column: number;
}

export function cursorOf(text: string, codes?: Uint8Array): Cursor {
  const endAfter = lineEndsOf(text);
  return { text, codes, endAfter, line: 0, lineStart: 0, lineEnd: endAfter(0), columnAt: 0, column: 0 };
}

const encoder = new TextEncoder();
const buffer = new Uint8Array(1 << 16);

/**
 * The characters of an ASCII text that is not too long, until this is asked for another one: comparing them takes a quarter of the time of comparing
 * those of the text, which is part of a longer one.
 */
export function asciiOf(text: string): Uint8Array | undefined {
  if (text.length > buffer.length) return undefined;
  const { read, written } = encoder.encodeInto(text, buffer);
  return read === text.length && written === read ? buffer : undefined;
}

/** How many characters are the same from `a` and from `b` on, `most` at most. */
export function sameFrom({ text, codes }: Cursor, a: number, b: number, most: number): number {
  let same = 0;
  if (codes) while (same < most && codes[a + same] === codes[b + same]) same++;
  else while (same < most && text.charCodeAt(a + same) === text.charCodeAt(b + same)) same++;
  return same;
}

/** Moves on to the line of `offset`, which must not stand before that of the last call. */
export function moveTo(cursor: Cursor, offset: number): void {
  const { text } = cursor;
  while (offset > cursor.lineEnd) {
    const start = afterLineEnd(text, cursor.lineEnd);
    if (offset < start) return;
    enterLine(cursor, start);
  }
}

/** Moves on to the next line. @returns false at the end of the text. */
export function nextLine(cursor: Cursor): boolean {
  const start = afterLineEnd(cursor.text, cursor.lineEnd);
  if (start >= cursor.text.length) return false;
  enterLine(cursor, start);
  return true;
}

function enterLine(cursor: Cursor, start: number): void {
  cursor.line++;
  cursor.lineStart = start;
  cursor.lineEnd = cursor.endAfter(start);
  cursor.columnAt = start;
  cursor.column = 0;
}

/** Column of an offset in the cursor's line, tabs counted. Must not stand before that of the last call. */
export function indentOf(cursor: Cursor, offset: number): number {
  for (; cursor.columnAt < offset; cursor.columnAt++) {
    cursor.column = cursor.text.charCodeAt(cursor.columnAt) === tab ? (cursor.column | 7) + 1 : cursor.column + 1;
  }
  return cursor.column;
}

/** The words of the cursor's line from `from` on. A quoted run that closes on the line before a blank is one word without its quotes. */
export function splitLine({ text, lineStart, lineEnd: end }: Cursor, from: number): Word[] {
  const words: Word[] = [];
  for (let at = from; at < end; ) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    const close = code === quote ? closedRun(text, at, end) : -1;
    const stop = close < 0 ? runEnd(text, at + 1, end, blanks) : close + 1;
    const start = at - lineStart;
    words.push({ text: close < 0 ? text.slice(at, stop) : text.slice(at + 1, close), below: 0, start, end: stop - lineStart });
    at = stop;
  }
  return words;
}

const blanks = endsBefore('');

function closedRun(text: string, open: number, end: number): number {
  for (let close = open + 1; close < end; close++) {
    if (text.charCodeAt(close) === quote) return close + 1 === end || isBlank(text.charCodeAt(close + 1)) ? close : -1;
  }
  return -1;
}

/**
 * Appends the words of a brace language between `from` and `to`, strings without quotes and lists without brackets.
 * @param first the line of their statement. @param whole stops at `;` `{` `}`, which are otherwise left out. @returns where it stopped.
 */
export function splitPhrase(cursor: Cursor, from: number, to: number, words: Word[], first: number, whole = false): number {
  const { text } = cursor;
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (whole && isTerminator(code)) return at;
    if (isBlank(code) || isSeparator(code)) at++;
    else if (code === quote) at = addString(cursor, at, to, words, first);
    else {
      const stop = wordEnd(text, at, to);
      const start = at - cursor.lineStart;
      words.push({ text: text.slice(at, stop), below: cursor.line - first, start, end: start + stop - at });
      at = stop;
    }
  }
  return at;
}

/** `;` `{` `}` (in the lines of verbs, which hold them as text) and the brackets of lists. */
function isSeparator(code: number): boolean {
  return code === openBracket || code === closeBracket || isTerminator(code);
}

/** A bracket inside a word, as in a wildcard `[0-9]`, belongs to it together with the one that closes it. */
function wordEnd(text: string, from: number, to: number): number {
  let open = 0;
  for (let at = runEnd(text, from, to, endsRun); at < to; at = runEnd(text, at + 1, to, endsRun)) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || code === quote) return at;
    if (code === openBracket) open++;
    else if (code === closeBracket && open > 0) open--;
    else return at;
  }
  return to;
}

const endsRun = endsBefore('"[];{}');

/** A string may span lines; its word then ends with its first. */
function addString(cursor: Cursor, open: number, to: number, words: Word[], first: number): number {
  const { text, line, lineStart } = cursor;
  const close = closingQuote(text, open + 1, to);
  const stop = close < 0 ? to : close + 1;
  const start = open - lineStart;
  words.push({
    text: text.slice(open + 1, close < 0 ? to : close),
    below: line - first,
    start,
    end: Math.min(stop, cursor.lineEnd) - lineStart,
  });
  moveTo(cursor, stop);
  return stop;
}
