/** An outcome in which some tables have something else of some prefixes than before. */
import { getOrMake } from '../../../model/drafts.ts';
import type { Outcome } from '../../outcome.ts';
import { sessionsIn } from '../../propagation/make-table.ts';
import type { Table } from '../../propagation/table.ts';
import { type Rib, ribBeside } from '../../rib.ts';
import { endKey } from '../../sessions/limits.ts';
import type { Session } from '../../sessions/session.ts';
import type { Named } from './heard.ts';
import type { Side } from './side.ts';
import type { Stage } from './stage.ts';

/** The prefixes that were played again, with the tables that took part. */
export type Played = ReadonlyMap<Named, Iterable<string>>;

/** @param changed tables that have other sessions now */
export function patched({ outcome, playerOf }: Stage, side: Side, changed: Iterable<string>, played: Played): Outcome {
  const found = new Map<string, Table>();
  const ribs = new Map(outcome.ribs);
  const speakers = new Set<string>();
  for (const id of changed) found.set(id, withSessions(outcome.tables.get(id)!, side.tableOf(id)));
  for (const [named, ids] of played)
    for (const id of ids) {
      const known = outcome.tables.get(id)!;
      const table = getOrMake(found, id, () => copyOf(known));
      take(table, playerOf(id).table, named);
      const { id: speaker } = table.speaker;
      if (!speakers.has(speaker)) ribs.set(speaker, ribBeside(ribs.get(speaker)!));
      speakers.add(speaker);
      const rib = ribs.get(speaker)!;
      const routes = playerOf(id).table.rib.routes.get(named.prefix);
      if (routes || rib.routes.get(named.prefix)) rib.routes.set(named.prefix, routes ?? []);
    }
  const present = [...outcome.tables].map(([id, table]) => [id, placed(found.get(id) ?? table, ribs)] as const);
  // What else came into use is not written down.
  return { ...outcome, tables: new Map(present), ribs, used: played.size > 0 ? undefined : outcome.used };
}

function placed(table: Table, ribs: ReadonlyMap<string, Rib>): Table {
  const rib = ribs.get(table.speaker.id)!;
  return rib === table.rib ? table : { ...table, rib, ribs };
}

/** A table that may change without changing the other one. */
function copyOf(table: Table): Table {
  return {
    ...table,
    prefixes: new Map(table.prefixes),
    received: new Map(table.received),
    selected: new Map(table.selected),
    offered: new Map(table.offered),
    offeredIn: new Map(table.offeredIn),
    offeredBefore: new Map(table.offeredBefore),
    nextHops: new Map(table.nextHops),
  };
}

/** Sessions that it had before are named as they were when its paths were learned. */
function withSessions(table: Table, { speaker, name, config, networks, memo, sessions, external }: Table): Table {
  const { up, external: outside } = sessionsIn(name, [...sessions, ...external]);
  const known = new Map([...table.sessions, ...table.external].map(session => [endKey(session), session]));
  const earlier = (session: Session) => known.get(endKey(session)) ?? session;
  return { ...copyOf(table), speaker, config, networks, memo, sessions: up.map(earlier), external: outside.map(earlier) };
}

/** Takes over what the other one has of the prefix. */
function take(table: Table, from: Table, { key }: Named): void {
  takeEntry(table.prefixes, from.prefixes, key);
  takeEntry(table.received as Map<string, unknown>, from.received, key);
  takeEntry(table.selected as Map<string, unknown>, from.selected, key);
  takeEntry(table.offered, from.offered, key);
  takeEntry(table.offeredIn, from.offeredIn, key);
  takeEntry(table.offeredBefore, from.offeredBefore, key);
  for (const [address, hop] of from.nextHops) {
    if (!hop.prefixes.has(key)) continue;
    const known = table.nextHops.get(address);
    if (known?.prefixes.has(key)) continue;
    table.nextHops.set(address, { ...hop, prefixes: new Set([...(known?.prefixes ?? []), key]) });
  }
}

function takeEntry<T>(to: Map<string, T>, from: ReadonlyMap<string, T>, key: string): void {
  const value = from.get(key);
  if (value === undefined) to.delete(key);
  else to.set(key, value);
}
