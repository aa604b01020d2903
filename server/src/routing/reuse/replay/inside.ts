/** Which tables reach next hops otherwise than before, and for which prefixes they looked them up. */

import type { Links } from '../../igp/links.ts';
import type { Outcome } from '../../outcome.ts';
import { noLimits } from '../../sessions/limits.ts';
import { lostSessions } from '../../sessions/packets.ts';
import { isConnected } from '../../sessions/pairing.ts';
import type { Session } from '../../sessions/session.ts';
import type { Interior, Otherwise } from '../interior.ts';
import type { State } from '../state.ts';
import type { Carried } from './carried.ts';
import type { Seeds } from './stage.ts';

/** Undefined where routes of BGP may lead to such a next hop. */
export function seedsIn({ tables }: Outcome, { before, ribs }: Interior, isOtherwise: Otherwise, { mayLead }: Carried): Seeds | undefined {
  const found = new Map<string, Set<string>>();
  for (const [id, { speaker, nextHops }] of tables)
    for (const { address, prefixes } of nextHops.values()) {
      if (!isOtherwise(speaker.id, address)) continue;
      if (mayLead(before.get(speaker.id)!, address) || mayLead(ribs.get(speaker.id)!, address)) return undefined;
      for (const key of prefixes) {
        const ids = found.get(key) ?? new Set<string>();
        found.set(key, ids.add(id));
      }
    }
  return found;
}

/** Whether packets of one of the sessions may go astray now: they do so only where a route of BGP leads them. */
export function maySessionsBeLost(
  { base, above }: State,
  sessions: readonly Session[],
  links: Links,
  { covers }: Carried,
  isWhole: boolean,
): boolean {
  const far = sessions.filter(
    ({ state, remote, speaker, remoteAddress: to }) => state === 'up' && remote && to && covers(to) && !isConnected(speaker, to),
  );
  if (far.length === 0) return false;
  return !isWhole || above.size > 0 || lostSessions(far, links, base.first.ribs, noLimits) !== undefined;
}
