/** Hubs of the Network Connectivity Center with their spokes. */
import type { CloudAttachment, CloudTransit, CloudTransitAttachment } from '../../model/cloud.ts';
import { attributesOf, blocksOf, referenceAttribute, textAttribute } from '../attributes.ts';
import type { ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';
import { atPath } from '../session-form.ts';

const spokeType = 'google_network_connectivity_spoke';

/** By address. */
export function hubsOf(index: ResourceIndex): ReadonlyMap<string, CloudTransit> {
  return new Map(index.ofType('google_network_connectivity_hub').map(hub => [hub.address, hubOf(hub, index)] as const));
}

function hubOf(hub: ResourceInstance, index: ResourceIndex): CloudTransit {
  return {
    provider: 'google',
    address: hub.address,
    name: textAttribute(attributesOf(hub), 'name'),
    prefixes: [],
    routeTables: [],
    attachments: index.referring(hub, spokeType, 'hub').map(spoke => spokeOf(spoke, index)),
    vpns: [],
    place: hub.place,
  };
}

/** What a spoke brings, by the block that says it. */
const spokeKinds: readonly (readonly [block: string, kind: CloudTransitAttachment['kind']])[] = [
  ['linked_vpc_network', 'network'],
  ['linked_producer_vpc_network', 'network'],
  ['linked_vpn_tunnels', 'vpn'],
  ['linked_interconnect_attachments', 'direct-connect'],
  ['linked_router_appliance_instances', 'appliance'],
];

const networkPath = 'linked_vpc_network.uri';

function spokeOf(spoke: ResourceInstance, index: ResourceIndex): CloudTransitAttachment {
  const from = attributesOf(spoke);
  const kind = spokeKinds.find(([block]) => blocksOf(from, block)?.length)?.[1] ?? 'network';
  const [block, name] = atPath(from, networkPath);
  return {
    kind,
    address: spoke.address,
    name: textAttribute(from, 'name'),
    network: index.target(block, name, 'google_compute_network')?.address ?? referenceAttribute(block, name),
    place: spoke.place,
  };
}

/** The spokes of a network, as the network sees them: all spokes of a hub learn each other's ranges. */
export function attachmentsOf(
  network: ResourceInstance,
  index: ResourceIndex,
  transits: ReadonlyMap<string, CloudTransit>,
): readonly CloudAttachment[] {
  return index.ofType(spokeType).flatMap(spoke => {
    const from = attributesOf(spoke);
    if (index.target(...atPath(from, networkPath), 'google_compute_network') !== network) return [];
    const hub = index.target(from, 'hub', 'google_network_connectivity_hub');
    const transit = hub && transits.get(hub.address);
    if (!transit) return [];
    return [
      {
        address: spoke.address,
        name: textAttribute(from, 'name'),
        transit,
        subnets: [],
        propagatedTables: [],
        defaultAssociation: true,
        defaultPropagation: true,
        place: spoke.place,
      },
    ];
  });
}
