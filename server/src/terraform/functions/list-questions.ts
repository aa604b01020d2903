/** Functions that answer a question about lists and tuples, or choose among them. */
import { commonType, convert } from '../convert.ts';
import { equal, keyOf } from '../equal.ts';
import { anyType, boolType, listOf, numberType, type Type } from '../type.ts';
import { bool, type Failure, fail, failed, list, nullOf, number, typeOf, unknown, unknownBool, type Value } from '../value.ts';
import { itemsArgument } from './arguments.ts';
import { type FunctionDefinition, parameter } from './define.ts';
import { anyList, elementOf, sameElements, sequence, sequenceFailure } from './lists.ts';

function contains([value, wanted]: readonly Value[]): Value | Failure {
  if (value!.kind === 'unknown') return unknownBool();
  const refused = sequenceFailure(value!);
  if (refused) return refused;
  const answers = itemsArgument(value).map(item => equal(item, wanted!));
  if (answers.includes(true)) return bool(true);
  return answers.includes(undefined) ? unknownBool() : bool(false);
}

function indexOf([value, wanted]: readonly Value[]): Value | Failure {
  if (value!.kind === 'set' || !('items' in value!)) return fail('a list or tuple is required');
  const at = value.items.findIndex(item => equal(item, wanted!) === true);
  return at < 0 ? fail('the list has no such element') : number(at);
}

function matchKeys([values, keys, wanted]: readonly Value[]): Value | Failure {
  const items = itemsArgument(values);
  const names = itemsArgument(keys);
  if (items.length !== names.length) return fail('the list of keys must be as long as the list of values');
  const type = commonType([...names, ...itemsArgument(wanted)]);
  if (!type) return fail('keys and searched keys must have the same type');
  const text = (value: Value) => {
    const converted = convert(value, type);
    return failed(converted) ? '' : keyOf(converted);
  };
  const searched = new Set(itemsArgument(wanted).map(text));
  return list(
    elementOf(typeOf(values!)),
    items.filter((_, index) => searched.has(text(names[index]!))),
  );
}

function isSequence({ kind }: Type): boolean {
  return kind === 'list' || kind === 'tuple';
}

function coalesceLists(args: readonly Value[]): Value | Failure {
  const refused = args.find(
    value => value.kind === 'set' || (value.kind === 'null' ? !isSequence(value.type) : value.kind !== 'unknown' && !('items' in value)),
  );
  if (refused) return fail(`lists and tuples are required, here is a ${refused.kind}`);
  for (const value of args) {
    if (value.kind === 'unknown') return value.length && value.length.least > 0 ? value : unknown(anyType, { notNull: true });
    if ('items' in value && value.items.length > 0) return value;
  }
  return fail('no list has an element');
}

/** With `wanted` false whether any is true, with true whether all are. Nulls count as false. */
function booleans(items: readonly Value[], all: boolean): Value {
  if (items.some(item => (item.kind === 'bool' ? item.value : item.kind === 'null' ? false : all) !== all)) return bool(!all);
  return items.some(item => item.kind === 'unknown') ? unknownBool() : bool(all);
}

function onlyElement(args: readonly Value[]): Value | Failure {
  const value = args[0]!;
  if (value!.kind === 'unknown') return unknown(elementOf(value.type));
  const refused = sequenceFailure(value!);
  if (refused) return refused;
  const items = itemsArgument(value);
  if (items.length > 1) return fail('more than one element');
  return items[0] ?? nullOf(elementOf(typeOf(value!)));
}

const bools = parameter('list', listOf(boolType), { partial: true });

export const listQuestionFunctions: readonly FunctionDefinition[] = [
  {
    name: 'alltrue',
    summary: 'Whether all elements are true; also for no elements.',
    parameters: [bools],
    result: boolType,
    call: ([value]) => (value!.kind === 'unknown' ? unknownBool() : booleans(itemsArgument(value), true)),
  },
  {
    name: 'anytrue',
    summary: 'Whether any element is true.',
    parameters: [bools],
    result: boolType,
    call: ([value]) => (value!.kind === 'unknown' ? unknownBool() : booleans(itemsArgument(value), false)),
  },
  {
    name: 'coalescelist',
    summary: 'The first list that has elements.',
    parameters: [],
    rest: parameter('lists', anyType, { partial: true, nullable: true }),
    result: anyType,
    call: coalesceLists,
  },
  {
    name: 'contains',
    summary: 'Whether a list or set has an element.',
    parameters: [sequence, parameter('value', anyType, { partial: true })],
    result: boolType,
    call: contains,
  },
  {
    name: 'index',
    summary: 'The index of an element in a list.',
    parameters: [parameter('list', anyType), parameter('value', anyType)],
    result: numberType,
    call: indexOf,
  },
  {
    name: 'matchkeys',
    summary: 'The values whose keys, at the same index, are among those searched.',
    parameters: [anyList, parameter('keys', listOf(anyType)), parameter('searched', listOf(anyType))],
    result: sameElements,
    call: matchKeys,
  },
  {
    name: 'one',
    summary: 'The only element, null when there is none.',
    parameters: [sequence],
    result: args => elementOf(typeOf(args[0]!)),
    call: onlyElement,
  },
];
