/** Netmasks and wildcard masks of IPv4, as router languages write them instead of a length. */

import { type Address, formatAddress, parseAddress } from './address.ts';
import { failure, type Parsed, success } from './parsed.ts';

const allOnes = 0xffffffff;

/** The number of leading ones of a word, or nothing when a one follows a zero. */
function leadingOnes(word: number): number | undefined {
  const ones = Math.clz32(~word);
  return ones === 32 || (word << ones) >>> 0 === 0 ? ones : undefined;
}

function maskOfLength(length: number): number {
  return length === 0 ? 0 : (allOnes << (32 - length)) >>> 0;
}

const ipv4 = (w0: number): Address => ({ family: 4, w0, w1: 0, w2: 0, w3: 0 });

/** Reads `255.255.255.0` as a prefix length; the ones must be contiguous. */
export function parseNetmask(text: string): Parsed<number> {
  const mask = parseIpv4Mask(text);
  if (!mask.ok) return mask;
  const length = leadingOnes(mask.value.w0);
  return length === undefined ? failure(notContiguous(text, mask.value), 0) : success(length);
}

function notContiguous(text: string, mask: Address): string {
  const inverse = leadingOnes(~mask.w0 >>> 0);
  return inverse === undefined ? `${text} is not a netmask: its ones are not contiguous` : `${text} is a wildcard mask, not a netmask`;
}

function parseIpv4Mask(text: string): Parsed<Address> {
  const mask = parseAddress(text);
  return mask.ok && mask.value.family === 6 ? failure('a mask has the form of an IPv4 address', 0) : mask;
}

/** A wildcard mask: ones are bits that may differ. `length` is the prefix length that it stands for, if it stands for one. */
export interface Wildcard {
  readonly mask: Address;
  readonly length: number | 'discontiguous';
}

/** Reads `0.0.0.255`; any mask is valid. */
export function parseWildcard(text: string): Parsed<Wildcard> {
  const mask = parseIpv4Mask(text);
  return mask.ok ? success({ mask: mask.value, length: wildcardLength(mask.value) }) : mask;
}

/** The prefix length of a wildcard mask whose ones are all at its end. */
export function wildcardLength(mask: Address): number | 'discontiguous' {
  return leadingOnes(~mask.w0 >>> 0) ?? 'discontiguous';
}

/** `255.255.255.0` for 24. */
export function formatNetmask(length: number): string {
  return formatAddress(ipv4(maskOfLength(length)));
}

/** `0.0.0.255` for 24. */
export function formatWildcard(length: number): string {
  return formatAddress(ipv4(~maskOfLength(length) >>> 0));
}
