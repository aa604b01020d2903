/** A subnet that no prefix of its network holds. */
import type { CloudModule } from '../../model/cloud.ts';
import type { CloudPrefix } from '../../model/cloud-prefix.ts';
import { contains, formatPrefix, maskPrefix } from '../../net/prefix.ts';
import { moveToFree, subnetPrefixes } from '../cloud-prefixes.ts';
import { cloudRule } from '../cloud-rule.ts';
import type { Hit } from '../rule.ts';

export default cloudRule({
  id: 'terraform/subnet-outside-network',
  severity: 'error',
  summary: 'The prefix of a subnet lies in none of the prefixes of its network, or a reservation outside of its subnet or pool.',
  why: `The provider refuses such a subnet, in the middle of an apply that has made half of the network already. Mostly the network was moved
        and a subnet forgotten, or an index of cidrsubnet() counts past the end. The same holds for reservations in a subnet, for what is taken
        from an address pool, and for pools inside of pools. Where not all prefixes are known nothing is looked at.`,
  references: [
    'AWS VPC User Guide, "Subnet sizing" (InvalidSubnet.Range) and "Subnet CIDR reservations"',
    'Amazon VPC IPAM, "Allocate CIDRs"',
    'Azure Virtual Network FAQ',
  ],
  examples: [
    {
      why: 'The network was renumbered, one subnet kept its prefix.',
      bad: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}
resource "aws_subnet" "app" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.0.0/24"
}
resource "aws_subnet" "db" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.10.1.0/24"
               ^^^^^^^^^^^^^^ error terraform/subnet-outside-network: 10.10.1.0/24 lies outside of aws_vpc.main (10.20.0.0/16)
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}
resource "aws_subnet" "app" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.0.0/24"
}
resource "aws_subnet" "db" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.1.0/24"
}
`,
    },
    {
      why: 'The module is called with a network that its list of subnets does not fit.',
      bad: `
-- main.tf --
variable "network" {
  default = "10.30.0.0/22"
}
variable "subnets" {
  default = ["10.30.0.0/24", "10.30.4.0/24"]
                             ^^^^^^^^^^^^^^ error terraform/subnet-outside-network: 10.30.4.0/24 lies outside of aws_vpc.main (10.30.0.0/22)
}
resource "aws_vpc" "main" {
  cidr_block = var.network
}
resource "aws_subnet" "app" {
  count      = length(var.subnets)
  vpc_id     = aws_vpc.main.id
  cidr_block = var.subnets[count.index]
}
`,
      good: `
-- main.tf --
variable "network" {
  default = "10.30.0.0/22"
}
variable "subnets" {
  default = ["10.30.0.0/24", "10.30.1.0/24"]
}
resource "aws_vpc" "main" {
  cidr_block = var.network
}
resource "aws_subnet" "app" {
  count      = length(var.subnets)
  vpc_id     = aws_vpc.main.id
  cidr_block = var.subnets[count.index]
}
`,
    },
    {
      why: 'Azure: a subnet larger than its network.',
      bad: `
