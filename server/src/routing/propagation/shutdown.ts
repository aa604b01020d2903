/** Graceful shutdown: routes of a router that is going out of service lose against all others (RFC 8326). */
import { type Attributes, addCommunities, community } from '../attributes.ts';
import type { Speaker } from '../sessions/speaker.ts';

/** Routes that the router brings in itself. */
export function ownRouteGoingDown(attributes: Attributes, { bgp }: Speaker): Attributes {
  if (!bgp.knobs.gracefulShutdown) return attributes;
  return { ...attributes, localPreference: 0, communities: addCommunities(attributes.communities, [community.gracefulShutdown]) };
}

/** Routes on their way to a neighbor. */
export function sentGoingDown(attributes: Attributes, { bgp }: Speaker, inside: boolean): Attributes {
  if (!bgp.knobs.gracefulShutdown) return attributes;
  if (inside) return { ...attributes, localPreference: 0 };
  return { ...attributes, communities: addCommunities(attributes.communities, [community.gracefulShutdown]) };
}
