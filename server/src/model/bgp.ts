/** BGP as configured: one process per VRF, its families, peers and groups. Inheritance is resolved in `inheritance.ts`. */
import type { Address } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Located, Place } from '../text/place.ts';
import type { PolicyUse } from './policy.ts';

/** Unicast unless the name says otherwise. */
export const addressFamilies = ['ipv4', 'ipv6', 'vpnv4', 'vpnv6', 'evpn', 'ipv4-labeled', 'ipv6-labeled', 'other'] as const;
export type AddressFamily = (typeof addressFamilies)[number];

export interface Bgp {
  readonly vrf: string;
  readonly place: Place;
  readonly asn: Located<number>;
  readonly routerId?: Located<Address>;
  /** The interface whose address is the router ID, where no address is written. */
  readonly routerIdInterface?: Located<string>;
  readonly clusterId?: string;
  readonly confederation?: { readonly identifier?: Located<number>; readonly members: readonly number[] };
  readonly knobs: BgpKnobs;
  readonly families: ReadonlyMap<AddressFamily, BgpFamily>;
  /** Keyed by address text or interface name. */
  readonly peers: ReadonlyMap<string, Peer>;
  /** Peer groups and templates by name; Junos has the group `*` for what stands above all groups. */
  readonly groups: ReadonlyMap<string, Peer>;
  /** Groups, templates and switches of the default VRF hold in this one too (EOS, NX-OS). */
  readonly sharesDefault?: boolean;
  /** The AS that all neighbors of the process are spoken to as, where they say no other one (EOS: of a VRF). */
  readonly localAs?: Peer['localAs'];
  readonly gracefulRestart?: boolean;
  readonly extras?: BgpExtras;
  /** Lines that change routing in ways that are not modelled. */
  readonly unsupported?: readonly OpenLine[];
  /** What plays no part in routing: values by what they are of. */
  readonly values?: ReadonlyMap<string, string>;
}

/** A line whose effect on routes is not modelled, with what it may change. */
export interface OpenLine extends Located<string> {
  readonly concerns: OpenConcern;
  /** The neighbor, group or template that it is about; undefined: all of them. */
  readonly peer?: string;
  /** Undefined: all of them. */
  readonly family?: AddressFamily;
}

/** Routes that are received or sent, both (`session`), or which of several is chosen. */
export type OpenConcern = 'received' | 'sent' | 'session' | 'choice';

/** What a process says that plays no part in the choice of paths. */
export interface BgpExtras {
  readonly missingPolicy?: MissingPolicy;
  readonly waitsForConvergence?: boolean;
  readonly waitsForInstall?: boolean;
  readonly originValidation?: boolean;
  /** Keepalive and hold time in seconds. */
  readonly timers?: { readonly keepalive: number; readonly hold: number };
  readonly restartTime?: number;
}

