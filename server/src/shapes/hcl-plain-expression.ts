/** Expressions of well-formed HCL; see `hcl-plain.ts`. */
import { spanBetween } from './hcl-node.ts';
import { list, object, tuple } from './hcl-plain-collection.ts';
import { from, giveUp, maximumPlainDepth, type PlainReader, skip, take, word } from './hcl-plain-reader.ts';
import { unescapeQuoted } from './hcl-template.ts';
import type { BinaryOperator, Expression, TemplatePart } from './hcl-tree.ts';

const nothing: Expression = { kind: 'invalid', span: { line: 0, start: 0, endLine: 0, end: 0 } };

/** From the strongest to the weakest (HCL specification, "Operations"). */
const strengths: Readonly<Record<string, number>> = {
  '*': 6,
  '/': 6,
  '%': 6,
  '+': 5,
  '-': 5,
  '>': 4,
  '>=': 4,
  '<': 4,
  '<=': 4,
  '==': 3,
  '!=': 3,
  '&&': 2,
  '||': 1,
};
const operatorPattern = /\|\||&&|[=!<>]=|[<>+\-*/%]/y;

/** @param lines whether line ends are blanks here, as in brackets. */
export function expressionAt(reader: PlainReader, lines: boolean): Expression {
  if (++reader.depth > maximumPlainDepth) giveUp(reader);
  const start = reader.at;
  const condition = operation(reader, lines, 1);
  const end = reader.at;
  skip(reader, lines);
  let result = condition;
  if (reader.text[reader.at] === '?') {
    reader.at++;
    skip(reader, lines);
    const whenTrue = expressionAt(reader, lines);
    skip(reader, lines);
    take(reader, ':');
    skip(reader, lines);
    const whenFalse = expressionAt(reader, lines);
    result = { kind: 'conditional', condition, whenTrue, whenFalse, span: from(reader, start) };
  } else reset(reader, end);
  reader.depth--;
  return result;
}

/** Takes back blanks that were skipped to see what follows, with their comments: they belong to what is around. */
function reset(reader: PlainReader, at: number): void {
  if (reader.failed) return;
  const { line, start } = spanBetween(reader.source, at, at);
  for (
    let last = reader.comments.at(-1);
    last && (last.span.line > line || (last.span.line === line && last.span.start >= start));
    last = reader.comments.at(-1)
  )
    reader.comments.pop();
  reader.at = at;
}

function operation(reader: PlainReader, lines: boolean, least: number): Expression {
  const start = reader.at;
  let left = operand(reader, lines);
  for (;;) {
    const end = reader.at;
    skip(reader, lines);
    operatorPattern.lastIndex = reader.at;
    const operator = operatorPattern.exec(reader.text)?.[0];
    const strength = operator === undefined ? 0 : strengths[operator]!;
    if (operator === undefined || strength < least || reader.failed) {
      reset(reader, end);
      return left;
    }
    reader.at += operator.length;
    skip(reader, lines);
    const right = operation(reader, lines, strength + 1);
    left = { kind: 'binary', operator: operator as BinaryOperator, left, right, span: from(reader, start) };
  }
}

function operand(reader: PlainReader, lines: boolean): Expression {
  const start = reader.at;
  const sign = reader.text[start];
  if (sign !== '!' && sign !== '-') return accesses(reader, primary(reader), start);
  reader.at++;
  // A sign of a sign is rare, and a number with a sign may be read otherwise.
  if (++reader.depth > maximumPlainDepth || !/[\w("[{]/.test(reader.text[reader.at] ?? '')) giveUp(reader);
  const inner = operand(reader, lines);
  reader.depth--;
  return { kind: 'unary', operator: sign, operand: inner, span: from(reader, start) };
}

const numberPattern = /\d+(?:\.\d+)?(?![\w.])/y;

function primary(reader: PlainReader): Expression {
  const { text, at: start } = reader;
  const character = text[start] ?? '';
  if (character === '"') return quoted(reader);
  if (character === '[') return tuple(reader);
  if (character === '{') return object(reader);
  if (character === '(') {
    reader.at++;
    skip(reader, true);
    const inner = expressionAt(reader, true);
    skip(reader, true);
    take(reader, ')');
    return { kind: 'parentheses', inner, span: from(reader, start) };
  }
  numberPattern.lastIndex = start;
  const number = numberPattern.exec(text)?.[0];
  if (number !== undefined) {
    reader.at += number.length;
    return { kind: 'number', text: number, span: from(reader, start) };
  }
  const name = word(reader);
  if (name === undefined) return nothing;
  if (text[reader.at] === '(') return call(reader, name, start);
  if (text[reader.at] === ':' && text[reader.at + 1] === ':') giveUp(reader);
  const span = from(reader, start);
  if (name === 'null') return { kind: 'null', span };
  return name === 'true' || name === 'false' ? { kind: 'bool', value: name === 'true', span } : { kind: 'variable', name, span };
}

function call(reader: PlainReader, name: string, start: number): Expression {
  const nameSpan = from(reader, start);
  reader.at++;
  const { items, expand } = list(reader, ')');
  return { kind: 'call', name, nameSpan, arguments: items, expand, span: from(reader, start) };
}

/** Accesses in their order. Everything after `[*]` belongs to its elements. */
function accesses(reader: PlainReader, first: Expression, start: number): Expression {
  const { text } = reader;
  let expression = first;
  while (!reader.failed) {
    const at = reader.at;
    if (text[at] === '.' && text[at + 1] !== '.') {
      reader.at++;
      // `.0` and `.*` are older forms.
      if (!/[A-Za-z_]/.test(text[reader.at] ?? '')) giveUp(reader);
      const name = word(reader) ?? '';
      expression = { kind: 'attribute', object: expression, name, span: from(reader, start) };
    } else if (text.startsWith('[*]', at)) {
      reader.at += 3;
      const each = accesses(reader, { kind: 'splatItem', span: from(reader, at) }, at);
      return { kind: 'splat', source: expression, each, span: from(reader, start) };
    } else if (text[at] === '[') {
      reader.at++;
      skip(reader, true);
      const key = expressionAt(reader, true);
      skip(reader, true);
      take(reader, ']');
      expression = { kind: 'index', object: expression, key, span: from(reader, start) };
    } else return expression;
  }
  return expression;
}

const literalPattern = /(?:[^"\\$\n]|\\(?:[nrt"\\]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})|\$(?!\{))*/y;

function quoted(reader: PlainReader): Expression {
  const start = reader.at++;
  const parts: TemplatePart[] = [];
  while (!reader.failed) {
    literalPattern.lastIndex = reader.at;
    const literal = literalPattern.exec(reader.text)?.[0] ?? '';
    reader.at += literal.length;
    if (literal !== '') parts.push({ kind: 'text', text: unescapeQuoted(literal) });
    if (!reader.text.startsWith('${', reader.at)) break;
    reader.at += 2;
    skip(reader, true);
    parts.push({ kind: 'interpolation', expression: expressionAt(reader, true) });
    skip(reader, true);
    take(reader, '}');
  }
  take(reader, '"');
  const span = from(reader, start);
  if (parts.some(({ kind }) => kind === 'interpolation')) return { kind: 'template', parts, heredoc: false, span };
  return { kind: 'string', value: parts[0]?.kind === 'text' ? parts[0].text : '', span };
}
