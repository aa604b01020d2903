/** The BGP table of one speaker and family while routes spread: received and local paths, the choice for each prefix, what was sent. */
import type { BgpFamily, NetworkStatement } from '../../model/bgp.ts';
import type { Vrf } from '../../model/device.ts';
import type { PolicyUse } from '../../model/policy.ts';
import type { Address, Family } from '../../net/address.ts';
import { formatPrefix, type Prefix } from '../../net/prefix.ts';
import type { PrefixMap } from '../../net/prefix-map.ts';
import type { VrpSet } from '../../rpki/validate.ts';
import type { DecisionRules } from '../decision/rules.ts';
import type { Choice } from '../decision/select.ts';
import type { Candidate, Path } from '../path.ts';
import type { Resolution, Rib } from '../rib.ts';
import type { Session } from '../sessions/session.ts';
import type { SimulatedFamily, Speaker } from '../sessions/speaker.ts';
import type { Memo, Shared } from './memo.ts';

export interface Selected extends Choice {
  readonly candidates: readonly Candidate[];
  readonly multipath: readonly Candidate[];
  /** A route of another protocol is in use, and BGP's counts only while it is active itself. */
  readonly inactive: boolean;
}

/** What neighbors were told; undefined: that there is no path any more. */
export interface Told {
  readonly round: number;
  readonly path: Path | undefined;
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
  /** The round in which they were last told of a path, or that there is none any more. */
  readonly offeredIn: Map<string, number>;
  /** What they were told before, in order, where the choice has changed on the way. */
  readonly offeredBefore: Map<string, Told[]>;
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

/** The place of a VRF's table among the tables of its device. */
export interface VrfLink {
  readonly vrf: Vrf;
  /** Tells its routes from those of other VRFs. */
  readonly distinguisher: string;
  readonly ways: readonly VpnWay[];
}

/** A VPN table that a VRF gives its routes to and takes routes from. */
export interface VpnWay {
  readonly vpn: Table;
  /** Empty: policies alone set the targets (Junos `vrf-export`). */
  readonly exports: readonly string[];
  /** Whether anything is exported this way. */
  readonly gives: boolean;
  /** Undefined: policies alone choose among all VPN routes (Junos `vrf-import`). */
  readonly imports: ReadonlySet<string> | undefined;
}

/** What makes a table one of VPN routes. */
export interface VpnLink {
  /** Tables of the device's VRFs of the families that it carries. */
  readonly vrfs: readonly Table[];
  /** The first of them by `exporterKey`. */
  readonly exporters: Map<string, Table>;
  /** Keys of the routes of a prefix, one for each route distinguisher. */
  readonly keys: Map<string, Set<string>>;
  /** Own end of tunnels, the next hop of what is exported; undefined: the address of the session. */
  readonly tunnelEnd?: Address;
}

/** Routes of another table of the device that enter this one, as far as policies accept them. */
export interface Leak {
  readonly from: Table;
  readonly policies: readonly PolicyUse[];
  /** Only routes of neighbors, or of those that name this group. */
  readonly learned?: { readonly group?: string };
}
