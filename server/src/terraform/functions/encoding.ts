/** Functions that encode, hash and identify. */
import { listOf, mapOf, stringType } from '../type.ts';
import { type Failure, fail, list, object, string, unknown, type Value } from '../value.ts';
import { textArgument } from './arguments.ts';
import { fromBase64, toBase64, toHex, utf8 } from './bytes.ts';
import { characterSet, decodeText, encodeText } from './character-sets.ts';
import { type FunctionDefinition, parameter } from './define.ts';
import { type HashName, hash } from './hash.ts';

const text = parameter('string', stringType);

function hashed(name: string, summary: string, algorithm: HashName, write: (bytes: Uint8Array) => string): FunctionDefinition {
  return {
    name,
    summary,
    parameters: [text],
    result: stringType,
    call: ([value]) => string(write(hash(algorithm, utf8(textArgument(value))))),
  };
}

/** The result differs from run to run, or from program to program. */
function unpredictable(name: string, summary: string, parameters: FunctionDefinition['parameters'], prefix?: string): FunctionDefinition {
  return { name, summary, parameters, result: stringType, call: () => unknown(stringType, { notNull: true, prefix }) };
}

function decodeBase64(value: Value | undefined, encoding: string): Value | Failure {
  const set = characterSet(encoding);
  if (set === undefined) return fail('the encoding is not known');
  const bytes = fromBase64(textArgument(value));
  if (!bytes) return fail('the text is not base64');
  const decoded = decodeText(bytes, set);
  return decoded === undefined ? fail(`the bytes are no ${encoding} text`) : string(decoded);
}

function urlEncode(value: string): string {
  const encoded = encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return encoded.replace(/%20/g, '+');
}

const namespaces: Readonly<Record<string, string>> = {
  dns: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  url: '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
  oid: '6ba7b812-9dad-11d1-80b4-00c04fd430c8',
  x500: '6ba7b814-9dad-11d1-80b4-00c04fd430c8',
};

/** RFC 9562, section 5.5. */
function uuidV5(namespace: string, name: string): Value | Failure {
  const digits = (namespaces[namespace] ?? namespace).replaceAll('-', '').toLowerCase();
  if (!/^[0-9a-f]{32}$/.test(digits)) return fail('the namespace is neither a UUID nor one of dns, url, oid and x500');
  const space = Uint8Array.from({ length: 16 }, (_, index) => Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16));
  const bytes = hash('sha1', Uint8Array.from([...space, ...utf8(name)])).slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return string(toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
}

/** RFC 4180: the first row names the columns. */
function decodeCsv(source: string): Value | Failure {
  const [header, ...rows] = csvRows(source) ?? [];
  if (!header) return fail('the text is not CSV, or has no row of names');
  if (new Set(header).size < header.length) return fail('two columns have the same name');
  const objects: Value[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.length !== header.length) return fail(`row ${index + 2} has ${row.length} columns, not ${header.length}`);
    objects.push(object(header.map((name, column) => [name, string(row[column]!)] as const)));
  }
  return list({ kind: 'object', attributes: new Map(header.map(name => [name, stringType])) }, objects);
}

function csvRows(source: string): string[][] | undefined {
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < source.length; at = field.lastIndex) {
    field.lastIndex = at;
    const found = field.exec(source);
    if (!found) return undefined;
    const cell = found[1]!;
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    const last = found[2] === ',' && field.lastIndex === source.length;
    if (last) row.push('');
    if (found[2] === ',' && !last) continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

export const encodingFunctions: readonly FunctionDefinition[] = [
  {
    name: 'base64decode',
    summary: 'The text that base64 stands for.',
    parameters: [text],
    result: stringType,
    call: ([value]) => decodeBase64(value, 'UTF-8'),
  },
  {
    name: 'base64encode',
    summary: 'The UTF-8 bytes of a text as base64.',
    parameters: [text],
    result: stringType,
    call: ([value]) => string(toBase64(utf8(textArgument(value)))),
  },
  unpredictable(
    'base64gzip',
    'A text packed with gzip, as base64. The bytes depend on the program, so the result is not known.',
    [text],
    'H4sI',
  ),
  hashed('base64sha256', 'The SHA-256 hash of a text as base64.', 'sha256', toBase64),
  hashed('base64sha512', 'The SHA-512 hash of a text as base64.', 'sha512', toBase64),
  {
    ...unpredictable('bcrypt', 'A salted hash of a password; not known, since each run makes another.', [text]),
    rest: parameter('cost', stringType),
  },
  {
    name: 'csvdecode',
    summary: 'The rows of a CSV text as objects, named by its first row.',
    parameters: [text],
    result: listOf(mapOf(stringType)),
    call: ([value]) => decodeCsv(textArgument(value)),
  },
  hashed('md5', 'The MD5 hash of a text, hexadecimal.', 'md5', toHex),
  unpredictable('rsadecrypt', 'A decrypted text; never computed here.', [text, parameter('key', stringType)]),
  hashed('sha1', 'The SHA-1 hash of a text, hexadecimal.', 'sha1', toHex),
  hashed('sha256', 'The SHA-256 hash of a text, hexadecimal.', 'sha256', toHex),
  hashed('sha512', 'The SHA-512 hash of a text, hexadecimal.', 'sha512', toHex),
  {
    name: 'textdecodebase64',
    summary: 'The text that base64 stands for, in a character encoding.',
    parameters: [text, parameter('encoding', stringType)],
    result: stringType,
    call: ([value, encoding]) => decodeBase64(value, textArgument(encoding)),
  },
  {
    name: 'textencodebase64',
    summary: 'A text in a character encoding, as base64.',
    parameters: [text, parameter('encoding', stringType)],
    result: stringType,
    call: ([value, encoding]) => {
      const set = characterSet(textArgument(encoding));
      if (set === undefined) return fail('the encoding is not known');
      const bytes = encodeText(textArgument(value), set);
      if (bytes === 'lacking') return fail('the encoding lacks a character of the text');
      return bytes ? string(toBase64(bytes)) : unknown(stringType, { notNull: true });
    },
  },
  {
    name: 'urlencode',
    summary: 'The text with characters that are special in URLs escaped.',
    parameters: [text],
    result: stringType,
    call: ([value]) => string(urlEncode(textArgument(value))),
  },
  unpredictable('uuid', 'A random UUID; not known, since each run makes another.', []),
  {
    name: 'uuidv5',
    summary: 'The UUID of a name in a namespace.',
    parameters: [parameter('namespace', stringType), parameter('name', stringType)],
    result: stringType,
    call: ([space, name]) => uuidV5(textArgument(space), textArgument(name)),
  },
];
