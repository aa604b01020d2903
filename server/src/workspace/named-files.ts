/** Files whose name, or a folder's settings, say what they are: settings, payloads, announcements of neighbors, plans. */
import { batfishName } from '../outside/batfish.ts';
import { readOutside } from '../outside/read.ts';
import { readVrps } from '../rpki/vrp.ts';
import { rules } from '../rules/index.ts';
import { readPlan } from '../terraform/plan.ts';
import { folderOf, nameOf } from '../text/path.ts';
import type { FileState, Role } from './file-state.ts';
import { inFolder, outsideFiles } from './outside.ts';
import { type FolderSettings, readSettings, type SettingsProblem } from './settings.ts';

/** The settings of a folder, and the payloads that a folder's network takes where no setting names others. */
export const settingsName = 'bestpath.json';
export const vrpsName = 'vrps.json';

/** What a file of a role yields. */
type Reader = (text: string, file: string) => Partial<FileState>;

const ruleIds: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

export const readers: Readonly<Record<Role, Reader>> = {
  settings: text => readSettings(text, ruleIds),
  payloads: (text, file) => {
    const { vrps, problems } = readVrps(text, nameOf(file));
    return { vrps, problems: problems.map(ofFile) };
  },
  announcements: text => {
    const outside = readOutside(text);
    return { outside, problems: outside.problems.map(({ line, message }) => ({ line, column: 0, message })) };
  },
  plan: text => {
    const plan = readPlan(text);
    return 'failure' in plan ? { problems: [ofFile(plan.failure)] } : { plan };
  },
};

const ofFile = (message: string): SettingsProblem => ({ line: 0, column: 0, message });

/** A `bestpath.json` that was read. */
type SettingsFile = Pick<FileState, 'file' | 'settings'>;

/**
 * The role of a file; undefined for one that is judged by its text.
 * @param all every file that was read. @param payloads the file of payloads that comes before those of folders.
 */
export function roleOf(file: string, all: Iterable<SettingsFile>, payloads: string | undefined): Role | undefined {
  const name = nameOf(file);
  if (name === batfishName) return 'announcements';
  if (name === settingsName) return 'settings';
  if (name === vrpsName || file === payloads) return 'payloads';
  for (const { file: own, settings } of all) {
    if (!settings) continue;
    const folder = folderOf(own);
    if (settings.announcements?.length && outsideFiles(folder, settings).includes(file)) return 'announcements';
    if (plansOf(folder, settings).some(plan => plan.file === file)) return 'plan';
    if (payloads === undefined && payloadsOf(folder, settings) === file) return 'payloads';
  }
  return undefined;
}

/** The file of payloads that the settings of a folder name. */
export function payloadsOf(root: string, settings: FolderSettings | undefined): string | undefined {
  return settings?.vrps === undefined ? undefined : inFolder(root, settings.vrps);
}

/**
 * Mistakes in a `bestpath.json`: payloads and plans that it names and that were not read, at their names.
 * @param given payloads that come before those of folders.
 */
export function missingNames(
  state: Pick<FileState, 'file' | 'settings' | 'names'> | undefined,
  given: boolean,
  isRead: (file: string) => boolean,
): readonly SettingsProblem[] {
  if (!state) return [];
  const root = folderOf(state.file);
  const payloads = given ? undefined : payloadsOf(root, state.settings);
  const named = plansOf(root, state.settings).map(({ file }) => ({ setting: 'plans', file }));
  if (payloads !== undefined) named.unshift({ setting: 'vrps', file: payloads });
  const places = new Map(Array.from(state.names ?? [], ([written, place]) => [inFolder(root, written), place]));
  return named
    .filter(({ file }) => !isRead(file))
    .map(({ setting, file }) => ({
      ...(places.get(file) ?? { line: 0, column: 0 }),
      message: `"${setting}": ${file} does not exist or could not be read`,
    }));
}

/** A plan, and the folder of the root module that it is of. */
export interface PlanFile {
  readonly folder: string;
  readonly file: string;
}

/** The plans that the settings of a folder name. */
export function plansOf(root: string, settings: FolderSettings | undefined): readonly PlanFile[] {
  return Array.from(settings?.plans ?? [], ([folder, file]) => ({ folder: inFolder(root, folder), file: inFolder(root, file) }));
}
