/** After an edit of policies only the prefixes that it may concern are simulated; the answer is that of a simulation of everything. */
import type { Network } from '../../model/network.ts';
import type { Prefix } from '../../net/prefix.ts';
import { type Ribs, takesFromBgp } from '../igp/ribs.ts';
import { type Layer, makeLayers, namesIn } from '../layers.ts';
import { hasDoubts, isSmallNumber, moreFor, type Outcome, otherOutcomes, run, type Search } from '../outcome.ts';
import { makeShared } from '../propagation/memo.ts';
import { mainOrder } from '../propagation/order.ts';
import type { Simulation } from '../simulation.ts';
import { affectedGroups } from './affected.ts';
import { addEnds, addGateways, addNextHops, carriersOf, type Resolved } from './carriers.ts';
import type { Changes } from './changes.ts';
import { changesSince, presentSince, sortedDevices } from './eligible.ts';
import { alikeIn, cellsBefore, cellsIn, type Group, type GroupsAt, hasMember, makeGroups, representativeOf } from './groups.ts';
import { accumulatesCosts, ownChanged, ownHosts } from './inside-apart.ts';
import { type Interior, interiorSince } from './interior.ts';
import type { Present } from './renewed.ts';
import { playedAgain } from './replay/index.ts';
import { type State, stateOf } from './state.ts';
import { leadsSomewhere, staticsChanged } from './static-changes.ts';

/** Layers beyond these are made one, and where groups of prefixes in layers are more than half of all everything is simulated. */
const mostLayers = 8;
const fewGroups = 200;

/** Undefined where it cannot be known that prefixes stay as they were. */
export function* simulateAgain(network: Network, before: Simulation): Generator<void, State | undefined> {
  const state = stateOf(before);
  const changes = state && changesSince(state, network);
  if (!changes) return undefined;
  const { prefixes, resolved } = known(state);
  yield;
  const routes = routesSince(state, network, changes, { prefixes, resolved });
  if (!routes) return undefined;
  yield;
  const { interior } = routes;
  const present = presentSince(state, network, changes, interior);
  if (!present) return undefined;
  yield;
  const now = presentState(state, network, changes, present, routes.ribs);
  const own = present.moved ? ownHosts(now, present.moved) : [];
  const apart = new Map([...changes.statements.values(), routes.prefixes, own].flatMap(changed => [...changed]));
  for (const [name, prefix] of apart) prefixes.set(name, prefix);
  const edited = now.devices.filter(({ name }) => now.edited.has(name));
  const groupsAt = makeGroups(state, edited, prefixes, new Set(apart.keys()));
  const affected = yield* affectedGroups(state, changes, present, groupsAt);
  for (const name of apart.keys()) for (const group of groupsOf(state, groupsAt, name)) if (hasMember(group, name)) affected.add(group);
  const reached =
    present.remade.size + present.rearranged.size + (interior?.changed.size ?? 0) === 0
      ? now
      : yield* replayed(state, now, { ...present, interior }, groupsAt, affected, { prefixes, resolved });
  if (!reached) return undefined;
  if (affected.size === 0) return isLookedAtAlike(reached) ? reached : undefined;
  const above = groupsAbove(state, groupsAt);
  if (state.layers.all.length > mostLayers) for (const group of above) affected.add(group);
  const layered = new Set([...above, ...affected]).size;
  const all = prefixes.size - (state.base.first.alike?.represented.size ?? 0);
  if (layered > fewGroups && layered > all / 2) return undefined;
  return yield* withLayer(reached, affected, prefixes, resolved);
}

/** Routes of other protocols as they are now, and prefixes of BGP that they may concern by themselves. */
interface Routes {
  readonly ribs: Ribs;
  readonly prefixes: ReadonlyMap<string, Prefix>;
  /** Routes that lead to next hops or neighbors may be others. */
  readonly interior?: Interior;
}

function routesSince({ setting: { ribs }, base, layers }: State, network: Network, changes: Changes, known: Known): Routes | undefined {
  const { prefixes, resolved } = known;
  const statics = changes.isInterior ? undefined : staticsChanged(ribs, changes.statics);
  if (statics && !leadsSomewhere(statics.prefixes.values(), resolved, prefixes)) {
    for (const { name } of changes.statics) addGateways(resolved, ribsOf(statics.ribs, name));
    return statics;
  }
  const devices = sortedDevices(network);
  const interior = devices.some(takesFromBgp) ? undefined : interiorSince(ribs, devices);
  if (!interior || (interior.changed.size > 0 && accumulatesCosts(layers))) return undefined;
  addGateways(resolved, new Map([...interior.ribs].filter(([id]) => interior.changed.has(id))));
  return { ribs: interior.ribs, prefixes: ownChanged(base.first.tables.values(), interior, prefixes), interior };
}

