/** Reads YAML as it is written in configuration folders: block and flow collections, all scalar styles, anchors, merge keys. Anything else is refused. */

import { textOfValue } from '../convert.ts';
import { nullValue, object, string, tuple, type Value } from '../value.ts';
import { foldLines, isNotFinite, plainValue, readQuoted } from './yaml-scalar.ts';

interface Reader {
  readonly lines: string[];
  at: number;
  depth: number;
  readonly anchors: Map<string, Value>;
  /** Set when the text is not YAML, or of a kind that is not read here; reading then stops. */
  refused: boolean;
}

const maximumDepth = 100;

/** @returns undefined when the text is not YAML, or YAML of a kind that is not read here. */
export function parseYaml(text: string): Value | undefined {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (lines.every(line => isBlank(line) || line.startsWith('...'))) return undefined;
  const start = lines.findIndex(line => /^---(?:\s|$)/.test(line));
  if (start >= 0 && lines.slice(0, start).every(line => isBlank(line) || line.startsWith('%')))
    lines.splice(0, start + 1, lines[start]!.slice(3));
  const reader: Reader = { lines, at: 0, depth: 0, anchors: new Map(), refused: false };
  const value = readBlock(reader, 0);
  skipBlank(reader);
  if (reader.lines[reader.at]?.startsWith('...')) reader.at = reader.lines.length;
  return !reader.refused && reader.at >= reader.lines.length ? value : undefined;
}

function refuse(reader: Reader): Value {
  reader.refused = true;
  reader.at = reader.lines.length;
  return nullValue;
}