/** Switches of the process; undefined means that nothing is written and the vendor's default holds. */
export interface BgpKnobs {
  readonly alwaysCompareMed?: boolean;
  readonly deterministicMed?: boolean;
  readonly medMissingAsWorst?: boolean;
  readonly medConfed?: boolean;
  readonly compareRouterId?: boolean;
  readonly asPathIgnore?: boolean;
  readonly asPathConfed?: boolean;
  readonly multipathRelax?: boolean;
  /** What is announced is made of all paths that share the load. */
  readonly multipathMerged?: boolean;
  readonly defaultLocalPreference?: Located<number>;
  /** `no bgp default ipv4-unicast` is false. */
  readonly defaultIpv4Unicast?: boolean;
  readonly ebgpRequiresPolicy?: boolean;
  readonly enforceFirstAs?: boolean;
  readonly networkImportCheck?: boolean;
  readonly clientToClientReflection?: boolean;
  readonly gracefulShutdown?: boolean;
  readonly reflectorAllowOutboundPolicy?: boolean;
  readonly fastExternalFailover?: boolean;
  readonly advertiseInactive?: boolean;
  /** The cost to the next hop plays no part in the decision. */
  readonly igpMetricIgnore?: boolean;
  /** Redistributed routes become those of their classful networks. */
  readonly autoSummary?: boolean;
  /** Junos `med-plus-igp`: what MED and the cost to the next hop are multiplied by before they are added up and compared as MED. */
  readonly medPlusIgp?: { readonly med: number; readonly igp: number };
  /** Own ASNs that paths of every neighbor may hold. */
  readonly allowAsIn?: number;
  /** Next hops go on as they came. */
  readonly nextHopUnchanged?: boolean;
  /** A reflector leaves attributes as they are even where `next-hop-self` is set; `always`: whatever its policies say. */
  readonly preservesReflected?: boolean | 'always';
  /** The decision compares AIGP (FRR), or does not (Cisco). */
  readonly aigp?: boolean;
  readonly aigpIgnore?: boolean;
  /** IOS `bgp bestpath prefix-validate`: what the built-in origin validation does. */
  readonly prefixValidate?: 'disable' | 'allow-invalid';
  readonly shutdown?: boolean;
  /** Routes from inside the AS may enter other protocols. */
  readonly redistributesInternal?: boolean;
  /** Neighbors that say nothing else are shut down (FRR, measured on 8.4.4). */
  readonly defaultShutdown?: boolean;
  /** The MED of every route that is sent, whatever it was. */
  readonly maxMed?: number;
}

export interface BgpFamily {
  readonly family: AddressFamily;
  readonly networks: readonly NetworkStatement[];
  readonly aggregates: readonly Aggregate[];
  readonly redistributes: readonly Redistribution[];
  readonly maximumPaths?: number;
  readonly maximumPathsIbgp?: number;
  /** FRR: paths with cluster lists of different length do not share load, and the shorter list wins before the router id. */
  readonly equalClusterLength?: boolean;
  readonly distance?: { readonly external: number; readonly internal: number; readonly local: number };
  /** Distance of routes of the neighbors in these prefixes, the longest that fits; with an access list only of the prefixes that it permits. */
  readonly sourceDistances?: readonly { readonly from: Prefix; readonly distance: number; readonly acl?: string }[];
  /** Judges the best routes on their way into the routing table. */
  readonly tablePolicy?: Located<string>;
  readonly defaultMetric?: number;
  /** `advertise l2vpn evpn`: routes of the VRF are announced as EVPN routes. */
  readonly advertisesEvpn?: boolean;
  /** `default-information originate`: a redistributed default route enters. */
  readonly takesDefault?: boolean;
  /** Several paths of a prefix are sent or received (RFC 7911): which. */
  readonly additionalPaths?: { readonly send?: string; readonly receive?: boolean };
  /** How neighbors of the family forward: `vxlan`, `mpls`, `path-selection`. */
  readonly encapsulation?: string;
  readonly encapsulationSource?: Located<string>;
  /** EVPN: own next hop on routes passed between domains. */
  readonly nextHopSelfBetweenDomains?: boolean;
  readonly resolvesNextHops?: boolean;
  readonly roles?: readonly string[];
  readonly prefixValidate?: 'disable' | 'allow-invalid';
}

export interface NetworkStatement {
  readonly prefix: Prefix;
  readonly place: Place;
  readonly policy?: PolicyUse;
  readonly backdoor?: boolean;
}

export interface Aggregate {
  readonly prefix: Prefix;
  readonly place: Place;
  readonly summaryOnly: boolean;
  readonly asSet: boolean;
  readonly attributePolicy?: PolicyUse;
  readonly suppressPolicy?: Located<string>;
  readonly advertisePolicy?: Located<string>;
  /** Written instead of what the more specific routes have. */
  readonly origin?: 'igp' | 'egp' | 'incomplete';
  /** Exists, and holds others back, only while all more specific routes have the same MED. */
  readonly sameMedOnly?: boolean;
}

