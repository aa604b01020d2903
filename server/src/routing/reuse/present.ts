/** Speakers and sessions of the devices as they are now, where sessions are up and down as they were. */
import type { Device } from '../../model/device.ts';
import type { Setting } from '../outcome.ts';
import { familiesOf } from '../sessions/derive.ts';
import { endKey } from '../sessions/limits.ts';
import type { Session } from '../sessions/session.ts';
import { type Speaker, speakerAgain } from '../sessions/speaker.ts';
import { exchangeChanged } from './bgp-changes.ts';

/** Sessions of now by `endKey`, where tables may name earlier ones. */
export type Renewed = ReadonlyMap<string, Session>;

export interface Present {
  readonly speakers: readonly Speaker[];
  readonly sessions: readonly Session[];
  readonly renewed: Renewed;
  /** Those that do something else to routes than before, by `endKey`. */
  readonly changed: ReadonlySet<string>;
}

/**
 * Undefined where more changed than what sessions do to routes.
 * @param known what earlier edits renewed
 */
export function presentOf({ speakers, sessions }: Setting, devices: ReadonlyMap<string, Device>, known: Renewed): Present | undefined {
  const now = new Map<Speaker, Speaker>();
  for (const speaker of speakers) {
    const device = devices.get(speaker.device.name);
    if (!device) continue;
    const again = speakerAgain(speaker, device);
    if (!sameRanges(speaker, again)) return undefined;
    now.set(speaker, again);
  }
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
  if (new Set(present.map(endKey)).size < present.length) return undefined;
  return { speakers: speakers.map(speaker => now.get(speaker) ?? speaker), sessions: present, renewed, changed };
}

/** Which neighbors they take, and how, is as before. */
function sameRanges({ peers }: Speaker, again: Speaker): boolean {
  return [...peers].every(([name, peer]) => !peer.listenRange || exchangeChanged(peer, again.peers.get(name)!) === false);
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
