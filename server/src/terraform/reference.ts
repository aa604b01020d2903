/** References to what a module declares: `var.x`, `local.x`, `module.x.output`, `data.type.name`, `type.name`. */
import type { Expression } from '../shapes/hcl-tree.ts';
import { toNumber } from './big-number.ts';
import { evaluate, sentence } from './evaluate.ts';
import { type ModuleNames, placeIn, type ResourceReference, report, type Scope } from './scope.ts';
import { failed, unknown, type Value } from './value.ts';

type Attribute = Extract<Expression, { kind: 'attribute' }>;

/** @returns the value when the expression is such a reference as a whole (a part of one is read from it), undefined otherwise. */
export function resolveReference(expression: Expression, scope: Scope): Value | undefined {
  if (expression.kind === 'variable') return variable(expression, scope);
  if (expression.kind !== 'attribute' || !scope.module) return undefined;
  return (
    moduleOutput(expression, scope, scope.module) ??
    dataSource(expression, scope, scope.module) ??
    resourceAttribute(expression, scope, scope.module) ??
    direct(expression, scope, scope.module)
  );
}

function variable(expression: Extract<Expression, { kind: 'variable' }>, scope: Scope): Value {
  const bound = scope.names.get(expression.name);
  if (bound) return bound;
  report(scope, 'reference', `There is nothing named \`${expression.name}\` here.`, expression.span);
  return unknown();
}

/** The name of a root that no `for` or `each` has bound. */
function rootName(expression: Expression, scope: Scope): string | undefined {
  return expression.kind === 'variable' && !scope.names.has(expression.name) ? expression.name : undefined;
}

/** `module.name.output` and `module.name[key].output`: only that output is evaluated, since modules may refer to each other's outputs. */
function moduleOutput(expression: Attribute, scope: Scope, module: ModuleNames): Value | undefined {
  const call = expression.object.kind === 'index' ? expression.object.object : expression.object;
  if (call.kind !== 'attribute' || rootName(call.object, scope) !== 'module') return undefined;
  const key = expression.object.kind === 'index' ? evaluate(expression.object.key, scope) : undefined;
  return moduleValue(module.moduleCall(call.name, key, expression.name), call.name, expression, scope);
}

function moduleValue(value: ReturnType<ModuleNames['moduleCall']>, name: string, expression: Expression, scope: Scope): Value {
  if (!value) return missing(scope, expression, `There is no module call "${name}".`);
  if (!failed(value)) return value;
  const place = placeIn(scope, expression.span);
  scope.problems.push({ kind: value.isValueFault ? 'evaluation' : 'reference', message: sentence(value.failure), place, dynamic: true });
  return unknown();
}

/** The resource or data source that an expression names as a whole. */
function resourceReference(expression: Expression, scope: Scope): ResourceReference | undefined {
  if (expression.kind !== 'attribute') return undefined;
  const { object, name } = expression;
  if (object.kind === 'attribute') {
    const mode = rootName(object.object, scope);
    return mode === 'data' || mode === 'ephemeral' ? { mode, type: object.name, name } : undefined;
  }
  const type = rootName(object, scope);
  return type === undefined || reserved.has(type) ? undefined : { mode: 'managed', type, name };
}

const reserved: ReadonlySet<string> = new Set([
  'var',
  'local',
  'module',
  'path',
  'terraform',
  'data',
  'ephemeral',
  'each',
  'count',
  'self',
]);

/** An attribute of a resource or of one of its instances: what uses it does not rest on the other attributes. */
function resourceAttribute({ object, name }: Attribute, scope: Scope, module: ModuleNames): Value | undefined {
  const reference = resourceReference(object.kind === 'index' ? object.object : object, scope);
  if (!reference) return undefined;
  if (object.kind !== 'index') return module.resourceAttribute(reference, name);
  const key = plainKey(object.key, scope);
  return key === undefined ? undefined : module.resourceAttribute(reference, name, key);
}

/** A key that is written, or that of the instance. */
function plainKey(expression: Expression, scope: Scope): string | number | undefined {
  if (expression.kind === 'string') return expression.value;
  const bound =
    expression.kind === 'attribute' && expression.object.kind === 'variable' ? scope.names.get(expression.object.name) : undefined;
  const value =
    expression.kind === 'number'
      ? evaluate(expression, scope)
      : bound?.kind === 'object'
        ? bound.entries.get((expression as Attribute).name)
        : undefined;
  if (!value || value.marks || bound?.marks) return undefined;
  if (value.kind === 'string') return value.value;
  const number = value.kind === 'number' ? toNumber(value.value) : undefined;
  return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

function dataSource(expression: Attribute, scope: Scope, module: ModuleNames): Value | undefined {
  const reference = resourceReference(expression, scope);
  if (!reference || reference.mode === 'managed') return undefined;
  const { mode, type, name } = reference;
  return module.resource(reference) ?? missing(scope, expression, `There is no ${mode} \`${type}.${name}\`.`);
}

function direct(expression: Attribute, scope: Scope, module: ModuleNames): Value | undefined {
  const root = rootName(expression.object, scope);
  const { name } = expression;
  switch (root) {
    case undefined:
      return undefined;
    case 'var':
      return module.variable(name) ?? missing(scope, expression, `There is no variable "${name}".`);
    case 'local':
      return module.local(name) ?? missing(scope, expression, `There is no local value "${name}".`);
    case 'module':
      return moduleValue(module.moduleCall(name), name, expression, scope);
    case 'path':
    case 'terraform':
      return module.setting(root, name) ?? missing(scope, expression, `There is no \`${root}.${name}\`.`);
    case 'data':
    case 'ephemeral':
      return missing(scope, expression, `A reference to \`${root}\` needs a type and a name.`);
    case 'each':
    case 'count':
    case 'self':
      return missing(
        scope,
        expression,
        `\`${root}\` can only stand where it is bound, such as in a resource with \`${root === 'each' ? 'for_each' : 'count'}\`.`,
      );
    default:
      return (
        module.resource({ mode: 'managed', type: root, name }) ?? missing(scope, expression, `There is no resource \`${root}.${name}\`.`)
      );
  }
}

function missing(scope: Scope, expression: Expression, message: string): Value {
  report(scope, 'reference', message, expression.span);
  return unknown();
}
