/** Routes spread until nothing changes: a deterministic fixpoint over tables and prefixes, bounded in rounds. */
import type { Outside } from '../../model/announcement.ts';
import type { PeerFamily } from '../../model/bgp.ts';
import { contains, formatPrefix, maskPrefix, type Prefix, samePrefix } from '../../net/prefix.ts';
import type { Attributes } from '../attributes.ts';
import { multipath } from '../decision/multipath.ts';
import { choose } from '../decision/select.ts';
import { type Candidate, fromOf, type Path } from '../path.ts';
import { putRoute, type Rib, sameRoute, selectedRoute, selectedRoutes } from '../rib.ts';
import type { Session } from '../sessions/session.ts';
import { type Inlet, inletOf, withAdditional } from './additional.ts';
import { mayBeUnwanted } from './aggregate.ts';
import { candidateOf, changedNextHops } from './candidates.ts';
import { conditionState, isConditional } from './conditional.ts';
import { defaultPrefix, originatedDefault } from './default-route.ts';
import { bgpRoute } from './install.ts';
import { acceptOnce, advertiseOnce } from './memo.ts';
import { offeredPath } from './offer.ts';
import { type Order, type TieOrder, textNumber, tossCoin } from './order.ts';
import { localPaths } from './originate.ts';
import { heardFromOutside } from './outside.ts';
import { sameCandidate, samePath, sameSelection } from './same.ts';
import { type Selected, type Table, tableId, touch } from './table.ts';
import { hasOneOutcome } from './unique.ts';
import { exportedPaths, importedPaths, mayImport, vpnKey } from './vpn/exchange.ts';

export interface Converged {
  readonly converged: boolean;
  /** What still changed in the last rounds. */
  readonly unsettled: readonly Unsettled[];
}

/** With the prefixes that any router or neighbor from outside brings in, by key: no table has others. */
export interface Spread extends Converged {
  readonly brought: ReadonlyMap<string, Prefix>;
}

/** A prefix of a table, and the paths that were its best one in turn; undefined: none was. */
export interface Unsettled {
  readonly table: Table;
  readonly key: string;
  readonly choices: readonly (Candidate | undefined)[];
}

/** A session with the table at its other end. */
interface Outlet {
  readonly session: Session;
  readonly settings: PeerFamily;
  readonly remote: Session;
  readonly target: Table;
}

interface Run {
  readonly tables: ReadonlyMap<string, Table>;
  readonly ties: TieOrder;
  /** Tables whose next hops resolve in the same routes. */
  readonly byRib: ReadonlyMap<Rib, readonly Table[]>;
  readonly outlets: ReadonlyMap<Table, readonly Outlet[]>;
  /** Neighbors that may send several paths, and the other way round the tables that those reach. */
  readonly inlets: ReadonlyMap<Table, readonly Inlet[]>;
  readonly listeners: ReadonlyMap<Table, readonly Table[]>;
  /** Best paths by table and prefix, kept in the last rounds only. */
  history?: Map<Table, Map<string, (Candidate | undefined)[]>>;
}

/**
 * Where tables that take turns go in a circle for ever, a stable state may still be reached when they act at random times, as routers do. So the last
 * rounds leave half of the work to a later one.
 */
const roundsByChance = 400;
/** Rounds at the very end in which changes are written down. */
const roundsRecorded = 40;

/** Prefixes that take a few milliseconds. */
const aFew = 256;

/**
 * Yields after each table of a round and a few prefixes of a large one, so that the caller can let other work in. Tables are visited in the order of the map.
 * @param isLookedAt by key: prefixes that take part, all where nothing is said.
 */
