/** BGP simulation of a network: sessions, routes of other protocols, propagation, choice and explanation. */
import type { Outside } from '../model/announcement.ts';
import type { Device } from '../model/device.ts';
import { drain } from '../model/drain.ts';
import type { Network } from '../model/network.ts';
import { formatPrefix } from '../net/prefix.ts';
import { makeVrpSet, type VrpSet } from '../rpki/validate.ts';
import { representedAt } from './alike/alike.ts';
import { rememberingAlike } from './alike/find.ts';
import { withMembers } from './alike/view.ts';
import { limitMessages } from './clouds/limits.ts';
import { networkTables } from './clouds/network-tables.ts';
import { cloudSpeakers } from './clouds/speakers.ts';
import { severalOutcomes, unsettledMessages } from './disputes.ts';
import { findLinks, type Links } from './igp/links.ts';
import { buildRibs, type Ribs, takesFromBgp } from './igp/ribs.ts';
import { type Layer, makeLayers, namesIn } from './layers.ts';
import { shownAnywhere } from './merged-rows.ts';
import { broughtCount, cellsOf, type Outcome, otherOutcomes, run, type Setting } from './outcome.ts';
import { limitsBeforePolicies } from './propagation/counted.ts';
import { makeShared } from './propagation/memo.ts';
import { mainOrder } from './propagation/order.ts';
import { classesOfOutside } from './propagation/outside-classes.ts';
import { addGateways, addNextHops, type Resolved } from './reuse/carriers.ts';
import { settledAt } from './reuse/settled-layers.ts';
import { simulateAgain } from './reuse/simulate-again.ts';
import { noneInVain, rememberState, type State } from './reuse/state.ts';
import { type RibRoute, sameRoute, selectedRoutes, setRoute } from './rib.ts';
import { makeDeviceRouting } from './rows.ts';
import { deriveSessions } from './sessions/derive.ts';
import { exceededLimits, type Limits, noLimits } from './sessions/limits.ts';
import { lostSessions } from './sessions/packets.ts';
import { speakersOf } from './sessions/speaker.ts';
import { rememberSettled } from './settled.ts';
import type { DeviceRouting, Simulation } from './simulation.ts';
import { findUnsupported } from './unsupported.ts';

export type { DeviceRouting, PathResult, RouteResult, SessionResult, Simulation, Unsupported, VrfRouting } from './simulation.ts';

/** The whole simulation at once. */
export function simulate(network: Network): Simulation {
  return drain(simulateSteps(network));
}

/** The same, with each prefix going through it by itself, whatever is alike: slower. */
export function simulateEach(network: Network): Simulation {
  return drain(answered(network, simulateAll(network, false)));
}

/**
 * The same in slices: each `next` does a small part of the work.
 * @param before the simulation of an earlier state of the network: what cannot have changed since is taken from there. The result is the same.
 */
export function* simulateSteps(network: Network, before?: Simulation): Generator<void, Simulation> {
  return yield* answered(network, before ? continued(network, before) : simulateAll(network));
}

function* continued(network: Network, before: Simulation): Generator<void, State> {
  return (yield* simulateAgain(network, before)) ?? (yield* simulateAll(network));
}

/** The answers of a state. */
function* answered(network: Network, reached: Generator<void, State>): Generator<void, Simulation> {
  const state = yield* reached;
  const { clouds, setting, layers, first } = state;
  const membersOf = (key: string) => (first.alike?.membersOf(key).length ?? 1) * (setting.classes?.countOf(key) ?? 1);
  const limits = limitsBeforePolicies(setting.sessions, first.tables, state.count, membersOf);
  const unsupported = [
    ...findUnsupported(network.devices, network.vrps !== undefined),
    ...limits.filter(({ device }) => network.devices.some(({ name }) => name === device)),
    ...clouds.unsupported,
  ];
  const namesOf = (key: string) => setting.classes?.membersOf(key)?.map(formatPrefix) ?? [key];
  const several = layers.all.flatMap(layer =>
    [...layer.several].flatMap(([key, takes]) => namesIn(layers, layer, key).map(name => [name, takes] as const)),
  );
  const messages = [
    ...unsettledMessages(first.unsettled, key => (first.alike?.membersOf(key) ?? [key]).flatMap(namesOf)),
    ...severalOutcomes(new Map(several), namesOf),
    ...limitMessages(clouds.limited, first.tables.values()),
  ];
  const shown = makeLayers(withMembers(state.base), new Map([...state.above].map(([key, layer]) => [key, withMembers(layer)])));
  const deviceRouting = makeDeviceRouting(setting, shown);
  const results = new Map<string, DeviceRouting>(
    state.devices.map(device => [device.name, { ...deviceRouting(device), isCloud: clouds.devices.includes(device) }]),
  );
  for (const table of networkTables(clouds.nodes.map(node => ({ node, routing: results.get(node.name)! })))) results.set(table.name, table);
  const prefixes = () => shownAnywhere(state.layers, setting.classes);
  const simulation: Simulation = { converged: first.converged, messages, unsupported, devices: results, prefixes };
  rememberSettled(simulation, { keyOf: setting.classes?.representativeOf, at: settledAt(setting, shown, state.renewed) });
  rememberState(simulation, state);
  return simulation;
}

