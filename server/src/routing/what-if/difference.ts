/** What two simulations differ in: best path and route in use by device, VRF and prefix. */
import { drain } from '../../model/drain.ts';
import { inPrefixOrder } from '../../net/prefix.ts';
import { keysOf } from '../settled.ts';
import type { PathResult, RouteResult, Simulation, VrfRouting } from '../simulation.ts';

/** `lost`: no route is left; `gained`: there was none; `moved`: packets go elsewhere, or the same way by another path; `changed`: attributes differ, or the path of BGP where another protocol carries the packets; `open`: it cannot be known before or after. */
export type ChangeKind = 'lost' | 'gained' | 'moved' | 'changed' | 'open';

/** A route in use, as people name it. */
export interface Side {
  /** Where the best BGP path comes from, undefined where there is none. */
  readonly from?: string;
  /** The device there, where it is in the network. */
  readonly remote?: string;
  readonly asPath?: string;
  /** The protocol that holds the prefix, and where packets go. */
  readonly protocol?: string;
  readonly nextHops: readonly string[];
  /** Why this path is the best, or why there is none. */
  readonly reason?: string;
}

export interface Change {
  readonly device: string;
  readonly vrf: string;
  readonly prefix: string;
  readonly kind: ChangeKind;
  readonly before: Side;
  readonly after: Side;
  /** Rests on an assumption on either side. */
  readonly assumed: boolean;
}

/** @param without devices that are left out: those that failed. */
export function differences(before: Simulation, after: Simulation, without: ReadonlySet<string> = new Set()): Change[] {
  return drain(differenceSteps(before, after, without));
}

/** The same in slices: rows are made for it, in a large network hundreds of thousands. */
export function* differenceSteps(
  before: Simulation,
  after: Simulation,
  without: ReadonlySet<string> = new Set(),
): Generator<void, Change[]> {
  const changes: Change[] = [];
  const pairOf = pairsOf(before, after);
  for (const [device, { vrfs }] of before.devices) {
    if (without.has(device)) continue;
    for (const [vrf, routing] of vrfs)
      changes.push(...inOrder(yield* changesOf(device, vrf, routing, after.devices.get(device)?.vrfs.get(vrf), pairOf)));
  }
  return changes;
}

/** Prefixes between two slices. */
const slice = 64;

function* changesOf(
  device: string,
  vrf: string,
  routing: VrfRouting,
  now: VrfRouting | undefined,
  pairOf: (prefix: string) => string | undefined,
): Generator<void, Map<string, Change>> {
  const changes = new Map<string, Change>();
  const known = new Map<string, Change | undefined>();
  let made = 0;
  for (const prefix of prefixesOf(routing, now)) {
    const pair = pairOf(prefix);
    const isKnown = pair !== undefined && known.has(pair);
    if (!isKnown && ++made % slice === 0) yield;
    const change = isKnown ? known.get(pair) : changeOf(device, vrf, prefix, routing, now);
    if (pair !== undefined) known.set(pair, change);
    if (change) changes.set(prefix, change.prefix === prefix ? change : { ...change, prefix });
  }
  return changes;
}

const inOrder = (changes: ReadonlyMap<string, Change>): Change[] => inPrefixOrder(changes.keys()).map(prefix => changes.get(prefix)!);

/** The same for prefixes that stand and stood for each other: what becomes of one becomes of all. Undefined where all stand alone. */
function pairsOf(before: Simulation, after: Simulation): (prefix: string) => string | undefined {
  const [old, now] = [keysOf(before), keysOf(after)];
  if (!old && !now) return () => undefined;
  const pairs = new Map<string, string>();
  return prefix => {
    const pair = pairs.get(prefix) ?? `${old?.(prefix) ?? prefix} ${now?.(prefix) ?? prefix}`;
    pairs.set(prefix, pair);
    return pair;
  };
}

function prefixesOf(...tables: readonly (VrfRouting | undefined)[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const table of tables) {
    if (!table) continue;
    for (const rows of [table.bgp.ipv4, table.bgp.ipv6, table.rib.ipv4, table.rib.ipv6])
      for (const prefix of rows.keys()) names.add(prefix);
  }
  return names;
}

