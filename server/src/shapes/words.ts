/** The words of a run of text. Grammars yield one node a line; reading a node over the wasm border costs more than splitting its text here. */
import type { Word } from './statement.ts';

const tab = 9;
const newline = 10;
const carriageReturn = 13;
const quote = 34;
const hash = 35;
const slash = 47;
const star = 42;
const backslash = 92;

const isBlank = (code: number) => code === 32 || (code >= tab && code <= carriageReturn) || code === 0xa0;

/** Words of one line, between `from` and `to`. A quoted run that begins a word and closes on the line is one word without its quotes. */
export function lineWords(text: string, from: number, to: number, lineStart: number, line: number): Word[] {
  const words: Word[] = [];
  for (let at = from; at < to; ) {
    if (isBlank(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const closing = text.charCodeAt(at) === quote ? closingQuote(text, at, to) : -1;
    let end = closing < 0 ? at + 1 : closing + 1;
    while (end < to && !isBlank(text.charCodeAt(end))) end++;
    const whole = closing >= 0 && end === closing + 1;
    words.push({ text: whole ? text.slice(at + 1, closing) : text.slice(at, end), line, start: at - lineStart, end: end - lineStart });
    at = end;
  }
  return words;
}

function closingQuote(text: string, open: number, to: number): number {
  for (let at = open + 1; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash) at++;
    else if (code === quote) return at;
    else if (code === newline || code === carriageReturn) return -1;
  }
  return -1;
}

/** Words of a brace statement, between `from` and `to`, which may span lines: brackets of lists and comments are left out. */
export function braceWords(text: string, from: number, to: number, lines: LineFinder): Word[] {
  const words: Word[] = [];
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || isPunctuation(code)) at++;
    else if (code === hash) at = lineEnd(text, at, to);
    else if (code === slash && text.charCodeAt(at + 1) === star) at = commentEnd(text, at, to);
    else at = takeWord(words, text, at, to, lines);
  }
  return words;
}

function takeWord(words: Word[], text: string, at: number, to: number, lines: LineFinder): number {
  const closing = text.charCodeAt(at) === quote ? closingQuote(text, at, to) : -1;
  let end = at + 1;
  if (closing >= 0) end = closing + 1;
  else while (end < to && !isBlank(text.charCodeAt(end)) && !isPunctuation(text.charCodeAt(end))) end++;
  const { line, start } = lines(at);
  words.push({ text: closing >= 0 ? text.slice(at + 1, closing) : text.slice(at, end), line, start: at - start, end: end - start });
  return end;
}

/** `{` `}` `[` `]` `;` */
function isPunctuation(code: number): boolean {
  return code === 91 || code === 93 || code === 59 || code === 123 || code === 125;
}

function lineEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) !== newline && text.charCodeAt(at) !== carriageReturn) at++;
  return at;
}

function commentEnd(text: string, from: number, to: number): number {
  const close = text.indexOf('*/', from + 2);
  return close < 0 || close >= to ? lineEnd(text, from, to) : close + 2;
}

/** Line of an offset and where that line starts. Offsets must be asked for in rising order. */
export type LineFinder = (offset: number) => { readonly line: number; readonly start: number };

/** Lines end with \r\n, \n or \r, as the language server protocol has them. */
export function lineFinder(text: string): LineFinder {
  let line = 0;
  let start = 0;
  let at = 0;
  return offset => {
    for (; at < offset; at++) {
      const code = text.charCodeAt(at);
      if (code !== newline && (code !== carriageReturn || text.charCodeAt(at + 1) === newline)) continue;
      line++;
      start = at + 1;
    }
    return { line, start };
  };
}
