/** Module calls: where the module's files are, its instances, and the outputs that references see. */
import type { Attribute } from '../shapes/hcl-tree.ts';
import { cell, cellsByName } from './cell.ts';
import { convert } from './convert.ts';
import { evaluate } from './evaluate.ts';
import { type Expansion, expand, type Instance, valueOfInstances } from './expansion.ts';
import { memoised } from './memoised.ts';
import { type Module, newModule } from './module.ts';
import { joinPath } from './module-files.ts';
import { type Declared, isLocalSource } from './module-source.ts';
import { passedOn } from './providers.ts';
import { type CallFailure, headerSpan, placeIn, report, type Scope } from './scope.ts';
import { addressIn, type CallSite, type Tree } from './tree.ts';
import { stringType } from './type.ts';
import { fail, failed, object, tuple, unknown, type Value } from './value.ts';
import type { Inputs } from './variables.ts';

/** A module call, or what might be one, by its name. */
export interface ModuleCall {
  /** The instances; none when the module's files are not there. */
  modules(): readonly Module[];
  /** With `output` that output, of the instance `key` if given; else all outputs of all instances. Undefined when there is no such call. */
  value(key?: Value, output?: string): Value | CallFailure | undefined;
}

const maximumDepth = 20;
/** Module instances of the whole tree. */
const maximumModules = 2000;

/** Arguments of a call that are not inputs of the module. */
const metaArguments = new Set(['source', 'version', 'count', 'for_each', 'providers', 'depends_on']);

export function newModuleCall(tree: Tree, parent: Module, name: string, declaredNow: () => Declared | undefined): ModuleCall {
  const { work } = tree;
  const address = addressIn(parent, `module.${name}`);
  const folder = cell<string | undefined>(
    work,
    () => {
      const declared = declaredNow();
      return declared && moduleFolder(tree, parent, name, declared, parent.scopeAt(declared.at));
    },
    () => undefined,
  );
  const expansion = cell<Expansion | undefined>(
    work,
    () => {
      const declared = declaredNow();
      return declared && expand(declared.block, parent.scopeAt(declared.at));
    },
    () => undefined,
  );
  const instance = memoised((key: string) => {
    const [at = '', suffix = ''] = key.split('\0');
    return newInstance(tree, parent, {
      name,
      address: address + suffix,
      folder: at,
      declared: declaredNow,
      instance: () => expansion()?.bySuffix.get(suffix),
    });
  });
  let taken = 0;
  const modules = cell<readonly Module[]>(
    work,
    () => {
      const declared = declaredNow();
      const at = folder();
      const found = expansion();
      if (!declared || at === undefined || !found) return [];
      const count = found.instances.length;
      if (tree.modules - taken + count > maximumModules) {
        report(parent.scopeAt(declared.at), 'limit', `Not evaluated: more than ${maximumModules} modules.`, declared.block.typeSpan);
        return [];
      }
      tree.modules += count - taken;
      taken = count;
      reportForeignArguments(tree, declared, parent.scopeAt(declared.at), at);
      return [...found.bySuffix.keys()].map(suffix => instance(`${at}\0${suffix}`));
    },
    () => [],
    { same: (a, b) => a.length === b.length && a.every((module, index) => module === b[index]) },
  );
  const value = (key?: Value, output?: string): Value | CallFailure | undefined => {
    if (!declaredNow()) return undefined;
    const found = expansion();
    const all = modules();
    if (!found || all.length < found.instances.length)
      return unknown(undefined, { ref: output === undefined ? address : `${address}.${output}` });
    if (output === undefined) return valueOfInstances(found, address, (_, index) => allOutputs(tree, all[index]!), tuple);
    return outputOf(tree, found, all, key, output);
  };
  return { modules, value };
}

/** Local modules are beside the caller, others where `terraform init` put them. */
function moduleFolder(tree: Tree, parent: Module, name: string, { block }: Declared, scope: Scope): string | undefined {
  const source = block.body.attributes.find(attribute => attribute.name === 'source');
  const path = source?.expression.kind === 'string' ? source.expression.value : undefined;
  const span = source?.expression.span ?? block.typeSpan;
  if (path === undefined) return refuse(scope, 'The call has no source that can be read.', span);
  if (parent.calls().length >= maximumDepth)
    return refuse(scope, `Not evaluated: modules are nested more than ${maximumDepth} deep.`, span);
  const local = isLocalSource(path);
  const key = [...parent.calls().map(call => call.address), name].join('.');
  const folder = local ? joinPath(parent.folder, path) : tree.installed.get(key);
  if (folder !== undefined && parent.folders.has(folder)) return refuse(scope, 'The module calls itself.', span);
  if (folder !== undefined && tree.declared(folder).files().length > 0) return folder;
  return refuse(
    scope,
    local ? 'The folder of this module has no configuration here.' : 'This module is not installed: `terraform init` fetches it.',
    span,
  );
}

