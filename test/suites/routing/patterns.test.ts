/** Expressions as the GNU C library matches them; the answers were measured with its `regexec`. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { compileCiscoPattern, test } from '../../../server/src/net/pattern.ts';

const measured: readonly [pattern: string, text: string, matches: boolean][] = [
  ['^(a( |$)){2}$', 'aa', true],
  ['^(a( |$)){2}$', 'a', false],
  ['^(a( |$)){2}b', 'aab', false],
  ['^(a( |$)){3}$', 'aa a', true],
  ['^(( |^)a)+$', 'aa', true],
  ['^(( |^)a)*$', 'aa', false],
  ['^(a( |$))+$', 'aa', false],
  ['^(a( |$)){2,3}$', 'aaa', false],
  ['^(( |^)a){0,3}$', 'aa', true],
  ['^(a( |$)b*){2}$', 'aa', false],
  ['^([0-9]+_){2,}', '64500', true],
  ['^([0-9]+_){2,}', '6', false],
  ['^([0-9]+_){3,}', '64', false],
];

describe('expressions of the GNU C library', () => {
  for (const [pattern, text, matches] of measured) {
    it(`${pattern} ${matches ? 'matches' : 'does not match'} ${text}`, () => {
      const compiled = compileCiscoPattern(pattern, 'glibc');
      assert.ok(compiled.ok);
      assert.equal(test(compiled.value, text), matches);
    });
  }

  it('keeps anchors where nothing is repeated', () => {
    const compiled = compileCiscoPattern('^64500_64501$', 'glibc');
    assert.ok(compiled.ok && test(compiled.value, '64500 64501') && !test(compiled.value, '6450064501'));
  });
});
