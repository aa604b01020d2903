/** Cloud networks, alike for all providers: what Terraform configurations describe of them. Plain data; other objects are named by their Terraform address. */
import type { CloudProvider } from '../data/cloud-limits.ts';
import type { Address } from '../net/address.ts';
import type { Located, Place } from '../text/place.ts';
import type { CorePlacement, CorePolicy } from './cloud-core.ts';
import type { CloudFilter } from './cloud-filter.ts';
import type { CloudSession, CloudSpeaker } from './cloud-hybrid.ts';
import type { CloudPrefix } from './cloud-prefix.ts';

/** All that one root module describes. */
export interface CloudModule {
  readonly folder: string;
  /** Sorted by address. */
  readonly networks: readonly CloudNetwork[];
  readonly transits: readonly CloudTransit[];
  /** All route tables, also those whose network is not known. */
  readonly routeTables: readonly CloudRouteTable[];
  readonly filters: readonly CloudFilter[];
  readonly speakers: readonly CloudSpeaker[];
  readonly sessions: readonly CloudSession[];
  /** Address pools that other resources take their prefixes from. */
  readonly pools: readonly CloudPool[];
  /** Ranges that no network of the module holds. */
  readonly ranges: readonly CloudRange[];
  readonly hosts: readonly CloudHost[];
}

/** An address that a configuration chooses for an interface, gateway or service in a subnet. */
export interface CloudHost {
  readonly provider: CloudProvider;
  /** Address of the subnet, which may be a data source. */
  readonly subnet: string;
  /** All prefixes that the subnet may give addresses from. */
  readonly spaces: readonly CloudPrefix[];
  readonly ip: Address;
  /** Where the address was written. */
  readonly place: Place;
}

/** An IPAM pool. */
export interface CloudPool {
  readonly provider: CloudProvider;
  readonly address: string;
  /** Address of the pool that it is a part of. */
  readonly parent?: string;
  readonly region?: string;
  readonly prefixes: readonly CloudPrefix[];
  readonly allocations: readonly CloudRange[];
  /** Of pools that bound what is taken from them. */
  readonly lengths?: CloudPoolLengths;
  /** What asks for a prefix without naming it. */
  readonly requests?: readonly CloudPoolRequest[];
  readonly complete: boolean;
  readonly place: Place;
}

/** Prefix lengths of allocations; undefined: not bounded, or not known. */
export interface CloudPoolLengths {
  /** Of the largest and of the smallest block. */
  readonly shortest?: Located<number>;
  readonly longest?: Located<number>;
  readonly byDefault?: Located<number>;
  /** Nothing is taken without a length. */
  readonly lacksDefault: boolean;
}

export interface CloudPoolRequest {
  readonly address: string;
  /** Undefined: none is written. */
  readonly length?: number;
  readonly place: Place;
}

export type CloudRangeKind =
  | 'secondary'
  | 'reservation'
  | 'pods'
  | 'services'
  | 'control-plane'
  | 'connector'
  | 'private-services'
  | 'internal'
  | 'candidate'
  | 'client-vpn'
  | 'hub'
  | 'transit'
  | 'public';

/** Addresses that are used besides those of subnets. */
export interface CloudRange {
  readonly kind: CloudRangeKind;
  /** Address of the resource. */
  readonly address: string;
  /** Where several have ranges of this kind and bound them differently. */
  readonly provider?: CloudProvider;
  /** Of a secondary range. */
  readonly name?: string;
  /** Address of the network, or of the subnet that holds it. */
  readonly network?: string;
  readonly subnet?: string;
  readonly prefix: CloudPrefix;
  readonly place: Place;
}

