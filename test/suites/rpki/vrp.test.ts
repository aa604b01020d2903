import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatPrefix } from '../../../server/src/net/prefix.ts';
import { splitCsvLine } from '../../../server/src/rpki/csv.ts';
import { readVrps } from '../../../server/src/rpki/vrp.ts';

const show = (text: string) => {
  const { vrps, problems } = readVrps(text, 'vrps', 1_790_000_000);
  return { vrps: vrps.map(({ prefix, maxLength, asn }) => `${formatPrefix(prefix)}-${maxLength} AS${asn}`), problems };
};

const two = ['192.0.2.0/24-24 AS64500', '2001:db8::/32-48 AS0'];

describe('rpki: VRP exports', () => {
  const exports: Record<string, string> = {
    'Routinator json': `{"metadata": {"generated": 1}, "roas": [
      {"asn": "AS64500", "prefix": "192.0.2.0/24", "maxLength": 24, "ta": "ripe"},
      {"asn": "AS0", "prefix": "2001:db8::/32", "maxLength": 48, "ta": "ripe"}], "routerKeys": [], "aspas": []}`,
    'Routinator jsonext': `{"roas": [{"asn": "AS64500", "prefix": "192.0.2.0/24", "maxLength": 24, "source": [{"type": "roa"}]},
      {"asn": "AS0", "prefix": "2001:db8::/32", "maxLength": 48, "source": []}]}`,
    'rpki-client -j': `{"metadata": {}, "roas": [{"asn": 64500, "prefix": "192.0.2.0/24", "maxLength": 24, "ta": "arin", "expires": 1900000000},
      {"asn": 0, "prefix": "2001:db8::/32", "maxLength": 48, "ta": "arin", "expires": 1900000000}]}`,
    'a plain array': '[{"prefix": "192.0.2.0/24", "asn": "as64500"}, {"prefix": "2001:db8::/32", "maxLength": 48, "asn": "0"}]',
    SLURM: `{"slurmVersion": 1, "validationOutputFilters": {"prefixFilters": []}, "locallyAddedAssertions": {"prefixAssertions": [
      {"asn": 64500, "prefix": "192.0.2.0/24"}, {"asn": 0, "prefix": "2001:db8::/32", "maxPrefixLength": 48}]}}`,
    'Routinator csv': 'ASN,IP Prefix,Max Length,Trust Anchor\nAS64500,192.0.2.0/24,24,ripe\nAS0,2001:db8::/32,48,ripe\n',
    'Routinator csvcompat':
      '"ASN","IP Prefix","Max Length","Trust Anchor"\r\n"64500","192.0.2.0/24","24","ripe"\r\n"0","2001:db8::/32","48","ripe"\r\n',
    'Routinator csvext':
      'URI,ASN,IP Prefix,Max Length,Not Before,Not After\nrsync://example.net/a,AS64500,192.0.2.0/24,24,2026-01-01,2027-01-01\n,AS0,2001:db8::/32,48,,\n',
    'rpki-client -c':
      'ASN,IP Prefix,Max Length,Trust Anchor,Expires\nAS64500,192.0.2.0/24,24,arin,1900000000\nAS0,2001:db8::/32,48,arin,1900000000\n',
    'CSV without a head, with a byte order mark': '\uFEFFAS64500,192.0.2.0/24,24,ripe\nAS0,2001:db8::/32,48,ripe',
  };
  for (const [producer, text] of Object.entries(exports)) {
    it(`reads ${producer}`, () => assert.deepEqual(show(text), { vrps: two, problems: [] }));
  }

  it('leaves out faulty entries and reports each kind once', () => {
    const { vrps, problems } = show(`AS64500,192.0.2.1/24,24
AS64500,192.0.2.9/24,24
AS64500,192.0.2.0/33,24
ASX,192.0.2.0/24,24
AS64500,192.0.2.0/24,23
AS64500,198.51.100.0/24,24`);
    assert.deepEqual(vrps, ['198.51.100.0/24-24 AS64500']);
    assert.deepEqual(problems, [
      'vrps: line 1: the prefix has host bits set (and 1 more)',
      'vrps: line 3: the prefix is missing or cannot be read',
      'vrps: line 4: the AS number is missing or cannot be read',
      'vrps: line 5: the maximum length is not between the prefix length and that of an address',
    ]);
  });

  it('keeps expired entries with a notice', () => {
    const { vrps, problems } = show('{"roas": [{"asn": 64500, "prefix": "192.0.2.0/24", "maxLength": 24, "expires": 1700000000}]}');
    assert.deepEqual([vrps.length, problems], [1, ['vrps: roa 1: the entry has expired']]);
  });

  it('says what is wrong with a whole file without quoting it', () => {
    assert.deepEqual(show('').problems, ['vrps: the file is empty']);
    assert.match(show('{"roas":\n[hunter2').problems[0]!, /^vrps: not valid JSON at line 2$/);
    assert.match(show('{"other": 1}').problems[0]!, /no "roas"/);
    assert.deepEqual(show('[1, null]').problems, ['vrps: entry 1: the prefix is missing or cannot be read (and 1 more)']);
  });

  it('splits quoted fields', () => {
    assert.deepEqual(splitCsvLine('a,"b,c","d ""e""",'), ['a', 'b,c', 'd "e"', '']);
  });
});
