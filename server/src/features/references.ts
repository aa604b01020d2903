/** References: all uses of the name under the cursor in its device (of a VRF in all devices), all neighbors with the address under the cursor in the network, all places of a community, route target or AS number. */
import type { Device } from '../model/device.ts';
import { type Kind, type Named, type SymbolUse, symbolKey } from '../model/symbol.ts';
import type { Place, Position } from '../text/place.ts';
import { carriersOf, peersWith } from './addresses.ts';
import { symbolsAt } from './at.ts';
import { addressAt } from './definition.ts';
import { meaningOf, usesOf } from './names.ts';
import { placesOfValue, valueAt } from './network-values.ts';
import type { FileView } from './view.ts';

/** Yields while it looks through large networks. */
export function* references(view: FileView, position: Position, withDefinitions: boolean): Generator<void, readonly Place[]> {
  const value = valueAt(view, position);
  if (value) return yield* placesOfValue(view.configs(), value);
  const [use] = symbolsAt(view.config, position);
  const named = use && meaningOf(view.device, use);
  if (named)
    return usesEverywhere(view, named)
      .filter(({ role }) => withDefinitions || role === 'reference')
      .map(({ place }) => place);
  const address = addressAt(view, position);
  if (!address) return [];
  const carriers = withDefinitions ? carriersOf(view.network, address).map(carrier => carrier.address.place) : [];
  return [...carriers, ...peersWith(view.network, address).map(({ peer }) => peer.place)];
}

/** Kinds whose names mean the same on all devices. */
const shared: readonly Kind[] = ['vrf', 'routing-instance'];

function usesEverywhere({ device, network }: FileView, named: Named): readonly SymbolUse[] {
  const own = usesOf(device, named);
  if (!shared.includes(named.kind)) return own;
  const others = network.devices.filter(each => each !== device);
  return [...own, ...others.flatMap(each => shared.flatMap(kind => usesOfName(each, kind, named.name)))];
}

function usesOfName(device: Device, kind: Kind, name: string): readonly SymbolUse[] {
  const named = device.symbols.get(symbolKey(kind, name));
  return named ? usesOf(device, named) : [];
}
