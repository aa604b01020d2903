/** What the lines of a piece say already, so that lines of lower priority do not say it again or otherwise. */
import type { Language } from '../language.ts';
import { keyOf, keyOfTexts, type PathLine, type PlacedWord, parentKey } from './line.ts';

export interface Claims {
  /** The words with the values that are not said yet; undefined when nothing is left. */
  readonly unclaimed: (words: readonly PlacedWord[]) => readonly PlacedWord[] | undefined;
  /** Takes the line in unless another one stands against it; the words that it adds. */
  readonly claim: (line: PathLine) => readonly PlacedWord[] | undefined;
}

export function claimsOf(lines: readonly PathLine[], { inheritance }: Language): Claims {
  const exclusive = inheritance?.exclusive ?? [];
  const said = new Set<string>();
  /** Paths of statements that hold one value, and those at which one of several statements is chosen. */
  const settled = new Set<string>();
  const settledBy = (line: PathLine): readonly string[] => {
    const { texts, value } = line;
    const key = keyOfTexts(line, texts.length);
    const last = texts.at(-1)?.text ?? '';
    const choices = exclusive.flatMap((set, i) => (set.has(last) ? [`${parentKey(key)}\0?${i}`] : []));
    return value === undefined ? choices : [...choices, keyOfTexts(line, value)];
  };
  const say = (line: PathLine) => {
    for (const key of keysOf(line)) said.add(key);
    for (const key of settledBy(line)) settled.add(key);
  };
  for (const line of lines) say(line);
  return {
    unclaimed: words => (said.has(keyOf(words)) ? undefined : words),
    claim(line) {
      if (settledBy(line).some(key => settled.has(key))) return undefined;
      const { words, list } = line;
      const base = list === undefined ? '' : keyOf(words, list);
      const rest =
        list === undefined
          ? words
          : [...words.slice(0, list), ...words.slice(list).filter(({ word }) => !said.has(`${base}\0${word.text}`))];
      if (rest.length <= (list ?? -1)) return undefined;
      say(line);
      return rest.length === words.length ? words : rest;
    },
  };
}

/** The path of a line; the path of each value of a list. */
function keysOf(line: PathLine): readonly string[] {
  const { texts, list } = line;
  if (list === undefined) return [keyOfTexts(line, texts.length)];
  const base = keyOfTexts(line, list);
  return texts.slice(list).map(({ text }) => `${base}\0${text}`);
}
