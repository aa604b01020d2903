/** The inside prefix of a VPN tunnel that AWS does not take. */
import { awsConnectInside, awsTunnelInside } from '../../data/cloud-reserved.ts';
import type { CloudPrefix } from '../../model/cloud-prefix.ts';
import { contains, formatPrefix, maskPrefix, type Prefix, parsePrefix, samePrefix } from '../../net/prefix.ts';
import { cloudRule } from '../cloud-rule.ts';

export default cloudRule({
  id: 'terraform/tunnel-inside-prefix',
  severity: 'error',
  summary: 'The inside prefix of a VPN tunnel or Connect peer is not one that AWS takes.',
  why: `The two ends of a tunnel share a /30 of 169.254.0.0/16, of which AWS keeps seven for itself, or a /126 of fd00::/8. The provider refuses
        anything else. Connect peers of a transit gateway have a /29 of the same space, or a /125.`,
  references: [awsTunnelInside.source, awsConnectInside.source],
  examples: [
    {
      why: 'A prefix from the company plan, and one that AWS keeps.',
      bad: `
-- main.tf --
resource "aws_vpn_connection" "site1" {
  vpn_gateway_id      = "vgw-0a1b2c3d4e5f60718"
  customer_gateway_id = "cgw-0a1b2c3d4e5f60718"
  type                = "ipsec.1"
  tunnel1_inside_cidr = "10.99.0.0/30"
                        ^^^^^^^^^^^^^^ error terraform/tunnel-inside-prefix: 10.99.0.0/30 is no /30 of 169.254.0.0/16
  tunnel2_inside_cidr = "169.254.5.0/30"
                        ^^^^^^^^^^^^^^^^ error terraform/tunnel-inside-prefix: 169.254.5.0/30 is reserved by AWS
}
`,
      good: `
-- main.tf --
resource "aws_vpn_connection" "site1" {
  vpn_gateway_id      = "vgw-0a1b2c3d4e5f60718"
  customer_gateway_id = "cgw-0a1b2c3d4e5f60718"
  type                = "ipsec.1"
  tunnel1_inside_cidr = "169.254.10.0/30"
  tunnel2_inside_cidr = "169.254.10.4/30"
}
`,
    },
    {
      why: 'A link of another size.',
      bad: `
-- main.tf --
resource "aws_vpn_connection" "site1" {
  vpn_gateway_id      = "vgw-0a1b2c3d4e5f60718"
  customer_gateway_id = "cgw-0a1b2c3d4e5f60718"
  type                = "ipsec.1"
  tunnel1_inside_cidr = "169.254.10.0/29"
                        ^^^^^^^^^^^^^^^^^ error terraform/tunnel-inside-prefix: 169.254.10.0/29 is no /30
}
`,
      good: `
-- main.tf --
resource "aws_vpn_connection" "site1" {
  vpn_gateway_id      = "vgw-0a1b2c3d4e5f60718"
  customer_gateway_id = "cgw-0a1b2c3d4e5f60718"
  type                = "ipsec.1"
  tunnel1_inside_cidr = "169.254.10.0/30"
}
`,
    },
    {
      why: 'A Connect peer with the prefix of a tunnel, and one that AWS keeps.',
      bad: `
-- main.tf --
resource "aws_ec2_transit_gateway" "core" {
  amazon_side_asn = 64512
}
resource "aws_ec2_transit_gateway_connect" "sdwan" {
  transport_attachment_id = "tgw-attach-0a1b2c3d4e5f60718"
  transit_gateway_id      = aws_ec2_transit_gateway.core.id
}
resource "aws_ec2_transit_gateway_connect_peer" "one" {
  transit_gateway_attachment_id = aws_ec2_transit_gateway_connect.sdwan.id
  peer_address                  = "10.20.0.10"
  bgp_asn                       = "64700"
  inside_cidr_blocks            = ["169.254.60.0/30"]
                                   ^^^^^^^^^^^^^^^^^ error terraform/tunnel-inside-prefix: 169.254.60.0/30 is no /29 of 169.254.0.0/16
}
resource "aws_ec2_transit_gateway_connect_peer" "two" {
  transit_gateway_attachment_id = aws_ec2_transit_gateway_connect.sdwan.id
  peer_address                  = "10.20.0.11"
  bgp_asn                       = "64700"
  inside_cidr_blocks            = ["169.254.5.0/29"]
                                   ^^^^^^^^^^^^^^^^ error terraform/tunnel-inside-prefix: 169.254.5.0/29 is reserved by AWS
}
`,
      good: `
-- main.tf --
resource "aws_ec2_transit_gateway" "core" {
  amazon_side_asn = 64512
}
resource "aws_ec2_transit_gateway_connect" "sdwan" {
  transport_attachment_id = "tgw-attach-0a1b2c3d4e5f60718"
  transit_gateway_id      = aws_ec2_transit_gateway.core.id
}
resource "aws_ec2_transit_gateway_connect_peer" "one" {
  transit_gateway_attachment_id = aws_ec2_transit_gateway_connect.sdwan.id
  peer_address                  = "10.20.0.10"
  bgp_asn                       = "64700"
  inside_cidr_blocks            = ["169.254.60.0/29"]
}
`,
    },
    {
      why: 'IPv6: a global prefix.',
      bad: `
-- main.tf --
resource "aws_vpn_connection" "site1" {
  transit_gateway_id       = "tgw-0a1b2c3d4e5f60718"
  customer_gateway_id      = "cgw-0a1b2c3d4e5f60718"
  type                     = "ipsec.1"
  tunnel_inside_ip_version = "ipv6"
  tunnel1_inside_ipv6_cidr = "2001:db8:10::/126"
                             ^^^^^^^^^^^^^^^^^^^ error terraform/tunnel-inside-prefix: 2001:db8:10::/126 is no /126 of fd00::/8
}
`,
      good: `
-- main.tf --
resource "aws_vpn_connection" "site1" {
  transit_gateway_id       = "tgw-0a1b2c3d4e5f60718"
  customer_gateway_id      = "cgw-0a1b2c3d4e5f60718"
  type                     = "ipsec.1"
  tunnel_inside_ip_version = "ipv6"
  tunnel1_inside_ipv6_cidr = "fd00:10::/126"
}
`,
    },
  ],
  *check({ sessions, speakers }) {
    for (const { provider, kind, inside, speaker } of sessions) {
      if (provider !== 'aws' || !inside || inside.assumed) continue;
      const isConnect = kind === 'connect' && speakers.find(({ address }) => address === speaker)?.kind === 'transit-gateway';
      const message = kind === 'vpn' ? faultOf(inside, awsTunnelInside) : isConnect ? faultOf(inside, awsConnectInside) : undefined;
      if (message) yield { place: inside.place, message };
    }
  },
});

function known(text: string): Prefix {
  const parsed = parsePrefix(text);
  if (!parsed.ok) throw new Error(`no prefix: ${text}`);
  return parsed.value;
}

function faultOf({ value }: CloudPrefix, { inside, entries }: typeof awsTunnelInside | typeof awsConnectInside): string | undefined {
  const shown = formatPrefix(maskPrefix(value));
  const { prefix, length } = inside[value.family];
  if (value.length !== length || !contains(known(prefix), value)) return `${shown} is no /${length} of ${prefix}`;
  return entries.some(({ excluded }) => samePrefix(known(excluded), maskPrefix(value))) ? `${shown} is reserved by AWS` : undefined;
}
