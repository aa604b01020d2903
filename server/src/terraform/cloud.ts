/** Evaluated Terraform modules → the clouds of the model. */
import type { CloudModule, CloudParts } from '../model/cloud.ts';
import { awsCloud } from './aws/index.ts';
import { azureCloud } from './azurerm/index.ts';
import type { EvaluatedModule } from './evaluated.ts';
import { googleCloud } from './google/index.ts';
import { indexResources, type ResourceIndex } from './resource-index.ts';
import { sameData } from './same.ts';

const providers: readonly ((index: ResourceIndex) => CloudParts)[] = [awsCloud, azureCloud, googleCloud];

/** A module's cloud with the index that it was made from, to make the next one. */
export interface ReadCloud {
  readonly module: EvaluatedModule;
  readonly cloud: CloudModule;
  readonly index: ResourceIndex;
}

/** @param before of the same module. */
export function readCloud(module: EvaluatedModule, before?: ReadCloud): ReadCloud {
  const index = indexResources(module.resources, before?.index);
  const cloud = cloudOf(module.folder, index);
  return { module, index, cloud: before && sameData(before.cloud, cloud) ? before.cloud : cloud };
}

function cloudOf(folder: string, index: ResourceIndex): CloudModule {
  const parts = providers.map(provider => provider(index));
  return {
    folder,
    networks: parts.flatMap(({ networks }) => networks).toSorted(byAddress),
    transits: parts.flatMap(({ transits }) => transits),
    routeTables: parts.flatMap(({ routeTables }) => routeTables),
    filters: parts.flatMap(({ filters }) => filters),
    speakers: parts.flatMap(({ speakers }) => speakers),
    sessions: parts.flatMap(({ sessions }) => sessions),
    pools: parts.flatMap(({ pools }) => pools),
    ranges: parts.flatMap(({ ranges }) => ranges),
    hosts: parts.flatMap(({ hosts }) => hosts),
  };
}

function byAddress(a: { readonly address: string }, b: { readonly address: string }): number {
  return a.address < b.address ? -1 : 1;
}
