/** The accumulated cost of a path on its way between speakers (RFC 7311 sections 3.2 to 3.4). */
import type { PeerFamily } from '../../model/bgp.ts';
import { type Address, sameAddress } from '../../net/address.ts';
import type { Attributes } from '../attributes.ts';
import type { Path } from '../path.ts';
import { resolve } from '../rib.ts';
import { isExternal, type Session } from '../sessions/session.ts';
import type { Table } from './table.ts';

/** Whether the session carries it. */
export function exchangesAigp(session: Session, { aigp }: PeerFamily): boolean {
  const { aigp: unwritten } = session.speaker.device.defaults;
  return aigp ?? (isExternal(session) ? unwritten?.external : unwritten?.internal) ?? false;
}

/** Who passes a learned route on under another next hop adds its own cost to the one that it was given. */
export function sentAigp(
  table: Table,
  { session: from }: Path,
  { aigp, nextHop }: Attributes,
  session: Session,
  settings: PeerFamily,
  sent: Address | undefined,
): number | undefined {
  if (aigp === undefined || !exchangesAigp(session, settings)) return undefined;
  const isKept = sent !== undefined && nextHop !== undefined && sameAddress(sent, nextHop);
  return from && nextHop && !isKept ? aigp + (resolve(table.rib, nextHop)?.metric ?? 0) : aigp;
}
