/** Cuts text into sections: runs of whole lines small enough to be read again at every keystroke. */
import { openAfterLines, walkPieces } from './braces.ts';
import { Horizon } from './horizon.ts';
import { afterLineEnd, countLineEnds, isBlank, isLineEnd, lineEnd, lineEndsOf, longestUnit } from './line-ends.ts';
import { lineUnitEnd } from './lines.ts';

export type Shape = 'lines' | 'braces';

/** From this many lines on a section ends before the next line that begins in column 0, and at the latest with `mostLines`. */
const wantedLines = 60;
const mostLines = 200;
/** A section that an edit made longer than this is cut again. */
const mostLinesEdited = 300;

/** Sections of whole lines whose concatenation is the text. No banner, certificate, comment, string or brace statement is cut. */
export function cutSections(text: string, shape: Shape): string[] {
  const sections: string[] = [];
  let start = 0;
  let startLine = 0;
  walkCuts(text, shape, (at, line) => {
    const lines = line - startLine;
    if (lines < wantedLines || (lines < mostLines && !beginsInColumn0(text, at))) return false;
    sections.push(text.slice(start, at));
    start = at;
    startLine = line;
    return false;
  });
  if (start < text.length) sections.push(text.slice(start));
  return sections;
}

function beginsInColumn0(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return !isBlank(code) && !isLineEnd(code) && code !== 0x7d; /* } */
}

/** Gives `take` every offset behind the first at which `text` may be cut, with its line, until it returns true. The end of the text is not among them. */
function walkCuts(text: string, shape: Shape, take: (at: number, line: number) => boolean): void {
  if (shape === 'lines') walkLineCuts(text, take);
  else walkBraceCuts(text, take);
}

function walkLineCuts(text: string, take: (at: number, line: number) => boolean): void {
  let line = 0;
  const endAfter = lineEndsOf(text);
  const horizon = new Horizon(text);
  for (let start = 0; ; ) {
    const first = endAfter(start);
    const end = lineUnitEnd(text, start, first, horizon);
    line += 1 + countLineEnds(text, first, end);
    start = afterLineEnd(text, end);
    if (start >= text.length || take(start, line)) return;
  }
}

/** A line may begin a section unless a statement is open in front of it. */
function walkBraceCuts(text: string, take: (at: number, line: number) => boolean): void {
  let line = 0;
  let open = false;
  const endAfter = lineEndsOf(text);
  const horizon = new Horizon(text);
  const openAfter = openAfterLines(text);
  for (let start = 0, end = 0; start < text.length; start = afterLineEnd(text, end)) {
    if (start > 0 && !open && take(start, line)) return;
    end = endAfter(start);
    line++;
    const state = openAfter(start, end);
    if (state !== 'other') {
      if (state !== 'blank') open = state === 'open';
      continue;
    }
    walkPieces(
      text,
      start,
      text.length,
      (piece, at) => {
        if (at > end) return true;
        if (piece.end > end) {
          line += countLineEnds(text, end, piece.end);
          end = endAfter(piece.end);
        }
        if (piece.kind !== 'comment') open = piece.kind === 'words';
        return false;
      },
      horizon,
    );
  }
}

/** Number of lines of a section: its line ends (\r\n, \n, \r), plus one for a last line without. */
export function countLines(section: string): number {
  const endAfter = lineEndsOf(section);
  let lines = 0;
  for (let start = 0; start < section.length; lines++) start = afterLineEnd(section, endAfter(start));
  return lines;
}

export interface Recut {
  /** Index of the first section that is replaced. */
  readonly from: number;
  readonly removed: number;
  readonly inserted: readonly string[];
}

/** A section as the recut needs it. */
export interface CutSection {
  readonly text: string;
  readonly lines: number;
}

/**
 * Which sections to replace when the lines `first` to `last` (old numbering, included) become `text`, whole lines.
 * The result reads like a fresh cut: an opener takes in the sections it reaches, and releases them again. Costs the touched sections and the reach of a unit.
 */
