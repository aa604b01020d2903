/** Configurations with a few lines as people get them wrong: typos, missing and swapped words, numbers out of range, bad addresses, lines in a wrong block. */
import type { Random } from './random.ts';
import { isCommand } from './vtysh.ts';

type Change = (words: readonly string[], random: Random) => readonly string[] | undefined;

const letters = 'abcdefghijklmnopqrstuvwxyz';

const typo: Change = (words, random) => {
  const at = random.int(words.length);
  const word = words[at]!;
  const i = random.int(word.length);
  const letter = letters[random.int(letters.length)]!;
  const wrong = random.pick([
    word.slice(0, i) + word.slice(i + 1),
    word.slice(0, i) + letter + word.slice(i),
    word.slice(0, i) + letter + word.slice(i + 1),
    word.slice(0, i) +
      word
        .slice(i, i + 2)
        .split('')
        .reverse()
        .join('') +
      word.slice(i + 2),
    word.toUpperCase(),
  ]);
  return wrong === '' ? undefined : replaced(words, at, wrong);
};

const shortened: Change = (words, random) => {
  const at = random.int(words.length);
  const word = words[at]!;
  return word.length < 2 ? undefined : replaced(words, at, word.slice(0, 1 + random.int(word.length - 1)));
};

const withoutEnd: Change = (words, random) => (words.length < 2 ? undefined : words.slice(0, 1 + random.int(words.length - 1)));
const withoutOne: Change = (words, random) => {
  const at = random.int(words.length);
  return words.length < 2 ? undefined : words.filter((_, i) => i !== at);
};
const twice: Change = (words, random) => {
  const at = random.int(words.length);
  return [...words.slice(0, at), words[at]!, ...words.slice(at)];
};

const swapped: Change = (words, random) => {
  if (words.length < 2) return undefined;
  const at = random.int(words.length - 1);
  return [...words.slice(0, at), words[at + 1]!, words[at]!, ...words.slice(at + 2)];
};

const numbers: Change = (words, random) => {
  const at = pickWhere(words, /^\d+$/, random);
  return at === undefined
    ? undefined
    : replaced(words, at, random.pick(['0', '256', '65536', '70000', '4294967296', '-1', `${words[at]}x`, '99999999999999999999']));
};

const addresses: Change = (words, random) => {
  const at = pickWhere(words, /^[\d.]+\.[\d.]+(\/\d+)?$|^[\da-f:]*:[\da-f:]*(\/\d+)?$/i, random);
  if (at === undefined) return undefined;
  const word = words[at]!;
  const [address, length] = word.split('/');
  return replaced(
    words,
    at,
    random.pick([
      word.replace(/\d+/, '300'),
      address!.slice(0, Math.max(1, address!.length - 2)),
      `${address}.1`,
      `${address}/129`,
      `${address}/33`,
      length ? address! : `${address}/24`,
      `${address}/`,
      `${address}:${address}`,
      word.replace(/[.:]/, '..'),
    ]),
  );
};

const negated: Change = words => (words[0] === 'no' ? words.slice(1) : ['no', ...words]);

function replaced(words: readonly string[], at: number, word: string): readonly string[] {
  return words.map((old, i) => (i === at ? word : old));
}

function pickWhere(words: readonly string[], pattern: RegExp, random: Random): number | undefined {
  const fitting = words.flatMap((word, i) => (pattern.test(word) ? [i] : []));
  return fitting.length === 0 ? undefined : random.pick(fitting);
}

const changes: readonly Change[] = [typo, typo, shortened, withoutEnd, withoutOne, twice, swapped, numbers, addresses, negated];

/** A configuration with some of its lines changed, moved or taken from another one. */
export function mutantOf(text: string, other: string, random: Random): string {
  const lines = text.replace(/\n+$/, '').split('\n');
  const foreign = other.split('\n').filter(isCommand);
  for (let count = 1 + random.int(4); count > 0; count--) {
    const at = random.int(lines.length);
    const what = random.int(10);
    if (what === 0) lines.splice(random.int(lines.length), 0, lines[at]!);
    else if (what === 1 && foreign.length > 0) lines.splice(at, 0, random.pick(foreign));
    else if (isCommand(lines[at]!)) lines[at] = changedLine(lines[at]!, random);
  }
  return `${lines.join('\n')}\n`;
}

/** A line with one change. */
export function changedLine(line: string, random: Random): string {
  const indent = /^\s*/.exec(line)![0];
  const words = line.trim().split(/\s+/);
  return indent + (random.pick(changes)(words, random) ?? words).join(' ');
}
