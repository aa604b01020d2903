/** Files that an evaluation may read. The host decides what they are; nothing here touches a disk. */

/** Paths are relative to a root, with `/` between names and without `.` or `..`; the root itself is the empty path. */
export interface ModuleFiles {
  /** Names of the files in a folder, without those of folders below. */
  list(folder: string): readonly string[];
  /** The text of a file, undefined when there is none. */
  read(path: string): string | undefined;
  /** Paths of all files below a folder, for `fileset`; without it that function has no answer. */
  listAll?(folder: string): readonly string[];
  /** What a path is called in places; the path itself where this is missing. */
  idOf?(path: string): string;
}

/** Joins and tidies a path. @returns undefined when it leads out of the root or is absolute. */
export function joinPath(folder: string, path: string): string | undefined {
  if (path.startsWith('/') || path.startsWith('~') || /^[A-Za-z]:/.test(path)) return undefined;
  const names: string[] = [];
  for (const name of `${folder}/${path}`.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.pop() === undefined) return undefined;
  }
  return names.join('/');
}
