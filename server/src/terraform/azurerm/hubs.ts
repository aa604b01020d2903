/** Azure virtual hubs with their connections and route tables. */
import type { CloudAttachment, CloudRoute, CloudRouteTable, CloudTransit } from '../../model/cloud.ts';
import {
  type Attributes,
  attributesOf,
  blockOf,
  blocksOf,
  prefixesAttribute,
  referenceAttribute,
  referencesAttribute,
  textAttribute,
} from '../attributes.ts';
import type { ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';
import { hubVpnsOf } from './vpn.ts';

const connectionType = 'azurerm_virtual_hub_connection';
const tableType = 'azurerm_virtual_hub_route_table';

/** By address. */
export function hubsOf(index: ResourceIndex): ReadonlyMap<string, CloudTransit> {
  return new Map(index.ofType('azurerm_virtual_hub').map(hub => [hub.address, hubOf(hub, index)] as const));
}

function hubOf(hub: ResourceInstance, index: ResourceIndex): CloudTransit {
  const from = attributesOf(hub);
  const connections = index.referring(hub, connectionType, 'virtual_hub_id');
  return {
    provider: 'azurerm',
    address: hub.address,
    name: textAttribute(from, 'name'),
    group: index.target(from, 'virtual_wan_id', 'azurerm_virtual_wan')?.address ?? referenceAttribute(from, 'virtual_wan_id'),
    prefixes: prefixesAttribute(from, 'address_prefix').prefixes,
    routeTables: index.referring(hub, tableType, 'virtual_hub_id').map(table => tableOf(table, connections, index)),
    attachments: connections.map(connection => ({
      kind: 'network',
      address: connection.address,
      name: textAttribute(attributesOf(connection), 'name'),
      network: remoteNetwork(connection, index)?.address ?? referenceAttribute(attributesOf(connection), 'remote_virtual_network_id'),
      place: connection.place,
    })),
    vpns: hubVpnsOf(hub, index),
    place: hub.place,
  };
}

function remoteNetwork(connection: ResourceInstance, index: ResourceIndex): ResourceInstance | undefined {
  return index.target(attributesOf(connection), 'remote_virtual_network_id', 'azurerm_virtual_network');
}

function tableOf(table: ResourceInstance, connections: readonly ResourceInstance[], index: ResourceIndex): CloudRouteTable {
  const from = attributesOf(table);
  const inline = blocksOf(from, 'route');
  const separate = index.referring(table, 'azurerm_virtual_hub_route_table_route', 'route_table_id');
  return {
    provider: 'azurerm',
    address: table.address,
    name: textAttribute(from, 'name'),
    main: false,
    routes: [
      ...(inline ?? []).flatMap(route => routesOf(table.address, route)),
      ...separate.flatMap(route => routesOf(route.address, attributesOf(route))),
    ],
    subnets: [],
    propagations: connections.filter(one => tablesOf(one, index).propagated.includes(table.address)).map(one => one.address),
    associations: connections.filter(one => tablesOf(one, index).associated === table.address).map(one => one.address),
    complete: inline !== undefined && ![table, ...separate, ...connections].some(resource => resource.uncertain),
    place: table.place,
  };
}

/** One route for each of its destinations. */
function routesOf(address: string, from: Attributes): readonly CloudRoute[] {
  return prefixesAttribute(from, 'destinations').prefixes.map(destination => ({
    address,
    destination,
    target: { kind: 'transit', address: referenceAttribute(from, 'next_hop'), place: from.place('next_hop') },
    tags: [],
    place: destination.place,
  }));
}

/** `propagated` holds what is known of the list; `none` when nothing is written. */
function tablesOf(connection: ResourceInstance, index: ResourceIndex) {
  const routing = blockOf(attributesOf(connection), 'routing');
  const propagation = blockOf(routing, 'propagated_route_table');
  const references = referencesAttribute(propagation, 'route_table_ids') ?? [];
  return {
    associated:
      index.target(routing, 'associated_route_table_id', tableType)?.address ?? referenceAttribute(routing, 'associated_route_table_id'),
    propagated: references.map(reference => index.byReference(reference)?.address ?? reference),
    propagates: propagation.values.size > 0,
  };
}

/** The connections of a network, as the network sees them. */
export function attachmentsOf(
  network: ResourceInstance,
  index: ResourceIndex,
  transits: ReadonlyMap<string, CloudTransit>,
): readonly CloudAttachment[] {
  return index.referring(network, connectionType, 'remote_virtual_network_id').flatMap(connection => {
    const hub = index.target(attributesOf(connection), 'virtual_hub_id', 'azurerm_virtual_hub');
    const transit = hub && transits.get(hub.address);
    if (!transit) return [];
    const { associated, propagated, propagates } = tablesOf(connection, index);
    const isDefault = (table: string) => table === `${hub.address}.default_route_table_id`;
    return [
      {
        address: connection.address,
        name: textAttribute(attributesOf(connection), 'name'),
        transit,
        subnets: [],
        associatedTable: associated !== undefined && !isDefault(associated) ? associated : undefined,
        propagatedTables: propagated.filter(table => !isDefault(table)),
        defaultAssociation: associated === undefined || isDefault(associated),
        defaultPropagation: !propagates || propagated.some(isDefault),
        place: connection.place,
      },
    ];
  });
}
