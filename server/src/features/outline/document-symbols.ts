/** Document symbols: a file as its device reads it. Entries stand where their text stands; what is inside a block is inside its entry; many of a kind in a row share one. */
import type { Range } from '../../text/place.ts';
import { lineCount, lineText } from '../at.ts';
import { structureOf } from '../structure.ts';
import type { FileView } from '../view.ts';
import { blockPieces } from './blocks.ts';
import { piecesOf } from './pieces.ts';
import { maker, type OutlineSymbol, type Piece } from './symbol.ts';

/** In order of the text. */
export function documentSymbols(view: FileView): readonly OutlineSymbol[] {
  const structure = structureOf(view.config);
  const pieces = piecesOf(view.device, maker(structure)).filter(piece => piece.selection.end.line < structure.ends.length);
  const nested = nest([...pieces, ...blockPieces(view.config, structure, pieces)]);
  return inRuns(nested, view);
}

const byPlace = (a: Piece, b: Piece): number =>
  a.selection.start.line - b.selection.start.line || a.selection.start.character - b.selection.start.character || b.blockEnd - a.blockEnd;

interface Nested extends Piece {
  readonly children: Nested[];
}

/** Puts each piece into the innermost one whose block holds it. */
function nest(pieces: readonly Piece[]): Nested[] {
  const top: Nested[] = [];
  const open: Nested[] = [];
  for (const piece of [...pieces].sort(byPlace)) {
    const nested: Nested = { ...piece, children: nest(piece.children) };
    while (open.length > 0 && !holds(open.at(-1)!, nested)) open.pop();
    (open.at(-1)?.children ?? top).push(nested);
    open.push(nested);
  }
  return top;
}

function holds(outer: Piece, inner: Piece): boolean {
  return (
    outer.blockEnd > outer.selection.start.line &&
    inner.selection.start.line > outer.selection.start.line &&
    inner.blockEnd <= outer.blockEnd
  );
}

function inRuns(pieces: readonly Nested[], view: FileView): OutlineSymbol[] {
  return runsOf(pieces).flatMap(run => {
    const symbols = run.map(piece => symbolOf(piece, view));
    const label = run[0]!.run;
    return label !== undefined && run.length >= leastRun ? [runSymbol(label, symbols)] : symbols;
  });
}

/** Fewer of a kind in a row stand for themselves. */
const leastRun = 3;

function runsOf(pieces: readonly Nested[]): Nested[][] {
  const runs: Nested[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last && piece.run !== undefined && last[0]!.run === piece.run) last.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function runSymbol(label: string, children: readonly OutlineSymbol[]): OutlineSymbol {
  const [first] = children;
  const end = latest(children.map(({ range }) => range));
  return {
    name: label,
    detail: String(children.length),
    kind: 'run',
    range: { start: first!.range.start, end },
    selection: first!.selection,
    children,
  };
}

function latest(ranges: readonly Range[]): Range['end'] {
  return ranges.map(({ end }) => end).reduce((a, b) => (b.line > a.line || (b.line === a.line && b.character > a.character) ? b : a));
}

/** Ranges reach to the end of the block and around all children. */
function symbolOf({ name, detail, kind, selection, blockEnd, children }: Nested, view: FileView): OutlineSymbol {
  const inside = [...children].sort(byPlace).map(child => symbolOf(child, view));
  const start = { line: Math.min(selection.start.line, ...inside.map(({ range }) => range.start.line)), character: 0 };
  const own = { start, end: blockEnd > selection.end.line ? endOf(view, blockEnd) : selection.end };
  const range = { start, end: latest([own, ...inside.map(child => child.range)]) };
  return { name, detail, kind, range, selection, children: inside };
}

/** The beginning of the next line where there is one. */
function endOf({ config }: FileView, line: number): Range['end'] {
  return line + 1 < lineCount(config) ? { line: line + 1, character: 0 } : { line, character: lineText(config, line).length };
}
