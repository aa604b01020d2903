/** Terraform modules of a workspace: their texts, and the clouds that they describe. A changed file evaluates again only the modules that read it. */

import type { ModuleCaller } from '../features/terraform/view.ts';
import type { CloudModule } from '../model/cloud.ts';
import { getOrMake } from '../model/drafts.ts';
import type { ModuleText } from '../model/module-text.ts';
import { type ConfigChunk, newChunkCache, readConfigFile } from '../terraform/chunks.ts';
import { type ReadCloud, readCloud } from '../terraform/cloud.ts';
import { type EvaluatedModule, type Evaluation, newEvaluation } from '../terraform/evaluated.ts';
import { mentionsOf } from '../terraform/mentions.ts';
import { joinPath, type ModuleFiles } from '../terraform/module-files.ts';
import { calledFolders, isLocalSource, type ModuleSource, readModuleSource } from '../terraform/module-source.ts';
import { type ReadText, readModuleText } from '../terraform/module-text.ts';
import type { Plan } from '../terraform/plan.ts';
import { placeIn } from '../terraform/scope.ts';
import type { EvaluationOptions } from '../terraform/tree.ts';
import { folderOf, nameOf } from '../text/path.ts';
import type { Place } from '../text/place.ts';

/** Files that a Terraform module consists of, by their ending or name. */
const moduleFile = /\.(tf|tofu|tf\.json|tofu\.json|tfvars|tfvars\.json)$|\/\.terraform\/modules\/modules\.json$/;
/** Each of them takes up to a few hundred kilobytes. */
const maximumEvaluations = 64;
const sourceFile = /\.(?:tf|tofu)(?:\.json)?$/;

const installedModules = '.terraform/modules/modules.json';

export function isModuleFile(file: string): boolean {
  return moduleFile.test(file);
}

export class Modules {
  /** Everything before the paths that modules use, with a slash at its end. */
  private readonly base: string;
  private readonly contents = new Map<string, string>();
  /** Names of the files of each folder. */
  private readonly names = new Map<string, Set<string>>();
  private readonly sources = new Map<string, ModuleSource>();
  /** As they were read last, up to date or not. */
  private readonly lastSources = new Map<string, ModuleSource>();
  /** Folders of the local modules that a folder's files call. */
  private readonly calls = new Map<string, readonly string[]>();
  private readonly evaluated = new Map<string, EvaluatedModule>();
  /** Of the modules that were evaluated last, the latest at the end: they are fast to evaluate again. */
  private readonly evaluations = new Map<string, Evaluation>();
  private readonly clouds = new Map<string, ReadCloud>();
  private readonly texts = new Map<string, ReadText>();
  private readonly plans = new Map<string, Plan>();
  private readonly chunks = newChunkCache();

  constructor(folder: string) {
    this.base = folder === '' ? '' : `${folder}/`;
  }

  set(file: string, text: string): void {
    const path = this.pathOf(file);
    this.forget(path, !this.contents.has(path));
    this.contents.set(path, text);
    getOrMake(this.names, folderOf(path), () => new Set<string>()).add(nameOf(path));
  }

  delete(file: string): void {
    const path = this.pathOf(file);
    this.contents.delete(path);
    this.chunks.files.delete(path);
    this.lastSources.delete(folderOf(path));
    this.names.get(folderOf(path))?.delete(nameOf(path));
    this.forget(path, true);
  }

  /** A plan of the root module in a folder, given as the file ids have it; undefined when there is none any more. */
  setPlan(folder: string, plan: Plan | undefined): void {
    const path = folder.slice(this.base.length);
    if (plan) this.plans.set(path, plan);
    else this.plans.delete(path);
    this.evaluated.delete(path);
  }

  forgetPlans(): void {
    for (const path of this.plans.keys()) this.evaluated.delete(path);
    this.plans.clear();
  }

  /** What the modules in the folders of `files` say as text, called or not. */
  moduleTexts(files: Iterable<string>): ModuleText[] {
    const { folders, called } = this.foldersOf(files);
    return folders.map(folder => {
      const module = this.module(folder);
      const isRoot = !called.has(folder);
      const source = this.source(folder);
      const known = this.texts.get(folder);
      if (known?.module === module && known.source === source && known.text.isRoot === isRoot) return known.text;
      const found = readModuleText(source, module, isRoot, known);
      this.texts.set(folder, found);
      return found.text;
    });
  }

  /** Root modules among the folders of `files`: those that no other module calls. */
  roots(files: Iterable<string>): readonly EvaluatedModule[] {
    const { folders, called } = this.foldersOf(files);
    return folders.filter(folder => !called.has(folder)).map(folder => this.module(folder));
  }

  /** Folders of `files` that hold a module, and those that a module there calls. */
  private foldersOf(files: Iterable<string>): { readonly folders: readonly string[]; readonly called: ReadonlySet<string> } {
    const folders = [...new Set([...files].filter(file => sourceFile.test(file)).map(file => folderOf(this.pathOf(file))))].sort();
    return { folders, called: new Set(folders.flatMap(folder => this.calledFrom(folder))) };
  }

  private calledFrom(folder: string): readonly string[] {
    return getOrMake(this.calls, folder, () => calledFolders(this.files(), folder, this.chunks));
  }

  /** Whether a module leads to a folder by local calls, or may lead there by installed modules. */
  private leadsTo(folder: string, to: string): boolean {
    const seen = new Set([folder]);
    for (const each of seen) for (const called of this.calledFrom(each)) seen.add(called);
    return seen.has(to) || [...seen].some(each => this.contents.has(joinPath(each, installedModules)!));
  }

