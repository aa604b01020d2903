/** Features of Terraform files: values of references, where they are declared, and the prefixes of expressions. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { moduleDefinition } from '../../../server/src/features/terraform/definition.ts';
import { moduleHover } from '../../../server/src/features/terraform/hover.ts';
import { moduleHints } from '../../../server/src/features/terraform/inlay-hints.ts';
import { rangeOf } from '../../../server/src/text/place.ts';
import { Workspace } from '../../../server/src/workspace.ts';
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
      ],
    );
  });
});
