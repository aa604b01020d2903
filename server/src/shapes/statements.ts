/** Reads one section into flat statements: one pass over the top nodes of its tree, which is deleted at once. */
import type { Node } from 'web-tree-sitter';
import { walkPieces } from './braces.ts';
import { afterLineEnd, skipBlanks } from './line-ends.ts';
import { parserOf } from './parsers.ts';
import type { Shape } from './sections.ts';
import type { Statement, Word } from './statement.ts';
import { type Cursor, cursorOf, indentOf, moveTo, splitLine, splitPhrase } from './words.ts';

/** What becomes of a node by its type; `unit`: a command with text below it. Nodes of other types (none in these grammars) are read as commands. */
type Reading = 'command' | 'comment' | 'unit' | 'set' | 'close' | 'phrase';
const readings: Readonly<Record<Shape, Readonly<Record<string, Reading>>>> = {
  lines: { command: 'command', comment: 'comment', banner: 'unit', certificate: 'unit' },
  braces: { comment: 'comment', block_comment: 'comment', set_line: 'set', close: 'close', open: 'phrase', statement: 'phrase' },
};
const readingsById = new Map<Shape, readonly (Reading | undefined)[]>();

/** Reads one section into flat statements (places relative to the section). Never throws on any text. */
export function readStatements(section: string, shape: Shape): Statement[] {
  const tree = parserOf(shape).parse(parsable(section));
  if (!tree) return [];
  try {
    return readNodes(section, tree.rootNode.children, readingsOf(shape), shape === 'lines' ? 'command' : 'phrase');
  } finally {
    tree.delete();
  }
}

/** The same text for a lexer, which takes NUL for the end and half a surrogate pair for a fault. */
function parsable(section: string): string {
  return /[\0\ud800-\udfff]/.test(section) ? section.replace(/[\0\p{Surrogate}]/gu, '\u0001') : section;
}

function readingsOf(shape: Shape): readonly (Reading | undefined)[] {
  let known = readingsById.get(shape);
  if (!known) {
    const types = parserOf(shape).language?.types ?? [];
    known = types.map(type => readings[shape][type]);
    readingsById.set(shape, known);
  }
  return known;
}

function readNodes(text: string, nodes: readonly Node[], byId: readonly (Reading | undefined)[], otherwise: Reading): Statement[] {
  const statements: Statement[] = [];
  const cursor = cursorOf(text);
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    const start = node.startIndex;
    moveTo(cursor, start);
    const reading = byId[node.typeId] ?? otherwise;
    if (reading === 'command') statements.push(lineStatement(cursor, start));
    else if (reading === 'set') statements.push(setStatement(cursor, start));
    else if (reading === 'comment') addText(statements, 'comment', cursor, start, node.endIndex);
    else if (reading === 'close')
      statements.push({ kind: 'close', words: [], indent: indentOf(cursor, start), line: cursor.line, endLine: cursor.line });
    else if (reading === 'unit') addUnit(statements, cursor, start, node.endIndex);
    else readPhrase(statements, cursor, start, nodes[i + 1]?.startIndex ?? text.length);
  }
  return statements;
}

function lineStatement(cursor: Cursor, start: number): Statement {
  const { line } = cursor;
  return { kind: 'command', words: splitLine(cursor, start), indent: indentOf(cursor, start), line, endLine: line };
}

function setStatement(cursor: Cursor, start: number): Statement {
  const { line } = cursor;
  const words: Word[] = [];
  splitPhrase(cursor, start, cursor.lineEnd, words);
  return { kind: 'set', words, indent: indentOf(cursor, start), line, endLine: line };
}

/** A comment, or text of no command: its one word covers its first line. */
function addText(statements: Statement[], kind: 'comment' | 'text', cursor: Cursor, start: number, end: number): void {
  const { line, lineStart } = cursor;
  const text = cursor.text.slice(start, Math.min(end, cursor.lineEnd)).trimEnd();
  const indent = indentOf(cursor, start);
  moveTo(cursor, end);
  const word = { text, line, start: start - lineStart, end: start - lineStart + text.length };
  statements.push({ kind, words: [word], indent, line, endLine: cursor.line });
}

/** A banner or certificate: its first line is a command, the lines below are text. */
function addUnit(statements: Statement[], cursor: Cursor, start: number, end: number): void {
  statements.push(lineStatement(cursor, start));
  const below = afterLineEnd(cursor.text, cursor.lineEnd);
  if (end <= below) return;
  moveTo(cursor, below);
  addText(statements, 'text', cursor, Math.min(skipBlanks(cursor.text, below), end), end);
}

/** A head or statement: words up to its terminator, or up to `limit` when that is missing. Comments inside become statements before it. */
function readPhrase(statements: Statement[], cursor: Cursor, start: number, limit: number): void {
  const { text, line } = cursor;
  const indent = indentOf(cursor, start);
  const words: Word[] = [];
  let terminator = '';
  let endLine = line;
  walkPieces(text, start, limit, (piece, at) => {
    moveTo(cursor, at);
    if (piece.kind === 'comment') addText(statements, 'comment', cursor, at, piece.end);
    else if (piece.kind === 'end') terminator = text[at]!;
    else splitPhrase(cursor, at, Math.min(piece.end, limit), words);
    if (piece.kind !== 'comment') endLine = cursor.line;
    return piece.kind === 'end';
  });
  const kind = terminator === '{' ? 'open' : 'command';
  if (words.length > 0 || kind === 'open') statements.push({ kind, words, indent, line, endLine });
}
