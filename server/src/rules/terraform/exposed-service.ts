/** A packet filter lets everyone reach a service of administration, a database, or everything. */
import { exposedServices } from '../../data/exposed-services.ts';
import type { CloudModule, CloudNetwork } from '../../model/cloud.ts';
import type { CloudFilter, CloudFilterRule, CloudService } from '../../model/cloud-filter.ts';
import type { CloudPrefix } from '../../model/cloud-prefix.ts';
import { formatPrefix, maskPrefix } from '../../net/prefix.ts';
import { isInRoot, referenceText, sameText, standsInUse } from '../cloud-prefixes.ts';
import { cloudRule } from '../cloud-rule.ts';
import { coversEnd, coversServices, isOrdered, triedBefore } from '../filter-coverage.ts';
import { isDeniedByAcls } from '../network-acls.ts';
import type { Edit, Fix, Hit } from '../rule.ts';

export default cloudRule({
  id: 'terraform/exposed-service',
  severity: 'warning',
  summary: 'A security group or firewall lets everyone reach an administrative service, a database, or everything.',
  why: `What 0.0.0.0/0 or ::/0 may reach is found by scanners within minutes, and remote logins and databases are what they look for. Name the
        networks that need it, or go through a VPN, a bastion or the provider's session service. Where rules have an order, one that an earlier
        rule denies is not reported, nor one of a VPC whose subnets all stand behind network ACLs that keep it out. Network ACLs themselves are not, since
        the security groups behind them decide.`,
  references: [
    'AWS VPC User Guide, "Security group rules"',
    'AWS VPC User Guide, "Network ACLs"',
    'Azure network security groups',
    'Google Cloud VPC firewall rules',
  ],
  examples: [
    {
      why: 'SSH is open to the world; the network itself would have been meant.',
      bad: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_security_group" "app" {
  vpc_id = aws_vpc.main.id
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
                   ^^^^^^^^^^^ warning terraform/exposed-service: SSH (22/tcp) is open to 0.0.0.0/0
  }
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_security_group" "app" {
  vpc_id = aws_vpc.main.id
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = [aws_vpc.main.cidr_block]
  }
}
`,
    },
    {
      why: 'The default network ACL of a VPC lets everything through; one of its own that allows only the office keeps the world out.',
      bad: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_subnet" "app" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.10.1.0/24"
}
resource "aws_security_group" "app" {
  vpc_id = aws_vpc.main.id
  ingress {
    from_port   = 3389
    to_port     = 3389
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
                   ^^^^^^^^^^^ warning terraform/exposed-service: RDP (3389/tcp) is open to 0.0.0.0/0
  }
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_subnet" "app" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.10.1.0/24"
}
resource "aws_network_acl" "app" {
  vpc_id     = aws_vpc.main.id
  subnet_ids = [aws_subnet.app.id]
  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    cidr_block = "198.51.100.0/24"
    from_port  = 3389
    to_port    = 3389
  }
}
resource "aws_security_group" "app" {
  vpc_id = aws_vpc.main.id
  ingress {
    from_port   = 3389
    to_port     = 3389
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
`,
    },
    {
      why: 'A rule for everything, left from a test, also in IPv6.',
      bad: `
-- main.tf --
resource "aws_security_group" "test" {
  name = "test"
}
resource "aws_vpc_security_group_ingress_rule" "all" {
  security_group_id = aws_security_group.test.id
  ip_protocol       = "-1"
  cidr_ipv6         = "::/0"
                      ^^^^^^ warning terraform/exposed-service: all protocols are open to ::/0
}
`,
      good: `
-- main.tf --
resource "aws_security_group" "test" {
  name = "test"
}
resource "aws_vpc_security_group_ingress_rule" "web" {
  security_group_id = aws_security_group.test.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv6         = "::/0"
}
`,
    },
    {
      why: 'Azure: the rule that denies comes too late.',
      bad: `
-- main.tf --
resource "azurerm_network_security_group" "db" {
  name = "db"
  security_rule {
    name                       = "sql"
    priority                   = 200
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    source_address_prefix      = "*"
                                 ^^^ warning terraform/exposed-service: SQL Server (1433/tcp) is open to everyone
    destination_port_range     = "1433"
    destination_address_prefix = "*"
  }
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
}
`,
      good: `
-- main.tf --
resource "azurerm_network_security_group" "db" {
  name = "db"
  security_rule {
    name                       = "sql"
    priority                   = 200
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    source_address_prefix      = "*"
    destination_port_range     = "1433"
    destination_address_prefix = "*"
  }
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
}
`,
    },
    {
      why: 'Google: a range of ports holds one that is not for everyone.',
      bad: `
-- main.tf --
resource "google_compute_network" "main" {
  name                    = "main"
  auto_create_subnetworks = false
}
resource "google_compute_firewall" "app" {
  name          = "app"
  network       = google_compute_network.main.name
  source_ranges = ["0.0.0.0/0"]
                   ^^^^^^^^^^^ warning terraform/exposed-service: 3000-4000/tcp is open to 0.0.0.0/0, with MySQL (3306), RDP (3389)
  allow {
    protocol = "tcp"
    ports    = ["3000-4000"]
  }
}
`,
      good: `
-- main.tf --
resource "google_compute_network" "main" {
  name                    = "main"
  auto_create_subnetworks = false
}
resource "google_compute_firewall" "app" {
  name          = "app"
  network       = google_compute_network.main.name
  source_ranges = ["198.51.100.0/24"]
  allow {
    protocol = "tcp"
    ports    = ["3000-4000"]
  }
}
`,
    },
  ],
  *check(module) {
    for (const filter of module.filters) {
      if (filter.kind === 'network-acl') continue;
      for (const each of filter.rules) yield* hitsOf(each, filter, module);
    }
  },
});

