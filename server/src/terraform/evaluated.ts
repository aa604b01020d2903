/** Evaluates a Terraform module with everything below it: the entry of this folder. */
import { readHclExpression } from '../shapes/hcl.ts';
import { lineOf } from '../text/place.ts';
import { type Account, accountOf } from './account.ts';
import { maximumEvaluationDepth, maximumSteps } from './budget.ts';
import { cell, update } from './cell.ts';
import { evaluate } from './evaluate.ts';
import { memoised } from './memoised.ts';
import { type Module, newModule } from './module.ts';
import type { ModuleFiles } from './module-files.ts';
import type { DeclaredKind } from './module-source.ts';
import { valueOfJson } from './planned-values.ts';
import { maximumProblems, type Problem } from './problem.ts';
import type { ResourceInstance } from './resource.ts';
import { sameData } from './same.ts';
import { placeIn, type Scope } from './scope.ts';
import { readTfvars } from './tfvars.ts';
import { type EvaluationOptions, newTree, type Tree } from './tree.ts';
import { type Failure, fail, unknown, type Value } from './value.ts';
import { constantValue, type Inputs } from './variables.ts';

export interface EvaluatedModule {
  readonly folder: string;
  /** Files that were read: a change in any of them makes another evaluation necessary. */
  readonly files: readonly string[];
  /** Paths that functions asked for, there or not; a folder whose files were listed ends with a slash. */
  readonly asked: readonly string[];
  readonly variables: ReadonlyMap<string, Value>;
  readonly locals: ReadonlyMap<string, Value>;
  readonly outputs: ReadonlyMap<string, Value>;
  /** Of this module and all below it, in the order of their declaration; managed resources and data sources. */
  readonly resources: readonly ResourceInstance[];
  readonly problems: readonly Problem[];
  /** Evaluates one more expression in the scope of the root module. */
  expression(text: string): Value | Failure;
}

/** @param folder of the root module, as a path of `files`. Never fails: what cannot be evaluated is unknown, and why is in `problems`. */
export function evaluateModule(files: ModuleFiles, folder: string, options: EvaluationOptions = {}): EvaluatedModule {
  return newEvaluation(files, folder, options).now();
}

/** A module that is evaluated again after edits of its files. */
export interface Evaluation {
  /** What the files say now: what did not change keeps its identity. Files of variables and `modules.json` must not change. */
  now(): EvaluatedModule;
  /** Forgets what it would need to be fast the next time. */
  forget(): void;
}

export function newEvaluation(files: ModuleFiles, folder: string, options: EvaluationOptions = {}): Evaluation {
  let graph: Graph | undefined;
  let last: EvaluatedModule | undefined;
  /** What `last` came from. */
  let lastOf: Graph | undefined;
  const fresh = () => newGraph(files, folder, options);
  const expression = (text: string) => {
    graph ??= fresh();
    return evaluateExpression(graph.root, text);
  };
  const now = () => {
    const kept = graph;
    if (kept && !update(kept.tree.work) && last && kept === lastOf) return last;
    let used = kept ?? fresh();
    let result = outcome(used);
    if (kept && !result.repeatable) {
      used = fresh();
      result = outcome(used);
    }
    graph = result.repeatable ? used : undefined;
    lastOf = graph;
    const module: EvaluatedModule = { folder, ...result.content, expression };
    last = last && sameData(last, module) ? last : module;
    return last;
  };
  const forget = () => {
    graph = undefined;
    lastOf = undefined;
  };
  return { now, forget };
}

type Content = Pick<EvaluatedModule, 'variables' | 'locals' | 'outputs' | 'resources' | 'files'> & { readonly syntax: readonly Problem[] };

interface Graph {
  readonly tree: Tree;
  readonly root: Module;
  readonly account: () => Account & { readonly value: Content };
}

/** Resources of a module that are collected together: an edit of one collects its group again. */
const groupSize = 12;

