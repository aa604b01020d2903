/** The best path as a route of the VRF. */
import { containsAddress, formatPrefix, hostPrefix, maskPrefix, samePrefix } from '../../net/prefix.ts';
import type { Candidate, Path } from '../path.ts';
import { evaluatePolicies } from '../policy/evaluate.ts';
import { aclAnswer, findAcl } from '../policy/lists.ts';
import { type NextHop, type RibRoute, sameNextHop } from '../rib.ts';
import { isExternal, isInternal } from '../sessions/session.ts';
import { localInput } from './local-input.ts';
import type { Table } from './table.ts';
import { ospfMark } from './vpn/targets.ts';

/** Undefined for routes that other protocols already hold (network statements and redistribution), and for those that a table policy keeps out. */
export function bgpRoute(table: Table, best: Candidate, multipath: readonly Candidate[]): RibRoute | undefined {
  const { path } = best;
  if (path.source === 'network' || path.source === 'redistribute') return undefined;
  // It would carry its own next hop.
  if (path.attributes.nextHop && samePrefix(hostPrefix(path.attributes.nextHop), path.prefix)) return undefined;
  const nextHops: NextHop[] = [];
  const onLinks = path.session?.singleHop && table.speaker.device.defaults.quirks.followsGatewaysAsBest;
  const used = multipath.length > 0 ? [best, ...multipath.filter(({ viaGateway }) => !(viaGateway && onLinks))] : [best];
  for (const candidate of used)
    for (const hop of candidate.nextHops) if (!nextHops.some(other => sameNextHop(other, hop))) nextHops.push(hop);
  if (path.session?.singleHop && nextHops.length === 0) return undefined;
  const metric = installedMetric(table, path);
  if (metric === undefined) return undefined;
  return {
    prefix: path.prefix,
    protocol: 'bgp',
    importedAs: path.source === 'imported' ? path.protocol : undefined,
    distance: distanceOf(table, best),
    metric,
    nextHops,
    hasAsPath: path.attributes.asPath.length > 0 || undefined,
    fromInside: (path.session && isInternal(path.session)) || undefined,
    fromVpn:
      path.source === 'imported' && isOfVpn(path) ? (path.attributes.extendedCommunities.includes(ospfMark) ? 'ospf' : 'other') : undefined,
    place: path.place,
  };
}

/** Targets brought it in. */
const isOfVpn = ({ attributes }: Path) => attributes.extendedCommunities.some(value => value.startsWith('rt:'));

/** MED, or what a table policy makes of it; of the other things that it sets only the tag would go along (measured on FRR 8.4.4). */
function installedMetric(table: Table, path: Path): number | undefined {
  const policy = table.config?.tablePolicy;
  if (!policy) return path.attributes.med ?? 0;
  const { verdict, attributes } = evaluatePolicies([policy], localInput(table, path), false);
  return verdict === 'reject' ? undefined : (attributes.med ?? 0);
}

/** By what the route says, by the neighbor, by a backdoor network, by the kind of the session, in this order (as FRR applies them, measured on 8.4.4). */
function distanceOf(table: Table, { path }: Candidate): number {
  const { config, speaker } = table;
  const { ebgp, ibgp, bgpLocal } = speaker.device.defaults.distances;
  if (path.attributes.preference !== undefined) return path.attributes.preference;
  const local = config?.distance?.local ?? bgpLocal;
  if (!path.session) return local;
  const bySource = distanceBySource(table, path);
  if (bySource !== undefined) return bySource;
  if (table.networks.get(formatPrefix(maskPrefix(path.prefix)))?.backdoor) return local;
  return isExternal(path.session) ? (config?.distance?.external ?? ebgp) : (config?.distance?.internal ?? ibgp);
}

function distanceBySource({ config, speaker: { device } }: Table, { session, prefix }: Path): number | undefined {
  const remote = session?.remoteAddress;
  if (!remote || !config?.sourceDistances) return undefined;
  const [nearest] = config.sourceDistances
    .filter(({ from }) => containsAddress(from, remote))
    .sort((a, b) => b.from.length - a.from.length);
  if (nearest?.acl === undefined) return nearest?.distance;
  const acl = findAcl(device, nearest.acl, prefix.family);
  return acl && aclAnswer(acl, prefix) === 'permit' ? nearest.distance : undefined;
}
