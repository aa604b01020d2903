/** What an interface says of the link below routing: switching, bundles, spanning tree, port authentication and power. Nothing here takes part in routing. */
import type { Located, Place } from '../text/place.ts';
import type { VectorFilter, VectorSummary } from './vector.ts';

export interface Link {
  /** It carries ISO packets, under these network entity titles. */
  readonly iso?: { readonly nets: readonly string[] };
  /** The state that a line asks for; undefined: the default of the port holds. */
  readonly administrative?: Located<'up' | 'down'>;
  readonly switchport?: Switchport;
  readonly bundle?: { readonly group: number; readonly mode?: string };
  /** The bundle's number towards the other switch of a pair, or the link between the two. */
  readonly multichassis?: number | 'peer-link';
  readonly spanningTree?: PortSpanningTree;
  readonly authentication?: PortAuthentication;
  readonly power?: PortPower;
  readonly lldp?: { readonly transmit?: boolean; readonly receive?: boolean };
  readonly macAddress?: string;
  /** False: the interface stays up without ports. */
  readonly autostate?: boolean;
  readonly speed?: string;
  readonly ipv6Enabled?: boolean;
  /** IPv4 addresses come from DHCP. */
  readonly addressByDhcp?: boolean;
  readonly relays: readonly Relay[];
  readonly mpls?: { readonly enabled?: boolean; readonly ldp?: boolean; readonly igpSync?: boolean };
  readonly multicast?: { readonly pim?: boolean; readonly igmp?: boolean };
  readonly tunnel?: { readonly source?: string; readonly destination?: string; readonly mode?: string; readonly key?: number };
  readonly redundancy?: ReadonlyMap<number, RedundancyGroup>;
  readonly routers: ReadonlyMap<string, InterfaceRouting>;
  readonly vxlan?: VxlanTunnel;
}

export interface Switchport {
  /** `no switchport` is false: the port routes. */
  readonly enabled?: boolean;
  readonly mode?: string;
  readonly accessVlan?: number;
  readonly nativeVlan?: number | 'tag';
  readonly voiceVlan?: number;
  readonly voiceTagging?: string;
  /** VLANs of a trunk as written, with what `add` and `remove` lines say in order. */
  readonly allowedVlans: readonly string[];
  readonly trunkGroups: readonly string[];
}

export interface PortSpanningTree {
  readonly edge?: string;
  readonly bpduGuard?: boolean;
  readonly bpduFilter?: boolean;
  readonly guard?: string;
  readonly linkType?: string;
  readonly cost?: number;
  readonly priority?: number;
}

/** IEEE 802.1X. */
export interface PortAuthentication {
  readonly role?: string;
  readonly control?: string;
  readonly hostMode?: string;
  readonly macBased?: boolean;
  readonly reauthentication?: boolean;
  readonly failureVlan?: number;
  /** Seconds, or where the value comes from. */
  readonly timers: ReadonlyMap<string, string>;
  readonly requestLimit?: number;
}

/** Power over Ethernet. */
export interface PortPower {
  readonly enabled?: boolean;
  readonly priority?: string;
  /** Watts. */
  readonly limit?: string;
  /** What happens to the power at an event (reboot, link down, shutdown). */
  readonly actions: ReadonlyMap<string, string>;
}

/** A server that requests for addresses are passed on to. */
export interface Relay {
  readonly server: string;
  readonly vrf?: string;
  readonly source?: string;
  readonly place: Place;
}

/** One group of HSRP or VRRP. */
export interface RedundancyGroup {
  readonly protocol: 'hsrp' | 'vrrp';
  readonly group: number;
  readonly priority?: number;
  readonly preempt?: boolean;
  readonly authenticated?: boolean;
  readonly delays: ReadonlyMap<string, number>;
}

/** IS-IS: a cost of a link, for one family or level where it says so. */
export interface LinkCost {
  readonly family?: 4 | 6;
  readonly level?: 1 | 2;
  readonly metric: number;
}

/** What the interface says of a routing protocol other than OSPF. */
export interface InterfaceRouting {
  /** `isis`, `eigrp` or `rip`, with its process or instance. */
  readonly protocol: string;
  readonly process: string;
  readonly enabled?: boolean;
  readonly passive?: boolean;
  readonly metric?: number;
  /** IS-IS: metrics of single levels. */
  readonly levelMetrics?: { readonly 1?: number; readonly 2?: number };
  /** IS-IS, where costs are written for families or levels one by one; of several that fit the last one counts. */
  readonly costs?: readonly LinkCost[];
  /** IS-IS: levels that do not run here, and those that only announce the network. */
  readonly disabledLevels?: readonly (1 | 2)[];
  readonly passiveLevels?: readonly (1 | 2)[];
  /** IS-IS: neighbors are sought, the network is not announced. */
  readonly suppressed?: boolean;
  /** The families that it is switched on for one by one. */
  readonly families?: readonly (4 | 6)[];
  readonly circuitType?: string;
  readonly networkType?: string;
  /** For metrics only: kbit/s, and tens of microseconds. */
  readonly bandwidth?: number;
  readonly delay?: number;
  readonly filters?: readonly VectorFilter[];
  readonly summaries?: readonly Omit<VectorSummary, 'interface'>[];
  readonly hello?: string;
  readonly authentication?: string;
}

/** RFC 7348: which VLANs and VRFs are carried under which number. */
export interface VxlanTunnel {
  readonly source?: Located<string>;
  readonly udpPort?: number;
  readonly vlans: readonly { readonly vlan: string; readonly vni: string; readonly place: Place }[];
  readonly vrfs: readonly { readonly vrf: string; readonly vni: number; readonly place: Place }[];
  /** Tunnel ends that floods are sent to, for one VLAN or number, or for all. */
  readonly floods: readonly { readonly of?: string; readonly address: string }[];
  /** How hosts are learned: by `bgp`, or from what arrives. */
  readonly hostReachability?: string;
  readonly suppressesArp?: boolean;
  readonly sharedMac?: string;
}
