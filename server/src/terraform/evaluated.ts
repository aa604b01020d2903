/** Evaluates a Terraform module with everything below it: the entry of this folder. */
import { readHclExpression } from '../shapes/hcl.ts';
import { evaluate } from './evaluate.ts';
import { type Module, newModule } from './module.ts';
import type { ModuleFiles } from './module-files.ts';
import type { ResourceInstance } from './resource.ts';
import { type Problem, placeIn, type Scope } from './scope.ts';
import { readTfvars } from './tfvars.ts';
import { type EvaluationOptions, newTree, type Tree } from './tree.ts';
import { type Failure, fail, unknown, type Value } from './value.ts';
import { constantValue, type Inputs } from './variables.ts';

export interface EvaluatedModule {
  readonly folder: string;
  /** Files that were read: a change in any of them makes another evaluation necessary. */
  readonly files: readonly string[];
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
  const tree = newTree(files, folder, options);
  const root: Module = newModule(tree, { address: '', folder, folders: new Set(), calls: [], inputs: rootInputs(tree, options) });
  const { source } = root;
  const all = <T>(entries: ReadonlyMap<string, T>, value: (name: string) => Value | undefined) =>
    new Map([...entries.keys()].map(name => [name, value(name) ?? unknown()] as const));
  const variables = all(source.variables, root.names.variable);
  const locals = all(source.locals, root.names.local);
  const outputs = all(source.outputs, root.output);
  const read = new Set<string>();
  const resources = [...resourcesOf(root, read)];
  const syntax = [...new Set(read)].flatMap(path => tree.source(path).problems);
  return {
    folder,
    files: [...read].flatMap(path => tree.source(path).files),
    variables,
    locals,
    outputs,
    resources,
    problems: distinct([...syntax, ...tree.problems]),
    expression: text => evaluateExpression(root, text),
  };
}

function* resourcesOf(module: Module, read: Set<string>): Generator<ResourceInstance> {
  read.add(module.source.folder);
  for (const key of module.source.resources.keys()) yield* module.resourceCell(key)?.instances() ?? [];
  for (const name of module.source.calls.keys()) for (const child of module.call(name)?.modules() ?? []) yield* resourcesOf(child, read);
}

/** One module may be evaluated many times with the same fault. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const key = ({ message, place }: Problem) => `${place.at.file}:${place.at.line + place.line}:${place.start}:${message}`;
  return [...new Map(problems.map(problem => [key(problem), problem] as const)).values()];
}

function rootInputs(tree: Tree, options: EvaluationOptions): Inputs {
  const { values, problems } = readTfvars(tree.files, tree.root, options.varFiles ?? []);
  tree.problems.push(...problems);
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
      return declared ? constantValue(declared.attribute.expression, scopeOf(declared), tree.problems) : options.variables?.get(name);
    },
    refuse: (name, message) => {
      const declared = values.get(name);
      if (declared) tree.problems.push({ kind: 'evaluation', message, place: placeIn(declared, declared.attribute.expression.span) });
      return declared !== undefined;
    },
    missing: name => unknown(undefined, { ref: `var.${name}` }),
  };
}

function evaluateExpression(root: Module, text: string): Value | Failure {
  const { expression, problems } = readHclExpression(text);
  if (problems[0]) return fail(problems[0].message);
  const found: Problem[] = [];
  const value = evaluate(expression, { ...root.scopeAt({ file: '', line: 0 }), problems: found });
  return found[0] ? fail(found[0].message) : value;
}
