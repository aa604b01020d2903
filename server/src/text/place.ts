/** Places in text. Lines and columns are 0-based, columns count UTF-16 units, ends are exclusive. */

/** Where a section of a file stands now. `line` moves when lines above it are added or removed; everything inside keeps its identity. */
export interface Occurrence {
  readonly file: string;
  line: number;
}

/** A run of text, relative to the occurrence that holds it. */
export interface Place {
  readonly at: Occurrence;
  readonly line: number;
  readonly start: number;
  readonly endLine: number;
  readonly end: number;
}

/** A value with its place in a file. */
export interface Located<T> {
  readonly value: T;
  readonly place: Place;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The range of a place in its file as it stands now. */
export function rangeOf(place: Place): Range {
  return {
    start: { line: place.at.line + place.line, character: place.start },
    end: { line: place.at.line + place.endLine, character: place.end },
  };
}

/** Sorts places by file, then by position. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
  return a.at.line + a.line - (b.at.line + b.line) || a.start - b.start;
}
