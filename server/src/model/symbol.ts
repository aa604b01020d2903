/** Named objects of a configuration: their kinds, and the two ends of a name. */
import type { Place } from '../text/place.ts';

/** Every kind of named object, with the words people use for it. */
export const kindLabels = {
  'route-map': 'route map',
  'route-policy': 'route policy',
  'policy-statement': 'policy statement',
  'control-function': 'control function',
  'prefix-list': 'prefix list',
  'ipv6-prefix-list': 'IPv6 prefix list',
  'prefix-set': 'prefix set',
  'as-path-list': 'AS-path list',
  'as-path-group': 'AS-path group',
  'as-path-set': 'AS-path set',
  'community-list': 'community list',
  'community-set': 'community set',
  'large-community-set': 'large community set',
  'extcommunity-set': 'extended community set',
  'rd-set': 'route distinguisher set',
  'tag-set': 'tag set',
  'ospf-area-set': 'OSPF area set',
  'mac-set': 'MAC address set',
  'etag-set': 'Ethernet tag set',
  'esi-set': 'Ethernet segment set',
  'extcommunity-list': 'extended community list',
  'large-community-list': 'large community list',
  acl: 'access list',
  'ipv6-acl': 'IPv6 access list',
  'firewall-filter': 'firewall filter',
  interface: 'interface',
  vrf: 'VRF',
  'routing-instance': 'routing instance',
  'peer-group': 'peer group',
  'peer-policy': 'peer policy template',
  'peer-session': 'peer session template',
  'neighbor-group': 'neighbor group',
  'session-group': 'session group',
  'af-group': 'address-family group',
  'bgp-group': 'BGP group',
  'class-map': 'class map',
  'policy-map': 'policy map',
  'object-group': 'object group',
  application: 'application',
  'address-book': 'address book',
  'ipsec-transform-set': 'transform set',
  'ipsec-profile': 'IPsec profile',
  'isakmp-profile': 'ISAKMP profile',
  keyring: 'keyring',
  'crypto-map': 'crypto map',
  'aaa-server-group': 'AAA server group',
  'nat-pool': 'NAT pool',
  'key-chain': 'key chain',
  vlan: 'VLAN',
  zone: 'zone',
  track: 'track',
  'ip-sla': 'IP SLA',
  'rpki-cache': 'RPKI cache',
  'mac-acl': 'MAC access list',
  'peer-filter': 'peer filter',
  'ssl-profile': 'SSL profile',
  'shared-secret-profile': 'shared secret profile',
  'flow-tracker': 'flow tracker',
  'ike-policy': 'IKE policy',
  'sa-policy': 'security association policy',
  'path-group': 'path group',
  'load-balance-policy': 'load balance policy',
  'avt-profile': 'adaptive virtual topology profile',
  'avt-policy': 'adaptive virtual topology policy',
  'application-profile': 'application profile',
  'field-set': 'field set',
  'stun-profile': 'STUN server profile',
  'flow-record': 'flow record',
  'flow-exporter': 'flow exporter',
  'flow-monitor': 'flow monitor',
  'port-profile': 'port profile',
  'configuration-group': 'configuration group',
  'bfd-profile': 'BFD profile',
  'nexthop-group': 'next-hop group',
  'pbr-map': 'policy routing map',
  'segment-list': 'segment list',
  'srv6-locator': 'SRv6 locator',
  'affinity-map': 'affinity',
  address: 'address',
  policer: 'policer',
  'ike-proposal': 'IKE proposal',
  'ike-gateway': 'IKE gateway',
  'ipsec-proposal': 'IPsec proposal',
  'ipsec-policy': 'IPsec policy',
  'ipsec-vpn': 'IPsec VPN',
  screen: 'screen',
  'login-class': 'login class',
  'rib-group': 'RIB group',
  'route-condition': 'condition',
  'route-filter-list': 'route filter list',
  'damping-profile': 'damping profile',
  'label-switched-path': 'label-switched path',
  'mpls-path': 'MPLS path',
  'admin-group': 'administrative group',
  'forwarding-class': 'forwarding class',
  classifier: 'classifier',
  'rewrite-rule': 'rewrite rule',
  scheduler: 'scheduler',
  'scheduler-map': 'scheduler map',
  'drop-profile': 'drop profile',
  'traffic-profile': 'traffic control profile',
  'access-profile': 'access profile',
  'address-pool': 'address pool',
  'server-group': 'server group',
  'storm-control-profile': 'storm control profile',
  'time-range': 'time range',
  trustpoint: 'trustpoint',
  'bfd-template': 'BFD template',
  'interface-template': 'interface template',
  'service-template': 'service template',
  'authentication-server': 'server of AAA',
  'method-list': 'method list',
  sampler: 'sampler',
  'pseudowire-class': 'pseudowire class',
  'mka-policy': 'MKA policy',
  'macsec-policy': 'MACsec policy',
  'qos-profile': 'QoS profile',
  'tcam-profile': 'TCAM profile',
  'device-tracking-policy': 'device tracking policy',
  'dynamic-profile': 'dynamic profile',
} as const;