export function* converge(
  tables: ReadonlyMap<string, Table>,
  { ties, seed, redistributesLast }: Order,
  outside?: Outside,
  isLookedAt: (key: string) => boolean = () => true,
): Generator<void, Spread> {
  const inlets = inletsOf(tables);
  const run: Run = { tables, ties, byRib: groupByRib(tables.values()), outlets: outletsOf(tables), inlets, listeners: listenersOf(inlets) };
  const inWaves = hasOneOutcome(tables.values());
  let done = 0;
  for (const table of tables.values()) {
    start(table);
    if (outside)
      for (const { session, prefix, key, attributes } of heardFromOutside(table, outside)) {
        if (isLookedAt(key)) receive(table, session, prefix, key, attributes);
        if (++done % aFew === 0) yield;
      }
  }
  const { brought, chances } = begin(tables, isLookedAt);
  const waiting = redistributesLast ? waitingTables(tables) : [];
  const inTurns = seed === undefined ? 30 + 2 * tables.size : 0;
  const rounds = inTurns + roundsByChance;
  for (let round = 0; round < rounds; round++) {
    if (round === rounds - roundsRecorded) run.history = new Map();
    const open = inWaves ? openWork(tables) : undefined;
    let busy = false;
    let number = 0;
    for (const table of tables.values()) {
      number++;
      const keys = open ? open.get(table) : table.dirty;
      if (!keys || table.dirty.size === 0) continue;
      busy = true;
      for (const key of [...keys]) {
        if (round >= inTurns && tossCoin(seed ?? 1, round, number, chances.get(key) ?? textNumber(key))) continue;
        table.dirty.delete(key);
        decide(run, table, key);
        if (++done % aFew === 0) yield;
      }
      yield;
    }
    if (!busy && !dropEarlier(run) && !offerAnew(tables) && !redistribute(waiting, isLookedAt))
      return { converged: true, unsettled: [], brought };
  }
  const unsettled = [...(run.history ?? [])].flatMap(([table, keys]) => [...keys].map(([key, choices]) => ({ table, key, choices })));
  return { converged: false, unsettled, brought };
}

/**
 * What was open when a round began. Routes then spread in waves: short ways are known before long ones are told on, which saves most of the work where
 * the outcome does not depend on the order.
 */
function openWork(tables: ReadonlyMap<string, Table>): Map<Table, readonly string[]> {
  const open = new Map<Table, readonly string[]>();
  for (const table of tables.values()) if (table.dirty.size > 0) open.set(table, [...table.dirty]);
  return open;
}

/** Where all is quiet, routes of an earlier run that BGP has not found again go; false: there are none. */
function dropEarlier(run: Run): boolean {
  let changed = false;
  for (const table of run.tables.values()) {
    if (table.vpn || !table.rib.holdsEarlier) continue;
    for (const { prefix, value } of [...table.rib.routes.entries(table.family)]) {
      if (!value.some(({ earlier }) => earlier)) continue;
      const { before, after } = putRoute(table.rib, prefix, 'bgp', undefined);
      changed = true;
      if (sameRoute(before, after)) continue;
      touch(table, prefix);
      lookAgain(run, table, prefix, formatPrefix(prefix), true);
    }
  }
  return changed;
}

/** Where all is quiet but conditions on other routes have changed, routes are offered again; false: nothing to do. */
function offerAnew(tables: ReadonlyMap<string, Table>): boolean {
  let changed = false;
  for (const table of tables.values()) {
    if (!isConditional(table)) continue;
    const state = conditionState(table);
    if (state === table.conditions) continue;
    table.conditions = state;
    table.offered.clear();
    for (const key of table.selected.keys()) table.dirty.add(key);
    changed = true;
  }
  return changed;
}

function waitingTables(tables: ReadonlyMap<string, Table>): Table[] {
  const waiting = [...tables.values()].filter(({ vpn, config }) => !vpn && (config?.redistributes.length ?? 0) > 0);
  for (const table of waiting) table.redistributesLater = true;
  return waiting;
}

/** Lets routes of other protocols in; false: nothing waits. */
function redistribute(waiting: Table[], isLookedAt: (key: string) => boolean): boolean {
  const tables = waiting.splice(0);
  for (const table of tables) {
    table.redistributesLater = false;
    for (const { prefix } of selectedRoutes(table.rib, table.family)) {
      const key = formatPrefix(prefix);
      if (isLookedAt(key)) touch(table, prefix, key);
    }
  }
  return tables.length > 0;
}

