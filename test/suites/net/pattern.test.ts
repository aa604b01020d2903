import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { bogonAsnRange } from '../../../server/src/data/bogon-asns.ts';
import { compileJunosPattern, matches } from '../../../server/src/net/as-path-pattern.ts';
import { compileCiscoPattern, compileJunosCommunityPattern, test } from '../../../server/src/net/pattern.ts';
import { processorTime } from '../../support/time.ts';
import { parsedError, parsedValue } from './values.ts';

const cisco = (pattern: string, text: string) => test(parsedValue(compileCiscoPattern(pattern)), text);
const junos = (pattern: string, ...asns: number[]) => matches(parsedValue(compileJunosPattern(pattern)), asns);
const community = (pattern: string, text: string) => test(parsedValue(compileJunosCommunityPattern(pattern)), text);

/** The bogon ASNs as one alternation, as operators write it in an as-path list. */
const bogonPattern = `_(0|23456|6449[6-9]|64[5-9][0-9]{2}|6[5-9][0-9]{3}|[7-9][0-9]{4}|1[0-2][0-9]{4}|130[0-9]{3}|1310[0-6][0-9]|13107[0-1]|\
42[0-8][0-9]{7}|429[0-3][0-9]{6}|4294[0-8][0-9]{5}|42949[0-5][0-9]{4}|429496[0-6][0-9]{3}|4294967[0-1][0-9]{2}|42949672[0-8][0-9]|429496729[0-5])_`;

describe('net: patterns over text', () => {
  const rows: [pattern: string, yes: string[], no: string[]][] = [
    ['^$', [''], ['64500']],
    ['500', ['64500', '65001 5003'], ['64501']],
    ['^64500_', ['64500', '64500 64501'], ['64501 64500', '645001']],
    ['_64500$', ['64500', '64501 64500'], ['64500 64501', '164500']],
    ['_64500_', ['64500', '1 64500 2', '1 {64500,2}', '(64500 64501) 1'], ['164500', '645001']],
    ['^64500$', ['64500'], ['64500 64500']],
    ['^64500(_64500)*$', ['64500', '64500 64500 64500'], ['64500 64501']],
    ['^[0-9]+$', ['64500'], ['', '64500 64501']],
    ['^(64500|64501)_[^ ]+$', ['64500 1', '64501 22'], ['64502 1', '64500 1 2']],
    ['64496-131071', ['64496-131071'], ['64500']],
    ['^64500_64501_', ['64500 64501', '64500 64501 3'], ['64500  64501', '6450064501']],
    ['\\{', ['1 {2}'], ['1 2']],
    ['^1{2,3}$', ['11', '111'], ['1', '1111']],
    ['^[[:digit:]]{2,}$', ['11', '1111'], ['1', 'aa']],
    ['^64500:[0-9]+ ', ['64500:1 64501:2'], ['64500:1']],
    ['a|', ['', 'b'], []],
    ['x*^y$', ['y'], ['xy']],
  ];
  for (const [pattern, yes, no] of rows) {
    it(`"${pattern}"`, () => {
      for (const text of yes) assert.equal(cisco(pattern, text), true, `matches "${text}"`);
      for (const text of no) assert.equal(cisco(pattern, text), false, `does not match "${text}"`);
    });
  }

  it('classifies all ASNs to 200000 and the edges beyond like the table of bogons', () => {
    const edges = [262143, 4199999999, 4200000000, 4200000001, 4294967294, 4294967295];
    const compiled = parsedValue(compileCiscoPattern(bogonPattern));
    for (let asn = 0; asn <= 200_000 + edges.length; asn++) {
      const value = asn <= 200_000 ? asn : (edges[asn - 200_001] ?? 0);
      assert.equal(test(compiled, `3356 ${value} 1`), bogonAsnRange(value) !== undefined, String(value));
    }
  });

  it('agrees with RegExp on random patterns', () => {
    const atom = fc.constantFrom('1', '2', ' ', '.', '[12]', '[^1]', '^', '$', '_', '(1|2)', '(1 2)');
    const repeated = fc
      .tuple(atom, fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,2}'))
      .map(([a, sign]) => (/[\^$]/.test(a) && a.length === 1 ? a : a + sign));
    const pattern = fc
      .array(
        fc.array(repeated, { maxLength: 5 }).map(parts => parts.join('')),
        { minLength: 1, maxLength: 3 },
      )
      .map(parts => parts.join('|'));
    const text = fc.array(fc.constantFrom('1', '2', ' ', '3'), { maxLength: 8 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 1, maxLength: 8 }), (source, texts) => {
        const compiled = parsedValue(compileCiscoPattern(source));
        const reference = new RegExp(source.replaceAll('_', '(?:^|[,{}() ]|$)'));
        for (const each of texts) assert.equal(test(compiled, each), reference.test(each), `${source} on "${each}"`);
      }),
      { numRuns: 1000 },
    );
  });

  const faults: [pattern: string, error: RegExp, at: number][] = [
    ['(64500', /not closed/, 0],
    ['64500)', /closes no group/, 5],
    ['_[0-9', /"\[" is not closed/, 1],
    ['*1', /nothing before it/, 0],
    ['1{3,2}', /begins at 3 and ends at 2/, 1],
    ['1{1000}', /more than 255/, 1],
    ['(1)\\1', /back references/, 3],
    ['1\\', /ends in a backslash/, 1],
    ['[9-0]', /empty/, 1],
    ['((1{255}){255}){255}', /expand to more than/, 0],
    ['('.repeat(101) + ')'.repeat(101), /nested more than/, 100],
    ['1'.repeat(20001), /longer than/, 20000],
    ['1**********', /repetitions in a row/, 9],
  ];
  for (const [pattern, error, at] of faults) {
    it(`refuses "${pattern.slice(0, 30)}" and says where`, () => {
      const found = parsedError(compileCiscoPattern(pattern));
      assert.match(found.error, error);
      assert.equal(found.at, at);
    });
  }

  it('takes linear time where backtracking would not end', () => {
    const start = processorTime();
    assert.equal(cisco('^(1*)*(1|11)*$', `${'1'.repeat(20000)}2`), false);
    assert.equal(cisco('(1|1)*(1?){100}2', '1'.repeat(2000)), false);
    assert.ok(processorTime() - start < 2000);
  });
});

