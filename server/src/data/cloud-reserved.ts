/** Names, addresses and AS numbers that cloud providers reserve. Sources: provider reference pages and the validators of their Terraform providers. */

/** Azure subnets whose exact name chooses their use; `longest` is the greatest prefix length allowed. */
export const azureReservedSubnets = {
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-for-azure-services',
  date: '2026-11-20',
  entries: [
    { name: 'GatewaySubnet', longest: 29, advised: 27, securityGroup: 'advised-against' },
    { name: 'AzureBastionSubnet', longest: 26, advised: 26, securityGroup: 'allowed' },
    { name: 'AzureFirewallSubnet', longest: 26, advised: 26, securityGroup: 'refused' },
    { name: 'AzureFirewallManagementSubnet', longest: 26, advised: 26, securityGroup: 'refused' },
    { name: 'RouteServerSubnet', longest: 27, advised: 27, securityGroup: 'refused' },
  ],
} as const;

/** ASNs that an Azure gateway does not accept from the other side. */
export const azureReservedAsns = {
  source: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-bgp-overview',
  date: '2026-11-20',
  entries: [
    { low: 8074, high: 8075, what: 'Microsoft' },
    { low: 12076, high: 12076, what: 'Microsoft ExpressRoute' },
    { low: 65515, high: 65515, what: 'default of gateways' },
    { low: 65517, high: 65520, what: 'used inside Azure' },
    { low: 23456, high: 23456, what: 'AS_TRANS' },
    { low: 64496, high: 64511, what: 'documentation' },
    { low: 65535, high: 65551, what: 'reserved and documentation' },
  ],
} as const;

/** The ASNs that an AWS gateway may have on the Amazon side: private ones. */
export const awsAmazonSideAsns = {
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html',
  date: '2026-11-20',
  entries: [
    { low: 64512, high: 65534, what: '16-bit private use' },
    { low: 4200000000, high: 4294967294, what: '32-bit private use' },
  ],
} as const;

/** The ASNs that a Google cloud router may have: private ones (RFC 6996), and Google's own for Partner Interconnect. */
export const googleRouterAsns = {
  source: 'https://cloud.google.com/network-connectivity/docs/router/how-to/create-router-vpc-network',
  date: '2026-11-29',
  entries: [
    { low: 64512, high: 65534, what: '16-bit private use' },
    { low: 4200000000, high: 4294967294, what: '32-bit private use' },
    { low: 16550, high: 16550, what: 'Partner Interconnect' },
  ],
} as const;

/** Inside addresses of the Connect peers of AWS transit gateways: a /29 of `inside` (IPv6: /125) that is none of `excluded`. */
export const awsConnectInside = {
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-connect.html',
  date: '2026-11-29',
  inside: { 4: { prefix: '169.254.0.0/16', length: 29 }, 6: { prefix: 'fd00::/8', length: 125 } },
  entries: [
    { excluded: '169.254.0.0/29' },
    { excluded: '169.254.1.0/29' },
    { excluded: '169.254.2.0/29' },
    { excluded: '169.254.3.0/29' },
    { excluded: '169.254.4.0/29' },
    { excluded: '169.254.5.0/29' },
    { excluded: '169.254.169.248/29' },
  ],
} as const;

/** Inside addresses of AWS VPN tunnels: a /30 of `inside` (IPv6: /126) that is none of `excluded`. */
export const awsTunnelInside = {
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
  date: '2026-11-20',
  inside: { 4: { prefix: '169.254.0.0/16', length: 30 }, 6: { prefix: 'fd00::/8', length: 126 } },
  entries: [
    { excluded: '169.254.0.0/30' },
    { excluded: '169.254.1.0/30' },
    { excluded: '169.254.2.0/30' },
    { excluded: '169.254.3.0/30' },
    { excluded: '169.254.4.0/30' },
    { excluded: '169.254.5.0/30' },
    { excluded: '169.254.169.252/30' },
  ],
} as const;

/** How many addresses a provider keeps at each end of an IPv4 subnet. */
export const reservedHosts = {
  source: {
    aws: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
    azurerm: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
    google: 'https://cloud.google.com/vpc/docs/subnets#unusable-ip-addresses-in-every-subnet',
  },
  date: '2026-11-29',
  entries: {
    aws: { first: 4, last: 1, name: 'AWS' },
    azurerm: { first: 4, last: 1, name: 'Azure' },
    google: { first: 2, last: 2, name: 'Google' },
  },
} as const;
