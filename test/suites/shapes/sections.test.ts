/** Sections and statements: nothing is lost, nothing throws, and an edit leaves a valid cut. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { before, describe, it } from 'mocha';
import { countLines, cutSections, recutSections, type Shape } from '../../../server/src/shapes/sections.ts';
import { readStatements } from '../../../server/src/shapes/statements.ts';
import { withParsers } from '../../support/parsers.ts';

const iosLine = fc.constantFrom(
  'hostname a',
  ' ip address 192.0.2.1 255.255.255.0',
  'banner motd ^C',
  '^C',
  'banner motd @ x @',
  ' certificate 01',
  '  A0B1',
  '  quit',
  '!',
  '',
  'router bgp 64500',
  '\tneighbor "x y"',
);
const junosLine = fc.constantFrom(
  'system {',
  '}',
  '  host-name a;',
  '/* open\n * more\n close */',
  'set a b [ c d ]',
  '# note',
  '  import [ A\n  B ];',
  'a "text";',
  '',
  '## x',
  'a; b; c {',
  'delete x',
);
const brokenLine = fc.oneof(junosLine, fc.constantFrom('/* open', 'close */', '  import [ A', '  B ];', '"text;'));
const ends = fc.constantFrom('\n', '\r\n', '\n', '\n');
const textOf = (line: fc.Arbitrary<string>, most: number) =>
  fc.array(fc.tuple(line, ends), { maxLength: most, size: 'max' }).map(lines => lines.map(([text, end]) => text + end).join(''));
const shaped: readonly (readonly [Shape, fc.Arbitrary<string>])[] = [
  ['lines', iosLine],
  ['braces', junosLine],
];

/** Statements of a whole text, through its sections, with absolute lines. */
function statementsOf(sections: readonly string[], shape: Shape): string[] {
  let line = 0;
  const all: string[] = [];
  for (const section of sections) {
    for (const { kind, words, line: at } of readStatements(section, shape))
      all.push(`${kind} ${line + at} ${words.map(word => word.text).join(' ')}`);
    line += countLines(section);
  }
  return all;
}

const numbered = (texts: readonly string[]) => texts.map(text => ({ text, lines: countLines(text) }));

/** Replaces some lines of a text through the incremental cut; `expected` is the same by hand. */
function edited(text: string, at: number, span: number, inserted: string, shape: Shape): { result: string[]; expected: string } {
  const sections = cutSections(text, shape);
  const lines = Math.max(1, countLines(text));
  const first = at % lines;
  const last = Math.min(lines - 1, first + span);
  const { from, removed, inserted: fresh } = recutSections(numbered(sections), first, last, inserted, shape);
  const expected = text.match(/[^\n]*\n/g) ?? [];
  expected.splice(first, last - first + 1, inserted);
  return { result: [...sections.slice(0, from), ...fresh, ...sections.slice(from + removed)], expected: expected.join('') };
}

describe('sections', () => {
  before(withParsers);

  for (const [shape, line] of shaped) {
    it(`${shape}: sections are the text, and reading them is reading it`, () => {
      fc.assert(
        fc.property(textOf(line, 400), text => {
          const sections = cutSections(text, shape);
          assert.equal(sections.join(''), text);
          assert.deepEqual(statementsOf(sections, shape), statementsOf(text === '' ? [] : [text], shape));
        }),
        { numRuns: 60 },
      );
    });

    it(`${shape}: an edit gives the text, and a cut that reads the same as a fresh one`, () => {
      fc.assert(
        fc.property(
          textOf(line, 300),
          fc.nat(),
          fc.nat({ max: 5 }),
          textOf(shape === 'lines' ? line : brokenLine, 6),
          (text, at, span, inserted) => {
            const { result, expected } = edited(text, at, span, inserted, shape);
            assert.equal(result.join(''), expected);
            // Where brackets or comments are torn, the parser mends a piece in its own way.
            if (shape === 'lines' || !/import|open|close|"text;|B ]/.test(expected))
              assert.deepEqual(statementsOf(result, shape), statementsOf(cutSections(expected, shape), shape));
          },
        ),
        { numRuns: 100 },
      );
    });

    it(`${shape}: any text is read without an exception`, () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
          readStatements(text, shape);
          assert.equal(cutSections(text, shape).join(''), text);
        }),
        { numRuns: 500 },
      );
      for (const text of ['', '\r', '\0\0', 'x'.repeat(1_000_000), '"'.repeat(5000), `${'{'.repeat(5000)}\n`, '\ud800', 'a\rb\r\nc']) {
        readStatements(text, shape);
        assert.equal(cutSections(text, shape).join(''), text);
      }
    });
  }

  it('cuts long configurations into small sections', () => {
    const text = `ip access-list extended BIG\n${' permit ip any any\n'.repeat(5000)}`;
    const sections = cutSections(text, 'lines');
    assert.ok(sections.length > 20);
    assert.ok(sections.every(section => countLines(section) <= 500));
  });

  it('keeps words with their places', () => {
    const [statement] = readStatements('  set community "a b" 64500:1 \n', 'lines');
    assert.deepEqual(
      statement!.words.map(({ text, start, end }) => [text, start, end]),
      [
        ['set', 2, 5],
        ['community', 6, 15],
        ['a b', 16, 21],
        ['64500:1', 22, 29],
      ],
    );
    assert.equal(statement!.indent, 2);
  });
});