function* simulateAll(network: Network, groups = true): Generator<void, State> {
  const clouds = cloudSpeakers(network);
  const devices = [...network.devices, ...clouds.devices].sort((a, b) => (a.name < b.name ? -1 : 1));
  const links = findLinks(devices);
  const vrps = network.vrps && makeVrpSet(network.vrps);
  const settled = yield* settle(devices, links, vrps, network.outside, groups && clouds.devices.length === 0);
  const { setting, feedsBack } = settled;
  const base = (yield* searched(setting, settled.first)) ?? (yield* searchedAlone(setting));
  const { first } = base;
  return {
    network,
    devices,
    clouds,
    setting,
    renewed: new Map(),
    first,
    feedsBack,
    base,
    above: new Map(),
    layers: makeLayers(base),
    edited: new Set(),
    cells: base.search.hasOne ? 0 : cellsOf(first),
    count: broughtCount(first, setting.classes),
    inVain: noneInVain,
    inVainCount: 0,
  };
}

/** Undefined where one of many prefixes that are alike may lead to a next hop. */
function* searched(setting: Setting, first: Outcome): Generator<void, Layer | undefined> {
  const layer: Layer = { first, ...(yield* otherOutcomes(setting, first)) };
  const represented = first.alike && representedAt(first.alike);
  if (!represented) return layer;
  const resolved: Resolved = new Map();
  addGateways(resolved, setting.ribs);
  addNextHops(resolved, [first, ...layer.outcomes]);
  return [...resolved.values()].some(address => represented.longest(address)) ? undefined : layer;
}

function* searchedAlone(setting: Setting): Generator<void, Layer> {
  const alone = { ...setting, findAlike: () => undefined };
  const first = yield* run(alone, mainOrder);
  return { first, ...(yield* otherOutcomes(alone, first)) };
}

/** How often BGP and the protocols that take routes from it may change each other. */
const exchanges = 4;

/** Runs BGP on the routes of the other protocols; where OSPF, static routes or sessions rest on BGP, again with what it learned. */
function* settle(
  devices: readonly Device[],
  links: Links,
  vrps: VrpSet | undefined,
  outside: Outside | undefined,
  mayGroup: boolean,
): Generator<void, { setting: Setting; first: Outcome; feedsBack: boolean }> {
  let learned: ReadonlyMap<string, readonly RibRoute[]> = new Map();
  let reached: Ribs | undefined;
  const takes = devices.some(takesFromBgp);
  let limits = noLimits;
  let closings = 0;
  for (let exchange = 0; ; exchange++) {
    const ribs = buildRibs(devices, links, learned);
    keepEarlier(ribs, learned);
    yield;
    const prepared = prepare(devices, links, ribs, reached ?? ribs, limits);
    const feedsBack = takes || reached !== undefined || prepared.sessions.some(({ fault }) => fault === 'route');
    const groups = mayGroup && !feedsBack && outside;
    const classes = groups ? classesOfOutside(devices, links, ribs, prepared.sessions, groups, vrps) : undefined;
    yield;
    const announced = classes?.outside ?? outside;
    const findAlike = mayGroup && !feedsBack ? rememberingAlike(ribs, announced) : () => undefined;
    const setting = { ...prepared, vrps, outside: announced, classes, shared: makeShared(), findAlike };
    const first = yield* run(setting, mainOrder);
    const mayClose = closings < mostClosings;
    const exceeded = mayClose
      ? (exceededLimits(first.tables.values(), limits, membersIn(first, classes)) ??
        (first.brought && lostSessions(prepared.sessions, links, first.ribs, limits)))
      : undefined;
    if (exceeded) {
      limits = exceeded;
      closings++;
      exchange--;
      continue;
    }
    if (!feedsBack) return { setting, first, feedsBack };
    const now = bgpRoutes(first.ribs);
    if (exchange >= exchanges || sameRoutes(learned, now)) return { setting, first, feedsBack };
    learned = now;
    reached = first.ribs;
  }
}

/** How often sessions that close may make others exceed their limits. */
const mostClosings = 20;

/** How many prefixes a key of a table stands for. */
function membersIn({ alike }: Outcome, classes: Setting['classes']): (key: string) => number {
  const ofClass = (key: string) => new Set([key, ...(classes?.membersOf(key)?.map(formatPrefix) ?? [])]).size;
  return key => (alike?.membersOf(key) ?? [key]).reduce((sum, name) => sum + ofClass(name), 0);
}

/**
 * Protocols run side by side: routes of BGP do not vanish while others react to them. Without this a router would take its own routes back from OSPF,
 * as if it had started with those alone.
 */
function keepEarlier(ribs: Ribs, learned: ReadonlyMap<string, readonly RibRoute[]>): void {
  for (const [id, routes] of learned) {
    const rib = ribs.get(id)!;
    rib.holdsEarlier = routes.length > 0;
    for (const route of routes) setRoute(rib, { ...route, earlier: true });
  }
}

/** @param reached routes that lead to neighbors, those of BGP among them once it has run. */
function prepare(
  devices: readonly Device[],
  links: Links,
  ribs: Ribs,
  reached: Ribs,
  limits: Limits,
): Pick<Setting, 'speakers' | 'sessions' | 'ribs'> {
  const speakers = devices.flatMap(device => speakersOf(device, links.byDevice.get(device) ?? []));
  const sessions = deriveSessions(speakers, links, speaker => (reached.get(speaker.id) ?? ribs.get(speaker.id))!, limits);
  return { speakers, sessions, ribs };
}

function bgpRoutes(ribs: Ribs): Map<string, readonly RibRoute[]> {
  return new Map(
    [...ribs].map(([id, rib]) => [id, [...selectedRoutes(rib, 4), ...selectedRoutes(rib, 6)].filter(({ protocol }) => protocol === 'bgp')]),
  );
}

function sameRoutes(a: ReadonlyMap<string, readonly RibRoute[]>, b: ReadonlyMap<string, readonly RibRoute[]>): boolean {
  return [...b].every(
    ([id, routes]) => (a.get(id) ?? []).length === routes.length && routes.every((route, i) => sameRoute(route, a.get(id)?.[i])),
  );
}
