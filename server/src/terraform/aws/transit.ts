/** AWS transit gateways with their attachments and route tables. */
import type { CloudAttachment, CloudRoute, CloudRouteTable, CloudTransit, CloudTransitAttachment } from '../../model/cloud.ts';
import {
  type Attributes,
  attributesOf,
  boolAttribute,
  isSet,
  nameTag,
  numberAttribute,
  prefixAttribute,
  prefixesAttribute,
  referenceAttribute,
  referencesAttribute,
  textAttribute,
} from '../attributes.ts';
import type { ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';
import { routeMark } from './routes.ts';
import { vpnsOf } from './vpn.ts';

/** By address. */
export function transitsOf(index: ResourceIndex): ReadonlyMap<string, CloudTransit> {
  return new Map(index.ofType('aws_ec2_transit_gateway').map(gateway => [gateway.address, transitOf(gateway, index)] as const));
}

/** Type → the kind of its attachment, and how it names the network that it brings. */
const attachmentTypes: readonly (readonly [type: string, kind: CloudTransitAttachment['kind'], network?: string])[] = [
  ['aws_ec2_transit_gateway_vpc_attachment', 'network', 'vpc_id'],
  ['aws_vpn_connection', 'vpn'],
  ['aws_ec2_transit_gateway_peering_attachment', 'peering', 'peer_transit_gateway_id'],
  ['aws_ec2_transit_gateway_connect', 'connect'],
];

const tableType = 'aws_ec2_transit_gateway_route_table';

function transitOf(gateway: ResourceInstance, index: ResourceIndex): CloudTransit {
  const attributes = attributesOf(gateway);
  return {
    provider: 'aws',
    address: gateway.address,
    name: nameTag(attributes),
    asn: numberAttribute(attributes, 'amazon_side_asn'),
    prefixes: prefixesAttribute(attributes, 'transit_gateway_cidr_blocks').prefixes,
    routeTables: [
      ...defaultTable(gateway, index),
      ...index.referring(gateway, tableType, 'transit_gateway_id').map(table => tableOf(table, index)),
    ],
    attachments: attachmentTypes.flatMap(([type, kind, network]) =>
      index.referring(gateway, type, 'transit_gateway_id').map(attachment => attachmentIn(attachment, kind, network)),
    ),
    vpns: vpnsOf(index, 'transit_gateway_id', gateway),
    defaultAssociation: switchedOn(attributes, 'default_route_table_association'),
    defaultPropagation: switchedOn(attributes, 'default_route_table_propagation'),
    place: gateway.place,
  };
}

/** On where nothing is written (provider documentation of `aws_ec2_transit_gateway`); undefined: not known. */
export function switchedOn(from: Attributes, name: string): boolean | undefined {
  if (!isSet(from, name)) return true;
  const text = textAttribute(from, name);
  return text === undefined ? undefined : text !== 'disable';
}

function attachmentIn(attachment: ResourceInstance, kind: CloudTransitAttachment['kind'], network?: string): CloudTransitAttachment {
  const attributes = attributesOf(attachment);
  return {
    kind,
    address: attachment.address,
    name: nameTag(attributes),
    network: network === undefined ? undefined : referenceAttribute(attributes, network),
    place: attachment.place,
  };
}

const tableAttribute = 'transit_gateway_route_table_id';

function tableOf(table: ResourceInstance, index: ResourceIndex): CloudRouteTable {
  const of = (type: string) => index.referring(table, type, tableAttribute);
  return tableWith(table, { address: table.address, name: nameTag(attributesOf(table)), main: false }, of, index);
}

/** The table that a gateway makes itself has no resource: others name it by an attribute of the gateway. */
function defaultTable(gateway: ResourceInstance, index: ResourceIndex): readonly CloudRouteTable[] {
  const names = ['association', 'propagation'].map(use => `${gateway.address}.${use}_default_route_table_id`);
  const of = (type: string) =>
    index.ofType(type).filter(link => names.includes(referenceAttribute(attributesOf(link), tableAttribute) ?? ''));
  const table = tableWith(gateway, { address: names[0]!, main: true }, of, index);
  return table.routes.length + table.associations.length + table.propagations.length > 0 ? [table] : [];
}

function tableWith(
  owner: ResourceInstance,
  about: Pick<CloudRouteTable, 'address' | 'name' | 'main'>,
  of: (type: string) => readonly ResourceInstance[],
  index: ResourceIndex,
): CloudRouteTable {
  const routes = of('aws_ec2_transit_gateway_route');
  const lists = of('aws_ec2_transit_gateway_prefix_list_reference');
  const learned = of('aws_ec2_transit_gateway_route_table_propagation');
  const routed = of('aws_ec2_transit_gateway_route_table_association');
  const attachments = (links: readonly ResourceInstance[]) => links.flatMap(link => attachmentReference(attributesOf(link), index) ?? []);
  return {
    provider: 'aws',
    ...about,
    routes: [...routes, ...lists].map(route => routeOf(route, index)),
    subnets: [],
    propagations: attachments(learned),
    associations: attachments(routed),
    complete: ![owner, ...routes, ...lists, ...learned, ...routed].some(resource => resource.uncertain),
    place: owner.place,
  };
}

const attachmentAttribute = 'transit_gateway_attachment_id';

/** Whoever accepts an attachment from another account has its identifier too. */
function attachmentReference(link: Attributes, index: ResourceIndex): string | undefined {
  const reference = referenceAttribute(link, attachmentAttribute);
  const found = index.byReference(reference);
  return (found && /_accepter$/.test(found.type) && referenceAttribute(attributesOf(found), attachmentAttribute)) || reference;
}

function routeOf(route: ResourceInstance, index: ResourceIndex): CloudRoute {
  const attributes = attributesOf(route);
  const blackhole = boolAttribute(attributes, 'blackhole') === true;
  const name = blackhole ? 'blackhole' : attachmentAttribute;
  return {
    address: route.address,
    destination: prefixAttribute(attributes, 'destination_cidr_block'),
    prefixList: referenceAttribute(attributes, 'prefix_list_id'),
    target: {
      kind: blackhole ? 'blackhole' : 'transit',
      address: blackhole ? undefined : attachmentReference(attributes, index),
      place: attributes.place(name),
    },
    tags: [],
    place: routeMark(attributes, ['destination_cidr_block', 'prefix_list_id']),
  };
}

/** The attachment as the network sees it. */
export function attachmentOf(
  attachment: ResourceInstance,
  index: ResourceIndex,
  transits: ReadonlyMap<string, CloudTransit>,
): readonly CloudAttachment[] {
  const attributes = attributesOf(attachment);
  const gateway = index.target(attributes, 'transit_gateway_id', 'aws_ec2_transit_gateway');
  const transit = gateway && transits.get(gateway.address);
  if (!gateway || !transit) return [];
  const accepters = index.referring(attachment, `${attachment.type}_accepter`, attachmentAttribute).map(attributesOf);
  const usesDefault = (name: string) =>
    [attributes, ...accepters].every(side => boolAttribute(side, `transit_gateway_${name}`) !== false) &&
    textAttribute(attributesOf(gateway), name) !== 'disable';
  const tablesOf = (use: 'associations' | 'propagations') =>
    transit.routeTables.filter(table => table[use].includes(attachment.address)).map(table => table.address);
  return [
    {
      address: attachment.address,
      name: nameTag(attributes),
      transit,
      subnets: referencesAttribute(attributes, 'subnet_ids') ?? [],
      associatedTable: tablesOf('associations')[0],
      propagatedTables: tablesOf('propagations'),
      defaultAssociation: usesDefault('default_route_table_association'),
      defaultPropagation: usesDefault('default_route_table_propagation'),
      linksComplete: linksAreKnown(index),
      replacesAssociation: index
        .referring(attachment, 'aws_ec2_transit_gateway_route_table_association', attachmentAttribute)
        .some(link => isSet(attributesOf(link), 'replace_existing_association')),
      place: attachment.place,
    },
  ];
}

/** Resources that join attachments with tables. */
const linkTypes = ['association', 'propagation'].map(use => `aws_ec2_transit_gateway_route_table_${use}`);

/** Whether every link names an attachment and a table that are here. */
function linksAreKnown(index: ResourceIndex): boolean {
  // A data source may have found any attachment.
  const isKnown = (link: Attributes) => /^(?!(?:.*\.)?data\.)[^?]+$/.test(attachmentReference(link, index) ?? '');
  const routes = index.ofType('aws_ec2_transit_gateway_route').map(attributesOf);
  const links = index.ofType(...linkTypes).map(attributesOf);
  const leading = routes.filter(route => boolAttribute(route, 'blackhole') !== true);
  return [...links, ...leading].every(isKnown) && [...links, ...routes].every(link => isHere(link, index));
}

const defaultTables = /\.(?:association|propagation)_default_route_table_id$/;

function isHere(link: Attributes, index: ResourceIndex): boolean {
  if (index.target(link, tableAttribute, 'aws_ec2_transit_gateway_route_table')?.mode === 'managed') return true;
  const named = referenceAttribute(link, tableAttribute) ?? '';
  return defaultTables.test(named) && index.byReference(named.replace(defaultTables, ''))?.mode === 'managed';
}
