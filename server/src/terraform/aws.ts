/** AWS resources → cloud networks. Attribute names are those of the Terraform AWS provider (registry documentation, versions 5 and 6). */
import type {
  CloudAttachment,
  CloudGateway,
  CloudNetwork,
  CloudPeering,
  CloudPrefix,
  CloudSubnet,
  CloudTransit,
  CloudVpn,
} from '../model/cloud.ts';
import {
  attributesOf,
  boolAttribute,
  isSet,
  isUnknown,
  nameTag,
  numberAttribute,
  prefixAttribute,
  referenceAttribute,
  referencesAttribute,
  textAttribute,
} from './attributes.ts';
import { type RouteTables, routeTablesOf } from './aws-routes.ts';
import { transitsOf } from './aws-transit.ts';
import { vpnsOf } from './aws-vpn.ts';
import type { ResourceInstance } from './resource.ts';
import { indexResources, type ResourceIndex } from './resource-index.ts';

export function awsNetworks(resources: readonly ResourceInstance[]): readonly CloudNetwork[] {
  const index = indexResources(resources);
  const transits = transitsOf(index);
  return index.ofType('aws_vpc', 'aws_default_vpc').map(vpc => networkOf(vpc, index, transits));
}

/** Whether a resource names this network in an attribute. */
function belongs(resource: ResourceInstance, vpc: ResourceInstance, index: ResourceIndex, attribute = 'vpc_id'): boolean {
  return index.byReference(referenceAttribute(attributesOf(resource), attribute)) === vpc;
}

function networkOf(vpc: ResourceInstance, index: ResourceIndex, transits: ReadonlyMap<string, CloudTransit>): CloudNetwork {
  const own = (...types: string[]) => index.ofType(...types).filter(resource => belongs(resource, vpc, index));
  const attributes = attributesOf(vpc);
  const associations = own('aws_vpc_ipv4_cidr_block_association', 'aws_vpc_ipv6_cidr_block_association');
  const prefixSources = [vpc, ...associations];
  const subnetResources = own('aws_subnet');
  const tables = routeTablesOf(vpc, index);
  const vpnGateways = gatewaysOf(vpc, index, 'aws_vpn_gateway');
  return {
    provider: 'aws',
    address: vpc.address,
    name: nameTag(attributes),
    region: textAttribute(attributes, 'region'),
    prefixes: prefixSources.flatMap(prefixesOf),
    subnets: subnetResources.map(subnet => subnetOf(subnet, tables)),
    routeTables: tables.tables,
    attachments: own('aws_ec2_transit_gateway_vpc_attachment').flatMap(attachment => attachmentOf(attachment, index, transits)),
    peerings: index.ofType('aws_vpc_peering_connection').flatMap(peering => peeringOf(peering, vpc, index)),
    gateways: [...networkGateways(own), ...natGateways(index, subnetResources), ...vpnGateways.map(gateway => gatewayOf('vpn', gateway))],
    vpns: vpnGateways.flatMap((gateway): readonly CloudVpn[] => vpnsOf(index, 'vpn_gateway_id', gateway)),
    complete: !prefixSources.some(hasUnknownPrefix) && ![vpc, ...associations, ...subnetResources].some(resource => resource.uncertain),
    place: vpc.place,
    calls: vpc.calls.map(call => call.place),
  };
}

const prefixNames = ['cidr_block', 'ipv6_cidr_block'];

function prefixesOf(resource: ResourceInstance): readonly CloudPrefix[] {
  return prefixNames.flatMap(name => prefixAttribute(attributesOf(resource), name) ?? []);
}

/** Given but not known, or taken from an address pool or from Amazon. */
function hasUnknownPrefix(resource: ResourceInstance): boolean {
  const attributes = attributesOf(resource);
  const assigned =
    ['ipv4_ipam_pool_id', 'ipv6_ipam_pool_id'].some(name => isSet(attributes, name)) ||
    boolAttribute(attributes, 'assign_generated_ipv6_cidr_block') === true;
  return prefixNames.some(name => isUnknown(attributes, name)) || (assigned && prefixesOf(resource).length === 0);
}

