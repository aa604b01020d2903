#!/usr/bin/env node
// Stands in for the desktop program `code`: takes the arguments that @vscode/test-electron passes, runs the suite in the
// extension host of a VS Code server opened in headless Chromium, and exits with the suite's result.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startServer, workbenchUrl } from './server.mjs';
import { runSuitePage } from './suite-page.mjs';

/** `--name=value` and `--name` arguments by name, the rest in order. Unknown ones are kept and ignored, as the desktop does. */
function readArguments(args) {
  const options = new Map();
  const rest = [];
  for (const arg of args) {
    const [, name, value = ''] = /^--([\w-]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (name) options.set(name, value);
    else rest.push(arg);
  }
  return { options, rest };
}

function userSettings(folder) {
  const file = folder && path.join(folder, 'User/settings.json');
  return file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

const { options, rest } = readArguments(process.argv.slice(2));
const tests = options.get('extensionTestsPath');
const extension = options.get('extensionDevelopmentPath');
if (!tests || !extension || rest.length === 0) {
  console.error('code: needs --extensionTestsPath, --extensionDevelopmentPath and a folder');
  process.exit(64);
}

const vsix = process.env.BESTPATH_VSIX;
const server = await startServer({ settings: userSettings(options.get('user-data-dir')), vsix, testDriver: true });
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.stop();
    process.exit(1);
  });
}
let code = 'failed';
try {
  const remote = file => `vscode-remote://${new URL(server.origin).host}${path.resolve(file)}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(tests)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const shots = process.env.BESTPATH_SHOTS;
  if (shots) mkdirSync(shots, { recursive: true });
  ({ code } = await runSuitePage(workbenchUrl(server.origin, path.resolve(rest[0]), payload), {
    shot: shots && path.join(shots, 'suite-end.png'),
  }));
  if (code !== 0) console.error(`code: the extension host ended with ${code}, the server's log is ${server.log}`);
} finally {
  server.stop(code !== 0);
}
process.exit(code === 0 ? 0 : 1);
