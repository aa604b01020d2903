/** Data centres of FRR routers for measurements: a fat tree of `k` ports a switch with eBGP on every link and one prefix at each edge router (RFC 7938). */

/** Configurations by name of the router: k²/4 cores, k²/2 aggregation and k²/2 edge routers. */
export function fatTree(k: number): Map<string, string> {
  const half = k / 2;
  const links = new Map<string, string[]>();
  const peers = new Map<string, string[]>();
  let subnets = 0;
  const add = (map: Map<string, string[]>, name: string, line: string) => map.set(name, [...(map.get(name) ?? []), line]);
  const join = (a: string, asnA: number, b: string, asnB: number) => {
    const base = (10 << 24) + 2 * subnets++;
    const text = (value: number) => [24, 16, 8, 0].map(shift => (value >>> shift) & 255).join('.');
    add(links, a, `interface eth${subnets}\n ip address ${text(base)}/31`);
    add(links, b, `interface eth${subnets}\n ip address ${text(base + 1)}/31`);
    add(peers, a, ` neighbor ${text(base + 1)} remote-as ${asnB}`);
    add(peers, b, ` neighbor ${text(base)} remote-as ${asnA}`);
  };
  const asns = new Map<string, number>();
  const core = (i: number) => named(asns, `core${i}`, 4_200_000_000);
  const aggregation = (pod: number, i: number) => named(asns, `pod${pod}-agg${i}`, 4_200_000_001 + pod);
  const edge = (pod: number, i: number) => named(asns, `pod${pod}-edge${i}`, 4_200_001_000 + pod * half + i);
  for (let pod = 0; pod < k; pod++) {
    for (let i = 0; i < half; i++) {
      const [above, asn] = aggregation(pod, i);
      for (let j = 0; j < half; j++) join(above, asn, ...edge(pod, j));
      for (let j = 0; j < half; j++) join(above, asn, ...core(i * half + j));
    }
  }
  let number = 0;
  return new Map(
    [...asns].map(([name, asn]) => {
      number++;
      const own = name.includes('edge') ? `172.${16 + (number >>> 8)}.${number & 255}.0/24` : undefined;
      return [
        name,
        [
          'frr version 8.4',
          'frr defaults datacenter',
          `hostname ${name}`,
          ...(links.get(name) ?? []),
          ...(own ? [`ip route ${own} Null0`] : []),
          `router bgp ${asn}`,
          ` bgp router-id 192.0.${number >>> 8}.${number & 255}`,
          ' bgp bestpath compare-routerid',
          ...(peers.get(name) ?? []),
          ...(own ? [' address-family ipv4 unicast', `  network ${own}`] : []),
          '',
        ].join('\n'),
      ];
    }),
  );
}

function named(asns: Map<string, number>, name: string, asn: number): [string, number] {
  asns.set(name, asn);
  return [name, asn];
}
