/** A module that is edited comes to what the same texts come to when they are read afresh: values, problems, clouds, texts and findings. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { Workspace } from '../../../server/src/workspace.ts';
import { sharedFiles } from '../../score/shared.ts';
import { canonical } from '../../support/canonical.ts';
import { findingsOf } from '../../support/check.ts';
import { mutations } from '../../support/mutations.ts';
import { withParsers } from '../../support/parsers.ts';
import { type Random, random } from '../../support/random.ts';

/** BESTPATH_FUZZ=n runs n times as many edits, other ones than usual. */
const scale = Math.max(1, Number(process.env.BESTPATH_FUZZ ?? 1) || 1);

const texts: Readonly<Record<string, string>> = {
  'site/main.tf': `
locals {
  base   = var.base
  sites  = { for name, number in var.sites : name => cidrsubnet(local.base, 8, number) }
  first  = local.sites["north"]
  labels = [for name in keys(local.sites) : upper(name)]
}

provider "aws" {
  region = "eu-central-1"
}

module "network" {
  source   = "../network"
  for_each = local.sites
  name     = each.key
  cidr     = each.value
  zones    = length(local.labels)
  peer     = try(aws_customer_gateway.office[0].ip_address, null)
}

resource "aws_customer_gateway" "office" {
  count      = var.office == null ? 0 : 2
  bgp_asn    = 64496 + count.index
  ip_address = var.office
  type       = "ipsec.1"
}

resource "aws_security_group" "web" {
  vpc_id = module.network["north"].vpc_id
  dynamic "ingress" {
    for_each = toset(["443", "22"])
    content {
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "tcp"
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}

output "subnets" {
  value = { for name, network in module.network : name => network.subnets }
}
`,
  'site/variables.tf': `
variable "base" {
  type    = string
  default = "10.0.0.0/8"
}
variable "sites" {
  type    = map(number)
  default = { north = 1, south = 2 }
}
variable "office" {
  type    = string
  default = "192.0.2.1"
}
`,
  'site/site.auto.tfvars': 'sites = { north = 3, south = 4 }\n',
  'network/main.tf': `
variable "name" {}
variable "cidr" { type = string }
variable "zones" { default = 1 }
variable "peer" { default = "" }

data "aws_availability_zones" "all" {}

resource "aws_vpc" "this" {
  cidr_block = var.cidr
  tags       = { Name = var.name }
}

resource "aws_subnet" "private" {
  count             = var.zones
  vpc_id            = aws_vpc.this.id
  cidr_block        = cidrsubnet(aws_vpc.this.cidr_block, 4, count.index)
  availability_zone = data.aws_availability_zones.all.names[count.index]
}

module "routes" {
  source = "./routes"
  vpc_id = aws_vpc.this.id
  target = var.cidr
}

output "vpc_id" { value = aws_vpc.this.id }
output "subnets" { value = aws_subnet.private[*].cidr_block }
`,
  'network/routes/main.tf': `
variable "vpc_id" {}
variable "target" {}

resource "aws_internet_gateway" "out" {
  vpc_id = var.vpc_id
}

resource "aws_route_table" "this" {
  vpc_id = var.vpc_id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.out.id
  }
}

resource "aws_route" "back" {
  route_table_id         = aws_route_table.this.id
  destination_cidr_block = cidrsubnet(var.target, 4, 15)
  gateway_id             = "local"
}
`,
};

