/** Functions over maps, objects and sets. */
import { convert } from '../convert.ts';
import { equal, setOfValues } from '../equal.ts';
import { anyType, listOf, mapOf, numberType, sameType, setOf, stringType, type Type } from '../type.ts';
import { unify } from '../unify.ts';
import { type Failure, fail, failed, list, map, number, object, string, tuple, typeOf, unknown, type Value, withMarks } from '../value.ts';
import { entriesArgument, isOpen, itemsArgument, textArgument } from './arguments.ts';
import { type FunctionDefinition, parameter } from './define.ts';
import { graphemes } from './graphemes.ts';
import { elementOf } from './lists.ts';

const mapping = parameter('map', anyType, { partial: true });

function mappingFailure(value: Value): Failure | undefined {
  return 'entries' in value || value.kind === 'unknown' ? undefined : fail(`a map or object is required, this is a ${value.kind}`);
}

function length(args: readonly Value[]): Value | Failure {
  const value = args[0]!;
  if (value!.kind === 'unknown')
    return value.length && value.length.least === value.length.most ? number(value.length.least) : unknown(numberType, { notNull: true });
  if (value!.kind === 'string') return number(graphemes(value.value).length);
  if ('items' in value!) return number(value.items.length);
  if (!('entries' in value!)) return fail(`a ${value!.kind} has no length`);
  return isOpen(value) ? unknown(numberType, { notNull: true }) : number(value.entries.size);
}

function keys(args: readonly Value[]): Value | Failure {
  const value = args[0]!;
  const refused = mappingFailure(value!);
  if (refused) return refused;
  if (value!.kind === 'unknown' || isOpen(value!)) return unknown(listOf(stringType), { notNull: true });
  const names = [...entriesArgument(value).keys()].map(name => string(name));
  return value!.kind === 'map' ? list(stringType, names) : tuple(names);
}

function values(args: readonly Value[]): Value | Failure {
  const value = args[0]!;
  const refused = mappingFailure(value!);
  if (refused) return refused;
  if (value!.kind === 'unknown' || isOpen(value!)) return unknown(listOf(elementOf(typeOf(value!))), { notNull: true });
  const items = [...entriesArgument(value).values()];
  return value!.kind === 'map' ? list(value.element, items) : tuple(items);
}

function lookup(args: readonly Value[]): Value | Failure {
  const [value, key, fallback] = args as [Value, Value, Value | undefined];
  const refused = mappingFailure(value);
  if (refused) return refused;
  if (args.length > 3) return fail('takes up to 3 arguments');
  if (value.kind === 'unknown')
    return unknown(elementOf(value.type), value.ref ? { ref: `${value.ref}[${JSON.stringify(textArgument(key))}]` } : {});
  // A default that does not fit the map is a fault also where it is not taken.
  const otherwise = fallback && value.kind === 'map' && value.element.kind !== 'any' ? convert(fallback, value.element) : fallback;
  if (otherwise && failed(otherwise)) return otherwise;
  const found = entriesArgument(value).get(textArgument(key));
  if (found) return found;
  return isOpen(value) ? unknown() : (otherwise ?? fail('the map has no such key'));
}

function merge(args: readonly Value[]): Value | Failure {
  const given = args.filter(value => value.kind !== 'null');
  for (const value of args) {
    const isEmpty = value.kind === 'null' && ['any', 'map', 'object'].includes(value.type.kind);
    const refused = isEmpty ? undefined : mappingFailure(value);
    if (refused) return refused;
  }
  const types = given.map(typeOf);
  const first = types[0];
  const uniform = first?.kind === 'map' && types.every(type => sameType(type, first)) ? first.element : undefined;
  if (given.some(value => value.kind === 'unknown' || isOpen(value))) return unknown(uniform ? mapOf(uniform) : anyType, { notNull: true });
  const entries = given.flatMap(value => [...entriesArgument(value)].map(([name, item]) => [name, withMarks(item, value.marks)] as const));
  return uniform ? map(uniform, entries) : object(entries);
}

function zip([names, items]: readonly Value[]): Value | Failure {
  const all = itemsArgument(items);
  const keyItems = itemsArgument(names);
  if (items!.kind === 'unknown') return unknown(anyType, { notNull: true });
  if (!('items' in items!) || items.kind === 'set') return fail(`a list is required, this is a ${items!.kind}`);
  if (keyItems.length !== all.length) return fail(`there are ${keyItems.length} keys for ${all.length} values`);
  if (keyItems.some(name => name.kind === 'null')) return fail('a key is null');
  const entries = keyItems.map((name, index) => [textArgument(name), all[index]!] as const);
  return items!.kind === 'list' ? map(items.element, entries) : object(entries);
}

function transpose(args: readonly Value[]): Value | Failure {
  const value = args[0]!;
  const groups = new Map<string, Value[]>();
  for (const [name, items] of entriesArgument(value)) {
    if (items.kind === 'null') return fail('a list of the map is null');
    for (const item of itemsArgument(items)) {
      if (item.kind === 'null') return fail('an element of a list is null');
      const key = textArgument(item);
      groups.set(key, [...(groups.get(key) ?? []), string(name)]);
    }
  }
  return map(
    listOf(stringType),
    [...groups].map(([key, names]) => [key, list(stringType, names)] as const),
  );
}

