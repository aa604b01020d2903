/** A prefix written out where a variable or local value holds it already. */
import type { ModuleName, ModuleText } from '../../model/module-text.ts';
import { formatPrefix, hasHostBits, samePrefix } from '../../net/prefix.ts';
import { referenceText } from '../cloud-prefixes.ts';
import { textRule } from '../text-rule.ts';

export default textRule({
  id: 'terraform/repeated-prefix',
  severity: 'info',
  summary: 'A prefix is written out although a variable or local value of the module holds it.',
  why: `When the plan changes, the variable is changed and the copy is forgotten: the route, the rule or the subnet keeps the old prefix. Looked at
        in modules that no other one calls for variables, everywhere for local values, and only where one name alone holds the prefix.`,
  references: ['Terraform language, "Local Values"'],
  examples: [
    {
      why: 'The rule repeats the network.',
      bad: `
-- main.tf --
variable "network" {
  default = "10.10.0.0/16"
}
resource "aws_vpc" "main" {
  cidr_block = var.network
}
resource "aws_security_group" "app" {
  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["10.10.0.0/16"]
                   ^^^^^^^^^^^^^^ info terraform/repeated-prefix: var.network holds 10.10.0.0/16
  }
}
`,
      good: `
-- main.tf --
variable "network" {
  default = "10.10.0.0/16"
}
resource "aws_vpc" "main" {
  cidr_block = var.network
}
resource "aws_security_group" "app" {
  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = [var.network]
  }
}
`,
    },
    {
      why: 'A local value that a call repeats.',
      bad: `
-- main.tf --
locals {
  office = "198.51.100.0/24"
}
module "firewall" {
  source  = "./firewall"
  sources = ["198.51.100.0/24"]
             ^^^^^^^^^^^^^^^^^ info terraform/repeated-prefix: local.office holds 198.51.100.0/24
}
output "office" {
  value = local.office
}
-- firewall/main.tf --
variable "sources" {
  type = list(string)
}
output "sources" {
  value = var.sources
}
`,
      good: `
-- main.tf --
locals {
  office = "198.51.100.0/24"
}
module "firewall" {
  source  = "./firewall"
  sources = [local.office]
}
output "office" {
  value = local.office
}
-- firewall/main.tf --
variable "sources" {
  type = list(string)
}
output "sources" {
  value = var.sources
}
`,
    },
    {
      why: 'Azure: a route to the other site.',
      bad: `
-- main.tf --
locals {
  site = "10.50.0.0/16"
}
resource "azurerm_route_table" "app" {
  name = local.site
  route {
    name                   = "site"
    address_prefix         = "10.50.0.0/16"
                             ^^^^^^^^^^^^^^ info terraform/repeated-prefix: local.site holds 10.50.0.0/16
    next_hop_type          = "VirtualAppliance"
    next_hop_in_ip_address = "10.40.1.4"
  }
}
`,
      good: `
-- main.tf --
locals {
  site = "10.50.0.0/16"
}
resource "azurerm_route_table" "app" {
  name = local.site
  route {
    name                   = "site"
    address_prefix         = local.site
    next_hop_type          = "VirtualAppliance"
    next_hop_in_ip_address = "10.40.1.4"
  }
}
`,
    },
  ],
  *check(module) {
    for (const { prefix, place } of module.prefixes) {
      const holder = prefix.length === 0 || hasHostBits(prefix) ? undefined : holderOf(module, prefix);
      if (!holder) continue;
      const text = `${holder.kind === 'local' ? 'local' : 'var'}.${holder.name}`;
      yield {
        place,
        message: `${text} holds ${formatPrefix(prefix)}`,
        related: [{ place: holder.place, message: text }],
        fixes: () => [{ title: `Write ${text}`, safe: false, edits: [{ place, text: referenceText(text, place) }] }],
      };
    }
  },
});

/** The only name with this prefix. */
function holderOf({ names }: ModuleText, prefix: ModuleText['prefixes'][number]['prefix']): ModuleName | undefined {
  const holders = names.filter(({ prefix: own }) => own && !hasHostBits(own) && samePrefix(own, prefix));
  return holders.length === 1 ? holders[0] : undefined;
}
