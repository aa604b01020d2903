/** Google VPC networks with subnetworks, ranges, peerings and routes. Attribute names are those of the Terraform google provider (registry documentation, versions 5 to 7). */
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
import { withLength } from '../../net/prefix.ts';
import {
  type Attributes,
  addressAttribute,
  attributesOf,
  blocksOf,
  boolAttribute,
  isUnknown,
  numberAttribute,
  prefixAttribute,
  prefixesAttribute,
  referenceAttribute,
  regionOf,
  textAttribute,
} from '../attributes.ts';
import type { ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';
import { atPath } from '../session-form.ts';
import { attachmentsOf } from './hubs.ts';
import { vpnsOf } from './hybrid.ts';

const networkType = 'google_compute_network';
export const subnetType = 'google_compute_subnetwork';
const peeringType = 'google_compute_network_peering';

/** A network has no prefixes of its own, only those of its subnetworks. */
export function googleNetworks(
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
  tables: readonly CloudRouteTable[],
): CloudNetwork {
  const from = attributesOf(network);
  const resources = index.referring(network, subnetType, 'network');
  const secondary = resources.map(subnet => secondaryRanges(subnet, network.address));
  return {
    provider: 'google',
    address: network.address,
    name: textAttribute(from, 'name'),
    prefixes: [],
    subnets: resources.map(subnetOf),
    routeTables: tables.filter(table => table.network === network.address),
    attachments: attachmentsOf(network, index, transits),
    peerings: peeringsOf(network, index),
    gateways: gatewaysOf(network, index),
    vpns: vpnsOf(network, index),
    ranges: [...secondary.flatMap(({ ranges }) => ranges), ...rangesOf(network, index)],
    // Without `auto_create_subnetworks = false` every region has a subnetwork that is not written.
    complete:
      boolAttribute(from, 'auto_create_subnetworks') === false &&
      secondary.every(({ complete }) => complete) &&
      resources.every(subnet => !subnet.uncertain && !isUnknown(attributesOf(subnet), 'ip_cidr_range')) &&
      !network.uncertain,
    place: network.place,
    calls: network.calls.map(call => call.place),
  };
}

function subnetOf(subnet: ResourceInstance): CloudSubnet {
  const from = attributesOf(subnet);
  const prefix = prefixAttribute(from, 'ip_cidr_range');
  return {
    address: subnet.address,
    name: textAttribute(from, 'name'),
    prefixes: prefix ? [prefix] : [],
    zone: regionOf(subnet, 'region'),
    assignsPublicAddresses: false,
    purpose: textAttribute(from, 'purpose'),
    complete: !isUnknown(from, 'ip_cidr_range') && !subnet.uncertain,
    place: subnet.place,
  };
}

function secondaryRanges(subnet: ResourceInstance, network: string): { ranges: readonly CloudRange[]; complete: boolean } {
  const blocks = blocksOf(attributesOf(subnet), 'secondary_ip_range');
  const ranges = (blocks ?? []).flatMap((block): CloudRange[] => {
    const prefix = prefixAttribute(block, 'ip_cidr_range');
    if (!prefix) return [];
    const name = textAttribute(block, 'range_name');
    return [
      { kind: 'secondary', address: subnet.address, name, network, subnet: subnet.address, prefix, place: block.place('ip_cidr_range') },
    ];
  });
  return { ranges, complete: blocks?.every(block => !isUnknown(block, 'ip_cidr_range')) === true };
}

/** Type → the kind of its range, where it is, and how the type names its network. */
const rangeTypes: readonly (readonly [type: string, kind: CloudRange['kind'], path: string, network: string])[] = [
  ['google_network_connectivity_internal_range', 'internal', 'ip_cidr_range', 'network'],
  ['google_vpc_access_connector', 'connector', 'ip_cidr_range', 'network'],
  ['google_container_cluster', 'pods', 'cluster_ipv4_cidr', 'network'],
  ['google_container_cluster', 'pods', 'ip_allocation_policy.cluster_ipv4_cidr_block', 'network'],
  ['google_container_cluster', 'services', 'ip_allocation_policy.services_ipv4_cidr_block', 'network'],
  ['google_container_cluster', 'control-plane', 'private_cluster_config.master_ipv4_cidr_block', 'network'],
];

function rangesOf(network: ResourceInstance, index: ResourceIndex): readonly CloudRange[] {
  const plain = rangeTypes.flatMap(([type, kind, path, attribute]) =>
    index.referring(network, type, attribute).flatMap((resource): CloudRange[] => {
      const [prefix] = prefixesAttribute(...atPath(attributesOf(resource), path)).prefixes;
      const subnet = index.target(attributesOf(resource), 'subnetwork', subnetType)?.address;
      return prefix ? [{ kind, address: resource.address, network: network.address, subnet, prefix, place: resource.place }] : [];
    }),
  );
  const services = index.referring(network, 'google_compute_global_address', 'network').flatMap(address => serviceRange(address, network));
  return [...plain, ...services];
}

/** A range for the services of others: `address` with `prefix_length`. */
function serviceRange(address: ResourceInstance, network: ResourceInstance): readonly CloudRange[] {
  const from = attributesOf(address);
  const [base, length] = [addressAttribute(from, 'address'), numberAttribute(from, 'prefix_length')];
  if (textAttribute(from, 'purpose') !== 'VPC_PEERING' || !base || length === undefined || length < 0 || length > 128) return [];
  const place = from.place('address');
  const prefix = { value: withLength(base, length), place, attribute: place, literal: false, assumed: false };
  return [{ kind: 'private-services', address: address.address, network: network.address, prefix, place: address.place }];
}

/** Each end has a resource of its own; the first of the two by address counts as the one that asked. */
function peeringsOf(network: ResourceInstance, index: ResourceIndex): readonly CloudPeering[] {
  return index.referring(network, peeringType, 'network').map(peering => {
    const from = attributesOf(peering);
    const remote = index.target(from, 'peer_network', networkType);
    const back =
      remote &&
      index
        .referring(remote, peeringType, 'network')
        .find(other => index.target(attributesOf(other), 'peer_network', networkType) === network);
    return {
      address: peering.address,
      name: textAttribute(from, 'name'),
      peer: remote?.address,
      requester: !back || peering.address < back.address,
      peerReference: referenceAttribute(from, 'peer_network'),
      exportsCustomRoutes: flag(from, 'export_custom_routes'),
      importsCustomRoutes: flag(from, 'import_custom_routes'),
      place: peering.place,
    };
  });
}

/** Off when it is not written. @returns undefined when it is not known. */
function flag(from: Attributes, name: string): boolean | undefined {
  return isUnknown(from, name) ? undefined : boolAttribute(from, name) === true;
}

const gatewayTypes: readonly (readonly [type: string, kind: CloudGatewayKind])[] = [
  ['google_compute_router', 'router'],
  ['google_compute_ha_vpn_gateway', 'vpn'],
  ['google_compute_vpn_gateway', 'vpn'],
];

function gatewaysOf(network: ResourceInstance, index: ResourceIndex): readonly CloudGateway[] {
  const plain = gatewayTypes.flatMap(([type, kind]) =>
    index.referring(network, type, 'network').map((gateway): CloudGateway => {
      const from = attributesOf(gateway);
      const asn = numberAttribute(...atPath(from, 'bgp.asn'));
      return { kind, address: gateway.address, name: textAttribute(from, 'name'), asn, place: gateway.place };
    }),
  );
  const nats = index
    .referring(network, 'google_compute_router', 'network')
    .flatMap(router => index.referring(router, 'google_compute_router_nat', 'router'))
    .map((nat): CloudGateway => ({ kind: 'nat', address: nat.address, name: textAttribute(attributesOf(nat), 'name'), place: nat.place }));
  return [...plain, ...nats];
}
