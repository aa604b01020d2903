/** Autonomous system numbers: 32-bit, written plain or as "asdot" (RFC 5396), and the ranges with a meaning of their own. */

import { type Parsed, readDecimal, success } from './parsed.ts';

export const maxAsn = 4294967295;

/** AS_TRANS, which stands for four-octet numbers toward old speakers (RFC 6793). */
export const asTrans = 23456;

/** Reads `65000` or `1.10` (RFC 5396). */
export function parseAsn(text: string): Parsed<number> {
  const dot = text.indexOf('.');
  if (dot < 0) return readDecimal(text, 0, text.length, maxAsn, 'AS number');
  const high = readDecimal(text, 0, dot, 65535, 'high half of the AS number');
  if (!high.ok) return high;
  const low = readDecimal(text, dot + 1, text.length, 65535, 'low half of the AS number');
  return low.ok ? success(high.value * 65536 + low.value) : low;
}

/** `plain`: decimal; `dot`: asdot, plain below 65536 and `high.low` above (RFC 5396). */
export function formatAsn(asn: number, notation: 'plain' | 'dot' = 'plain'): string {
  return notation === 'plain' || asn < 65536 ? String(asn) : `${Math.floor(asn / 65536)}.${asn % 65536}`;
}

const within = (asn: number, low: number, high: number) => asn >= low && asn <= high;

/** RFC 6996: 64512-65534 and 4200000000-4294967294. */
export function isPrivateAsn(asn: number): boolean {
  return within(asn, 64512, 65534) || within(asn, 4200000000, 4294967294);
}

/** RFC 5398: 64496-64511 and 65536-65551. */
export function isDocumentationAsn(asn: number): boolean {
  return within(asn, 64496, 64511) || within(asn, 65536, 65551);
}

/** 0 (RFC 7607), 65535 and 4294967295 (RFC 7300), 65552-131071 (IANA). AS_TRANS is `isAsTrans`. */
export function isReservedAsn(asn: number): boolean {
  return asn === 0 || asn === 65535 || asn === maxAsn || within(asn, 65552, 131071);
}

export function isAsTrans(asn: number): boolean {
  return asn === asTrans;
}
