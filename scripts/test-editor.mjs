// npm run test:editor: the suites of test/editor in a real VS Code, on the folder, on the packaged .vsix, in the web worker host, and clicks in a browser.
// Arguments: names of runs (folder, vsix, web, pages) to do only these; --grep TEXT; --as-built takes dist/ as it is.
// VSCODE_EXECUTABLE_PATH names a desktop VS Code to use instead; --desktop downloads one.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installIfStale, root, run } from './run.mjs';

installIfStale();
const { build } = await import('esbuild');
const { hosts } = await import('./build.mjs');
const { runTests } = await import('@vscode/test-electron');
const { demandBrowser, startServer, workbenchUrl } = await import('../test/editor/host/server.mjs');
const { startFront } = await import('../test/editor/host/front.mjs');
const { runSuitePage } = await import('../test/editor/host/suite-page.mjs');

demandBrowser();

const inRoot = (...parts) => path.join(root, ...parts);
const options = process.argv.slice(2);
const grep = options.includes('--grep') ? options[options.indexOf('--grep') + 1] : '';
const desktop = options.includes('--desktop') || Boolean(process.env.VSCODE_EXECUTABLE_PATH);
const vsix = inRoot('out/bestpath.vsix');
const results = name => inRoot('out/results', `editor-${name}.json`);

/** Suites become CommonJS files: one that finds mocha in node_modules, one for a worker with mocha's browser build inside. */
async function buildSuites() {
  const common = { absWorkingDir: root, bundle: true, logLevel: 'warning', sourcemap: 'inline', format: 'cjs' };
  await build({
    ...common,
    ...hosts.anywhere,
    entryPoints: ['test/editor/suite/node.ts'],
    outfile: 'out/editor/node.cjs',
    external: ['vscode', 'mocha'],
  });
  await build({
    ...hosts.page,
    ...common,
    external: ['vscode'],
    entryPoints: ['test/editor/suite/web.ts'],
    outfile: 'out/editor/web.cjs',
    alias: { mocha: inRoot('node_modules/mocha/mocha.js') },
    define: { BESTPATH_GREP: JSON.stringify(grep) },
    footer: { js: 'module.exports = { run: globalThis.bestpathSuite };' },
  });
}

/** Every run works on its own copy: suites edit files. */
function copyWorkspace() {
  const folder = mkdtempSync(path.join(tmpdir(), 'bp-workspace-'));
  cpSync(inRoot('test/editor/workspace'), folder, { recursive: true });
  return folder;
}

async function runInExtensionHost(name, extension, packaged) {
  const workspace = copyWorkspace();
  const env = { BESTPATH_RESULTS: results(name), BESTPATH_GREP: grep, ...(packaged ? { BESTPATH_VSIX: vsix } : {}) };
  try {
    await runTests({
      vscodeExecutablePath: desktop ? process.env.VSCODE_EXECUTABLE_PATH : inRoot('test/editor/host/code.mjs'),
      extensionDevelopmentPath: extension,
      extensionTestsPath: inRoot('out/editor/node.cjs'),
      launchArgs: [workspace, ...(packaged ? [] : ['--disable-extensions'])],
      extensionTestsEnv: env,
    });
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

async function runInWebHost() {
  const workspace = copyWorkspace();
  const server = await startServer({ testDriver: true });
  const front = await startFront({ upstream: server.origin, extension: root, tests: inRoot('out/editor/web.cjs') });
  let code = 'failed';
  try {
    const payload = [['skipWelcome', 'true']];
    const ended = await runSuitePage(workbenchUrl(front.origin, workspace, payload));
    code = ended.code;
    const counts = ended.lines.find(line => line.startsWith('BESTPATH RESULTS '));
    if (counts) writeFileSync(results('web'), counts.slice('BESTPATH RESULTS '.length));
    if (code !== 0) throw new Error(`web: the extension host ended with ${code}, the server's log is ${server.log}`);
  } finally {
    front.stop();
    server.stop(code !== 0);
    rmSync(workspace, { recursive: true, force: true });
  }
}

async function runPages() {
  const { checkPages } = await import('../test/editor/pages.mjs');
  const workspace = copyWorkspace();
  try {
    writeFileSync(results('pages'), JSON.stringify(await checkPages({ vsix, workspace })));
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

const runs = {
  folder: () => runInExtensionHost('folder', root, false),
  // An empty extension is under development, so that the tested one comes from its package.
  vsix: () => runInExtensionHost('vsix', inRoot('test/editor/driver'), true),
  web: runInWebHost,
  pages: runPages,
};

/** Runs one of them and returns its counts; a run without counts is one failure. */
async function counted(name) {
  console.log(`\n== ${name}`);
  try {
    await runs[name]();
  } catch (error) {
    console.error(String(error));
  }
  const counts = existsSync(results(name)) ? JSON.parse(readFileSync(results(name), 'utf8')) : { passed: 0, failed: 0 };
  if (counts.failed === 0 && counts.passed === 0) counts.failed = 1;
  writeFileSync(results(name), JSON.stringify(counts));
  for (const { title, error } of counts.failures ?? []) console.error(`FAILED ${title}\n${error}`);
  return counts;
}

const chosen = options.filter(option => option in runs);
const names = chosen.length > 0 ? chosen : Object.keys(runs).filter(name => !desktop || name === 'folder');
mkdirSync(inRoot('out/results'), { recursive: true });
for (const name of names) rmSync(results(name), { force: true });
const packaged = run(process.execPath, [inRoot('scripts/package.mjs'), ...options.filter(option => option === '--as-built')], {
  shell: false,
});
if (packaged !== 0) process.exit(packaged);
await buildSuites();
let passed = 0;
let failed = 0;
for (const name of names) {
  const counts = await counted(name);
  passed += counts.passed;
  failed += counts.failed;
}
console.log(`\n${passed} passed, ${failed} failed in the editor`);
process.exit(failed > 0 ? 1 : 0);
