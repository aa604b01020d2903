/** How many lines of a text a vendor's tables explain, without reading it into a device: for guessing whose a short piece is. */
import { graphOf } from '../notation/graph.ts';
import type { Language, OpenBlock } from '../notation/language.ts';
import { locateLine, topLevel } from '../notation/read-lines.ts';
import type { Statement } from '../shapes/statement.ts';

export interface KnownLines {
  readonly known: number;
  readonly counted: number;
}

/** Lines that any vendor's device prints, and those that say nothing. */
const common = /^(hostname|switchname|end$|exit$|!|#|$)/;

/** Counts the lines of a text in a line language; what stands inside a banner or another body that is no list of commands does not count. */
export function knownLines(language: Language, lines: readonly string[]): KnownLines {
  let open: OpenBlock = topLevel(language);
  let known = 0;
  let counted = 0;
  for (const line of lines) {
    const statement = statementOf(line);
    if (open.raw && statement.indent > open.indent) continue;
    if (open.raw) open = open.parent ?? topLevel(language);
    if (common.test(line.trim())) continue;
    counted++;
    const { block, match, no } = locateLine(statement, open, language);
    if (!match.command) continue;
    known++;
    const { body, raw } = match.command;
    open =
      body && !no
        ? { graph: graphOf(body()), value: undefined, indent: statement.indent, text: '', indented: false, parent: block, raw }
        : block;
  }
  return { known, counted };
}

function statementOf(line: string): Statement {
  const words = Array.from(line.matchAll(/\S+/g), ({ 0: text, index }) => ({ text, below: 0, start: index, end: index + text.length }));
  return { kind: 'command', words, indent: line.search(/\S|$/), line: 0, endLine: 0 };
}
