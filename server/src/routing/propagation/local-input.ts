/** What policies look at where a route enters a table or is judged in it, with no neighbor involved. */
import type { Path } from '../path.ts';
import type { PolicyInput } from '../policy/input.ts';
import type { Table } from './table.ts';

/** @param protocol what policies take the route for; that of the path where nothing is said, BGP where it has none. */
export function localInput(
  { speaker: { device }, rules: { localPreference } }: Table,
  { prefix, attributes, protocol: own, validation }: Pick<Path, 'prefix' | 'attributes' | 'protocol' | 'validation'>,
  protocol = own ?? 'bgp',
): PolicyInput {
  return { device, prefix, attributes, protocol, direction: 'local', localPreference, validation };
}
