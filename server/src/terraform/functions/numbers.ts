/** Functions over numbers. */

import { convert } from '../convert.ts';
import { add, compare, type Decimal, decimalOfInteger, isInteger, negate, truncate, zero } from '../decimal.ts';
import { anyType, numberType, stringType } from '../type.ts';
import { decimal, fail, failed, number, type Value } from '../value.ts';
import { decimalArgument, integerArgument, itemsArgument, numberArgument, textArgument } from './arguments.ts';
import { type FunctionDefinition, parameter } from './define.ts';

const one = decimalOfInteger(1n);
const num = parameter('number', numberType);

function rounded(value: Decimal, direction: 1 | -1): Value {
  const whole = truncate(value);
  if (isInteger(value) || Math.sign(Number(value.coefficient < 0n ? -1 : 1)) !== direction) return decimal(whole);
  return decimal(add(whole, direction === 1 ? one : negate(one)) ?? whole);
}

function extreme(args: readonly Value[], sign: 1 | -1): Value {
  return decimal(args.map(decimalArgument).reduce((best, value) => (compare(value, best) * sign > 0 ? value : best)));
}

function finite(result: number) {
  return Number.isFinite(result) ? number(result) : fail('the result is not a finite number');
}

function parseInteger(text: string, base: number) {
  if (base < 2 || base > 62) return fail('the base must be between 2 and 62');
  const negative = text.startsWith('-');
  const digits = negative || text.startsWith('+') ? text.slice(1) : text;
  if (digits === '' || digits.length > 1000) return fail('the text is not a whole number');
  let value = 0n;
  for (const digit of digits) {
    const place = digitValue(digit, base);
    if (place < 0 || place >= base) return fail(`the text is not a whole number of base ${base}`);
    value = value * BigInt(base) + BigInt(place);
  }
  return decimal(decimalOfInteger(negative ? -value : value));
}

/** Below base 37 letters of both cases count alike; above, upper case letters follow the lower case ones. */
function digitValue(digit: string, base: number): number {
  const at = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(digit);
  return base <= 36 && at > 35 ? at - 26 : at;
}

function sum(args: readonly Value[]) {
  const items = itemsArgument(args[0]);
  if (items.length === 0) return fail('the list is empty');
  let total = zero;
  for (const item of items) {
    const value = item.kind === 'null' ? fail('null cannot be added') : convert(item, numberType);
    if (failed(value)) return value;
    total = add(total, decimalArgument(value)) ?? total;
  }
  return decimal(total);
}

export const numberFunctions: readonly FunctionDefinition[] = [
  {
    name: 'abs',
    summary: 'The number without its sign.',
    parameters: [num],
    result: numberType,
    call: ([value]) => decimal(decimalArgument(value).coefficient < 0n ? negate(decimalArgument(value)) : decimalArgument(value)),
  },
  {
    name: 'ceil',
    summary: 'The nearest whole number that is not smaller.',
    parameters: [num],
    result: numberType,
    call: ([value]) => rounded(decimalArgument(value), 1),
  },
  {
    name: 'floor',
    summary: 'The nearest whole number that is not greater.',
    parameters: [num],
    result: numberType,
    call: ([value]) => rounded(decimalArgument(value), -1),
  },
  {
    name: 'log',
    summary: 'The logarithm of a number in a base.',
    parameters: [num, parameter('base', numberType)],
    result: numberType,
    call: ([value, base]) => finite(Math.log(numberArgument(value)) / Math.log(numberArgument(base))),
  },
  {
    name: 'pow',
    summary: 'A number raised to a power.',
    parameters: [num, parameter('power', numberType)],
    result: numberType,
    call: ([value, power]) => finite(numberArgument(value) ** numberArgument(power)),
  },
  {
    name: 'max',
    summary: 'The greatest of the numbers.',
    parameters: [num],
    rest: num,
    result: numberType,
    call: args => extreme(args, 1),
  },
  {
    name: 'min',
    summary: 'The smallest of the numbers.',
    parameters: [num],
    rest: num,
    result: numberType,
    call: args => extreme(args, -1),
  },
  {
    name: 'parseint',
    summary: 'The whole number that a text is in a base from 2 to 62.',
    parameters: [parameter('number', anyType), parameter('base', numberType)],
    result: numberType,
    call: ([value, base]) => {
      const radix = integerArgument(base, 'the base');
      const text = convert(value!, stringType);
      if (failed(text)) return text;
      return typeof radix === 'number' ? parseInteger(textArgument(text), radix) : radix;
    },
  },
  {
    name: 'signum',
    summary: '-1, 0 or 1: the sign of a number.',
    parameters: [num],
    result: numberType,
    call: ([value]) => decimal(decimalOfInteger(BigInt(compare(decimalArgument(value), zero)))),
  },
  { name: 'sum', summary: 'The sum of a list or set of numbers.', parameters: [parameter('list', anyType)], result: numberType, call: sum },
];
