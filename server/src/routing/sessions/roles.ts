/** BGP roles and the attribute Only-to-Customer, which keep routes from leaking (RFC 9234). */
import type { Attributes } from '../attributes.ts';
import type { End } from './pairing.ts';
import { isExternal, type Session } from './session.ts';

/** Which role answers which (section 4.2). */
const counterparts: Readonly<Record<string, string>> = {
  provider: 'customer',
  customer: 'provider',
  peer: 'peer',
  'rs-server': 'rs-client',
  'rs-client': 'rs-server',
};

/** Why the roles of the two ends keep the session down. */
export function roleProblem({ speaker, peer }: End, other: End): string | undefined {
  const own = peer.role?.value;
  const theirs = other.peer.role?.value;
  if (own === undefined) return undefined;
  if (theirs === undefined) return peer.roleRequired ? `${speaker.device.name} wants to be told the role of the neighbor` : undefined;
  return counterparts[own] === theirs ? undefined : `the roles ${own} and ${theirs} do not fit together`;
}

/** Roles below which a route that came from above must not go up again. */
const servesOthers = new Set(['provider', 'rs-server']);

/** What a received route carries after the check on the way in (section 5), or undefined where it is a leak. */
export function checkedOnReceipt(attributes: Attributes, session: Session): Attributes | undefined {
  const role = session.peer.role?.value;
  if (role === undefined || !isExternal(session)) return attributes;
  const { onlyToCustomer } = attributes;
  if (onlyToCustomer === undefined) return servesOthers.has(role) ? attributes : { ...attributes, onlyToCustomer: session.remoteAs };
  if (servesOthers.has(role)) return undefined;
  return role === 'peer' && onlyToCustomer !== session.remoteAs ? undefined : attributes;
}

/** What the attribute and the role of the neighbor say against a route. */
export function leakText({ onlyToCustomer }: Attributes, { peer }: Session): string {
  return `it carries Only-to-Customer ${onlyToCustomer}, and the role of the neighbor is ${counterparts[peer.role!.value]}`;
}

/** What a route carries to the neighbor (section 5), or undefined where it must not go there. */
export function checkedOnSending(attributes: Attributes, session: Session): Attributes | undefined {
  const role = session.peer.role?.value;
  if (role === undefined || !isExternal(session)) return attributes;
  if (attributes.onlyToCustomer !== undefined) return servesOthers.has(role) ? attributes : undefined;
  return servesOthers.has(role) || role === 'peer' ? { ...attributes, onlyToCustomer: session.speaker.asn } : attributes;
}
