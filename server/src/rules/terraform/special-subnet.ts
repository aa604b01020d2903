/** Azure gateways in a subnet whose name is not the one that they demand. */
import { azureReservedSubnets } from '../../data/cloud-reserved.ts';
import type { CloudGatewayKind, CloudNetwork, CloudSubnet } from '../../model/cloud.ts';
import type { CloudFilter } from '../../model/cloud-filter.ts';
import { cloudRule } from '../cloud-rule.ts';
import type { Hit } from '../rule.ts';

export default cloudRule({
  id: 'terraform/special-subnet',
  severity: 'error',
  summary: 'A gateway, bastion, firewall or route server stands in a subnet that does not have the name it demands.',
  why: `Azure knows the subnets of gateways, bastions, firewalls and route servers by their exact names, case included, and refuses the service in
        any other subnet. A name that is almost right makes an ordinary subnet.`,
  references: [azureReservedSubnets.source],
  examples: [
    {
      why: 'The VPN gateway stands in an ordinary subnet.',
      bad: `
-- main.tf --
resource "azurerm_virtual_network" "hub" {
  name          = "hub"
  address_space = ["10.40.0.0/16"]
}
resource "azurerm_subnet" "gateway" {
  name                 = "gateways"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.40.0.0/27"]
}
resource "azurerm_virtual_network_gateway" "vpn" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error terraform/special-subnet: stands in the subnet gateways; it demands one named GatewaySubnet
  name = "vpn"
  type = "Vpn"
  sku  = "VpnGw1"
  ip_configuration {
    public_ip_address_id = "/subscriptions/x/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/vpn"
    subnet_id            = azurerm_subnet.gateway.id
  }
}
`,
      good: `
-- main.tf --
resource "azurerm_virtual_network" "hub" {
  name          = "hub"
  address_space = ["10.40.0.0/16"]
}
resource "azurerm_subnet" "gateway" {
  name                 = "GatewaySubnet"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.40.0.0/27"]
}
resource "azurerm_virtual_network_gateway" "vpn" {
  name = "vpn"
  type = "Vpn"
  sku  = "VpnGw1"
  ip_configuration {
    public_ip_address_id = "/subscriptions/x/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/vpn"
    subnet_id            = azurerm_subnet.gateway.id
  }
}
`,
    },
    {
      why: 'The name differs in case only.',
      bad: `
-- main.tf --
resource "azurerm_virtual_network" "hub" {
  name          = "hub"
  address_space = ["10.40.0.0/16"]
}
resource "azurerm_subnet" "bastion" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning terraform/special-subnet: azurebastionsubnet is an ordinary subnet; the name that Azure knows is AzureBastionSubnet
  name                 = "azurebastionsubnet"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.40.1.0/26"]
}
`,
      good: `
-- main.tf --
resource "azurerm_virtual_network" "hub" {
  name          = "hub"
  address_space = ["10.40.0.0/16"]
}
resource "azurerm_subnet" "bastion" {
  name                 = "AzureBastionSubnet"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.40.1.0/26"]
}
`,
    },
    {
      why: 'A route server in the subnet of the gateways.',
      bad: `
-- main.tf --
resource "azurerm_virtual_network" "hub" {
  name          = "hub"
  address_space = ["10.40.0.0/16"]
}
resource "azurerm_subnet" "gateway" {
  name                 = "GatewaySubnet"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.40.0.0/26"]
}
resource "azurerm_route_server" "main" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error terraform/special-subnet: stands in the subnet GatewaySubnet; it demands one named RouteServerSubnet
  name      = "main"
  subnet_id = azurerm_subnet.gateway.id
}
`,
      good: `
-- main.tf --
resource "azurerm_virtual_network" "hub" {
  name          = "hub"
  address_space = ["10.40.0.0/16"]
}
resource "azurerm_subnet" "routes" {
  name                 = "RouteServerSubnet"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.40.0.0/26"]
}
resource "azurerm_route_server" "main" {
  name      = "main"
  subnet_id = azurerm_subnet.routes.id
}
`,
    },
    {
      why: 'A security group on the subnet of a route server.',
      bad: `
-- main.tf --
resource "azurerm_virtual_network" "hub" {
  name          = "hub"
  address_space = ["10.40.0.0/16"]
}
resource "azurerm_subnet" "routes" {
  name                 = "RouteServerSubnet"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.40.0.0/26"]
}
resource "azurerm_network_security_group" "all" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning terraform/special-subnet: azurerm_network_security_group.all is bound to RouteServerSubnet, which takes no security group
  name = "all"
}
resource "azurerm_subnet_network_security_group_association" "routes" {
  subnet_id                 = azurerm_subnet.routes.id
  network_security_group_id = azurerm_network_security_group.all.id
}
`,
      good: `
-- main.tf --
resource "azurerm_virtual_network" "hub" {
  name          = "hub"
  address_space = ["10.40.0.0/16"]
}
resource "azurerm_subnet" "routes" {
  name                 = "RouteServerSubnet"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.40.0.0/26"]
}
resource "azurerm_network_security_group" "all" {
  name = "all"
}
`,
    },
  ],
  *check({ networks, filters }) {
    for (const network of networks) {
      if (network.provider !== 'azurerm') continue;
      for (const filter of filters) yield* filtered(filter, network);
      for (const subnet of network.subnets) yield* misspelt(subnet, network);
      yield* misplaced(network);
    }
  },
});

/** Some of these subnets take no security group. */
function* filtered({ subnets: addresses, address, place }: CloudFilter, { subnets }: CloudNetwork): Generator<Hit> {
  for (const subnet of subnets) {
    const known = azureReservedSubnets.entries.find(entry => entry.name === subnet.name);
    if (known?.securityGroup !== 'refused' || !addresses.includes(subnet.address)) continue;
    const related = [{ place: subnet.place, message: `the subnet ${known.name}` }];
    yield { place, message: `${address} is bound to ${known.name}, which takes no security group`, severity: 'warning', related };
  }
}

const demanded: Partial<Record<CloudGatewayKind, string>> = {
  vpn: 'GatewaySubnet',
  'express-route': 'GatewaySubnet',
  bastion: 'AzureBastionSubnet',
  firewall: 'AzureFirewallSubnet',
  'route-server': 'RouteServerSubnet',
};

function* misplaced({ gateways, subnets }: CloudNetwork): Generator<Hit> {
  for (const { kind, subnet, place } of gateways) {
    const found = subnets.find(({ address }) => address === subnet);
    const wanted = demanded[kind];
    if (found?.name === undefined || wanted === undefined || found.name === wanted) continue;
    const message = `stands in the subnet ${found.name}; it demands one named ${wanted}`;
    yield { place, message, related: [{ place: found.place, message: `the subnet ${found.name}` }] };
  }
}

/** Reported at the gateway where one stands in it. */
function* misspelt({ name, address, place }: CloudSubnet, { gateways }: CloudNetwork): Generator<Hit> {
  const known = azureReservedSubnets.entries.find(entry => entry.name.toLowerCase() === name?.toLowerCase());
  if (!known || known.name === name || gateways.some(({ subnet, kind }) => subnet === address && demanded[kind] !== undefined)) return;
  const message = `${name} is an ordinary subnet; the name that Azure knows is ${known.name}`;
  yield { place, message, severity: 'warning' };
}
