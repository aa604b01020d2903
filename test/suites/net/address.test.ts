import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Address4, Address6 } from 'ip-address';
import { describe, it } from 'mocha';
import {
  addressFromBigInt,
  addressOffset,
  addressToBigInt,
  compareAddresses,
  formatAddress,
  parseAddress,
  sameAddress,
} from '../../../server/src/net/address.ts';
import { address, anyAddress, parsedError } from './values.ts';

const reference = (text: string) => (text.includes(':') ? new Address6(text) : new Address4(text));
const accepted = (text: string) => (text.includes(':') ? Address6.isValid(text) : Address4.isValid(text));

describe('net: addresses', () => {
  it('reads what ip-address prints, and prints what it prints', () => {
    fc.assert(
      fc.property(anyAddress, value => {
        const text = formatAddress(value);
        assert.deepEqual(address(text), value);
        const theirs = reference(text);
        assert.equal(theirs.bigInt(), addressToBigInt(value));
        if (!text.includes('.') || value.family === 4) assert.equal(theirs.correctForm(), text);
        if (theirs instanceof Address6) assert.deepEqual(address(theirs.canonicalForm()), value);
      }),
    );
  });

  it('accepts and refuses the same texts as ip-address', () => {
    const pieces = fc.constantFrom('0', '1', '255', '256', '01', 'ffff', '12345', 'g', ':', '::', '.', ':', '.', '192.0.2.1', '2001:db8');
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 12 }), parts => {
        const text = parts.join('');
        assert.equal(parseAddress(text).ok, accepted(text), text);
      }),
      { numRuns: 3000 },
    );
  });

  const faults: [text: string, error: RegExp, at: number][] = [
    ['', /empty/, 0],
    ['192.0.02.1', /leading zero/, 6],
    ['192.0.2.256', /above 255/, 8],
    ['192.0.2', /four octets, here are 3/, 7],
    ['192.0.2.1.1', /end of the IPv4 address but found "\."/, 9],
    ['192.0..1', /digit of an IPv4 octet but found "\."/, 6],
    ['192.0.2.1/24', /found "\/"/, 9],
    [' 192.0.2.1', /found " "/, 0],
    ['2001:db8::1::2', /only once/, 11],
    ['2001:db8:::1', /found ":"/, 10],
    ['2001:db8:1', /eight groups, here are 3/, 10],
    ['1:2:3:4:5:6:7:8:9', /here are more/, 16],
    ['1:2:3:4:5:6:7:8::', /no group to stand for/, 0],
    ['2001:db8::g', /found "g"/, 10],
    ['12345::', /at most four digits/, 0],
    ['fe80::1%eth0', /zone id/, 7],
    [':1', /begin with a single/, 0],
    ['2001:db8:', /end with a single/, 8],
    ['1:2:3:4:5:6:7:192.0.2.1', /does not fit/, 14],
  ];
  for (const [text, error, at] of faults) {
    it(`refuses "${text}" and says where`, () => {
      const found = parsedError(parseAddress(text));
      assert.match(found.error, error);
      assert.equal(found.at, at);
    });
  }

  it('prints RFC 5952', () => {
    const forms = { '2001:DB8:0:0:1:0:0:1': '2001:db8::1:0:0:1', '2001:db8:0:1:1:1:1:1': '2001:db8:0:1:1:1:1:1', '0::0': '::' };
    for (const [text, printed] of Object.entries(forms)) assert.equal(formatAddress(address(text)), printed);
    assert.equal(formatAddress(address('::ffff:c000:201')), '::ffff:192.0.2.1');
    assert.equal(formatAddress(address('64:ff9b::192.0.2.1')), '64:ff9b::c000:201');
  });

  it('counts across words and wraps at the ends', () => {
    fc.assert(
      fc.property(anyAddress, fc.maxSafeInteger(), (value, n) => {
        const bits = value.family === 4 ? 32 : 128;
        const sum = BigInt.asUintN(bits, addressToBigInt(value) + BigInt(n));
        assert.deepEqual(addressOffset(value, n), addressFromBigInt(value.family, sum));
      }),
    );
  });

  it('sorts by family, then number', () => {
    fc.assert(
      fc.property(anyAddress, anyAddress, (a, b) => {
        const [left, right] = [a, b].map(each => (BigInt(each.family) << 128n) | addressToBigInt(each));
        const byNumber = Number(left! > right!) - Number(left! < right!);
        assert.equal(Math.sign(compareAddresses(a, b)), byNumber);
        assert.equal(sameAddress(a, b), byNumber === 0);
      }),
    );
  });
});
