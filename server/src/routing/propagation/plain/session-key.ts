/** What tells sessions without policies apart in what they do to routes. */
import type { PeerFamily } from '../../../model/bgp.ts';
import type { Session } from '../../sessions/session.ts';
import type { Speaker } from '../../sessions/speaker.ts';
import type { Table } from '../table.ts';

/** Settings that do nothing to single routes; all others of a session are part of its key. */
const silent = new Set<string>([
  'place',
  'activated',
  'maximumPrefix',
  'softReconfiguration',
  'unlimitedPrefixes',
] satisfies (keyof PeerFamily)[]);

/** Filters look at the prefix, which is no part of a key. */
const filters = [
  'importPrefixList',
  'exportPrefixList',
  'importAsPathList',
  'exportAsPathList',
  'importAcl',
  'exportAcl',
  'unsuppressPolicy',
] satisfies (keyof PeerFamily)[];

/** Whether what the session does to a route depends neither on the prefix nor on other sessions. Policies are excluded by `hasOneOutcome`. */
export function isBlind({ families, peer: { role } }: Session, { name }: Table): boolean {
  const settings = families.get(name) ?? {};
  return role === undefined && filters.every(filter => settings[filter] === undefined);
}

export interface SessionKeys {
  /** Equal where two sessions send the same routes of other neighbors in the same way, but for their own addresses. */
  sends(session: Session, table: Table): number;
  /** Equal where two sessions receive the same routes in the same way, but for those whose AS path holds the receiver's ASN: these are refused. */
  receives(session: Session, table: Table): number;
}

export function sessionKeys(): SessionKeys {
  const known = new Map<string, number>();
  const numberOf = (key: string) => {
    let found = known.get(key);
    if (found === undefined) {
      found = known.size;
      known.set(key, found);
    }
    return found;
  };
  const speakers = new Map<Speaker, number>();
  /** But for its ASN. */
  const speakerNumber = (speaker: Speaker) => {
    let found = speakers.get(speaker);
    if (found === undefined) {
      const { device, bgp } = speaker;
      found = numberOf(JSON.stringify([bgp.knobs, bgp.extras?.missingPolicy, bgp.confederation, device.defaults]));
      speakers.set(speaker, found);
    }
    return found;
  };
  const settingsText = ({ families }: Session, { name }: Table) =>
    JSON.stringify(Object.entries(families.get(name) ?? {}).filter(([setting, value]) => value !== undefined && !silent.has(setting)));
  return {
    sends(session, table) {
      const remoteAs = session.speaker.device.defaults.suppressesPeerAs.value ? session.remoteAs : '';
      const { speaker } = session;
      return numberOf(
        `s ${speakerNumber(speaker)} ${speaker.asn} ${table.rules.localPreference} ${remoteAs} ${settingsText(session, table)}`,
      );
    },
    receives(session, table) {
      const { bgp, device } = session.speaker;
      const enforces = session.peer.enforceFirstAs ?? bgp.knobs.enforceFirstAs ?? device.defaults.enforceFirstAs.value;
      return numberOf(`r ${speakerNumber(session.speaker)} ${enforces ? session.remoteAs : ''} ${settingsText(session, table)}`);
    },
  };
}
