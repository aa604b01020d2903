/** A variable or local value that nothing in its module uses. */
import { wholeLine } from '../../text/place.ts';
import { textRule } from '../text-rule.ts';

export default textRule({
  id: 'terraform/unused-declaration',
  severity: 'hint',
  summary: 'Nothing in the module uses a variable or local value.',
  why: `A variable that nothing reads lets callers believe that they change something. Where a part of the module cannot be read nothing is called
        unused.`,
  references: ['Terraform language, "Input Variables" and "Local Values"'],
  examples: [
    {
      why: 'The local value was replaced by a variable and stayed.',
      bad: `
-- main.tf --
locals {
  network = "10.10.0.0/16"
  ^^^^^^^ hint terraform/unused-declaration: nothing uses local.network
}
variable "network" {
  default = "10.20.0.0/16"
}
resource "aws_vpc" "main" {
  cidr_block = var.network
}
`,
      good: `
-- main.tf --
locals {
}
variable "network" {
  default = "10.20.0.0/16"
}
resource "aws_vpc" "main" {
  cidr_block = var.network
}
`,
    },
    {
      why: 'Callers may set it, to no effect.',
      bad: `
-- variables.tf --
variable "zones" {
         ^^^^^^^ hint terraform/unused-declaration: nothing uses var.zones
  type = list(string)
  validation {
    condition     = length(var.zones) > 1
    error_message = "Two zones at least."
  }
}
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
`,
      good: `
-- variables.tf --
variable "zones" {
  type = list(string)
}
-- main.tf --
resource "aws_subnet" "app" {
  for_each          = toset(var.zones)
  availability_zone = each.key
}
`,
    },
    {
      why: 'A name in a template counts as a use, the same name of a resource does not.',
      bad: `
-- main.tf --
locals {
  used   = "shop"
  unused = "shop"
  ^^^^^^ hint terraform/unused-declaration: nothing uses local.unused
}
resource "google_compute_network" "unused" {
  name                    = "net-\${local.used}"
  auto_create_subnetworks = false
}
`,
      good: `
-- main.tf --
locals {
  used   = "shop"
}
resource "google_compute_network" "unused" {
  name                    = "net-\${local.used}"
  auto_create_subnetworks = false
}
`,
    },
  ],
  *check({ names, complete }) {
    if (!complete) return;
    for (const { kind, name, place, whole, used } of names) {
      if (used) continue;
      const isAlone = kind === 'local' && whole.start > 0 && !whole.at.file.endsWith('.json');
      yield {
        place,
        message: `nothing uses ${kind === 'local' ? 'local' : 'var'}.${name}`,
        unnecessary: true,
        fixes: () => (isAlone ? [{ title: `Remove local.${name}`, safe: false, edits: [{ place: wholeLine(whole), text: '' }] }] : []),
      };
    }
  },
});
