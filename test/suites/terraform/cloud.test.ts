/** Evaluated AWS resources → cloud networks. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates of HCL are written like those of JavaScript.
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { CloudNetwork } from '../../../server/src/model/cloud.ts';
import { formatPrefix } from '../../../server/src/net/prefix.ts';
import { readCloud } from '../../../server/src/terraform/cloud.ts';
import { withParsers } from '../../support/parsers.ts';
import { evaluated } from '../../support/terraform.ts';

before(withParsers);

const text = `
resource "aws_vpc" "a" {
  cidr_block = "192.0.2.0/24"
  tags       = { Name = "alpha" }
}
resource "aws_vpc" "b" { cidr_block = "198.51.100.0/24" }
resource "aws_vpc_ipv4_cidr_block_association" "more" {
  vpc_id     = aws_vpc.a.id
  cidr_block = "203.0.113.0/24"
}
resource "aws_subnet" "s" {
  count      = 2
  vpc_id     = aws_vpc_ipv4_cidr_block_association.more.vpc_id
  cidr_block = cidrsubnet(aws_vpc.a.cidr_block, 2, count.index)
}
resource "aws_internet_gateway" "igw" { vpc_id = aws_vpc.a.id }
resource "aws_route_table" "t" {
  vpc_id = aws_vpc.a.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.igw.id
  }
}
resource "aws_route" "peer" {
  route_table_id            = aws_route_table.t.id
  destination_cidr_block    = aws_vpc.b.cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection.ab.id
}
resource "aws_route_table_association" "s" {
  count          = 2
  subnet_id      = aws_subnet.s[count.index].id
  route_table_id = aws_route_table.t.id
}
resource "aws_vpc_peering_connection" "ab" {
  vpc_id      = aws_vpc.a.id
  peer_vpc_id = aws_vpc.b.id
}
resource "aws_ec2_transit_gateway" "tgw" { amazon_side_asn = 64512 }
resource "aws_ec2_transit_gateway_vpc_attachment" "a" {
  transit_gateway_id = aws_ec2_transit_gateway.tgw.id
  vpc_id             = aws_vpc.a.id
  subnet_ids         = aws_subnet.s[*].id
}
resource "aws_ec2_transit_gateway_route_table" "rt" { transit_gateway_id = aws_ec2_transit_gateway.tgw.id }
resource "aws_ec2_transit_gateway_route_table_association" "a" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.a.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.rt.id
}
resource "aws_ec2_transit_gateway_route" "drop" {
  destination_cidr_block         = "198.51.100.0/25"
  blackhole                      = true
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.rt.id
}
resource "aws_vpn_gateway" "vgw" { vpc_id = aws_vpc.b.id }
resource "aws_customer_gateway" "cgw" {
  bgp_asn    = 64500
  ip_address = "203.0.113.9"
  type       = "ipsec.1"
}
resource "aws_vpn_connection" "vpn" {
  vpn_gateway_id        = aws_vpn_gateway.vgw.id
  customer_gateway_id   = aws_customer_gateway.cgw.id
  type                  = "ipsec.1"
  tunnel1_inside_cidr   = "169.254.10.0/30"
  tunnel1_preshared_key = "not-shown"
}
`;

const networks = (): readonly CloudNetwork[] => readCloud(evaluated(text)).cloud.networks;
const prefixes = (list: readonly { value: Parameters<typeof formatPrefix>[0] }[]) => list.map(prefix => formatPrefix(prefix.value));

describe('AWS networks', () => {
  it('have prefixes and subnets, joined by reference', () => {
    const [a] = networks();
    assert.equal(a?.name, 'alpha');
    assert.deepEqual(prefixes(a!.prefixes), ['192.0.2.0/24', '203.0.113.0/24']);
    assert.deepEqual(
      a!.subnets.map(subnet => [subnet.address, ...prefixes(subnet.prefixes), subnet.routeTable]),
      [
        ['aws_subnet.s[0]', '192.0.2.0/26', 'aws_route_table.t'],
        ['aws_subnet.s[1]', '192.0.2.64/26', 'aws_route_table.t'],
      ],
    );
    assert.equal(a!.complete, true);
  });

  it('have routes with the kind of their target', () => {
    const [table] = networks()[0]!.routeTables;
    assert.deepEqual(
      table!.routes.map(route => [formatPrefix(route.destination!.value), route.target.kind, route.target.address]),
      [
        ['0.0.0.0/0', 'internet', 'aws_internet_gateway.igw'],
        ['198.51.100.0/24', 'peering', 'aws_vpc_peering_connection.ab'],
      ],
    );
  });

  it('see a peering from both ends', () => {
    const [a, b] = networks();
    assert.deepEqual([a!.peerings[0]?.peer, b!.peerings[0]?.peer], ['aws_vpc.b', 'aws_vpc.a']);
  });

  it('know their transit gateway and its tables', () => {
    const [attachment] = networks()[0]!.attachments;
    assert.equal(attachment?.associatedTable, 'aws_ec2_transit_gateway_route_table.rt');
    assert.deepEqual([attachment?.transit.asn, attachment?.transit.routeTables[0]?.routes[0]?.target.kind], [64512, 'blackhole']);
    assert.deepEqual(attachment?.subnets, ['aws_subnet.s[0]', 'aws_subnet.s[1]']);
  });

  it('know VPNs with the router at the other end', () => {
    const [vpn] = networks()[1]!.vpns;
    assert.deepEqual([vpn?.customerGateway?.asn, vpn?.customerGateway?.ip?.w0], [64500, 0xcb007109]);
    assert.deepEqual(
      vpn?.tunnels.map(tunnel => tunnel.inside && formatPrefix(tunnel.inside.value)),
      ['169.254.10.0/30', undefined],
    );
  });

  it('are plain data without secrets', () => {
    const copy = structuredClone(networks());
    assert.doesNotMatch(JSON.stringify(copy), /not-shown/);
  });

  it('are not complete when a prefix is not known', () => {
    const { cloud } = readCloud(evaluated('variable "cidr" { type = string }\nresource "aws_vpc" "a" { cidr_block = var.cidr }\n'));
    const [network] = cloud.networks;
    assert.deepEqual([network?.complete, network?.prefixes.length], [false, 0]);
  });
});