function refuse(scope: Scope, message: string, span: Declared['block']['span']): undefined {
  report(scope, 'module', message, span);
  return undefined;
}

function givenArguments({ block }: Declared): readonly Attribute[] {
  return block.body.attributes.filter(attribute => !metaArguments.has(attribute.name));
}

function reportForeignArguments(tree: Tree, declared: Declared, scope: Scope, folder: string): void {
  const callee = tree.declared(folder);
  if (callee.problems().length > 0) return;
  const names = new Set(callee.names('variables'));
  for (const { name, nameSpan } of givenArguments(declared))
    if (!names.has(name)) report(scope, 'reference', `The module has no variable "${name}".`, nameSpan);
}

interface InstanceParameters {
  readonly name: string;
  readonly address: string;
  readonly folder: string;
  readonly declared: () => Declared | undefined;
  readonly instance: () => Instance | undefined;
}

function newInstance(tree: Tree, parent: Module, { name, address, folder, declared, instance }: InstanceParameters): Module {
  const calls = cell<readonly CallSite[]>(
    tree.work,
    () => {
      const found = declared();
      return found ? [...parent.calls(), { address: name, place: placeIn(found, headerSpan(found.block)) }] : parent.calls();
    },
    () => [],
  );
  return newModule(tree, {
    address,
    folder,
    folders: parent.folders,
    calls,
    inputs: inputsOf(tree, declared, instance),
    inheritedProviders: passedOn(() => declared()?.block.body, parent.provider),
  });
}

function inputsOf(tree: Tree, declared: () => Declared | undefined, instance: () => Instance | undefined): Inputs {
  const argument = cellsByName(name =>
    cell<Attribute | undefined>(
      tree.work,
      () => {
        const found = declared();
        return found && givenArguments(found).findLast(attribute => attribute.name === name);
      },
      () => undefined,
    ),
  );
  const at = (report: (scope: Scope) => void) => {
    const scope = instance()?.scope;
    if (scope) report(scope);
  };
  return {
    value: name => {
      const attribute = argument(name);
      // What could not be read may be the argument.
      if (!attribute && declared()?.block.broken) return unknown();
      const scope = attribute && instance()?.scope;
      return scope && evaluate(attribute.expression, scope);
    },
    refuse: (name, message) => {
      const attribute = argument(name);
      if (attribute) at(scope => report(scope, 'evaluation', message, attribute.expression.span));
      return attribute !== undefined;
    },
    missing: name => {
      const block = declared()?.block;
      if (block)
        at(scope => report(scope, 'reference', `The module's variable "${name}" needs a value.`, block.labels[0]?.span ?? block.typeSpan));
      return unknown();
    },
  };
}

const outputNames = (tree: Tree, module: Module) => tree.declared(module.folder).names('outputs');

function allOutputs(tree: Tree, module: Module): Value {
  return object(outputNames(tree, module).map(name => [name, module.output(name) ?? unknown()] as const));
}

function outputOf(
  tree: Tree,
  expansion: Expansion,
  modules: readonly Module[],
  key: Value | undefined,
  output: string,
): Value | CallFailure {
  if (modules[0] && !outputNames(tree, modules[0]).includes(output)) return fail(`the module has no output "${output}"`);
  if (expansion.mode === 'single' && !modules[0]) return fail('the module call is not enabled');
  if (expansion.mode === 'single')
    return key ? fail('the module call has neither count nor for_each, so it has no index') : modules[0]!.output(output)!;
  if (!key) return fail('the module call has several instances: an index is missing');
  if (expansion.mode === 'uncertain') return unknown();
  const wanted = convert(key, stringType);
  if (failed(wanted) || wanted.kind !== 'string') return unknown();
  const index = expansion.instances.findIndex(instance => String(instance.key) === wanted.value);
  return index < 0 ? { ...fail('the module call has no such instance'), isValueFault: true } : modules[index]!.output(output)!;
}
