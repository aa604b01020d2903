/** Runs the built command line as a user would. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const built = path.resolve('dist/cli.js');

/** The built program where there is one, else the sources. */
export function bestpath(...args: readonly string[]): Ran {
  const program = existsSync(built) ? [built] : ['--import=tsx/esm', path.resolve('server/src/entries/cli.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    encoding: 'utf8',
    maxBuffer: 64e6,
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  return { code: status, out: stdout, err: stderr };
}

export const json = (...args: readonly string[]) => JSON.parse(bestpath(...args).out);
