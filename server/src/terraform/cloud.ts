/** Evaluated Terraform modules → cloud networks of the model. */
import type { CloudNetwork } from '../model/cloud.ts';
import { awsNetworks } from './aws.ts';
import type { EvaluatedModule } from './evaluated.ts';

/** Sorted by address. */
export function cloudNetworks(module: EvaluatedModule): readonly CloudNetwork[] {
  return awsNetworks(module.resources).toSorted((a, b) => (a.address < b.address ? -1 : 1));
}
