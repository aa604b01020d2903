/** Lines of BGP of IOS and IOS-XE that may change routes in ways that are not modelled. Source: Cisco IOS IP Routing: BGP Command Reference. */
import type { OpenWords } from '../open-lines.ts';

export const openWords: OpenWords = {
  received: [
    'bgp maxas-limit',
    'bgp nexthop route-map',
    'nexthop route-map',
    'bgp recursion host',
    'synchronization',
    'path-attribute discard',
    'path-attribute treat-as-withdraw',
    'accept-route-policy-override',
  ],
  sent: ['aigp send', 'announce rpki state', 'no bgp client-to-client reflection intra-cluster', 'no bgp client-to-client reflection all'],
  session: [
    'bgp inject-map',
    'bgp use-local-as',
    'process distribute-list',
    'cluster-id',
    'neighbor graceful-shutdown',
    'inter-as-hybrid',
    'internal-vpn-client',
    'translate-update',
  ],
  choice: ['bgp router-id vrf auto-assign'],
};
