/** Selection ranges: word, line, the blocks around it, file. */
import { holdsRange, type Position, type Range } from '../text/place.ts';
import { clamp, lineCount, lineText, wordAt } from './at.ts';
import { structureOf } from './structure.ts';
import type { FileView } from './view.ts';

/** From the innermost to the whole file; each holds the one before. */
export function selection({ config }: Pick<FileView, 'config'>, at: Position): readonly Range[] {
  const position = clamp(config, at);
  const { line } = position;
  const word = wordAt(config, position)?.word;
  const text = lineText(config, line);
  const ranges: Range[] = [];
  if (word) ranges.push({ start: { line, character: word.start }, end: { line, character: word.end } });
  ranges.push({ start: { line, character: text.length - text.trimStart().length }, end: { line, character: text.trimEnd().length } });
  for (const [first, last] of blocksAround(config, line)) {
    ranges.push({ start: { line: first, character: 0 }, end: { line: last, character: lineText(config, last).length } });
  }
  const end = lineCount(config) - 1;
  ranges.push({ start: { line: 0, character: 0 }, end: { line: end, character: lineText(config, end).length } });
  return nested(ranges);
}

function blocksAround(config: FileView['config'], line: number): [number, number][] {
  const { depths, counts, ends } = structureOf(config);
  const blocks: [number, number][] = [];
  let depth = Number.POSITIVE_INFINITY;
  for (let at = Math.min(line, depths.length - 1); at >= 0 && depth > 0; at--) {
    if (!counts[at] || ends[at]! < line || ends[at] === at || depths[at]! >= depth) continue;
    blocks.push([at, ends[at]!]);
    depth = depths[at]!;
  }
  return blocks;
}

/** Without those that do not hold the one before, and without repetitions. */
function nested(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (!last || (holdsRange(range, last) && !holdsRange(last, range))) result.push(range);
  }
  return result;
}
