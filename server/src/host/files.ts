/** Files on disk, by URI. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { URI } from 'vscode-uri';

/** Folders that never hold configurations of the user. `.terraform` is read only through its modules.json. */
const skipped = new Set(['node_modules', '.git', '.terraform', '.vscode', 'dist', 'out']);

/** Files below `folder` that `wanted` accepts by name; at most `limit`, breadth first, sorted. */
export async function listFiles(folder: string, wanted: (name: string) => boolean, limit: number): Promise<string[]> {
  const found: string[] = [];
  const queue = [folder];
  for (const at of queue) {
    const entries = await readdir(at, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const full = path.join(at, entry.name);
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) queue.push(full);
      } else if (entry.isFile() && wanted(entry.name) && found.push(full) >= limit) return found;
    }
  }
  return found;
}

/** Text of a file in UTF-8, bytes that are none replaced; undefined when it is gone, unreadable or above `maxBytes`. */
export async function readText(file: string, maxBytes: number): Promise<string | undefined> {
  try {
    if ((await stat(file)).size > maxBytes) return undefined;
    return (await readFile(file)).toString('utf8');
  } catch {
    return undefined;
  }
}

/** The largest file of announcements that is read, in bytes: a full table of a collector with a few dozen neighbors. */
const largestDump = 450_000_000;

/** A file of announcements: text as `readText` gives it, anything else (an MRT dump) with one character for each byte; `.gz` is expanded. */
export async function readDump(file: string): Promise<string | undefined> {
  try {
    if ((await stat(file)).size > largestDump) return undefined;
    const stored = await readFile(file);
    const bytes = stored[0] === 0x1f && stored[1] === 0x8b ? gunzipSync(stored, { maxOutputLength: largestDump }) : stored;
    return bytes.toString(bytes.includes(0) || bytes.subarray(0, 3).toString('latin1') === 'BZh' ? 'latin1' : 'utf8');
  } catch {
    return undefined;
  }
}

export const uriOf = (file: string): string => URI.file(file).toString();
export const pathOf = (uri: string): string => URI.parse(uri).fsPath;
