/** After an edit of policies only the prefixes that it may concern are simulated; the answer is that of a simulation of everything. */
import type { Network } from '../../model/network.ts';
import type { Prefix } from '../../net/prefix.ts';
import { type Layer, makeLayers } from '../layers.ts';
import { isSmallNumber, type Outcome, otherOutcomes, run, type Search } from '../outcome.ts';
import { makeShared } from '../propagation/memo.ts';
import { mainOrder } from '../propagation/order.ts';
import type { Simulation } from '../simulation.ts';
import { affectedPrefixes } from './affected.ts';
import { addGateways, addNextHops, carriersOf, type Resolved } from './carriers.ts';
import type { Changes } from './changes.ts';
import { changesSince } from './eligible.ts';
import { type State, stateOf } from './state.ts';

/** Layers beyond these are made one, and where the prefixes of layers are more than half of all everything is simulated. */
const mostLayers = 8;
const fewPrefixes = 200;

/** Undefined where it cannot be known that prefixes stay as they were. */
export function* simulateAgain(network: Network, before: Simulation): Generator<void, State | undefined> {
  const state = stateOf(before);
  const changes = state && changesSince(state, network);
  if (!changes) return undefined;
  const now = presentState(state, network, changes);
  const affected = yield* affectedPrefixes(state, changes);
  if (affected.size === 0) return now;
  const { prefixes, resolved } = known(state);
  if (state.layers.all.length > mostLayers)
    for (const key of state.above.keys()) affected.set(key, prefixes.get(key) ?? affected.get(key)!);
  const layered = new Set([...state.above.keys(), ...affected.keys()]).size;
  if (layered > fewPrefixes && layered > prefixes.size / 2) return undefined;
  return yield* withLayer(now, affected, prefixes, resolved);
}

/** The same outcomes in the network as it is now. */
function presentState(state: State, network: Network, { devices }: Changes): State {
  const present = state.devices.map(device => devices.get(device.name) ?? device);
  const speakers = state.setting.speakers.map(speaker => {
    const device = devices.get(speaker.device.name);
    return device ? { ...speaker, device } : speaker;
  });
  return { ...state, network, devices: present, setting: { ...state.setting, speakers, shared: makeShared() } };
}

interface Known {
  readonly prefixes: Map<string, Prefix>;
  readonly resolved: Resolved;
}

const knownOfBase = new WeakMap<Layer, Known>();

/** All prefixes and all that next hops were looked up for, those of layers included. */
function known({ base, layers, setting }: State): Known {
  let found = knownOfBase.get(base);
  if (!found) {
    found = { prefixes: new Map(), resolved: new Map() };
    addGateways(found.resolved, setting.ribs);
    addLayer(found, base);
    knownOfBase.set(base, found);
  }
  for (const layer of layers.all) if (layer !== base) addLayer(found, layer);
  return found;
}

function addLayer({ prefixes, resolved }: Known, { first, outcomes }: Layer): void {
  for (const [key, prefix] of first.brought ?? []) prefixes.set(key, prefix);
  addNextHops(resolved, [first, ...outcomes]);
}

function* withLayer(
  now: State,
  affected: ReadonlyMap<string, Prefix>,
  prefixes: ReadonlyMap<string, Prefix>,
  resolved: Resolved,
): Generator<void, State | undefined> {
  const all = new Map([...prefixes, ...affected]);
  yield;
  const carriers = carriersOf(all, resolved);
  yield;
  for (const key of affected.keys()) if (carriers.has(key)) return undefined;
  const only = new Set([...affected.keys(), ...carriers.keys()]);
  const first = yield* run(now.setting, mainOrder, only);
  const cells = now.cells + cellsIn(first, affected) - cellsBefore(now, affected);
  const { search } = now.base;
  if (!first.converged || (!search.hasOne && isSmallNumber(cells) !== search.isSmall)) return undefined;
  const others = yield* otherOutcomes(now.setting, first, { ...search, only });
  if (!others.isComplete || hasNewCarriers(all, [first, ...others.outcomes], only)) return undefined;
  const layer: Layer = { first, ...others };
  const above = new Map(now.above);
  for (const key of affected.keys()) above.set(key, layer);
  const layers = makeLayers(now.base, above);
  const state = { ...now, above, layers, cells };
  return wantsMore(state, search) === search.wantsMore ? state : undefined;
}

function cellsIn({ tables }: Outcome, keys: ReadonlyMap<string, Prefix>): number {
  let count = 0;
  for (const { selected } of tables.values()) for (const key of keys.keys()) if (selected.has(key)) count++;
  return count;
}

function cellsBefore({ layers }: State, keys: ReadonlyMap<string, Prefix>): number {
  let count = 0;
  for (const [key, prefix] of keys) count += cellsIn(layers.at(key).first, new Map([[key, prefix]]));
  return count;
}

/** Next hops that nothing was looked up for before, and that a prefix outside of the run may lead to. */
function hasNewCarriers(all: ReadonlyMap<string, Prefix>, outcomes: readonly Outcome[], only: ReadonlySet<string>): boolean {
  const resolved: Resolved = new Map();
  addNextHops(resolved, outcomes);
  return [...carriersOf(all, resolved).keys()].some(key => !only.has(key));
}

/** Whether the network would be looked at in more orders. */
function wantsMore({ layers }: State, { hasOne, isSmall }: Search): boolean {
  if (hasOne || !isSmall) return false;
  return layers.all.some(layer => [...layer.early.keys()].some(key => layers.at(key) === layer));
}
