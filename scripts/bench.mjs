// Speeds of the built server and of the engine, as a table. Builds first; exits 1 when a target is missed. Names of benches run only these; options go to each of them (`routing --extreme`).
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { buildAll, hosts } from './build.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'test/bench');
const options = process.argv.slice(2).filter(word => word.startsWith('--'));
const named = process.argv.slice(2).filter(word => !word.startsWith('--'));
const all = ['read', 'server', 'features', 'engine', 'routing', 'terraform'];

/** Packed as what users run: the loader that tests use gives each function its name when it is made, a fifth of the processor time of an edit of Terraform. */
async function bench(name) {
  const outfile = path.join(root, '.cache/bench', `${name}.mjs`);
  await build({
    ...hosts.anywhere,
    alias: {},
    external: ['web-tree-sitter'],
    absWorkingDir: root,
    entryPoints: [path.join(folder, `${name}.bench.ts`)],
    outfile,
    bundle: true,
    format: 'esm',
    logLevel: 'warning',
    sourcemap: 'linked',
    define: { 'import.meta.dirname': JSON.stringify(folder) },
    banner: { js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);" },
  });
  return spawnSync(process.execPath, ['--expose-gc', outfile, ...options], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

await buildAll({ production: true });
let worst = 0;
for (const name of named.length > 0 ? named : all) worst = Math.max(worst, await bench(name));
process.exit(worst);
