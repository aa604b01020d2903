/** AWS addresses besides those of subnets: reservations, client VPNs, and the pools of IPAM. */
import type { CloudPool, CloudPoolLengths, CloudPoolRequest, CloudRange, CloudRangeKind } from '../../model/cloud.ts';
import {
  type Attributes,
  attributesOf,
  isSet,
  isUnknown,
  numberAttribute,
  prefixAttribute,
  referenceAttribute,
  textAttribute,
} from '../attributes.ts';
import type { ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';

function rangeOf(
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
      lengths: lengthsOf(attributes),
      requests: requestForms.flatMap(form => index.referring(pool, form.type, form.pool).flatMap(each => requestOf(each, form))),
      complete:
        ![...provisioned, ...allocated].some(each => each.uncertain || isUnknown(attributesOf(each), 'cidr')) &&
        provisioned.every(each => isSet(attributesOf(each), 'cidr')),
      place: pool.place,
    };
  });
}

function lengthsOf(pool: Attributes): CloudPoolLengths {
  const at = (name: string) => {
    const value = numberAttribute(pool, name);
    return value === undefined ? undefined : { value, place: pool.place(name) };
  };
  return {
    shortest: at('allocation_min_netmask_length'),
    longest: at('allocation_max_netmask_length'),
    byDefault: at('allocation_default_netmask_length'),
    lacksDefault: !isSet(pool, 'allocation_default_netmask_length'),
  };
}

/** How types of resources ask a pool for a prefix: the pool, the length, or the prefix itself. */
interface RequestForm {
  readonly type: string;
  readonly pool: string;
  readonly length: string;
  readonly prefix?: string;
}

const ofFamily = (type: string, family: 'ipv4' | 'ipv6', prefix: string): RequestForm => ({
  type,
  pool: `${family}_ipam_pool_id`,
  length: `${family}_netmask_length`,
  prefix,
});

const requestForms: readonly RequestForm[] = [
  ofFamily('aws_vpc', 'ipv4', 'cidr_block'),
  ofFamily('aws_vpc', 'ipv6', 'ipv6_cidr_block'),
  ofFamily('aws_vpc_ipv4_cidr_block_association', 'ipv4', 'cidr_block'),
  ofFamily('aws_vpc_ipv6_cidr_block_association', 'ipv6', 'ipv6_cidr_block'),
  ofFamily('aws_subnet', 'ipv4', 'cidr_block'),
  ofFamily('aws_subnet', 'ipv6', 'ipv6_cidr_block'),
  { type: 'aws_vpc_ipam_pool_cidr_allocation', pool: 'ipam_pool_id', length: 'netmask_length', prefix: 'cidr' },
  { type: 'aws_vpc_ipam_preview_next_cidr', pool: 'ipam_pool_id', length: 'netmask_length' },
];

function requestOf(resource: ResourceInstance, form: RequestForm): readonly CloudPoolRequest[] {
  const from = attributesOf(resource);
  if (form.prefix !== undefined && isSet(from, form.prefix)) return [];
  const length = numberAttribute(from, form.length);
  const isAsked = isSet(from, form.length);
  if (isAsked && length === undefined) return [];
  return [{ address: resource.address, length, place: from.place(isAsked ? form.length : form.pool) }];
}
