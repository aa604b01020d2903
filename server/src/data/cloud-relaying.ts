/**
 * Which gateways of clouds pass on to a router what they learned from another one, besides what they announce of their own networks. Sources: the
 * providers' documentation pages as of 2026-11-28, each named at its entry.
 */

interface CloudRelaying {
  readonly kind: string;
  readonly relays: boolean;
  readonly source: string;
}

const gateways = [
  { kind: 'virtual-private-gateway', relays: true, source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPN_CloudHub.html' },
  { kind: 'transit-gateway', relays: true, source: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html' },
  {
    kind: 'core-network',
    relays: true,
    source: 'https://docs.aws.amazon.com/network-manager/latest/cloudwan/cloudwan-how-routing-works.html',
  },
  {
    kind: 'direct-connect-gateway',
    relays: false,
    source: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html',
  },
  { kind: 'route-server', relays: false, source: 'https://docs.aws.amazon.com/vpc/latest/userguide/dynamic-routing-route-server.html' },
  { kind: 'virtual-network-gateway', relays: true, source: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-bgp-overview' },
  { kind: 'virtual-hub', relays: true, source: 'https://learn.microsoft.com/azure/virtual-wan/about-virtual-hub-routing' },
  { kind: 'cloud-router', relays: false, source: 'https://cloud.google.com/network-connectivity/docs/router/concepts/learned-routes' },
] as const satisfies readonly CloudRelaying[];

/** Kinds of gateways, hubs and routers of clouds that speak BGP. */
export type CloudSpeakerKind = (typeof gateways)[number]['kind'];

/** Whether routers learn from it what other routers told it. */
export function relays(kind: CloudSpeakerKind): boolean {
  return gateways.find(each => each.kind === kind)!.relays;
}
