/** What address rules depend on of a device's interfaces, as values: an edit of a description or a filter leaves it equal, so that they need not run again. */

import { derivedFrom } from '../model/derived.ts';
import type { Interface } from '../model/interface.ts';
import type { Occurrence } from '../text/place.ts';

/** Parts of an interface that play no part in addresses; occurrences of places move with the text above them. */
const ignored = new Set(['description', 'filters', 'bandwidth', 'mtu', 'at']);

const addressesValue = derivedFrom((port: Interface): string =>
  JSON.stringify(port, (key, value) => (ignored.has(key) ? undefined : value)),
);

/** For each interface its value and the section that it stands in, to be compared one by one. */
export const interfaceIndex = derivedFrom((interfaces: ReadonlyMap<string, Interface>): readonly unknown[] => {
  const index: unknown[] = [];
  let section: Occurrence | undefined;
  const standsIn = (at: Occurrence) => {
    if (at !== section) index.push(at);
    section = at;
  };
  for (const port of interfaces.values()) {
    standsIn(port.place.at);
    index.push(addressesValue(port));
    for (const { place } of port.addresses) standsIn(place.at);
  }
  return index;
});
