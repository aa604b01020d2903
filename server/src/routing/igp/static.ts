/** Connected and static routes of one VRF. */
import type { Device } from '../../model/device.ts';
import { groupBy } from '../../model/drafts.ts';
import type { StaticRoute } from '../../model/igp.ts';
import { type Address, sameAddress } from '../../net/address.ts';
import { formatPrefix, maskPrefix, samePrefix } from '../../net/prefix.ts';
import { type NextHop, type Rib, type RibRoute, resolve, setRoute } from '../rib.ts';
import type { Port } from './links.ts';

export function addConnected(rib: Rib, ports: readonly Port[]): void {
  for (const { device, interface: port, prefix } of ports) {
    const masked = maskPrefix(prefix);
    const known = rib.routes.get(masked)?.[0];
    const nextHops = [...(known?.nextHops ?? []), { interface: port.name }];
    setRoute(rib, {
      prefix: masked,
      protocol: 'connected',
      distance: device.defaults.distances.connected,
      metric: 0,
      nextHops,
      place: port.place,
    });
  }
}

/** Rounds in which static routes may come to rest on each other. */
const rounds = 10;

/** Puts in every static route whose next hop resolves; a route whose gateway is only reachable through another static route waits for that one. */
export function addStatic(rib: Rib, device: Device, vrf: string): void {
  const own = device.staticRoutes.filter(route => route.vrf === vrf);
  const groups = groupBy(own, ({ prefix }) => formatPrefix(maskPrefix(prefix)));
  for (let round = 0; round < rounds; round++) {
    let changed = false;
    for (const group of groups.values()) {
      const route = staticRoute(rib, device, group);
      const present = (rib.routes.get(group[0]!.prefix) ?? []).some(other => other.protocol === 'static');
      if (!route || present) continue;
      setRoute(rib, route);
      changed = true;
    }
    if (!changed) return;
  }
}

/** The usable routes of lowest distance, joined into one with several next hops. */
function staticRoute(rib: Rib, device: Device, group: readonly StaticRoute[]): RibRoute | undefined {
  const distanceOf = (route: StaticRoute) => route.distance ?? device.defaults.distances.static;
  const usable = group.filter(route => usableNextHop(rib, device, route));
  const distance = Math.min(...usable.map(distanceOf));
  const best = usable.filter(route => distanceOf(route) === distance);
  const [first] = best;
  if (!first) return undefined;
  return {
    prefix: maskPrefix(first.prefix),
    protocol: 'static',
    distance,
    metric: first.metric ?? 0,
    nextHops: best.map(nextHopOf),
    tag: first.tag,
    communities: first.communities,
    unsure: first.writesPath,
    keptBack: first.keptBack,
    open: best.every(({ elsewhere }) => elsewhere) || undefined,
    place: first.place,
  };
}

function nextHopOf({ nextHop, interface: port, discard }: StaticRoute): NextHop {
  if (discard) return { blackhole: true };
  return { via: nextHop, interface: port };
}

/** A router does not forward to itself (measured on FRR 8.4.4; Cisco refuses the line). */
function isOwnAddress({ interfaces }: Device, { protocol, nextHops }: RibRoute, address: Address): boolean {
  if (protocol !== 'connected') return false;
  const ports = nextHops.map(hop => (hop.interface === undefined ? undefined : interfaces.get(hop.interface)));
  return ports.some(port => port?.addresses.some(own => sameAddress(own.prefix, address)));
}

function usableNextHop(rib: Rib, device: Device, route: StaticRoute): boolean {
  if (route.discard || route.elsewhere) return true;
  if (route.interface) return device.interfaces.get(route.interface)?.shutdown === false;
  if (!route.nextHop) return false;
  const found = resolve(rib, route.nextHop, route.prefix);
  if (found && !found.connected && device.defaults.quirks.staticNeedsConnected && !route.resolves) return false;
  return found !== undefined && !samePrefix(found.route.prefix, route.prefix) && !isOwnAddress(device, found.route, route.nextHop);
}
