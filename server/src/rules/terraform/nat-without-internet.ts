/** A NAT gateway that has no way to the internet itself. */
import type { CloudNetwork } from '../../model/cloud.ts';
import { cloudRule } from '../cloud-rule.ts';

export default cloudRule({
  id: 'terraform/nat-without-internet',
  severity: 'warning',
  summary: 'A public NAT gateway stands in a subnet whose route table has no route to an internet gateway.',
  why: `A NAT gateway sends what it translates by the route table of the subnet that it stands in. In a private subnet that is the route to the NAT
        gateway itself, or none: everything behind it is cut off, although every resource is created without a fault.`,
  references: ['AWS VPC User Guide, "NAT gateways", troubleshooting'],
  examples: [
    {
      why: 'The gateway stands in the private subnet and routes to itself.',
      bad: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_subnet" "private" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.10.1.0/24"
}
resource "aws_nat_gateway" "main" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning terraform/nat-without-internet: stands in aws_subnet.private, whose table aws_route_table.private has no route to an internet gateway
  subnet_id     = aws_subnet.private.id
  allocation_id = "eipalloc-0a1b2c3d4e5f60718"
}
resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.main.id
  }
}
resource "aws_route_table_association" "private" {
  subnet_id      = aws_subnet.private.id
  route_table_id = aws_route_table.private.id
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_subnet" "public" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.10.0.0/24"
}
resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}
resource "aws_nat_gateway" "main" {
  subnet_id     = aws_subnet.public.id
  allocation_id = "eipalloc-0a1b2c3d4e5f60718"
}
resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }
}
resource "aws_route_table_association" "public" {
  subnet_id      = aws_subnet.public.id
  route_table_id = aws_route_table.public.id
}
`,
    },
    {
      why: 'The main table was meant to lead to the internet, and does not.',
      bad: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_subnet" "public" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.10.0.0/24"
}
resource "aws_default_route_table" "main" {
  default_route_table_id = aws_vpc.main.default_route_table_id
}
resource "aws_nat_gateway" "main" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning terraform/nat-without-internet: stands in aws_subnet.public, whose table aws_default_route_table.main has no route to an internet gateway
  subnet_id     = aws_subnet.public.id
  allocation_id = "eipalloc-0a1b2c3d4e5f60718"
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_subnet" "public" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.10.0.0/24"
}
resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}
resource "aws_default_route_table" "main" {
  default_route_table_id = aws_vpc.main.default_route_table_id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }
}
resource "aws_nat_gateway" "main" {
  subnet_id     = aws_subnet.public.id
  allocation_id = "eipalloc-0a1b2c3d4e5f60718"
}
`,
    },
    {
      why: 'A gateway between private networks needs no internet; this one is public.',
      bad: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_subnet" "private" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.10.1.0/24"
}
resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id
}
resource "aws_route_table_association" "private" {
  subnet_id      = aws_subnet.private.id
  route_table_id = aws_route_table.private.id
}
resource "aws_nat_gateway" "main" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning terraform/nat-without-internet
  subnet_id         = aws_subnet.private.id
  connectivity_type = "public"
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_subnet" "private" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.10.1.0/24"
}
resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id
}
resource "aws_route_table_association" "private" {
  subnet_id      = aws_subnet.private.id
  route_table_id = aws_route_table.private.id
}
resource "aws_nat_gateway" "main" {
  subnet_id         = aws_subnet.private.id
  connectivity_type = "private"
}
`,
    },
  ],
  *check({ networks }) {
    for (const network of networks) {
      if (network.provider !== 'aws') continue;
      for (const gateway of network.gateways) {
        const table = gateway.kind === 'nat' && !gateway.isPrivate ? tableOf(gateway.subnet, network) : undefined;
        if (!table?.complete || table.routes.some(({ target }) => mayLead.has(target.kind))) continue;
        yield {
          place: gateway.place,
          message: `stands in ${gateway.subnet}, whose table ${table.address} has no route to an internet gateway`,
          related: [{ place: table.place, message: table.address }],
        };
      }
    }
  },
});

/** Targets that lead, or may lead, to the internet. */
const mayLead: ReadonlySet<string> = new Set([
  'internet',
  'unknown',
  'other',
  'endpoint',
  'interface',
  'transit',
  'vpn',
  'address',
  'gateway',
  'peering',
]);

function tableOf(subnet: string | undefined, { subnets, routeTables }: CloudNetwork) {
  const found = subnets.find(({ address }) => address === subnet);
  return found && routeTables.find(table => (found.routeTable === undefined ? table.main : table.address === found.routeTable));
}
