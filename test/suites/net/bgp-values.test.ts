import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  type AsPath,
  countAsn,
  firstAsn,
  formatAsPath,
  originAsn,
  parseAsPath,
  pathLength,
  prepend,
  type SegmentType,
  withoutConfederation,
} from '../../../server/src/net/as-path.ts';
import { formatAsn, isDocumentationAsn, isPrivateAsn, isReservedAsn, parseAsn } from '../../../server/src/net/asn.ts';
import {
  communityName,
  parseCommunity,
  parseExtendedCommunity,
  parseLargeCommunity,
  parseRouteTarget,
} from '../../../server/src/net/community.ts';
import { parsedError, parsedValue } from './values.ts';

const path = (text: string) => parsedValue(parseAsPath(text));

describe('net: AS numbers', () => {
  it('reads plain and asdot', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4294967295 }), asn => {
        assert.equal(parsedValue(parseAsn(formatAsn(asn))), asn);
        assert.equal(parsedValue(parseAsn(formatAsn(asn, 'dot'))), asn);
      }),
    );
    assert.equal(formatAsn(65546, 'dot'), '1.10');
    for (const wrong of ['', '4294967296', '1.65536', 'AS64500', '-1', '1.2.3', '6450o']) parsedError(parseAsn(wrong));
    assert.deepEqual(parsedError(parseAsn('6450o')).at, 4);
  });

  it('knows the ranges of RFC 6996, 5398, 7300 and 7607', () => {
    const low = { 0: 'r', 64495: '', 64496: 'd', 64511: 'd', 64512: 'p', 65534: 'p', 65535: 'r', 65536: 'd', 65551: 'd', 65552: 'r' };
    const high = { 131071: 'r', 131072: '', 4199999999: '', 4200000000: 'p', 4294967294: 'p', 4294967295: 'r' };
    for (const [asn, kind] of Object.entries({ ...low, ...high })) {
      const found = [isDocumentationAsn(Number(asn)) && 'd', isPrivateAsn(Number(asn)) && 'p', isReservedAsn(Number(asn)) && 'r'];
      assert.equal(found.filter(Boolean).join(''), kind, asn);
    }
  });
});

describe('net: communities', () => {
  it('normalises names and numbers to one text', () => {
    const forms = {
      'no-export': '65535:65281',
      NO_ADVERTISE: '65535:65282',
      'local-AS': '65535:65283',
      blackhole: '65535:666',
      gshut: '65535:0',
    };
    for (const [text, value] of Object.entries(forms)) assert.equal(parsedValue(parseCommunity(text)), value);
    for (const text of ['64500:10', '4227072010', '0xFBF4000A', '064500:010']) assert.equal(parsedValue(parseCommunity(text)), '64500:10');
    assert.equal(communityName('65535:65281'), 'no-export');
    assert.equal(communityName('65535:0'), 'graceful-shutdown');
    assert.equal(communityName('64500:1'), undefined);
  });

  it('refuses what does not fit, and says where', () => {
    assert.deepEqual(parsedError(parseCommunity('65536:1')), { error: 'the community part is above 65535', at: 0 });
    assert.equal(parsedError(parseCommunity('64500:1:2')).at, 7);
    for (const text of ['', 'unknown', '4294967296', '64500:', ':1', '0x']) parsedError(parseCommunity(text));
    assert.equal(parsedError(parseLargeCommunity('64500:1')).at, 7);
  });

  it('reads large and extended ones', () => {
    assert.equal(parsedValue(parseLargeCommunity('4294967295:0:1')), '4294967295:0:1');
    const forms = {
      'rt 64500:1': 'rt:64500:1',
      'target:64500L:1': 'rt:64500L:1',
      'SoO:192.0.2.1:5': 'soo:192.0.2.1:5',
      'origin:1.10:7': 'soo:65546:7',
    };
    for (const [text, value] of Object.entries(forms)) assert.equal(parsedValue(parseExtendedCommunity(text)), value);
    assert.equal(parsedValue(parseRouteTarget('64500:4294967295')), '64500:4294967295');
    assert.match(parsedError(parseRouteTarget('65546:70000')).error, /above 65535/);
    assert.equal(parsedError(parseExtendedCommunity('rt 192.0.2.256:1')).at, 11);
  });
});

describe('net: AS paths', () => {
  const segment = fc.record(
    {
      type: fc.constantFrom<SegmentType>('sequence', 'set', 'confed-sequence', 'confed-set'),
      asns: fc.array(fc.integer({ min: 0, max: 4294967295 }), { minLength: 1, maxLength: 4 }),
    },
    { noNullPrototype: true },
  );

  it('reads what it prints', () => {
    const distinct = (segments: AsPath) =>
      segments.filter(({ type }, index) => type !== 'sequence' || segments[index - 1]?.type !== 'sequence');
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 5 }).map(distinct), segments => assert.deepEqual(path(formatAsPath(segments)), segments)),
    );
    assert.equal(formatAsPath(path('(64500 64501) 64502 {64503, 64504}')), '(64500 64501) 64502 {64503,64504}');
    assert.equal(parsedError(parseAsPath('64500 {64501')).at, 12);
    assert.equal(parsedError(parseAsPath('64500 x')).at, 6);
  });

  it('has the length, neighbour and origin of RFC 4271, 5065 and 6811', () => {
    const rows: [text: string, length: number, first: number | undefined, origin: number | 'none' | undefined][] = [
      ['', 0, undefined, undefined],
      ['64500 64501', 2, 64500, 64501],
      ['64500 {64501,64502}', 2, 64500, 'none'],
      ['(64510 64511) 64500', 1, 64500, 64500],
      ['(64510)', 0, undefined, undefined],
      ['{64500}', 1, undefined, 'none'],
    ];
    for (const [text, length, first, origin] of rows) {
      assert.deepEqual([pathLength(path(text)), firstAsn(path(text)), originAsn(path(text))], [length, first, origin], text);
    }
  });

  it('prepends into the first segment of the same kind', () => {
    assert.equal(formatAsPath(prepend(path('64501'), 64500, 2)), '64500 64500 64501');
    assert.equal(formatAsPath(prepend(path('(64510) 64501'), 64511, 1, 'confed-sequence')), '(64511 64510) 64501');
    assert.equal(formatAsPath(prepend(path('{64501}'), 64500)), '64500 {64501}');
    assert.equal(formatAsPath(withoutConfederation(path('(64510) 64501'))), '64501');
    assert.equal(countAsn(path('64500 64501 {64500}'), 64500), 2);
  });
});
