/** Places of edits that whole lines need. */
import { behindLine, type Place } from '../text/place.ts';

/** The lines of `place` with their line ends. */
export function wholeLine(place: Place): Place {
  return { ...place, start: 0, end: behindLine };
}

/** An empty place at the beginning of the line of `place`. */
export function lineStart({ at, line }: Place): Place {
  return { at, line, start: 0, endLine: line, end: 0 };
}
