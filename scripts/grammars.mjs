// Regenerates the parsers of grammars/ and their wasm. Only changing a grammar needs this; everything generated is committed.
// Needs a tree-sitter CLI 0.26 or newer (path in TREE_SITTER, else on PATH) and clang-19, lld-19, wasi-libc.
// usage: npm run grammars [-- --check]   (--check: only compares the recorded hashes)
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { grammarHashes, grammarNames } from './grammar-hashes.mjs';

const root = path.resolve(import.meta.dirname, '..');
const cli = process.env.TREE_SITTER ?? 'tree-sitter';

function need(command, args, hint) {
  const done = spawnSync(command, args, { encoding: 'utf8' });
  if (!done.error && done.status === 0) return done.stdout.trim();
  console.error(`grammars: ${command} does not run. ${hint}`);
  process.exit(2);
}

function run(command, args, cwd) {
  const done = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (done.status !== 0) process.exit(1);
}

function buildWasm(folder, name) {
  const scanner = path.join(folder, 'src/scanner.c');
  const flags = [
    '--target=wasm32-unknown-wasi',
    '-isystem',
    '/usr/include/wasm32-wasi',
    '-fPIC',
    '-shared',
    '-Os',
    '-nostdlib',
    '-fvisibility=hidden',
    '-fno-exceptions',
  ];
  const link = [`--export=tree_sitter_${name}`, '--allow-undefined', '--no-entry', '--experimental-pic', '--strip-all'].map(
    flag => `-Wl,${flag}`,
  );
  run(
    'clang-19',
    [...flags, ...link, '-I', 'src', 'src/parser.c', ...(existsSync(scanner) ? ['src/scanner.c'] : []), '-o', `${name}.wasm`],
    folder,
  );
}

function check(name) {
  const recorded = path.join(root, 'grammars', name, 'hashes.json');
  const now = JSON.stringify(grammarHashes(root, name));
  return existsSync(recorded) && JSON.stringify(JSON.parse(readFileSync(recorded, 'utf8'))) === now;
}

if (process.argv.includes('--check')) {
  const stale = grammarNames.filter(name => !check(name));
  for (const name of stale) console.error(`grammars/${name}: parser or wasm do not belong to the sources; run npm run grammars`);
  process.exit(stale.length > 0 ? 1 : 0);
}
console.log(need(cli, ['--version'], 'Install a tree-sitter CLI 0.26 or newer, or name it in TREE_SITTER.'));
need('clang-19', ['--version'], 'Install clang-19, lld-19 and wasi-libc (Debian packages).');
for (const name of grammarNames) {
  const folder = path.join(root, 'grammars', name);
  run(cli, ['generate'], folder);
  buildWasm(folder, name);
  writeFileSync(path.join(folder, 'hashes.json'), `${JSON.stringify(grammarHashes(root, name), null, 2)}\n`);
}
