// Bundles client, server, command line and webviews into dist/, with the wasm files and rule pages beside them.
// --production: minified, without source maps, and every entry must exist.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const at = (...parts) => path.join(root, ...parts);

/**
 * Every bundle: its source, its file in dist/ and what runs it. Client and engine are one file for Node and workers, since the package may not
 * hold either twice. The worker extension host takes only CommonJS and, under the manifest's "type": "module", believes that of a .cjs file alone.
 */
const bundles = [
  { entry: 'client/src/extension.ts', file: 'client.cjs', host: 'anywhere' },
  { entry: 'server/src/entries/engine.ts', file: 'engine.cjs', host: 'anywhere' },
  { entry: 'client/webview/topology.ts', file: 'webview/topology.js', host: 'page' },
  { entry: 'client/webview/best-paths.ts', file: 'webview/best-paths.js', host: 'page' },
  { entry: 'client/webview/sweep.ts', file: 'webview/sweep.js', host: 'page' },
  { entry: 'client/webview/topology.css', file: 'webview/topology.css', host: 'page' },
  { entry: 'client/webview/best-paths.css', file: 'webview/best-paths.css', host: 'page' },
  { entry: 'client/webview/sweep.css', file: 'webview/sweep.css', host: 'page' },
];

/** What starts a program of the engine in Node; a worker starts its own (client/src/browser.ts). */
const starters = {
  'cli.js': "#!/usr/bin/env node\nrequire('./engine.cjs').start.cli();\n",
  'sweep.cjs': "require('./engine.cjs').start.sweep();\n",
  'server.cjs': "require('./engine.cjs').start.node();\n",
};

/** web-tree-sitter's ES module asks for import.meta.url, which a CommonJS or worker bundle does not have; its .cjs twin does not. */
const alias = { 'web-tree-sitter': at('node_modules/web-tree-sitter/web-tree-sitter.cjs') };

/** How esbuild bundles for each host. */
export const hosts = {
  anywhere: {
    platform: 'node',
    target: ['node20', 'es2022'],
    format: 'cjs',
    external: ['vscode'],
    alias,
    define: { 'import.meta.dirname': '__dirname' },
    mainFields: ['module', 'main'],
    conditions: ['node', 'browser'],
  },
  page: { platform: 'browser', target: 'es2022', format: 'iife', mainFields: ['browser', 'module', 'main'], conditions: ['browser'] },
};

const wasmFiles = {
  'web-tree-sitter.wasm': 'node_modules/web-tree-sitter/web-tree-sitter.wasm',
  'lines.wasm': 'grammars/lines/lines.wasm',
  'braces.wasm': 'grammars/braces/braces.wasm',
  'rpl.wasm': 'grammars/rpl/rpl.wasm',
  'hcl.wasm': 'node_modules/@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm',
};

function copyRules() {
  const from = at('docs/rules');
  if (!existsSync(from)) return ['docs/rules'];
  const pages = readdirSync(from, { recursive: true })
    .map(String)
    .filter(name => name.endsWith('.md'))
    .sort();
  for (const page of pages) {
    mkdirSync(path.dirname(at('dist/rules', page)), { recursive: true });
    copyFileSync(path.join(from, page), at('dist/rules', page));
  }
  // The client cannot list a folder that is served over http, so the names are in a file.
  writeFileSync(at('dist/rules/index.json'), JSON.stringify(pages.map(page => page.replaceAll('\\', '/').replace(/\.md$/, ''))));
  return [];
}

function copyWasm() {
  mkdirSync(at('dist/wasm'), { recursive: true });
  const missing = Object.entries(wasmFiles).filter(([, from]) => !existsSync(at(from)));
  for (const [name, from] of Object.entries(wasmFiles)) if (existsSync(at(from))) copyFileSync(at(from), at('dist/wasm', name));
  return missing.map(([, from]) => from);
}

/** Builds dist/ anew. Returns the sources that do not exist; with `production` that is an error. */
export async function buildAll({ production = false } = {}) {
  rmSync(at('dist'), { recursive: true, force: true });
  mkdirSync(at('dist'));
  // Bundles for Node are CommonJS while the package says "module".
  writeFileSync(at('dist/package.json'), '{ "type": "commonjs" }\n');
  const present = bundles.filter(({ entry }) => existsSync(at(entry)));
  const missing = [...bundles.filter(bundle => !present.includes(bundle)).map(({ entry }) => entry), ...copyWasm(), ...copyRules()];
  for (const [file, text] of Object.entries(starters)) writeFileSync(at('dist', file), text, { mode: 0o755 });
  await Promise.all(
    present.map(({ entry, file, host }) =>
      build({
        absWorkingDir: root,
        entryPoints: [entry],
        outfile: at('dist', file),
        bundle: true,
        logLevel: 'warning',
        minify: production,
        sourcemap: production ? false : 'linked',
        ...hosts[host],
      }),
    ),
  );
  if (production && missing.length > 0) throw new Error(`missing: ${missing.join(', ')}`);
  return missing;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missing = await buildAll({ production: process.argv.includes('--production') });
  for (const source of missing) console.warn(`build: left out ${source}, which does not exist`);
}
