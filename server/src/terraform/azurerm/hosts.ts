/** Addresses that Azure resources choose in their subnets. Attribute names are those of the Terraform azurerm provider (registry documentation, versions 3 and 4). */
import type { CloudHost } from '../../model/cloud.ts';
import { type Attributes, attributesOf, isSet, textAttribute } from '../attributes.ts';
import { type HostForm, hostsOf } from '../hosts.ts';
import type { ResourceIndex } from '../resource-index.ts';
import { subnetPrefixes, subnetType } from './networks.ts';

/** What is written beside a dynamic allocation is not used. */
function isStatic(from: Attributes): boolean {
  const allocation = 'private_ip_address_allocation';
  return !isSet(from, allocation) || textAttribute(from, allocation)?.toLowerCase() === 'static';
}

const inBlock = (type: string, block: string): HostForm => ({
  type,
  block,
  subnet: 'subnet_id',
  addresses: ['private_ip_address'],
  applies: isStatic,
});

const forms: readonly HostForm[] = [
  inBlock('azurerm_network_interface', 'ip_configuration'),
  inBlock('azurerm_lb', 'frontend_ip_configuration'),
  inBlock('azurerm_application_gateway', 'frontend_ip_configuration'),
  inBlock('azurerm_private_endpoint', 'ip_configuration'),
  inBlock('azurerm_private_dns_resolver_inbound_endpoint', 'ip_configurations'),
];

export function azureHosts(index: ResourceIndex): readonly CloudHost[] {
  const spaces = (subnet: Parameters<typeof attributesOf>[0]) => {
    const from = attributesOf(subnet);
    const { prefixes, complete } = subnetPrefixes(from);
    return complete && !isSet(from, 'ip_address_pool') ? prefixes : undefined;
  };
  return hostsOf({ provider: 'azurerm', type: subnetType, spaces }, forms, index);
}
