/** `format` and `formatlist`: verbs as in Terraform's documentation, a subset of those of Go's fmt. */

import { isNegative, toBigint, zero } from '../big-number.ts';
import { convert } from '../convert.ts';
import { anyType, boolType, listOf, numberType, stringType, type Type } from '../type.ts';
import { type Failure, fail, failed, list, string, unknown, type Value, withMarks } from '../value.ts';
import { textArgument } from './arguments.ts';
import { type FunctionDefinition, parameter } from './define.ts';
import { formatFloat } from './format-number.ts';
import { graphemes } from './graphemes.ts';
import { jsonText } from './json.ts';

interface Verb {
  readonly letter: string;
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
}

const verbs = /%([-+# 0]*)(\d+)?(?:\.(\d+)?)?(?:\[(\d+)\])?([a-zA-Z%])/y;
const maximumWidth = 10_000;

/** @returns the text, with the known beginning of it when an argument is not known. */
function formatText(pattern: string, args: readonly Value[]): Value | Failure {
  let text = '';
  let next = 0;
  let used = 0;
  let marks = 0;
  for (let at = 0; at < pattern.length; ) {
    const percent = pattern.indexOf('%', at);
    text += pattern.slice(at, percent < 0 ? pattern.length : percent);
    if (percent < 0) break;
    verbs.lastIndex = percent;
    const found = verbs.exec(pattern);
    if (!found) return fail(`the format at offset ${percent} is not a verb`);
    at = verbs.lastIndex;
    if (found[5] === '%') {
      text += '%';
      continue;
    }
    const index = found[4] === undefined ? next : Number(found[4]) - 1;
    next = index + 1;
    used = Math.max(used, next);
    const argument = args[index];
    if (!argument) return fail(`there is no argument ${index + 1} for the verb at offset ${percent}`);
    marks |= argument.deepMarks;
    const precision = found[3] === undefined ? (/\.$/.test(found[0].slice(0, -1)) ? 0 : undefined) : Number(found[3]);
    const verb: Verb = {
      letter: found[5]!,
      flags: found[1] ?? '',
      width: Math.min(Number(found[2] ?? 0), maximumWidth),
      precision: precision === undefined ? undefined : Math.min(precision, 100),
    };
    if (!argument.known) return withMarks(unknown(stringType, { notNull: true, prefix: text === '' ? undefined : text }), marks);
    const part = formatVerb(verb, argument);
    if (typeof part !== 'string') return fail(`the verb at offset ${percent}: ${part.failure}`);
    text += part;
  }
  if (used < args.length) return fail(`there are ${args.length} arguments, but only ${used} are used`);
  return withMarks(string(text), marks);
}

function formatVerb(verb: Verb, argument: Value): string | Failure {
  if (verb.letter === 'v') return pad(verb, plain(argument, verb.flags.includes('#')));
  if (argument.kind === 'null') return fail('the argument is null');
  if ('sq'.includes(verb.letter)) return as(argument, stringType, value => pad(verb, stringVerb(verb, textArgument(value))));
  if (verb.letter === 't') return as(argument, boolType, value => pad(verb, String(value.kind === 'bool' && value.value)));
  if ('bdoxX'.includes(verb.letter)) return as(argument, numberType, value => integerVerb(verb, value));
  if ('eEfgG'.includes(verb.letter)) return as(argument, numberType, value => floatVerb(verb, value));
  return fail(`there is no verb %${verb.letter}`);
}

function as(argument: Value, type: Type, use: (value: Value) => string | Failure): string | Failure {
  const value = convert(argument, type);
  return failed(value) ? value : use(value);
}

/** `%v`: strings, numbers and bools as they are, everything else as JSON; with `#` all as JSON. */
function plain(value: Value, json: boolean): string {
  if (!json && value.kind === 'string') return value.value;
  if (!json && value.kind === 'number') return (isNegative(value.value) ? '-' : '') + formatFloat(value.value, 'g', undefined);
  return jsonText(value);
}

function stringVerb(verb: Verb, text: string): string {
  // Nothing but a precision above zero cuts.
  const cut = !verb.precision ? text : graphemes(text).slice(0, verb.precision).join('');
  return verb.letter === 'q' ? JSON.stringify(cut) : cut;
}

const radix: Readonly<Record<string, number>> = { b: 2, d: 10, o: 8, x: 16, X: 16 };

/** What the flag `#` puts before the digits. */
const bases: Readonly<Record<string, string>> = { b: '0b', o: '0', x: '0x', X: '0X' };

function integerVerb(verb: Verb, value: Value): string | Failure {
  const exact = value.kind === 'number' ? toBigint(value.value) : undefined;
  if (exact === undefined) return fail('a whole number is required');
  // At least so many digits; zeros that fill the width are spaces then.
  if (verb.precision === 0 && exact === 0n) return '';
  const digits = (exact < 0n ? -exact : exact).toString(radix[verb.letter]).padStart(verb.precision ?? 0, '0');
  const shown = verb.precision === undefined ? verb : { ...verb, flags: verb.flags.replaceAll('0', '') };
  return padNumber(
    shown,
    exact < 0n,
    verb.letter === 'X' ? digits.toUpperCase() : digits,
    verb.flags.includes('#') ? bases[verb.letter] : '',
  );
}

function floatVerb(verb: Verb, value: Value): string {
  const exact = value.kind === 'number' ? value.value : zero;
  const text = formatFloat(exact, verb.letter.toLowerCase(), verb.precision);
  return padNumber(verb, isNegative(exact), verb.letter === verb.letter.toUpperCase() ? text.toUpperCase() : text);
}

function padNumber(verb: Verb, negative: boolean, digits: string, base = ''): string {
  const sign = (negative ? '-' : verb.flags.includes('+') ? '+' : verb.flags.includes(' ') ? ' ' : '') + base;
  if (verb.flags.includes('0') && !verb.flags.includes('-')) return sign + digits.padStart(verb.width - sign.length, '0');
  return pad(verb, sign + digits);
}

function pad(verb: Verb, text: string): string {
  const missing = verb.width - (verb.width === 0 ? 0 : graphemes(text).length);
  if (missing <= 0) return text;
  return verb.flags.includes('-') ? text + ' '.repeat(missing) : (verb.flags.includes('0') ? '0' : ' ').repeat(missing) + text;
}

/** Lists are walked in step, other arguments are the same every time. */
function formatList([pattern, ...args]: readonly Value[]): Value | Failure {
  if (
    args.some(
      value => value.kind === 'unknown' && value.type.kind !== 'string' && value.type.kind !== 'number' && value.type.kind !== 'bool',
    )
  )
    return unknown(listOf(stringType), { notNull: true });
  const lists = args.filter(value => 'items' in value);
  const length = lists.length === 0 ? 1 : lists[0]!.items.length;
  if (lists.some(value => value.items.length !== length)) return fail('all lists must have the same length');
  const results: Value[] = [];
  for (let index = 0; index < length; index++) {
    const result = formatText(
      textArgument(pattern),
      args.map(value => ('items' in value ? value.items[index]! : value)),
    );
    if (failed(result)) return fail(`element ${index}: ${result.failure}`);
    results.push(result);
  }
  return list(stringType, results);
}

const pattern = parameter('format', stringType);
const rest = parameter('args', anyType, { partial: true, nullable: true });

export const formatFunctions: readonly FunctionDefinition[] = [
  {
    name: 'format',
    summary: 'Fills the verbs of a format (`%s`, `%d`, `%05.2f`…) with values.',
    parameters: [pattern],
    rest,
    result: stringType,
    call: ([text, ...args]) => formatText(textArgument(text), args),
  },
  {
    name: 'formatlist',
    summary: 'A list of strings made by filling a format from lists.',
    parameters: [pattern],
    rest,
    result: listOf(stringType),
    call: formatList,
  },
];
