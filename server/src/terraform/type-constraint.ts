/** Type constraints of variables: `list(object({ name = string, size = optional(number, 1) }))`. */
import type { Expression } from '../shapes/hcl-tree.ts';
import { anyType, boolType, listOf, mapOf, numberType, setOf, stringType, type Type } from './type.ts';
import { nullOf, type Value } from './value.ts';

const words: Readonly<Record<string, Type>> = {
  any: anyType,
  bool: boolType,
  number: numberType,
  string: stringType,
  list: listOf(anyType),
  map: mapOf(anyType),
  set: setOf(anyType),
};
const collections: Readonly<Record<string, (element: Type) => Type>> = { list: listOf, map: mapOf, set: setOf };

/** @param constant evaluates the default of an optional attribute. What is no type counts as `any`. */
export function readType(expression: Expression, constant: (expression: Expression) => Value): Type {
  if (expression.kind === 'variable') return Object.hasOwn(words, expression.name) ? words[expression.name]! : anyType;
  if (expression.kind === 'string') return Object.hasOwn(words, expression.value) ? words[expression.value]! : anyType;
  if (expression.kind === 'parentheses') return readType(expression.inner, constant);
  if (expression.kind !== 'call') return anyType;
  const [argument] = expression.arguments;
  if (!argument) return anyType;
  if (Object.hasOwn(collections, expression.name)) return collections[expression.name]!(readType(argument, constant));
  if (expression.name === 'tuple' && argument.kind === 'tuple')
    return { kind: 'tuple', elements: argument.items.map(item => readType(item, constant)) };
  if (expression.name === 'object' && argument.kind === 'object') return readObjectType(argument, constant);
  return expression.name === 'optional' ? readType(argument, constant) : anyType;
}

function readObjectType(expression: Extract<Expression, { kind: 'object' }>, constant: (expression: Expression) => Value): Type {
  const attributes = new Map<string, Type>();
  const optional = new Map<string, Value>();
  for (const { key, value } of expression.items) {
    if (key.kind !== 'string') continue;
    const type = readType(value, constant);
    attributes.set(key.value, type);
    if (value.kind !== 'call' || value.name !== 'optional') continue;
    const fallback = value.arguments[1];
    optional.set(key.value, fallback ? constant(fallback) : nullOf(type));
  }
  return { kind: 'object', attributes, optional };
}
