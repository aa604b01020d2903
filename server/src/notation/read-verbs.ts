/** Lines of brace languages that change what other lines say: `delete`, `deactivate`, `rename`, … */
import type { Statement, Word } from '../shapes/statement.ts';
import { lineName } from '../text/place.ts';
import type { Head, Language } from './language.ts';
import { followPath } from './match-path.ts';
import { placedWords, wordsBelow } from './path-statement.ts';
import { type Collector, lineStates, placeOfStatement } from './reading.ts';
import { placedLine, type Verb } from './stanzas/line.ts';

const changing: ReadonlySet<string> = new Set(['delete', 'activate', 'deactivate', 'rename', 'copy', 'insert']);
/** Words behind the path of a verb. */
const behind: Readonly<Record<string, readonly string[]>> = { rename: ['to'], copy: ['to'], insert: ['before', 'after'] };

export function readVerb(to: Collector, statement: Statement, level: readonly Head[], language: Language): void {
  const [verb, ...own] = statement.words;
  const words = wordsBelow(level, own);
  if (!verb) return;
  if (verb.text === 'edit' || verb.text === 'replace') {
    to.states[statement.line] = lineStates.recognised;
    return;
  }
  const end = endOfPath(verb.text, words);
  const start = words.findIndex(word => language.anywhere?.().keywords.has(word.text));
  if (end < 0 || followPath(words.slice(0, start < 0 ? end : start), language).points.length === 0) {
    const place = placeOfStatement(to.at, statement);
    to.unknown.push({ place, words: statement.words.map(word => word.text) });
    to.states[statement.line] = lineStates.unknown;
    return;
  }
  to.states[statement.line] = changing.has(verb.text) ? lineStates.understood : lineStates.recognised;
  if (!changing.has(verb.text)) return;
  const head: Head = { words: own, at: to.at, line: lineName(to.at, statement.line), inactive: false };
  retainVerb(to, [...level, head], verb.text as Verb, statement, start);
}

/** Number of words of the path that a verb is about; -1 where the line is not complete. */
function endOfPath(verb: string, words: readonly Word[]): number {
  const separators = behind[verb];
  if (!separators) return verb === 'annotate' ? words.length - 1 : words.length;
  const at = words.findLastIndex(word => separators.includes(word.text));
  return at < words.length - 1 ? at : -1;
}

/** A mark `replace:` or `delete:` takes away what earlier text put at the path. */
export function retainDelete(to: Collector, path: readonly Head[], statement: Statement): void {
  retainVerb(to, path, 'delete', statement, -1);
}

function retainVerb(to: Collector, path: readonly Head[], verb: Verb, statement: Statement, start: number): void {
  to.expands = true;
  to.lines?.push(placedLine({ verb, place: placeOfStatement(to.at, statement), facts: [], symbols: [], start }, placedWords(path)));
}