/** Routes inside OSPF, and external ones by the type of their metric: those that go through the AS (E), and those of a not-so-stubby area (N). */
export type OspfTypes = Readonly<Record<'internal' | 'E1' | 'E2' | 'N1' | 'N2', boolean>>;

export interface Redistribution {
  /** `connected`, `static`, `ospf`, `ospf3`, `isis`, `rip`, `eigrp`, `bgp`, … */
  readonly protocol: string;
  readonly process?: string;
  /** Which routes of OSPF; undefined: nothing is written. */
  readonly types?: OspfTypes;
  readonly place: Place;
  readonly policy?: PolicyUse;
  readonly metric?: number;
  /** Into OSPF: whether the metric grows on the way (1) or not (2). */
  readonly metricType?: 1 | 2;
}

/** A neighbor, a peer group or a template: only what its own lines say. */
export interface Peer {
  /** Address text, interface name or group name. */
  readonly name: string;
  readonly place: Place;
  readonly address?: Address;
  readonly interface?: string;
  /** Of a neighbor that is named by its interface: spoken to over link-local addresses even where the interface has others. */
  readonly linkLocalOnly?: boolean;
  /** Dynamic neighbors: peers that connect from this range. */
  readonly listenRange?: Prefix;
  /** Groups and templates it takes from, nearest first. */
  readonly inherits: readonly Located<string>[];
  /** `auto`: whatever AS the neighbor names. */
  readonly remoteAs?: Located<number | 'internal' | 'external' | 'auto'>;
  /** Other ASes that dynamic neighbors may have. */
  readonly alternateAs?: readonly number[];
  readonly localAs?: {
    readonly asn: number;
    readonly noPrepend: boolean;
    readonly replaceAs: boolean;
    readonly dualAs: boolean;
    readonly place: Place;
  };
  readonly localAddress?: Located<Address | string>;
  readonly ebgpMultihop?: number;
  readonly ttlSecurity?: number;
  readonly disableConnectedCheck?: boolean;
  /** The session is opened as before RFC 5492: for IPv4 unicast alone, with an AS number of two bytes. */
  readonly withoutCapabilities?: boolean;
  /** Next hops of an external neighbor on the link may lie elsewhere (Junos). */
  readonly acceptsRemoteNextHop?: boolean;
  /** Set when a password is configured; the secret itself stays in the text. */
  readonly authenticated?: boolean;
  /** Passwords are compared by a digest that only this process can make; none where the text hides what the password is. */
  readonly password?: { readonly digest?: string };
  readonly shutdown?: boolean;
  readonly passive?: boolean;
  readonly description?: string;
  /** The own place in the relation to the neighbor (RFC 9234): `provider`, `customer`, `peer`, `rs-server`, `rs-client`. */
  readonly role?: Located<string>;
  /** The neighbor must say its role too. */
  readonly roleRequired?: boolean;
  readonly enforceFirstAs?: boolean;
  readonly bfd?: boolean;
  readonly timers?: { readonly keepalive: number; readonly hold: number };
  /** What its other lines say, by their words. */
  readonly values?: ReadonlyMap<string, string>;
  /** Dynamic neighbors: the list of ASNs that may connect. */
  readonly peerFilter?: Located<string>;
  /** Settings that hold for every family of the peer (Junos groups, FRR lines outside a family for IPv4 stand in `families`). */
  readonly anyFamily: PeerFamily;
  readonly families: ReadonlyMap<AddressFamily, PeerFamily>;
}

