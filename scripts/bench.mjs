// Speeds of the built server and of the engine, as a table. Builds first; exits 1 when a target is missed.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const run = args => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
process.exit(run(['scripts/build.mjs', '--production']) || run(['--import=tsx/esm', 'test/bench/server.bench.ts']));
