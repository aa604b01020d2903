/** The best path as a route of the VRF. */
import { hostPrefix, samePrefix } from '../../net/prefix.ts';
import type { Candidate } from '../path.ts';
import { type NextHop, type RibRoute, sameNextHop } from '../rib.ts';
import { isExternal } from '../sessions/session.ts';
import type { Table } from './table.ts';

/** Undefined for routes that other protocols already hold (network statements and redistribution). */
export function bgpRoute(table: Table, best: Candidate, multipath: readonly Candidate[]): RibRoute | undefined {
  const { path } = best;
  if (path.source === 'network' || path.source === 'redistribute') return undefined;
  // It would carry its own next hop.
  if (path.attributes.nextHop && samePrefix(hostPrefix(path.attributes.nextHop), path.prefix)) return undefined;
  const nextHops: NextHop[] = [];
  for (const candidate of multipath.length > 0 ? [best, ...multipath] : [best])
    for (const hop of candidate.nextHops) if (!nextHops.some(other => sameNextHop(other, hop))) nextHops.push(hop);
  return {
    prefix: path.prefix,
    protocol: 'bgp',
    importedAs: path.source === 'imported' ? path.protocol : undefined,
    distance: distanceOf(table, best),
    metric: path.attributes.med ?? 0,
    nextHops,
    place: path.place,
  };
}

function distanceOf({ speaker: { device }, config }: Table, { path }: Candidate): number {
  const { ebgp, ibgp, bgpLocal } = device.defaults.distances;
  if (path.attributes.preference !== undefined) return path.attributes.preference;
  if (!path.session) return config?.distance?.local ?? bgpLocal;
  return isExternal(path.session) ? (config?.distance?.external ?? ebgp) : (config?.distance?.internal ?? ibgp);
}
