/** A BGP path in a table: its attributes and where it comes from. */
import type { OriginValidation } from '../model/policy.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Place } from '../text/place.ts';
import type { Attributes } from './attributes.ts';
import type { NextHop } from './rib.ts';
import type { Session } from './sessions/session.ts';

/** `imported`: from another VRF or router by its route targets. `route`: no BGP path but a route of another protocol, offered to export policies. */
export type PathSource = 'network' | 'redistribute' | 'aggregate' | 'learned' | 'imported' | 'route';

export interface Path {
  readonly prefix: Prefix;
  readonly source: PathSource;
  readonly attributes: Attributes;
  /** The session it was learned by; undefined for local paths. */
  readonly session?: Session;
  /** The protocol of a redistributed route. */
  readonly protocol?: string;
  readonly validation?: OriginValidation;
  /** The line that made it or last changed it. */
  readonly place?: Place;
  /** Why it cannot be used although it is written. */
  readonly unusable?: string;
  /** What it was in the table that it was taken from: a VRF for a VPN route, the VPN table for an imported path. */
  readonly carried?: Candidate;
}

/** A path as the decision process sees it. */
export interface Candidate {
  readonly path: Path;
  /** The next hop resolves. */
  readonly valid: boolean;
  /** Why it is not valid. */
  readonly why?: string;
  /** It is not valid because its next hop cannot be reached as it is. */
  readonly unreached?: boolean;
  /** Metric to the next hop. */
  readonly metric: number;
  /** The metric may be another one: something on the way is not modelled. */
  readonly openMetric?: boolean;
  /** The next hop is reached through another router. */
  readonly viaGateway?: boolean;
  /** Where packets leave. */
  readonly nextHops: readonly NextHop[];
}

/** The neighbor's address, or `self`. */
export function fromOf(path: Path): string {
  return path.session?.name ?? 'self';
}

export function isLocal(path: Path): boolean {
  return path.source !== 'learned' && !(path.source === 'imported' && path.session);
}
