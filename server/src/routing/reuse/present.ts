/** Speakers and sessions of the devices as they are now. */
import type { Device } from '../../model/device.ts';
import { sameValue } from '../../model/same.ts';
import { sameAddress } from '../../net/address.ts';
import { findLinks, type Links, type Port } from '../igp/links.ts';
import type { Setting } from '../outcome.ts';
import { familiesOf } from '../sessions/derive.ts';
import { endKey } from '../sessions/limits.ts';
import type { Session } from '../sessions/session.ts';
import { type Speaker, speakerAgain, speakersOf } from '../sessions/speaker.ts';
import { exchangeChanged, sameKeys } from './bgp-changes.ts';
import type { Interior } from './interior.ts';
import type { Present, Renewed } from './renewed.ts';
import { sessionsAgain } from './sessions-again.ts';

/**
 * Undefined where more changed than sessions.
 * @param known what earlier edits renewed
 * @param devices those that changed, by name; `all` in the order of their names
 */
export function presentOf(
  setting: Setting,
  devices: ReadonlyMap<string, Device>,
  all: readonly Device[],
  known: Renewed,
  interior: Interior | undefined,
): Present | undefined {
  if (interior) return uniquely(withInterior(setting, devices, known, interior));
  const now = new Map<Speaker, Speaker>();
  for (const speaker of setting.speakers) {
    const device = devices.get(speaker.device.name);
    if (!device) continue;
    const again = speakerAgain(speaker, device);
    if (!sameRanges(speaker, again)) return undefined;
    now.set(speaker, again);
  }
  return uniquely(withSameSessions(setting, now, known) ?? withOtherSessions(setting, devices, findLinks(all), known));
}

/** Undefined where sessions cannot be told apart. */
function uniquely(present: Present | undefined): Present | undefined {
  return present && new Set(present.sessions.map(endKey)).size === present.sessions.length ? present : undefined;
}

/** Interfaces or the routes to neighbors are others. */
function withInterior(
  setting: Setting,
  devices: ReadonlyMap<string, Device>,
  known: Renewed,
  { links, ribs }: Interior,
): Present | undefined {
  const present = withOtherSessions({ ...setting, ribs }, devices, links, known, true);
  if (!present) return undefined;
  const before = new Map(setting.speakers.map(speaker => [speaker.id, speaker]));
  const moved = new Set<string>();
  for (const speaker of present.speakers) {
    const old = before.get(speaker.id)!;
    if (old === speaker) continue;
    if (!sameRanges(old, speaker) || !sameIdentity(old, speaker)) return undefined;
    if (!samePorts(old, speaker)) moved.add(speaker.id);
  }
  const isMoved = ({ speaker }: Session) => moved.has(speaker.id);
  // Which link-local address leads to the neighbor hangs on the ports of both ends.
  const overLink = ({ singleHop, families }: Session) => singleHop && families.has('ipv6');
  const near = present.sessions.filter(session => isMoved(session) || (session.remote && isMoved(session.remote)));
  if (near.some(overLink)) return undefined;
  const changed = new Set([...present.changed, ...near.filter(session => isMoved(session)).map(endKey)]);
  for (const key of present.remade.keys()) changed.delete(key);
  return { ...present, changed, moved };
}

/** What neighbors see of it. */
function sameIdentity(a: Speaker, b: Speaker): boolean {
  return a.asn === b.asn && a.clusterId === b.clusterId && a.routerIdUnsure === b.routerIdUnsure && sameAddress(a.routerId, b.routerId);
}

function samePorts({ ports }: Speaker, { ports: now }: Speaker): boolean {
  const isSame = (a: Port, b: Port) => a.interface.name === b.interface.name && sameValue(a.prefix, b.prefix);
  return ports.length === now.length && ports.every((port, i) => isSame(port, now[i]!));
}

/** Undefined where more changed than what sessions do to routes. */
function withSameSessions({ speakers, sessions }: Setting, now: ReadonlyMap<Speaker, Speaker>, known: Renewed): Present | undefined {
  for (const [{ peers }, again] of now) if (!sameKeys(peers, again.peers)) return undefined;
  const changed = new Set<string>();
  const made = new Map<Session, Session>();
  for (const session of sessions) {
    const speaker = now.get(session.speaker);
    if (!speaker) continue;
    const again = sessionAgain(session, speaker);
    if (!again) return undefined;
    if (again.families !== session.families) changed.add(endKey(session));
    made.set(session, again);
  }
  for (const { remote } of [...made.keys()]) if (remote && !made.has(remote)) made.set(remote, { ...remote });
  for (const [{ remote }, again] of made) if (remote) again.remote = made.get(remote);
  const renewed = new Map(known);
  for (const again of made.values()) renewed.set(endKey(again), again);
  const present = sessions.map(session => made.get(session) ?? session);
  return {
    speakers: speakers.map(speaker => now.get(speaker) ?? speaker),
    sessions: present,
    renewed,
    changed,
    remade: new Map(),
    rearranged: new Set(),
  };
}

/** Which sessions there are is found out anew. */
function withOtherSessions(
  setting: Setting,
  devices: ReadonlyMap<string, Device>,
  links: Links,
  known: Renewed,
  everywhere = false,
): Present | undefined {
  const speakers = setting.speakers.flatMap(speaker => {
    const device = devices.get(speaker.device.name);
    if (!device) return [speaker];
    return speakersOf(device, links.byDevice.get(device) ?? []).filter(({ id }) => id === speaker.id);
  });
  if (speakers.length !== setting.speakers.length) return undefined;
  const again = sessionsAgain(setting, speakers, links, known, everywhere);
  return again && { ...again, speakers, links };
}

/** Which neighbors they take, and how, is as before. */
function sameRanges({ peers }: Speaker, again: Speaker): boolean {
  const isRange = (name: string) => peers.get(name)?.listenRange ?? again.peers.get(name)?.listenRange;
  const ranges = [...new Set([...peers.keys(), ...again.peers.keys()])].filter(isRange);
  return ranges.every(name => {
    const [before, after] = [peers.get(name), again.peers.get(name)];
    return before && after && exchangeChanged(before, after) === false;
  });
}

function sessionAgain(session: Session, speaker: Speaker): Session | undefined {
  const { name } = session.peer;
  const [before, after] = [session.speaker.peers.get(name), speaker.peers.get(name)];
  // A neighbor of a range has what the range says.
  if (before !== session.peer) return { ...session, speaker };
  const changed = after && exchangeChanged(before, after);
  if (changed === undefined) return undefined;
  return {
    ...session,
    speaker,
    peer: after!,
    ...(changed && { families: familiesOf(speaker, after!, session.kind, session.families.keys()) }),
  };
}
