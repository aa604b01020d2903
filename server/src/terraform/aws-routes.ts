/** AWS route tables: inline and separate routes, associations with subnets, propagation. */
import type { CloudRoute, CloudRouteTable, CloudTargetKind } from '../model/cloud.ts';
import {
  type Attributes,
  attributesOf,
  blocksOf,
  isSet,
  isUnknown,
  nameTag,
  prefixAttribute,
  referenceAttribute,
  referencesAttribute,
  textAttribute,
} from './attributes.ts';
import type { ResourceInstance } from './resource.ts';
import type { ResourceIndex } from './resource-index.ts';

export interface RouteTables {
  readonly tables: readonly CloudRouteTable[];
  /** Addresses of subnets → address of the table. */
  readonly bySubnet: ReadonlyMap<string, string>;
}

export function routeTablesOf(vpc: ResourceInstance, index: ResourceIndex): RouteTables {
  const main = mainTable(vpc, index);
  const resources = index
    .ofType('aws_route_table')
    .filter(table => index.byReference(referenceAttribute(attributesOf(table), 'vpc_id')) === vpc);
  const fallback = index
    .ofType('aws_default_route_table')
    .filter(table => referenceAttribute(attributesOf(table), 'default_route_table_id') === `${vpc.address}.default_route_table_id`);
  const associations = associationsOf(index);
  const tables = [...resources, ...fallback].map(table =>
    tableOf(table, index, associations, table === main || (!main && fallback.includes(table))),
  );
  const addresses = new Set(tables.map(table => table.address));
  return { tables, bySubnet: new Map([...associations].filter(([, table]) => addresses.has(table))) };
}

function mainTable(vpc: ResourceInstance, index: ResourceIndex): ResourceInstance | undefined {
  const association = index
    .ofType('aws_main_route_table_association')
    .find(link => index.byReference(referenceAttribute(attributesOf(link), 'vpc_id')) === vpc);
  return association && index.byReference(referenceAttribute(attributesOf(association), 'route_table_id'));
}

function associationsOf(index: ResourceIndex): ReadonlyMap<string, string> {
  const pairs = index.ofType('aws_route_table_association').flatMap(link => {
    const attributes = attributesOf(link);
    const subnet = index.byReference(referenceAttribute(attributes, 'subnet_id'));
    const table = index.byReference(referenceAttribute(attributes, 'route_table_id'));
    return subnet && table ? [[subnet.address, table.address] as const] : [];
  });
  return new Map(pairs);
}

function tableOf(table: ResourceInstance, index: ResourceIndex, associations: ReadonlyMap<string, string>, main: boolean): CloudRouteTable {
  const attributes = attributesOf(table);
  const inline = blocksOf(table, 'route');
  const separate = index
    .ofType('aws_route')
    .filter(route => index.byReference(referenceAttribute(attributesOf(route), 'route_table_id')) === table);
  const propagations = index
    .ofType('aws_vpn_gateway_route_propagation')
    .filter(link => index.byReference(referenceAttribute(attributesOf(link), 'route_table_id')) === table);
  return {
    address: table.address,
    name: nameTag(attributes),
    main,
    routes: [
      ...(inline ?? []).flatMap(route => routeOf(route, inlineDestinations)),
      ...separate.flatMap(route => routeOf(attributesOf(route), routeDestinations)),
    ],
    subnets: [...associations].filter(([, address]) => address === table.address).map(([subnet]) => subnet),
    propagations: [
      ...(referencesAttribute(attributes, 'propagating_vgws') ?? []),
      ...propagations.flatMap(link => referenceAttribute(attributesOf(link), 'vpn_gateway_id') ?? []),
    ],
    complete: inline !== undefined && ![table, ...separate].some(resource => resource.uncertain),
    place: table.place,
  };
}

const inlineDestinations = ['cidr_block', 'ipv6_cidr_block', 'destination_prefix_list_id'];
export const routeDestinations = ['destination_cidr_block', 'destination_ipv6_cidr_block', 'destination_prefix_list_id'];

function routeOf(route: Attributes, destinations: readonly string[]): readonly CloudRoute[] {
  const name = destinations.find(candidate => isSet(route, candidate));
  if (name === undefined) return [];
  return [{ destination: prefixAttribute(route, name), target: targetOf(route), place: route.place(name) }];
}

const targets: readonly (readonly [attribute: string, kind: CloudTargetKind])[] = [
  ['nat_gateway_id', 'nat'],
  ['transit_gateway_id', 'transit'],
  ['vpc_peering_connection_id', 'peering'],
  ['egress_only_gateway_id', 'egress'],
  ['vpc_endpoint_id', 'endpoint'],
  ['network_interface_id', 'interface'],
  ['core_network_arn', 'other'],
  ['carrier_gateway_id', 'other'],
  ['local_gateway_id', 'other'],
];

function targetOf(route: Attributes): CloudRoute['target'] {
  for (const [attribute, kind] of targets) if (isSet(route, attribute)) return { kind, address: referenceAttribute(route, attribute) };
  if (!isSet(route, 'gateway_id')) return { kind: 'unknown' };
  if (textAttribute(route, 'gateway_id') === 'local') return { kind: 'local' };
  const address = referenceAttribute(route, 'gateway_id');
  return { kind: gatewayKind(address, isUnknown(route, 'gateway_id')), address };
}

/** `gateway_id` takes internet gateways and VPN gateways: the reference or the form of the identifier tells. */
function gatewayKind(address: string | undefined, reference: boolean): CloudTargetKind {
  if (address === undefined) return 'unknown';
  const isOf = (type: string, identifier: string) => (reference ? address.includes(`${type}.`) : address.startsWith(identifier));
  if (isOf('aws_internet_gateway', 'igw-')) return 'internet';
  return isOf('aws_vpn_gateway', 'vgw-') ? 'vpn' : 'unknown';
}
