/** Prefix ranges, the entries of prefix lists: all prefixes inside one prefix whose length lies between two bounds. */

import { addressBits } from './address.ts';
import { contains, maskPrefix, type Prefix } from './prefix.ts';

/** `prefix.length` ≤ `low` ≤ `high` ≤ 32 or 128 in a range that matches anything. */
export interface PrefixRange {
  readonly prefix: Prefix;
  readonly low: number;
  readonly high: number;
}

/** The range of a prefix-list entry: no `ge` and `le` is the exact length, `ge` alone reaches to host routes, `le` alone starts at the prefix. */
export function prefixRange(prefix: Prefix, ge?: number, le?: number): PrefixRange {
  const low = ge ?? prefix.length;
  const high = le ?? (ge === undefined ? prefix.length : addressBits(prefix.family));
  return { prefix: maskPrefix(prefix), low, high };
}

/** Whether a route's prefix is in the range. */
export function rangeMatches(range: PrefixRange, prefix: Prefix): boolean {
  return prefix.length >= range.low && prefix.length <= range.high && contains(range.prefix, prefix);
}
