/** Conversion of values between types, by the rules of Terraform. */
import { formatNumber, parseNumber } from './big-number.ts';
import { setOfValues } from './equal.ts';
import { anyType, type ObjectType, sameType, stringType, type Type, typeName } from './type.ts';
import { mayConvert, unify } from './unify.ts';
import {
  bigNumber,
  bool,
  type Failure,
  fail,
  failed,
  list,
  map,
  nullOf,
  object,
  string,
  tuple,
  typeOf,
  unknown,
  type Value,
  withMarks,
} from './value.ts';

/** @returns the value with the type, or why that cannot be. Unknown values are believed to fit. */
export function convert(value: Value, type: Type): Value | Failure {
  const converted = convertPlain(value, type);
  return failed(converted) || converted === value || value.marks === 0 ? converted : withMarks(converted, value.marks);
}

function convertPlain(value: Value, type: Type): Value | Failure {
  if (type.kind === 'any') return value;
  if (value.kind === 'null') return mayConvert(value.type, type) ? nullOf(type) : unfit(value, type);
  if (value.kind === 'unknown') return convertUnknown(value, type);
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'bool':
      return convertPrimitive(value, type);
    case 'list':
    case 'set':
      return convertSequence(value, type);
    case 'map':
      return convertMap(value, type.element);
    case 'object':
      return convertObject(value, type);
    case 'tuple':
      return convertTuple(value, type.elements);
  }
}

function convertUnknown(value: Extract<Value, { kind: 'unknown' }>, type: Type): Value {
  const { notNull, length, prefix, ref } = value;
  return unknown(type, {
    notNull,
    ref,
    length: 'element' in type ? length : undefined,
    prefix: type.kind === 'string' ? prefix : undefined,
  });
}

function convertPrimitive(value: Value, type: Type): Value | Failure {
  if (value.kind === type.kind) return value;
  if (type.kind === 'string') {
    if (value.kind === 'number') return string(formatNumber(value.value));
    if (value.kind === 'bool') return string(String(value.value));
  }
  if (type.kind === 'number' && value.kind === 'string') {
    const parsed = parseNumber(value.value);
    return parsed ? bigNumber(parsed) : fail('a number is required');
  }
  if (type.kind === 'bool' && value.kind === 'string') {
    if (value.value === 'true' || value.value === '1') return bool(true);
    if (value.value === 'false' || value.value === '0') return bool(false);
  }
  return unfit(value, type);
}

/** A resource as a whole fits where an object is wanted; its unknown attributes make the rest unknown. */
function unfit(value: Value, type: Type): Value | Failure {
  if (value.kind === 'object' && value.open !== undefined) return unknown(type, { notNull: true, ref: value.open });
  const article = /^[aeio]/.test(type.kind) ? 'an' : 'a';
  return fail(`${article} ${typeName(type)} is required, this is ${value.kind === 'object' ? 'an' : 'a'} ${value.kind}`);
}

function convertSequence(value: Value, type: Extract<Type, { kind: 'list' | 'set' }>): Value | Failure {
  if (!('items' in value)) return unfit(value, type);
  if (value.kind === type.kind && value.element === type.element) return value;
  if (value.items.length === 0 && 'element' in value && !mayConvert(value.element, type.element)) return unfit(value, type);
  if (value.kind === 'tuple' && type.element.kind === 'any' && mixesNulls(value.items)) return fail('all elements must have the same type');
  const items = convertAll(value.items, wantedElement(value, type.element));
  if (failed(items)) return items;
  return type.kind === 'list' ? list(items.element, items.values) : setOfValues(items.element, items.values);
}

/** An empty collection keeps the type of its elements where any will do. */
function wantedElement(value: Value, wanted: Type): Type {
  return wanted.kind === 'any' && 'element' in value ? value.element : wanted;
}

