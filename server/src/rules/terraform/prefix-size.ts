/** A prefix that the provider does not accept at its length. */
import { type CloudLimitId, cloudLimit } from '../../data/cloud-limits.ts';
import { azureReservedSubnets } from '../../data/cloud-reserved.ts';
import type { CloudModule, CloudPrefix, CloudRange, CloudSubnet } from '../../model/cloud.ts';
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

function* ofRange({ kind, prefix }: CloudRange): Generator<Judged> {
  const id = exactSizes[kind];
  const limit = id && cloudLimit(id);
  if (!limit || prefix.value.length === limit.value) return;
  yield { prefix, wrong: `not a /${limit.value}, the ${limit.what}` };
}
