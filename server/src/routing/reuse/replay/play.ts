/** A few tables go through a run once more with one prefix, in the same rounds and turns, while all others say what they said before. */
import { roundsByChance } from '../../propagation/converge.ts';
import { decide } from '../../propagation/decide.ts';
import { advertiseOnce } from '../../propagation/once.ts';
import { textNumber, tossCoin } from '../../propagation/order.ts';
import { receive } from '../../propagation/send.ts';
import { type Table, touch } from '../../propagation/table.ts';
import { selectedRoute } from '../../rib.ts';
import { type Named, toldBy } from './heard.ts';
import type { Side, Way } from './side.ts';
import type { Player, Stage } from './stage.ts';

/** A neighbor that is not played tells something. */
interface Event {
  readonly round: number;
  /** Its place among all tables. */
  readonly number: number;
  readonly deliver: () => void;
}

/** The tables that are played, by name. */
export type Region = ReadonlyMap<string, Player>;

/** False where the prefix does not come to rest in the rounds that it had, or where it cannot be known what others said. */
export function play(stage: Stage, side: Side, region: Region, named: Named): boolean {
  const events = eventsFor(stage, side, region, named);
  if (!events) return false;
  const players = [...region.values()].sort((a, b) => a.number - b.number);
  for (const player of players) prepare(stage, side, region, player, named);
  const { course, run } = stage;
  const most = course.inTurns + (course.order.seed === undefined ? 0 : roundsByChance) - course.rounds;
  const letIn = players.some(({ waits }) => waits) ? course.letIn : undefined;
  let next = 0;
  for (let round = 0; round <= most; round++) {
    const isBusy = players.some(({ table }) => table.dirty.size > 0);
    const isLetIn = round === letIn;
    if (isLetIn) {
      // All was quiet then; elsewhere it still is.
      if (isBusy) return false;
      for (const player of players) if (player.waits) letRoutesIn(player, named);
      continue;
    }
    if (!isBusy && next === events.length && (letIn === undefined || round > letIn)) return true;
    run.round = round;
    next = playRound(stage, players, events, next, named);
  }
  return false;
}

/** @returns number of the first event of a later round */
function playRound(stage: Stage, players: readonly Player[], events: readonly Event[], first: number, named: Named): number {
  const { round } = stage.run;
  const open = stage.inWaves ? new Set(players.filter(({ table }) => table.dirty.has(named.key))) : undefined;
  let next = first;
  const tellUpTo = (number: number) => {
    for (; next < events.length && events[next]!.round === round && events[next]!.number < number; next++) events[next]!.deliver();
  };
  for (const player of players) {
    tellUpTo(player.number);
    if (!open || open.has(player)) act(stage, player, named.key);
  }
  tellUpTo(Infinity);
  return next;
}

function act({ course, run }: Stage, { table, number }: Player, key: string): void {
  const { inTurns, order, chances } = course;
  if (!table.dirty.has(key)) return;
  if (run.round >= inTurns && tossCoin(order.seed ?? 1, run.round, number, chances.get(key) ?? textNumber(key))) return;
  table.dirty.delete(key);
  decide(run, table, key);
}

/** Back to where the run begins. */
function prepare(stage: Stage, side: Side, region: Region, { id, table, own, waits, outside }: Player, { key, prefix }: Named): void {
  forget(table, key);
  table.redistributesLater = waits || undefined;
  if (table.rib.routes.get(prefix)?.some(({ protocol }) => protocol === 'bgp'))
    table.rib.routes.set(
      prefix,
      table.rib.routes.get(prefix)!.filter(({ protocol }) => protocol !== 'bgp'),
    );
  const outlets = side.outOf(id).flatMap(({ to, session, remote }) => {
    const target = region.get(to)?.table;
    return target ? [{ session, settings: session.families.get(table.name)!, remote, target }] : [];
  });
  stage.run.outlets.set(table, outlets);
  if (own.has(key)) touch(table, prefix, key);
  for (const { session, attributes } of outside.get(key) ?? []) receive(table, session, prefix, key, attributes);
}

function forget(table: Table, key: string): void {
  for (const map of [table.received, table.selected, table.offered, table.offeredIn, table.offeredBefore, table.prefixes])
    (map as Map<string, unknown>).delete(key);
  table.dirty.clear();
  for (const { prefixes } of table.nextHops.values()) prefixes.delete(key);
}

/** Routes of other protocols enter. */
function letRoutesIn({ table }: Player, { key, prefix }: Named): void {
  table.redistributesLater = false;
  if (selectedRoute(table.rib, prefix)) touch(table, prefix, key);
}

/** What neighbors of the region tell it, in the order of the run. */
function eventsFor(stage: Stage, side: Side, region: Region, { key, prefix }: Named): Event[] | undefined {
  const events: Event[] = [];
  for (const way of waysInto(side, region)) {
    const target = region.get(way.to)!.table;
    const told = toldBy(stage.outcome.tables.get(way.from)!, key);
    if (!told) return undefined;
    const number = stage.numbers.get(way.from)!;
    const from = side.tableOf(way.from);
    for (const { round, path } of told) {
      const deliver = () => {
        const sent = path && advertiseOnce(from, side.pathOf(path), way.session, key);
        receive(target, way.remote, prefix, key, sent);
      };
      events.push({ round, number, deliver });
    }
  }
  return events.sort((a, b) => a.round - b.round || a.number - b.number);
}

/** The ways that lead from other tables to those of the region. */
function* waysInto(side: Side, region: Region): Generator<Way> {
  for (const id of region.keys()) for (const way of side.outOf(id)) if (!region.has(way.to)) yield reversed(way);
}

const reversed = ({ from, to, session, remote, key }: Way): Way => ({ from: to, to: from, session: remote, remote: session, key });
