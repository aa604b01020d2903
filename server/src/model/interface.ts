/** Interfaces with what routing and address checks need of them. */
import type { Address, Family } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Located, Place } from '../text/place.ts';
import type { OspfHello, UnmodelledLine } from './igp.ts';
import type { Link } from './link.ts';

export interface Interface {
  readonly name: string;
  readonly place: Place;
  readonly description?: string;
  readonly shutdown: boolean;
  /** It is written for hardware that is not there, and out of service. */
  readonly planned?: boolean;
  /** `default` when no VRF is written. */
  readonly vrf: string;
  readonly vrfPlace?: Place;
  readonly addresses: readonly InterfaceAddress[];
  /** Virtual addresses shared by first-hop redundancy or anycast gateways. */
  readonly virtualAddresses: readonly Located<Address>[];
  readonly unnumbered?: Located<string>;
  /** kbit/s as written. */
  readonly bandwidth?: number;
  /** Tens of microseconds as written. */
  readonly delay?: number;
  readonly mtu?: number;
  readonly vlan?: number;
  readonly ospf: readonly InterfaceOspf[];
  /** What is said of the link below routing; missing where nothing is. */
  readonly link?: Link;
  readonly unsupported?: readonly UnmodelledLine[];
  /** What plays no part in routing: values by what they are of. */
  readonly values?: ReadonlyMap<string, string>;
  readonly filters: readonly { readonly direction: 'in' | 'out'; readonly family: Family; readonly acl: Located<string> }[];
}

export interface InterfaceAddress {
  /** With host bits: the interface's own address and the length of its subnet. */
  readonly prefix: Prefix;
  readonly place: Place;
  readonly secondary: boolean;
  /** An anycast or shared address that other devices carry on purpose. */
  readonly shared?: boolean;
}

export interface InterfaceOspf {
  readonly version: 2 | 3;
  readonly process?: string;
  readonly area?: Located<string>;
  readonly cost?: number;
  readonly costPlace?: Place;
  /** OSPF does not run here after all. */
  readonly disabled?: boolean;
  readonly networkType?: string;
  readonly hello?: OspfHello;
  readonly passive?: boolean;
}

/** True for interfaces without a link: they never join two devices. */
export function isLoopback(name: string): boolean {
  return /^(lo|loopback)/i.test(name);
}

/** True for ports and joined ports of Ethernet, and for VLANs. */
export function isEthernet(name: string): boolean {
  return /^(\w*gig|gi\d|te\d|fast|fa\d|hu\d|fo\d|et[-h]?\d|ethernet|[gx]e-|en[ospx]\w*\d|swp|bond|vlan|vl\d|port-channel|po\d|bundle-ether|be\d|bdi|bvi|irb|ae\d|br\d)/i.test(
    name,
  );
}

/** True for ports to a management network of their own, which no route joins to the others. */
export function isManagement(name: string): boolean {
  return /^(fxp\d|em\d|me\d|vme|mgmt|management)/i.test(name);
}