/** One VPC or virtual network. */
export interface CloudNetwork {
  readonly provider: CloudProvider;
  /** Terraform address, `module.vpc.aws_vpc.this[0]`. */
  readonly address: string;
  /** Its name in the cloud, if known. */
  readonly name?: string;
  readonly region?: string;
  readonly prefixes: readonly CloudPrefix[];
  readonly subnets: readonly CloudSubnet[];
  readonly routeTables: readonly CloudRouteTable[];
  readonly attachments: readonly CloudAttachment[];
  readonly peerings: readonly CloudPeering[];
  readonly gateways: readonly CloudGateway[];
  readonly vpns: readonly CloudVpn[];
  /** Addresses used besides those of subnets: secondary ranges, reserved and service ranges. */
  readonly ranges: readonly CloudRange[];
  /** Its flows are logged; undefined where that is no resource of the network. */
  readonly logsFlows?: boolean;
  /** False when a prefix or a number of instances is not known: nothing may be called missing then. */
  readonly complete: boolean;
  readonly place: Place;
  /** Module calls that lead to it, outermost first. */
  readonly calls: readonly Place[];
}

export interface CloudSubnet {
  readonly address: string;
  readonly name?: string;
  readonly prefixes: readonly CloudPrefix[];
  readonly zone?: string;
  /** Instances get public addresses by default. */
  readonly assignsPublicAddresses: boolean;
  /** Address of the route table that is associated; the network's main table otherwise. */
  readonly routeTable?: string;
  /** What it is reserved for, as the provider names it: `PRIVATE_SERVICE_CONNECT`, `Microsoft.Web/serverFarms`. */
  readonly purpose?: string;
  /** The provider's prefix is not known. */
  readonly complete: boolean;
  readonly place: Place;
}

export type CloudTargetKind =
  | 'internet'
  | 'egress'
  | 'nat'
  | 'transit'
  | 'peering'
  | 'vpn'
  | 'endpoint'
  | 'interface'
  | 'local'
  | 'blackhole'
  /** An address of a router or firewall inside of the network. */
  | 'address'
  /** The provider's VPN or ExpressRoute gateway of the network. */
  | 'gateway'
  | 'other'
  | 'unknown';

export interface CloudRoute {
  /** Address of the resource that states it: the table's own when it is written inside. */
  readonly address: string;
  /** Undefined when it is not known, or a list of prefixes that the provider keeps. */
  readonly destination?: CloudPrefix;
  /** A list of prefixes that is named instead of one. */
  readonly prefixList?: string;
  readonly target: CloudTarget;
  /** Lower wins among equal prefixes (Google). */
  readonly priority?: number;
  /** It applies to instances with one of these tags only (Google). */
  readonly tags: readonly string[];
  readonly place: Place;
}

export interface CloudTarget {
  readonly kind: CloudTargetKind;
  /** Terraform address, or the identifier as written. */
  readonly address?: string;
  /** Of the kind `address`. */
  readonly ip?: Address;
  readonly place: Place;
}

export interface CloudRouteTable {
  readonly provider: CloudProvider;
  readonly address: string;
  readonly name?: string;
  /** Address of the network, or its identifier as written; undefined of a transit's. */
  readonly network?: string;
  /** It serves subnets without an association. */
  readonly main: boolean;
  readonly routes: readonly CloudRoute[];
  /** Addresses of the associated subnets. */
  readonly subnets: readonly string[];
  /** Gateways, or attachments of a transit, whose routes it learns. */
  readonly propagations: readonly string[];
  /** Azure: it learns the routes of the network's gateways. */
  readonly learnsGateways?: boolean;
  /** Of a transit: addresses of the attachments whose packets it routes. */
  readonly associations: readonly string[];
  readonly complete: boolean;
  readonly place: Place;
  /** Behind the block that declares it, where a route may be written as a resource of its own. */
  readonly end?: Place;
}

export type CloudGatewayKind =
  | 'internet'
  | 'egress'
  | 'nat'
  | 'vpn'
  | 'express-route'
  | 'route-server'
  | 'firewall'
  | 'bastion'
  | 'endpoint'
  | 'router';

export interface CloudGateway {
  readonly kind: CloudGatewayKind;
  readonly address: string;
  readonly name?: string;
  /** Where it stands, of gateways that stand in a subnet. */
  readonly subnet?: string;
  /** Of a NAT gateway: it translates between private networks only. */
  readonly isPrivate?: boolean;
  /** Of a VPN gateway: the provider's side of BGP. */
  readonly asn?: number;
  readonly place: Place;
}