interface Found {
  readonly paths: readonly PathResult[];
  readonly best?: PathResult;
  readonly open: readonly PathResult[];
  readonly route?: RouteResult;
  readonly remote?: string;
}

function found(routing: VrfRouting | undefined, prefix: string): Found {
  const paths = routing?.bgp.ipv4.get(prefix) ?? routing?.bgp.ipv6.get(prefix) ?? [];
  const route = routing?.rib.ipv4.get(prefix) ?? routing?.rib.ipv6.get(prefix);
  const best = paths.find(path => path.best === true);
  const remote = best && routing?.sessions.find(({ name }) => name === best.from)?.remote?.device;
  return { paths, best, open: paths.filter(path => path.best === null), route, ...(remote !== undefined && { remote }) };
}

function changeOf(device: string, vrf: string, prefix: string, routing: VrfRouting, now: VrfRouting | undefined): Change | undefined {
  const [old, fresh] = [found(routing, prefix), found(now, prefix)];
  const [before, after] = [sideOf(old), sideOf(fresh)];
  const kind = kindOf(old, fresh, before, after);
  if (!kind) return undefined;
  const assumed = [old.best, fresh.best].some(path => path?.assumed);
  return { device, vrf, prefix, kind, before, after, assumed };
}

function sideOf({ paths, best, open, route, remote }: Found): Side {
  const nextHops = (route?.nextHops ?? []).map(({ via, interface: port, blackhole }) =>
    blackhole ? 'discard' : [via, port].filter(Boolean).join(' '),
  );
  if (open.length > 0)
    return {
      from: open.map(({ from }) => from).join(' or '),
      protocol: route?.protocol,
      nextHops,
      reason: 'the configuration cannot tell which',
    };
  if (best)
    return {
      from: best.from,
      remote,
      asPath: best.asPath,
      protocol: route?.protocol,
      nextHops,
      reason: best.decided?.text ?? 'the only path',
    };
  const unusable = paths.find(({ valid }) => !valid);
  return { protocol: route?.protocol, nextHops, reason: unusable?.why ?? (route ? undefined : 'no route') };
}

function kindOf(old: Found, fresh: Found, before: Side, after: Side): ChangeKind | undefined {
  const exists = ({ best, open, route }: Found) => best !== undefined || open.length > 0 || route !== undefined;
  if (exists(old) !== exists(fresh)) return exists(old) ? 'lost' : 'gained';
  if (old.open.length + fresh.open.length > 0) return before.from === after.from ? undefined : 'open';
  const hops = (side: Side) => [...side.nextHops].sort().join(',');
  const isElsewhere = before.protocol !== after.protocol || hops(before) !== hops(after);
  const isOther = old.best?.from !== fresh.best?.from;
  // A route of another protocol carries the packets whatever BGP prefers.
  const isUnused = after.protocol !== undefined && after.protocol !== 'bgp';
  if (isElsewhere || (isOther && !isUnused)) return 'moved';
  return isOther || (old.best && fresh.best && attributes(old.best) !== attributes(fresh.best)) ? 'changed' : undefined;
}

function attributes({ asPath, localPreference, med, origin, communities, largeCommunities, nextHop }: PathResult): string {
  return JSON.stringify([asPath, localPreference, med, origin, communities, largeCommunities, nextHop]);
}

/** A route in use in words, with the reason. */
export function sideText({ from, remote, asPath, protocol, nextHops, reason }: Side): string {
  const neighbor = from === 'self' ? 'this router' : remote === undefined ? from : `${from} (${remote})`;
  const path = from === undefined ? '' : `BGP from ${neighbor}${asPath ? ` path ${asPath}` : ''}`;
  const route =
    protocol === undefined ? '' : `${path === '' || protocol !== 'bgp' ? `${protocol} ` : ''}via ${nextHops.join(', ') || 'this router'}`;
  const what = [path, route].filter(text => text !== '').join(', ');
  return [what, reason].filter(text => text !== undefined && text !== '').join(': ') || 'no route';
}
