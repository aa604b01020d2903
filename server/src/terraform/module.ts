/** One module instance: its variables, locals, resources, calls and outputs, each evaluated when first needed. */
import type { Expression } from '../shapes/hcl-tree.ts';
import type { Occurrence } from '../text/place.ts';
import { cell, cellsByName } from './cell.ts';
import { evaluate } from './evaluate.ts';
import { memoised } from './memoised.ts';
import { type ModuleCall, newModuleCall } from './module-call.ts';
import type { Declared } from './module-source.ts';
import { providerSettings, type SettingsOf } from './providers.ts';
import { newResource, type ResourceCell } from './resource.ts';
import { type ModuleNames, type ResourceReference, report, type Scope } from './scope.ts';
import type { CallSite, Tree } from './tree.ts';
import { stringType } from './type.ts';
import { assumed, sensitive, string, unknown, type Value, withMarks } from './value.ts';
import { type Inputs, variableValue } from './variables.ts';

export interface Module {
  /** Empty for the root, `module.vpc["a"]` for others. */
  readonly address: string;
  readonly folder: string;
  /** Its folder and those of the modules above it. */
  readonly folders: ReadonlySet<string>;
  readonly names: ModuleNames;
  readonly provider: SettingsOf;
  /** Calls from the root module down to this one. */
  calls(): readonly CallSite[];
  scopeAt(at: Occurrence): Scope;
  output(name: string): Value | undefined;
  resource(key: string): ResourceCell;
  call(name: string): ModuleCall;
}

export interface ModuleParameters {
  readonly address: string;
  readonly folder: string;
  /** Folders of the modules above it. */
  readonly folders: ReadonlySet<string>;
  readonly calls: () => readonly CallSite[];
  readonly inputs: Inputs;
  /** Settings of the providers that it inherits. */
  readonly inheritedProviders?: SettingsOf;
}

export function newModule(tree: Tree, { address, folder, folders, calls, inputs, inheritedProviders }: ModuleParameters): Module {
  const { work } = tree;
  const declaredHere = tree.declared(folder);
  const scopeAt = (at: Occurrence): Scope => ({
    module: names,
    names: new Map(),
    at,
    problems: tree.problems,
    budget: tree.budget,
    functions: tree.functions,
  });
  const cyclic = (what: string, at: Occurrence, span: Expression['span']): Value => {
    report(scopeAt(at), 'evaluation', `${what} needs its own value: a cycle.`, span);
    return unknown();
  };
  const variable = cellsByName(name =>
    cell<Value | undefined>(
      work,
      () => {
        const declared = declaredHere.variable(name);
        return declared && variableValue(declared, name, scopeAt(declared.at), inputs);
      },
      () => {
        const { block, at } = declaredHere.variable(name)!;
        return cyclic(`The variable "${name}"`, at, block.typeSpan);
      },
    ),
  );
  const local = cellsByName(name =>
    cell<Value | undefined>(
      work,
      () => {
        const declared = declaredHere.local(name);
        return declared && evaluate(declared.attribute.expression, scopeAt(declared.at));
      },
      () => {
        const { attribute, at } = declaredHere.local(name)!;
        return cyclic(`The local value "${name}"`, at, attribute.nameSpan);
      },
    ),
  );
  const output = cellsByName(name =>
    cell<Value | undefined>(
      work,
      () => {
        const declared = declaredHere.output(name);
        return declared && outputValue(declared, scopeAt(declared.at));
      },
      () => {
        const { block, at } = declaredHere.output(name)!;
        return cyclic(`The output "${name}"`, at, block.typeSpan);
      },
    ),
  );
  const resource = memoised((key: string) => newResource(tree, module, key, () => declaredHere.resource(key)));
  const call = memoised((name: string) => newModuleCall(tree, module, name, () => declaredHere.call(name)));
  const names: ModuleNames = {
    variable,
    local,
    resource: reference => resource(keyOf(reference)).value(),
    resourceAttribute: (reference, attribute, key) => resource(keyOf(reference)).attribute(attribute, key),
    moduleCall: (name, key, wanted) => call(name).value(key, wanted),
    setting: (root, name) => setting(tree, folder, root, name),
  };
  const module: Module = {
    address,
    folder,
    calls,
    folders: new Set([...folders, folder]),
    names,
    provider: providerSettings(tree, declaredHere.provider, scopeAt, inheritedProviders),
    scopeAt,
    output,
    resource,
    call,
  };
  return module;
}

function keyOf({ mode, type, name }: ResourceReference): string {
  return `${mode === 'managed' ? 'resource' : mode}.${type}.${name}`;
}

function outputValue(declared: Declared, scope: Scope): Value {
  if (declared.block.broken) return withMarks(unknown(), sensitive);
  const attribute = (name: string) => declared.block.body.attributes.find(candidate => candidate.name === name)?.expression;
  const value = attribute('value');
  const hidden = attribute('sensitive');
  const result = value ? evaluate(value, scope) : unknown();
  return hidden?.kind === 'bool' && hidden.value ? withMarks(result, sensitive) : result;
}

function setting(tree: Tree, folder: string, root: 'path' | 'terraform', name: string): Value | undefined {
  if (root === 'terraform')
    return name === 'workspace' || name === 'env'
      ? withMarks(string(tree.workspace), tree.workspace === 'default' ? assumed : 0)
      : undefined;
  if (name === 'module') return string(relativePath(tree.root, folder));
  if (name === 'cwd') return withMarks(tree.root === '' ? unknown(stringType, { notNull: true }) : string(`/${tree.root}`), assumed);
  return name === 'root' ? string('.') : undefined;
}

/** `..` and names that lead from one folder to another. */
function relativePath(from: string, to: string): string {
  const start = from.split('/').filter(Boolean);
  const end = to.split('/').filter(Boolean);
  let same = 0;
  while (same < start.length && same < end.length && start[same] === end[same]) same++;
  return [...start.slice(same).map(() => '..'), ...end.slice(same)].join('/') || '.';
}
