/** Paths on the command line → a workspace with all files under them. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { listFiles, readText } from '../host/files.ts';
import { largestFile, Workspace } from '../workspace.ts';

/** Ends the program with exit code 2 and a message for people. */
export class UsageError extends Error {}

const mostFiles = 100_000;

/** Endings that are never configurations; everything else is looked at, since devices' exports have any name. */
const never = /\.(png|jpe?g|gif|svg|pdf|zip|t?gz|xz|bz2|wasm|exe|bin|so|js|mjs|ts|py|md|html|css|lock|log|pcap)$/i;

/** Path as it is shown: relative to the working directory, with forward slashes. */
export function shown(file: string): string {
  return (path.relative(process.cwd(), file) || '.').split(path.sep).join('/');
}

/** Reads everything under `paths` into one workspace. A single folder is one network unless it holds several `configs` folders. */
export async function loadWorkspace(paths: readonly string[]): Promise<Workspace> {
  const folders: string[] = [];
  const files: string[] = [];
  for (const given of paths) {
    const full = path.resolve(given);
    if (!existsSync(full)) throw new UsageError(`${given}: no such file or folder`);
    if (statSync(full).isDirectory()) {
      folders.push(shown(full));
      files.push(...(await listFiles(full, name => !never.test(name), mostFiles)));
    } else files.push(full);
  }
  const workspace = new Workspace(folders);
  for (const file of files) {
    const text = await readText(file, largestFile * 4);
    if (text !== undefined) workspace.set(shown(file), text);
  }
  return workspace;
}

/** Runs a generator to its end. */
export function drain<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 1)}\n`);
}
