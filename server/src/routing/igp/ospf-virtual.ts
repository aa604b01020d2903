/** Virtual links: backbone adjacencies between two border routers through an area that both are in (RFC 2328 section 15). */
import { type Address, sameAddress } from '../../net/address.ts';
import { identifierAddresses } from './links.ts';
import { areaKind, backbone } from './ospf-areas.ts';
import type { OspfRouter, Trees } from './ospf-router.ts';
import type { Edge } from './spf.ts';

/** What the router calls itself: as written, else its highest loopback address, else the highest of all. */
export function ospfRouterId({ process, device, ports }: OspfRouter): Address | undefined {
  if (process.routerId) return process.routerId.value;
  const others = device.ospf.find(({ routerId, vrf }) => vrf === process.vrf && routerId)?.routerId;
  if (others) return others.value;
  return identifierAddresses(ports).at(-1);
}

/** Both directions of the links that are up: each end names the other, and the area leads from one to the other. Their cost is that of the way. */
export function virtualLinks(routers: readonly OspfRouter[], trees: Trees): { transit: string; edge: Edge }[] {
  const linked = routers.filter(({ process }) => process.virtualLinks);
  const ids = new Map(linked.map(router => [router, ospfRouterId(router)]));
  return linked.flatMap(router =>
    router.process.virtualLinks!.flatMap(({ transit, neighbor }) => {
      const isEnd = (other: OspfRouter) => other !== router && sameId(ids.get(other), neighbor) && names(other, transit, ids.get(router));
      const other = linked.find(isEnd);
      if (!other || transit === backbone || [router, other].some(end => areaKind(end, transit) !== 'normal')) return [];
      const way = trees.get(transit)?.get(router.id)?.get(other.id);
      return way?.nextHops.map(nextHop => ({ transit, edge: { from: router.id, to: other.id, cost: way.distance, nextHop } })) ?? [];
    }),
  );
}

function sameId(a: Address | undefined, b: Address): boolean {
  return a !== undefined && sameAddress(a, b);
}

function names({ process }: OspfRouter, area: string, id: Address | undefined): boolean {
  return process.virtualLinks?.some(({ transit, neighbor }) => transit === area && sameId(id, neighbor)) === true;
}
