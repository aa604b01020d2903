/** Networks of one cloud and some routers, and what the simulation says of them, as suites about gateways of clouds write them down. */
import { simulate } from '../../server/src/routing/simulate.ts';
import type { Simulation } from '../../server/src/routing/simulation.ts';
import type { VendorId } from '../../server/src/vendors/vendor.ts';
import { Workspace } from '../../server/src/workspace.ts';

export function run(main: string, routers: Readonly<Record<string, string>>, vendor: VendorId = 'frr'): Simulation {
  const workspace = new Workspace(['site']);
  workspace.set('site/main.tf', main);
  for (const [name, lines] of Object.entries(routers)) workspace.set(`site/${name}.conf`, `hostname ${name}\n${lines}`, vendor);
  return simulate(workspace.network('site'));
}

export const mainTable = (simulation: Simulation, device: string) => simulation.devices.get(device)!.vrfs.get('default')!;

/** `prefix from path [MED]`, `>` in front of the best and `?` of what may be it. */
export function paths(simulation: Simulation, device: string): string[] {
  return [...mainTable(simulation, device).bgp.ipv4].flatMap(([prefix, rows]) =>
    rows.map(({ best, from, asPath, med }) =>
      [`${best ? '>' : best === null ? '?' : ' '} ${prefix}`, from, asPath, med === undefined ? '' : `MED ${med}`]
        .filter(Boolean)
        .join(' '),
    ),
  );
}

export const sessions = (simulation: Simulation, device: string) =>
  mainTable(simulation, device).sessions.map(({ name, state, remote, why }) => `${name} ${state} ${remote?.device ?? why}`);

export const features = ({ unsupported }: Simulation) => unsupported.map(({ device, feature }) => `${device}: ${feature}`);

/** A router with a network of its own, and neighbors that it exchanges all routes with. */
export const router = (asn: number, interfaces: string, neighbors: readonly [address: string, asn: number, ...lines: string[]][]) =>
  `interface lan0
 ip address 192.0.2.1/24
${interfaces}router bgp ${asn}
 no bgp ebgp-requires-policy
${neighbors.flatMap(([address, other, ...lines]) => [` neighbor ${address} remote-as ${other}`, ...lines.map(line => ` neighbor ${address} ${line}`)]).join('\n')}
 address-family ipv4 unicast
  network 192.0.2.0/24
 exit-address-family
`;

export const interfaceLines = (name: string, address: string) => `interface ${name}\n ip address ${address}\n`;

export const customer = `resource "aws_customer_gateway" "edge1" {
  bgp_asn    = 64500
  ip_address = "198.51.100.10"
  type       = "ipsec.1"
}
`;
export const privateGateway = `resource "aws_vpc" "app" { cidr_block = "10.20.0.0/16" }
resource "aws_vpn_gateway" "main" {
  vpc_id          = aws_vpc.app.id
  amazon_side_asn = 64512
}
`;
export const vpn = (gateway: string, inside = '  tunnel1_inside_cidr = "169.254.10.0/30"\n  tunnel2_inside_cidr = "169.254.10.4/30"\n') =>
  `resource "aws_vpn_connection" "edge1" {
  ${gateway}
  customer_gateway_id = aws_customer_gateway.edge1.id
  type                = "ipsec.1"
${inside}}
`;
export const wan = interfaceLines('wan0', '198.51.100.10/30');
export const tunnels = interfaceLines('tun1', '169.254.10.2/30') + interfaceLines('tun2', '169.254.10.6/30');
export const twoTunnels = router(64500, wan + tunnels, [
  ['169.254.10.1', 64512],
  ['169.254.10.5', 64512],
]);

export const virtualInterface = (use: string) => `resource "aws_dx_gateway" "d" { amazon_side_asn = 64514 }
resource "aws_dx_${use}_virtual_interface" "v" {
  dx_gateway_id    = aws_dx_gateway.d.id
  vlan             = 101
  bgp_asn          = 64500
  address_family   = "ipv4"
  amazon_address   = "203.0.113.1/30"
  customer_address = "203.0.113.2/30"
}
`;
export const overDirect = router(64500, interfaceLines('eth1', '203.0.113.2/30'), [['203.0.113.1', 64514]]);

export const azureHub = `resource "azurerm_virtual_network" "hub" {
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
export const azureConnection = `resource "azurerm_local_network_gateway" "edge1" {
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

export const azureEdge = `${router(64500, wan + interfaceLines('tun1', '169.254.99.1/32'), [
  ['10.50.255.30', 64520, 'ebgp-multihop 3', 'update-source lan0'],
])}ip route 10.50.255.30/32 tun1\n`;