function outletsOf(tables: ReadonlyMap<string, Table>): Map<Table, Outlet[]> {
  const outlets = new Map<Table, Outlet[]>();
  for (const table of tables.values()) {
    const found = table.sessions.flatMap(session => {
      const target = tables.get(tableId(session.remote!.speaker.id, table.name));
      return target ? [{ session, settings: session.families.get(table.name)!, remote: session.remote!, target }] : [];
    });
    outlets.set(table, found);
  }
  return outlets;
}

function inletsOf(tables: ReadonlyMap<string, Table>): Map<Table, Inlet[]> {
  const inlets = new Map<Table, Inlet[]>();
  for (const table of tables.values()) {
    const found = table.sessions.flatMap(session => {
      const sender = tables.get(tableId(session.remote!.speaker.id, table.name));
      return (sender && inletOf(session, sender)) ?? [];
    });
    if (found.length > 0) inlets.set(table, found);
  }
  return inlets;
}

function listenersOf(inlets: ReadonlyMap<Table, readonly Inlet[]>): Map<Table, Table[]> {
  const listeners = new Map<Table, Table[]>();
  for (const [table, found] of inlets) for (const { sender } of found) listeners.set(sender, [...(listeners.get(sender) ?? []), table]);
  return listeners;
}

function groupByRib(tables: Iterable<Table>): Map<Rib, Table[]> {
  const groups = new Map<Rib, Table[]>();
  for (const table of tables) groups.set(table.rib, [...(groups.get(table.rib) ?? []), table]);
  return groups;
}

/** What may become a route without hearing of it: network statements, routes of other protocols, aggregates, default routes for neighbors. */
export function start(table: Table): void {
  for (const { prefix } of table.config?.networks ?? []) touch(table, maskPrefix(prefix));
  for (const { prefix } of table.config?.aggregates ?? []) touch(table, maskPrefix(prefix));
  if (table.vpn) return;
  // The active route counts where all protocols share one table, so its VPN route is looked at whatever BGP says.
  if (table.vrf && table.speaker.device.defaults.policyEnd === 'protocol-default')
    for (const { prefix } of selectedRoutes(table.rib, table.family)) touchSharing(table, prefix, formatPrefix(prefix), []);
  const takesOthers = (table.config?.redistributes.length ?? 0) > 0 || table.speaker.device.defaults.policyEnd === 'protocol-default';
  if (takesOthers) for (const { prefix } of selectedRoutes(table.rib, table.family)) touch(table, prefix);
  if (table.sessions.some(session => session.families.get(table.name)?.defaultOriginate)) touch(table, defaultPrefix(table));
}

/**
 * All prefixes that are brought in, and for each of those that take part a number for what chance does to it: the same for prefixes that the same
 * tables bring in. The others are left out.
 */
function begin(
  tables: ReadonlyMap<string, Table>,
  isLookedAt: (key: string) => boolean,
): { readonly brought: Map<string, Prefix>; readonly chances: ReadonlyMap<string, number> } {
  const brought = new Map<string, Prefix>();
  const chances = new Map<string, number>();
  for (const [id, { dirty, prefixes }] of tables) {
    const number = textNumber(id);
    for (const key of [...dirty]) {
      if (!brought.has(key)) brought.set(key, prefixes.get(key)!);
      if (isLookedAt(key)) chances.set(key, ((chances.get(key) ?? 0) + number) | 0);
      else {
        dirty.delete(key);
        prefixes.delete(key);
      }
    }
  }
  return { brought, chances };
}

