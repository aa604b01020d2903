/** The BGP table of one speaker and family while routes spread: received and local paths, the choice for each prefix, what was sent. */
import type { BgpFamily, NetworkStatement } from '../../model/bgp.ts';
import type { Address, Family } from '../../net/address.ts';
import { defaultPrefix, formatPrefix, maskPrefix, type Prefix } from '../../net/prefix.ts';
import { PrefixMap } from '../../net/prefix-map.ts';
import type { VrpSet } from '../../rpki/validate.ts';
import { type DecisionRules, decisionRules } from '../decision/rules.ts';
import type { Choice } from '../decision/select.ts';
import type { Candidate, Path } from '../path.ts';
import type { Resolution, Rib } from '../rib.ts';
import { leavesChoiceOpen } from '../sessions/open.ts';
import type { Session } from '../sessions/session.ts';
import type { SimulatedFamily, Speaker } from '../sessions/speaker.ts';
import { type Memo, memoOf, type Shared } from './memo.ts';
import type { Leak, VpnLink, VrfLink } from './vpn/link.ts';

export interface Selected extends Choice {
  readonly candidates: readonly Candidate[];
  readonly multipath: readonly Candidate[];
  /** A route of another protocol is in use, and BGP's counts only while it is active itself. */
  readonly inactive: boolean;
}

/** A next hop that paths depend on. */
export interface TrackedNextHop {
  readonly address: Address;
  resolution: Resolution | undefined;
  readonly prefixes: Set<string>;
}

/** As much of a map as tables need, so that its values may be made when asked for. */
export interface ByPrefix<T> extends ReadonlyMap<string, T> {
  set(key: string, value: T): unknown;
  /** The prefixes that have paths, where that is known without making the values. */
  shownKeys?(): readonly string[];
}

export interface Table {
  readonly speaker: Speaker;
  readonly name: SimulatedFamily;
  readonly family: Family;
  readonly config: BgpFamily | undefined;
  readonly rules: DecisionRules;
  readonly rib: Rib;
  /** Routes of all VRFs, by `vrfId`. */
  readonly ribs: ReadonlyMap<string, Rib>;
  /** What conditions on other routes came to when routes were last offered. */
  conditions?: string;
  /** Routes of protocols that external routes win against do not enter yet. */
  redistributesLater?: boolean;
  /** Sessions of the family that are up with both ends in the network. */
  readonly sessions: readonly Session[];
  /** Sessions of the family whose other end is outside of the network. */
  readonly external: readonly Session[];
  readonly vrps: VrpSet | undefined;
  /** Network statements by prefix text. */
  readonly networks: ReadonlyMap<string, NetworkStatement>;
  prefixes: Map<string, Prefix>;
  received: ByPrefix<Map<Session, Path>>;
  selected: ByPrefix<Selected>;
  /** Keys of `selected` by prefix, where there are aggregates. */
  readonly belowAggregates: PrefixMap<string> | undefined;
  /** The path that neighbors were last told of. */
  readonly offered: Map<string, Path>;
  /** Paths that they were told of before, where the choice has changed on the way. */
  readonly offeredBefore: Map<string, Path[]>;
  readonly dirty: Set<string>;
  /** By `addressKey`. */
  readonly nextHops: Map<number | string, TrackedNextHop>;
  /** Lines that are not modelled decide which of several paths is chosen. */
  readonly choiceOpen: boolean;
  readonly memo: Memo;
  readonly shared: Shared;
  /** Where the default route stands, and whether neighbors are sent one that depends on other routes. */
  readonly everything: string;
  readonly makesDefault: boolean;
  /** Of a VRF that shares routes with others. */
  vrf?: VrfLink;
  /** Of a table of VPN routes. */
  vpn?: VpnLink;
  /** Routes of other tables of the device that enter, and tables that take this one's. */
  readonly leaks: Leak[];
  readonly leaksTo: Table[];
}

export function tableId(speakerId: string, name: string): string {
  return `${speakerId} ${name}`;
}

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
  const up = sessions.filter(({ families, state, remote }) => families.has(name) && state === 'up' && remote);
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
    external: sessions.filter(({ families, state }) => families.has(name) && state === 'external'),
    networks: new Map((config?.networks ?? []).map(statement => [formatPrefix(maskPrefix(statement.prefix)), statement])),
    prefixes: new Map(),
    received: new Map(),
    selected: new Map(),
    belowAggregates: config && config.aggregates.length > 0 ? new PrefixMap() : undefined,
    offered: new Map(),
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

/** Whether routes enter from other tables of the device, or leave for them. */
export function joinsOthers({ vrf, vpn, leaks, leaksTo, sessions }: Table): boolean {
  const carries = vpn !== undefined && (vpn.vrfs.length > 0 || sessions.length > 0);
  return carries || vrf !== undefined || leaks.length + leaksTo.length > 0;
}

/** Marks a prefix for another look and remembers its value. */
export function touch(table: Table, prefix: Prefix, key = formatPrefix(prefix)): void {
  if (!table.prefixes.has(key)) table.prefixes.set(key, prefix);
  table.dirty.add(key);
}