describe('net: patterns over AS numbers', () => {
  const rows: [pattern: string, yes: number[][], no: number[][]][] = [
    ['()', [[]], [[64500]]],
    ['64500', [[64500]], [[], [64500, 64500], [164500]]],
    ['64500 .*', [[64500], [64500, 1]], [[1, 64500]]],
    ['.* 64500', [[64500], [1, 2, 64500]], [[64500, 1]]],
    ['.* 64500 .*', [[64500], [1, 64500, 2]], [[1, 2]]],
    ['64500+', [[64500], [64500, 64500]], [[], [64500, 1]]],
    [
      '.* 64512-65534 .*',
      [
        [1, 64512],
        [65534, 1],
      ],
      [[64511], [65535]],
    ],
    ['[64500 64510-64511]', [[64500], [64511]], [[64501]]],
    ['.* [^64500]', [[1], [64500, 2]], [[64500], []]],
    ['(64500 | 64501) 64502?', [[64500], [64501, 64502]], [[64502]]],
    ['.{1,2}', [[1], [1, 2]], [[], [1, 2, 3]]],
    ['^64500 .*$', [[64500]], [[1, 64500]]],
    ['1.10', [[65546]], [[1, 10]]],
    ['64500{2}', [[64500, 64500]], [[64500]]],
  ];
  for (const [pattern, yes, no] of rows) {
    it(`"${pattern}"`, () => {
      for (const path of yes) assert.equal(junos(pattern, ...path), true, `matches ${path}`);
      for (const path of no) assert.equal(junos(pattern, ...path), false, `does not match ${path}`);
    });
  }

  it('says where an expression is wrong', () => {
    assert.deepEqual(parsedError(compileJunosPattern('.* _64500')), { error: 'expected an AS number (0-4294967295) but found "_"', at: 3 });
    assert.match(parsedError(compileJunosPattern('64511-64500')).error, /begins at 64511/);
    assert.match(parsedError(compileJunosPattern('4294967296')).error, /above/);
    assert.equal(parsedError(compileJunosPattern('.* [64500')).at, 3);
  });

  it('reads the community members of Junos', () => {
    assert.equal(community('64500:*', '64500:77'), true);
    assert.equal(community('4500:*', '64500:77'), false);
    assert.equal(community('*:20', '64500:20'), true);
    assert.equal(community('*:20', '64500:200'), false);
    assert.equal(community('^645..:.*$', '64511:1'), true);
    assert.equal(community('^((64500) | (64501)):(.*)$', '64501:9'), true);
    assert.equal(community('^645..:2.$', '64511:123'), false);
  });
});
