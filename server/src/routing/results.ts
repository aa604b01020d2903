/** Tables after convergence → plain results. */
import { formatAddress } from '../net/address.ts';
import { formatAsPath, pathLength } from '../net/as-path.ts';
import { comparePrefixes, formatPrefix, type Prefix, parsePrefix } from '../net/prefix.ts';
import { openOnes } from './doubt.ts';
import { explainLoser, explainWinner } from './explain.ts';
import { type KeyList, LazyRows } from './lazy-rows.ts';
import { type Candidate, fromOf, type Path } from './path.ts';
import { suppressedBy } from './propagation/aggregate.ts';
import type { OutsideClasses } from './propagation/outside-classes.ts';
import type { Selected, Table } from './propagation/table.ts';
import { finalNextHops, type Rib, type RibRoute, selectedRoute, selectedRoutes } from './rib.ts';
import type { Session } from './sessions/session.ts';
import type { Speaker } from './sessions/speaker.ts';
import type { PathResult, RouteResult, SessionResult, TieKind } from './simulation.ts';

/** Prefixes of the table that have rows, by their text. */
export function shownPrefixes(table: Table): Map<string, Prefix> {
  const known = table.selected.shownKeys?.();
  if (known) return new Map(known.map(key => [key, table.prefixes.get(key)!]));
  const isShown = ({ path }: Candidate) => isOfBgp(table, path);
  const shown = new Map<string, Prefix>();
  for (const [key, { candidates }] of table.selected) if (candidates.some(isShown)) shown.set(key, table.prefixes.get(key)!);
  return shown;
}

/** The texts of prefixes, and of those that they stand for, in the order of the prefixes. */
export function sortedKeys(prefixes: ReadonlyMap<string, Prefix>, classes: OutsideClasses | undefined): KeyList {
  if (classes) return classes.listOf(prefixes.values());
  return new Set([...prefixes].sort(([, a], [, b]) => comparePrefixes(a, b)).map(([key]) => key));
}

/** Where the paths that have rows come from. */
export function shownSources(table: Table, key: string): string[] {
  const candidates = table.selected.get(key)?.candidates ?? [];
  return candidates.filter(({ path }) => isOfBgp(table, path)).map(({ path }) => fromOf(path));
}

/** All candidate paths of a prefix; none where the table has no such prefix. */
export function pathResults(table: Table, key: string): readonly PathResult[] {
  const selected = table.selected.get(key);
  const shown = selected?.candidates.filter(({ path }) => isOfBgp(table, path)) ?? [];
  return shown.map(candidate => pathResult(table, selected!, candidate));
}

/** Where all protocols share one table, imported routes count as what they were elsewhere: connected, static, or routes of EVPN (Junos). */
export function isOfBgp({ speaker: { device } }: Table, { source, protocol = 'bgp' }: Path): boolean {
  return source !== 'imported' || protocol === 'bgp' || device.defaults.policyEnd !== 'protocol-default';
}

/**
 * Whether the path is the one in use, as far as can be known: a path that may not be there, or be another one, leaves both it and the winner open.
 * One that is known but for its presence does so where it wins; runs without it show what else its absence changes.
 */
function bestOf({ best, tied, inactive, candidates }: Selected, candidate: Candidate): { best: boolean | null; tie?: TieKind } {
  if (inactive) return { best: false };
  if (tied.length > 1) return { best: tied.includes(candidate) ? null : false };
  const wins = candidate === best;
  const open = openOnes(candidates).filter(other => other === best || other.path.attributes.assumed !== 'presence');
  return open.length > 0 && (wins || open.includes(candidate)) ? { best: null, tie: 'policy' } : { best: wins };
}

