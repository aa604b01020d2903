/** Module trees: variables and their files, locals, instances, calls, references. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates of HCL are written like those of JavaScript.
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { formatPrefix } from '../../../server/src/net/prefix.ts';
import { readCloud } from '../../../server/src/terraform/cloud.ts';
import { moduleToJson, valueToJson } from '../../../server/src/terraform/output.ts';
import { string } from '../../../server/src/terraform/value.ts';
import { withParsers } from '../../support/parsers.ts';
import { answer, evaluated, localsOf } from '../../support/terraform.ts';

before(withParsers);

const messages = (module: ReturnType<typeof evaluated>) => module.problems.map(problem => problem.message);
const addresses = (module: ReturnType<typeof evaluated>) => module.resources.map(resource => resource.address);

describe('variables', () => {
  it('take values from files in order: later ones win', () => {
    const module = evaluated(
      {
        'main.tf': 'variable "a" {}\nvariable "b" {}\nvariable "c" {}\nvariable "d" { default = "default" }\nvariable "e" {}\n',
        'terraform.tfvars': 'a = "tfvars"\nb = "tfvars"\nc = "tfvars"\n',
        'terraform.tfvars.json': '{"b": "json ${x}"}',
        'z.auto.tfvars': 'c = "auto"\n',
      },
      { variables: new Map([['e', string('given')]]) },
    );
    assert.deepEqual(answer('[var.a, var.b, var.c, var.d, var.e]', module), ['tfvars', 'json ${x}', 'auto', 'default', 'given']);
  });

  it('are converted to their type, with optional attributes', () => {
    const text =
      'variable "n" {\n  type = map(object({ size = number, zone = optional(string, "a"), tags = optional(list(string)) }))\n  default = { x = { size = "2" } }\n}\nlocals { n = var.n }\n';
    assert.deepEqual(localsOf(evaluated(text)), { n: { x: { size: 2, zone: 'a', tags: null } } });
  });

  it('have one type in all elements where their type leaves a part open', () => {
    const text =
      'variable "n" {\n  type = map(object({ sizes = any }))\n  default = { x = { sizes = [1, "b"] }, y = { sizes = ["c"] } }\n}\nlocals { n = var.n }\n';
    assert.deepEqual(localsOf(evaluated(text)), { n: { x: { sizes: ['1', 'b'] }, y: { sizes: ['c'] } } });
  });

  it('report values that do not fit', () => {
    assert.match(messages(evaluated('variable "n" {\n  type = number\n  default = "x"\n}\n')).join(), /does not fit its type/);
  });

  it('fall back to the default for null when they are not nullable', () => {
    const module = evaluated({
      'main.tf': 'module "m" {\n  source = "./m"\n  a = null\n  b = null\n}\nlocals { x = [module.m.a, module.m.b] }\n',
      'm/m.tf':
        'variable "a" {\n  default = 1\n  nullable = false\n}\nvariable "b" { default = 1 }\noutput "a" { value = var.a }\noutput "b" { value = var.b }\n',
    });
    assert.deepEqual(localsOf(module), { x: [1, null] });
  });
});

describe('instances', () => {
  it('have the keys of count and for_each', () => {
    const module = evaluated(
      'resource "x" "one" {}\nresource "x" "two" { count = 2 }\nresource "x" "each" { for_each = toset(["b", "a"]) }\nresource "x" "none" { count = 0 }\n',
    );
    assert.deepEqual(addresses(module), ['x.one', 'x.two[0]', 'x.two[1]', 'x.each["a"]', 'x.each["b"]']);
  });

  it('bind count and each', () => {
    const module = evaluated(
      'resource "x" "c" {\n  count = 2\n  a = count.index\n}\nresource "x" "e" {\n  for_each = { k = "v" }\n  a = "${each.key}=${each.value}"\n}\n',
    );
    assert.deepEqual(
      module.resources.map(resource => valueToJson(resource.values.get('a')!)),
      [0, 1, 'k=v'],
    );
  });

  it('are uncertain when their number is not known', () => {
    const module = evaluated('variable "n" { type = number }\nresource "x" "y" { count = var.n }\nlocals { id = x.y[0].id }\n');
    assert.deepEqual(addresses(module), ['x.y[?]']);
    assert.deepEqual(localsOf(module), { id: { unknown: true, ref: 'x.y[0].id' } });
  });

  it('hold nested and dynamic blocks with the places of their attributes', () => {
    const module = evaluated(
      'resource "x" "y" {\n  rule {\n    port = 1\n  }\n  dynamic "rule" {\n    for_each = [2, 3]\n    content {\n      port = rule.value\n    }\n  }\n}\n',
    );
    const [resource] = module.resources;
    assert.deepEqual(valueToJson(resource!.values.get('rule')!), [{ port: 1 }, { port: 2 }, { port: 3 }]);
    assert.equal(resource!.attributePlaces.get('rule[2].port')?.line, 7);
  });
});

describe('module calls', () => {
  const child =
    'variable "cidr" { type = string }\nresource "aws_vpc" "this" {\n  count = 1\n  cidr_block = var.cidr\n}\nresource "aws_subnet" "a" { vpc_id = aws_vpc.this[0].id }\noutput "id" { value = aws_vpc.this[0].id }\noutput "cidr" { value = aws_vpc.this[0].cidr_block }\n';

  it('pass values down and outputs up', () => {
    const module = evaluated({
      'main.tf':
        'module "net" {\n  for_each = { a = "192.0.2.0/25", b = "192.0.2.128/25" }\n  source = "./net"\n  cidr = each.value\n}\nlocals { cidrs = [for m in module.net : m.cidr] }\noutput "a" { value = module.net["a"].id }\n',
      'net/main.tf': child,
    });
    assert.deepEqual(localsOf(module), { cidrs: ['192.0.2.0/25', '192.0.2.128/25'] });
    assert.deepEqual(valueToJson(module.outputs.get('a')!), { unknown: true, ref: 'module.net["a"].aws_vpc.this[0].id' });
  });

  it('write references as the module sees them, and remember where a text was written', () => {
    const module = evaluated({ 'main.tf': 'module "net" {\n  source = "./net"\n  cidr = "192.0.2.0/24"\n}\n', 'net/main.tf': child });
    const json = JSON.stringify(moduleToJson(module));
    assert.match(
      json,
      /"address":"module.net.aws_subnet.a","type":"aws_subnet","file":"net\/main.tf","line":6,"values":\{"vpc_id":\{"unknown":true,"ref":"aws_vpc.this\[0\].id"\}\}/,
    );
    const cidr = module.resources[0]!.values.get('cidr_block');
    assert.deepEqual(cidr?.kind === 'string' && [cidr.origin?.at.file, cidr.origin?.line], ['main.tf', 2]);
  });

  it('find modules that were installed', () => {
    const module = evaluated({
      'main.tf': 'module "net" {\n  source = "example/net/aws"\n  cidr = "192.0.2.0/24"\n}\nlocals { a = module.net.cidr }\n',
      '.terraform/modules/modules.json':
        '{"Modules":[{"Key":"","Source":"","Dir":"."},{"Key":"net","Source":"example/net/aws","Dir":".terraform/modules/net"}]}',
      '.terraform/modules/net/main.tf': child,
    });
    assert.deepEqual(localsOf(module), { a: '192.0.2.0/24' });
  });

  it('say that a module is not installed, once', () => {
    const module = evaluated('module "net" {\n  source = "example/net/aws"\n}\nlocals {\n  a = module.net.id\n  b = module.net.id\n}\n');
    assert.deepEqual(messages(module), ['This module is not installed: `terraform init` fetches it.']);
    assert.deepEqual(localsOf(module), { a: { unknown: true, ref: 'module.net.id' }, b: { unknown: true, ref: 'module.net.id' } });
  });

  it('may refer to each other by single outputs', () => {
    const module = evaluated({
      'main.tf':
        'module "a" {\n  source = "./m"\n  in = module.b.fixed\n}\nmodule "b" {\n  source = "./m"\n  in = module.a.fixed\n}\nlocals { x = module.a.out }\n',
      'm/m.tf': 'variable "in" {}\noutput "fixed" { value = 7 }\noutput "out" { value = var.in }\n',
    });
    assert.deepEqual(localsOf(module), { x: 7 });
    assert.deepEqual(messages(module), []);
  });

  it('have no such instance where `try` sees it', () => {
    const files = {
      'main.tf': `module "none" {
  source = "./m"
  count  = 0
}
module "each" {
  source   = "./m"
  for_each = toset(["a"])
}
locals {
  a = try(module.none[0].o, "x")
  b = try(module.each["b"].o, "x")
  c = can(module.each["a"].o)
  d = try(module.each.o, "x")
}
`,
      'm/m.tf': 'output "o" { value = 1 }\n',
    };
    const module = evaluated(files);
    assert.deepEqual([localsOf(module), messages(module)], [{ a: 'x', b: 'x', c: true, d: 'x' }, []]);
  });

  it('and resources may be switched off (OpenTofu)', () => {
    const module = evaluated({
      'main.tofu': `variable "x" { type = bool }
resource "aws_vpc" "off" {
  cidr_block = "10.0.0.0/16"
  lifecycle { enabled = false }
}
resource "aws_vpc" "on" {
  cidr_block = "10.1.0.0/16"
  lifecycle { enabled = true }
}
resource "aws_vpc" "open" {
  cidr_block = "10.2.0.0/16"
  lifecycle { enabled = var.x }
}
locals { a = aws_vpc.off == null }
`,
    });
    assert.deepEqual(addresses(module), ['aws_vpc.on', 'aws_vpc.open[?]']);
    assert.deepEqual([localsOf(module), messages(module)], [{ a: true }, []]);
  });

  it('report arguments that the module lacks and needs', () => {
    const found = messages(
      evaluated({
        'main.tf': 'module "m" {\n  source = "./m"\n  y = 1\n}\nlocals { a = module.m.a }\n',
        'm/m.tf': 'variable "x" {}\noutput "a" { value = var.x }\n',
      }),
    );
    assert.deepEqual(found.toSorted(), ['The module has no variable "y".', 'The module\'s variable "x" needs a value.']);
  });
});

describe('files', () => {
  it('are merged with overrides, text and JSON', () => {
    const module = evaluated({
      'main.tf': 'locals {\n  a = 1\n  b = 1\n}\nresource "x" "y" {\n  p = 1\n  q = 1\n}\n',
      'main_override.tf': 'locals { b = 2 }\nresource "x" "y" { q = 2 }\n',
      'more.tf.json': '{"locals": {"c": "${local.b}!"}}',
    });
    assert.deepEqual(localsOf(module), { a: 1, b: 2, c: '2!' });
    assert.deepEqual(
      [...module.resources[0]!.values].map(([name, value]) => [name, valueToJson(value)]),
      [
        ['p', 1],
        ['q', 2],
      ],
    );
  });

  it('in JSON keep the type of one interpolation, references and dynamic blocks', () => {
    const module = evaluated({
      'main.tf.json': JSON.stringify({
        locals: { list: [1, 2], same: '${local.list}', text: '${local.list[0]}!', ref: '${aws_vpc.a.id}' },
        resource: {
          aws_vpc: { a: { cidr_block: '10.0.0.0/16' } },
          aws_subnet: {
            b: { for_each: '${toset(["x"])}', vpc_id: '${aws_vpc.a.id}', cidr_block: '${cidrsubnet(aws_vpc.a.cidr_block, 8, 1)}' },
          },
          aws_route_table: {
            c: {
              vpc_id: '${aws_vpc.a.id}',
              dynamic: { route: { for_each: ['10.1.0.0/16'], iterator: 'each_route', content: { cidr_block: '${each_route.value}' } } },
            },
          },
        },
      }),
    });
    assert.deepEqual(messages(module), []);
    assert.deepEqual(valueToJson(module.locals.get('same')!), [1, 2]);
    const [network] = readCloud(module).cloud.networks;
    assert.deepEqual(
      network!.subnets.map(({ address, prefixes }) => `${address} ${prefixes.map(({ value }) => formatPrefix(value)).join(' ')}`),
      ['aws_subnet.b["x"] 10.0.1.0/24'],
    );
    assert.deepEqual(
      network!.routeTables.flatMap(({ routes }) => routes.map(({ destination }) => destination && formatPrefix(destination.value))),
      ['10.1.0.0/16'],
    );
  });

  it('of templates with one interpolation alone keep its type', () => {
    const module = evaluated({
      'main.tf':
        'locals {\n  a = templatefile("${path.module}/a.tmpl", { x = [1, 2] })\n  b = try(templatefile("${path.module}/b.tmpl", { x = [1, 2] }), "fails")\n}\n',
      'a.tmpl': '${x}',
      'b.tmpl': '${x}\n',
    });
    assert.deepEqual(localsOf(module), { a: [1, 2], b: 'fails' });
  });

  it('of OpenTofu stand in place of those of the same name', () => {
    const module = evaluated({
      'main.tf': 'locals { a = 1 }\n',
      'main.tofu': 'locals { a = 2 }\n',
      'more.tf': 'locals { b = 3 }\n',
      'more.tofu.json': '{"locals": {"c": 4}}',
    });
    assert.deepEqual([localsOf(module), messages(module)], [{ a: 2, b: 3, c: 4 }, []]);
  });

  it('are read by functions inside of the workspace only', () => {
    const module = evaluated({ 'main.tf': '', 'x.tmpl': '%{ for n in names }<${n}>%{ endfor }', 'data/a.txt': 'A', 'data/b/c.txt': 'C' });
    assert.equal(answer('templatefile("x.tmpl", { names = ["a", "b"] })', module), '<a><b>');
    assert.equal(answer('file("${path.module}/data/a.txt")', module), 'A');
    assert.deepEqual(answer('fileset("data", "**/*.txt")', module), ['a.txt', 'b/c.txt']);
    assert.deepEqual(answer('file("/etc/hostname")', module), { unknown: true });
    assert.deepEqual(answer('file("../x")', module), { unknown: true });
    assert.match(JSON.stringify(answer('file("none")', module)), /no such file/);
  });
});

