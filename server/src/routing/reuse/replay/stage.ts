/** One outcome of a layer, in which tables are played again: they begin as they are configured now, and hear from all others what those told before. */
import { getOrMake, groupBy } from '../../../model/drafts.ts';
import type { Outcome, Setting } from '../../outcome.ts';
import { start } from '../../propagation/begin.ts';
import type { Course } from '../../propagation/converge.ts';
import { makeTable } from '../../propagation/make-table.ts';
import { type Heard, heardFromOutside } from '../../propagation/outside.ts';
import type { Outlet, Run } from '../../propagation/run.ts';
import type { Table } from '../../propagation/table.ts';
import { hasOneOutcome } from '../../propagation/unique.ts';
import { type Rib, ribAbove } from '../../rib.ts';

/** A table that is played again. */
export interface Player {
  readonly id: string;
  /** Its place among all, from 1. */
  readonly number: number;
  readonly table: Table;
  /** What it brings in itself. */
  readonly own: ReadonlySet<string>;
  /** It lets routes of other protocols in when all else is quiet. */
  readonly waits: boolean;
  /** By prefix, what it hears from outside. */
  readonly outside: ReadonlyMap<string, readonly Heard[]>;
}

export interface Stage {
  readonly outcome: Outcome;
  readonly course: Course;
  /** Place of each table among all, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly inWaves: boolean;
  readonly run: Run & { readonly outlets: Map<Table, readonly Outlet[]> };
  playerOf(id: string): Player;
  /** Those that any prefix was played with. */
  readonly players: ReadonlyMap<string, Player>;
  readonly seeds: Seeds;
}

/** By prefix: tables that take part in any case. */
export type Seeds = ReadonlyMap<string, ReadonlySet<string>>;
export const noSeeds: Seeds = new Map();

export function makeStage(outcome: Outcome, course: Course, setting: Setting, seeds: Seeds): Stage {
  const { speakers, sessions, vrps, shared, outside } = setting;
  const bySpeaker = groupBy(sessions, ({ speaker }) => speaker.id);
  const byId = new Map(speakers.map(speaker => [speaker.id, speaker]));
  const numbers = new Map([...outcome.tables.keys()].map((id, i) => [id, i + 1]));
  const ribs = new Map<string, Rib>();
  const byRib = new Map<Rib, Table[]>();
  const players = new Map<string, Player>();
  function makePlayer(id: string): Player {
    const { speaker, name } = outcome.tables.get(id)!;
    const rib = getOrMake(ribs, speaker.id, () => ribAbove(setting.ribs.get(speaker.id)!));
    const table = makeTable(byId.get(speaker.id)!, name, ribs, bySpeaker.get(speaker.id) ?? [], vrps, shared);
    getOrMake(byRib, rib, () => []).push(table);
    start(table);
    const own = new Set(table.dirty);
    table.dirty.clear();
    table.prefixes.clear();
    const waits = course.order.redistributesLast === true && (table.config?.redistributes.length ?? 0) > 0;
    const heard = outside ? groupBy([...heardFromOutside(table, outside)], ({ key }) => key) : new Map();
    return { id, number: numbers.get(id)!, table, own, waits, outside: heard };
  }
  const { ties, doubts } = course.order;
  const run = { tables: new Map(), ties, doubts, byRib, outlets: new Map(), inlets: new Map(), listeners: new Map(), round: 0 };
  return {
    outcome,
    course,
    numbers,
    inWaves: hasOneOutcome(outcome.tables.values()),
    run,
    playerOf: id => getOrMake(players, id, () => makePlayer(id)),
    players,
    seeds,
  };
}
