/** The verbs `%e`, `%f` and `%g` for numbers of any size, as Go's `big.Float` prints them. */
import { type BigNumber, formatNumber } from '../big-number.ts';

/** The number without its sign is 0.`digits` × 10^`point`. */
interface Digits {
  readonly digits: string;
  readonly point: number;
}

function digitsOf(value: BigNumber): Digits {
  const [whole = '', fraction = ''] = formatNumber(value).replace('-', '').split('.');
  const all = whole + fraction;
  const leading = /^0*/.exec(all)![0].length;
  return leading === all.length ? { digits: '', point: 0 } : { digits: all.slice(leading), point: whole.length - leading };
}

/** To so many digits, ties to even. */
function rounded(value: Digits, count: number): Digits {
  const { digits, point } = value;
  if (count >= digits.length) return value;
  if (count < 0) return { digits: '', point: 0 };
  const rest = digits.slice(count).replace(/0+$/, '');
  const isOdd = count > 0 && Number(digits[count - 1]) % 2 === 1;
  const up = rest[0]! > '5' || (rest[0] === '5' && (rest.length > 1 || isOdd));
  const kept = digits.slice(0, count);
  if (!up) return { digits: kept, point };
  const next = (BigInt(kept === '' ? '0' : kept) + 1n).toString();
  return { digits: next, point: point + next.length - count };
}

function fixed(value: Digits, places: number): string {
  const { digits, point } = rounded(value, value.point + places);
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const fraction = (point < 0 ? '0'.repeat(-point) + digits : digits.slice(point)).padEnd(places, '0').slice(0, places);
  return places === 0 ? whole : `${whole}.${fraction}`;
}

/** Go writes exponents with at least two digits. */
function exponential(value: Digits, places: number): string {
  const { digits, point } = rounded(value, places + 1);
  const exponent = digits === '' ? 0 : point - 1;
  const text = digits.padEnd(places + 1, '0');
  const fraction = places === 0 ? '' : `.${text.slice(1, places + 1)}`;
  return `${text[0]}${fraction}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** @param precision significant digits; all that the number has when it is missing. */
function general(value: Digits, precision: number | undefined): string {
  const wanted = precision === undefined ? value.digits.length : Math.max(precision, 1);
  const { digits, point } = rounded(value, wanted);
  const limit = precision === undefined ? 6 : wanted > digits.length && digits.length >= point ? digits.length : wanted;
  const exponent = point - 1;
  if (digits !== '' && (exponent < -4 || exponent >= limit)) return exponential({ digits, point }, digits.replace(/0+$/, '').length - 1);
  return fixed({ digits, point }, Math.max(digits.replace(/0+$/, '').length - point, 0));
}

/** @param letter `e`, `f` or `g`. @returns the text without a sign. */
export function formatFloat(value: BigNumber, letter: string, precision: number | undefined): string {
  const digits = digitsOf(value);
  if (letter === 'g') return general(digits, precision);
  return letter === 'f' ? fixed(digits, precision ?? 6) : exponential(digits, precision ?? 6);
}
