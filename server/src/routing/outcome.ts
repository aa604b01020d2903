/** Runs of a network until it comes to rest, in the order that results come from and in others that show whether it matters. */
import type { Outside } from '../model/announcement.ts';
import { groupBy } from '../model/drafts.ts';
import type { Prefix } from '../net/prefix.ts';
import type { VrpSet } from '../rpki/validate.ts';
import type { Alike } from './alike/alike.ts';
import { type Devices, devicesOfOutcomes } from './disputes.ts';
import { openOnes } from './doubt.ts';
import { copyRibs, type Ribs } from './igp/ribs.ts';
import { type Converged, type Course, converge } from './propagation/converge.ts';
import { makeTable, tableId } from './propagation/make-table.ts';
import type { Shared } from './propagation/memo.ts';
import { doubtOrders, earlyOrders, moreOrders, type Order } from './propagation/order.ts';
import type { OutsideClasses } from './propagation/outside-classes.ts';
import { convergePlain } from './propagation/plain/index.ts';
import { racingPrefixes } from './propagation/races.ts';
import type { Used } from './propagation/run.ts';
import type { Table } from './propagation/table.ts';
import { hasOneOutcome } from './propagation/unique.ts';
import { linkVpnTables } from './propagation/vpn/link.ts';
import { ribAbove } from './rib.ts';
import type { Session } from './sessions/session.ts';
import { type SimulatedFamily, type Speaker, simulatedFamilies, unicastFamilies } from './sessions/speaker.ts';

/** One stable state of the network. */
export interface Outcome extends Converged {
  readonly tables: ReadonlyMap<string, Table>;
  readonly ribs: Ribs;
  /** The prefixes that anyone brings in, by key; undefined where tables hold the outcome alone, and not what neighbors were told on the way. */
  readonly brought: ReadonlyMap<string, Prefix> | undefined;
  /** Undefined where it is not known how tables came to hold what they do. */
  readonly course: Course | undefined;
  /** Prefixes that others stand for: tables and routes hold only those. */
  readonly alike: Alike | undefined;
  /** Of a part of all prefixes. */
  readonly used?: Used;
}

/** A part of all prefixes. */
export interface Part {
  readonly only: ReadonlySet<string>;
  readonly alike: Alike | undefined;
}

export interface Setting {
  readonly speakers: readonly Speaker[];
  readonly sessions: readonly Session[];
  readonly ribs: Ribs;
  readonly vrps: VrpSet | undefined;
  readonly outside: Outside | undefined;
  readonly shared: Shared;
  /** Where prefixes from outside stand for others. */
  readonly classes?: OutsideClasses;
  /** Looks for prefixes that may stand for others in tables that have not begun; always the same ones. */
  readonly findAlike: (tables: ReadonlyMap<string, Table>) => Alike | undefined;
}

/** @param part what is looked at, all where nothing is said. The ribs of the setting must not change any more. */
export function* run(setting: Setting, order: Order, part?: Part): Generator<void, Outcome> {
  const { speakers, sessions, ribs, vrps, outside, shared } = setting;
  // Many routes are looked up faster in a map of their own.
  const own = part || !outside ? new Map([...ribs].map(([id, rib]) => [id, ribAbove(rib)])) : copyRibs(ribs);
  const ordered = order.reversed ? [...speakers].reverse() : speakers;
  const bySpeaker = groupBy(sessions, ({ speaker }) => speaker.id);
  const tables = new Map(
    ordered.flatMap(speaker => {
      const mine = bySpeaker.get(speaker.id) ?? [];
      return tableFamilies(speaker, mine).map(
        name => [tableId(speaker.id, name), makeTable(speaker, name, own, mine, vrps, shared)] as const,
      );
    }),
  );
  linkVpnTables(tables.values());
  const plain = part ? undefined : yield* convergePlain(tables, outside);
  if (plain) return { ...plain, tables, ribs: own, brought: undefined, course: undefined, alike: undefined };
  const alike = part ? part.alike : setting.findAlike(tables);
  const isLookedAt = part ? (key: string) => part.only.has(key) : alike && ((key: string) => !alike.represented.has(key));
  const isWanted = part && ((key: string) => part.only.has(key) || part.alike?.represented.has(key) === true);
  const used: Used | undefined = part && new Map();
  return { ...(yield* converge(tables, order, outside, isLookedAt, isWanted, used)), tables, ribs: own, alike, used };
}

const unicast: ReadonlySet<string> = new Set(unicastFamilies);

