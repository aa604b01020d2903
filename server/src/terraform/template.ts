/** Templates: quoted strings with interpolations, heredocs, template files. */
import type { Expression, TemplatePart } from '../shapes/hcl-tree.ts';
import { convert } from './convert.ts';
import { evaluate, sentence } from './evaluate.ts';
import { elementsOf } from './for.ts';
import { placeIn, report, type Scope, withNames } from './scope.ts';
import { boolType, stringType } from './type.ts';
import { failed, string, unknown, type Value, withMarks } from './value.ts';

type Template = Extract<Expression, { kind: 'template' }>;

interface Written {
  text: string;
  /** Nothing after this point is known. */
  unknown: boolean;
  marks: number;
  readonly template: Template;
}

const maximumLength = 1024 * 1024;

export function evaluateTemplate(template: Template, scope: Scope): Value {
  const [only] = template.parts;
  if (template.parts.length === 1 && only?.kind === 'interpolation' && !template.heredoc) return evaluate(only.expression, scope);
  const written: Written = { text: '', unknown: false, marks: 0, template };
  writeParts(template.parts, scope, written);
  const value = written.unknown
    ? unknown(stringType, { notNull: true, prefix: written.text === '' ? undefined : written.text })
    : string(written.text, placeIn(scope, template.span));
  return withMarks(value, written.marks);
}

function writeParts(parts: readonly TemplatePart[], scope: Scope, written: Written): void {
  for (const part of parts) {
    if (part.kind === 'text') write(written, part.text);
    else if (part.kind === 'interpolation') writeValue(evaluate(part.expression, scope), part.expression, scope, written);
    else if (part.kind === 'if') writeCondition(part, scope, written);
    else writeLoop(part, scope, written);
  }
}

function write(written: Written, text: string): void {
  if (written.unknown) return;
  if (written.text.length + text.length > maximumLength) written.unknown = true;
  else written.text += text;
}

function writeValue(value: Value, expression: Expression, scope: Scope, written: Written): void {
  written.marks |= value.deepMarks;
  const text = value.kind === 'null' ? { failure: 'it is null' } : convert(value, stringType);
  if (failed(text)) report(scope, 'evaluation', sentence(`this cannot be part of a string: ${text.failure}`), expression.span);
  else if (text.kind === 'string') write(written, text.value);
  else if (text.kind === 'unknown' && text.prefix !== undefined) write(written, text.prefix);
  if (failed(text) || text.kind !== 'string') written.unknown = true;
}

function writeCondition(part: Extract<TemplatePart, { kind: 'if' }>, scope: Scope, written: Written): void {
  const value = evaluate(part.condition, scope);
  written.marks |= value.marks;
  const condition = value.kind === 'null' ? { failure: 'it is null' } : convert(value, boolType);
  if (failed(condition)) report(scope, 'evaluation', sentence(`the condition of a template: ${condition.failure}`), part.condition.span);
  if (failed(condition) || condition.kind !== 'bool') written.unknown = true;
  else writeParts(condition.value ? part.whenTrue : part.whenFalse, scope, written);
}

function writeLoop(part: Extract<TemplatePart, { kind: 'for' }>, scope: Scope, written: Written): void {
  const collection = evaluate(part.collection, scope);
  written.marks |= collection.marks;
  const elements = elementsOf(collection);
  if (elements && 'failure' in elements) report(scope, 'evaluation', sentence(elements.failure), part.collection.span);
  if (!elements || 'failure' in elements) {
    written.unknown = true;
    return;
  }
  for (const [key, value] of elements) {
    const names: [string, Value][] = [[part.valueName, value]];
    if (part.keyName !== undefined) names.push([part.keyName, key]);
    writeParts(part.body, withNames(scope, names), written);
  }
}
