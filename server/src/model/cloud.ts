/** Cloud networks, alike for all providers: what Terraform configurations describe of them. Plain data; other objects are named by their Terraform address. */
import type { CloudProvider } from '../data/cloud-limits.ts';
import type { Address } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Located, Place } from '../text/place.ts';

/** `place` is where the text was written, which may be in a calling module; `attribute` is where the resource uses it. */
export interface CloudPrefix extends Located<Prefix> {
  readonly attribute: Place;
  /** It rests on an assumption about a data source. */
  readonly assumed: boolean;
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
  | 'other'
  | 'unknown';

export interface CloudRoute {
  /** Undefined when it is not known, or a list of prefixes that the provider keeps. */
  readonly destination?: CloudPrefix;
  readonly target: { readonly kind: CloudTargetKind; readonly address?: string };
  readonly place: Place;
}

export interface CloudRouteTable {
  readonly address: string;
  readonly name?: string;
  /** It serves subnets without an association. */
  readonly main: boolean;
  readonly routes: readonly CloudRoute[];
  /** Addresses of the associated subnets. */
  readonly subnets: readonly string[];
  /** Gateways whose routes it learns. */
  readonly propagations: readonly string[];
  readonly complete: boolean;
  readonly place: Place;
}

export interface CloudGateway {
  readonly kind: 'internet' | 'egress' | 'nat' | 'vpn';
  readonly address: string;
  /** Of a NAT gateway. */
  readonly subnet?: string;
  /** Of a VPN gateway: the provider's side of BGP. */
  readonly asn?: number;
  readonly place: Place;
}

export interface CloudPeering {
  readonly address: string;
  /** Address of the network at the other end; undefined when it is not in the workspace. */
  readonly peer?: string;
  /** This network asked for it, the other one accepts. */
  readonly requester: boolean;
  readonly place: Place;
}

/** A network's attachment to a transit gateway. */
export interface CloudAttachment {
  readonly address: string;
  readonly transit: CloudTransit;
  readonly subnets: readonly string[];
  /** Address of the transit route table that routes what comes from the network; undefined: the gateway's default one, if `defaultAssociation`. */
  readonly associatedTable?: string;
  /** Addresses of the transit route tables that learn the network's prefixes. */
  readonly propagatedTables: readonly string[];
  readonly defaultAssociation: boolean;
  readonly defaultPropagation: boolean;
  readonly place: Place;
}

/** A transit gateway; the same object in every attachment to it. */
export interface CloudTransit {
  readonly address: string;
  readonly name?: string;
  readonly asn?: number;
  readonly routeTables: readonly CloudRouteTable[];
  readonly vpns: readonly CloudVpn[];
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
  /** Public address of the router. */
  readonly ip?: Address;
  readonly place: Place;
}

export interface CloudTunnel {
  /** Both ends' addresses inside of the tunnel. */
  readonly inside?: CloudPrefix;
}
