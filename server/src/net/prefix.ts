/** Prefixes: an address with a length. Text keeps host bits as written, comparisons look at the network bits only. */
import { type Address, addressBits, type Family, formatAddress, readAddress } from './address.ts';
import { failure, type Parsed, readDecimal, success } from './parsed.ts';

/** `length` is 0-32 or 0-128. The words may hold host bits where `parsePrefix` made it; all other functions here return masked ones. */
export interface Prefix extends Address {
  readonly length: number;
}

/** Reads `192.0.2.1/24` or `2001:db8::1/64`. Host bits are kept: see `maskPrefix` and `hasHostBits`. */
export function parsePrefix(text: string): Parsed<Prefix> {
  const slash = text.indexOf('/');
  if (slash < 0) return failure('the prefix length ("/…") is missing', text.length);
  const address = readAddress(text, 0, slash);
  if (!address.ok) return address;
  const { family, w0, w1, w2, w3 } = address.value;
  const length = readDecimal(text, slash + 1, text.length, addressBits(family), 'prefix length');
  return length.ok ? success({ family, w0, w1, w2, w3, length: length.value }) : length;
}

/** A prefix without host bits, or an address as the prefix that holds it alone. */
export function parseDestination(text: string): Parsed<Prefix> {
  if (text.includes('/')) {
    const prefix = parsePrefix(text);
    return prefix.ok ? success(maskPrefix(prefix.value)) : prefix;
  }
  const address = readAddress(text, 0, text.length);
  return address.ok ? success(hostPrefix(address.value)) : address;
}

/** The mask of one of the four words (0-3) under a prefix length. */
function maskWord(length: number, word: number): number {
  const bits = length - 32 * word;
  if (bits <= 0) return 0;
  return bits >= 32 ? 0xffffffff : (0xffffffff << (32 - bits)) >>> 0;
}

/** The prefix of the default route: 0.0.0.0/0 or ::/0. */
export function defaultPrefix(family: Family): Prefix {
  return { family, w0: 0, w1: 0, w2: 0, w3: 0, length: 0 };
}

/** The prefix of this length that holds the address. */
export function prefixOf(address: Address, length: number): Prefix {
  return {
    family: address.family,
    w0: (address.w0 & maskWord(length, 0)) >>> 0,
    w1: (address.w1 & maskWord(length, 1)) >>> 0,
    w2: (address.w2 & maskWord(length, 2)) >>> 0,
    w3: (address.w3 & maskWord(length, 3)) >>> 0,
    length,
  };
}

/** The address as a prefix of this length, with its host bits. */
export function withLength({ family, w0, w1, w2, w3 }: Address, length: number): Prefix {
  return { family, w0, w1, w2, w3, length };
}

/** The prefix without host bits. */
export function maskPrefix(p: Prefix): Prefix {
  return hasHostBits(p) ? prefixOf(p, p.length) : p;
}

export function hasHostBits(p: Prefix): boolean {
  return !sameNetworkBits(p, p.length, 0, 0, 0, 0, ~0);
}

/** Whether the words of `p` under (or, with `invert`, beyond) the mask equal the given ones. */
function sameNetworkBits(p: Address, length: number, w0: number, w1: number, w2: number, w3: number, invert: number): boolean {
  const beyond = p.family === 4 ? 0 : invert;
  return (
    ((p.w0 ^ w0) & (maskWord(length, 0) ^ invert)) === 0 &&
    ((p.w1 ^ w1) & (maskWord(length, 1) ^ beyond)) === 0 &&
    ((p.w2 ^ w2) & (maskWord(length, 2) ^ beyond)) === 0 &&
    ((p.w3 ^ w3) & (maskWord(length, 3) ^ beyond)) === 0
  );
}

/** `192.0.2.1/24`: the address in canonical form with its host bits, if any, and the length. */
export function formatPrefix(p: Prefix): string {
  return `${formatAddress(p)}/${p.length}`;
}

/** A value that is equal for equal masked prefixes, and quicker to make than their text. */
export function prefixKey({ family, w0, w1, w2, w3, length }: Prefix): number | string {
  return family === 4 ? w0 * 64 + length : `${w0} ${w1} ${w2} ${w3}/${length}`;
}

/** Whether every address of `inner` is in `outer`; equal prefixes contain each other. */
export function contains(outer: Prefix, inner: Prefix): boolean {
  return outer.length <= inner.length && containsAddress(outer, inner);
}

