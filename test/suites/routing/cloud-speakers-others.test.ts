/** Gateways of Azure and Google in the simulation, and sessions with clouds that tell no pair. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import {
  azureConnection,
  azureEdge,
  azureHub,
  customer,
  features,
  interfaceLines,
  paths,
  privateGateway,
  router,
  run,
  sessions,
  vpn,
  wan,
} from '../../support/cloud-network.ts';
import { withParsers } from '../../support/parsers.ts';

before(withParsers);

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
