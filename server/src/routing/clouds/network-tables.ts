/** Route tables of cloud networks behind joined gateways: what they hold themselves and what they learn, chosen in the provider's order. */
import { kindStep, type RouteSelectionTable } from '../../data/cloud-route-selection.ts';
import type { CloudNetwork, CloudRouteTable } from '../../model/cloud.ts';
import { groupBy } from '../../model/drafts.ts';
import { formatAddress } from '../../net/address.ts';
import { contains, formatPrefix, maskPrefix, type Prefix, parsePrefix } from '../../net/prefix.ts';
import type { Place } from '../../text/place.ts';
import type { DeviceRouting, PathResult } from '../simulation.ts';
import type { CloudGatewayNode } from './device.ts';
import { type NetworkRoute, pathsOf } from './network-routes.ts';

/** A gateway with what its simulation came to. */
export interface GatewayResult {
  readonly node: CloudGatewayNode;
  readonly routing: DeviceRouting;
}

/** One result for each network that learns from a gateway, with a table each; none for those that learn nothing. */
export function networkTables(gateways: readonly GatewayResult[]): DeviceRouting[] {
  const networks = new Map(gateways.flatMap(({ node: { module } }) => module.networks.map(network => [network, module] as const)));
  return [...networks].flatMap(([network, module]) => {
    const own = gateways.filter(({ node }) => node.module === module);
    const tables = tablesOf(network, own).flatMap(table => {
      const learned = table.gateways.flatMap(gateway => [...learnedFrom(gateway, table)]);
      return learned.length > 0 ? [{ table, rows: rowsOf(network, table, learned) }] : [];
    });
    if (tables.length === 0) return [];
    const vrfs = new Map(
      tables.map(({ table, rows }) => [table.name, { sessions: [], bgp: rows, rib: { ipv4: new Map(), ipv6: new Map() } }]),
    );
    return [{ name: network.address, file: network.place.at.file, vendor: network.provider, isCloud: true, vrfs }];
  });
}

export interface NetworkTable {
  /** `default`, or the address or region of the table. */
  readonly name: string;
  readonly selection: RouteSelectionTable;
  readonly table?: CloudRouteTable;
  readonly gateways: readonly GatewayResult[];
  readonly region?: string;
}

function tablesOf(network: CloudNetwork, gateways: readonly GatewayResult[]): NetworkTable[] {
  const own = gateways.filter(({ node }) => serves(node, network));
  return [...privateTables(network, own), ...virtualTables(network, own), ...regionalTables(network, own)];
}

function serves({ speaker }: CloudGatewayNode, { address, peerings, attachments }: CloudNetwork): boolean {
  if (speaker.networks.includes(address)) return true;
  if (attachments.some(({ transit, defaultAssociation }) => transit.address === speaker.address && defaultAssociation)) return true;
  return peerings.some(({ peer, usesRemoteGateway }) => usesRemoteGateway && peer !== undefined && speaker.networks.includes(peer));
}

const nameOf = ({ main, address }: CloudRouteTable) => (main ? 'default' : address);

/** VPC route tables learn from the gateways that propagate to them, and through those from Direct Connect. */
function privateTables({ routeTables }: CloudNetwork, gateways: readonly GatewayResult[]): NetworkTable[] {
  return routeTables.flatMap(table => {
    const found = gateways.filter(({ node: { speaker } }) =>
      speaker.kind === 'virtual-private-gateway'
        ? table.propagations.includes(speaker.address)
        : speaker.kind === 'direct-connect-gateway' &&
          speaker.associations?.some(({ gateway }) => gateway !== undefined && table.propagations.includes(gateway)),
    );
    return found.length > 0 ? [{ name: nameOf(table), selection: 'aws-vpc' as const, table, gateways: found }] : [];
  });
}

/** Subnets learn from gateways unless their table says otherwise; those without a table have routes all the same. */
function virtualTables({ routeTables, subnets }: CloudNetwork, gateways: readonly GatewayResult[]): NetworkTable[] {
  const found = gateways.filter(({ node: { speaker } }) => speaker.kind === 'virtual-network-gateway' || speaker.kind === 'virtual-hub');
  if (found.length === 0) return [];
  const written = routeTables.filter(({ learnsGateways }) => learnsGateways === true);
  const bare = subnets.some(({ routeTable }) => routeTable === undefined) || subnets.length === 0;
  const selection = 'azure-virtual-network' as const;
  return [
    ...(bare ? [{ name: 'default', selection, gateways: found }] : []),
    ...written.map(table => ({ name: table.address, selection, table, gateways: found })),
  ];
}

