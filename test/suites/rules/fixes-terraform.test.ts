/** What code actions write into modules: only where the text stands for one thing, and in its own form. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { findingsOf, openFiles } from '../../support/check.ts';
import { fixed } from '../../support/fixes.ts';
import { parseFixture } from '../../support/fixture.ts';
import { withParsers } from '../../support/parsers.ts';

describe('code actions in modules', () => {
  before(withParsers);

  describe('leave alone what more than one thing uses', () => {
    const twice = `
-- main.tf --
resource "aws_vpc" "main" {
  for_each   = { a = "10.60.0.0/16", b = "10.61.0.0/16" }
  cidr_block = each.value
}
resource "aws_subnet" "app" {
  for_each   = aws_vpc.main
  vpc_id     = each.value.id
  cidr_block = "10.62.0.0/24"
}
resource "aws_security_group" "app" {
  for_each = aws_vpc.main
  vpc_id   = each.value.id
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
`;
    it('a subnet in each of several networks', () => assert.deepEqual(fixed('terraform/subnet-outside-network', twice), {}));
    it('a security group in each of several networks', () => assert.deepEqual(fixed('terraform/exposed-service', twice), {}));
    it('instances of one subnet', () =>
      assert.deepEqual(
        fixed(
          'addresses/overlapping-prefix',
          `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.60.0.0/16"
}
resource "aws_subnet" "app" {
  count      = 2
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.60.1.0/24"
}
`,
        ),
        {},
      ));
    it('a prefix that a call makes', () =>
      assert.deepEqual(
        fixed(
          'terraform/subnet-outside-network',
          `
-- main.tf --
resource "azurerm_virtual_network" "main" {
  name          = "main"
  address_space = ["10.60.0.0/16"]
}
resource "azurerm_subnet" "app" {
  name                 = "app"
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = [cidrsubnet("10.61.0.0/16", 8, 1)]
}
`,
        ),
        {},
      ));
    it('a service that stays open another way', () =>
      assert.deepEqual(
        fixed(
          'terraform/exposed-service',
          `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.60.0.0/16"
}
resource "aws_security_group" "app" {
  vpc_id = aws_vpc.main.id
  ingress {
    from_port        = 22
    to_port          = 22
    protocol         = "tcp"
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = ["::/0"]
  }
}
`,
        ),
        {},
      ));
  });

  it('a filter of a called module names the network beside it, for all callers', () => {
    const answer = fixed(
      'terraform/exposed-service',
      `
-- main.tf --
module "a" {
  source = "./net"
  cidr   = "10.1.0.0/16"
}
module "b" {
  source = "./net"
  cidr   = "10.2.0.0/16"
}
-- net/main.tf --
variable "cidr" {}
resource "aws_vpc" "main" {
  cidr_block = var.cidr
}
resource "aws_security_group" "app" {
  vpc_id = aws_vpc.main.id
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
`,
    );
    assert.match(Object.values(answer).join(), /cidr_blocks = \[aws_vpc\.main\.cidr_block\]/);
  });

  it('what stands around a text in a list stays', () => {
    const answer = fixed(
      'terraform/exposed-service',
      `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.60.0.0/16"
}
resource "aws_security_group" "app" {
  vpc_id = aws_vpc.main.id
  ingress {
    from_port = 22
    to_port   = 22
    protocol  = "tcp"
    cidr_blocks = [
      "10.0.0.0/8",
      "0.0.0.0/0", # for now
    ]
  }
}
`,
    );
    assert.deepEqual(Object.keys(answer), ['Let only 10.60.0.0/16 of aws_vpc.main in']);
    assert.match(Object.values(answer)[0]!, / {6}"10\.0\.0\.0\/8",\n {6}aws_vpc\.main\.cidr_block, # for now\n/);
  });

  describe('in JSON', () => {
    const json = `
-- main.tf.json --
{
  "locals": { "site": "10.50.0.0/16", "other": "\${local.site}" },
  "resource": {
    "aws_vpc": { "main": { "cidr_block": "10.60.0.0/16" } },
    "aws_route": {
      "site": { "route_table_id": "rtb-1", "destination_cidr_block": "10.50.0.0/16", "gateway_id": "igw-1" }
    },
    "aws_security_group": {
      "app": {
        "vpc_id": "\${aws_vpc.main.id}",
        "ingress": [{ "from_port": 22, "to_port": 22, "protocol": "tcp", "cidr_blocks": ["0.0.0.0/0"] }]
      }
    }
  }
}
`;
    it('references stand in templates', () => {
      assert.match(fixed('terraform/repeated-prefix', json)['Write local.site']!, /"destination_cidr_block": "\$\{local\.site\}",/);
      const narrowed = Object.values(fixed('terraform/exposed-service', json))[0]!;
      assert.match(narrowed, /"cidr_blocks": \["\$\{aws_vpc\.main\.cidr_block\}"\]/);
    });
    it('nothing is taken out, since commas stand between', () => assert.deepEqual(fixed('terraform/unused-declaration', json), {}));
  });

  it('a key is no prefix that a name could stand for', () =>
    assert.equal(
      findingsOf(
        openFiles(
          parseFixture(`
-- main.tf --
locals {
  site = "10.50.0.0/16"
}
resource "aws_vpc" "main" {
  cidr_block = local.site
  tags       = { "10.50.0.0/16" = "site" }
}
`).files,
        ),
      ).some(({ rule }) => rule.id === 'terraform/repeated-prefix'),
      false,
    ));

  describe('a route back', () => {
    const peered = (table: string) => `
-- main.tf --
resource "aws_vpc" "a" {
  cidr_block = "10.1.0.0/16"
}
resource "aws_vpc" "b" {
  cidr_block = "10.2.0.0/16"
}
resource "aws_vpc_peering_connection" "ab" {
  vpc_id      = aws_vpc.a.id
  peer_vpc_id = aws_vpc.b.id
}
resource "aws_route_table" "a" {
  vpc_id = aws_vpc.a.id
  route {
    cidr_block                = "10.2.0.0/16"
    vpc_peering_connection_id = aws_vpc_peering_connection.ab.id
  }
}

# The table of b.
resource "aws_route_table" "b" {
  vpc_id = aws_vpc.b.id
${table}`;
    it('stands behind the table, with a name of its own', () => {
      const answer = fixed(
        'terraform/one-way-peering',
        peered(`}
resource "aws_route" "b_to_a" {
  route_table_id         = aws_route_table.b.id
  destination_cidr_block = "10.9.0.0/16"
  gateway_id             = "igw-2"
}
`),
      );
      assert.deepEqual(Object.keys(answer), ['Add a route to aws_vpc.a in aws_route_table.b']);
      assert.match(
        Object.values(answer)[0]!,
        /\n# The table of b\.\nresource "aws_route_table" "b" \{\n {2}vpc_id = aws_vpc\.b\.id\n\}\n\nresource "aws_route" "b_to_a_by_peering" \{/,
      );
    });
    it('is left to the engineer where the table holds its routes itself', () =>
      assert.deepEqual(
        fixed('terraform/one-way-peering', peered('  route {\n    cidr_block = "0.0.0.0/0"\n    gateway_id = "igw-1"\n  }\n}\n')),
        {},
      ));
  });
});
