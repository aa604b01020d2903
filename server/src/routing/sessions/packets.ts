/**
 * Sessions whose packets do not arrive although their ends fit: routes of BGP itself lead them in a circle, into the discard route of an aggregate or to a
 * router that knows no further.
 * Seen on FRR 8.4.4: a session comes up on the routes of the IGP, better routes of BGP take its packets elsewhere, and until its hold time ends it
 * stays up with what had arrived before; where those routes were there first, it never comes up.
 */
import { type Address, formatAddress, sameAddress } from '../../net/address.ts';
import { formatPrefix } from '../../net/prefix.ts';
import { type Links, neighborPorts } from '../igp/links.ts';
import type { Ribs } from '../igp/ribs.ts';
import { type Rib, resolve, vrfId } from '../rib.ts';
import { endKey, type Limits } from './limits.ts';
import { isConnected } from './pairing.ts';
import type { Session } from './session.ts';

/** The limits with sessions whose packets are lost; undefined where nothing is new. */
export function lostSessions(sessions: readonly Session[], links: Links, ribs: Ribs, known: Limits): Limits | undefined {
  const lost = new Map(known.lost);
  for (const session of sessions) {
    const { speaker, remoteAddress, remote, state } = session;
    if (state !== 'up' || !remote || !remoteAddress || lost.has(endKey(session)) || isConnected(speaker, remoteAddress)) continue;
    const why = lostOn({ links, ribs }, session, remoteAddress);
    if (why) lost.set(endKey(session), why);
  }
  return lost.size > known.lost.size ? { ...known, lost } : undefined;
}

interface Search {
  readonly links: Links;
  readonly ribs: Ribs;
}

function lostOn(search: Search, { speaker }: Session, to: Address): string | undefined {
  const found = follow(search, speaker.id, to, []);
  return typeof found === 'string' ? `packets to ${formatAddress(to)} ${found}` : undefined;
}

/** A hop on the way: the routes that it looks in, and whether the route that it takes is one of BGP. */
interface Hop {
  readonly id: string;
  readonly device: string;
  readonly ofBgp: boolean;
}

/** `true` where packets arrive or it cannot be known, else what becomes of them on every way that they may take. */
function follow(search: Search, id: string, to: Address, way: readonly Hop[]): true | string {
  const rib = search.ribs.get(id);
  const circle = way.findIndex(hop => hop.id === id);
  if (circle >= 0) {
    const around = way.slice(circle);
    return around.some(({ ofBgp }) => ofBgp) ? `go in a circle: ${around.map(({ device }) => device).join(', ')}` : true;
  }
  const found = rib && resolve(forwarding(rib), to);
  if (rib && !found && way.some(({ ofBgp }) => ofBgp)) return `find no route on ${rib.device}`;
  if (!found || found.connected || found.route.open) return true;
  const { route, nextHops } = found;
  const ofBgp = route.protocol === 'bgp';
  if (ofBgp && nextHops.every(({ blackhole }) => blackhole))
    return `end in ${formatPrefix(route.prefix)} of ${rib.device}, which discards them`;
  let why: true | string = true;
  for (const { via, interface: name } of nextHops) {
    const next = via && name !== undefined ? ownerOf(search, rib, name, via) : undefined;
    const answer = next ? follow(search, next, to, [...way, { id, device: rib.device, ofBgp }]) : true;
    if (answer === true) return true;
    why = answer;
  }
  return why;
}

/** Packets take the default route too. */
function forwarding(rib: Rib): Rib {
  return { ...rib, viaDefault: { 4: true, 6: true } };
}

/** The routes of the one device that has the address on the link. */
function ownerOf({ links }: Search, { device, vrf }: Rib, name: string, via: Address): string | undefined {
  const own = links.ports.filter(port => port.device.name === device && port.vrf === vrf && port.interface.name === name);
  const owners = own.flatMap(port => neighborPorts(links, port)).filter(({ prefix }) => sameAddress(prefix, via));
  const [owner, ...others] = owners;
  return owner && others.length === 0 ? vrfId(owner.device.name, owner.vrf) : undefined;
}
