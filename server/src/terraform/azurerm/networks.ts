/** Azure virtual networks with subnets, peerings and gateways. Attribute names are those of the Terraform azurerm provider (registry documentation, versions 3 and 4). */
import type {
  CloudGateway,
  CloudGatewayKind,
  CloudNetwork,
  CloudPeering,
  CloudRange,
  CloudRouteTable,
  CloudSubnet,
  CloudTransit,
} from '../../model/cloud.ts';
import type { CloudPrefix } from '../../model/cloud-prefix.ts';
import {
  type Attributes,
  attributesOf,
  blockOf,
  blocksOf,
  boolAttribute,
  isSet,
  isUnknown,
  prefixesAttribute,
  referenceAttribute,
  textAttribute,
} from '../attributes.ts';
import type { ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';
import { atPath } from '../session-form.ts';
import { attachmentsOf } from './hubs.ts';
import { vpnsOf } from './vpn.ts';

export const networkType = 'azurerm_virtual_network';
export const subnetType = 'azurerm_subnet';
const peeringType = 'azurerm_virtual_network_peering';

export function azureNetworks(
  index: ResourceIndex,
  transits: ReadonlyMap<string, CloudTransit>,
  tables: readonly CloudRouteTable[],
): readonly CloudNetwork[] {
  return index.ofType(networkType).map(network => networkOf(network, index, transits, tables));
}

function networkOf(
  network: ResourceInstance,
  index: ResourceIndex,
  transits: ReadonlyMap<string, CloudTransit>,
  allTables: readonly CloudRouteTable[],
): CloudNetwork {
  const from = attributesOf(network);
  const space = prefixesAttribute(from, 'address_space');
  const inline = blocksOf(from, 'subnet');
  const resources = index.referring(network, subnetType, 'virtual_network_name');
  const subnets = [
    ...(inline ?? []).map((block, nth) => subnetOf(`${network.address}.subnet[${nth}]`, block, false, block.place('name'))),
    ...resources.map(subnet => subnetOf(subnet.address, attributesOf(subnet), subnet.uncertain, subnet.place)),
  ].map(subnet => ({ ...subnet, routeTable: allTables.find(table => table.subnets.includes(subnet.address))?.address }));
  const gateways = gatewaysOf(resources, index);
  return {
    provider: 'azurerm',
    address: network.address,
    name: textAttribute(from, 'name'),
    region: textAttribute(from, 'location'),
    prefixes: space.prefixes,
    subnets,
    routeTables: allTables.filter(table => table.subnets.some(address => subnets.some(subnet => subnet.address === address))),
    attachments: attachmentsOf(network, index, transits),
    peerings: peeringsOf(network, index),
    gateways: gateways.map(({ gateway }) => gateway),
    vpns: gateways.flatMap(({ resource }) => vpnsOf(resource, index)),
    ranges: gateways.flatMap(({ resource }) => clientRanges(resource, network.address)).concat(clusterRanges(network, resources, index)),
    complete:
      space.complete &&
      !isSet(from, 'ip_address_pool') &&
      inline !== undefined &&
      subnets.every(({ complete }) => complete) &&
      ![network, ...resources].some(resource => resource.uncertain),
    place: network.place,
    calls: network.calls.map(call => call.place),
  };
}

function subnetOf(address: string, from: Attributes, uncertain: boolean, place: CloudSubnet['place']): CloudSubnet {
  const { prefixes, complete } = subnetPrefixes(from);
  return {
    address,
    name: textAttribute(from, 'name'),
    prefixes,
    assignsPublicAddresses: false,
    purpose: textAttribute(blockOf(blockOf(from, 'delegation'), 'service_delegation'), 'name'),
    complete: complete && !uncertain && !isSet(from, 'ip_address_pool'),
    place,
  };
}

/** `address_prefix` is the older spelling. */
export function subnetPrefixes(from: Attributes): { prefixes: readonly CloudPrefix[]; complete: boolean } {
  return prefixesAttribute(from, isSet(from, 'address_prefixes') ? 'address_prefixes' : 'address_prefix');
}

/** Each end has a resource of its own; the first of the two by address counts as the one that asked. */
function peeringsOf(network: ResourceInstance, index: ResourceIndex): readonly CloudPeering[] {
  return index.referring(network, peeringType, 'virtual_network_name').map(peering => {
    const from = attributesOf(peering);
    const remote = index.target(from, 'remote_virtual_network_id', networkType);
    const back =
      remote &&
      index
        .referring(remote, peeringType, 'virtual_network_name')
        .find(other => index.target(attributesOf(other), 'remote_virtual_network_id', networkType) === network);
    return {
      address: peering.address,
      name: textAttribute(from, 'name'),
      peer: remote?.address,
      requester: !back || peering.address < back.address,
      peerReference: referenceAttribute(from, 'remote_virtual_network_id'),
      offersGateway: boolAttribute(from, 'allow_gateway_transit'),
      ...(isUnknown(from, 'allow_gateway_transit') && { offersGatewayUnknown: true }),
      usesRemoteGateway: boolAttribute(from, 'use_remote_gateways'),
      place: peering.place,
    };
  });
}

/** Type → its kind, and where it names the subnet that it stands in. */
const gatewayTypes: readonly (readonly [type: string, kind: CloudGatewayKind, subnet: string])[] = [
  ['azurerm_virtual_network_gateway', 'vpn', 'ip_configuration.subnet_id'],
  ['azurerm_route_server', 'route-server', 'subnet_id'],
  ['azurerm_firewall', 'firewall', 'ip_configuration.subnet_id'],
  ['azurerm_bastion_host', 'bastion', 'ip_configuration.subnet_id'],
  ['azurerm_private_endpoint', 'endpoint', 'subnet_id'],
  ['azurerm_private_dns_resolver_inbound_endpoint', 'endpoint', 'ip_configurations.subnet_id'],
  ['azurerm_private_dns_resolver_outbound_endpoint', 'endpoint', 'subnet_id'],
  ['azurerm_subnet_nat_gateway_association', 'nat', 'subnet_id'],
];

function gatewaysOf(
  subnets: readonly ResourceInstance[],
  index: ResourceIndex,
): readonly { readonly gateway: CloudGateway; readonly resource: ResourceInstance }[] {
  const own = new Set(subnets);
  return gatewayTypes.flatMap(([type, kind, path]) =>
    index.ofType(type).flatMap(resource => {
      const from = attributesOf(resource);
      const subnet = index.target(...atPath(from, path), subnetType);
      if (!subnet || !own.has(subnet)) return [];
      const isCircuit = kind === 'vpn' && textAttribute(from, 'type') === 'ExpressRoute';
      const nat = kind === 'nat' ? index.target(from, 'nat_gateway_id', 'azurerm_nat_gateway') : undefined;
      const gateway: CloudGateway = {
        kind: isCircuit ? 'express-route' : kind,
        address: (nat ?? resource).address,
        name: textAttribute(attributesOf(nat ?? resource), 'name'),
        subnet: subnet.address,
        place: (nat ?? resource).place,
      };
      return [{ gateway, resource }];
    }),
  );
}

function clientRanges(gateway: ResourceInstance, network: string): readonly CloudRange[] {
  const { prefixes } = prefixesAttribute(blockOf(attributesOf(gateway), 'vpn_client_configuration'), 'address_space');
  return prefixes.map(prefix => ({ kind: 'client-vpn', address: gateway.address, network, prefix, place: gateway.place }));
}

const clusterNames: readonly (readonly [attribute: string, kind: CloudRange['kind']])[] = [
  ['pod_cidr', 'pods'],
  ['pod_cidrs', 'pods'],
  ['service_cidr', 'services'],
  ['service_cidrs', 'services'],
];

function clusterRanges(network: ResourceInstance, subnets: readonly ResourceInstance[], index: ResourceIndex): readonly CloudRange[] {
  return index.ofType('azurerm_kubernetes_cluster').flatMap(cluster => {
    const from = attributesOf(cluster);
    const subnet = index.target(blockOf(from, 'default_node_pool'), 'vnet_subnet_id', subnetType);
    if (!subnet || !subnets.includes(subnet)) return [];
    return clusterNames.flatMap(([name, kind]) =>
      prefixesAttribute(blockOf(from, 'network_profile'), name).prefixes.map(prefix => ({
        kind,
        address: cluster.address,
        network: network.address,
        subnet: subnet.address,
        prefix,
        place: cluster.place,
      })),
    );
  });
}
