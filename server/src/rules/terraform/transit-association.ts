/** An attachment that two tables of a transit gateway claim, or none. */
import type { CloudAttachment, CloudModule } from '../../model/cloud.ts';
import { cloudRule } from '../cloud-rule.ts';
import type { Hit } from '../rule.ts';

export default cloudRule({
  id: 'terraform/transit-association',
  severity: 'error',
  summary: 'An attachment of a transit gateway has two route tables, or none.',
  why: `One table routes what comes from an attachment. Gateways associate attachments with their default table by themselves unless that is
        switched off, and AWS refuses a second association (Resource.AlreadyAssociated); where it is switched off and nothing takes its place,
        what the network sends is dropped.`,
  references: ['terraform-provider-aws issue 16452', 'terraform-provider-aws issue 7220', 'AWS Transit Gateway, "Route tables"'],
  examples: [
    {
      why: 'A table of its own, while the gateway still associates by itself.',
      bad: `
-- main.tf --
resource "aws_vpc" "shop" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_ec2_transit_gateway" "core" {}
resource "aws_ec2_transit_gateway_route_table" "shops" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
}
resource "aws_ec2_transit_gateway_vpc_attachment" "shop" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error terraform/transit-association: is associated with the default table of aws_ec2_transit_gateway.core already, so that aws_ec2_transit_gateway_route_table.shops is refused
  transit_gateway_id = aws_ec2_transit_gateway.core.id
  vpc_id             = aws_vpc.shop.id
  subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
}
resource "aws_ec2_transit_gateway_route_table_association" "shop" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.shop.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.shops.id
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "shop" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_ec2_transit_gateway" "core" {
  default_route_table_association = "disable"
}
resource "aws_ec2_transit_gateway_route_table" "shops" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
}
resource "aws_ec2_transit_gateway_vpc_attachment" "shop" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
  vpc_id             = aws_vpc.shop.id
  subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
}
resource "aws_ec2_transit_gateway_route_table_association" "shop" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.shop.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.shops.id
}
`,
    },
    {
      why: 'The default was switched off, and the association forgotten.',
      bad: `
-- main.tf --
resource "aws_vpc" "shop" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_ec2_transit_gateway" "core" {
  default_route_table_association = "disable"
}
resource "aws_ec2_transit_gateway_vpc_attachment" "shop" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning terraform/transit-association: no table of aws_ec2_transit_gateway.core routes what comes from aws_vpc.shop
  transit_gateway_id = aws_ec2_transit_gateway.core.id
  vpc_id             = aws_vpc.shop.id
  subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "shop" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_ec2_transit_gateway" "core" {}
resource "aws_ec2_transit_gateway_vpc_attachment" "shop" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
  vpc_id             = aws_vpc.shop.id
  subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
}
`,
    },
    {
      why: 'Two tables claim it.',
      bad: `
-- main.tf --
resource "aws_vpc" "shop" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_ec2_transit_gateway" "core" {
  default_route_table_association = "disable"
}
resource "aws_ec2_transit_gateway_route_table" "a" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
}
resource "aws_ec2_transit_gateway_route_table" "b" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
}
resource "aws_ec2_transit_gateway_vpc_attachment" "shop" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error terraform/transit-association: is associated with aws_ec2_transit_gateway_route_table.a and aws_ec2_transit_gateway_route_table.b
  transit_gateway_id = aws_ec2_transit_gateway.core.id
  vpc_id             = aws_vpc.shop.id
  subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
}
resource "aws_ec2_transit_gateway_route_table_association" "a" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.shop.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.a.id
}
resource "aws_ec2_transit_gateway_route_table_association" "b" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.shop.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.b.id
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "shop" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_ec2_transit_gateway" "core" {
  default_route_table_association = "disable"
}
resource "aws_ec2_transit_gateway_route_table" "a" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
}
resource "aws_ec2_transit_gateway_vpc_attachment" "shop" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
  vpc_id             = aws_vpc.shop.id
  subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
}
resource "aws_ec2_transit_gateway_route_table_association" "a" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.shop.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.a.id
}
`,
    },
  ],
  *check({ networks }: CloudModule) {
    for (const { provider, attachments, address } of networks)
      if (provider === 'aws') for (const attachment of attachments) yield* hitsOf(attachment, address);
  },
});

function* hitsOf(attachment: CloudAttachment, network: string): Generator<Hit> {
  const { transit, place, defaultAssociation, linksComplete } = attachment;
  const tables = transit.routeTables.filter(table => table.associations.includes(attachment.address));
  const [first, second] = tables;
  const related = tables.map(table => ({ place: table.place, message: table.address }));
  if (attachment.replacesAssociation) return;
  if (first && second) yield { place, message: `is associated with ${first.address} and ${second.address}`, related };
  else if (first && defaultAssociation && !first.main)
    yield {
      place,
      message: `is associated with the default table of ${transit.address} already, so that ${first.address} is refused`,
      related,
    };
  else if (!first && !defaultAssociation && linksComplete)
    yield { place, message: `no table of ${transit.address} routes what comes from ${network}`, severity: 'warning' };
}
