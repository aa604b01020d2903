/** The answer of a simulation by device, for reports, hovers and panels. Rows of tables are plain data and worked out when asked for. */
import type { DecisionStep } from '../model/defaults.ts';
import type { Origin, OriginValidation } from '../model/policy.ts';
import type { Place } from '../text/place.ts';
import type { KeyList } from './lazy-rows.ts';
import type { PathSource } from './path.ts';
import type { SessionKind, SessionState } from './sessions/session.ts';

export interface Simulation {
  /** False when routes still changed after the bound of rounds; `messages` then names the cycle. */
  readonly converged: boolean;
  readonly messages: readonly string[];
  /** What the simulation met and does not model, listed before it ran. */
  readonly unsupported: readonly Unsupported[];
  /** By device name. */
  readonly devices: ReadonlyMap<string, DeviceRouting>;
  /** All prefixes that a router has, of both families, in order; worked out when asked for. */
  readonly prefixes: () => KeyList;
}

export interface Unsupported {
  readonly device: string;
  readonly feature: string;
  readonly place?: Place;
}

export interface DeviceRouting {
  readonly name: string;
  readonly file: string;
  readonly vendor: string;
  /** A gateway of a cloud that is joined with a router: named by its Terraform address, its vendor is the provider. */
  readonly isCloud: boolean;
  /** By VRF name, `default` first. */
  readonly vrfs: ReadonlyMap<string, VrfRouting>;
}

export interface VrfRouting {
  readonly asn?: number;
  readonly routerId?: string;
  readonly sessions: readonly SessionResult[];
  /** By family and prefix text, prefixes sorted; every candidate path after the import policy. */
  readonly bgp: { readonly ipv4: ReadonlyMap<string, readonly PathResult[]>; readonly ipv6: ReadonlyMap<string, readonly PathResult[]> };
  /** Of routers: how many prefixes of both families have a path from a neighbor, by its name as in rows. */
  readonly received?: (from: string) => number;
  /** The routes in use over all protocols. */
  readonly rib: { readonly ipv4: ReadonlyMap<string, RouteResult>; readonly ipv6: ReadonlyMap<string, RouteResult> };
}

export interface SessionResult {
  /** The neighbor as the configuration names it. */
  readonly name: string;
  readonly state: SessionState;
  readonly why: string;
  readonly kind: SessionKind;
  readonly remoteAs?: number;
  /** Device and VRF of the other end. */
  readonly remote?: { readonly device: string; readonly vrf: string; readonly name: string };
  readonly localAddress?: string;
  readonly families: readonly string[];
  readonly place: Place;
}

/** The device at the other end of each session, by the neighbor's name. */
export function remotesOf(sessions: readonly SessionResult[]): ReadonlyMap<string, string> {
  return new Map(sessions.flatMap(({ name, remote }) => (remote ? [[name, remote.device] as const] : [])));
}

/** `age`: the oldest path stays; `order`: the order of arrival decides; `outcomes`: the network has a second stable state; `policy`: a policy could not be evaluated. */
export type TieKind = 'age' | 'order' | 'outcomes' | 'policy';

export interface PathResult {
  /** The neighbor's name, or `self`. */
  readonly from: string;
  readonly source: PathSource;
  readonly nextHop: string;
  /** Metric to the next hop. */
  readonly igp: number;
  readonly asPath: string;
  readonly asPathLength: number;
  readonly origin: Origin;
  readonly localPreference?: number;
  readonly med?: number;
  readonly weight: number;
  /** Canonical values. */
  readonly communities: readonly string[];
  readonly largeCommunities: readonly string[];
  readonly validation?: OriginValidation;
  readonly session?: SessionKind;
  readonly peerRouterId?: string;
  readonly originatorId?: string;
  readonly clusterList: readonly string[];
  readonly atomicAggregate: boolean;
  readonly aggregator?: string;
  /** Held back from neighbors by an aggregate. */
  readonly suppressed: boolean;
  readonly valid: boolean;
  /** Why it is not valid, or valid and not in use. */
  readonly why?: string;
  /** null: it may win, but that cannot be known. */
  readonly best: boolean | null;
  readonly tie?: TieKind;
  readonly multipath: boolean;
  /** What separated the winner from the runner-up (on the winner), or this path from the winner. */
  readonly decided?: DecidedBy;
  /** Rests on a default marked *verify*, on something that could not be evaluated, or on a route that is assumed to come from outside. */
  readonly assumed: boolean;
  /** The neighbor outside of the network that is assumed to announce the route, and who says so. */
  readonly outside?: string;
  /** The line that made the path or last changed it. */
  readonly place?: Place;
}

export interface DecidedBy {
  readonly step: DecisionStep;
  readonly label: string;
  /** The value of this path and of the one it is compared with. */
  readonly own: string;
  readonly other: string;
  readonly otherFrom: string;
  readonly text: string;
}

export interface RouteResult {
  /** `connected`, `static`, `ospf`, `ospf3`, `bgp`. */
  readonly protocol: string;
  readonly distance: number;
  readonly metric: number;
  readonly nextHops: readonly { readonly via?: string; readonly interface?: string; readonly blackhole?: boolean }[];
  readonly place?: Place;
}
