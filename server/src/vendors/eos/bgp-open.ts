/** Lines of BGP of EOS that may change routes in ways that are not modelled. Source: Arista EOS User Manual, BGP. */
import type { OpenWords } from '../open-lines.ts';

export const openWords: OpenWords = {
  received: [
    'maximum-accepted-routes',
    'next-hop resolution ribs',
    'bgp next-hop rib',
    'bgp next-hop igp',
    'next-hop-v6-addr',
    'remove-private-as ingress',
    'import-localpref',
  ],
  sent: [
    'as-path prepend-own disabled',
    'default-metric',
    'default-route',
    'export-localpref',
    'local-v4-addr',
    'local-v6-addr',
    'maximum-advertised-routes',
    'next-hop-self v4-mapped-v6',
    'redistribute aggregate',
    'bgp route install-map',
    'bgp skip rib-install',
    'distance bgp * route-map',
  ],
  session: ['aigp-session', 'neighbor graceful-shutdown', 'peer-tag', 'session tracker'],
  choice: [
    'bgp aigp-metric',
    'bgp as-path ignore',
    'bgp as-path lookback',
    'bgp aspath ignore',
    'bgp aspath lookback',
    'bgp bestpath d-path',
    'bgp bestpath med always',
    'bgp bestpath med deterministic',
    'bgp bestpath origin-as',
    'bgp bestpath tie-break cluster-list-length',
    'bgp bestpath tie-break originator-id',
  ],
};
