/** Lines that pass through several modes in one, as IOS XR takes them and prints them (`show running-config formal`). */
import type { Word } from '../shapes/statement.ts';
import { type Graph, graphOf } from './graph.ts';
import type { Language } from './language.ts';
import { matchInFull } from './match.ts';
import { lineOf, matchLine } from './match-line.ts';

/** Longer lines are lists of values or text. */
const longest = 40;

/**
 * Number of words that open a block in which the rest of the line is a line; undefined for a line that is none of several modes.
 * @param known how many words of the line fit: no block is opened behind the word that fits nowhere.
 */
export function openingWords(graph: Graph, words: readonly Word[], known: number, language: Language): number | undefined {
  if (words.length > longest) return undefined;
  for (let end = Math.min(words.length - 1, known); end > 0; end--) {
    const command = matchInFull(graph, words.slice(0, end), language)?.command;
    if (!command?.body || command.raw) continue;
    const rest = words.slice(end);
    const inside = graphOf(command.body());
    const { match, no } = matchLine(inside, lineOf({ words: rest }, language), language);
    if ((match.command && !match.abbreviated) || openingWords(inside, rest, no ? rest.length : match.captures.length, language)) return end;
  }
  return undefined;
}
