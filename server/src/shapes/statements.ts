/** Reads one section into flat statements; where text spans lines, in one pass over the top nodes of its tree, which is deleted at once. */
import type { Node } from 'web-tree-sitter';
import { walkPieces } from './braces.ts';
import { closeStatement, lineStatement, phraseAt, phraseStatement, setStatement, textStatement } from './build.ts';
import { afterLineEnd, skipBlanks } from './line-ends.ts';
import { parserOf } from './parsers.ts';
import { plainBraces, plainLines } from './plain.ts';
import type { Shape } from './sections.ts';
import type { Statement } from './statement.ts';
import { type Cursor, cursorOf, moveTo, splitPhrase } from './words.ts';

/** What becomes of a node by its type; `unit`: a command with text below it. Nodes of other types (none in these grammars) are read as commands. */
type Reading = 'command' | 'comment' | 'unit' | 'set' | 'close' | 'phrase';
const readings: Readonly<Record<Shape, Readonly<Record<string, Reading>>>> = {
  lines: { command: 'command', comment: 'comment', banner: 'unit', certificate: 'unit' },
  braces: { comment: 'comment', block_comment: 'comment', set_line: 'set', close: 'close', open: 'phrase', statement: 'phrase' },
};
const readingsById = new Map<Shape, readonly (Reading | undefined)[]>();

/** Reads one section into flat statements (places relative to the section). Never throws on any text. */
export function readStatements(section: string, shape: Shape): Statement[] {
  return (shape === 'lines' ? plainLines(section) : plainBraces(section)) ?? readTree(section, shape);
}

/** The same by way of the grammar, for any section. */
export function readTree(section: string, shape: Shape): Statement[] {
  const tree = parserOf(shape).parse(parsable(section));
  if (!tree) return [];
  try {
    return readNodes(section, tree.rootNode.children, readingsOf(shape), shape === 'lines' ? 'command' : 'phrase');
  } finally {
    tree.delete();
  }
}

/** The same text for a lexer, which takes NUL for the end and half a surrogate pair for a fault. */
export function parsable(section: string): string {
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
    else if (reading === 'comment') statements.push(textStatement('comment', cursor, start, node.endIndex));
    else if (reading === 'close') statements.push(closeStatement(cursor, start));
    else if (reading === 'unit') addUnit(statements, cursor, start, node.endIndex);
    else readPhrase(statements, cursor, start, nodes[i + 1]?.startIndex ?? text.length);
  }
  return statements;
}

/** A banner or certificate: its first line is a command, the lines below are text. */
function addUnit(statements: Statement[], cursor: Cursor, start: number, end: number): void {
  statements.push(lineStatement(cursor, start));
  const below = afterLineEnd(cursor.text, cursor.lineEnd);
  if (end <= below) return;
  moveTo(cursor, below);
  statements.push(textStatement('text', cursor, Math.min(skipBlanks(cursor.text, below), end), end));
}

/** A head or statement: words up to its terminator, or up to `limit` when that is missing. Comments inside become statements before it. */
function readPhrase(statements: Statement[], cursor: Cursor, start: number, limit: number): void {
  const { text } = cursor;
  const phrase = phraseAt(cursor, start);
  let terminator = '';
  walkPieces(text, start, limit, (piece, at) => {
    moveTo(cursor, at);
    if (piece.kind === 'comment') statements.push(textStatement('comment', cursor, at, piece.end));
    else if (piece.kind === 'end') terminator = text[at]!;
    else splitPhrase(cursor, at, Math.min(piece.end, limit), phrase.words, phrase.line);
    if (piece.kind !== 'comment') phrase.endLine = cursor.line;
    return piece.kind === 'end';
  });
  const statement = phraseStatement(phrase, terminator);
  if (statement) statements.push(statement);
}
