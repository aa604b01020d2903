/** One module instance: its variables, locals, resources, calls and outputs, each evaluated when first needed. */
import type { Expression } from '../shapes/hcl-tree.ts';
import type { Occurrence } from '../text/place.ts';
import { cell, cellsByName } from './cell.ts';
import { evaluate } from './evaluate.ts';
import { type ModuleCall, newModuleCall } from './module-call.ts';
import type { Declared, ModuleSource } from './module-source.ts';
import { type RegionOf, regions } from './providers.ts';
import { newResource, type ResourceCell } from './resource.ts';
import { type ModuleNames, report, type Scope } from './scope.ts';
import type { CallSite, Tree } from './tree.ts';
import { stringType } from './type.ts';
import { assumed, sensitive, string, unknown, type Value, withMarks } from './value.ts';
import { type Inputs, variableValue } from './variables.ts';

export interface Module {
  /** Empty for the root, `module.vpc["a"]` for others. */
  readonly address: string;
  readonly source: ModuleSource;
  /** Calls from the root module down to this one. */
  readonly calls: readonly CallSite[];
  /** Its folder and those of the modules above it. */
  readonly folders: ReadonlySet<string>;
  readonly names: ModuleNames;
  readonly region: RegionOf;
  scopeAt(at: Occurrence): Scope;
  output(name: string): Value | undefined;
  resourceCell(key: string): ResourceCell | undefined;
  call(name: string): ModuleCall | undefined;
}

export interface ModuleParameters {
  readonly address: string;
  readonly folder: string;
  /** Folders of the modules above it. */
  readonly folders: ReadonlySet<string>;
  readonly calls: readonly CallSite[];
  readonly inputs: Inputs;
  /** Regions of the providers that it inherits. */
  readonly inheritedRegion?: RegionOf;
}

export function newModule(tree: Tree, { address, folder, folders, calls, inputs, inheritedRegion }: ModuleParameters): Module {
  const source = tree.source(folder);
  const scopeAt = (at: Occurrence): Scope => ({
    module: names,
    names: new Map(),
    at,
    problems: tree.problems,
    budget: tree.budget,
    functions: tree.functions,
  });
  const cyclic = (what: string, at: Occurrence, span: Expression['span']) => () => {
    report(scopeAt(at), 'evaluation', `${what} needs its own value: a cycle.`, span);
    return unknown();
  };
  const variable = cellsByName(name => {
    const declared = source.variables.get(name);
    return (
      declared &&
      cell(
        () => variableValue(declared, name, scopeAt(declared.at), inputs),
        cyclic(`The variable "${name}"`, declared.at, declared.block.typeSpan),
      )
    );
  });
  const local = cellsByName(name => {
    const declared = source.locals.get(name);
    if (!declared) return undefined;
    const { attribute, at } = declared;
    return cell(() => evaluate(attribute.expression, scopeAt(at)), cyclic(`The local value "${name}"`, at, attribute.nameSpan));
  });
  const output = cellsByName(name => {
    const declared = source.outputs.get(name);
    return (
      declared &&
      cell(() => outputValue(declared, scopeAt(declared.at)), cyclic(`The output "${name}"`, declared.at, declared.block.typeSpan))
    );
  });
  const resources = cellsByName(key => {
    const declared = source.resources.get(key);
    return (
      declared &&
      cell<ResourceCell>(
        () => newResource(tree, module, key, declared),
        () => ({ expansion: () => undefined, instances: () => [], value: () => unknown() }),
      )
    );
  });
  const call = cellsByName(name => {
    const declared = source.calls.get(name);
    return (
      declared &&
      cell<ModuleCall>(
        () => newModuleCall(tree, module, name, declared),
        () => ({ modules: () => [], value: () => unknown() }),
      )
    );
  });
  const names: ModuleNames = {
    variable,
    local,
    resource: (mode, type, name) => resources(`${mode === 'managed' ? 'resource' : mode}.${type}.${name}`)?.value(),
    moduleCall: (name, key, wanted) => call(name)?.value(key, wanted),
    setting: (root, name) => setting(tree, folder, root, name),
  };
  const module: Module = {
    address,
    source,
    calls,
    folders: new Set([...folders, folder]),
    names,
    region: regions(source, scopeAt, inheritedRegion),
    scopeAt,
    output,
    resourceCell: resources,
    call,
  };
  return module;
}

function outputValue(declared: Declared, scope: Scope): Value {
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

/** Address of something in a module. */
export function addressIn(module: Pick<Module, 'address'>, name: string): string {
  return module.address === '' ? name : `${module.address}.${name}`;
}
