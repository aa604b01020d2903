/** Reads patterns in RE2's syntax, the one of Terraform's regex functions. */
import { classes, foldRanges, invert, lastCodePoint, posixClasses, type Ranges, rangesOf, unicodeClasses } from './regex-classes.ts';

export type Condition = 'textStart' | 'textEnd' | 'lineStart' | 'lineEnd' | 'word' | 'noWord';

interface Flags {
  readonly fold: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly ungreedy: boolean;
}

/** The tree of a pattern. */
export type Node =
  | { kind: 'any'; ranges: Ranges }
  | { kind: 'assert'; condition: Condition }
  | { kind: 'sequence' | 'choice'; nodes: Node[] }
  | { kind: 'group'; node: Node; index: number }
  | { kind: 'repeat'; node: Node; least: number; most: number; greedy: boolean };

/** As RE2, which refuses larger counts. */
const maximumRepeat = 1000;
const maximumNesting = 200;

/** Where the reading of a pattern stands. */
interface Reader {
  at: number;
  depth: number;
  readonly text: readonly string[];
  /** Names of the groups read so far. */
  readonly groups: (string | undefined)[];
  error: string | undefined;
}

/** @returns the tree of a pattern with its groups, or why it is not valid. */
export function parsePattern(pattern: string): { node: Node; groups: readonly (string | undefined)[] } | { error: string } {
  const reader: Reader = { at: 0, depth: 0, text: Array.from(pattern), groups: [], error: undefined };
  const node = readPattern(reader);
  return reader.error === undefined ? { node, groups: reader.groups } : { error: reader.error };
}

function readPattern(reader: Reader): Node {
  const node = readChoice(reader, { fold: false, multiline: false, dotAll: false, ungreedy: false });
  if (reader.at < reader.text.length) refuse(reader, 'unexpected )');
  return node;
}

function refuse(reader: Reader, message: string): Node {
  reader.error ??= `the pattern is not valid at offset ${reader.at}: ${message}`;
  reader.at = reader.text.length;
  return { kind: 'sequence', nodes: [] };
}

function peek(reader: Reader): string | undefined {
  return reader.text[reader.at];
}

function take(reader: Reader, letters: string): boolean {
  if (!Array.from(letters).every((letter, index) => reader.text[reader.at + index] === letter)) return false;
  reader.at += letters.length;
  return true;
}

function readChoice(reader: Reader, flags: Flags): Node {
  if (++reader.depth > maximumNesting) return refuse(reader, 'nested too deeply');
  const nodes: Node[] = [];
  let current = flags;
  do {
    const read = readSequence(reader, current);
    current = read.flags;
    nodes.push(read.node);
  } while (take(reader, '|'));
  reader.depth--;
  return nodes.length === 1 ? nodes[0]! : { kind: 'choice', nodes };
}

/** Flags such as `(?i)` hold to the end of the group. */
function readSequence(reader: Reader, start: Flags): { node: Node; flags: Flags } {
  const nodes: Node[] = [];
  let flags = start;
  for (let next = peek(reader); next !== undefined && next !== '|' && next !== ')'; next = peek(reader)) {
    const set = readFlags(reader, flags);
    if (set) flags = set;
    else nodes.push(readRepeats(reader, readAtom(reader, flags), flags));
  }
  return { node: { kind: 'sequence', nodes }, flags };
}

function readFlags(reader: Reader, flags: Flags): Flags | undefined {
  const found = /^\(\?([imsU]*)(?:-([imsU]+))?\)/.exec(reader.text.slice(reader.at, reader.at + 14).join(''));
  if (!found) return undefined;
  reader.at += found[0].length;
  return withFlags(flags, found[1]!, found[2] ?? '');
}

