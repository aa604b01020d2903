/** Connected subnets that overlap where routes pass between them. */
import type { CloudNetwork } from '../../model/cloud.ts';
import type { Network } from '../../model/network.ts';
import { formatAddress } from '../../net/address.ts';
import { findOverlaps } from '../../net/overlap.ts';
import { formatPrefix, maskPrefix } from '../../net/prefix.ts';
import { moveToFree } from '../cloud-prefixes.ts';
import { besideSpaceOf, type Connected, connectedOf, type Owned, ownerLabel, siteRoutesOf, spaceOf, usedOf } from '../connected.ts';
import { domainsOf } from '../domains.ts';
import { interfaceIndex } from '../interface-index.ts';
import { type Hit, rule } from '../rule.ts';
import { sessionIndex } from '../session-index.ts';

export default rule({
  id: 'addresses/overlapping-prefix',
  severity: 'warning',
  scope: 'network',
  summary: 'Two subnets overlap inside one routing domain.',
  why: `Where two subnets overlap, part of the addresses of one is unreachable: the longer prefix wins, and hosts of the shorter one ask for them
        on the wire. On one device most software refuses the second address. Subnets are compared only where routes surely pass between them:
        in one VRF of a device, between tables joined by a link, a session, OSPF or a route target, and between cloud networks and
        sites joined by peering, a transit gateway, a VPN or BGP over a line. Reuse of private space in networks that
        are not joined is normal and not reported; neither are link-local and shared addresses, host routes, and the two ends of one link.`,
  references: ['RFC 1918 section 3', 'RFC 4632 section 3.1'],
  examples: [
    {
      why: 'The new LAN lies inside an old one.',
      bad: `
-- edge1.ios --
hostname edge1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
interface GigabitEthernet0/1
 ip address 192.0.2.129 255.255.255.128
            ^^^^^^^^^^^ warning addresses/overlapping-prefix: 192.0.2.128/25 lies inside 192.0.2.0/24 of GigabitEthernet0/0
`,
      good: `
-- edge1.ios --
hostname edge1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.128
interface GigabitEthernet0/1
 ip address 192.0.2.129 255.255.255.128
`,
    },
    {
      why: 'The two ends of a link disagree about its length.',
      bad: `
-- edge1.frr --
hostname edge1
interface eth0
 ip address 192.0.2.1/24
router ospf
 network 192.0.2.0/24 area 0
interface eth1
 ip address 198.51.100.0/31
-- edge2.frr --
hostname edge2
interface eth0
 ip address 192.0.2.2/25
            ^^^^^^^^^^^^ warning addresses/overlapping-prefix: 192.0.2.0/25 lies inside 192.0.2.0/24 of eth0 of edge1
interface eth1
 ip address 198.51.100.1/31
`,
      good: `
-- edge1.frr --
hostname edge1
interface eth0
 ip address 192.0.2.1/24
router ospf
 network 192.0.2.0/24 area 0
interface eth1
 ip address 198.51.100.0/31
-- edge2.frr --
hostname edge2
interface eth0
 ip address 192.0.2.2/24
interface eth1
 ip address 198.51.100.1/31
`,
    },
    {
      why: 'Two units of one table share a subnet.',
      bad: `
-- edge1.junos --
set system host-name edge1
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/24
set interfaces ge-0/0/1 unit 0 family inet address 192.0.2.2/24
                                                   ^^^^^^^^^^^^ warning addresses/overlapping-prefix: 192.0.2.0/24 is also the subnet of ge-0/0/0.0
`,
      good: `
-- edge1.junos --
set system host-name edge1
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/24
set interfaces ge-0/0/1 unit 0 family inet address 198.51.100.2/24
`,
    },
    {
      why: 'Two cloud networks that are peered: the provider refuses the peering, and no route could tell them apart.',
      bad: `
-- main.tf --
resource "aws_vpc" "shop" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_vpc" "office" {
  cidr_block = "10.10.128.0/20"
               ^^^^^^^^^^^^^^^^ warning addresses/overlapping-prefix: 10.10.128.0/20 lies inside 10.10.0.0/16 of aws_vpc.shop
}
resource "aws_vpc_peering_connection" "shop_office" {
  vpc_id      = aws_vpc.shop.id
  peer_vpc_id = aws_vpc.office.id
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "shop" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_vpc" "office" {
  cidr_block = "10.20.128.0/20"
}
resource "aws_vpc_peering_connection" "shop_office" {
  vpc_id      = aws_vpc.shop.id
  peer_vpc_id = aws_vpc.office.id
}
`,
    },
    {
      why: 'BGP over a line joins a site to a cloud network with the same space.',
      bad: `
-- site2.ios --
hostname site2
interface GigabitEthernet0/0.101
 encapsulation dot1Q 101
 ip address 192.0.2.2 255.255.255.252
interface GigabitEthernet0/1
 ip address 10.10.4.1 255.255.255.0
            ^^^^^^^^^ warning addresses/overlapping-prefix: 10.10.4.0/24 lies inside 10.10.0.0/16 of aws_vpc.main
router bgp 65000
 neighbor 192.0.2.1 remote-as 64513
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_vpn_gateway" "main" {
  vpc_id = aws_vpc.main.id
}
resource "aws_dx_gateway" "main" {
  amazon_side_asn = 64513
}
resource "aws_dx_gateway_association" "main" {
  dx_gateway_id         = aws_dx_gateway.main.id
  associated_gateway_id = aws_vpn_gateway.main.id
}
resource "aws_dx_private_virtual_interface" "site2" {
  dx_gateway_id    = aws_dx_gateway.main.id
  vlan             = 101
  bgp_asn          = 65000
  address_family   = "ipv4"
  amazon_address   = "192.0.2.1/30"
  customer_address = "192.0.2.2/30"
}
`,
      good: `
-- site2.ios --
hostname site2
interface GigabitEthernet0/0.101
 encapsulation dot1Q 101
 ip address 192.0.2.2 255.255.255.252
interface GigabitEthernet0/1
 ip address 10.20.4.1 255.255.255.0
router bgp 65000
 neighbor 192.0.2.1 remote-as 64513
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_vpn_gateway" "main" {
  vpc_id = aws_vpc.main.id
}
resource "aws_dx_gateway" "main" {
  amazon_side_asn = 64513
}
resource "aws_dx_gateway_association" "main" {
  dx_gateway_id         = aws_dx_gateway.main.id
  associated_gateway_id = aws_vpn_gateway.main.id
}
resource "aws_dx_private_virtual_interface" "site2" {
  dx_gateway_id    = aws_dx_gateway.main.id
  vlan             = 101
  bgp_asn          = 65000
  address_family   = "ipv4"
  amazon_address   = "192.0.2.1/30"
  customer_address = "192.0.2.2/30"
}
`,
    },
    {
      why: 'The VPN joins a site to a cloud network with the same space.',
      bad: `
-- site1.ios --
hostname site1
interface GigabitEthernet0/0
 ip address 198.51.100.10 255.255.255.252
interface GigabitEthernet0/1
 ip address 10.10.4.1 255.255.255.0
            ^^^^^^^^^ warning addresses/overlapping-prefix: 10.10.4.0/24 lies inside 10.10.0.0/16 of aws_vpc.main
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_vpn_gateway" "main" {
  vpc_id = aws_vpc.main.id
}
resource "aws_customer_gateway" "site1" {
  bgp_asn    = 64500
  ip_address = "198.51.100.10"
  type       = "ipsec.1"
}
resource "aws_vpn_connection" "site1" {
  vpn_gateway_id      = aws_vpn_gateway.main.id
  customer_gateway_id = aws_customer_gateway.site1.id
  type                = "ipsec.1"
}
`,
      good: `
-- site1.ios --
hostname site1
interface GigabitEthernet0/0
 ip address 198.51.100.10 255.255.255.252
interface GigabitEthernet0/1
 ip address 10.20.4.1 255.255.255.0
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_vpn_gateway" "main" {
  vpc_id = aws_vpc.main.id
}
resource "aws_customer_gateway" "site1" {
  bgp_asn    = 64500
  ip_address = "198.51.100.10"
  type       = "ipsec.1"
}
resource "aws_vpn_connection" "site1" {
  vpn_gateway_id      = aws_vpn_gateway.main.id
  customer_gateway_id = aws_customer_gateway.site1.id
  type                = "ipsec.1"
}
`,
    },
    {
      why: 'Two subnets of one network: AWS refuses the second.',
      bad: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.30.0.0/22"
}
resource "aws_subnet" "app" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.30.0.0/23"
}
resource "aws_subnet" "db" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.30.1.0/24"
               ^^^^^^^^^^^^^^ error addresses/overlapping-prefix: 10.30.1.0/24 lies inside 10.30.0.0/23 of aws_subnet.app
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.30.0.0/22"
}
resource "aws_subnet" "app" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.30.0.0/23"
}
resource "aws_subnet" "db" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.30.2.0/24"
}
`,
    },
    {
      why: 'Google: the range of the pods takes addresses that another subnetwork has.',
      bad: `
