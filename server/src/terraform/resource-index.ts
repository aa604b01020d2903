/** Finds evaluated resources by type and by the references of others. */
import type { ResourceInstance } from './resource.ts';

export interface ResourceIndex {
  ofType(...types: readonly string[]): readonly ResourceInstance[];
  /** The resource that a reference means, also when the number of its instances is not known. */
  byReference(reference: string | undefined): ResourceInstance | undefined;
}

export function indexResources(resources: readonly ResourceInstance[]): ResourceIndex {
  const byType = new Map<string, ResourceInstance[]>();
  const byAddress = new Map<string, ResourceInstance>();
  for (const resource of resources) {
    byAddress.set(resource.address, resource);
    if (resource.mode !== 'managed') continue;
    const known = byType.get(resource.type);
    if (known) known.push(resource);
    else byType.set(resource.type, [resource]);
  }
  const byReference = (reference: string | undefined) => {
    if (reference === undefined) return undefined;
    return byAddress.get(reference) ?? byAddress.get(`${reference.replace(/\[[^\]]*\]$/, '')}[?]`);
  };
  return { ofType: (...types) => types.flatMap(type => byType.get(type) ?? []), byReference };
}
