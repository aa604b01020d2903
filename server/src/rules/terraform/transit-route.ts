/** Networks that nothing leads to across a transit gateway, and static routes that hide learned ones. */
import type { CloudAttachment, CloudNetwork, CloudRoute, CloudRouteTable } from '../../model/cloud.ts';
import { formatPrefix, maskPrefix, samePrefix } from '../../net/prefix.ts';
import { cloudRule } from '../cloud-rule.ts';
import type { Hit } from '../rule.ts';

export default cloudRule({
  id: 'terraform/transit-route',
  severity: 'warning',
  summary: 'No table of a transit gateway leads to an attached network, or a static route hides the one that was learned.',
  why: `A transit gateway knows the prefixes of an attachment only where a table learns them (propagation) or has a static route to it; without
        either, every answer to that network is dropped. A static route for the same prefix comes before a learned one, so that
        propagation to a table has no effect beside it; where the static route is a blackhole, that may be meant, and it is information.`,
  references: ['AWS Transit Gateway, "Route evaluation order"', 'AWS Transit Gateway, "Route table propagation"'],
  examples: [
    {
      why: 'Propagation was switched off, and nothing took its place.',
      bad: `
-- main.tf --
resource "aws_vpc" "shop" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_ec2_transit_gateway" "core" {
  default_route_table_propagation = "disable"
}
resource "aws_ec2_transit_gateway_vpc_attachment" "shop" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning terraform/transit-route: no table of aws_ec2_transit_gateway.core leads to aws_vpc.shop
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
resource "aws_ec2_transit_gateway" "core" {
  default_route_table_propagation = "disable"
}
resource "aws_ec2_transit_gateway_vpc_attachment" "shop" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
  vpc_id             = aws_vpc.shop.id
  subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
}
resource "aws_ec2_transit_gateway_route_table" "all" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
}
resource "aws_ec2_transit_gateway_route_table_propagation" "shop" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.shop.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.all.id
}
`,
    },
    {
      why: 'The prefix is learned from one network and routed to another.',
      bad: `
-- main.tf --
resource "aws_vpc" "shop" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_ec2_transit_gateway" "core" {}
resource "aws_ec2_transit_gateway_route_table" "sites" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
}
resource "aws_ec2_transit_gateway_vpc_attachment" "shop" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
  vpc_id             = aws_vpc.shop.id
  subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
}
resource "aws_ec2_transit_gateway_route_table_propagation" "shop" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.shop.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.sites.id
}
resource "aws_ec2_transit_gateway_route" "shop" {
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.sites.id
  destination_cidr_block         = "10.10.0.0/16"
                                   ^^^^^^^^^^^^^^ warning terraform/transit-route: 10.10.0.0/16 hides the route that aws_ec2_transit_gateway_route_table.sites learns from aws_vpc.shop
  transit_gateway_attachment_id  = "tgw-attach-0a1b2c3d4e5f60718"
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "shop" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_ec2_transit_gateway" "core" {}
resource "aws_ec2_transit_gateway_route_table" "sites" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
}
resource "aws_ec2_transit_gateway_vpc_attachment" "shop" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
  vpc_id             = aws_vpc.shop.id
  subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
}
resource "aws_ec2_transit_gateway_route_table_propagation" "shop" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.shop.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.sites.id
}
resource "aws_ec2_transit_gateway_route" "shop" {
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.sites.id
  destination_cidr_block         = "10.0.0.0/8"
  transit_gateway_attachment_id  = "tgw-attach-0a1b2c3d4e5f60718"
}
`,
    },
    {
      why: 'A blackhole for a prefix that the table also learns.',
      bad: `
-- main.tf --
resource "aws_vpc" "lab" {
  cidr_block = "10.30.0.0/16"
}
resource "aws_ec2_transit_gateway" "core" {}
resource "aws_ec2_transit_gateway_route_table" "sites" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
}
resource "aws_ec2_transit_gateway_vpc_attachment" "lab" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
  vpc_id             = aws_vpc.lab.id
  subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
}
resource "aws_ec2_transit_gateway_route_table_propagation" "lab" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.lab.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.sites.id
}
resource "aws_ec2_transit_gateway_route" "lab" {
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.sites.id
  destination_cidr_block         = "10.30.0.0/16"
                                   ^^^^^^^^^^^^^^ info terraform/transit-route: 10.30.0.0/16 hides the route
  blackhole                      = true
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "lab" {
  cidr_block = "10.30.0.0/16"
}
resource "aws_ec2_transit_gateway" "core" {}
resource "aws_ec2_transit_gateway_route_table" "sites" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
}
resource "aws_ec2_transit_gateway_vpc_attachment" "lab" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
  vpc_id             = aws_vpc.lab.id
  subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
}
resource "aws_ec2_transit_gateway_route" "lab" {
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.sites.id
  destination_cidr_block         = "10.30.0.0/16"
  blackhole                      = true
}
`,
    },
  ],
  *check({ networks }) {
    for (const network of networks) {
      if (network.provider !== 'aws') continue;
      for (const attachment of network.attachments) {
        yield* unreachable(attachment, network);
        for (const table of attachment.transit.routeTables)
          if (table.propagations.includes(attachment.address)) yield* hidden(table, attachment, network);
      }
    }
  },
});

function* unreachable(
  { address, transit, place, defaultPropagation, linksComplete }: CloudAttachment,
  network: CloudNetwork,
): Generator<Hit> {
  const isKnown = ({ propagations, routes }: CloudRouteTable) =>
    propagations.includes(address) || routes.some(({ target }) => target.address === address);
  const surely = linksComplete && !defaultPropagation && transit.routeTables.every(({ complete }) => complete);
  if (surely && !transit.routeTables.some(isKnown)) yield { place, message: `no table of ${transit.address} leads to ${network.address}` };
}

function* hidden({ address, routes }: CloudRouteTable, attachment: CloudAttachment, network: CloudNetwork): Generator<Hit> {
  for (const route of routes) {
    const destination = leadsElsewhere(route, attachment) ? route.destination : undefined;
    const own =
      destination &&
      network.prefixes.find(({ value, assumed }) => !assumed && samePrefix(maskPrefix(value), maskPrefix(destination.value)));
    if (!destination || !own || destination.assumed) continue;
    yield {
      place: destination.place,
      message: `${formatPrefix(maskPrefix(destination.value))} hides the route that ${address} learns from ${network.address}`,
      severity: route.target.kind === 'blackhole' ? 'info' : undefined,
      related: [{ place: attachment.place, message: attachment.address }],
    };
  }
}

function leadsElsewhere({ target }: CloudRoute, attachment: CloudAttachment): boolean {
  return target.kind === 'blackhole' || (target.address !== undefined && target.address !== attachment.address);
}