-- main.tf --
resource "google_compute_network" "main" {
  name                    = "main"
  auto_create_subnetworks = false
}
resource "google_compute_subnetwork" "app" {
  name          = "app"
  network       = google_compute_network.main.id
  ip_cidr_range = "10.20.0.0/24"
}
resource "google_compute_subnetwork" "cluster" {
  name          = "cluster"
  network       = google_compute_network.main.id
  ip_cidr_range = "10.20.1.0/24"
  secondary_ip_range {
    range_name    = "pods"
    ip_cidr_range = "10.20.0.128/25"
                    ^^^^^^^^^^^^^^^^ warning addresses/overlapping-prefix: 10.20.0.128/25 lies inside 10.20.0.0/24 of google_compute_subnetwork.app
  }
}
`,
      good: `
-- main.tf --
resource "google_compute_network" "main" {
  name                    = "main"
  auto_create_subnetworks = false
}
resource "google_compute_subnetwork" "app" {
  name          = "app"
  network       = google_compute_network.main.id
  ip_cidr_range = "10.20.0.0/24"
}
resource "google_compute_subnetwork" "cluster" {
  name          = "cluster"
  network       = google_compute_network.main.id
  ip_cidr_range = "10.20.1.0/24"
  secondary_ip_range {
    range_name    = "pods"
    ip_cidr_range = "10.20.128.0/17"
  }
}
`,
    },
    {
      why: 'Azure: a block of a network twice, and a hub with addresses of the network that is connected to it.',
      bad: `
