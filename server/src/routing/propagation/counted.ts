/** Limits on received prefixes that count what policies reject as well: where a neighbor sends more than such a limit, what becomes of the session is not modelled. */
import type { Session } from '../sessions/session.ts';
import type { Unsupported } from '../simulation.ts';
import { tableId } from './make-table.ts';
import { advertiseOnce } from './once.ts';
import type { Table } from './table.ts';

/**
 * @param brought as many prefixes are known in the network: limits above that play no part
 * @param membersOf how many prefixes a key of a table stands for
 */
export function limitsBeforePolicies(
  sessions: readonly Session[],
  tables: ReadonlyMap<string, Table>,
  brought: number,
  membersOf: (key: string) => number,
): Unsupported[] {
  const found = new Map<object, Unsupported>();
  for (const { state, families, remote, speaker } of sessions) {
    const { device } = speaker;
    if (state === 'down' || device.defaults.quirks.acceptsOneOverLimit) continue;
    for (const [family, { maximumPrefix, importPolicies }] of families) {
      if (!maximumPrefix || maximumPrefix.warningOnly || !importPolicies || maximumPrefix.limit >= brought) continue;
      const { limit, place } = maximumPrefix;
      if (found.has(place) || (remote && !sendsMore(tables.get(tableId(remote.speaker.id, family)), remote, limit, membersOf))) continue;
      found.set(place, { device: device.name, feature: 'maximum-prefix that counts rejected routes', place });
    }
  }
  return [...found.values()];
}

/** Whether the other end sends more prefixes than the limit, before the policies of this one. */
function sendsMore(table: Table | undefined, sender: Session, limit: number, membersOf: (key: string) => number): boolean {
  if (!table) return false;
  let count = sender.families.get(table.name)?.defaultOriginate ? 1 : 0;
  for (const [key, path] of table.offered) {
    if (advertiseOnce(table, path, sender, key)) count += membersOf(key);
    if (count > limit) return true;
  }
  return false;
}
