/** The only state of the engine: files, what was read of them, the networks they form, and what must be computed again. No LSP types, no IO. */

import type { ModuleView } from './features/terraform/view.ts';
import type { FileView } from './features/view.ts';
import { assembleDevice } from './model/assemble.ts';
import type { Device } from './model/device.ts';
import { getOrMake } from './model/drafts.ts';
import { defaultSettings, type Network, type Settings, type Vrp } from './model/network.ts';
import { ConfigText } from './notation/config-text.ts';
import { batfishName } from './outside/batfish.ts';
import { readOutside } from './outside/read.ts';
import type { OutsideFile } from './outside/route.ts';
import { type Simulation, simulateSteps } from './routing/simulate.ts';
import { readVrps } from './rpki/vrp.ts';
import { type CheckMemory, checkMemory, checkNetwork } from './rules/check.ts';
import { rules } from './rules/index.ts';
import type { Finding } from './rules/rule.ts';
import { afterLineEnd, lineEndsOf } from './shapes/line-ends.ts';
import { type Plan, readPlan } from './terraform/plan.ts';
import { detectVendor } from './vendors/detect.ts';
import { type VendorId, vendorOf } from './vendors/index.ts';
import { isModuleFile, Modules } from './workspace/modules.ts';
import { inFolder, OutsideMemory, type OutsideOfNetwork, outsideFiles } from './workspace/outside.ts';
import { type FolderSettings, readSettings, type SettingsProblem } from './workspace/settings.ts';

/** A file as the workspace holds it. `config` is missing for text of no vendor of ours. */
export interface FileState {
  readonly file: string;
  vendor: VendorId | null;
  /** Nobody said whose text it is, and several systems could have printed it. */
  guessed?: boolean;
  config?: ConfigText;
  device?: Device;
  /** Set when the text was not read: too large, or not text at all. */
  refused?: string;
  /** Of a `bestpath.json`. */
  settings?: FolderSettings;
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

interface NetworkState {
  readonly files: Set<string>;
  readonly memory: CheckMemory;
  network?: Network;
  /** As last worked out, perhaps for an earlier state of the network. */
  findings?: readonly Finding[];
  simulated?: { readonly network: Network; readonly simulation: Simulation };
}

/** The largest file that is read, in characters: the parser's memory ends at 2 GiB (about 60 bytes a character). */
export const largestFile = 20_000_000;

/** The settings of a folder, and the payloads that a folder's network takes where no setting names others. */
export const settingsName = 'bestpath.json';
export const vrpsName = 'vrps.json';
const ruleIds: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

export class Workspace {
  private readonly files = new Map<string, FileState>();
  private readonly networks = new Map<string, NetworkState>();
  private readonly modules = new Map<string, Modules>();
  private readonly outsides = new OutsideMemory();
  private readonly merged = new WeakMap<FolderSettings, { readonly base: Settings; readonly settings: Settings }>();
  readonly folders: readonly string[];
  /** What holds where a `bestpath.json` does not say otherwise. Set it before reading networks. */
  private current: Settings = defaultSettings;
  /** A file of validated ROA payloads that comes before those of folders. */
  vrpsFile?: string;

  /** @param folders workspace folders, without trailing slash; empty for the working directory. */
  constructor(folders: readonly string[] = []) {
    this.folders = folders;
  }

  /** Opens or replaces a file. `vendor` overrides detection. */
  set(file: string, text: string, vendor?: VendorId): FileState {
    this.remove(file);
    const state: FileState = { file, vendor: null };
    this.files.set(file, state);
    if (this.isOutside(file)) this.readOutside(state, text);
    else if (this.planFolder(file) !== undefined) this.readPlan(state, text);
    else if (text.length > largestFile) state.refused = `the file has ${text.length} characters; files above ${largestFile} are not read`;
    else if (text.includes('\u0000')) state.refused = 'the file is not text';
    else if (nameOf(file) === settingsName) this.readSettings(state, text);
    else if (this.isVrps(file)) this.readVrps(state, text);
    else if (isModuleFile(file)) this.readModuleFile(state, text);
    else this.read(state, text, vendor);
    return state;
  }

  /** Replaces whole lines (`first` to `last`, old numbering, included) of a file that is open. */
  change(file: string, first: number, last: number, lines: string): void {
    const state = this.files.get(file);
    if (state?.module !== undefined) this.readModuleFile(state, replaceLines(state.module, first, last, lines));
    if (!state?.config) return;
    state.config.apply(first, last, lines);
    state.device = undefined;
    this.touch(file);
  }

