/** Bodies of blocks that are in a language of their own: their lines are handed over together. */
import type { Statement } from '../shapes/statement.ts';
import { numberInSection, type Place } from '../text/place.ts';
import { depthOf, type OpenBlock } from './language.ts';
import { type Collector, lineStates, placeOfStatement } from './reading.ts';

export interface RawBodyRead {
  /** The block that is open behind the body; the raw one itself where the section ends before it does. */
  readonly open: OpenBlock;
  /** Index of the first statement that is not read. */
  readonly next: number;
}

/**
 * Reads the body of the raw block `open`, from the statement at `from` on.
 * @param fromStart the statement before is the opener; else the body began in a section above.
 */
export function readRawBody(
  to: Collector,
  statements: readonly Statement[],
  from: number,
  open: OpenBlock,
  fromStart: boolean,
): RawBodyRead {
  let end = from;
  while (end < statements.length && belongsToRaw(statements[end]!, open)) end++;
  const closing = statements[end];
  const lines = statements.slice(from, end).filter(isLine);
  const said = readLinesOf(to, lines, open, fromStart, closing !== undefined);
  if (!closing) return { open, next: end };
  const outside = open.parent ?? open;
  if (!isEnd(closing, open)) return { open: outside, next: end };
  // Without its end the body would go on with what follows.
  to.states[closing.line] = said ? lineStates.understood : lineStates.recognised;
  return { open: outside, next: end + 1 };
}

function isLine({ kind, words }: Statement): boolean {
  return kind === 'command' && words.length > 0;
}

function isEnd({ words }: Statement, { raw }: OpenBlock): boolean {
  return words.length === 1 && words[0]!.text === raw!.end;
}

/** Lines that are indented deeper than the opener belong to its body; others by their first word. Comments belong anywhere. */
export function belongsToRaw(statement: Statement, open: OpenBlock): boolean {
  if (!isLine(statement)) return true;
  return !isEnd(statement, open) && (statement.indent > open.indent || open.raw!.holds(statement.words[0]!.text));
}

/** Returns whether anything came of the body. */
function readLinesOf(to: Collector, lines: readonly Statement[], open: OpenBlock, fromStart: boolean, toEnd: boolean): boolean {
  const { raw, value } = open;
  const { facts, symbols, broken } = raw!.read(
    { text: textOf(lines), at: to.at, line: lines[0]?.line ?? 0, fromStart, toEnd },
    value as never,
  );
  for (const fact of facts) to.facts.push(fact);
  for (const symbol of symbols) to.symbols.push(symbol);
  const depth = depthOf(open);
  for (const { line } of lines) {
    to.states[line] = facts.length > 0 ? lineStates.understood : lineStates.recognised;
    to.depths[line] = depth;
  }
  for (const place of broken) collectBroken(to, lines, place);
  return facts.length > 0;
}

/** The text of the lines with every word in its column. */
function textOf(lines: readonly Statement[]): string {
  const first = lines[0]?.line ?? 0;
  const rows: string[] = [];
  for (const { line, words } of lines) {
    while (rows.length < line - first) rows.push('');
    let row = '';
    for (const { text, start, end } of words) {
      const isQuoted = end - start === text.length + 2;
      row = row.padEnd(start) + (isQuoted ? `"${text}"` : text);
    }
    rows.push(row);
  }
  return rows.join('\n');
}

/** Names in a line that cannot be read may be uses or definitions: its words are kept without the marks around them. */
function collectBroken(to: Collector, lines: readonly Statement[], { at, line: first, endLine: last }: Place): void {
  const [line, endLine] = [first, last].map(each => numberInSection({ at, line: each })) as [number, number];
  for (const statement of lines) {
    if (statement.line < line || statement.line > endLine || to.states[statement.line] === lineStates.unknown) continue;
    to.states[statement.line] = lineStates.unknown;
    const words = statement.words.flatMap(({ text }) => text.split(/[(),']+/)).filter(word => word !== '');
    to.unknown.push({ place: placeOfStatement(to.at, statement), words });
  }
}
