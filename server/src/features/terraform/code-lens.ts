/** Code lenses in Terraform: how many subnets a network has, and how much of it is free. */
import { type Position, rangeOf } from '../../text/place.ts';
import { networksOf, planOf, planSummary } from './plan.ts';
import type { ModuleView } from './view.ts';

export interface ModuleLens {
  readonly position: Position;
  readonly title: string;
}

/** One above each network; several instances of one resource that differ are counted only. */
export function moduleLenses(view: ModuleView): readonly ModuleLens[] {
  const byLine = new Map<number, { position: Position; titles: string[] }>();
  for (const { network } of networksOf(view)) {
    const { start } = rangeOf(network.place);
    const known = byLine.get(start.line) ?? { position: start, titles: [] };
    known.titles.push(planSummary(planOf(network)));
    byLine.set(start.line, known);
  }
  return [...byLine.values()].map(({ position, titles }) => ({ position, title: together(titles) }));
}

function together(titles: readonly string[]): string {
  const distinct = new Set(titles);
  if (titles.length === 1) return titles[0]!;
  return distinct.size === 1 ? `${titles.length} networks, each ${titles[0]}` : `${titles.length} networks`;
}
