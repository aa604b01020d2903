/** Gateways of clouds in the simulation: what they announce to routers, what they learn, and how their tables choose. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { simulate } from '../../../server/src/routing/simulate.ts';
import type { Simulation } from '../../../server/src/routing/simulation.ts';
import type { VendorId } from '../../../server/src/vendors/vendor.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { withParsers } from '../../support/parsers.ts';

before(withParsers);

function run(main: string, routers: Readonly<Record<string, string>>, vendor: VendorId = 'frr'): Simulation {
  const workspace = new Workspace(['site']);
  workspace.set('site/main.tf', main);
  for (const [name, lines] of Object.entries(routers)) workspace.set(`site/${name}.conf`, `hostname ${name}\n${lines}`, vendor);
  return simulate(workspace.network('site'));
}

const mainTable = (simulation: Simulation, device: string) => simulation.devices.get(device)!.vrfs.get('default')!;

/** `prefix from path [MED]`, `>` in front of the best and `?` of what may be it. */
function paths(simulation: Simulation, device: string): string[] {
  return [...mainTable(simulation, device).bgp.ipv4].flatMap(([prefix, rows]) =>
    rows.map(({ best, from, asPath, med }) =>
      [`${best ? '>' : best === null ? '?' : ' '} ${prefix}`, from, asPath, med === undefined ? '' : `MED ${med}`]
        .filter(Boolean)
        .join(' '),
    ),
  );
}

const sessions = (simulation: Simulation, device: string) =>
  mainTable(simulation, device).sessions.map(({ name, state, remote, why }) => `${name} ${state} ${remote?.device ?? why}`);

const features = ({ unsupported }: Simulation) => unsupported.map(({ device, feature }) => `${device}: ${feature}`);

/** A router with a network of its own, and neighbors that it exchanges all routes with. */
const router = (asn: number, interfaces: string, neighbors: readonly [address: string, asn: number, ...lines: string[]][]) =>
  `interface lan0
 ip address 192.0.2.1/24
${interfaces}router bgp ${asn}
 no bgp ebgp-requires-policy
${neighbors.flatMap(([address, other, ...lines]) => [` neighbor ${address} remote-as ${other}`, ...lines.map(line => ` neighbor ${address} ${line}`)]).join('\n')}
 address-family ipv4 unicast
  network 192.0.2.0/24
 exit-address-family
`;

const interfaceLines = (name: string, address: string) => `interface ${name}\n ip address ${address}\n`;

const customer = `resource "aws_customer_gateway" "edge1" {
  bgp_asn    = 64500
  ip_address = "198.51.100.10"
  type       = "ipsec.1"
}
`;
const privateGateway = `resource "aws_vpc" "app" { cidr_block = "10.20.0.0/16" }
resource "aws_vpn_gateway" "main" {
  vpc_id          = aws_vpc.app.id
  amazon_side_asn = 64512
}
`;
const vpn = (gateway: string, inside = '  tunnel1_inside_cidr = "169.254.10.0/30"\n  tunnel2_inside_cidr = "169.254.10.4/30"\n') =>
  `resource "aws_vpn_connection" "edge1" {
  ${gateway}
  customer_gateway_id = aws_customer_gateway.edge1.id
  type                = "ipsec.1"
${inside}}
`;
const wan = interfaceLines('wan0', '198.51.100.10/30');
const tunnels = interfaceLines('tun1', '169.254.10.2/30') + interfaceLines('tun2', '169.254.10.6/30');
const twoTunnels = router(64500, wan + tunnels, [
  ['169.254.10.1', 64512],
  ['169.254.10.5', 64512],
]);

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

const virtualInterface = (use: string) => `resource "aws_dx_gateway" "d" { amazon_side_asn = 64514 }
resource "aws_dx_${use}_virtual_interface" "v" {
  dx_gateway_id    = aws_dx_gateway.d.id
  vlan             = 101
  bgp_asn          = 64500
  address_family   = "ipv4"
  amazon_address   = "203.0.113.1/30"
  customer_address = "203.0.113.2/30"
}
`;
const overDirect = router(64500, interfaceLines('eth1', '203.0.113.2/30'), [['203.0.113.1', 64514]]);

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
});

