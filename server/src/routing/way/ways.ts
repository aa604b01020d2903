/** The whole way of a route to a device: that of one of its paths, or of what its neighbors have where it has none, to the point where it stops. */
import { whyAbsent } from '../absent.ts';
import { vpnStops } from '../absent-vpn.ts';
import { fromOf } from '../path.ts';
import { tableId } from '../propagation/make-table.ts';
import { offeredPath } from '../propagation/offer.ts';
import type { Table } from '../propagation/table.ts';
import { isOfBgp, pathResult } from '../results.ts';
import type { Session } from '../sessions/session.ts';
import { type SettledPrefix, settledPrefix, tableOf } from '../settled.ts';
import type { PathResult, Simulation } from '../simulation.ts';
import type { Withheld } from '../why-absent.ts';
import { exchange, fromOutside, type Part, wayOf } from './walk.ts';

export interface Way {
  readonly parts: readonly Part[];
  /** The neighbor that the last device has it from, or would have it from; `self`. */
  readonly from: string;
  /** Where it arrives: the path in the table. */
  readonly path?: PathResult;
  /** Where it does not: the device that would have got it there, or the VRF that takes no such VPN route, and why it stops. */
  readonly stopped?: Withheld & { readonly device: string; readonly vrf?: string };
}

/** The most ways that end before a device without a path. */
const most = 4;

/**
 * Nothing where the network does not settle in one way for the prefix, or no router has it.
 * @param prefix canonical text
 * @param from a neighbor, or `self`; the best path, or what comes nearest, where it is missing.
 */
export function waysTo(simulation: Simulation, device: string, vrf: string, prefix: string, from?: string): readonly Way[] {
  const found = settledPrefix(simulation, prefix);
  const table = found && tableOf(found.state, device, vrf, found.name);
  if (!found || !table) return [];
  return from === undefined ? (bestWay(found, table) ?? nearest(found, table)) : waysFrom(found, table, from);
}

function bestWay(found: SettledPrefix, table: Table): readonly Way[] | undefined {
  const paths = pathsOf(found, table);
  const [first] = [...paths].sort((a, b) => Number(b.best) - Number(a.best));
  return first && waysOf(found, table, [first.index]);
}

function waysFrom(found: SettledPrefix, table: Table, from: string): readonly Way[] {
  const paths = pathsOf(found, table).filter(each => each.from === from);
  if (paths.length > 0)
    return waysOf(
      found,
      table,
      paths.map(({ index }) => index),
    );
  const session = found.state.sessions.find(({ name, speaker }) => name === from && speaker === table.speaker);
  const way = session && stoppedWay(found, table, session);
  return way ? [way] : [];
}

function pathsOf({ key }: SettledPrefix, table: Table) {
  const selected = table.selected.get(key);
  return (selected?.candidates ?? []).flatMap((candidate, index) =>
    isOfBgp(table, candidate.path) ? [{ index, from: fromOf(candidate.path), best: candidate === selected!.best }] : [],
  );
}

function waysOf(found: SettledPrefix, table: Table, indexes: readonly number[]): readonly Way[] {
  const selected = table.selected.get(found.key)!;
  return indexes.flatMap(index => {
    const candidate = selected.candidates[index]!;
    const parts = wayOf(found, table, found.key, candidate.path);
    return parts ? [{ parts, from: fromOf(candidate.path), path: pathResult(table, selected, candidate) }] : [];
  });
}

/** Neighbors of neighbors until some have it; then where it stops on the way from those. */
function nearest(found: SettledPrefix, start: Table): readonly Way[] {
  const seen = new Set<Table>([start]);
  for (let edge: readonly Table[] = [start]; edge.length > 0; ) {
    const ways: Way[] = [];
    const next = new Set<Table>();
    for (const table of edge) {
      ways.push(...vpnWays(found, table).slice(0, most - ways.length));
      for (const session of found.state.sessions) {
        if (session.speaker !== table.speaker) continue;
        const theirs = neighborOf(found, table, session);
        if (theirs && (theirs.selected.get(found.key)?.candidates.length ?? 0) === 0) next.add(theirs);
        else if (ways.length < most) ways.push(...[stoppedWay(found, table, session)].filter(way => way !== undefined));
      }
    }
    if (ways.some(({ parts }) => parts.length > 0) || next.size === 0) return ways;
    edge = [...next].filter(table => !seen.has(table));
    for (const table of edge) seen.add(table);
  }
  return [];
}

/** VPN routes of the device, to where they do not enter the VRF. */
function vpnWays(found: SettledPrefix, table: Table): readonly Way[] {
  const { device, vrf } = table.speaker;
  return vpnStops(found, table).map(({ vpn, key, path, from, why }) => ({
    parts: wayOf(found, vpn, key, path) ?? [],
    from,
    stopped: { ...why, device: device.name, vrf },
  }));
}

function neighborOf({ state }: SettledPrefix, { name }: Table, { remote }: Session): Table | undefined {
  return remote && state.tables.get(tableId(remote.speaker.id, name));
}

/** What the neighbor has, to the point where it stops before this table. */
function stoppedWay(found: SettledPrefix, own: Table, session: Session): Way | undefined {
  const stopped = whyAbsent(found, session);
  if (!stopped) return undefined;
  const { remote } = session;
  const { key, prefix, state } = found;
  const way = (parts: readonly Part[]): Way => ({ parts, from: session.name, stopped: { ...stopped, device: own.speaker.device.name } });
  if (!remote) return way(fromOutside(state, own, prefix, session) ?? []);
  const theirs = neighborOf(found, own, session);
  const selected = theirs?.selected.get(key);
  const offered = selected && offeredPath(theirs!, prefix, selected, remote.families.get(theirs!.name));
  const before = offered && wayOf(found, theirs!, key, offered);
  return way(before ? [...before, ...exchange({ own, theirs: theirs!, session, remote, prefix, selected, offered })] : []);
}
