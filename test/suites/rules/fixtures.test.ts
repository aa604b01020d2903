/** All rules over the fixtures of `test/fixtures/rules`: every finding is marked, every mark is found. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import { differences, findingsOf, openFiles } from '../../support/check.ts';
import { parseFixture } from '../../support/fixture.ts';
import { withParsers } from '../../support/parsers.ts';

const folder = path.resolve('test/fixtures/rules');

describe('rules over fixtures', () => {
  before(withParsers);
  for (const name of readdirSync(folder).sort()) {
    const fixture = parseFixture(readFileSync(path.join(folder, name), 'utf8'));
    it(fixture.purpose, () => {
      assert.deepEqual(differences(fixture, findingsOf(openFiles(fixture.files))), []);
    });
  }
});