const azureHub = `resource "azurerm_virtual_network" "hub" {
  name          = "hub"
  address_space = ["10.50.0.0/16"]
}
resource "azurerm_virtual_network" "spoke" {
  name          = "spoke"
  address_space = ["10.51.0.0/16"]
}
resource "azurerm_subnet" "gateway" {
  name                 = "GatewaySubnet"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.50.255.0/27"]
}
resource "azurerm_virtual_network_peering" "out" {
  virtual_network_name      = azurerm_virtual_network.hub.name
  remote_virtual_network_id = azurerm_virtual_network.spoke.id
  allow_gateway_transit     = true
}
resource "azurerm_virtual_network_peering" "back" {
  virtual_network_name      = azurerm_virtual_network.spoke.name
  remote_virtual_network_id = azurerm_virtual_network.hub.id
  use_remote_gateways       = true
}
resource "azurerm_virtual_network_gateway" "g" {
  name = "g"
  type = "Vpn"
  ip_configuration { subnet_id = azurerm_subnet.gateway.id }
  bgp_settings { asn = 64520 }
}
`;
const azureConnection = `resource "azurerm_local_network_gateway" "edge1" {
  name            = "edge1"
  gateway_address = "198.51.100.10"
  bgp_settings {
    asn                 = 64500
    bgp_peering_address = "192.0.2.1"
  }
}
resource "azurerm_virtual_network_gateway_connection" "edge1" {
  name                       = "edge1"
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.g.id
  local_network_gateway_id   = azurerm_local_network_gateway.edge1.id
  bgp_enabled                = true
}
`;

const azureEdge = `${router(64500, wan + interfaceLines('tun1', '169.254.99.1/32'), [
  ['10.50.255.30', 64520, 'ebgp-multihop 3', 'update-source lan0'],
])}ip route 10.50.255.30/32 tun1\n`;

describe('gateways of Azure', () => {
  it('speak from an address of their subnet, and announce their network and those that use them', () => {
    const simulation = run(azureHub + azureConnection, { edge1: azureEdge });
    assert.deepEqual(sessions(simulation, 'edge1'), ['10.50.255.30 up azurerm_virtual_network_gateway.g']);
    assert.deepEqual(paths(simulation, 'edge1').slice(0, 2), ['> 10.50.0.0/16 10.50.255.30 64520', '> 10.51.0.0/16 10.50.255.30 64520']);
    assert.ok(paths(simulation, 'azurerm_virtual_network_gateway.g').includes('> 192.0.2.0/24 192.0.2.1 64500 MED 0'));
  });

  it('meet the router at the edge of a circuit', () => {
    const circuit = `resource "azurerm_express_route_circuit" "c" { name = "c" }
resource "azurerm_express_route_circuit_peering" "p" {
  express_route_circuit_name    = azurerm_express_route_circuit.c.name
  peering_type                  = "AzurePrivatePeering"
  peer_asn                      = 64500
  vlan_id                       = 300
  primary_peer_address_prefix   = "203.0.113.0/30"
  secondary_peer_address_prefix = "203.0.113.4/30"
}
resource "azurerm_virtual_network_gateway_connection" "c" {
  name                       = "c"
  type                       = "ExpressRoute"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.g.id
  express_route_circuit_id   = azurerm_express_route_circuit.c.id
}
`;
    const edge1 = router(64500, interfaceLines('eth1', '203.0.113.1/30'), [['203.0.113.2', 12076]]);
    const simulation = run(azureHub + circuit, { edge1 });
    assert.deepEqual(sessions(simulation, 'edge1'), ['203.0.113.2 up azurerm_express_route_circuit_peering.p']);
    assert.deepEqual(paths(simulation, 'edge1').slice(0, 2), ['> 10.50.0.0/16 203.0.113.2 12076', '> 10.51.0.0/16 203.0.113.2 12076']);
  });
});