describe('assumptions', () => {
  it('are listed with the values that rest on them', () => {
    const module = evaluated(
      'provider "aws" { region = "eu-west-1" }\ndata "aws_availability_zones" "x" {}\nlocals {\n  first = data.aws_availability_zones.x.names[0]\n  parts = [for i, z in slice(data.aws_availability_zones.x.names, 0, 2) : cidrsubnet("192.0.2.0/24", 2, i)]\n}\n',
    );
    const json = moduleToJson(module) as { assumptions: unknown };
    assert.deepEqual(localsOf(module), { first: 'eu-west-1a', parts: ['192.0.2.0/26', '192.0.2.64/26'] });
    assert.deepEqual(json.assumptions, ['locals.first']);
  });

  it('follow the provider that a data source or a module names', () => {
    const module = evaluated({
      'main.tf':
        'provider "aws" { region = "eu-west-1" }\nprovider "aws" {\n  alias  = "far"\n  region = var.far\n}\nvariable "far" { default = "us-west-2" }\ndata "aws_availability_zones" "x" { provider = aws.far }\nmodule "m" {\n  source    = "./m"\n  providers = { aws = aws.far }\n}\nmodule "n" { source = "./m" }\n',
      'm/main.tf': 'data "aws_region" "r" {}\noutput "region" { value = data.aws_region.r.name }\n',
    });
    assert.deepEqual(answer('[data.aws_availability_zones.x.names[1], module.m.region, module.n.region]', module), [
      'us-west-2b',
      'us-west-2',
      'eu-west-1',
    ]);
  });
});
