/** `[for …]` and `{for …}` */
import type { ForExpression } from '../shapes/hcl-tree.ts';
import { convert } from './convert.ts';
import { evaluate, sentence } from './evaluate.ts';
import { report, type Scope, withNames } from './scope.ts';
import { boolType, stringType } from './type.ts';
import { failed, number, object, string, tuple, unknown, type Value, withMarks } from './value.ts';

/** Key and value of every element. @returns undefined when the elements cannot be told, a failure when there are none by type. */
export function elementsOf(collection: Value): readonly (readonly [Value, Value])[] | undefined | { failure: string } {
  switch (collection.kind) {
    case 'list':
    case 'tuple':
      return collection.items.map((item, index) => [number(index), item] as const);
    case 'set':
      return collection.items.map(item => [item, item] as const);
    case 'map':
    case 'object':
      if (collection.kind === 'object' && collection.open !== undefined) return undefined;
      return [...collection.entries].map(([key, value]) => [string(key), value] as const);
    case 'unknown':
      return collection.length &&
        collection.length.least === collection.length.most &&
        collection.type.kind === 'list' &&
        collection.length.most <= 1000
        ? Array.from({ length: collection.length.most }, (_, index) => [number(index), unknown(elementType(collection.type))] as const)
        : undefined;
    case 'null':
      return { failure: 'cannot iterate over null' };
    default:
      return { failure: `cannot iterate over a ${collection.kind}` };
  }
}

function elementType(type: Extract<Value, { kind: 'unknown' }>['type']) {
  return 'element' in type ? type.element : undefined;
}

export function forExpression(expression: ForExpression, scope: Scope): Value {
  const collection = evaluate(expression.collection, scope);
  const elements = elementsOf(collection);
  if (elements && 'failure' in elements) report(scope, 'evaluation', sentence(elements.failure), expression.collection.span);
  if (!elements || 'failure' in elements) return withMarks(unknown(undefined, { notNull: true }), collection.marks);
  const chosen: Scope[] = [];
  let marks = collection.marks;
  for (const [key, value] of elements) {
    const inner = withNames(
      scope,
      expression.keyName === undefined
        ? [[expression.valueName, value]]
        : [
            [expression.keyName, key],
            [expression.valueName, value],
          ],
    );
    const condition = expression.condition ? conditionOf(expression, inner) : undefined;
    marks |= condition?.marks ?? 0;
    if (condition && condition.kind !== 'bool') return withMarks(unknown(undefined, { notNull: true }), marks);
    if (!condition || condition.value) chosen.push(inner);
  }
  const result =
    expression.result === 'tuple' ? tuple(chosen.map(inner => evaluate(expression.value, inner))) : forObject(expression, chosen);
  return withMarks(result, marks);
}

function conditionOf(expression: ForExpression, scope: Scope): Value {
  const value = evaluate(expression.condition!, scope);
  const condition = value.kind === 'null' ? { failure: 'it is null' } : convert(value, boolType);
  if (!failed(condition)) return condition;
  report(scope, 'evaluation', sentence(`the condition of a for expression: ${condition.failure}`), expression.condition!.span);
  return unknown(boolType);
}

function forObject(expression: ForExpression, scopes: readonly Scope[]): Value {
  const groups = new Map<string, Value[]>();
  let marks = 0;
  for (const scope of scopes) {
    const keyValue = evaluate(expression.key!, scope);
    const value = evaluate(expression.value, scope);
    marks |= keyValue.marks;
    const key = keyValue.kind === 'null' ? { failure: 'it is null' } : convert(keyValue, stringType);
    if (failed(key)) report(scope, 'evaluation', sentence(`the key of a for expression: ${key.failure}`), expression.key!.span);
    if (failed(key) || key.kind !== 'string') return withMarks(unknown(undefined, { notNull: true }), marks);
    const group = groups.get(key.value);
    if (group && !expression.grouping) {
      report(scope, 'evaluation', 'Two elements have the same key: add `...` after the value to group them.', expression.key!.span);
      return withMarks(unknown(undefined, { notNull: true }), marks);
    }
    if (group) group.push(value);
    else groups.set(key.value, [value]);
  }
  const entries = [...groups].map(([key, values]) => [key, expression.grouping ? tuple(values) : values[0]!] as const);
  return withMarks(object(entries), marks);
}
