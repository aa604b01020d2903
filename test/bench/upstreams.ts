/** A border router with three upstreams that announce the same prefixes, through import policies that set preferences by community. */

/** Configurations by name of the router. */
export function upstreams(prefixes: number): Map<string, string> {
  const text = (value: number) => [24, 16, 8, 0].map(shift => (value >>> shift) & 255).join('.');
  const networks = Array.from({ length: prefixes }, (_, i) => `  network ${text((20 << 24) + i * 256)}/24`).join('\n');
  const configs = new Map<string, string>();
  for (const n of [1, 2, 3]) {
    configs.set(
      `upstream${n}`,
      `frr version 8.4
hostname upstream${n}
interface eth0
 ip address 192.0.2.${4 * n + 1}/30
route-map OUT permit 10
 set metric ${n * 10}
 set community 6449${n + 6}:${n}
router bgp ${64496 + n}
 bgp router-id 198.51.100.${n}
 no bgp ebgp-requires-policy
 no bgp network import-check
 neighbor 192.0.2.${4 * n + 2} remote-as 64496
 address-family ipv4 unicast
${networks}
  neighbor 192.0.2.${4 * n + 2} route-map OUT out
`,
    );
  }
  configs.set(
    'border',
    `frr version 8.4
hostname border
${[1, 2, 3].map(n => `interface eth${n}\n ip address 192.0.2.${4 * n + 2}/30`).join('\n')}
ip prefix-list BOGONS seq 5 permit 10.0.0.0/8 le 32
bgp community-list standard BEST permit 64498:2
route-map IN deny 10
 match ip address prefix-list BOGONS
route-map IN permit 20
 match community BEST
 set local-preference 200
route-map IN permit 30
router bgp 64496
 bgp router-id 198.51.100.100
 bgp bestpath compare-routerid
 no bgp ebgp-requires-policy
${[1, 2, 3].map(n => ` neighbor 192.0.2.${4 * n + 1} remote-as ${64496 + n}`).join('\n')}
 address-family ipv4 unicast
${[1, 2, 3].map(n => `  neighbor 192.0.2.${4 * n + 1} route-map IN in`).join('\n')}
`,
  );
  return configs;
}