/** What sessions that came or went and other ways to next hops bring about. */
function* replayed(
  state: State,
  now: State,
  present: Present & { readonly interior?: Interior },
  groupsAt: GroupsAt,
  affected: Set<Group>,
  { prefixes, resolved }: Known,
): Generator<void, State | undefined> {
  addEnds(
    resolved,
    [...present.remade.values()].flatMap(({ now: session }) => session ?? []),
  );
  const carriers = carriersOf(prefixes, resolved);
  yield;
  const reached = yield* playedAgain(state, now, present, groupsAt, affected, { prefixes, resolved, carriers });
  if (reached) knownOfBase.set(reached.base, { prefixes, resolved });
  return reached;
}

/** Whether the network is of the same size, and calls for as many orders, as the one that its layers were made for. */
function isLookedAtAlike(state: State): boolean {
  const { hasOne, isSmall, wantsMore: wanted, more } = state.base.search;
  const isAsLarge = hasOne || (isSmallNumber(state.cells) === isSmall && (!wanted || moreFor(state.cells) === more));
  return isAsLarge && wantsMore(state, state.base.search) === wanted;
}

/** All groups of layers above the base. */
function groupsAbove({ above, layers }: State, groupsAt: GroupsAt): Set<Group> {
  const found = new Set<Group>();
  for (const name of above.keys()) for (const group of groupsOf({ layers }, groupsAt, name)) found.add(group);
  return found;
}

/** The groups of the prefixes that one stands for together with this one. */
function groupsOf({ layers }: Pick<State, 'layers'>, groupsAt: GroupsAt, name: string): readonly Group[] {
  const layer = layers.at(name);
  return groupsAt(layer, layer.first.alike?.representativeOf(name) ?? name);
}

/** The same outcomes in the network as it is now. */
function presentState(state: State, network: Network, { devices }: Changes, { speakers, sessions, renewed }: Present, ribs: Ribs): State {
  const present = state.devices.map(device => devices.get(device.name) ?? device);
  const edited = new Set([...state.edited, ...devices.keys()]);
  const setting = { ...state.setting, speakers, sessions, ribs, shared: makeShared() };
  return { ...state, network, devices: present, edited, setting, renewed };
}

const ribsOf = (ribs: Ribs, device: string): Ribs => new Map([...ribs].filter(([, rib]) => rib.device === device));

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
    addEnds(found.resolved, setting.sessions);
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
  affected: ReadonlySet<Group>,
  prefixes: ReadonlyMap<string, Prefix>,
  resolved: Resolved,
): Generator<void, State | undefined> {
  yield;
  const carriers = carriersOf(prefixes, resolved);
  yield;
  const only = new Set(carriers.keys());
  for (const { members } of affected) if (members.some(([name]) => carriers.has(name))) return undefined;
  for (const group of affected) only.add(representativeOf(group)[0]);
  const part = { only, alike: alikeIn(affected) };
  const first = yield* run(now.setting, mainOrder, part);
  const cells = now.cells + cellsIn(affected, first) - cellsBefore(affected);
  const { search } = now.base;
  if (!first.converged || (hasDoubts(first) && !search.hasDoubts)) return undefined;
  const others = yield* otherOutcomes(now.setting, first, { ...search, ...part });
  if (!others.isComplete || hasNewCarriers(prefixes, [first, ...others.outcomes], only)) return undefined;
  const layer: Layer = { first, ...others };
  const above = new Map(now.above);
  for (const { members } of affected) for (const [name] of members) above.set(name, layer);
  const layers = makeLayers(now.base, above);
  const state = { ...now, above, layers, cells, count: now.count + broughtMore(affected, first) };
  return isLookedAtAlike(state) ? state : undefined;
}

/** How many more prefixes are brought in. */
function broughtMore(affected: ReadonlySet<Group>, first: Outcome): number {
  let count = 0;
  for (const { layer, members } of affected)
    for (const [name] of members) count += Number(first.brought!.has(name)) - Number(layer.first.brought!.has(name));
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
  return layers.all.some(layer => [...layer.doubtful].some(key => namesIn(layers, layer, key).length > 0));
}
