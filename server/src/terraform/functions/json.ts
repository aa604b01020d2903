/** JSON: values to text as Terraform writes it, text to values. */
import { formatNumber, parseNumber } from '../big-number.ts';
import { anyType, stringType } from '../type.ts';
import { bigNumber, bool, type Failure, fail, nullValue, object, string, tuple, type Value } from '../value.ts';
import { textArgument } from './arguments.ts';
import { type FunctionDefinition, parameter } from './define.ts';

/** @param value known. `<`, `>`, `&`, U+2028 and U+2029 are escaped. */
export function jsonText(value: Value): string {
  switch (value.kind) {
    case 'bool':
      return String(value.value);
    case 'number':
      return formatNumber(value.value);
    case 'string':
      return quote(value.value);
    case 'list':
    case 'set':
    case 'tuple':
      return `[${value.items.map(jsonText).join(',')}]`;
    case 'map':
    case 'object':
      return `{${[...value.entries].map(([name, entry]) => `${quote(name)}:${jsonText(entry)}`).join(',')}}`;
    default:
      return 'null';
  }
}

function quote(text: string): string {
  return JSON.stringify(text).replace(/[<>&\u2028\u2029\x7f]/g, letter =>
    letter === '\x7f' ? letter : `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const maximumNesting = 300;

/** Numbers keep all their digits, which `JSON.parse` would not: it only says whether the text is JSON. */
export function jsonValue(text: string): Value | Failure {
  try {
    JSON.parse(text);
  } catch {
    return fail('the text is not JSON');
  }
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+/g) ?? [];
  return readValue({ tokens, at: 0 }, 0) ?? fail('the JSON text nests too deeply, or has a number that is too large');
}

interface Tokens {
  readonly tokens: readonly string[];
  at: number;
}

const words: Readonly<Record<string, Value>> = { true: bool(true), false: bool(false), null: nullValue };

/** One value of tokens that are JSON. */
function readValue(from: Tokens, depth: number): Value | undefined {
  if (depth > maximumNesting) return undefined;
  const token = from.tokens[from.at++] ?? '';
  if (token === '[') return readItems(from, depth);
  if (token === '{') return readEntries(from, depth);
  if (token.startsWith('"')) return string(JSON.parse(token) as string);
  if (Object.hasOwn(words, token)) return words[token];
  const exact = parseNumber(token);
  return exact && bigNumber(exact);
}

/** Whether the collection goes on; reads its comma or its end. */
function goesOn(from: Tokens, end: ']' | '}', isFirst: boolean): boolean {
  if (from.tokens[from.at] !== end) {
    if (!isFirst) from.at++;
    return true;
  }
  from.at++;
  return false;
}

function readItems(from: Tokens, depth: number): Value | undefined {
  const items: Value[] = [];
  while (goesOn(from, ']', items.length === 0)) {
    const item = readValue(from, depth + 1);
    if (!item) return undefined;
    items.push(item);
  }
  return tuple(items);
}

function readEntries(from: Tokens, depth: number): Value | undefined {
  const entries: [string, Value][] = [];
  while (goesOn(from, '}', entries.length === 0)) {
    const name = JSON.parse(from.tokens[from.at]!) as string;
    from.at += 2;
    const value = readValue(from, depth + 1);
    if (!value) return undefined;
    entries.push([name.normalize('NFC'), value]);
  }
  return object(entries);
}

export const jsonFunctions: readonly FunctionDefinition[] = [
  {
    name: 'jsonencode',
    summary: 'The value as JSON text.',
    parameters: [parameter('value', anyType, { nullable: true })],
    result: stringType,
    call: ([value]) => string(jsonText(value!)),
  },
  {
    name: 'jsondecode',
    summary: 'The value that a JSON text stands for.',
    parameters: [parameter('string', stringType)],
    result: anyType,
    call: ([value]) => jsonValue(textArgument(value)),
  },
];
