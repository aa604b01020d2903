/**
 * Numbers as Terraform computes with them: binary floating point of 512 bits, so that large integers come out exact and 1/3 has 154 digits.
 * Rounding is that of Go's `math/big` (to nearest, ties to even), which HCL and cty are built on; so are the precisions of results.
 */

/** `mantissa` × 2^`exponent`. Integers have exponent 0, fractions an odd mantissa and a negative exponent. */
export interface BigNumber {
  readonly mantissa: bigint;
  readonly exponent: number;
  /** Bits that results of this number are rounded to: 512 as written, 64 of lengths and positions, 53 of logarithms. */
  readonly precision: number;
  /** -0, which is written so. */
  readonly negativeZero?: true;
}

const written = 512;
const counted = 64;
const double = 53;
/** Beyond these decimal exponents a number is not taken. */
const maximumExponent = 5000;

export const zero: BigNumber = { mantissa: 0n, exponent: 0, precision: written };
const minusZero: BigNumber = { ...zero, negativeZero: true };

/** @returns undefined when the text is no decimal number, or one beyond 10^±5000. */
export function parseNumber(text: string): BigNumber | undefined {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,6}))?$/.exec(text);
  if (!parts || text.length > 10_000) return undefined;
  const [, sign, whole = '', fraction = '', power = '0'] = parts;
  if (whole === '' && fraction === '') return undefined;
  const digits = BigInt(whole + fraction);
  const exponent = Number(power) - fraction.length;
  if (Math.abs(exponent) > maximumExponent) return digits === 0n ? zero : undefined;
  const signed = sign === '-' ? -digits : digits;
  if (digits === 0n) return sign === '-' ? minusZero : zero;
  return exponent >= 0 ? rounded(signed * tenTo(exponent), 0, written) : quotient(signed, tenTo(-exponent), 0, written);
}

/** @returns undefined for infinities and NaN. */
export function numberOf(value: number): BigNumber | undefined {
  if (Object.is(value, -0)) return minusZero;
  if (Number.isSafeInteger(value)) return { mantissa: BigInt(value), exponent: 0, precision: counted };
  if (!Number.isFinite(value)) return undefined;
  let exponent = 0;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    exponent--;
  }
  return rounded(BigInt(scaled), exponent, double);
}

export function numberOfInteger(value: bigint): BigNumber {
  return { mantissa: value, exponent: 0, precision: Math.max(counted, bitLength(value)) };
}

/** Ten to the power of a whole number that is not negative. */
function tenTo(power: number): bigint {
  return 10n ** BigInt(power);
}

function bitLength(value: bigint): number {
  const size = value < 0n ? -value : value;
  if (size <= 0xffffffffn) return 32 - Math.clz32(Number(size));
  const hex = size.toString(16);
  return hex.length * 4 - Math.clz32(Number.parseInt(hex[0]!, 16)) + 28;
}

/** To so many bits, in the form that all numbers here have. @param sticky there is something more beyond the mantissa, away from zero. */
function rounded(mantissa: bigint, exponent: number, precision: number, sticky = false): BigNumber {
  if (mantissa === 0n) return { ...zero, precision };
  const excess = bitLength(mantissa) - precision;
  if (excess <= 0) return normal(mantissa, exponent, precision);
  const size = mantissa < 0n ? -mantissa : mantissa;
  const shift = BigInt(excess);
  const kept = size >> shift;
  const rest = size - (kept << shift);
  const half = 1n << (shift - 1n);
  const up = rest > half || (rest === half && (sticky || (kept & 1n) === 1n));
  const result = up ? kept + 1n : kept;
  return normal(mantissa < 0n ? -result : result, exponent + excess, precision);
}

function normal(mantissa: bigint, exponent: number, precision: number): BigNumber {
  if (exponent >= 0) return { mantissa: exponent === 0 ? mantissa : mantissa << BigInt(exponent), exponent: 0, precision };
  let digits = mantissa;
  let power = exponent;
  while (power < 0 && (digits & 1n) === 0n) {
    const step = power <= -32 && (digits & 0xffffffffn) === 0n ? 32 : 1;
    digits >>= BigInt(step);
    power += step;
  }
  return { mantissa: digits, exponent: power, precision };
}

/** `a` / `b` × 2^`exponent`. */
function quotient(a: bigint, b: bigint, exponent: number, precision: number): BigNumber {
  const shift = Math.max(0, precision + 2 + bitLength(b) - bitLength(a));
  const dividend = a << BigInt(shift);
  return rounded(dividend / b, exponent - shift, precision, dividend % b !== 0n);
}

function aligned(a: BigNumber, b: BigNumber): [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  return [a.mantissa << BigInt(a.exponent - exponent), b.mantissa << BigInt(b.exponent - exponent), exponent];
}

/** @returns undefined when the number is beyond 10^±5000. */
function bounded(value: BigNumber): BigNumber | undefined {
  return Math.max(-value.exponent, bitLength(value.mantissa)) > maximumExponent * 4 ? undefined : value;
}

export function add(a: BigNumber, b: BigNumber): BigNumber | undefined {
  if (a.negativeZero && b.negativeZero) return minusZero;
  const [x, y, exponent] = aligned(a, b);
  return bounded(rounded(x + y, exponent, Math.max(a.precision, b.precision)));
}

export function negate(a: BigNumber): BigNumber {
  if (a.mantissa === 0n) return a.negativeZero ? zero : minusZero;
  return { ...a, mantissa: -a.mantissa };
}

