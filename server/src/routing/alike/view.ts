/** Tables and routes in which one prefix stands for many, as if each had gone through the simulation itself: the others are made when somebody looks. */
import { derivedFrom } from '../../model/derived.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { Layer } from '../layers.ts';
import type { Outcome } from '../outcome.ts';
import type { Candidate, Path } from '../path.ts';
import { localPaths } from '../propagation/originate.ts';
import type { Selected, Table } from '../propagation/table.ts';
import { shownPrefixes } from '../results.ts';
import type { Rib } from '../rib.ts';
import type { Alike } from './alike.ts';
import { MembersByPrefix } from './members.ts';
import { MemberRoutes } from './routes.ts';

/** The layer with all its prefixes. */
export const withMembers = derivedFrom((layer: Layer): Layer => {
  const { alike } = layer.first;
  if (!alike) return layer;
  const view = (outcome: Outcome) => outcomeWith(outcome, alike);
  return { ...layer, first: view(layer.first), outcomes: layer.outcomes.map(view) };
});

function outcomeWith(outcome: Outcome, alike: Alike): Outcome {
  const views = new Map<Rib, Rib>();
  const prefixes = new Map(outcome.brought);
  const ribs = new Map([...outcome.ribs].map(([id, rib]) => [id, ribWith(rib, alike, views)]));
  const tables = new Map(
    [...outcome.tables].map(([id, table]) => [id, tableWith({ ...table, prefixes, rib: ribWith(table.rib, alike, views), ribs }, alike)]),
  );
  return { ...outcome, ribs, tables };
}

function ribWith(rib: Rib, alike: Alike, views: Map<Rib, Rib>): Rib {
  const known = views.get(rib) ?? { ...rib, routes: new MemberRoutes(rib.routes, alike) };
  views.set(rib, known);
  return known;
}

function tableWith(table: Table, alike: Alike): Table {
  const { represented } = alike;
  const view: Table = {
    ...table,
    received: new MembersByPrefix(table.received, alike, (paths, key) => {
      const prefix = represented.get(key)?.prefix;
      return prefix ? new Map([...paths].map(([session, path]) => [session, { ...path, prefix }])) : paths;
    }),
    selected: new MembersByPrefix(
      table.selected,
      alike,
      (selected, key) => {
        const prefix = represented.get(key)?.prefix;
        return prefix ? selectedFor(view, selected, prefix, key) : selected;
      },
      () => [...shownPrefixes(table).keys()],
    ),
  };
  return view;
}

/** What the table has of a prefix that another one stands for: only paths that it brings in itself say where they are written. */
function selectedFor(table: Table, selected: Selected, prefix: Prefix, key: string): Selected {
  const own = selected.candidates.some(({ path }) => !path.session) ? localPaths(table, prefix, key) : [];
  let next = 0;
  return withPaths(selected, path => {
    const local = path.session ? undefined : own[next++];
    return local && local.source === path.source ? local : { ...path, prefix };
  });
}

/** The same choice with other paths. */
export function withPaths({ candidates, best, tied, multipath, ...rest }: Selected, pathFor: (path: Path) => Path): Selected {
  const known = new Map<Candidate, Candidate>(candidates.map(candidate => [candidate, { ...candidate, path: pathFor(candidate.path) }]));
  const present = (list: readonly Candidate[]) => list.map(candidate => known.get(candidate)!);
  return { ...rest, candidates: [...known.values()], best: best && known.get(best), tied: present(tied), multipath: present(multipath) };
}