describe('cloud routers of Google', () => {
  const main = (mode: string, bgp: string, peer = '') => `resource "google_compute_network" "n" {
  name                    = "n"
  auto_create_subnetworks = false
  ${mode}
}
resource "google_compute_subnetwork" "near" {
  name          = "near"
  network       = google_compute_network.n.id
  region        = "europe-west1"
  ip_cidr_range = "10.61.0.0/24"
  secondary_ip_range {
    range_name    = "pods"
    ip_cidr_range = "10.71.0.0/16"
  }
}
resource "google_compute_subnetwork" "far" {
  name          = "far"
  network       = google_compute_network.n.id
  region        = "us-east1"
  ip_cidr_range = "10.62.0.0/24"
}
resource "google_compute_router" "r" {
  name    = "r"
  region  = "europe-west1"
  network = google_compute_network.n.id
  bgp {
    asn = 64513
    ${bgp}
  }
}
resource "google_compute_router_interface" "edge1" {
  name     = "edge1"
  router   = google_compute_router.r.name
  ip_range = "169.254.20.1/30"
}
resource "google_compute_router_peer" "edge1" {
  name            = "edge1"
  router          = google_compute_router.r.name
  interface       = google_compute_router_interface.edge1.name
  peer_ip_address = "169.254.20.2"
  peer_asn        = 64500
  ${peer}
}
`;
  const edge1 = router(64500, interfaceLines('eth1', '169.254.20.2/30'), [['169.254.20.1', 64513]]);
  const learned = (text: string) => paths(run(text, { edge1 }), 'edge1').filter(line => line.includes('64513'));

  it('announce the subnets of their region with the base priority as MED', () => {
    assert.deepEqual(learned(main('', '')), ['> 10.61.0.0/24 169.254.20.1 64513 MED 100', '> 10.71.0.0/16 169.254.20.1 64513 MED 100']);
  });

  it('announce those of all regions with global routing, with a MED that is Google’s to choose', () => {
    const text = main('routing_mode = "GLOBAL"', '', 'advertised_route_priority = 50');
    assert.deepEqual(learned(text), [
      '> 10.61.0.0/24 169.254.20.1 64513 MED 50',
      '> 10.62.0.0/24 169.254.20.1 64513',
      '> 10.71.0.0/16 169.254.20.1 64513 MED 50',
    ]);
    assert.deepEqual(features(run(text, { edge1 })), ['google_compute_router.r: announcing the MED of google_compute_subnetwork.far']);
  });

  it('leave open which of two sessions is better for a subnet elsewhere', () => {
    const second = `resource "google_compute_router_interface" "other" {
  name     = "other"
  router   = google_compute_router.r.name
  ip_range = "169.254.20.5/30"
}
resource "google_compute_router_peer" "other" {
  name            = "other"
  router          = google_compute_router.r.name
  interface       = google_compute_router_interface.other.name
  peer_ip_address = "169.254.20.6"
  peer_asn        = 64500
  advertised_route_priority = 200
}
`;
    const both = router(64500, interfaceLines('eth1', '169.254.20.2/30') + interfaceLines('eth2', '169.254.20.6/30'), [
      ['169.254.20.1', 64513],
      ['169.254.20.5', 64513],
    ]);
    const simulation = run(main('routing_mode = "GLOBAL"', '') + second, { edge1: both });
    assert.deepEqual(
      paths(simulation, 'edge1').filter(line => /10\.6[12]/.test(line)),
      [
        '> 10.61.0.0/24 169.254.20.1 64513 MED 100',
        '  10.61.0.0/24 169.254.20.5 64513 MED 200',
        '? 10.62.0.0/24 169.254.20.1 64513',
        '? 10.62.0.0/24 169.254.20.5 64513',
      ],
    );
  });

  it('announce what a custom mode names, of the router or of one peer', () => {
    const custom = 'advertise_mode = "CUSTOM"\nadvertised_ip_ranges { range = "10.60.0.0/14" }';
    assert.deepEqual(learned(main('', custom)), ['> 10.60.0.0/14 169.254.20.1 64513 MED 100']);
    assert.deepEqual(learned(main('', '', `${custom}\nadvertised_groups = ["ALL_SUBNETS"]`)), [
      '> 10.60.0.0/14 169.254.20.1 64513 MED 100',
      '> 10.61.0.0/24 169.254.20.1 64513 MED 100',
      '> 10.71.0.0/16 169.254.20.1 64513 MED 100',
    ]);
  });

  it('do not tell one router what another one told them', () => {
    const second = `${main('', '')}resource "google_compute_router_interface" "edge2" {
  name     = "edge2"
  router   = google_compute_router.r.name
  ip_range = "169.254.20.5/30"
}
resource "google_compute_router_peer" "edge2" {
  name            = "edge2"
  router          = google_compute_router.r.name
  interface       = google_compute_router_interface.edge2.name
  peer_ip_address = "169.254.20.6"
  peer_asn        = 64501
}
`;
    const edge2 = router(64501, interfaceLines('eth1', '169.254.20.6/30'), [['169.254.20.5', 64513]]).replaceAll('192.0.2.', '203.0.113.');
    const simulation = run(second, { edge1, edge2 });
    assert.ok(paths(simulation, 'google_compute_router.r').includes('> 203.0.113.0/24 169.254.20.6 64501 MED 0'));
    assert.ok(paths(simulation, 'edge1').every(line => !line.includes('203.0.113.')));
  });
});