function subnetOf(subnet: ResourceInstance, tables: RouteTables): CloudSubnet {
  const attributes = attributesOf(subnet);
  return {
    address: subnet.address,
    name: nameTag(attributes),
    prefixes: prefixesOf(subnet),
    zone: textAttribute(attributes, 'availability_zone'),
    assignsPublicAddresses: boolAttribute(attributes, 'map_public_ip_on_launch') === true,
    routeTable: tables.bySubnet.get(subnet.address),
    complete: !hasUnknownPrefix(subnet) && !subnet.uncertain,
    place: subnet.place,
  };
}

/** Gateways that name the network themselves or through an attachment resource. */
function gatewaysOf(vpc: ResourceInstance, index: ResourceIndex, type: 'aws_vpn_gateway'): readonly ResourceInstance[] {
  const attached = index.ofType('aws_vpn_gateway_attachment').filter(attachment => belongs(attachment, vpc, index));
  const gateways = new Set(
    attached.flatMap(attachment => index.byReference(referenceAttribute(attributesOf(attachment), 'vpn_gateway_id')) ?? []),
  );
  return index.ofType(type).filter(gateway => gateways.has(gateway) || belongs(gateway, vpc, index));
}

function gatewayOf(kind: CloudGateway['kind'], gateway: ResourceInstance): CloudGateway {
  const attributes = attributesOf(gateway);
  return {
    kind,
    address: gateway.address,
    subnet: referenceAttribute(attributes, 'subnet_id'),
    asn: numberAttribute(attributes, 'amazon_side_asn'),
    place: gateway.place,
  };
}

function networkGateways(own: (...types: string[]) => readonly ResourceInstance[]): readonly CloudGateway[] {
  const internet = own('aws_internet_gateway').map(gateway => gatewayOf('internet', gateway));
  return [...internet, ...own('aws_egress_only_internet_gateway').map(gateway => gatewayOf('egress', gateway))];
}

function natGateways(index: ResourceIndex, subnets: readonly ResourceInstance[]): readonly CloudGateway[] {
  const inNetwork = new Set(subnets);
  const gateways = index.ofType('aws_nat_gateway').filter(gateway => {
    const subnet = index.byReference(referenceAttribute(attributesOf(gateway), 'subnet_id'));
    return subnet !== undefined && inNetwork.has(subnet);
  });
  return gateways.map(gateway => gatewayOf('nat', gateway));
}

function peeringOf(peering: ResourceInstance, vpc: ResourceInstance, index: ResourceIndex): readonly CloudPeering[] {
  const requester = belongs(peering, vpc, index);
  if (!requester && !belongs(peering, vpc, index, 'peer_vpc_id')) return [];
  const other = index.byReference(referenceAttribute(attributesOf(peering), requester ? 'peer_vpc_id' : 'vpc_id'));
  return [{ address: peering.address, peer: other?.address, requester, place: peering.place }];
}

function attachmentOf(
  attachment: ResourceInstance,
  index: ResourceIndex,
  transits: ReadonlyMap<string, CloudTransit>,
): readonly CloudAttachment[] {
  const attributes = attributesOf(attachment);
  const gateway = index.byReference(referenceAttribute(attributes, 'transit_gateway_id'));
  const transit = gateway && transits.get(gateway.address);
  if (!gateway || !transit) return [];
  const tablesOf = (type: string) =>
    index
      .ofType(type)
      .filter(link => index.byReference(referenceAttribute(attributesOf(link), 'transit_gateway_attachment_id')) === attachment)
      .flatMap(link => index.byReference(referenceAttribute(attributesOf(link), 'transit_gateway_route_table_id'))?.address ?? []);
  const enabled = (name: string) =>
    boolAttribute(attributes, `transit_gateway_${name}`) !== false && textAttribute(attributesOf(gateway), name) !== 'disable';
  return [
    {
      address: attachment.address,
      transit,
      subnets: referencesAttribute(attributes, 'subnet_ids') ?? [],
      associatedTable: tablesOf('aws_ec2_transit_gateway_route_table_association')[0],
      propagatedTables: tablesOf('aws_ec2_transit_gateway_route_table_propagation'),
      defaultAssociation: enabled('default_route_table_association'),
      defaultPropagation: enabled('default_route_table_propagation'),
      place: attachment.place,
    },
  ];
}
