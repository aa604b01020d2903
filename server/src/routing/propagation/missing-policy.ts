/** What passes where a session has no policy in a direction (RFC 8212), or names one that does not exist (EOS `bgp missing-policy`). */
import type { MissingPolicy, PeerFamily } from '../../model/bgp.ts';
import type { MissingEffect } from '../../model/defaults.ts';
import { hasPolicy } from '../policy/filters.ts';
import { isExternal, needsPolicy, type Session } from '../sessions/session.ts';

const sides = { in: 'import', out: 'export' } as const;
type Direction = keyof typeof sides;

/** Nothing passes in this direction for want of a policy. */
export function isClosed(session: Session, settings: PeerFamily, direction: Direction): boolean {
  const has = (way: Direction) => isExternal(session) && hasPolicy(settings, way, session.speaker.device);
  if (settings.missingPolicy?.[sides[direction]] === 'permit') return false;
  if (needsPolicy(session) && !has(direction)) return true;
  if (!isExternal(session)) return false;
  const other = direction === 'in' ? 'out' : 'in';
  return (
    (denies(written(session, settings, direction)) && !has(direction)) || (written(session, settings, other) === 'deny-both' && !has(other))
  );
}

/** What a name without a policy does, where the configuration says so. */
export function undefinedPolicy(session: Session, settings: PeerFamily, direction: Direction): MissingEffect | undefined {
  return denies(written(session, settings, direction)) ? 'deny-all' : undefined;
}

function written({ speaker: { bgp } }: Session, { missingPolicy }: PeerFamily, direction: Direction): MissingPolicy['import'] {
  const side = sides[direction];
  return missingPolicy?.[side] ?? bgp.extras?.missingPolicy?.[side];
}

function denies(action: MissingPolicy['import']): boolean {
  return action === 'deny' || action === 'deny-both';
}
