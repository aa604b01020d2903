/** Walks over the expressions of an HCL body, with the names that `for` and dynamic blocks bind on the way. */
import type { Attribute, Block, Body, Expression, TemplatePart } from './hcl-tree.ts';

/** Called for every expression, outermost first. */
export type Visit = (expression: Expression, bound: ReadonlySet<string>) => void;

const none: ReadonlySet<string> = new Set();

/** @param skip attributes that are not looked into. */
export function walkBody(body: Body, visit: Visit, skip: (attribute: Attribute) => boolean = () => false, bound = none): void {
  for (const attribute of body.attributes) if (!skip(attribute)) walk(attribute.expression, visit, bound);
  for (const block of body.blocks) walkBlock(block, visit, skip, bound);
}

function walkBlock(block: Block, visit: Visit, skip: (attribute: Attribute) => boolean, bound: ReadonlySet<string>): void {
  const iterator = block.body.attributes.find(({ name }) => name === 'iterator')?.expression;
  const name = iterator?.kind === 'variable' ? iterator.name : (block.labels[0]?.text ?? '');
  const isDynamic = block.type === 'dynamic';
  const skipped = (attribute: Attribute) => (isDynamic && attribute.name === 'iterator') || skip(attribute);
  walkBody(block.body, visit, skipped, isDynamic ? new Set([...bound, name]) : bound);
}

function walk(expression: Expression, visit: Visit, bound: ReadonlySet<string>): void {
  visit(expression, bound);
  if (expression.kind === 'template') walkParts(expression.parts, visit, bound);
  else if (expression.kind === 'for') {
    const names = withNames(bound, expression.valueName, expression.keyName);
    walk(expression.collection, visit, bound);
    for (const part of [expression.key, expression.value, expression.condition]) if (part) walk(part, visit, names);
  } else for (const part of partsOf(expression)) walk(part, visit, bound);
}

function withNames(bound: ReadonlySet<string>, value: string, key: string | undefined): ReadonlySet<string> {
  return new Set([...bound, value, ...(key === undefined ? [] : [key])]);
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'tuple':
      return expression.items;
    case 'object':
      return expression.items.flatMap(({ key, value }) => [key, value]);
    case 'call':
      return expression.arguments;
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse];
    case 'binary':
      return [expression.left, expression.right];
    case 'unary':
      return [expression.operand];
    case 'index':
      return [expression.object, expression.key];
    case 'attribute':
      return [expression.object];
    case 'splat':
      return [expression.source, expression.each];
    case 'parentheses':
      return [expression.inner];
    default:
      return [];
  }
}

function walkParts(parts: readonly TemplatePart[], visit: Visit, bound: ReadonlySet<string>): void {
  for (const part of parts) {
    if (part.kind === 'interpolation') walk(part.expression, visit, bound);
    else if (part.kind === 'if') {
      walk(part.condition, visit, bound);
      walkParts(part.whenTrue, visit, bound);
      walkParts(part.whenFalse, visit, bound);
    } else if (part.kind === 'for') {
      walk(part.collection, visit, bound);
      walkParts(part.body, visit, withNames(bound, part.valueName, part.keyName));
    }
  }
}