function decide(run: Run, table: Table, key: string): void {
  const prefix = table.prefixes.get(key)!;
  const found = ownPaths(table, prefix, key).map(path => candidateOf(table, path, key));
  for (const path of table.received.get(key)?.values() ?? []) found.push(candidateOf(table, path, key));
  const inlets = run.inlets.get(table);
  const more = inlets ? withAdditional(table, prefix, key, found, inlets) : found;
  const candidates = table.choiceOpen ? withOpenChoice(more) : more;
  if (candidates.length > 1) candidates.sort(byOrigin);
  const choice = choose(candidates, table.rules);
  const best = choice.best ?? (run.ties === 'first' ? choice.tied[0] : choice.tied.at(-1));
  const others = best ? multipath(best, candidates, table.rules, table.config, table.speaker.device.defaults.maximumPaths) : [];
  if (!table.vpn) install(run, table, prefix, key, best, others);
  const inactive = !table.vpn && isInactive(table, prefix, best);
  const selected: Selected = { best, tied: choice.tied, tie: choice.tie, candidates, multipath: others, inactive };
  const before = table.selected.get(key);
  if (!before || !sameSelection(before, selected)) {
    if (run.history) remember(run.history, table, key, before?.best, best);
    table.selected.set(key, selected);
    if (!before) table.belowAggregates?.set(prefix, key);
    touchDependents(table, prefix, key);
    touchSharing(table, prefix, key, [before, selected]);
    for (const target of run.listeners.get(table) ?? []) touch(target, prefix, key);
  }
  send(run, table, prefix, key, selected);
}

/** Any of several paths may be the best one. */
function withOpenChoice(candidates: Candidate[]): Candidate[] {
  if (candidates.filter(({ valid }) => valid).length < 2) return candidates;
  return candidates.map(candidate => ({
    ...candidate,
    path: { ...candidate.path, attributes: { ...candidate.path.attributes, assumed: true } },
  }));
}

/** Paths that no neighbor sent. */
function ownPaths(table: Table, prefix: Prefix, key: string): Path[] {
  if (table.vpn) return exportedPaths(table, prefix, key);
  const local = localPaths(table, prefix, key);
  return table.vrf || table.leaks.length > 0 ? [...local, ...importedPaths(table, prefix, key)] : local;
}

function remember(
  history: NonNullable<Run['history']>,
  table: Table,
  key: string,
  before: Candidate | undefined,
  best: Candidate | undefined,
): void {
  if (sameCandidate(before, best)) return;
  const keys = history.get(table) ?? new Map<string, (Candidate | undefined)[]>();
  history.set(table, keys);
  const choices = keys.get(key) ?? [];
  keys.set(key, choices);
  for (const choice of [before, best]) if (!choices.some(known => sameCandidate(known, choice))) choices.push(choice);
}

/** One table for all protocols (Junos): a learned path is the best one only while no other protocol holds the prefix with a better distance. */
function isInactive(table: Table, prefix: Prefix, best: Candidate | undefined): boolean {
  if (!best?.path.session || table.speaker.device.defaults.policyEnd !== 'protocol-default') return false;
  const active = selectedRoute(table.rib, prefix);
  return active !== undefined && active.protocol !== 'bgp';
}

function byOrigin(a: Candidate, b: Candidate): number {
  const left = fromOf(a.path);
  const right = fromOf(b.path);
  if (left === right) return 0;
  if (left === 'self' || right === 'self') return left === 'self' ? -1 : 1;
  return left < right ? -1 : 1;
}

/** Aggregates above the prefix, routes below an aggregate that came or went, and default routes that depend on any route. */
function touchDependents(table: Table, prefix: Prefix, key: string): void {
  if (table.config?.aggregates.some(aggregate => mayBeUnwanted(aggregate) && samePrefix(aggregate.prefix, prefix)))
    sendAgain(table, prefix);
  for (const aggregate of table.config?.aggregates ?? []) {
    if (aggregate.prefix.length < prefix.length && contains(aggregate.prefix, prefix)) touch(table, maskPrefix(aggregate.prefix));
  }
  if (table.makesDefault && key !== table.everything) touch(table, defaultPrefix(table), table.everything);
}

