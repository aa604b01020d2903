/** Sessions of clouds joined with routers: what makes a pair, and what does not. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { hybridSessions } from '../../../server/src/routing/clouds/sessions.ts';
import type { VendorId } from '../../../server/src/vendors/vendor.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { withParsers } from '../../support/parsers.ts';

before(withParsers);

const router = (name: string, lines: string) => `hostname ${name}\n${lines}`;

/** `address of the session → device neighbor`, with the faults. */
function pairs(main: string, routers: Readonly<Record<string, string>>, vendor: VendorId = 'eos'): string[] {
  const workspace = new Workspace(['site']);
  workspace.set('site/main.tf', main);
  for (const [name, lines] of Object.entries(routers)) workspace.set(`site/${name}.cfg`, router(name, lines), vendor);
  return hybridSessions(workspace.network('site')).map(
    ({ session, device, peer, faults }) =>
      `${session.address} → ${[device.name, peer?.name, ...faults.map(fault => `${fault.at} ${fault.expected} ${fault.actual}`)].filter(Boolean).join(' ')}`,
  );
}

const circuit = `
resource "azurerm_express_route_circuit_peering" "c" {
  express_route_circuit_name    = "circuit"
  peer_asn                      = 64501
  vlan_id                       = 300
  primary_peer_address_prefix   = "198.51.100.0/30"
  secondary_peer_address_prefix = "198.51.100.4/30"
}
`;

const virtualInterface = (attributes: string) => `
resource "aws_dx_gateway" "d" { amazon_side_asn = 64514 }
resource "aws_dx_private_virtual_interface" "p" {
  dx_gateway_id  = aws_dx_gateway.d.id
  vlan           = 101
  bgp_asn        = 64501
  address_family = "ipv4"
${attributes}
}
`;

const edge = (address: string, neighbor: string, vlan = 101) => `interface Ethernet1.${vlan}
 encapsulation dot1q vlan ${vlan}
 ip address ${address}/30
router bgp 64500
 neighbor ${neighbor} remote-as 64514
`;

