/** How the BGP table of a speaker and family begins. */
import type { BgpFamily, NetworkStatement } from '../../model/bgp.ts';
import { derivedFrom } from '../../model/derived.ts';
import { defaultPrefix, formatPrefix, maskPrefix } from '../../net/prefix.ts';
import { PrefixMap } from '../../net/prefix-map.ts';
import type { VrpSet } from '../../rpki/validate.ts';
import { decisionRules } from '../decision/rules.ts';
import type { Rib } from '../rib.ts';
import { leavesChoiceOpen } from '../sessions/open.ts';
import type { Session } from '../sessions/session.ts';
import type { SimulatedFamily, Speaker } from '../sessions/speaker.ts';
import { memoOf, type Shared } from './memo.ts';
import type { Table } from './table.ts';

/** @param sessions those of the speaker, of all families and states. */
export function makeTable(
  speaker: Speaker,
  name: SimulatedFamily,
  ribs: ReadonlyMap<string, Rib>,
  sessions: readonly Session[],
  vrps: VrpSet | undefined,
  shared: Shared,
): Table {
  const config = speaker.bgp.families.get(name);
  const family = name === 'ipv6' || name === 'vpnv6' ? 6 : 4;
  const { up, external } = sessionsIn(name, sessions);
  return {
    speaker,
    name,
    family,
    config,
    rib: ribs.get(speaker.id)!,
    ribs,
    vrps,
    rules: decisionRules(speaker.device, speaker.bgp, config, speaker.routerId),
    sessions: up,
    external,
    networks: networksOf(config),
    prefixes: new Map(),
    received: new Map(),
    selected: new Map(),
    belowAggregates: config && config.aggregates.length > 0 ? new PrefixMap() : undefined,
    offered: new Map(),
    offeredIn: new Map(),
    offeredBefore: new Map(),
    dirty: new Set(),
    nextHops: new Map(),
    choiceOpen: leavesChoiceOpen(speaker, name),
    memo: memoOf(shared, tableId(speaker.id, name)),
    shared,
    everything: formatPrefix(defaultPrefix(family)),
    makesDefault: up.some(session => session.families.get(name)?.defaultOriginate?.policy),
    leaks: [],
    leaksTo: [],
  };
}

/** Those of a family with both ends in the network, and those whose other end is outside. */
export function sessionsIn(name: SimulatedFamily, sessions: readonly Session[]): { readonly up: Session[]; readonly external: Session[] } {
  const own = sessions.filter(({ families }) => families.has(name));
  return { up: own.filter(({ state, remote }) => state === 'up' && remote), external: own.filter(({ state }) => state === 'external') };
}

export function tableId(speakerId: string, name: string): string {
  return `${speakerId} ${name}`;
}

/** By the text of the prefix. */
export function networksOf(config: BgpFamily | undefined): ReadonlyMap<string, NetworkStatement> {
  return config ? networksIn(config.networks) : noNetworks;
}

const noNetworks: ReadonlyMap<string, NetworkStatement> = new Map();

const networksIn = derivedFrom(
  (networks: BgpFamily['networks']): ReadonlyMap<string, NetworkStatement> =>
    new Map(networks.map(statement => [formatPrefix(maskPrefix(statement.prefix)), statement])),
);
