/** AWS resources → cloud networks. Attribute names are those of the Terraform AWS provider (registry documentation, versions 5 and 6). */
import type {
  CloudGateway,
  CloudGatewayKind,
  CloudNetwork,
  CloudPeering,
  CloudRouteTable,
  CloudSubnet,
  CloudTransit,
} from '../../model/cloud.ts';
import type { CloudPrefix } from '../../model/cloud-prefix.ts';
import { derivedFrom } from '../../model/derived.ts';
import {
  attributesOf,
  boolAttribute,
  isSet,
  isUnknown,
  nameTag,
  numberAttribute,
  prefixAttribute,
  referenceAttribute,
  regionOf,
  textAttribute,
} from '../attributes.ts';
import { memoised } from '../memoised.ts';
import type { ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';
import { coreAttachmentsOf } from './core-network.ts';
import { rangesOf } from './ranges.ts';
import { attachmentOf } from './transit.ts';
import { vpnsOf } from './vpn.ts';

export function awsNetworks(
  index: ResourceIndex,
  transits: ReadonlyMap<string, CloudTransit>,
  tables: readonly CloudRouteTable[],
): readonly CloudNetwork[] {
  return index.ofType('aws_vpc', 'aws_default_vpc').map(vpc => networkOf(vpc, index, transits, tables));
}

function networkOf(
  vpc: ResourceInstance,
  index: ResourceIndex,
  transits: ReadonlyMap<string, CloudTransit>,
  allTables: readonly CloudRouteTable[],
): CloudNetwork {
  const own = (...types: string[]) => types.flatMap(type => index.referring(vpc, type, 'vpc_id'));
  const attributes = attributesOf(vpc);
  const associations = own('aws_vpc_ipv4_cidr_block_association', 'aws_vpc_ipv6_cidr_block_association');
  const prefixSources = [vpc, ...associations];
  const subnetResources = own('aws_subnet');
  const tables = allTables.filter(table => table.network === vpc.address);
  const tableOfSubnet = new Map(tables.toReversed().flatMap(({ address, subnets }) => subnets.map(subnet => [subnet, address] as const)));
  const vpnGateways = vpnGatewaysOf(vpc, index);
  return {
    provider: 'aws',
    address: vpc.address,
    name: nameTag(attributes),
    region: regionOf(vpc, 'region'),
    prefixes: prefixSources.flatMap(prefixesOf),
    subnets: subnetResources.map(subnet => subnetOf(subnet)(tableOfSubnet.get(subnet.address))),
    routeTables: tables,
    attachments: [
      ...own('aws_ec2_transit_gateway_vpc_attachment').flatMap(attachment => attachmentOf(attachment, index, transits)),
      ...coreAttachmentsOf(vpc, index, transits),
    ],
    peerings: peeringsOf(vpc, index),
    gateways: [
      ...gatewayTypes.flatMap(([type, kind]) => own(type).map(gateway => gatewayOf(gateway)(kind))),
      ...natGateways(index, vpc, subnetResources),
      ...vpnGateways.map(gateway => gatewayOf(gateway)('vpn')),
    ],
    vpns: vpnGateways.flatMap(gateway => vpnsOf(index, 'vpn_gateway_id', gateway)),
    ranges: rangesOf(vpc, subnetResources, index),
    logsFlows: own('aws_flow_log').length > 0,
    // The prefix and subnets of a default network are Amazon's.
    complete:
      vpc.type !== 'aws_default_vpc' &&
      !prefixSources.some(hasUnknownPrefix) &&
      ![vpc, ...associations, ...subnetResources].some(resource => resource.uncertain),
    place: vpc.place,
    calls: vpc.calls.map(call => call.place),
  };
}

const prefixNames = ['cidr_block', 'ipv6_cidr_block'];

export const prefixesOf = derivedFrom((resource: ResourceInstance): readonly CloudPrefix[] =>
  prefixNames.flatMap(name => prefixAttribute(attributesOf(resource), name) ?? []),
);

/** Given but not known, or taken from an address pool or from Amazon. */
export function hasUnknownPrefix(resource: ResourceInstance): boolean {
  const attributes = attributesOf(resource);
  const assigned =
    ['ipv4_ipam_pool_id', 'ipv6_ipam_pool_id'].some(name => isSet(attributes, name)) ||
    boolAttribute(attributes, 'assign_generated_ipv6_cidr_block') === true;
  return prefixNames.some(name => isUnknown(attributes, name)) || (assigned && prefixesOf(resource).length === 0);
}

/** By the address of its route table, which other resources give it. */
const subnetOf = derivedFrom((subnet: ResourceInstance) => {
  const attributes = attributesOf(subnet);
  return memoised(
    (routeTable: string | undefined): CloudSubnet => ({
      address: subnet.address,
      name: nameTag(attributes),
      prefixes: prefixesOf(subnet),
      zone: textAttribute(attributes, 'availability_zone'),
      assignsPublicAddresses: boolAttribute(attributes, 'map_public_ip_on_launch') === true,
      routeTable,
      complete: !hasUnknownPrefix(subnet) && !subnet.uncertain,
      place: subnet.place,
    }),
  );
});

/** VPN gateways that name the network themselves or through an attachment resource. */
function vpnGatewaysOf(vpc: ResourceInstance, index: ResourceIndex): readonly ResourceInstance[] {
  const type = 'aws_vpn_gateway';
  const attached = index
    .referring(vpc, 'aws_vpn_gateway_attachment', 'vpc_id')
    .flatMap(attachment => index.target(attributesOf(attachment), 'vpn_gateway_id', type) ?? []);
  return [...new Set([...index.referring(vpc, type, 'vpc_id'), ...attached])];
}

/** Gateways of a network as a whole. */
const gatewayTypes: readonly (readonly [type: string, kind: CloudGatewayKind])[] = [
  ['aws_internet_gateway', 'internet'],
  ['aws_egress_only_internet_gateway', 'egress'],
  ['aws_vpc_endpoint', 'endpoint'],
  ['aws_networkfirewall_firewall', 'firewall'],
];

const gatewayOf = derivedFrom((gateway: ResourceInstance) => {
  const attributes = attributesOf(gateway);
  return memoised(
    (kind: CloudGatewayKind): CloudGateway => ({
      kind,
      address: gateway.address,
      name: nameTag(attributes),
      subnet: referenceAttribute(attributes, 'subnet_id'),
      ...(isSet(attributes, 'connectivity_type') && { isPrivate: textAttribute(attributes, 'connectivity_type') !== 'public' }),
      asn: numberAttribute(attributes, 'amazon_side_asn'),
      place: gateway.place,
    }),
  );
});

/** They name a subnet; regional ones the network (`availability_mode = "regional"`). */
function natGateways(index: ResourceIndex, vpc: ResourceInstance, subnets: readonly ResourceInstance[]): readonly CloudGateway[] {
  const type = 'aws_nat_gateway';
  const zonal = subnets.flatMap(subnet => index.referring(subnet, type, 'subnet_id'));
  return [...zonal, ...index.referring(vpc, type, 'vpc_id')].map(gateway => gatewayOf(gateway)('nat'));
}

function peeringsOf(vpc: ResourceInstance, index: ResourceIndex): readonly CloudPeering[] {
  const type = 'aws_vpc_peering_connection';
  const at = (own: string, other: string) =>
    index.referring(vpc, type, own).map((peering): CloudPeering => {
      const attributes = attributesOf(peering);
      return {
        address: peering.address,
        name: nameTag(attributes),
        peer: index.target(attributes, other, 'aws_vpc', 'aws_default_vpc')?.address,
        requester: own === 'vpc_id',
        peerReference: referenceAttribute(attributes, other),
        place: peering.place,
      };
    });
  return [...at('vpc_id', 'peer_vpc_id'), ...at('peer_vpc_id', 'vpc_id')];
}
