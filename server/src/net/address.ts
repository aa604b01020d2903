/** IPv4 and IPv6 addresses as plain words, with the strict text forms of RFC 4291 and RFC 5952. */

import { failure, foundAt, type Parsed, success } from './parsed.ts';

export type { Parsed } from './parsed.ts';

export type Family = 4 | 6;

/** Four 32-bit unsigned words, most significant first; IPv4 uses only `w0`, the others are 0. Plain data: survives structuredClone. */
export interface Address {
  readonly family: Family;
  readonly w0: number;
  readonly w1: number;
  readonly w2: number;
  readonly w3: number;
}

/** The bits of an address of this family: 32 or 128. */
export function addressBits(family: Family): number {
  return family === 4 ? 32 : 128;
}

/** Reads an address. IPv4 octets have no leading zeros (some readers take them as octal), IPv6 may embed IPv4 at its end; zone ids are refused. */
export function parseAddress(text: string): Parsed<Address> {
  return readAddress(text, 0, text.length);
}

/** Reads an address from a part of `text`; offsets of errors count from the beginning of `text`. */
export function readAddress(text: string, start: number, end: number): Parsed<Address> {
  if (start === end) return failure('the address is empty', start);
  const colon = text.indexOf(':', start);
  if (colon >= 0 && colon < end) return readIpv6(text, start, end);
  const word = readIpv4(text, start, end);
  return typeof word === 'number' ? success({ family: 4, w0: word, w1: 0, w2: 0, w3: 0 }) : word;
}

type Failure = Extract<Parsed<never>, { ok: false }>;

function refuse(error: string, at: number): Failure {
  return { ok: false, error, at };
}

function readIpv4(text: string, start: number, end: number): number | Failure {
  let word = 0;
  let at = start;
  for (let octets = 1; ; octets++) {
    const first = at;
    let octet = 0;
    for (; at < end; at++) {
      const digit = text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) break;
      octet = octet * 10 + digit;
      if (octet > 255) return refuse('an IPv4 octet is above 255', first);
      if (at > first && octet < 10) return refuse('a leading zero in an IPv4 octet is ambiguous: some software reads it as octal', first);
    }
    if (at === first) return refuse(`expected a digit of an IPv4 octet but found ${foundAt(text, at, end)}`, at);
    word = word * 256 + octet;
    if (octets === 4) return at === end ? word : refuse(`expected the end of the IPv4 address but found ${foundAt(text, at, end)}`, at);
    if (at === end) return refuse(`an IPv4 address has four octets, here are ${octets}`, at);
    if (text.charCodeAt(at) !== 46) return refuse(`expected "." but found ${foundAt(text, at, end)}`, at);
    at++;
  }
}

/** Scratch space of `readIpv6`: parsing is synchronous and never nested. */
const groups = new Uint16Array(8);

function readIpv6(text: string, start: number, end: number): Parsed<Address> {
  let at = start;
  let count = 0;
  let gap = -1;
  if (text.charCodeAt(at) === 58) {
    if (text.charCodeAt(at + 1) !== 58 || at + 1 >= end) return failure('an IPv6 address cannot begin with a single ":"', at);
    gap = 0;
    at += 2;
  }
  while (at < end) {
    const first = at;
    if (count === 8) return failure('an IPv6 address has eight groups, here are more', at);
    let group = 0;
    let digit = at < end ? hexDigit(text.charCodeAt(at)) : -1;
    while (digit >= 0) {
      if (at - first === 4) return failure('an IPv6 group has at most four digits', first);
      group = group * 16 + digit;
      at++;
      digit = at < end ? hexDigit(text.charCodeAt(at)) : -1;
    }
    if (at < end && at > first && text.charCodeAt(at) === 46) {
      if (count > 6) return failure('the embedded IPv4 address does not fit into the eight groups', first);
      const word = readIpv4(text, first, end);
      if (typeof word !== 'number') return word;
      groups[count++] = word >>> 16;
      groups[count++] = word & 0xffff;
      break;
    }
    if (at === first) return failure(unexpectedInIpv6(text, at, end), at);
    groups[count++] = group;
    if (at === end) break;
    if (text.charCodeAt(at) !== 58) return failure(unexpectedInIpv6(text, at, end), at);
    at++;
    if (at === end) return failure('an IPv6 address cannot end with a single ":"', at - 1);
    if (text.charCodeAt(at) === 58) {
      if (gap >= 0) return failure('"::" can stand only once in an IPv6 address', at - 1);
      gap = count;
      at++;
    }
  }
  return spreadGroups(count, gap, start, end);
}

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

