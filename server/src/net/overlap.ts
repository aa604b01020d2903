/** Finds which prefixes of a list lie inside or repeat which others: one sort, then one sweep with a stack of open containers. */

import { addressBits } from './address.ts';
import { maskPrefix, type Prefix } from './prefix.ts';

/** `index` and `parent` are positions in the given list; `equal` when both are the same prefix. */
export interface Overlap {
  readonly index: number;
  readonly parent: number;
  readonly equal: boolean;
}

/**
 * For each prefix that lies in another one or repeats an earlier one: its nearest container, or the first equal one, ordered by index.
 * Host bits are ignored; equal prefixes are represented by the first of them.
 */
export function findOverlaps(prefixes: readonly Prefix[]): Overlap[] {
  const found: Overlap[] = [];
  for (const family of [4, 6] as const) {
    const members = prefixes.flatMap((prefix, index) => (prefix.family === family ? [index] : []));
    const stride = addressBits(family) / 32;
    const { words, lengths } = packPrefixes(
      members.map(index => prefixes[index]!),
      stride,
    );
    sweep(words, lengths, stride).forEach((parent, position) => {
      if (parent < 0) return;
      found.push({ index: members[position]!, parent: members[parent]!, equal: lengths[parent] === lengths[position] });
    });
  }
  return found.sort((a, b) => a.index - b.index);
}

function packPrefixes(prefixes: readonly Prefix[], stride: number): { words: Uint32Array; lengths: Uint8Array } {
  const words = new Uint32Array(prefixes.length * stride);
  const lengths = new Uint8Array(prefixes.length);
  prefixes.forEach((prefix, index) => {
    const { w0, w1, w2, w3, length } = maskPrefix(prefix);
    words[index * stride] = w0;
    if (stride === 4) words.set([w1, w2, w3], index * 4 + 1);
    lengths[index] = length;
  });
  return { words, lengths };
}

/** The parent of each IPv4 prefix (nearest container or first equal), -1 where there is none. `words` must have no host bits. */
export function sweepIpv4(words: Uint32Array, lengths: Uint8Array): Int32Array {
  return sweep(words, lengths, 1);
}

/** As `sweepIpv4`, with four words for each prefix. */
export function sweepIpv6(words: Uint32Array, lengths: Uint8Array): Int32Array {
  return sweep(words, lengths, 4);
}

function sweep(words: Uint32Array, lengths: Uint8Array, stride: number): Int32Array {
  const parents = new Int32Array(lengths.length).fill(-1);
  const open = new Uint32Array(stride * 32 + 1);
  let depth = 0;
  for (const index of sortedOrder(words, lengths, stride)) {
    while (depth > 0 && !holds(words, lengths, stride, open[depth - 1]!, index)) depth--;
    const parent = depth > 0 ? open[depth - 1]! : -1;
    parents[index] = parent;
    if (parent < 0 || lengths[parent] !== lengths[index]) open[depth++] = index;
  }
  return parents;
}

/** Whether prefix `outer` contains prefix `inner`. */
function holds(words: Uint32Array, lengths: Uint8Array, stride: number, outer: number, inner: number): boolean {
  let bits = lengths[outer]!;
  if (bits > lengths[inner]!) return false;
  for (let word = 0; bits > 0; word++, bits -= 32) {
    const different = words[outer * stride + word]! ^ words[inner * stride + word]!;
    if (bits >= 32 ? different !== 0 : different >>> (32 - bits) !== 0) return false;
  }
  return true;
}

/** Below this size a comparison sort is faster than clearing the counters of the radix sort. */
const radixThreshold = 20000;

/** The positions of all prefixes by network address, then length, then position. */
function sortedOrder(words: Uint32Array, lengths: Uint8Array, stride: number): Uint32Array {
  const order = Uint32Array.from(lengths, (_, index) => index);
  if (lengths.length < radixThreshold) return order.sort((a, b) => compareAt(words, lengths, stride, a, b));
  let from = order;
  let to = new Uint32Array(order.length);
  const pass = (keys: Uint32Array | Uint8Array, step: number, offset: number, shift: number) => {
    if (countingPass(from, to, keys, step, offset, shift)) [from, to] = [to, from];
  };
  pass(lengths, 1, 0, 0);
  for (let word = stride - 1; word >= 0; word--) {
    pass(words, stride, word, 0);
    pass(words, stride, word, 16);
  }
  return from;
}

function compareAt(words: Uint32Array, lengths: Uint8Array, stride: number, a: number, b: number): number {
  for (let word = 0; word < stride; word++) {
    const difference = words[a * stride + word]! - words[b * stride + word]!;
    if (difference !== 0) return difference;
  }
  return lengths[a]! - lengths[b]! || a - b;
}

/** One stable pass of a radix sort over 16 bits of the keys; does nothing and returns false when all of them are equal. */
function countingPass(
  from: Uint32Array,
  to: Uint32Array,
  keys: Uint32Array | Uint8Array,
  step: number,
  offset: number,
  shift: number,
): boolean {
  const next = new Uint32Array(65537);
  for (let at = offset; at < keys.length; at += step) next[((keys[at]! >>> shift) & 0xffff) + 1]!++;
  if (next.includes(from.length, 1)) return false;
  for (let bucket = 1; bucket < 65537; bucket++) next[bucket]! += next[bucket - 1]!;
  for (const index of from) to[next[(keys[index * step + offset]! >>> shift) & 0xffff]!++] = index;
  return true;
}
