/** Which configuration of a provider a resource uses, and the region that it names. */
import type { Body, Expression } from '../shapes/hcl-tree.ts';
import { cell, cellsByName } from './cell.ts';
import { evaluate } from './evaluate.ts';
import type { Declared } from './module-source.ts';
import type { Scope } from './scope.ts';
import type { Tree } from './tree.ts';

/** @param provider `aws`, or `aws.west` for a configuration with an alias, as it is named inside of the module. */
export type RegionOf = (provider: string) => string | undefined;

/** `aws.west` as written in `provider = aws.west`; older text has it in quotes. */
function providerName(expression: Expression | undefined): string | undefined {
  if (expression?.kind === 'variable') return expression.name;
  if (expression?.kind === 'string') return expression.value;
  return expression?.kind === 'attribute' && expression.object.kind === 'variable'
    ? `${expression.object.name}.${expression.name}`
    : undefined;
}

const attributeOf = (body: Body, name: string) => body.attributes.find(attribute => attribute.name === name)?.expression;

/** The configuration of a resource: the one it names, else the default one of its type. */
export function providerOf(type: string, body: Body): string {
  return providerName(attributeOf(body, 'provider')) ?? type.slice(0, `${type}_`.indexOf('_'));
}

/** Regions of the providers that a module declares; `inherited` for the others. */
export function regions(
  tree: Tree,
  declaredAs: (provider: string) => Declared | undefined,
  scopeAt: (at: Scope['at']) => Scope,
  inherited: RegionOf | undefined,
): RegionOf {
  return cellsByName(provider =>
    cell<string | undefined>(
      tree.work,
      () => {
        const declared = declaredAs(provider);
        const expression = declared && attributeOf(declared.block.body, 'region');
        const value = expression && !declared.block.broken ? evaluate(expression, scopeAt(declared.at)) : undefined;
        return value?.kind === 'string' ? value.value : declared ? undefined : inherited?.(provider);
      },
      // A region that refers to a resource of this very provider must not be followed around.
      () => undefined,
    ),
  );
}

/** What a called module inherits: the configurations that `providers = { aws = aws.west }` names, else the default ones. */
export function passedOn(call: () => Body | undefined, outer: RegionOf): RegionOf {
  return provider => {
    const name = passedNames(call()).get(provider);
    if (name !== undefined) return outer(name);
    return provider.includes('.') ? undefined : outer(provider);
  };
}

function passedNames(call: Body | undefined): ReadonlyMap<string | undefined, string | undefined> {
  const passed = call && attributeOf(call, 'providers');
  return new Map(
    passed?.kind === 'object'
      ? passed.items.map(item => [item.key.kind === 'string' ? item.key.value : providerName(item.key), providerName(item.value)] as const)
      : [],
  );
}
