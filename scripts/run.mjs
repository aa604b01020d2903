// What the scripts share: starting a program, and installing node_modules when the lockfile is newer.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** Runs a program in the project's folder with our terminal. Returns its exit code; 1 when a signal ended it. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options });
  if (done.error) console.error(`${command}: ${done.error.message}`);
  return done.status ?? 1;
}

/** Runs a script of an installed package with this Node. */
export function runTool(file, args, options = {}) {
  return run(process.execPath, [path.join(root, 'node_modules', file), ...args], { shell: false, ...options });
}

/** Runs `npm ci` when node_modules is missing or older than the lockfile; .npmrc keeps it free of install scripts. Ends the process when it fails. */
export function installIfStale() {
  const lock = path.join(root, 'package-lock.json');
  const mark = path.join(root, 'node_modules/.package-lock.json');
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs) return;
  const code = run('npm', ['ci']);
  if (code !== 0) process.exit(code);
}
