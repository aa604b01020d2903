/**
 * The prefixes that an edit of policies may concern: those for which a session of an edited device answers otherwise than before to any path that it
 * was ever asked about, on the way to the outcome or at its end. For all others every step of a new simulation is the same as before.
 */
import { sameValue } from '../../model/same.ts';
import type { Prefix } from '../../net/prefix.ts';
import { type Attributes, attributesKey } from '../attributes.ts';
import type { Outcome } from '../outcome.ts';
import type { Path } from '../path.ts';
import { tableId } from '../propagation/make-table.ts';
import { type Memo, makeMemo } from '../propagation/memo.ts';
import { acceptOnce, advertiseOnce } from '../propagation/once.ts';
import { heardFromOutside } from '../propagation/outside.ts';
import type { Table } from '../propagation/table.ts';
import type { Session } from '../sessions/session.ts';
import type { Accepted } from '../why-absent.ts';
import type { Changes, Mentions } from './changes.ts';
import { type Group, type GroupsAt, representativeOf } from './groups.ts';
import type { State } from './state.ts';

/** A table as it came to rest, and the same with the policies of now. */
interface Pair {
  readonly before: Table;
  readonly now: Table;
  readonly outcome: Outcome;
  readonly mentions: Mentions;
  /** Those of a key that still have to be looked at. */
  readonly openAt: (key: string) => readonly Group[];
  readonly found: Set<Group>;
}

export function* affectedGroups(state: State, changes: Changes, groupsAt: GroupsAt): Generator<void, Set<Group>> {
  const found = new Set<Group>();
  const memos = new Map<string, Memo>();
  for (const layer of state.layers.all)
    for (const outcome of [layer.first, ...layer.outcomes])
      for (const [id, before] of outcome.tables) {
        const { name } = before.speaker.device;
        const device = changes.devices.get(name);
        if (!device) continue;
        const memo = memos.get(id) ?? makeMemo();
        memos.set(id, memo);
        const now: Table = { ...before, speaker: { ...before.speaker, device }, memo };
        const openAt = (key: string) => groupsAt(layer, key).filter(group => !found.has(group));
        compareTable({ before, now, outcome, mentions: changes.mentions.get(name)!, openAt, found }, state);
        yield;
      }
  return found;
}

function compareTable(pair: Pair, state: State): void {
  const { before, mentions } = pair;
  if (mentions(before.config)) compareOwn(pair);
  for (const session of before.sessions) {
    if (mentions(session.families.get(before.name))) compareSent(pair, session);
    const remote = session.remote!;
    const neighbor = pair.outcome.tables.get(tableId(remote.speaker.id, before.name));
    if (neighbor && mentions(session.families.get(before.name))) compareReceived(pair, session, neighbor);
  }
  if (state.setting.outside && before.external.some(session => mentions(session.families.get(before.name)))) compareOutside(pair, state);
}

/** What may enter BGP here through a policy is not compared. */
function compareOwn({ before, mentions, openAt, found }: Pair): void {
  const { networks = [], redistributes = [] } = before.config ?? {};
  const all = redistributes.some(mentions) || networks.some(mentions);
  for (const [key, prefix] of all ? before.prefixes : []) {
    const isOwn = before.networks.has(key) || (before.rib.routes.get(prefix) ?? []).some(({ protocol }) => protocol !== 'bgp');
    if (isOwn) for (const group of openAt(key)) found.add(group);
  }
}

/** The paths that neighbors of a table were told of. */
function* offers({ offered, offeredBefore }: Table): Generator<readonly [string, Path]> {
  yield* offered;
  for (const [key, paths] of offeredBefore) for (const path of paths) yield [key, path];
}

function compareSent({ before, now, openAt, found }: Pair, session: Session): void {
  for (const [key, path] of offers(before))
    for (const group of openAt(key)) {
      const [own, prefix] = representativeOf(group);
      const isSame =
        isComparable(session, before, prefix, path) &&
        sameSent(advertiseOnce(before, path, session, key), advertiseOnce(now, { ...path, prefix }, session, own));
      if (!isSame) found.add(group);
    }
}

function compareReceived({ before, now, openAt, found }: Pair, session: Session, neighbor: Table): void {
  const remote = session.remote!;
  const made = remote.families.get(neighbor.name)?.defaultOriginate !== undefined;
  for (const [key, path] of offers(neighbor)) {
    const open = openAt(key);
    if (open.length === 0) continue;
    const isKnown = isComparable(remote, neighbor, path.prefix, path);
    const sent = isKnown && advertiseOnce(neighbor, path, remote, key);
    const old = sent && acceptOnce(before, path.prefix, sent, session, key);
    for (const group of open) if (!isKnown || (old && !entersAlike(old, now, sent, session, group))) found.add(group);
  }
  // The default route that the neighbor makes is not among its offers.
  if (made) for (const [key, { length }] of neighbor.prefixes) if (length === 0) for (const group of openAt(key)) found.add(group);
}

/** A default route that is made for the neighbor, and an accumulated cost, depend on more than the path. */
function isComparable({ families }: Session, { name }: Table, { length }: Prefix, { attributes: { aigp } }: Path): boolean {
  return aigp === undefined && (length > 0 || families.get(name)?.defaultOriginate === undefined);
}

function compareOutside({ before, now, mentions, openAt, found }: Pair, { setting: { outside } }: State): void {
  for (const { session, prefix, key, attributes } of heardFromOutside(before, outside!)) {
    const open = mentions(session.families.get(before.name)) ? openAt(key) : [];
    if (open.length === 0) continue;
    const old = acceptOnce(before, prefix, attributes, session, key);
    for (const group of open) if (!entersAlike(old, now, attributes, session, group)) found.add(group);
  }
}

/** @param old what became of the path before */
function entersAlike(old: Accepted, now: Table, sent: Attributes, session: Session, group: Group): boolean {
  const [key, prefix] = representativeOf(group);
  return sameAccepted(old, acceptOnce(now, prefix, sent, session, key));
}

/** An accumulated cost that a policy gives depends on more than the path. */
function sameSent(a: Attributes | undefined, b: Attributes | undefined): boolean {
  return a?.aigp === undefined && b?.aigp === undefined && sameAttributes(a, b);
}

function sameAccepted(a: Accepted, b: Accepted): boolean {
  if (!('path' in a) || !('path' in b)) return !('path' in a) && !('path' in b);
  return (
    sameAttributes(a.path.attributes, b.path.attributes) && a.path.validation === b.path.validation && sameValue(a.path.place, b.path.place)
  );
}

function sameAttributes(a: Attributes | undefined, b: Attributes | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && attributesKey(a) === attributesKey(b));
}
