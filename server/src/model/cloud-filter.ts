/** Packet filters of clouds, alike for all providers: security groups, network ACLs, network security groups, firewall rules and policies. Plain data. */
import type { CloudProvider } from '../data/cloud-limits.ts';
import type { Place } from '../text/place.ts';
import type { CloudPrefix } from './cloud-prefix.ts';

export type CloudFilterKind =
  /** AWS: the union of what its rules permit; stateful. */
  | 'security-group'
  /** AWS: the first matching rule decides, per direction; stateless. */
  | 'network-acl'
  /** Azure: the first matching rule decides; stateful. */
  | 'network-security-group'
  /** Google: the firewall rules of one network, the first matching one decides, deny before allow at one priority; stateful. */
  | 'firewall'
  /** Google firewall policies, Azure network manager's admin rules. */
  | 'firewall-policy';

export interface CloudFilter {
  readonly provider: CloudProvider;
  readonly kind: CloudFilterKind;
  /** Terraform address; of a Google network's firewall rules that of the network. */
  readonly address: string;
  readonly name?: string;
  /** Address of the network, or its identifier as written. */
  readonly network?: string;
  /** Addresses of the subnets that it is associated with. */
  readonly subnets: readonly string[];
  /** The network ACL of all subnets of its network that no other one names. */
  readonly isDefault?: true;
  readonly stateful: boolean;
  /** In the order in which they are tried: by direction, then priority. A security group's are in the order of the text and all permit. */
  readonly rules: readonly CloudFilterRule[];
  /** False when a rule, or the number of them, is not known. */
  readonly complete: boolean;
  readonly place: Place;
}

export interface CloudFilterRule {
  /** Address of the resource that states it: the filter's own when it is written inside. */
  readonly address: string;
  readonly name?: string;
  readonly direction: 'ingress' | 'egress';
  /** Undefined when it is not known. */
  readonly action?: 'allow' | 'deny';
  /** Lower is tried first; of filters that have an order. */
  readonly priority?: number;
  /** Undefined when it is not known. */
  readonly services?: readonly CloudService[];
  /** The other side of the network: where ingress comes from, where egress goes to. */
  readonly remote: CloudFilterEnd;
  /** The side inside of the network, where a rule limits it: destination of ingress, source of egress. */
  readonly local?: CloudFilterEnd;
  /** Switched off, or only logs. */
  readonly disabled: boolean;
  /** Where the rule begins. */
  readonly place: Place;
  /** Where ports are written, else `place`. */
  readonly portsPlace: Place;
}

/** One protocol with its destination ports. */
export interface CloudService {
  /** `all`, `tcp`, `udp`, `icmp`, `icmpv6`, `esp`, …; a number as text when the protocol has no common name. */
  readonly protocol: string;
  /** Both inclusive; undefined for all, also where the protocol has none. */
  readonly ports?: readonly CloudPorts[];
}

export interface CloudPorts {
  readonly low: number;
  readonly high: number;
}

export interface CloudFilterEnd {
  readonly prefixes: readonly CloudPrefix[];
  /** Everything: `*`, `Any`, or no limit written. */
  readonly any: boolean;
  /** Other things that it names: security groups, prefix lists, service tags, network tags, service accounts; `self` for the filter itself. */
  readonly groups: readonly string[];
  /** False when some of it is not known. */
  readonly complete: boolean;
  readonly place: Place;
}
