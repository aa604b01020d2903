/** Functions over lists, tuples and ranges. */

import { add, compare, negate, numberOfInteger, toBigint, zero } from '../big-number.ts';
import { convert } from '../convert.ts';
import { keyOf } from '../equal.ts';
import { anyType, listOf, numberType, stringType, type Type } from '../type.ts';
import { unify } from '../unify.ts';
import {
  assumed,
  bigNumber,
  compareText,
  type Failure,
  fail,
  failed,
  list,
  tuple,
  typeOf,
  unknown,
  type Value,
  withMarks,
} from '../value.ts';
import { bigArgument, integerArgument, itemsArgument, textArgument } from './arguments.ts';
import { type FunctionDefinition, parameter } from './define.ts';

export const anyList = parameter('list', listOf(anyType));
export const sequence = parameter('list', anyType, { partial: true });

/** The type of the elements of a list, set or map. */
export function elementOf(type: Type): Type {
  return 'element' in type ? type.element : anyType;
}

export function sequenceFailure(value: Value): Failure | undefined {
  return 'items' in value || value.kind === 'unknown' ? undefined : fail(`a list, set or tuple is required, this is a ${value.kind}`);
}

/** A part or another order of a sequence: a list stays a list, a tuple a tuple. */
function like(value: Value, items: readonly Value[]): Value {
  return value.kind === 'list' || value.kind === 'set' ? list(value.element, items) : tuple(items);
}

function element(args: readonly Value[]): Value | Failure {
  const [value, at] = args as [Value, Value];
  if (value.kind === 'unknown' || at.kind === 'unknown')
    return unknown(
      elementOf(typeOf(value)),
      value.kind === 'unknown' && value.ref && at.kind === 'number' ? { ref: `${value.ref}[${toBigint(at.value)}]` } : {},
    );
  if (!('items' in value) || value.kind === 'set') return fail(`a list or tuple is required, this is a ${value.kind}`);
  const index = integerArgument(at, 'the index');
  if (typeof index !== 'number') return index;
  const { length } = value.items;
  // Of a tuple Terraform takes the remainder with its sign.
  if (index < 0 && value.kind === 'tuple' && index % length !== 0) return fail('the index must not be negative');
  return length === 0
    ? fail('the list is empty')
    : value.items[Number(((toBigint(bigArgument(at))! % BigInt(length)) + BigInt(length)) % BigInt(length))]!;
}

function concat(args: readonly Value[]): Value | Failure {
  for (const value of args) {
    if (value.kind === 'set' || (value.kind !== 'unknown' && !('items' in value)))
      return fail(`lists and tuples are required, here is a ${value.kind}`);
  }
  const unified = args.every(value => typeOf(value).kind === 'list') ? unify(args.map(value => elementOf(typeOf(value)))) : undefined;
  if (args.some(value => value.kind === 'unknown')) return unknown(unified ? listOf(unified) : anyType, { notNull: true });
  const items = args.flatMap(value => itemsArgument(value).map(item => withMarks(item, value.marks)));
  return unified ? convert(tuple(items), listOf(unified)) : tuple(items);
}

/** Marks of the arguments, but for a list whose length was assumed: a part of known length no longer rests on that. */
function sliceWithMarks(args: readonly Value[]): Value | Failure {
  const result = slice(args);
  const marks = args.reduce((all, value, index) => all | (index === 0 ? value.marks & ~assumed : value.deepMarks), 0);
  return failed(result) ? result : withMarks(result, marks);
}

/** A part of a list that is not known is a list of unknown elements: public modules take zones from data sources this way. */
function slice(args: readonly Value[]): Value | Failure {
  const [value, from, to] = args as [Value, Value, Value];
  const start = integerArgument(from, 'the start');
  if (typeof start !== 'number') return start;
  const end = integerArgument(to, 'the end');
  if (typeof end !== 'number') return end;
  if (start < 0 || end < start) return fail('the start must be between 0 and the end');
  if (value.kind !== 'unknown' && (!('items' in value) || value.kind === 'set'))
    return fail(`a list or tuple is required, this is a ${value.kind}`);
  const items = itemsArgument(value);
  if (value.kind === 'unknown' || (end > items.length && value.deepMarks & assumed)) return partOfUnknown(value, start, end);
  return end > items.length ? fail(`the end is ${end}, but the list has ${items.length} elements`) : like(value, items.slice(start, end));
}

function partOfUnknown(value: Value, start: number, end: number): Value | Failure {
  const type = elementOf(typeOf(value));
  if (end - start > 1024) return unknown(listOf(type), { notNull: true });
  const items = itemsArgument(value);
  return list(
    type,
    Array.from({ length: end - start }, (_, index) => items[start + index] ?? withMarks(unknown(type), value.deepMarks)),
  );
}

