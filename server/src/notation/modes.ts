/** Devices that read a file as if it were typed: a line is tried in the present mode, then in those around it, and indentation plays no part. */
import { emptyGraph } from './graph.ts';
import type { Language, OpenBlock } from './language.ts';
import { type Found, foundIn, type LineWords, matchLine } from './match-line.ts';
import { type Collector, lineStates } from './reading.ts';

/** The innermost mode that takes the line. One that knows all its words but misses some ends the search; then the mode stays as it is. */
export function findMode(line: LineWords, open: OpenBlock, language: Language): Found {
  const here = matchLine(open.graph, line, language);
  let there = here;
  for (let block = open; ; block = block.parent) {
    if (block !== open) there = matchLine(block.graph, line, language);
    if (there.match.command) return foundIn(block, there, false);
    if (there.match.fault || !block.parent) return foundIn(open, here, true);
  }
}

const outermost = { value: undefined, indent: -1, indented: true } as const;

/** The mode behind a line that leaves one. Whoever leaves the top level as well is outside of the configuration; leaving that ends everything. */
export function leaveMode(to: Collector, line: number, open: OpenBlock, { outside }: Language): OpenBlock {
  if (open.parent) return open.parent;
  if (open.text === 'end') to.states[line] = lineStates.unknown;
  if (!outside) return open;
  return open.text === 'outside' || open.text === 'end'
    ? { ...outermost, graph: emptyGraph, text: 'end' }
    : { ...outermost, graph: outside(), text: 'outside' };
}
