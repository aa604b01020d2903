/** AWS transit gateways with their route tables. */
import type { CloudRoute, CloudRouteTable, CloudTransit } from '../model/cloud.ts';
import { attributesOf, boolAttribute, nameTag, numberAttribute, prefixAttribute, referenceAttribute } from './attributes.ts';
import { vpnsOf } from './aws-vpn.ts';
import type { ResourceInstance } from './resource.ts';
import type { ResourceIndex } from './resource-index.ts';

/** By address. */
export function transitsOf(index: ResourceIndex): ReadonlyMap<string, CloudTransit> {
  return new Map(index.ofType('aws_ec2_transit_gateway').map(gateway => [gateway.address, transitOf(gateway, index)] as const));
}

function transitOf(gateway: ResourceInstance, index: ResourceIndex): CloudTransit {
  const attributes = attributesOf(gateway);
  const tables = index
    .ofType('aws_ec2_transit_gateway_route_table')
    .filter(table => index.byReference(referenceAttribute(attributesOf(table), 'transit_gateway_id')) === gateway);
  return {
    address: gateway.address,
    name: nameTag(attributes),
    asn: numberAttribute(attributes, 'amazon_side_asn'),
    routeTables: tables.map(table => tableOf(table, index)),
    vpns: vpnsOf(index, 'transit_gateway_id', gateway),
    place: gateway.place,
  };
}

function tableOf(table: ResourceInstance, index: ResourceIndex): CloudRouteTable {
  const routes = index
    .ofType('aws_ec2_transit_gateway_route')
    .filter(route => index.byReference(referenceAttribute(attributesOf(route), 'transit_gateway_route_table_id')) === table);
  const links = index
    .ofType('aws_ec2_transit_gateway_route_table_propagation')
    .filter(link => index.byReference(referenceAttribute(attributesOf(link), 'transit_gateway_route_table_id')) === table);
  return {
    address: table.address,
    name: nameTag(attributesOf(table)),
    main: false,
    routes: routes.map(routeOf),
    subnets: [],
    propagations: links.flatMap(link => referenceAttribute(attributesOf(link), 'transit_gateway_attachment_id') ?? []),
    complete: ![table, ...routes, ...links].some(resource => resource.uncertain),
    place: table.place,
  };
}

function routeOf(route: ResourceInstance): CloudRoute {
  const attributes = attributesOf(route);
  const target: CloudRoute['target'] =
    boolAttribute(attributes, 'blackhole') === true
      ? { kind: 'blackhole' }
      : { kind: 'transit', address: referenceAttribute(attributes, 'transit_gateway_attachment_id') };
  return { destination: prefixAttribute(attributes, 'destination_cidr_block'), target, place: attributes.place('destination_cidr_block') };
}