  remove(file: string): void {
    if (!this.files.delete(file)) return;
    if (isModuleFile(file)) this.modulesOf(file).delete(file);
    this.touch(file);
    this.networks.get(this.rootOf(file))?.files.delete(file);
    if (nameOf(file) === settingsName) this.rootsChanged();
    else if (this.isVrps(file) || this.isOutside(file)) this.touchAll();
    else this.setPlan(file, undefined);
  }

  get(file: string): FileState | undefined {
    return this.files.get(file);
  }

  /** The folder whose files form one network with `file`: the nearest with a `bestpath.json`, else the parent of a `configs` folder, else the workspace folder, else the file's own. */
  rootOf(file: string): string {
    for (let folder = folderOf(file); ; folder = folderOf(folder)) {
      if (this.files.has(join(folder, settingsName))) return folder;
      if (folder === '') break;
    }
    const configs = `/${file}`.lastIndexOf('/configs/');
    if (configs >= 0) return file.slice(0, Math.max(0, configs - 1));
    return this.folderOf(file) ?? folderOf(file);
  }

  /** The file of validated ROA payloads of a network, whether it was read or not. */
  vrpsFileOf(root: string): string {
    const named = this.folderSettings(root)?.vrps;
    return this.vrpsFile ?? join(root, named ?? vrpsName);
  }

  /** Files with routes that neighbors of a network announce, whether they were read or not. */
  outsideFilesOf(root: string): readonly string[] {
    return outsideFiles(root, this.folderSettings(root));
  }

  /** Files that the settings of a network name besides payloads, whether they were read or not. */
  namedFilesOf(root: string): readonly string[] {
    return [...this.outsideFilesOf(root), ...this.plansOf(root).map(({ file }) => file)];
  }

  /** Settings name the file, for routes of neighbors or as a plan. */
  isNamed(file: string): boolean {
    return this.isOutside(file) || this.planFolder(file) !== undefined;
  }

  /** A file that settings name was read as what they take it for. */
  isRead(file: string): boolean {
    const state = this.files.get(file);
    return (
      state?.outside !== undefined || state?.plan !== undefined || (this.planFolder(file) !== undefined && state?.problems !== undefined)
    );
  }

  /** What is assumed about the outside of a network, and mistakes in how the settings say it. */
  outsideOf(root: string): OutsideOfNetwork {
    return this.outsides.of(root, this.folderSettings(root), file => this.files.get(file)?.outside);
  }

  /** Mistakes in a file of settings, payloads or announcements. */
  problemsOf(file: string): readonly SettingsProblem[] {
    const own = this.files.get(file)?.problems ?? [];
    if (nameOf(file) !== settingsName) return own;
    const missing = this.plansOf(folderOf(file)).filter(plan => !this.isRead(plan.file));
    const problems = missing.map(plan => ({ line: 0, column: 0, message: `"plans": ${plan.file} does not exist or could not be read` }));
    return [...own, ...this.outsideOf(folderOf(file)).problems, ...problems];
  }

  private folderSettings(root: string): FolderSettings | undefined {
    return this.files.get(join(root, settingsName))?.settings;
  }

  /** Equal settings keep their identity, which is what rules look at. */
  settingsOf(root: string): Settings {
    const own = this.folderSettings(root);
    if (!own) return this.settings;
    const known = this.merged.get(own);
    if (known?.base === this.settings) return known.settings;
    const { vrps: _, announcements: __, probe: ___, plans: ____, ...rest } = own;
    const settings = { ...this.settings, ...rest, rules: { ...this.settings.rules, ...own.rules } };
    this.merged.set(own, { base: this.settings, settings });
    return settings;
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
    if (!state) return { name: root, devices: [], clouds: [], cloudModules: [], moduleTexts: [], settings: this.settingsOf(root) };
    state.network ??= this.join(root, state);
    return state.network;
  }

  /** All findings of a network; yields so that an edit can get in between. */
  *findings(root: string): Generator<void, Finding[]> {
    const state = this.networks.get(root);
    if (!state) return [];
    const network = this.network(root);
    const found = withSeverities(yield* checkNetwork(network, rules, state.memory), network.settings);
    state.findings = found;
    return found;
  }

  /** Best paths of a network, computed unless they are known for its present state. */
  *simulate(root: string): Generator<void, Simulation> {
    const network = this.network(root);
    const fresh = this.simulation(root);
    if (fresh) return fresh;
    const simulation = yield* simulateSteps(network, this.networks.get(root)?.simulated?.simulation);
    const state = this.networks.get(root);
    if (state) state.simulated = { network, simulation };
    return simulation;
  }