function* hitsOf(each: CloudFilterRule, filter: CloudFilter, module: CloudModule): Generator<Hit> {
  if (each.direction !== 'ingress' || each.action !== 'allow' || each.disabled || !each.services) return;
  const what = exposureOf(each.services);
  if (what === undefined || (isOrdered(filter) && triedBefore(filter, each).some(other => mayDeny(other, each)))) return;
  const open = each.remote.prefixes.find(isEveryone);
  // A rule of Google without any source is refused, or open to everyone: versions of the provider differ.
  const everyone =
    filter.provider === 'azurerm' && (each.remote.any || each.remote.groups.some(group => group.toLowerCase() === 'internet'));
  if (!open && !everyone) return;
  const network = filter.provider === 'aws' ? module.networks.find(({ address }) => address === filter.network) : undefined;
  if (open && network && isDeniedByAcls(each, open.value.family, network, module)) return;
  yield {
    place: open?.place ?? each.remote.place,
    message: `${what(open ? formatPrefix(open.value) : 'everyone')}`,
    fixes: () => (open ? narrow(each, filter, module) : []),
  };
}

function isEveryone({ value, assumed }: CloudPrefix): boolean {
  return value.length === 0 && !assumed;
}

/** An earlier rule that denies all of it, or of which that is not known. */
function mayDeny(other: CloudFilterRule, each: CloudFilterRule): boolean {
  if (other.action === 'allow') return false;
  const unknown = other.action === undefined || !other.services || !other.remote.complete || other.local?.complete === false;
  return (
    unknown || (coversServices(other.services, each.services) && coversEnd(other.remote, each.remote) && coversEnd(other.local, each.local))
  );
}

/** The sentence about what is open, by who may reach it; undefined when nothing is that should not be. */
function exposureOf(services: readonly CloudService[]): ((who: string) => string) | undefined {
  if (services.some(({ protocol }) => protocol === 'all')) return who => `all protocols are open to ${who}`;
  const whole = services.find(({ protocol, ports }) => (protocol === 'tcp' || protocol === 'udp') && !ports);
  if (whole) return who => `all ${whole.protocol.toUpperCase()} ports are open to ${who}`;
  const found = services.flatMap(({ protocol, ports = [] }) => {
    const among = exposedServices.entries.filter(
      entry => entry.protocol === protocol && ports.some(({ low, high }) => low <= entry.port && entry.port <= high),
    );
    return among.length > 0 ? [{ protocol, ports, among }] : [];
  })[0];
  if (!found) return undefined;
  const { protocol, ports, among } = found;
  const [first] = among;
  const exact = ports.find(({ low, high }) => low === high && low === first!.port);
  if (exact) return who => `${first!.name} (${first!.port}/${protocol}) is open to ${who}`;
  const range = ports.find(({ low, high }) => low <= first!.port && first!.port <= high)!;
  const names = among.filter(({ port }) => range.low <= port && port <= range.high).map(({ name, port }) => `${name} (${port})`);
  const rest = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return who => `${range.low}-${range.high}/${protocol} is open to ${who}, with ${names.slice(0, 3).join(', ')}${rest}`;
}

/** The network's own space in place of everything, where that is written in the rule itself and right for all that are made from it. */
function narrow({ remote }: CloudFilterRule, filter: CloudFilter, module: CloudModule): readonly Fix[] {
  const network = module.networks.find(({ address }) => address === filter.network);
  if (!network) return [];
  const edits: Edit[] = [];
  const shown: string[] = [];
  for (const prefix of remote.prefixes.filter(isEveryone)) {
    const { family } = prefix.value;
    const [own, ...others] = network.prefixes.filter(({ value, assumed }) => value.family === family && !assumed);
    const text = own && others.length === 0 && standsInUse(prefix) ? spaceText(prefix, own, filter, network, module) : undefined;
    if (!own || text === undefined) return [];
    edits.push({ place: prefix.place, text });
    shown.push(formatPrefix(maskPrefix(own.value)));
  }
  return [{ title: `Let only ${shown.join(' and ')} of ${network.address} in`, safe: false, edits }];
}

/** A reference where the network is a resource beside the rule, else the prefix. */
function spaceText(
  prefix: CloudPrefix,
  own: CloudPrefix,
  { address }: CloudFilter,
  network: CloudNetwork,
  module: CloudModule,
): string | undefined {
  const users = module.filters.filter(({ rules }) => rules.some(({ remote }) => remote.prefixes.some(each => sameText(each, prefix))));
  const beside = besideFilter(address, network.address);
  const isReference = network.provider === 'aws' && prefix.value.family === 4 && beside !== undefined && !beside.includes('[');
  if (isReference && users.every(user => besideFilter(user.address, user.network) === beside))
    return referenceText(`${beside}.cidr_block`, prefix.place);
  const isOnly = isInRoot(address) && users.every(user => user.network === network.address);
  return isOnly ? `"${formatPrefix(maskPrefix(own.value))}"` : undefined;
}

const modulePath = /^(?:module\.[\w-]+(?:\[[^\]]*\])?\.)*/;

/** What the module of a filter calls a network of its own. */
function besideFilter(filter: string, network: string | undefined): string | undefined {
  const [path = ''] = modulePath.exec(filter) ?? [];
  const isBeside = network?.startsWith(path) && !network.startsWith('module.', path.length);
  return isBeside ? network?.slice(path.length) : undefined;
}
