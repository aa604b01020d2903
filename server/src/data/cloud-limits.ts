/** Limits of cloud networks. Sources: the providers' quota and reference pages, each named at its entry; several have changed before, so see the date. */

export type CloudProvider = 'aws' | 'azurerm' | 'google';

/** `value` in `unit`; a `prefix-length` is the number after "/". */
export interface CloudLimit {
  readonly id: string;
  readonly provider: CloudProvider;
  readonly value: number;
  readonly unit: 'prefix-length' | 'addresses' | 'prefixes' | 'blocks' | 'tables' | 'routes' | 'asn';
  readonly what: string;
  readonly source: string;
}

const awsVpc = 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html';
const awsSubnet = 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html';
const awsClientVpn = 'https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/what-is-best-practices.html';
const azureHub = 'https://learn.microsoft.com/azure/virtual-wan/virtual-wan-faq';
const azureCircuit = 'https://learn.microsoft.com/azure/expressroute/expressroute-routing';
const awsTransitGateway = 'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html';
const awsDirectConnect = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/limits.html';
const awsVpn = 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html';
const azureSubnet = 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq';
const azureBgp = 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-bgp-overview';
const googleCluster = 'https://cloud.google.com/kubernetes-engine/docs/how-to/private-clusters';
const googleConnector = 'https://cloud.google.com/vpc/docs/configure-serverless-vpc-access';
const googleAttachment = 'https://cloud.google.com/network-connectivity/docs/interconnect';
const googleSubnet = 'https://cloud.google.com/vpc/docs/subnets';

const limits = [
  ['aws-vpc-shortest', 'aws', 16, 'prefix-length', 'largest IPv4 block of a VPC', awsVpc],
  ['aws-vpc-longest', 'aws', 28, 'prefix-length', 'smallest IPv4 block of a VPC', awsVpc],
  ['aws-subnet-shortest', 'aws', 16, 'prefix-length', 'largest IPv4 block of a subnet', awsSubnet],
  ['aws-subnet-longest', 'aws', 28, 'prefix-length', 'smallest IPv4 block of a subnet', awsSubnet],
  ['aws-subnet-reserved', 'aws', 5, 'addresses', 'addresses lost in a subnet: the first four and the last', awsSubnet],
  ['aws-client-vpn-shortest', 'aws', 12, 'prefix-length', 'largest range of the clients of a VPN', awsClientVpn],
  ['aws-client-vpn-longest', 'aws', 22, 'prefix-length', 'smallest range of the clients of a VPN', awsClientVpn],
  ['aws-tgw-cidr-blocks', 'aws', 5, 'blocks', 'CIDR blocks of a transit gateway', awsTransitGateway],
  ['aws-tgw-route-tables', 'aws', 20, 'tables', 'route tables of a transit gateway', awsTransitGateway],
  ['aws-tgw-routes', 'aws', 10000, 'routes', 'routes of a transit gateway', awsTransitGateway],
  ['aws-tgw-connect-in', 'aws', 1000, 'routes', 'routes from a Connect peer', awsTransitGateway],
  ['aws-tgw-connect-out', 'aws', 5000, 'routes', 'routes to a Connect peer', awsTransitGateway],
  [
    'aws-dx-private-prefixes',
    'aws',
    100,
    'prefixes',
    'per family on a private or transit VIF; above it the session goes down',
    awsDirectConnect,
  ],
  ['aws-dx-public-prefixes', 'aws', 1000, 'prefixes', 'on a public VIF', awsDirectConnect],
  ['aws-dx-tgw-prefixes', 'aws', 200, 'prefixes', 'from a transit gateway to the other side, per transit VIF', awsDirectConnect],
  ['aws-vpn-routes', 'aws', 100, 'routes', 'from a router over a VPN of a virtual private gateway', awsVpn],
  ['aws-vpn-tgw-routes', 'aws', 1000, 'routes', 'from a router over a VPN of a transit gateway', awsVpn],
  ['azure-subnet-longest', 'azurerm', 29, 'prefix-length', 'smallest IPv4 subnet', azureSubnet],
  ['azure-subnet-reserved', 'azurerm', 5, 'addresses', 'addresses lost in a subnet: the first four and the last', azureSubnet],
  ['azure-hub-longest', 'azurerm', 24, 'prefix-length', 'smallest address space of a virtual hub', azureHub],
  ['azure-circuit-link', 'azurerm', 30, 'prefix-length', 'exact size of one link of a circuit', azureCircuit],
  ['azure-gateway-prefixes', 'azurerm', 4000, 'prefixes', 'from a BGP peer of a VPN gateway; above it the session goes down', azureBgp],
  ['azure-gateway-asn', 'azurerm', 65515, 'asn', 'default ASN of a VPN gateway', azureBgp],
  ['google-subnet-longest', 'google', 29, 'prefix-length', 'smallest primary range of a subnet', googleSubnet],
  ['google-subnet-reserved', 'google', 4, 'addresses', 'addresses lost in a primary range', googleSubnet],
  ['google-gke-master', 'google', 28, 'prefix-length', 'exact size of the control plane range of a private cluster', googleCluster],
  ['google-connector', 'google', 28, 'prefix-length', 'exact size of the range of a serverless connector', googleConnector],
  [
    'google-interconnect-candidate',
    'google',
    29,
    'prefix-length',
    'smallest candidate subnet of an attachment, which is link-local',
    googleAttachment,
  ],
] as const;

export type CloudLimitId = (typeof limits)[number][0];

export const cloudLimits: { readonly source: string; readonly date: string; readonly entries: readonly CloudLimit[] } = {
  source: 'the pages named at each entry',
  date: '2026-11-20',
  entries: limits.map(([id, provider, value, unit, what, source]) => ({ id, provider, value, unit, what, source })),
};

const byId = new Map(cloudLimits.entries.map(limit => [limit.id, limit]));

/** The limit of an id. */
export function cloudLimit(id: CloudLimitId): CloudLimit {
  return byId.get(id)!;
}
