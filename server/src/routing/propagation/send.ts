/** Telling neighbors of a choice, and what they make of it. */
import type { Prefix } from '../../net/prefix.ts';
import type { Attributes } from '../attributes.ts';
import type { Path } from '../path.ts';
import type { Session } from '../sessions/session.ts';
import { originatedDefault } from './default-route.ts';
import { offeredPath } from './offer.ts';
import { acceptOnce, advertiseOnce } from './once.ts';
import type { Outlet, Run } from './run.ts';
import { samePath } from './same.ts';
import { type Selected, type Table, touch } from './table.ts';

export function send(run: Run, table: Table, prefix: Prefix, key: string, selected: Selected): void {
  const offered = offeredPath(table, prefix, selected);
  const before = table.offered.get(key);
  const same = before === offered || (before !== undefined && offered !== undefined && samePath(before, offered));
  const outlets = run.outlets.get(table)!;
  if (same && prefix.length > 0 && !outlets.some(({ settings }) => settings.advertiseInactive !== undefined)) return;
  if (!same) note(table, key, before, run.round);
  if (offered) table.offered.set(key, offered);
  else table.offered.delete(key);
  for (const outlet of outlets) {
    const { settings } = outlet;
    const path = settings.advertiseInactive === undefined ? offered : offeredPath(table, prefix, selected, settings);
    tell(table, outlet, prefix, key, path);
  }
}

/** As often as this a choice is written down with all that came between. */
export const mostNoted = 40;

/** The offer changes, for the first time or from the one before. */
function note({ offeredIn, offeredBefore }: Table, key: string, before: Path | undefined, round: number): void {
  const since = offeredIn.get(key);
  offeredIn.set(key, round);
  if (since === undefined) return;
  const known = offeredBefore.get(key);
  const told = { round: since, path: before };
  if (!known) offeredBefore.set(key, [told]);
  else if (known.length < mostNoted || (before && !known.some(({ path }) => path && samePath(path, before)))) known.push(told);
}

/** A neighbor that hears the same again changes nothing. */
function tell(table: Table, { session, settings, remote, target }: Outlet, prefix: Prefix, key: string, offered: Path | undefined): void {
  const made = prefix.length === 0 && settings.defaultOriginate !== undefined;
  const now = made ? originatedDefault(table, session, settings) : offered && advertiseOnce(table, offered, session, key);
  receive(target, remote, prefix, key, now);
}

export function receive(table: Table, to: Session, prefix: Prefix, key: string, sent: Attributes | undefined): void {
  const accepted = sent && acceptOnce(table, prefix, sent, to, key);
  let received = table.received.get(key);
  if (accepted && 'path' in accepted) {
    if (!received) {
      received = new Map();
      table.received.set(key, received);
    }
    const present = received.get(to);
    if (present && samePath(present, accepted.path)) return;
    received.set(to, accepted.path);
  } else if (!received?.delete(to)) return;
  touch(table, prefix, key);
}
