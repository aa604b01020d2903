/** Interior routing as configured: OSPF processes and static routes. */
import type { Address } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Located, Place } from '../text/place.ts';
import type { Redistribution } from './bgp.ts';

export interface Ospf {
  readonly version: 2 | 3;
  /** Process number or instance name; empty where the vendor has just one. */
  readonly process: string;
  readonly vrf: string;
  readonly place: Place;
  readonly routerId?: Located<Address>;
  /** `network 192.0.2.0 0.0.0.255 area 0`: interfaces whose address falls into it. */
  readonly networks: readonly { readonly address: Address; readonly wildcard: Address; readonly area: string; readonly place: Place }[];
  /** Interfaces named inside the process (Junos, XR). */
  readonly interfaces: readonly OspfInterface[];
  readonly areas: ReadonlyMap<string, OspfArea>;
  /** Routes inside an area that others see as one, or not at all. */
  readonly ranges?: readonly { readonly area: string; readonly prefix: Prefix; readonly cost?: number; readonly advertise: boolean }[];
  /** The same for external routes of an NSSA when they leave it (RFC 3101 section 3.2). */
  readonly nssaRanges?: readonly { readonly area: string; readonly prefix: Prefix; readonly cost?: number; readonly advertise: boolean }[];
  /** Routes of other protocols that others see as one, or not at all. */
  readonly externalSummaries?: readonly ExternalSummary[];
  /** Ways to the backbone through another area (RFC 2328 section 15). */
  readonly virtualLinks?: readonly { readonly transit: string; readonly neighbor: Address; readonly place: Place }[];
  /** Lists that a route must pass on its way into an area or out of it. */
  readonly areaFilters?: readonly {
    readonly area: string;
    readonly direction: 'in' | 'out';
    readonly kind: 'acl' | 'prefix-list';
    readonly list: string;
  }[];
  /** Access lists that routes of a protocol must pass to be brought in. */
  readonly exportLists?: readonly { readonly protocol: string; readonly acl: string }[];
  /** By area: the cost of the default route that a border router announces into a stub. */
  readonly stubCosts?: ReadonlyMap<string, number>;
  /** Metric of routes of other protocols where none is written. */
  readonly defaultMetric?: number;
  /** All links cost 65535, so that traffic takes other ways (RFC 6987). */
  readonly maxMetric?: boolean;
  /** Loopbacks are announced with their subnets, not as hosts (IOS XR `loopback stub-network`). */
  readonly loopbackSubnets?: boolean;
  readonly passiveDefault: boolean;
  readonly passiveInterfaces: readonly string[];
  readonly activeInterfaces: readonly string[];
  /** Mbit/s. */
  readonly referenceBandwidth?: number;
  readonly redistributes: readonly Redistribution[];
  readonly defaultOriginate?: {
    readonly always: boolean;
    readonly metric?: number;
    readonly metricType?: 1 | 2;
    readonly policy?: Located<string>;
    readonly place: Place;
  };
  /** By area: how its neighbors prove themselves where an interface says nothing. */
  readonly areaAuthentication?: ReadonlyMap<string, OspfHello['authentication']>;
  /** Times and proofs are written further out than at interfaces, so that those of an interface are not known. */
  readonly inheritsHellos?: boolean;
  readonly exportPolicies: readonly Located<string>[];
  readonly distance?: number;
  /** By the type of a route; they go before `distance`. */
  readonly distances?: { readonly intra?: number; readonly inter?: number; readonly external?: number };
  readonly shutdown?: boolean;
  readonly unsupported?: readonly UnmodelledLine[];
  /** What plays no part in routing: values by what they are of. */
  readonly values?: ReadonlyMap<string, string>;
}

/** A line that changes routing in ways that are not modelled. */
export interface UnmodelledLine extends Located<string> {
  /** Only in the own table: what other routers hear stays as it is. */
  readonly here?: true;
}

export interface OspfArea {
  readonly type: 'normal' | 'stub' | 'nssa';
  readonly noSummary: boolean;
  readonly place: Place;
  /** NSSA: whether its external routes become those of the whole AS here; where nothing is written, if the router is elected (RFC 3101 section 3.1). */
  readonly translates?: 'always' | 'never';
  /** NSSA: its external routes lose their forwarding address on the way out. */
  readonly suppressForward?: boolean;
  /** NSSA: what a border router takes from other protocols does not enter. */
  readonly noRedistribution?: boolean;
  /** NSSA: own external routes do not leave it. */
  readonly keepsExternals?: boolean;
  /** NSSA: a border router brings an external default route in. */
  readonly defaultOriginate?: { readonly metric?: number; readonly metricType?: 1 | 2 };
}

export interface ExternalSummary {
  readonly prefix: Prefix;
  readonly advertise: boolean;
  readonly metric?: number;
  readonly metricType?: 1 | 2;
  readonly tag?: number;
  readonly place: Place;
}

/** What two neighbors must agree on before they exchange routes (RFC 2328 sections 8.2 and 10.5); undefined: nothing is written. */
export interface OspfHello {
  /** Seconds. */
  readonly hello?: number;
  readonly dead?: number;
  /** Packets of a neighbor that takes larger ones are not refused. */
  readonly ignoresMtu?: boolean;
  /** `other`: a kind that is not told apart. */
  readonly authentication?: 'none' | 'text' | 'digest' | 'other';
  /** A digest of the plain-text key that only this process can make, and the keys of digests with their numbers; undefined where the text hides them. */
  readonly textKey?: string;
  readonly digestKeys?: readonly { readonly id: number; readonly digest?: string }[];
}

export interface OspfInterface {
  readonly name: string;
  readonly area: string;
  readonly place: Place;
  readonly cost?: number;
  readonly costPlace?: Place;
  readonly networkType?: string;
  readonly hello?: OspfHello;
  readonly passive?: boolean;
  /** OSPF does not run here after all. */
  readonly disabled?: boolean;
}

export interface StaticRoute {
  readonly vrf: string;
  readonly prefix: Prefix;
  readonly place: Place;
  /** Where `prefix` itself stands, for findings about the number. */
  readonly prefixPlace: Place;
  /** One of these three; none where the text names something we do not read. */
  readonly nextHop?: Address;
  readonly interface?: string;
  readonly discard: boolean;
  readonly distance?: number;
  readonly tag?: number;
  readonly tracked?: boolean;
  /** The gateway lies in the table of another VRF, in which it is not looked for. */
  readonly elsewhere?: boolean;
  readonly metric?: number;
  /** The gateway may lie behind other routes, where it must be on a connected subnet else. */
  readonly resolves?: boolean;
  /** What the route carries into BGP. */
  readonly communities?: readonly string[];
  readonly writesPath?: boolean;
  /** Policies announce it to nobody. */
  readonly keptBack?: boolean;
}

/** A route that exists while a more specific one does, whatever the protocol (Junos `aggregate` and `generate`). */
export interface AggregateRoute {
  readonly vrf: string;
  readonly kind: 'aggregate' | 'generate';
  readonly prefix: Prefix;
  readonly place: Place;
  readonly prefixPlace: Place;
  /** Which routes may contribute; empty: all. */
  readonly policies: readonly Located<string>[];
  readonly discard: boolean;
  readonly distance?: number;
  readonly metric?: number;
  readonly tag?: number;
  /** What the route carries into BGP; without a path of its own one made of those of its parts. */
  readonly communities?: readonly string[];
  readonly writesPath?: boolean;
}
