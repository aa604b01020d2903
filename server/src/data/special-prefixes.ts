/** Special-purpose address blocks. Source: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890, RFC 8190), and multicast. */

import type { Address } from '../net/address.ts';
import { type Prefix, parsePrefix } from '../net/prefix.ts';
import { PrefixMap } from '../net/prefix-map.ts';

/** `global`: whether the block may be reached through the Internet; `partly` where it depends on the assignment inside it. */
export interface SpecialPrefix {
  readonly prefix: string;
  readonly name: string;
  readonly source: string;
  readonly global: boolean | 'partly';
}

export const specialPrefixes = {
  source: 'https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/iana-ipv6-special-registry',
  date: '2026-11-20',
  entries: [
    { prefix: '0.0.0.0/8', name: 'This network', source: 'RFC 791', global: false },
    { prefix: '10.0.0.0/8', name: 'Private use', source: 'RFC 1918', global: false },
    { prefix: '100.64.0.0/10', name: 'Shared address space', source: 'RFC 6598', global: false },
    { prefix: '127.0.0.0/8', name: 'Loopback', source: 'RFC 1122', global: false },
    { prefix: '169.254.0.0/16', name: 'Link local', source: 'RFC 3927', global: false },
    { prefix: '172.16.0.0/12', name: 'Private use', source: 'RFC 1918', global: false },
    { prefix: '192.0.0.0/24', name: 'IETF protocol assignments', source: 'RFC 6890', global: 'partly' },
    { prefix: '192.0.0.0/29', name: 'IPv4 service continuity', source: 'RFC 7335', global: false },
    { prefix: '192.0.0.9/32', name: 'Port Control Protocol anycast', source: 'RFC 7723', global: true },
    { prefix: '192.0.0.10/32', name: 'TURN anycast', source: 'RFC 8155', global: true },
    { prefix: '192.0.0.170/31', name: 'NAT64/DNS64 discovery', source: 'RFC 7050', global: false },
    { prefix: '192.0.2.0/24', name: 'Documentation (TEST-NET-1)', source: 'RFC 5737', global: false },
    { prefix: '192.31.196.0/24', name: 'AS112', source: 'RFC 7535', global: true },
    { prefix: '192.52.193.0/24', name: 'AMT', source: 'RFC 7450', global: true },
    { prefix: '192.88.99.0/24', name: '6to4 relay anycast, deprecated', source: 'RFC 7526', global: 'partly' },
    { prefix: '192.168.0.0/16', name: 'Private use', source: 'RFC 1918', global: false },
    { prefix: '192.175.48.0/24', name: 'Direct delegation AS112', source: 'RFC 7534', global: true },
    { prefix: '198.18.0.0/15', name: 'Benchmarking', source: 'RFC 2544', global: false },
    { prefix: '198.51.100.0/24', name: 'Documentation (TEST-NET-2)', source: 'RFC 5737', global: false },
    { prefix: '203.0.113.0/24', name: 'Documentation (TEST-NET-3)', source: 'RFC 5737', global: false },
    { prefix: '224.0.0.0/4', name: 'Multicast', source: 'RFC 5771', global: 'partly' },
    { prefix: '240.0.0.0/4', name: 'Reserved', source: 'RFC 1112', global: false },
    { prefix: '255.255.255.255/32', name: 'Limited broadcast', source: 'RFC 8190', global: false },
    { prefix: '::/128', name: 'Unspecified address', source: 'RFC 4291', global: false },
    { prefix: '::1/128', name: 'Loopback', source: 'RFC 4291', global: false },
    { prefix: '::ffff:0.0.0.0/96', name: 'IPv4-mapped', source: 'RFC 4291', global: false },
    { prefix: '64:ff9b::/96', name: 'IPv4-IPv6 translation', source: 'RFC 6052', global: true },
    { prefix: '64:ff9b:1::/48', name: 'Local-use IPv4/IPv6 translation', source: 'RFC 8215', global: false },
    { prefix: '100::/64', name: 'Discard only', source: 'RFC 6666', global: false },
    { prefix: '2001::/23', name: 'IETF protocol assignments', source: 'RFC 2928', global: 'partly' },
    { prefix: '2001::/32', name: 'Teredo', source: 'RFC 4380', global: 'partly' },
    { prefix: '2001:1::1/128', name: 'Port Control Protocol anycast', source: 'RFC 7723', global: true },
    { prefix: '2001:1::2/128', name: 'TURN anycast', source: 'RFC 8155', global: true },
    { prefix: '2001:2::/48', name: 'Benchmarking', source: 'RFC 5180', global: false },
    { prefix: '2001:3::/32', name: 'AMT', source: 'RFC 7450', global: true },
    { prefix: '2001:4:112::/48', name: 'AS112', source: 'RFC 7535', global: true },
    { prefix: '2001:10::/28', name: 'ORCHID, deprecated', source: 'RFC 4843', global: false },
    { prefix: '2001:20::/28', name: 'ORCHIDv2', source: 'RFC 7343', global: true },
    { prefix: '2001:db8::/32', name: 'Documentation', source: 'RFC 3849', global: false },
    { prefix: '2002::/16', name: '6to4', source: 'RFC 3056', global: 'partly' },
    { prefix: '2620:4f:8000::/48', name: 'Direct delegation AS112', source: 'RFC 7534', global: true },
    { prefix: '3fff::/20', name: 'Documentation', source: 'RFC 9637', global: false },
    { prefix: '5f00::/16', name: 'Segment routing SIDs', source: 'RFC 9602', global: false },
    { prefix: 'fc00::/7', name: 'Unique local', source: 'RFC 4193', global: false },
    { prefix: 'fe80::/10', name: 'Link local', source: 'RFC 4291', global: false },
    { prefix: 'ff00::/8', name: 'Multicast', source: 'RFC 4291', global: 'partly' },
  ],
} as const satisfies { source: string; date: string; entries: readonly SpecialPrefix[] };

const byPrefix = new PrefixMap<SpecialPrefix>(
  specialPrefixes.entries.flatMap(entry => {
    const prefix = parsePrefix(entry.prefix);
    return prefix.ok ? [[prefix.value, entry] as const] : [];
  }),
);

/** The most specific special-purpose block that holds an address. */
export function specialAddress(address: Address): SpecialPrefix | undefined {
  return byPrefix.longest(address)?.value;
}

/** The most specific special-purpose block that holds a whole prefix. */
export function specialPrefix(prefix: Prefix): SpecialPrefix | undefined {
  return byPrefix.covering(prefix).at(-1)?.value;
}
