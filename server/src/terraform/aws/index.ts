/** AWS resources → the cloud model. */
import type { CloudParts } from '../../model/cloud.ts';
import type { ResourceIndex } from '../resource-index.ts';
import { coreNetworksOf } from './core-network.ts';
import { awsFilters } from './filters.ts';
import { awsHosts } from './hosts.ts';
import { awsSessions, awsSpeakers } from './hybrid.ts';
import { awsNetworks } from './networks.ts';
import { looseRanges, poolsOf } from './ranges.ts';
import { routeTables } from './routes.ts';
import { transitsOf } from './transit.ts';

export function awsCloud(index: ResourceIndex): CloudParts {
  const transits = new Map([...transitsOf(index), ...coreNetworksOf(index)]);
  const tables = routeTables(index);
  const speakers = awsSpeakers(index, transits);
  return {
    networks: awsNetworks(index, transits, tables),
    transits: [...transits.values()],
    routeTables: tables,
    filters: awsFilters(index),
    speakers,
    sessions: awsSessions(index, speakers, transits),
    pools: poolsOf(index),
    ranges: looseRanges(index),
    hosts: awsHosts(index),
  };
}
