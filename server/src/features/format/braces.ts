/** The lines of a brace language with the braces around them. Lines that go on with a statement, and `set` lines, are left out. */
import type { ConfigText } from '../../notation/config-text.ts';
import { readStatements } from '../../shapes/statements.ts';
import type { Row } from './indent.ts';

export function braceRows({ sections }: ConfigText): Row[] {
  const rows: Row[] = [];
  let depth = 0;
  let last = -1;
  for (const { text, at } of sections) {
    const lines = text.split(/\r\n|\n|\r/);
    for (const { kind, line, endLine, indent } of readStatements(text, 'braces')) {
      if (kind === 'close') depth = Math.max(0, depth - 1);
      if (kind !== 'set' && at.line + line > last) {
        const characters = /^\s*/.exec(lines[line]!)![0].length;
        const row = { line: at.line + line, characters, column: indent, depth };
        rows.push({ ...row, kind: kind === 'comment' ? 'comment' : 'placed', closes: kind === 'close' ? 'opener' : undefined });
      }
      last = Math.max(last, at.line + endLine);
      if (kind === 'open') depth++;
    }
  }
  return rows;
}
