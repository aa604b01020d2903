/** BGP simulation of a network: sessions, routes of other protocols, propagation, choice and explanation. */
import type { Outside } from '../model/announcement.ts';
import type { Device } from '../model/device.ts';
import { groupBy } from '../model/drafts.ts';
import type { Network } from '../model/network.ts';
import { formatPrefix, type Prefix } from '../net/prefix.ts';
import { makeVrpSet, type VrpSet } from '../rpki/validate.ts';
import { limitMessages } from './clouds/limits.ts';
import { networkTables } from './clouds/network-tables.ts';
import { cloudSpeakers } from './clouds/speakers.ts';
import { mergeRow } from './compare-runs.ts';
import { severalOutcomes, unsettledMessages } from './disputes.ts';
import { findLinks, type Links } from './igp/links.ts';
import { buildRibs, copyRibs, type Ribs } from './igp/ribs.ts';
import { LazyRows } from './lazy-rows.ts';
import { fromOf } from './path.ts';
import { type Converged, converge } from './propagation/converge.ts';
import { makeShared, type Shared } from './propagation/memo.ts';
import { mainOrder, moreOrders, type Order, otherOrder, randomOrders } from './propagation/order.ts';
import { classesOfOutside, type OutsideClasses } from './propagation/outside-classes.ts';
import { convergePlain } from './propagation/plain/index.ts';
import { makeTable, type Table, tableId } from './propagation/table.ts';
import { hasOneOutcome } from './propagation/unique.ts';
import { linkVpnTables } from './propagation/vpn/link.ts';
import { pathResults, ribResults, sessionResult, shownPrefixes, shownRouterId, sortedKeys } from './results.ts';
import { type RibRoute, sameRoute, selectedRoutes } from './rib.ts';
import { deriveSessions } from './sessions/derive.ts';
import type { Session } from './sessions/session.ts';
import { type SimulatedFamily, type Speaker, simulatedFamilies, speakersOf, unicastFamilies } from './sessions/speaker.ts';
import { rememberSettled } from './settled.ts';
import type { DeviceRouting, PathResult, Simulation, VrfRouting } from './simulation.ts';
import { findUnsupported } from './unsupported.ts';

export type { DeviceRouting, PathResult, RouteResult, SessionResult, Simulation, Unsupported, VrfRouting } from './simulation.ts';

/** One stable state of the network. */
interface Outcome extends Converged {
  readonly tables: ReadonlyMap<string, Table>;
  readonly ribs: Ribs;
}

interface Setting {
  readonly speakers: readonly Speaker[];
  readonly sessions: readonly Session[];
  readonly ribs: Ribs;
  readonly vrps: VrpSet | undefined;
  readonly outside: Outside | undefined;
  readonly shared: Shared;
  /** Where prefixes from outside stand for others. */
  readonly classes?: OutsideClasses;
}

/** The whole simulation at once. */
export function simulate(network: Network): Simulation {
  const steps = simulateSteps(network);
  for (let next = steps.next(); ; next = steps.next()) if (next.done) return next.value;
}

/** The same in slices: each `next` does a small part of the work. */
export function* simulateSteps(network: Network): Generator<void, Simulation> {
  const clouds = cloudSpeakers(network);
  const devices = [...network.devices, ...clouds.devices].sort((a, b) => (a.name < b.name ? -1 : 1));
  const unsupported = [...findUnsupported(network.devices, network.vrps !== undefined), ...clouds.unsupported];
  const links = findLinks(devices);
  const vrps = network.vrps && makeVrpSet(network.vrps);
  const { setting, first } = yield* settle(devices, links, vrps, network.outside, clouds.devices.length === 0);
  const others = yield* otherOutcomes(setting, first);
  const namesOf = (key: string) => setting.classes?.membersOf(key)?.map(formatPrefix) ?? [key];
  const messages = [
    ...unsettledMessages(first.unsettled, namesOf),
    ...severalOutcomes(
      first.tables,
      others.filter(() => first.converged).map(({ tables }) => tables),
      namesOf,
    ),
    ...limitMessages(clouds.limited, first.tables.values()),
  ];
  const deviceRouting = makeDeviceRouting(setting, first, others);
  const results = new Map<string, DeviceRouting>(
    devices.map(device => [device.name, { ...deviceRouting(device), isCloud: clouds.devices.includes(device) }]),
  );
  for (const table of networkTables(clouds.nodes.map(node => ({ node, routing: results.get(node.name)! })))) results.set(table.name, table);
  const simulation: Simulation = { converged: first.converged, messages, unsupported, devices: results };
  const keyOf = (prefix: string) => setting.classes?.representativeOf(prefix) ?? prefix;
  const { sessions, outside } = setting;
  rememberSettled(simulation, { tables: first.tables, sessions, keyOf, others: others.map(({ tables }) => tables), outside });
  return simulation;
}

