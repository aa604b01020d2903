/** Whether the prefixes of a network come to rest each by itself, so that some can be simulated again without the others. */
import type { Device } from '../../model/device.ts';
import { groupBy } from '../../model/drafts.ts';
import type { Network } from '../../model/network.ts';
import { tableFamilies } from '../outcome.ts';
import { sendsMore } from '../propagation/additional.ts';
import { sessionsIn } from '../propagation/make-table.ts';
import { joinsOthers, type Table } from '../propagation/table.ts';
import { hasOneOutcome } from '../propagation/unique.ts';
import { closingLimit } from '../sessions/limits.ts';
import type { Session } from '../sessions/session.ts';
import type { Speaker } from '../sessions/speaker.ts';
import { type Changes, changesBetween, type Mentions } from './changes.ts';
import type { Interior } from './interior.ts';
import { presentOf } from './present.ts';
import { sessionNowOf, startedNow } from './present-tables.ts';
import type { Present } from './renewed.ts';
import type { State } from './state.ts';

/** What changed since; undefined where all has to be simulated anew. */
export function changesSince(state: State, network: Network): Changes | undefined {
  const { network: known, feedsBack, setting, base, first, count } = state;
  if (setting.sessions.some(({ fault, hearsPart }) => fault === 'prefix-limit' || hearsPart)) return undefined;
  if (feedsBack || setting.classes || state.clouds.devices.length > 0 || !first.converged || !first.brought || !base.isComplete)
    return undefined;
  if (known.vrps !== network.vrps || known.outside !== network.outside) return undefined;
  // Clouds may come to be joined with routers.
  if (network.clouds.length > 0 || network.cloudModules.length > 0) return undefined;
  const most = count + fewMore;
  for (const table of first.tables.values()) if (!standsAlone(table, most)) return undefined;
  const changes = changesBetween(state.devices, sortedDevices(network));
  const isQuiet = changes && [...changes.devices].every(([name, device]) => !concernsOthers(device, changes.mentions.get(name)!));
  return isQuiet ? changes : undefined;
}

export const sortedDevices = ({ devices }: Network) => [...devices].sort((a, b) => (a.name < b.name ? -1 : 1));

/** Speakers and sessions as they are now; undefined where all has to be simulated anew. */
export function presentSince(state: State, network: Network, changes: Changes, interior: Interior | undefined): Present | undefined {
  const present = presentOf(state.setting, changes.devices, sortedDevices(network), state.renewed, interior);
  if (!present) return undefined;
  const most = state.count + fewMore;
  const tables = [...state.first.tables.values()];
  const begun = begunNow(tables, present);
  const hasOne = hasOneOutcome(tables);
  if (!begun.every(table => standsAlone(table, most)) || hasOneOutcome(begun) !== hasOne) return undefined;
  // Without doubts no order might matter.
  if ((interior || present.remade.size > 0) && hasOne && state.base.search.hasDoubts) return undefined;
  return present.remade.size === 0 || mayBeRemade(state, present) ? present : undefined;
}

/** Tables as they begin now. */
function begunNow(tables: readonly Table[], { speakers, sessions, renewed, remade }: Present): Table[] {
  const byId = new Map(speakers.map(speaker => [speaker.id, speaker]));
  const others = new Set([...remade.values()].flatMap(({ before, now }) => [before, now].flatMap(session => session?.speaker.id ?? [])));
  const bySpeaker = groupBy(
    sessions.filter(({ speaker }) => others.has(speaker.id)),
    ({ speaker }) => speaker.id,
  );
  return tables.map(table => {
    const { id } = table.speaker;
    const begun = startedNow(table, byId.get(id)!, sessionNowOf(renewed));
    if (!others.has(id)) return begun;
    const { up, external } = sessionsIn(table.name, bySpeaker.get(id) ?? []);
    return { ...begun, sessions: up, external };
  });
}

/** Whether tables and what begins in them are the same ones in spite of the sessions that came or went. */
function mayBeRemade({ setting }: State, { remade, sessions }: Present): boolean {
  const touched = new Map<string, Speaker>();
  for (const { before, now } of remade.values())
    for (const session of [before, now]) {
      if (!session) continue;
      touched.set(session.speaker.id, session.speaker);
      if (setting.outside && session.state === 'external') return false;
      for (const { defaultOriginate } of session.families.values()) if (defaultOriginate) return false;
    }
  const familiesIn = (all: readonly Session[], of: Speaker) =>
    tableFamilies(
      of,
      all.filter(({ speaker }) => speaker.id === of.id),
    ).join();
  return [...touched.values()].every(speaker => familiesIn(setting.sessions, speaker) === familiesIn(sessions, speaker));
}

/** As many prefixes as an edit may add. */
const fewMore = 200;

/**
 * No route of the table depends on routes of other prefixes, but for those that carry next hops.
 * @param most so many prefixes may come to be in it
 */
function standsAlone(table: Table, most: number): boolean {
  const { config, makesDefault, sessions, name, speaker } = table;
  const dependent = (config?.aggregates.length ?? 0) > 0 || makesDefault || speaker.device.routeConditions.size > 0;
  if (dependent || joinsOthers(table)) return false;
  return sessions.every(session => {
    const settings = session.families.get(name);
    // With more prefixes it may close.
    if (most > (closingLimit(settings ?? {}, session) ?? Infinity) || settings?.maximumPrefixOut) return false;
    if (settings && sendsMore(settings, table)) return false;
    return settings?.conditional === undefined && settings?.advertiseInactive === undefined;
  });
}

/** Other protocols of the device may look at the policies. */
function concernsOthers(device: Device, mentions: Mentions): boolean {
  const { ospf, vectors, igps, vrfs, staticRoutes, aggregateRoutes, evpnInstances, routeConditions, interfaces, sharing } = device;
  const links = [...interfaces.values()].map(({ link }) => link);
  return mentions([ospf, vectors, igps, vrfs, staticRoutes, aggregateRoutes, evpnInstances, routeConditions, links, sharing]);
}
