/** The tables of each layer for questions that are asked afterwards: they look at the policies of the present devices. */
import type { Layer, Layers } from '../layers.ts';
import type { Setting } from '../outcome.ts';
import type { Table } from '../propagation/table.ts';
import type { Speaker } from '../sessions/speaker.ts';
import type { Settled } from '../settled.ts';

export function settledAt({ speakers, sessions, outside }: Setting, { at }: Layers): (key: string) => Settled {
  const known = new Map<Layer, Settled>();
  const byId = new Map(speakers.map(speaker => [speaker.id, speaker]));
  const present = ({ tables }: { readonly tables: ReadonlyMap<string, Table> }) => withPresent(tables, byId);
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

function withPresent(tables: ReadonlyMap<string, Table>, byId: ReadonlyMap<string, Speaker>): ReadonlyMap<string, Table> {
  return new Map(
    [...tables].map(([id, table]) => {
      const speaker = byId.get(table.speaker.id)!;
      return [id, speaker === table.speaker ? table : { ...table, speaker }];
    }),
  );
}
