/** A route to something that the network does not have. */
import type { CloudModule, CloudNetwork, CloudRoute } from '../../model/cloud.ts';
import { cloudRule } from '../cloud-rule.ts';
import type { Severity } from '../rule.ts';

export default cloudRule({
  id: 'terraform/missing-route-target',
  severity: 'warning',
  summary: 'A route leads to a gateway, peering or transit gateway that its network is not connected to.',
  why: `A route table may only lead to what its own network has: its internet gateway, its peerings, transit gateways that it is attached to.
        AWS refuses other targets, for a transit gateway with the misleading words that it does not exist. Targets that are not resources of
        the same root module are not looked at.`,
  references: ['terraform-provider-aws issue 9222', 'terraform-provider-aws issue 10025', 'AWS VPC User Guide, "Route table concepts"'],
  examples: [
    {
      why: 'The internet gateway is that of another network.',
      bad: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_vpc" "lab" {
  cidr_block = "10.20.0.0/16"
}
resource "aws_internet_gateway" "lab" {
  vpc_id = aws_vpc.lab.id
}
resource "aws_route_table" "app" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.lab.id
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error terraform/missing-route-target: aws_internet_gateway.lab belongs to aws_vpc.lab, this table to aws_vpc.main
  }
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_vpc" "lab" {
  cidr_block = "10.20.0.0/16"
}
resource "aws_internet_gateway" "lab" {
  vpc_id = aws_vpc.lab.id
}
resource "aws_route_table" "app" {
  vpc_id = aws_vpc.lab.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.lab.id
  }
}
`,
    },
    {
      why: 'The network was never attached to the transit gateway.',
      bad: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_ec2_transit_gateway" "core" {}
resource "aws_route_table" "app" {
  vpc_id = aws_vpc.main.id
}
resource "aws_route" "core" {
  route_table_id         = aws_route_table.app.id
  destination_cidr_block = "10.0.0.0/8"
  transit_gateway_id     = aws_ec2_transit_gateway.core.id
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning terraform/missing-route-target: aws_vpc.main is not attached to aws_ec2_transit_gateway.core
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_subnet" "core" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.10.255.0/28"
}
resource "aws_ec2_transit_gateway" "core" {}
resource "aws_ec2_transit_gateway_vpc_attachment" "main" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
  vpc_id             = aws_vpc.main.id
  subnet_ids         = [aws_subnet.core.id]
}
resource "aws_route_table" "app" {
  vpc_id = aws_vpc.main.id
}
resource "aws_route" "core" {
  route_table_id         = aws_route_table.app.id
  destination_cidr_block = "10.0.0.0/8"
  transit_gateway_id     = aws_ec2_transit_gateway.core.id
}
`,
    },
    {
      why: 'The peering joins two other networks.',
      bad: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_vpc" "shop" {
  cidr_block = "10.20.0.0/16"
}
resource "aws_vpc" "lab" {
  cidr_block = "10.30.0.0/16"
}
resource "aws_vpc_peering_connection" "shop_lab" {
  vpc_id      = aws_vpc.shop.id
  peer_vpc_id = aws_vpc.lab.id
}
resource "aws_route_table" "app" {
  vpc_id = aws_vpc.main.id
}
resource "aws_route" "lab" {
  route_table_id            = aws_route_table.app.id
  destination_cidr_block    = "10.30.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.shop_lab.id
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning terraform/missing-route-target: aws_vpc_peering_connection.shop_lab does not join aws_vpc.main
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_vpc" "shop" {
  cidr_block = "10.20.0.0/16"
}
resource "aws_vpc" "lab" {
  cidr_block = "10.30.0.0/16"
}
resource "aws_vpc_peering_connection" "shop_lab" {
  vpc_id      = aws_vpc.shop.id
  peer_vpc_id = aws_vpc.lab.id
}
resource "aws_route_table" "app" {
  vpc_id = aws_vpc.shop.id
}
resource "aws_route" "lab" {
  route_table_id            = aws_route_table.app.id
  destination_cidr_block    = "10.30.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.shop_lab.id
}
`,
    },
  ],
  *check(module) {
    for (const network of module.networks) {
      if (network.provider !== 'aws') continue;
      for (const table of network.routeTables) {
        for (const route of table.routes) {
          const wrong = faultOf(route, network, module);
          if (wrong) yield { place: route.target.place, ...wrong };
        }
      }
    }
  },
});

interface Fault {
  readonly message: string;
  readonly severity?: Severity;
}

function faultOf({ target: { kind, address } }: CloudRoute, network: CloudNetwork, module: CloudModule): Fault | undefined {
  if (address === undefined) return undefined;
  if (kind === 'transit') return notAttached(address, network, module);
  const owners = module.networks.filter(each =>
    kind === 'peering'
      ? each.peerings.some(peering => peering.address === address)
      : each.gateways.some(gateway => gateway.address === address),
  );
  if (owners.length === 0 || owners.includes(network)) return undefined;
  if (kind === 'peering') return bothKnown(address, owners) ? { message: `${address} does not join ${network.address}` } : undefined;
  if (kind !== 'internet' && kind !== 'egress' && kind !== 'vpn') return undefined;
  const message = `${address} belongs to ${owners[0]!.address}, this table to ${network.address}`;
  return { message, severity: kind === 'internet' ? 'error' : 'warning' };
}

/** The networks at both ends of a peering are resources of the module. */
function bothKnown(address: string, owners: readonly CloudNetwork[]): boolean {
  return owners.length === 2 || owners.some(({ peerings }) => peerings.some(one => one.address === address && one.peer !== undefined));
}

function notAttached(address: string, { attachments, address: own }: CloudNetwork, module: CloudModule): Fault | undefined {
  const transit = module.transits.find(each => each.address === address);
  if (!transit || attachments.some(attachment => attachment.transit.address === address)) return undefined;
  const known = new Set(module.networks.map(each => each.address));
  const surely = transit.attachments.every(({ kind, network }) => kind !== 'network' || (network !== undefined && known.has(network)));
  return surely ? { message: `${own} is not attached to ${address}` } : undefined;
}
