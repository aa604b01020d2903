/** Free blocks of an address space. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { freeBlocks, nextFree } from '../../../server/src/net/free-space.ts';
import { addressCount, contains, formatPrefix, overlaps, type Prefix, parsePrefix, prefixOf } from '../../../server/src/net/prefix.ts';

function prefix(text: string): Prefix {
  const parsed = parsePrefix(text);
  assert.ok(parsed.ok);
  return parsed.value;
}
const texts = (found: readonly Prefix[]) => found.map(formatPrefix);

describe('free space', () => {
  it('is what lies between the used blocks, in the largest pieces', () => {
    assert.deepEqual(texts(freeBlocks(prefix('192.0.2.0/24'), [prefix('192.0.2.64/26')])), ['192.0.2.0/26', '192.0.2.128/25']);
    assert.deepEqual(texts(freeBlocks(prefix('2001:db8::/62'), [prefix('2001:db8:0:1::/64')])), ['2001:db8::/64', '2001:db8:0:2::/63']);
    assert.deepEqual(texts(freeBlocks(prefix('192.0.2.0/25'), [prefix('192.0.2.0/24')])), []);
    assert.deepEqual(texts(freeBlocks(prefix('192.0.2.0/25'), [prefix('2001:db8::/32')])), ['192.0.2.0/25']);
  });

  it('the next block comes from the smallest piece that holds one', () => {
    const used = [prefix('192.0.2.64/26')];
    assert.deepEqual(texts(nextFree([prefix('192.0.2.0/24')], used, 26, 3)), ['192.0.2.0/26', '192.0.2.128/26', '192.0.2.192/26']);
    assert.deepEqual(texts(nextFree([prefix('192.0.2.0/24')], used, 25, 3)), ['192.0.2.128/25']);
    assert.deepEqual(texts(nextFree([prefix('192.0.2.0/24')], used, 24)), []);
    assert.equal(nextFree([prefix('0.0.0.0/0')], [], 1, 5).length, 2);
  });

  it('used and free blocks together are the whole, and touch nowhere', () => {
    const space = prefix('198.51.100.0/24');
    const part = fc
      .tuple(fc.nat(255), fc.integer({ min: 24, max: 32 }))
      .map(([host, length]) => prefixOf(prefix(`198.51.100.${host}/32`), length));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), used => {
        const free = freeBlocks(space, used);
        assert.ok(free.every(block => contains(space, block) && !used.some(other => overlaps(block, other))));
        const alone = used.filter(
          (one, i) => !used.some((other, j) => i !== j && contains(other, one) && (other.length < one.length || j < i)),
        );
        const sum = [...free, ...alone].reduce((total, block) => total + addressCount(block), 0n);
        assert.equal(sum, 256n);
      }),
    );
  });
});
