/** `count` and `for_each`: the instances of a resource or module call. */
import type { Block } from '../shapes/hcl-tree.ts';
import { toBigint } from './big-number.ts';
import { convert } from './convert.ts';
import { evaluate, sentence } from './evaluate.ts';
import { report, type Scope, withNames } from './scope.ts';
import { boolType, numberType } from './type.ts';
import { failed, nullValue, number, object, sensitive, string, unknown, type Value, withoutMarks } from './value.ts';

export type InstanceKey = number | string | undefined;

export interface Instance {
  readonly key: InstanceKey;
  /** With `count` or `each` bound. */
  readonly scope: Scope;
}

/** `uncertain`: how many instances there are is not known; the one instance stands for all of them. */
export interface Expansion {
  readonly mode: 'single' | 'count' | 'each' | 'uncertain';
  readonly instances: readonly Instance[];
  /** By what an address says of them: `[0]`, `["a"]`, `[?]` or nothing. */
  readonly bySuffix: ReadonlyMap<string, Instance>;
}

/** More instances of one block than any account may have; `count = 1e9` must not be tried. */
const maximumInstances = 5000;

export function expand(block: Block, scope: Scope): Expansion {
  const attribute = (name: string) => block.body.attributes.find(candidate => candidate.name === name);
  const count = attribute('count');
  const forEach = attribute('for_each');
  const enabled = block.body.blocks.find(({ type }) => type === 'lifecycle')?.body.attributes.find(({ name }) => name === 'enabled');
  if (count) return expandCount(evaluate(count.expression, scope), scope, count.expression.span);
  if (forEach) return expandEach(evaluate(forEach.expression, scope), scope, forEach.expression.span);
  if (enabled) return expandEnabled(evaluate(enabled.expression, scope), scope);
  // What could not be read may be a count.
  return block.broken ? uncertain(scope, 'count') : expansionOf('single', [{ key: undefined, scope }]);
}

type Span = Block['span'];

/** OpenTofu, "The enabled meta-argument": one instance without a key, or none. */
function expandEnabled(value: Value, scope: Scope): Expansion {
  const enabled = convert(value, boolType);
  if (failed(enabled) || enabled.kind !== 'bool') return uncertain(scope, 'count');
  return expansionOf('single', enabled.value ? [{ key: undefined, scope }] : []);
}

function expandCount(value: Value, scope: Scope, span: Span): Expansion {
  const count = value.kind === 'null' ? { failure: 'count is null' } : convert(value, numberType);
  if (failed(count)) report(scope, 'evaluation', sentence(count.failure), span);
  if (failed(count) || count.kind !== 'number') return uncertain(scope, 'count');
  const exact = toBigint(count.value);
  if (exact === undefined || exact < 0n) report(scope, 'evaluation', 'The count must be a whole number that is not negative.', span);
  else if (exact > maximumInstances) report(scope, 'limit', `Not evaluated: more than ${maximumInstances} instances.`, span);
  if (exact === undefined || exact < 0n || exact > maximumInstances) return uncertain(scope, 'count');
  const instances = Array.from({ length: Number(exact) }, (_, index) => ({
    key: index,
    scope: withNames(scope, [['count', object([['index', number(index)]])]]),
  }));
  return expansionOf('count', instances);
}

function expandEach(given: Value, scope: Scope, span: Span): Expansion {
  const value = withoutMarks(given, sensitive);
  const pairs = eachPairs(value);
  if (pairs && 'failure' in pairs) report(scope, 'evaluation', sentence(pairs.failure), span);
  if (!pairs || 'failure' in pairs) return uncertain(scope, 'each');
  if (pairs.length > maximumInstances) {
    report(scope, 'limit', `Not evaluated: more than ${maximumInstances} instances.`, span);
    return uncertain(scope, 'each');
  }
  return expansionOf(
    'each',
    pairs.map(([key, item]) => ({ key, scope: bindEach(scope, string(key), item) })),
  );
}

function eachPairs(value: Value): readonly (readonly [string, Value])[] | undefined | { failure: string } {
  if (value.kind === 'unknown') return undefined;
  if ('entries' in value) return value.kind === 'object' && value.open !== undefined ? undefined : [...value.entries];
  if (value.kind !== 'set')
    return { failure: `for_each takes a map or a set of strings, this is ${value.kind === 'null' ? 'null' : `a ${value.kind}`}` };
  const pairs: [string, Value][] = [];
  for (const item of value.items) {
    if (item.kind !== 'string') return { failure: 'for_each takes only sets of strings' };
    pairs.push([item.value, item]);
  }
  return pairs;
}

function bindEach(scope: Scope, key: Value, value: Value): Scope {
  return withNames(scope, [
    [
      'each',
      object([
        ['key', key],
        ['value', value],
      ]),
    ],
  ]);
}

function uncertain(scope: Scope, mode: 'count' | 'each'): Expansion {
  const bound =
    mode === 'each'
      ? bindEach(scope, unknown(), unknown())
      : withNames(scope, [['count', object([['index', unknown(numberType, { notNull: true })]])]]);
  return expansionOf('uncertain', [{ key: undefined, scope: bound }]);
}

function expansionOf(mode: Expansion['mode'], instances: readonly Instance[]): Expansion {
  return { mode, instances, bySuffix: new Map(instances.map(instance => [keySuffix(mode, instance.key), instance] as const)) };
}

/** `[0]`, `["a"]`, `[?]` where it is not known, or nothing. */
function keySuffix(mode: Expansion['mode'], key: InstanceKey): string {
  if (mode === 'uncertain') return '[?]';
  if (key === undefined) return '';
  return typeof key === 'number' ? `[${key}]` : `[${JSON.stringify(key)}]`;
}

/** The value of all instances together, as a reference without an index sees it. */
export function valueOfInstances(
  expansion: Expansion,
  address: string,
  value: (instance: Instance, index: number) => Value,
  tupleOf: (items: readonly Value[]) => Value,
): Value {
  if (expansion.mode === 'uncertain') return unknown(undefined, { notNull: true, ref: address });
  const values = expansion.instances.map(value);
  if (expansion.mode === 'count') return tupleOf(values);
  if (expansion.mode === 'each') return object(expansion.instances.map(({ key }, index) => [String(key), values[index]!] as const));
  return values[0] ?? nullValue;
}
