/** `edit`, `top`, `up` and `exit` among `set` lines: the level of the hierarchy that the lines after them are written from. */
import type { Word } from '../shapes/statement.ts';
import type { Head, Language } from './language.ts';
import { matchPath } from './match-path.ts';
import { wordsBelow } from './path-statement.ts';

const moves: ReadonlySet<string> = new Set(['top', 'up', 'exit', 'quit']);
const verbs: ReadonlySet<string> = new Set(['set', 'edit', 'delete', 'activate', 'deactivate', 'rename', 'copy', 'insert']);

/** The heads that `edit` entered: they stand before those of braces. */
export function levelOf(heads: readonly Head[]): readonly Head[] {
  const end = heads.findIndex(({ edited }) => !edited);
  return end < 0 ? heads : heads.slice(0, end);
}

/** Words that leave levels. */
export const isMove = (text: string) => moves.has(text);

/** Words that lines of a verb begin with. */
export const isVerb = ({ text }: Word) => verbs.has(text);

/** The level behind a line of a move: `top`, `up`, `up 2`, `exit`. Undefined for other lines. */
export function moved(level: readonly Head[], [move, times, ...rest]: readonly Word[], language: Language): readonly Head[] | undefined {
  if (!move || !moves.has(move.text) || rest.length > 0) return undefined;
  if (move.text === 'up') return /^\d{1,2}$/.test(times?.text ?? '1') ? raised(level, Number(times?.text ?? 1), language) : undefined;
  if (times) return undefined;
  return move.text === 'top' ? [] : level.slice(0, -1);
}

/** Whether a line does something from the top level without leaving its own: `top set …`. */
export function isFromTop([move, verb]: readonly Word[]): boolean {
  return move?.text === 'top' && verb !== undefined && verbs.has(verb.text);
}

/** A level further up lacks the name, where there is one, and the keyword in front of it. */
function raised(level: readonly Head[], times: number, language: Language): readonly Head[] {
  let now = level;
  for (let i = 0; i < times && now.length > 0; i++) {
    const last = now.at(-1)!;
    const { captures } = matchPath(wordsBelow(now.slice(0, -1), last.words), language);
    const outer = now.slice(0, -1).reduce((sum, { words }) => sum + words.length, 0);
    const keyword = captures.findLastIndex(({ slot }) => slot.keyword) - outer;
    now = keyword > 0 ? [...now.slice(0, -1), { ...last, words: last.words.slice(0, keyword) }] : now.slice(0, -1);
  }
  return now;
}
