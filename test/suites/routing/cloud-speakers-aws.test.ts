/** Gateways of AWS in the simulation: what they announce to routers, what they learn, and how their tables choose. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import {
  customer,
  features,
  interfaceLines,
  mainTable,
  overDirect,
  paths,
  privateGateway,
  router,
  run,
  sessions,
  tunnels,
  twoTunnels,
  virtualInterface,
  vpn,
  wan,
} from '../../support/cloud-network.ts';
import { withParsers } from '../../support/parsers.ts';

before(withParsers);

describe('private gateways of AWS', () => {
  it('announce the prefixes of their network and learn what the router announces', () => {
    const simulation = run(privateGateway + customer + vpn('vpn_gateway_id = aws_vpn_gateway.main.id'), { edge1: twoTunnels });
    assert.deepEqual(sessions(simulation, 'edge1'), ['169.254.10.1 up aws_vpn_gateway.main', '169.254.10.5 up aws_vpn_gateway.main']);
    assert.deepEqual(paths(simulation, 'edge1'), [
      '? 10.20.0.0/16 169.254.10.1 64512',
      '? 10.20.0.0/16 169.254.10.5 64512',
      '> 192.0.2.0/24 self MED 0',
    ]);
    assert.deepEqual(paths(simulation, 'aws_vpn_gateway.main'), [
      '> 10.20.0.0/16 self',
      '? 192.0.2.0/24 169.254.10.2 64500 MED 0',
      '? 192.0.2.0/24 169.254.10.6 64500 MED 0',
    ]);
    const [, row] = mainTable(simulation, 'aws_vpn_gateway.main').bgp.ipv4.get('192.0.2.0/24')!;
    assert.match(row!.decided!.text, /does not say which of two equal routes/);
    assert.equal(mainTable(simulation, 'aws_vpn_gateway.main').routerId, undefined);
  });

  it('end their tunnels on routers of their own: which one IOS heard of first, and their identifiers, are not known', () => {
    const ios = `version 17.3
interface GigabitEthernet1
 ip address 198.51.100.10 255.255.255.0
interface Tunnel1
 ip address 169.254.10.2 255.255.255.252
interface Tunnel2
 ip address 169.254.10.6 255.255.255.252
router bgp 64500
 bgp router-id 198.51.100.10
 neighbor 169.254.10.1 remote-as 64512
 neighbor 169.254.10.5 remote-as 64512
`;
    const simulation = run(privateGateway + customer + vpn('vpn_gateway_id = aws_vpn_gateway.main.id'), { edge1: ios }, 'ios');
    assert.deepEqual(paths(simulation, 'edge1'), ['? 10.20.0.0/16 169.254.10.1 64512', '? 10.20.0.0/16 169.254.10.5 64512']);
  });

  it('choose by the length of the AS path', () => {
    const lines = `${router(64500, wan + tunnels, [
      ['169.254.10.1', 64512],
      ['169.254.10.5', 64512, 'route-map BACKUP out'],
    ])}route-map BACKUP permit 10\n set as-path prepend 64500\n`;
    const simulation = run(privateGateway + customer + vpn('vpn_gateway_id = aws_vpn_gateway.main.id'), { edge1: lines });
    assert.deepEqual(paths(simulation, 'aws_vpn_gateway.main').slice(1), [
      '> 192.0.2.0/24 169.254.10.2 64500 MED 0',
      '  192.0.2.0/24 169.254.10.6 64500 64500 MED 0',
    ]);
  });

  it('say nothing of two origins, since the documentation does not', () => {
    const lines = `${router(64500, wan + tunnels, [
      ['169.254.10.1', 64512],
      ['169.254.10.5', 64512, 'route-map BACKUP out'],
    ])}route-map BACKUP permit 10\n set origin incomplete\n set metric 5\n`;
    const simulation = run(privateGateway + customer + vpn('vpn_gateway_id = aws_vpn_gateway.main.id'), { edge1: lines });
    assert.deepEqual(paths(simulation, 'aws_vpn_gateway.main').slice(1), [
      '? 192.0.2.0/24 169.254.10.2 64500 MED 0',
      '? 192.0.2.0/24 169.254.10.6 64500 MED 5',
    ]);
    const [row] = mainTable(simulation, 'aws_vpn_gateway.main').bgp.ipv4.get('192.0.2.0/24')!;
    assert.match(row!.decided!.text, /does not say whether origins are compared/);
  });

  it('prefer Direct Connect to a VPN whatever the AS path, and tell one router what another one told them', () => {
    const direct = `resource "aws_dx_private_virtual_interface" "p" {
  vpn_gateway_id   = aws_vpn_gateway.main.id
  vlan             = 101
  bgp_asn          = 64501
  address_family   = "ipv4"
  amazon_address   = "203.0.113.1/30"
  customer_address = "203.0.113.2/30"
}
`;
    const edge2 = `${router(64501, interfaceLines('eth1', '203.0.113.2/30'), [['203.0.113.1', 64512, 'route-map LONG out']])}route-map LONG permit 10
 set as-path prepend 64501 64501
`;
    const edge1 = router(64500, wan + interfaceLines('tun1', '169.254.10.2/30'), [['169.254.10.1', 64512]]);
    const simulation = run(privateGateway + customer + vpn('vpn_gateway_id = aws_vpn_gateway.main.id') + direct, { edge1, edge2 });
    assert.deepEqual(paths(simulation, 'aws_vpn_gateway.main').slice(1), [
      '  192.0.2.0/24 169.254.10.2 64500 MED 0',
      '> 192.0.2.0/24 203.0.113.2 64501 64501 64501 MED 0',
    ]);
    assert.ok(paths(simulation, 'edge1').includes('  192.0.2.0/24 169.254.10.1 64512 64501 64501 64501'));
  });

  it('stay down with the reason where the AS numbers differ', () => {
    const lines = router(64499, wan + tunnels, [['169.254.10.1', 64512]]);
    const simulation = run(privateGateway + customer + vpn('vpn_gateway_id = aws_vpn_gateway.main.id'), { edge1: lines });
    assert.deepEqual(sessions(simulation, 'edge1'), ['169.254.10.1 down aws_vpn_gateway.main expects AS 64500, edge1 is AS 64499']);
    assert.deepEqual(paths(simulation, 'edge1'), ['> 192.0.2.0/24 self MED 0']);
  });

  it('take neighbors with their AS number for tunnels whose addresses the provider chooses, and say so', () => {
    const main = privateGateway + customer + vpn('vpn_gateway_id = aws_vpn_gateway.main.id', '');
    const simulation = run(main, { edge1: twoTunnels });
    assert.deepEqual(sessions(simulation, 'edge1'), ['169.254.10.1 up aws_vpn_gateway.main', '169.254.10.5 up aws_vpn_gateway.main']);
    assert.deepEqual(features(simulation), [
      'aws_vpn_gateway.main: aws_vpn_connection.edge1 tunnel 1: its addresses inside are taken from neighbor 169.254.10.1 of edge1',
      'aws_vpn_gateway.main: aws_vpn_connection.edge1 tunnel 2: its addresses inside are taken from neighbor 169.254.10.5 of edge1',
    ]);
    const other = router(64500, wan + tunnels, [['169.254.10.1', 64513]]);
    assert.deepEqual(sessions(run(main, { edge1: other }), 'edge1'), ['169.254.10.1 external no device of this network has that address']);
  });

  it('say which session brings more routes than the cloud takes', () => {
    const sites = Array.from({ length: 101 }, (_, nth) => `10.30.${nth}.0/24`);
    const lines = twoTunnels.replace(
      '  network 192.0.2.0/24\n',
      `${sites.map(site => `  network ${site}\n`).join('')}  neighbor 169.254.10.5 prefix-list ONE out\n`,
    );
    const filter = `ip prefix-list ONE permit ${sites[0]}\n${sites.map(site => `ip route ${site} blackhole\n`).join('')}`;
    const { messages } = run(privateGateway + customer + vpn('vpn_gateway_id = aws_vpn_gateway.main.id'), { edge1: lines + filter });
    assert.deepEqual(messages, [
      'edge1 sends 101 routes over aws_vpn_connection.edge1 tunnel 1, which takes 100 (https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html)',
    ]);
  });

  it('name what is not known of a network', () => {
    const main = `variable "cidr" {}
resource "aws_vpc" "app" { cidr_block = var.cidr }
resource "aws_vpn_gateway" "main" {
  vpc_id          = aws_vpc.app.id
  amazon_side_asn = 64512
}
${customer}${vpn('vpn_gateway_id = aws_vpn_gateway.main.id')}`;
    const simulation = run(main, { edge1: twoTunnels });
    assert.deepEqual(paths(simulation, 'edge1'), ['> 192.0.2.0/24 self MED 0']);
    assert.deepEqual(features(simulation), ['aws_vpn_gateway.main: announcing all prefixes of aws_vpc.app']);
  });
});

describe('Direct Connect gateways', () => {
  const association = (gateway: string, allowed: string) => `resource "aws_dx_gateway_association" "a" {
  dx_gateway_id         = aws_dx_gateway.d.id
  associated_gateway_id = ${gateway}
  ${allowed}
}
`;
  const announced = (main: string) => paths(run(main, { edge1: overDirect }), 'edge1').filter(line => line.includes('203.0.113.1'));

  it('announce what allowed prefixes let through of the network of a private gateway', () => {
    const with_ = (allowed: string) =>
      announced(virtualInterface('private') + privateGateway + association('aws_vpn_gateway.main.id', allowed));
    assert.deepEqual(with_(''), ['> 10.20.0.0/16 203.0.113.1 64514']);
    assert.deepEqual(with_('allowed_prefixes = ["10.0.0.0/8"]'), ['> 10.20.0.0/16 203.0.113.1 64514']);
    assert.deepEqual(with_('allowed_prefixes = ["10.20.0.0/24"]'), []);
    assert.deepEqual(with_('allowed_prefixes = ["10.21.0.0/16"]'), []);
  });

  it('announce the allowed prefixes themselves for a transit gateway', () => {
    const main = `${virtualInterface('transit')}resource "aws_ec2_transit_gateway" "core" {}
${association('aws_ec2_transit_gateway.core.id', 'allowed_prefixes = ["10.0.0.0/8", "172.16.0.0/12"]')}`;
    assert.deepEqual(announced(main), ['> 10.0.0.0/8 203.0.113.1 64514', '> 172.16.0.0/12 203.0.113.1 64514']);
  });
});

describe('transit gateways', () => {
  const networks = `resource "aws_vpc" "a" { cidr_block = "10.1.0.0/16" }
resource "aws_vpc" "b" { cidr_block = "10.2.0.0/16" }
resource "aws_ec2_transit_gateway_vpc_attachment" "a" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
  vpc_id             = aws_vpc.a.id
  subnet_ids         = []
}
resource "aws_ec2_transit_gateway_vpc_attachment" "b" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
  vpc_id             = aws_vpc.b.id
  subnet_ids         = []
}
`;
  const gateway = (lines: string) => `resource "aws_ec2_transit_gateway" "core" {
  amazon_side_asn = 64512
${lines}}
`;
  const edge1 = router(64500, wan + tunnels, [
    ['169.254.10.1', 64512],
    ['169.254.10.5', 64512],
  ]);
  const connection = customer + vpn('transit_gateway_id = aws_ec2_transit_gateway.core.id');

  it('announce the networks of the default table, and use equal tunnels together', () => {
    const simulation = run(gateway('') + networks + connection, { edge1 });
    assert.deepEqual(
      paths(simulation, 'edge1').filter(line => line.includes('169.254.10.1')),
      ['? 10.1.0.0/16 169.254.10.1 64512', '? 10.2.0.0/16 169.254.10.1 64512'],
    );
    const rows = mainTable(simulation, 'aws_ec2_transit_gateway.core').bgp.ipv4.get('192.0.2.0/24')!;
    assert.deepEqual(
      rows.map(({ best, multipath }) => best || multipath),
      [true, true],
    );
  });

  it('announce what the table of the attachment holds, and learn only where the attachment propagates', () => {
    const tables = `resource "aws_ec2_transit_gateway_route_table" "edge" { transit_gateway_id = aws_ec2_transit_gateway.core.id }
resource "aws_ec2_transit_gateway_route_table_association" "edge" {
  transit_gateway_attachment_id  = aws_vpn_connection.edge1.transit_gateway_attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.edge.id
}
resource "aws_ec2_transit_gateway_route_table_propagation" "b" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.b.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.edge.id
}
resource "aws_ec2_transit_gateway_route" "summary" {
  destination_cidr_block         = "10.0.0.0/8"
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.b.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.edge.id
}
resource "aws_ec2_transit_gateway_route" "hole" {
  destination_cidr_block         = "10.9.0.0/16"
  blackhole                      = true
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.edge.id
}
`;
    const lines = '  default_route_table_association = "disable"\n  default_route_table_propagation = "disable"\n';
    const simulation = run(gateway(lines) + networks + connection + tables, { edge1 });
    const name = 'aws_ec2_transit_gateway.core aws_ec2_transit_gateway_route_table.edge';
    assert.deepEqual(paths(simulation, name), ['> 10.0.0.0/8 self', '> 10.2.0.0/16 self']);
    const learning = `resource "aws_ec2_transit_gateway_route_table_propagation" "edge" {
  transit_gateway_attachment_id  = aws_vpn_connection.edge1.transit_gateway_attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.edge.id
}
`;
    const learned = paths(run(gateway(lines) + networks + connection + tables + learning, { edge1 }), name);
    assert.ok(learned.includes('> 192.0.2.0/24 169.254.10.2 64500 MED 0'), learned.join('\n'));
  });

  it('speak from two addresses with one address of an appliance over Connect', () => {
    const main = `resource "aws_vpc" "app" { cidr_block = "10.20.0.0/16" }
resource "aws_ec2_transit_gateway" "t" { amazon_side_asn = 64513 }
resource "aws_ec2_transit_gateway_vpc_attachment" "app" {
  transit_gateway_id = aws_ec2_transit_gateway.t.id
  vpc_id             = aws_vpc.app.id
  subnet_ids         = []
}
resource "aws_ec2_transit_gateway_connect" "k" {
  transit_gateway_id      = aws_ec2_transit_gateway.t.id
  transport_attachment_id = aws_ec2_transit_gateway_vpc_attachment.app.id
}
resource "aws_ec2_transit_gateway_connect_peer" "k" {
  transit_gateway_attachment_id = aws_ec2_transit_gateway_connect.k.id
  bgp_asn                       = 64500
  peer_address                  = "10.20.0.7"
  inside_cidr_blocks            = ["169.254.20.0/29"]
}
`;
    const lines = router(64500, interfaceLines('tun1', '169.254.20.1/29'), [
      ['169.254.20.2', 64513],
      ['169.254.20.3', 64513],
    ]);
    const simulation = run(main, { edge1: lines });
    assert.deepEqual(
      sessions(simulation, 'edge1').map(each => each.split(' ').slice(0, 2).join(' ')),
      ['169.254.20.2 up', '169.254.20.3 up'],
    );
    const [speaker] = [...simulation.devices.keys()].filter(name => name.startsWith('aws_'));
    assert.deepEqual(
      sessions(simulation, speaker!).map(each => each.split(' ').slice(-2).join(' ')),
      ['up edge1', 'up edge1'],
    );
    assert.equal(paths(simulation, speaker!).filter(each => each.includes('192.0.2.0/24')).length, 2);
  });
});
