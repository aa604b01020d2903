/** Definition: from a use of a name to its definition, from a neighbor's address to the interface that carries it. */
import type { Address } from '../net/address.ts';
import type { Place, Position } from '../text/place.ts';
import { carriersOf } from './addresses.ts';
import { symbolsAt, wordAt } from './at.ts';
import { definitionsOf, meaningOf } from './names.ts';
import type { FileView } from './view.ts';

/** A name that is defined by many entries has the first one only. */
export function definition(view: FileView, position: Position): readonly Place[] {
  const names = symbolsAt(view.config, position).flatMap(use => {
    const named = meaningOf(view.device, use);
    return named ? firstOfEach(definitionsOf(named).map(({ place }) => place)) : [];
  });
  const address = addressAt(view, position);
  return address ? [...elsewhere(view, address), ...names] : names;
}

/** The address under the cursor, where a single one is written. */
export function addressAt({ config }: FileView, position: Position): Address | undefined {
  const capture = wordAt(config, position)?.capture;
  return capture && addressTypes.has(capture.slot.type) ? (capture.value as Address) : undefined;
}

const addressTypes: ReadonlySet<string> = new Set(['ip', 'ipv4', 'ipv6', 'prefix', 'ipv4-prefix', 'ipv6-prefix', 'network']);

/** Where an address is one of the device's own, other devices with the same one play no part. */
function elsewhere({ network, device }: FileView, address: Address): Place[] {
  const carriers = carriersOf(network, address);
  const own = carriers.filter(carrier => carrier.device === device);
  return (own.length > 0 ? own : carriers).map(carrier => carrier.address.place);
}

/** Entries of one object follow each other: the first line of it is where it begins. */
function firstOfEach(places: readonly Place[]): Place[] {
  return places.slice(0, 1);
}
