/** AWS route tables: inline and separate routes, associations with subnets, propagation. */
import type { CloudRoute, CloudRouteTable, CloudTarget, CloudTargetKind } from '../../model/cloud.ts';
import { derivedFrom } from '../../model/derived.ts';
import type { Place } from '../../text/place.ts';
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
} from '../attributes.ts';
import { ownsBlocks, type ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';

const tableType = 'aws_route_table';
const defaultTableType = 'aws_default_route_table';

/** Every route table of the module, also those whose network is not known. */
export function routeTables(index: ResourceIndex): readonly CloudRouteTable[] {
  const mains = new Set(
    index
      .ofType('aws_main_route_table_association')
      .flatMap(link => index.target(attributesOf(link), 'route_table_id', tableType)?.address ?? []),
  );
  const loose = hasLoose(index);
  return index.ofType(tableType, defaultTableType).map(table => {
    const read = tableOf(table, index, mains);
    return loose ? { ...read, complete: false } : read;
  });
}

/** A route or association of which it is not known whose it is: it may be any table's. */
function hasLoose(index: ResourceIndex): boolean {
  const links = index.ofType('aws_route_table_association');
  return index.ofType('aws_route').some(namesNoTable) || links.some(namesNoTable) || links.some(namesNoSubnet);
}

const isLoose = (attribute: string) =>
  derivedFrom((resource: ResourceInstance): boolean => {
    const from = attributesOf(resource);
    return isSet(from, attribute) && (referenceAttribute(from, attribute)?.includes('?') ?? true);
  });
const namesNoTable = isLoose('route_table_id');
const namesNoSubnet = isLoose('subnet_id');

/** The network that a table belongs to; the default table of one names it by an attribute of it. */
function networkOf(table: ResourceInstance): string | undefined {
  const attributes = attributesOf(table);
  if (table.type === tableType) return referenceAttribute(attributes, 'vpc_id');
  return referenceAttribute(attributes, 'default_route_table_id')?.replace(/\.(?:default|main)_route_table_id$/, '');
}

function tableOf(table: ResourceInstance, index: ResourceIndex, mains: ReadonlySet<string>): CloudRouteTable {
  const attributes = attributesOf(table);
  const inline = inlineRoutes(table);
  const separate = referringTable(table, index, 'aws_route');
  const associations = referringTable(table, index, 'aws_route_table_association');
  const propagations = referringTable(table, index, 'aws_vpn_gateway_route_propagation');
  const network = networkOf(table);
  return {
    provider: 'aws',
    address: table.address,
    name: nameTag(attributes),
    network: index.byReference(network)?.address ?? network,
    main: mains.has(table.address) || (table.type === defaultTableType && mains.size === 0),
    routes: [...(inline ?? []), ...separate.flatMap(separateRoutes)],
    subnets: associations.flatMap(link => index.target(attributesOf(link), 'subnet_id', 'aws_subnet', 'aws_default_subnet')?.address ?? []),
    propagations: [
      ...(referencesAttribute(attributes, 'propagating_vgws') ?? []),
      ...propagations.flatMap(link => referenceAttribute(attributesOf(link), 'vpn_gateway_id') ?? []),
    ],
    associations: [],
    complete: inline !== undefined && ownsBlocks(table, 'route') && !separate.some(resource => resource.uncertain),
    place: table.place,
    end: table.end,
  };
}

/** Resources that name the table; one that a network makes itself is also named by an attribute of the network. */
function referringTable(table: ResourceInstance, index: ResourceIndex, type: string): readonly ResourceInstance[] {
  const named = index.referring(table, type, 'route_table_id');
  if (table.type === tableType) return named;
  const other = referenceAttribute(attributesOf(table), 'default_route_table_id');
  return [
    ...named,
    ...index.ofType(type).filter(link => other !== undefined && referenceAttribute(attributesOf(link), 'route_table_id') === other),
  ];
}

const inlineDestinations = ['cidr_block', 'ipv6_cidr_block', 'destination_prefix_list_id'];
const routeDestinations = ['destination_cidr_block', 'destination_ipv6_cidr_block', 'destination_prefix_list_id'];

/** Undefined: how many there are is not known. */
const inlineRoutes = derivedFrom((table: ResourceInstance): readonly CloudRoute[] | undefined =>
  blocksOf(attributesOf(table), 'route')?.flatMap(route => routeOf(table.address, route, inlineDestinations)),
);
const separateRoutes = derivedFrom((route: ResourceInstance) => routeOf(route.address, attributesOf(route), routeDestinations));

function routeOf(address: string, route: Attributes, destinations: readonly string[]): readonly CloudRoute[] {
  const name = destinations.find(candidate => isSet(route, candidate));
  if (name === undefined) return [];
  return [
    {
      address,
      destination: prefixAttribute(route, name),
      prefixList: name.endsWith('prefix_list_id') ? referenceAttribute(route, name) : undefined,
      target: targetOf(route),
      tags: [],
      place: route.place(name),
    },
  ];
}

/** Where a route is shown: the first of these attributes that is written. */
export function routeMark(route: Attributes, names: readonly string[]): Place {
  return route.place(names.find(name => isSet(route, name)) ?? names[0]!);
}

const targets: readonly (readonly [attribute: string, kind: CloudTargetKind])[] = [
  ['nat_gateway_id', 'nat'],
  ['transit_gateway_id', 'transit'],
  ['vpc_peering_connection_id', 'peering'],
  ['egress_only_gateway_id', 'egress'],
  ['vpc_endpoint_id', 'endpoint'],
  ['network_interface_id', 'interface'],
  ['instance_id', 'interface'],
  ['core_network_arn', 'transit'],
  ['carrier_gateway_id', 'other'],
  ['local_gateway_id', 'other'],
];

function targetOf(route: Attributes): CloudTarget {
  for (const [attribute, kind] of targets)
    if (isSet(route, attribute)) return { kind, address: referenceAttribute(route, attribute), place: route.place(attribute) };
  const place = route.place('gateway_id');
  if (!isSet(route, 'gateway_id')) return { kind: 'unknown', place };
  if (textAttribute(route, 'gateway_id') === 'local') return { kind: 'local', place };
  const address = referenceAttribute(route, 'gateway_id');
  return { kind: gatewayKind(address, isUnknown(route, 'gateway_id')), address, place };
}

/** `gateway_id` takes internet gateways and VPN gateways: the reference or the form of the identifier tells. */
function gatewayKind(address: string | undefined, reference: boolean): CloudTargetKind {
  if (address === undefined) return 'unknown';
  const isOf = (type: string, identifier: string) => (reference ? address.includes(`${type}.`) : address.startsWith(identifier));
  if (isOf('aws_internet_gateway', 'igw-')) return 'internet';
  return isOf('aws_vpn_gateway', 'vgw-') ? 'vpn' : 'unknown';
}
