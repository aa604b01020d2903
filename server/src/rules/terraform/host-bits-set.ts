/** A network of a cloud is written with host bits set. */
import type { CloudProvider } from '../../data/cloud-limits.ts';
import type { CloudModule } from '../../model/cloud.ts';
import type { CloudPrefix } from '../../model/cloud-prefix.ts';
import { formatPrefix, hasHostBits, maskPrefix } from '../../net/prefix.ts';
import { rewrite } from '../cloud-prefixes.ts';
import { cloudRule } from '../cloud-rule.ts';
import type { Severity } from '../rule.ts';

export default cloudRule({
  id: 'terraform/host-bits-set',
  severity: 'warning',
  summary: 'A network, subnet, route or filter of a cloud is written with host bits set.',
  why: `A prefix with host bits says two things, an address and a network. The AWS provider refuses it with "did you mean" and the network;
        others refuse it when they are applied, or read the network without a word.`,
  references: ['RFC 4632 section 3.1', 'terraform-provider-aws issue 4641', 'terraform issue 18798'],
  examples: [
    {
      why: 'The address of the gateway instead of the network.',
      bad: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_subnet" "app" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.10.4.1/24"
               ^^^^^^^^^^^^^^ error terraform/host-bits-set: 10.10.4.1/24 has host bits set and is refused; the network is 10.10.4.0/24
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_subnet" "app" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.10.4.0/24"
}
`,
    },
    {
      why: 'A source of a security group.',
      bad: `
-- main.tf --
resource "aws_security_group" "app" {
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["198.51.100.9/28"]
                   ^^^^^^^^^^^^^^^^^ error terraform/host-bits-set: 198.51.100.9/28 has host bits set and is refused; the network is 198.51.100.0/28
  }
}
`,
      good: `
-- main.tf --
resource "aws_security_group" "app" {
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["198.51.100.0/28"]
  }
}
`,
    },
    {
      why: 'A subnetwork of Google.',
      bad: `
-- main.tf --
resource "google_compute_network" "main" {
  name                    = "main"
  auto_create_subnetworks = false
}
resource "google_compute_subnetwork" "app" {
  name          = "app"
  network       = google_compute_network.main.id
  ip_cidr_range = "10.20.0.129/24"
                  ^^^^^^^^^^^^^^^^ warning terraform/host-bits-set: 10.20.0.129/24 has host bits set; the network is 10.20.0.0/24
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
`,
    },
  ],
  *check(module) {
    for (const { provider, prefix } of written(module)) {
      if (!hasHostBits(prefix.value) || prefix.assumed) continue;
      const network = maskPrefix(prefix.value);
      const refused = provider === 'aws' && prefix.value.family === 4;
      yield {
        place: prefix.place,
        message: `${formatPrefix(prefix.value)} has host bits set${refused ? ' and is refused' : ''}; the network is ${formatPrefix(network)}`,
        severity: (refused ? 'error' : 'warning') satisfies Severity,
        fixes: () => rewrite(prefix, network, `Write ${formatPrefix(network)}`, true),
      };
    }
  },
});

/** Prefixes that mean networks: those of addresses and single hosts are not among them. */
function* written({ networks, routeTables, transits, filters }: CloudModule): Generator<{ provider: CloudProvider; prefix: CloudPrefix }> {
  for (const { provider, prefixes, subnets, ranges } of networks)
    for (const prefix of [...prefixes, ...subnets.flatMap(subnet => subnet.prefixes), ...ranges.map(range => range.prefix)])
      yield { provider, prefix };
  for (const { provider, routes } of [...routeTables, ...transits.flatMap(transit => transit.routeTables)])
    for (const { destination } of routes) if (destination) yield { provider, prefix: destination };
  for (const { provider, rules } of filters)
    for (const { remote, local } of rules)
      for (const prefix of [...remote.prefixes, ...(local?.prefixes ?? [])]) yield { provider, prefix };
}
