/**
 * A backbone for measurements: OSPF inside, two route reflectors for each router, and routers of customers at two edges each, whose prefixes pass import
 * policies with prefix lists, communities and preferences.
 */

export interface BackboneSize {
  /** Routers of the backbone, reflectors and cores among them. */
  readonly routers: number;
  readonly customers: number;
  readonly prefixesOfCustomer: number;
}

const asn = 64500;
const reflectors = 4;

const text = (value: number) => [24, 16, 8, 0].map(shift => (value >>> shift) & 255).join('.');
const loopback = (router: number) => text((192 << 24) + (168 << 16) + router + 1);

/** What a router consists of. */
interface Router {
  readonly interfaces: string[];
  readonly ospf: string[];
  readonly policies: string[];
  readonly neighbors: string[];
  readonly family: string[];
}

/** Configurations by name of the router. */
export function backbone({ routers, customers, prefixesOfCustomer }: BackboneSize): Map<string, string> {
  const all = Array.from({ length: routers }, (_, i) => makeRouter(i));
  let subnets = 0;
  const join = (a: number, b: number) => {
    const base = (10 << 24) + 2 * subnets++;
    for (const [router, own] of [
      [a, base],
      [b, base + 1],
    ] as const) {
      all[router]!.interfaces.push(`interface eth${subnets}`, ` ip address ${text(own)}/31`, ` ip ospf cost ${10 + ((a + b) % 7)}`);
      all[router]!.ospf.push(` network ${text(base)}/31 area 0`);
    }
  };
  for (let i = 0; i < routers; i++) join(i, (i + 1) % routers);
  for (let i = 0; i < routers; i += 3) join(i, (i * 7 + 5) % routers);
  for (let i = 0; i < routers; i++) reflect(all, i);
  const configs = new Map<string, string>();
  const edges = routers - reflectors;
  for (let i = 0; i < customers; i++) {
    const name = `customer${i}`;
    const sites = [reflectors + ((i * 3) % edges), reflectors + ((i * 3 + 1) % edges)];
    const first = (100 << 24) + i * prefixesOfCustomer * 256;
    const networks = Array.from({ length: prefixesOfCustomer }, (_, k) => `${text(first + k * 256)}/24`);
    for (const [k, site] of sites.entries()) addCustomer(all[site]!, i, k, networks);
    configs.set(name, customerConfig(name, i, networks));
  }
  for (const [i, router] of all.entries()) configs.set(`router${i}`, routerConfig(router, i));
  return configs;
}

function makeRouter(i: number): Router {
  return {
    interfaces: ['interface lo', ` ip address ${loopback(i)}/32`],
    ospf: [` ospf router-id ${loopback(i)}`, ` network ${loopback(i)}/32 area 0`],
    policies: ['bgp community-list standard BACKUP permit 64500:80', 'bgp community-list standard CUSTOMER permit 64500:100'],
    neighbors: [],
    family: [],
  };
}

/** Reflectors know each other; all others are clients of two of them. */
function reflect(all: readonly Router[], i: number): void {
  const own = i < reflectors ? [...Array(reflectors).keys()].filter(other => other < i) : [i % reflectors, (i + 1) % reflectors];
  for (const reflector of own) {
    for (const [one, other] of [
      [i, reflector],
      [reflector, i],
    ] as const) {
      all[one]!.neighbors.push(` neighbor ${loopback(other)} remote-as ${asn}`, ` neighbor ${loopback(other)} update-source lo`);
      if (one === reflector && i >= reflectors) all[one]!.family.push(`  neighbor ${loopback(other)} route-reflector-client`);
      if (one === i) all[one]!.family.push(`  neighbor ${loopback(other)} next-hop-self`);
    }
  }
}

const customerAsn = (i: number) => 65536 + i;
const link = (i: number, site: number) => (172 << 24) + (16 << 16) + (i * 2 + site) * 2;

function addCustomer({ interfaces, policies, neighbors, family }: Router, i: number, site: number, networks: readonly string[]): void {
  const peer = text(link(i, site) + 1);
  const name = `C${i}`;
  interfaces.push(`interface cust${i}`, ` ip address ${text(link(i, site))}/31`);
  neighbors.push(` neighbor ${peer} remote-as ${customerAsn(i)}`);
  family.push(`  neighbor ${peer} route-map ${name}-IN in`, `  neighbor ${peer} route-map ${name}-OUT out`);
  policies.push(
    ...networks.map((network, k) => `ip prefix-list ${name} seq ${5 * k + 5} permit ${network}`),
    `route-map ${name}-IN permit 10`,
    ' match community BACKUP',
    ' set local-preference 80',
    ' set community 64500:100 additive',
    `route-map ${name}-IN permit 20`,
    ` match ip address prefix-list ${name}`,
    ` set local-preference ${site === 0 ? 120 : 110}`,
    ' set community 64500:100 additive',
    `route-map ${name}-OUT permit 10`,
    ' match community CUSTOMER',
    ` set metric ${10 * site + 10}`,
  );
}

function customerConfig(name: string, i: number, networks: readonly string[]): string {
  return [
    'frr version 8.4',
    `hostname ${name}`,
    ...[0, 1].flatMap(site => [`interface eth${site}`, ` ip address ${text(link(i, site) + 1)}/31`]),
    ...networks.map(network => `ip route ${network} Null0`),
    `ip prefix-list SECOND seq 5 permit ${networks[0]}`,
    'route-map OUT permit 10',
    ' match ip address prefix-list SECOND',
    ' set community 64500:80',
    'route-map OUT permit 20',
    `router bgp ${customerAsn(i)}`,
    ' no bgp ebgp-requires-policy',
    ` bgp router-id ${text((192 << 24) + (169 << 16) + i + 1)}`,
    ...[0, 1].map(site => ` neighbor ${text(link(i, site))} remote-as ${asn}`),
    ' address-family ipv4 unicast',
    ...networks.map(network => `  network ${network}`),
    ...[0, 1].map(site => `  neighbor ${text(link(i, site))} route-map OUT out`),
    '',
  ].join('\n');
}

function routerConfig({ interfaces, ospf, policies, neighbors, family }: Router, i: number): string {
  return [
    'frr version 8.4',
    `hostname router${i}`,
    ...interfaces,
    ...policies,
    `router bgp ${asn}`,
    ` bgp router-id ${loopback(i)}`,
    ...neighbors,
    ' address-family ipv4 unicast',
    ...family,
    ' exit-address-family',
    'router ospf',
    ...ospf,
    '',
  ].join('\n');
}
