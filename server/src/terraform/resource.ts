/** Resources and data sources: their instances, and the values that references to them see. */
import type { Block } from '../shapes/hcl-tree.ts';
import type { Place } from '../text/place.ts';
import { attribute, index } from './access.ts';
import { type EvaluatedBody, evaluateBody } from './body.ts';
import { cell } from './cell.ts';
import { assumedAttributes } from './data-sources.ts';
import { type Expansion, expand, valueOfInstances } from './expansion.ts';
import { memoised } from './memoised.ts';
import type { Module } from './module.ts';
import type { Declared } from './module-source.ts';
import { isPlain, plannedValues } from './planned-values.ts';
import { providerOf } from './providers.ts';
import { endSpan, headerSpan, placeIn, report } from './scope.ts';
import { addressIn, type CallSite, type Tree } from './tree.ts';
import { failed, number, object, string, tuple, unknown, type Value } from './value.ts';

export type ResourceMode = 'managed' | 'data' | 'ephemeral';

export interface ResourceInstance {
  /** `module.vpc.aws_subnet.private[0]`, with `[?]` when the number of instances is not known. */
  readonly address: string;
  readonly mode: ResourceMode;
  readonly type: string;
  readonly name: string;
  /** It stands for any number of instances, none included. */
  readonly uncertain: boolean;
  /** Attributes and blocks that others may change (`lifecycle`, `ignore_changes`); `all` stands for every one. */
  readonly ignored?: readonly string[];
  readonly file: string;
  /** The block's header. */
  readonly place: Place;
  /** Behind the block. */
  readonly end: Place;
  /** Module calls from the root down to the module that declares it. */
  readonly calls: readonly CallSite[];
  readonly module: string;
  /** Attributes as configured; nested blocks as tuples of objects. */
  readonly values: ReadonlyMap<string, Value>;
  /** Region of its provider's configuration, if that says it. */
  readonly region?: string;
  /** Tags that its provider's configuration gives to everything. */
  readonly defaultTags?: Value;
  /** See `EvaluatedBody.places`. */
  readonly attributePlaces: ReadonlyMap<string, Place>;
}

/** What a module declares, or might declare, by one name. */
export interface ResourceCell {
  /** Undefined also when there is no such resource. */
  expansion(): Expansion | undefined;
  instances(): readonly ResourceInstance[];
  /** What a reference to the resource as a whole sees; undefined when there is no such resource. */
  value(): Value | undefined;
  /** An attribute of it, or of its instance `key`; undefined when there is no such thing. */
  attribute(name: string, key?: string | number): Value | undefined;
}

const maximumInstances = 20_000;

function ignoredIn({ body }: Block): readonly string[] | undefined {
  const lifecycle = body.blocks.find(({ type }) => type === 'lifecycle');
  const ignored = lifecycle?.body.attributes.find(({ name }) => name === 'ignore_changes')?.expression;
  const names = ignored?.kind === 'tuple' ? ignored.items : ignored ? [ignored] : [];
  const found = names.flatMap(item => (item.kind === 'variable' ? item.name : item.kind === 'string' ? item.value : []));
  return found.length > 0 ? found : undefined;
}

/** Whether all blocks of a type are written here: they exist, and nobody else changes them. */
export function ownsBlocks({ uncertain, ignored = [] }: ResourceInstance, ...types: readonly string[]): boolean {
  return !uncertain && !ignored.some(name => name === 'all' || types.includes(name));
}

const modes: Readonly<Record<string, ResourceMode>> = { resource: 'managed', data: 'data', ephemeral: 'ephemeral' };

