/** Rows of a table over all layers and outcomes of a simulation, worked out when asked for. */
import { sameAddress } from '../net/address.ts';
import { formatAsPath } from '../net/as-path.ts';
import type { Prefix } from '../net/prefix.ts';
import { mergeRow } from './compare-runs.ts';
import { type Layers, namesIn } from './layers.ts';
import { type KeyList, LazyRows } from './lazy-rows.ts';
import { fromOf, type Path } from './path.ts';
import { tableId } from './propagation/make-table.ts';
import type { OutsideClasses } from './propagation/outside-classes.ts';
import type { Table } from './propagation/table.ts';
import { pathResults, shownPrefixes, shownSources, sortedKeys } from './results.ts';
import type { Session } from './sessions/session.ts';
import type { PathResult } from './simulation.ts';

/** The tables of one name in all layers of a simulation. */
export interface LayeredTable {
  /** Those that hold a prefix: of the first outcome and of the others; `tables`: all of the first outcome. */
  at(key: string): { readonly own: Table; readonly others: readonly Table[]; readonly tables: ReadonlyMap<string, Table> };
  /** What has rows: prefixes that stand for themselves or for others. */
  shown(): Map<string, Prefix>;
}

export function layeredTable({ all, at }: Layers, id: string): LayeredTable {
  const tablesAt = (key: string) => {
    const { first, outcomes } = at(key);
    const { tables } = first;
    return { own: tables.get(id)!, others: outcomes.map(other => other.tables.get(id)!), tables };
  };
  const shown = () => {
    const found = new Map<string, Prefix>();
    for (const layer of all)
      for (const [key, prefix] of shownPrefixes(layer.first.tables.get(id)!)) if (at(key) === layer) found.set(key, prefix);
    for (let i = 0; i < all[0]!.outcomes.length; i++)
      for (const layer of all)
        for (const [key, prefix] of shownPrefixes(layer.outcomes[i]!.tables.get(id)!)) {
          if (found.has(key) || at(key) !== layer) continue;
          const { own, others } = tablesAt(key);
          if (differs(own, others[i]!, key)) found.set(key, prefix);
        }
    return found;
  };
  return { at: tablesAt, shown };
}

/** All prefixes that any router has, in order. Layers are those that runs left, in which one prefix stands for many. */
export function shownAnywhere(layers: Layers, classes: OutsideClasses | undefined): KeyList {
  const found = new Map<string, Prefix>();
  for (const layer of layers.all)
    for (const { tables } of [layer.first, ...layer.outcomes])
      for (const table of tables.values())
        for (const [key, prefix] of table.vpn ? [] : shownPrefixes(table)) {
          const { alike } = layer.first;
          for (const name of found.has(key) ? [] : namesIn(layers, layer, key))
            found.set(name, alike?.represented.get(name)?.prefix ?? prefix);
        }
  return sortedKeys(found, classes);
}

function rowAt({ at }: LayeredTable, key: string): readonly PathResult[] {
  const { own, others, tables } = at(key);
  let row = pathResults(own, key);
  if (others.length === 0 && isOpenBehind(tables, own, key))
    return row.map(path => (path.best ? { ...path, best: null, tie: 'outcomes' as const } : path));
  for (const table of others) if (differs(own, table, key)) row = mergeRow(row, pathResults(table, key));
  return row;
}

/**
 * Where no order matters to which neighbor is chosen, the path behind it may still be open: a router on the way cannot tell which of several it passes
 * on. @param tables of a run that stands for all.
 */
function isOpenBehind(tables: ReadonlyMap<string, Table>, table: Table, key: string): boolean {
  const seen = new Set<Table>();
  for (let at: Table | undefined = table; at && !seen.has(at); ) {
    seen.add(at);
    const remote: Session | undefined = at.selected.get(key)?.best?.path.session?.remote;
    at = remote && tables.get(tableId(remote.speaker.id, at.name));
    const tied = at?.selected.get(key)?.tied ?? [];
    if (new Set(tied.map(({ path }) => formatAsPath(path.attributes.asPath))).size > 1) return true;
  }
  return false;
}

export function mergedRows(table: LayeredTable, classes: OutsideClasses | undefined): ReadonlyMap<string, readonly PathResult[]> {
  return new LazyRows(
    () => sortedKeys(table.shown(), classes),
    name => {
      const row = rowAt(table, classes?.representativeOf(name) ?? name);
      return row.length > 0 ? row : undefined;
    },
  );
}

/** How many prefixes have a path from each neighbor, without a row for each prefix. */
export function countsBySource(tables: readonly LayeredTable[], classes: OutsideClasses | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const table of tables)
    for (const key of table.shown().keys()) {
      const { own, others } = table.at(key);
      const isOpen = others.some(other => differs(own, other, key));
      const sources = isOpen ? rowAt(table, key).map(({ from }) => from) : shownSources(own, key);
      for (const source of new Set(sources)) counts.set(source, (counts.get(source) ?? 0) + (classes?.countOf(key) ?? 1));
    }
  return counts;
}

/** As far as a row shows what is in use: the neighbor, the way behind it and the next hop. */
function samePath(a: Path, b: Path): boolean {
  if (fromOf(a) !== fromOf(b) || a.source !== b.source) return false;
  const [one, other] = [a.attributes, b.attributes];
  if (one === other) return true;
  const sameHop = one.nextHop && other.nextHop ? sameAddress(one.nextHop, other.nextHop) : one.nextHop === other.nextHop;
  return sameHop && formatAsPath(one.asPath) === formatAsPath(other.asPath);
}

/** Both runs are certain of the same path, or have none. */
function sameWinner(one: Table, other: Table, key: string): boolean {
  const [a, b] = [one.selected.get(key), other.selected.get(key)];
  if (!a || !b || a.tied.length > 1 || b.tied.length > 1 || a.inactive !== b.inactive) return false;
  if ([...a.candidates, ...b.candidates].some(({ path }) => path.attributes.assumed)) return false;
  return a.best && b.best ? samePath(a.best.path, b.best.path) : a.best === b.best;
}

/** Both runs have the prefix or one of them, and not the same winner. */
function differs(one: Table, other: Table, key: string): boolean {
  return (one.selected.has(key) || other.selected.has(key)) && !sameWinner(one, other, key);
}