/** Learned routes hold in the region of the cloud router; with global routing elsewhere too, at a cost that is Google's to choose. */
function regionalTables({ routeTables }: CloudNetwork, gateways: readonly GatewayResult[]): NetworkTable[] {
  const found = gateways.filter(({ node: { speaker } }) => speaker.kind === 'cloud-router' && speaker.region !== undefined);
  const regions = [...new Set(found.map(({ node }) => node.speaker.region!))].sort();
  return regions.map(region => ({
    name: regions.length === 1 ? 'default' : region,
    selection: found[0]!.node.speaker.table,
    table: routeTables[0],
    gateways: found.filter(({ node: { speaker } }) => speaker.region === region || speaker.reach === 'all'),
    region,
  }));
}

/** What the gateway itself uses of what routers told it. Equal routes of one gateway are one route of the network. */
function* learnedFrom({ node, routing }: GatewayResult, { selection, region }: NetworkTable): Generator<NetworkRoute> {
  const { learned } = kindStep(selection);
  const { bgp } = routing.vrfs.get('default')!;
  for (const rows of [bgp.ipv4, bgp.ipv6])
    for (const [text, paths] of rows) {
      const path = paths.find(({ best, source }) => best !== false && source === 'learned');
      const prefix = parsePrefix(text);
      const link = path && node.links.find(({ remote }) => formatAddress(remote) === path.from);
      const kind = link && learned[link.session.kind];
      if (!path || !kind || !prefix.ok) continue;
      yield {
        prefix: prefix.value,
        kind,
        from: node.name,
        path,
        elsewhere: region === undefined || region === node.speaker.region ? undefined : node.speaker.region,
        med: node.speaker.med,
        place: path.place,
      };
    }
}

/** The network's own prefixes, as the kind that its table has for them. */
const ownKinds: { readonly [T in RouteSelectionTable]?: string } = {
  'aws-vpc': 'local',
  'azure-virtual-network': 'system',
  'google-network-legacy': 'subnet',
  'google-network-standard': 'subnet',
};
const staticKinds: { readonly [T in RouteSelectionTable]?: string } = {
  'aws-vpc': 'static',
  'azure-virtual-network': 'user-defined',
  'google-network-legacy': 'static',
  'google-network-standard': 'static',
};

function rowsOf(network: CloudNetwork, { selection, table }: NetworkTable, learned: readonly NetworkRoute[]) {
  const space = ownSpace(network);
  const local = space.map(({ prefix, place }): NetworkRoute => ({ prefix, kind: ownKinds[selection]!, from: 'self', place }));
  const fixed = (table?.routes ?? []).flatMap(({ destination, target, priority, tags, place }): NetworkRoute[] =>
    destination && tags.length === 0
      ? [{ prefix: maskPrefix(destination.value), kind: staticKinds[selection]!, from: target.address ?? target.kind, priority, place }]
      : [],
  );
  const hidden = learned.map(route => {
    const cover = space.find(({ prefix }) => prefix.length < route.prefix.length && contains(prefix, route.prefix));
    return cover
      ? { ...route, why: `${formatPrefix(cover.prefix)} of the network itself is preferred to more specific learned routes` }
      : route;
  });
  const rows = { ipv4: new Map<string, readonly PathResult[]>(), ipv6: new Map<string, readonly PathResult[]>() };
  const byPrefix = groupBy([...local, ...fixed, ...hidden], ({ prefix }) => formatPrefix(prefix));
  for (const [key, routes] of byPrefix) rows[routes[0]!.prefix.family === 4 ? 'ipv4' : 'ipv6'].set(key, pathsOf(routes, selection));
  return rows;
}

function ownSpace({ prefixes, subnets, ranges }: CloudNetwork): { readonly prefix: Prefix; readonly place: Place }[] {
  const inSubnets = [
    ...subnets.flatMap(subnet => subnet.prefixes),
    ...ranges.filter(({ kind }) => kind === 'secondary').map(({ prefix }) => prefix),
  ];
  return (prefixes.length > 0 ? prefixes : inSubnets).map(({ value, place }) => ({ prefix: maskPrefix(value), place }));
}
