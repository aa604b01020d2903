/** Many prefixes as columns of numbers: as objects, a full table of the Internet would take hundreds of megabytes. */

import type { Address } from './address.ts';
import { type Prefix, prefixOf } from './prefix.ts';

/** Plain data: survives structuredClone. */
export interface PrefixColumns {
  /** Four words of each prefix, as in `Address`. */
  readonly words: Uint32Array;
  /** Length of each prefix, with 64 more for IPv6. */
  readonly kinds: Uint8Array;
}

const noPrefixes: PrefixColumns = { words: new Uint32Array(0), kinds: new Uint8Array(0) };

const ipv6 = 64;
const kindOf = ({ family, length }: Prefix) => (family === 6 ? length + ipv6 : length);

export function familyAt({ kinds }: PrefixColumns, number: number): 4 | 6 {
  return kinds[number]! >= ipv6 ? 6 : 4;
}

export function prefixAt({ words, kinds }: PrefixColumns, number: number): Prefix {
  const kind = kinds[number]!;
  const [at, isIpv6] = [4 * number, kind >= ipv6];
  return {
    family: isIpv6 ? 6 : 4,
    w0: words[at]!,
    w1: words[at + 1]!,
    w2: words[at + 2]!,
    w3: words[at + 3]!,
    length: isIpv6 ? kind - ipv6 : kind,
  };
}

/** The columns with more prefixes at their end. */
export function withPrefixes({ words, kinds }: PrefixColumns, more: readonly Prefix[]): PrefixColumns {
  if (more.length === 0) return { words, kinds };
  const longer = { words: new Uint32Array(words.length + 4 * more.length), kinds: new Uint8Array(kinds.length + more.length) };
  longer.words.set(words);
  longer.kinds.set(kinds);
  for (const [i, prefix] of more.entries()) putAt(longer, kinds.length + i, prefix);
  return longer;
}

function putAt({ words, kinds }: PrefixColumns, number: number, prefix: Prefix): void {
  const at = 4 * number;
  words[at] = prefix.w0;
  words[at + 1] = prefix.w1;
  words[at + 2] = prefix.w2;
  words[at + 3] = prefix.w3;
  kinds[number] = kindOf(prefix);
}

/** Gives prefixes numbers from 0 on, in the order in which they come, and finds them again. Prefixes are masked. */
export class PrefixNumbers {
  #words: Uint32Array;
  #kinds: Uint8Array;
  #size: number;
  /** Open addressing: number + 1 of a prefix, 0 where the place is empty. */
  #places: Int32Array;

  /** @param present prefixes that have numbers already; none stands there twice. */
  constructor({ words, kinds }: PrefixColumns = noPrefixes) {
    this.#words = words;
    this.#kinds = kinds;
    this.#size = kinds.length;
    this.#places = this.#spread();
  }

  get size(): number {
    return this.#size;
  }

  /** Undefined for a prefix that has none. */
  get(prefix: Prefix): number | undefined {
    const found = this.#places[this.#placeOf(prefix)]!;
    return found === 0 ? undefined : found - 1;
  }

  /** The number of the prefix, a new one where it has none. */
  obtain(prefix: Prefix): number {
    const place = this.#placeOf(prefix);
    const found = this.#places[place]!;
    if (found !== 0) return found - 1;
    const number = this.#size++;
    if (number === this.#kinds.length) this.#grow();
    putAt({ words: this.#words, kinds: this.#kinds }, number, prefix);
    this.#places[place] = number + 1;
    if (2 * this.#size > this.#places.length) this.#places = this.#spread();
    return number;
  }

  columns(): PrefixColumns {
    return { words: this.#words.slice(0, 4 * this.#size), kinds: this.#kinds.slice(0, this.#size) };
  }

  /** Where the prefix stands or would stand. */
  #placeOf(prefix: Prefix): number {
    const { w0, w1, w2, w3 } = prefix;
    const kind = kindOf(prefix);
    const [words, kinds, places] = [this.#words, this.#kinds, this.#places];
    const mask = places.length - 1;
    for (let place = mix(w0, w1, w2, w3, kind) & mask; ; place = (place + 1) & mask) {
      const number = places[place]! - 1;
      if (number < 0) return place;
      const at = 4 * number;
      if (words[at] === w0 && kinds[number] === kind && words[at + 1] === w1 && words[at + 2] === w2 && words[at + 3] === w3) return place;
    }
  }

  /** Into columns of their own, twice as long: those that were given stay as they are. */
  #grow(): void {
    const room = Math.max(64, 2 * this.#kinds.length);
    const [words, kinds] = [new Uint32Array(4 * room), new Uint8Array(room)];
    words.set(this.#words);
    kinds.set(this.#kinds);
    this.#words = words;
    this.#kinds = kinds;
  }

  /** All prefixes into a table with room for as many again. */
  #spread(): Int32Array {
    let room = 128;
    while (room < 4 * this.#size) room *= 2;
    const places = new Int32Array(room);
    const [words, kinds] = [this.#words, this.#kinds];
    for (let number = 0; number < this.#size; number++) {
      const at = 4 * number;
      let place = mix(words[at]!, words[at + 1]!, words[at + 2]!, words[at + 3]!, kinds[number]!) & (room - 1);
      while (places[place] !== 0) place = (place + 1) & (room - 1);
      places[place] = number + 1;
    }
    return places;
  }
}

function mix(w0: number, w1: number, w2: number, w3: number, kind: number): number {
  let mixed = Math.imul(w0, 0x9e37_79b1) ^ Math.imul(w1, 0x85eb_ca6b) ^ Math.imul(w2, 0xc2b2_ae35) ^ Math.imul(w3, 0x27d4_eb2f);
  mixed = Math.imul(mixed ^ (mixed >>> 15) ^ Math.imul(kind, 0x165_667b1), 0x2c1b_3c6d);
  return mixed ^ (mixed >>> 13);
}

/** Numbers of the prefixes that contain the address. */
export function* numbersAround(numbers: PrefixNumbers, address: Address): Generator<number> {
  for (let length = address.family === 4 ? 32 : 128; length >= 0; length--) {
    const number = numbers.get(prefixOf(address, length));
    if (number !== undefined) yield number;
  }
}

/** The numbers in the order of `comparePrefixes`: sorted by one digit of 16 bits after the other, the least significant first. */
export function inOrder({ words, kinds }: PrefixColumns, numbers: Uint32Array): Uint32Array {
  let [from, to] = [numbers.slice(), new Uint32Array(numbers.length)];
  const counts = new Uint32Array(65_537);
  /** Word 4 is the length, word 5 the family. */
  for (let digit = 9; digit >= 0; digit--) {
    const [word, shift] = digit === 9 ? [4, 0] : digit === 0 ? [5, 0] : [(digit - 1) >> 1, digit & 1 ? 16 : 0];
    const digitOf = (number: number) =>
      word < 4 ? (words[4 * number + word]! >>> shift) & 0xffff : word === 4 ? kinds[number]! : kinds[number]! >= ipv6 ? 1 : 0;
    counts.fill(0);
    for (const number of from) counts[digitOf(number) + 1]!++;
    if (from.length === 0 || counts[digitOf(from[0]!) + 1] === from.length) continue;
    for (let i = 1; i < counts.length; i++) counts[i]! += counts[i - 1]!;
    for (const number of from) to[counts[digitOf(number)]!++] = number;
    [from, to] = [to, from];
  }
  return from;
}