/** @param key `resource.type.name`, `data.type.name` or `ephemeral.type.name`. */
export function newResource(tree: Tree, module: Module, key: string, declaredNow: () => Declared | undefined): ResourceCell {
  const { work } = tree;
  const [kind = '', type = '', name = ''] = key.split('.');
  const mode = modes[kind] ?? 'managed';
  const address = addressIn(module, mode === 'managed' ? `${type}.${name}` : `${mode}.${type}.${name}`);
  const cyclic = <T>(instead: T): T => {
    const { block, at } = declaredNow()!;
    report(module.scopeAt(at), 'evaluation', `\`${key}\` needs its own value: a cycle.`, block.typeSpan);
    return instead;
  };
  const settings = () => {
    const declared = declaredNow();
    return declared ? module.provider(providerOf(type, declared.block.body)) : {};
  };
  let taken = 0;
  const expansion = cell<Expansion | undefined>(
    work,
    () => {
      const declared = declaredNow();
      const scope = declared && module.scopeAt(declared.at);
      const found = scope && expand(declared.block, scope);
      const count = found?.instances.length ?? 0;
      tree.instances += count - taken;
      taken = count;
      if (!found || tree.instances <= maximumInstances) return found;
      tree.instances -= count;
      taken = 0;
      report(scope, 'limit', `Not evaluated: more than ${maximumInstances} resources.`, declared.block.typeSpan);
      return undefined;
    },
    () => cyclic(undefined),
    { settles: true },
  );
  const body = memoised((suffix: string) =>
    cell<EvaluatedBody>(
      work,
      () => {
        const declared = declaredNow();
        const instance = expansion()?.bySuffix.get(suffix);
        return declared && instance ? evaluateBody(declared.block.body, instance.scope, true, declared.block.broken) : emptyBody;
      },
      () => cyclic(emptyBody),
    ),
  );
  const planned = memoised((suffix: string) =>
    cell<ReadonlyMap<string, Value>>(
      work,
      () => {
        const declared = declaredNow();
        const plan = tree.planFor(address + suffix);
        return declared && plan
          ? plannedValues(plan, address + suffix, body(suffix)(), placeIn(declared, headerSpan(declared.block)))
          : new Map();
      },
      () => new Map(),
    ),
  );
  const instanceOf = memoised((suffix: string) =>
    cell<ResourceInstance | undefined>(
      work,
      () => {
        const declared = declaredNow();
        const found = expansion();
        const instance = found?.bySuffix.get(suffix);
        if (!declared || !found || !instance) return undefined;
        const { entries, places } = body(suffix)();
        return {
          mode,
          type,
          name,
          file: declared.at.file,
          place: placeIn(declared, headerSpan(declared.block)),
          end: placeIn(declared, endSpan(declared.block)),
          calls: module.calls(),
          module: module.address,
          address: address + suffix,
          uncertain: found.mode === 'uncertain' || declared.block.broken === true,
          ignored: ignoredIn(declared.block),
          values: withPlanned(entries, planned(suffix)()),
          attributePlaces: places,
          region: settings().region,
          defaultTags: settings().defaultTags,
        };
      },
      () => undefined,
    ),
  );
  const value = cell<Value | undefined>(
    work,
    () => {
      const declared = declaredNow();
      const found = declared && expansion();
      if (!found) return declared && unknown(undefined, { ref: address });
      const suffixes = [...found.bySuffix.keys()];
      const seen = (index: number) =>
        referenceValue(
          assumedOf(mode, type, settings().region),
          planned(suffixes[index]!)(),
          address + suffixes[index]!,
          body(suffixes[index]!)(),
        );
      return valueOfInstances(found, address, (_, index) => seen(index), tuple);
    },
    () => unknown(undefined, { ref: address }),
  );
  const attributes = memoised((path: string) =>
    cell<Value | undefined>(
      work,
      () => {
        const whole = value();
        const [attributeName, key] = JSON.parse(path) as [string, (string | number)?];
        const instance = whole && key !== undefined ? index(whole, typeof key === 'number' ? number(key) : string(key)) : whole;
        const found = instance && !failed(instance) ? attribute(instance, attributeName) : undefined;
        return found && !failed(found) ? found : undefined;
      },
      () => undefined,
      { settles: true },
    ),
  );
  const attributeAt = (attributeName: string, key?: string | number) =>
    attributes(JSON.stringify(key === undefined ? [attributeName] : [attributeName, key]))();
  const instances = () => [...(expansion()?.bySuffix.keys() ?? [])].flatMap(suffix => instanceOf(suffix)() ?? []);
  return { expansion, instances, value, attribute: attributeAt };
}

const emptyBody: EvaluatedBody = { entries: new Map(), blockTypes: new Set(), places: new Map() };

/** What the text leaves to the provider, as far as a plan tells it and the model reads it. */
function withPlanned(entries: EvaluatedBody['entries'], planned: ReadonlyMap<string, Value>): EvaluatedBody['entries'] {
  const plain = [...planned].filter(([, value]) => isPlain(value));
  return plain.length === 0 ? entries : new Map([...entries, ...plain]);
}

function assumedOf(mode: ResourceMode, type: string, region: string | undefined): ReturnType<typeof assumedAttributes> {
  return mode === 'data' ? assumedAttributes(type, region) : [];
}

/** What a reference sees: configured attributes are known; the others, and those left null, the provider decides. */
function referenceValue(
  assumptions: ReturnType<typeof assumedAttributes>,
  planned: ReadonlyMap<string, Value>,
  address: string,
  { entries, blockTypes }: EvaluatedBody,
): Value {
  const configured = [...entries].filter(([name, value]) => value.kind !== 'null' && !blockTypes.has(name));
  return object([...assumptions, ...planned, ...configured], address);
}
