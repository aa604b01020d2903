/** What the policy of a core network says (AWS Cloud WAN): edges, segments, how they share routes, which attachments belong where. Plain data. */
import type { Place } from '../text/place.ts';
import type { CloudPrefix } from './cloud-prefix.ts';

export interface CorePolicy {
  /** Its text is known as a whole: nothing may be called missing otherwise. */
  readonly complete: boolean;
  readonly asnRanges: readonly CoreAsnRange[];
  /** False: more ranges are written than are known. */
  readonly asnRangesComplete: boolean;
  readonly asnRangesPlace: Place;
  readonly insidePrefixes: readonly CloudPrefix[];
  readonly edges: readonly CoreEdge[];
  readonly segments: readonly CoreSegment[];
  readonly functionGroups: readonly CoreFunctionGroup[];
  readonly shares: readonly CoreShare[];
  readonly steerings: readonly CoreSteering[];
  readonly routes: readonly CoreRoute[];
  /** In the order in which they are tried. */
  readonly rules: readonly CoreAttachmentRule[];
  /** Paths of VPNs with one cost are used together; undefined: not known. */
  readonly sharesLoad?: boolean;
  readonly place: Place;
}

/** Both ends inclusive. */
export interface CoreAsnRange {
  readonly low: number;
  readonly high: number;
}

/** The routers of a core network in one region. */
export interface CoreEdge {
  readonly location: string;
  /** Undefined: the provider takes one of the ranges, or it is not known. */
  readonly asn?: number;
  readonly asnPlace: Place;
  readonly insidePrefixes: readonly CloudPrefix[];
  readonly place: Place;
}

export interface CoreSegment {
  readonly name: string;
  /** Its attachments do not learn of each other; undefined: not known. */
  readonly isolated?: boolean;
  readonly needsAcceptance?: boolean;
  /** Segments that it takes no routes of, or takes routes of alone; undefined: not known. */
  readonly denied?: readonly string[];
  readonly allowed?: readonly string[] | 'all';
  /** Regions that it is in; undefined: all of them, or not known. */
  readonly locations?: readonly string[];
  readonly locationsPlace: Place;
  readonly place: Place;
}

/** Attachments with firewalls and the like (network function group). */
export interface CoreFunctionGroup {
  readonly name: string;
  readonly needsAcceptance?: boolean;
  readonly place: Place;
}

/** Traffic of a segment that is sent through network functions: on its way to other segments (`via`), or to everywhere else (`to`). */
export interface CoreSteering {
  readonly action: 'via' | 'to';
  readonly segment: string;
  /** Of `via`: segments at the other end; undefined: not known. */
  readonly to?: readonly string[] | 'all';
  readonly groups: readonly string[];
  readonly place: Place;
}

/** Routes of attachments, in both directions. */
export interface CoreShare {
  readonly segment: string;
  readonly with: readonly string[];
  /** All other segments but those of `with`. */
  readonly inverted: boolean;
  readonly place: Place;
}

export interface CoreRoute {
  readonly segment: string;
  readonly destination: CloudPrefix;
  /** Addresses of attachments, or their identifiers as written; empty: the packets are dropped. */
  readonly attachments: readonly string[];
  readonly place: Place;
}

export interface CoreAttachmentRule {
  /** Undefined: not known, so that neither is the order. */
  readonly number?: number;
  readonly every: boolean;
  /** Undefined: how many there are is not known. */
  readonly conditions?: readonly CoreCondition[];
  readonly action: CoreAction;
  readonly place: Place;
}

export interface CoreCondition {
  readonly type?: string;
  readonly operator?: string;
  readonly key?: string;
  readonly value?: string;
}

export interface CoreAction {
  /** The segment that is named, the tag whose value names it, or a group of network functions. None: not known. */
  readonly segment?: string;
  readonly tag?: string;
  readonly functionGroup?: string;
  readonly needsAcceptance?: boolean;
  readonly place: Place;
}

/** What the rules of the policy make of an attachment. */
export interface CorePlacement {
  /** Neither a segment nor a group: no rule fits it. */
  readonly segment?: string;
  readonly functionGroup?: string;
  /** Someone has to accept it before it is used; undefined: not known. */
  readonly needsAcceptance?: boolean;
}
