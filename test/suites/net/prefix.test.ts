import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Address4, Address6 } from 'ip-address';
import { describe, it } from 'mocha';
import { addressToBigInt, formatAddress } from '../../../server/src/net/address.ts';
import { formatNetmask, formatWildcard, parseNetmask, parseWildcard } from '../../../server/src/net/mask.ts';
import {
  addressCount,
  comparePrefixes,
  contains,
  containsAddress,
  firstAddress,
  formatPrefix,
  halves,
  hasHostBits,
  lastAddress,
  maskPrefix,
  overlaps,
  type Prefix,
  parsePrefix,
  prefixOf,
  samePrefix,
} from '../../../server/src/net/prefix.ts';
import { processorTime } from '../../support/time.ts';
import { anyWrittenPrefix, crowdedPrefix, parsedError, parsedValue, prefix } from './values.ts';

const reference = (p: Prefix) => (p.family === 4 ? new Address4(formatPrefix(p)) : new Address6(formatPrefix(p)));

describe('net: prefixes', () => {
  it('has the same ends and host bits as ip-address', () => {
    fc.assert(
      fc.property(anyWrittenPrefix, written => {
        assert.deepEqual(prefix(formatPrefix(written)), written);
        const theirs = reference(written);
        assert.equal(addressToBigInt(firstAddress(written)), theirs.startAddress().bigInt());
        assert.equal(addressToBigInt(lastAddress(written)), theirs.endAddress().bigInt());
        assert.equal(hasHostBits(written), theirs.startAddress().bigInt() !== addressToBigInt(written));
        assert.equal(hasHostBits(maskPrefix(written)), false);
        assert.equal(addressCount(written), theirs.endAddress().bigInt() - theirs.startAddress().bigInt() + 1n);
      }),
    );
  });

  it('contains, overlaps and sorts like number ranges', () => {
    const range = (p: Prefix) => [addressToBigInt(firstAddress(p)), addressToBigInt(lastAddress(p))] as const;
    fc.assert(
      fc.property(crowdedPrefix, crowdedPrefix, (a, b) => {
        const [[aFirst, aLast], [bFirst, bLast]] = [range(a), range(b)];
        const sameFamily = a.family === b.family;
        assert.equal(contains(a, b), sameFamily && aFirst <= bFirst && bLast <= aLast);
        assert.equal(containsAddress(a, b), sameFamily && aFirst <= bFirst && bFirst <= aLast);
        assert.equal(overlaps(a, b), sameFamily && aFirst <= bLast && bFirst <= aLast);
        assert.equal(samePrefix(a, b), comparePrefixes(a, b) === 0);
        if (contains(a, b)) assert.ok(comparePrefixes(a, b) <= 0);
        assert.equal(Math.sign(comparePrefixes(a, b)) + Math.sign(comparePrefixes(b, a)), 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('splits into halves that it holds', () => {
    fc.assert(
      fc.property(anyWrittenPrefix, written => {
        for (const half of halves(written) ?? [])
          assert.deepEqual(prefixOf(half, written.length), { ...firstAddress(written), length: written.length });
      }),
    );
    assert.equal(halves(prefix('192.0.2.1/32')), undefined);
  });

  it('keeps host bits as written', () => {
    assert.equal(formatPrefix(prefix('192.0.2.1/24')), '192.0.2.1/24');
    assert.equal(formatPrefix(maskPrefix(prefix('2001:db8::1/64'))), '2001:db8::/64');
  });

  it('says where a prefix is wrong', () => {
    assert.deepEqual(parsedError(parsePrefix('192.0.2.0/33')), { error: 'the prefix length is above 32', at: 10 });
    assert.deepEqual(parsedError(parsePrefix('192.0.2.0')), { error: 'the prefix length ("/…") is missing', at: 9 });
    assert.equal(parsedError(parsePrefix('192.0.2.0/')).at, 10);
    assert.match(parsedError(parsePrefix('192.0.2.0/255.255.255.0')).error, /above 32/);
  });

  it('reads netmasks and wildcard masks of every length', () => {
    for (let length = 0; length <= 32; length++) {
      assert.equal(parsedValue(parseNetmask(formatNetmask(length))), length);
      assert.equal(parsedValue(parseWildcard(formatWildcard(length))).length, length);
    }
    assert.match(parsedError(parseNetmask('255.0.255.0')).error, /not contiguous/);
    assert.match(parsedError(parseNetmask('0.0.0.255')).error, /wildcard mask/);
    const odd = parsedValue(parseWildcard('0.0.1.254'));
    assert.equal(odd.length, 'discontiguous');
  });

  it('parses a million prefixes of each family in about half a second', () => {
    const cases = {
      IPv4: Array.from({ length: 1000 }, (_, i) => `198.18.${i & 255}.${i % 251}/${i % 33}`),
      IPv6: Array.from({ length: 1000 }, (_, i) => `2001:db8:${i.toString(16)}::${(i * 7).toString(16)}/${i % 129}`),
    };
    for (const [family, texts] of Object.entries(cases)) {
      const start = processorTime();
      for (let n = 0; n < 300; n++) for (const text of texts) assert.ok(parsePrefix(text).ok);
      const elapsed = processorTime() - start;
      console.log(`      ${family}: ${Math.round(elapsed / 0.3)} ms per million`);
      assert.ok(elapsed < 3000);
    }
    assert.equal(formatAddress(firstAddress(prefix('198.18.1.1/16'))), '198.18.0.0');
  });
});
