/** What a device is beside a router: VLANs, pairs of switches, users, and the services that it runs or asks. Rules of the management plane read it. */
import type { Prefix } from '../net/prefix.ts';
import type { Located, Place } from '../text/place.ts';
import type { UnmodelledLine } from './igp.ts';
import type { InterfaceRouting, LinkCost } from './link.ts';
import type { PolicyUse } from './policy.ts';

/** One line may open several VLANs; each is an object of its own. */
export interface Vlan {
  readonly id: number;
  readonly place: Place;
  readonly name?: Located<string>;
  readonly state?: string;
  readonly trunkGroups: readonly string[];
  readonly vni?: Located<number>;
  /** What plays no part in forwarding: values by what they are of. */
  readonly values?: ReadonlyMap<string, string>;
}

/** A MAC-VRF of EVPN (RFC 7432): VLANs that are announced with a route distinguisher and targets. */
export interface EvpnInstance {
  readonly name: string;
  readonly place: Place;
  readonly vlans?: string;
  readonly rd?: Located<string>;
  readonly remoteRd?: Located<string>;
  readonly importTargets: readonly Located<string>[];
  readonly exportTargets: readonly Located<string>[];
  /** What is announced: hosts that were learned, static ones, … */
  readonly redistributes: readonly string[];
}

/** A pair of switches that look like one to what is connected to both (MLAG, vPC). */
export interface Multichassis {
  readonly place: Place;
  readonly domain?: string;
  readonly localInterface?: Located<string>;
  readonly peerAddress?: string;
  readonly peerLink?: Located<string>;
  readonly heartbeat?: string;
  readonly rolePriority?: number;
  readonly shutdown?: boolean;
  /** Seconds after a restart, or `infinity`, by the kind of port. */
  readonly reloadDelays: ReadonlyMap<string, string>;
  /** `peer-gateway`, `auto-recovery` and the like. */
  readonly features: readonly string[];
}

export interface User {
  readonly name: string;
  readonly place: Place;
  readonly privilege?: number;
  readonly roles: readonly string[];
  /** How the password is kept; the secret itself stays in the text. */
  readonly secret?: 'none' | 'clear' | 'hidden';
  readonly sshKeys: number;
}

/** `management api http-commands`, `ntp`, `daemon TerminAttr`, `spanning-tree`, …: one object for each name. */
export interface Service {
  readonly name: string;
  readonly place: Place;
  readonly enabled?: boolean;
  /** VRFs that it runs in, with what is written about each. */
  readonly vrfs: ReadonlyMap<string, { readonly enabled?: boolean }>;
  /** Whom it talks to: time sources, name servers, collectors. */
  readonly servers: readonly ServiceServer[];
  /** Names with their addresses (`ip host`). */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly source?: Located<string>;
  readonly port?: number;
  readonly protocols: ReadonlyMap<string, boolean>;
  readonly idleTimeout?: number;
  readonly acl?: Located<string>;
  readonly command?: string;
  /** Modes and levels: `mstp`, `rapid-pvst`, `multi-agent`. */
  readonly mode?: string;
  /** Numbers and words by what they are of: priorities of spanning trees, timers, methods of AAA. */
  readonly values: ReadonlyMap<string, string>;
}

export interface ServiceServer {
  readonly address: string;
  readonly vrf?: string;
  readonly preferred?: boolean;
  readonly place: Place;
}

/** A process of a routing protocol that is not simulated: IS-IS, EIGRP, RIP. */
/** `redistribute` in a process. */
export interface IgpRedistribution {
  readonly protocol: string;
  readonly process?: string;
  readonly place: Place;
  readonly family?: 4 | 6;
  readonly level?: string;
  readonly metric?: number;
  readonly policy?: PolicyUse;
}

/** IS-IS: routes of one level that are told in the other one. */
export interface IsisLeak {
  readonly from: 1 | 2;
  readonly into: 1 | 2;
  readonly policy?: PolicyUse;
  readonly place: Place;
}

export interface IsisSummary {
  readonly prefix: Prefix;
  readonly levels: readonly (1 | 2)[];
  readonly metric?: number;
  readonly advertise: boolean;
  readonly place: Place;
}

/** IS-IS: distances of routes by level and kind, where they are written. */
export interface IsisPreferences {
  readonly level1?: number;
  readonly level2?: number;
  readonly level1External?: number;
  readonly level2External?: number;
}

export interface IgpProcess {
  readonly protocol: string;
  readonly name: string;
  readonly vrf: string;
  readonly place: Place;
  readonly routerId?: string;
  readonly net?: string;
  readonly level?: string;
  readonly asn?: number;
  readonly networks: readonly string[];
  readonly passive: readonly string[];
  readonly redistributes: readonly IgpRedistribution[];
  /** IS-IS: default routes that it announces. */
  readonly defaults?: readonly { readonly always: boolean; readonly family?: 4 | 6; readonly level?: string; readonly metric?: number }[];
  /** Families that it carries; undefined: those of its interfaces. */
  readonly families?: readonly (4 | 6)[];
  readonly shutdown?: boolean;
  readonly overload?: boolean;
  readonly narrowMetrics?: boolean;
  /** IS-IS: levels whose metrics are wide although those of the process are narrow. */
  readonly wideLevels?: readonly (1 | 2)[];
  /** IS-IS: what lines inside the process say of interfaces. */
  readonly links?: ReadonlyMap<string, InterfaceRouting>;
  /** IS-IS: the cost of links that say none. */
  readonly costs?: readonly LinkCost[];
  /** Mbit/s whose cost is 1. */
  readonly referenceBandwidth?: number;
  readonly leaks?: readonly IsisLeak[];
  /** Policies for what the process announces of other protocols and between its levels. */
  readonly exportPolicies?: readonly PolicyUse[];
  readonly preferences?: IsisPreferences;
  /** IS-IS: routes of other protocols and of the other level that a level is told of as one. */
  readonly summaries?: readonly IsisSummary[];
  readonly passiveOnly?: boolean;
  readonly unsupported?: readonly UnmodelledLine[];
  readonly sendsAttached?: boolean;
  readonly followsAttached?: boolean;
  readonly distance?: number;
  readonly values: ReadonlyMap<string, string>;
}