/** Elements of nested sequences in one. @returns undefined when a part is not known to be a sequence or not. */
function flattened(items: readonly Value[], marks: number): Value[] | undefined {
  const result: Value[] = [];
  for (const item of items) {
    const type = typeOf(item).kind;
    if (item.kind === 'unknown' && (type === 'any' || type === 'list' || type === 'set' || type === 'tuple')) return undefined;
    if (!('items' in item)) {
      result.push(withMarks(item, marks));
      continue;
    }
    const inner = flattened(item.items, marks | item.marks);
    if (!inner) return undefined;
    result.push(...inner);
  }
  return result;
}

function distinct(items: readonly Value[]): readonly Value[] {
  const first = new Map<string, Value>();
  for (const item of items) {
    const key = keyOf(item).replace(/^-0$/, '0');
    if (!first.has(key)) first.set(key, item);
  }
  return [...first.values()];
}

const maximumRange = 1024;

function range(args: readonly Value[]): Value | Failure {
  const values = args.map(bigArgument);
  const [start, end] = values.length === 1 ? [zero, values[0]!] : [values[0]!, values[1]!];
  const ascending = compare(start, end) <= 0;
  const one = numberOfInteger(1n);
  const step = values[2] ?? (ascending ? one : negate(one));
  if (values.length > 3) return fail('takes up to 3 arguments');
  const sign = compare(step, zero);
  if (compare(start, end) !== 0 && (sign === 0 || ascending !== sign > 0)) return fail('the step leads away from the end');
  const items: Value[] = [];
  for (let at = start; compare(at, end) * sign < 0; at = add(at, step) ?? end) {
    if (items.length >= maximumRange) return fail(`more than ${maximumRange} numbers`);
    items.push(bigNumber(at));
  }
  return list(numberType, items);
}

function chunks([value, size]: readonly Value[]): Value | Failure {
  const length = integerArgument(size, 'the size');
  if (typeof length !== 'number') return length;
  if (length < 0) return fail('the size must not be negative');
  const items = itemsArgument(value);
  const element = elementOf(typeOf(value!));
  const step = length === 0 ? Math.max(items.length, 1) : length;
  const parts: Value[] = [];
  for (let at = 0; at < items.length; at += step) parts.push(list(element, items.slice(at, at + step)));
  return list(listOf(element), parts);
}

export const sameElements = (args: readonly Value[]) => typeOf(args[0]!);

export const listFunctions: readonly FunctionDefinition[] = [
  {
    name: 'chunklist',
    summary: 'Splits a list into lists of a size.',
    parameters: [anyList, parameter('size', numberType)],
    result: args => listOf(typeOf(args[0]!)),
    call: chunks,
  },
  {
    name: 'compact',
    summary: 'The strings that are neither empty nor null.',
    parameters: [parameter('list', listOf(stringType))],
    result: listOf(stringType),
    call: ([value]) =>
      list(
        stringType,
        itemsArgument(value).filter(item => textArgument(item) !== ''),
      ),
  },
  {
    name: 'concat',
    summary: 'The elements of all lists, one list after the other.',
    parameters: [sequence],
    rest: sequence,
    result: anyType,
    call: concat,
  },
  {
    name: 'distinct',
    summary: 'The list without repeated elements.',
    parameters: [anyList],
    result: sameElements,
    call: ([value]) => like(value!, distinct(itemsArgument(value))),
  },
  {
    name: 'element',
    summary: 'An element of a list; past its ends it begins again at the other one.',
    parameters: [sequence, parameter('index', numberType)],
    result: args => elementOf(typeOf(args[0]!)),
    call: element,
  },
  {
    name: 'flatten',
    summary: 'The elements of nested lists in one list.',
    parameters: [sequence],
    result: anyType,
    call: ([value]) => {
      const refused = sequenceFailure(value!);
      const items = value!.kind === 'unknown' ? undefined : flattened(itemsArgument(value), value!.marks);
      return refused ?? (items ? tuple(items) : unknown(anyType, { notNull: true }));
    },
  },
  {
    name: 'range',
    summary: 'Numbers from a start up to a limit, by a step.',
    parameters: [parameter('limit', numberType)],
    rest: parameter('more', numberType),
    result: listOf(numberType),
    call: range,
  },
  {
    name: 'reverse',
    summary: 'The elements in the opposite order.',
    parameters: [sequence],
    result: sameElements,
    call: ([value]) =>
      sequenceFailure(value!) ??
      (value!.kind === 'unknown'
        ? unknown(value!.type, { notNull: true, length: value!.length })
        : like(value!, itemsArgument(value).toReversed())),
  },
  {
    name: 'slice',
    ownMarks: true,
    summary: 'The elements from one index up to, not including, another.',
    parameters: [sequence, parameter('start', numberType), parameter('end', numberType)],
    result: anyType,
    call: sliceWithMarks,
  },
  {
    name: 'sort',
    summary: 'The strings in the order of their code points.',
    parameters: [parameter('list', listOf(stringType))],
    result: listOf(stringType),
    call: ([value]) => {
      const items = itemsArgument(value);
      if (items.some(item => item.kind === 'null')) return fail('null cannot be sorted');
      return list(
        stringType,
        items.toSorted((a, b) => compareText(textArgument(a), textArgument(b))),
      );
    },
  },
];
