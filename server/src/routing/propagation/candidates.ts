/** Paths → candidates of the decision: whether the next hop resolves and at which metric (RFC 4271 section 9.1.2.1). */
import { type Address, addressKey, formatAddress } from '../../net/address.ts';
import { containsAddress, hostPrefix, type Prefix, samePrefix } from '../../net/prefix.ts';
import { portsAround } from '../igp/subnets.ts';
import type { Candidate, Path } from '../path.ts';
import { type NextHop, type RibRoute, resolve, sameRoute } from '../rib.ts';
import type { Session } from '../sessions/session.ts';
import { ownAddress } from './outgoing-next-hop.ts';
import type { Table, TrackedNextHop } from './table.ts';

export function candidateOf(table: Table, path: Path, key: string): Candidate {
  const { nextHop, discard } = path.attributes;
  if (path.carried)
    return { path, valid: path.carried.valid, why: path.carried.why, metric: path.carried.metric, nextHops: path.carried.nextHops };
  if (path.unusable !== undefined) return { path, valid: false, why: path.unusable, metric: 0, nextHops: [] };
  if (path.source === 'aggregate' || discard) return { path, valid: true, metric: 0, nextHops: [{ blackhole: true }] };
  if (!path.session || !nextHop) {
    const onLink = path.session && linkOf(table, path.session);
    return { path, valid: true, metric: 0, nextHops: onLink ? [onLink] : [] };
  }
  if (!table.vpn && samePrefix(hostPrefix(nextHop), path.prefix) && !mayCarryItself(table, path.prefix, path.session))
    return { path, valid: false, unreached: true, why: 'it would lead to its own next hop', metric: 0, nextHops: [] };
  const { resolution } = track(table, nextHop, key);
  const onLink = resolution?.connected ? undefined : linkOf(table, path.session);
  if (onLink) return { path, valid: true, metric: 0, nextHops: [onLink] };
  if (!resolution)
    return { path, valid: false, unreached: true, why: `no route to the next hop ${formatAddress(nextHop)}`, metric: 0, nextHops: [] };
  const near =
    resolution.connected || (resolution.route.protocol === 'static' && table.speaker.device.defaults.quirks.staticCountsAsConnected);
  if (path.session.singleHop && !near)
    return {
      path,
      valid: false,
      unreached: true,
      why: `the next hop ${formatAddress(nextHop)} is not on a connected subnet`,
      metric: resolution.metric,
      nextHops: [],
    };
  // The routing table follows no gateway for such a path, so that it stays without a way (measured on FRR 8.4.4).
  const followed = resolution.connected || !path.session.singleHop;
  const nextHops = followed ? resolution.nextHops : [];
  const more = { ...(!resolution.connected && { viaGateway: true }), ...(resolution.route.open && { openMetric: true }) };
  return { path, valid: true, metric: resolution.metric, nextHops, ...more };
}

/** Where an IPv6 route leaves whose sender added its link-local address. */
function linkOf({ speaker, family }: Table, { singleHop, remote, remoteAddress }: Session): NextHop | undefined {
  if (family === 4 || !singleHop || !remoteAddress || !remote?.speaker.device.defaults.quirks.addsLinkLocalNextHop) return undefined;
  const [port] = portsAround(speaker.ports, remoteAddress);
  return port && { via: ownAddress(remote.speaker, family, remote), interface: port.interface.name };
}

/** A route to its own next hop counts only while another protocol leads there; FRR asks instead whether a client of the reflector sent it (measured on 8.4.4). */
function mayCarryItself({ speaker: { device }, name, rib }: Table, prefix: Prefix, session: Session): boolean {
  if (device.defaults.quirks.refusesOwnNextHop) return session.families.get(name)?.routeReflectorClient === true;
  return rib.routes.covering(prefix).some(({ value }) => value.some(({ protocol }) => protocol !== 'bgp'));
}

function track(table: Table, address: Address, key: string): TrackedNextHop {
  const name = addressKey(address);
  let tracked = table.nextHops.get(name);
  if (!tracked) {
    tracked = { address, resolution: resolve(table.rib, address), prefixes: new Set() };
    table.nextHops.set(name, tracked);
  }
  tracked.prefixes.add(key);
  return tracked;
}

/** Looks again at the next hops that a changed route may carry; returns the prefixes whose paths depend on one that now resolves otherwise. */
export function changedNextHops(table: Table, prefix: Prefix): string[] {
  const changed: string[] = [];
  for (const tracked of table.nextHops.values()) {
    if (!containsAddress(prefix, tracked.address)) continue;
    const resolution = resolve(table.rib, tracked.address);
    if (sameResolution(tracked.resolution?.route, resolution?.route)) continue;
    tracked.resolution = resolution;
    changed.push(...tracked.prefixes);
  }
  return changed;
}

function sameResolution(a: RibRoute | undefined, b: RibRoute | undefined): boolean {
  return sameRoute(a, b) && a?.prefix.length === b?.prefix.length;
}
