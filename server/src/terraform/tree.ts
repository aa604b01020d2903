/** What all modules of one evaluation share. */
import { getOrMake } from '../model/drafts.ts';
import { readHclTemplate } from '../shapes/hcl.ts';
import type { Place } from '../text/place.ts';
import { type ProblemSink, problemsOf } from './account.ts';
import { type Budget, newBudget } from './budget.ts';
import { cellsByName, leaf, newWork, type Work } from './cell.ts';
import { newChunkCache } from './chunks.ts';
import { evaluate } from './evaluate.ts';
import type { FunctionContext } from './functions/define.ts';
import type { Json } from './json.ts';
import { memoised } from './memoised.ts';
import { joinPath, type ModuleFiles } from './module-files.ts';
import { type ModuleLeaves, newModuleLeaves } from './module-leaves.ts';
import { type ModuleSource, readModuleSource } from './module-source.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import type { Scope } from './scope.ts';
import { type Failure, fail, type Value } from './value.ts';

export interface EvaluationOptions {
  /** What the files of a folder declare, where the caller keeps it over evaluations. */
  readonly sourceOf?: (folder: string) => ModuleSource;
  /** Values of variables that no file gives, as with `TF_VAR_name`. */
  readonly variables?: ReadonlyMap<string, Value>;
  readonly workspace?: string;
  /** A plan or state of the root module, as it is now. */
  readonly plan?: () => Plan | undefined;
}

export interface Tree {
  readonly files: ModuleFiles;
  /** The folder of the root module. */
  readonly root: string;
  readonly workspace: string;
  readonly budget: Budget;
  readonly problems: ProblemSink;
  /** Faults of the files of variables. */
  readonly before: Problem[];
  readonly work: Work;
  readonly functions: FunctionContext;
  /** Folders of modules that were installed, by the key of their call: `vpc`, `vpc.endpoints`. */
  readonly installed: ReadonlyMap<string, string>;
  source(folder: string): ModuleSource;
  /** The same for values that rest on it. */
  declared(folder: string): ModuleLeaves;
  /** The plan, where it says something of an address. */
  planFor(address: string): Plan | undefined;
  plannedVariable(name: string): Json | undefined;
  /** Paths that functions asked for, there or not; those of folders end with a slash. */
  readonly asked: Set<string>;
  /** How many resource instances there are so far. */
  instances: number;
  /** How many module instances there are so far, without the root. */
  modules: number;
}

export function newTree(files: ModuleFiles, root: string, options: EvaluationOptions): Tree {
  const chunks = newChunkCache();
  const budget = newBudget();
  const work = newWork(budget);
  const asked = new Set<string>();
  const functions: FunctionContext = {
    files: watched(files, work, asked),
    folder: root,
    template: (text, names) => evaluateTemplateText(text, names, functions, budget),
  };
  const sources = new Map<string, ModuleSource>();
  work.leaves.push(() => sources.clear());
  const source = (folder: string) =>
    getOrMake(sources, folder, () => options.sourceOf?.(folder) ?? readModuleSource(files, folder, chunks));
  return {
    files,
    root,
    workspace: options.workspace ?? 'default',
    budget,
    problems: problemsOf(work),
    before: [],
    work,
    functions,
    installed: installedModules(files, root),
    source,
    declared: memoised(folder => newModuleLeaves(work, () => source(folder))),
    asked,
    ...planOf(work, options.plan),
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
  return found[0] ? fail(`in the template: ${found[0].message.replace(/\.$/, '')}`) : value;
}

function planOf(work: Work, plan: (() => Plan | undefined) | undefined): Pick<Tree, 'planFor' | 'plannedVariable'> {
  if (!plan) return { planFor: () => undefined, plannedVariable: () => undefined };
  const current = leaf(work, plan);
  return {
    planFor: address => {
      const found = current();
      return found?.resources.has(address) ? found : undefined;
    },
    plannedVariable: name => current()?.variables.get(name),
  };
}

/** Files whose texts are part of what functions rest on. */
function watched(files: ModuleFiles, work: Work, asked: Set<string>): ModuleFiles {
  const read = cellsByName(path => leaf(work, () => files.read(path)));
  const below = cellsByName(folder => leaf(work, () => files.listAll?.(folder) ?? []));
  return {
    ...files,
    read: path => {
      asked.add(path);
      return read(path);
    },
    ...(files.listAll && {
      listAll: (folder: string) => {
        asked.add(`${folder}/`);
        return below(folder);
      },
    }),
  };
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

/** Address of something in a module. */
export function addressIn(module: { readonly address: string }, name: string): string {
  return module.address === '' ? name : `${module.address}.${name}`;
}
