/** Statements: kinds, words and their places in both families of languages. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { Shape } from '../../../server/src/shapes/sections.ts';
import { readStatements } from '../../../server/src/shapes/statements.ts';
import { withParsers } from '../../support/parsers.ts';

const brief = (text: string, shape: Shape) =>
  readStatements(text, shape).map(({ kind, words, line, endLine }) => [kind, words.map(word => word.text), line, endLine]);
const places = (text: string, shape: Shape) =>
  readStatements(text, shape).map(({ words, line }) => words.map(({ text, below, start, end }) => [text, line + below, start, end]));

describe('statements of lines', () => {
  before(withParsers);

  it('keep words with their places; a quoted run is one word', () => {
    assert.deepEqual(places('  set community "a b" 64500:1 \n', 'lines'), [
      [
        ['set', 0, 2, 5],
        ['community', 0, 6, 15],
        ['a b', 0, 16, 21],
        ['64500:1', 0, 22, 29],
      ],
    ]);
  });

  it('take a quote for text that does not begin a word, or does not end one', () => {
    assert.deepEqual(
      brief('a "b c\nd"e f" "g"h', 'lines').map(([, words]) => words),
      [
        ['a', '"b', 'c'],
        ['d"e', 'f"', '"g"h'],
      ],
    );
  });

  it('count tabs of the indentation to the next multiple of eight', () => {
    assert.deepEqual(
      readStatements('a\n\tb\n  \tc\n   d', 'lines').map(one => one.indent),
      [0, 8, 8, 3],
    );
  });

  it('split a banner into its command and its text', () => {
    const text = 'banner motd ^C\r\nkeep\r\n! out ^C\r\nhostname a\r\n';
    assert.deepEqual(brief(text, 'lines'), [
      ['command', ['banner', 'motd', '^C'], 0, 0],
      ['text', ['keep'], 1, 2],
      ['command', ['hostname', 'a'], 3, 3],
    ]);
    assert.deepEqual(
      brief('banner motd\nx\nEOF\ny', 'lines').map(([kind, , line, end]) => [kind, line, end]),
      [
        ['command', 0, 0],
        ['text', 1, 2],
        ['command', 3, 3],
      ],
    );
    assert.deepEqual(
      brief('banner exec #a b#\ny', 'lines').map(([kind]) => kind),
      ['command', 'command'],
    );
  });

  it('leave what follows an unfinished banner alone', () => {
    for (const head of ['banner motd ^C', 'banner motd', 'banner motd line Welcome', 'banner', 'no banner motd #'])
      assert.deepEqual(
        brief(`${head}\nhostname a`, 'lines').map(([kind, , line]) => [kind, line]),
        [
          ['command', 0],
          ['command', 1],
        ],
      );
  });

  it('split a certificate into its command and its body', () => {
    const text = ' certificate ca 01\n  3082 A0\n  0201\n  \tquit\nhostname a';
    assert.deepEqual(brief(text, 'lines'), [
      ['command', ['certificate', 'ca', '01'], 0, 0],
      ['text', ['3082 A0'], 1, 3],
      ['command', ['hostname', 'a'], 4, 4],
    ]);
  });

  it('have comments with their text, and none inside a line', () => {
    assert.deepEqual(brief('! a b \n # c\nd ! e', 'lines'), [
      ['comment', ['! a b'], 0, 0],
      ['comment', ['# c'], 1, 1],
      ['command', ['d', '!', 'e'], 2, 2],
    ]);
  });

  it('read characters that end text elsewhere', () => {
    assert.deepEqual(
      brief('a\0b \ud800\n\ufeffc\u00a0d', 'lines').map(([, words]) => words),
      [
        ['a\0b', '\ud800'],
        ['c', 'd'],
      ],
    );
  });
});

describe('statements of braces', () => {
  before(withParsers);

  it('have heads, statements and closing braces', () => {
    assert.deepEqual(brief('a b { c d; inactive: e { } }', 'braces'), [
      ['open', ['a', 'b'], 0, 0],
      ['command', ['c', 'd'], 0, 0],
      ['open', ['inactive:', 'e'], 0, 0],
      ['close', [], 0, 0],
      ['close', [], 0, 0],
    ]);
  });

  it('read words, lists and strings over lines', () => {
    assert.deepEqual(places('import [ A\n  "b c" ];\nx "one\ntwo" y;', 'braces'), [
      [
        ['import', 0, 0, 6],
        ['A', 0, 9, 10],
        ['b c', 1, 2, 7],
      ],
      [
        ['x', 2, 0, 1],
        ['one\ntwo', 2, 2, 6],
        ['y', 3, 5, 6],
      ],
    ]);
  });

  it('keep brackets inside words', () => {
    assert.deepEqual(
      brief('members [ a[0-9] <*> ];\nset b [c d]', 'braces').map(([, words]) => words),
      [
        ['members', 'a[0-9]', '<*>'],
        ['set', 'b', 'c', 'd'],
      ],
    );
  });

  it('tell a line of a verb from a brace statement', () => {
    const text = 'set a b "c; d"\ndelete e\n  copy f;\ninsert {\nsettle g;\n';
    assert.deepEqual(
      brief(text, 'braces').map(([kind, words]) => [kind, words]),
      [
        ['set', ['set', 'a', 'b', 'c; d']],
        ['set', ['delete', 'e']],
        ['command', ['copy', 'f']],
        ['open', ['insert']],
        ['command', ['settle', 'g']],
      ],
    );
  });

  it('leave what follows an unclosed string or comment alone', () => {
    assert.deepEqual(brief('a "b;\nc "d";\n/* e\nf;', 'braces'), [
      ['command', ['a', 'b'], 0, 0],
      ['command', ['c', 'd'], 1, 1],
      ['comment', ['/* e'], 2, 2],
      ['command', ['f'], 3, 3],
    ]);
  });

  it('end a statement without terminator where another item begins', () => {
    assert.deepEqual(
      brief('user@edge> show\nset a b\nc\n}', 'braces').map(([kind, words]) => [kind, words]),
      [
        ['command', ['user@edge>', 'show']],
        ['set', ['set', 'a', 'b']],
        ['command', ['c']],
        ['close', []],
      ],
    );
  });

  it('give comments inside a statement before it', () => {
    assert.deepEqual(brief('a /* b\n */ c # d\n;', 'braces'), [
      ['comment', ['/* b'], 0, 1],
      ['comment', ['# d'], 1, 1],
      ['command', ['a', 'c'], 0, 2],
    ]);
  });
});
