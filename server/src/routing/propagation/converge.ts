/** Routes spread until nothing changes: a deterministic fixpoint over tables and prefixes, bounded in rounds. */
import type { Outside } from '../../model/announcement.ts';
import { formatPrefix, type Prefix } from '../../net/prefix.ts';
import type { Candidate } from '../path.ts';
import { putRoute, sameRoute, selectedRoutes } from '../rib.ts';
import { begin, start } from './begin.ts';
import { conditionState, isConditional } from './conditional.ts';
import { decide } from './decide.ts';
import { lookAgain } from './dependents.ts';
import { type Order, textNumber, tossCoin } from './order.ts';
import { heardFromOutside } from './outside.ts';
import { makeRun, type Run, type Used } from './run.ts';
import { receive } from './send.ts';
import { type Table, touch } from './table.ts';
import { hasOneOutcome } from './unique.ts';

export interface Converged {
  readonly converged: boolean;
  /** What still changed in the last rounds. */
  readonly unsettled: readonly Unsettled[];
}

/** With the prefixes that any router or neighbor from outside brings in, by key: no table has others. */
export interface Spread extends Converged {
  readonly brought: ReadonlyMap<string, Prefix>;
  readonly course: Course;
}

/** How a run went. */
export interface Course {
  readonly order: Order;
  /** So many rounds it took. */
  readonly rounds: number;
  /** So many of them tables take turns in; in those behind them some of the work is left to a later one. */
  readonly inTurns: number;
  /** The quiet round at whose end routes of other protocols were let in, where they had waited. */
  readonly letIn: number | undefined;
  /** For each prefix a number for what chance does to it. */
  readonly chances: ReadonlyMap<string, number>;
}

/** A prefix of a table, and the paths that were its best one in turn; undefined: none was. */
export interface Unsettled {
  readonly table: Table;
  readonly key: string;
  readonly choices: readonly (Candidate | undefined)[];
}

/**
 * Where tables that take turns go in a circle for ever, a stable state may still be reached when they act at random times, as routers do. So the last
 * rounds leave half of the work to a later one.
 */
export const roundsByChance = 400;
/** Rounds at the very end in which changes are written down. */
const roundsRecorded = 40;

/** Prefixes that take a few milliseconds. */
const aFew = 256;

/**
 * Yields after each table of a round and a few prefixes of a large one, so that the caller can let other work in. Tables are visited in the order of the map.
 * @param isLookedAt by key: prefixes that take part, all where nothing is said.
 * @param isWanted prefixes that are told of as brought in although they do not take part
 * @param used is told of routes that come into use
 */
export function* converge(
  tables: ReadonlyMap<string, Table>,
  order: Order,
  outside?: Outside,
  isLookedAt: (key: string) => boolean = () => true,
  isWanted: (key: string) => boolean = () => true,
  used?: Used,
): Generator<void, Spread> {
  const { seed, redistributesLast } = order;
  const run = makeRun(tables, order, used);
  const inWaves = hasOneOutcome(tables.values());
  let done = 0;
  for (const table of tables.values()) {
    start(table, isWanted);
    if (outside)
      for (const { session, prefix, key, attributes } of heardFromOutside(table, outside)) {
        if (isLookedAt(key)) receive(table, session, prefix, key, attributes);
        if (++done % aFew === 0) yield;
      }
  }
  const { brought, chances } = begin(tables, isLookedAt);
  const waiting = redistributesLast ? waitingTables(tables) : [];
  const inTurns = seed === undefined ? 30 + 2 * tables.size : 0;
  const rounds = inTurns + roundsByChance;
  let letIn: number | undefined;
  for (let round = 0; round < rounds; round++) {
    run.round = round;
    if (round === rounds - roundsRecorded) run.history = new Map();
    const open = inWaves ? openWork(tables) : undefined;
    let busy = false;
    let number = 0;
    for (const table of tables.values()) {
      number++;
      const keys = open ? open.get(table) : table.dirty;
      if (!keys || table.dirty.size === 0) continue;
      busy = true;
      for (const key of [...keys]) {
        if (round >= inTurns && tossCoin(seed ?? 1, round, number, chances.get(key) ?? textNumber(key))) continue;
        table.dirty.delete(key);
        decide(run, table, key);
        if (++done % aFew === 0) yield;
      }
      yield;
    }
    if (busy || dropEarlier(run) || offerAnew(tables)) continue;
    if (!redistribute(waiting, isLookedAt))
      return { converged: true, unsettled: [], brought, course: { order, rounds: round, inTurns, letIn, chances } };
    letIn = round;
  }
  const unsettled = [...(run.history ?? [])].flatMap(([table, keys]) => [...keys].map(([key, choices]) => ({ table, key, choices })));
  return { converged: false, unsettled, brought, course: { order, rounds, inTurns, letIn, chances } };
}

/**
 * What was open when a round began. Routes then spread in waves: short ways are known before long ones are told on, which saves most of the work where
 * the outcome does not depend on the order.
 */
function openWork(tables: ReadonlyMap<string, Table>): Map<Table, readonly string[]> {
  const open = new Map<Table, readonly string[]>();
  for (const table of tables.values()) if (table.dirty.size > 0) open.set(table, [...table.dirty]);
  return open;
}

/** Where all is quiet, routes of an earlier run that BGP has not found again go; false: there are none. */
function dropEarlier(run: Run): boolean {
  let changed = false;
  for (const table of run.tables.values()) {
    if (table.vpn || !table.rib.holdsEarlier) continue;
    for (const { prefix, value } of [...table.rib.routes.entries(table.family)]) {
      if (!value.some(({ earlier }) => earlier)) continue;
      const { before, after } = putRoute(table.rib, prefix, 'bgp', undefined);
      changed = true;
      if (sameRoute(before, after)) continue;
      touch(table, prefix);
      lookAgain(run, table, prefix, formatPrefix(prefix), true);
    }
  }
  return changed;
}

/** Where all is quiet but conditions on other routes have changed, routes are offered again; false: nothing to do. */
function offerAnew(tables: ReadonlyMap<string, Table>): boolean {
  let changed = false;
  for (const table of tables.values()) {
    if (!isConditional(table)) continue;
    const state = conditionState(table);
    if (state === table.conditions) continue;
    table.conditions = state;
    table.offered.clear();
    for (const key of table.selected.keys()) table.dirty.add(key);
    changed = true;
  }
  return changed;
}

function waitingTables(tables: ReadonlyMap<string, Table>): Table[] {
  const waiting = [...tables.values()].filter(({ vpn, config }) => !vpn && (config?.redistributes.length ?? 0) > 0);
  for (const table of waiting) table.redistributesLater = true;
  return waiting;
}

/** Lets routes of other protocols in; false: nothing waits. */
function redistribute(waiting: Table[], isLookedAt: (key: string) => boolean): boolean {
  const tables = waiting.splice(0);
  for (const table of tables) {
    table.redistributesLater = false;
    for (const { prefix } of selectedRoutes(table.rib, table.family)) {
      const key = formatPrefix(prefix);
      if (isLookedAt(key)) touch(table, prefix, key);
    }
  }
  return tables.length > 0;
}
