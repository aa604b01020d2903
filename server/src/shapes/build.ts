/** Statements made from the text at a cursor. */
import { beginsWithVerb } from './braces.ts';
import type { Statement, StatementKind, Word } from './statement.ts';
import { type Cursor, indentOf, moveTo, sameFrom, splitLine, splitPhrase } from './words.ts';

export function lineStatement(cursor: Cursor, start: number): Statement {
  const { line } = cursor;
  return { kind: 'command', words: splitLine(cursor, start), indent: indentOf(cursor, start), line, endLine: line };
}

export function setStatement(cursor: Cursor, start: number): Statement {
  const { line } = cursor;
  const words: Word[] = [];
  splitPhrase(cursor, start, cursor.lineEnd, words, line);
  return { kind: 'set', words, indent: indentOf(cursor, start), line, endLine: line };
}

/** The line of a verb that was read last. */
export interface VerbLine {
  readonly statement: Statement;
  /** Offset at which its line starts. */
  readonly lineStart: number;
}

/**
 * The cursor's line, from `start` on, in a text whose strings close on their lines; undefined when it is no line of a verb, or does not end as one.
 * @param before an earlier one of the same text: words at the beginning that both have are shared.
 */
export function verbLine(cursor: Cursor, start: number, before?: VerbLine): Statement | undefined {
  if (!beginsWithVerb(cursor.text, start)) return undefined;
  const { line } = cursor;
  const words = before ? sharedWords(cursor, before) : [];
  const from = words.length > 0 ? cursor.lineStart + words.at(-1)!.end : start;
  if (splitPhrase(cursor, from, cursor.lineEnd, words, line, true) < cursor.lineEnd) return undefined;
  return { kind: 'set', words, indent: indentOf(cursor, start), line, endLine: line };
}

/** The first words of the line before, as long as the cursor's line has the same text up to the character behind them. */
function sharedWords(cursor: Cursor, { statement, lineStart: before }: VerbLine): Word[] {
  const { lineStart, lineEnd } = cursor;
  const same = sameFrom(cursor, before, lineStart, lineEnd - lineStart);
  const words: Word[] = [];
  for (const word of statement.words) {
    if (word.end >= same) break;
    words.push(word);
  }
  return words;
}

export function closeStatement(cursor: Cursor, start: number): Statement {
  const { line } = cursor;
  return { kind: 'close', words: [], indent: indentOf(cursor, start), line, endLine: line };
}

/** A comment, or text of no command: its one word covers its first line. */
export function textStatement(kind: 'comment' | 'text', cursor: Cursor, start: number, end: number): Statement {
  const { line, lineStart } = cursor;
  const text = cursor.text.slice(start, Math.min(end, cursor.lineEnd)).trimEnd();
  const indent = indentOf(cursor, start);
  moveTo(cursor, end);
  const word = { text, below: 0, start: start - lineStart, end: start - lineStart + text.length };
  return { kind, words: [word], indent, line, endLine: cursor.line };
}

/** A head or statement of braces as far as it was read. */
export interface Phrase {
  words: Word[];
  indent: number;
  line: number;
  endLine: number;
}

/** A phrase that begins at `start`. */
export function phraseAt(cursor: Cursor, start: number): Phrase {
  return { words: [], indent: indentOf(cursor, start), line: cursor.line, endLine: cursor.line };
}

/** The statement of a phrase by what ends it; `{` may stand without words. */
export function phraseStatement({ words, indent, line, endLine }: Phrase, terminator: string): Statement | undefined {
  const kind: StatementKind = terminator === '{' ? 'open' : 'command';
  return words.length > 0 || kind === 'open' ? { kind, words, indent, line, endLine } : undefined;
}
