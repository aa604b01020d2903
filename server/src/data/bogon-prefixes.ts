/** Prefixes that must not be accepted from other networks, each with all longer ones. Sources: NLNOG BGP filter guide, RFC 7454 section 6.1.1, RFC 6052. */

import { contains, type Prefix, parsePrefix } from '../net/prefix.ts';

export const bogonPrefixes = {
  source: 'https://bgpfilterguide.nlnog.net/guides/bogon_prefixes/',
  date: '2026-11-20',
  entries: [
    { prefix: '0.0.0.0/8', what: 'this network', source: 'RFC 1122' },
    { prefix: '10.0.0.0/8', what: 'private use', source: 'RFC 1918' },
    { prefix: '100.64.0.0/10', what: 'shared address space', source: 'RFC 6598' },
    { prefix: '127.0.0.0/8', what: 'loopback', source: 'RFC 1122' },
    { prefix: '169.254.0.0/16', what: 'link local', source: 'RFC 3927' },
    { prefix: '172.16.0.0/12', what: 'private use', source: 'RFC 1918' },
    { prefix: '192.0.2.0/24', what: 'documentation', source: 'RFC 5737' },
    { prefix: '192.88.99.0/24', what: '6to4 relay anycast', source: 'RFC 7526' },
    { prefix: '192.168.0.0/16', what: 'private use', source: 'RFC 1918' },
    { prefix: '198.18.0.0/15', what: 'benchmarking', source: 'RFC 2544' },
    { prefix: '198.51.100.0/24', what: 'documentation', source: 'RFC 5737' },
    { prefix: '203.0.113.0/24', what: 'documentation', source: 'RFC 5737' },
    { prefix: '224.0.0.0/4', what: 'multicast', source: 'RFC 5771' },
    { prefix: '240.0.0.0/4', what: 'reserved', source: 'RFC 1112' },
    { prefix: '64:ff9b::/96', what: 'NAT64 well-known prefix', source: 'RFC 6052' },
    { prefix: '64:ff9b:1::/48', what: 'local NAT64', source: 'RFC 8215' },
    { prefix: '100::/64', what: 'discard only', source: 'RFC 6666' },
    { prefix: '2001:2::/48', what: 'benchmarking', source: 'RFC 5180' },
    { prefix: '2001:10::/28', what: 'ORCHID, deprecated', source: 'RFC 4843' },
    { prefix: '2001:db8::/32', what: 'documentation', source: 'RFC 3849' },
    { prefix: '2002::/16', what: '6to4', source: 'RFC 7526' },
    { prefix: '3ffe::/16', what: '6bone, returned', source: 'RFC 3701' },
    { prefix: '3fff::/20', what: 'documentation', source: 'RFC 9637' },
    { prefix: '5f00::/16', what: 'segment routing SIDs', source: 'RFC 9602' },
    { prefix: 'fc00::/7', what: 'unique local', source: 'RFC 4193' },
    { prefix: 'fe80::/10', what: 'link local', source: 'RFC 4291' },
    { prefix: 'fec0::/10', what: 'site local, deprecated', source: 'RFC 3879' },
    { prefix: 'ff00::/8', what: 'multicast', source: 'RFC 4291' },
  ],
} as const;

export type BogonPrefix = (typeof bogonPrefixes.entries)[number];

const parsedEntries: readonly { readonly prefix: Prefix; readonly entry: BogonPrefix }[] = bogonPrefixes.entries.flatMap(entry => {
  const prefix = parsePrefix(entry.prefix);
  return prefix.ok ? [{ prefix: prefix.value, entry }] : [];
});

/** The bogon that a prefix equals or lies in, if any. */
export function bogonOf(prefix: Prefix): BogonPrefix | undefined {
  return parsedEntries.find(bogon => contains(bogon.prefix, prefix))?.entry;
}
