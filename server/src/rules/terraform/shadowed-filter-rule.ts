/** A rule of an ordered packet filter that an earlier rule covers. */
import type { CloudFilter, CloudFilterRule } from '../../model/cloud-filter.ts';
import { cloudRule } from '../cloud-rule.ts';
import { coversEnd, coversServices, isOrdered, triedBefore } from '../filter-coverage.ts';
import type { Hit } from '../rule.ts';

export default cloudRule({
  id: 'terraform/shadowed-filter-rule',
  severity: 'warning',
  summary: 'A rule of a network ACL, security group or firewall is never reached: an earlier one covers it.',
  why: `Network ACLs, Azure security groups and Google firewalls stop at the first rule that matches. A rule behind one that covers it does
        nothing: what it was to permit stays closed, or what it was to deny stays open. Where both do the same it is information. Filters of
        which a rule is not known are not looked at.`,
  references: [
    'AWS VPC User Guide, "Network ACL rules"',
    'Azure network security groups, "priority"',
    'Google Cloud VPC firewall rules, "Priority"',
  ],
  examples: [
    {
      why: 'The deny comes after the permit for everything.',
      bad: `
-- main.tf --
resource "aws_network_acl" "app" {
  vpc_id = "vpc-0a1b2c3d4e5f60718"
  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    cidr_block = "0.0.0.0/0"
    from_port  = 0
    to_port    = 0
  }
  ingress {
    rule_no    = 110
    action     = "deny"
    protocol   = "tcp"
    cidr_block = "198.51.100.0/24"
                 ^^^^^^^^^^^^^^^^^ warning terraform/shadowed-filter-rule: rule 110 is never reached: rule 100 allows all of it
    from_port  = 22
    to_port    = 22
  }
}
`,
      good: `
-- main.tf --
resource "aws_network_acl" "app" {
  vpc_id = "vpc-0a1b2c3d4e5f60718"
  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    cidr_block = "0.0.0.0/0"
    from_port  = 0
    to_port    = 0
  }
  ingress {
    rule_no    = 90
    action     = "deny"
    protocol   = "tcp"
    cidr_block = "198.51.100.0/24"
    from_port  = 22
    to_port    = 22
  }
}
`,
    },
    {
      why: 'Azure: the application stays closed.',
      bad: `
-- main.tf --
resource "azurerm_network_security_group" "app" {
  name = "app"
  security_rule {
    name                       = "deny-outside"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Deny"
    protocol                   = "*"
    source_port_range          = "*"
    source_address_prefix      = "*"
    destination_port_range     = "*"
    destination_address_prefix = "*"
  }
  security_rule {
    name                       = "web"
    priority                   = 200
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    source_address_prefix      = "198.51.100.0/24"
                                 ^^^^^^^^^^^^^^^^^ warning terraform/shadowed-filter-rule: rule web (200) is never reached: rule deny-outside (100) denies all of it
    destination_port_range     = "443"
    destination_address_prefix = "*"
  }
}
`,
      good: `
-- main.tf --
resource "azurerm_network_security_group" "app" {
  name = "app"
  security_rule {
    name                       = "deny-outside"
    priority                   = 300
    direction                  = "Inbound"
    access                     = "Deny"
    protocol                   = "*"
    source_port_range          = "*"
    source_address_prefix      = "*"
    destination_port_range     = "*"
    destination_address_prefix = "*"
  }
  security_rule {
    name                       = "web"
    priority                   = 200
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    source_address_prefix      = "198.51.100.0/24"
    destination_port_range     = "443"
    destination_address_prefix = "*"
  }
}
`,
    },
    {
      why: 'Google: a rule that says the same as an earlier one.',
      bad: `
-- main.tf --
resource "google_compute_network" "main" {
  name                    = "main"
  auto_create_subnetworks = false
}
resource "google_compute_firewall" "inside" {
  name          = "inside"
  network       = google_compute_network.main.name
  priority      = 500
  source_ranges = ["10.0.0.0/8"]
  allow {
    protocol = "all"
  }
}
resource "google_compute_firewall" "web" {
  name          = "web"
  network       = google_compute_network.main.name
  source_ranges = ["10.20.0.0/16"]
                   ^^^^^^^^^^^^^^ info terraform/shadowed-filter-rule: rule web (1000) is never reached: rule inside (500) allows all of it too
  allow {
    protocol = "tcp"
    ports    = ["443"]
  }
}
`,
      good: `
-- main.tf --
resource "google_compute_network" "main" {
  name                    = "main"
  auto_create_subnetworks = false
}
resource "google_compute_firewall" "inside" {
  name          = "inside"
  network       = google_compute_network.main.name
  priority      = 500
  source_ranges = ["10.0.0.0/8"]
  allow {
    protocol = "icmp"
  }
}
resource "google_compute_firewall" "web" {
  name          = "web"
  network       = google_compute_network.main.name
  source_ranges = ["10.20.0.0/16"]
  allow {
    protocol = "tcp"
    ports    = ["443"]
  }
}
`,
    },
  ],
  *check({ filters }) {
    for (const filter of filters) if (isOrdered(filter) && filter.complete) for (const each of filter.rules) yield* hitsOf(each, filter);
  },
});

function* hitsOf(each: CloudFilterRule, filter: CloudFilter): Generator<Hit> {
  if (each.disabled || each.action === undefined) return;
  const earlier = triedBefore(filter, each).find(
    other =>
      other.action !== undefined &&
      coversServices(other.services, each.services) &&
      coversEnd(other.remote, each.remote) &&
      coversEnd(other.local, each.local),
  );
  if (!earlier) return;
  const same = earlier.action === each.action;
  yield {
    place: each.remote.prefixes[0]?.place ?? each.place,
    message: `rule ${labelOf(each)} is never reached: rule ${labelOf(earlier)} ${earlier.action === 'allow' ? 'allows' : 'denies'} all of it${same ? ' too' : ''}`,
    severity: same ? 'info' : undefined,
    related: [{ place: earlier.place, message: `rule ${labelOf(earlier)}` }],
  };
}

function labelOf({ name, priority }: CloudFilterRule): string {
  return name === undefined ? `${priority}` : `${name} (${priority})`;
}
