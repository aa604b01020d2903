/** What a vendor's software does when nothing is written: data with the mark of its source, so that results can say what they rest on. */

/** `sourced`: read in the vendor's document or a public study; `measured`: run on the software; `verify`: from knowledge, never the ground of an error. */
export type Mark = 'sourced' | 'measured' | 'verify';

export interface Marked<T> {
  readonly value: T;
  readonly mark: Mark;
  readonly source: string;
}

export function sourced<T>(value: T, source: string): Marked<T> {
  return { value, mark: 'sourced', source };
}

export function verify<T>(value: T): Marked<T> {
  return { value, mark: 'verify', source: 'not documented' };
}

/** What `say` makes of a value that was read or measured; undefined for one that is not confirmed. */
export function confirmed<T, U>({ value, mark }: Marked<T>, say: (value: T) => U): U | undefined {
  return mark === 'verify' ? undefined : say(value);
}

/** What a reference to an object that does not exist does. */
export type MissingEffect = 'deny-all' | 'permit-all' | 'no-match' | 'match-all' | 'ignored' | 'refused' | 'unknown';

/** Steps of the BGP decision process; the comparison of each is in `routing/decision`. */
const decisionSteps = [
  'preference',
  'weight',
  'local-preference',
  'local-origin',
  'aigp',
  'as-path-length',
  'origin',
  'origin-not-documented',
  'med',
  'external-over-internal',
  'igp-metric',
  'cluster-list-early',
  'confed-external-over-internal',
  'oldest-external',
  'router-id',
  'cluster-list',
  'peer-address',
  'not-documented',
] as const;
export type DecisionStep = (typeof decisionSteps)[number];

export interface Decision {
  readonly steps: readonly DecisionStep[];
  /** How MED is compared when no knob is set: inside groups of one neighbor AS, or pairwise, which depends on the order of arrival. */
  readonly deterministicMed: Marked<boolean>;
  /** The age of external paths plays no part between paths from one and the same router (RFC 5004 section 3). */
  readonly ageNeedsOtherRouter?: boolean;
  readonly source: string;
}

export interface Distances {
  readonly connected: number;
  readonly static: number;
  readonly ebgp: number;
  readonly ibgp: number;
  readonly bgpLocal: number;
  readonly ospf: number;
  readonly ospfExternal: number;
  readonly eigrp: number;
  readonly eigrpExternal: number;
  readonly rip: number;
  /** Of the route that drops what no part of a summary covers. */
  readonly eigrpSummary: number;
  readonly isis: IsisDistances;
  readonly source: string;
}

/** EIGRP's distances are alike wherever it runs (RFC 7868 section 5.2.3, Cisco: administrative distance). */
export const eigrpDistances = { eigrp: 90, eigrpExternal: 170, eigrpSummary: 5 } as const;

/** External routes are those that came into IS-IS from other protocols. */
export interface IsisDistances {
  readonly level1: Marked<number>;
  readonly level2: Marked<number>;
  readonly level1External: Marked<number>;
  readonly level2External: Marked<number>;
}

/** One distance for all routes of IS-IS. */
export function isisDistance(value: number, source: string): IsisDistances {
  const each = sourced(value, source);
  return { level1: each, level2: each, level1External: each, level2External: each };
}

/** What a route takes along when it enters BGP. */
export interface Origination {
  /** `network` takes the next hop and the metric of the route that it finds, not only its existence. */
  readonly networkTakesRoute: boolean;
  /** Next hop of a redistributed route towards internal neighbors: that of the route, or the router itself. */
  readonly redistributedNextHop: 'route' | 'self';
  /** `network` finds the host routes of own interface addresses too. */
  readonly networkFindsOwnAddresses: boolean;
  /** Redistributing OSPF, EIGRP or RIP takes the connected networks of their interfaces along. */
  readonly igpBringsConnected: boolean;
  /** Which OSPF routes BGP takes where no types are written. */
  readonly ospfTypes: 'internal' | 'all';
  /** What the policy of `default-originate` looks at: the routes of BGP (undefined), those of the routing table, or the default route itself. */
  readonly defaultLooksAt?: 'routing-table' | 'itself';
  /** A default route is redistributed only where `default-information originate` says so. */
  readonly defaultNeedsStatement: boolean;
  readonly source: string;
}

