/** Features of Terraform files: values of references, where they are declared, and the prefixes of expressions. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { moduleLenses } from '../../../server/src/features/terraform/code-lens.ts';
import { moduleCompletion } from '../../../server/src/features/terraform/completion.ts';
import { moduleDefinition } from '../../../server/src/features/terraform/definition.ts';
import { moduleHover } from '../../../server/src/features/terraform/hover.ts';
import { moduleHints } from '../../../server/src/features/terraform/inlay-hints.ts';
import { percentText } from '../../../server/src/features/terraform/plan.ts';
import { moduleReferences } from '../../../server/src/features/terraform/references.ts';
import { moduleRename, renamable } from '../../../server/src/features/terraform/rename.ts';
import { type Place, rangeOf } from '../../../server/src/text/place.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { findingsOf } from '../../support/check.ts';
import { withParsers } from '../../support/parsers.ts';

const main = `locals {
  network = var.network
}
resource "aws_vpc" "main" {
  cidr_block = local.network
}
resource "aws_subnet" "app" {
  count      = 2
  vpc_id     = aws_vpc.main.id
  cidr_block = cidrsubnet(aws_vpc.main.cidr_block, 8, count.index)
}
resource "aws_subnet" "fixed" {
  cidr_block = "10.20.9.0/24"
}
`;
const variables = `variable "network" {
  default = "10.20.0.0/16"
}
variable "token" {
  default   = "not to be seen"
  sensitive = true
}
output "token" {
  value = var.token
}
`;

function workspaceOf(): Workspace {
  const workspace = new Workspace(['cloud']);
  workspace.set('cloud/main.tf', main);
  workspace.set('cloud/variables.tf', variables);
  return workspace;
}

function cursor(text: string, part: string) {
  const offset = text.indexOf(part) + part.length - 1;
  const before = text.slice(0, offset);
  return { line: before.split('\n').length - 1, character: offset - before.lastIndexOf('\n') - 1 };
}

describe('features of Terraform', () => {
  before(withParsers);

  it('a reference leads to its declaration in another file', () => {
    const view = workspaceOf().moduleView('cloud/main.tf')!;
    const [place] = moduleDefinition(view, cursor(main, 'var.net'));
    assert.deepEqual([place?.at.file, rangeOf(place!).start], ['cloud/variables.tf', { line: 0, character: 9 }]);
    const [vpc] = moduleDefinition(view, cursor(main, 'aws_vpc.ma'));
    assert.equal(rangeOf(vpc!).start.line, 3);
    assert.deepEqual(moduleDefinition(view, cursor(main, 'cidr_block')), []);
  });

  it('hover shows the value and its arithmetic', () => {
    const hover = moduleHover(workspaceOf().moduleView('cloud/main.tf')!, cursor(main, 'var.net'));
    assert.match(hover?.markdown ?? '', /"10\.20\.0\.0\/16"[\s\S]*65,536 addresses/);
  });

  it('a sensitive value is never shown', () => {
    const hover = moduleHover(workspaceOf().moduleView('cloud/variables.tf')!, cursor(variables, 'var.tok'));
    assert.ok(hover);
    assert.ok(!hover.markdown.includes('not to be seen'));
  });

  it('expressions have their prefixes as hints, prefixes themselves have none', () => {
    const hints = moduleHints(workspaceOf().moduleView('cloud/main.tf')!, {
      start: { line: 0, character: 0 },
      end: { line: 99, character: 0 },
    });
    assert.deepEqual(
      hints.map(({ position, text }) => [position.line, text]),
      [
        [4, '= 10.20.0.0/16'],
        [9, '= 10.20.0.0/24, 10.20.1.0/24'],
        [1, '= 10.20.0.0/16'],
      ],
    );
  });

  const plan = `resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/24"
}
variable "zones" {
  default = ["a", "b"]
}
resource "aws_subnet" "app" {
  for_each   = toset(var.zones)
  vpc_id     = aws_vpc.main.id
  cidr_block = cidrsubnet(aws_vpc.main.cidr_block, 2, index(var.zones, each.key))
}
resource "aws_subnet" "db" {
  vpc_id     = aws_vpc.main.id
  cidr_block = ""
}
`;
  function planned() {
    const workspace = new Workspace(['cloud']);
    workspace.set('cloud/main.tf', plan);
    return workspace.moduleView('cloud/main.tf')!;
  }

  it('a network has its address plan as hover, at its header and where it is named', () => {
    for (const at of ['"aws_vpc"', 'aws_vpc.main']) {
      const { markdown } = moduleHover(planned(), cursor(plan, at))!;
      assert.match(markdown, /aws_vpc\.main[\s\S]*3 subnets, 50 % free/);
      assert.match(markdown, /`10\.20\.0\.64\/26` \| `aws_subnet\.app\["b"\]` \| 59 of 64/);
      assert.match(markdown, /free: `10\.20\.0\.128\/25`[\s\S]*next \/26: `10\.20\.0\.128\/26`, `10\.20\.0\.192\/26`/);
    }
    assert.match(moduleHover(planned(), cursor(plan, 'aws_vpc.main.cidr_block'))!.markdown, /"10\.20\.0\.0\/24"/);
  });

  it('networks that several root modules make are told apart by these, and defaults of Amazon are not known', () => {
    const shared = `variable "cidr" {
  type = string
}
resource "aws_vpc" "this" {
  cidr_block = var.cidr
}
resource "aws_default_vpc" "this" {
}
`;
    const workspace = new Workspace(['w']);
    workspace.set('w/modules/net/main.tf', shared);
    for (const [root, cidr] of [
      ['test', '10.20.0.0/16'],
      ['live', '10.30.0.0/16'],
    ])
      workspace.set(`w/${root}/main.tf`, `module "net" {\n  source = "../modules/net"\n  cidr   = "${cidr}"\n}\n`);
    const view = workspace.moduleView('w/modules/net/main.tf')!;
    assert.deepEqual(moduleHover(view, cursor(shared, '"aws_vpc"'))!.markdown.split('\n'), [
      '- **module.net.aws_vpc.this** of `live`: `10.30.0.0/16`, no subnets, 100 % free',
      '- **module.net.aws_vpc.this** of `test`: `10.20.0.0/16`, no subnets, 100 % free',
    ]);
    assert.match(moduleHover(view, cursor(shared, '"aws_default_vpc"'))!.markdown, /prefix not known, no subnets known/);
  });

  it('a lens says how much of a network is free', () => {
    assert.deepEqual(moduleLenses(planned()), [{ position: { line: 0, character: 0 }, title: '3 subnets, 50 % free' }]);
    assert.equal(percentText(0.2), 'under 1 % free');
    assert.equal(percentText(99.9), 'over 99 % free');
  });

  it('instances are counted, and not where their number is not known', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    assert.ok(moduleHints(planned(), range).some(({ position, text }) => position.line === 7 && text === '2 instances'));
    const workspace = new Workspace(['cloud']);
    workspace.set('cloud/main.tf', 'variable "n" {\n  type = number\n}\nresource "aws_eip" "nat" {\n  count = var.n\n}\n');
    assert.deepEqual(moduleHints(workspace.moduleView('cloud/main.tf')!, range), []);
  });

  it('a subnet is offered free prefixes of its network', () => {
    const line = plan.split('\n').findIndex(text => text.includes('""'));
    const items = moduleCompletion(planned(), { line, character: plan.split('\n')[line]!.indexOf('""') + 1 });
    assert.deepEqual(
      items.map(({ label, text }) => [label, text]),
      [
        ['10.20.0.128/26', '10.20.0.128/26'],
        ['10.20.0.192/26', '10.20.0.192/26'],
      ],
    );
    assert.deepEqual(moduleCompletion(planned(), { line: 1, character: 3 }), []);
  });

  it('free prefixes are offered in subnets alone, and none smaller than a subnet may be', () => {
    const text = `resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/24"
}
resource "aws_subnet" "app" {
  vpc_id     = aws_vpc.main.id
  cidr_block = ""
}
resource "aws_default_network_acl" "main" {
  ingress {
    cidr_block = ""
  }
}
`;
    const workspace = new Workspace(['w']);
    workspace.set('w/main.tf', text);
    const labelsAt = (line: number) =>
      moduleCompletion(workspace.moduleView('w/main.tf')!, { line, character: text.split('\n')[line]!.indexOf('""') + 1 }).map(
        ({ label }) => label,
      );
    assert.deepEqual(labelsAt(5), ['10.20.0.0/28', '10.20.0.16/28', '10.20.0.32/28']);
    assert.deepEqual(labelsAt(9), []);
  });

  it('references are found in all files of the module, and local values renamed', () => {
    const view = workspaceOf().moduleView('cloud/main.tf')!;
    const lines = (places: readonly Place[]) => places.map(place => `${place.at.file}:${rangeOf(place).start.line}`);
    assert.deepEqual(lines(moduleReferences(view, cursor(main, 'aws_vpc.main'), false)), ['cloud/main.tf:8', 'cloud/main.tf:9']);
    assert.deepEqual(lines(moduleReferences(view, cursor(main, 'var.net'), true)), ['cloud/variables.tf:0', 'cloud/main.tf:1']);
    const renamed = moduleRename(view, cursor(main, 'local.netw'), 'space');
    assert.ok('places' in renamed);
    assert.deepEqual(lines(renamed.places.map(({ place }) => place)), ['cloud/main.tf:1', 'cloud/main.tf:4']);
    assert.ok('refused' in moduleRename(view, cursor(main, 'local.netw'), '1st'));
    assert.equal(renamable(view, cursor(main, 'cidr_block')), undefined);
  });

  it('no hint, hover or finding holds a sensitive value', () => {
    const workspace = new Workspace(['cloud']);
    const text = `variable "secret" {
  default   = "10.66.6.0/24"
  sensitive = true
}
locals {
  copy = var.secret
  list = [var.secret]
}
resource "aws_vpc" "main" {
  cidr_block = var.secret
}
resource "aws_subnet" "app" {
  vpc_id     = aws_vpc.main.id
  cidr_block = cidrsubnet(var.secret, 4, 1)
}
resource "aws_security_group" "app" {
  vpc_id = aws_vpc.main.id
  ingress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = [var.secret, local.copy]
  }
}
`;
    workspace.set('cloud/main.tf', text);
    const view = workspace.moduleView('cloud/main.tf')!;
    const shown = [
      ...moduleHints(view, { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }),
      ...moduleLenses(view),
      ...['local.copy', 'var.secret', 'aws_vpc.main', '"aws_vpc"'].map(part => moduleHover(view, cursor(text, part))),
      ...findingsOf(workspace).map(({ message, related }) => [message, related?.map(each => each.message)]),
    ];
    assert.ok(!JSON.stringify(shown).includes('10.66.6'));
  });

  it('faults of variables and local values are common to tools for Terraform, others are ours', () => {
    const workspace = new Workspace(['cloud']);
    workspace.set(
      'cloud/main.tf',
      'variable "a" {}\nlocals {\n  x = var.a\n  y = var.b\n}\nresource "aws_subnet" "app" {\n  vpc_id = aws_vpc.gone.id\n}\n',
    );
    const faults = findingsOf(workspace).filter(({ rule }) => rule.id === 'terraform/undefined-reference');
    assert.deepEqual(faults.map(({ message, common }) => [message, common]).sort(), [
      ['there is no resource `aws_vpc.gone`', false],
      ['there is no variable "b"', true],
    ]);
  });
});