describe('sessions of clouds with routers', () => {
  it('join both links of a circuit with the routers that have their addresses', () => {
    assert.deepEqual(
      pairs(
        circuit,
        {
          edge1: `interface GigabitEthernet0/0\n ip address 198.51.100.1 255.255.255.252\nrouter bgp 64501\n neighbor 198.51.100.2 remote-as 12076\n`,
          edge2: `interface GigabitEthernet0/0\n ip address 198.51.100.5 255.255.255.252\nrouter bgp 64501\n neighbor 198.51.100.6 remote-as 8075\n`,
        },
        'ios',
      ),
      [
        'azurerm_express_route_circuit_peering.c primary → edge1 198.51.100.2',
        'azurerm_express_route_circuit_peering.c secondary → edge2 198.51.100.6 router 8075 12076',
      ],
    );
  });

  it('join a virtual interface by the addresses of its link', () => {
    const main = virtualInterface('  amazon_address   = "192.0.2.1/30"\n  customer_address = "192.0.2.2/30"');
    assert.deepEqual(pairs(main, { edge1: edge('192.0.2.2', '192.0.2.1') }), [
      'aws_dx_private_virtual_interface.p → edge1 192.0.2.1 cloud 64501 64500',
    ]);
  });

  it('make no pair where two devices fit, none does, or the VLAN is another one', () => {
    const main = virtualInterface('  amazon_address = "192.0.2.1/30"');
    assert.equal(pairs(main, { edge1: edge('192.0.2.2', '192.0.2.1') }).length, 1);
    assert.deepEqual(pairs(main, { edge1: edge('192.0.2.2', '192.0.2.1', 200) }), []);
    assert.deepEqual(pairs(main, { edge1: edge('192.0.2.2', '192.0.2.1'), edge2: edge('192.0.2.2', '192.0.2.1') }), []);
    assert.deepEqual(pairs(main, { edge1: edge('203.0.113.2', '203.0.113.1') }), []);
  });

  it('do not compare an AS number that the provider chose', () => {
    const main = `
resource "aws_vpn_gateway" "g" {}
resource "aws_customer_gateway" "c" {
  bgp_asn    = 64500
  ip_address = "203.0.113.9"
  type       = "ipsec.1"
}
resource "aws_vpn_connection" "v" {
  customer_gateway_id = aws_customer_gateway.c.id
  vpn_gateway_id      = aws_vpn_gateway.g.id
  type                = "ipsec.1"
  tunnel1_inside_cidr = "169.254.10.0/30"
}
`;
    const lines =
      'interface GigabitEthernet0/0\n ip address 203.0.113.9 255.255.255.252\nrouter bgp 64500\n neighbor 169.254.10.1 remote-as 7224\n';
    assert.deepEqual(pairs(main, { edge1: lines }, 'ios'), [
      'aws_vpn_connection.v tunnel 1 → edge1 169.254.10.1',
      'aws_vpn_connection.v tunnel 2 → edge1',
    ]);
  });

  it('join both ends of a Connect peer', () => {
    const main = `
resource "aws_ec2_transit_gateway" "t" { amazon_side_asn = 64513 }
resource "aws_ec2_transit_gateway_connect" "k" { transit_gateway_id = aws_ec2_transit_gateway.t.id }
resource "aws_ec2_transit_gateway_connect_peer" "k" {
  transit_gateway_attachment_id = aws_ec2_transit_gateway_connect.k.id
  bgp_asn                       = 64502
  peer_address                  = "10.20.0.7"
  inside_cidr_blocks            = ["169.254.20.0/29"]
}
`;
    const lines = `interface Tunnel1
 ip address 169.254.20.1/29
router bgp 64502
 neighbor 169.254.20.2 remote-as 64513
 neighbor 169.254.20.3 remote-as 64514
`;
    assert.deepEqual(pairs(main, { appliance: lines }), [
      'aws_ec2_transit_gateway_connect_peer.k session 1 → appliance 169.254.20.2',
      'aws_ec2_transit_gateway_connect_peer.k session 2 → appliance 169.254.20.3 router 64514 64513',
    ]);
  });

  it('join an appliance with both instances of a route server, and with the only one that it names', () => {
    const main = `
resource "azurerm_virtual_network" "hub" {
  name          = "hub"
  address_space = ["10.40.0.0/16"]
}
resource "azurerm_subnet" "routes" {
  name                 = "RouteServerSubnet"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.40.1.0/27"]
}
resource "azurerm_route_server" "r" {
  name      = "r"
  subnet_id = azurerm_subnet.routes.id
}
resource "azurerm_route_server_bgp_connection" "a" {
  name            = "a"
  route_server_id = azurerm_route_server.r.id
  peer_asn        = 64501
  peer_ip         = "10.40.2.4"
}
`;
    const lines = (...neighbors: string[]) =>
      `interface Ethernet1\n ip address 10.40.2.4/24\nrouter bgp 64500\n${neighbors.map(each => ` neighbor ${each} remote-as 65515\n`).join('')}`;
    assert.deepEqual(pairs(main, { appliance: lines('10.40.1.4', '10.40.1.5', '10.50.0.1') }), [
      'azurerm_route_server_bgp_connection.a instance 1 → appliance 10.40.1.4 cloud 64501 64500',
      'azurerm_route_server_bgp_connection.a instance 2 → appliance 10.40.1.5 cloud 64501 64500',
    ]);
    assert.deepEqual(pairs(main, { appliance: lines('10.40.1.5') }), [
      'azurerm_route_server_bgp_connection.a → appliance 10.40.1.5 cloud 64501 64500',
    ]);
  });

  it('join an appliance with the endpoints of a route server, whose addresses are of their subnet', () => {
    const peer = (nth: number, address: string) => `
resource "aws_vpc_route_server_endpoint" "e${nth}" {
  route_server_id = aws_vpc_route_server.r.route_server_id
  subnet_id       = aws_subnet.inside.id
}
resource "aws_vpc_route_server_peer" "p${nth}" {
  route_server_endpoint_id = aws_vpc_route_server_endpoint.e${nth}.route_server_endpoint_id
  peer_address             = "${address}"
  bgp_options {
    peer_asn = 64501
  }
}
`;
    const main = `
resource "aws_vpc" "main" {
  cidr_block = "10.40.0.0/16"
}
resource "aws_subnet" "inside" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.40.1.0/24"
}
resource "aws_vpc_route_server" "r" {
  amazon_side_asn = 64513
}
resource "aws_vpc_route_server_vpc_association" "r" {
  route_server_id = aws_vpc_route_server.r.route_server_id
  vpc_id          = aws_vpc.main.id
}
${peer(1, '10.40.1.250')}`;
    const lines = (...neighbors: string[]) =>
      `interface Ethernet1\n ip address 10.40.1.250/24\nrouter bgp 64500\n${neighbors.map(each => ` neighbor ${each} remote-as 64513\n`).join('')}`;
    const first = 'aws_vpc_route_server_peer.p1 → appliance 10.40.1.10 cloud 64501 64500';
    assert.deepEqual(pairs(main, { appliance: lines('10.40.1.10', '10.50.0.1') }), [first]);
    // Two neighbors for one session: which of them is the endpoint is not known.
    assert.deepEqual(pairs(main, { appliance: lines('10.40.1.10', '10.40.1.11') }), ['aws_vpc_route_server_peer.p1 → appliance']);
    assert.deepEqual(pairs(`${main}${peer(2, '10.40.1.250')}`, { appliance: lines('10.40.1.10', '10.40.1.11') }), [
      first,
      'aws_vpc_route_server_peer.p2 → appliance 10.40.1.11 cloud 64501 64500',
    ]);
  });
});
