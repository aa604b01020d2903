/** Devices that read a file as if it were typed: a line is tried in the present mode, then in those around it, and indentation plays no part. */
import { emptyGraph } from './graph.ts';
import type { Language, OpenBlock } from './language.ts';
import { type Found, foundIn, type LineWords, matchLine } from './match-line.ts';

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

/** What a lone word leaves, written out or as the beginning of the only word that could stand here alone; `unclear`: there are several. */
export function closerIn(open: OpenBlock, text: string, { closers }: Language): 'block' | 'all' | 'none' | 'unclear' | undefined {
  const exact = closers.get(text);
  if (exact) return exact;
  const begun = [...closers].filter(([word]) => word.startsWith(text));
  if (begun.length === 0 || open.graph.keywords.get(text)?.to.command) return undefined;
  const others = [...open.graph.keywords].filter(([word, edge]) => word.startsWith(text) && edge.to.command);
  return begun.length + others.length > 1 ? 'unclear' : begun[0]![1];
}

const outermost = { value: undefined, indent: -1, indented: true } as const;

/** The outside was left too: no line is taken any more, not even one that leaves. */
export function hasEnded(open: OpenBlock): boolean {
  return !open.parent && open.text === 'end' && open.graph === emptyGraph;
}

/** The mode behind a line that leaves one. Whoever leaves the top level as well is outside of the configuration; leaving that ends everything. */
export function leaveMode(open: OpenBlock, { outside }: Language): OpenBlock {
  if (open.parent) return open.parent;
  if (!outside) return open;
  return open.text === 'outside' || hasEnded(open)
    ? { ...outermost, graph: emptyGraph, text: 'end' }
    : { ...outermost, graph: outside(), text: 'outside' };
}