export function pathResult(table: Table, selected: Selected, candidate: Candidate): PathResult {
  const { path, valid, why, metric } = candidate;
  const { attributes, session } = path;
  const open = bestOf(selected, candidate);
  const { best } = open;
  const winner = selected.best;
  const tie = open.tie ?? (best === null ? selected.tie : undefined);
  return {
    from: fromOf(path),
    source: path.source,
    nextHop: shownNextHop(table, candidate),
    igp: metric,
    asPath: formatAsPath(attributes.asPath),
    asPathLength: pathLength(attributes.asPath),
    origin: attributes.origin,
    localPreference: attributes.localPreference,
    med: attributes.med,
    weight: attributes.weight,
    communities: attributes.communities,
    largeCommunities: attributes.largeCommunities,
    validation: path.validation,
    session: session?.kind,
    peerRouterId: session?.remote && shownRouterId(session.remote.speaker),
    originatorId: attributes.originatorId && formatAddress(attributes.originatorId),
    clusterList: attributes.clusterList,
    atomicAggregate: attributes.atomicAggregate ?? false,
    aggregator: attributes.aggregator && `${attributes.aggregator.asn} ${formatAddress(attributes.aggregator.address)}`,
    suppressed: suppressedBy(table, path) !== undefined,
    valid,
    why: selected.inactive && candidate === winner ? 'a route of another protocol has the better preference here' : why,
    best,
    tie,
    multipath: selected.multipath.includes(candidate),
    decided:
      winner &&
      (candidate === winner ? explainWinner(winner, selected.candidates, table.rules) : explainLoser(candidate, winner, table.rules)),
    assumed: attributes.assumed !== undefined || attributes.outside !== undefined,
    outside: attributes.outside,
    place: path.place ?? session?.peer.place,
  };
}

/** Undefined where no text says it. */
export function shownRouterId({ device, routerId }: Speaker): string | undefined {
  return device.defaults.quirks.hidesRouterId ? undefined : formatAddress(routerId);
}

function shownNextHop({ family, speaker }: Table, { path, nextHops }: Candidate): string {
  const gateway = path.source === 'imported' && speaker.device.defaults.quirks.showsGatewayOfVpnRoute ? nextHops[0]?.via : undefined;
  const shown = gateway ?? path.attributes.nextHop;
  return shown ? formatAddress(shown) : family === 4 ? '0.0.0.0' : '::';
}

/**
 * Worked out when asked for.
 * @param all the tables of each layer of a simulation; `ribAt` tells which of them holds a prefix.
 */
export function ribResults(
  all: readonly Rib[],
  ribAt: (key: string) => Rib,
  family: 4 | 6,
  classes: OutsideClasses | undefined,
): ReadonlyMap<string, RouteResult> {
  const keysOf = () => {
    const keys = new Map<string, Prefix>();
    for (const rib of all)
      for (const { prefix } of selectedRoutes(rib, family)) {
        const key = formatPrefix(prefix);
        if (ribAt(key) === rib) keys.set(key, prefix);
      }
    return sortedKeys(keys, classes);
  };
  return new LazyRows(keysOf, name => {
    const key = classes?.representativeOf(name) ?? name;
    const prefix = parsePrefix(key);
    if (!prefix.ok || prefix.value.family !== family) return undefined;
    const rib = ribAt(key);
    const route = selectedRoute(rib, prefix.value);
    return route && routeResult(rib, route);
  });
}

function routeResult(rib: Rib, route: RibRoute): RouteResult {
  const nextHops = finalNextHops(rib, route).map(({ via, interface: port, blackhole }) => ({
    ...(via && { via: formatAddress(via) }),
    ...(port !== undefined && { interface: port }),
    ...(blackhole && { blackhole }),
  }));
  return { protocol: route.importedAs ?? route.protocol, distance: route.distance, metric: route.metric, nextHops, place: route.place };
}

export function sessionResult({ name, state, why, kind, remoteAs, remote, localAddress, families, peer }: Session): SessionResult {
  return {
    name,
    state,
    why,
    kind,
    remoteAs,
    remote: remote && { device: remote.speaker.device.name, vrf: remote.speaker.vrf, name: remote.name },
    localAddress: localAddress && formatAddress(localAddress),
    families: [...families.keys()],
    place: peer.place,
  };
}
