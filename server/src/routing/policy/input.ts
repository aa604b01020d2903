/** What a route policy looks at and what it leaves behind. */
import type { MissingEffect } from '../../model/defaults.ts';
import type { Device } from '../../model/device.ts';
import type { Action, Condition, OriginValidation } from '../../model/policy.ts';
import type { Address } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { Place } from '../../text/place.ts';
import type { Attributes } from '../attributes.ts';
import type { ExternalKind } from '../rib.ts';

/** What kind of route of its protocol it is; external ones of OSPF by the type of their metric. */
export type RouteType = 'internal' | 'external' | 'local' | ExternalKind;

/** A route on its way through a policy of `device`. */
export interface PolicyInput {
  readonly device: Device;
  readonly prefix: Prefix;
  readonly attributes: Attributes;
  /** What conditions look at, where that is another route than the one that is changed. */
  readonly looksAt?: Attributes;
  /** `bgp`, or the protocol that the route comes from: `connected`, `static`, `ospf`, … */
  readonly protocol: string;
  /** `in` and `out` of a BGP session; `local` for network statements, redistribution and the like. */
  readonly direction: 'in' | 'out' | 'local';
  /** The neighbor's address, undefined for local routes. */
  readonly peer?: Address;
  /** The neighbor is inside the AS. */
  readonly inside?: boolean;
  /** The own ASN as a neighbor outside of the AS hears it; undefined on sessions inside and for local routes. */
  readonly ownAsn?: number;
  /** Own address of the session. */
  readonly local?: Address;
  /** Local preference that counts where none is carried. */
  readonly localPreference: number;
  /** The MED that was taken off before the policy ran, where conditions still see it. */
  readonly removedMed?: number;
  readonly validation?: OriginValidation;
  /** Metric of the route of another protocol that enters BGP. */
  readonly routeMetric?: number;
  /** Metric to the next hop, where it is known. */
  readonly igpMetric?: () => number | undefined;
  readonly interface?: string;
  /** The VRF whose table the route is in, where it goes into another one. */
  readonly instance?: string;
  /** The route would enter OSPF of this version. */
  readonly ospf?: 2 | 3;
  /** Of routes of OSPF, EIGRP and BGP on their way into another protocol, and of those that a BGP session takes in or sends. */
  readonly routeType?: RouteType;
  /** What a name without a policy does, where the configuration says so. */
  readonly undefinedPolicy?: MissingEffect;
  /** Of IS-IS: the level that the route is of, and the one that it would be announced in. */
  readonly level?: { readonly from?: 1 | 2; readonly to: 1 | 2 };
  /** Whether a route of this prefix is active in a table of the device, for conditions on other routes. */
  readonly routeExists?: (prefix: Prefix, table: string | undefined) => boolean;
}

/** `unknown`: a condition or object on the way cannot be evaluated. */
export type Verdict = 'accept' | 'reject' | 'unknown';

/** One step of an evaluation, for drawing: a condition with its answer, an action that was carried out, the end of a policy. */
export interface TraceStep {
  readonly place?: Place;
  readonly policy: string;
  readonly term?: string;
  readonly step: 'condition' | 'action' | 'outcome' | 'missing' | 'end';
  readonly text: string;
  readonly answer?: Answer;
  /** Of an action: the attributes that it changed, each with its value before and after. */
  readonly changes?: readonly string[];
  /** What was asked, with parameters filled in. */
  readonly condition?: Condition;
  /** Of an action: what was carried out, and the attributes behind it. */
  readonly action?: Action;
  readonly after?: Attributes;
}

/** A condition's answer; `unknown` when it cannot be evaluated. */
export type Answer = boolean | 'unknown';

export interface PolicyResult {
  readonly verdict: Verdict;
  readonly attributes: Attributes;
  /** The line that decided. */
  readonly place?: Place;
  /** In words, e.g. `route map IN term 10`. */
  readonly by: string;
  /** True when no term decided and the end of the policy did. */
  readonly atEnd: boolean;
}