export function containsAddress(p: Prefix, a: Address): boolean {
  return p.family === a.family && sameNetworkBits(p, p.length, a.w0, a.w1, a.w2, a.w3, 0);
}

/** Whether they share an address, that is, whether one contains the other. */
export function overlaps(a: Prefix, b: Prefix): boolean {
  return a.length <= b.length ? containsAddress(a, b) : containsAddress(b, a);
}

/** Sorts IPv4 before IPv6, then by network address, then shorter before longer: containers precede what they contain. Host bits are ignored. */
export function comparePrefixes(a: Prefix, b: Prefix): number {
  return a.family - b.family || compareNetworks(a, b) || a.length - b.length;
}

function compareNetworks(a: Prefix, b: Prefix): number {
  const word = (left: number, right: number, index: number) =>
    ((left & maskWord(a.length, index)) >>> 0) - ((right & maskWord(b.length, index)) >>> 0);
  return word(a.w0, b.w0, 0) || word(a.w1, b.w1, 1) || word(a.w2, b.w2, 2) || word(a.w3, b.w3, 3);
}

/** Whether they are the same network; host bits are ignored. */
export function samePrefix(a: Prefix, b: Prefix): boolean {
  return a.length === b.length && containsAddress(a, b);
}

/** The address with all host bits 0. */
export function firstAddress(p: Prefix): Address {
  const { family, w0, w1, w2, w3 } = prefixOf(p, p.length);
  return { family, w0, w1, w2, w3 };
}

/** The address with all host bits 1: the broadcast address of an IPv4 subnet. */
export function lastAddress(p: Prefix): Address {
  const fill = (word: number, index: number) => (word | ~maskWord(p.length, index)) >>> 0;
  if (p.family === 4) return { family: 4, w0: fill(p.w0, 0), w1: 0, w2: 0, w3: 0 };
  return { family: 6, w0: fill(p.w0, 0), w1: fill(p.w1, 1), w2: fill(p.w2, 2), w3: fill(p.w3, 3) };
}

/** How many addresses it holds, network and broadcast address included. */
export function addressCount(p: Prefix): bigint {
  return 1n << BigInt(addressBits(p.family) - p.length);
}

/** The two prefixes one bit longer, or nothing for a single address. */
export function halves(p: Prefix): readonly [Prefix, Prefix] | undefined {
  if (p.length === addressBits(p.family)) return undefined;
  const low = prefixOf(p, p.length);
  const high = prefixOf(lastAddress(p), p.length + 1);
  return [{ ...low, length: p.length + 1 }, high];
}

/** The network of class A, B or C that an IPv4 address lies in. */
export function classfulPrefix(a: Address): Prefix {
  const first = a.w0 >>> 24;
  if (a.w0 === 0) return prefixOf(a, 0);
  return prefixOf(a, first < 128 ? 8 : first < 192 ? 16 : 24);
}

/** The prefix of one address: `/32` or `/128`. */
export function hostPrefix(a: Address): Prefix {
  return prefixOf(a, addressBits(a.family));
}

/** The bit of an address at an index counted from the most significant one, 0 or 1. */
export function bitAt(a: Address, index: number): number {
  const word = index < 32 ? a.w0 : index < 64 ? a.w1 : index < 96 ? a.w2 : a.w3;
  return (word >>> (31 - (index & 31))) & 1;
}

/** How many leading bits two prefixes of one family share, at most the shorter length. */
export function commonLength(a: Prefix, b: Prefix): number {
  let bits = Math.clz32(a.w0 ^ b.w0);
  if (bits === 32) bits += Math.clz32(a.w1 ^ b.w1);
  if (bits === 64) bits += Math.clz32(a.w2 ^ b.w2);
  if (bits === 96) bits += Math.clz32(a.w3 ^ b.w3);
  return Math.min(bits, a.length, b.length);
}

/** Texts of prefixes in the order of the prefixes; those that are none are left out. */
export function inPrefixOrder(texts: Iterable<string>): string[] {
  const parsed = [...texts].flatMap(text => {
    const prefix = parsePrefix(text);
    return prefix.ok ? [{ text, prefix: prefix.value }] : [];
  });
  return parsed.sort((a, b) => comparePrefixes(a.prefix, b.prefix)).map(({ text }) => text);
}
