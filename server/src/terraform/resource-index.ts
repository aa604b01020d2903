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
}

export function indexResources(resources: readonly ResourceInstance[]): ResourceIndex {
  const byType = new Map<string, ResourceInstance[]>();
  const byAddress = new Map<string, ResourceInstance>();
  for (const resource of resources) {
    byAddress.set(resource.address, resource);
    if (resource.mode === 'managed') add(byType, resource.type, resource);
  }
  const ofType = (...types: readonly string[]) => types.flatMap(type => byType.get(type) ?? []);
  const byReference = (reference: string | undefined) => {
    if (reference === undefined) return undefined;
    return byAddress.get(reference) ?? byAddress.get(`${reference.replace(/\[[^\]]*\]$/, '')}[?]`);
  };
  const names = memoised((type: string) => namesOf(byType.get(type) ?? []));
  const targetOfValue = (value: Value | undefined, ...types: readonly string[]) => {
    const reference = value && referenceOfValue(value);
    if (reference === undefined) return undefined;
    const referred = byReference(reference);
    if (referred) return types.includes(referred.type) || referred.mode !== 'managed' ? referred : undefined;
    const name = reference.slice(reference.lastIndexOf('/') + 1);
    const named = types.flatMap(type => names(type).get(name) ?? []);
    return named.length === 1 ? named[0] : undefined;
  };
  const target = (from: Attributes, attribute: string, ...types: readonly string[]) => targetOfValue(from.values.get(attribute), ...types);
  const referrers = memoised((key: string) => {
    const [type = '', attribute = '', targetType = ''] = key.split(' ');
    const found = new Map<ResourceInstance, ResourceInstance[]>();
    for (const resource of byType.get(type) ?? []) {
      const meant = target(attributesOf(resource), attribute, targetType);
      if (meant) add(found, meant, resource);
    }
    return found;
  });
  const referring = (to: ResourceInstance, type: string, attribute: string) => referrers(`${type} ${attribute} ${to.type}`).get(to) ?? [];
  return { ofType, byReference, target, targetOfValue, referring };
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
