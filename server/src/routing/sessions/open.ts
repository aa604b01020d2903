/** What lines that are not modelled leave open: routes of a session, or the choice of a process. */
import type { OpenConcern, OpenLine, Peer, PeerFamily } from '../../model/bgp.ts';
import { levelsOf } from '../../model/inheritance.ts';
import type { SessionKind } from './session.ts';
import type { SimulatedFamily, Speaker } from './speaker.ts';

/** Whether such a line of the process makes it unknown which of several paths is chosen. */
export function leavesChoiceOpen({ bgp }: Speaker, family: SimulatedFamily): boolean {
  return (bgp.unsupported ?? []).some(line => line.concerns === 'choice' && line.peer === undefined && holdsFor(line, family));
}

/** The settings of a peer for a family, with what such lines of its own, of its groups and of the process leave open. */
export function withOpenLines(speaker: Speaker, peer: Peer, family: SimulatedFamily, settings: PeerFamily): PeerFamily {
  const lines = linesOf(speaker).filter(line => holdsFor(line, family));
  if (lines.length === 0) return settings;
  const names = namesOf(speaker, peer);
  const own = lines.filter(line => line.peer === undefined || names.has(line.peer));
  const concerns = (way: OpenConcern) => own.some(line => line.concerns === way || line.concerns === 'session');
  const received = concerns('received');
  const sent = concerns('sent');
  return received || sent ? { ...settings, open: { received, sent } } : settings;
}

/**
 * Junos (local-preference, [edit protocols bgp]): the options speak of routes learned from the group in one edition and of routes advertised to it in
 * another; only of external neighbors, to which no preference is sent, is it plain which of the two is meant.
 */
export function withOpenPreference(kind: SessionKind, settings: PeerFamily): PeerFamily {
  if (!settings.localPreference || kind === 'external') return settings;
  return { ...settings, localPreference: undefined, open: { received: true, sent: true } };
}

/** Groups of the default VRF may serve neighbors of others. */
function linesOf({ bgp, device }: Speaker): readonly OpenLine[] {
  const own = bgp.unsupported ?? [];
  if (!bgp.sharesDefault || bgp.vrf === 'default') return own;
  return [...own, ...(device.bgp.get('default')?.unsupported ?? []).filter(({ peer }) => peer !== undefined)];
}

function namesOf({ bgp }: Speaker, { name }: Peer): ReadonlySet<string> {
  const written = bgp.peers.get(name);
  return new Set([name, ...(written ? levelsOf(bgp, written).map(level => level.name) : [])]);
}

function holdsFor({ family }: OpenLine, of: SimulatedFamily): boolean {
  return family === undefined || family === of;
}
