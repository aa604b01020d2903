/** A layer some of whose prefixes were played again: what may have several outcomes, and which. */
import { type Devices, devicesOfOutcomes } from '../../disputes.ts';
import type { Layer } from '../../layers.ts';
import type { Outcome } from '../../outcome.ts';
import { earlyOrders } from '../../propagation/order.ts';
import { racingPrefixes } from '../../propagation/races.ts';
import type { Table } from '../../propagation/table.ts';

/** Of one prefix under its key in tables: the tables that were played again, in any outcome. */
export type Regions = ReadonlyMap<string, ReadonlySet<string>>;

/** @param presentOf tables with sessions and speakers as they are now */
export function layerAgain(
  layer: Layer,
  [first, ...outcomes]: readonly Outcome[],
  regions: Regions,
  presentOf: (outcome: Outcome) => ReadonlyMap<string, Table>,
): Layer {
  const { search } = layer;
  const again = { ...layer, first: first!, outcomes };
  if (search.hasOne) return again;
  const early = outcomes.slice(0, earlyOrders(search.isSmall).length);
  const settled = outcomes.filter(({ course }) => course!.order.doubts === undefined);
  const several = severalAgain(layer.several, first!, search.wantsMore ? settled : early, regions);
  if (search.isSmall)
    return { ...again, several, doubtful: new Set([...devicesOf(first!, early).keys(), ...racingPrefixes(presentOf(first!))]) };
  const others = [...layer.doubtful].filter(key => !regions.has(key));
  return { ...again, several, doubtful: new Set([...others, ...severalAgain(new Map(), first!, early, regions, layer.doubtful).keys()]) };
}

const devicesOf = ({ tables }: Outcome, others: readonly Outcome[], keys?: Iterable<string>) =>
  devicesOfOutcomes(
    tables,
    others.map(other => other.tables),
    keys && [...keys],
  );

/** @param wide prefixes that differed somewhere before: all tables are looked at for them */
function severalAgain(
  known: Devices,
  first: Outcome,
  others: readonly Outcome[],
  regions: Regions,
  wide: { readonly has: (key: string) => boolean } = known,
): Devices {
  const found = new Map([...known].filter(([key]) => !regions.has(key)));
  const ids = new Set([...regions.values()].flatMap(region => [...region]));
  const near = { ...first, tables: new Map([...first.tables].filter(([id]) => ids.has(id))) };
  const add = (devices: Devices) => {
    for (const [key, takes] of devices) found.set(key, takes);
  };
  add(
    devicesOf(
      near,
      others,
      [...regions.keys()].filter(key => !wide.has(key)),
    ),
  );
  add(
    devicesOf(
      first,
      others,
      [...regions.keys()].filter(key => wide.has(key)),
    ),
  );
  return found;
}
