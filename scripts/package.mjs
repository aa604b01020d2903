// npm run package: a production build and the .vsix made from it, which must stay under 2 MB.
// --as-built packages dist/ as it is.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { root, runTool } from './run.mjs';

const limit = 2 * 1024 * 1024;

if (!process.argv.includes('--as-built')) await buildAll({ production: true });
const file = path.join(root, 'out/bestpath.vsix');
mkdirSync(path.dirname(file), { recursive: true });
// Extension pages show no SVG and know no relative pictures: the packaged README goes without.
const readme = readFileSync(path.join(root, 'README.md'), 'utf8').replace(/^!\[.*\n/gm, '');
writeFileSync(path.join(root, 'dist/README.md'), readme);
const flags = [
  '--no-dependencies',
  '--skip-license',
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  '--readme-path',
  'dist/README.md',
];
const code = runTool('@vscode/vsce/vsce', ['package', ...flags, '--out', file]);
if (code !== 0) process.exit(code);
const { size } = statSync(file);
console.log(`package: ${(size / 1024).toFixed(0)} KB of at most ${limit / 1024} KB`);
if (size > limit) process.exit(1);
