/** Our answers beside those of others, where they are at hand: terraform itself, and recorded values. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import { evaluateModule } from '../../../server/src/terraform/evaluated.ts';
import type { Json } from '../../../server/src/terraform/json.ts';
import type { ModuleFiles } from '../../../server/src/terraform/module-files.ts';
import { moduleToJson } from '../../../server/src/terraform/output.ts';
import { compareDeployments } from '../../score/deployed.ts';
import { withParsers } from '../../support/parsers.ts';
import { answer, evaluated } from '../../support/terraform.ts';
import { askTerraform, hasTerraform } from '../../support/terraform-console.ts';
import { expressions } from '../../support/terraform-expressions.ts';
import { mixedExpressions } from '../../support/terraform-mixed.ts';
import { functionCases, refusedCases } from './cases.ts';

before(withParsers);

function agreesWith(made: readonly string[]): void {
  // Every type as JSON text; a fault as "!".
  const asked = made.map(expression => `try(jsonencode(${expression}), "!")`);
  const module = evaluated('');
  const pairs = askTerraform(asked).map((theirs, nth) => ({ expression: asked[nth]!, theirs, ours: answer(asked[nth]!, module) }));
  const judged = pairs.filter(({ theirs }) => theirs !== undefined);
  const isUnknown = (ours: Json) => typeof ours === 'object' && ours !== null && 'unknown' in ours;
  assert.deepEqual(
    judged.filter(({ ours, theirs }) => ours !== theirs && !isUnknown(ours)),
    [],
  );
  // Infinity, some kinds of YAML and Shift JIS are not computed here.
  assert.ok(pairs.filter(({ ours }) => isUnknown(ours)).length < made.length * 0.01);
  assert.ok(judged.length > made.length * 0.99);
}

describe('terraform console', function () {
  this.timeout(120_000);

  before(function () {
    if (hasTerraform()) return;
    console.log('      skipped: terraform is not installed');
    this.skip();
  });

  it('agrees with the cases of the function tests', () => {
    const all = Object.values(functionCases).flat();
    const marked = all.filter(([expression]) => !expression.includes('sensitive('));
    const answers = askTerraform([...marked.map(([expression]) => expression), ...refusedCases.map(expression => `can(${expression})`)]);
    assert.deepEqual(answers, [...marked.map(([, value]) => value), ...refusedCases.map(() => false)]);
  });

  it('agrees with 5,000 expressions made at random', () => agreesWith(expressions(5000, 20_261_128)));

  it('agrees with 2,000 expressions of mixed types', () => agreesWith(mixedExpressions(2000, 20_261_129)));
});

const shared = process.env.BESTPATH_SHARED ?? path.join(process.cwd(), '../shared');
const oracle = path.join(shared, 'oracles/terraform');

function filesBelow(root: string): ModuleFiles {
  const isFile = (name: string) => existsSync(name) && statSync(name).isFile();
  return {
    list: folder =>
      existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder)).filter(name => isFile(path.join(root, folder, name))) : [],
    read: name => (isFile(path.join(root, name)) ? readFileSync(path.join(root, name), 'utf8') : undefined),
  };
}

/** Sets are recorded as `{ "set": […] }`, in any order. */
function agrees(ours: unknown, theirs: unknown): boolean {
  if (typeof ours === 'number' && typeof theirs === 'number') return Math.abs(ours - theirs) < 1e-9 * Math.max(1, Math.abs(theirs));
  if (typeof theirs !== 'object' || theirs === null || typeof ours !== 'object' || ours === null) return ours === theirs;
  if ('set' in theirs && Array.isArray(theirs.set) && Array.isArray(ours))
    return ours.length === theirs.set.length && theirs.set.every(item => ours.some(other => agrees(other, item)));
  const names = Object.keys(theirs);
  return (
    Array.isArray(ours) === Array.isArray(theirs) &&
    names.length === Object.keys(ours).length &&
    names.every(name => Object.hasOwn(ours, name) && agrees(ours[name as never], theirs[name as never]))
  );
}

describe('recorded values', function () {
  this.timeout(60_000);

  before(function () {
    if (existsSync(oracle)) return;
    console.log('      skipped: the recorded values are not here');
    this.skip();
  });

  it('of functions are ours', () => {
    const { functions } = JSON.parse(readFileSync(path.join(oracle, 'functions.json'), 'utf8')) as {
      functions: { expr: string; want: Json }[];
    };
    const { left_out: leftOut } = JSON.parse(readFileSync(path.join(oracle, 'not-terraform.json'), 'utf8')) as {
      left_out: Record<string, string>;
    };
    const missed = functions.filter(({ expr, want }) => !Object.hasOwn(leftOut, expr) && !agrees(answer(expr), want));
    assert.deepEqual(
      missed.map(({ expr }) => expr),
      [],
    );
  });

  it('of deployed networks are ours, or not known', () => {
    const verdicts = compareDeployments().flatMap(deployment => deployment.verdicts);
    assert.deepEqual(
      verdicts.filter(({ verdict }) => verdict === 'wrong'),
      [],
    );
    assert.ok(verdicts.filter(({ verdict }) => verdict === 'equal').length >= 536);
  });

  it('of locals are ours, or not known', () => {
    const rows = JSON.parse(readFileSync(path.join(oracle, 'locals.json'), 'utf8')) as {
      repo: string;
      folder: string;
      local: string;
      value: Json;
    }[];
    const corpora = filesBelow(path.join(shared, 'corpora'));
    const folders = new Map<string, Record<string, Json>>();
    for (const { repo, folder, local, value } of rows) {
      const at = path.posix.join(repo.split('+').at(-1)!, folder);
      const locals = folders.get(at) ?? (moduleToJson(evaluateModule(corpora, at)) as { locals: Record<string, Json> }).locals;
      folders.set(at, locals);
      const ours = locals[local];
      assert.ok(JSON.stringify(ours)?.includes('"unknown":true') || agrees(ours, value), `${at} ${local}`);
    }
  });
});
