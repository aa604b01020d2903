/** Routes that neighbors outside of the network are assumed to announce. */
import type { Address } from '../net/address.ts';
import type { AsPath } from '../net/as-path.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Origin } from './policy.ts';
import type { RouteColumns } from './route-columns.ts';

/** What a neighbor whose device is not in the network says of its routes: many prefixes share it. */
export interface Announced {
  /** Address of the neighbor. */
  readonly neighbor: Address;
  /** The device that hears it; undefined: every one that has this neighbor. */
  readonly device?: string;
  /** Undefined: the AS of the neighbor alone. */
  readonly asPath?: AsPath;
  /** The path comes from a table of the neighbor itself, so that its own AS is still missing in front. */
  readonly beforeExport?: boolean;
  readonly origin: Origin;
  /** Undefined: the neighbor itself. */
  readonly nextHop?: Address;
  readonly med?: number;
  /** Counts on sessions inside the AS only. */
  readonly localPreference?: number;
  /** Canonical values. */
  readonly communities: readonly string[];
  readonly largeCommunities: readonly string[];
  /** Who says so, for people: `bestpath.json line 7`, `upstream.txt`. */
  readonly source: string;
}

/** All that is assumed about the outside. */
export interface Outside {
  readonly routes: RouteColumns<Announced>;
  /** Prefixes that every external neighbor without announcements of its own announces with its AS as path. */
  readonly probes: readonly Prefix[];
}