-- main.tf --
resource "azurerm_virtual_network" "hub" {
  name          = "hub"
  address_space = ["10.40.0.0/24"]
}
resource "azurerm_subnet" "app" {
  name                 = "app"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.40.0.0/23"]
                          ^^^^^^^^^^^^^^ error terraform/subnet-outside-network: 10.40.0.0/23 lies outside of azurerm_virtual_network.hub
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
  address_prefixes     = ["10.40.0.0/25"]
}
`,
    },
    {
      why: 'AWS: a reservation outside of its subnet, and an allocation outside of its pool.',
      bad: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}
resource "aws_subnet" "app" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.1.0/24"
}
resource "aws_ec2_subnet_cidr_reservation" "nodes" {
  subnet_id        = aws_subnet.app.id
  cidr_block       = "10.20.2.0/28"
                     ^^^^^^^^^^^^^^ error terraform/subnet-outside-network: 10.20.2.0/28 lies outside of aws_subnet.app (10.20.1.0/24)
  reservation_type = "prefix"
}
resource "aws_vpc_ipam_pool" "west" {
  ipam_scope_id  = "ipam-scope-0a1b2c3d4e5f60718"
  address_family = "ipv4"
}
resource "aws_vpc_ipam_pool_cidr" "west" {
  ipam_pool_id = aws_vpc_ipam_pool.west.id
  cidr         = "10.40.0.0/14"
}
resource "aws_vpc_ipam_pool_cidr_allocation" "lab" {
  ipam_pool_id = aws_vpc_ipam_pool.west.id
  cidr         = "10.50.0.0/20"
                 ^^^^^^^^^^^^^^ error terraform/subnet-outside-network: 10.50.0.0/20 lies outside of aws_vpc_ipam_pool.west (10.40.0.0/14)
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}
resource "aws_subnet" "app" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.1.0/24"
}
resource "aws_ec2_subnet_cidr_reservation" "nodes" {
  subnet_id        = aws_subnet.app.id
  cidr_block       = "10.20.1.64/28"
  reservation_type = "prefix"
}
resource "aws_vpc_ipam_pool" "west" {
  ipam_scope_id  = "ipam-scope-0a1b2c3d4e5f60718"
  address_family = "ipv4"
}
resource "aws_vpc_ipam_pool_cidr" "west" {
  ipam_pool_id = aws_vpc_ipam_pool.west.id
  cidr         = "10.40.0.0/14"
}
resource "aws_vpc_ipam_pool_cidr_allocation" "lab" {
  ipam_pool_id = aws_vpc_ipam_pool.west.id
  cidr         = "10.40.16.0/20"
}
`,
    },
  ],
  *check(module) {
    for (const { network, subnet, prefix } of subnetPrefixes(module)) {
      const hit = network.complete && subnet.complete ? outside(prefix, network.address, network.prefixes) : undefined;
      if (hit) yield { ...hit, fixes: () => moveToFree(prefix, network, module) };
    }
    for (const { prefix, address, spaces } of taken(module)) {
      const hit = prefix.assumed ? undefined : outside(prefix, address, spaces);
      if (hit) yield hit;
    }
  },
});

interface Taken {
  readonly prefix: CloudPrefix;
  /** Of what it is taken from. */
  readonly address: string;
  readonly spaces: readonly CloudPrefix[];
}

/** Reservations in subnets, allocations of pools, and pools inside of pools, where all of what they are taken from is known. */
function* taken({ networks, pools }: CloudModule): Generator<Taken> {
  for (const { ranges, subnets } of networks)
    for (const { kind, prefix, subnet } of ranges) {
      const owner = kind === 'reservation' ? subnets.find(({ address, complete }) => complete && address === subnet) : undefined;
      if (owner) yield { prefix, address: owner.address, spaces: owner.prefixes };
    }
  for (const { address, allocations, prefixes, parent, complete } of pools) {
    if (complete) for (const { prefix } of allocations) yield { prefix, address, spaces: prefixes };
    const above = pools.find(pool => pool.complete && pool.address === parent);
    if (above) for (const prefix of prefixes) yield { prefix, address: above.address, spaces: above.prefixes };
  }
}

function outside(prefix: CloudPrefix, address: string, all: readonly CloudPrefix[]): Hit | undefined {
  const spaces = all.filter(({ value: { family } }) => family === prefix.value.family);
  if (spaces.length === 0 || spaces.some(({ assumed, value }) => assumed || contains(value, prefix.value))) return undefined;
  const shown = spaces.map(({ value }) => formatPrefix(maskPrefix(value)));
  return {
    place: prefix.place,
    message: `${formatPrefix(maskPrefix(prefix.value))} lies outside of ${address} (${shown.slice(0, 3).join(', ')}${shown.length > 3 ? ', …' : ''})`,
    related: spaces.map(({ place, value }) => ({ place, message: `${formatPrefix(maskPrefix(value))} of ${address}` })),
  };
}
