/** Functions of expressions, by group, with values that `terraform console` 1.11.4 gives too. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates of HCL are written like those of JavaScript.
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { functions } from '../../../server/src/terraform/functions/index.ts';
import { withParsers } from '../../support/parsers.ts';
import { answer } from '../../support/terraform.ts';
import { functionCases, refusedCases } from './cases.ts';

before(withParsers);

describe('functions', () => {
  for (const [group, rows] of Object.entries(functionCases)) {
    describe(group, () => {
      for (const [expression, value] of rows) it(expression, () => assert.deepEqual(answer(expression), value));
    });
  }

  describe('refusals', () => {
    for (const expression of refusedCases) it(expression, () => assert.match(JSON.stringify(answer(expression)), /^\{"error"/));
  });

  it('are documented', () => {
    for (const { name, summary } of functions) assert.match(summary, /^[-A-Z0-9].*\.$/, name);
    assert.ok(functions.length >= 110);
  });
});
