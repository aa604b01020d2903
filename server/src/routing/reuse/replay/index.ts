/**
 * After an edit by which sessions come or go only those tables go through the runs again that hear something else from then on, prefix by prefix
 * (`region.ts`); for all others every step of a new simulation is the same as before.
 */
import type { Prefix } from '../../../net/prefix.ts';
import { openOnes } from '../../doubt.ts';
import { type Layer, makeLayers } from '../../layers.ts';
import type { Outcome } from '../../outcome.ts';
import { tableId } from '../../propagation/make-table.ts';
import { memoOf } from '../../propagation/memo.ts';
import type { Table } from '../../propagation/table.ts';
import type { Resolved } from '../carriers.ts';
import { type Group, type GroupsAt, representativeOf } from '../groups.ts';
import { type Interior, type Otherwise, reachedOtherwise } from '../interior.ts';
import { sessionNowOf, settledNow } from '../present-tables.ts';
import { rebased } from '../rebased.ts';
import type { Present } from '../renewed.ts';
import type { State } from '../state.ts';
import { type Carried, carriedBy, mayLeadTo } from './carried.ts';
import type { Named } from './heard.ts';
import { maySessionsBeLost, seedsIn } from './inside.ts';
import { layerAgain } from './layer.ts';
import { patched } from './patch.ts';
import type { Region } from './play.ts';
import { isConcerned, playAgain, type Sides } from './region.ts';
import { sideOf } from './side.ts';
import { makeStage, noSeeds, type Stage } from './stage.ts';

interface Work {
  readonly sides: Sides;
  /** Tables whose sessions are others, or stand in another order. */
  readonly others: readonly string[];
  /** Tables at both ends of sessions that are not as before. */
  readonly changed: readonly string[];
  readonly groupsAt: GroupsAt;
  /** Groups that are simulated as a whole; those join that cannot be played again. */
  readonly affected: Set<Group>;
  /** Prefixes that may lead to anything. */
  readonly carriers: ReadonlyMap<string, unknown>;
  readonly resolved: Resolved;
  readonly carried: Carried;
  readonly now: State;
  readonly interior?: Interior;
  readonly isOtherwise: Otherwise;
}

/**
 * Undefined where everything has to be simulated. Prefixes that concern too many tables join the affected ones.
 * @param now the state of before in the network of now
 */
export function* playedAgain(
  before: State,
  now: State,
  present: Present & { readonly interior?: Interior },
  groupsAt: GroupsAt,
  affected: Set<Group>,
  known: Pick<Work, 'resolved' | 'carriers'> & { readonly prefixes: ReadonlyMap<string, Prefix> },
): Generator<void, State | undefined> {
  const { tables } = before.base.first;
  const { interior } = present;
  const altered = [...present.remade].filter(([, { before: old, now: session }]) => old?.remote && session?.remote);
  const sides = {
    before: sideOf(before.setting, before.renewed, tables),
    now: sideOf(now.setting, now.renewed, tables),
    remade: new Set(present.remade.keys()),
    altered: new Set(altered.map(([key]) => key)),
    altering: new Set(altered.map(([, { now: session }]) => session!.speaker.id)),
  };
  const changed = changedTables(present, tables);
  const others = [
    ...new Set([...changed, ...[...tables].flatMap(([id, { speaker }]) => (present.rearranged.has(speaker.id) ? [id] : []))]),
  ];
  const work = {
    ...known,
    sides,
    changed,
    others,
    groupsAt,
    affected,
    carried: carriedBy(known.prefixes.values()),
    now,
    interior,
    isOtherwise: interior ? reachedOtherwise(interior) : () => false,
  };
  const again = new Map<Layer, Layer>();
  let cells = 0;
  for (const layer of before.layers.all) {
    const found = yield* layerPlayed(work, layer);
    if (!found) return undefined;
    again.set(layer, found.layer);
    cells += found.cells;
  }
  const base = again.get(before.base)!;
  const arrived = [...present.remade.values()].flatMap(({ now: session }) => session ?? []);
  const above = new Map([...before.above].map(([key, layer]) => [key, again.get(layer)!]));
  const state = { ...now, first: base.first, base, above, layers: makeLayers(base, above), cells: now.cells + cells };
  const asked = interior ? present.sessions : arrived;
  const links = interior?.links ?? present.links!;
  return asked.length > 0 && maySessionsBeLost(state, asked, links, work.carried, affected.size === 0) ? undefined : state;
}

function changedTables({ remade }: Present, tables: ReadonlyMap<string, Table>): string[] {
  const found = new Set<string>();
  for (const { before, now } of remade.values())
    for (const session of [before, before?.remote, now, now?.remote])
      for (const family of session?.families.keys() ?? []) found.add(tableId(session!.speaker.id, family));
  return [...found].filter(id => tables.has(id));
}

