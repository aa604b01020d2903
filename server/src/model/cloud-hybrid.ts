/** What joins clouds with routers, alike for all providers: gateways that speak BGP, VPNs, virtual interfaces, circuits, BGP peers. Plain data, without secrets. */
import type { CloudProvider } from '../data/cloud-limits.ts';
import type { CloudSpeakerKind } from '../data/cloud-relaying.ts';
import type { RouteSelectionTable } from '../data/cloud-route-selection.ts';
import type { Address } from '../net/address.ts';
import type { Place } from '../text/place.ts';
import type { CloudPrefix } from './cloud-prefix.ts';

/** A gateway, hub or cloud router that speaks BGP. */
export interface CloudSpeaker {
  readonly provider: CloudProvider;
  readonly kind: CloudSpeakerKind;
  readonly address: string;
  readonly name?: string;
  /** Undefined when it is not known. */
  readonly asn?: number;
  /** The provider's default, since none is written. */
  readonly asnIsDefault: boolean;
  readonly asnPlace: Place;
  /** Addresses of the networks whose routes it shares. */
  readonly networks: readonly string[];
  /** How it chooses among routes. */
  readonly table: RouteSelectionTable;
  /** Configured prefixes that it announces instead of, or besides, those of its networks. */
  readonly advertised: readonly CloudPrefix[];
  /** How its network compares MED, where that can be chosen (Google, standard mode). */
  readonly med?: CloudMed;
  /** What it is told to announce, where that can be chosen. */
  readonly choice?: CloudChoice;
  readonly region?: string;
  /** Where its network uses what it learns: in all regions, or in its own; undefined: not known, or networks have one region. */
  readonly reach?: 'all' | 'region';
  /** Gateways whose networks it announces, each with what of them it may (Direct Connect). */
  readonly associations?: readonly CloudGatewayAssociation[];
  /** Equal routes of several VPNs are used together. Undefined: not known, or not the provider's way. */
  readonly sharesLoad?: boolean;
  readonly place: Place;
}

export interface CloudMed {
  /** Between routes of any neighbouring AS; otherwise of one only. */
  readonly always: boolean;
  /** The cost between regions is added to it before it is compared. */
  readonly addsRegionCost: boolean;
}

/** The subnets of its networks (all, those of its region, or none; undefined: not known), and prefixes that are named. */
export interface CloudChoice {
  readonly subnets?: 'all' | 'region' | 'none';
  readonly prefixes: readonly CloudPrefix[];
  /** False: more prefixes are named than are known. */
  readonly complete: boolean;
}

/** `allowed`: a filter of what the networks of a private gateway have, or what is announced for a transit gateway. */
export interface CloudGatewayAssociation {
  /** Address of the other gateway; undefined when it is not in the module. */
  readonly gateway?: string;
  readonly kind?: 'virtual-private-gateway' | 'transit-gateway';
  readonly allowed: readonly CloudPrefix[];
  /** False: more prefixes are allowed than are known. */
  readonly complete: boolean;
  readonly place: Place;
}

export type CloudSessionKind = 'vpn' | 'virtual-interface' | 'circuit' | 'attachment' | 'connect' | 'peer';

/** The cloud's end of one connection to a router: one for each tunnel, virtual interface, circuit peering or BGP peer. */
export interface CloudSession {
  readonly provider: CloudProvider;
  readonly kind: CloudSessionKind;
  /** Address of the resource that states it; with ` tunnel 1` where one resource states several. */
  readonly address: string;
  /** Address of the `CloudSpeaker`. */
  readonly speaker?: string;
  /** What attaches it to a transit gateway or core network, where that is another resource. */
  readonly attachment?: string;
  /** It has no BGP: prefixes are configured. */
  readonly isStatic: boolean;
  readonly localAsn?: number;
  readonly peerAsn?: number;
  readonly peerAsnPlace: Place;
  readonly vlan?: number;
  /** The line is one of the customer's own up to the provider, so that tags arrive as they were sent. */
  readonly keepsTags?: true;
  /** The network that both ends share. */
  readonly inside?: CloudPrefix;
  readonly localAddress?: Address;
  readonly peerAddress?: Address;
  /** Where the cloud's own address is taken from, when it is not written. */
  readonly localRanges?: readonly CloudPrefix[];
  /** It is one address, where other gateways may have two instances. */
  readonly oneAddress?: true;
  /** Instead of what the speaker is told to announce. */
  readonly choice?: CloudChoice;
  /** MED of what is announced; undefined: none, or not known. */
  readonly med?: number;
  /** Public address of the router, where IPsec or GRE ends. */
  readonly outside?: Address;
  readonly addressFamily: 4 | 6;
  /** Prefixes that a provider routes to the router without BGP. */
  readonly staticRoutes: readonly CloudPrefix[];
  /** A key is configured: never the key itself. */
  readonly hasKey?: boolean;
  /** The session is switched off in the configuration. */
  readonly disabled: boolean;
  readonly place: Place;
}