/** Elements of one type; with `any`, of the type that they have in common. */
function convertAll(items: readonly Value[], wanted: Type): { element: Type; values: readonly Value[] } | Failure {
  const element = wanted.kind === 'any' ? commonType(items) : wanted;
  if (!element) return fail('all elements must have the same type');
  const values: Value[] = [];
  for (const item of items) {
    const converted = convert(item, element);
    if (failed(converted)) return fail(`element ${values.length}: ${converted.failure}`);
    values.push(converted);
  }
  // Where the type leaves parts open, each element has brought types of its own.
  const common = wanted !== anyType && isOpen(element) && values.every(({ known }) => known) ? commonType(values) : element;
  return common && !sameType(common, element) && !isOpen(common) ? convertAll(values, common) : { element, values };
}

/** Whether a part of the type is not known. */
function isOpen(type: Type): boolean {
  if (type.kind === 'object') return [...type.attributes.values()].some(isOpen);
  if (type.kind === 'tuple') return type.elements.some(isOpen);
  return 'element' in type ? isOpen(type.element) : type.kind === 'any';
}

/** @returns undefined when the values have no type in common. */
export function commonType(items: readonly Value[]): Type | undefined {
  const isUntyped = (item: Value, kind: 'null' | 'unknown') => item.kind === kind && item.type.kind === 'any';
  const types = items.filter(item => !isUntyped(item, 'null') && !isUntyped(item, 'unknown')).map(typeOf);
  return types.length === 0 ? anyType : unify(types);
}

/** A bare null has no type in common with collections and objects, only with primitives. */
function mixesNulls(items: readonly Value[]): boolean {
  const untyped = items.filter(item => item.kind === 'null' && item.type.kind === 'any').length;
  return untyped > 0 && items.some(item => !['string', 'number', 'bool', 'any'].includes(typeOf(item).kind));
}

function convertMap(value: Value, wanted: Type): Value | Failure {
  if (!('entries' in value) || (value.kind === 'object' && value.open !== undefined)) return unfit(value, { kind: 'map', element: wanted });
  if (value.kind === 'map' && value.element === wanted) return value;
  const keys = [...value.entries.keys()];
  const items = convertAll([...value.entries.values()], wantedElement(value, wanted));
  if (failed(items)) return items;
  return map(
    items.element,
    keys.map((key, index) => [key, items.values[index]!] as const),
  );
}

function convertObject(value: Value, type: ObjectType): Value | Failure {
  if (!('entries' in value)) return unfit(value, type);
  const entries: [string, Value][] = [];
  for (const [name, wanted] of type.attributes) {
    const attribute = attributeFor(value, type, name, wanted);
    if (failed(attribute)) return fail(`attribute "${name}": ${attribute.failure}`);
    entries.push([name, attribute]);
  }
  return object(entries);
}

function attributeFor(value: Extract<Value, { kind: 'map' | 'object' }>, type: ObjectType, name: string, wanted: Type): Value | Failure {
  const given = value.entries.get(name);
  const fallback = type.optional?.get(name);
  if (given && !(given.kind === 'null' && fallback)) return convert(given, wanted);
  if (fallback) return convert(fallback, wanted);
  return value.kind === 'object' && value.open !== undefined ? unknown(wanted, { ref: `${value.open}.${name}` }) : fail('is required');
}

function convertTuple(value: Value, elements: readonly Type[]): Value | Failure {
  if (!('items' in value) || value.kind === 'set') return unfit(value, { kind: 'tuple', elements });
  if (value.items.length !== elements.length) return fail(`${elements.length} elements are required, here are ${value.items.length}`);
  const items: Value[] = [];
  for (const [index, item] of value.items.entries()) {
    const converted = convert(item, elements[index]!);
    if (failed(converted)) return fail(`element ${index}: ${converted.failure}`);
    items.push(converted);
  }
  return tuple(items);
}

/** The text of a primitive. @returns undefined when the value is no known string, number or bool. */
export function textOfValue(value: Value): string | undefined {
  const converted = convert(value, stringType);
  return !failed(converted) && converted.kind === 'string' ? converted.value : undefined;
}
