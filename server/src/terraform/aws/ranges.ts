/** AWS addresses besides those of subnets: reservations, client VPNs, and the pools of IPAM. */
import type { CloudPool, CloudRange, CloudRangeKind } from '../../model/cloud.ts';
import { attributesOf, isUnknown, prefixAttribute, referenceAttribute, textAttribute } from '../attributes.ts';
import type { ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';

export function rangeOf(
  kind: CloudRangeKind,
  resource: ResourceInstance,
  attribute: string,
  owner: Pick<CloudRange, 'network' | 'subnet'> = {},
): readonly CloudRange[] {
  const prefix = prefixAttribute(attributesOf(resource), attribute);
  return prefix ? [{ kind, provider: 'aws', address: resource.address, ...owner, prefix, place: resource.place }] : [];
}

export function rangesOf(vpc: ResourceInstance, subnets: readonly ResourceInstance[], index: ResourceIndex): readonly CloudRange[] {
  const network = vpc.address;
  const reserved = subnets.flatMap(subnet =>
    index
      .referring(subnet, 'aws_ec2_subnet_cidr_reservation', 'subnet_id')
      .flatMap(reservation => rangeOf('reservation', reservation, 'cidr_block', { network, subnet: subnet.address })),
  );
  const clients = index
    .referring(vpc, 'aws_ec2_client_vpn_endpoint', 'vpc_id')
    .flatMap(endpoint => rangeOf('client-vpn', endpoint, 'client_cidr_block', { network }));
  return [...reserved, ...clients];
}

/** Client VPNs that do not name a network themselves. */
export function looseRanges(index: ResourceIndex): readonly CloudRange[] {
  return index
    .ofType('aws_ec2_client_vpn_endpoint')
    .filter(endpoint => !index.target(attributesOf(endpoint), 'vpc_id', 'aws_vpc', 'aws_default_vpc'))
    .flatMap(endpoint => rangeOf('client-vpn', endpoint, 'client_cidr_block'));
}

const poolType = 'aws_vpc_ipam_pool';

/** IPAM pools with what others take from them. */
export function poolsOf(index: ResourceIndex): readonly CloudPool[] {
  return index.ofType(poolType).map(pool => {
    const attributes = attributesOf(pool);
    const provisioned = index.referring(pool, 'aws_vpc_ipam_pool_cidr', 'ipam_pool_id');
    const allocated = index.referring(pool, 'aws_vpc_ipam_pool_cidr_allocation', 'ipam_pool_id');
    return {
      provider: 'aws',
      address: pool.address,
      parent: index.target(attributes, 'source_ipam_pool_id', poolType)?.address ?? referenceAttribute(attributes, 'source_ipam_pool_id'),
      region: textAttribute(attributes, 'locale'),
      prefixes: provisioned.flatMap(each => prefixAttribute(attributesOf(each), 'cidr') ?? []),
      allocations: allocated.flatMap(each => rangeOf('reservation', each, 'cidr')),
      complete: ![...provisioned, ...allocated].some(each => each.uncertain || isUnknown(attributesOf(each), 'cidr')),
      place: pool.place,
    };
  });
}
