/** Google routes: one table for each network. */
import type { CloudRoute, CloudRouteTable, CloudTarget, CloudTargetKind } from '../../model/cloud.ts';
import {
  type Attributes,
  addressAttribute,
  attributesOf,
  isSet,
  isUnknown,
  numberAttribute,
  prefixAttribute,
  referenceAttribute,
  textsAttribute,
} from '../attributes.ts';
import type { ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';

const routeType = 'google_compute_route';
/** Of a route where none is written (reference of `routes`). */
const defaultPriority = 1000;

/** The table has the address of the network, since no resource states it. */
export function googleRouteTables(index: ResourceIndex): readonly CloudRouteTable[] {
  return index.ofType('google_compute_network').map(network => {
    const routes = index.referring(network, routeType, 'network');
    return {
      provider: 'google',
      address: network.address,
      network: network.address,
      main: true,
      routes: routes.map(routeOf),
      subnets: index.referring(network, 'google_compute_subnetwork', 'network').map(subnet => subnet.address),
      propagations: index.referring(network, 'google_compute_router', 'network').map(router => router.address),
      associations: [],
      complete: !routes.some(route => route.uncertain) && !network.uncertain,
      place: network.place,
    };
  });
}

function routeOf(route: ResourceInstance): CloudRoute {
  const from = attributesOf(route);
  return {
    address: route.address,
    destination: prefixAttribute(from, 'dest_range'),
    target: targetOf(from),
    priority: isSet(from, 'priority') ? numberAttribute(from, 'priority') : defaultPriority,
    tags: textsAttribute(from, 'tags') ?? [],
    place: from.place('dest_range'),
  };
}

const targets: readonly (readonly [attribute: string, kind: CloudTargetKind])[] = [
  ['next_hop_gateway', 'internet'],
  ['next_hop_ip', 'address'],
  ['next_hop_instance', 'interface'],
  ['next_hop_vpn_tunnel', 'vpn'],
  ['next_hop_ilb', 'endpoint'],
];

function targetOf(from: Attributes): CloudTarget {
  const [attribute, kind] = targets.find(([name]) => isSet(from, name)) ?? ['dest_range', 'unknown' as const];
  const place = from.place(attribute);
  if (kind === 'unknown') return { kind, place };
  const isInternet =
    kind !== 'internet' || isUnknown(from, attribute) || /default-internet-gateway$/.test(referenceAttribute(from, attribute) ?? '');
  return {
    kind: isInternet ? kind : 'other',
    address: referenceAttribute(from, attribute),
    ip: addressAttribute(from, 'next_hop_ip'),
    place,
  };
}
