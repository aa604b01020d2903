import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { prefixOf } from '../../../server/src/net/prefix.ts';
import { prefixRange, rangeMatches } from '../../../server/src/net/prefix-range.ts';
import { prefix } from './values.ts';

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
});
