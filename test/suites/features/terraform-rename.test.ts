/** New names in Terraform: everything that names the thing changes, in the module, its files of variables and its local callers, and nothing else. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { moduleRename, renamable } from '../../../server/src/features/terraform/rename.ts';
import { rangeOf } from '../../../server/src/text/place.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { withParsers } from '../../support/parsers.ts';

const files = {
  'net/main.tf': `variable "cidr" {
  validation {
    condition     = can(cidrhost(var.cidr, 0))
    error_message = "No prefix: \${var.cidr}."
  }
}
variable "other" {}
data "aws_region" "here" {}
resource "aws_vpc" "main" {
  cidr_block = var.cidr
}
resource "aws_subnet" "a" {
  count      = 2
  vpc_id     = aws_vpc.main.id
  depends_on = [aws_vpc.main, data.aws_region.here]
  tags       = { for var in ["x"] : var => var.cidr }
}
module "inner" {
  source = "./inner"
  id     = aws_vpc.main.id
}
output "vpc" {
  value = [aws_vpc.main.id, module.inner.id]
}
output "free" {
  value = 1
}
`,
  'net/inner/main.tf': 'variable "id" {}\noutput "id" { value = var.id }\n',
  'net/terraform.tfvars': 'cidr = "10.0.0.0/16"\n',
  'site/main.tf': `module "net" {
  source   = "../net"
  for_each = toset(["x"])
  cidr     = "10.1.0.0/16"
}
locals {
  one  = module.net["x"].vpc
  all  = values(module.net)[*].vpc
}
`,
  'lab/main.tf': `module "net" {
  source = "../net"
  cidr   = "10.2.0.0/16"
}
module "many" {
  count  = 2
  source = "../net"
  cidr   = "10.3.0.0/16"
}
resource "x" "y" {
  depends_on = [module.net]
  a          = module.net.vpc
  b          = module.many[*].vpc
}
`,
};

function open(more: Readonly<Record<string, string>> = {}): Workspace {
  const workspace = new Workspace(['w']);
  for (const [name, text] of Object.entries({ ...files, ...more })) workspace.set(`w/${name}`, text);
  return workspace;
}

/** Renames what stands at the first `found` of a file; gives the texts of the files that change, or why it is refused. */
function renamed(workspace: Workspace, file: string, found: string, newName: string): Record<string, string> | string {
  const view = workspace.moduleView(`w/${file}`)!;
  const before = view.text.slice(0, view.text.indexOf(found) + found.length);
  const position = { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 2 };
  const result = moduleRename(view, position, newName);
  if ('refused' in result) return result.refused;
  assert.ok(renamable(view, position));
  const texts: Record<string, string> = {};
  const edits = result.places.map(({ place, text }) => ({ file: place.at.file, range: rangeOf(place), text }));
  for (const each of edits.sort((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character)) {
    const name = each.file.slice(2);
    const lines = (texts[name] ?? workspace.get(each.file)!.module!).split('\n');
    const { start, end } = each.range;
    assert.equal(start.line, end.line);
    lines[start.line] = lines[start.line]!.slice(0, start.character) + each.text + lines[start.line]!.slice(end.character);
    texts[name] = lines.join('\n');
  }
  return texts;
}

describe('new names in Terraform', () => {
  before(withParsers);

  it('of a variable reach its own block, files of variables and arguments of callers', () => {
    const texts = renamed(open(), 'net/main.tf', 'cidr_block = var.cidr', 'space') as Record<string, string>;
    assert.deepEqual(Object.keys(texts).sort(), ['lab/main.tf', 'net/main.tf', 'net/terraform.tfvars', 'site/main.tf']);
    const expected = files['net/main.tf']
      .replaceAll('var.cidr', 'var.space')
      .replace('var => var.space', 'var => var.cidr')
      .replace('"cidr"', '"space"');
    assert.equal(texts['net/main.tf'], expected);
    assert.equal(texts['net/terraform.tfvars'], 'space = "10.0.0.0/16"\n');
    assert.equal(texts['lab/main.tf'], files['lab/main.tf'].replaceAll('cidr  ', 'space  '));
  });

  it('of an output reach what callers read of it', () => {
    const lab = { 'site/main.tf': files['site/main.tf'].replace('  all  = values(module.net)[*].vpc\n', '') };
    const texts = renamed(open(lab), 'net/main.tf', 'output "vpc', 'network') as Record<string, string>;
    assert.equal(texts['net/main.tf'], files['net/main.tf'].replace('output "vpc"', 'output "network"'));
    assert.equal(texts['lab/main.tf'], files['lab/main.tf'].replaceAll('.vpc', '.network'));
    assert.match(texts['site/main.tf']!, /module\.net\["x"\]\.network\n/);
  });

  it('of an output are refused where a caller uses the module as a whole', () => {
    assert.match(renamed(open(), 'net/main.tf', 'output "vpc', 'network') as string, /site uses module\.net as a whole/);
  });

  it('of a resource and a module call tell the state', () => {
    const vpc = renamed(open(), 'net/main.tf', 'vpc_id     = aws_vpc.main', 'core') as Record<string, string>;
    assert.match(
      vpc['net/main.tf']!,
      /resource "aws_vpc" "core" \{\n {2}cidr_block = var\.cidr\n\}\n\nmoved \{\n {2}from = aws_vpc\.main\n {2}to {3}= aws_vpc\.core\n\}\n/,
    );
    assert.equal(vpc['net/main.tf']!.match(/aws_vpc\.main/g)?.length, 1);
    const inner = renamed(open(), 'net/main.tf', 'module.inner', 'core') as Record<string, string>;
    assert.match(inner['net/main.tf']!, /module "core" \{[^}]*\}\n\nmoved \{\n {2}from = module\.inner\n {2}to {3}= module\.core\n\}/);
    assert.match(inner['net/main.tf']!, /module\.core\.id/);
  });

  it('of a data source need no word to the state', () => {
    const texts = renamed(open(), 'net/main.tf', 'data.aws_region.here', 'now') as Record<string, string>;
    assert.equal(texts['net/main.tf'], files['net/main.tf'].replace('"here"', '"now"').replace('region.here', 'region.now'));
  });

  for (const [what, found, name, reason, more] of [
    ['a name that is taken', 'cidr_block = var.cidr', 'other', /already a variable other/, {}],
    [
      'a resource of its type',
      'vpc_id     = aws_vpc.main',
      'b',
      /already a resource aws_vpc b/,
      { 'net/b.tf': 'resource "aws_vpc" "b" {}\n' },
    ],
    ['an argument of every call', 'cidr_block = var.cidr', 'count', /argument of every module call/, {}],
    ['what is no name', 'cidr_block = var.cidr', '1 2', /is no name/, {}],
    ['lines that cannot be read', 'cidr_block = var.cidr', 'space', /cannot be read/, { 'net/b.tf': 'locals {\n  a = [\n}\n' }],
    [
      'the same of a caller',
      'cidr_block = var.cidr',
      'space',
      /lab has lines that cannot be read/,
      { 'lab/b.tf': 'locals {\n  a = [\n}\n' },
    ],
    ['files in JSON', 'cidr_block = var.cidr', 'space', /JSON/, { 'net/b.tf.json': '{}' }],
    ['variables in JSON', 'cidr_block = var.cidr', 'space', /JSON/, { 'net/a.auto.tfvars.json': '{"cidr": "10.0.0.0/8"}' }],
    ['override files', 'cidr_block = var.cidr', 'space', /override/, { 'net/b_override.tf': 'locals {}\n' }],
    [
      'a way back',
      'vpc_id     = aws_vpc.main',
      'old',
      /moved block/,
      { 'net/m.tf': 'moved {\n  from = aws_vpc.old\n  to   = aws_vpc.main\n}\n' },
    ],
  ] as const)
    it(`are refused for ${what}`, () => assert.match(String(renamed(open(more), 'net/main.tf', found, name)), reason));
});
