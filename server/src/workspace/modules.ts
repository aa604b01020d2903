/** Terraform modules of a workspace: their texts, and the clouds that they describe. A changed file evaluates again only the modules that read it. */
import type { CloudModule } from '../model/cloud.ts';
import { getOrMake } from '../model/drafts.ts';
import type { ModuleText } from '../model/module-text.ts';
import { cloudModule } from '../terraform/cloud.ts';
import { type EvaluatedModule, evaluateModule } from '../terraform/evaluated.ts';
import { mentionsOf } from '../terraform/mentions.ts';
import type { ModuleFiles } from '../terraform/module-files.ts';
import { type ChunkCache, type ModuleSource, readConfigFile, readModuleSource } from '../terraform/module-source.ts';
import { moduleText } from '../terraform/module-text.ts';
import { placeIn } from '../terraform/scope.ts';
import type { Place } from '../text/place.ts';

/** Files that a Terraform module consists of, by their ending or name. */
const moduleFile = /\.(tf|tofu|tf\.json|tfvars|tfvars\.json)$|\/\.terraform\/modules\/modules\.json$/;
const sourceFile = /\.(tf|tofu|tf\.json)$/;

export function isModuleFile(file: string): boolean {
  return moduleFile.test(file);
}

export class Modules {
  /** Everything before the paths that modules use, with a slash at its end. */
  private readonly base: string;
  private readonly texts = new Map<string, string>();
  private readonly evaluated = new Map<string, EvaluatedModule>();
  private readonly clouds = new WeakMap<EvaluatedModule, CloudModule>();
  private readonly moduleTextsOf = new WeakMap<EvaluatedModule, ModuleText>();
  private readonly chunks: ChunkCache = new Map();

  constructor(folder: string) {
    this.base = folder === '' ? '' : `${folder}/`;
  }

  set(file: string, text: string): void {
    this.forget(file, !this.texts.has(file.slice(this.base.length)));
    this.texts.set(file.slice(this.base.length), text);
  }

  delete(file: string): void {
    this.texts.delete(file.slice(this.base.length));
    this.forget(file, true);
  }

  /** What the modules in the folders of `files` say as text, called or not. */
  moduleTexts(files: Iterable<string>): ModuleText[] {
    const { all, roots } = this.allOf(files);
    return all.map(module => {
      const isRoot = roots.includes(module);
      const known = this.moduleTextsOf.get(module);
      if (known?.isRoot === isRoot) return known;
      const found = moduleText(this.files(), this.source(module.folder), module, this.chunks, isRoot);
      this.moduleTextsOf.set(module, found);
      return found;
    });
  }

  /** Root modules among the folders of `files`: those that no other module calls. */
  roots(files: Iterable<string>): readonly EvaluatedModule[] {
    return this.allOf(files).roots;
  }

  private allOf(files: Iterable<string>): { readonly all: readonly EvaluatedModule[]; readonly roots: readonly EvaluatedModule[] } {
    const folders = new Set([...files].filter(file => sourceFile.test(file)).map(file => folderOf(file.slice(this.base.length))));
    const all = [...folders].sort().map(folder => this.module(folder));
    const called = new Set(all.flatMap(module => module.files.map(folderOf).filter(folder => folder !== module.folder)));
    return { all, roots: all.filter(module => !called.has(module.folder)) };
  }

  /** Clouds of the root modules among the folders of `files`. */
  cloudModules(files: Iterable<string>): CloudModule[] {
    return this.roots(files).map(module => this.cloudOf(module));
  }

  cloudOf(module: EvaluatedModule): CloudModule {
    const found = this.clouds.get(module) ?? cloudModule(module);
    this.clouds.set(module, found);
    return found;
  }

  /** The root modules among the folders of `files` that read a file; its own module where none does. */
  evaluationsOf(file: string, files: Iterable<string>): readonly EvaluatedModule[] {
    const path = file.slice(this.base.length);
    const found = this.roots(files).filter(module => module.files.includes(path));
    return found.length > 0 ? found : [this.module(folderOf(path))];
  }

  /** Where the files of a folder mention names. */
  mentionsOf(folder: string): ReadonlyMap<string, readonly Place[]> {
    const found = new Map<string, Place[]>();
    for (const path of this.sourceOf(folder).files)
      for (const { body, at } of readConfigFile(this.files(), path, this.chunks))
        for (const { name, span } of mentionsOf(body).mentions) getOrMake(found, name, () => []).push(placeIn({ at }, span));
    return found;
  }

  /** The module of a folder, given as the file ids have it. */
  moduleOf(folder: string): EvaluatedModule {
    return this.module(folder.slice(this.base.length));
  }

  /** What the files of a folder declare; the folder is given as the file ids have it. */
  sourceOf(folder: string): ModuleSource {
    return this.source(folder.slice(this.base.length));
  }

  private source(folder: string): ModuleSource {
    return readModuleSource(this.files(), folder, this.chunks);
  }

  private module(folder: string): EvaluatedModule {
    const module = this.evaluated.get(folder) ?? evaluateModule(this.files(), folder, { chunks: this.chunks });
    this.evaluated.set(folder, module);
    return module;
  }

  private files(): ModuleFiles {
    const paths = [...this.texts.keys()];
    return {
      list: folder => paths.filter(path => folderOf(path) === folder).map(path => path.slice(path.lastIndexOf('/') + 1)),
      read: path => this.texts.get(path),
      listAll: folder => paths.filter(path => folder === '' || path.startsWith(`${folder}/`)),
      idOf: path => this.base + path,
    };
  }

  /** @param listed the file came or went, so that its folder has other files now. */
  private forget(file: string, listed: boolean): void {
    const path = file.slice(this.base.length);
    for (const [folder, module] of this.evaluated) {
      const reads = module.files.some(read => read === path || (listed && folderOf(read) === folderOf(path)));
      if (reads || folder === folderOf(path)) this.evaluated.delete(folder);
    }
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
