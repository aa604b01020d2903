/** The communities that a neighbor gets: what `send-community` says, else what the software sends by itself. */
import type { PeerFamily } from '../../model/bgp.ts';
import type { Attributes } from '../attributes.ts';
import { isExternal, type Session } from '../sessions/session.ts';

type Communities = Pick<Attributes, 'communities' | 'largeCommunities' | 'extendedCommunities'>;

export function sentCommunities(attributes: Communities, session: Session, { sendCommunity }: PeerFamily): Communities {
  const { ibgp, ebgp } = session.speaker.device.defaults.sendCommunity.value;
  const byDefault = isExternal(session) ? ebgp : ibgp;
  const sends = (kind: keyof typeof byDefault) => sendCommunity?.[kind] ?? byDefault[kind];
  return {
    communities: sends('standard') ? attributes.communities : [],
    largeCommunities: sends('large') ? attributes.largeCommunities : [],
    extendedCommunities: sends('extended') ? attributes.extendedCommunities : [],
  };
}
