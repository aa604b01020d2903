/** The routing policy language: statements with their places, names in them, members of sets, and text that is none of it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { before, describe, it } from 'mocha';
import { brokenIn, type RplStatement, readPolicyBody, readSetBody } from '../../../server/src/shapes/rpl.ts';
import { referencesOf } from '../../../server/src/shapes/rpl-references.ts';
import { termsOf } from '../../../server/src/shapes/rpl-terms.ts';
import { readAsPathTest, readPrefixRange, textOf } from '../../../server/src/shapes/rpl-values.ts';
import { withParsers } from '../../support/parsers.ts';

const origin = { at: { file: 'r1.cfg', line: 0 }, line: 5 };
const read = (text: string) => readPolicyBody(text, origin);

function brief(statement: RplStatement): unknown {
  switch (statement.type) {
    case 'if':
      return { if: statement.condition.type, body: statement.body.map(brief), else: statement.otherwise.map(brief) };
    case 'apply':
      return `apply ${statement.use.value}(${statement.use.arguments ?? ''})`;
    case 'action':
      return textOf(statement.words);
    default:
      return statement.type;
  }
}

const names = (text: string) =>
  referencesOf(read(text)).map(({ kind, name }) => `${kind} ${name.value} ${name.place.line}:${name.place.start}-${name.place.end}`);

const members = (text: string) => readSetBody(text, origin).members.map(textOf);

describe('routing policy language', () => {
  before(withParsers);

  it('reads statements and branches', () => {
    const text = [
      '  apply FIRST($x, 5)',
      '  if destination in A and not med eq 0 then',
      '    set local-preference +10 # more',
      '  elseif as-path length ge 5 then',
      '    drop',
      '  else',
      '    done',
      '  endif',
      '  pass',
    ].join('\n');
    assert.deepEqual(read(text).map(brief), [
      'apply FIRST($x, 5)',
      { if: 'all', body: ['set local-preference +10'], else: [{ if: 'test', body: ['drop'], else: ['done'] }] },
      'pass',
    ]);
  });

  it('keeps the places of the file', () => {
    assert.deepEqual(
      names('if destination in NETS and\n   community matches-any (64500:1, 64500:2) then\n  set community MARK additive\nendif'),
      ['prefix-set NETS 5:18-22', 'community-set MARK 7:16-20'],
    );
  });

  it('knows which words are names', () => {
    const text = [
      "if next-hop in N or source in S or as-path in P or as-path in (ios-regex '_64500_') or tag in T then pass endif",
      'if community matches-every C or large-community matches-any L or extcommunity rt matches-within E then pass endif',
      'if apply Q and rib-has-route in R and orf prefix in O and rd in D and destination in $parameter then pass endif',
      'delete community in C1',
      'delete community not in C2',
      'delete extcommunity rt in E1',
      'set extcommunity rt E2 additive',
      'set large-community L1',
      'delete community all',
      'set community (64500:1) additive',
    ].join('\n');
    assert.deepEqual(
      referencesOf(read(text)).map(({ kind, name }) => `${kind} ${name.value}`),
      [
        'prefix-set N',
        'prefix-set S',
        'as-path-set P',
        'tag-set T',
        'community-set C',
        'large-community-set L',
        'extcommunity-set E',
        'route-policy Q',
        'prefix-set R',
        'prefix-set O',
        'rd-set D',
        'community-set C1',
        'community-set C2',
        'extcommunity-set E1',
        'extcommunity-set E2',
        'large-community-set L1',
      ],
    );
  });

  it('finds names in text that is no statement', () => {
    const statements = read('if destination in A then\n  pass\nset community B');
    assert.ok(brokenIn(statements).length > 0);
    assert.deepEqual(
      referencesOf(statements)
        .map(({ name }) => name.value)
        .sort(),
      ['A', 'B'],
    );
  });

  it('reads members of sets', () => {
    assert.deepEqual(members('  192.0.2.0/24 le 32,\n  # note\n  2001:db8::/32 ge 40,\n  198.51.100.1'), [
      '192.0.2.0/24 le 32',
      '2001:db8::/32 ge 40',
      '198.51.100.1',
    ]);
    assert.deepEqual(members("  ios-regex '_6450[0-9],$',\n  passes-through '64500 [64512..65534]'"), [
      "ios-regex '_6450[0-9],$'",
      "passes-through '64500 [64512..65534]'",
    ]);
    assert.deepEqual(members(''), []);
    assert.equal(readSetBody('  192.0.2.0/24\n  198.51.100.0/24)', origin).broken.length, 1);
  });

  it('reads values of members', () => {
    const range = (text: string) => {
      const [words] = readSetBody(text, origin).members;
      const found = readPrefixRange(words!);
      return found && [found.prefix.length, found.low, found.high];
    };
    assert.deepEqual(range('192.0.2.0/24'), [24, 24, 24]);
    assert.deepEqual(range('192.0.2.0/24 ge 26'), [24, 26, 32]);
    assert.deepEqual(range('192.0.2.0/24 eq 26'), [24, 26, 26]);
    assert.deepEqual(range('192.0.2.0/24 ge 26 le 28'), [24, 26, 28]);
    assert.deepEqual(range('192.0.2.1'), [32, 32, 32]);
    assert.equal(range('192.0.2.0/24 near 26'), undefined);
    assert.equal(range('192.0.2.0/33'), undefined);
    const test = (text: string) => readAsPathTest(readSetBody(text, origin).members[0]!);
    assert.deepEqual(test("neighbor-is '64500 [1..5]' exact"), {
      type: 'neighbor-is',
      asns: [
        { low: 64500, high: 64500 },
        { low: 1, high: 5 },
      ],
      exact: true,
    });
    assert.deepEqual(test('length ge 10'), { type: 'length', low: 10, high: 4294967295 });
    assert.equal(test("dfa-regex '64500'").type, 'unsupported');
  });

  it('keeps tests that it cannot carry out as such', () => {
    const [term] = termsOf(read('if evpn-route-type is 2 then pass endif'));
    assert.deepEqual(
      term?.conditions.map(condition => condition.type === 'unsupported' && condition.text),
      ['evpn-route-type is 2'],
    );
  });

  it('reads any text without an exception', function () {
    this.timeout(30_000);
    const words =
      'if elseif else endif then and or not apply pass drop done set delete ( ) , # $x destination in A \' " \n 1.2.3.4/8 community'.split(
        ' ',
      );
    const check = (text: string) => {
      referencesOf(read(text));
      termsOf(read(text));
      readSetBody(text, origin);
    };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), parts => check(parts.join(' '))),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), check), { numRuns: 200 });
    for (const text of ['if a in b then '.repeat(5000), '('.repeat(5000), 'if not '.repeat(5000), '\0\ud800', 'a, '.repeat(20_000)])
      check(text);
  });
});