-- main.tf --
resource "azurerm_virtual_hub" "west" {
  name           = "west"
  address_prefix = "10.40.64.0/23"
                   ^^^^^^^^^^^^^^^ warning addresses/overlapping-prefix: 10.40.64.0/23 lies inside 10.40.0.0/16 of azurerm_virtual_network.shop
}
resource "azurerm_virtual_network" "shop" {
  name          = "shop"
  address_space = ["10.40.0.0/16", "10.40.8.0/24"]
                                   ^^^^^^^^^^^^^^ warning addresses/overlapping-prefix: 10.40.8.0/24 lies inside 10.40.0.0/16 of azurerm_virtual_network.shop
}
resource "azurerm_virtual_hub_connection" "shop" {
  name                      = "shop"
  virtual_hub_id            = azurerm_virtual_hub.west.id
  remote_virtual_network_id = azurerm_virtual_network.shop.id
}
`,
      good: `
-- main.tf --
resource "azurerm_virtual_hub" "west" {
  name           = "west"
  address_prefix = "10.60.0.0/23"
}
resource "azurerm_virtual_network" "shop" {
  name          = "shop"
  address_space = ["10.40.0.0/16"]
}
resource "azurerm_virtual_hub_connection" "shop" {
  name                      = "shop"
  virtual_hub_id            = azurerm_virtual_hub.west.id
  remote_virtual_network_id = azurerm_virtual_network.shop.id
}
`,
    },
    {
      why: 'Azure: two networks behind two hubs of one virtual WAN.',
      bad: `
-- main.tf --
resource "azurerm_virtual_wan" "main" {
  name = "main"
}
resource "azurerm_virtual_hub" "west" {
  name           = "west"
  virtual_wan_id = azurerm_virtual_wan.main.id
  address_prefix = "10.60.0.0/24"
}
resource "azurerm_virtual_hub" "north" {
  name           = "north"
  virtual_wan_id = azurerm_virtual_wan.main.id
  address_prefix = "10.61.0.0/24"
}
resource "azurerm_virtual_network" "shop" {
  name          = "shop"
  address_space = ["10.40.0.0/16"]
}
resource "azurerm_virtual_network" "office" {
  name          = "office"
  address_space = ["10.40.128.0/20"]
                   ^^^^^^^^^^^^^^^^ warning addresses/overlapping-prefix: 10.40.128.0/20 lies inside 10.40.0.0/16 of azurerm_virtual_network.shop
}
resource "azurerm_virtual_hub_connection" "shop" {
  name                      = "shop"
  virtual_hub_id            = azurerm_virtual_hub.west.id
  remote_virtual_network_id = azurerm_virtual_network.shop.id
}
resource "azurerm_virtual_hub_connection" "office" {
  name                      = "office"
  virtual_hub_id            = azurerm_virtual_hub.north.id
  remote_virtual_network_id = azurerm_virtual_network.office.id
}
`,
      good: `
