/** Where the paths died that a device does not have: the export of each neighbor and the own import are done once more, as they ended. */
import type { Outside } from '../model/announcement.ts';
import { formatAsPath } from '../net/as-path.ts';
import type { Prefix } from '../net/prefix.ts';
import { vpnStops } from './absent-vpn.ts';
import { explainedAgainst, explainLoser } from './explain.ts';
import type { Path } from './path.ts';
import { accept } from './propagation/accept.ts';
import { advertise } from './propagation/advertise.ts';
import { tableId } from './propagation/make-table.ts';
import { offeredPath } from './propagation/offer.ts';
import { announcedBy } from './propagation/outside.ts';
import type { Selected, Table } from './propagation/table.ts';
import { selectedRoute } from './rib.ts';
import type { Session } from './sessions/session.ts';
import { isActive } from './sessions/speaker.ts';
import { type SettledPrefix, settledPrefix, tableOf } from './settled.ts';
import type { Simulation } from './simulation.ts';
import { setterOf } from './way/setter.ts';
import type { Source } from './way/sources.ts';
import { exchange, wayOf } from './way/walk.ts';
import type { AbsentReason, Culprit, Note, Withheld } from './why-absent.ts';

export interface AbsentPath extends Withheld {
  /** The neighbor, as the configuration of the device names it. */
  readonly from: string;
  /** Its device. */
  readonly remote?: string;
}

/**
 * For each session of the device that brought no path of the prefix, and each VPN route of it that does not enter the VRF, why. Nothing where the network
 * does not settle, or not in one way, or no router has the prefix. Of neighbors outside of the network what becomes of the routes that they are assumed to announce.
 * @param prefix canonical text
 */
export function absentPaths(simulation: Simulation, device: string, vrf: string, prefix: string): readonly AbsentPath[] {
  const found = settledPrefix(simulation, prefix);
  if (!found) return [];
  const ofSessions = found.state.sessions
    .filter(({ speaker }) => speaker.device.name === device && speaker.vrf === vrf)
    .flatMap(session => {
      const why = whyAbsent(found, session);
      const remote = session.otherDevice;
      return why ? [{ from: session.name, ...(remote !== undefined && { remote }), ...why }] : [];
    });
  const table = tableOf(found.state, device, vrf, found.name);
  const ofVpn = table
    ? vpnStops(found, table).map(({ from, remote, why }) => ({ from, ...(remote !== undefined && { remote }), ...why }))
    : [];
  return [...ofSessions, ...ofVpn];
}

/** Why the session brought no path of the prefix; undefined where it did, or where nobody can say. */
export function whyAbsent(found: SettledPrefix, session: Session): Withheld | undefined {
  const { name, prefix, key } = found;
  const { tables, outside } = found.state;
  const { remote, state, why, fault, faultPlace, peer, speaker } = session;
  if (state === 'down') {
    if (fault === 'family' && !isActive(speaker, peer, name))
      return { reason: 'family', text: `${speaker.device.name} does not activate ${name} unicast on the session`, place: peer.place };
    return isActive(speaker, peer, name)
      ? { reason: 'session', text: `the session is down: ${why}`, place: faultPlace ?? peer.place }
      : undefined;
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
  return replay(found, own, theirs, session, remote);
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

function replay(found: SettledPrefix, own: Table, theirs: Table, session: Session, remote: Session): Withheld | undefined {
  const { key, prefix } = found;
  const who = theirs.speaker.device.name;
  const selected = theirs.selected.get(key);
  if (!selected || selected.candidates.length === 0) return { reason: 'not-there', text: `${who} has no path itself` };
  if (selected.tied.length > 1) return { reason: 'undecided', text: `which path ${who} prefers cannot be known` };
  const offered = offeredPath(theirs, prefix, selected, remote.families.get(theirs.name));
  if (!offered) return selected.best ? inactive(theirs, prefix, selected) : unusable(who, selected);
  const blamed = (culprit: Culprit | undefined) => {
    const before = culprit && wayOf(found, theirs, key, offered);
    return before && setterOf([...before, ...exchange({ own, theirs, session, remote, prefix, selected, offered })], culprit);
  };
  let withheld: Parameters<Note>[0] | undefined;
  const note: Note = found => {
    withheld = found;
    return undefined;
  };
  const sent = advertise(theirs, offered, remote, { note });
  if (!sent) {
    if (!withheld) return undefined;
    const { reason, text, place, culprit } = withheld;
    const setter = blamed(culprit);
    const other = byPath.has(reason) ? notBest(theirs, selected, offered) : leftInactive(selected, offered);
    return {
      reason,
      text: `${who} does not send it: ${text}${bySetter(setter)}${other}`,
      place: setter?.place ?? place ?? remote.peer.place,
    };
  }
  const accepted = accept(own, prefix, sent, session);
  if ('path' in accepted) return undefined;
  const { reason, refused, place, culprit } = accepted;
  const setter = blamed(culprit);
  const path = reason === 'loop' && culprit ? ` (${formatAsPath(sent.asPath)})` : '';
  return {
    reason,
    text: `${who} sends it, ${own.speaker.device.name} refuses it: ${refused}${path}${bySetter(setter)}`,
    place: setter?.place ?? place ?? session.peer.place,
  };
}

const bySetter = (setter: Source | undefined) => (setter ? `, set by ${setter.text} on ${setter.device}` : '');

/** The route of another protocol that keeps a BGP path from being sent, where only active routes are. */
function inactive({ speaker: { device }, rib }: Table, prefix: Prefix, { best }: Selected): Withheld {
  const active = selectedRoute(rib, prefix);
  const text = `${device.name} uses the ${active?.protocol ?? 'other'} route and does not advertise ${itsPath(best!.path)}, which is inactive`;
  return { reason: 'inactive', text, ...(active?.place && { place: active.place }) };
}

function unusable(who: string, { candidates }: Selected): Withheld {
  const [first] = candidates;
  return {
    reason: 'unusable',
    text: `${who} cannot use ${itsPath(first!.path)}: ${first!.why ?? 'it is not valid'}`,
    place: first!.path.place,
  };
}

/** The BGP path that a route of another protocol stands before. */
const leftInactive = ({ best }: Selected, { source }: Path): string =>
  source === 'route' && best ? `; ${itsPath(best.path)} is inactive` : '';

/** The next path of the neighbor that it could use, which it does not send since it is not its best. */
function notBest({ rules }: Table, selected: Selected, offered: Path): string {
  const { best } = selected;
  const other = best?.path === offered ? explainedAgainst(best, selected, rules) : undefined;
  if (!best || !other?.valid) return '';
  const decided = explainLoser(other, best, rules);
  return `; ${itsPath(other.path)} is not its best one${decided ? ` (${decided.text})` : ''}`;
}

/** With the neighbor that it comes from, and its device. */
function itsPath({ session }: Path): string {
  if (!session) return 'its own path';
  return `its path from ${session.name}${session.otherDevice === undefined ? '' : ` (${session.otherDevice})`}`;
}
