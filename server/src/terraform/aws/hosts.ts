/** Addresses that AWS resources choose in their subnets. Attribute names are those of the Terraform AWS provider (registry documentation, versions 5 and 6). */
import type { CloudHost } from '../../model/cloud.ts';
import { type HostForm, hostsOf } from '../hosts.ts';
import type { ResourceIndex } from '../resource-index.ts';
import { hasUnknownPrefix, prefixesOf } from './networks.ts';

const instance = {
  subnet: 'subnet_id',
  addresses: ['private_ip', 'secondary_private_ips', 'ipv6_addresses'],
};

const forms: readonly HostForm[] = [
  { type: 'aws_instance', ...instance },
  { type: 'aws_spot_instance_request', ...instance },
  {
    type: 'aws_network_interface',
    subnet: 'subnet_id',
    addresses: ['private_ip', 'private_ips', 'private_ip_list', 'ipv6_addresses', 'ipv6_address_list'],
  },
  { type: 'aws_nat_gateway', subnet: 'subnet_id', addresses: ['private_ip', 'secondary_private_ip_addresses'] },
  { type: 'aws_lb', block: 'subnet_mapping', subnet: 'subnet_id', addresses: ['private_ipv4_address', 'ipv6_address'] },
  { type: 'aws_vpc_endpoint', block: 'subnet_configuration', subnet: 'subnet_id', addresses: ['ipv4', 'ipv6'] },
  { type: 'aws_route53_resolver_endpoint', block: 'ip_address', subnet: 'subnet_id', addresses: ['ip', 'ipv6'] },
  { type: 'aws_efs_mount_target', subnet: 'subnet_id', addresses: ['ip_address', 'ipv6_address'] },
];

export function awsHosts(index: ResourceIndex): readonly CloudHost[] {
  const spaces = (subnet: Parameters<typeof prefixesOf>[0]) => (hasUnknownPrefix(subnet) ? undefined : prefixesOf(subnet));
  return hostsOf({ provider: 'aws', type: 'aws_subnet', spaces }, forms, index);
}