function unexpectedInIpv6(text: string, at: number, end: number): string {
  if (text.charCodeAt(at) === 37) return 'a zone id ("%…") is not part of an address';
  return `expected a hexadecimal digit or ":" of the IPv6 address but found ${foundAt(text, at, end)}`;
}

function spreadGroups(count: number, gap: number, start: number, end: number): Parsed<Address> {
  if (gap < 0 && count !== 8) return failure(`an IPv6 address has eight groups, here are ${count}`, end);
  if (gap >= 0) {
    if (count > 7) return failure('"::" has no group to stand for', start);
    const tail = count - gap;
    groups.copyWithin(8 - tail, gap, count);
    groups.fill(0, gap, 8 - tail);
  }
  return success({
    family: 6,
    w0: groups[0]! * 65536 + groups[1]!,
    w1: groups[2]! * 65536 + groups[3]!,
    w2: groups[4]! * 65536 + groups[5]!,
    w3: groups[6]! * 65536 + groups[7]!,
  });
}

function formatIpv4(word: number): string {
  return `${word >>> 24}.${(word >>> 16) & 255}.${(word >>> 8) & 255}.${word & 255}`;
}

/** The canonical text of RFC 5952; IPv4-mapped IPv6 addresses end in dotted form (section 5). */
export function formatAddress({ family, w0, w1, w2, w3 }: Address): string {
  if (family === 4) return formatIpv4(w0);
  if (w0 === 0 && w1 === 0 && w2 === 0xffff) return `::ffff:${formatIpv4(w3)}`;
  let [start, length] = [0, 0];
  for (let group = 0, zeros = 0; group < 8; group++) {
    zeros = groupOf(w0, w1, w2, w3, group) === 0 ? zeros + 1 : 0;
    if (zeros > length) [start, length] = [group - zeros + 1, zeros];
  }
  if (length < 2) [start, length] = [8, 0];
  let text = '';
  for (let group = 0; group < 8; group++) {
    if (group === start) {
      text += '::';
      group += length - 1;
    } else text += `${group === 0 || group === start + length ? '' : ':'}${groupOf(w0, w1, w2, w3, group).toString(16)}`;
  }
  return text;
}

/** One of the eight groups of 16 bits. */
function groupOf(w0: number, w1: number, w2: number, w3: number, group: number): number {
  const word = group < 2 ? w0 : group < 4 ? w1 : group < 6 ? w2 : w3;
  return group & 1 ? word & 0xffff : word >>> 16;
}

/** Equal for equal addresses alone; cheaper than their text. */
export function addressKey(address: Address): number | string {
  return address.family === 4 ? address.w0 : formatAddress(address);
}

/** Sorts IPv4 before IPv6, then by number. */
export function compareAddresses(a: Address, b: Address): number {
  return a.family - b.family || a.w0 - b.w0 || a.w1 - b.w1 || a.w2 - b.w2 || a.w3 - b.w3;
}

export function sameAddress(a: Address, b: Address): boolean {
  return a.w3 === b.w3 && a.w0 === b.w0 && a.w1 === b.w1 && a.w2 === b.w2 && a.family === b.family;
}

const wordSize = 2 ** 32;

/** The address `n` above (below when negative) this one; wraps at the ends of the family. `n` is an exact integer (|n| ≤ 2⁵³). */
export function addressOffset(a: Address, n: number): Address {
  const wrap = (sum: number) => sum - Math.floor(sum / wordSize) * wordSize;
  if (a.family === 4) return { family: 4, w0: wrap(a.w0 + wrap(n)), w1: 0, w2: 0, w3: 0 };
  const s3 = a.w3 + wrap(n);
  const s2 = a.w2 + Math.floor(n / wordSize) + Math.floor(s3 / wordSize);
  const s1 = a.w1 + Math.floor(s2 / wordSize);
  const s0 = a.w0 + Math.floor(s1 / wordSize);
  return { family: 6, w0: wrap(s0), w1: wrap(s1), w2: wrap(s2), w3: wrap(s3) };
}

/** The address as one number of 32 or 128 bits. */
export function addressToBigInt(a: Address): bigint {
  if (a.family === 4) return BigInt(a.w0);
  return (BigInt(a.w0) << 96n) | (BigInt(a.w1) << 64n) | (BigInt(a.w2) << 32n) | BigInt(a.w3);
}

/** The inverse of `addressToBigInt`; higher bits are cut off. */
export function addressFromBigInt(family: Family, value: bigint): Address {
  const word = (shift: bigint) => Number((value >> shift) & 0xffffffffn);
  return family === 4
    ? { family, w0: word(0n), w1: 0, w2: 0, w3: 0 }
    : { family, w0: word(96n), w1: word(64n), w2: word(32n), w3: word(0n) };
}
