/** Where recorded material is, and its files. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export const shared = path.resolve(process.env.BESTPATH_SHARED ?? path.resolve(import.meta.dirname, '../../../shared'));

export interface SharedFile {
  /** Below the folder of all recorded material, with forward slashes. */
  readonly name: string;
  readonly text: string;
}

/** Files below a folder of the recorded material, in order; none where it is absent. */
export function sharedFiles(folder: string, wanted: (name: string) => boolean): SharedFile[] {
  const root = path.join(shared, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map(name => `${folder}/${name.split(path.sep).join('/')}`)
    .filter(name => wanted(name) && statSync(path.join(shared, name)).isFile())
    .sort()
    .map(name => ({ name, text: readFileSync(path.join(shared, name), 'utf8') }));
}

export function sharedJson<T>(name: string): T | undefined {
  const file = path.join(shared, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}

/** Columns of text, the first one to the left, the others to the right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map(row => row[i]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, i) => (i === 0 || i >= rows[0]!.length - 1 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)));
    console.log(cells.join('  ').trimEnd());
  }
}