/** The network is small enough for more orders when it has no more prefixes in all tables than this. */
const smallNetwork = 20_000;

/** The outcomes of other orders in which routers may act; one that does not come to rest says nothing. */
function* otherOutcomes(setting: Setting, first: Outcome): Generator<void, readonly Outcome[]> {
  if (first.converged && hasOneOutcome(first.tables.values())) return [];
  const prefixes = [...first.tables.values()].reduce((sum, { selected }) => sum + selected.size, 0);
  const found: Outcome[] = [];
  const isSmall = first.converged && prefixes < smallNetwork;
  function* tryOrders(orders: readonly Order[]): Generator<void, void> {
    for (const order of orders) {
      const outcome = yield* run(setting, order);
      if (outcome.converged || !first.converged) found.push(outcome);
    }
  }
  yield* tryOrders(isSmall ? [otherOrder, ...randomOrders] : [otherOrder]);
  const tables = found.map(outcome => outcome.tables);
  if (isSmall && severalOutcomes(first.tables, tables).length > 0) yield* tryOrders(moreOrders);
  return found;
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
): Generator<void, { setting: Setting; first: Outcome }> {
  let learned: ReadonlyMap<string, readonly RibRoute[]> = new Map();
  let reached: Ribs | undefined;
  const takes = devices.some(takesFromBgp);
  for (let exchange = 0; ; exchange++) {
    const ribs = buildRibs(devices, links, learned);
    yield;
    const prepared = prepare(devices, links, ribs, reached ?? ribs);
    const feedsBack = takes || reached !== undefined || prepared.sessions.some(({ fault }) => fault === 'route');
    const groups = mayGroup && !feedsBack && !vrps && outside;
    const classes = groups ? classesOfOutside(devices, links, ribs, prepared.sessions, groups) : undefined;
    yield;
    const setting = { ...prepared, vrps, outside: classes?.outside ?? outside, classes, shared: makeShared() };
    const first = yield* run(setting, mainOrder);
    if (!feedsBack) return { setting, first };
    const now = bgpRoutes(first.ribs);
    if (exchange >= exchanges || sameRoutes(learned, now)) return { setting, first };
    learned = now;
    reached = first.ribs;
  }
}

/** Other protocols of the device take routes of BGP. */
function takesFromBgp({ ospf, vectors, igps, aggregateRoutes = [] }: Device): boolean {
  const takes = ({ redistributes }: { readonly redistributes: readonly { readonly protocol: string }[] }) =>
    redistributes.some(({ protocol }) => protocol === 'bgp');
  if (aggregateRoutes.length > 0 || [...igps.values(), ...vectors, ...ospf].some(takes)) return true;
  return ospf.some(({ exportPolicies, defaultOriginate }) => exportPolicies.length > 0 || defaultOriginate !== undefined);
}

/** @param reached routes that lead to neighbors, those of BGP among them once it has run. */
function prepare(
  devices: readonly Device[],
  links: Links,
  ribs: Ribs,
  reached: Ribs,
): Omit<Setting, 'vrps' | 'outside' | 'shared' | 'classes'> {
  const speakers = devices.flatMap(device => speakersOf(device, links.byDevice.get(device) ?? []));
  const sessions = deriveSessions(speakers, links, speaker => (reached.get(speaker.id) ?? ribs.get(speaker.id))!);
  return { speakers, sessions, ribs };
}

