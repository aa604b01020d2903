/** Every rule over each of its examples: what is marked is found, what is found is marked, fixes repair, good text is silent. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { rules } from '../../../server/src/rules/index.ts';
import type { Example, Finding, Rule } from '../../../server/src/rules/rule.ts';
import { applyEdits, describeFinding, differences, findingsOf, openFiles } from '../../support/check.ts';
import { type Fixture, type FixtureFile, parseFixture } from '../../support/fixture.ts';
import { withParsers } from '../../support/parsers.ts';

const isLoud = ({ severity }: Finding) => severity === 'error' || severity === 'warning';

function of(rule: Rule, files: readonly FixtureFile[]): Finding[] {
  return findingsOf(openFiles(files)).filter(finding => finding.rule === rule);
}

function checkBad(rule: Rule, { also = [] }: Example, fixture: Fixture): void {
  const findings = findingsOf(openFiles(fixture.files));
  assert.deepEqual(
    differences(
      fixture,
      findings.filter(finding => finding.rule === rule),
    ),
    [],
  );
  const others = new Set(findings.filter(finding => finding.rule !== rule && isLoud(finding)).map(finding => finding.rule.id));
  assert.deepEqual([...others].sort(), [...also].sort(), 'findings of other rules must be listed in `also`');
}

/** Each fix ends its finding; one of them, where there are any, gives `good` or text that is good too. */
function checkFixes(rule: Rule, fixture: Fixture, good: Fixture): void {
  const findings = of(rule, fixture.files);
  const results = findings.flatMap(finding =>
    (finding.fixes?.() ?? []).map(fix => ({ finding, fix, files: applyEdits(fixture.files, fix.edits) })),
  );
  for (const { finding, fix, files } of results) {
    const left = of(rule, files).filter(other => other.message === finding.message);
    assert.equal(
      left.length,
      findings.filter(other => other.message === finding.message).length - 1,
      `${fix.title}: ${files.map(file => file.text).join('\n')}`,
    );
  }
  if (findings.length !== 1 || results.length === 0) return;
  const texts = results.map(({ files }) => files.map(({ text }) => text));
  assert.ok(
    texts.some(text => JSON.stringify(text) === JSON.stringify(good.files.map(file => file.text))) ||
      of(rule, results[0]!.files).length === 0,
  );
}

describe('rules', () => {
  before(withParsers);
  for (const rule of rules) {
    describe(rule.id, () => {
      const ofClouds = rule.id.startsWith('terraform/');
      for (const example of rule.examples) {
        it(example.why, () => {
          const bad = parseFixture(example.bad);
          const good = parseFixture(example.good);
          checkBad(rule, example, bad);
          checkFixes(rule, bad, good);
          assert.deepEqual(of(rule, good.files).map(describeFinding), [], 'the good example must be silent');
        });
      }
      it(`has three examples at least${ofClouds ? '' : ', of two vendors'}`, () => {
        const vendors = new Set(rule.examples.flatMap(({ bad }) => parseFixture(bad).files.map(file => file.vendor)));
        assert.ok(rule.examples.length >= 3 && (ofClouds || vendors.size >= 2));
      });
    });
  }
});
