/** Shorthands of the net and rpki suites: values from text that is known to be right, and random addresses for properties. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Address, addressFromBigInt, type Family, parseAddress } from '../../../server/src/net/address.ts';
import type { Parsed } from '../../../server/src/net/parsed.ts';
import { type Prefix, parsePrefix, prefixOf } from '../../../server/src/net/prefix.ts';

/** The value of a result that must not be an error. */
export function parsedValue<T>(parsed: Parsed<T>): T {
  assert.ok(parsed.ok, parsed.ok ? '' : `${parsed.error} (at ${parsed.at})`);
  return parsed.value;
}

/** The error of a result that must be one. */
export function parsedError<T>(parsed: Parsed<T>): { error: string; at: number } {
  assert.ok(!parsed.ok, parsed.ok ? `no error but ${JSON.stringify(parsed.value)}` : '');
  return { error: parsed.error, at: parsed.at };
}

export const address = (text: string): Address => parsedValue(parseAddress(text));
export const prefix = (text: string): Prefix => parsedValue(parsePrefix(text));

/** IPv6 addresses with many zero groups, as they are written in practice, and random ones. */
const ipv6Number = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }),
  fc
    .array(fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 0, max: 65535 })), { minLength: 8, maxLength: 8 })
    .map(groups => groups.reduce((sum, group) => sum * 65536n + BigInt(group), 0n)),
);

export const anyAddress = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 32n - 1n }).map(number => addressFromBigInt(4, number)),
  ipv6Number.map(number => addressFromBigInt(6, number)),
);

/** Prefixes with host bits. */
export const anyWrittenPrefix: fc.Arbitrary<Prefix> = anyAddress.chain(value =>
  fc.integer({ min: 0, max: value.family === 4 ? 32 : 128 }).map(length => ({ ...value, length })),
);

/** Masked prefixes crowded into few bits, so that they nest and repeat. */
export const crowdedPrefix: fc.Arbitrary<Prefix> = fc
  .record({
    family: fc.constantFrom<Family>(4, 6),
    bits: fc.integer({ min: 0, max: 63 }),
    length: fc.integer({ min: 0, max: 6 }),
    deep: fc.boolean(),
  })
  .map(({ family, bits, length, deep }) => {
    const shift = family === 4 ? 26n : deep ? 61n : 122n;
    const base = deep && family === 6 ? 0x20010db8n << 96n : 0n;
    return prefixOf(addressFromBigInt(family, base | (BigInt(bits) << shift)), deep && family === 6 ? length + 61 : length);
  });
