/** Two routes of one table for the same destination. */
import type { CloudModule, CloudRoute, CloudRouteTable } from '../../model/cloud.ts';
import { formatAddress } from '../../net/address.ts';
import { formatPrefix, maskPrefix } from '../../net/prefix.ts';
import { cloudRule } from '../cloud-rule.ts';
import type { Hit } from '../rule.ts';

export default cloudRule({
  id: 'terraform/duplicate-route',
  severity: 'error',
  summary: 'A route table has two routes for the same destination.',
  why: `A table holds one route for a destination: AWS refuses the second one (RouteAlreadyExists), or whichever resource is applied last takes
        the place of the other, and the next plan turns it round again. The routes that a network has for its own prefixes count too.
        Google balances over equal routes, so that its networks are not looked at.`,
  references: ['terraform-provider-aws issue 30244', 'AWS Transit Gateway quotas, "Static routes for a prefix to a single attachment"'],
  examples: [
    {
      why: 'The default route was added once more, to the firewall.',
      bad: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}
resource "aws_route_table" "app" {
  vpc_id = aws_vpc.main.id
}
resource "aws_route" "internet" {
  route_table_id         = aws_route_table.app.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
}
resource "aws_route" "firewall" {
  route_table_id         = aws_route_table.app.id
  destination_cidr_block = "0.0.0.0/0"
                           ^^^^^^^^^^^ error terraform/duplicate-route: aws_route_table.app already routes 0.0.0.0/0 to aws_internet_gateway.main
  network_interface_id   = "eni-0a1b2c3d4e5f60718"
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}
resource "aws_route_table" "app" {
  vpc_id = aws_vpc.main.id
}
resource "aws_route" "internet" {
  route_table_id         = aws_route_table.app.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
}
resource "aws_route" "firewall" {
  route_table_id         = aws_route_table.app.id
  destination_cidr_block = "198.51.100.0/24"
  network_interface_id   = "eni-0a1b2c3d4e5f60718"
}
`,
    },
    {
      why: 'A static route of a transit gateway stands twice.',
      bad: `
-- main.tf --
resource "aws_ec2_transit_gateway" "main" {}
resource "aws_ec2_transit_gateway_route_table" "main" {
  transit_gateway_id = aws_ec2_transit_gateway.main.id
}
resource "aws_ec2_transit_gateway_route" "first" {
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.main.id
  destination_cidr_block         = "10.50.0.0/16"
  blackhole                      = true
}
resource "aws_ec2_transit_gateway_route" "second" {
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.main.id
  destination_cidr_block         = "10.50.0.0/16"
                                   ^^^^^^^^^^^^^^ error terraform/duplicate-route: aws_ec2_transit_gateway_route_table.main already routes 10.50.0.0/16 to nowhere
  transit_gateway_attachment_id  = "tgw-attach-0a1b2c3d4e5f60718"
}
`,
      good: `
-- main.tf --
resource "aws_ec2_transit_gateway" "main" {}
resource "aws_ec2_transit_gateway_route_table" "main" {
  transit_gateway_id = aws_ec2_transit_gateway.main.id
}
resource "aws_ec2_transit_gateway_route" "second" {
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.main.id
  destination_cidr_block         = "10.50.0.0/16"
  transit_gateway_attachment_id  = "tgw-attach-0a1b2c3d4e5f60718"
}
`,
    },
    {
      why: 'Azure: two routes that differ in their names only.',
      bad: `
-- main.tf --
resource "azurerm_route_table" "app" {
  name = "app"
  route {
    name                   = "default"
    address_prefix         = "0.0.0.0/0"
    next_hop_type          = "VirtualAppliance"
    next_hop_in_ip_address = "10.40.1.4"
  }
  route {
    name           = "internet"
    address_prefix = "0.0.0.0/0"
                     ^^^^^^^^^^^ warning terraform/duplicate-route: azurerm_route_table.app already routes 0.0.0.0/0 to 10.40.1.4
    next_hop_type  = "Internet"
  }
}
`,
      good: `
-- main.tf --
resource "azurerm_route_table" "app" {
  name = "app"
  route {
    name                   = "default"
    address_prefix         = "0.0.0.0/0"
    next_hop_type          = "VirtualAppliance"
    next_hop_in_ip_address = "10.40.1.4"
  }
}
`,
    },
  ],
  *check(module) {
    for (const table of tablesOf(module)) if (table.provider !== 'google' && table.complete) yield* duplicates(table);
  },
});

function tablesOf({ routeTables, transits }: CloudModule): readonly CloudRouteTable[] {
  return [...routeTables, ...transits.flatMap(transit => transit.routeTables)];
}

function* duplicates({ routes, address, provider }: CloudRouteTable): Generator<Hit> {
  const first = new Map<string, CloudRoute>();
  for (const route of routes) {
    if (!route.destination || route.destination.assumed) continue;
    const destination = formatPrefix(maskPrefix(route.destination.value));
    const known = first.get(destination);
    if (!known) first.set(destination, route);
    else if (!isSame(known, route))
      yield {
        place: route.destination.place,
        message: `${address} already routes ${destination} to ${targetLabel(known)}`,
        severity: provider === 'aws' ? undefined : 'warning',
        related: [{ place: known.place, message: 'the other route' }],
      };
  }
}

/** Blocks of one resource are a set: the same one twice is one. */
function isSame(a: CloudRoute, b: CloudRoute): boolean {
  return a.address === b.address && a.target.kind === b.target.kind && a.target.address === b.target.address;
}

function targetLabel({ target: { kind, address, ip } }: CloudRoute): string {
  if (kind === 'blackhole') return 'nowhere';
  return address ?? (ip ? formatAddress(ip) : 'another target');
}
