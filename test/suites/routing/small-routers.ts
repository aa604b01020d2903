/** Routers of each vendor in short form, for networks of two to four: links by number, each end by its host part. */

export interface Router {
  readonly asn?: number;
  /** `[link, end]`: the address 192.0.2.(4 × link + end), end 1 or 2, in the order of the router's ports. */
  readonly links: readonly (readonly [link: number, end: 1 | 2])[];
  readonly loopback?: string;
  /** Lines in front of BGP, and lines of BGP. */
  readonly top?: string;
  readonly bgp?: string;
  /** Lines behind everything else. */
  readonly end?: string;
}

export const address = (link: number, end: 1 | 2) => `192.0.2.${4 * link + end}`;

type Ports = (address: string, index: number) => string;

const router =
  (vendor: string, first: string, port: Ports, loopback: (address: string) => string, process: (asn: number) => string) =>
  (name: string, { asn, links, loopback: own, top = '', bgp = '', end = '' }: Router): string =>
    [
      `-- ${name}.${vendor} --`,
      first.replace('NAME', name),
      ...links.map(([link, side], i) => port(address(link, side), i)),
      ...(own ? [loopback(own)] : []),
      top,
      ...(asn === undefined ? [] : [process(asn)]),
      bgp,
      end,
      '',
    ].join('\n');

const routerBgp = (asn: number) => `router bgp ${asn}`;

export const ios = router(
  'ios',
  'hostname NAME',
  (own, i) => `interface GigabitEthernet${i + 1}\n ip address ${own} 255.255.255.252`,
  own => `interface Loopback0\n ip address ${own} 255.255.255.255`,
  routerBgp,
);

export const frr = router(
  'frr',
  'frr version 8.4\nhostname NAME',
  (own, i) => `interface eth${i}\n ip address ${own}/30`,
  own => `interface lo\n ip address ${own}/32`,
  asn => `${routerBgp(asn)}\n no bgp ebgp-requires-policy`,
);

export const eos = router(
  'eos',
  'hostname NAME\nservice routing protocols model multi-agent\nip routing',
  (own, i) => `interface Ethernet${i + 1}\n   no switchport\n   ip address ${own}/30`,
  own => `interface Loopback0\n   ip address ${own}/32`,
  routerBgp,
);

export const nxos = router(
  'nxos',
  'hostname NAME\nfeature bgp\nfeature ospf\nfeature interface-vlan',
  (own, i) => `interface Ethernet1/${i + 1}\n  no switchport\n  ip address ${own}/30\n  no shutdown`,
  own => `interface loopback0\n  ip address ${own}/32`,
  routerBgp,
);

export const iosxr = router(
  'iosxr',
  'hostname NAME\nroute-policy PASS\n  pass\nend-policy',
  (own, i) => `interface GigabitEthernet0/0/0/${i}\n ipv4 address ${own} 255.255.255.252`,
  own => `interface Loopback0\n ipv4 address ${own} 255.255.255.255`,
  routerBgp,
);

export const junos = router(
  'junos',
  'set system host-name NAME',
  (own, i) => `set interfaces ge-0/0/${i} unit 0 family inet address ${own}/30`,
  own => `set interfaces lo0 unit 0 family inet address ${own}/32`,
  asn => `set routing-options autonomous-system ${asn}`,
);

/** A router of AS `asn` that announces 203.0.113.0/24 over one link to AS 64496. */
export const origin = (name: string, asn: number, link: number, bgp = '', prefix = '203.0.113.0') =>
  ios(name, {
    asn,
    links: [[link, 1]],
    top: `ip route ${prefix} 255.255.255.0 Null0`,
    bgp: ` bgp router-id 9.9.9.${link + 1}\n network ${prefix}\n neighbor ${address(link, 2)} remote-as 64496\n${bgp}`,
  });

/** A router of AS `asn` that hears AS 64496 over one link, at its second end. */
export const listener = (name: string, asn: number, link: number, bgp = '') =>
  ios(name, {
    asn,
    links: [[link, 2]],
    bgp: ` bgp router-id 8.8.8.${link + 1}\n neighbor ${address(link, 1)} remote-as 64496\n${bgp}`,
  });

/** A router of OSPF area 0 over one link, at its second end. */
export const inOspf = (name: string, link: number, lines = '', top = '', loopback?: string) =>
  ios(name, { links: [[link, 2]], loopback, top, end: `router ospf 1\n network 0.0.0.0 255.255.255.255 area 0\n${lines}` });
