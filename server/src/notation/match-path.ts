/** Whole paths against the graph: from the top level, below what holds a hierarchy of its own, or from a word that may stand anywhere. */
import type { Word } from '../shapes/statement.ts';
import type { Language } from './language.ts';
import { type Followed, follow, type Match, match, type Trail } from './match.ts';
import type { Spelling } from './spelling.ts';

export interface PathMatch extends Match {
  /** Index of the word that a statement which may stand anywhere begins with; undefined for all others. */
  readonly start?: number;
  /** It stands below a group, or in a system of its own. */
  readonly holder?: 'group' | 'system';
}

/** Words in front of a path that stands below a holder: its keyword and its name. */
const heldBy = 2;

/** The path from the top level; failing that, what may stand at any depth, from the word that begins it. @param trail how the path before was taken. */
export function matchPath(words: readonly Word[], language: Language, trail?: Trail): PathMatch {
  const holder = holderOf(words, language);
  if (!holder) return matchFrom(words, language, false, trail);
  const head = match(language.root(), words.slice(0, heldBy), language);
  const inner = matchFrom(words.slice(heldBy), language, true, trail);
  const start = inner.start === undefined ? undefined : inner.start + heldBy;
  return { ...inner, captures: [...head.captures, ...inner.captures], start, holder };
}

/** Where a path can lead. */
export function followPath(words: readonly Word[], language: Language): Followed {
  const held = holderOf(words, language) !== undefined;
  const path = held ? words.slice(heldBy) : words;
  return follow(language.root(), path, held ? wildOf(language) : language);
}

function holderOf(words: readonly Word[], { inheritance }: Language): 'group' | 'system' | undefined {
  return words.length > heldBy ? inheritance?.holders.get(words[0]!.text) : undefined;
}

const wilds = new WeakMap<Language, Spelling>();

/** The same spelling where wildcards stand for values. */
function wildOf(language: Language): Spelling {
  const spelling = wilds.get(language) ?? { ...language, wild: true };
  wilds.set(language, spelling);
  return spelling;
}

function matchFrom(words: readonly Word[], language: Language, wild: boolean, trail?: Trail): PathMatch {
  const spelling = wild ? wildOf(language) : language;
  const found = match(language.root(), words, spelling, false, trail);
  const anywhere = found.command ? undefined : language.anywhere?.();
  if (!anywhere) return found;
  const begin = words.findIndex(word => anywhere.keywords.has(word.text));
  const local = begin < 0 ? undefined : match(anywhere, words.slice(begin), spelling);
  if (!local?.command) return found;
  return { ...local, captures: [...found.captures.slice(0, begin), ...local.captures], start: begin };
}
