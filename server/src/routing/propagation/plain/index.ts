/**
 * Propagation where prefixes do not depend on each other and every one has a single outcome: one after the other spreads, and of each only which path is
 * the best one in each table is kept. All other paths, and the routes of VRFs, follow from that when somebody looks at them.
 */
import type { Outside } from '../../../model/announcement.ts';
import { groupBy } from '../../../model/drafts.ts';
import type { Prefix } from '../../../net/prefix.ts';
import { attributesKey } from '../../attributes.ts';
import { fillWhenLookedAt } from '../../rib.ts';
import type { Converged } from '../converge.ts';
import { heardFromOutside } from '../outside.ts';
import type { Table } from '../table.ts';
import { hasOneOutcome } from '../unique.ts';
import { type Graph, graphOf } from './graph.ts';
import { installAll, type LookBack, makeLookBack } from './look-back.ts';
import { MadeByPrefix } from './made.ts';
import type { Origin } from './origins.ts';
import { makeSpread, type Outcome } from './spread.ts';

/** Undefined, with no route in any table, where the network is not of that kind. Yields after each prefix. */
export function* convergePlain(tables: ReadonlyMap<string, Table>, outside: Outside | undefined): Generator<void, Converged | undefined> {
  const all = [...tables.values()];
  if (!hasOneOutcome(all) || (outside && all.some(table => !heardFromOutside(table, outside).next().done))) return undefined;
  const settled: { graph: Graph; outcomes: ReadonlyMap<string, Outcome> }[] = [];
  for (const name of new Set(all.map(table => table.name))) {
    const graph = graphOf(all.filter(table => table.name === name));
    const outcomes = graph && (yield* outcomesOf(graph));
    if (!outcomes) return undefined;
    settled.push({ graph, outcomes });
  }
  for (const { graph, outcomes } of settled) {
    const prefixes = new Map([...graph.origins.byKey].map(([key, { prefix }]) => [key, prefix]));
    const lookBack = makeLookBack(graph, outcomes);
    for (const [number, table] of graph.tables.entries()) settle(table, number, prefixes, lookBack);
  }
  for (const [rib, own] of groupBy(all, ({ rib }) => rib))
    fillWhenLookedAt(rib, () => {
      for (const table of own) installAll(table);
    });
  return { converged: true, unsettled: [] };
}

/** Prefixes that the same tables bring in with the same attributes have one outcome. */
function* outcomesOf(graph: Graph): Generator<void, Map<string, Outcome> | undefined> {
  const outcomes = new Map<string, Outcome>();
  const spread = makeSpread(graph);
  const known = new Map<string, Outcome>();
  for (const [key, origin] of graph.origins.byKey) {
    const alike = alikeKey(origin);
    const outcome = known.get(alike) ?? spread(origin);
    if (!outcome) return undefined;
    known.set(alike, outcome);
    outcomes.set(key, outcome);
    yield;
  }
  return outcomes;
}

function alikeKey({ owners }: Origin): string {
  return owners.map(({ table, path }) => `${table} ${path.source} ${path.protocol} ${attributesKey(path.attributes)}`).join('\n');
}

function settle(table: Table, number: number, prefixes: Map<string, Prefix>, lookBack: LookBack): void {
  const keysOf = () => lookBack.keys(number);
  table.dirty.clear();
  table.prefixes = prefixes;
  table.received = new MadeByPrefix(keysOf, key => lookBack.received(number, key));
  table.selected = new MadeByPrefix(
    keysOf,
    key => lookBack.selected(number, key),
    () => lookBack.shown(number),
  );
}
