/** A peering that only one of its networks has routes for. */
import type { CloudModule, CloudNetwork, CloudRoute } from '../../model/cloud.ts';
import { formatPrefix, maskPrefix, overlaps } from '../../net/prefix.ts';
import { cloudRule } from '../cloud-rule.ts';
import type { Fix, Hit } from '../rule.ts';

export default cloudRule({
  id: 'terraform/one-way-peering',
  severity: 'warning',
  summary: 'A route leads over a peering whose other network has no route back, or beyond that network.',
  why: `An AWS peering carries nothing by itself: each network needs routes to the other, and answers are lost where one of them has none. A
        peering is not transitive either: what is sent to an address behind the other network is dropped. Looked at only where both networks
        and all of their route tables are known.`,
  references: ['AWS VPC Peering Guide, "Update your route tables"', 'AWS VPC Peering Guide, "Limitations"'],
  examples: [
    {
      why: 'The return route was forgotten.',
      bad: `
-- main.tf --
resource "aws_vpc" "shop" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_vpc" "office" {
  cidr_block = "10.20.0.0/16"
}
resource "aws_vpc_peering_connection" "shop_office" {
  vpc_id      = aws_vpc.shop.id
  peer_vpc_id = aws_vpc.office.id
}
resource "aws_route_table" "shop" {
  vpc_id = aws_vpc.shop.id
}
resource "aws_route_table" "office" {
  vpc_id = aws_vpc.office.id
}
resource "aws_route" "to_office" {
  route_table_id            = aws_route_table.shop.id
  destination_cidr_block    = "10.20.0.0/16"
                              ^^^^^^^^^^^^^^ warning terraform/one-way-peering: aws_vpc.office has no route back over aws_vpc_peering_connection.shop_office
  vpc_peering_connection_id = aws_vpc_peering_connection.shop_office.id
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "shop" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_vpc" "office" {
  cidr_block = "10.20.0.0/16"
}
resource "aws_vpc_peering_connection" "shop_office" {
  vpc_id      = aws_vpc.shop.id
  peer_vpc_id = aws_vpc.office.id
}
resource "aws_route_table" "shop" {
  vpc_id = aws_vpc.shop.id
}
resource "aws_route_table" "office" {
  vpc_id = aws_vpc.office.id
}

resource "aws_route" "office_to_shop" {
  route_table_id            = aws_route_table.office.id
  destination_cidr_block    = aws_vpc.shop.cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection.shop_office.id
}
resource "aws_route" "to_office" {
  route_table_id            = aws_route_table.shop.id
  destination_cidr_block    = "10.20.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.shop_office.id
}
`,
    },
    {
      why: 'The destination lies behind the other network, not in it.',
      bad: `
-- main.tf --
resource "aws_vpc" "shop" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_vpc" "office" {
  cidr_block = "10.20.0.0/16"
}
resource "aws_vpc_peering_connection" "shop_office" {
  vpc_id      = aws_vpc.shop.id
  peer_vpc_id = aws_vpc.office.id
}
resource "aws_route_table" "shop" {
  vpc_id = aws_vpc.shop.id
  route {
    cidr_block                = "10.20.0.0/16"
    vpc_peering_connection_id = aws_vpc_peering_connection.shop_office.id
  }
  route {
    cidr_block                = "192.0.2.0/24"
                                ^^^^^^^^^^^^^^ warning terraform/one-way-peering: 192.0.2.0/24 is not in aws_vpc.office, and a peering leads no further
    vpc_peering_connection_id = aws_vpc_peering_connection.shop_office.id
  }
}
resource "aws_route_table" "office" {
  vpc_id = aws_vpc.office.id
  route {
    cidr_block                = "10.10.0.0/16"
    vpc_peering_connection_id = aws_vpc_peering_connection.shop_office.id
  }
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "shop" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_vpc" "office" {
  cidr_block = "10.20.0.0/16"
}
resource "aws_vpc_peering_connection" "shop_office" {
  vpc_id      = aws_vpc.shop.id
  peer_vpc_id = aws_vpc.office.id
}
resource "aws_route_table" "shop" {
  vpc_id = aws_vpc.shop.id
  route {
    cidr_block                = "10.20.0.0/16"
    vpc_peering_connection_id = aws_vpc_peering_connection.shop_office.id
  }
}
resource "aws_route_table" "office" {
  vpc_id = aws_vpc.office.id
  route {
    cidr_block                = "10.10.0.0/16"
    vpc_peering_connection_id = aws_vpc_peering_connection.shop_office.id
  }
}
`,
    },
    {
      why: 'The network was peered both ways, but only one subnet of the other was given a way back.',
      bad: `
-- main.tf --
resource "aws_vpc" "a" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_vpc" "b" {
  cidr_block = "10.20.0.0/16"
}
resource "aws_vpc_peering_connection" "ab" {
  vpc_id      = aws_vpc.a.id
  peer_vpc_id = aws_vpc.b.id
}
resource "aws_route_table" "a" {
  vpc_id = aws_vpc.a.id
}
resource "aws_route_table" "b" {
  vpc_id = aws_vpc.b.id
  route {
    cidr_block                = aws_vpc.a.cidr_block
                                ^^^^^^^^^^^^^^^^^^^^ warning terraform/one-way-peering: aws_vpc.a has no route back over aws_vpc_peering_connection.ab
    vpc_peering_connection_id = aws_vpc_peering_connection.ab.id
  }
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "a" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_vpc" "b" {
  cidr_block = "10.20.0.0/16"
}
resource "aws_vpc_peering_connection" "ab" {
  vpc_id      = aws_vpc.a.id
  peer_vpc_id = aws_vpc.b.id
}
resource "aws_route_table" "a" {
  vpc_id = aws_vpc.a.id
  route {
    cidr_block                = aws_vpc.b.cidr_block
    vpc_peering_connection_id = aws_vpc_peering_connection.ab.id
  }
}
resource "aws_route_table" "b" {
  vpc_id = aws_vpc.b.id
  route {
    cidr_block                = aws_vpc.a.cidr_block
    vpc_peering_connection_id = aws_vpc_peering_connection.ab.id
  }
}
`,
    },
  ],
  *check(module) {
    for (const network of module.networks) {
      if (network.provider !== 'aws') continue;
      for (const { address, peer } of network.peerings) {
        const other = module.networks.find(each => each.address === peer);
        if (other && other !== network && isKnown(network, module) && isKnown(other, module)) yield* hitsOf(address, network, other);
      }
    }
  },
});

