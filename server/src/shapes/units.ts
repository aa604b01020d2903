/** Lines that belong together: a banner with its text, a certificate, a block comment, a brace statement over several lines. Sections are never cut inside. */
import type { Shape } from './sections.ts';

/** A unit longer than this counts as not closed, so that an unfinished banner or comment reaches no further. */
export const longestUnit = 500;

export interface Unit {
  /** Offset behind its last line. */
  readonly end: number;
  readonly lines: number;
  /** The text ended before the unit was closed. */
  readonly open: boolean;
}

/** The unit that begins at a line start. */
export function unitAt(text: string, from: number, shape: Shape): Unit {
  return shape === 'lines' ? lineUnit(text, from) : braceUnit(text, from);
}

/** Offset behind the line end that ends the line at `from`: \r\n, \n or \r. */
export function nextLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) return at + 1;
    if (code === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  }
  return text.length;
}

const header = /[ \t]*(banner[ \t]+[A-Za-z][A-Za-z-]*|certificate[ \t])[ \t]*/y;

function lineUnit(text: string, from: number): Unit {
  const end = nextLine(text, from);
  const first = firstInk(text, from);
  const code = text.charCodeAt(first);
  if (code !== 98 && code !== 99) return { end, lines: 1, open: false };
  header.lastIndex = from;
  const found = header.exec(text);
  if (!found) return { end, lines: 1, open: false };
  const closed = found[1]!.startsWith('b') ? bannerEnd(text, header.lastIndex, end) : certificateEnd(text, end);
  return closed ?? { end, lines: 1, open: remainingLines(text, end) < longestUnit };
}

function firstInk(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
  return at;
}

/** @param rest what follows the banner's kind; @param end behind the header line. */
function bannerEnd(text: string, rest: number, end: number): Unit | undefined {
  const delimiter = text.startsWith('^C', rest) ? '^C' : text.slice(rest, rest + 1);
  if (delimiter === '' || delimiter === '\n' || delimiter === '\r') return closingLine(text, end, line => line.trim() === 'EOF');
  const close = text.indexOf(delimiter, rest + delimiter.length);
  if (close >= 0 && close < end) return { end, lines: 1, open: false };
  return closingLine(text, end, line => line.includes(delimiter));
}

function certificateEnd(text: string, end: number): Unit | undefined {
  let hex = true;
  const closed = closingLine(text, end, line => {
    if (line.trim() === 'quit') return true;
    hex &&= /^[ \t0-9A-Fa-f]*[\r\n]*$/.test(line);
    return !hex;
  });
  return hex ? closed : { end, lines: 1, open: false };
}

/** The unit up to the first line after `from` that `closes`; undefined when there is none in reach. */
function closingLine(text: string, from: number, closes: (line: string) => boolean): Unit | undefined {
  let at = from;
  for (let lines = 2; at < text.length && lines <= longestUnit; lines++) {
    const end = nextLine(text, at);
    if (closes(text.slice(at, end))) return { end, lines, open: false };
    at = end;
  }
  return undefined;
}

/** How many lines follow, counted up to the longest unit. */
function remainingLines(text: string, from: number): number {
  let lines = 0;
  for (let at = from; at < text.length && lines < longestUnit; at = nextLine(text, at)) lines++;
  return lines;
}

const setLine = /[ \t]*(set|delete|deactivate|activate|protect|unprotect|insert|rename|copy|annotate|replace)[ \t]/y;

function braceUnit(text: string, from: number): Unit {
  const first = nextLine(text, from);
  setLine.lastIndex = from;
  if (setLine.test(text)) return { end: first, lines: 1, open: false };
  let at = from;
  let state: BraceState = 'complete';
  for (let lines = 1; lines <= longestUnit; lines++) {
    const end = nextLine(text, at);
    state = scanBraceLine(text, at, end, state);
    if (state === 'complete') return { end, lines, open: false };
    at = end;
    if (at >= text.length) return { end: first, lines: 1, open: true };
  }
  return { end: first, lines: 1, open: false };
}

type BraceState = 'complete' | 'statement' | 'comment';

/** State at the end of a line: inside a statement that wants more, inside a block comment, or neither. */
function scanBraceLine(text: string, from: number, to: number, before: BraceState): BraceState {
  let state = before;
  for (let at = from; at < to; at++) {
    const char = text[at]!;
    if (state === 'comment') {
      if (char === '*' && text[at + 1] === '/') {
        state = 'complete';
        at++;
      }
    } else if (char === '#') return state;
    else if (char === '/' && text[at + 1] === '*') {
      state = 'comment';
      at++;
    } else if (char === '"') {
      at = stringEnd(text, at, to);
      state = 'statement';
    } else if (char === ';' || char === '{' || char === '}') state = 'complete';
    else if (char > ' ') state = 'statement';
  }
  return state;
}

function stringEnd(text: string, open: number, to: number): number {
  for (let at = open + 1; at < to; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return to;
}