  /** Best paths of the present state of a network, where they are known. */
  simulation(root: string): Simulation | undefined {
    const simulated = this.networks.get(root)?.simulated;
    return simulated && simulated.network === this.networks.get(root)?.network ? simulated.simulation : undefined;
  }

  /**
   * A file of a vendor of ours as features see it: device and network are of the present text, findings and best paths as last worked out,
   * so that hints stay while somebody types.
   */
  view(file: string): FileView | undefined {
    const state = this.files.get(file);
    if (!state?.config || !state.vendor) return undefined;
    const root = this.rootOf(file);
    const network = this.network(root);
    const device = network.devices.find(each => each.file === file);
    const known = this.networks.get(root);
    return (
      device && {
        file,
        vendor: vendorOf(state.vendor),
        config: state.config,
        device,
        network,
        configs: () => this.configsOf(network, state.config!),
        findings: known?.findings ?? [],
        simulation: known?.simulated?.simulation,
      }
    );
  }

  private *configsOf({ devices }: Network, first: ConfigText): Generator<ConfigText> {
    yield first;
    for (const { file } of devices) {
      const config = this.files.get(file)?.config;
      if (config && config !== first) yield config;
    }
  }

  /** A file of a Terraform module as features see it, its folder evaluated by itself. */
  moduleView(file: string): ModuleView | undefined {
    const text = this.files.get(file)?.module;
    if (text === undefined) return undefined;
    const modules = this.modulesOf(file);
    const findings = this.networks.get(this.rootOf(file))?.findings ?? [];
    const folder = folderOf(file);
    const module = modules.moduleOf(folder);
    const evaluations = modules.evaluationsOf(file, this.filesOf(this.rootOf(file)));
    return {
      file,
      text,
      findings,
      source: modules.sourceOf(folder),
      module,
      evaluations,
      clouds: () => evaluations.map(each => modules.cloudOf(each)),
      isCalled: evaluations[0] !== module,
      mentions: () => modules.mentionsOf(folder),
      chunks: () => modules.chunksOf(folder),
      assigned: variable => modules.assignmentsOf(folder, variable),
      callers: () => modules.callersOf(folder),
    };
  }

  get settings(): Settings {
    return this.current;
  }

  /** Other settings make other networks. */
  set settings(settings: Settings) {
    this.current = settings;
    for (const state of this.networks.values()) state.network = undefined;
  }

  private read(state: FileState, text: string, given?: VendorId): void {
    const { vendor, guessed } = given ? { vendor: given } : detectVendor(text, state.file);
    if (!vendor) return;
    state.vendor = vendor;
    state.guessed = guessed;
    state.config = new ConfigText(state.file, text, vendorOf(vendor).language);
    this.enter(state.file);
  }

  private readModuleFile(state: FileState, text: string): void {
    state.module = text;
    this.modulesOf(state.file).set(state.file, text);
    this.enter(state.file);
  }

  /** Modules may call those of other networks of the workspace folder, so that they are kept by folder. */
  private modulesOf(file: string): Modules {
    const folder = this.folderOf(file) ?? this.rootOf(file);
    return getOrMake(this.modules, folder, () => new Modules(folder));
  }

