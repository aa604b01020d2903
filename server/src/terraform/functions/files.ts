/** Functions over files. They read the module's own workspace through `ModuleFiles`; what lies outside of it is not known. */

import { nameOf } from '../../text/path.ts';
import { setOfValues } from '../equal.ts';
import { joinPath } from '../module-files.ts';
import { anyType, boolType, setOf, stringType } from '../type.ts';
import { bool, type Failure, fail, string, unknown, type Value } from '../value.ts';
import { entriesArgument, textArgument } from './arguments.ts';
import { toBase64, toHex, utf8 } from './bytes.ts';
import { type FunctionContext, type FunctionDefinition, parameter } from './define.ts';
import { type HashName, hash } from './hash.ts';

const path = parameter('path', stringType);

/** The text of a file; undefined when it lies outside of the workspace, so that nobody can say. */
function read(value: Value | undefined, context: FunctionContext): string | Failure | undefined {
  const name = textArgument(value);
  const joined = joinPath(context.folder, name);
  return joined === undefined ? undefined : (context.files.read(joined) ?? fail('there is no such file'));
}

function ofFile(name: string, summary: string, write: (text: string) => string): FunctionDefinition {
  return {
    name,
    summary,
    parameters: [path],
    result: stringType,
    call: ([value], context) => {
      const text = read(value, context);
      if (text === undefined) return unknown(stringType, { notNull: true });
      return typeof text === 'string' ? string(write(text)) : text;
    },
  };
}

function hashOfFile(name: string, algorithm: HashName, write: (bytes: Uint8Array) => string): FunctionDefinition {
  return ofFile(name, `The ${algorithm.toUpperCase()} hash of a file, ${write === toHex ? 'hexadecimal' : 'as base64'}.`, text =>
    write(hash(algorithm, utf8(text))),
  );
}

function template([value, names]: readonly Value[], context: FunctionContext): Value | Failure {
  const text = read(value, context);
  if (text === undefined) return unknown(stringType, { notNull: true });
  if (typeof text !== 'string') return text;
  if (names!.kind === 'unknown') return unknown(stringType, { notNull: true });
  return 'entries' in names! ? context.template(text, entriesArgument(names)) : fail('the variables must be a map or object');
}

function templateString([value, names]: readonly Value[], context: FunctionContext): Value | Failure {
  if (value!.kind === 'unknown' || names!.kind === 'unknown') return unknown(stringType, { notNull: true });
  return 'entries' in names!
    ? context.template(textArgument(value), entriesArgument(names))
    : fail('the variables must be a map or object');
}

function fileSet([folder, pattern]: readonly Value[], context: FunctionContext): Value {
  const base = joinPath(context.folder, textArgument(folder));
  if (base === undefined || !context.files.listAll) return unknown(setOf(stringType), { notNull: true });
  const wanted = textArgument(pattern);
  const names = context.files.listAll(base).map(name => (base === '' ? name : name.slice(base.length + 1)));
  return setOfValues(
    stringType,
    names.filter(name => globMatches(wanted.split('/'), name.split('/'))).map(name => string(name)),
  );
}

/** `**` stands for any number of folders; inside a name `*`, `?` and `{a,b}` do as usual. */
function globMatches(pattern: readonly string[], name: readonly string[]): boolean {
  let positions = new Set([0]);
  for (const part of pattern) {
    const next = new Set<number>();
    for (const at of positions) {
      if (part === '**') for (let end = at; end <= name.length; end++) next.add(end);
      else if (at < name.length && alternatives(part).some(choice => nameMatches(choice, name[at]!))) next.add(at + 1);
    }
    positions = next;
  }
  return positions.has(name.length);
}

const maximumAlternatives = 64;

function alternatives(pattern: string): readonly string[] {
  let results = [pattern];
  for (let round = 0; round < 8; round++) {
    const next = results.flatMap(text => {
      const braces = /^([^{]*)\{([^{}]*)\}(.*)$/s.exec(text);
      return braces ? braces[2]!.split(',').map(choice => braces[1]! + choice + braces[3]!) : [text];
    });
    if (next.length === results.length || next.length > maximumAlternatives) return next.slice(0, maximumAlternatives);
    results = next;
  }
  return results;
}

function nameMatches(pattern: string, name: string): boolean {
  let positions = new Set([0]);
  for (const letter of pattern) {
    const next = new Set<number>();
    for (const at of positions) {
      if (letter === '*') for (let end = at; end <= name.length; end++) next.add(end);
      else if (at < name.length && (letter === '?' || letter === name[at])) next.add(at + 1);
    }
    positions = next;
  }
  return positions.has(name.length);
}

function lastName(value: string): string {
  if (value === '') return '.';
  const trimmed = value.replace(/\/+$/, '');
  return trimmed === '' ? '/' : nameOf(trimmed);
}

function folderName(value: string): string {
  const parent = value.slice(0, value.lastIndexOf('/') + 1);
  const names: string[] = [];
  for (const name of parent.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..' || names.at(-1) === undefined || names.at(-1) === '..') {
      if (name !== '..' || !parent.startsWith('/')) names.push(name);
    } else names.pop();
  }
  return parent.startsWith('/') ? `/${names.join('/')}` : names.join('/') || '.';
}

const machine = (name: string, summary: string): FunctionDefinition => ({
  name,
  summary,
  parameters: [path],
  result: stringType,
  call: () => unknown(stringType, { notNull: true }),
});

export const fileFunctions: readonly FunctionDefinition[] = [
  machine('abspath', 'The path from the root of the machine, which is not known here.'),
  {
    name: 'basename',
    summary: 'The last name of a path.',
    parameters: [path],
    result: stringType,
    call: ([value]) => string(lastName(textArgument(value))),
  },
  {
    name: 'dirname',
    summary: 'A path without its last name.',
    parameters: [path],
    result: stringType,
    call: ([value]) => string(folderName(textArgument(value))),
  },
  ofFile('file', 'The text of a file.', text => text),
  ofFile('filebase64', 'The bytes of a file as base64.', text => toBase64(utf8(text))),
  hashOfFile('filebase64sha256', 'sha256', toBase64),
  hashOfFile('filebase64sha512', 'sha512', toBase64),
  {
    name: 'fileexists',
    summary: 'Whether there is such a file.',
    parameters: [path],
    result: boolType,
    call: ([value], context) => {
      const joined = joinPath(context.folder, textArgument(value));
      return joined === undefined ? unknown(boolType, { notNull: true }) : bool(context.files.read(joined) !== undefined);
    },
  },
  hashOfFile('filemd5', 'md5', toHex),
  {
    name: 'fileset',
    summary: 'The paths of files in a folder that a pattern matches.',
    parameters: [path, parameter('pattern', stringType)],
    result: setOf(stringType),
    call: fileSet,
  },
  hashOfFile('filesha1', 'sha1', toHex),
  hashOfFile('filesha256', 'sha256', toHex),
  hashOfFile('filesha512', 'sha512', toHex),
  {
    name: 'pathexpand',
    summary: 'The path with `~` replaced by the home folder, which is not known here.',
    parameters: [path],
    result: stringType,
    call: ([given]) => (textArgument(given).startsWith('~') ? unknown(stringType, { notNull: true }) : given!),
  },
  {
    name: 'templatefile',
    summary: 'A template file filled with variables.',
    parameters: [path, parameter('vars', anyType, { partial: true })],
    result: stringType,
    call: template,
  },
  {
    name: 'templatestring',
    summary: 'A template in a string filled with variables.',
    parameters: [parameter('template', stringType), parameter('vars', anyType, { partial: true })],
    result: stringType,
    call: templateString,
  },
];
