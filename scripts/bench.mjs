// Speeds of the built server and of the engine, as a table. Builds first; exits 1 when a target is missed.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const run = args => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
const bench = name => run(['--expose-gc', '--import=tsx/esm', `test/bench/${name}.bench.ts`]);
const built = run(['scripts/build.mjs', '--production']);
process.exit(built || Math.max(...['read', 'server', 'features', 'engine', 'routing', 'terraform'].map(bench)));
