/** Prefix ranges, the entries of prefix lists: all prefixes inside one prefix whose length lies between two bounds. */

import { addressBits } from './address.ts';
import { contains, formatPrefix, halves, maskPrefix, overlaps, type Prefix, prefixOf } from './prefix.ts';

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

/** Whether it matches no prefix at all, as `ge 25 le 24`. */
export function isEmptyRange(range: PrefixRange): boolean {
  return Math.max(range.low, range.prefix.length) > Math.min(range.high, addressBits(range.prefix.family));
}

/** Whether a route's prefix is in the range. */
export function rangeMatches(range: PrefixRange, prefix: Prefix): boolean {
  return prefix.length >= range.low && prefix.length <= range.high && contains(range.prefix, prefix);
}

/** Whether every prefix of `inner` is in `outer`. */
export function rangeCovers(outer: PrefixRange, inner: PrefixRange): boolean {
  return isEmptyRange(inner) || (contains(outer.prefix, inner.prefix) && outer.low <= inner.low && inner.high <= outer.high);
}

/** The prefixes that are in both, or nothing. */
export function rangeIntersection(a: PrefixRange, b: PrefixRange): PrefixRange | undefined {
  if (!overlaps(a.prefix, b.prefix)) return undefined;
  const prefix = a.prefix.length >= b.prefix.length ? a.prefix : b.prefix;
  const range = { prefix, low: Math.max(a.low, b.low, prefix.length), high: Math.min(a.high, b.high) };
  return isEmptyRange(range) ? undefined : range;
}

/** Whether every prefix of `inner` is in at least one of `outers`. */
export function rangesCover(outers: readonly PrefixRange[], inner: PrefixRange): boolean {
  return uncoveredPrefix(outers, inner) === undefined;
}

/**
 * A prefix of `inner` that none of `outers` matches, as the counter-example for a message; nothing when they cover it together.
 * Which ranges apply changes only at their bounds, so only those lengths are looked at.
 */
export function uncoveredPrefix(outers: readonly PrefixRange[], inner: PrefixRange): Prefix | undefined {
  const low = Math.max(inner.low, inner.prefix.length);
  const high = Math.min(inner.high, addressBits(inner.prefix.family));
  const relevant = outers.filter(range => overlaps(range.prefix, inner.prefix));
  const lengths = new Set([low, ...relevant.flatMap(range => [range.low, range.high + 1])]);
  for (const length of [...lengths].sort((a, b) => a - b)) {
    if (length < low || length > high) continue;
    const applying = relevant.filter(range => range.low <= length && length <= range.high).map(range => range.prefix);
    const gap = firstGap(inner.prefix, applying, length);
    if (gap) return prefixOf(gap, length);
  }
  return undefined;
}

/** The first part of `whole` that lies in none of the prefixes; only those up to `length` can hold prefixes of that length. */
function firstGap(whole: Prefix, prefixes: readonly Prefix[], length: number): Prefix | undefined {
  if (prefixes.some(prefix => contains(prefix, whole))) return undefined;
  const inside = prefixes.filter(prefix => prefix.length <= length && contains(whole, prefix));
  const parts = inside.length > 0 && whole.length < length ? halves(whole) : undefined;
  if (!parts) return whole;
  return firstGap(parts[0], inside, length) ?? firstGap(parts[1], inside, length);
}

/** How many prefixes are in the range. */
export function prefixCount(range: PrefixRange): bigint {
  let count = 0n;
  for (let length = Math.max(range.low, range.prefix.length); length <= Math.min(range.high, addressBits(range.prefix.family)); length++) {
    count += 1n << BigInt(length - range.prefix.length);
  }
  return count;
}

/** `10.0.0.0/8 ge 16 le 24`, with only the bounds that say something. */
export function formatPrefixRange(range: PrefixRange): string {
  const { prefix, low, high } = range;
  if (low === prefix.length && high === prefix.length) return formatPrefix(prefix);
  const ge = low === prefix.length && high < addressBits(prefix.family) ? '' : ` ge ${low}`;
  const le = high === addressBits(prefix.family) && ge !== '' ? '' : ` le ${high}`;
  return `${formatPrefix(prefix)}${ge}${le}`;
}
