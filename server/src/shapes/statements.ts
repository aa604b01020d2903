/** Reads one section into flat statements: one pass over the top nodes of its tree, which is deleted at once. */
import type { Node, TreeCursor } from 'web-tree-sitter';
import { parserOf } from './parsers.ts';
import type { Shape } from './sections.ts';
import type { Statement, StatementKind, Word } from './statement.ts';
import { braceWords, type LineFinder, lineFinder, lineWords } from './words.ts';

type NodeKind = StatementKind | 'banner' | 'certificate';
const kindsOfNodes: { readonly [S in Shape]: Readonly<Record<string, NodeKind>> } = {
  lines: { command: 'command', comment: 'comment', banner: 'banner', certificate: 'certificate' },
  braces: { open: 'open', close: 'close', statement: 'command', set_line: 'set', comment: 'comment' },
};
const kindsById = new Map<Shape, readonly (NodeKind | undefined)[]>();

/** Reads one section (places are relative to it). Never throws on any text. */
export function readStatements(section: string, shape: Shape): Statement[] {
  const tree = parserOf(shape).parse(section);
  if (!tree) return [];
  const cursor = tree.walk();
  try {
    return readTree(cursor, section, shape, kindIds(shape, tree.rootNode));
  } finally {
    cursor.delete();
    tree.delete();
  }
}

function kindIds(shape: Shape, root: Node): readonly (NodeKind | undefined)[] {
  let kinds = kindsById.get(shape);
  if (!kinds) {
    const { language } = root.tree;
    kinds = Array.from({ length: language.nodeTypeCount }, (_, id) => kindsOfNodes[shape][language.nodeTypeForId(id) ?? '']);
    kindsById.set(shape, kinds);
  }
  return kinds;
}

function readTree(cursor: TreeCursor, text: string, shape: Shape, kinds: readonly (NodeKind | undefined)[]): Statement[] {
  const statements: Statement[] = [];
  const lines = lineFinder(text);
  if (!cursor.gotoFirstChild()) return statements;
  do {
    const kind = kinds[cursor.nodeTypeId];
    if (!kind) continue;
    const from = cursor.startIndex;
    const to = cursor.endIndex;
    if (kind === 'banner' || kind === 'certificate') addWithText(statements, text, from, to, lines);
    else
      statements.push(
        shape === 'lines' || kind === 'set' ? lineStatement(kind, text, from, to, lines) : braceStatement(kind, text, from, to, lines),
      );
  } while (cursor.gotoNextSibling());
  return statements;
}

function lineStatement(kind: StatementKind, text: string, from: number, to: number, lines: LineFinder): Statement {
  const { line, start } = lines(from);
  const words =
    kind === 'comment'
      ? [{ text: text.slice(from, to).trimEnd(), line, start: from - start, end: to - start }]
      : lineWords(text, from, to, start, line);
  return { kind, words: kind === 'set' ? withoutBrackets(words) : words, indent: columnOf(text, start, from), line, endLine: line };
}

/** Lists of `set` lines: `[ a b ]` stands for its words. */
function withoutBrackets(words: readonly Word[]): readonly Word[] {
  return words.some(word => /^[[\]]|\]$/.test(word.text)) ? words.flatMap(trimBrackets) : words;
}

function trimBrackets(word: Word): Word[] {
  const before = /^\[*/.exec(word.text)![0].length;
  const after = before < word.text.length ? /\]*$/.exec(word.text)![0].length : 0;
  const text = word.text.slice(before, word.text.length - after);
  return text === '' || text.includes('[')
    ? text === ''
      ? []
      : [word]
    : [{ ...word, text, start: word.start + before, end: word.end - after }];
}

function braceStatement(kind: StatementKind, text: string, from: number, to: number, lines: LineFinder): Statement {
  const { line, start } = lines(from);
  const indent = columnOf(text, start, from);
  const words =
    kind === 'comment' ? [{ text: text.slice(from, to), line, start: from - start, end: to - start }] : braceWords(text, from, to, lines);
  return { kind, words, indent, line, endLine: lines(to).line };
}

/** A header line that is a command, and the lines below it that no table reads. */
function addWithText(statements: Statement[], text: string, from: number, to: number, lines: LineFinder): void {
  const { line, start } = lines(from);
  let end = from;
  while (end < to && text[end] !== '\n' && text[end] !== '\r') end++;
  statements.push({
    kind: 'command',
    words: lineWords(text, from, end, start, line),
    indent: columnOf(text, start, from),
    line,
    endLine: line,
  });
  const last = lines(to).line;
  if (last > line)
    statements.push({ kind: 'text', words: [{ text: '', line: line + 1, start: 0, end: 0 }], indent: 0, line: line + 1, endLine: last });
}

/** Column with tabs counted to the next multiple of eight. */
function columnOf(text: string, lineStart: number, at: number): number {
  let column = 0;
  for (let i = lineStart; i < at; i++) column = text.charCodeAt(i) === 9 ? (column + 8) & ~7 : column + 1;
  return column;
}