export interface PeerFamily {
  readonly place?: Place;
  readonly activated?: boolean;
  /** Policies in order; the first that decides ends the chain. */
  readonly importPolicies?: readonly PolicyUse[];
  readonly exportPolicies?: readonly PolicyUse[];
  readonly importPrefixList?: Located<string>;
  readonly exportPrefixList?: Located<string>;
  readonly importAsPathList?: Located<string>;
  readonly exportAsPathList?: Located<string>;
  readonly importAcl?: Located<string>;
  readonly exportAcl?: Located<string>;
  readonly unsuppressPolicy?: Located<string>;
  readonly nextHopSelf?: boolean | 'force';
  readonly routeReflectorClient?: boolean;
  readonly clusterId?: string;
  readonly routeServerClient?: boolean;
  readonly sendCommunity?: SendCommunity;
  readonly conditional?: ConditionalAdvertisement;
  readonly defaultOriginate?: { readonly place: Place; readonly policy?: PolicyUse };
  readonly maximumPrefix?: { readonly limit: number; readonly warningOnly: boolean; readonly place: Place };
  /** The neighbor is sent no more prefixes than these. */
  readonly maximumPrefixOut?: { readonly limit: number; readonly place: Place };
  readonly allowAsIn?: number | 'origin';
  readonly asOverride?: boolean;
  readonly removePrivateAs?: RemovePrivateAs;
  readonly attributeUnchanged?: { readonly asPath: boolean; readonly nextHop: boolean; readonly med: boolean };
  readonly softReconfiguration?: boolean;
  readonly weight?: Located<number>;
  readonly localPreference?: Located<number>;
  /** Of its routes among those of all protocols (Junos). */
  readonly preference?: number;
  readonly med?: Located<number>;
  /** The accumulated cost is sent and received. */
  readonly aigp?: boolean;
  readonly multipath?: boolean | 'multiple-as';
  readonly advertiseInactive?: boolean;
  /** The policies on the way out judge VPN routes of own VRFs too (Junos `vpn-apply-export`). */
  readonly appliesVpnExport?: boolean;
  readonly advertisePeerAs?: boolean;
  /** EOS `maximum-routes 0`: any number of prefixes is accepted on purpose. */
  readonly unlimitedPrefixes?: boolean;
  readonly additionalPaths?: { readonly send?: string | false; readonly receive?: boolean };
  /** Received routes are put into the tables of this group too (Junos `rib-group`). */
  readonly tableGroup?: Located<string>;
  /** How packets to the neighbor are wrapped: `vxlan`, `mpls`, `path-selection`. */
  readonly encapsulation?: string;
  /** EVPN: the neighbor belongs to another domain. */
  readonly remoteDomain?: boolean;
  /** IPv4 routes with IPv6 next hops (RFC 8950). */
  readonly extendedNextHop?: boolean;
  /** Takes the neighbor's address as next hop of routes from it. */
  readonly nextHopPeer?: boolean;
  /** Routes from the neighbor are marked with this extended community, and those that carry it do not go to it. */
  readonly siteOfOrigin?: string;
  /** Of a session: lines that are not modelled may change what is received or sent. */
  readonly open?: { readonly received: boolean; readonly sent: boolean };
  readonly missingPolicy?: MissingPolicy;
}

/** What becomes of routes where a direction has no policy, or names one that does not exist. `deny-both`: nothing passes in the other one either. */
export interface MissingPolicy {
  readonly import?: 'deny' | 'deny-both' | 'permit';
  readonly export?: 'deny' | 'deny-both' | 'permit';
}

/** `advertise-map`: what it permits goes out only while a route exists that the other map permits, or only while none does. */
export interface ConditionalAdvertisement {
  readonly policy: PolicyUse;
  readonly when: 'exists' | 'missing';
  readonly condition: PolicyUse;
  readonly place: Place;
}

/** Private ASNs leave paths that are sent. */
export interface RemovePrivateAs {
  /** Also from paths that hold public ASNs. */
  readonly all: boolean;
  /** Another ASN takes their place: the own one, or with `nearest` the last public one in front of them. */
  readonly replace: boolean;
  readonly nearest?: boolean;
  /** Also where the neighbor's own ASN is among them. */
  readonly ignoresNeighbor?: boolean;
}

/** Which communities go out; undefined: the vendor's default. */
export interface SendCommunity {
  readonly standard?: boolean;
  readonly extended?: boolean;
  readonly large?: boolean;
}
