/** Sections: nothing is lost, no unit is cut, and an edit leaves a cut that reads like a fresh one. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { before, describe, it } from 'mocha';
import { countLines, cutSections, recutSections, type Shape } from '../../../server/src/shapes/sections.ts';
import { readStatements, readTree } from '../../../server/src/shapes/statements.ts';
import { withParsers } from '../../support/parsers.ts';

const iosLines = [
  'hostname a',
  ' ip address 192.0.2.1 255.255.255.0',
  'banner motd ^C',
  '^C',
  'banner motd @ x @',
  'banner login',
  'EOF',
  ' certificate 01',
  '  A0B1',
  '  quit',
  '!',
  '',
  'router bgp 64500',
  '\tneighbor "x y"',
  'route-policy A($x)',
  ' if destination in B then',
  'end-policy',
  'route-policy A in',
  'prefix-set B',
  'end-set',
];
const junosLines = [
  'system {',
  '}',
  '  host-name a;',
  '/* open\n * more\n close */',
  'set a b [ c d ]',
  '# note',
  '  import [ A\n  B ];',
  'a "text";',
  '',
  'a; b; c {',
  'delete x',
  'delete x;',
  '/* open',
  'close */',
  '"text;',
  'a "one',
  'two";',
  'words',
  ' / /x',
];
const shapes: readonly (readonly [Shape, readonly string[]])[] = [
  ['lines', iosLines],
  ['braces', junosLines],
];
const ends = fc.constantFrom('\n', '\r\n', '\n', '\r');
const plain: Readonly<Record<Shape, string>> = { lines: ' permit ip any any', braces: 'set a b' };

/** Mostly plain lines, so that sections form, with any lines between. */
function textOf(shape: Shape, lines: readonly string[], most: number): fc.Arbitrary<string> {
  const line = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...lines) },
    {
      weight: 2,
      arbitrary: fc.nat({ max: 40 }).map(n =>
        Array<string>(n + 1)
          .fill(plain[shape])
          .join('\n'),
      ),
    },
  );
  return fc.array(fc.tuple(line, ends), { maxLength: most, size: 'max' }).map(parts => parts.map(([text, end]) => text + end).join(''));
}

/** Statements of a text through its sections, with absolute lines. */
function statementsOf(sections: readonly string[], shape: Shape): string[] {
  let line = 0;
  const all: string[] = [];
  for (const section of sections) {
    for (const { kind, words, line: at, endLine } of readStatements(section, shape))
      all.push(
        `${kind} ${line + at}-${line + endLine} ${words.map(word => `${line + at + word.below}:${word.start}-${word.end} ${word.text}`).join(' ')}`,
      );
    line += countLines(section);
  }
  return all;
}

const whole = (text: string) => (text === '' ? [] : [text]);
const numbered = (texts: readonly string[]) => texts.map(text => ({ text, lines: countLines(text) }));
const linesOf = (text: string) => text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];

function edit(sections: readonly string[], first: number, last: number, inserted: string, shape: Shape): string[] {
  const { from, removed, inserted: fresh } = recutSections(numbered(sections), first, last, inserted, shape);
  return [...sections.slice(0, from), ...fresh, ...sections.slice(from + removed)];
}

describe('sections', () => {
  before(withParsers);

  for (const [shape, lines] of shapes) {
    it(`${shape}: sections are the text, and reading them is reading it`, () => {
      fc.assert(
        fc.property(textOf(shape, lines, 100), text => {
          const sections = cutSections(text, shape);
          assert.equal(sections.join(''), text);
          assert.deepEqual(statementsOf(sections, shape), statementsOf(whole(text), shape));
        }),
        { numRuns: 150 },
      );
    });

    it(`${shape}: after any edits the sections are the text and read like it`, () => {
      const change = fc.record({ at: fc.nat(), span: fc.nat({ max: 5 }), inserted: textOf(shape, lines, 3) });
      fc.assert(
        fc.property(textOf(shape, lines, 100), fc.array(change, { minLength: 1, maxLength: 4 }), (text, changes) => {
          let sections = cutSections(text, shape);
          for (const { at, span, inserted } of changes) {
            const old = linesOf(sections.join(''));
            const first = at % (old.length + 1);
            const last = Math.min(Math.max(0, old.length - 1), first + span);
            sections = edit(sections, first, last, inserted, shape);
            const expected = old.toSpliced(first, Math.max(0, last - first + 1), inserted).join('');
            assert.equal(sections.join(''), expected);
            assert.ok(sections.every(section => section !== ''));
            assert.deepEqual(statementsOf(sections, shape), statementsOf(whole(expected), shape));
          }
        }),
        { numRuns: 200 },
      );
    });

    it(`${shape}: a section is read the same with a tree and without`, () => {
      const check = (text: string) => assert.deepEqual(readStatements(text, shape), readTree(text, shape));
      fc.assert(fc.property(textOf(shape, lines, 12), check), { numRuns: 2000 });
      fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...' a!#;{}"\\[]/\n\r\t\u00a0'), maxLength: 60 }), check), { numRuns: 2000 });
    });

    it(`${shape}: any text is cut and read without an exception`, () => {
      const check = (text: string) => {
        readStatements(text, shape);
        assert.equal(cutSections(text, shape).join(''), text);
      };
      fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), check), { numRuns: 1000 });
      for (const text of [
        '',
        '\r',
        '\0\0',
        'x'.repeat(1_000_000),
        'set;'.repeat(250_000),
        '"'.repeat(5000),
        `${'{'.repeat(5000)}\n`,
        '\ud800',
        'a\rb\r\nc',
      ])
        check(text);
    });
  }

  it('cuts long blocks and keeps their sections small', () => {
    const text = `ip access-list extended BIG\n${' permit ip any any\n'.repeat(5000)}`;
    const sections = cutSections(text, 'lines');
    assert.equal(sections.length, Math.ceil(5001 / 200));
    assert.ok(sections.every(section => countLines(section) <= 200));
  });

  it('gives the sections that an opener took in back when it is closed', () => {
    const text = `${'a;\n'.repeat(120)}b; /* x */\n${'a;\n'.repeat(120)}`;
    const opened = edit(cutSections(text, 'braces'), 10, 10, '/* open\n', 'braces');
    assert.deepEqual(
      statementsOf(opened, 'braces').find(one => one.startsWith('comment')),
      'comment 10-120 10:0-7 /* open',
    );
    const closed = edit(opened, 10, 10, '/* open */\n', 'braces');
    assert.equal(statementsOf(closed, 'braces').length, 120 + 2 + 119 + 1);
  });

  it('touches only the section of an edit', () => {
    const sections = cutSections('hostname a\n'.repeat(6000), 'lines');
    const { from, removed, inserted } = recutSections(numbered(sections), 3000, 3000, 'hostname b\nhostname c\n', 'lines');
    assert.deepEqual([from, removed, inserted.length, countLines(inserted[0]!)], [50, 1, 1, 61]);
  });

  it('counts the lines of a section', () => {
    assert.deepEqual(['', 'a', 'a\n', '\r\n', 'a\rb\r\nc\n\n', '\n\r'].map(countLines), [0, 1, 1, 1, 4, 2]);
  });
});
