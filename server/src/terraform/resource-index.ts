/** Finds evaluated resources by type, by the references of others and by their names. */
import { type Attributes, attributesOf, referenceAttribute, referenceOfValue } from './attributes.ts';
import { memoised } from './memoised.ts';
import type { ResourceInstance } from './resource.ts';
import type { Value } from './value.ts';

export interface ResourceIndex {
  ofType(...types: readonly string[]): readonly ResourceInstance[];
  /** The resource that a reference means, also when the number of its instances is not known. */
  byReference(reference: string | undefined): ResourceInstance | undefined;
  /** The resource of one of these types that an attribute means, by reference, or by a name that only one of them has. */
  target(from: Attributes, attribute: string, ...types: readonly string[]): ResourceInstance | undefined;
  /** `target` of a value. */
  targetOfValue(value: Value | undefined, ...types: readonly string[]): ResourceInstance | undefined;
  /** The resources of a type that mean `target` in an attribute. */
  referring(target: ResourceInstance, type: string, attribute: string): readonly ResourceInstance[];
  /** For the index after an edit. */
  readonly byType: ReadonlyMap<string, readonly ResourceInstance[]>;
  readonly byAddress: ReadonlyMap<string, ResourceInstance>;
  readonly referrers: ReadonlyMap<string, Referrers>;
}

/** Resources of a type by the address of what an attribute of theirs means. */
interface Referrers {
  /** Those that were looked at. */
  readonly from: readonly ResourceInstance[];
  /** Those whose names were looked up, as far as any were. */
  readonly named?: readonly ResourceInstance[];
  readonly byTarget: ReadonlyMap<string, readonly ResourceInstance[]>;
}

const none: readonly ResourceInstance[] = [];

/** @param before of the same module: what rests on resources that are still the same is taken from there. */
export function indexResources(resources: readonly ResourceInstance[], before?: ResourceIndex): ResourceIndex {
  const byType = new Map<string, readonly ResourceInstance[]>();
  const byAddress = new Map<string, ResourceInstance>();
  for (const resource of resources) {
    byAddress.set(resource.address, resource);
    if (resource.mode === 'managed') add(byType as Map<string, ResourceInstance[]>, resource.type, resource);
  }
  for (const [type, found] of byType) {
    const old = before?.byType.get(type);
    if (old && sameItems(old, found)) byType.set(type, old);
  }
  const older = before && sameAddresses(before.byAddress, byAddress) ? before.referrers : undefined;
  const ofType = (...types: readonly string[]) =>
    types.length === 1 ? (byType.get(types[0]!) ?? none) : types.flatMap(type => byType.get(type) ?? none);
  const byReference = (reference: string | undefined) => {
    if (reference === undefined) return undefined;
    const exact = byAddress.get(reference);
    if (exact) return exact;
    const index = reference.endsWith(']') ? reference.lastIndexOf('[') : -1;
    return byAddress.get(`${index < 0 ? reference : reference.slice(0, index)}[?]`);
  };
  const names = memoised((type: string) => namesOf(byType.get(type) ?? none));
  const targetOfValue = (value: Value | undefined, ...types: readonly string[]) => {
    const reference = value && referenceOfValue(value);
    if (reference === undefined) return undefined;
    const referred = byReference(reference);
    if (referred) return types.includes(referred.type) || referred.mode !== 'managed' ? referred : undefined;
    const name = reference.slice(reference.lastIndexOf('/') + 1);
    const named = types.flatMap(type => names(type).get(name) ?? none);
    return named.length === 1 ? named[0] : undefined;
  };
  const target = (from: Attributes, attribute: string, ...types: readonly string[]) => targetOfValue(from.values.get(attribute), ...types);
  const referrers = new Map<string, Referrers>();
  const referrersOf = (type: string, attribute: string, targetType: string): Referrers => {
    const key = `${type} ${attribute} ${targetType}`;
    const known = referrers.get(key);
    if (known) return known;
    const from = byType.get(type) ?? none;
    const targets = byType.get(targetType) ?? none;
    const old = older?.get(key);
    const found = old?.from === from && (!old.named || old.named === targets) ? old : read(from, attribute, targetType, targets);
    referrers.set(key, found);
    return found;
  };
  const read = (from: readonly ResourceInstance[], attribute: string, targetType: string, targets: readonly ResourceInstance[]) => {
    const byTarget = new Map<string, ResourceInstance[]>();
    let byName = false;
    for (const resource of from) {
      const value = resource.values.get(attribute);
      const meant = targetOfValue(value, targetType);
      if (meant) add(byTarget, meant.address, resource);
      byName ||= value !== undefined && !byReference(referenceOfValue(value));
    }
    return { from, byTarget, ...(byName && { named: targets }) };
  };
  // Most types that are asked about have no resource: no key is made for them.
  const referring = (to: ResourceInstance, type: string, attribute: string) =>
    byType.has(type) && byAddress.get(to.address) === to ? (referrersOf(type, attribute, to.type).byTarget.get(to.address) ?? none) : none;
  return { ofType, byReference, target, targetOfValue, referring, byType, byAddress, referrers };
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** In the same order. */
function sameAddresses(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  if (a.size !== b.size) return false;
  const others = b.keys();
  for (const address of a.keys()) if (address !== others.next().value) return false;
  return true;
}

/** By the text of the name, or by the reference that will have it. */
function namesOf(resources: readonly ResourceInstance[]): ReadonlyMap<string, readonly ResourceInstance[]> {
  const found = new Map<string, ResourceInstance[]>();
  for (const resource of resources) {
    const name = referenceAttribute(attributesOf(resource), 'name');
    if (name !== undefined) add(found, name, resource);
  }
  return found;
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
