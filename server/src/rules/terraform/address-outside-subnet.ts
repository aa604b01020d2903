/** An address that its subnet cannot give: one outside of it, or one that the provider keeps. */
import { reservedHosts } from '../../data/cloud-reserved.ts';
import type { CloudHost } from '../../model/cloud.ts';
import { addressOffset, compareAddresses, formatAddress } from '../../net/address.ts';
import { containsAddress, firstAddress, formatPrefix, lastAddress, maskPrefix, type Prefix } from '../../net/prefix.ts';
import { cloudRule } from '../cloud-rule.ts';
import type { Hit } from '../rule.ts';

export default cloudRule({
  id: 'terraform/address-outside-subnet',
  severity: 'error',
  summary: 'An address is chosen for an interface or gateway that its subnet does not hold, or that the provider keeps for itself.',
  why: `The provider refuses such an address when the resource is made, after the plan looked right. Mostly a subnet was renumbered and the address of
        a firewall or load balancer was not, or a list of addresses is in another order than the list of subnets. AWS and Azure keep the first four
        addresses of a subnet and the last one, Google the first two and the last two of a primary range.`,
  references: [
    'AWS VPC User Guide, "Subnet CIDR blocks" (subnet sizing)',
    'Azure Virtual Network FAQ, "Are there any restrictions on using IP addresses within these subnets?"',
    'Google Cloud VPC, "Unusable addresses in IPv4 subnet ranges"',
  ],
  examples: [
    {
      why: 'The subnet moved, the address of the firewall did not; another one is that of the VPC router.',
      bad: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}
resource "aws_subnet" "inside" {
  vpc_id     = aws_vpc.main.id
  cidr_block = cidrsubnet(aws_vpc.main.cidr_block, 8, 1)
}
resource "aws_network_interface" "firewall" {
  subnet_id   = aws_subnet.inside.id
  private_ips = ["10.20.0.10", "10.20.1.1"]
                 ^^^^^^^^^^^^ error terraform/address-outside-subnet: 10.20.0.10 lies outside of aws_subnet.inside (10.20.1.0/24)
                               ^^^^^^^^^^^ error terraform/address-outside-subnet: AWS keeps 10.20.1.1: the first 4 addresses of aws_subnet.inside (10.20.1.0/24) and the last one
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}
resource "aws_subnet" "inside" {
  vpc_id     = aws_vpc.main.id
  cidr_block = cidrsubnet(aws_vpc.main.cidr_block, 8, 1)
}
resource "aws_network_interface" "firewall" {
  subnet_id   = aws_subnet.inside.id
  private_ips = [cidrhost(aws_subnet.inside.cidr_block, 10), cidrhost(aws_subnet.inside.cidr_block, 11)]
}
`,
    },
    {
      why: 'Azure: addresses of a load balancer and of a machine.',
      bad: `
-- main.tf --
resource "azurerm_virtual_network" "hub" {
  name          = "hub"
  address_space = ["10.40.0.0/24"]
}
resource "azurerm_subnet" "app" {
  name                 = "app"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.40.0.0/26"]
}
resource "azurerm_lb" "app" {
  name = "app"
  frontend_ip_configuration {
    name                          = "inside"
    subnet_id                     = azurerm_subnet.app.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.40.0.64"
                                    ^^^^^^^^^^^^ error terraform/address-outside-subnet: 10.40.0.64 lies outside of azurerm_subnet.app (10.40.0.0/26)
  }
}
resource "azurerm_network_interface" "app" {
  name = "app"
  ip_configuration {
    name                          = "inside"
    subnet_id                     = azurerm_subnet.app.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.40.0.63"
                                    ^^^^^^^^^^^^ error terraform/address-outside-subnet: Azure keeps 10.40.0.63
  }
}
`,
      good: `
-- main.tf --
resource "azurerm_virtual_network" "hub" {
  name          = "hub"
  address_space = ["10.40.0.0/24"]
}
resource "azurerm_subnet" "app" {
  name                 = "app"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.40.0.0/26"]
}
resource "azurerm_lb" "app" {
  name = "app"
  frontend_ip_configuration {
    name                          = "inside"
    subnet_id                     = azurerm_subnet.app.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.40.0.62"
  }
}
resource "azurerm_network_interface" "app" {
  name = "app"
  ip_configuration {
    name                          = "inside"
    subnet_id                     = azurerm_subnet.app.id
    private_ip_address_allocation = "Dynamic"
  }
}
`,
    },
    {
      why: 'Google: an address that is reserved in another subnetwork than the one it was planned for, and one next to the end.',
      bad: `
-- main.tf --
resource "google_compute_network" "main" {
  name                    = "main"
  auto_create_subnetworks = false
}
resource "google_compute_subnetwork" "app" {
  name          = "app"
  network       = google_compute_network.main.id
  ip_cidr_range = "10.60.1.0/24"
}
resource "google_compute_address" "app" {
  name         = "app"
  address_type = "INTERNAL"
  subnetwork   = google_compute_subnetwork.app.id
  address      = "10.60.2.10"
                 ^^^^^^^^^^^^ error terraform/address-outside-subnet: 10.60.2.10 lies outside of google_compute_subnetwork.app (10.60.1.0/24)
}
resource "google_compute_instance" "app" {
  name = "app"
  network_interface {
    subnetwork = google_compute_subnetwork.app.id
    network_ip = "10.60.1.254"
                 ^^^^^^^^^^^^^ error terraform/address-outside-subnet: Google keeps 10.60.1.254
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
  ip_cidr_range = "10.60.1.0/24"
}
resource "google_compute_address" "app" {
  name         = "app"
  address_type = "INTERNAL"
  subnetwork   = google_compute_subnetwork.app.id
  address      = "10.60.1.10"
}
resource "google_compute_instance" "app" {
  name = "app"
  network_interface {
    subnetwork = google_compute_subnetwork.app.id
    network_ip = google_compute_address.app.address
  }
}
`,
    },
  ],
  *check({ hosts }) {
    for (const host of hosts) {
      const spaces = host.spaces.map(({ value }) => maskPrefix(value)).filter(({ family }) => family === host.ip.family);
      const message = spaces.length === 0 ? undefined : fault(host, spaces);
      if (message) yield hitOf(host, message);
    }
  },
});

function fault({ ip, subnet, provider }: CloudHost, spaces: readonly Prefix[]): string | undefined {
  const space = spaces.find(each => containsAddress(each, ip));
  if (!space) return `${formatAddress(ip)} lies outside of ${subnet} (${spaces.map(formatPrefix).join(', ')})`;
  const { first, last, name } = reservedHosts.entries[provider];
  const isFree =
    compareAddresses(ip, addressOffset(firstAddress(space), first)) >= 0 &&
    compareAddresses(ip, addressOffset(lastAddress(space), -last)) <= 0;
  if (ip.family === 6 || isFree) return undefined;
  return `${name} keeps ${formatAddress(ip)}: the first ${first} addresses of ${subnet} (${formatPrefix(space)}) and the last ${last === 1 ? 'one' : last}`;
}

function hitOf({ place, spaces, subnet }: CloudHost, message: string): Hit {
  return {
    place,
    message,
    related: spaces.map(({ place: at, value }) => ({ place: at, message: `${formatPrefix(maskPrefix(value))} of ${subnet}` })),
  };
}