/** What a VRF holds may be exported, and what the VPN table holds imported. */
function touchSharing(from: Table, prefix: Prefix, key: string, selections: readonly (Selected | undefined)[]): void {
  const { vrf, vpn, leaksTo } = from;
  for (const table of leaksTo) touch(table, prefix, key);
  for (const way of vrf?.ways ?? []) if (way.gives) touch(way.vpn, prefix, vpnKey(vrf!.distinguisher, key));
  if (!vpn) return;
  const plain = formatPrefix(prefix);
  const keys = vpn.keys.get(plain) ?? new Set();
  vpn.keys.set(plain, keys.add(key));
  for (const table of vpn.vrfs) if (table.family === prefix.family && mayImport(from, table, selections)) touch(table, prefix, plain);
}

function sendAgain(table: Table, above: Prefix): void {
  for (const { prefix, value: key } of table.belowAggregates?.covered(above) ?? []) {
    if (prefix.length <= above.length) continue;
    table.offered.delete(key);
    table.dirty.add(key);
  }
}

/** Puts the best path into the routes of the VRF; what rests on them is looked at again. */
function install(run: Run, table: Table, prefix: Prefix, key: string, best: Candidate | undefined, multipath: readonly Candidate[]): void {
  const route = best && bgpRoute(table, best, multipath);
  if (!route && table.rib.routes.get(prefix)?.some(({ earlier }) => earlier)) return;
  const { before, after } = putRoute(table.rib, prefix, 'bgp', route);
  if (!sameRoute(before, after)) lookAgain(run, table, prefix, key, before?.protocol !== after?.protocol);
}

/** What rests on a route that changed. */
function lookAgain(run: Run, table: Table, prefix: Prefix, key: string, otherProtocol: boolean): void {
  for (const other of run.byRib.get(table.rib)!) for (const dependent of changedNextHops(other, prefix)) other.dirty.add(dependent);
  if (otherProtocol) table.dirty.add(key);
}

function send(run: Run, table: Table, prefix: Prefix, key: string, selected: Selected): void {
  const offered = offeredPath(table, prefix, selected);
  const before = table.offered.get(key);
  const same = before === offered || (before !== undefined && offered !== undefined && samePath(before, offered));
  const outlets = run.outlets.get(table)!;
  if (same && prefix.length > 0 && !outlets.some(({ settings }) => settings.advertiseInactive !== undefined)) return;
  if (before && !same) noteBefore(table, key, before);
  if (offered) table.offered.set(key, offered);
  else table.offered.delete(key);
  for (const outlet of outlets) {
    const { settings } = outlet;
    const path = settings.advertiseInactive === undefined ? offered : offeredPath(table, prefix, selected, settings);
    tell(table, outlet, prefix, key, path);
  }
}

function noteBefore({ offeredBefore }: Table, key: string, path: Path): void {
  const known = offeredBefore.get(key);
  if (!known) offeredBefore.set(key, [path]);
  else if (!known.some(other => samePath(other, path))) known.push(path);
}

/** A neighbor that hears the same again changes nothing. */
function tell(table: Table, { session, settings, remote, target }: Outlet, prefix: Prefix, key: string, offered: Path | undefined): void {
  const made = prefix.length === 0 && settings.defaultOriginate !== undefined;
  const now = made ? originatedDefault(table, session, settings) : offered && advertiseOnce(table, offered, session, key);
  receive(target, remote, prefix, key, now);
}

function receive(table: Table, to: Session, prefix: Prefix, key: string, sent: Attributes | undefined): void {
  const accepted = sent && acceptOnce(table, prefix, sent, to, key);
  let received = table.received.get(key);
  if (accepted && 'path' in accepted) {
    if (!received) {
      received = new Map();
      table.received.set(key, received);
    }
    const present = received.get(to);
    if (present && samePath(present, accepted.path)) return;
    received.set(to, accepted.path);
  } else if (!received?.delete(to)) return;
  touch(table, prefix, key);
}
