/** What a simulation rests on: one run of all prefixes and, where the configuration was edited since, runs of those that the edits concern. */
import type { Others, Outcome } from './outcome.ts';

/** The outcomes of some prefixes. */
export interface Layer extends Others {
  readonly first: Outcome;
}

export interface Layers {
  readonly all: readonly Layer[];
  /** The one that holds a prefix. */
  at(key: string): Layer;
}

/** The prefixes that one stands for in a layer, among those that the layer holds. */
export function namesIn({ at }: Layers, layer: Layer, key: string): readonly string[] {
  return (layer.first.alike?.membersOf(key) ?? [key]).filter(name => at(name) === layer);
}

/** @param above the layers of prefixes that another one than `base` holds. */
export function makeLayers(base: Layer, above: ReadonlyMap<string, Layer> = new Map()): Layers {
  return { all: [base, ...new Set(above.values())], at: key => above.get(key) ?? base };
}