function readAtom(reader: Reader, flags: Flags): Node {
  const letter = reader.text[reader.at++]!;
  if (letter === '(') return readGroup(reader, flags);
  if (letter === '[') return readSet(reader, flags);
  if (letter === '.')
    return {
      kind: 'any',
      ranges: flags.dotAll
        ? [[0, lastCodePoint]]
        : [
            [0, 9],
            [11, lastCodePoint],
          ],
    };
  if (letter === '^') return { kind: 'assert', condition: flags.multiline ? 'lineStart' : 'textStart' };
  if (letter === '$') return { kind: 'assert', condition: flags.multiline ? 'lineEnd' : 'textEnd' };
  if (letter === '\\') return readEscape(reader, flags);
  if ('*+?'.includes(letter)) return refuse(reader, 'nothing to repeat');
  return literal(letter, flags);
}

function readGroup(reader: Reader, flags: Flags): Node {
  let inner = flags;
  let index = 0;
  if (take(reader, '?')) {
    const named = /^P?<([A-Za-z_]\w*)>/.exec(reader.text.slice(reader.at, reader.at + 80).join(''));
    const options = /^([imsU]*)(?:-([imsU]+))?:/.exec(reader.text.slice(reader.at, reader.at + 14).join(''));
    if (named) index = reader.groups.push(named[1]!);
    else if (options) inner = withFlags(flags, options[1]!, options[2] ?? '');
    else return refuse(reader, 'this kind of group does not exist in RE2');
    reader.at += (named ?? options)![0].length;
  } else index = reader.groups.push(undefined);
  const node = readChoice(reader, inner);
  if (!take(reader, ')')) return refuse(reader, 'a closing ) is missing');
  return index === 0 ? node : { kind: 'group', node, index };
}

function readRepeats(reader: Reader, node: Node, flags: Flags): Node {
  let result = node;
  for (let count = 0; count < 2; count++) {
    const bounds = readBounds(reader);
    if (!bounds) return result;
    if (count > 0) return refuse(reader, 'a repetition of a repetition');
    const greedy = take(reader, '?') === flags.ungreedy;
    result = { kind: 'repeat', node: result, least: bounds[0], most: bounds[1], greedy };
  }
  return result;
}

function readBounds(reader: Reader): [number, number] | undefined {
  if (take(reader, '*')) return [0, Number.POSITIVE_INFINITY];
  if (take(reader, '+')) return [1, Number.POSITIVE_INFINITY];
  if (take(reader, '?')) return [0, 1];
  const found = /^\{(\d{1,6})(,(\d{0,6}))?\}/.exec(reader.text.slice(reader.at, reader.at + 20).join(''));
  if (!found) return undefined;
  reader.at += found[0].length;
  const least = Number(found[1]);
  const most = found[2] === undefined ? least : found[3] === '' ? Number.POSITIVE_INFINITY : Number(found[3]);
  if (least > maximumRepeat || (most > maximumRepeat && most !== Number.POSITIVE_INFINITY) || most < least)
    refuse(reader, 'a repetition count is out of range');
  return [least, most];
}

function readSet(reader: Reader, flags: Flags): Node {
  const negated = take(reader, '^');
  const ranges: (readonly [number, number])[] = [];
  for (let first = true; first || peek(reader) !== ']'; first = false) {
    if (reader.at >= reader.text.length) return refuse(reader, 'a closing ] is missing');
    const low = readSetItem(reader);
    if (!low) return refuse(reader, 'a class that does not exist');
    if (peek(reader) === '-' && reader.text[reader.at + 1] !== ']' && low.length === 1) {
      reader.at++;
      const high = readSetItem(reader);
      if (!high || high[0]![0] < low[0]![0]) return refuse(reader, 'a range is not in order');
      ranges.push([low[0]![0], high[0]![0]]);
    } else ranges.push(...low);
  }
  reader.at++;
  const folded = flags.fold ? foldRanges(ranges) : ranges;
  return { kind: 'any', ranges: negated ? invert(folded) : folded };
}

