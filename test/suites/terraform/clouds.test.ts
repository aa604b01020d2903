/** Azure and Google resources, and AWS filters and sessions → the cloud model, as one line of text for each thing. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates of HCL are written like those of JavaScript.
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { CloudModule, CloudPrefix } from '../../../server/src/model/cloud.ts';
import type { CloudFilterEnd, CloudFilterRule } from '../../../server/src/model/cloud-filter.ts';
import { formatAddress } from '../../../server/src/net/address.ts';
import { formatPrefix } from '../../../server/src/net/prefix.ts';
import { cloudModule } from '../../../server/src/terraform/cloud.ts';
import { withParsers } from '../../support/parsers.ts';
import { evaluated } from '../../support/terraform.ts';

before(withParsers);

const read = (text: string): CloudModule => structuredClone(cloudModule(evaluated(text)));
const prefixes = (list: readonly CloudPrefix[]) => list.map(({ value }) => formatPrefix(value)).join(' ');

function endText({ prefixes: own, any, groups, complete }: CloudFilterEnd): string {
  return [prefixes(own), any && 'any', ...groups, !complete && 'unknown'].filter(Boolean).join(' ');
}

function ruleText({ direction, action, priority, services, remote, disabled }: CloudFilterRule): string {
  const what = services?.map(({ protocol, ports }) => protocol + (ports ?? []).map(({ low, high }) => ` ${low}-${high}`).join(''));
  return [direction, action, priority, what?.join(', ') ?? 'unknown', `: ${endText(remote)}`, disabled && 'disabled']
    .filter(Boolean)
    .join(' ');
}

const filterTexts = (module: CloudModule) =>
  module.filters.map(filter => [
    filter.kind,
    filter.address,
    filter.network,
    filter.complete,
    ...filter.subnets,
    ...filter.rules.map(ruleText),
  ]);

const sessionTexts = (module: CloudModule) =>
  module.sessions.map(session =>
    [
      session.kind,
      session.address,
      `on ${session.speaker}`,
      `${session.localAsn}-${session.peerAsn}`,
      session.vlan !== undefined && `vlan ${session.vlan}`,
      session.localAddress && formatAddress(session.localAddress),
      session.peerAddress && formatAddress(session.peerAddress),
      session.outside && `outside ${formatAddress(session.outside)}`,
      session.isStatic && `static ${prefixes(session.staticRoutes)}`,
    ]
      .filter(Boolean)
      .join(' '),
  );

describe('AWS filters', () => {
  it('hold the rules inside of security groups and those beside them', () => {
    const module = read(`
resource "aws_security_group" "web" {
  vpc_id = "vpc-1"
  ingress {
    from_port        = 443
    to_port          = 443
    protocol         = "tcp"
    cidr_blocks      = ["192.0.2.0/24"]
    ipv6_cidr_blocks = ["::/0"]
  }
  dynamic "ingress" {
    for_each = [22, 3389]
    content {
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "6"
      self        = true
    }
  }
  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
resource "aws_security_group_rule" "more" {
  security_group_id        = aws_security_group.web.id
  type                     = "ingress"
  from_port                = 0
  to_port                  = 65535
  protocol                 = "udp"
  source_security_group_id = aws_security_group.web.id
}
resource "aws_vpc_security_group_ingress_rule" "one" {
  security_group_id = aws_security_group.web.id
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  cidr_ipv4         = var.unknown
}
variable "unknown" { type = string }
resource "aws_vpc_security_group_egress_rule" "other" {
  security_group_id = "sg-1"
  ip_protocol       = "-1"
  cidr_ipv6         = "::/0"
}
`);
    assert.deepEqual(filterTexts(module), [
      [
        'security-group',
        'aws_security_group.web',
        'vpc-1',
        true,
        'ingress allow tcp 443-443 : 192.0.2.0/24 ::/0',
        'ingress allow tcp 22-22 : self',
        'ingress allow tcp 3389-3389 : self',
        'egress allow all : 0.0.0.0/0',
        'ingress allow udp : aws_security_group.web',
        'ingress allow tcp 80-80 : unknown',
      ],
      ['security-group', 'sg-1', undefined, false, 'egress allow all : ::/0'],
    ]);
  });

  it('hold the rules of network ACLs in their order', () => {
    const module = read(`
resource "aws_vpc" "a" { cidr_block = "192.0.2.0/24" }
resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.a.id
  cidr_block = "192.0.2.0/26"
}
resource "aws_network_acl" "a" {
  vpc_id     = aws_vpc.a.id
  subnet_ids = [aws_subnet.a.id]
  ingress {
    rule_no    = 200
    action     = "allow"
    protocol   = "tcp"
    from_port  = 22
    to_port    = 22
    cidr_block = "0.0.0.0/0"
  }
}
resource "aws_network_acl_rule" "deny" {
  network_acl_id = aws_network_acl.a.id
  rule_number    = 100
  rule_action    = "deny"
  protocol       = -1
  cidr_block     = "198.51.100.0/24"
}
resource "aws_network_acl_rule" "out" {
  network_acl_id = aws_network_acl.a.id
  rule_number    = 50
  egress         = true
  rule_action    = "allow"
  protocol       = "all"
  cidr_block     = "0.0.0.0/0"
}
`);
    assert.deepEqual(filterTexts(module), [
      [
        'network-acl',
        'aws_network_acl.a',
        'aws_vpc.a',
        true,
        'aws_subnet.a',
        'ingress deny 100 all : 198.51.100.0/24',
        'ingress allow 200 tcp 22-22 : 0.0.0.0/0',
        'egress allow 50 all : 0.0.0.0/0',
      ],
    ]);
  });
});

describe('AWS sessions', () => {
  it('are tunnels, virtual interfaces and Connect peers', () => {
    const module = read(`
resource "aws_ec2_transit_gateway" "t" { amazon_side_asn = 64513 }
resource "aws_customer_gateway" "c" {
  bgp_asn    = 64500
  ip_address = "203.0.113.9"
  type       = "ipsec.1"
}
resource "aws_vpn_connection" "v" {
  customer_gateway_id = aws_customer_gateway.c.id
  transit_gateway_id  = aws_ec2_transit_gateway.t.id
  type                = "ipsec.1"
  tunnel1_inside_cidr = "169.254.10.0/30"
}
resource "aws_dx_gateway" "d" { amazon_side_asn = "64514" }
resource "aws_dx_private_virtual_interface" "p" {
  dx_gateway_id    = aws_dx_gateway.d.id
  vlan             = 101
  bgp_asn          = 64501
  address_family   = "ipv4"
  amazon_address   = "198.51.100.1/30"
  customer_address = "198.51.100.2/30"
  bgp_auth_key     = "not-shown"
}
resource "aws_ec2_transit_gateway_connect" "k" { transit_gateway_id = aws_ec2_transit_gateway.t.id }
resource "aws_ec2_transit_gateway_connect_peer" "k" {
  transit_gateway_attachment_id = aws_ec2_transit_gateway_connect.k.id
  bgp_asn                       = "64502"
  peer_address                  = "192.0.2.7"
  inside_cidr_blocks            = ["169.254.20.0/29"]
}
`);
    assert.deepEqual(sessionTexts(module), [
      'vpn aws_vpn_connection.v tunnel 1 on aws_ec2_transit_gateway.t 64513-64500 169.254.10.1 169.254.10.2 outside 203.0.113.9',
      'vpn aws_vpn_connection.v tunnel 2 on aws_ec2_transit_gateway.t 64513-64500 outside 203.0.113.9',
      'virtual-interface aws_dx_private_virtual_interface.p on aws_dx_gateway.d 64514-64501 vlan 101 198.51.100.1 198.51.100.2',
      'connect aws_ec2_transit_gateway_connect_peer.k on aws_ec2_transit_gateway.t 64513-64502 outside 192.0.2.7',
    ]);
    assert.doesNotMatch(JSON.stringify(module), /not-shown/);
  });
});

const azure = `
variable "suffix" { type = string }
resource "azurerm_virtual_network" "hub" {
  name          = "hub-\${var.suffix}"
  location      = "westeurope"
  address_space = ["10.0.0.0/16"]
  subnet {
    name             = "inline"
    address_prefixes = ["10.0.9.0/24"]
  }
}
resource "azurerm_virtual_network" "spoke" {
  name          = "spoke"
  address_space = ["10.1.0.0/16"]
}
resource "azurerm_subnet" "gateway" {
  name                 = "GatewaySubnet"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.0.0.0/27"]
}
resource "azurerm_subnet" "web" {
  name                 = "web"
  virtual_network_name = "spoke"
  address_prefixes     = [cidrsubnet(azurerm_virtual_network.spoke.address_space[0], 8, 1)]
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
resource "azurerm_route_table" "t" {
  name                          = "t"
  bgp_route_propagation_enabled = false
  route {
    name                   = "default"
    address_prefix         = "0.0.0.0/0"
    next_hop_type          = "VirtualAppliance"
    next_hop_in_ip_address = "10.0.9.4"
  }
}
resource "azurerm_route" "drop" {
  route_table_name = azurerm_route_table.t.name
  address_prefix   = "198.51.100.0/24"
  next_hop_type    = "None"
}
resource "azurerm_subnet_route_table_association" "web" {
  subnet_id      = azurerm_subnet.web.id
  route_table_id = azurerm_route_table.t.id
}
resource "azurerm_network_security_group" "web" {
  name = "web"
  security_rule {
    name                       = "ssh"
    priority                   = 200
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "*"
    source_port_range          = "*"
    destination_port_ranges    = ["22", "8000-8010"]
    source_address_prefix      = "Internet"
    destination_address_prefix = "*"
  }
}
resource "azurerm_network_security_rule" "deny" {
  network_security_group_name = azurerm_network_security_group.web.name
  name                        = "deny"
  priority                    = 100
  direction                   = "Inbound"
  access                      = "Deny"
  protocol                    = "Tcp"
  source_port_range           = "*"
  destination_port_range      = "*"
  source_address_prefixes     = ["198.51.100.0/24", "203.0.113.4"]
  destination_address_prefix  = "*"
}
resource "azurerm_subnet_network_security_group_association" "web" {
  subnet_id                 = azurerm_subnet.web.id
  network_security_group_id = azurerm_network_security_group.web.id
}
resource "azurerm_virtual_network_gateway" "g" {
  name = "g"
  type = "Vpn"
  ip_configuration { subnet_id = azurerm_subnet.gateway.id }
  bgp_settings { asn = 64510 }
  vpn_client_configuration { address_space = ["172.16.0.0/24"] }
}
resource "azurerm_local_network_gateway" "site" {
  name            = "site"
  gateway_address = "203.0.113.9"
  address_space   = ["192.0.2.0/24"]
  bgp_settings {
    asn                 = 64500
    bgp_peering_address = "192.0.2.1"
  }
}
resource "azurerm_virtual_network_gateway_connection" "site" {
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.g.id
  local_network_gateway_id   = azurerm_local_network_gateway.site.id
  bgp_enabled                = true
  shared_key                 = "not-shown"
}
resource "azurerm_express_route_circuit" "c" { name = "circuit" }
resource "azurerm_express_route_circuit_peering" "c" {
  express_route_circuit_name    = azurerm_express_route_circuit.c.name
  peering_type                  = "AzurePrivatePeering"
  peer_asn                      = 64501
  vlan_id                       = 300
  primary_peer_address_prefix   = "198.51.100.0/30"
  secondary_peer_address_prefix = "198.51.100.4/30"
}
resource "azurerm_virtual_wan" "w" { name = "w" }
resource "azurerm_virtual_hub" "h" {
  name           = "h"
  virtual_wan_id = azurerm_virtual_wan.w.id
  address_prefix = "10.9.0.0/23"
}
resource "azurerm_virtual_hub_connection" "spoke" {
  virtual_hub_id            = azurerm_virtual_hub.h.id
  remote_virtual_network_id = azurerm_virtual_network.spoke.id
}
`;

describe('Azure', () => {
  it('networks are joined with their subnets by reference and by name', () => {
    const [hub, spoke] = read(azure).networks;
    assert.deepEqual(
      hub!.subnets.map(subnet => [subnet.address, subnet.name, prefixes(subnet.prefixes)]),
      [
        ['azurerm_virtual_network.hub.subnet[0]', 'inline', '10.0.9.0/24'],
        ['azurerm_subnet.gateway', 'GatewaySubnet', '10.0.0.0/27'],
      ],
    );
    assert.deepEqual(
      spoke!.subnets.map(subnet => [subnet.address, prefixes(subnet.prefixes), subnet.routeTable]),
      [['azurerm_subnet.web', '10.1.1.0/24', 'azurerm_route_table.t']],
    );
    assert.deepEqual([hub!.complete, spoke!.complete, hub!.region], [true, true, 'westeurope']);
    assert.deepEqual(
      [...hub!.peerings, ...spoke!.peerings].map(peering => [
        peering.peer,
        peering.requester,
        peering.offersGateway,
        peering.usesRemoteGateway,
      ]),
      [
        ['azurerm_virtual_network.spoke', false, true, undefined],
        ['azurerm_virtual_network.hub', true, undefined, true],
      ],
    );
    assert.deepEqual(
      [hub!.gateways[0]?.kind, hub!.gateways[0]?.subnet, hub!.ranges[0]?.kind],
      ['vpn', 'azurerm_subnet.gateway', 'client-vpn'],
    );
    assert.deepEqual([hub!.vpns[0]?.customerGateway?.asn, prefixes(hub!.vpns[0]!.staticRoutes)], [64500, '192.0.2.0/24']);
    assert.deepEqual(
      [spoke!.attachments[0]?.transit.address, spoke!.attachments[0]?.transit.group, spoke!.attachments[0]?.defaultPropagation],
      ['azurerm_virtual_hub.h', 'azurerm_virtual_wan.w', true],
    );
  });

  it('route tables say where packets go', () => {
    const [table] = read(azure).routeTables;
    assert.equal(table?.learnsGateways, false);
    assert.deepEqual(
      table!.routes.map(({ destination, target }) => [prefixes([destination!]), target.kind, target.ip && formatAddress(target.ip)]),
      [
        ['0.0.0.0/0', 'address', '10.0.9.4'],
        ['198.51.100.0/24', 'blackhole', undefined],
      ],
    );
  });

  it('security groups have their rules in the order of priority', () => {
    assert.deepEqual(filterTexts(read(azure)), [
      [
        'network-security-group',
        'azurerm_network_security_group.web',
        undefined,
        true,
        'azurerm_subnet.web',
        'ingress deny 100 tcp : 198.51.100.0/24 203.0.113.4/32',
        'ingress allow 200 tcp 22-22 8000-8010, udp 22-22 8000-8010 : Internet',
      ],
    ]);
  });

  it('sessions are VPNs and both links of a circuit', () => {
    const module = read(azure);
    assert.deepEqual(sessionTexts(module), [
      'vpn azurerm_virtual_network_gateway_connection.site on azurerm_virtual_network_gateway.g 64510-64500 192.0.2.1 outside 203.0.113.9',
      'circuit azurerm_express_route_circuit_peering.c primary on undefined 12076-64501 vlan 300 198.51.100.2 198.51.100.1',
      'circuit azurerm_express_route_circuit_peering.c secondary on undefined 12076-64501 vlan 300 198.51.100.6 198.51.100.5',
    ]);
    assert.doesNotMatch(JSON.stringify(module), /not-shown/);
  });
});

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
    const [m, n] = read(google).networks;
    assert.deepEqual([m!.complete, n!.complete], [true, true]);
    assert.deepEqual(
      n!.subnets.map(subnet => [subnet.address, prefixes(subnet.prefixes), subnet.zone]),
      [['google_compute_subnetwork.s', '10.0.0.0/24', 'europe-west1']],
    );
    assert.deepEqual(
      n!.ranges.map(range => [range.kind, range.name, prefixes([range.prefix])]),
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
    assert.deepEqual(filterTexts(read(google)), [
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
    const module = read(google);
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
