/** What policies look at where a route enters a table or is judged in it, with no neighbor involved. */
import type { Path } from '../path.ts';
import type { PolicyInput } from '../policy/input.ts';
import type { Table } from './table.ts';

/**
 * Where the path was learned, policies see its neighbor: those of the routing table and of conditional advertisement do on FRR 8.4.4.
 * @param protocol what policies take the route for; that of the path where nothing is said, BGP where it has none.
 */
export function localInput(
  { speaker: { device }, rules: { localPreference } }: Table,
  { prefix, attributes, protocol: own, validation, session }: Pick<Path, 'prefix' | 'attributes' | 'protocol' | 'validation' | 'session'>,
  protocol = own ?? 'bgp',
): PolicyInput {
  return { device, prefix, attributes, protocol, direction: 'local', localPreference, validation, peer: session?.remoteAddress };
}
