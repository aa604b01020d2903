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
import { endKey } from '../sessions/limits.ts';
import type { Session } from '../sessions/session.ts';
import type { Accepted } from '../why-absent.ts';
import type { Changes, Mentions } from './changes.ts';
import { type Group, type GroupsAt, representativeOf } from './groups.ts';
import { pathNow, type SessionNow, sessionNowOf, startedNow } from './present-tables.ts';
import type { Present } from './renewed.ts';
import type { State } from './state.ts';

/** A table as it came to rest, and the same with what is configured now. */
interface Pair {
  readonly before: Table;
  readonly now: Table;
  readonly outcome: Outcome;
  /** The session of now, where it or a policy that it uses does something else. */
  readonly concerned: (session: Session) => Session | undefined;
  readonly sessionNow: SessionNow;
  readonly mentions: Mentions;
  /** Those of a key that still have to be looked at. */
  readonly openAt: (key: string) => readonly Group[];
  readonly found: Set<Group>;
}

export function* affectedGroups(state: State, changes: Changes, present: Present, groupsAt: GroupsAt): Generator<void, Set<Group>> {
  const found = new Set<Group>();
  const memos = new Map<string, Memo>();
  const speakers = new Map(present.speakers.map(speaker => [speaker.id, speaker]));
  const sessionNow = sessionNowOf(present.renewed);
  for (const layer of state.layers.all)
    for (const outcome of [layer.first, ...layer.outcomes])
      for (const [id, before] of outcome.tables) {
        const { name } = before.speaker.device;
        if (!changes.devices.has(name)) continue;
        const memo = memos.get(id) ?? makeMemo();
        memos.set(id, memo);
        const now: Table = { ...startedNow(before, speakers.get(before.speaker.id)!, sessionNow), memo };
        const mentions = changes.mentions.get(name)!;
        const concerned = (session: Session) => {
          // What remade sessions carry is found by playing it again.
          if (present.remade.has(endKey(session))) return undefined;
          const again = sessionNow(session);
          return present.changed.has(endKey(session)) || mentions(again.families.get(before.name)) ? again : undefined;
        };
        const openAt = (key: string) => groupsAt(layer, key).filter(group => !found.has(group));
        compareTable({ before, now, outcome, concerned, sessionNow, mentions, openAt, found }, state);
        yield;
      }
  return found;
}

function compareTable(pair: Pair, state: State): void {
  const { before, now, concerned } = pair;
  if (pair.mentions(now.config)) compareOwn(pair);
  // Where more orders are looked for, paths count that would be offered.
  const everyOffer = state.base.search.isSmall ? offersAndOthers : offers;
  for (const session of before.sessions) {
    const again = concerned(session);
    if (!again) continue;
    compareSent(pair, session, again, everyOffer);
    const neighbor = pair.outcome.tables.get(tableId(session.remote!.speaker.id, before.name));
    if (neighbor) compareReceived(pair, session, again, neighbor, everyOffer);
  }
  if (state.setting.outside && before.external.some(concerned)) compareOutside(pair, state);
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

type Offers = (table: Table) => Iterable<readonly [string, Path]>;

/** The paths that neighbors of a table were told of. */
function* offers({ offered, offeredBefore }: Table): Generator<readonly [string, Path]> {
  yield* offered;
  for (const [key, told] of offeredBefore) for (const { path } of told) if (path) yield [key, path];
}

/** Those that it had at the end among them. */
function* offersAndOthers(table: Table): Generator<readonly [string, Path]> {
  yield* offers(table);
  for (const [key, { candidates, best }] of table.selected)
    for (const candidate of candidates) if (candidate !== best) yield [key, candidate.path];
}

function compareSent({ before, now, sessionNow, openAt, found }: Pair, session: Session, again: Session, all: Offers): void {
  for (const [key, path] of all(before))
    for (const group of openAt(key)) {
      const [own, prefix] = representativeOf(group);
      const isSame =
        isComparable(session, before, prefix, path) &&
        sameSent(advertiseOnce(before, path, session, key), advertiseOnce(now, { ...pathNow(path, sessionNow), prefix }, again, own));
      if (!isSame) found.add(group);
    }
}

function compareReceived({ before, now, openAt, found }: Pair, session: Session, again: Session, neighbor: Table, all: Offers): void {
  const remote = session.remote!;
  const made = remote.families.get(neighbor.name)?.defaultOriginate !== undefined;
  for (const [key, path] of all(neighbor)) {
    const open = openAt(key);
    if (open.length === 0) continue;
    const isKnown = isComparable(remote, neighbor, path.prefix, path);
    const sent = isKnown && advertiseOnce(neighbor, path, remote, key);
    const old = sent && acceptOnce(before, path.prefix, sent, session, key);
    for (const group of open) if (!isKnown || (old && !entersAlike(old, now, sent, again, group))) found.add(group);
  }
  // The default route that the neighbor makes is not among its offers.
  if (made) for (const [key, { length }] of neighbor.prefixes) if (length === 0) for (const group of openAt(key)) found.add(group);
}

/** A default route that is made for the neighbor, and an accumulated cost, depend on more than the path. */
function isComparable({ families }: Session, { name }: Table, { length }: Prefix, { attributes: { aigp } }: Path): boolean {
  return aigp === undefined && (length > 0 || families.get(name)?.defaultOriginate === undefined);
}

function compareOutside({ before, now, concerned, openAt, found }: Pair, { setting: { outside } }: State): void {
  for (const { session, prefix, key, attributes } of heardFromOutside(before, outside!)) {
    const again = concerned(session);
    const open = again ? openAt(key) : [];
    if (!again || open.length === 0) continue;
    const old = acceptOnce(before, prefix, attributes, session, key);
    for (const group of open) if (!entersAlike(old, now, attributes, again, group)) found.add(group);
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
