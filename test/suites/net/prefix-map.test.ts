import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { findOverlaps, sweepIpv4, sweepIpv6 } from '../../../server/src/net/overlap.ts';
import { comparePrefixes, contains, containsAddress, formatPrefix, type Prefix, samePrefix } from '../../../server/src/net/prefix.ts';
import { PrefixMap } from '../../../server/src/net/prefix-map.ts';
import { processorTime } from '../../support/time.ts';
import { address, crowdedPrefix, prefix } from './values.ts';

/** The nearest container, or the first equal prefix, by looking at all pairs. */
function naiveParent(prefixes: readonly Prefix[], index: number): number {
  const own = prefixes[index]!;
  const first = prefixes.findIndex(other => samePrefix(other, own));
  if (first < index) return first;
  const containers = prefixes.flatMap((other, at) => (contains(other, own) && other.length < own.length ? [at] : []));
  return containers.reduce((best, at) => (best < 0 || prefixes[at]!.length > prefixes[best]!.length ? at : best), -1);
}

describe('net: prefix map', () => {
  const text = (entries: readonly { prefix: Prefix; value: number }[]) =>
    entries.map(entry => `${formatPrefix(entry.prefix)}=${entry.value}`);

  it('finds what a search through all entries finds', () => {
    fc.assert(
      fc.property(
        fc.array(crowdedPrefix, { maxLength: 40 }),
        fc.array(crowdedPrefix, { maxLength: 5 }),
        crowdedPrefix,
        (keys, gone, query) => {
          const map = new PrefixMap(keys.map((key, index) => [key, index] as const));
          const left = new Map(keys.map((key, index) => [formatPrefix(key), { prefix: key, value: index }]));
          for (const key of gone) assert.equal(map.delete(key), left.delete(formatPrefix(key)));
          const all = [...left.values()].sort((a, b) => comparePrefixes(a.prefix, b.prefix));
          const covering = all.filter(entry => contains(entry.prefix, query));
          assert.equal(map.size, all.length);
          assert.deepEqual(text(map.entries()), text(all));
          assert.equal(map.get(query), all.find(entry => samePrefix(entry.prefix, query))?.value);
          assert.deepEqual(text(map.covering(query)), text(covering));
          assert.deepEqual(text(map.covered(query)), text(all.filter(entry => contains(query, entry.prefix))));
          const holding = all.filter(entry => containsAddress(entry.prefix, query)).sort((a, b) => b.prefix.length - a.prefix.length);
          assert.equal(map.longest(query)?.value, holding[0]?.value);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes the default route and host routes', () => {
    const map = new PrefixMap([
      [prefix('0.0.0.0/0'), 'default'],
      [prefix('192.0.2.1/32'), 'host'],
    ]);
    assert.equal(map.longest(address('192.0.2.1'))?.value, 'host');
    assert.equal(map.longest(address('192.0.2.2'))?.value, 'default');
    assert.equal(map.longest(address('2001:db8::')), undefined);
  });
});

describe('net: overlaps', () => {
  it('finds the parents that a comparison of all pairs finds', () => {
    fc.assert(
      fc.property(fc.array(crowdedPrefix, { maxLength: 40 }), prefixes => {
        const expected = prefixes
          .map((own, index) => ({ index, parent: naiveParent(prefixes, index), own }))
          .filter(({ parent }) => parent >= 0)
          .map(({ index, parent, own }) => ({ index, parent, equal: samePrefix(prefixes[parent]!, own) }));
        assert.deepEqual(findOverlaps(prefixes), expected);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same parents by radix sort as by comparison, and sweeps a million in about a second', () => {
    for (const stride of [1, 4]) {
      const sweep = stride === 1 ? sweepIpv4 : sweepIpv6;
      const million = randomPrefixes(1_000_000, stride);
      const start = processorTime();
      const parents = sweep(million.words, million.lengths);
      console.log(`      ${stride === 1 ? 'IPv4' : 'IPv6'}: ${Math.round(processorTime() - start)} ms`);
      for (let n = 0; n < 1000; n++) checkParent(million, stride, parents, n);
      const few = 19000;
      const [words, lengths] = [million.words.slice(0, few * stride), million.lengths.slice(0, few)];
      const doubled = { words: new Uint32Array([...words, ...words]), lengths: new Uint8Array([...lengths, ...lengths]) };
      assert.deepEqual(sweep(doubled.words, doubled.lengths).slice(0, few), sweep(words, lengths));
    }
  });
});

interface Packed {
  readonly words: Uint32Array;
  readonly lengths: Uint8Array;
}

/** Masked pseudo-random prefixes; IPv6 ones share their first 28 bits, so that they nest. */
function randomPrefixes(count: number, stride: number): Packed {
  const words = new Uint32Array(count * stride);
  const lengths = new Uint8Array(count);
  let seed = 12345;
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0);
  for (let index = 0; index < count; index++) {
    lengths[index] = (stride === 1 ? 12 : 36) + ((random() >>> 8) % (stride === 1 ? 21 : 60));
    for (let word = 0; word < stride; word++) {
      const bits = lengths[index]! - 32 * word;
      const value = stride === 4 && word === 0 ? 0x20010db0 | (random() >>> 28) : random();
      words[index * stride + word] = bits >= 32 ? value : bits <= 0 ? 0 : value & (0xffffffff << (32 - bits));
    }
  }
  return { words, lengths };
}

function checkParent({ words, lengths }: Packed, stride: number, parents: Int32Array, index: number): void {
  const parent = parents[index]!;
  if (parent < 0) return;
  assert.ok(lengths[parent]! <= lengths[index]!);
  const shared = Math.min(32, lengths[parent]!);
  assert.equal((words[parent * stride]! ^ words[index * stride]!) >>> (32 - shared), 0);
}