function* run({ speakers, sessions, ribs, vrps, outside, shared }: Setting, order: Order): Generator<void, Outcome> {
  const own = copyRibs(ribs);
  const ordered = order.reversed ? [...speakers].reverse() : speakers;
  const bySpeaker = groupBy(sessions, ({ speaker }) => speaker);
  const tables = new Map(
    ordered.flatMap(speaker => {
      const mine = bySpeaker.get(speaker) ?? [];
      return familiesOf(speaker, mine).map(name => [tableId(speaker.id, name), makeTable(speaker, name, own, mine, vrps, shared)] as const);
    }),
  );
  linkVpnTables(tables.values());
  const converged = (yield* convergePlain(tables, outside)) ?? (yield* converge(tables, order, outside));
  return { ...converged, tables, ribs: own };
}

const unicast: ReadonlySet<string> = new Set(unicastFamilies);

/** VPN routes live in the default VRF, where there are neighbors or VRFs that have some. */
function familiesOf({ vrf, device }: Speaker, sessions: readonly Session[]): readonly SimulatedFamily[] {
  const isPlain = device.vrfs.size === 0 && sessions.every(({ families }) => [...families.keys()].every(name => unicast.has(name)));
  return vrf === 'default' && !isPlain ? simulatedFamilies : unicastFamilies;
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

/** What a device has in each VRF. */
function makeDeviceRouting({ speakers, sessions, classes }: Setting, first: Outcome, others: readonly Outcome[]) {
  const ribs = groupBy(first.ribs, ([, rib]) => rib.device);
  const byId = new Map(speakers.map(speaker => [speaker.id, speaker]));
  const bySpeaker = groupBy(sessions, ({ speaker }) => speaker.id);
  return (device: Device): Omit<DeviceRouting, 'isCloud'> => {
    const vrfs = new Map<string, VrfRouting>();
    for (const [id, rib] of ribs.get(device.name) ?? []) {
      const speaker = byId.get(id);
      const rows = (name: SimulatedFamily) =>
        speaker ? mergedRows(first, others, tableId(id, name), classes) : new Map<string, readonly PathResult[]>();
      vrfs.set(rib.vrf, {
        asn: speaker?.asn,
        routerId: speaker && shownRouterId(speaker),
        sessions: (bySpeaker.get(id) ?? []).map(sessionResult),
        bgp: { ipv4: rows('ipv4'), ipv6: rows('ipv6') },
        rib: { ipv4: ribResults(rib, 4, classes), ipv6: ribResults(rib, 6, classes) },
      });
    }
    return { name: device.name, file: device.file, vendor: device.vendor, vrfs };
  };
}

/** Both runs are certain of the same path, or have none. */
function sameWinner(one: Table, other: Table, key: string): boolean {
  const [a, b] = [one.selected.get(key), other.selected.get(key)];
  if (!a || !b || a.tied.length > 1 || b.tied.length > 1 || a.inactive !== b.inactive) return false;
  if ([...a.candidates, ...b.candidates].some(({ path }) => path.attributes.assumed)) return false;
  return a.best && b.best ? fromOf(a.best.path) === fromOf(b.best.path) && a.best.path.source === b.best.path.source : a.best === b.best;
}

/** The rows of a table, worked out when asked for. */
function mergedRows(
  first: Outcome,
  others: readonly Outcome[],
  id: string,
  classes: OutsideClasses | undefined,
): ReadonlyMap<string, readonly PathResult[]> {
  const own = first.tables.get(id)!;
  const tables = others.map(outcome => outcome.tables.get(id)!);
  const differs = (table: Table, key: string) => (own.selected.has(key) || table.selected.has(key)) && !sameWinner(own, table, key);
  const withMembers = (shown: Map<string, Prefix>) => {
    for (const key of classes ? [...shown.keys()] : [])
      for (const member of classes!.membersOf(key) ?? []) shown.set(formatPrefix(member), member);
    return sortedKeys(shown);
  };
  const keysOf = () => {
    const keys = new Set(withMembers(shownPrefixes(own)));
    for (const table of tables)
      for (const name of withMembers(shownPrefixes(table))) if (differs(table, classes?.representativeOf(name) ?? name)) keys.add(name);
    return [...keys];
  };
  return new LazyRows(keysOf, name => {
    const key = classes?.representativeOf(name) ?? name;
    let row = pathResults(own, key);
    for (const table of tables) if (differs(table, key)) row = mergeRow(row, pathResults(table, key));
    return row.length > 0 ? row : undefined;
  });
}