export function recutSections(sections: readonly CutSection[], first: number, last: number, text: string, shape: Shape): Recut {
  const touched = findSections(sections, first, last);
  const start = startOfReach(sections, touched);
  const old = joined(sections, touched.from, touched.to);
  const before = offsetOfLine(old, first - touched.line);
  const after = offsetOfLine(old, Math.max(first, last + 1) - touched.line);
  const changed = joined(sections, start, touched.from) + old.slice(0, before) + text + old.slice(after);
  if (changed === '') return { from: touched.from, removed: touched.to - touched.from, inserted: [] };
  for (let reach = 2 * longestUnit; ; reach *= 2) {
    const recut = recutWindow(sections, { ...touched, start }, changed, reach, shape);
    if (recut) return recut;
  }
}

interface Touched {
  /** The sections that hold the lines, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** First line of the first of them. */
  readonly line: number;
}

function findSections(sections: readonly CutSection[], first: number, last: number): Touched {
  let from = 0;
  let line = 0;
  while (from < sections.length - 1 && line + sections[from]!.lines <= first) line += sections[from++]!.lines;
  let to = from;
  for (let end = line; to < sections.length && (to === from || end <= last); to++) end += sections[to]!.lines;
  return { from, to, line };
}

/** The last section that starts so far before the touched ones that no unit before it reaches them. */
function startOfReach(sections: readonly CutSection[], { from }: Touched): number {
  let start = from;
  for (let lines = 0; start > 0 && lines < longestUnit; ) lines += sections[--start]!.lines;
  return start;
}

/** @param changed new text of the sections from `start` up to `to`. @returns undefined when no cut is certain within `reach` lines behind it. */
function recutWindow(
  sections: readonly CutSection[],
  { start, from, to }: Touched & { start: number },
  changed: string,
  reach: number,
  shape: Shape,
): Recut | undefined {
  let end = to;
  for (let lines = 0; end < sections.length && lines < reach; ) lines += sections[end++]!.lines;
  const text = changed + joined(sections, to, end);
  const starts = startsOf(sections, start, from);
  const ends = certainEnds(sections, to, end, changed.length);
  const kept = new Set<number>([0]);
  let stop = -1;
  walkCuts(text, shape, at => {
    kept.add(at);
    if (ends.has(at)) stop = at;
    return stop >= 0;
  });
  if (stop < 0 && end < sections.length) return undefined;
  const wrong = starts.findIndex(at => at < text.length && !kept.has(at));
  const first = wrong < 0 ? starts.length - 1 : wrong - 1;
  const replaced = text.slice(starts[first], stop < 0 ? text.length : stop);
  const inserted = replaced === '' ? [] : countLines(replaced) <= mostLinesEdited ? [replaced] : cutSections(replaced, shape);
  return { from: start + first, removed: (stop < 0 ? sections.length : ends.get(stop)!) - start - first, inserted };
}

/** Offsets at which the sections `start` to `from` (included) begin, from the first on. */
function startsOf(sections: readonly CutSection[], start: number, from: number): number[] {
  const starts = [0];
  for (let index = start; index < from; index++) starts.push(starts.at(-1)! + sections[index]!.text.length);
  return starts;
}

/** Sections behind the change by where they begin, as far as a unit before them cannot reach behind `end`. */
function certainEnds(sections: readonly CutSection[], to: number, end: number, offset: number): Map<number, number> {
  const ends = new Map<number, number>();
  let lines = sections.slice(to, end).reduce((sum, section) => sum + section.lines, 0);
  for (let index = to, at = offset; index < end && (end === sections.length || lines >= longestUnit); index++) {
    ends.set(at, index);
    at += sections[index]!.text.length;
    lines -= sections[index]!.lines;
  }
  return ends;
}

function joined(sections: readonly CutSection[], from: number, to: number): string {
  let text = '';
  for (let index = from; index < to; index++) text += sections[index]!.text;
  return text;
}

function offsetOfLine(text: string, line: number): number {
  let at = 0;
  for (let i = 0; i < line && at < text.length; i++) at = afterLineEnd(text, lineEnd(text, at));
  return at;
}
