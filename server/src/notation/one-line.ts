/** Lines that pass through several modes in one, as IOS XR takes them and prints them (`show running-config formal`). */
import type { Word } from '../shapes/statement.ts';
import { type Graph, graphOf } from './graph.ts';
import type { Language } from './language.ts';
import { lineOf, matchLine } from './match-line.ts';

/** Longer lines are lists of values or text. */
const longest = 40;

/** Number of words that open a block in which the rest of the line is a line; undefined for a line that is none of several modes. */
export function openingWords(graph: Graph, words: readonly Word[], language: Language): number | undefined {
  if (words.length > longest) return undefined;
  const matched = (end: number) => matchLine(graph, { all: words, words: words.slice(0, end), no: false, resets: false }, language).match;
  // No block is opened behind the word that fits nowhere.
  for (let end = Math.min(words.length - 1, matched(words.length).captures.length); end > 0; end--) {
    const { command, abbreviated } = matched(end);
    if (!command?.body || command.raw || abbreviated) continue;
    const rest = words.slice(end);
    const inside = graphOf(command.body());
    const { match } = matchLine(inside, lineOf({ words: rest }, language), language);
    if ((match.command && !match.abbreviated) || openingWords(inside, rest, language)) return end;
  }
  return undefined;
}
