/** References: all uses of the name under the cursor in its device, all neighbors with the address under the cursor in the network. */
import type { Place, Position } from '../text/place.ts';
import { carriersOf, peersWith } from './addresses.ts';
import { symbolsAt } from './at.ts';
import { addressAt } from './definition.ts';
import { meaningOf, usesOf } from './names.ts';
import type { FileView } from './view.ts';

export function references(view: FileView, position: Position, withDefinitions: boolean): readonly Place[] {
  const [use] = symbolsAt(view.config, position);
  const named = use && meaningOf(view.device, use);
  if (named)
    return usesOf(view.device, named)
      .filter(({ role }) => withDefinitions || role === 'reference')
      .map(({ place }) => place);
  const address = addressAt(view, position);
  if (!address) return [];
  const carriers = withDefinitions ? carriersOf(view.network, address).map(carrier => carrier.address.place) : [];
  return [...carriers, ...peersWith(view.network, address).map(({ peer }) => peer.place)];
}
