/** Where the paths died that a device does not have: the export of each neighbor and the own import are done once more, as they ended. */
import type { Outside } from '../model/announcement.ts';
import type { Prefix } from '../net/prefix.ts';
import { explainLoser } from './explain.ts';
import { fromOf, type Path } from './path.ts';
import { accept } from './propagation/accept.ts';
import { advertise } from './propagation/advertise.ts';
import { tableId } from './propagation/make-table.ts';
import { offeredPath } from './propagation/offer.ts';
import { announcedBy } from './propagation/outside.ts';
import type { Selected, Table } from './propagation/table.ts';
import type { Session } from './sessions/session.ts';
import { isActive } from './sessions/speaker.ts';
import { type Settled, settledPrefix } from './settled.ts';
import type { Simulation } from './simulation.ts';
import type { AbsentReason, Withheld } from './why-absent.ts';

export interface AbsentPath extends Withheld {
  /** The neighbor, as the configuration of the device names it. */
  readonly from: string;
  /** Its device. */
  readonly remote?: string;
}

/**
 * For each session of the device that brought no path of the prefix, why. Nothing where the network does not settle, or not in one way, or no router has
 * the prefix. Of neighbors outside of the network what becomes of the routes that they are assumed to announce.
 * @param prefix canonical text
 */
export function absentPaths(simulation: Simulation, device: string, vrf: string, prefix: string): readonly AbsentPath[] {
  const found = settledPrefix(simulation, prefix);
  if (!found) return [];
  const { state, name, key, prefix: value } = found;
  return state.sessions
    .filter(({ speaker }) => speaker.device.name === device && speaker.vrf === vrf)
    .flatMap(session => {
      const why = whyAbsent(state, session, name, value, key);
      const remote = session.remote?.speaker.device.name;
      return why ? [{ from: session.name, ...(remote !== undefined && { remote }), ...why }] : [];
    });
}

/** Why the session brought no path of the prefix; undefined where it did, or where nobody can say. */
export function whyAbsent(
  { tables, outside }: Settled,
  session: Session,
  name: 'ipv4' | 'ipv6',
  prefix: Prefix,
  key: string,
): Withheld | undefined {
  const { remote, state, why, fault, peer, speaker } = session;
  if (state === 'down') {
    if (fault === 'family' && !isActive(speaker, peer, name))
      return { reason: 'family', text: `${speaker.device.name} does not activate ${name} unicast on the session`, place: peer.place };
    return isActive(speaker, peer, name) ? { reason: 'session', text: `the session is down: ${why}`, place: peer.place } : undefined;
  }
  if (!remote) return outside && refused(tables.get(tableId(speaker.id, name)), outside, session, prefix, key);
  const here = isActive(speaker, peer, name);
  const there = isActive(remote.speaker, remote.peer, name);
  if (!here && !there) return undefined;
  if (!here || !there) {
    const { speaker: missing, peer: side } = here ? remote : session;
    return { reason: 'family', text: `${missing.device.name} does not activate ${name} unicast on the session`, place: side.place };
  }
  const own = tables.get(tableId(speaker.id, name));
  const theirs = tables.get(tableId(remote.speaker.id, name));
  if (!own || !theirs || own.received.get(key)?.has(session)) return undefined;
  // A default route made for the neighbor is not offered like others.
  if (prefix.length === 0 && remote.families.get(name)?.defaultOriginate) return undefined;
  return replay(own, theirs, session, remote, prefix, key);
}

/** What becomes of the route that a neighbor outside is assumed to announce. */
function refused(own: Table | undefined, outside: Outside, session: Session, prefix: Prefix, key: string): Withheld | undefined {
  if (!own || own.received.get(key)?.has(session)) return undefined;
  const sent = announcedBy(session, own, prefix, outside);
  const accepted = sent && accept(own, prefix, sent, session);
  if (!accepted || 'path' in accepted) return undefined;
  const text = `${own.speaker.device.name} refuses what it is assumed to announce: ${accepted.refused}`;
  return { reason: accepted.reason, text, place: accepted.place ?? session.peer.place };
}

/** What stops one path and might let another one pass. */
const byPath = new Set<AbsentReason>(['learned-from', 'split-horizon', 'community', 'loop']);

function replay(own: Table, theirs: Table, session: Session, remote: Session, prefix: Prefix, key: string): Withheld | undefined {
  const who = theirs.speaker.device.name;
  const selected = theirs.selected.get(key);
  if (!selected || selected.candidates.length === 0) return { reason: 'not-there', text: `${who} has no path itself` };
  if (selected.tied.length > 1) return { reason: 'undecided', text: `which path ${who} prefers cannot be known` };
  const offered = offeredPath(theirs, prefix, selected, remote.families.get(theirs.name));
  if (!offered) return selected.best ? inactive(who) : unusable(who, selected);
  let withheld: Withheld | undefined;
  const note = (found: Withheld): undefined => {
    withheld = found;
    return undefined;
  };
  const sent = advertise(theirs, offered, remote, { note });
  if (!sent)
    return (
      withheld && {
        place: remote.peer.place,
        ...defined(withheld),
        text: `${who} does not send it: ${withheld.text}${byPath.has(withheld.reason) ? notBest(theirs, selected, offered) : ''}`,
      }
    );
  const accepted = accept(own, prefix, sent, session);
  if ('path' in accepted) return undefined;
  const place = accepted.place ?? session.peer.place;
  return { reason: accepted.reason, text: `${who} sends it, ${own.speaker.device.name} refuses it: ${accepted.refused}`, place };
}

/** Without a place that is undefined, so that another one stays. */
function defined({ place, ...rest }: Withheld): Withheld {
  return place ? { ...rest, place } : rest;
}

const inactive = (who: string): Withheld => ({
  reason: 'inactive',
  text: `${who} uses a route of another protocol and sends only what it uses`,
});

function unusable(who: string, { candidates }: Selected): Withheld {
  const [first] = candidates;
  return {
    reason: 'unusable',
    text: `${who} cannot use its path from ${fromOf(first!.path)}: ${first!.why ?? 'it is not valid'}`,
    place: first!.path.place,
  };
}

/** Other paths of the neighbor that it could use, which it does not send since they are not its best. */
function notBest({ rules }: Table, { candidates, best }: Selected, offered: Path): string {
  const other = candidates.find(({ path, valid }) => valid && path !== offered);
  if (!other || !best || best.path !== offered) return '';
  const decided = explainLoser(other, best, rules);
  return `; its path from ${fromOf(other.path)} is not its best one${decided ? ` (${decided.text})` : ''}`;
}
