/** Cuts text into sections: runs of whole lines small enough to be read again at every keystroke. */
import { longestUnit, nextLine, type Unit, unitAt } from './units.ts';

export type Shape = 'lines' | 'braces';

/** From this many lines on a section ends before the next line in column 0, and at the latest before any unit. */
const wantedLines = 60;
const mostLines = 200;

/** Sections of whole lines whose concatenation is the text. */
export function cutSections(text: string, shape: Shape): string[] {
  return cut(text, shape).sections;
}

/** `open`: the last unit of the text is not closed in it. */
function cut(text: string, shape: Shape): { sections: string[]; open: boolean } {
  const sections: string[] = [];
  let start = 0;
  let lines = 0;
  let unit: Unit = { end: 0, lines: 0, open: false };
  let open = false;
  for (let at = 0; at < text.length; at = unit.end) {
    if (lines >= mostLines || (lines >= wantedLines && startsInColumn0(text, at))) {
      sections.push(text.slice(start, at));
      start = at;
      lines = 0;
    }
    unit = unitAt(text, at, shape);
    open ||= unit.open;
    lines += unit.lines;
  }
  if (start < text.length) sections.push(text.slice(start));
  return { sections, open };
}

function startsInColumn0(text: string, at: number): boolean {
  return text.charCodeAt(at) > 32;
}

/** Number of lines of a section: its line ends, plus one for a last line without. */
export function countLines(section: string): number {
  let lines = 0;
  for (let at = 0; at < section.length; at = nextLine(section, at)) lines++;
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
 * The result is a valid cut: an opened comment or banner takes in what follows, a closed one reaches back to its opener.
 */
export function recutSections(sections: readonly CutSection[], first: number, last: number, text: string, shape: Shape): Recut {
  let from = 0;
  let line = 0;
  while (from < sections.length - 1 && line + sections[from]!.lines <= first) line += sections[from++]!.lines;
  let to = from;
  let end = line;
  while (to < sections.length && end <= last) end += sections[to++]!.lines;
  const old = joined(sections, from, to);
  const before = offsetOfLine(old, first - line);
  const after = offsetOfLine(old, last - line + 1);
  let changed = old.slice(0, before) + text + old.slice(after);
  // A last line without line end would run into the section behind it.
  if (to < sections.length && changed !== '' && !/[\r\n]$/.test(changed)) changed += sections[to++]!.text;
  const reached = openerBefore(sections, from, shape);
  changed = joined(sections, reached, from) + changed;
  for (let added = 0; ; ) {
    const result = cut(changed, shape);
    if (!result.open || to >= sections.length || added > longestUnit)
      return { from: reached, removed: to - reached, inserted: result.sections };
    added += sections[to]!.lines;
    changed += sections[to++]!.text;
  }
}

/** The first section before `index`, within reach of a unit, that holds an opener without its end; `index` itself when there is none. */
function openerBefore(sections: readonly CutSection[], index: number, shape: Shape): number {
  let found = index;
  let lines = 0;
  for (let at = index - 1; at >= 0 && lines < longestUnit; at--) {
    const { text } = sections[at]!;
    lines += sections[at]!.lines;
    if (mayOpen(text, shape) && cut(text, shape).open) found = at;
  }
  return found;
}

function mayOpen(text: string, shape: Shape): boolean {
  return shape === 'braces' ? text.includes('/*') || !/[;{}]\s*$/.test(text) : text.includes('banner ') || text.includes('certificate ');
}

function joined(sections: readonly CutSection[], from: number, to: number): string {
  return from + 1 === to
    ? sections[from]!.text
    : sections
        .slice(from, to)
        .map(section => section.text)
        .join('');
}

function offsetOfLine(text: string, line: number): number {
  let at = 0;
  for (let i = 0; i < line && at < text.length; i++) at = nextLine(text, at);
  return at;
}
