/** One file of a workspace, and the device that its configuration makes. */
import { assembleDevice } from '../model/assemble.ts';
import type { Device } from '../model/device.ts';
import type { Vrp } from '../model/network.ts';
import type { ConfigText } from '../notation/config-text.ts';
import type { OutsideFile } from '../outside/route.ts';
import type { Plan } from '../terraform/plan.ts';
import { detectVendor } from '../vendors/detect.ts';
import { type VendorId, vendorOf } from '../vendors/index.ts';
import type { FolderSettings, SettingsFile, SettingsProblem } from './settings.ts';

/** A file as the workspace holds it. `config` is missing for text of no vendor of ours. */
export interface FileState {
  readonly file: string;
  vendor: VendorId | null;
  /** Nobody said whose text it is, and several systems could have printed it. */
  guessed?: boolean;
  config?: ConfigText;
  device?: Device;
  /** What its name, or a folder's settings, say that it is. */
  role?: Role;
  /** Set when the text was not read: too large, or not text at all. */
  refused?: string;
  /** Of a `bestpath.json`. */
  settings?: FolderSettings;
  /** Of a `bestpath.json`: where the names of other files stand. */
  names?: SettingsFile['names'];
  /** Mistakes in a `bestpath.json`. */
  problems?: readonly SettingsProblem[];
  /** Of a file of validated ROA payloads. */
  vrps?: readonly Vrp[];
  /** Of a file with routes that neighbors announce. */
  outside?: OutsideFile;
  /** Of a file of a Terraform module. */
  module?: string;
  /** Of a Terraform plan that settings name. */
  plan?: Plan;
}

/** The largest file that is read, in characters: the parser's memory ends at 2 GiB (about 60 bytes a character). */
export const largestFile = 20_000_000;

/** Why a text is not read. */
export function refusalOf(text: string): string | undefined {
  if (text.length > largestFile) return `the file has ${text.length} characters; files above ${largestFile} are not read`;
  return text.includes('\u0000') ? 'the file is not text' : undefined;
}

/** The vendor that is given, else the one that the text tells. */
export function vendorIn(file: string, text: string, given?: VendorId): Pick<FileState, 'vendor' | 'guessed'> {
  return given ? { vendor: given } : detectVendor(text, file);
}

/** A configuration or module that would be read as it is. */
export function isReadAlike({ file, config, module, vendor, guessed }: FileState, text: string, given?: VendorId): boolean {
  if (!config || !hasText(config, text)) return module !== undefined && module === text;
  const now = vendorIn(file, text, given);
  return now.vendor === vendor && now.guessed === guessed;
}

function hasText({ sections }: ConfigText, text: string): boolean {
  let at = 0;
  for (const section of sections) {
    if (!text.startsWith(section.text, at)) return false;
    at += section.text.length;
  }
  return at === text.length;
}

/** The device of a file, made again after each change of its text; undefined where it is no configuration. */
export function deviceOf(state: FileState): Device | undefined {
  const { config, vendor, file, guessed } = state;
  if (!config || !vendor) return undefined;
  const { objects, symbols, found } = config;
  const { problems, unknown: unknownLines, hostBits, directives: suppressions } = found;
  const { defaults } = vendorOf(vendor);
  state.device ??= assembleDevice({ file, vendor, objects, symbols, defaults, problems, unknownLines, hostBits, suppressions, guessed });
  return state.device;
}

/** Sorted by name; a second device of a name gets its file added, so that names stay unique. */
export function uniqueNames(devices: readonly Device[]): Device[] {
  const sorted = [...devices].sort((a, b) => compare(a.name, b.name) || compare(a.file, b.file));
  const seen = new Set<string>();
  return sorted.map(device => {
    const name = seen.has(device.name) ? `${device.name} (${device.file})` : device.name;
    seen.add(device.name);
    return name === device.name ? device : { ...device, name };
  });
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export type Role = 'settings' | 'payloads' | 'announcements' | 'plan';
