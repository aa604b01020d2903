/** Azure resources → the cloud model, as one line of text for each thing. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates of HCL are written like those of JavaScript.
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { formatAddress } from '../../../server/src/net/address.ts';
import { filterTexts, prefixTexts, readCloud, sessionTexts } from '../../support/cloud-texts.ts';
import { withParsers } from '../../support/parsers.ts';

before(withParsers);

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
    const [hub, spoke] = readCloud(azure).networks;
    assert.deepEqual(
      hub!.subnets.map(subnet => [subnet.address, subnet.name, prefixTexts(subnet.prefixes)]),
      [
        ['azurerm_virtual_network.hub.subnet[0]', 'inline', '10.0.9.0/24'],
        ['azurerm_subnet.gateway', 'GatewaySubnet', '10.0.0.0/27'],
      ],
    );
    assert.deepEqual(
      spoke!.subnets.map(subnet => [subnet.address, prefixTexts(subnet.prefixes), subnet.routeTable]),
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
    assert.deepEqual([hub!.vpns[0]?.customerGateway?.asn, prefixTexts(hub!.vpns[0]!.staticRoutes)], [64500, '192.0.2.0/24']);
    assert.deepEqual(
      [spoke!.attachments[0]?.transit.address, spoke!.attachments[0]?.transit.group, spoke!.attachments[0]?.defaultPropagation],
      ['azurerm_virtual_hub.h', 'azurerm_virtual_wan.w', true],
    );
  });

  it('route tables say where packets go', () => {
    const [table] = readCloud(azure).routeTables;
    assert.equal(table?.learnsGateways, false);
    assert.deepEqual(
      table!.routes.map(({ destination, target }) => [prefixTexts([destination!]), target.kind, target.ip && formatAddress(target.ip)]),
      [
        ['0.0.0.0/0', 'address', '10.0.9.4'],
        ['198.51.100.0/24', 'blackhole', undefined],
      ],
    );
  });

  it('security groups have their rules in the order of priority', () => {
    assert.deepEqual(filterTexts(readCloud(azure)), [
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
    const module = readCloud(azure);
    assert.deepEqual(sessionTexts(module), [
      'vpn azurerm_virtual_network_gateway_connection.site on azurerm_virtual_network_gateway.g 64510-64500 192.0.2.1 outside 203.0.113.9',
      'circuit azurerm_express_route_circuit_peering.c primary on undefined 12076-64501 vlan 300 198.51.100.2 198.51.100.1',
      'circuit azurerm_express_route_circuit_peering.c secondary on undefined 12076-64501 vlan 300 198.51.100.6 198.51.100.5',
    ]);
    assert.doesNotMatch(JSON.stringify(module), /not-shown/);
  });
});
