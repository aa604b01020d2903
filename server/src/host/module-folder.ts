/** A folder on disk as the files of a Terraform module tree. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ModuleFiles } from '../terraform/module-files.ts';

const largestFile = 5_000_000;
const mostListed = 10_000;

/** Paths are relative to `root`. Folders and files that cannot be read count as missing. */
export function moduleFolder(root: string): ModuleFiles {
  const full = (name: string) => path.join(root, name);
  return {
    list: folder =>
      entries(full(folder))
        .filter(entry => entry.isFile())
        .map(entry => entry.name),
    read: name => readSmall(full(name)),
    listAll: folder => [...filesBelow(full(folder))].map(file => path.relative(root, file).split(path.sep).join('/')),
  };
}

function entries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function readSmall(file: string): string | undefined {
  try {
    return statSync(file).size > largestFile ? undefined : readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function* filesBelow(folder: string): Generator<string> {
  let listed = 0;
  const queue = [folder];
  for (const at of queue) {
    for (const entry of entries(at)) {
      if (++listed > mostListed) return;
      const full = path.join(at, entry.name);
      if (entry.isDirectory()) queue.push(full);
      else if (entry.isFile()) yield full;
    }
  }
}
