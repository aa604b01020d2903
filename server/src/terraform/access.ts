/** Attribute, index and splat access to values. */

import { toBigint, toNumber } from './big-number.ts';
import { convert, textOfValue } from './convert.ts';
import { anyType, listOf, numberType, sameType, type Type } from './type.ts';
import {
  assumed,
  type Failure,
  fail,
  failed,
  list,
  type Marks,
  tuple,
  typeOf,
  type UnknownValue,
  unknown,
  type Value,
  withMarks,
} from './value.ts';

/** `object.name` */
export function attribute(object: Value, name: string): Value | Failure {
  const result = attributePlain(object, name);
  return failed(result) ? result : withMarks(result, object.marks);
}

function attributePlain(object: Value, name: string): Value | Failure {
  if (object.kind === 'unknown' && !mayHaveAttribute(object.type, name))
    return fail(`a value of type ${object.type.kind} has no attribute "${name}"`);
  if (object.kind === 'unknown') return unknownStep(object, `.${name}`, attributeType(object.type, name));
  if (object.kind === 'null') return fail(`this is null, so it has no attribute "${name}"`);
  if (!('entries' in object)) return fail(`a ${object.kind} has no attributes, "${name}" cannot be read`);
  const entry = object.entries.get(name);
  const owner = object.kind === 'object' ? object.open : undefined;
  // What is not known is known by the resource that it belongs to.
  if (entry?.kind === 'unknown' && entry.ref === undefined && owner !== undefined) return { ...entry, ref: `${owner}.${name}` };
  if (entry) return entry;
  if (object.kind === 'object' && object.open !== undefined) return unknown(anyType, { ref: `${object.open}.${name}` });
  return fail(object.kind === 'map' ? `the map has no key "${name}"` : `the object has no attribute "${name}"`);
}

function isPrimitive({ kind }: Type): boolean {
  return kind === 'string' || kind === 'number' || kind === 'bool';
}

function mayHaveAttribute(type: Type, name: string): boolean {
  return type.kind === 'any' || type.kind === 'map' || (type.kind === 'object' && type.attributes.has(name));
}

function attributeType(type: Type, name: string): Type | undefined {
  if (type.kind === 'object') return type.attributes.get(name);
  return type.kind === 'map' ? type.element : undefined;
}

function unknownStep(value: UnknownValue, step: string, type: Type = anyType): Value {
  return unknown(type, value.ref === undefined ? {} : { ref: value.ref + step });
}

/** `object[key]` */
export function index(object: Value, key: Value): Value | Failure {
  const result = indexPlain(object, key);
  return failed(result) ? result : withMarks(result, object.marks | key.marks);
}

function indexPlain(object: Value, key: Value): Value | Failure {
  if (object.kind === 'null') return fail('this is null, so it has no elements');
  if (key.kind === 'null') return fail('the index is null');
  if (object.kind === 'unknown' && isPrimitive(object.type)) return fail(`a ${object.type.kind} has no elements`);
  if (object.kind === 'unknown') return unknownStep(object, indexStep(key), elementType(object.type, key));
  if (key.kind === 'unknown') return unknown('element' in object ? object.element : anyType);
  if ('entries' in object) {
    const name = textOfValue(key);
    return name === undefined ? fail('the key must be a string') : attributePlain(object, name);
  }
  if (object.kind === 'set') return fail('elements of a set have no index: convert it to a list first');
  return 'items' in object ? item(object, key) : fail(`a ${object.kind} has no elements`);
}

function elementType(type: Type, key: Value): Type {
  if ('element' in type) return type.element;
  if (type.kind === 'object' && key.kind === 'string') return type.attributes.get(key.value) ?? anyType;
  return anyType;
}

/** How the index is written in a reference; an index that is not known cannot be written. */
function indexStep(key: Value): string {
  if (key.kind === 'number') return `[${toNumber(key.value)}]`;
  return key.kind === 'string' ? `[${JSON.stringify(key.value)}]` : '[?]';
}

function item(object: Extract<Value, { kind: 'list' | 'tuple' }>, key: Value): Value | Failure {
  const at = convert(key, numberType);
  if (failed(at)) return fail('the index must be a number');
  const exact = at.kind === 'number' ? toBigint(at.value) : undefined;
  if (exact === undefined) return fail('the index must be a whole number');
  const value = exact >= 0n && exact < BigInt(object.items.length) ? object.items[Number(exact)] : undefined;
  if (value) return value;
  if (object.marks & assumed) return withMarks(unknown(object.kind === 'list' ? object.element : anyType), assumed);
  return fail(
    `there is no element ${exact.toString().slice(0, 20)}: ${object.items.length === 1 ? 'there is 1' : `there are ${object.items.length}`}`,
  );
}

/** `source[*]…` @param each what is done with every element. */
export function splat(source: Value, each: (element: Value) => Value): Value {
  if (source.kind === 'null') return withMarks(tuple([]), source.marks);
  if (source.kind === 'unknown') return splatUnknown(source, each);
  if (!('items' in source)) return withMarks(tuple([each(source)]), source.marks);
  const results = source.items.map(each);
  // What no element could have is a fault of an empty list too.
  if (results.length === 0 && source.kind !== 'tuple') each(unknown(source.element));
  const marks: Marks = source.marks;
  const type = results[0] ? typeOf(results[0]) : anyType;
  const uniform = source.kind !== 'tuple' && results.every(result => sameType(typeOf(result), type));
  return withMarks(uniform ? list(type, results) : tuple(results), marks);
}

function splatUnknown(source: UnknownValue, each: (element: Value) => Value): Value {
  const element = source.type.kind === 'list' || source.type.kind === 'set' ? source.type.element : undefined;
  if (!element) return withMarks(unknown(anyType, { notNull: true }), source.marks);
  const example = each(unknown(element));
  return withMarks(unknown(listOf(typeOf(example)), { notNull: true, length: source.length }), source.marks);
}
