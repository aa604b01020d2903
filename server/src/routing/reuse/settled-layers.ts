/** The tables of each layer for questions that are asked afterwards: they look at the present devices. */
import type { Layer, Layers } from '../layers.ts';
import type { Setting } from '../outcome.ts';
import type { Table } from '../propagation/table.ts';
import type { Settled } from '../settled.ts';
import { sessionNowOf, settledNow } from './present-tables.ts';
import type { Renewed } from './renewed.ts';

export function settledAt({ speakers, sessions, outside }: Setting, { at }: Layers, renewed: Renewed): (key: string) => Settled {
  const known = new Map<Layer, Settled>();
  const byId = new Map(speakers.map(speaker => [speaker.id, speaker]));
  const now = sessionNowOf(renewed);
  const isPresent = ({ speaker }: Table) => byId.get(speaker.id) === speaker;
  function present({ tables }: { readonly tables: ReadonlyMap<string, Table> }): ReadonlyMap<string, Table> {
    if (renewed.size === 0 && [...tables.values()].every(isPresent)) return tables;
    return new Map([...tables].map(([id, table]) => [id, settledNow(table, byId.get(table.speaker.id)!, now)]));
  }
  return key => {
    const layer = at(key);
    const settled = known.get(layer) ?? {
      tables: present(layer.first),
      sessions,
      others: layer.outcomes.map(present),
      outside,
    };
    known.set(layer, settled);
    return settled;
  };
}
