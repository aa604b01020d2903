/** JSON: values to text as Terraform writes it, text to values. */
import { formatNumber } from '../big-number.ts';
import { anyType, stringType } from '../type.ts';
import { bool, type Failure, fail, nullValue, number, object, string, tuple, type Value } from '../value.ts';
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

/** Values of parsed JSON. @returns undefined when it nests too deeply. */
export function valueOfJson(json: unknown, depth = 0): Value | undefined {
  if (depth > maximumNesting) return undefined;
  if (typeof json === 'string') return string(json);
  if (typeof json === 'number') return number(json);
  if (typeof json === 'boolean') return bool(json);
  if (json === null || typeof json !== 'object') return nullValue;
  if (Array.isArray(json)) {
    const items = json.map(item => valueOfJson(item, depth + 1));
    return items.includes(undefined) ? undefined : tuple(items as Value[]);
  }
  const entries = Object.entries(json).map(([name, entry]) => [name, valueOfJson(entry, depth + 1)] as const);
  return entries.some(([, entry]) => entry === undefined) ? undefined : object(entries as [string, Value][]);
}

function decode(text: string): Value | Failure {
  try {
    return valueOfJson(JSON.parse(text)) ?? fail('the JSON text nests too deeply');
  } catch {
    return fail('the text is not JSON');
  }
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
    call: ([value]) => decode(textArgument(value)),
  },
];
