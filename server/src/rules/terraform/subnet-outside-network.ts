/** A subnet that no prefix of its network holds. */
import { contains, formatPrefix, maskPrefix } from '../../net/prefix.ts';
import { moveToFree, subnetPrefixes } from '../cloud-prefixes.ts';
import { cloudRule } from '../cloud-rule.ts';

export default cloudRule({
  id: 'terraform/subnet-outside-network',
  severity: 'error',
  summary: 'The prefix of a subnet lies in none of the prefixes of its network.',
  why: `The provider refuses such a subnet, in the middle of an apply that has made half of the network already. Mostly the network was moved
        and a subnet forgotten, or an index of cidrsubnet() counts past the end. Networks whose prefixes are not all known are not looked at.`,
  references: ['AWS VPC User Guide, "Subnet sizing" (InvalidSubnet.Range)', 'Azure Virtual Network FAQ'],
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
  ],
  *check(module) {
    for (const { network, subnet, prefix } of subnetPrefixes(module)) {
      const spaces = network.prefixes.filter(({ value: { family } }) => family === prefix.value.family);
      const surely = network.complete && subnet.complete && spaces.length > 0 && spaces.every(({ assumed }) => !assumed);
      if (!surely || spaces.some(({ value }) => contains(value, prefix.value))) continue;
      const shown = spaces.map(({ value }) => formatPrefix(maskPrefix(value)));
      yield {
        place: prefix.place,
        message: `${formatPrefix(maskPrefix(prefix.value))} lies outside of ${network.address} (${shown.slice(0, 3).join(', ')}${shown.length > 3 ? ', …' : ''})`,
        related: spaces.map(({ place, value }) => ({ place, message: `${formatPrefix(maskPrefix(value))} of ${network.address}` })),
        fixes: () => moveToFree(prefix, network),
      };
    }
  },
});
