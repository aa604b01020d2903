/** What all modules of one evaluation share. */
import { readHclTemplate } from '../shapes/hcl.ts';
import type { Place } from '../text/place.ts';
import { evaluate } from './evaluate.ts';
import type { FunctionContext } from './functions/define.ts';
import type { ModuleFiles } from './module-files.ts';
import { joinPath } from './module-files.ts';
import { type ModuleSource, newChunkCache, readModuleSource } from './module-source.ts';
import { type Budget, newBudget, type Problem, type Scope } from './scope.ts';
import { type Failure, fail, type Value } from './value.ts';

export interface EvaluationOptions {
  /** What the files of a folder declare, where the caller keeps it over evaluations. */
  readonly sourceOf?: (folder: string) => ModuleSource;
  /** Paths of further files of variables, as with `-var-file`. */
  readonly varFiles?: readonly string[];
  /** Values of variables that no file gives, as with `TF_VAR_name`. */
  readonly variables?: ReadonlyMap<string, Value>;
  readonly workspace?: string;
}

export interface Tree {
  readonly files: ModuleFiles;
  /** The folder of the root module. */
  readonly root: string;
  readonly workspace: string;
  readonly budget: Budget;
  readonly problems: Problem[];
  readonly functions: FunctionContext;
  /** Folders of modules that were installed, by the key of their call: `vpc`, `vpc.endpoints`. */
  readonly installed: ReadonlyMap<string, string>;
  source(folder: string): ModuleSource;
  /** How many resource instances there are so far. */
  instances: number;
  /** How many module instances there are so far, without the root. */
  modules: number;
}

export function newTree(files: ModuleFiles, root: string, options: EvaluationOptions): Tree {
  const chunks = newChunkCache();
  const sources = new Map<string, ModuleSource>();
  const budget = newBudget();
  const problems: Problem[] = [];
  const functions: FunctionContext = {
    files,
    folder: root,
    template: (text, names) => evaluateTemplateText(text, names, functions, budget),
  };
  const source = (folder: string) => {
    const known = sources.get(folder) ?? options.sourceOf?.(folder) ?? readModuleSource(files, folder, chunks);
    sources.set(folder, known);
    return known;
  };
  return {
    files,
    root,
    workspace: options.workspace ?? 'default',
    budget,
    problems,
    functions,
    installed: installedModules(files, root),
    source,
    instances: 0,
    modules: 0,
  };
}

function evaluateTemplateText(
  text: string,
  names: ReadonlyMap<string, Value>,
  functions: FunctionContext,
  budget: Budget,
): Value | Failure {
  const { expression, problems } = readHclTemplate(text);
  if (problems[0]) return fail(`the template cannot be read: ${problems[0].message}`);
  const found: Problem[] = [];
  const scope: Scope = { names, at: { file: '', line: 0 }, problems: found, budget, functions };
  const value = evaluate(expression, scope);
  return found[0] ? fail(`in the template: ${found[0].message}`) : value;
}

/** `.terraform/modules/modules.json`, written by `terraform init`. */
function installedModules(files: ModuleFiles, root: string): ReadonlyMap<string, string> {
  const path = joinPath(root, '.terraform/modules/modules.json');
  const text = path === undefined ? undefined : files.read(path);
  const folders = new Map<string, string>();
  for (const entry of moduleEntries(text ?? '')) {
    if (typeof entry.Key !== 'string' || typeof entry.Dir !== 'string') continue;
    const folder = joinPath(root, entry.Dir);
    if (folder !== undefined) folders.set(entry.Key, folder);
  }
  return folders;
}

function moduleEntries(text: string): readonly { Key?: unknown; Dir?: unknown }[] {
  try {
    const parsed = JSON.parse(text) as { Modules?: unknown } | null;
    return Array.isArray(parsed?.Modules) ? parsed.Modules.filter(entry => typeof entry === 'object' && entry !== null) : [];
  } catch {
    return [];
  }
}

/** A module call on the way to a module: where it stands. */
export interface CallSite {
  readonly address: string;
  readonly place: Place;
}
