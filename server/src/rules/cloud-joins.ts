/** What joins cloud networks to each other and to routers: peerings, transit gateways and VPNs. */
import type { CloudAttachment, CloudNetwork, CloudVpn } from '../model/cloud.ts';
import type { Device } from '../model/device.ts';
import type { Network } from '../model/network.ts';
import { contains } from '../net/prefix.ts';
import { hybridSessions } from '../routing/clouds/sessions.ts';
import type { Port } from '../routing/igp/links.ts';
import { portsAt, type Wires } from './wires.ts';

/** One pair of things between which routes pass. */
export interface CloudJoin {
  readonly cloud: CloudNetwork;
  readonly to: CloudNetwork | Port;
}

export function* cloudJoins(clouds: readonly CloudNetwork[], wires: Wires): Generator<CloudJoin> {
  for (const [index, cloud] of clouds.entries()) {
    for (const { peer } of cloud.peerings) {
      const other = peer === undefined ? undefined : networkOf(peer, cloud, clouds);
      if (other) yield { cloud, to: other };
    }
    for (const other of clouds.slice(index + 1)) if (shareTransit(cloud, other)) yield { cloud, to: other };
    for (const vpn of vpnsOf(cloud)) {
      const port = routerOf(vpn, wires);
      if (port) yield { cloud, to: port };
    }
  }
}

/** Routers that speak BGP with a gateway of cloud networks, each in the VRF of its neighbor: over virtual interfaces, circuits, attachments and tunnels. */
export function* joinedRouters(network: Network): Generator<{ clouds: readonly CloudNetwork[]; device: Device; vrf: string }> {
  for (const { module, speaker, device, bgp, faults, assumed } of hybridSessions(network)) {
    if (!speaker || !bgp || faults.length > 0 || assumed) continue;
    yield { clouds: module.networks.filter(({ address }) => speaker.networks.includes(address)), device, vrf: bgp.vrf };
  }
}

/** VPNs of the network itself and of the transit gateways that it is attached to. */
export function vpnsOf(cloud: CloudNetwork): readonly CloudVpn[] {
  return [...new Set([...cloud.vpns, ...cloud.attachments.flatMap(({ transit }) => transit.vpns)])];
}

/** Root modules may name their networks alike: the one of the same file, else the only one. */
function networkOf(address: string, from: CloudNetwork, clouds: readonly CloudNetwork[]): CloudNetwork | undefined {
  const named = clouds.filter(cloud => cloud.address === address);
  const near = named.filter(cloud => cloud.place.at.file === from.place.at.file);
  return near.length === 1 ? near[0] : named.length === 1 ? named[0] : undefined;
}

/** Both are learned by one table of a transit gateway, or one is learned by the table that routes the other's packets. */
function shareTransit(a: CloudNetwork, b: CloudNetwork): boolean {
  return a.attachments.some(one => b.attachments.some(other => isRouted(one, other)));
}

function isRouted(a: CloudAttachment, b: CloudAttachment): boolean {
  if (a.transit !== b.transit) return areGrouped(a, b);
  const [learnsA, learnsB] = [a, b].map(propagated);
  return learnsA!.some(table => learnsB!.includes(table) || table === associated(b)) || learnsB!.some(table => table === associated(a));
}

/** Hubs of one virtual WAN tell each other what is in their default tables. */
function areGrouped(a: CloudAttachment, b: CloudAttachment): boolean {
  const usesDefault = ({ defaultAssociation, defaultPropagation }: CloudAttachment) => defaultAssociation && defaultPropagation;
  return a.transit.group !== undefined && a.transit.group === b.transit.group && usesDefault(a) && usesDefault(b);
}

/** The default table of a gateway has no address of its own. */
const defaultTable = '';

function propagated({ propagatedTables, defaultPropagation }: CloudAttachment): string[] {
  return defaultPropagation ? [...propagatedTables, defaultTable] : [...propagatedTables];
}

function associated({ associatedTable, defaultAssociation }: CloudAttachment): string | undefined {
  return associatedTable ?? (defaultAssociation ? defaultTable : undefined);
}

/** The router at the other end: its outside address is the customer gateway's, or it has an address inside a tunnel. Only if there is just one. */
function routerOf({ customerGateway, tunnels }: CloudVpn, wires: Wires): Port | undefined {
  const outside = customerGateway?.ip ? portsAt(wires, customerGateway.ip) : [];
  const found =
    outside.length > 0
      ? outside
      : wires.ports.filter(({ prefix }) => tunnels.some(({ inside }) => inside && contains(inside.value, prefix)));
  return new Set(found.map(({ device }) => device)).size === 1 ? found[0] : undefined;
}
