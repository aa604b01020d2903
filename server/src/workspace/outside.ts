/** All that is assumed about the outside of one network: the settings, the files that they name, and Batfish's file beside the configurations. */
import type { Announced, Outside } from '../model/announcement.ts';
import { joinRoutes, type RouteColumns } from '../model/route-columns.ts';
import { sameMembers } from '../model/same.ts';
import { batfishName } from '../outside/batfish.ts';
import type { OutsideFile } from '../outside/route.ts';
import { fileAnnouncements, fileMismatch, writtenAnnouncements } from './announcements.ts';
import type { FolderSettings, SettingsProblem } from './settings.ts';

/** Where files about the outside of a network are, whether they were read or not. */
export function outsideFiles(root: string, settings: FolderSettings | undefined): string[] {
  const named = (settings?.announcements ?? []).flatMap(({ file }) => (file === undefined ? [] : [file]));
  return [...new Set([...named, batfishName])].map(file => inFolder(root, file));
}

/** @param name relative with forward slashes, `..` for the folder above; an absolute path stays as it is. */
export function inFolder(folder: string, name: string): string {
  if (name.startsWith('/')) return name;
  let at = folder;
  for (const part of name.split('/')) {
    if (part === '..' && at !== '' && !at.endsWith('..')) at = at.slice(0, Math.max(0, at.lastIndexOf('/')));
    else if (part !== '.' && part !== '') at = at === '' ? part : `${at}/${part}`;
  }
  return at;
}

export interface OutsideOfNetwork {
  readonly outside?: Outside;
  /** Of the settings: files that are not there or do not fit. */
  readonly problems: readonly SettingsProblem[];
}

/** What is assumed is asked for after every edit, and worked out again only where settings or files have become others. */
export class OutsideMemory {
  readonly #known = new Map<string, { readonly from: readonly unknown[]; readonly answer: OutsideOfNetwork }>();

  of(root: string, settings: FolderSettings | undefined, fileOf: (file: string) => OutsideFile | undefined): OutsideOfNetwork {
    const from = [settings, ...outsideFiles(root, settings).map(fileOf)];
    const known = this.#known.get(root);
    if (known && sameMembers(known.from, from)) return known.answer;
    const answer = outsideOf(root, settings, fileOf);
    this.#known.set(root, { from, answer });
    return answer;
  }
}

function outsideOf(
  root: string,
  settings: FolderSettings | undefined,
  fileOf: (file: string) => OutsideFile | undefined,
): OutsideOfNetwork {
  const parts: RouteColumns<Announced>[] = [];
  const problems: SettingsProblem[] = [];
  for (const source of settings?.announcements ?? []) {
    if (source.file === undefined) {
      parts.push(writtenAnnouncements(source, 'bestpath.json'));
      continue;
    }
    const file = fileOf(inFolder(root, source.file));
    const wrong = file ? fileMismatch(source, file) : 'does not exist or could not be read';
    if (wrong !== undefined) problems.push({ line: source.line, column: 0, message: `"announcements": ${source.file} ${wrong}` });
    if (file) parts.push(fileAnnouncements(source, file, source.file));
  }
  const batfish = fileOf(inFolder(root, batfishName));
  if (batfish && !settings?.announcements?.some(({ file }) => file === batfishName))
    parts.push(fileAnnouncements({}, batfish, batfishName));
  const probes = settings?.probe ?? [];
  const routes = joinRoutes(parts);
  return { ...(routes.prefixNumbers.length + probes.length > 0 && { outside: { routes, probes } }), problems };
}
