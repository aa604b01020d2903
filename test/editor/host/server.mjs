// Starts a throw-away VS Code server on loopback with folders of its own, and opens its workbench in headless Chromium.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { installEditor } from './install.mjs';

const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'files.autoSave': 'off',
};

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

function makeHome(settings) {
  const home = mkdtempSync(path.join(tmpdir(), 'bp-'));
  const user = path.join(home, 'data/data/User');
  for (const folder of [user, path.join(home, 'extensions'), path.join(home, 'run')]) mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 1));
  return home;
}

/** The environment without what an outer editor or loader left there; an empty gallery stops look-ups of extensions. */
function environment(home) {
  const { NODE_OPTIONS, VSCODE_IPC_HOOK_CLI, ...inherited } = process.env;
  const config = path.join(home, 'config');
  return {
    ...inherited,
    HOME: home,
    XDG_CONFIG_HOME: config,
    XDG_DATA_HOME: config,
    XDG_RUNTIME_DIR: path.join(home, 'run'),
    EXTENSIONS_GALLERY: '{}',
  };
}

async function answering(origin, child, log) {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    const up = await fetch(`${origin}/version`).then(
      reply => reply.ok,
      () => false,
    );
    if (up) return;
    await sleep(100);
  }
  throw new Error(`the VS Code server did not start, see ${log}`);
}

/**
 * @param {{ settings?: object, vsix?: string, testDriver?: boolean }} options `vsix` is installed first; `testDriver` makes the workbench accept a test suite.
 * @returns {Promise<{ origin: string, log: string, stop(keep?: boolean): void }>}
 */
export async function startServer({ settings = {}, vsix, testDriver = false } = {}) {
  const { node, vscode } = installEditor();
  const home = makeHome(settings);
  const env = environment(home);
  const main = path.join(vscode, 'out/server-main.js');
  const common = [
    '--server-data-dir',
    path.join(home, 'data'),
    '--extensions-dir',
    path.join(home, 'extensions'),
    '--accept-server-license-terms',
  ];
  if (vsix) execFileSync(node, [main, ...common, '--install-extension', vsix], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await freePort();
  const here = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--without-connection-token',
    '--telemetry-level',
    'off',
    '--disable-workspace-trust',
  ];
  const child = spawn(node, [main, ...common, ...here, ...(testDriver ? ['--enable-smoke-test-driver'] : [])], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const log = path.join(home, 'server.log');
  const sink = createWriteStream(log);
  child.stdout.pipe(sink, { end: false });
  child.stderr.pipe(sink, { end: false });
  const origin = `http://127.0.0.1:${port}`;
  const stop = keep => {
    // The group: extension hosts and watchers are the server's children.
    if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    if (!keep) rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    await answering(origin, child, log);
  } catch (error) {
    stop(true);
    throw error;
  }
  return { origin, log, stop };
}

/** Debian's Chromium, or the one that CHROMIUM names. */
const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';

/** Ends the program with a message where there is no browser to drive. */
export function demandBrowser() {
  if (existsSync(executablePath)) return;
  console.error(`There is no browser at ${executablePath}: install Chromium (apt-get install chromium), or name one in CHROMIUM.`);
  process.exit(1);
}

/** Cut off from every host but loopback. */
export function launchBrowser() {
  const loopbackOnly = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      loopbackOnly,
    ],
  });
}

/** The workbench's address for a folder; `payload` is what desktop VS Code takes as arguments. */
export function workbenchUrl(origin, folder, payload = []) {
  const url = new URL(origin);
  url.searchParams.set('folder', folder);
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
