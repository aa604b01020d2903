/** Places in text. Lines and columns are 0-based, columns count UTF-16 units, ends are exclusive. */
import { type LineNames, nameOf, numberOf } from './line-names.ts';

/** Where a section of a file stands now. `line` moves when lines above it are added or removed; everything inside keeps its identity. */
export interface Occurrence {
  readonly file: string;
  line: number;
  /** What its lines are called, once some came or went inside; before that by their numbers in the section. */
  names?: LineNames;
}

/** A run of text, relative to the occurrence that holds it. Its lines are given by name, so that it moves with them: `lineOf` tells where they stand. */
export interface Place {
  readonly at: Occurrence;
  readonly line: number;
  readonly start: number;
  readonly endLine: number;
  /** `behindLine` for the end of a whole line. */
  readonly end: number;
}

/** The end of a place that takes its last line with its line end. */
export const behindLine = Number.MAX_SAFE_INTEGER;

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

/** The line in its file, as it stands now, of a place or of a line of a section. */
export function lineOf({ at, line }: Pick<Place, 'at' | 'line'>): number {
  return at.line + numberInSection({ at, line });
}

/** The lines of `place` with their line ends. */
export function wholeLine(place: Place): Place {
  return { ...place, start: 0, end: behindLine };
}

/** An empty place at the beginning of the line of `place`. */
export function lineStart({ at, line }: Place): Place {
  return { at, line, start: 0, endLine: line, end: 0 };
}

/** The line in its section. */
export function numberInSection({ at: { names }, line }: Pick<Place, 'at' | 'line'>): number {
  return names ? numberOf(names, line) : line;
}

/** What a line of the section is called. */
export function lineName({ names }: Occurrence, number: number): number {
  return names ? nameOf(names, number) : number;
}

/** The place of a text between lines of a section, given by their numbers in it. */
export function placeInSection(at: Occurrence, line: number, start: number, endLine: number, end: number): Place {
  return { at, line: lineName(at, line), start, endLine: lineName(at, endLine), end };
}

/** The range of a place in its file as it stands now. */
export function rangeOf(place: Place): Range {
  const { at, start, endLine, end } = place;
  const last = lineOf({ at, line: endLine });
  return {
    start: { line: lineOf(place), character: start },
    end: end === behindLine ? { line: last + 1, character: 0 } : { line: last, character: end },
  };
}

/** Whether a range lies inside of another one. */
export function holdsRange(outer: Range, inner: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** Sorts places by file, then by position. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
  return lineOf(a) - lineOf(b) || a.start - b.start;
}
