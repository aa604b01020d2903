/** The lines of a line language with the blocks that they were read in. Banners, certificates, bodies in other languages and what a terminal added are left out. */
import type { ConfigText } from '../../notation/config-text.ts';
import { depthOf, type Language, type OpenBlock } from '../../notation/language.ts';
import { withoutNoise } from '../../notation/noise.ts';
import { belongsToRaw } from '../../notation/raw-body.ts';
import { readLines } from '../../notation/read-lines.ts';
import { type Collector, collector, lineStates } from '../../notation/reading.ts';
import type { Statement } from '../../shapes/statement.ts';
import { readStatements } from '../../shapes/statements.ts';
import type { Row } from './indent.ts';

export function lineRows({ sections, language }: ConfigText): Row[] {
  const rows: Row[] = [];
  for (const { text, lines, at, entry } of sections) {
    if (entry.shape !== 'lines') continue;
    let open = entry.block;
    const to = collector(at, lines);
    for (const statement of readStatements(text, 'lines')) {
      if (statement.words.length === 0 || statement.kind === 'text' || (open.raw && belongsToRaw(statement, open))) continue;
      const next = statement.kind === 'command' ? readLines(to, [statement], open, language) : open;
      const isLine =
        statement.kind === 'comment' || (to.states[statement.line] !== lineStates.none && withoutNoise(statement) === statement);
      if (isLine) rows.push({ ...rowOf(statement, to, open, next, language), line: at.line + statement.line });
      open = next;
    }
  }
  return rows;
}

function rowOf({ kind, words, indent, line }: Statement, to: Collector, open: OpenBlock, next: OpenBlock, language: Language): Row {
  const row = { line, characters: words[0]!.start, column: indent, depth: to.depths[line]! };
  if (kind !== 'command') return { ...row, kind: 'comment' };
  const closer = words.length === 1 ? language.closers.get(words[0]!.text) : undefined;
  if (closer) return { ...row, kind: 'placed', depth: depthOf(next), closes: closer === 'block' && next !== open ? 'either' : undefined };
  const unknown = to.states[line] === lineStates.unknown;
  if (unknown && next === open) return { ...row, kind: 'lost' };
  const inside = language.nesting !== 'modes' && row.depth < depthOf(homeOf(open, indent));
  return { ...row, kind: unknown || inside ? 'kept' : 'placed' };
}

/** The block that the indentation of a line puts it into. A line that is read in an outer one may still belong here. */
function homeOf(open: OpenBlock, indent: number): OpenBlock {
  let home = open;
  while (home.parent && home.indent >= indent) home = home.parent;
  return home;
}
