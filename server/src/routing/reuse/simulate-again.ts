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
import { beginningIn } from './beginning.ts';
import { addEnds, addGateways, addNextHops, carriersOf, type Resolved } from './carriers.ts';
import type { Changes } from './changes.ts';
import { changesSince, presentSince, sortedDevices } from './eligible.ts';
import { alikeIn, cellsBefore, cellsIn, type Group, type GroupsAt, hasMember, makeGroups, representativeOf } from './groups.ts';
import { accumulatesCosts, ownChanged, ownHosts } from './inside-apart.ts';
import { type Interior, interiorSince } from './interior.ts';
import { activeIn, carriersIn, type Known, keepKnown, knownIn, setKnown } from './known.ts';
import { leadAnywhere, leadingIn } from './leading.ts';
import type { Present } from './renewed.ts';
import { playedAgain } from './replay/index.ts';
import { type State, stateOf } from './state.ts';
import { leadsSomewhere, staticsChanged } from './static-changes.ts';
import { takenOtherwise, withThoseInVain } from './taking.ts';

/** Layers beyond these are made one, and where groups of prefixes in layers are more than half of all everything is simulated. */
const mostLayers = 8;
const fewGroups = 200;

/** Undefined where it cannot be known that prefixes stay as they were. */
export function* simulateAgain(network: Network, before: Simulation): Generator<void, State | undefined> {
  const state = stateOf(before);
  const changes = state && changesSince(state, network);
  if (!changes) return undefined;
  const known = knownIn(state);
  const { prefixes } = known;
  yield;
  const routes = routesSince(state, network, changes, known);
  if (!routes) return undefined;
  yield;
  const { interior } = routes;
  const present = presentSince(state, network, changes, interior);
  if (!present) return undefined;
  yield;
  const now = presentState(state, network, changes, present, routes.ribs);
  const taken = takenOtherwise(state, now, changes.taking, prefixes);
  const own = ownHosts(now, present.moved ?? new Set());
  const apart = new Map([...changes.statements.values(), routes.prefixes, own, taken].flatMap(changed => [...changed]));
  setKnown(known, apart);
  const edited = now.devices.filter(({ name }) => now.edited.has(name));
  const groupsAt = makeGroups(state, edited, prefixes, new Set(apart.keys()), beginningIn(now, known));
  const affected = yield* affectedGroups(state, changes, present, groupsAt);
  for (const name of apart.keys()) for (const group of groupsOf(state, groupsAt, name)) if (hasMember(group, name)) affected.add(group);
  const reached =
    present.remade.size + present.rearranged.size + (interior?.changed.size ?? 0) === 0
      ? now
      : yield* replayed(state, now, { ...present, interior }, groupsAt, affected, known);
  if (!reached) return undefined;
  const final = affected.size === 0 ? reached : yield* withAffected(state, reached, groupsAt, affected, known);
  const counted = final && withThoseInVain(final, changes.taking.size > 0);
  return counted && isLookedAtAlike(counted) ? counted : undefined;
}

/** The groups go into a layer of their own; undefined where they are too many. */
function* withAffected(
  state: State,
  reached: State,
  groupsAt: GroupsAt,
  affected: Set<Group>,
  known: Known,
): Generator<void, State | undefined> {
  // They may come to have paths.
  for (const { members } of affected) for (const [name] of members) known.idle.delete(name);
  const above = groupsAbove(state, groupsAt);
  if (state.layers.all.length > mostLayers) for (const group of above) affected.add(group);
  const layered = new Set([...above, ...affected]).size;
  const all = known.prefixes.size - (state.base.first.alike?.represented.size ?? 0);
  if (layered > fewGroups && layered > all / 2) return undefined;
  return yield* withLayer(reached, affected, known);
}

/** Routes of other protocols as they are now, and prefixes of BGP that they may concern by themselves. */
interface Routes {
  readonly ribs: Ribs;
  readonly prefixes: ReadonlyMap<string, Prefix>;
  /** Routes that lead to next hops or neighbors may be others. */
  readonly interior?: Interior;
}

function routesSince(state: State, network: Network, changes: Changes, known: Known): Routes | undefined {
  const { ribs } = state.setting;
  const { resolved } = known;
  const active = activeIn(known);
  const statics = changes.isInterior ? undefined : staticsChanged(ribs, changes.statics);
  if (statics && !leadsSomewhere(statics.prefixes.values(), resolved, active)) {
    for (const { name } of changes.statics) addGateways(resolved, ribsOf(statics.ribs, name));
    return statics;
  }
  const devices = sortedDevices(network);
  const interior = devices.some(takesFromBgp) ? undefined : interiorSince(ribs, devices);
  if (!interior || (interior.changed.size > 0 && accumulatesCosts(state.layers))) return undefined;
  addGateways(resolved, new Map([...interior.ribs].filter(([id]) => interior.changed.has(id))));
  return { ribs: interior.ribs, prefixes: ownChanged(state, interior, active), interior };
}

/** What sessions that came or went and other ways to next hops bring about. */
function* replayed(
  state: State,
  now: State,
  present: Present & { readonly interior?: Interior },
  groupsAt: GroupsAt,
  affected: Set<Group>,
  known: Known,
): Generator<void, State | undefined> {
  addEnds(
    known.resolved,
    [...present.remade.values()].flatMap(({ now: session }) => session ?? []),
  );
  const carriers = carriersIn(known);
  yield;
  const reached = yield* playedAgain(state, now, present, groupsAt, affected, {
    prefixes: activeIn(known),
    resolved: known.resolved,
    carriers,
  });
  if (reached) keepKnown(reached.base, known);
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

function* withLayer(now: State, affected: ReadonlySet<Group>, known: Known): Generator<void, State | undefined> {
  yield;
  const carriers = carriersIn(known);
  yield;
  const only = new Set(carriers.keys());
  const leading = leadingIn(now, affected, carriers);
  if (!leading) return undefined;
  for (const group of affected) only.add(representativeOf(group)[0]);
  const part = { only, alike: alikeIn(affected) };
  const first = yield* run(now.setting, mainOrder, part);
  const cells = now.cells + cellsIn(affected, first) - cellsBefore(affected);
  const { search } = now.base;
  if (!first.converged || (hasDoubts(first) && !search.hasDoubts)) return undefined;
  const others = yield* otherOutcomes(now.setting, first, { ...search, ...part });
  if (!others.isComplete || hasNewCarriers(activeIn(known), [first, ...others.outcomes], only)) return undefined;
  const layer: Layer = { first, ...others };
  if (leading.size > 0 && leadAnywhere(now, layer, leading)) return undefined;
  const above = new Map(now.above);
  for (const { members } of affected) for (const [name] of members) above.set(name, layer);
  const layers = makeLayers(now.base, above);
  return { ...now, above, layers, cells, count: now.count + broughtMore(affected, first) };
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
