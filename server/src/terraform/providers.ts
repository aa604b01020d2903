/** Which configuration of a provider a resource uses, the region that it names and the tags that it gives to everything. */
import type { Body, Expression } from '../shapes/hcl-tree.ts';
import { cell, cellsByName } from './cell.ts';
import { evaluate } from './evaluate.ts';
import type { Declared } from './module-source.ts';
import type { Scope } from './scope.ts';
import type { Tree } from './tree.ts';
import { unknown, type Value } from './value.ts';

/** What the configuration of a provider says of its resources. */
export interface ProviderSettings {
  /** Undefined: not written, or not known. */
  readonly region?: string;
  readonly defaultTags?: Value;
}

/** @param provider `aws`, or `aws.west` for a configuration with an alias, as it is named inside of the module. */
export type SettingsOf = (provider: string) => ProviderSettings;

const none: ProviderSettings = {};

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

/** Settings of the providers that a module declares; `inherited` for the others. */
export function providerSettings(
  tree: Tree,
  declaredAs: (provider: string) => Declared | undefined,
  scopeAt: (at: Scope['at']) => Scope,
  inherited: SettingsOf | undefined,
): SettingsOf {
  return cellsByName(provider =>
    cell<ProviderSettings>(
      tree.work,
      () => {
        const declared = declaredAs(provider);
        if (!declared) return inherited?.(provider) ?? none;
        return declared.block.broken ? { defaultTags: unknown() } : settingsOf(declared.block.body, scopeAt(declared.at));
      },
      // Settings that refer to a resource of this very provider must not be followed around.
      () => none,
    ),
  );
}

function settingsOf(body: Body, scope: Scope): ProviderSettings {
  const region = valueIn(attributeOf(body, 'region'), scope);
  // JSON has attributes for blocks.
  const written = valueIn(attributeOf(body, 'default_tags'), scope);
  const tags = body.blocks.find(
    ({ type, labels }) => type === 'default_tags' || (type === 'dynamic' && labels[0]?.text === 'default_tags'),
  );
  return {
    ...(region?.kind === 'string' && { region: region.value }),
    ...(written && { defaultTags: tagsIn(written) }),
    ...(tags && { defaultTags: (tags.type === 'default_tags' && valueIn(attributeOf(tags.body, 'tags'), scope)) || unknown() }),
  };
}

function tagsIn(block: Value): Value {
  const only = 'items' in block && block.items.length === 1 ? block.items[0]! : block;
  return ('entries' in only && only.entries.get('tags')) || unknown();
}

function valueIn(expression: Expression | undefined, scope: Scope): Value | undefined {
  return expression && evaluate(expression, scope);
}

/** What a called module inherits: the configurations that `providers = { aws = aws.west }` names, else the default ones. */
export function passedOn(call: () => Body | undefined, outer: SettingsOf): SettingsOf {
  return provider => {
    const name = passedNames(call()).get(provider);
    if (name !== undefined) return outer(name);
    return provider.includes('.') ? none : outer(provider);
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
