/** Which lines of a text are the same in another state of it. */
import type { LineChange } from '../text/line-names.ts';
import { countLineEnds, isLineEnd } from './line-ends.ts';

/** @param before, after texts of whole lines, with as many lines as said. */
export function lineChange(before: string, linesBefore: number, after: string, linesAfter: number): LineChange {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before.charCodeAt(same) === after.charCodeAt(same)) same++;
  // Whole lines only: what follows may begin alike, most often with its indentation.
  while (same > 0 && !isLineEnd(before.charCodeAt(same - 1))) same--;
  const top = Math.min(countLineEnds(before, 0, same), linesBefore, linesAfter);
  let below = 0;
  while (below < shorter - same && before.charCodeAt(before.length - 1 - below) === after.charCodeAt(after.length - 1 - below)) below++;
  while (below > 0 && !isLineEnd(before.charCodeAt(before.length - below - 1))) below--;
  const bottom = Math.min(linesBefore, linesAfter) - top;
  const from = before.length - below;
  const ends = countLineEnds(before, from, before.length) + (below > 0 && !isLineEnd(before.charCodeAt(before.length - 1)) ? 1 : 0);
  return { before: linesBefore, after: linesAfter, top, bottom: Math.min(bottom, ends) };
}
