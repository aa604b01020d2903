/** Reads converted arguments: they are known and of the parameter's type when a function is called, unless the parameter says otherwise. */

import type { BigNumber } from '../big-number.ts';
import { toBigint, toNumber, zero } from '../big-number.ts';
import { type Failure, fail, type Value } from '../value.ts';

export function textArgument(value: Value | undefined): string {
  return value?.kind === 'string' ? value.value : '';
}

export function bigArgument(value: Value | undefined): BigNumber {
  return value?.kind === 'number' ? value.value : zero;
}

export function numberArgument(value: Value | undefined): number {
  return toNumber(bigArgument(value));
}

/** Elements of a list, set or tuple. */
export function itemsArgument(value: Value | undefined): readonly Value[] {
  return value && 'items' in value ? value.items : [];
}

/** Entries of a map or object. */
export function entriesArgument(value: Value | undefined): ReadonlyMap<string, Value> {
  return value && 'entries' in value ? value.entries : new Map();
}

/** A whole number of 64 bits; beyond 2^53 the nearest double. */
export function integerArgument(value: Value | undefined, name: string): number | Failure {
  const exact = toBigint(bigArgument(value));
  if (exact === undefined) return fail(`${name} must be a whole number`);
  return BigInt.asIntN(64, exact) === exact ? Number(exact) : fail(`${name} is too large`);
}

/** Whether a resource stands for more attributes than are known. */
export function isOpen(value: Value): boolean {
  return value.kind === 'object' && value.open !== undefined;
}