export type Kind = keyof typeof kindLabels;
export const kinds = Object.keys(kindLabels) as readonly Kind[];

/** Kinds that work by being there: one that nothing refers to is not unused. */
export const standaloneKinds: ReadonlySet<Kind> = new Set([
  'interface',
  'vrf',
  'routing-instance',
  'vlan',
  'zone',
  'rpki-cache',
  'address-book',
  'ipsec-vpn',
  'forwarding-class',
  'admin-group',
  'trustpoint',
  'dynamic-profile',
  // A peer is matched by what the profile says of its identity.
  'isakmp-profile',
  'interface-template',
  'service-template',
  'authentication-server',
  'method-list',
]);

/** Kinds that decide about routes or packets, and the lists these ask. */
export const decidingKinds = [
  'route-map',
  'route-policy',
  'policy-statement',
  'control-function',
  'prefix-list',
  'ipv6-prefix-list',
  'prefix-set',
  'as-path-list',
  'as-path-group',
  'as-path-set',
  'community-list',
  'community-set',
  'large-community-list',
  'large-community-set',
  'extcommunity-list',
  'extcommunity-set',
  'rd-set',
  'tag-set',
  'acl',
  'ipv6-acl',
  'firewall-filter',
  'class-map',
  'policy-map',
  'object-group',
] as const satisfies readonly Kind[];

/** Kinds that neighbors take settings from. */
export const templateKinds = [
  'peer-group',
  'peer-policy',
  'peer-session',
  'neighbor-group',
  'session-group',
  'af-group',
] as const satisfies readonly Kind[];

/** One end of a name: where an object is defined or used. */
export interface SymbolUse {
  readonly kind: Kind;
  /** Normalised by the vendor, so that equal objects have equal names (`Gi0/0` is `GigabitEthernet0/0`). */
  readonly name: string;
  readonly role: 'definition' | 'reference';
  readonly place: Place;
  /** The template of the command that holds it. */
  readonly usage: string;
  /** Other kinds the name may stand for at this place (`match ip address` takes access lists by number or name). */
  readonly alternatives?: readonly Kind[];
  /** A reference that only says more of the object, as each line of a peer group does. */
  readonly describes?: boolean;
  /** A reference to what a device may have without a line of its own, as a port that only receives copies. */
  readonly given?: boolean;
}

/** Both ends of one name in one device. */
export interface Named {
  readonly kind: Kind;
  readonly name: string;
  readonly definitions: readonly SymbolUse[];
  readonly references: readonly SymbolUse[];
}

/** The references that make use of the object: those that only describe it are left out. */
export function usesOf({ references }: Named): readonly SymbolUse[] {
  return references.filter(({ describes }) => !describes);
}

/** Whether a reference makes use of the object. */
export function isInUse({ references }: Named): boolean {
  return references.some(({ describes }) => !describes);
}

/** All names of a device, keyed by `symbolKey`. */
export type Symbols = ReadonlyMap<string, Named>;

export function symbolKey(kind: Kind, name: string): string {
  if (kind !== last.kind || name !== last.name) last = { kind, name, key: `${kind} ${name}` };
  return last.key;
}

/** Lines about one object follow each other: the same key as one string is compared at once, and kept once. */
let last: { readonly kind?: Kind; readonly name?: string; readonly key: string } = { key: '' };

/** The name that a use means: the first of its kinds that is defined, else its own kind. */
export function nameMeant(symbols: Symbols, { kind, alternatives = [], name }: SymbolUse): Named | undefined {
  const found = [kind, ...alternatives].map(each => symbols.get(symbolKey(each, name))).filter(named => named !== undefined);
  return found.find(({ definitions }) => definitions.length > 0) ?? found[0];
}