/** RFC 7311: the accumulated cost of a path. */
export interface AigpDefaults {
  /** Sessions of the AS, and external ones, exchange it where nothing is written. */
  readonly internal: boolean;
  readonly external: boolean;
  /** The decision compares it where nothing is written. */
  readonly compares: boolean;
  /** A path without it loses against one with it (RFC 7311 section 4.1), or the step is skipped. */
  readonly missing: 'loses' | 'skips';
  /** Policies give it to learned routes too; elsewhere that is not known. */
  readonly givenToLearned: boolean;
  readonly source: string;
}

/** What EIGRP and RIP do when nothing is written. */
export interface VectorDefaults {
  /** Bandwidth (kbit/s) and delay (tens of microseconds) of ports named just `Ethernet`; undefined: 10 Mbit/s. */
  readonly ethernet?: { readonly bandwidth: number; readonly delay: number };
  /** EIGRP: the metric of redistributed routes that say none; undefined: only connected and static routes have one, that of their interface. */
  readonly eigrpMetric?: { readonly bandwidth: number; readonly delay: number };
  /** Undefined: an unwritten version is not simulated, since version 1 carries no masks. */
  readonly ripVersion?: number;
  readonly ripAutoSummary: boolean;
}

/** How routes pass between VRFs. */
export interface VpnDefaults {
  /** An export map keeps back what it does not accept; else it only changes what it accepts. */
  readonly exportMapFilters: boolean;
  /** Import and export policies take the place of route targets. */
  readonly policiesChoose: boolean;
  /** VRFs of one device share routes only where both say so. */
  readonly sharesByStatement: boolean;
  /** Routes of a VRF are announced in EVPN only where a statement says so. */
  readonly evpnByStatement: boolean;
  /** Policies of the session leave routes of own VRFs alone unless it says otherwise. */
  readonly exportsByVrf?: boolean;
  /** Prefix routes of EVPN enter VRFs as routes of their own protocol, not as those of BGP. */
  readonly evpnIsProtocol?: boolean;
  readonly source: string;
}

/** How private ASNs leave a path that is sent, where no option widens it. */
export interface PrivateAsRemoval {
  /** Only from a path that holds nothing else, or those in front of the first public ASN. */
  readonly from: 'private-paths' | 'front';
  /** Where the neighbor's own ASN is in the path, so that it finds its loop: nothing is removed, only that ASN stays, or removal stops at it. */
  readonly neighborInPath: 'keeps-path' | 'keeps-it' | 'stops';
  readonly source: string;
}

export interface CommunitySending {
  readonly standard: boolean;
  readonly extended: boolean;
  readonly large: boolean;
}

