/** What one run of a network works with: which table hears which, and which share their routes. */
import type { PeerFamily } from '../../model/bgp.ts';
import type { Candidate } from '../path.ts';
import type { Rib } from '../rib.ts';
import type { Session } from '../sessions/session.ts';
import { type Inlet, inletOf } from './additional.ts';
import { tableId } from './make-table.ts';
import type { Order, TieOrder } from './order.ts';
import type { Table } from './table.ts';

/** A session with the table at its other end. */
export interface Outlet {
  readonly session: Session;
  readonly settings: PeerFamily;
  readonly remote: Session;
  readonly target: Table;
}

/** Prefixes by `vrfId`. */
export type Used = Map<string, Set<string>>;

export interface Run {
  readonly tables: ReadonlyMap<string, Table>;
  readonly ties: TieOrder;
  readonly doubts: Order['doubts'];
  /** Tables whose next hops resolve in the same routes. */
  readonly byRib: ReadonlyMap<Rib, readonly Table[]>;
  readonly outlets: ReadonlyMap<Table, readonly Outlet[]>;
  /** Neighbors that may send several paths, and the other way round the tables that those reach. */
  readonly inlets: ReadonlyMap<Table, readonly Inlet[]>;
  readonly listeners: ReadonlyMap<Table, readonly Table[]>;
  /** Where somebody asks: by VRF, the prefixes whose route of BGP was ever the one in use. */
  readonly used?: Used;
  /** The present one, from 0. */
  round: number;
  /** Best paths by table and prefix, kept in the last rounds only. */
  history?: Map<Table, Map<string, (Candidate | undefined)[]>>;
}

export function makeRun(tables: ReadonlyMap<string, Table>, { ties, doubts }: Order, used?: Used): Run {
  const inlets = inletsOf(tables);
  return {
    tables,
    ties,
    doubts,
    byRib: groupByRib(tables.values()),
    outlets: outletsOf(tables),
    inlets,
    listeners: listenersOf(inlets),
    used,
    round: 0,
  };
}

function outletsOf(tables: ReadonlyMap<string, Table>): Map<Table, Outlet[]> {
  const outlets = new Map<Table, Outlet[]>();
  for (const table of tables.values()) {
    const found = table.sessions.flatMap(session => {
      const target = tables.get(tableId(session.remote!.speaker.id, table.name));
      return target ? [{ session, settings: session.families.get(table.name)!, remote: session.remote!, target }] : [];
    });
    outlets.set(table, found);
  }
  return outlets;
}

function inletsOf(tables: ReadonlyMap<string, Table>): Map<Table, Inlet[]> {
  const inlets = new Map<Table, Inlet[]>();
  for (const table of tables.values()) {
    const found = table.sessions.flatMap(session => {
      const sender = tables.get(tableId(session.remote!.speaker.id, table.name));
      return (sender && inletOf(session, sender)) ?? [];
    });
    if (found.length > 0) inlets.set(table, found);
  }
  return inlets;
}

function listenersOf(inlets: ReadonlyMap<Table, readonly Inlet[]>): Map<Table, Table[]> {
  const listeners = new Map<Table, Table[]>();
  for (const [table, found] of inlets) for (const { sender } of found) listeners.set(sender, [...(listeners.get(sender) ?? []), table]);
  return listeners;
}

function groupByRib(tables: Iterable<Table>): Map<Rib, Table[]> {
  const groups = new Map<Rib, Table[]>();
  for (const table of tables) groups.set(table.rib, [...(groups.get(table.rib) ?? []), table]);
  return groups;
}
