// Speeds of the built server and of the engine, as a table. Builds first; exits 1 when a target is missed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const run = args => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
/** What the language server does is measured with the flags that it is started with. */
const flags = JSON.parse(readFileSync(path.join(root, 'client/server-flags.json'), 'utf8'));
const ofServer = ['read', 'features'];
const bench = name => run([...(ofServer.includes(name) ? flags : []), '--expose-gc', '--import=tsx/esm', `test/bench/${name}.bench.ts`]);
const built = run(['scripts/build.mjs', '--production']);
process.exit(built || Math.max(...['read', 'server', 'features', 'engine', 'routing', 'terraform'].map(bench)));
