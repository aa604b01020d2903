/** A reference to something that the module does not declare, or a call whose arguments do not fit. */
import { textRule } from '../text-rule.ts';

export default textRule({
  id: 'terraform/undefined-reference',
  severity: 'error',
  summary: 'A reference names a resource, variable, local value, module or output that is not there.',
  why: `Terraform refuses the whole configuration. Mostly a resource was renamed or moved into a module, and one reference was forgotten. Modules that
        are not installed, and blocks that no instance evaluates, are not looked into; nor are
        folders that declare less than half of the variables or local values that they use, since the files that declare them are elsewhere.`,
  references: ['Terraform language, "References to Named Values"'],
  examples: [
    {
      why: 'The network was renamed, the subnet was not told.',
      bad: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_subnet" "app" {
  vpc_id     = aws_vpc.this.id
               ^^^^^^^^^^^^ error terraform/undefined-reference: there is no resource \`aws_vpc.this\`
  cidr_block = "10.10.0.0/24"
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_subnet" "app" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.10.0.0/24"
}
`,
    },
    {
      why: 'A variable and a local value that nobody declares.',
      bad: `
-- main.tf --
locals {
  names = ["main"]
}
variable "automatic" {
  default = false
}
resource "google_compute_network" "main" {
  name                    = local.name
                            ^^^^^^^^^^ error terraform/undefined-reference: there is no local value "name"
  auto_create_subnetworks = var.auto
                            ^^^^^^^^ error terraform/undefined-reference: there is no variable "auto"
  description             = "\${local.names[0]} \${var.automatic}"
}
`,
      good: `
-- main.tf --
locals {
  name = "main"
}
variable "auto" {
  default = false
}
resource "google_compute_network" "main" {
  name                    = local.name
  auto_create_subnetworks = var.auto
}
`,
    },
    {
      why: 'A data source was taken out, one use of it stayed.',
      bad: `
-- main.tf --
resource "azurerm_subnet" "app" {
  name                 = "app"
  virtual_network_name = data.azurerm_virtual_network.hub.name
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error terraform/undefined-reference: there is no data \`azurerm_virtual_network.hub\`
  address_prefixes     = ["10.40.1.0/24"]
}
`,
      good: `
-- main.tf --
data "azurerm_virtual_network" "hub" {
  name = "hub"
}
resource "azurerm_subnet" "app" {
  name                 = "app"
  virtual_network_name = data.azurerm_virtual_network.hub.name
  address_prefixes     = ["10.40.1.0/24"]
}
`,
    },
  ],
  *check({ faults }) {
    for (const { place, message, common } of faults) yield { place, message, common };
  },
});
