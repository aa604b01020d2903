/** `yamlencode` and `yamldecode`. */
import { formatNumber } from '../big-number.ts';
import { anyType, stringType } from '../type.ts';
import { fail, string, unknown, type Value } from '../value.ts';
import { textArgument } from './arguments.ts';
import { type FunctionDefinition, parameter } from './define.ts';
import { isBlank, parseYaml } from './yaml-parse.ts';
import { quoteYaml } from './yaml-scalar.ts';

function encode(value: Value): string {
  const text = encodeAt(value, 0);
  if ('items' in value || 'entries' in value) return `${text.trimStart()}\n`;
  return value.kind === 'string' ? `${text.trimStart()}\n` : `${text.trimStart()}\n...\n`;
}

/** The text that stands behind `key:` or `-`: on the same line, or below it, indented. */
function encodeAt(value: Value, indent: number): string {
  const space = ' '.repeat(indent);
  if ('entries' in value) {
    if (value.entries.size === 0) return ' {}';
    return `\n${[...value.entries].map(([name, entry]) => `${space}${quoteYaml(name)}:${child(entry, indent)}`).join('\n')}`;
  }
  if ('items' in value) {
    if (value.items.length === 0) return ' []';
    return `\n${value.items.map(item => `${space}-${firstInLine(item, indent + 2)}`).join('\n')}`;
  }
  if (value.kind === 'string') return ` ${scalarText(value.value, indent)}`;
  if (value.kind === 'number') return ` ${formatNumber(value.value)}`;
  return value.kind === 'bool' ? ` ${value.value}` : ' null';
}

/** A sequence below a key is not indented, everything else is. */
function child(value: Value, indent: number): string {
  return encodeAt(value, 'items' in value ? indent : indent + 2);
}

/** The first line of a collection follows the dash. */
function firstInLine(value: Value, indent: number): string {
  const text = encodeAt(value, indent);
  return text.startsWith('\n') ? ` ${text.slice(1).trimStart()}` : text;
}

function scalarText(text: string, indent: number): string {
  if (!text.includes('\n') || /^\s|[^\n\x20-\x7e\u00a0-\ud7ff]/.test(text)) return quoteYaml(text);
  const space = ' '.repeat(Math.max(indent, 2));
  const lines = text.replace(/\n$/, '').split('\n');
  return `|${text.endsWith('\n') ? '' : '-'}\n${lines.map(line => (line === '' ? '' : space + line)).join('\n')}`;
}

export const yamlFunctions: readonly FunctionDefinition[] = [
  {
    name: 'yamldecode',
    summary: 'The value that a YAML text stands for.',
    parameters: [parameter('string', stringType)],
    result: anyType,
    call: ([value]) => {
      const text = textArgument(value);
      return text.split(/\r?\n/).every(isBlank) ? fail('the text has no document') : (parseYaml(text) ?? unknown());
    },
  },
  {
    name: 'yamlencode',
    summary: 'The value as YAML text.',
    parameters: [parameter('value', anyType, { nullable: true })],
    result: stringType,
    call: ([value]) => string(encode(value!)),
  },
];
