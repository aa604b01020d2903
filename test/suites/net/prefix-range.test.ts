import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { contains, formatPrefix, type Prefix, prefixOf } from '../../../server/src/net/prefix.ts';
import {
  formatPrefixRange,
  isEmptyRange,
  type PrefixRange,
  prefixCount,
  prefixRange,
  rangeCovers,
  rangeIntersection,
  rangeMatches,
  rangesCover,
  uncoveredPrefix,
} from '../../../server/src/net/prefix-range.ts';
import { prefix } from './values.ts';

/** All IPv4 prefixes of up to five bits: a small world in which sets can be listed. */
const world: Prefix[] = Array.from({ length: 6 }, (_, length) =>
  Array.from({ length: 2 ** length }, (_, bits) =>
    prefixOf({ family: 4, w0: length === 0 ? 0 : (bits << (32 - length)) >>> 0, w1: 0, w2: 0, w3: 0 }, length),
  ),
).flat();

const smallRange: fc.Arbitrary<PrefixRange> = fc
  .record({ base: fc.constantFrom(...world), a: fc.integer({ min: 0, max: 5 }), b: fc.integer({ min: 0, max: 5 }) })
  .map(({ base, a, b }) => ({ prefix: base, low: Math.max(base.length, Math.min(a, b)), high: Math.max(base.length, a, b) }));

const members = (range: PrefixRange) => world.filter(member => rangeMatches(range, member));

describe('net: prefix ranges', () => {
  const vectors: [base: string, ge: number | undefined, le: number | undefined, low: number, high: number][] = [
    ['10.0.0.0/8', undefined, undefined, 8, 8],
    ['10.0.0.0/8', 24, undefined, 24, 32],
    ['10.0.0.0/8', undefined, 16, 8, 16],
    ['10.0.0.0/8', 16, 24, 16, 24],
    ['0.0.0.0/0', undefined, undefined, 0, 0],
    ['0.0.0.0/0', undefined, 32, 0, 32],
    ['0.0.0.0/0', 1, undefined, 1, 32],
    ['2001:db8::/32', 48, undefined, 48, 128],
  ];
  for (const [base, ge, le, low, high] of vectors) {
    it(`${base}${ge ? ` ge ${ge}` : ''}${le ? ` le ${le}` : ''} is the lengths ${low} to ${high}`, () => {
      const range = prefixRange(prefix(base), ge, le);
      assert.deepEqual([range.low, range.high], [low, high]);
      const { prefix: own } = range;
      for (let length = own.length; length <= (own.family === 4 ? 32 : 128); length++) {
        assert.equal(rangeMatches(range, prefixOf(own, length)), length >= low && length <= high);
      }
      assert.equal(rangeMatches(range, prefix('192.0.2.0/24')), base === '0.0.0.0/0' && high === 32);
    });
  }

  it('covers, intersects and counts like sets', () => {
    fc.assert(
      fc.property(smallRange, smallRange, (a, b) => {
        assert.equal(prefixCount(a), BigInt(members(a).length));
        const both = members(a).filter(member => rangeMatches(b, member));
        const intersection = rangeIntersection(a, b);
        assert.deepEqual(intersection ? members(intersection) : [], both);
        if (rangeCovers(a, b)) assert.equal(both.length, members(b).length);
        assert.equal(rangesCover([a], b), both.length === members(b).length);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds what several ranges together leave over', () => {
    fc.assert(
      fc.property(fc.array(smallRange, { maxLength: 8 }), smallRange, (outers, inner) => {
        const left = members(inner).filter(member => !outers.some(outer => rangeMatches(outer, member)));
        const example = uncoveredPrefix(outers, inner);
        assert.equal(example === undefined, left.length === 0);
        if (example) assert.ok(left.some(member => formatPrefix(member) === formatPrefix(example)));
      }),
      { numRuns: 2000 },
    );
  });

  it('sees that two halves cover the whole, above their own length only', () => {
    const halves = [prefixRange(prefix('198.18.0.0/16'), undefined, 24), prefixRange(prefix('198.19.0.0/16'), undefined, 24)];
    assert.equal(rangesCover(halves, prefixRange(prefix('198.18.0.0/15'), 16, 24)), true);
    assert.equal(formatPrefix(uncoveredPrefix(halves, prefixRange(prefix('198.18.0.0/15'), undefined, 24))!), '198.18.0.0/15');
  });

  it('prints the words of a prefix list', () => {
    const forms = ['198.18.0.0/15', '198.18.0.0/15 ge 24', '198.18.0.0/15 le 24', '198.18.0.0/15 ge 16 le 24'];
    const ranges = [prefixRange(prefix(forms[0]!)), prefixRange(prefix(forms[0]!), 24), prefixRange(prefix(forms[0]!), undefined, 24)];
    assert.deepEqual([...ranges, prefixRange(prefix(forms[0]!), 16, 24)].map(formatPrefixRange), forms);
    assert.equal(isEmptyRange(prefixRange(prefix('198.18.0.0/15'), 25, 24)), true);
    assert.equal(contains(prefix('198.18.0.0/15'), prefix('198.19.0.0/16')), true);
  });
});
