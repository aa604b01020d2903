/** Google resources → the cloud model, as one line of text for each thing. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates of HCL are written like those of JavaScript.
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { filterTexts, prefixTexts, readCloud, sessionTexts } from '../../support/cloud-texts.ts';
import { withParsers } from '../../support/parsers.ts';

before(withParsers);

const google = `
resource "google_compute_network" "n" {
  name                            = "n"
  auto_create_subnetworks         = false
  bgp_best_path_selection_mode    = "STANDARD"
}
resource "google_compute_network" "m" {
  name                    = "m"
  auto_create_subnetworks = false
}
resource "google_compute_subnetwork" "s" {
  name          = "s"
  network       = google_compute_network.n.id
  region        = "europe-west1"
  ip_cidr_range = "10.0.0.0/24"
  secondary_ip_range {
    range_name    = "pods"
    ip_cidr_range = "10.8.0.0/16"
  }
}
resource "google_compute_global_address" "services" {
  network       = google_compute_network.n.self_link
  purpose       = "VPC_PEERING"
  address       = "10.20.0.0"
  prefix_length = 16
}
resource "google_compute_network_peering" "nm" {
  network              = google_compute_network.n.self_link
  peer_network         = google_compute_network.m.self_link
  export_custom_routes = true
}
resource "google_compute_route" "r" {
  network          = "n"
  dest_range       = "0.0.0.0/0"
  next_hop_gateway = "default-internet-gateway"
  tags             = ["out"]
}
resource "google_compute_firewall" "allow" {
  network       = google_compute_network.n.name
  source_ranges = ["0.0.0.0/0"]
  allow {
    protocol = "tcp"
    ports    = ["22", "8080-8090"]
  }
  allow { protocol = "icmp" }
}
resource "google_compute_firewall" "deny" {
  network     = google_compute_network.n.name
  source_tags = ["guest"]
  deny { protocol = "all" }
}
resource "google_compute_firewall" "out" {
  network   = "projects/p/global/networks/n"
  direction = "EGRESS"
  priority  = 10
  disabled  = true
  allow { protocol = "all" }
}
resource "google_compute_router" "r" {
  name    = "r"
  network = google_compute_network.n.id
  bgp { asn = 64512 }
}
resource "google_compute_ha_vpn_gateway" "g" { network = google_compute_network.n.id }
resource "google_compute_external_vpn_gateway" "e" {
  interface {
    id         = 0
    ip_address = "203.0.113.9"
  }
  interface {
    id         = 1
    ip_address = "203.0.113.10"
  }
}
resource "google_compute_vpn_tunnel" "t" {
  name                            = "t"
  vpn_gateway                     = google_compute_ha_vpn_gateway.g.id
  peer_external_gateway           = google_compute_external_vpn_gateway.e.id
  peer_external_gateway_interface = 1
  router                          = google_compute_router.r.id
  shared_secret                   = "not-shown"
}
resource "google_compute_router_interface" "i" {
  name       = "i"
  router     = google_compute_router.r.name
  ip_range   = "169.254.1.1/30"
  vpn_tunnel = google_compute_vpn_tunnel.t.name
}
resource "google_compute_router_peer" "p" {
  name            = "p"
  router          = google_compute_router.r.name
  interface       = google_compute_router_interface.i.name
  peer_ip_address = "169.254.1.2"
  peer_asn        = 64500
}
`;

describe('Google', () => {
  it('networks have subnetworks, secondary ranges and ranges of services', () => {
    const [m, n] = readCloud(google).networks;
    assert.deepEqual([m!.complete, n!.complete], [true, true]);
    assert.deepEqual(
      n!.subnets.map(subnet => [subnet.address, prefixTexts(subnet.prefixes), subnet.zone]),
      [['google_compute_subnetwork.s', '10.0.0.0/24', 'europe-west1']],
    );
    assert.deepEqual(
      n!.ranges.map(range => [range.kind, range.name, prefixTexts([range.prefix])]),
      [
        ['secondary', 'pods', '10.8.0.0/16'],
        ['private-services', undefined, '10.20.0.0/16'],
      ],
    );
    assert.deepEqual(
      n!.peerings.map(({ peer, exportsCustomRoutes, importsCustomRoutes }) => [peer, exportsCustomRoutes, importsCustomRoutes]),
      [['google_compute_network.m', true, false]],
    );
    assert.deepEqual(
      n!.routeTables[0]?.routes.map(({ target, priority, tags }) => [target.kind, priority, tags]),
      [['internet', 1000, ['out']]],
    );
  });

  it('firewall rules of a network are one filter, those that deny first', () => {
    assert.deepEqual(filterTexts(readCloud(google)), [
      [
        'firewall',
        'google_compute_network.n',
        'google_compute_network.n',
        true,
        'ingress deny 1000 all : guest',
        'ingress allow 1000 tcp 22-22 8080-8090, icmp : 0.0.0.0/0',
        'egress allow 10 all : any disabled',
      ],
    ]);
  });

  it('routers have sessions through tunnels', () => {
    const module = readCloud(google);
    assert.deepEqual(sessionTexts(module), [
      'vpn google_compute_router_peer.p on google_compute_router.r 64512-64500 169.254.1.1 169.254.1.2 outside 203.0.113.10',
    ]);
    assert.deepEqual(
      module.speakers.map(({ address, table }) => [address, table]),
      [['google_compute_router.r', 'google-network-standard']],
    );
    const [vpn] = module.networks[1]!.vpns;
    assert.deepEqual([vpn?.customerGateway?.asn, vpn?.staticRoutesOnly], [64500, false]);
    assert.doesNotMatch(JSON.stringify(module), /not-shown/);
  });
});