  /** The workspace folder that holds a file. */
  private folderOf(file: string): string | undefined {
    return this.folders.filter(folder => folder === '' || file.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
  }

  private readSettings(state: FileState, text: string): void {
    const { settings, problems } = readSettings(text, ruleIds);
    state.settings = settings;
    state.problems = problems;
    this.rootsChanged();
  }

  private readVrps(state: FileState, text: string): void {
    const { vrps, problems } = readVrps(text, nameOf(state.file));
    state.vrps = vrps;
    state.problems = problems.map(message => ({ line: 0, column: 0, message }));
    this.touchAll();
  }

  private readOutside(state: FileState, text: string): void {
    state.outside = readOutside(text);
    state.problems = state.outside.problems.map(({ line, message }) => ({ line, column: 0, message }));
    this.touchAll();
  }

  /** Settings, or Batfish's name for such files, say so. */
  isOutside(file: string): boolean {
    if (nameOf(file) === batfishName) return true;
    return [...this.files.values()].some(
      ({ file: own, settings }) => settings?.announcements?.length && outsideFiles(folderOf(own), settings).includes(file),
    );
  }

  private plansOf(root: string): readonly { readonly folder: string; readonly file: string }[] {
    const plans = [...(this.folderSettings(root)?.plans ?? [])];
    return plans.map(([folder, file]) => ({ folder: inFolder(root, folder), file: inFolder(root, file) }));
  }

  /** The folder of the root module whose plan a file is. */
  private planFolder(file: string): string | undefined {
    for (const { file: own, settings } of this.files.values())
      if (settings?.plans) {
        const found = this.plansOf(folderOf(own)).find(plan => plan.file === file);
        if (found) return found.folder;
      }
    return undefined;
  }

  private readPlan(state: FileState, text: string): void {
    const plan = readPlan(text);
    if ('failure' in plan) state.problems = [{ line: 0, column: 0, message: plan.failure }];
    else state.plan = plan;
    this.setPlan(state.file, state.plan);
  }

  private setPlan(file: string, plan: Plan | undefined): void {
    const folder = this.planFolder(file);
    if (folder === undefined) return;
    this.modulesOf(`${folder}/`).setPlan(folder, plan);
    this.touchAll();
  }

  private isVrps(file: string): boolean {
    return nameOf(file) === vrpsName || file === this.vrpsFile || this.roots().some(root => file === this.vrpsFileOf(root));
  }

  private enter(file: string): void {
    const root = this.rootOf(file);
    const network = this.networks.get(root) ?? { files: new Set(), memory: checkMemory() };
    this.networks.set(root, network);
    network.files.add(file);
    network.network = undefined;
  }

  /** A `bestpath.json` came, changed or went: files may belong to other networks now. */
  private rootsChanged(): void {
    const known = new Map(this.networks);
    this.networks.clear();
    for (const modules of this.modules.values()) modules.forgetPlans();
    for (const { file, plan } of this.files.values()) if (plan) this.setPlan(file, plan);
    for (const { file, vendor, module } of this.all()) if (vendor || module !== undefined) this.enter(file);
    for (const [root, state] of this.networks) this.networks.set(root, { ...state, memory: known.get(root)?.memory ?? state.memory });
  }

  private touchAll(): void {
    for (const state of this.networks.values()) state.network = undefined;
  }

  private touch(file: string): void {
    const state = this.networks.get(this.rootOf(file));
    if (state) state.network = undefined;
  }

  private join(root: string, { files }: NetworkState): Network {
    const devices = [...files].map(file => this.deviceOf(this.files.get(file)!)).filter(device => device !== undefined);
    const vrps = this.files.get(this.vrpsFileOf(root))?.vrps;
    const sources = [...files].filter(isModuleFile);
    const modules = sources[0] === undefined ? undefined : this.modulesOf(sources[0]);
    const cloudModules = modules?.cloudModules(sources) ?? [];
    const moduleTexts = modules?.moduleTexts(sources) ?? [];
    const clouds = cloudModules.flatMap(({ networks }) => networks);
    const { outside } = this.outsideOf(root);
    return {
      name: root,
      devices: uniqueNames(devices),
      clouds,
      cloudModules,
      moduleTexts,
      ...(vrps && { vrps }),
      ...(outside && { outside }),
      settings: this.settingsOf(root),
    };
  }

  private deviceOf(state: FileState): Device | undefined {
    const { config, vendor, file, guessed } = state;
    if (!config || !vendor) return undefined;
    state.device ??= assembleDevice({
      file,
      vendor,
      objects: config.objects,
      symbols: config.symbols,
      defaults: vendorOf(vendor).defaults,
      problems: config.found.problems,
      unknownLines: config.found.unknown,
      hostBits: config.found.hostBits,
      suppressions: config.found.directives,
      guessed,
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

/** Severities as the settings want them. */
function withSeverities(findings: readonly Finding[], { rules: wanted = {} }: Settings): Finding[] {
  return findings.flatMap(finding => {
    const severity = wanted[finding.rule.id] ?? finding.severity;
    return severity === 'off' ? [] : [severity === finding.severity ? finding : { ...finding, severity }];
  });
}

/** Text with the lines `first` to `last` (included) replaced by whole lines. */
function replaceLines(text: string, first: number, last: number, lines: string): string {
  const start = offsetOfLine(text, 0, first);
  return text.slice(0, start) + lines + text.slice(offsetOfLine(text, start, last + 1 - first));
}

/** Offset of the line that is `count` lines below the one at `from`; the end of the text where there are fewer. */
function offsetOfLine(text: string, from: number, count: number): number {
  const endOf = lineEndsOf(text);
  let at = from;
  for (let line = 0; line < count && at < text.length; line++) at = afterLineEnd(text, endOf(at));
  return at;
}

const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1);
const folderOf = (file: string) => file.slice(0, Math.max(0, file.lastIndexOf('/')));
const join = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
