/** Texts of the project itself that mutants grow from: the examples, and the examples of the rules. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../server/src/rules/index.ts';
import { detectVendor } from '../../server/src/vendors/detect.ts';
import type { VendorId } from '../../server/src/vendors/index.ts';
import { parseFixture } from './fixture.ts';

export interface Seed {
  readonly name: string;
  readonly text: string;
  /** Missing for Terraform. */
  readonly vendor?: VendorId;
}

const endings = /\.(cfg|conf|frr|ios|junos|tf|tfvars)$/;

/** The files below `examples`. */
export function exampleSeeds(): Seed[] {
  return readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter(name => endings.test(name))
    .sort()
    .map(name => seedOf(`examples/${name.split(path.sep).join('/')}`, readFileSync(path.join('examples', name), 'utf8')));
}

/** Junos configurations whose lines work on each other: groups, ranges, changes. */
export function junosSeeds(): Seed[] {
  const folder = 'test/fixtures/junos';
  return readdirSync(folder).map(name => ({ name, text: readFileSync(path.join(folder, name), 'utf8'), vendor: 'junos' }));
}

/** The files in the examples of all rules. */
export function ruleSeeds(): Seed[] {
  return rules.flatMap(({ id, examples }) =>
    examples.flatMap(({ bad, good }, i) =>
      [bad, good].flatMap((text, j) => parseFixture(text).files.map(file => ({ ...file, name: `${id}/${i}${j}/${file.name}` }))),
    ),
  );
}

/** Whole configurations in `test/fixtures/configs`, of every vendor that has one. */
export function fixtureSeeds(): Seed[] {
  const folder = 'test/fixtures/configs';
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map(name => seedOf(name, readFileSync(path.join(folder, name), 'utf8')));
}

const shared = process.env.BESTPATH_SHARED ?? '../shared';

/** Skips a test of recorded configurations in a clone that has none, and says so. */
export function skipWithout(seeds: readonly Seed[], test: Mocha.Context): void {
  if (seeds.length > 0) return;
  console.log(`      no recordings at ${shared}: set BESTPATH_SHARED`);
  test.skip();
}

/** Recorded configurations beside the project, where they are: about `count` of them, evenly taken. */
export function recordedSeeds(count: number): Seed[] {
  const folders = ['labs', 'oracles/references', 'oracles/device-best-paths', 'corpora']
    .map(name => path.join(shared, name))
    .filter(name => existsSync(name));
  const files = folders.flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => endings.test(name))
      .sort()
      .map(name => path.join(folder, name)),
  );
  const step = Math.max(1, Math.floor(files.length / count));
  const taken = files.filter((_, i) => i % step === 0).map(name => ({ name, text: readFileSync(name, 'utf8') }));
  return taken
    .filter(({ text }) => text.length < 100_000)
    .map(({ name, text }) => seedOf(path.basename(name), text))
    .filter(({ name, vendor }) => vendor || name.endsWith('.tf'));
}

function seedOf(name: string, text: string): Seed {
  return { name, text, vendor: detectVendor(text, name).vendor ?? undefined };
}