/** All prefixes, tables and routes are known, and no table may belong to it that is not said to. */
function isKnown(network: CloudNetwork, module: CloudModule): boolean {
  const addresses = new Set(module.networks.map(({ address }) => address));
  const placed = module.routeTables.every(
    table => table.provider !== 'aws' || (table.network !== undefined && addresses.has(table.network)),
  );
  return (
    network.complete &&
    placed &&
    network.prefixes.every(({ assumed }) => !assumed) &&
    network.routeTables.every(
      ({ complete, routes }) => complete && routes.every(({ target, destination }) => target.kind !== 'unknown' && destination),
    )
  );
}

function routesOver(peering: string, { routeTables }: CloudNetwork): readonly CloudRoute[] {
  return routeTables.flatMap(({ routes }) => routes.filter(({ target }) => target.kind === 'peering' && target.address === peering));
}

function* hitsOf(peering: string, network: CloudNetwork, other: CloudNetwork): Generator<Hit> {
  const back = routesOver(peering, other);
  const inside = (route: CloudRoute) => other.prefixes.some(({ value }) => overlaps(value, route.destination!.value));
  const routes = routesOver(peering, network);
  for (const { destination } of routes.filter(route => !inside(route)))
    yield {
      place: destination!.place,
      message: `${formatPrefix(maskPrefix(destination!.value))} is not in ${other.address}, and a peering leads no further`,
    };
  const [first] = routes.filter(inside);
  if (!first || back.length > 0) return;
  yield {
    place: first.destination!.attribute,
    message: `${other.address} has no route back over ${peering}`,
    related: [{ place: other.place, message: other.address }],
    fixes: () => returnRoute(peering, network, other),
  };
}

const plainAddress = /^\w+\.[\w-]+$/;

/** Where the other network has one route table in the root module, whose routes are resources of their own: both forms in one table take turns. */
function returnRoute(peering: string, network: CloudNetwork, other: CloudNetwork): readonly Fix[] {
  const [table, ...tables] = other.routeTables;
  const [prefix, ...prefixes] = network.prefixes.filter(({ value }) => value.family === 4);
  if (!table?.end || !prefix || tables.length + prefixes.length > 0 || table.end.at.file.endsWith('.json')) return [];
  if (![peering, network.address, other.address, table.address].every(address => plainAddress.test(address))) return [];
  if (table.routes.some(({ address }) => address === table.address)) return [];
  const taken = new Set([network, other].flatMap(({ routeTables }) => routeTables.flatMap(({ routes }) => routes.map(routeName))));
  const wanted = `${nameOf(other.address)}_to_${nameOf(network.address)}`;
  const name = [wanted, `${wanted}_by_peering`].find(each => !taken.has(each));
  if (name === undefined) return [];
  const text = `

resource "aws_route" "${name}" {
  route_table_id            = ${table.address}.id
  destination_cidr_block    = ${network.address}.cidr_block
  vpc_peering_connection_id = ${peering}.id
}`;
  return [{ title: `Add a route to ${network.address} in ${table.address}`, safe: false, edits: [{ place: table.end, text }] }];
}

const nameOf = (address: string) => address.slice(address.indexOf('.') + 1);
const routeName = ({ address }: CloudRoute) => nameOf(address).replace(/\[.*$/, '');
