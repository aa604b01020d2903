/** Route tables of cloud networks behind gateways that a router peers with. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { Simulation } from '../../../server/src/routing/simulation.ts';
import {
  azureConnection,
  azureEdge,
  azureHub,
  customer,
  interfaceLines,
  privateGateway,
  router,
  run,
  tunnels,
  twoTunnels,
  virtualInterface,
  vpn,
  wan,
} from '../../support/cloud-network.ts';
import { withParsers } from '../../support/parsers.ts';

before(withParsers);

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

  it('compare MED between neighbouring ASes only where the network of Google says so', () => {
    const peer = (name: string, link: string, asn: number) => `resource "google_compute_router" "${name}" {
  name    = "${name}"
  region  = "europe-west1"
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
  peer_asn        = ${asn}
}
`;
    const main = (settings: string) => `resource "google_compute_network" "n" {
  name                         = "n"
  auto_create_subnetworks      = false
  bgp_best_path_selection_mode = "STANDARD"
  ${settings}
}
${peer('a', '20', 64500)}${peer('b', '21', 64501)}`;
    const edge = (asn: number, link: string, med: number) =>
      `${router(asn, interfaceLines('eth1', `169.254.${link}.2/30`), [[`169.254.${link}.1`, 64513, 'route-map OUT out']])}route-map OUT permit 10
 set metric ${med}
`;
    const routers = { edge1: edge(64500, '20', 10), edge2: edge(64501, '21', 20) };
    const [a, b] = ['google_compute_router.a', 'google_compute_router.b'];
    assert.deepEqual(rows(run(main(''), routers), 'google_compute_network.n'), [
      `default: > 192.0.2.0/24 ${a}`,
      `default: = 192.0.2.0/24 ${b}`,
    ]);
    assert.deepEqual(rows(run(main('bgp_always_compare_med = true'), routers), 'google_compute_network.n'), [
      `default: > 192.0.2.0/24 ${a}, 10 / 20`,
      `default:   192.0.2.0/24 ${b}, 20 / 10`,
    ]);
  });
});