function newGraph(files: ModuleFiles, folder: string, options: EvaluationOptions): Graph {
  const tree = newTree(files, folder, options);
  const root = newModule(tree, { address: '', folder, folders: new Set(), calls: () => [], inputs: rootInputs(tree, options) });
  const { names } = tree.declared(folder);
  const part = <T>(compute: () => T) => cell(tree.work, compute, compute);
  const all = (kind: DeclaredKind, value: (name: string) => Value | undefined) =>
    part(() => new Map(names(kind).map(name => [name, value(name) ?? unknown()] as const)));
  const variables = all('variables', root.names.variable);
  const locals = all('locals', root.names.local);
  const outputs = all('outputs', root.output);
  const resources = memoised((module: Module) => {
    const keys = () => tree.declared(module.folder).names('resources');
    const group = memoised((first: number) =>
      part(() =>
        keys()
          .slice(first, first + groupSize)
          .flatMap(key => module.resource(key).instances()),
      ),
    );
    return part(() => Array.from({ length: Math.ceil(keys().length / groupSize) }, (_, nth) => group(nth * groupSize)()).flat());
  });
  const content = () => {
    const values = { variables: variables(), locals: locals(), outputs: outputs() };
    const modules = [...modulesFrom(tree, root)];
    const folders = new Set(modules.map(module => module.folder));
    return {
      ...values,
      resources: ([] as ResourceInstance[]).concat(...modules.map(module => resources(module)())),
      files: [...folders].flatMap(folder => tree.declared(folder).files()),
      syntax: [...folders].flatMap(folder => tree.declared(folder).problems()),
    };
  };
  return { tree, root, account: accountOf(tree.work, content) };
}

function* modulesFrom(tree: Tree, module: Module): Generator<Module> {
  yield module;
  for (const name of tree.declared(module.folder).names('calls'))
    for (const child of module.call(name).modules()) yield* modulesFrom(tree, child);
}

/**
 * @returns `repeatable`: another order of evaluation would give the same. Limits and circles depend on where the evaluation came to them,
 * so that what they left unknown must not be kept.
 */
function outcome({ tree, account }: Graph) {
  const { value, problems, depth } = account();
  const { syntax, ...content } = value;
  const { work, budget } = tree;
  return {
    content: { ...content, asked: [...tree.asked], problems: distinct([...syntax, ...tree.before, ...problems]).slice(0, maximumProblems) },
    repeatable:
      !work.cyclic && depth <= maximumEvaluationDepth && budget.steps <= maximumSteps && !problems.some(({ kind }) => kind === 'limit'),
  };
}

/** One module may be evaluated many times with the same fault. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const key = ({ message, place }: Problem) => `${place.at.file}:${lineOf(place)}:${place.start}:${message}`;
  return [...new Map(problems.map(problem => [key(problem), problem] as const)).values()];
}

function rootInputs(tree: Tree, options: EvaluationOptions): Inputs {
  const { values, problems } = readTfvars(tree.files, tree.root);
  tree.before.push(...problems);
  const scopeOf = (declared: { at: Scope['at'] }): Scope => ({
    names: new Map(),
    at: declared.at,
    problems: tree.problems,
    budget: tree.budget,
    functions: tree.functions,
  });
  return {
    value: name => {
      const declared = values.get(name);
      if (declared) return constantValue(declared.attribute.expression, scopeOf(declared));
      // What could not be read may be this variable.
      return options.variables?.get(name) ?? (problems.length > 0 ? unknown(undefined, { ref: `var.${name}` }) : undefined);
    },
    refuse: (name, message) => {
      const declared = values.get(name);
      if (declared) tree.problems.push({ kind: 'evaluation', message, place: placeIn(declared, declared.attribute.expression.span) });
      return declared !== undefined;
    },
    missing: name => {
      const planned = tree.plannedVariable(name);
      return planned === undefined ? unknown(undefined, { ref: `var.${name}` }) : valueOfJson(planned);
    },
  };
}

function evaluateExpression(root: Module, text: string): Value | Failure {
  const { expression, problems } = readHclExpression(text);
  if (problems[0]) return fail(problems[0].message);
  const found: Problem[] = [];
  const value = evaluate(expression, { ...root.scopeAt({ file: '', line: 0 }), problems: found });
  return found[0] ? fail(found[0].message) : value;
}
