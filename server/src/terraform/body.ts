/** Evaluates the body of a resource or block: attributes, nested blocks and `dynamic` blocks. */
import type { Block, Body } from '../shapes/hcl-tree.ts';
import type { Place } from '../text/place.ts';
import { evaluate, sentence } from './evaluate.ts';
import { elementsOf } from './for.ts';
import { placeIn, report, type Scope, withNames } from './scope.ts';
import { anyType } from './type.ts';
import { object, tuple, unknown, type Value } from './value.ts';

export interface EvaluatedBody {
  /** Attributes by name; nested blocks of a type as a tuple of objects. */
  readonly entries: ReadonlyMap<string, Value>;
  /** Names of the entries that are nested blocks. */
  readonly blockTypes: ReadonlySet<string>;
  /** Where attributes stand: `cidr_block`, `route[0]`, `route[0].cidr_block`. */
  readonly places: ReadonlyMap<string, Place>;
}

/** What Terraform itself reads, not the provider. */
const metaAttributes = new Set(['count', 'for_each', 'provider', 'providers', 'depends_on']);
const metaBlocks = new Set(['lifecycle', 'connection', 'provisioner']);
const maximumBlocks = 10_000;

/** @param broken something of it could not be read, so that there may be more nested blocks. */
export function evaluateBody(body: Body, scope: Scope, top = true, broken = false): EvaluatedBody {
  const entries = new Map<string, Value>();
  const places = new Map<string, Place>();
  for (const attribute of body.attributes) {
    if (top && metaAttributes.has(attribute.name)) continue;
    entries.set(attribute.name, evaluate(attribute.expression, scope));
    places.set(attribute.name, placeIn(scope, attribute.expression.span));
  }
  const nested = new Map<string, Value[] | undefined>();
  for (const block of body.blocks) {
    if (top && metaBlocks.has(block.type)) continue;
    const type = block.type === 'dynamic' ? (block.labels[0]?.text ?? '') : block.type;
    const values =
      block.type === 'dynamic'
        ? dynamicBlocks(block, type, scope)
        : [{ body: evaluateBody(block.body, scope, false, block.broken), place: placeIn(scope, block.typeSpan) }];
    const known = nested.has(type) ? nested.get(type) : [];
    if (known) for (const value of values ?? []) addBlock(type, value, known, places);
    nested.set(type, known && values ? known : undefined);
  }
  for (const [type, values] of nested) entries.set(type, values && !broken ? tuple(values) : unknown(anyType, { notNull: true }));
  return { entries, blockTypes: new Set(nested.keys()), places };
}

interface NestedBlock {
  readonly body: EvaluatedBody;
  readonly place: Place;
}

function addBlock(type: string, block: NestedBlock, values: Value[], places: Map<string, Place>): void {
  const path = `${type}[${values.length}]`;
  values.push(object(block.body.entries));
  places.set(path, block.place);
  for (const [name, place] of block.body.places) places.set(`${path}.${name}`, place);
}

/** @returns undefined when it is not known how many blocks there are. */
function dynamicBlocks(block: Block, type: string, scope: Scope): NestedBlock[] | undefined {
  const attribute = (name: string) => block.body.attributes.find(candidate => candidate.name === name)?.expression;
  const forEach = attribute('for_each');
  const content = block.body.blocks.find(candidate => candidate.type === 'content');
  if (!forEach || !content) return undefined;
  const iterator = attribute('iterator');
  const name = iterator?.kind === 'variable' ? iterator.name : type;
  const collection = evaluate(forEach, scope);
  const elements = elementsOf(collection);
  if (!elements) return undefined;
  if ('failure' in elements) report(scope, 'evaluation', sentence(elements.failure), forEach.span);
  if ('failure' in elements || elements.length > maximumBlocks) return undefined;
  return elements.map(([key, value]) => ({
    body: evaluateBody(
      content.body,
      withNames(scope, [
        [
          name,
          object([
            ['key', key],
            ['value', value],
          ]),
        ],
      ]),
      false,
    ),
    place: placeIn(scope, block.typeSpan),
  }));
}
