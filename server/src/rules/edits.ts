/** Places of edits that whole lines need. */
import type { Place } from '../text/place.ts';

/** From the beginning of the line of `place` to the beginning of the line behind it. */
export function wholeLine(place: Place): Place {
  return { at: place.at, line: place.line, start: 0, endLine: place.endLine + 1, end: 0 };
}

/** An empty place at the beginning of the line of `place`. */
export function lineStart({ at, line }: Place): Place {
  return { at, line, start: 0, endLine: line, end: 0 };
}
