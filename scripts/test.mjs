// npm test: installs what is missing, builds, checks types and style, runs the mocha suites. Arguments are suite files or folders to run instead of all.
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { installIfStale, root, run, runTool } from './run.mjs';

installIfStale();

/** Builds dist/; a failure is reported with the others, after the suites have run. */
async function build() {
  const { buildAll } = await import('./build.mjs');
  try {
    for (const source of await buildAll()) console.warn(`build: left out ${source}, which does not exist`);
    return 0;
  } catch {
    return 1; // esbuild has printed why
  }
}

const chosen = process.argv.slice(2);
const suites =
  chosen.length > 0 ? chosen.map(name => (name.endsWith('.ts') ? name : `${name}/**/*.test.ts`)) : ['test/suites/**/*.test.ts'];
const results = path.join(root, 'out/results/unit.json');
mkdirSync(path.dirname(results), { recursive: true });

/** Property tests take seconds where other work takes the processors; files run side by side, since none depends on another. */
const mochaFlags = [
  '--import=tsx/esm',
  ...['--reporter', './test/support/reporter.mjs'],
  ...['--timeout', '20000'],
  ...['--parallel', '--jobs', String(Math.max(2, availableParallelism()))],
];

const codes = {
  build: await build(),
  types: run(path.join('node_modules', '.bin', 'tsc'), ['--noEmit', '-p', 'tsconfig.json']),
  style: run(path.join('node_modules', '.bin', 'biome'), ['check', '.']),
  tests: runTool('mocha/bin/mocha.js', [...mochaFlags, ...suites], {
    env: { ...process.env, BESTPATH_RESULTS: results, BESTPATH_REPORT: chosen.length > 0 ? 'spec' : 'dot' },
  }),
};
for (const [step, code] of Object.entries(codes)) if (code !== 0) console.error(`npm test: ${step} failed`);
process.exit(Math.max(...Object.values(codes)) > 0 ? 1 : 0);
