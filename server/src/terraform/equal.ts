/** Equality of values, and the order and uniqueness of set elements. */
import { compare, formatNumber } from './big-number.ts';
import { sameType, type Type } from './type.ts';
import { compareText, orderedSet, typeOf, unknown, type Value } from './value.ts';

/** Whether `a == b`. Values of different types differ. @returns undefined when it cannot be known. */
export function equal(a: Value, b: Value): boolean | undefined {
  if (a.kind === 'null' && b.kind === 'null') return true;
  if (a.kind === 'unknown' || b.kind === 'unknown') return unequalByRefinement(a, b) ? false : undefined;
  if (a.kind === 'null' || b.kind === 'null') return false;
  if (!a.known || !b.known) return equalParts(a, b);
  if (a.kind !== b.kind || !sameType(typeOf(a), typeOf(b))) return false;
  return equalParts(a, b);
}

function unequalByRefinement(a: Value, b: Value): boolean {
  const [one, other] = a.kind === 'unknown' ? [a, b] : [b, a];
  if (one.kind !== 'unknown') return false;
  if (other.kind === 'null') return one.notNull === true;
  return one.prefix !== undefined && other.kind === 'string' && !other.value.startsWith(one.prefix);
}

function equalParts(a: Value, b: Value): boolean | undefined {
  if (a.kind === 'bool' && b.kind === 'bool') return a.value === b.value;
  if (a.kind === 'number' && b.kind === 'number') return compare(a.value, b.value) === 0;
  if (a.kind === 'string' && b.kind === 'string') return a.value === b.value;
  if ('items' in a && 'items' in b)
    return a.items.length === b.items.length && every(a.items.map((item, index) => equal(item, b.items[index]!)));
  if ('entries' in a && 'entries' in b) {
    if (('open' in a && a.open !== undefined) || ('open' in b && b.open !== undefined)) return undefined;
    if (a.entries.size !== b.entries.size) return false;
    return every([...a.entries].map(([key, value]) => (b.entries.has(key) ? equal(value, b.entries.get(key)!) : false)));
  }
  return false;
}

function every(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

/** A text that is equal for equal values of one type. Follows the byte form by which cty orders set elements that are not primitive. */
export function keyOf(value: Value): string {
  switch (value.kind) {
    case 'null':
      return '~';
    case 'bool':
      return value.value ? 'T' : 'F';
    case 'number':
      return formatNumber(value.value);
    case 'string':
      return JSON.stringify(value.value);
    case 'unknown':
      return '?';
    case 'map':
      return `{${[...value.entries].map(([key, item]) => `${JSON.stringify(key)}:${keyOf(item)};`).join('')}}`;
    case 'object':
      return `<${[...value.entries.values()].map(item => `${keyOf(item)};`).join('')}>`;
    case 'tuple':
      return `<${value.items.map(item => `${keyOf(item)};`).join('')}>`;
    default:
      return `[${value.items.map(item => `${keyOf(item)};`).join('')}]`;
  }
}

/** A set of these values, which are of the element type. Unknown when a part of an element is: it may equal another. */
export function setOfValues(element: Type, items: readonly Value[]): Value {
  if (items.some(item => !item.known)) {
    return unknown({ kind: 'set', element }, { notNull: true, length: { least: Math.min(items.length, 1), most: items.length } });
  }
  const distinct = new Map(items.map(item => [keyOf(item), item]));
  return orderedSet(element, [...distinct.values()].sort(compareElements));
}

/** Primitives by value, nulls last, everything else by its byte form. */
function compareElements(a: Value, b: Value): number {
  if (a.kind === 'string' && b.kind === 'string') return compareText(a.value, b.value);
  if (a.kind === 'number' && b.kind === 'number') return compare(a.value, b.value);
  if (a.kind === 'bool' && b.kind === 'bool') return Number(a.value) - Number(b.value);
  if (a.kind === 'null' || b.kind === 'null') return Number(a.kind === 'null') - Number(b.kind === 'null');
  return compareText(keyOf(a), keyOf(b));
}
