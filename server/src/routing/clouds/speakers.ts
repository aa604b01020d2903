/** The gateways of clouds that speak BGP with routers of the network, as devices for the simulation, with what is not known of them. */
import type { Device } from '../../model/device.ts';
import { getOrMake, groupBy } from '../../model/drafts.ts';
import type { Network } from '../../model/network.ts';
import { type Address, formatAddress } from '../../net/address.ts';
import type { Unsupported } from '../simulation.ts';
import { type CloudGatewayNode, cloudDevice, peerName } from './device.ts';
import { type LimitedSession, limitOf } from './limits.ts';
import { type CloudLink, linkOf } from './links.ts';
import { type HybridSession, hybridSessions } from './sessions.ts';
import { tabledTransit, tableOfAttachment } from './transit-tables.ts';

export interface CloudSpeakers {
  readonly devices: readonly Device[];
  readonly unsupported: readonly Unsupported[];
  readonly limited: readonly LimitedSession[];
  readonly nodes: readonly CloudGatewayNode[];
}

const none: CloudSpeakers = { devices: [], unsupported: [], limited: [], nodes: [] };

export function cloudSpeakers(network: Network): CloudSpeakers {
  const joined = hybridSessions(network).filter(({ peer, speaker }) => peer && speaker);
  if (joined.length === 0) return none;
  const taken = addressCounts(network.devices, joined);
  const nodes = nodesOf(joined, taken, new Set(network.devices.map(({ name }) => name)));
  const made = nodes.nodes.map(node => ({ node, ...cloudDevice(node) }));
  return {
    nodes: nodes.nodes,
    devices: made.map(({ device }) => device),
    unsupported: [...nodes.unsupported, ...made.flatMap(({ node, announced }) => [...openQuestions(node, announced)])],
    limited: made.flatMap(({ node, device }) =>
      node.links.flatMap(link => {
        const { session, device: router } = link;
        const limit = limitOf(session, node.speaker);
        return limit ? [{ device, peer: peerName(link, node), router: router.name, address: session.address, limit }] : [];
      }),
    ),
  };
}

/** How many interfaces and sessions have an address: one that several have tells no pair. */
function addressCounts(devices: readonly Device[], joined: readonly HybridSession[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (address: Address | undefined) => {
    if (address) counts.set(formatAddress(address), (counts.get(formatAddress(address)) ?? 0) + 1);
  };
  for (const { interfaces } of devices)
    for (const { addresses, shutdown } of interfaces.values()) if (!shutdown) for (const { prefix } of addresses) count(prefix);
  for (const session of joined) count(linkOf(session)?.local);
  return counts;
}

function nodesOf(
  joined: readonly HybridSession[],
  taken: ReadonlyMap<string, number>,
  names: Set<string>,
): { nodes: readonly CloudGatewayNode[]; unsupported: readonly Unsupported[] } {
  const unsupported: Unsupported[] = [];
  const groups = new Map<string, CloudGatewayNode & { readonly links: CloudLink[] }>();
  for (const [module, sessions] of groupBy(joined, each => each.module)) {
    for (const session of sessions) {
      const speaker = session.speaker!;
      const { place } = session.session;
      const link = linkOf(session);
      const asn = asnOf(session);
      const name = nodeName(session);
      const problem =
        !link || asn === undefined
          ? 'has ends that are not known'
          : isShared(link, taken)
            ? 'has an address that is used elsewhere'
            : undefined;
      if (problem || !link || asn === undefined) {
        unsupported.push({ device: speaker.address, feature: `${session.session.address} ${problem}`, place });
        continue;
      }
      const key = `${module.folder} ${name} ${asn}`;
      getOrMake(groups, key, () => ({ name: uniqueName(name, names), asn, speaker, module, links: [] })).links.push(link);
    }
  }
  return { nodes: [...groups.values()], unsupported };
}

function isShared({ local, remote }: CloudLink, taken: ReadonlyMap<string, number>): boolean {
  return (taken.get(formatAddress(local)) ?? 0) > 1 || (taken.get(formatAddress(remote)) ?? 0) > 1;
}

/** An AS number that no text states is the one that the router expects. */
function asnOf({ session, speaker, peer }: HybridSession): number | undefined {
  const expected = typeof peer?.remoteAs?.value === 'number' ? peer.remoteAs.value : undefined;
  return speaker?.asnIsDefault && session.kind !== 'circuit' ? (expected ?? session.localAsn) : (session.localAsn ?? expected);
}

/** The edge of a circuit is not the gateway behind it; each table of a transit announces its own routes. */
function nodeName({ session, speaker, module }: HybridSession): string {
  if (session.kind === 'circuit') return session.address.replace(/ (primary|secondary)$/, '');
  const transit = tabledTransit(module, speaker!);
  const table = transit && tableOfAttachment(transit, session);
  // The tables of a core network are named after it.
  return table ? (table.startsWith(speaker!.address) ? table : `${speaker!.address} ${table}`) : speaker!.address;
}

function uniqueName(name: string, names: Set<string>): string {
  let unique = name;
  for (let nth = 2; names.has(unique); nth++) unique = `${name} (${nth})`;
  names.add(unique);
  return unique;
}

function* openQuestions({ name, links }: CloudGatewayNode, announced: ReturnType<typeof cloudDevice>['announced']): Generator<Unsupported> {
  for (const { assumed, session, device, local } of links)
    if (assumed)
      yield {
        device: name,
        feature: `${session.address}: its addresses inside are taken from neighbor ${formatAddress(local)} of ${device.name}`,
        place: session.place,
      };
  const open = new Map(announced.flatMap(({ unknown }) => unknown).map(each => [each.what, each]));
  for (const { what, place } of open.values()) yield { device: name, feature: `announcing ${what}`, place };
}