/** VPN routes live in the default VRF, where there are neighbors or VRFs that have some. */
export function tableFamilies({ vrf, device }: Speaker, sessions: readonly Session[]): readonly SimulatedFamily[] {
  const isPlain = device.vrfs.size === 0 && sessions.every(({ families }) => [...families.keys()].every(name => unicast.has(name)));
  return vrf === 'default' && !isPlain ? simulatedFamilies : unicastFamilies;
}

/** How many prefixes anyone brings in, those that others stand for among them; 0 where tables hold the outcome alone. */
export function broughtCount({ brought, alike }: Outcome, classes?: OutsideClasses): number {
  let count = 0;
  for (const key of brought?.keys() ?? []) count += (alike?.membersOf(key).length ?? 1) * (classes?.countOf(key) ?? 1);
  return count;
}

/** The network is small enough for more orders when it has no more prefixes in all tables than this. */
const smallNetwork = 20_000;

/** Prefixes of all tables. */
export function cellsOf({ tables, alike }: Outcome): number {
  let count = 0;
  for (const { selected } of tables.values())
    if (!alike) count += selected.size;
    else for (const key of selected.keys()) count += alike.membersOf(key).length;
  return count;
}

/** How the network was looked at. */
export interface Search {
  /** No order can matter. */
  readonly hasOne: boolean;
  readonly isSmall: boolean;
  /** Even more orders were tried, since outcomes differ. */
  readonly wantsMore: boolean;
  /** So many of them. */
  readonly more: number;
  /** Paths leave choices open. */
  readonly hasDoubts: boolean;
}

/** What other orders came to; one that does not come to rest says nothing and is missing. */
export interface Others {
  readonly search: Search;
  readonly outcomes: readonly Outcome[];
  readonly isComplete: boolean;
  /** Prefixes that may have several outcomes, each for those that it stands for, as the first orders and neighbors that wait for each other show. */
  readonly doubtful: ReadonlySet<string>;
  /** Prefixes with several outcomes, each for those that it stands for, by what their devices take. */
  readonly several: Devices;
}

/**
 * @param known how to search, where that is settled by more prefixes than those of this run; `more` is asked whether prefixes that differ here or
 * elsewhere call for more orders.
 */
export function* otherOutcomes(setting: Setting, first: Outcome, known?: Search & Part): Generator<void, Others> {
  const isDoubtful = first.converged && hasDoubts(first);
  const hasOne = known ? known.hasOne : first.converged && !isDoubtful && hasOneOutcome(first.tables.values());
  const none: Devices = new Map();
  if (hasOne)
    return {
      search: { hasOne, isSmall: false, wantsMore: false, more: 0, hasDoubts: isDoubtful },
      outcomes: [],
      isComplete: true,
      doubtful: new Set(),
      several: none,
    };
  const cells = known ? 0 : cellsOf(first);
  const isSmall = known ? known.isSmall : first.converged && isSmallNumber(cells);
  const found: Outcome[] = [];
  let tried = 0;
  function* tryOrders(orders: readonly Order[]): Generator<void, void> {
    for (const order of orders) {
      const outcome = yield* run(setting, order, known);
      tried++;
      if (outcome.converged || !first.converged) found.push(outcome);
    }
  }
  const differing = () =>
    devicesOfOutcomes(
      first.tables,
      found.map(({ tables }) => tables),
    );
  yield* tryOrders(earlyOrders(isSmall));
  const early = first.converged ? differing() : none;
  const mayRace = isSmall && first.converged;
  const doubtful = new Set([...early.keys(), ...(mayRace ? racingPrefixes(first.tables) : [])]);
  const wantsMore = known ? known.wantsMore : isSmall && doubtful.size > 0;
  const more = !wantsMore ? 0 : known ? known.more : moreFor(cells);
  yield* tryOrders(moreOrders.slice(0, more));
  const several = wantsMore ? differing() : early;
  const search = { hasOne, isSmall, wantsMore, more, hasDoubts: known ? known.hasDoubts : isDoubtful };
  if (search.hasDoubts && isSmall) yield* tryOrders(doubtOrders);
  return { search, outcomes: found, isComplete: found.length === tried, doubtful, several };
}

/** Whether any path leaves open what its table takes; not looked for where nothing but the outcome is kept. */
export function hasDoubts({ tables, brought }: Outcome): boolean {
  if (!brought) return false;
  for (const { selected } of tables.values())
    for (const { candidates } of selected.values()) if (openOnes(candidates).length > 0) return true;
  return false;
}

/** Whether so many prefixes in all tables count as a small network. */
export const isSmallNumber = (cells: number) => cells < smallNetwork;

/** How many more orders are tried in a small network with so many prefixes in all tables: in the larger ones half of them, so that their runs take no longer. */
export function moreFor(cells: number): number {
  return cells < smallNetwork / 2 ? moreOrders.length : moreOrders.length >> 1;
}