type Combine = (sets: readonly (readonly Value[])[]) => readonly Value[];

/** Set operations: all sets get the type that their elements have in common. */
function combine(args: readonly Value[], operation: Combine): Value | Failure {
  const types = args.map(value => elementOf(typeOf(value)));
  const filled = types.filter((type, index) => type.kind !== 'any' || itemsArgument(args[index]).length > 0);
  const element = filled.length === 0 ? anyType : unify(filled);
  if (!element) return fail('the sets must have elements of the same type');
  const sets: (readonly Value[])[] = [];
  for (const value of args) {
    const converted = convert(value, setOf(element));
    if (failed(converted)) return converted;
    sets.push(itemsArgument(converted));
  }
  return setOfValues(element, operation(sets));
}

function has(items: readonly Value[], wanted: Value): boolean {
  return items.some(item => equal(item, wanted) === true);
}

const maximumProduct = 100_000;

function product(args: readonly Value[]): Value | Failure {
  if (args.length < 2) return fail('takes two sets or more');
  for (const value of args) if (!('items' in value)) return fail(`lists and sets are required, here is a ${value.kind}`);
  if (args.reduce((count, value) => count * itemsArgument(value).length, 1) > maximumProduct)
    return fail(`more than ${maximumProduct} combinations`);
  const elements = args.map(elementsType);
  if (elements.some(type => type === undefined)) return fail('the elements of each set or list must have one type');
  let rows: Value[][] = [[]];
  for (const value of args) rows = rows.flatMap(row => itemsArgument(value).map(item => [...row, item]));
  const type: Type = { kind: 'tuple', elements: elements.map(element => element ?? anyType) };
  const wanted = args.some(value => value.kind === 'set') ? setOf(type) : listOf(type);
  return convert(tuple(rows.map(row => tuple(row))), wanted);
}

/** The type that all elements of a list, set or tuple can have. */
function elementsType(value: Value): Type | undefined {
  const listed = value.kind === 'tuple' ? convert(value, listOf(anyType)) : value;
  return 'element' in listed ? listed.element : undefined;
}

const anySet = parameter('sets', setOf(anyType));
const anySetResult = (args: readonly Value[]) => setOf(elementOf(typeOf(args[0]!)));

export const collectionFunctions: readonly FunctionDefinition[] = [
  { name: 'keys', summary: 'The keys of a map in order.', parameters: [mapping], result: listOf(stringType), call: keys },
  {
    name: 'length',
    summary: 'The number of elements, or of characters of a string.',
    parameters: [parameter('value', anyType, { partial: true })],
    result: numberType,
    call: length,
  },
  {
    name: 'lookup',
    summary: 'The value of a key, or the default when the map lacks it.',
    parameters: [mapping, parameter('key', stringType)],
    rest: parameter('default', anyType, { partial: true, nullable: true }),
    result: args => elementOf(typeOf(args[0]!)),
    call: lookup,
  },
  {
    name: 'merge',
    summary: 'The entries of all maps; later maps win.',
    parameters: [],
    rest: parameter('maps', anyType, { partial: true, nullable: true }),
    result: anyType,
    call: merge,
  },
  {
    name: 'setintersection',
    summary: 'The elements that all sets have.',
    parameters: [anySet],
    rest: anySet,
    result: anySetResult,
    call: args => combine(args, ([first = [], ...rest]) => first.filter(item => rest.every(other => has(other, item)))),
  },
  {
    name: 'setproduct',
    summary: 'All combinations of the elements of sets or lists.',
    parameters: [],
    rest: parameter('sets', anyType),
    result: anyType,
    call: product,
  },
  {
    name: 'setsubtract',
    summary: 'The elements of a set that another lacks.',
    parameters: [anySet, anySet],
    result: anySetResult,
    call: args => combine(args, ([first = [], second = []]) => first.filter(item => !has(second, item))),
  },
  {
    name: 'setunion',
    summary: 'The elements that any of the sets has.',
    parameters: [anySet],
    rest: anySet,
    result: anySetResult,
    call: args => combine(args, sets => sets.flat()),
  },
  {
    name: 'transpose',
    summary: 'A map of lists with keys and elements swapped.',
    parameters: [parameter('map', mapOf(listOf(stringType)))],
    result: mapOf(listOf(stringType)),
    call: transpose,
  },
  {
    name: 'values',
    summary: 'The values of a map in the order of its keys.',
    parameters: [mapping],
    result: listOf(anyType),
    call: values,
  },
  {
    name: 'zipmap',
    summary: 'A map of a list of keys and a list of values.',
    parameters: [parameter('keys', listOf(stringType)), parameter('values', anyType, { partial: true })],
    result: anyType,
    call: zip,
  },
];
