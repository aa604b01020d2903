/** Ways to break a text as editors, transfers and people do. */
import type { Random } from './random.ts';

export type Mutation = (text: string, random: Random, other: string) => string;

const brackets = ['{', '}', '[', ']', '(', ')', '"', ';', '/*', '*/', '<<EOT', '${'];
const noise = [
  '\ufffd',
  '\u00e4',
  '\t',
  '\u0001',
  '^C',
  '\u{1f600}',
  '%',
  '$',
  '\\',
  "'",
  '#',
  '!',
  '  ',
  '\ufeff',
  '\u2028',
  '-1',
  '4294967296',
  '999.1.1.1',
  '::',
  '/33',
];
const headers = [
  'banner motd ^C',
  'banner exec @',
  ' certificate self-signed 01',
  'crypto pki certificate chain X',
  'router bgp 64500',
  'interface',
  'end',
  'exit',
  '/* open',
];

const linesOf = (text: string) => text.split('\n');
const at = (text: string, random: Random) => random.int(text.length + 1);

function onLines(change: (lines: string[], random: Random) => void): Mutation {
  return (text, random) => {
    const lines = linesOf(text);
    change(lines, random);
    return lines.join('\n');
  };
}

function inserted(choices: readonly string[]): Mutation {
  return (text, random) => {
    const where = at(text, random);
    return text.slice(0, where) + random.pick(choices) + text.slice(where);
  };
}

export const mutations: Readonly<Record<string, Mutation>> = {
  'line deleted': onLines((lines, random) => lines.splice(random.int(lines.length), 1 + random.int(3))),
  'line doubled': onLines((lines, random) => {
    const i = random.int(lines.length);
    lines.splice(i, 0, ...Array.from({ length: 1 + random.int(4) }, () => lines[i]!));
  }),
  'lines swapped': onLines((lines, random) => {
    const [i, j] = [random.int(lines.length), random.int(lines.length)];
    [lines[i], lines[j]] = [lines[j]!, lines[i]!];
  }),
  'line moved': onLines((lines, random) => {
    const [line = ''] = lines.splice(random.int(lines.length), 1);
    lines.splice(random.int(lines.length + 1), 0, line);
  }),
  'indentation changed': onLines((lines, random) => {
    const i = random.int(lines.length);
    lines[i] = random.pick(['', ' ', '\t', '    ']) + lines[i]!.trimStart();
  }),
  'indentation lost': text => text.replaceAll(/^[ \t]+/gm, ''),
  'word deleted': onLines((lines, random) => {
    const i = random.int(lines.length);
    const words = lines[i]!.split(' ');
    words.splice(random.int(words.length), 1);
    lines[i] = words.join(' ');
  }),
  'word from elsewhere': onLines((lines, random) => {
    const i = random.int(lines.length);
    const words = lines[i]!.split(' ');
    words.splice(random.int(words.length + 1), random.int(2), random.pick(random.pick(lines).trim().split(' ')));
    lines[i] = words.join(' ');
  }),
  truncated: (text, random) => text.slice(0, at(text, random)),
  'beginning lost': (text, random) => text.slice(at(text, random)),
  'run deleted': (text, random) => {
    const from = at(text, random);
    return text.slice(0, from) + text.slice(from + random.int(80));
  },
  'character noise': inserted(noise),
  'bracket noise': inserted(brackets),
  'half an emoji': inserted(['\ud83d', '\ude00']),
  'line ends mixed': (text, random) => text.replaceAll('\n', () => random.pick(['\n', '\r\n', '\r', '\n\n'])),
  'windows line ends': text => text.replaceAll('\n', '\r\n'),
  'header inserted': onLines((lines, random) => lines.splice(random.int(lines.length + 1), 0, random.pick(headers))),
  'huge line': onLines((lines, random) => {
    const i = random.int(lines.length);
    lines[i] = `${lines[i]} ${random.pick(['x', 'a ', '{', '192.0.2.1 ', '64500:1 ']).repeat(2_000)}`;
  }),
  'number changed': (text, random) => {
    const numbers = [...text.matchAll(/\d+/g)];
    if (numbers.length === 0) return text;
    const { index, 0: digits } = random.pick(numbers);
    return (
      text.slice(0, index) +
      random.pick(['0', '1', '255', '256', '65536', '4294967295', '99999999999999999999', '-1']) +
      text.slice(index + digits.length)
    );
  },
  'other text behind it': (text, random, other) => text + other.slice(at(other, random)),
  'other text inside': (text, random, other) => {
    const where = at(text, random);
    const from = at(other, random);
    return text.slice(0, where) + other.slice(from, from + random.int(200)) + text.slice(where);
  },
};
