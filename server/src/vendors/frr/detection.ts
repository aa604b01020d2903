/** How an FRR configuration is recognised. */
import type { Detection } from '../vendor.ts';

export const detection: Detection = {
  headers: [/^frr (version|defaults) /m, /^service integrated-vtysh-config$/m],
  lines: [
    { pattern: /^ *ip address \d+\.\d+\.\d+\.\d+\/\d+$/, score: 2 },
    { pattern: /^ip route \d+\.\d+\.\d+\.\d+\/\d+ /, score: 3 },
    { pattern: /^bgp (as-path access-list|community-list|large-community-list) /, score: 5 },
    { pattern: /^ *no bgp (ebgp-requires-policy|network import-check)$/, score: 5 },
    { pattern: /^ *neighbor \S+ interface( v6only)?( remote-as \S+)?$/, score: 4 },
    { pattern: /^ *ip ospf area \S+$/, score: 3 },
    { pattern: /^ *advertise-all-vni$/, score: 5 },
    { pattern: /^interface (lo|eth\d+|swp\d+|ens\d+|enp\w+|bond\d+)$/, score: 2 },
    { pattern: /^ *on-match (next|goto \d+)$/, score: 3 },
    { pattern: /^router (bgp|ospf)\b/, score: 1 },
    { pattern: /^ *address-family (ipv4|ipv6) unicast$/, score: 1 },
    { pattern: /^ *exit-address-family$/, score: 1 },
    { pattern: /^(ip|ipv6) prefix-list \S+ (seq \d+ )?(permit|deny) /, score: 1 },
    { pattern: /^route-map \S+ (permit|deny) \d+$/, score: 1 },
  ],
  excludes: [/^boot-start-marker$/m, /^version 1[0-9]\.\d/m, /^! Command: show/m],
};
