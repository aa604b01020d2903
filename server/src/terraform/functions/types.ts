/** Functions that convert types, choose values or handle marks. `try` and `can` are part of the evaluator, since they see faults of their arguments. */
import { commonType, convert } from '../convert.ts';
import { anyType, boolType, listOf, mapOf, numberType, setOf, stringType, type Type, typeName } from '../type.ts';
import { bool, type Failure, fail, failed, sensitive, string, typeOf, unknown, type Value, withMarks, withoutMarks } from '../value.ts';
import { type FunctionDefinition, parameter } from './define.ts';

const anything = parameter('value', anyType, { partial: true, nullable: true });

function conversion(name: string, type: Type, summary: string): FunctionDefinition {
  return { name, summary, parameters: [anything], result: type, call: ([value]) => convert(value!, type) };
}

/** The first argument that is neither null nor an empty string, in the type that all have in common. */
function coalesce(args: readonly Value[]): Value | Failure {
  const type = commonType(args);
  if (!type) return fail('all arguments must have the same type');
  for (const value of args) {
    if (value.kind === 'null') continue;
    if (value.kind === 'unknown') return value.notNull && value.prefix ? value : unknown(type, { notNull: true });
    const converted = convert(value, type);
    if (failed(converted) || !(converted.kind === 'string' && converted.value === '')) return converted;
  }
  return fail('every argument is null or empty');
}

export const typeFunctions: readonly FunctionDefinition[] = [
  {
    name: 'coalesce',
    summary: 'The first argument that is neither null nor an empty string.',
    parameters: [],
    rest: parameter('values', anyType, { partial: true, nullable: true }),
    result: anyType,
    call: coalesce,
  },
  {
    name: 'ephemeralasnull',
    summary: 'The value, or null where it is ephemeral.',
    parameters: [anything],
    result: args => typeOf(args[0]!),
    call: ([value]) => value!,
  },
  {
    name: 'issensitive',
    ownMarks: true,
    summary: 'Whether a value is marked as sensitive.',
    parameters: [anything],
    result: boolType,
    call: ([value]) => bool((value!.marks & sensitive) !== 0),
  },
  {
    name: 'nonsensitive',
    ownMarks: true,
    summary: 'The value without its mark as sensitive.',
    parameters: [anything],
    result: args => typeOf(args[0]!),
    call: ([value]) => withoutMarks(value!, sensitive),
  },
  {
    name: 'sensitive',
    summary: 'Marks a value as not to be shown.',
    parameters: [anything],
    result: args => typeOf(args[0]!),
    call: ([value]) => withMarks(value!, sensitive),
  },
  conversion('tobool', boolType, 'The value as a bool.'),
  conversion('tolist', listOf(anyType), 'The value as a list.'),
  conversion('tomap', mapOf(anyType), 'The value as a map.'),
  conversion('tonumber', numberType, 'The value as a number.'),
  conversion('toset', setOf(anyType), 'The value as a set.'),
  conversion('tostring', stringType, 'The value as a string.'),
  {
    name: 'type',
    summary: 'The type of a value in words, for the console.',
    parameters: [anything],
    result: stringType,
    call: ([value]) => string(typeName(typeOf(value!))),
  },
];
