/** Where the reader of well-formed HCL stands, and its smallest steps; see `hcl-plain.ts`. */
import { commentBetween, type HclSource, spanBetween } from './hcl-node.ts';
import type { Comment, Span } from './hcl-tree.ts';

export interface PlainReader {
  readonly source: HclSource;
  readonly text: string;
  at: number;
  depth: number;
  /** The text is for the grammar. */
  failed: boolean;
  readonly comments: Comment[];
}

/** Deeper texts are rare, and what is too deep is the grammar's to say. */
export const maximumPlainDepth = 40;

export function giveUp(reader: PlainReader): void {
  reader.failed = true;
  reader.at = reader.text.length;
}

export function take(reader: PlainReader, token: string): void {
  if (reader.text.startsWith(token, reader.at)) reader.at += token.length;
  else giveUp(reader);
}

const wordPattern = /[A-Za-z_][\w-]*/y;

/** An identifier of plain letters. */
export function word(reader: PlainReader): string | undefined {
  wordPattern.lastIndex = reader.at;
  const found = wordPattern.exec(reader.text)?.[0];
  const next = found === undefined ? Number.NaN : reader.text.charCodeAt(reader.at + found.length);
  if (found === undefined || next > 127) {
    giveUp(reader);
    return undefined;
  }
  reader.at += found.length;
  return found;
}

/** Blanks and comments. @param lines whether line ends are blanks too. */
export function skip(reader: PlainReader, lines: boolean): void {
  const { text } = reader;
  for (;;) {
    const character = text.charCodeAt(reader.at);
    if (character === 32 || character === 9 || (character === 10 && lines)) reader.at++;
    else if (character === 35 || (character === 47 && text[reader.at + 1] === '/')) comment(reader, text.indexOf('\n', reader.at));
    else if (character === 47 && text[reader.at + 1] === '*') blockComment(reader);
    else return;
  }
}

function comment(reader: PlainReader, end: number): void {
  const { source, text, at } = reader;
  reader.at = end < 0 ? text.length : end;
  reader.comments.push(commentBetween(source, at, reader.at));
}

function blockComment(reader: PlainReader): void {
  const end = reader.text.indexOf('*/', reader.at + 2);
  if (end < 0) giveUp(reader);
  else comment(reader, end + 2);
}

/** From an offset to where the reader stands. */
export function from({ source, at }: PlainReader, start: number): Span {
  return spanBetween(source, start, at);
}
