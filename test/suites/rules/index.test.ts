/** The list of rules, their files and their pages agree. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { rules } from '../../../server/src/rules/index.ts';
import { rulePage } from '../../../server/src/rules/page.ts';
import { severities } from '../../../server/src/rules/rule.ts';

const folder = path.resolve('server/src/rules');

/** Every file in a folder below `rules` is a rule. */
function idsOfFiles(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(path.join(folder, name)).map(file => `${name}/${file.replace(/\.ts$/, '')}`))
    .sort();
}

describe('list of rules', () => {
  it('holds every file, sorted by id', () => {
    assert.deepEqual(
      rules.map(({ id }) => id),
      idsOfFiles(),
    );
  });
  it('has a page for each rule that is up to date (npm run generate)', () => {
    for (const rule of rules) {
      const page = path.resolve('docs/rules', `${rule.id}.md`);
      assert.ok(existsSync(page) && readFileSync(page, 'utf8') === rulePage(rule), `${rule.id}: the page is stale`);
    }
  });
  for (const { id, severity, summary, why } of rules) {
    it(`${id} is described`, () => {
      assert.match(id, /^[a-z]+\/[a-z]+(-[a-z]+)*$/);
      assert.ok(severities.includes(severity));
      assert.match(summary, /^[A-Z][^\n]*\.$/);
      assert.ok(why.length > 100);
    });
  }
});