-- main.tf --
resource "azurerm_virtual_wan" "main" {
  name = "main"
}
resource "azurerm_virtual_hub" "west" {
  name           = "west"
  virtual_wan_id = azurerm_virtual_wan.main.id
  address_prefix = "10.60.0.0/24"
}
resource "azurerm_virtual_network" "shop" {
  name          = "shop"
  address_space = ["10.40.0.0/16"]
}
resource "azurerm_virtual_network" "office" {
  name          = "office"
  address_space = ["10.40.128.0/20"]
}
resource "azurerm_virtual_hub_connection" "shop" {
  name                      = "shop"
  virtual_hub_id            = azurerm_virtual_hub.west.id
  remote_virtual_network_id = azurerm_virtual_network.shop.id
}
`,
    },
  ],
  reads: ({ interfaces, bgp, ospf, vrfs, hostname }) => [interfaceIndex(interfaces), sessionIndex(bgp), ospf, vrfs, hostname?.value],
  readsNetwork: ({ clouds, cloudModules }) => [...clouds, ...cloudModules],
  *check(network) {
    for (const { tables, clouds } of domainsOf(network)) {
      const connected = tables.map(connectedOf);
      for (const ports of connected) yield* insideTable(ports);
      for (const cloud of clouds) yield* insideCloud(cloud, network);
      if (tables.length + clouds.length > 1)
        yield* across([...connected.flat().filter(({ apart }) => !apart), ...clouds.flatMap(spaceOf)], appliancesOf(network));
    }
  },
});

/** Different interfaces of one table. A single address inside a subnet of another interface is borrowed or a host route. */
function* insideTable(connected: readonly Connected[]): Generator<Hit> {
  for (const [inner, outer, equal] of overlaps(connected.filter(({ host }) => !host))) {
    if (inner.name !== outer.name) yield overlap(inner, outer, equal);
  }
}

/** Subnets and blocks of one cloud network, and what lies beside it but has addresses of its space: routes of its VPNs, clients, hubs. */
function* insideCloud(cloud: CloudNetwork, { cloudModules }: Network): Generator<Hit> {
  const module = cloudModules.find(({ networks }) => networks.includes(cloud));
  for (const [inner, outer, equal] of overlaps(usedOf(cloud))) {
    if (inner.name === outer.name) continue;
    const { written } = inner;
    // AWS refuses the second subnet (InvalidSubnet.Conflict).
    const refused = cloud.provider === 'aws' ? ('error' as const) : undefined;
    yield {
      ...overlap(inner, outer, equal),
      severity: refused,
      fixes: () => (written && module ? moveToFree(written, cloud, module) : []),
    };
  }
  const space = spaceOf(cloud);
  const beside = [...siteRoutesOf(cloud), ...besideSpaceOf(cloud)];
  const isOwn = cloud.complete && cloud.prefixes.length > 0;
  for (const [inner, outer, equal] of overlaps([...space, ...beside])) {
    const [within, around] = [beside.includes(inner), beside.includes(outer)];
    if (within !== around || (isOwn && !within)) yield overlap(inner, outer, equal);
  }
}

/** Different tables and clouds. Equal subnets of two routers are a link; an appliance in a cloud network has addresses of its subnets. */
function* across(all: readonly Owned[], appliances: ReadonlySet<string>): Generator<Hit> {
  for (const [inner, outer, equal] of overlaps(all)) {
    const [first, second] = [inner, outer].map(({ owner }) => 'device' in owner);
    const isLink = equal && first && second;
    const port = first ? inner : outer;
    const isAppliance = first !== second && appliances.has(formatAddress(port.prefix));
    if (inner.owner !== outer.owner && !isLink && !isAppliance) yield overlap(inner, outer, equal);
  }
}

/** Addresses of routers that clouds speak with inside of their networks: peers of route servers, hubs and cloud routers, and ends of Connect. */
function appliancesOf({ cloudModules }: Network): ReadonlySet<string> {
  const sessions = cloudModules.flatMap(module => module.sessions);
  const ends = sessions.flatMap(
    ({ kind, peerAddress, outside }) => (kind === 'peer' ? peerAddress : kind === 'connect' ? outside : undefined) ?? [],
  );
  return new Set(ends.map(formatAddress));
}

function overlaps<T extends Owned>(all: readonly T[]): (readonly [inner: T, outer: T, equal: boolean])[] {
  return findOverlaps(all.map(({ prefix }) => prefix)).map(({ index, parent, equal }) => [all[index]!, all[parent]!, equal]);
}

function overlap(inner: Owned, outer: Owned, equal: boolean): Hit {
  const [small, large] = [inner, outer].map(({ prefix }) => formatPrefix(maskPrefix(prefix)));
  const where = ownerLabel(outer, inner);
  const what = 'device' in outer.owner ? 'the subnet' : 'in';
  return {
    place: inner.place,
    message: equal ? `${small} is also ${what}${what === 'in' ? '' : ' of'} ${where}` : `${small} lies inside ${large} of ${where}`,
    related: [{ place: outer.place, message: `${large} of ${where}` }],
  };
}
