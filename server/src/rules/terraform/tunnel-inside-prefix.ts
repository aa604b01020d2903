/** The inside prefix of a VPN tunnel that AWS does not take. */
import { awsTunnelInside } from '../../data/cloud-reserved.ts';
import type { CloudPrefix } from '../../model/cloud.ts';
import { contains, formatPrefix, maskPrefix, type Prefix, parsePrefix, samePrefix } from '../../net/prefix.ts';
import { cloudRule } from '../cloud-rule.ts';

export default cloudRule({
  id: 'terraform/tunnel-inside-prefix',
  severity: 'error',
  summary: 'The inside prefix of a VPN tunnel is not one that AWS takes.',
  why: `The two ends of a tunnel share a /30 of 169.254.0.0/16, of which AWS keeps seven for itself, or a /126 of fd00::/8. The provider refuses
        anything else. Two tunnels with the same prefix cannot end at one gateway.`,
  references: [awsTunnelInside.source],
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
  *check({ sessions }) {
    for (const { provider, kind, inside } of sessions) {
      const message = provider === 'aws' && kind === 'vpn' && inside && !inside.assumed ? faultOf(inside) : undefined;
      if (message) yield { place: inside!.place, message };
    }
  },
});

function known(text: string): Prefix {
  const parsed = parsePrefix(text);
  if (!parsed.ok) throw new Error(`no prefix: ${text}`);
  return parsed.value;
}

const spaces = { 4: known(awsTunnelInside.inside[4].prefix), 6: known(awsTunnelInside.inside[6].prefix) };
const excluded = awsTunnelInside.entries.map(entry => known(entry.excluded));

function faultOf({ value }: CloudPrefix): string | undefined {
  const shown = formatPrefix(maskPrefix(value));
  const { prefix, length } = awsTunnelInside.inside[value.family];
  if (value.length !== length || !contains(spaces[value.family], value)) return `${shown} is no /${length} of ${prefix}`;
  return excluded.some(other => samePrefix(other, maskPrefix(value))) ? `${shown} is reserved by AWS` : undefined;
}
