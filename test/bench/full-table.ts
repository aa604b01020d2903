/** A table of the whole Internet for measurements: routes that three neighbors of a border router announce, with attributes that are shared as in real tables. */
import type { Announced, Outside } from '../../server/src/model/announcement.ts';
import { RouteCollector } from '../../server/src/model/route-columns.ts';
import { parseAddress } from '../../server/src/net/address.ts';
import { type AsPath, sequencePath } from '../../server/src/net/as-path.ts';
import type { Prefix } from '../../server/src/net/prefix.ts';

/** The same numbers in every run, from 0 to 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Shares of prefix lengths, about those of the tables of 2024. */
const lengths4 = [
  [24, 0.62],
  [23, 0.1],
  [22, 0.12],
  [21, 0.05],
  [20, 0.05],
  [19, 0.04],
  [18, 0.015],
  [17, 0.005],
] as const;
const lengths6 = [
  [48, 0.6],
  [44, 0.15],
  [40, 0.15],
  [32, 0.1],
] as const;

function lengthAt(shares: readonly (readonly [number, number])[], at: number): number {
  let sum = 0;
  for (const [length, part] of shares) {
    sum += part;
    if (at < sum) return length;
  }
  return shares[0]![0];
}

/** One prefix behind the other, each at the next address that fits its length. */
function makePrefixes(count: number, family: 4 | 6, random: () => number): Prefix[] {
  const shares = family === 4 ? lengths4 : lengths6;
  let next = family === 4 ? 0x14000000 : 0x24000000 * 2 ** 16;
  const bits = family === 4 ? 32 : 48;
  return Array.from({ length: count }, () => {
    const length = lengthAt(shares, random());
    const size = 2 ** (bits - length);
    const start = Math.ceil(next / size) * size;
    next = start + size;
    if (family === 4) return { family, w0: start, w1: 0, w2: 0, w3: 0, length };
    return { family, w0: Math.floor(start / 2 ** 16), w1: (start % 2 ** 16) * 2 ** 16, w2: 0, w3: 0, length };
  });
}

const address = (text: string) => {
  const parsed = parseAddress(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};

/** Prefixes in groups of one origin and one policy: sizes fall off as in real tables, about 16 prefixes to a group. */
export function fullTable(ipv4: number, ipv6: number): Outside {
  const random = randomNumbers(7);
  const all = new RouteCollector<Announced>();
  for (const [family, count] of [
    [4, ipv4],
    [6, ipv6],
  ] as const) {
    const prefixes = makePrefixes(count, family, random);
    const neighbors = [1, 2, 3].map(n => address(family === 4 ? `192.0.2.${4 * n + 1}` : `2001:db8:${n}::1`));
    for (let at = 0, group = 0; at < count; group++) {
      const size = Math.max(1, Math.min(2000, Math.floor(4 / (1 - random()) ** 0.75)));
      const origin = 100_000 + (group >> 1);
      const said = neighbors.map((neighbor, n) => {
        const attributes = attributesOf(64_497 + n, origin, random);
        return all.values.push({ neighbor, ...attributes, origin: 'igp', largeCommunities: none, source: 'full table' }) - 1;
      });
      for (const prefix of prefixes.slice(at, at + size)) for (const value of said) all.add(all.prefix(prefix), value);
      at += size;
    }
  }
  return { routes: all.columns(), probes: [] };
}

const none: readonly string[] = [];

function attributesOf(upstream: number, origin: number, random: () => number): Pick<Announced, 'asPath' | 'communities' | 'med'> {
  const transit = Array.from({ length: 1 + Math.floor(random() * 3) }, () => 1000 + Math.floor(random() ** 3 * 8000));
  const asPath: AsPath = sequencePath([upstream, ...transit, ...Array.from({ length: random() < 0.1 ? 3 : 1 }, () => origin)]);
  const communities = [`${upstream}:${100 + Math.floor(random() * 40)}`, `${upstream}:${2000 + Math.floor(random() * 60)}`];
  return { asPath, communities, med: random() < 0.3 ? Math.floor(random() * 50) : undefined };
}

/** The router that hears all of it. */
export const borderRouter = `frr version 8.4
hostname border
${[1, 2, 3].map(n => `interface eth${n}\n ip address 192.0.2.${4 * n + 2}/30\n ipv6 address 2001:db8:${n}::2/64`).join('\n')}
ip prefix-list BOGONS seq 5 permit 10.0.0.0/8 le 32
ip prefix-list BOGONS seq 10 permit 192.168.0.0/16 le 32
ip prefix-list BOGONS seq 15 permit 0.0.0.0/0 ge 25
ipv6 prefix-list BOGONS6 seq 5 permit 2001:db8::/32 le 128
ipv6 prefix-list BOGONS6 seq 10 permit ::/0 ge 49
bgp as-path access-list LEAKS seq 5 permit _6450[0-9]_
bgp community-list standard BEST permit 64498:2001
bgp community-list standard WORST permit 64497:110
route-map IN deny 10
 match ip address prefix-list BOGONS
route-map IN deny 15
 match ipv6 address prefix-list BOGONS6
route-map IN deny 20
 match as-path LEAKS
route-map IN permit 30
 match community BEST
 set local-preference 200
route-map IN permit 40
 match community WORST
 set local-preference 80
route-map IN permit 50
 set community 64496:1 additive
router bgp 64496
 bgp router-id 198.51.100.100
 bgp bestpath compare-routerid
 no bgp ebgp-requires-policy
${[1, 2, 3].map(n => ` neighbor 192.0.2.${4 * n + 1} remote-as ${64496 + n}\n neighbor 2001:db8:${n}::1 remote-as ${64496 + n}`).join('\n')}
 address-family ipv4 unicast
${[1, 2, 3].map(n => `  neighbor 192.0.2.${4 * n + 1} route-map IN in`).join('\n')}
 address-family ipv6 unicast
${[1, 2, 3].map(n => `  neighbor 2001:db8:${n}::1 activate\n  neighbor 2001:db8:${n}::1 route-map IN in`).join('\n')}
`;
