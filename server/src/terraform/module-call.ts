/** Module calls: where the module's files are, its instances, and the outputs that references see. */
import type { Attribute } from '../shapes/hcl-tree.ts';
import { cell } from './cell.ts';
import { convert } from './convert.ts';
import { evaluate } from './evaluate.ts';
import { type Expansion, expand, type Instance, keySuffix, valueOfInstances } from './expansion.ts';
import { addressIn, type Module, newModule } from './module.ts';
import { joinPath } from './module-files.ts';
import type { Declared } from './module-source.ts';
import { passedOn } from './providers.ts';
import { headerSpan, placeIn, report, type Scope } from './scope.ts';
import type { Tree } from './tree.ts';
import { stringType } from './type.ts';
import { type Failure, fail, failed, object, tuple, unknown, type Value } from './value.ts';
import type { Inputs } from './variables.ts';

export interface ModuleCall {
  /** The instances; none when the module's files are not there. */
  modules(): readonly Module[];
  /** With `output` that output, of the instance `key` if given; else all outputs of all instances. */
  value(key?: Value, output?: string): Value | Failure;
}

const maximumDepth = 20;
/** Module instances of the whole tree. */
const maximumModules = 2000;

/** Arguments of a call that are not inputs of the module. */
const metaArguments = new Set(['source', 'version', 'count', 'for_each', 'providers', 'depends_on']);

export function newModuleCall(tree: Tree, parent: Module, name: string, declared: Declared): ModuleCall {
  const { block, at } = declared;
  const scope = parent.scopeAt(at);
  const address = addressIn(parent, `module.${name}`);
  const folder = cell(
    () => moduleFolder(tree, parent, name, declared, scope),
    () => undefined,
  );
  const expansion = cell<Expansion | undefined>(
    () => expand(block, scope),
    () => undefined,
  );
  const modules = cell<readonly Module[]>(
    () => {
      const at = folder();
      const found = expansion();
      if (at === undefined || !found) return [];
      if (tree.modules + found.instances.length > maximumModules) {
        report(scope, 'limit', `Not evaluated: more than ${maximumModules} modules.`, block.typeSpan);
        return [];
      }
      tree.modules += found.instances.length;
      return found.instances.map(instance =>
        newInstance(tree, parent, declared, instance, address + keySuffix(found.mode, instance.key), at),
      );
    },
    () => [],
  );
  const value = (key?: Value, output?: string): Value | Failure => {
    const found = expansion();
    const all = modules();
    if (!found || all.length < found.instances.length)
      return unknown(undefined, { ref: output === undefined ? address : `${address}.${output}` });
    if (output === undefined) return valueOfInstances(found, address, (_, index) => allOutputs(all[index]!), tuple);
    return outputOf(found, all, key, output);
  };
  return { modules, value };
}

/** Local modules are beside the caller, others where `terraform init` put them. */
function moduleFolder(tree: Tree, parent: Module, name: string, { block }: Declared, scope: Scope): string | undefined {
  const source = block.body.attributes.find(attribute => attribute.name === 'source');
  const path = source?.expression.kind === 'string' ? source.expression.value : undefined;
  const span = source?.expression.span ?? block.typeSpan;
  if (path === undefined) return refuse(scope, 'The call has no source that can be read.', span);
  if (parent.calls.length >= maximumDepth) return refuse(scope, `Not evaluated: modules are nested more than ${maximumDepth} deep.`, span);
  const local = /^\.\.?(?:\/|$)/.test(path);
  const key = [...parent.calls.map(call => call.address), name].join('.');
  const folder = local ? joinPath(parent.source.folder, path) : tree.installed.get(key);
  if (folder !== undefined && parent.folders.has(folder)) return refuse(scope, 'The module calls itself.', span);
  if (folder !== undefined && tree.source(folder).files.length > 0) return folder;
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

function newInstance(tree: Tree, parent: Module, declared: Declared, instance: Instance, address: string, folder: string): Module {
  const { block } = declared;
  const name = block.labels[0]?.text ?? '';
  const given = new Map(
    block.body.attributes.filter(attribute => !metaArguments.has(attribute.name)).map(attribute => [attribute.name, attribute] as const),
  );
  const place = placeIn(instance.scope, headerSpan(block));
  const variables = tree.source(folder).variables;
  for (const [argument, attribute] of given) {
    if (!variables.has(argument)) report(instance.scope, 'reference', `The module has no variable "${argument}".`, attribute.nameSpan);
  }
  return newModule(tree, {
    address,
    folder,
    folders: parent.folders,
    calls: [...parent.calls, { address: name, place }],
    inputs: inputsOf(given, instance.scope, declared),
    inheritedRegion: passedOn(block.body, parent.region),
  });
}

function inputsOf(given: ReadonlyMap<string, Attribute>, scope: Scope, { block }: Declared): Inputs {
  return {
    value: name => {
      const attribute = given.get(name);
      return attribute && evaluate(attribute.expression, scope);
    },
    refuse: (name, message) => {
      const attribute = given.get(name);
      if (attribute) report(scope, 'evaluation', message, attribute.expression.span);
      return attribute !== undefined;
    },
    missing: name => {
      report(scope, 'reference', `The module's variable "${name}" needs a value.`, block.labels[0]?.span ?? block.typeSpan);
      return unknown();
    },
  };
}

function allOutputs(module: Module): Value {
  return object([...module.source.outputs.keys()].map(name => [name, module.output(name) ?? unknown()] as const));
}

function outputOf(expansion: Expansion, modules: readonly Module[], key: Value | undefined, output: string): Value | Failure {
  if (modules[0] && !modules[0].source.outputs.has(output)) return fail(`the module has no output "${output}"`);
  if (expansion.mode === 'single')
    return key ? fail('the module call has neither count nor for_each, so it has no index') : modules[0]!.output(output)!;
  if (!key) return fail('the module call has several instances: an index is missing');
  if (expansion.mode === 'uncertain') return unknown();
  const wanted = convert(key, stringType);
  if (failed(wanted) || wanted.kind !== 'string') return unknown();
  const index = expansion.instances.findIndex(instance => String(instance.key) === wanted.value);
  return index < 0 ? fail('the module call has no such instance') : modules[index]!.output(output)!;
}