describe('edits of Terraform modules', () => {
  before(withParsers);

  it('come to what the same texts come to afresh', function () {
    this.timeout(60_000 * scale);
    for (let seed = 0; seed < 8 * scale; seed++) editAtRandom(texts, seed, 25, 1);
  });

  it('the same in public modules', function () {
    this.timeout(60_000 * scale);
    const files = sharedFiles('corpora/terraform-aws-vpc', name => /\.(?:tf|tfvars)$/.test(name) && !/wrappers|examples\/[^ci]/.test(name));
    if (files.length === 0) return this.skip();
    editAtRandom(Object.fromEntries(files.map(({ name, text }) => [name, text])), 7, 10 * scale, 3);
  });

  it('a circle that an edit closes and another opens again', () => {
    const opened = open({ 'm/main.tf': 'locals {\n  a = 1\n  b = local.a\n  c = local.b\n}\n' });
    opened.change('f/m/main.tf', 1, 1, '  a = local.c\n');
    assert.match(shownOf(opened), /a cycle/);
    opened.change('f/m/main.tf', 1, 1, '  a = 2\n');
    assert.equal(shownOf(opened), shownOf(open({ 'm/main.tf': 'locals {\n  a = 2\n  b = local.a\n  c = local.b\n}\n' })));
  });

  it('a fault where nothing that others read changes', () => {
    const text = (prefix: string) =>
      `resource "aws_vpc" "a" {\n  cidr_block = ${prefix}\n}\nresource "aws_subnet" "b" {\n  vpc_id = aws_vpc.a.id\n}\noutput "c" { value = aws_subnet.b.id }\n`;
    const opened = open({ 'm/main.tf': text('"10.0.0.0/16"') });
    shownOf(opened);
    for (const prefix of ['var.none', '"10.0.0.0/16"', 'local.none', 'var.none', '"10.1.0.0/16"']) {
      opened.change('f/m/main.tf', 1, 1, `  cidr_block = ${prefix}\n`);
      assert.equal(shownOf(opened), shownOf(open({ 'm/main.tf': text(prefix) })), prefix);
    }
  });

  it('several resources whose values rest on each other', () => {
    const text = (count: number, name: string) =>
      `locals {\n  n = ${count}\n  all = [for each in aws_vpc.a : each.cidr_block]\n}\nresource "aws_vpc" "a" {\n  count      = local.n\n  cidr_block = cidrsubnet("10.0.0.0/8", 8, count.index)\n}\nresource "aws_vpc" "b" {\n  for_each   = toset(local.all)\n  cidr_block = each.key\n  tags       = { Name = "${name}", Other = aws_vpc.a[0].cidr_block }\n}\noutput "c" { value = [for each in aws_vpc.b : each.tags.Name] }\n`;
    const opened = open({ 'm/main.tf': text(2, 'x') });
    shownOf(opened);
    let old = text(2, 'x');
    for (const next of [text(3, 'x'), text(0, 'y'), text(1, 'y'), text(2, 'x')]) {
      change(opened, 'f/m/main.tf', old, next);
      old = next;
      assert.equal(shownOf(opened), shownOf(open({ 'm/main.tf': next })));
    }
  });

  it('keep what they do not touch', () => {
    const opened = open(texts);
    shownOf(opened);
    const before = opened.moduleView('f/site/main.tf')!.module;
    opened.change('f/network/main.tf', 7, 7, '# a comment\n\n');
    assert.equal(opened.moduleView('f/site/main.tf')!.module, before);
    opened.change('f/network/main.tf', 11, 11, '  tags       = { Name = "other" }\n');
    const after = opened.moduleView('f/site/main.tf')!.module;
    assert.notEqual(after, before);
    const changed = after.resources.filter(resource => !before.resources.includes(resource)).map(({ address }) => address);
    assert.deepEqual(changed, ['module.network["north"].aws_vpc.this', 'module.network["south"].aws_vpc.this']);
  });
});

function editAtRandom(files: Readonly<Record<string, string>>, seed: number, edits: number, comparedEvery: number): void {
  const dice = random(seed + 1000 * (scale - 1));
  const edited = new Map(Object.entries(files));
  const opened = open(files);
  shownOf(opened);
  const names = Object.keys(files);
  for (let edit = 1; edit <= edits; edit++) {
    const name = dice.pick(names);
    const old = edited.get(name)!;
    // A third of the edits takes back what was broken, so that there is something to compare.
    const text = dice.int(3) === 0 ? files[name]! : mutated(old, dice, files[dice.pick(names)]!);
    edited.set(name, text);
    if (dice.int(8) === 0) opened.set(`f/${name}`, text);
    else change(opened, `f/${name}`, old, text);
    if (edit % comparedEvery === 0)
      assert.equal(shownOf(opened), shownOf(open(Object.fromEntries(edited))), `seed ${seed}, edit ${edit} of ${name}`);
  }
}

function mutated(text: string, dice: Random, other: string): string {
  const name = dice.pick(Object.keys(mutations).filter(each => each !== 'huge line'));
  return mutations[name]!(text, dice, other).replaceAll('\r', '');
}

/** Tells only the lines that differ, as an editor does. */
function change(workspace: Workspace, file: string, old: string, text: string): void {
  const [a, b] = [old, text].map(each => each.split(/(?<=\n)/)) as [string[], string[]];
  let above = 0;
  while (above < Math.min(a.length, b.length) - 1 && a[above] === b[above]) above++;
  let below = 0;
  while (below < Math.min(a.length, b.length) - above - 1 && a.at(-1 - below) === b.at(-1 - below)) below++;
  workspace.change(file, above, a.length - 1 - below, b.slice(above, b.length - below).join(''));
}

function open(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace(['f']);
  for (const [name, text] of Object.entries(files)) workspace.set(`f/${name}`, text);
  return workspace;
}

/** Everything that the files come to. */
function shownOf(workspace: Workspace): string {
  const network = workspace.network(workspace.roots()[0]!);
  const views = workspace.all().flatMap(({ file }) => workspace.moduleView(file) ?? []);
  return [
    ...network.cloudModules.map(canonical),
    ...network.moduleTexts.map(canonical),
    ...views.map(({ file, module, evaluations }) => {
      const { variables, locals, outputs, resources, problems } = module;
      return `${file} ${canonical({ variables, locals, outputs, resources, problems, roots: evaluations.map(({ folder }) => folder) })}`;
    }),
    ...findingsOf(workspace).map(({ rule, message, place }) => `${rule.id} ${message} ${canonical(place)}`),
  ].join('\n');
}
