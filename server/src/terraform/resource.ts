/** Resources and data sources: their instances, and the values that references to them see. */
import type { Place } from '../text/place.ts';
import { type EvaluatedBody, evaluateBody } from './body.ts';
import { cell } from './cell.ts';
import { assumedAttributes } from './data-sources.ts';
import { type Expansion, expand, type InstanceKey, keySuffix, valueOfInstances } from './expansion.ts';
import { addressIn, type Module } from './module.ts';
import type { Declared } from './module-source.ts';
import { providerOf } from './providers.ts';
import { headerSpan, placeIn, report } from './scope.ts';
import type { CallSite, Tree } from './tree.ts';
import { object, tuple, unknown, type Value } from './value.ts';

export type ResourceMode = 'managed' | 'data' | 'ephemeral';

export interface ResourceInstance {
  /** `module.vpc.aws_subnet.private[0]`, with `[?]` when the number of instances is not known. */
  readonly address: string;
  readonly mode: ResourceMode;
  readonly type: string;
  readonly name: string;
  readonly instanceKey: InstanceKey;
  /** It stands for any number of instances, none included. */
  readonly uncertain: boolean;
  readonly file: string;
  /** The block's header. */
  readonly place: Place;
  /** Module calls from the root down to the module that declares it. */
  readonly calls: readonly CallSite[];
  readonly module: string;
  /** Attributes as configured; nested blocks as tuples of objects. */
  readonly values: ReadonlyMap<string, Value>;
  /** Region of its provider's configuration, if that says it. */
  readonly region?: string;
  /** See `EvaluatedBody.places`. */
  readonly attributePlaces: ReadonlyMap<string, Place>;
}

export interface ResourceCell {
  expansion(): Expansion | undefined;
  instances(): readonly ResourceInstance[];
  /** What a reference to the resource as a whole sees. */
  value(): Value;
}

const maximumInstances = 20_000;

const modes: Readonly<Record<string, ResourceMode>> = { resource: 'managed', data: 'data', ephemeral: 'ephemeral' };

interface InstanceCells {
  readonly address: string;
  readonly key: InstanceKey;
  readonly body: () => EvaluatedBody;
}

/** @param key `resource.type.name`, `data.type.name` or `ephemeral.type.name`. */
export function newResource(tree: Tree, module: Module, key: string, { block, at }: Declared): ResourceCell {
  const mode = modes[block.type] ?? 'managed';
  const [type = '', name = ''] = block.labels.map(label => label.text);
  const address = addressIn(module, mode === 'managed' ? `${type}.${name}` : `${mode}.${type}.${name}`);
  const scope = module.scopeAt(at);
  const region = () => module.region(providerOf(type, block.body));
  const cyclic = <T>(instead: T): T => {
    report(scope, 'evaluation', `\`${key}\` needs its own value: a cycle.`, block.typeSpan);
    return instead;
  };
  const expansion = cell<Expansion | undefined>(
    () => expand(block, scope),
    () => cyclic(undefined),
  );
  const cells = cell<readonly InstanceCells[]>(
    () => {
      const { mode: how, instances } = expansion() ?? { mode: 'uncertain' as const, instances: [] };
      if (!takeInstances(tree, instances.length)) {
        report(scope, 'limit', `Not evaluated: more than ${maximumInstances} resources.`, block.typeSpan);
        return [];
      }
      return instances.map(instance => ({
        address: address + keySuffix(how, instance.key),
        key: instance.key,
        body: cell(
          () => evaluateBody(block.body, instance.scope),
          () => cyclic(emptyBody),
        ),
      }));
    },
    () => [],
  );
  const value = cell(
    () => {
      const found = expansion();
      const all = cells();
      if (!found || all.length < found.instances.length) return unknown(undefined, { ref: address });
      return valueOfInstances(found, address, (_, index) => referenceValue(mode, type, region(), all[index]!), tuple);
    },
    () => unknown(undefined, { ref: address }),
  );
  const place = placeIn(scope, headerSpan(block));
  const about = { mode, type, name, file: at.file, place, calls: module.calls, module: module.address };
  const instances = () =>
    cells().map(one => ({
      ...about,
      address: one.address,
      instanceKey: one.key,
      uncertain: expansion()?.mode === 'uncertain',
      values: one.body().entries,
      attributePlaces: one.body().places,
      region: region(),
    }));
  return { expansion, instances, value };
}

function takeInstances(tree: Tree, count: number): boolean {
  if (tree.instances + count > maximumInstances) return false;
  tree.instances += count;
  return true;
}

const emptyBody: EvaluatedBody = { entries: new Map(), blockTypes: new Set(), places: new Map() };

/** What a reference sees: configured attributes are known; the others, and those left null, the provider decides. */
function referenceValue(mode: ResourceMode, type: string, region: string | undefined, instance: InstanceCells): Value {
  const { entries, blockTypes } = instance.body();
  const configured = [...entries].filter(([name, value]) => value.kind !== 'null' && !blockTypes.has(name));
  const assumptions = mode === 'data' ? assumedAttributes(type, region) : [];
  return object([...assumptions, ...configured], instance.address);
}
