/** Which tables an edit of sessions concerns for a prefix: those that hear something else than before, and in turn those that hear something else from them. */
import type { Told } from '../../propagation/table.ts';
import { endKey } from '../../sessions/limits.ts';
import { heardOver, type Named, sameHeard, sameTold, toldBy } from './heard.ts';
import { play, type Region } from './play.ts';
import type { Side, Way } from './side.ts';
import type { Player, Stage } from './stage.ts';

/** The network before the edit and after it. */
export interface Sides {
  readonly before: Side;
  readonly now: Side;
  /** Ends of sessions that came, went or are other ones now, by `endKey`. */
  readonly remade: ReadonlySet<string>;
  /** Those among them that were there before and are there now: what their routes are like hangs on them. */
  readonly altered: ReadonlySet<string>;
  /** Speakers that they belong to: how they send a route on hangs on the session that it came by. */
  readonly altering: ReadonlySet<string>;
}

/** Beyond so many tables, or a quarter of all, a prefix is simulated as a whole: that takes no longer then. */
const manyTables = 24;

/** A way as it was and as it is. */
interface Pair {
  readonly to: string;
  readonly before?: Way;
  readonly now?: Way;
  readonly isRemade: boolean;
  /** The session as the receiver sees it is another one. */
  readonly isAltered: boolean;
}

/** Whether any table hears something else of the prefix; true too where that cannot be known. @param key its key in tables */
export function isConcerned({ outcome, seeds }: Stage, sides: Sides, changed: Iterable<string>, key: string, named: Named): boolean {
  if (seeds.has(key)) return true;
  for (const id of changed) {
    const told = toldBy(outcome.tables.get(id)!, key);
    if (!told || !concernedBy(sides, id, told, told, named).next().done) return true;
  }
  return false;
}

/** @returns the tables that were played again for the prefix in the outcome, none where nothing changed; undefined where that cannot be known or is too much. */
export function playAgain(stage: Stage, sides: Sides, changed: Iterable<string>, named: Named): Region | undefined {
  const region = new Map<string, Player>();
  for (const id of stage.seeds.get(named.key) ?? []) region.set(id, stage.playerOf(id));
  for (const id of changed) {
    const told = toldBy(stage.outcome.tables.get(id)!, named.key);
    if (!told) return undefined;
    for (const to of concernedBy(sides, id, told, told, named)) region.set(to, stage.playerOf(to));
  }
  const most = Math.max(manyTables, stage.outcome.tables.size >> 2);
  while (region.size > 0) {
    if (region.size > most || !play(stage, sides.now, region, named)) return undefined;
    const { size } = region;
    for (const [id, { table }] of [...region]) {
      const [old, now] = [toldBy(stage.outcome.tables.get(id)!, named.key), toldBy(table, named.key)];
      if (!old || !now) return undefined;
      for (const to of concernedBy(sides, id, old, now, named)) region.set(to, stage.playerOf(to));
    }
    if (region.size === size) return region;
  }
  return region;
}

/** The neighbors that hear something else from a table. */
function* concernedBy(sides: Sides, id: string, old: readonly Told[], now: readonly Told[], named: Named): Generator<string> {
  const isSame = sameTold(old, now);
  for (const pair of pairsFrom(sides, id)) {
    if (isSame && !pair.isRemade) continue;
    const before = pair.before ? heardOver(sides.before, pair.before, old, named) : [];
    const after = pair.now ? heardOver(sides.now, pair.now, now, named) : [];
    if (!sameHeard(before, after) || (pair.isAltered && after.length > 0)) yield pair.to;
  }
}

function* pairsFrom({ before, now, remade, altered, altering }: Sides, id: string): Generator<Pair> {
  const present = new Map(now.outOf(id).map(way => [way.key, way]));
  for (const way of before.outOf(id)) {
    const { session, remote, key, to } = way;
    const again = present.get(key);
    present.delete(key);
    const isRemade = !again || altering.has(session.speaker.id) || remade.has(endKey(session)) || remade.has(endKey(remote));
    yield { to, before: way, now: again, isRemade, isAltered: altered.has(endKey(remote)) };
  }
  for (const way of present.values()) yield { to: way.to, now: way, isRemade: true, isAltered: false };
}
