/** What goes from a text together with a part of it. */

export interface Removal {
  readonly start: number;
  readonly end: number;
  /** Nothing else stands on its lines: they go as a whole. */
  readonly lines: boolean;
}

/** @param start @param end offsets of the part. Where other things stand beside it, the blanks on one side go with it. */
export function removalOf(text: string, start: number, end: number): Removal {
  const newline = text.indexOf('\n', end);
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const behind = text.slice(end, newline < 0 ? text.length : newline);
  if (before.trim() !== '') return { start: start - (before.length - before.trimEnd().length), end, lines: false };
  if (behind.trim() !== '') return { start, end: end + (behind.length - behind.trimStart().length), lines: false };
  return { start, end, lines: true };
}
