/** Interface names that were typed with a blank in front of their number (`tunnel source Loopback 0`): devices take them, and print them without. */
import type { Word } from '../shapes/statement.ts';
import type { Language } from './language.ts';
import type { LineMatch, LineWords } from './match-line.ts';

const type = /^[a-z][a-z-]*$/i;
const number = /^\d[\w/.:]*$/;

/** The line with such names as one word each; undefined where it has none. */
export function withJoinedNames(line: LineWords, { normalise, spacedInterfaces }: Language): LineWords | undefined {
  if (!spacedInterfaces) return undefined;
  const all: Word[] = [];
  for (let i = 0; i < line.all.length; i++) {
    const word = line.all[i]!;
    const next = line.all[i + 1];
    const isName =
      next?.below === word.below && type.test(word.text) && number.test(next.text) && normalise('interface', word.text) !== undefined;
    if (isName) i++;
    all.push(isName ? { ...word, text: word.text + next.text, end: next.end } : word);
  }
  return all.length < line.all.length ? { ...line, all, words: line.no ? all.slice(1) : all, trail: undefined } : undefined;
}

/** True where each of the joined words was taken as the name of an interface. */
export function areNames({ match: { captures } }: LineMatch, { all }: LineWords, written: LineWords): boolean {
  const joined = all.filter(word => !written.all.includes(word));
  return joined.every(word => captures.some(capture => capture.word === word && capture.slot.kind === 'interface'));
}
