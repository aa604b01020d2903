/** Tuples, objects, `for` and arguments of well-formed HCL; see `hcl-plain.ts`. */
import { expressionAt } from './hcl-plain-expression.ts';
import { from, giveUp, type PlainReader, skip, take, word } from './hcl-plain-reader.ts';
import type { Expression, ObjectItem, Span } from './hcl-tree.ts';

/** Expressions between commas, up to what closes them. */
export function list(reader: PlainReader, close: string): { items: Expression[]; expand: boolean } {
  const items: Expression[] = [];
  let expand = false;
  for (;;) {
    skip(reader, true);
    if (reader.failed || reader.text[reader.at] === close) break;
    items.push(expressionAt(reader, true));
    skip(reader, true);
    if (close === ')' && reader.text.startsWith('...', reader.at)) {
      reader.at += 3;
      expand = true;
      skip(reader, true);
      break;
    }
    if (reader.text[reader.at] !== ',') break;
    reader.at++;
  }
  take(reader, close);
  return { items, expand };
}

const forPattern = /for(?=\s)/y;

function isFor(reader: PlainReader): boolean {
  skip(reader, true);
  forPattern.lastIndex = reader.at;
  return forPattern.test(reader.text);
}

export function tuple(reader: PlainReader): Expression {
  const start = reader.at++;
  if (isFor(reader)) return forAt(reader, start, false);
  const { items } = list(reader, ']');
  return { kind: 'tuple', items, span: from(reader, start) };
}

function forAt(reader: PlainReader, start: number, object: boolean): Expression {
  reader.at += 3;
  const names: string[] = [];
  for (;;) {
    skip(reader, true);
    names.push(word(reader) ?? '');
    skip(reader, true);
    if (reader.text[reader.at] !== ',' || reader.failed) break;
    reader.at++;
  }
  if (word(reader) !== 'in' || names.length > 2) giveUp(reader);
  skip(reader, true);
  const collection = expressionAt(reader, true);
  skip(reader, true);
  take(reader, ':');
  skip(reader, true);
  const first = expressionAt(reader, true);
  skip(reader, true);
  let value = first;
  let grouping = false;
  if (object) {
    take(reader, '=>');
    skip(reader, true);
    value = expressionAt(reader, true);
    skip(reader, true);
    if (reader.text.startsWith('...', reader.at)) {
      grouping = true;
      reader.at += 3;
      skip(reader, true);
    }
  }
  let condition: Expression | undefined;
  if (reader.text[reader.at] !== (object ? '}' : ']')) {
    if (word(reader) !== 'if') giveUp(reader);
    skip(reader, true);
    condition = expressionAt(reader, true);
    skip(reader, true);
  }
  take(reader, object ? '}' : ']');
  return {
    kind: 'for',
    result: object ? 'object' : 'tuple',
    keyName: names.length > 1 ? names[0] : undefined,
    valueName: names.at(-1)!,
    collection,
    key: object ? first : undefined,
    value,
    condition,
    grouping,
    span: from(reader, start),
  };
}

const keyKinds: ReadonlySet<string> = new Set(['string', 'template', 'number', 'parentheses']);

export function object(reader: PlainReader): Expression {
  const start = reader.at++;
  if (isFor(reader)) return forAt(reader, start, true);
  const items: ObjectItem[] = [];
  for (;;) {
    skip(reader, true);
    if (reader.failed || reader.text[reader.at] === '}') break;
    const key = expressionAt(reader, false);
    const bare = key.kind === 'variable' || key.kind === 'null' || key.kind === 'bool';
    if (!bare && !keyKinds.has(key.kind)) giveUp(reader);
    const keyText = bare ? reader.text.slice(offset(reader, key.span), reader.at) : '';
    skip(reader, false);
    if (reader.text[reader.at] !== '=' && reader.text[reader.at] !== ':') giveUp(reader);
    if (reader.text[reader.at + 1] === '=' || reader.text[reader.at + 1] === '>') giveUp(reader);
    reader.at++;
    skip(reader, false);
    const value = expressionAt(reader, false);
    items.push({ key: bare ? { kind: 'string', value: keyText, span: key.span } : key, value });
    skip(reader, false);
    const next = reader.text[reader.at];
    if (next === ',') reader.at++;
    else if (next !== '\n' && next !== '}') giveUp(reader);
  }
  take(reader, '}');
  return { kind: 'object', items, span: from(reader, start) };
}

function offset({ source }: PlainReader, span: Span): number {
  return source.lineStarts[span.line]! + span.start;
}
