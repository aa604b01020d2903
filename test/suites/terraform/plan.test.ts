/** A plan as second input: what the text leaves to providers, and nothing that an edit has made untrue. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { valueToJson } from '../../../server/src/terraform/output.ts';
import { type Plan, readPlan } from '../../../server/src/terraform/plan.ts';
import { failed } from '../../../server/src/terraform/value.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { withParsers } from '../../support/parsers.ts';
import { evaluated } from '../../support/terraform.ts';

const text = `
variable "office" {}
data "aws_vpc" "shared" {
  filter {
    name   = "tag:Name"
    values = ["shared"]
  }
}
data "aws_ssm_parameter" "key" {
  name = "key"
}
resource "aws_vpc" "main" {
  ipv4_ipam_pool_id   = "ipam-pool-1"
  ipv4_netmask_length = 20
}
resource "aws_subnet" "a" {
  count      = 2
  vpc_id     = data.aws_vpc.shared.id
  cidr_block = cidrsubnet(data.aws_vpc.shared.cidr_block, 8, count.index)
}
resource "aws_security_group" "web" {
  vpc_id = aws_vpc.main.id
}
module "child" {
  source = "./child"
  cidr   = aws_vpc.main.cidr_block
}
locals {
  office = var.office
  shared = data.aws_vpc.shared.cidr_block
  main   = aws_vpc.main.cidr_block
  id     = data.aws_vpc.shared.id
  key    = data.aws_ssm_parameter.key.value
}
`;
const child = `
variable "cidr" {}
data "aws_route53_zone" "this" { name = "example.net" }
locals { half = cidrsubnet(var.cidr, 1, 1) }
output "half" { value = local.half }
`;

const filter = [{ name: 'tag:Name', values: ['shared'] }];

function planText(changes: { readonly cidr?: string } = {}): string {
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.9.0',
    variables: { office: { value: '192.0.2.1' } },
    planned_values: {
      root_module: {
        resources: [
          {
            address: 'aws_vpc.main',
            mode: 'managed',
            type: 'aws_vpc',
            name: 'main',
            values: {
              ipv4_ipam_pool_id: 'ipam-pool-1',
              ipv4_netmask_length: 20,
              cidr_block: changes.cidr ?? '10.4.0.0/20',
              id: 'vpc-2',
              tags: null,
            },
            sensitive_values: {},
          },
          {
            address: 'aws_security_group.web',
            mode: 'managed',
            type: 'aws_security_group',
            name: 'web',
            values: { vpc_id: 'vpc-2', ingress: [{ from_port: 22, to_port: 22, protocol: 'tcp', cidr_blocks: ['0.0.0.0/0'] }] },
            sensitive_values: {},
          },
        ],
      },
    },
    prior_state: {
      format_version: '1.0',
      values: {
        root_module: {
          resources: [
            {
              address: 'data.aws_vpc.shared',
              mode: 'data',
              type: 'aws_vpc',
              name: 'shared',
              values: { id: 'vpc-1', cidr_block: '10.0.0.0/16', filter, state: null },
              sensitive_values: { filter: [{ values: [false] }] },
            },
            {
              address: 'data.aws_ssm_parameter.key',
              mode: 'data',
              type: 'aws_ssm_parameter',
              name: 'key',
              values: { name: 'key', value: 'the secret' },
              sensitive_values: { value: true },
            },
          ],
        },
      },
    },
  });
}

function read(json: string): Plan {
  const plan = readPlan(json);
  assert.ok(!failed(plan));
  return plan;
}

function localsWith(main: string, plan = planText()) {
  const module = evaluated({ 'main.tf': main, 'child/main.tf': child }, { plan: () => read(plan) });
  return Object.fromEntries([...module.locals].map(([name, value]) => [name, valueToJson(value)]));
}

describe('a plan beside the text', () => {
  before(withParsers);

  it('tells variables, data sources and what providers decide; identifiers stay references', () => {
    assert.deepEqual(localsWith(text), {
      office: '192.0.2.1',
      shared: '10.0.0.0/16',
      main: '10.4.0.0/20',
      id: { unknown: true, ref: 'data.aws_vpc.shared.id' },
      key: { sensitive: true },
    });
  });

  it('reaches instances, modules and the model', () => {
    const module = evaluated({ 'main.tf': text, 'child/main.tf': child }, { plan: () => read(planText()) });
    const prefixes = module.resources
      .filter(({ type }) => type === 'aws_subnet')
      .map(({ values }) => valueToJson(values.get('cidr_block')!));
    assert.deepEqual(prefixes, ['10.0.0.0/24', '10.0.1.0/24']);
    assert.deepEqual(valueToJson(module.expression('module.child.half') as never), '10.4.8.0/21');
    const vpc = module.resources.find(({ address }) => address === 'aws_vpc.main')!;
    assert.equal(valueToJson(vpc.values.get('cidr_block')!), '10.4.0.0/20');
    const origin = vpc.values.get('cidr_block');
    assert.deepEqual(origin?.kind === 'string' && origin.origin?.line, vpc.place.line);
  });

  it('adds no blocks: rules that other resources make are those of other resources', () => {
    const module = evaluated({ 'main.tf': text, 'child/main.tf': child }, { plan: () => read(planText()) });
    assert.equal(module.resources.find(({ type }) => type === 'aws_security_group')!.values.has('ingress'), false);
  });

  for (const [what, from, to] of [
    ['an argument that is another now', 'ipv4_netmask_length = 20', 'ipv4_netmask_length = 24'],
    ['an argument that is not known', 'ipv4_netmask_length = 20', 'ipv4_netmask_length = data.aws_ssm_parameter.key.version'],
    ['an argument more', 'ipv4_netmask_length = 20', 'ipv4_netmask_length = 20\n  instance_tenancy = "dedicated"'],
    ['other instances', 'resource "aws_vpc" "main" {', 'resource "aws_vpc" "main" {\n  count = 1'],
  ] as const)
    it(`is too old for a resource with ${what}`, () => assert.notEqual(localsWith(text.replace(from, to)).main, '10.4.0.0/20'));

  it('is too old for a data source whose filter has changed, and for all that rests on it', () => {
    const module = evaluated(
      { 'main.tf': text.replace('["shared"]', '["other"]'), 'child/main.tf': child },
      { plan: () => read(planText()) },
    );
    assert.deepEqual(valueToJson(module.locals.get('shared')!), { unknown: true, ref: 'data.aws_vpc.shared.cidr_block' });
    assert.equal(module.resources.find(({ type }) => type === 'aws_subnet')!.values.get('cidr_block')!.known, false);
  });

  it('leaves what the text says alone', () => {
    assert.equal(localsWith(text.replace('ipv4_netmask_length = 20', 'cidr_block = "10.9.0.0/20"')).main, '10.9.0.0/20');
  });

  for (const wrong of [
    '',
    '[]',
    '{}',
    '{"format_version": "2.0"}',
    '{"format_version": 1}',
    'null',
    '{"format_version":"1.0","values":[1]}',
  ])
    it(`of \`${wrong}\` is refused or empty`, () => {
      const plan = readPlan(wrong);
      assert.ok(failed(plan) || plan.resources.size === 0);
    });

  it('that nests without end is refused', () => {
    const values = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const plan = readPlan(`{"format_version":"1.2","values":{"root_module":{"resources":[{"address":"a.b","values":{"c":${values}}}]}}}`);
    assert.ok(failed(plan));
  });

  it('that breaks off inside a long string is refused at once', () => {
    assert.ok(failed(readPlan(`{"format_version": "1.2", "variables": {"a": {"value": "${'a'.repeat(100_000)}`)));
  });

  it('is named by the settings, and another file takes its place', () => {
    const workspace = new Workspace(['f']);
    const shared = () => valueToJson(workspace.moduleView('f/cloud/main.tf')!.module.locals.get('main')!);
    workspace.set('f/plan.json', planText());
    workspace.set('f/cloud/main.tf', text);
    workspace.set('f/cloud/child/main.tf', child);
    assert.notEqual(shared(), '10.4.0.0/20');
    workspace.set('f/bestpath.json', '{ "plans": { "cloud": "plan.json" } }');
    assert.deepEqual(
      workspace.namedFilesOf('f').filter(file => !workspace.isRead(file) && file.endsWith('plan.json')),
      ['f/plan.json'],
    );
    assert.match(workspace.problemsOf('f/bestpath.json')[0]!.message, /plan\.json does not exist/);
    workspace.set('f/plan.json', planText());
    assert.deepEqual(workspace.problemsOf('f/bestpath.json'), []);
    assert.equal(shared(), '10.4.0.0/20');
    workspace.set('f/plan.json', planText({ cidr: '10.5.0.0/20' }));
    assert.equal(shared(), '10.5.0.0/20');
    workspace.set('f/bestpath.json', '{}');
    assert.notEqual(shared(), '10.5.0.0/20');
    workspace.set('f/bestpath.json', '{ "plans": { "cloud": 1 } }');
    assert.match(workspace.problemsOf('f/bestpath.json')[0]!.message, /"plans" must be an object/);
  });
});
