/** YAML scalars: plain words to values as YAML 1.1 resolves them, quoted strings to text. */
import { numberOfInteger, parseNumber } from '../big-number.ts';
import { bigNumber, bool, nullValue, string, type Value } from '../value.ts';

const trueWords = new Set(['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON']);
const falseWords = new Set(['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF']);
const nullWords = new Set(['', '~', 'null', 'Null', 'NULL']);

/** Infinity and NaN have no value in Terraform. */
export function isNotFinite(text: string): boolean {
  return /^[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)$/.test(text);
}

export function plainValue(text: string): Value {
  if (nullWords.has(text)) return nullValue;
  if (trueWords.has(text)) return bool(true);
  if (falseWords.has(text)) return bool(false);
  if (!/^[-+.\d]/.test(text)) return string(text);
  return numberValue(text) ?? string(dateText(text) ?? text);
}

function numberValue(text: string): Value | undefined {
  if (/^0(?:x[0-9a-fA-F]+|o[0-7]+)$/.test(text) && text.length < 100) return bigNumber(numberOfInteger(BigInt(text)));
  if (!/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(text)) return undefined;
  const value = parseNumber(text);
  return value && bigNumber(value);
}

/** Dates and times become timestamps. */
function dateText(text: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return `${text}T00:00:00Z`;
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? `${text.replace(' ', 'T')}Z` : undefined;
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

const letters = new Map(Object.entries(escapes).flatMap(([letter, text]) => (/[ /\t]/.test(letter) ? [] : [[text, letter]])));

/** In double quotes; what libyaml does not print is escaped: controls, and all beyond the basic plane. */
export function quoteYaml(text: string): string {
  const escaped = text.replace(/["\\]|[^\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]|[\u00a0\u2028\u2029]/gu, found => {
    const letter = letters.get(found);
    if (letter !== undefined) return `\\${letter}`;
    const code = found.codePointAt(0)!;
    const hex = code.toString(16).toUpperCase();
    return code < 0x100 ? `\\x${hex.padStart(2, '0')}` : code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
  });
  return `"${escaped}"`;
}

/** A quoted string that begins at `start`. @returns its text and the offset behind it, undefined when it does not end. */
export function readQuoted(source: string, start: number): { text: string; end: number } | undefined {
  const pattern = source[start] === '"' ? /"((?:[^"\\]|\\.)*)"/sy : /'((?:[^']|'')*)'/sy;
  pattern.lastIndex = start;
  const found = pattern.exec(source);
  if (!found) return undefined;
  const folded = foldLines(found[1]!);
  return { text: source[start] === '"' ? unescapeText(folded) : folded.replaceAll("''", "'"), end: pattern.lastIndex };
}

/** Line breaks inside a flow scalar: one is a space, more are one less. */
export function foldLines(text: string): string {
  return text.includes('\n')
    ? text.replace(/[ \t]*\n[ \t]*((?:\n[ \t]*)*)/g, (_, more: string) => '\n'.repeat(more.split('\n').length - 1) || ' ')
    : text;
}

function unescapeText(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/gs,
    (all, x: string | undefined, u: string | undefined, long: string | undefined, letter: string | undefined) => {
      if (letter !== undefined) return escapes[letter] ?? all;
      const code = Number.parseInt((x ?? u ?? long)!, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}
