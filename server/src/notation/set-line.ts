/** Lines of `set` that hold several statements: one stands beside the other, below the words in front of both. */
import type { Word } from '../shapes/statement.ts';
import type { Head, Language } from './language.ts';
import { matchPath, type PathMatch } from './match-path.ts';

/** The own words of the first statement, those of what both stand in, and those of the rest. */
export interface Siblings {
  readonly first: readonly Word[];
  readonly around: readonly Word[];
  readonly rest: readonly Word[];
}

/** The first of the statements of a line; undefined for a line of one. */
export function firstAndRest(found: PathMatch, words: readonly Word[], last: Head, language: Language): Siblings | undefined {
  if (found.command) return valueAndRest(found, words, last, language);
  return leafAndRest(words.slice(0, words.length - last.words.length), last.words, found, language);
}

/**
 * A verb gives a list without brackets one value; what follows belongs beside it: `match source-address any destination-address any`. Undefined where
 * the list is all, or the rest is no statement.
 */
function valueAndRest({ captures }: PathMatch, words: readonly Word[], { words: own }: Head, language: Language): Siblings | undefined {
  if (!captures.at(-1)?.slot.repeats) return undefined;
  const first = captures.findIndex(({ slot }, i) => slot.repeats && captures[i + 1]?.slot === slot);
  const at = first - (words.length - own.length);
  if (first < 0 || at < 1 || words[first]!.start > words[first - 1]!.end + 1) return undefined;
  const [around, rest] = [own.slice(0, at - 1), own.slice(at + 1)];
  const { command } = matchPath([...words.slice(0, first - 1), ...rest], language);
  return command && { first: own.slice(0, at + 1), around, rest };
}

/** Most words that are tried: longer lines are one list of values. */
const longest = 40;
/**
 * A statement that is complete, and one or more beside it, below `front`: `type external peer-as 64500`.
 * @param found how far the words as a whole come: no statement ends behind that
 */
function leafAndRest(front: readonly Word[], own: readonly Word[], found: PathMatch, language: Language): Siblings | undefined {
  if (front.length + own.length > longest) return undefined;
  for (let end = Math.min(own.length - 1, found.captures.length - front.length); end > 0; end--) {
    const leaf = leafWords(matchPath([...front, ...own.slice(0, end)], language));
    if (leaf === 0 || leaf > end || front.length + end === leaf) continue;
    const [around, rest] = [own.slice(0, end - leaf), own.slice(end)];
    const beside = [...around, ...rest];
    const all = matchPath([...front, ...beside], language);
    if (all.command || leafAndRest(front, beside, all, language)) return { first: own.slice(0, end), around, rest };
  }
  return undefined;
}

/** Words of a statement that another one can follow: its keyword, and its value where it has one; 0 for what opens a level. */
function leafWords({ command, captures }: PathMatch): number {
  const last = captures.at(-1);
  if (!command || !last || last.slot.defines) return 0;
  if (last.slot.keyword) return 1;
  return captures.at(-2)?.slot.keyword ? 2 : 0;
}
