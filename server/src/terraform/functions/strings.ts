/** Functions over strings. */
import { boolType, listOf, numberType, stringType } from '../type.ts';
import { bool, type Failure, fail, list, string, unknown, type Value } from '../value.ts';
import { integerArgument, itemsArgument, textArgument } from './arguments.ts';
import { type FunctionDefinition, parameter } from './define.ts';
import { graphemes } from './graphemes.ts';

const text = parameter('string', stringType);

function simple(name: string, summary: string, change: (value: string) => string): FunctionDefinition {
  return { name, summary, parameters: [text], result: stringType, call: ([value]) => string(change(textArgument(value))) };
}

function test(name: string, summary: string, other: string, answer: (value: string, part: string) => boolean): FunctionDefinition {
  return {
    name,
    summary,
    parameters: [text, parameter(other, stringType)],
    result: boolType,
    call: ([value, part]) => bool(answer(textArgument(value), textArgument(part))),
  };
}

function pair(name: string, summary: string, other: string, change: (value: string, part: string) => string): FunctionDefinition {
  return {
    name,
    summary,
    parameters: [text, parameter(other, stringType)],
    result: stringType,
    call: ([value, part]) => string(change(textArgument(value), textArgument(part))),
  };
}

/** Spaces that one call may add. */
const maximumIndentation = 100_000;

function indent([spaces, value]: readonly Value[]): Value | Failure {
  const count = integerArgument(spaces, 'the number of spaces');
  if (typeof count !== 'number') return count;
  if (count < 0) return fail('the number of spaces must not be negative');
  const lines = textArgument(value).split('\n');
  if (count * (lines.length - 1) > maximumIndentation) return unknown(stringType, { notNull: true });
  return string(lines.join(`\n${' '.repeat(Math.min(count, maximumIndentation))}`));
}

function join([separator, ...lists]: readonly Value[]): Value | Failure {
  if (lists.length === 0) return fail('at least one list is needed');
  const items = lists.flatMap(value => itemsArgument(value));
  const between = textArgument(separator);
  if (lists.every(value => value.known)) {
    if (items.some(item => item.kind === 'null')) return fail('a list has a null element');
    return string(items.map(textArgument).join(between));
  }
  return unknown(stringType, { notNull: true });
}

function split([separator, value]: readonly Value[]): Value {
  const between = textArgument(separator);
  const whole = textArgument(value);
  const parts = between === '' ? Array.from(whole) : whole.split(between);
  return list(
    stringType,
    parts.map(part => string(part)),
  );
}

function substring([value, offset, length]: readonly Value[]): Value | Failure {
  const from = integerArgument(offset, 'the offset');
  if (typeof from !== 'number') return from;
  const count = integerArgument(length, 'the length');
  if (typeof count !== 'number') return count;
  const parts = graphemes(textArgument(value));
  const start = from < 0 ? Math.max(0, parts.length + from) : from;
  // From the end, a length of zero takes everything, as Terraform does.
  const toEnd = count < 0 || (from < 0 && count === 0);
  return string(parts.slice(start, toEnd ? undefined : start + count).join(''));
}

function trimSet(value: string, set: string): string {
  const letters = new Set(set);
  const parts = Array.from(value);
  let start = 0;
  let end = parts.length;
  while (start < end && letters.has(parts[start]!)) start++;
  while (end > start && letters.has(parts[end - 1]!)) end--;
  return parts.slice(start, end).join('');
}

/** Letter by letter, without mappings such as `ß` to `SS`, as Go does. */
function byLetter(value: string, change: (letter: string) => string): string {
  return Array.from(value, letter => {
    const changed = change(letter);
    return changed.length === letter.length ? changed : letter;
  }).join('');
}

/** Letters that have a title case of their own, between lower and upper case. */
const titleCase: Readonly<Record<string, string>> = { ǆ: 'ǅ', Ǆ: 'ǅ', ǉ: 'ǈ', Ǉ: 'ǈ', ǌ: 'ǋ', Ǌ: 'ǋ', ǳ: 'ǲ', Ǳ: 'ǲ' };

/** The first letter of every word in title case; words are separated by white space, and by ASCII characters that are no letter, digit or `_`. */
function title(value: string): string {
  return value.replace(
    /(?<=^|[\s\x85]|[^\w\x80-\u{10ffff}])\p{L}/gu,
    letter => titleCase[letter] ?? byLetter(letter, each => each.toUpperCase()),
  );
}

export const stringFunctions: readonly FunctionDefinition[] = [
  simple('chomp', 'The string without newlines at its end.', value => value.replace(/[\r\n]+$/, '')),
  test('endswith', 'Whether a string ends with another.', 'suffix', (value, part) => value.endsWith(part)),
  {
    name: 'indent',
    summary: 'Adds spaces to the beginning of every line but the first.',
    parameters: [parameter('spaces', numberType), text],
    result: stringType,
    call: indent,
  },
  {
    name: 'join',
    summary: 'The elements of lists as one string with a separator between them.',
    parameters: [parameter('separator', stringType)],
    rest: parameter('lists', listOf(stringType), { partial: true }),
    result: stringType,
    call: join,
  },
  simple('lower', 'The string in lower case.', value => byLetter(value, letter => letter.toLowerCase())),
  {
    name: 'split',
    summary: 'The parts of a string between separators.',
    parameters: [parameter('separator', stringType), text],
    result: listOf(stringType),
    call: split,
  },
  test('startswith', 'Whether a string begins with another.', 'prefix', (value, part) => value.startsWith(part)),
  test('strcontains', 'Whether a string holds another.', 'substr', (value, part) => value.includes(part)),
  simple('strrev', 'The characters in the opposite order.', value => graphemes(value).reverse().join('')),
  {
    name: 'substr',
    summary: 'A part of a string, by offset and length in characters.',
    parameters: [text, parameter('offset', numberType), parameter('length', numberType)],
    result: stringType,
    call: substring,
  },
  simple('title', 'The string with the first letter of every word in upper case.', title),
  pair('trim', 'The string without these characters at its beginning and end.', 'cutset', trimSet),
  pair('trimprefix', 'The string without this beginning.', 'prefix', (value, part) =>
    value.startsWith(part) ? value.slice(part.length) : value,
  ),
  simple('trimspace', 'The string without white space at its beginning and end.', value => value.trim()),
  pair('trimsuffix', 'The string without this end.', 'suffix', (value, part) =>
    part !== '' && value.endsWith(part) ? value.slice(0, -part.length) : value,
  ),
  simple('upper', 'The string in upper case.', value => byLetter(value, letter => letter.toUpperCase())),
];
