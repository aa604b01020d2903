/** The commands that lead on from a point of a table, worked out once for each point. */
import type { Graph } from '../notation/graph.ts';
import { usageOf } from './describe/usage.ts';

export interface Usage {
  readonly usage: string;
  /** Its sentence; empty for what says that there are more. */
  readonly doc: string;
}

/** The most commands that are told about one word, and points that are looked at. */
const mostUsages = 6;
const mostPoints = 200;

const known = new WeakMap<Graph, readonly Usage[]>();

/** The shortest ways first; one more than are told ends the list. */
export function usagesBehind(point: Graph): readonly Usage[] {
  const usages = known.get(point) ?? collect(point);
  known.set(point, usages);
  return usages;
}

function collect(point: Graph): readonly Usage[] {
  const found = new Map<string, Usage>();
  const seen = new Set([point]);
  for (const at of seen) {
    if (at.command && !found.has(at.command.template))
      found.set(at.command.template, { usage: usageOf(at.command.template), doc: at.command.doc });
    if (found.size > mostUsages || seen.size > mostPoints) break;
    for (const next of [...at.skips, ...[...at.keywords.values(), ...at.placeholders].map(edge => edge.to)]) seen.add(next);
  }
  const usages = [...found.values()];
  return usages.length > mostUsages ? [...usages.slice(0, mostUsages), { usage: '…', doc: '' }] : usages;
}
