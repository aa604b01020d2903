/** One device as its configuration describes it, independent of the vendor. Plain data: it survives `structuredClone`. */
import type { Family } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Located, Place } from '../text/place.ts';
import type { Bgp } from './bgp.ts';
import type { Defaults } from './defaults.ts';
import type { AggregateRoute, Ospf, StaticRoute } from './igp.ts';
import type { Interface } from './interface.ts';
import type { Acl, AsPathList, CommunityList, PeerFilter, Policy, PolicyUse, PrefixList, RouteCondition } from './policy.ts';
import type { EvpnInstance, IgpProcess, Multichassis, Service, User, Vlan } from './services.ts';
import type { TableSharing } from './sharing.ts';
import type { Symbols } from './symbol.ts';
import type { VectorProcess } from './vector.ts';

export interface Device {
  /** Host name, or the file's stem where none is written; unique in a network. */
  readonly name: string;
  readonly hostname?: Located<string>;
  readonly vendor: string;
  readonly file: string;
  readonly defaults: Defaults;
  /** A piece of a configuration: no host name and no interface. Nothing may be called missing in it. */
  readonly fragment: boolean;
  /** The vendor of a short piece of text was guessed: nothing is called wrong in it. */
  readonly guessed?: boolean;
  /** Settings are taken over from groups that the text does not hold: nothing may be called missing in it. */
  readonly lacksGroups?: boolean;
  readonly interfaces: ReadonlyMap<string, Interface>;
  readonly vrfs: ReadonlyMap<string, Vrf>;
  readonly staticRoutes: readonly StaticRoute[];
  readonly aggregateRoutes?: readonly AggregateRoute[];
  /** Lines of no process that change routes in ways that are not modelled. */
  readonly unsupported?: readonly Located<string>[];
  readonly sharing?: TableSharing;
  /** By VRF name; `default` is the global table. */
  readonly bgp: ReadonlyMap<string, Bgp>;
  readonly ospf: readonly Ospf[];
  /** Route maps, route policies and policy statements by name. */
  readonly policies: ReadonlyMap<string, Policy>;
  /** Keyed by `symbolKey` of their kind, since IPv4 and IPv6 lists may share a name. */
  readonly prefixLists: ReadonlyMap<string, PrefixList>;
  readonly acls: ReadonlyMap<string, Acl>;
  readonly asPathLists: ReadonlyMap<string, AsPathList>;
  readonly asPathGroups: ReadonlyMap<string, AsPathList>;
  readonly peerFilters?: ReadonlyMap<string, PeerFilter>;
  readonly communityLists: ReadonlyMap<string, CommunityList>;
  readonly largeCommunityLists: ReadonlyMap<string, CommunityList>;
  readonly extendedCommunityLists: ReadonlyMap<string, CommunityList>;
  readonly routeConditions: ReadonlyMap<string, RouteCondition>;
  readonly rpki: Rpki;
  /** By number. */
  readonly vlans: ReadonlyMap<string, Vlan>;
  readonly evpnInstances: ReadonlyMap<string, EvpnInstance>;
  readonly multichassis?: Multichassis;
  readonly users: ReadonlyMap<string, User>;
  readonly services: ReadonlyMap<string, Service>;
  /** Processes of EIGRP and RIP. */
  readonly vectors: readonly VectorProcess[];
  /** Processes of routing protocols that are not simulated, by protocol, name and VRF. */
  readonly igps: ReadonlyMap<string, IgpProcess>;
  readonly symbols: Symbols;
  /** Numbers that could not be read as what their place demands. */
  readonly problems: readonly ReadProblem[];
  /** Lines that no command of the table explains. */
  readonly unknownLines: readonly UnknownLine[];
  /** Networks written with host bits set. */
  readonly hostBits: readonly WrittenPrefix[];
  /** Comments that silence findings. */
  readonly suppressions: readonly Suppression[];
}

export interface Vrf {
  readonly name: string;
  readonly place: Place;
  readonly rd?: Located<string>;
  readonly importTargets: readonly RouteTarget[];
  readonly exportTargets: readonly RouteTarget[];
  /** Junos `auto-export`: routes pass between VRFs of the device by their targets. */
  readonly autoExport?: boolean;
  /** Routes are announced as IP prefix routes of EVPN (RFC 9136) where that needs a statement. */
  readonly evpnPrefixes?: boolean;
  /** Routes that pass to or from another VRF of the device by policy alone. */
  readonly leaks?: readonly VrfLeak[];
  /** Packets are looked up in the VRF as they arrive, so that subnets of its interfaces can be announced (Junos `vrf-table-label`). */
  readonly tableLabel?: boolean;
  /** Nothing leaves it for other routers (Junos `no-vrf-advertise`). */
  readonly keepsRoutes?: boolean;
  /** Judge what enters the VRF from other VRFs and routers, and what leaves it. */
  readonly importPolicies?: readonly PolicyUse[];
  readonly exportPolicies?: readonly PolicyUse[];
  /** Kind of a Junos routing instance as written: `vrf`, `virtual-router`, `evpn`, … */
  readonly type?: string;
  readonly description?: string;
  /** `ip routing vrf NAME`; false where it is switched off. */
  readonly routing?: boolean;
  readonly routingIpv6?: boolean;
  /** Number under which VXLAN carries the VRF. */
  readonly vni?: number;
  /** What plays no part in routing: values by what they are of. */
  readonly values?: ReadonlyMap<string, string>;
}

/** A route target; some hold for one kind of VPN routes only. */
export interface RouteTarget extends Located<string> {
  readonly family?: 'vpn' | 'evpn';
}

/** Routes of BGP that enter the VRF from another one (`in`), or leave it for that (`out`). */
export interface VrfLeak {
  readonly direction: 'in' | 'out';
  readonly other: string;
  /** Undefined: both. */
  readonly family?: Family;
  readonly policies: readonly PolicyUse[];
  readonly place: Place;
}

export interface Rpki {
  readonly caches: readonly { readonly name: string; readonly place: Place; readonly port?: number }[];
}

/** A word that cannot be what its place demands: `error` says why, `expected` the type, `fixed` a correct spelling where one is certain. */
export interface ReadProblem {
  readonly place: Place;
  readonly expected: string;
  readonly word: string;
  readonly error: string;
}

export interface UnknownLine {
  readonly place: Place;
  /** All of its words: a name among them may be used or defined there. */
  readonly words: readonly string[];
}

/** A prefix that means a network but is written with host bits set. */
export interface WrittenPrefix {
  /** With its host bits. */
  readonly prefix: Prefix;
  /** The word, or the address in front of a netmask. */
  readonly place: Place;
  /** The template of the command that holds it. */
  readonly usage: string;
  /** A netmask or wildcard follows in a word of its own. */
  readonly masked: boolean;
}

/** A comment `bestpath-ignore area/fault: reason`: it silences findings of that rule on its own line and the next one. */
export interface Suppression {
  readonly place: Place;
  /** What goes when the comment goes. */
  readonly whole: Place;
  /** As written; empty where the comment names no rule. */
  readonly rule: string;
  readonly reason: string;
}