export interface Defaults {
  readonly decision: Decision;
  readonly distances: Distances;
  /** Undefined: it is not simulated. */
  readonly aigp?: AigpDefaults;
  /** IS-IS where nothing is written. */
  readonly isis: {
    readonly narrowMetrics: boolean;
    /** Routers of both levels tell level 2 what they know from level 1 (FRR 8.4.4 does not: measured). */
    readonly raisesLevel1: boolean;
    /** `passive-interface` of the process announces the network at this cost, without a line at the interface. */
    readonly passiveCost?: number;
    /** Cost of a network where none is written: of passive interfaces, of loopbacks. */
    readonly passiveMetric?: number;
    readonly loopbackMetric?: number;
    /** Mbit/s, over the speed of an interface its cost; undefined: each costs 10. */
    readonly referenceBandwidth?: number;
    /** Only interfaces that carry ISO packets run it. */
    readonly needsIso?: boolean;
    /** Routers of both levels keep external routes of a narrow level 1 to themselves. */
    readonly keepsNarrowExternals?: boolean;
    /** A network is announced in all levels of the router, whatever those of its circuit (FRR 8.4.4: measured). */
    readonly announcesInAllLevels?: boolean;
    /** Any neighbor in level 2 sets the attached bit, not only one of another area (FRR 8.4.4: measured). */
    readonly attachesToAnyNeighbor?: boolean;
  };
  readonly localPreference: number;
  /** Weight of routes that the device originates. */
  readonly localWeight: Marked<number>;
  /** eBGP without a policy passes nothing (RFC 8212). */
  readonly ebgpRequiresPolicy: Marked<boolean>;
  readonly implicitIpv4Unicast: boolean;
  /** Which family is active on a neighbor with an IPv6 address instead, where nothing is written; undefined: IPv4 there too. */
  readonly implicitOverIpv6?: 'ipv6' | 'none';
  readonly sendCommunity: Marked<{ readonly ibgp: CommunitySending; readonly ebgp: CommunitySending }>;
  readonly enforceFirstAs: Marked<boolean>;
  /** `network` needs the exact route in the table. */
  readonly networkImportCheck: Marked<boolean>;
  /** Equal paths installed when no `maximum-paths` is written. */
  readonly maximumPaths: number;
  /** Paths of equal length share load even where their ASes differ, unless a knob says otherwise. */
  readonly multipathRelax: Marked<boolean>;
  /** Import and export when a session has no policy: Junos exports only what BGP learned. */
  readonly missing: {
    readonly peerPolicy: Marked<MissingEffect>;
    /** Of a control function, wherever one stands in the place of a policy (its name ends in `()`); as of a policy where nothing is said. */
    readonly controlFunction?: Marked<MissingEffect>;
    readonly peerPrefixList: Marked<MissingEffect>;
    readonly peerAsPathList: Marked<MissingEffect>;
    readonly peerAcl: Marked<MissingEffect>;
    readonly matchedPrefixList: Marked<MissingEffect>;
    readonly matchedAsPathList: Marked<MissingEffect>;
    readonly matchedCommunityList: Marked<MissingEffect>;
    readonly matchedAcl: Marked<MissingEffect>;
    readonly calledPolicy: Marked<MissingEffect>;
    readonly redistributionPolicy: Marked<MissingEffect>;
    readonly interfaceAcl: Marked<MissingEffect>;
  };
  /** Result of a policy whose terms all fall through. Junos asks the protocol: import accepts, export sends what BGP learned. */
  readonly policyEnd: 'reject' | 'protocol-default';
  readonly asPathDialect: 'posix' | 'asn-unit';
  /** How routes of other protocols come into BGP. */
  readonly origination: Origination;
  readonly removePrivateAs: PrivateAsRemoval;
  readonly vector: VectorDefaults;
  readonly vpn: VpnDefaults;
  /** Only the route that won over all protocols is sent to BGP peers. */
  readonly advertisesOnlyActive: boolean;
  /**
   * A route is not sent to external peers of the AS that it was learned from: that whose ASN stands in front of its path. `depends`: only where no other
   * neighbor is sent the same updates.
   */
  readonly suppressesPeerAs: Marked<boolean | 'depends'>;
  /** How this vendor looks at origin validation when a cache is configured. */
  readonly originValidation: {
    /** Invalid routes are dropped by the decision process itself as soon as a cache exists. */
    readonly dropsInvalidByItself: boolean;
    readonly source: string;
  };
  /** Oddities measured on the software, each named in its docstring where it is read. */
  readonly quirks: {
    /** A received BLACKHOLE community adds no-export; GRACEFUL_SHUTDOWN sets local preference 0. */
    readonly actsOnBlackhole: boolean;
    readonly actsOnGracefulShutdown: boolean;
    /** Local routes are sent with MED 0 instead of none. */
    readonly localMedZero: boolean;
    /** Routes of iBGP enter other protocols only with `bgp redistribute-internal`, or where a route map asks for them; `unknown`: what holds without that line. */
    readonly keepsInternalRoutes?: 'unless-told' | 'unless-matched' | 'unknown';
    /** Policies of BGP sessions tell routes of external neighbors from those of internal ones; `own`: and own routes from both. */
    readonly tellsRouteTypes?: 'learned' | 'own';
    /** Neighbors of a VRF belong to the family that they are written in, and to no other. */
    readonly vrfPeersByFamily?: boolean;
    /** OSPF: the dead interval where only hellos are written: four of them unless it stays at 40 seconds (FRR, measured on 8.4.4) or no document says. */
    readonly ospfDeadInterval?: 'fixed' | 'unknown';
    /** Aggregates and default routes that are made for neighbors as well. */
    readonly aggregateMedZero?: boolean;
    /** Of own routes that no step tells apart the one that came last is best, and network statements come first. */
    readonly prefersNewestOwnRoute?: boolean;
    /** OSPF: the MTU of an interface is that of IP packets, where one is written, or `usual`: of Ethernet 1500 where none is. */
    readonly ospfMtu?: 'written' | 'usual';
    /** A policy on the way in from inside the AS puts nothing in front of the path. */
    readonly prependsFromOutside?: boolean;
    /** External neighbors over one hop, and their next hops, may be reached through static routes as well (measured on FRR 8.4.4). */
    readonly staticCountsAsConnected?: boolean;
    /** A session stays down while no family is active at both ends. */
    readonly needsCommonFamily?: boolean;
    /** Reflected routes without MED are sent with MED 0. */
    readonly reflectedMedZero?: boolean;
    /** Route-map changes are not applied to reflected routes on export unless allowed by a knob. */
    readonly reflectorKeepsAttributes: boolean;
    /** Gateways of static routes lie on connected subnets unless `resolve` is written. */
    readonly staticNeedsConnected?: boolean;
    /** `next-hop-self` holds for reflected routes too. */
    readonly reflectsWithOwnNextHop?: boolean;
    /** Where a neighbor's own ASN is overridden, routes of its AS go back to it although they are else held back. */
    readonly overrideSendsBack?: boolean;
    /** To policies a learned route that carries no local preference has 0 instead of the default. */
    readonly missingPreferenceIsZero?: boolean;
    /** Policies on the way out see the MED that does not go along. */
    readonly matchesRemovedMed?: boolean;
    /** The policy of an aggregate sees the routes that it is made of: each that passes makes it, with what the policy sets. */
    readonly aggregatePolicySeesParts?: boolean;
    /** A suppress map sees the prefix of a route and nothing else of it. */
    readonly suppressMapSeesPrefix?: boolean;
    /** IPv6 routes to external neighbors on the link carry a second next hop there, its link-local address. */
    readonly addsLinkLocalNextHop?: boolean;
    /** A next hop that was set where the route entered stays inside the AS, and everywhere where it was `unchanged`, unless an export policy applies (measured on 8.4.4). */
    readonly keepsImportedNextHop?: boolean;
    /** Prepending takes confederation segments at the front out of the path. */
    readonly prependDropsConfederation?: boolean;
    /** The line that takes all ASNs out of a path is refused. */
    readonly refusesExcludeAll?: boolean;
    /** Paths that share the load with one over a single hop are installed only where they need no gateway either (measured on FRR 8.4.4). */
    readonly followsGatewaysAsBest?: boolean;
    /** Neighbors that are named by an interface with an IPv4 /30 or /31 are spoken to over that (measured on FRR 8.4.4). */
    readonly interfacePeersOverIpv4?: boolean;
    /**
     * Dynamic neighbors, those over an interface, those whose AS only their group says and those with `external` instead of a number hear the AS of
     * the member, where others outside hear that of the confederation (FRR issue 17030; measured on 8.4.4).
     */
    readonly madeAsMember?: boolean;
    /**
     * A neighbor with `external` instead of a number is told neither local preference nor learned MEDs and next hops, even if it is of the same
     * confederation (measured on FRR 8.4.4).
     */
    readonly tellsMembersAsOutside?: boolean;
    /** An unsuppress map alone does not count as a policy where external sessions need one. */
    readonly unsuppressIsNoPolicy?: boolean;
    /** A route whose next hop is its own address is not used, unless a client of the route reflector sent it. */
    readonly refusesOwnNextHop?: boolean;
    /** Sessions between members of a confederation need a policy like external ones, and none counts, so that nothing passes. */
    readonly membersNeedPolicy?: boolean;
    /** Routers of a confederation show its AS even to neighbors that they speak to as a local AS; elsewhere that is not known. */
    readonly confederationHidesLocalAs?: boolean;
    /** Sessions between members of a confederation need no `ebgp-multihop` over more than one hop. */
    readonly membersMayBeFar?: boolean;
    /** On the way out no condition on the neighbor's address holds. */
    readonly ignoresPeerOnExport?: boolean;
    /** After a jump to a later term (`continue`, `on-match`) the route is rejected unless the last term that was looked at matches it. */
    readonly jumpNeedsMatch?: boolean;
    /** Conditions on the length of prefix or next hop play no part in BGP: only the routing table's daemon looks at them. */
    readonly ignoresLengthConditions?: boolean;
    /** The same of conditions on the protocol that a route comes from. */
    readonly ignoresProtocolConditions?: boolean;
    /** Expressions of AS-path and community lists are compiled with the GNU C library: see `withLostAnchors` in `net/glibc.ts`. */
    readonly compilesWithGlibc?: boolean;
    /** Setting or deleting communities leaves the well-known ones of RFC 8642 section 4 on the route. */
    readonly keepsWellKnownCommunities?: boolean;
    /** Any more specific route of the routing table makes an aggregate, and a better route of the same prefix keeps it away. */
    readonly aggregatesRoutingTable?: boolean;
    /** A VPN route shows the gateway that its packets leave by, not the router that announced it. */
    readonly showsGatewayOfVpnRoute?: boolean;
    /** A local AS that is the neighbor's own, or that is written for an internal neighbor, is refused. */
    readonly refusesInternalLocalAs?: boolean;
    /** A local AS that internal neighbors are shown stands in the paths of their routes only once these leave the AS. */
    readonly addsInternalLocalAsLater?: boolean;
    /** What an export policy prepends stands before the own ASN. */
    readonly exportPrependsInFront?: boolean;
    /** OSPFv2 routes to the host that it announces for a loopback with a shorter mask. */
    readonly ospfOwnHosts?: boolean;
    /** No aggregate is made that says the same as a path of its prefix that came before it. */
    readonly aggregateYieldsToEqual?: boolean;
    /** Neighbors from a range hear packets with the highest TTL, and may be hops away without multihop. */
    readonly dynamicPeersAnswerFar?: boolean;
    /** Types of conditions that OSPF of each version looks at; of next hops those in lists. All others hold for every route that enters OSPF. */
    readonly ospfConditions?: Readonly<Record<2 | 3, readonly string[]>>;
    /** OSPF: kinds of areas that border routers announce a default route into: without being told, or once its cost is written. */
    readonly ospfStubDefaults?: Readonly<Record<2 | 3, readonly ('stub' | 'nssa' | 'nssa-no-summary' | 'cost-written')[]>>;
    /** What the map of conditional advertisement sets is sent. */
    readonly appliesAdvertiseMap?: boolean;
    /** A session stays up with one prefix more than its `maximum-prefix`. */
    readonly acceptsOneOverLimit?: boolean;
    /** OSPF: metric of redistributed routes of BGP where none is written; undefined: 1. */
    readonly ospfMetricOfBgp?: number;
    /** OSPF: the metric of a summary of external routes is the default one, not the lowest of them. */
    readonly ospfSummariesOfDefaultMetric?: boolean;
    /** OSPF: versions that drop what a summary of external routes covers and no route takes. */
    readonly ospfDiscardsSummaries?: readonly (2 | 3)[];
    /** OSPF: the forwarding address of external routes is set on every kind of link, passive ones too. */
    readonly ospfForwardsEverywhere?: boolean;
    /** OSPF: ways to other routers inside other areas come before those through the backbone (RFC 2328 section 16.4.1, without RFC 1583). */
    readonly ospfPrefersOtherAreas?: boolean;
    /** The router ID where none is written: of loopback 0, or the lowest address of a loopback; undefined: the highest address of a loopback. */
    readonly routerIdFrom?: 'loopback0' | 'lowest-loopback';
    /** VRFs have the router ID of the default one where they say none. */
    readonly vrfsShareRouterId?: boolean;
    /** What a policy changes on a reflected route may or may not go along (IOS XR without `ibgp policy out enforce-modifications`). */
    readonly reflectorMayKeepAttributes?: boolean;
    /** Own address of the other family on the link becomes the next hop of its routes (measured on FRR 8.4.4); elsewhere it is not known. */
    readonly namesOtherFamily?: boolean;
    /** Its router ID is the provider's to choose, and no text says it. */
    readonly hidesRouterId?: boolean;
  };
  /** Next hops of BGP routes may resolve through the default route; undefined: they may. */
  readonly resolvesViaDefault?: Readonly<Record<4 | 6, boolean>>;
  /** What becomes of a network that is written with host bits, in routes and elsewhere: read without them, or refused. Missing: not known. */
  readonly hostBits?: { readonly routes: Marked<'masked' | 'refused'>; readonly others: Marked<'masked' | 'refused'> };
  /** Metric of a default route that OSPF announces while there is one; undefined: 1, as where it is always announced. */
  readonly ospfDefaultRouteMetric?: number;
  /** ospf default reference bandwidth in Mbit/s. */
  readonly ospfReferenceBandwidth: number;
  /** Mbit/s that count for interfaces whose names say no more than Ethernet, and for VLANs and bundles. Missing: names say nothing. */
  readonly speeds?: { readonly ethernet: number; readonly joined: number };
  /** Cost of a loopback by the version of OSPF. */
  readonly ospfLoopbackCosts: Readonly<Record<2 | 3, number>>;
}
