/** Functions over numbers. */
import { add, type BigNumber, compare, isInteger, isNegative, negate, numberOfInteger, truncate, zero } from '../big-number.ts';
import { convert } from '../convert.ts';
import { anyType, numberType } from '../type.ts';
import { bigNumber, fail, failed, number, type Value } from '../value.ts';
import { bigArgument, integerArgument, itemsArgument, numberArgument } from './arguments.ts';
import { type FunctionDefinition, parameter } from './define.ts';

const one = numberOfInteger(1n);
const num = parameter('number', numberType);

function rounded(value: BigNumber, direction: 1 | -1): Value {
  const whole = truncate(value);
  if (isInteger(value) || isNegative(value) === (direction === 1)) return bigNumber(whole);
  return bigNumber(add(whole, direction === 1 ? one : negate(one)) ?? whole);
}

function extreme(args: readonly Value[], sign: 1 | -1): Value {
  return bigNumber(args.map(bigArgument).reduce((best, value) => (compare(value, best) * sign > 0 ? value : best)));
}

function finite(result: number) {
  // Infinity is a number of Terraform, but none that anything is computed with here.
  return Number.isNaN(result) ? fail('the result is not a number') : number(result);
}

/**
 * The power of two doubles, by squaring as Go's `math.Pow` does: engines of JavaScript differ from it, and among themselves, in the last digits.
 */
function power64(base: number, exponent: number): number {
  const size = Math.abs(exponent);
  if (base === 0 || base === 1 || exponent === 0 || !Number.isFinite(base) || size >= 2 ** 53 || (base < 0 && !Number.isInteger(exponent)))
    return base ** exponent;
  if (size === 0.5) return exponent < 0 ? 1 / Math.sqrt(base) : Math.sqrt(base);
  let whole = Math.trunc(size);
  let fraction = size - whole;
  if (fraction > 0.5) {
    fraction--;
    whole++;
  }
  let result = fraction === 0 ? 1 : Math.exp(fraction * log64(base));
  let [square, squareExponent] = splitDouble(base);
  let resultExponent = 0;
  for (let left = whole; left > 0; left = Math.floor(left / 2)) {
    if (Math.abs(squareExponent) > 4096) {
      resultExponent += squareExponent;
      break;
    }
    if (left % 2 === 1) {
      result *= square;
      resultExponent += squareExponent;
    }
    square *= square;
    squareExponent *= 2;
    if (Math.abs(square) < 0.5) {
      square += square;
      squareExponent--;
    }
  }
  if (exponent < 0) {
    result = 1 / result;
    resultExponent = -resultExponent;
  }
  const half = Math.trunc(resultExponent / 2);
  return result * 2 ** half * 2 ** (resultExponent - half);
}

const [ln2High, ln2Low] = [0.6931471803691238, 1.9082149292705877e-10];
/** Of the polynomial in s² that is near log(1 + f) - 2s, with s = f / (2 + f) (fdlibm, `e_log.c`). */
const logTerms = [
  0.6666666666666735, 0.3999999999940942, 0.2857142874366239, 0.22222198432149784, 0.1818357216161805, 0.15313837699209373,
  0.14798198605116586,
] as const;

/** The natural logarithm with the roundings of Go's `math.Log`: engines of JavaScript take shorter ways for some arguments, and differ in the last digits. */
function log64(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return Math.log(value);
  let [fraction, exponent] = splitDouble(value);
  if (fraction < Math.SQRT1_2) {
    fraction *= 2;
    exponent--;
  }
  const f = fraction - 1;
  const s = f / (2 + f);
  const [s2, s4] = [s * s, s * s * (s * s)];
  const [a, b, c, d, e, g, h] = logTerms;
  const rest = s2 * (a + s4 * (c + s4 * (e + s4 * h))) + s4 * (b + s4 * (d + s4 * g));
  const half = 0.5 * f * f;
  return exponent * ln2High - (half - (s * (half + rest) + exponent * ln2Low) - f);
}

/** A fraction from 0.5 to below 1, and the power of two that it is times of. */
function splitDouble(value: number): [number, number] {
  let exponent = Math.max(-1023, Math.floor(Math.log2(Math.abs(value))) + 1);
  let fraction = value * 2 ** -exponent;
  while (Math.abs(fraction) < 0.5) {
    fraction *= 2;
    exponent--;
  }
  while (Math.abs(fraction) >= 1) {
    fraction /= 2;
    exponent++;
  }
  return [fraction, exponent];
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
  return bigNumber(numberOfInteger(negative ? -value : value));
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
    total = add(total, bigArgument(value)) ?? total;
  }
  return bigNumber(total);
}

export const numberFunctions: readonly FunctionDefinition[] = [
  {
    name: 'abs',
    summary: 'The number without its sign.',
    parameters: [num],
    result: numberType,
    call: ([value]) => bigNumber(isNegative(bigArgument(value)) ? negate(bigArgument(value)) : bigArgument(value)),
  },
  {
    name: 'ceil',
    summary: 'The nearest whole number that is not smaller.',
    parameters: [num],
    result: numberType,
    call: ([value]) => rounded(bigArgument(value), 1),
  },
  {
    name: 'floor',
    summary: 'The nearest whole number that is not greater.',
    parameters: [num],
    result: numberType,
    call: ([value]) => rounded(bigArgument(value), -1),
  },
  {
    name: 'log',
    summary: 'The logarithm of a number in a base.',
    parameters: [num, parameter('base', numberType)],
    result: numberType,
    call: ([value, base]) => finite(log64(numberArgument(value)) / log64(numberArgument(base))),
  },
  {
    name: 'pow',
    summary: 'A number raised to a power.',
    parameters: [num, parameter('power', numberType)],
    result: numberType,
    call: ([value, power]) => finite(power64(numberArgument(value), numberArgument(power))),
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
      if (value?.kind !== 'string') return fail('the number must be given as text');
      return typeof radix === 'number' ? parseInteger(value.value, radix) : radix;
    },
  },
  {
    name: 'signum',
    summary: '-1, 0 or 1: the sign of a number.',
    parameters: [num],
    result: numberType,
    call: ([value]) => {
      const whole = integerArgument(value, 'the number');
      return typeof whole === 'number' ? number(Math.sign(whole)) : whole;
    },
  },
  { name: 'sum', summary: 'The sum of a list or set of numbers.', parameters: [parameter('list', anyType)], result: numberType, call: sum },
];
