/** Google resources → the cloud model. */
import type { CloudParts, CloudRange } from '../../model/cloud.ts';
import { attributesOf, prefixesAttribute } from '../attributes.ts';
import type { ResourceIndex } from '../resource-index.ts';
import { googleFilters } from './filters.ts';
import { googleHosts } from './hosts.ts';
import { hubsOf } from './hubs.ts';
import { googleSessions, googleSpeakers } from './hybrid.ts';
import { googleNetworks } from './networks.ts';
import { googleRouteTables } from './routes.ts';

export function googleCloud(index: ResourceIndex): CloudParts {
  const hubs = hubsOf(index);
  const tables = googleRouteTables(index);
  const speakers = googleSpeakers(index);
  return {
    networks: googleNetworks(index, hubs, tables),
    transits: [...hubs.values()],
    routeTables: tables,
    filters: googleFilters(index),
    speakers,
    sessions: googleSessions(index, speakers),
    pools: [],
    ranges: looseRanges(index),
    hosts: googleHosts(index),
  };
}

/** Ranges that belong to no network: candidates for interconnects, and public prefixes. */
const looseTypes: readonly (readonly [type: string, kind: CloudRange['kind'], attribute: string])[] = [
  ['google_compute_interconnect_attachment', 'candidate', 'candidate_subnets'],
  ['google_compute_public_advertised_prefix', 'public', 'ip_cidr_range'],
  ['google_compute_public_delegated_prefix', 'public', 'ip_cidr_range'],
];

function looseRanges(index: ResourceIndex): readonly CloudRange[] {
  return looseTypes.flatMap(([type, kind, attribute]) =>
    index.ofType(type).flatMap(resource =>
      prefixesAttribute(attributesOf(resource), attribute).prefixes.map(
        (prefix): CloudRange => ({
          kind,
          address: resource.address,
          prefix,
          place: resource.place,
        }),
      ),
    ),
  );
}
