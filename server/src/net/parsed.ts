/** The result of reading a value from text: bad input is a value, never an exception. */

/** `at` is the offset of the offending character in the text that was given, its length when something is missing at the end. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string; readonly at: number };

export function success<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function failure<T>(error: string, at: number): Parsed<T> {
  return { ok: false, error, at };
}

/** Says what stands at an offset, in words that fit after "expected … but found". */
export function foundAt(text: string, at: number, end = text.length): string {
  return at < end ? `"${String.fromCodePoint(text.codePointAt(at)!)}"` : 'the end';
}

/** Reads the decimal digits of `text` from `start` to `end` as a number of at most `max`; `what` names it in messages. */
export function readDecimal(text: string, start: number, end: number, max: number, what: string): Parsed<number> {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return failure(`expected a digit of the ${what} but found ${foundAt(text, at, end)}`, at);
    value = value * 10 + digit;
    if (value > max) return failure(`the ${what} is above ${max}`, start);
  }
  return start < end ? success(value) : failure(`the ${what} is missing`, start);
}
