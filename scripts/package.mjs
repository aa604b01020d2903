// npm run package: a production build and the .vsix made from it, which must stay under 2 MB.
// --as-built packages dist/ as it is.
import { statSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { root, runTool } from './run.mjs';

const limit = 2 * 1024 * 1024;

if (!process.argv.includes('--as-built')) await buildAll({ production: true });
const file = path.join(root, 'out/bestpath.vsix');
const code = runTool('@vscode/vsce/vsce', ['package', '--no-dependencies', '--skip-license', '--allow-missing-repository', '--out', file]);
if (code !== 0) process.exit(code);
const { size } = statSync(file);
console.log(`package: ${(size / 1024).toFixed(0)} KB of at most ${limit / 1024} KB`);
if (size > limit) process.exit(1);
