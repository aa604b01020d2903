/** The only state of the engine: files, what was read of them, the networks they form, and what must be computed again. No LSP types, no IO. */
import type { ModuleView } from './features/terraform/view.ts';
import type { FileView } from './features/view.ts';
import { getOrMake } from './model/drafts.ts';
import { defaultSettings, type Network, type Settings } from './model/network.ts';
import { ConfigText } from './notation/config-text.ts';
import { type Simulation, simulateSteps } from './routing/simulate.ts';
import { type CheckMemory, checkMemory, checkNetwork } from './rules/check.ts';
import { rules } from './rules/index.ts';
import type { Finding } from './rules/rule.ts';
import { replaceLines } from './shapes/line-ends.ts';
import type { Plan } from './terraform/plan.ts';
import { folderOf, join, nameOf } from './text/path.ts';
import { type VendorId, vendorOf } from './vendors/index.ts';
import { compare, deviceOf, type FileState, isReadAlike, type Role, refusalOf, uniqueNames, vendorIn } from './workspace/file-state.ts';
import { isModuleFile, Modules } from './workspace/modules.ts';
import { missingNames, payloadsOf, plansOf, readers, roleOf, settingsName, vrpsName } from './workspace/named-files.ts';
import { OutsideMemory, type OutsideOfNetwork, outsideFiles } from './workspace/outside.ts';
import type { FolderSettings, SettingsProblem } from './workspace/settings.ts';

interface NetworkState {
  readonly files: Set<string>;
  readonly memory: CheckMemory;
  network?: Network;
  /** As last worked out, perhaps for an earlier state of the network. */
  findings?: readonly Finding[];
  simulated?: { readonly network: Network; readonly simulation: Simulation };
}

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

  /** Opens or replaces a file. `vendor` overrides detection. The text that it has already changes nothing: editors open what was read from disk. */
  set(file: string, text: string, vendor?: VendorId): FileState {
    const known = this.files.get(file);
    if (known && known.role === undefined && this.roleOf(file) === undefined && isReadAlike(known, text, vendor)) return known;
    this.remove(file);
    const state: FileState = { file, vendor: null, role: this.roleOf(file) };
    this.files.set(file, state);
    const { role } = state;
    if (role) this.readNamed(role, state, text);
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
    this.roleChanged(this.roleOf(file), file);
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
  private vrpsFileOf(root: string): string {
    return this.vrpsFile ?? payloadsOf(root, this.folderSettings(root)) ?? join(root, vrpsName);
  }

  /** Files that a network takes by name or because its settings name them, whether they were read or not. */
  namedFilesOf(root: string): readonly string[] {
    const settings = this.folderSettings(root);
    return [this.vrpsFileOf(root), ...outsideFiles(root, settings), ...plansOf(root, settings).map(({ file }) => file)];
  }

  /** What the name of a file, or settings, say that it is. */
  roleOf(file: string): Role | undefined {
    return roleOf(file, this.files.values(), this.vrpsFile);
  }

  /** A file was read as what its name or settings take it for. */
  isRead(file: string): boolean {
    const role = this.files.get(file)?.role;
    return role !== undefined && role === this.roleOf(file);
  }

  /** What is assumed about the outside of a network, and mistakes in how the settings say it. */
  outsideOf(root: string): OutsideOfNetwork {
    return this.outsides.of(root, this.folderSettings(root), file => this.files.get(file)?.outside);
  }

  /** Mistakes in a file of settings, payloads or announcements. */
  problemsOf(file: string): readonly SettingsProblem[] {
    const own = this.files.get(file)?.problems ?? [];
    if (nameOf(file) !== settingsName) return own;
    const missing = missingNames(this.files.get(file), this.vrpsFile !== undefined, name => this.isRead(name));
    return [...own, ...this.outsideOf(folderOf(file)).problems, ...missing];
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
    state.refused = refusalOf(text);
    if (state.refused !== undefined) return;
    const { vendor, guessed } = vendorIn(state.file, text, given);
    if (!vendor) return;
    state.vendor = vendor;
    state.guessed = guessed;
    state.config = new ConfigText(state.file, text, vendorOf(vendor).language);
    this.enter(state.file);
  }

  private readModuleFile(state: FileState, text: string): void {
    state.refused = refusalOf(text);
    if (state.refused !== undefined) return;
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

  private readNamed(role: Role, state: FileState, text: string): void {
    Object.assign(state, readers[role](text, state.file));
    this.roleChanged(role, state.file);
  }

  /** A file of this role came, changed or went. */
  private roleChanged(role: Role | undefined, file: string): void {
    if (role === 'settings') this.rootsChanged();
    else if (role === 'plan') this.setPlan(file, this.files.get(file)?.plan);
    else if (role) this.touchAll();
  }

  private setPlan(file: string, plan: Plan | undefined): void {
    for (const { file: own, settings } of this.files.values())
      for (const { folder, file: named } of plansOf(folderOf(own), settings))
        if (named === file) this.modulesOf(`${folder}/`).setPlan(folder, plan);
    this.touchAll();
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
    const devices = [...files].map(file => deviceOf(this.files.get(file)!)).filter(device => device !== undefined);
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
}

/** Severities as the settings want them. */
function withSeverities(findings: readonly Finding[], { rules: wanted = {} }: Settings): Finding[] {
  return findings.flatMap(finding => {
    const severity = wanted[finding.rule.id] ?? finding.severity;
    return severity === 'off' ? [] : [severity === finding.severity ? finding : { ...finding, severity }];
  });
}
