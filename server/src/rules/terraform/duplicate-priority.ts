/** Two rules of one packet filter with one priority. */
import type { CloudFilterKind } from '../../model/cloud-filter.ts';
import { cloudRule } from '../cloud-rule.ts';

export default cloudRule({
  id: 'terraform/duplicate-priority',
  severity: 'error',
  summary: 'Two rules of a network ACL or security group have one number for one direction.',
  why: `Network ACLs of AWS and security groups of Azure know each rule of a direction by its number: the second one is refused when the change is
        applied, or takes the place of the first. Filters of which a rule is not known are not looked at.`,
  references: ['Azure network security groups, "Security rules"', 'AWS EC2 API, CreateNetworkAclEntry'],
  examples: [
    {
      why: 'A copied rule whose priority was not changed.',
      bad: `
-- main.tf --
resource "azurerm_network_security_group" "app" {
  name = "app"
  security_rule {
    name                       = "web"
    priority                   = 200
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    destination_port_range     = "443"
    source_address_prefix      = "10.40.0.0/16"
    destination_address_prefix = "*"
  }
}
resource "azurerm_network_security_rule" "dns" {
  name                        = "dns"
  network_security_group_name = azurerm_network_security_group.app.name
  priority                    = 200
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "Udp"
  source_port_range           = "*"
  destination_port_range      = "53"
  source_address_prefix       = "10.40.0.0/16"
                                ^^^^^^^^^^^^^^ error terraform/duplicate-priority: 200 is the priority of the rule web for ingress already
  destination_address_prefix  = "*"
}
`,
      good: `
-- main.tf --
resource "azurerm_network_security_group" "app" {
  name = "app"
  security_rule {
    name                       = "web"
    priority                   = 200
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    destination_port_range     = "443"
    source_address_prefix      = "10.40.0.0/16"
    destination_address_prefix = "*"
  }
}
resource "azurerm_network_security_rule" "dns" {
  name                        = "dns"
  network_security_group_name = azurerm_network_security_group.app.name
  priority                    = 210
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "Udp"
  source_port_range           = "*"
  destination_port_range      = "53"
  source_address_prefix       = "10.40.0.0/16"
  destination_address_prefix  = "*"
}
`,
    },
    {
      why: 'AWS: numbers count for each direction by themselves.',
      bad: `
-- main.tf --
resource "aws_network_acl" "app" {
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}
resource "aws_network_acl_rule" "web" {
  network_acl_id = aws_network_acl.app.id
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.40.0.0/16"
  from_port      = 443
  to_port        = 443
}
resource "aws_network_acl_rule" "dns" {
  network_acl_id = aws_network_acl.app.id
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "udp"
  cidr_block     = "10.40.0.0/16"
                   ^^^^^^^^^^^^^^ error terraform/duplicate-priority: 100 is the priority of the rule aws_network_acl_rule.web for ingress already
  from_port      = 53
  to_port        = 53
}
`,
      good: `
-- main.tf --
resource "aws_network_acl" "app" {
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}
resource "aws_network_acl_rule" "web" {
  network_acl_id = aws_network_acl.app.id
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.40.0.0/16"
  from_port      = 443
  to_port        = 443
}
resource "aws_network_acl_rule" "all" {
  network_acl_id = aws_network_acl.app.id
  egress         = true
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "-1"
  cidr_block     = "10.40.0.0/16"
}
`,
    },
    {
      why: 'Rules made from a list, two of which got one number.',
      bad: `
-- main.tf --
locals {
  open = {
    web = { number = 100, port = 443, from = "10.40.0.0/16" }
    api = { number = 100, port = 8443, from = "10.41.0.0/16" }
  }
}
resource "aws_network_acl" "app" {
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}
resource "aws_network_acl_rule" "in" {
  for_each       = local.open
  network_acl_id = aws_network_acl.app.id
  rule_number    = each.value.number
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = each.value.from
                   ^^^^^^^^^^^^^^^ error terraform/duplicate-priority: 100 is the priority of the rule aws_network_acl_rule.in["api"] for ingress already
  from_port      = each.value.port
  to_port        = each.value.port
}
`,
      good: `
-- main.tf --
locals {
  open = {
    web = { number = 100, port = 443, from = "10.40.0.0/16" }
    api = { number = 110, port = 8443, from = "10.41.0.0/16" }
  }
}
resource "aws_network_acl" "app" {
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}
resource "aws_network_acl_rule" "in" {
  for_each       = local.open
  network_acl_id = aws_network_acl.app.id
  rule_number    = each.value.number
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = each.value.from
  from_port      = each.value.port
  to_port        = each.value.port
}
`,
    },
  ],
  *check({ filters }) {
    for (const { kind, complete, rules } of filters) {
      if (!numbered.includes(kind) || !complete) continue;
      for (const [index, { priority, direction, place }] of rules.entries()) {
        const first = priority === undefined ? -1 : rules.findIndex(rule => rule.priority === priority && rule.direction === direction);
        if (first < 0 || first >= index) continue;
        const { name = rules[first]!.address, place: other } = rules[first]!;
        yield {
          place,
          message: `${priority} is the priority of the rule ${name} for ${direction} already`,
          related: [{ place: other, message: `the rule ${name}` }],
        };
      }
    }
  },
});

const numbered: readonly CloudFilterKind[] = ['network-acl', 'network-security-group'];
