/** Line ends and blanks of configuration text, and how far a piece that spans lines may reach. */

/** Limits of a piece that spans lines; one that is not closed within them counts as never closed. `grammars/common/span.h` holds the same. */
export const longestUnit = 500;
export const longestUnitLength = 65_536;

/** \n or \r. */
export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** Space, tab, vertical tab, form feed, no-break space, byte order mark. */
export function isBlank(code: number): boolean {
  return code <= 32 ? code === 32 || code === 9 || code === 11 || code === 12 : code === 0xa0 || code === 0xfeff;
}

/** By character code: whether a run ends there. Blanks end every run. */
type RunEnds = Uint8Array;

/** A table for `runEnd`: runs end before blanks and before these ASCII characters. */
export function endsBefore(characters: string): RunEnds {
  return Uint8Array.from({ length: 128 }, (_, code) => (isBlank(code) || characters.includes(String.fromCharCode(code)) ? 1 : 0));
}

/** Offset of the first character from `at` on that ends a run, but at most `to`. */
export function runEnd(text: string, at: number, to: number, ends: RunEnds): number {
  let end = at;
  for (; end < to; end++) {
    const code = text.charCodeAt(end);
    if (code < 128 ? ends[code] === 1 : isBlank(code)) break;
  }
  return end;
}

/** Offset of the line end at or after `at`, but at most `to`. */
export function lineEnd(text: string, at: number, to = text.length): number {
  let end = at;
  while (end < to && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

/** The same for all of one text, which most texts tell faster: they hold no carriage return. */
export function lineEndsOf(text: string): (at: number) => number {
  if (text.includes('\r')) return at => lineEnd(text, at);
  return at => {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  };
}

/** Offset behind the line end at `end`: \r\n is one. */
export function afterLineEnd(text: string, end: number): number {
  if (end >= text.length) return text.length;
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** Offset of the first character at or after `at` that is no blank. */
export function skipBlanks(text: string, at: number): number {
  let first = at;
  while (isBlank(text.charCodeAt(first))) first++;
  return first;
}

/** Line ends in `text` from `from` up to `to`. */
export function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = lineEnd(text, from, to); at < to; at = lineEnd(text, afterLineEnd(text, at), to)) count++;
  return count;
}

/**
 * Asks `find` about each line below the one that ends at `end`, until it answers with an offset or the limits are reached.
 * @returns that offset; -1 when there is none, which `find` may also say early with null.
 */
export function findBelow(text: string, end: number, find: (start: number, stop: number) => number | null | undefined): number {
  const first = afterLineEnd(text, end);
  const limit = Math.min(text.length, first + longestUnitLength);
  for (let start = first, lines = 1; start < limit && lines <= longestUnit; lines++) {
    const stop = lineEnd(text, start, limit);
    const found = find(start, stop);
    if (found !== undefined) return found ?? -1;
    start = afterLineEnd(text, stop);
  }
  return -1;
}

/** Text with the lines `first` to `last` (included) replaced by whole lines. */
export function replaceLines(text: string, first: number, last: number, lines: string): string {
  const start = offsetOfLine(text, 0, first);
  return text.slice(0, start) + lines + text.slice(offsetOfLine(text, start, last + 1 - first));
}

/** Offset of the line that is `count` lines below the one at `from`; the end of the text where there are fewer. */
function offsetOfLine(text: string, from: number, count: number): number {
  const endOf = lineEndsOf(text);
  let at = from;
  for (let line = 0; line < count && at < text.length; line++) at = afterLineEnd(text, endOf(at));
  return at;
}