export interface CloudPeering {
  readonly address: string;
  readonly name?: string;
  /** Address of the network at the other end; undefined when it is not in the workspace. */
  readonly peer?: string;
  /** This network asked for it, the other one accepts. */
  readonly requester: boolean;
  /** Identifier of the other network as written, known or not. */
  readonly peerReference?: string;
  /** This end offers its gateways to the other one, or uses the other one's (Azure); exports or imports custom routes (Google). */
  readonly offersGateway?: boolean;
  /** Whether it offers them is written, but not known. */
  readonly offersGatewayUnknown?: boolean;
  readonly usesRemoteGateway?: boolean;
  readonly exportsCustomRoutes?: boolean;
  readonly importsCustomRoutes?: boolean;
  readonly place: Place;
}

/** A network's attachment to a transit gateway. */
export interface CloudAttachment {
  readonly address: string;
  readonly name?: string;
  readonly transit: CloudTransit;
  readonly subnets: readonly string[];
  /** Address of the transit route table that routes what comes from the network; undefined: the gateway's default one, if `defaultAssociation`. */
  readonly associatedTable?: string;
  /** Addresses of the transit route tables that learn the network's prefixes. */
  readonly propagatedTables: readonly string[];
  readonly defaultAssociation: boolean;
  readonly defaultPropagation: boolean;
  /** It is known of all associations, propagations and static routes which attachment they mean. */
  readonly linksComplete?: boolean;
  /** A configured association takes the place of one that the gateway made by itself. */
  readonly replacesAssociation?: boolean;
  readonly place: Place;
}

/**
 * A transit gateway or core network (AWS), virtual hub (Azure) or Network Connectivity Center hub (Google); the same object in every attachment to it.
 * The segments of a core network are its route tables.
 */
export interface CloudTransit {
  readonly provider: CloudProvider;
  readonly address: string;
  readonly name?: string;
  readonly asn?: number;
  /** Transits of one group are joined: the address of a virtual WAN. */
  readonly group?: string;
  /** Its own address blocks. */
  readonly prefixes: readonly CloudPrefix[];
  readonly routeTables: readonly CloudRouteTable[];
  /** Everything that is attached to it, with or without a network of the module. */
  readonly attachments: readonly CloudTransitAttachment[];
  readonly vpns: readonly CloudVpn[];
  /** Attachments use the gateway's own table where nothing else is written; undefined: not known, or there is none. */
  readonly defaultAssociation?: boolean;
  readonly defaultPropagation?: boolean;
  /** Of a core network. */
  readonly policy?: CorePolicy;
  readonly place: Place;
}

export interface CloudTransitAttachment {
  readonly kind: 'network' | 'vpn' | 'peering' | 'direct-connect' | 'connect' | 'appliance';
  readonly address: string;
  readonly name?: string;
  /** Address of the network, or its identifier as written. */
  readonly network?: string;
  /** Of a core network; undefined: not known. */
  readonly region?: string;
  readonly placement?: CorePlacement;
  /** The module accepts it. */
  readonly accepted?: boolean;
  readonly place: Place;
}

export interface CloudVpn {
  readonly address: string;
  readonly customerGateway?: CloudCustomerGateway;
  /** No BGP: only configured prefixes are routed. */
  readonly staticRoutesOnly: boolean;
  readonly staticRoutes: readonly CloudPrefix[];
  readonly tunnels: readonly CloudTunnel[];
  readonly place: Place;
}

/** The router at the other end, as the cloud knows it. */
export interface CloudCustomerGateway {
  readonly address: string;
  readonly asn?: number;
  readonly asnPlace: Place;
  /** Public address of the router. */
  readonly ip?: Address;
  readonly place: Place;
}

export interface CloudTunnel {
  /** Both ends' addresses inside of the tunnel. */
  readonly inside?: CloudPrefix;
}

/** What one provider's resources describe. */
export type CloudParts = Omit<CloudModule, 'folder'>;
