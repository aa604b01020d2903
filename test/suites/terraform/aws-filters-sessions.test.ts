/** AWS filters and sessions → the cloud model, as one line of text for each thing. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates of HCL are written like those of JavaScript.
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { filterTexts, readCloud, sessionTexts } from '../../support/cloud-texts.ts';
import { withParsers } from '../../support/parsers.ts';

before(withParsers);

describe('AWS filters', () => {
  it('hold the rules inside of security groups and those beside them', () => {
    const module = readCloud(`
resource "aws_security_group" "web" {
  vpc_id = "vpc-1"
  ingress {
    from_port        = 443
    to_port          = 443
    protocol         = "tcp"
    cidr_blocks      = ["192.0.2.0/24"]
    ipv6_cidr_blocks = ["::/0"]
  }
  dynamic "ingress" {
    for_each = [22, 3389]
    content {
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "6"
      self        = true
    }
  }
  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
resource "aws_security_group_rule" "more" {
  security_group_id        = aws_security_group.web.id
  type                     = "ingress"
  from_port                = 0
  to_port                  = 65535
  protocol                 = "udp"
  source_security_group_id = aws_security_group.web.id
}
resource "aws_vpc_security_group_ingress_rule" "one" {
  security_group_id = aws_security_group.web.id
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  cidr_ipv4         = var.unknown
}
variable "unknown" { type = string }
resource "aws_vpc_security_group_egress_rule" "other" {
  security_group_id = "sg-1"
  ip_protocol       = "-1"
  cidr_ipv6         = "::/0"
}
`);
    assert.deepEqual(filterTexts(module), [
      [
        'security-group',
        'aws_security_group.web',
        'vpc-1',
        true,
        'ingress allow tcp 443-443 : 192.0.2.0/24 ::/0',
        'ingress allow tcp 22-22 : self',
        'ingress allow tcp 3389-3389 : self',
        'egress allow all : 0.0.0.0/0',
        'ingress allow udp : aws_security_group.web',
        'ingress allow tcp 80-80 : unknown',
      ],
      ['security-group', 'sg-1', undefined, false, 'egress allow all : ::/0'],
    ]);
  });

  it('hold the rules of network ACLs in their order', () => {
    const module = readCloud(`
resource "aws_vpc" "a" { cidr_block = "192.0.2.0/24" }
resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.a.id
  cidr_block = "192.0.2.0/26"
}
resource "aws_network_acl" "a" {
  vpc_id     = aws_vpc.a.id
  subnet_ids = [aws_subnet.a.id]
  ingress {
    rule_no    = 200
    action     = "allow"
    protocol   = "tcp"
    from_port  = 22
    to_port    = 22
    cidr_block = "0.0.0.0/0"
  }
}
resource "aws_network_acl_rule" "deny" {
  network_acl_id = aws_network_acl.a.id
  rule_number    = 100
  rule_action    = "deny"
  protocol       = -1
  cidr_block     = "198.51.100.0/24"
}
resource "aws_network_acl_rule" "out" {
  network_acl_id = aws_network_acl.a.id
  rule_number    = 50
  egress         = true
  rule_action    = "allow"
  protocol       = "all"
  cidr_block     = "0.0.0.0/0"
}
`);
    assert.deepEqual(filterTexts(module), [
      [
        'network-acl',
        'aws_network_acl.a',
        'aws_vpc.a',
        true,
        'aws_subnet.a',
        'ingress deny 100 all : 198.51.100.0/24',
        'ingress allow 200 tcp 22-22 : 0.0.0.0/0',
        'egress allow 50 all : 0.0.0.0/0',
      ],
    ]);
  });
});

describe('AWS sessions', () => {
  it('are tunnels, virtual interfaces and Connect peers', () => {
    const module = readCloud(`
resource "aws_ec2_transit_gateway" "t" { amazon_side_asn = 64513 }
resource "aws_customer_gateway" "c" {
  bgp_asn    = 64500
  ip_address = "203.0.113.9"
  type       = "ipsec.1"
}
resource "aws_vpn_connection" "v" {
  customer_gateway_id = aws_customer_gateway.c.id
  transit_gateway_id  = aws_ec2_transit_gateway.t.id
  type                = "ipsec.1"
  tunnel1_inside_cidr = "169.254.10.0/30"
}
resource "aws_dx_gateway" "d" { amazon_side_asn = "64514" }
resource "aws_dx_private_virtual_interface" "p" {
  dx_gateway_id    = aws_dx_gateway.d.id
  vlan             = 101
  bgp_asn          = 64501
  address_family   = "ipv4"
  amazon_address   = "198.51.100.1/30"
  customer_address = "198.51.100.2/30"
  bgp_auth_key     = "not-shown"
}
resource "aws_ec2_transit_gateway_connect" "k" { transit_gateway_id = aws_ec2_transit_gateway.t.id }
resource "aws_ec2_transit_gateway_connect_peer" "k" {
  transit_gateway_attachment_id = aws_ec2_transit_gateway_connect.k.id
  bgp_asn                       = "64502"
  peer_address                  = "192.0.2.7"
  inside_cidr_blocks            = ["169.254.20.0/29"]
}
`);
    assert.deepEqual(sessionTexts(module), [
      'vpn aws_vpn_connection.v tunnel 1 on aws_ec2_transit_gateway.t 64513-64500 169.254.10.1 169.254.10.2 outside 203.0.113.9',
      'vpn aws_vpn_connection.v tunnel 2 on aws_ec2_transit_gateway.t 64513-64500 outside 203.0.113.9',
      'virtual-interface aws_dx_private_virtual_interface.p on aws_dx_gateway.d 64514-64501 vlan 101 198.51.100.1 198.51.100.2',
      'connect aws_ec2_transit_gateway_connect_peer.k session 1 on aws_ec2_transit_gateway.t 64513-64502 169.254.20.2 169.254.20.1 outside 192.0.2.7',
      'connect aws_ec2_transit_gateway_connect_peer.k session 2 on aws_ec2_transit_gateway.t 64513-64502 169.254.20.3 169.254.20.1 outside 192.0.2.7',
    ]);
    assert.doesNotMatch(JSON.stringify(module), /not-shown/);
  });
});
