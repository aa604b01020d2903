/** A line against a table, its negation taken into account. */
import type { Statement, Word } from '../shapes/statement.ts';
import type { Graph } from './graph.ts';
import type { Language, OpenBlock } from './language.ts';
import { type Match, match, type Trail } from './match.ts';

/** The words of a line, and those behind the word that negates it. */
export interface LineWords {
  readonly all: readonly Word[];
  readonly words: readonly Word[];
  readonly no: boolean;
  /** The word in front puts the line back to what holds without it. */
  readonly resets: boolean;
  /** How the line before was taken. */
  readonly trail?: Trail;
}

/** A match, and the words that it is about: `no` is one of them where a table has such lines of their own. */
export interface LineMatch {
  readonly match: Match;
  readonly words: readonly Word[];
  readonly no: boolean;
  readonly resets: boolean;
}

/** Where a line belongs. */
export interface Found extends LineMatch {
  readonly block: OpenBlock;
  /** Nothing fits, and the text does not show its nesting: the open block stays open. */
  readonly lost: boolean;
  /** The block that the line stands in by its indentation, where it fits into one further out only. */
  readonly home?: OpenBlock;
}

/** A line in the block where it belongs. */
export function foundIn(block: OpenBlock, { match, words, no, resets }: LineMatch, lost: boolean): Found {
  return { match, words, no, resets, block, lost };
}

/** A line that is nothing but a negation word negates nothing. */
export function lineOf({ words: all }: Pick<Statement, 'words'>, { negations, resets }: Language, trail?: Trail): LineWords {
  const first = all.length > 1 ? all[0]!.text : '';
  const isReset = first !== '' && resets?.includes(first) === true;
  const no = isReset || (first !== '' && negations.includes(first));
  return { all, words: no ? all.slice(1) : all, no, resets: isReset, trail };
}

/** What a table makes of a line. */
export function matchLine(graph: Graph, line: LineWords, language: Language): LineMatch {
  const found = matchWritten(graph, line, language);
  const short = found.match.command || line.no || language.abbreviations !== 'line' ? undefined : negatedInShort(line.all, language);
  const negated = short && matchWritten(graph, short, language);
  return negated?.match.command ? negated : found;
}

/** The line as a negated one, if its first word is short for a negation. */
function negatedInShort(all: readonly Word[], { negations }: Language): LineWords | undefined {
  const [first, ...words] = all;
  const negation = words.length > 0 && negations.find(word => word.startsWith(first!.text));
  return negation ? { all: [{ ...first!, text: negation }, ...words], words, no: true, resets: false } : undefined;
}

function matchWritten(graph: Graph, { all, words, no, resets, trail }: LineWords, language: Language): LineMatch {
  const found = match(graph, words, language, no, trail);
  if (found.command || !no || !graph.keywords.has(all[0]!.text)) return { match: found, words, no, resets };
  const whole = match(graph, all, language);
  if (whole.command) return { match: whole, words: all, no, resets: false };
  return { match: found.fault ? found : { ...found, fault: whole.fault }, words, no, resets };
}
