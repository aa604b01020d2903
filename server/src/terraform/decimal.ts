/** Numbers as HCL has them: decimals with many digits, so that large integers and 0.1 + 0.2 come out exact. */

/** `coefficient` × 10^`exponent`, without trailing zeros in the coefficient. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

/** HCL computes with 512 bits: about 154 decimal digits. */
const precision = 154;
const maximumExponent = 5000;

/** Coefficients below it need no rounding. */
const smallest = 10n ** 15n;

export const zero: Decimal = { coefficient: 0n, exponent: 0 };

/** @returns undefined when the text is no decimal number, or one beyond 10^±5000. */
export function parseDecimal(text: string): Decimal | undefined {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,6}))?$/.exec(text);
  if (!parts || text.length > 10_000) return undefined;
  const [, sign, whole = '', fraction = '', power = '0'] = parts;
  if (whole === '' && fraction === '') return undefined;
  const digits = BigInt(whole + fraction);
  return normal(sign === '-' ? -digits : digits, Number(power) - fraction.length);
}

/** @returns undefined for infinities and NaN. */
export function decimalOf(value: number): Decimal | undefined {
  if (Number.isSafeInteger(value)) return normal(BigInt(value), 0);
  return Number.isFinite(value) ? parseDecimal(String(value)) : undefined;
}

export function decimalOfInteger(value: bigint): Decimal {
  return normal(value, 0) ?? zero;
}

function normal(coefficient: bigint, exponent: number): Decimal | undefined {
  if (coefficient === 0n) return zero;
  let digits = coefficient;
  let power = exponent;
  const small = coefficient < smallest && coefficient > -smallest;
  const excess = small ? 0 : digitCount(digits) - precision;
  if (excess > 0) {
    const unit = 10n ** BigInt(excess);
    const half = (digits < 0n ? -unit : unit) / 2n;
    digits = (digits + half) / unit;
    power += excess;
  }
  if (digits % 10n === 0n) {
    const zeros = /0*$/.exec(digits.toString())![0].length;
    digits /= 10n ** BigInt(zeros);
    power += zeros;
  }
  return Math.abs(power) > maximumExponent ? undefined : { coefficient: digits, exponent: power };
}

function digitCount(value: bigint): number {
  return value.toString().length - (value < 0n ? 1 : 0);
}

function align(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  return [a.coefficient * 10n ** BigInt(a.exponent - exponent), b.coefficient * 10n ** BigInt(b.exponent - exponent), exponent];
}

export function add(a: Decimal, b: Decimal): Decimal | undefined {
  const [x, y, exponent] = align(a, b);
  return normal(x + y, exponent);
}

export function negate(a: Decimal): Decimal {
  return { coefficient: -a.coefficient, exponent: a.exponent };
}

export function multiply(a: Decimal, b: Decimal): Decimal | undefined {
  return normal(a.coefficient * b.coefficient, a.exponent + b.exponent);
}

/** @returns undefined when `b` is zero. */
export function divide(a: Decimal, b: Decimal): Decimal | undefined {
  if (b.coefficient === 0n) return undefined;
  const shift = precision + 1 + digitCount(b.coefficient);
  return normal((a.coefficient * 10n ** BigInt(shift)) / b.coefficient, a.exponent - b.exponent - shift);
}

/** The remainder with the sign of `a`. @returns undefined when `b` is zero. */
export function remainder(a: Decimal, b: Decimal): Decimal | undefined {
  if (b.coefficient === 0n) return undefined;
  const [x, y, exponent] = align(a, b);
  return normal(x % y, exponent);
}

export function compare(a: Decimal, b: Decimal): number {
  if (a.exponent === b.exponent) return a.coefficient < b.coefficient ? -1 : a.coefficient > b.coefficient ? 1 : 0;
  const [x, y] = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The integer part, towards zero. */
export function truncate(a: Decimal): Decimal {
  return a.exponent >= 0 ? a : decimalOfInteger(a.coefficient / 10n ** BigInt(-a.exponent));
}

export function isInteger(a: Decimal): boolean {
  return a.exponent >= 0;
}

/** @returns undefined when the number is not an integer. */
export function toBigint(a: Decimal): bigint | undefined {
  return a.exponent >= 0 ? a.coefficient * 10n ** BigInt(a.exponent) : undefined;
}

/** The nearest double. */
export function toNumber(a: Decimal): number {
  return a.exponent === 0 ? Number(a.coefficient) : Number(`${a.coefficient}e${a.exponent}`);
}

/** All digits, without an exponent: as Terraform converts numbers to strings. */
export function formatDecimal(a: Decimal): string {
  const sign = a.coefficient < 0n ? '-' : '';
  const digits = (a.coefficient < 0n ? -a.coefficient : a.coefficient).toString();
  if (a.exponent >= 0) return sign + digits + '0'.repeat(a.exponent);
  const point = digits.length + a.exponent;
  if (point > 0) return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
  return `${sign}0.${'0'.repeat(-point)}${digits}`;
}
