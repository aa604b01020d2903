// npm start: installs and builds when needed, then runs the command line on the given folders, or on the examples.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { installIfStale, root } from './run.mjs';

installIfStale();
const { buildAll } = await import('./build.mjs');
await buildAll();
const given = process.argv.slice(2);
const cli = path.join(root, 'dist/cli.js');
const args = given.length > 0 ? given : ['check', 'examples'];
process.exit(spawnSync(process.execPath, [cli, ...args], { stdio: 'inherit' }).status ?? 2);
