// Regenerates the parsers of grammars/ and their wasm. Only changing a grammar needs this; everything generated is committed.
// Needs clang-19, lld-19, wasi-libc, and a tree-sitter CLI 0.26 or newer: scripts/grammar-cli.mjs finds or unpacks one. Exit code 2 when a tool is missing.
// usage: npm run grammars [-- --check]   (--check: only compares the recorded hashes)
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { treeSitterCli } from './grammar-cli.mjs';
import { grammarHashes, grammarNames } from './grammar-hashes.mjs';

const root = path.resolve(import.meta.dirname, '..');
const wasiHeaders = '/usr/include/wasm32-wasi';

function fail(message) {
  console.error(`grammars: ${message}`);
  process.exit(2);
}

function missingTools() {
  const works = command => spawnSync(command, ['--version']).status === 0;
  return [...['clang-19', 'wasm-ld-19'].filter(command => !works(command)), ...(existsSync(wasiHeaders) ? [] : [wasiHeaders])];
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
    wasiHeaders,
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
const missing = missingTools();
if (missing.length > 0) fail(`${missing.join(', ')} not found; install clang-19, lld-19 and wasi-libc (Debian packages).`);
const cli = treeSitterCli(root);
if (!cli) fail('no tree-sitter CLI 0.26 or newer; install one, or name it in TREE_SITTER.');
for (const name of grammarNames) {
  const folder = path.join(root, 'grammars', name);
  run(cli, ['generate'], folder);
  buildWasm(folder, name);
  writeFileSync(path.join(folder, 'hashes.json'), `${JSON.stringify(grammarHashes(root, name), null, 2)}\n`);
}
