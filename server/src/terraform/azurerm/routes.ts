/** Azure route tables: inline and separate routes, associations with subnets. */
import type { CloudRoute, CloudRouteTable, CloudTarget, CloudTargetKind } from '../../model/cloud.ts';
import {
  type Attributes,
  addressAttribute,
  attributesOf,
  blocksOf,
  boolAttribute,
  isSet,
  prefixAttribute,
  textAttribute,
} from '../attributes.ts';
import { ownsBlocks, type ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';

export function azureRouteTables(index: ResourceIndex): readonly CloudRouteTable[] {
  return index.ofType('azurerm_route_table').map(table => tableOf(table, index));
}

function tableOf(table: ResourceInstance, index: ResourceIndex): CloudRouteTable {
  const from = attributesOf(table);
  const inline = blocksOf(from, 'route');
  const separate = index.referring(table, 'azurerm_route', 'route_table_name');
  const subnets = index.referring(table, 'azurerm_subnet_route_table_association', 'route_table_id').flatMap(link => {
    const subnet = index.target(attributesOf(link), 'subnet_id', 'azurerm_subnet');
    return subnet ? [subnet.address] : [];
  });
  return {
    provider: 'azurerm',
    address: table.address,
    name: textAttribute(from, 'name'),
    main: false,
    routes: [
      ...(inline ?? []).map(route => routeOf(table.address, route)),
      ...separate.map(route => routeOf(route.address, attributesOf(route))),
    ],
    subnets: [...subnets, ...inlineSubnets(table, index)],
    propagations: [],
    learnsGateways: learnsGateways(from),
    associations: [],
    complete: inline !== undefined && ownsBlocks(table, 'route') && !separate.some(resource => resource.uncertain),
    place: table.place,
  };
}

/** Subnets that are blocks of their network name the table themselves. */
function inlineSubnets(table: ResourceInstance, index: ResourceIndex): readonly string[] {
  return index
    .ofType('azurerm_virtual_network')
    .flatMap(network =>
      (blocksOf(attributesOf(network), 'subnet') ?? []).flatMap((block, nth) =>
        index.target(block, 'route_table_id', table.type) === table ? [`${network.address}.subnet[${nth}]`] : [],
      ),
    );
}

/** `disable_bgp_route_propagation` is the older, opposite spelling. @returns undefined when it is not known. */
function learnsGateways(from: Attributes): boolean | undefined {
  if (isSet(from, 'bgp_route_propagation_enabled')) return boolAttribute(from, 'bgp_route_propagation_enabled');
  if (!isSet(from, 'disable_bgp_route_propagation')) return true;
  const disabled = boolAttribute(from, 'disable_bgp_route_propagation');
  return disabled === undefined ? undefined : !disabled;
}

function routeOf(address: string, from: Attributes): CloudRoute {
  return {
    address,
    destination: prefixAttribute(from, 'address_prefix'),
    prefixList: serviceTag(from),
    target: targetOf(from),
    tags: [],
    place: from.place('address_prefix'),
  };
}

/** A destination may be the name of a service. */
function serviceTag(from: Attributes): string | undefined {
  const text = textAttribute(from, 'address_prefix');
  return text === undefined || /[/:]|^\d/.test(text) ? undefined : text;
}

/** Values of `next_hop_type`. */
const targetKinds: Readonly<Record<string, CloudTargetKind>> = {
  VirtualNetworkGateway: 'gateway',
  VnetLocal: 'local',
  Internet: 'internet',
  VirtualAppliance: 'address',
  None: 'blackhole',
};

function targetOf(from: Attributes): CloudTarget {
  const type = textAttribute(from, 'next_hop_type') ?? '';
  const kind = Object.hasOwn(targetKinds, type) ? targetKinds[type]! : 'unknown';
  return { kind, ip: addressAttribute(from, 'next_hop_in_ip_address'), place: from.place('next_hop_type') };
}