  /** Clouds of the root modules among the folders of `files`. */
  cloudModules(files: Iterable<string>): CloudModule[] {
    return this.roots(files).map(module => this.cloudOf(module));
  }

  cloudOf(module: EvaluatedModule): CloudModule {
    const known = this.clouds.get(module.folder);
    if (known?.module === module) return known.cloud;
    const found = readCloud(module, known);
    this.clouds.set(module.folder, found);
    return found.cloud;
  }

  /** The root modules among the folders of `files` that read a file; its own module where none does. */
  evaluationsOf(file: string, files: Iterable<string>): readonly EvaluatedModule[] {
    const path = this.pathOf(file);
    const { folders, called } = this.foldersOf(files);
    const roots = folders.filter(folder => !called.has(folder) && this.leadsTo(folder, folderOf(path)));
    const found = roots.map(folder => this.module(folder)).filter(module => module.files.includes(path));
    return found.length > 0 ? found : [this.module(folderOf(path))];
  }

  /** Where the files of a folder mention names. */
  mentionsOf(folder: string): ReadonlyMap<string, readonly Place[]> {
    const found = new Map<string, Place[]>();
    for (const { body, at } of this.chunksOf(folder))
      for (const { name, span } of mentionsOf(body).mentions) getOrMake(found, name, () => []).push(placeIn({ at }, span));
    return found;
  }

  /** The text of a folder's module, block by block. */
  chunksOf(folder: string): readonly ConfigChunk[] {
    return this.sourceOf(folder).chunks;
  }

  /** Where files of variables in a folder set a variable; undefined when some are in JSON. */
  assignmentsOf(folder: string, variable: string): readonly Place[] | undefined {
    const path = folder.slice(this.base.length);
    const all = [...(this.names.get(path) ?? [])].sort();
    if (all.some(name => name.endsWith('.tfvars.json'))) return undefined;
    const names = all.filter(name => name.endsWith('.tfvars'));
    return names.flatMap(name =>
      readConfigFile(this.files(), joinPath(path, name)!, this.chunks).flatMap(({ body, at }) =>
        body.attributes.filter(attribute => attribute.name === variable).map(attribute => placeIn({ at }, attribute.nameSpan)),
      ),
    );
  }

  /** Calls of a folder's module by local path, from wherever they are but installed copies. */
  callersOf(folder: string): readonly ModuleCaller[] {
    const path = folder.slice(this.base.length);
    const folders = [...this.names.keys()].filter(each => !`/${each}/`.includes('/.terraform/')).sort();
    return folders
      .filter(each => this.calledFrom(each).includes(path))
      .flatMap(each => {
        const source = this.source(each);
        return [...source.calls].flatMap(([name, declared]) => {
          const from = declared.block.body.attributes.find(attribute => attribute.name === 'source')?.expression;
          const isThis = from?.kind === 'string' && isLocalSource(from.value) && joinPath(each, from.value) === path;
          return isThis ? [{ name, declared, source, chunks: () => this.chunksOf(this.base + each) }] : [];
        });
      });
  }

  /** The module of a folder, given as the file ids have it. */
  moduleOf(folder: string): EvaluatedModule {
    return this.module(folder.slice(this.base.length));
  }

  /** What the files of a folder declare; the folder is given as the file ids have it. */
  sourceOf(folder: string): ModuleSource {
    return this.source(folder.slice(this.base.length));
  }

  private pathOf(file: string): string {
    return file.slice(this.base.length);
  }

  private source(folder: string): ModuleSource {
    return getOrMake(this.sources, folder, () => {
      const source = readModuleSource(this.files(), folder, this.chunks, this.lastSources.get(folder));
      this.lastSources.set(folder, source);
      return source;
    });
  }

  private module(folder: string): EvaluatedModule {
    return getOrMake(this.evaluated, folder, () => this.evaluation(folder).now());
  }

  private optionsOf(folder: string): EvaluationOptions {
    return { sourceOf: each => this.source(each), plan: () => this.plans.get(folder) };
  }

  private evaluation(folder: string): Evaluation {
    const found = this.evaluations.get(folder) ?? newEvaluation(this.files(), folder, this.optionsOf(folder));
    this.evaluations.delete(folder);
    this.evaluations.set(folder, found);
    const [oldest] = this.evaluations;
    if (oldest && this.evaluations.size > maximumEvaluations) {
      oldest[1].forget();
      this.evaluations.delete(oldest[0]);
    }
    return found;
  }

  private files(): ModuleFiles {
    return {
      list: folder => [...(this.names.get(folder) ?? [])],
      read: path => this.contents.get(path),
      listAll: folder => [...this.contents.keys()].filter(path => folder === '' || path.startsWith(`${folder}/`)),
      idOf: path => this.base + path,
    };
  }

  /** @param listed the file came or went, so that its folder has other files now. */
  private forget(path: string, listed: boolean): void {
    const changed = folderOf(path);
    this.sources.delete(changed);
    this.calls.delete(changed);
    // The first file of a folder may be what a call was missing.
    if (listed && !this.names.get(changed)?.size) this.evaluated.clear();
    for (const [folder, module] of this.evaluated) {
      const reads = module.files.some(read => read === path || (listed && folderOf(read) === changed));
      const asks = module.asked.some(asked => asked === path || (listed && asked.endsWith('/') && path.startsWith(asked)));
      if (reads || asks || folder === changed || isInstalledIn(folder, path)) this.evaluated.delete(folder);
    }
    if (sourceFile.test(path)) return;
    for (const folder of [...this.evaluations.keys()])
      if (folder === changed || isInstalledIn(folder, path)) this.evaluations.delete(folder);
  }
}

function isInstalledIn(folder: string, path: string): boolean {
  return path.startsWith(joinPath(folder, '.terraform/modules')!);
}