function readSetItem(reader: Reader): Ranges | undefined {
  const posix = /^\[:(\^?)([a-z]+):\]/.exec(reader.text.slice(reader.at, reader.at + 14).join(''));
  if (posix) {
    reader.at += posix[0].length;
    const named = Object.hasOwn(posixClasses, posix[2]!) ? posixClasses[posix[2]!]! : undefined;
    return named && posix[1] === '^' ? invert(named) : named;
  }
  const letter = reader.text[reader.at++];
  if (letter === undefined) return undefined;
  if (letter !== '\\') return [[letter.codePointAt(0)!, letter.codePointAt(0)!]];
  return readEscapedRanges(reader);
}

function readEscape(reader: Reader, flags: Flags): Node {
  const letter = peek(reader);
  const condition = letter === undefined || !Object.hasOwn(assertions, letter) ? undefined : assertions[letter];
  if (condition) {
    reader.at++;
    return { kind: 'assert', condition };
  }
  if (letter === 'Q') return readQuoted(reader, flags);
  const ranges = readEscapedRanges(reader);
  if (!ranges) return refuse(reader, 'an escape that does not exist in RE2');
  return { kind: 'any', ranges: flags.fold ? foldRanges(ranges) : ranges };
}

function readQuoted(reader: Reader, flags: Flags): Node {
  reader.at++;
  const nodes: Node[] = [];
  while (reader.at < reader.text.length && !take(reader, '\\E')) nodes.push(literal(reader.text[reader.at++]!, flags));
  return { kind: 'sequence', nodes };
}

function readEscapedRanges(reader: Reader): Ranges | undefined {
  const letter = reader.text[reader.at++];
  if (letter === undefined) return undefined;
  // A single digit but zero would refer back to a group, which RE2 does not do.
  const octal = /^(?:0[0-7]{0,2}|[1-7][0-7]{1,2})/.exec(letter + reader.text.slice(reader.at, reader.at + 2).join(''));
  if (octal) {
    reader.at += octal[0].length - 1;
    const code = Number.parseInt(octal[0], 8);
    return [[code, code]];
  }
  if (Object.hasOwn(classes, letter)) return classes[letter];
  if (Object.hasOwn(controls, letter)) return [[controls[letter]!, controls[letter]!]];
  if (letter === 'p' || letter === 'P') return readUnicodeClass(reader, letter === 'P');
  const number =
    letter === 'x' ? /^(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{2}))/.exec(reader.text.slice(reader.at, reader.at + 9).join('')) : null;
  if (number) {
    reader.at += number[0].length;
    const code = Number.parseInt(number[1] ?? number[2]!, 16);
    return [[code, code]];
  }
  return /[A-Za-z0-9]/.test(letter) ? undefined : [[letter.codePointAt(0)!, letter.codePointAt(0)!]];
}

function readUnicodeClass(reader: Reader, negated: boolean): Ranges | undefined {
  const found = /^(?:\{(\^?)(\w+)\}|(\w))/.exec(reader.text.slice(reader.at, reader.at + 24).join(''));
  const name = found?.[2] ?? found?.[3] ?? '';
  if (!found || !Object.hasOwn(unicodeClasses, name)) return undefined;
  reader.at += found[0].length;
  const ranges = rangesOf(unicodeClasses[name]!);
  return negated === (found[1] === '^') ? ranges : invert(ranges);
}
function withFlags(flags: Flags, on: string, off: string): Flags {
  const flag = (letter: string, before: boolean) => (on.includes(letter) ? true : off.includes(letter) ? false : before);
  return {
    fold: flag('i', flags.fold),
    multiline: flag('m', flags.multiline),
    dotAll: flag('s', flags.dotAll),
    ungreedy: flag('U', flags.ungreedy),
  };
}

function literal(letter: string, flags: Flags): Node {
  const code = letter.codePointAt(0)!;
  return { kind: 'any', ranges: flags.fold ? foldRanges([[code, code]]) : [[code, code]] };
}

const assertions: Readonly<Record<string, Condition>> = { A: 'textStart', z: 'textEnd', b: 'word', B: 'noWord' };
const controls: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };
