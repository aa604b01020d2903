/** Distance-vector routing as configured: EIGRP (RFC 7868) and RIP (RFC 2453). */
import type { Address } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Located, Place } from '../text/place.ts';
import type { Redistribution } from './bgp.ts';

/** One process in one VRF. */
export interface VectorProcess {
  readonly protocol: 'eigrp' | 'rip';
  /** As `redistribute` names it: an AS number or a tag; empty where there is just one. */
  readonly process: string;
  readonly vrf: string;
  readonly place: Place;
  /** EIGRP: routers of one AS number become neighbors. */
  readonly asn?: number;
  readonly routerId?: Located<Address>;
  /** Interfaces whose address falls into one of these take part; without a wildcard the classful network counts. */
  readonly networks: readonly VectorNetwork[];
  /** What lines inside the process say of interfaces. */
  readonly interfaces: ReadonlyMap<string, VectorInterface>;
  readonly passiveDefault?: boolean;
  readonly redistributes: readonly VectorRedistribution[];
  /** Of redistributed routes that say none. */
  readonly defaultMetric?: VectorMetric;
  /** EIGRP: 64-bit metrics (named mode). */
  readonly wide?: boolean;
  /** EIGRP: K1 to K5 where they are not the default 1 0 1 0 0. */
  readonly weights?: readonly number[];
  readonly distances?: { readonly internal: number; readonly external: number };
  readonly maximumPaths?: number;
  readonly filters: readonly VectorFilter[];
  /** EIGRP: announces only what these words name. */
  readonly stub?: readonly string[];
  readonly summaries: readonly VectorSummary[];
  readonly defaultOriginate?: { readonly place: Place; readonly policy?: Located<string> };
  readonly autoSummary?: boolean;
  /** RIP: version 1 carries no masks. */
  readonly version?: number;
  readonly shutdown?: boolean;
  /** Lines that change routes in ways that are not computed. */
  readonly unsupported: readonly Located<string>[];
}

export interface VectorNetwork {
  readonly address: Address;
  readonly wildcard?: Address;
  readonly place: Place;
}

export interface VectorInterface {
  readonly enabled?: boolean;
  readonly passive?: boolean;
  readonly shutdown?: boolean;
}

/** EIGRP carries bandwidth (kbit/s) and delay (tens of microseconds); RIP a number of hops. */
export type VectorMetric = { readonly bandwidth: number; readonly delay: number } | { readonly hops: number };

export interface VectorRedistribution extends Omit<Redistribution, 'metric'> {
  readonly metric?: VectorMetric;
}

/** A list that routes must pass on their way in or out, on one interface or on all. */
export interface VectorFilter {
  readonly direction: 'in' | 'out';
  readonly kind: 'prefix-list' | 'acl' | 'policy';
  readonly list: Located<string>;
  readonly interface?: string;
}

export interface VectorSummary {
  readonly prefix: Prefix;
  readonly interface: string;
  readonly distance?: number;
  readonly place: Place;
}
