/** A prefix that the provider does not accept at its length. */
import { type CloudLimitId, cloudLimit } from '../../data/cloud-limits.ts';
import { azureReservedSubnets } from '../../data/cloud-reserved.ts';
import type { CloudModule, CloudRange, CloudSubnet } from '../../model/cloud.ts';
import type { CloudPrefix } from '../../model/cloud-prefix.ts';
import { formatPrefix, maskPrefix } from '../../net/prefix.ts';
import { allRanges, subnetPrefixes } from '../cloud-prefixes.ts';
import { cloudRule } from '../cloud-rule.ts';

export default cloudRule({
  id: 'terraform/prefix-size',
  severity: 'error',
  summary: 'A network, subnet or range is larger or smaller than the provider accepts.',
  why: `Providers bound the length of prefixes: AWS takes /16 to /28 for networks and subnets, Azure and Google subnets down to /29, and subnets of
        services have sizes of their own. The refusal comes when the change is applied, not when it is planned.`,
  references: [
    cloudLimit('aws-vpc-shortest').source,
    cloudLimit('azure-subnet-longest').source,
    cloudLimit('google-subnet-longest').source,
  ],
  examples: [
    {
      why: 'A network larger than AWS has, and a subnet smaller.',
      bad: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/8"
               ^^^^^^^^^^^^ error terraform/prefix-size: 10.0.0.0/8 is larger than /16, the largest IPv4 block of a VPC
}
resource "aws_subnet" "link" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.0.0/29"
               ^^^^^^^^^^^^^ error terraform/prefix-size: 10.0.0.0/29 is smaller than /28, the smallest IPv4 block of a subnet
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "link" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.0.0/28"
}
`,
    },
    {
      why: 'Azure: the subnet of a firewall has a least size of its own.',
      bad: `
-- main.tf --
resource "azurerm_virtual_network" "hub" {
  name          = "hub"
  address_space = ["10.40.0.0/16"]
}
resource "azurerm_subnet" "firewall" {
  name                 = "AzureFirewallSubnet"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.40.1.0/27"]
                          ^^^^^^^^^^^^^^ error terraform/prefix-size: 10.40.1.0/27 is smaller than /26, the smallest that AzureFirewallSubnet may be
}
`,
      good: `
-- main.tf --
resource "azurerm_virtual_network" "hub" {
  name          = "hub"
  address_space = ["10.40.0.0/16"]
}
resource "azurerm_subnet" "firewall" {
  name                 = "AzureFirewallSubnet"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.40.1.0/26"]
}
`,
    },
    {
      why: 'Google: a link that would do for routers is too small for a subnetwork.',
      bad: `
-- main.tf --
resource "google_compute_network" "main" {
  name                    = "main"
  auto_create_subnetworks = false
}
resource "google_compute_subnetwork" "link" {
  name          = "link"
  network       = google_compute_network.main.id
  ip_cidr_range = "10.20.0.0/30"
                  ^^^^^^^^^^^^^^ error terraform/prefix-size: 10.20.0.0/30 is smaller than /29, the smallest primary range of a subnet
}
`,
      good: `
-- main.tf --
resource "google_compute_network" "main" {
  name                    = "main"
  auto_create_subnetworks = false
}
resource "google_compute_subnetwork" "link" {
  name          = "link"
  network       = google_compute_network.main.id
  ip_cidr_range = "10.20.0.0/29"
}
`,
    },
    {
      why: 'Azure: a hub of the size of a subnet, and one prefix for both links of a circuit.',
      bad: `
-- main.tf --
resource "azurerm_virtual_hub" "west" {
  name           = "west"
  address_prefix = "10.60.0.0/25"
                   ^^^^^^^^^^^^^^ error terraform/prefix-size: 10.60.0.0/25 is smaller than /24, the smallest address space of a virtual hub
}
resource "azurerm_express_route_circuit_peering" "edge" {
  express_route_circuit_name    = "edge"
  peering_type                  = "AzurePrivatePeering"
  peer_asn                      = 65000
  vlan_id                       = 300
  primary_peer_address_prefix   = "192.168.255.0/29"
                                  ^^^^^^^^^^^^^^^^^^ error terraform/prefix-size: 192.168.255.0/29 is not a /30, the exact size of one link of a circuit
  secondary_peer_address_prefix = "192.168.255.8/30"
}
`,
      good: `
-- main.tf --
resource "azurerm_virtual_hub" "west" {
  name           = "west"
  address_prefix = "10.60.0.0/23"
}
resource "azurerm_express_route_circuit_peering" "edge" {
  express_route_circuit_name    = "edge"
  peering_type                  = "AzurePrivatePeering"
  peer_asn                      = 65000
  vlan_id                       = 300
  primary_peer_address_prefix   = "192.168.255.0/30"
  secondary_peer_address_prefix = "192.168.255.4/30"
}
`,
    },
    {
      why: 'AWS: the clients of a VPN get a range of their own, which is not small.',
      bad: `
-- main.tf --
resource "aws_ec2_client_vpn_endpoint" "staff" {
  client_cidr_block = "10.90.0.0/24"
                      ^^^^^^^^^^^^^^ error terraform/prefix-size: 10.90.0.0/24 is smaller than /22, the smallest range of the clients of a VPN
}
`,
      good: `
-- main.tf --
resource "aws_ec2_client_vpn_endpoint" "staff" {
  client_cidr_block = "10.90.0.0/22"
}
`,
    },
  ],
  *check(module) {
    for (const { prefix, wrong } of judged(module))
      if (wrong !== undefined) yield { place: prefix.place, message: `${formatPrefix(maskPrefix(prefix.value))} is ${wrong}` };
  },
});

interface Judged {
  readonly prefix: CloudPrefix;
  readonly wrong?: string;
}

function* judged(module: CloudModule): Generator<Judged> {
  for (const { provider, prefixes } of module.networks)
    if (provider === 'aws')
      for (const prefix of prefixes) if (!prefix.assumed) yield bounded(prefix, 'aws-vpc-shortest', 'aws-vpc-longest');
  for (const { network, subnet, prefix } of subnetPrefixes(module)) {
    if (network.provider === 'aws') yield bounded(prefix, 'aws-subnet-shortest', 'aws-subnet-longest');
    else if (network.provider === 'google') yield bounded(prefix, undefined, 'google-subnet-longest');
    else yield special(prefix, subnet) ?? bounded(prefix, undefined, 'azure-subnet-longest');
  }
  for (const { provider, prefixes } of module.transits)
    if (provider === 'azurerm') for (const prefix of prefixes) if (!prefix.assumed) yield bounded(prefix, undefined, 'azure-hub-longest');
  for (const { provider, kind, inside } of module.sessions)
    if (provider === 'azurerm' && kind === 'circuit' && inside?.value.family === 4 && !inside.assumed)
      yield exactly(inside, 'azure-circuit-link');
  for (const range of allRanges(module)) if (!range.prefix.assumed) yield* ofRange(range);
}

function bounded(prefix: CloudPrefix, shortest: CloudLimitId | undefined, longest: CloudLimitId): Judged {
  const { family, length } = prefix.value;
  if (family !== 4) return { prefix };
  const [low, high] = [shortest && cloudLimit(shortest), cloudLimit(longest)];
  if (low && length < low.value) return { prefix, wrong: `larger than /${low.value}, the ${low.what}` };
  return { prefix, wrong: length > high.value ? `smaller than /${high.value}, the ${high.what}` : undefined };
}

/** Azure subnets whose name chooses their use. */
function special(prefix: CloudPrefix, { name }: CloudSubnet): Judged | undefined {
  const known = prefix.value.family === 4 ? azureReservedSubnets.entries.find(entry => entry.name === name) : undefined;
  if (!known || prefix.value.length <= known.longest) return undefined;
  return { prefix, wrong: `smaller than /${known.longest}, the smallest that ${known.name} may be` };
}

const exactSizes: Partial<Record<CloudRange['kind'], CloudLimitId>> = {
  'control-plane': 'google-gke-master',
  connector: 'google-connector',
};

function* ofRange({ kind, provider, prefix }: CloudRange): Generator<Judged> {
  const id = exactSizes[kind];
  if (id) yield exactly(prefix, id);
  else if (kind === 'client-vpn' && provider === 'aws') yield bounded(prefix, 'aws-client-vpn-shortest', 'aws-client-vpn-longest');
  else if (kind === 'candidate') yield bounded(prefix, undefined, 'google-interconnect-candidate');
}

function exactly(prefix: CloudPrefix, id: CloudLimitId): Judged {
  const { value, what } = cloudLimit(id);
  return { prefix, wrong: prefix.value.length === value ? undefined : `not a /${value}, the ${what}` };
}
