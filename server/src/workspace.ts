/** The only state of the engine: files, what was read of them, the networks they form, and what must be computed again. No LSP types, no IO. */
import { assembleDevice } from './model/assemble.ts';
import type { Device } from './model/device.ts';
import { defaultSettings, type Network, type Settings } from './model/network.ts';
import { ConfigText } from './notation/config-text.ts';
import { type CheckMemory, checkMemory, checkNetwork } from './rules/check.ts';
import { rules } from './rules/index.ts';
import type { Finding } from './rules/rule.ts';
import { detectVendor } from './vendors/detect.ts';
import { vendorOf, type VendorId } from './vendors/index.ts';

/** A file as the workspace holds it. `config` is missing for text of no vendor of ours. */
export interface FileState {
  readonly file: string;
  vendor: VendorId | null;
  config?: ConfigText;
  device?: Device;
  /** Set when the text was not read: too large, or not text at all. */
  refused?: string;
}

interface NetworkState {
  readonly files: Set<string>;
  readonly memory: CheckMemory;
  network?: Network;
}

/** The largest file that is read, in characters: the parser's memory ends at 2 GiB (about 60 bytes a character). */
export const largestFile = 20_000_000;

export class Workspace {
  private readonly files = new Map<string, FileState>();
  private readonly networks = new Map<string, NetworkState>();
  readonly folders: readonly string[];
  settings: Settings = defaultSettings;

  /** @param folders workspace folders, without trailing slash. */
  constructor(folders: readonly string[] = []) {
    this.folders = folders;
  }

  /** Opens or replaces a file. `vendor` overrides detection. */
  set(file: string, text: string, vendor?: VendorId): FileState {
    this.remove(file);
    const state: FileState = { file, vendor: null };
    this.files.set(file, state);
    if (text.length > largestFile) state.refused = `the file has ${text.length} characters; files above ${largestFile} are not read`;
    else if (text.includes('\u0000')) state.refused = 'the file is not text';
    else this.read(state, text, vendor);
    return state;
  }

  /** Replaces whole lines (`first` to `last`, old numbering, included) of a file that is open. */
  change(file: string, first: number, last: number, lines: string): void {
    const state = this.files.get(file);
    if (!state?.config) return;
    state.config.apply(first, last, lines);
    state.device = undefined;
    this.touch(file);
  }

  remove(file: string): void {
    if (!this.files.delete(file)) return;
    this.touch(file);
    this.networks.get(this.rootOf(file))?.files.delete(file);
  }

  get(file: string): FileState | undefined {
    return this.files.get(file);
  }

  /** The folder whose files form one network with `file`: the parent of a `configs` folder, else the workspace folder, else the file's own. */
  rootOf(file: string): string {
    const configs = file.lastIndexOf('/configs/');
    if (configs >= 0) return file.slice(0, configs);
    const folder = this.folders.filter(f => file.startsWith(`${f}/`)).sort((a, b) => b.length - a.length)[0];
    return folder ?? file.slice(0, Math.max(0, file.lastIndexOf('/')));
  }

  /** All files, whether recognised or not, sorted by name. */
  all(): readonly FileState[] {
    return [...this.files.values()].sort((a, b) => compare(a.file, b.file));
  }

  /** The files that form the network of a root. */
  filesOf(root: string): readonly string[] {
    return [...(this.networks.get(root)?.files ?? [])];
  }

  roots(): readonly string[] {
    return [...this.networks.keys()];
  }

  network(root: string): Network {
    const state = this.networks.get(root);
    if (!state) return { name: root, devices: [], clouds: [], settings: this.settings };
    state.network ??= this.join(root, state);
    return state.network;
  }

  /** All findings of a network; yields so that an edit can get in between. */
  *findings(root: string): Generator<void, Finding[]> {
    const state = this.networks.get(root);
    return state ? yield* checkNetwork(this.network(root), rules, state.memory) : [];
  }

  private read(state: FileState, text: string, given?: VendorId): void {
    const vendor = given ?? detectVendor(text, state.file).vendor;
    if (!vendor) return;
    state.vendor = vendor;
    state.config = new ConfigText(state.file, text, vendorOf(vendor).language);
    const root = this.rootOf(state.file);
    const network = this.networks.get(root) ?? { files: new Set(), memory: checkMemory() };
    this.networks.set(root, network);
    network.files.add(state.file);
    network.network = undefined;
  }

  private touch(file: string): void {
    const state = this.networks.get(this.rootOf(file));
    if (state) state.network = undefined;
  }

  private join(root: string, { files }: NetworkState): Network {
    const devices = [...files].map(file => this.deviceOf(this.files.get(file)!)).filter(device => device !== undefined);
    return { name: root, devices: uniqueNames(devices), clouds: [], settings: this.settings };
  }

  private deviceOf(state: FileState): Device | undefined {
    const { config, vendor, file } = state;
    if (!config || !vendor) return undefined;
    state.device ??= assembleDevice({
      file,
      vendor,
      objects: config.objects,
      symbols: config.symbols,
      defaults: vendorOf(vendor).defaults,
      problems: [...config.problems()],
      unknownLines: [...config.unknownLines()],
      hostBits: [...config.hostBits()],
      suppressions: [...config.suppressions()],
    });
    return state.device;
  }
}

/** Sorted by name; a second device of a name gets its file added, so that names stay unique. */
function uniqueNames(devices: readonly Device[]): Device[] {
  const sorted = [...devices].sort((a, b) => compare(a.name, b.name) || compare(a.file, b.file));
  const seen = new Set<string>();
  return sorted.map(device => {
    const name = seen.has(device.name) ? `${device.name} (${device.file})` : device.name;
    seen.add(device.name);
    return name === device.name ? device : { ...device, name };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