/** Nothing but a comment at most. */
export function isBlank(line: string): boolean {
  return /^\s*(?:#.*)?$/.test(line);
}

function skipBlank(reader: Reader): void {
  while (reader.at < reader.lines.length && isBlank(reader.lines[reader.at]!)) reader.at++;
}

function indentOf(reader: Reader, line: string): number {
  const indent = line.length - line.trimStart().length;
  if (line.slice(0, indent).includes('\t')) refuse(reader);
  return indent;
}

/** The node whose first line is indented by `indent` or more; null when there is none. */
function readBlock(reader: Reader, indent: number): Value {
  skipBlank(reader);
  const line = reader.lines[reader.at];
  if (line === undefined || indentOf(reader, line) < indent || /^\.\.\./.test(line)) return nullValue;
  if (++reader.depth > maximumDepth) return refuse(reader);
  const own = indentOf(reader, line);
  const text = line.slice(own);
  const value = isSequence(text)
    ? readSequence(reader, own)
    : keyEnd(reader, text) !== undefined
      ? readMapping(reader, own)
      : readLineValue(reader, text, own - 1, own);
  reader.depth--;
  return value;
}

function isSequence(text: string): boolean {
  return text === '-' || text.startsWith('- ');
}

function readSequence(reader: Reader, indent: number): Value {
  const items: Value[] = [];
  for (skipBlank(reader); reader.at < reader.lines.length; skipBlank(reader)) {
    const line = reader.lines[reader.at]!;
    if (indentOf(reader, line) !== indent || !isSequence(line.slice(indent))) break;
    const rest = line.slice(indent + 1);
    if (isBlank(rest)) {
      reader.at++;
      items.push(readBlock(reader, indent + 1));
      continue;
    }
    const text = rest.trimStart();
    const inner = indent + 1 + rest.length - text.length;
    if (isSequence(text) || keyEnd(reader, text) !== undefined) {
      reader.lines[reader.at] = ' '.repeat(inner) + text;
      items.push(readBlock(reader, inner));
    } else items.push(readLineValue(reader, text, indent, inner));
  }
  return tuple(items);
}

/** Offset of the colon behind a key at the beginning of the text. */
function keyEnd(reader: Reader, text: string): number | undefined {
  if (text.startsWith('"') || text.startsWith("'")) {
    const quoted = readQuoted(text, 0);
    const colon = quoted && /^\s*:(?=\s|$)/.exec(text.slice(quoted.end));
    return quoted && colon ? quoted.end + colon[0].length - 1 : undefined;
  }
  if (/^[[{|>#%@`]/.test(text)) return undefined;
  if (text.startsWith('? ')) refuse(reader);
  const colon = /:(?=\s|$)/.exec(text);
  const comment = text.search(/\s#/);
  return colon && !(comment >= 0 && comment < colon.index) ? colon.index : undefined;
}

function readMapping(reader: Reader, indent: number): Value {
  const entries: [string, Value][] = [];
  const merged: [string, Value][] = [];
  for (skipBlank(reader); reader.at < reader.lines.length; skipBlank(reader)) {
    const line = reader.lines[reader.at]!;
    if (indentOf(reader, line) !== indent || /^(?:\.\.\.|---)/.test(line)) break;
    const text = line.slice(indent);
    const colon = isSequence(text) ? undefined : keyEnd(reader, text);
    if (colon === undefined) break;
    const key = keyText(reader, text.slice(0, colon).trim());
    const value = readMappingValue(reader, text.slice(colon + 1), indent, indent + colon + 1);
    if (key === '<<') merged.push(...mergedEntries(reader, value));
    else entries.push([key, value]);
  }
  return object([...merged, ...entries]);
}

function mergedEntries(reader: Reader, value: Value): [string, Value][] {
  if ('entries' in value) return [...value.entries];
  if ('items' in value) return value.items.toReversed().flatMap(item => mergedEntries(reader, item));
  refuse(reader);
  return [];
}

function keyText(reader: Reader, text: string): string {
  if (text.startsWith('"') || text.startsWith("'")) return readQuoted(text, 0)?.text ?? '';
  if (/^[&*!{[]/.test(text)) refuse(reader);
  if (text === '<<') return text;
  const value = plainValue(text);
  // Terraform takes no null for a key.
  if (value.kind === 'null' || isNotFinite(text)) refuse(reader);
  return textOfValue(value) ?? text;
}

function readMappingValue(reader: Reader, rest: string, indent: number, column: number): Value {
  if (!isBlank(rest)) return readLineValue(reader, rest.trimStart(), indent, column);
  reader.at++;
  skipBlank(reader);
  const next = reader.lines[reader.at];
  if (next === undefined) return nullValue;
  return indentOf(reader, next) === indent && isSequence(next.slice(indent)) ? readSequence(reader, indent) : readBlock(reader, indent + 1);
}

/** A value whose text begins in the current line. @param indent of the collection that holds it: its further lines are indented more. */
function readLineValue(reader: Reader, text: string, indent: number, column: number): Value {
  const property = /^([&!])(\S*)(?:\s+|$)/.exec(text);
  if (property) return readProperty(reader, property[1]!, property[2]!, text.slice(property[0].length), indent, column);
  if (text.startsWith('*')) {
    reader.at++;
    const value = reader.anchors.get(text.slice(1).split(/\s/)[0]!);
    return value ?? refuse(reader);
  }
  if (/^[|>]/.test(text)) return readBlockScalar(reader, text, indent);
  if (/^[[{"']/.test(text)) return readFlowLines(reader, text);
  return readPlain(reader, text, indent);
}

function readProperty(reader: Reader, sign: string, name: string, rest: string, indent: number, column: number): Value {
  const value = isBlank(rest) ? readMappingValue(reader, rest, indent, column) : readLineValue(reader, rest, indent, column);
  if (sign === '&') reader.anchors.set(name, value);
  else if (name === '!str' && value.kind !== 'string') return string(withoutComment(rest.trim()));
  else if (name === '!binary' && value.kind === 'string') return string(value.value.replace(/\s/g, ''));
  else if (name !== '!str' && name !== '!map' && name !== '!seq') return refuse(reader);
  return value;
}

function readPlain(reader: Reader, text: string, indent: number): Value {
  // None of these begins a plain scalar (YAML 1.2, section 7.3.3).
  if (keyEnd(reader, text) !== undefined || /^(?:[%@`\]},]|[-?](?:\s|$))/.test(text)) return refuse(reader);
  const parts = [withoutComment(text)];
  let isCommented = parts[0] !== text.trimEnd();
  for (reader.at++; reader.at < reader.lines.length; reader.at++) {
    const line = reader.lines[reader.at]!;
    // The end of the document.
    if (/^\.\.\.(?:\s|$)/.test(line)) break;
    if (line.trim() !== '' && isCommented) break;
    if (line.trim() !== '' && (indentOf(reader, line) <= indent || line.trimStart().startsWith('#') || parts.at(-1) === '#')) break;
    if (line.trim() !== '' && keyEnd(reader, line.trimStart()) !== undefined) return refuse(reader);
    parts.push(withoutComment(line.trim()));
    isCommented = parts.at(-1) !== line.trim();
  }
  while (parts.at(-1) === '') parts.pop();
  const word = foldLines(parts.join('\n'));
  return isNotFinite(word) ? refuse(reader) : plainValue(word);
}

function withoutComment(text: string): string {
  return text.replace(/(?:^|\s)#.*$/, '').trimEnd();
}

function readBlockScalar(reader: Reader, header: string, indent: number): Value {
  const parts = /^([|>])(?:([+-])([1-9])?|([1-9])([+-])?)?\s*(?:#.*)?$/.exec(header);
  if (!parts) return refuse(reader);
  const chomp = parts[2] ?? parts[5];
  const given = parts[3] ?? parts[4];
  let inner = given === undefined ? undefined : Math.max(indent, 0) + Number(given);
  const lines: string[] = [];
  for (reader.at++; reader.at < reader.lines.length; reader.at++) {
    const line = reader.lines[reader.at]!;
    if (line.trim() === '') {
      lines.push(inner === undefined ? '' : line.slice(inner));
      continue;
    }
    inner ??= indentOf(reader, line);
    if (line.length - line.trimStart().length < inner || inner <= indent) break;
    lines.push(line.slice(inner));
  }
  let trailing = 0;
  while (lines.at(-1) === '') trailing += lines.splice(-1).length;
  if (lines.length === 0) return nullValue;
  const text = parts[1] === '|' ? lines.join('\n') : foldBlock(lines);
  // The last line of a file may have no line break to keep.
  const isCut = reader.at >= reader.lines.length && trailing === 0;
  const end = chomp === '-' || isCut ? '' : '\n';
  return string(text + (chomp === '+' ? end + '\n'.repeat(Math.max(0, trailing - (reader.at >= reader.lines.length ? 1 : 0))) : end));
}

/** `>`: lines join with spaces, but not those that are indented more. */
function foldBlock(lines: readonly string[]): string {
  let text = lines[0] ?? '';
  for (let at = 1; at < lines.length; at++) {
    const before = lines[at - 1]!;
    const line = lines[at]!;
    const plain = !/^\s/.test(before) && !/^\s/.test(line);
    if (line === '') text += '\n';
    else text += `${before === '' ? '' : plain ? ' ' : '\n'}${line}`;
  }
  return text;
}

/** Quoted strings and flow collections may go on over lines: twice as many are read each time that the text ends too early. */
function readFlowLines(reader: Reader, text: string): Value {
  for (let count = 1; ; count *= 2) {
    const source = [text, ...reader.lines.slice(reader.at + 1, reader.at + count)].join('\n');
    const flow: Flow = { source, at: 0, depth: 0, reader };
    const value = readFlow(flow);
    if (value) {
      const rest = source.slice(flow.at).split('\n', 1)[0]!;
      if (reader.refused || !isBlank(rest)) return refuse(reader);
      reader.at += source.slice(0, flow.at).split('\n').length;
      return value;
    }
    if (reader.at + count >= reader.lines.length) return refuse(reader);
  }
}

interface Flow {
  readonly source: string;
  at: number;
  depth: number;
  readonly reader: Reader;
}

/** Blanks, line breaks and comments. */
function skipSpace(flow: Flow): string | undefined {
  const { source } = flow;
  for (; flow.at < source.length; flow.at++) {
    if (isComment(flow)) flow.at = endOfLine(flow);
    else if (!/\s/.test(source[flow.at]!)) break;
  }
  return source[flow.at];
}

function isComment({ source, at }: Flow): boolean {
  return source[at] === '#' && (at === 0 || /\s/.test(source[at - 1]!));
}

function endOfLine({ source, at }: Flow): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}

/** @returns undefined when the text ends too early. */
function readFlow(flow: Flow): Value | undefined {
  const letter = skipSpace(flow);
  if (letter === undefined) return undefined;
  if (letter === '[' || letter === '{') return readFlowCollection(flow, letter);
  return readFlowScalar(flow);
}

function readFlowScalar(flow: Flow): Value | undefined {
  const letter = flow.source[flow.at];
  if (letter === '"' || letter === "'") {
    const quoted = readQuoted(flow.source, flow.at);
    if (quoted) flow.at = quoted.end;
    return quoted && string(quoted.text);
  }
  const start = flow.at;
  while (
    flow.at < flow.source.length &&
    !isComment(flow) &&
    !/[,[\]{}]/.test(flow.source[flow.at]!) &&
    !/^:(?:[\s,[\]{}]|$)/.test(flow.source.slice(flow.at, flow.at + 2))
  )
    flow.at++;
  const text = foldLines(flow.source.slice(start, flow.at).trim());
  if (!text.startsWith('*')) return plainValue(text);
  return flow.reader.anchors.get(text.slice(1)) ?? refuse(flow.reader);
}

function readFlowCollection(flow: Flow, open: string): Value | undefined {
  if (++flow.depth > maximumDepth) return refuse(flow.reader);
  const close = open === '[' ? ']' : '}';
  const items: Value[] = [];
  const entries: [string, Value][] = [];
  flow.at++;
  for (let letter = skipSpace(flow); letter !== close; letter = skipSpace(flow)) {
    const start = flow.at;
    const item = readFlow(flow);
    if (!item || skipSpace(flow) === undefined) return undefined;
    if (flow.source[flow.at] === ':') {
      const key = flow.source.slice(start, flow.at).trim();
      flow.at++;
      const value = readFlow(flow);
      if (!value) return undefined;
      if (open === '[') items.push(object([[keyText(flow.reader, key), value]]));
      else entries.push([keyText(flow.reader, key), value]);
    } else if (open === '{') entries.push([keyText(flow.reader, flow.source.slice(start, flow.at).trim()), nullValue]);
    else items.push(item);
    const next = skipSpace(flow);
    if (next === ',') flow.at++;
    else if (next !== close) {
      if (next === undefined) return undefined;
      return refuse(flow.reader);
    }
  }
  flow.at++;
  flow.depth--;
  return open === '[' ? tuple(items) : object(entries);
}
