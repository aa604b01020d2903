/** Lines of BGP of IOS XR that may change routes in ways that are not modelled. Source: BGP Command Reference for Cisco routers with IOS XR. */
import type { OpenWords } from '../open-lines.ts';

export const openWords: OpenWords = {
  received: [
    'nexthop resolution allow-default',
    'nexthop resolution prefix-length minimum',
    'nexthop route-policy',
    'attribute-filter group',
    'origin-as validation disable',
    'orf route-policy',
  ],
  sent: [
    'advertise permanent-network',
    'permanent-network route-policy',
    'aigp send',
    'bgp client-to-client reflection',
    'optimal-route-reflection',
    'next-hop-unchanged inheritance-disable',
    'send-community-gshut-ebgp',
    'use-next-hop',
  ],
  session: [
    'activate',
    'bgp graceful-maintenance activate',
    'cluster-id',
    'default-policy-action',
    'ebgp-multihop inheritance-disable',
    'internal-vpn-client',
    'keychain inheritance-disable',
    'local-as inheritance-disable',
    'password inheritance-disable',
    'prefix-list',
    'shutdown inheritance-disable',
    'ttl-security inheritance-disable',
  ],
  choice: [
    'bgp bestpath origin-as use validity',
    'bgp bestpath igp-metric',
    'bgp bestpath sr-policy',
    'rpki route',
    'weight reset-on-import',
  ],
};
