/**
 * Sections without a piece of text that spans lines, as nearly all are. They need no tree: what a grammar would find in them is one node a line,
 * and parsing and reading that costs more than all the rest.
 */
import { everyStringCloses, type Piece, walkPieces } from './braces.ts';
import {
  closeStatement,
  lineStatement,
  type Phrase,
  phraseAt,
  phraseStatement,
  setStatement,
  textStatement,
  type VerbLine,
  verbLine,
} from './build.ts';
import { skipBlanks } from './line-ends.ts';
import type { Statement } from './statement.ts';
import { asciiOf, cursorOf, nextLine, splitPhrase } from './words.ts';

/** The statements of a section of lines; undefined when it needs a tree. */
export function plainLines(section: string): Statement[] | undefined {
  if (/(?:banner|certificate)[ \t]/.test(section)) return undefined;
  const statements: Statement[] = [];
  const cursor = cursorOf(section);
  do {
    const start = skipBlanks(section, cursor.lineStart);
    if (start >= cursor.lineEnd) continue;
    const isComment = section[start] === '!' || section[start] === '#';
    statements.push(isComment ? textStatement('comment', cursor, start, cursor.lineEnd) : lineStatement(cursor, start));
  } while (nextLine(cursor));
  return statements;
}

/** The statements of a section in braces or of `set` lines; undefined when it needs a tree. */
export function plainBraces(section: string): Statement[] | undefined {
  if (section.includes('/*') || !everyStringCloses(section)) return undefined;
  const statements: Statement[] = [];
  const cursor = cursorOf(section, asciiOf(section));
  let phrase: Phrase | undefined;
  let before: VerbLine | undefined;
  /** Where a phrase goes that nothing ends: in front of the comments behind its last words. */
  let behindWords = 0;
  const finish = (terminator: string) => {
    const statement = phrase && phraseStatement(phrase, terminator);
    if (statement && terminator === '') statements.splice(behindWords, 0, statement);
    else if (statement) statements.push(statement);
    phrase = undefined;
  };
  const take = ({ kind, end }: Piece, at: number) => {
    if (kind === 'comment') statements.push(textStatement('comment', cursor, at, end));
    else if (kind === 'set') {
      finish('');
      statements.push(setStatement(cursor, at));
    } else if (section[at] === '}') {
      finish('');
      statements.push(closeStatement(cursor, at));
    } else {
      phrase ??= phraseAt(cursor, at);
      phrase.endLine = cursor.line;
      if (kind === 'end') finish(section[at]!);
      else splitPhrase(cursor, at, end, phrase.words, phrase.line);
      behindWords = statements.length;
    }
    return false;
  };
  do {
    const start = skipBlanks(section, cursor.lineStart);
    if (start >= cursor.lineEnd) continue;
    const set = verbLine(cursor, start, before);
    if (set) {
      finish('');
      before = { statement: set, lineStart: cursor.lineStart };
      statements.push(set);
    } else walkPieces(section, start, cursor.lineEnd, take);
  } while (nextLine(cursor));
  finish('');
  return statements;
}
