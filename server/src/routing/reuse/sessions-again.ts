/** The sessions of a network after neighbors came, went or changed, beside those before. */
import type { Peer } from '../../model/bgp.ts';
import { groupBy } from '../../model/drafts.ts';
import { type Address, formatAddress } from '../../net/address.ts';
import type { Links } from '../igp/links.ts';
import type { Setting } from '../outcome.ts';
import { deriveSessions } from '../sessions/derive.ts';
import { endKey, noLimits } from '../sessions/limits.ts';
import type { Session } from '../sessions/session.ts';
import { hasLongAsn, type Speaker } from '../sessions/speaker.ts';
import { exchangeChanged } from './bgp-changes.ts';
import type { Present, Remade, Renewed } from './renewed.ts';
import { sameBesides, sameInRouting } from './same-in-routing.ts';

/** Undefined where sessions cannot be told apart, or may rest on routes of BGP. Those that are the same keep their identity. @param everywhere routes to neighbors may be others */
export function sessionsAgain(
  setting: Setting,
  speakers: readonly Speaker[],
  links: Links,
  known: Renewed,
  everywhere: boolean,
): Pick<Present, 'sessions' | 'renewed' | 'changed' | 'remade' | 'rearranged'> | undefined {
  const derived = everywhere ? deriveSessions(speakers, links, ({ id }) => setting.ribs.get(id)!) : derivedAgain(setting, speakers, links);
  if (derived.some(({ fault, hearsPart }) => fault === 'route' || hearsPart)) return undefined;
  const before = new Map(setting.sessions.map(session => [endKey(session), session]));
  const now = new Map(derived.map(session => [endKey(session), session]));
  const changed = new Set<string>();
  const remade = new Map<string, Remade>();
  for (const [key, session] of now) {
    const old = before.get(key);
    const does = old && whatChanged(old, session);
    if (does === 'exchange') changed.add(key);
    else if (does !== 'nothing') remade.set(key, { before: old, now: session });
  }
  for (const [key, session] of before) if (!now.has(key)) remade.set(key, { before: session });
  const isKept = (session: Session) => before.get(endKey(session))?.speaker === session.speaker && !remade.has(endKey(session));
  const renewed = new Map(known);
  for (const key of remade.keys()) renewed.delete(key);
  const sessions = derived.map(session => {
    const key = endKey(session);
    if (isKept(session) && (!session.remote || isKept(session.remote))) return before.get(key)!;
    renewed.set(key, session);
    return session;
  });
  return { sessions, renewed, changed, remade, rearranged: rearrangedIn(setting.sessions, sessions) };
}

/** Speakers whose sessions stand in another order than before. */
function rearrangedIn(before: readonly Session[], now: readonly Session[]): Set<string> {
  const keys = new Set(now.map(endKey));
  const places = new Map(before.filter(session => keys.has(endKey(session))).map((session, i) => [endKey(session), i]));
  const last = new Map<string, number>();
  const found = new Set<string>();
  for (const session of now) {
    const { id } = session.speaker;
    const place = places.get(endKey(session));
    if (place === undefined) continue;
    if (place < (last.get(id) ?? -1)) found.add(id);
    last.set(id, place);
  }
  return found;
}

/** All sessions as they are now; those of which neither end belongs to another speaker than before are not looked at. */
function derivedAgain({ speakers: earlier, sessions, ribs }: Setting, speakers: readonly Speaker[], links: Links): readonly Session[] {
  const ribOf = ({ id }: Speaker) => ribs.get(id)!;
  const others = new Set(speakers.filter((speaker, i) => speaker !== earlier[i]));
  const names = [...others].flatMap(({ peers }) => [...peers.values()]);
  const isPlain = ({ peers }: Speaker) => [...peers.values()].every(peer => peer.address && !peer.listenRange);
  if (!speakers.every(isPlain)) return deriveSessions(speakers, links, ribOf);
  const ownersOf = (address: Address) => (links.byAddress.get(formatAddress(address)) ?? []).map(({ device }) => device);
  const edited = new Set([...others].map(({ device }) => device));
  const leadsThere = ({ address }: Pick<Peer, 'address'>) => ownersOf(address!).some(device => edited.has(device));
  const isOpen = ({ speaker, peer }: Session) => others.has(speaker) || leadsThere(peer);
  const known = groupBy(sessions, ({ speaker }) => speaker.id);
  const open = speakers.filter(speaker => others.has(speaker) || known.get(speaker.id)?.some(isOpen));
  const asked = [...names, ...open.flatMap(({ peers }) => [...peers.values()].filter(leadsThere))];
  const near = new Set([...edited, ...open.map(({ device }) => device), ...asked.flatMap(({ address }) => ownersOf(address!))]);
  const derived = deriveSessions(
    speakers.filter(({ device }) => near.has(device)),
    links,
    ribOf,
    noLimits,
    hasLongAsn(speakers),
  );
  const again = groupBy(derived, ({ speaker }) => speaker.id);
  return speakers.flatMap(speaker => {
    const now = again.get(speaker.id) ?? [];
    if (others.has(speaker)) return now;
    const byName = new Map(now.map(session => [session.peer.name, session]));
    return (known.get(speaker.id) ?? []).map(session => (isOpen(session) ? byName.get(session.peer.name)! : session));
  });
}

/** Fields that are compared in their own way. */
const otherFields = new Set<string>(['speaker', 'peer', 'remote', 'families'] satisfies (keyof Session)[]);

function whatChanged(before: Session, now: Session): 'nothing' | 'exchange' | undefined {
  if (before === now) return 'nothing';
  const isSame =
    sameBesides(before, now, otherFields) &&
    (before.remote && endKey(before.remote)) === (now.remote && endKey(now.remote)) &&
    [...before.families.keys()].join() === [...now.families.keys()].join();
  if (!isSame) return undefined;
  // What neighbors of ranges have follows from the other end.
  if (before.speaker === now.speaker || before.peer.address !== now.peer.address)
    return sameInRouting(before.peer, now.peer) && sameInRouting(before.families, now.families) ? 'nothing' : undefined;
  const exchange = exchangeChanged(before.peer, now.peer);
  return exchange === undefined ? undefined : exchange ? 'exchange' : 'nothing';
}