/** Exact up to 512 bits, whatever the precisions. */
export function multiply(a: BigNumber, b: BigNumber): BigNumber | undefined {
  if (a.mantissa === 0n || b.mantissa === 0n) return isNegative(a) === isNegative(b) ? zero : minusZero;
  const product = rounded(a.mantissa * b.mantissa, a.exponent + b.exponent, written);
  return bounded({ ...product, precision: Math.max(a.precision, b.precision, bitLength(product.mantissa)) });
}

/** @returns undefined when `b` is zero. */
export function divide(a: BigNumber, b: BigNumber): BigNumber | undefined {
  if (b.mantissa === 0n) return undefined;
  if (a.mantissa === 0n) return isNegative(a) === isNegative(b) ? zero : minusZero;
  return bounded(quotient(a.mantissa, b.mantissa, a.exponent - b.exponent, Math.max(a.precision, b.precision)));
}

/** What is left after the whole part of the rounded quotient, so that 1 % 0.1 is 0; beside zero, `a` itself. */
export function remainder(a: BigNumber, b: BigNumber): BigNumber | undefined {
  if (a.mantissa === 0n || b.mantissa === 0n) return a;
  const times = divide(a, b);
  if (!times) return undefined;
  const precision = Math.max(a.precision, b.precision);
  const product = rounded(truncate(times).mantissa * b.mantissa, b.exponent, precision);
  const [x, y, exponent] = aligned(a, product);
  return rounded(x - y, exponent, precision);
}

export function compare(a: BigNumber, b: BigNumber): number {
  const [x, y] = a.exponent === b.exponent ? [a.mantissa, b.mantissa] : aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function isNegative(a: BigNumber): boolean {
  return a.mantissa < 0n || a.negativeZero === true;
}

/** The integer part, towards zero. */
export function truncate(a: BigNumber): BigNumber {
  return a.exponent === 0 ? a : numberOfInteger(a.mantissa / (1n << BigInt(-a.exponent)));
}

export function isInteger(a: BigNumber): boolean {
  return a.exponent === 0;
}

/** @returns undefined when the number is not an integer. */
export function toBigint(a: BigNumber): bigint | undefined {
  return a.exponent === 0 ? a.mantissa : undefined;
}

/** The nearest double. */
export function toNumber(a: BigNumber): number {
  return a.exponent === 0 ? Number(a.mantissa) : Number(formatNumber(a));
}

/** The fewest digits that are this number at its precision, without an exponent: as Terraform converts numbers to strings. */
export function formatNumber(a: BigNumber): string {
  if (a.mantissa === 0n) return a.negativeZero ? '-0' : '0';
  const size = a.mantissa < 0n ? -a.mantissa : a.mantissa;
  const text = a.exponent === 0 && bitLength(size) <= a.precision ? size.toString() : shortest(size, a.exponent, a.precision);
  return a.mantissa < 0n ? `-${text}` : text;
}

/** Any digits between the halves to both neighbours are read as this number again; ties are too when its last bit is even. */
function shortest(size: bigint, exponent: number, precision: number): string {
  // One bit more than the number has: the halves are whole then.
  const shift = Math.max(0, precision - bitLength(size)) + 2;
  const value = size << BigInt(shift);
  const unit = 1n << BigInt(bitLength(value) - precision);
  const even = ((value / unit) & 1n) === 0n;
  const [low, high] = [value - unit / 2n, value + unit / 2n];
  const power = exponent - shift;
  const inside = (digits: bigint, places: number): boolean => {
    const [scaledLow, scaledHigh, scaled] = scaledTo(low, high, digits, places, power);
    return even ? scaledLow <= scaled && scaled <= scaledHigh : scaledLow < scaled && scaled < scaledHigh;
  };
  for (let places = -Math.ceil((bitLength(value) + power) * Math.log10(2)); ; places++) {
    const down = floorAt(value, power, places);
    const [okDown, okUp] = [down > 0n && inside(down, places), inside(down + 1n, places)];
    if (okDown && okUp) return decimalText(nearer(value, power, places, down) ? down : down + 1n, places);
    if (okDown || okUp) return decimalText(okDown ? down : down + 1n, places);
  }
}

/** Both bounds × 2^`power` and `digits` × 10^-`places`, times what makes all three whole. */
function scaledTo(low: bigint, high: bigint, digits: bigint, places: number, power: number): [bigint, bigint, bigint] {
  const [tens, tensOther] = places >= 0 ? [tenTo(places), 1n] : [1n, tenTo(-places)];
  const [twos, twosOther] = power >= 0 ? [1n << BigInt(power), 1n] : [1n, 1n << BigInt(-power)];
  return [low * twos * tens, high * twos * tens, digits * tensOther * twosOther];
}

/** The whole part of `value` × 2^`power` × 10^`places`. */
function floorAt(value: bigint, power: number, places: number): bigint {
  const scaled = places >= 0 ? value * tenTo(places) : value;
  const divisor = places >= 0 ? 1n : tenTo(-places);
  return power >= 0 ? (scaled << BigInt(power)) / divisor : scaled / (divisor << BigInt(-power));
}

/** Whether the digits below are at least as near as those above. */
function nearer(value: bigint, power: number, places: number, down: bigint): boolean {
  return floorAt(value * 2n, power, places) === down * 2n;
}

function decimalText(digits: bigint, places: number): string {
  if (places <= 0) return digits.toString() + '0'.repeat(-places);
  const text = digits.toString().padStart(places + 1, '0');
  const fraction = text.slice(-places).replace(/0+$/, '');
  return fraction === '' ? text.slice(0, -places) : `${text.slice(0, -places)}.${fraction}`;
}
