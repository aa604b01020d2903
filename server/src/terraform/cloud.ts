/** Evaluated Terraform modules → the clouds of the model. */
import type { CloudModule } from '../model/cloud.ts';
import { awsCloud } from './aws/index.ts';
import { azureCloud } from './azurerm/index.ts';
import type { EvaluatedModule } from './evaluated.ts';
import { googleCloud } from './google/index.ts';
import { indexResources, type ResourceIndex } from './resource-index.ts';

/** What one provider's resources describe. */
export type CloudParts = Omit<CloudModule, 'folder'>;

const providers: readonly ((index: ResourceIndex) => CloudParts)[] = [awsCloud, azureCloud, googleCloud];

export function cloudModule(module: EvaluatedModule): CloudModule {
  const index = indexResources(module.resources);
  const parts = providers.map(provider => provider(index));
  return {
    folder: module.folder,
    networks: parts.flatMap(({ networks }) => networks).toSorted(byAddress),
    transits: parts.flatMap(({ transits }) => transits),
    routeTables: parts.flatMap(({ routeTables }) => routeTables),
    filters: parts.flatMap(({ filters }) => filters),
    speakers: parts.flatMap(({ speakers }) => speakers),
    sessions: parts.flatMap(({ sessions }) => sessions),
    pools: parts.flatMap(({ pools }) => pools),
    ranges: parts.flatMap(({ ranges }) => ranges),
  };
}

function byAddress(a: { readonly address: string }, b: { readonly address: string }): number {
  return a.address < b.address ? -1 : 1;
}
