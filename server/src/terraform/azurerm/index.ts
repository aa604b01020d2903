/** Azure resources → the cloud model. */
import type { CloudParts, CloudPool, CloudRange } from '../../model/cloud.ts';
import { attributesOf, isUnknown, prefixesAttribute, referenceAttribute, textAttribute } from '../attributes.ts';
import type { ResourceIndex } from '../resource-index.ts';
import { atPath } from '../session-form.ts';
import { azureFilters } from './filters.ts';
import { azureFirewalls } from './firewall.ts';
import { azureHosts } from './hosts.ts';
import { hubsOf } from './hubs.ts';
import { azureSessions, azureSpeakers } from './hybrid.ts';
import { azureNetworks } from './networks.ts';
import { azureRouteTables } from './routes.ts';

export function azureCloud(index: ResourceIndex): CloudParts {
  const hubs = hubsOf(index);
  const tables = azureRouteTables(index);
  const speakers = azureSpeakers(index);
  const networks = azureNetworks(index, hubs, tables);
  return {
    networks,
    transits: [...hubs.values()],
    routeTables: tables,
    filters: [...azureFilters(index), ...azureFirewalls(index)],
    speakers,
    sessions: azureSessions(index, speakers),
    pools: poolsOf(index),
    ranges: looseRanges(index),
    hosts: azureHosts(index),
  };
}

const poolType = 'azurerm_network_manager_ipam_pool';

function poolsOf(index: ResourceIndex): readonly CloudPool[] {
  return index.ofType(poolType).map(pool => {
    const from = attributesOf(pool);
    const allocated = index.referring(pool, 'azurerm_network_manager_ipam_pool_static_cidr', 'ipam_pool_id');
    const { prefixes, complete } = prefixesAttribute(from, 'address_prefixes');
    return {
      provider: 'azurerm',
      address: pool.address,
      parent: index.target(from, 'parent_pool_name', poolType)?.address ?? referenceAttribute(from, 'parent_pool_name'),
      region: textAttribute(from, 'location'),
      prefixes,
      allocations: allocated.flatMap(each =>
        prefixesAttribute(attributesOf(each), 'address_prefixes').prefixes.map(
          (prefix): CloudRange => ({
            kind: 'reservation',
            address: each.address,
            prefix,
            place: each.place,
          }),
        ),
      ),
      complete: complete && !allocated.some(each => each.uncertain || isUnknown(attributesOf(each), 'address_prefixes')),
      place: pool.place,
    };
  });
}

/** Clients of point-to-site gateways in virtual hubs. */
function looseRanges(index: ResourceIndex): readonly CloudRange[] {
  return index.ofType('azurerm_point_to_site_vpn_gateway').flatMap(gateway => {
    const from = attributesOf(gateway);
    const { prefixes } = prefixesAttribute(...atPath(from, 'connection_configuration.vpn_client_address_pool.address_prefixes'));
    const network = referenceAttribute(from, 'virtual_hub_id');
    return prefixes.map((prefix): CloudRange => ({ kind: 'client-vpn', address: gateway.address, network, prefix, place: gateway.place }));
  });
}