function* layerPlayed(work: Work, layer: Layer): Generator<void, { readonly layer: Layer; readonly cells: number } | undefined> {
  const { now, affected, groupsAt, sides, others, interior, isOtherwise, carried } = work;
  const stages: Stage[] = [];
  for (const outcome of [layer.first, ...layer.outcomes]) {
    const seeds = interior ? seedsIn(outcome, interior, isOtherwise, carried) : noSeeds;
    if (!outcome.course || !seeds) return undefined;
    const present = interior ? rebased(outcome, interior, isOtherwise) : outcome;
    stages.push(makeStage(present, outcome.course, now.setting, seeds));
    yield;
  }
  const played = new Map(stages.map(stage => [stage, new Map<Named, readonly string[]>()]));
  const regions = new Map<string, ReadonlySet<string>>();
  let cells = 0;
  for (const [key, prefix] of layer.first.brought!) {
    const groups = groupsAt(layer, key).filter(group => !affected.has(group));
    const [group] = groups;
    if (!group) continue;
    if (groups.length > 1 || representativeOf(group)[0] !== key || prefix.length === 0) {
      for (const each of groups) if (isAnywhere(work, stages, each)) affected.add(each);
      continue;
    }
    const named = { key, prefix };
    const found = playEverywhere(work, stages, named);
    if (!found) affected.add(group);
    else if (found === 'carries') return undefined;
    else {
      const all = new Set(found.flatMap(region => [...region.keys()]));
      if (all.size === 0) continue;
      if (group.members.some(([name]) => work.carriers.has(name)) && leads(work, all, layer, group)) return undefined;
      for (const [i, region] of found.entries()) if (region.size > 0) played.get(stages[i]!)!.set(named, [...region.keys()]);
      regions.set(key, all);
      cells += group.members.length * cellsMore(stages[0]!, key, found[0]!);
    }
    yield;
  }
  const outcomes = stages.map(stage => patched(stage, sides.now, others, played.get(stage)!));
  return { layer: layerAgain(layer, outcomes, regions, outcome => presentTables(now, outcome)), cells };
}

/** Tables of each outcome that a prefix was played again in; undefined where that is too much or cannot be known; `carries`: nothing can be. */
function playEverywhere(
  { sides, changed, carried, resolved, now }: Work,
  stages: readonly Stage[],
  named: Named,
): Region[] | 'carries' | undefined {
  const regions: Region[] = [];
  for (const stage of stages) {
    const region = playAgain(stage, sides, changed, named);
    if (!region) return undefined;
    for (const { table } of region.values()) {
      const rib = now.setting.ribs.get(table.speaker.id)!;
      for (const [name, { address, prefixes }] of table.nextHops) {
        if (!prefixes.has(named.key)) continue;
        if (carried.mayLead(rib, address)) return undefined;
        resolved.set(name, address);
      }
      if (openOnes(table.selected.get(named.key)?.candidates ?? []).length > 0 && !now.base.search.hasDoubts) return 'carries';
    }
    regions.push(region);
  }
  return regions;
}

function isAnywhere({ sides, changed }: Work, stages: readonly Stage[], group: Group): boolean {
  const [key, prefix] = representativeOf(group);
  return prefix.length === 0 || stages.some(stage => isConcerned(stage, sides, changed, group.key, { key, prefix }));
}

/** Some prefix of the group may lead from one of the tables to a next hop, or packets of a session. */
function leads({ carriers, resolved, now }: Work, ids: ReadonlySet<string>, { first }: Layer, { members }: Group): boolean {
  const leading = members.filter(([name]) => carriers.has(name));
  const ribs = [...ids].map(id => now.setting.ribs.get(first.tables.get(id)!.speaker.id)!);
  return leading.some(([, prefix]) => ribs.some(rib => [...resolved.values()].some(address => mayLeadTo(rib, prefix, address))));
}

/** In how many more tables of the outcome it is than before. */
function cellsMore({ outcome, playerOf }: Stage, key: string, region: Region): number {
  let count = 0;
  for (const id of region.keys()) count += Number(playerOf(id).table.selected.has(key)) - Number(outcome.tables.get(id)!.selected.has(key));
  return count;
}

function presentTables({ setting, renewed }: State, { tables }: Outcome): ReadonlyMap<string, Table> {
  const byId = new Map(setting.speakers.map(speaker => [speaker.id, speaker]));
  const now = sessionNowOf(renewed);
  return new Map(
    [...tables].map(([id, table]) => [id, { ...settledNow(table, byId.get(table.speaker.id)!, now), memo: memoOf(setting.shared, id) }]),
  );
}
