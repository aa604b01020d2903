/** What prefixes a state knows, and what they may lead to. */
import type { Prefix } from '../../net/prefix.ts';
import type { Layer, Layers } from '../layers.ts';
import { addEnds, addGateways, addNextHops, carriersOf, type Resolved } from './carriers.ts';
import type { State } from './state.ts';

export interface Known {
  /** All that tables bring in, by key. */
  readonly prefixes: Map<string, Prefix>;
  /** Those among them that no table ever had a path of: they lead nowhere. */
  readonly idle: Set<string>;
  readonly resolved: Resolved;
}

const knownOfBase = new WeakMap<Layer, Known>();

/** All prefixes and all that next hops were looked up for, those of layers included. */
export function knownIn({ base, layers, setting }: State): Known {
  let found = knownOfBase.get(base);
  if (!found) {
    found = { prefixes: new Map(), idle: new Set(), resolved: new Map() };
    addGateways(found.resolved, setting.ribs);
    addEnds(found.resolved, setting.sessions);
    addNextHops(found.resolved, [base.first, ...base.outcomes]);
    for (const [key, prefix] of base.first.brought ?? []) found.prefixes.set(key, prefix);
    addIdle(found, base);
    knownOfBase.set(base, found);
  }
  for (const layer of layers.all) if (layer !== base) addLayer(found, layers, layer);
  return found;
}

/** The base has become another one. */
export function keepKnown(base: Layer, known: Known): void {
  knownOfBase.set(base, known);
}

export function setKnown({ prefixes, idle }: Known, changed: ReadonlyMap<string, Prefix>): void {
  for (const [name, prefix] of changed) {
    prefixes.set(name, prefix);
    idle.delete(name);
  }
}

function addLayer({ prefixes, resolved }: Known, layers: Layers, layer: Layer): void {
  const { first, outcomes } = layer;
  for (const [key, prefix] of first.brought ?? []) if (!prefixes.has(key) && layers.at(key) === layer) prefixes.set(key, prefix);
  addNextHops(resolved, [first, ...outcomes]);
}

function addIdle({ prefixes, idle }: Known, { first, outcomes }: Layer): void {
  const active = new Set<string>();
  for (const { tables } of [first, ...outcomes])
    for (const { selected, offeredIn } of tables.values()) {
      for (const [key, { candidates }] of selected) if (candidates.length > 0) active.add(key);
      for (const key of offeredIn.keys()) active.add(key);
    }
  for (const key of prefixes.keys()) if (!active.has(first.alike?.representativeOf(key) ?? key)) idle.add(key);
}

/** Those that may lead somewhere. */
export function activeIn({ prefixes, idle }: Known): ReadonlyMap<string, Prefix> {
  return idle.size === 0 ? prefixes : new Map([...prefixes].filter(([key]) => !idle.has(key)));
}

/** Prefixes that may lead to what is looked up. */
export const carriersIn = (known: Known) => carriersOf(activeIn(known), known.resolved);