describe('tables of cloud networks', () => {
  /** `table: prefix from`, with the word that decided. */
  const rows = (simulation: Simulation, network: string) =>
    [...(simulation.devices.get(network)?.vrfs ?? [])].flatMap(([table, { bgp }]) =>
      [...bgp.ipv4].flatMap(([prefix, found]) =>
        found.map(({ best, multipath, from, decided, why }) =>
          [
            `${table}: ${best ? '>' : best === null ? '?' : multipath ? '=' : ' '} ${prefix} ${from}`,
            decided && `${decided.own} / ${decided.other}`,
            why,
          ]
            .filter(Boolean)
            .join(', '),
        ),
      ),
    );
  const propagating = `resource "aws_route_table" "app" {
  vpc_id           = aws_vpc.app.id
  propagating_vgws = [aws_vpn_gateway.main.id]
}
`;
  const gateway = privateGateway + customer + vpn('vpn_gateway_id = aws_vpn_gateway.main.id');

  it('learn what is propagated, and prefer what is written', () => {
    const fixed = `resource "aws_route" "fixed" {
  route_table_id         = aws_route_table.app.id
  destination_cidr_block = "192.0.2.0/24"
  network_interface_id   = "eni-1"
}
`;
    const table = 'aws_route_table.app';
    assert.deepEqual(rows(run(gateway + propagating, { edge1: twoTunnels }), 'aws_vpc.app'), [
      `${table}: > 10.20.0.0/16 self`,
      `${table}: > 192.0.2.0/24 aws_vpn_gateway.main`,
    ]);
    assert.deepEqual(rows(run(gateway + propagating + fixed, { edge1: twoTunnels }), 'aws_vpc.app').slice(1), [
      `${table}: > 192.0.2.0/24 eni-1, static / propagated from BGP VPN`,
      `${table}:   192.0.2.0/24 aws_vpn_gateway.main, propagated from BGP VPN / static`,
    ]);
    assert.deepEqual(rows(run(gateway, { edge1: twoTunnels }), 'aws_vpc.app'), []);
  });

  it('prefer Direct Connect to a VPN', () => {
    const direct = `${virtualInterface('private')}resource "aws_dx_gateway_association" "a" {
  dx_gateway_id         = aws_dx_gateway.d.id
  associated_gateway_id = aws_vpn_gateway.main.id
}
`;
    const edge1 = router(64500, wan + tunnels + interfaceLines('eth1', '203.0.113.2/30'), [
      ['203.0.113.1', 64514],
      ['169.254.10.1', 64512],
    ]);
    assert.deepEqual(rows(run(gateway + propagating + direct, { edge1 }), 'aws_vpc.app').slice(1), [
      'aws_route_table.app:   192.0.2.0/24 aws_vpn_gateway.main, propagated from BGP VPN / propagated from Direct Connect',
      'aws_route_table.app: > 192.0.2.0/24 aws_dx_gateway.d, propagated from Direct Connect / propagated from BGP VPN',
    ]);
  });

  it('keep what lies inside of the network there', () => {
    const edge1 = twoTunnels.replaceAll('192.0.2.1/24', '10.20.9.1/24').replace('192.0.2.0/24', '10.20.9.0/24');
    assert.deepEqual(
      rows(run(gateway + propagating, { edge1 }), 'aws_vpc.app')[1],
      [
        'aws_route_table.app:   10.20.9.0/24 aws_vpn_gateway.main',
        '10.20.0.0/16 of the network itself is preferred to more specific learned routes',
      ].join(', '),
    );
  });

  it('of virtual networks prefer what users define, and learn unless told otherwise', () => {
    const tables = (name: string, lines: string) => `resource "azurerm_route_table" "${name}" {
  name = "${name}"
${lines}}
resource "azurerm_subnet" "${name}" {
  name                 = "${name}"
  virtual_network_name = azurerm_virtual_network.spoke.name
  address_prefixes     = ["10.51.${name.length}.0/24"]
}
resource "azurerm_subnet_route_table_association" "${name}" {
  subnet_id      = azurerm_subnet.${name}.id
  route_table_id = azurerm_route_table.${name}.id
}
`;
    const fixed = `  route {
    name                   = "site"
    address_prefix         = "192.0.2.0/24"
    next_hop_type          = "VirtualAppliance"
    next_hop_in_ip_address = "10.51.0.4"
  }
`;
    const main = azureHub + azureConnection + tables('app', fixed) + tables('dmz2', '  bgp_route_propagation_enabled = false\n');
    assert.deepEqual(rows(run(main, { edge1: azureEdge }), 'azurerm_virtual_network.spoke'), [
      'azurerm_route_table.app: > 10.51.0.0/16 self',
      'azurerm_route_table.app: > 192.0.2.0/24 address, user-defined / BGP',
      'azurerm_route_table.app:   192.0.2.0/24 azurerm_virtual_network_gateway.g, BGP / user-defined',
    ]);
  });

  it('of Google hold in the region of the router, and elsewhere at a cost that no text says', () => {
    const cloudRouter = (name: string, region: string, link: string) => `resource "google_compute_router" "${name}" {
  name    = "${name}"
  region  = "${region}"
  network = google_compute_network.n.id
  bgp { asn = 64513 }
}
resource "google_compute_router_interface" "${name}" {
  name     = "${name}"
  router   = google_compute_router.${name}.name
  ip_range = "169.254.${link}.1/30"
}
resource "google_compute_router_peer" "${name}" {
  name            = "${name}"
  router          = google_compute_router.${name}.name
  interface       = google_compute_router_interface.${name}.name
  peer_ip_address = "169.254.${link}.2"
  peer_asn        = 64500
}
`;
    const main = (mode: string) => `resource "google_compute_network" "n" {
  name                    = "n"
  auto_create_subnetworks = false
  routing_mode            = "${mode}"
}
${cloudRouter('near', 'europe-west1', '20')}${cloudRouter('far', 'us-east1', '21')}`;
    const edge1 = router(64500, interfaceLines('eth1', '169.254.20.2/30') + interfaceLines('eth2', '169.254.21.2/30'), [
      ['169.254.20.1', 64513],
      ['169.254.21.1', 64513],
    ]);
    const [far, near] = ['google_compute_router.far', 'google_compute_router.near'];
    assert.deepEqual(rows(run(main('REGIONAL'), { edge1 }), 'google_compute_network.n'), [
      `europe-west1: > 192.0.2.0/24 ${near}`,
      `us-east1: > 192.0.2.0/24 ${far}`,
    ]);
    assert.deepEqual(rows(run(main('GLOBAL'), { edge1 }), 'google_compute_network.n'), [
      `europe-west1: > 192.0.2.0/24 ${near}, 0 / 201–9999`,
      `europe-west1:   192.0.2.0/24 ${far}, 201–9999 / 0`,
      `us-east1:   192.0.2.0/24 ${near}, 201–9999 / 0`,
      `us-east1: > 192.0.2.0/24 ${far}, 0 / 201–9999`,
    ]);
    const dear = `${edge1.replace('169.254.20.1 remote-as 64513', '169.254.20.1 remote-as 64513\n neighbor 169.254.20.1 route-map DEAR out')}route-map DEAR permit 10\n set metric 5000\n`;
    assert.deepEqual(rows(run(main('GLOBAL'), { edge1: dear }), 'google_compute_network.n').slice(0, 2), [
      `europe-west1: ? 192.0.2.0/24 ${near}, 5000 / 201–9999`,
      `europe-west1: ? 192.0.2.0/24 ${far}, 201–9999 / 5000`,
    ]);
  });
});

describe('sessions with clouds that tell no pair', () => {
  it('are left out and named where two sessions have one address', () => {
    const twice = `${privateGateway + customer + vpn('vpn_gateway_id = aws_vpn_gateway.main.id')}${customer.replace('"edge1"', '"edge2"').replace('.10"', '.14"').replace('64500', '64501')}
${vpn('vpn_gateway_id = aws_vpn_gateway.main.id').replaceAll('edge1', 'edge2')}`;
    const edge2 = router(64501, interfaceLines('wan0', '198.51.100.14/30') + interfaceLines('tun1', '169.254.10.2/30'), [
      ['169.254.10.1', 64512],
    ]);
    const simulation = run(twice, {
      edge1: router(64500, wan + interfaceLines('tun1', '169.254.10.2/30'), [['169.254.10.1', 64512]]),
      edge2,
    });
    assert.deepEqual(features(simulation), [
      'aws_vpn_gateway.main: aws_vpn_connection.edge1 tunnel 1 has an address that is used elsewhere',
      'aws_vpn_gateway.main: aws_vpn_connection.edge2 tunnel 1 has an address that is used elsewhere',
    ]);
    assert.deepEqual(sessions(simulation, 'edge1'), ['169.254.10.1 external no device of this network has that address']);
  });
});
