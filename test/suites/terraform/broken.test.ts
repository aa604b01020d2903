/**
 * Broken text never makes a value known that is not. Of a text that is cut, every value that is known is the one of the whole text: a cut can only take
 * knowledge away. Of any other broken text, what is declared in a part that stayed as it was, and rests on nothing but such parts, has its old value,
 * and what names something that is declared no more is not known.
 */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates of HCL are written like those of JavaScript.
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { cutHcl, readHclChunk } from '../../../server/src/shapes/hcl.ts';
import type { EvaluatedModule } from '../../../server/src/terraform/evaluated.ts';
import { mentionsOf } from '../../../server/src/terraform/mentions.ts';
import { valueToJson } from '../../../server/src/terraform/output.ts';
import type { Value } from '../../../server/src/terraform/value.ts';
import { sharedFiles } from '../../score/shared.ts';
import { mutations } from '../../support/mutations.ts';
import { withParsers } from '../../support/parsers.ts';
import { random } from '../../support/random.ts';
import { evaluated } from '../../support/terraform.ts';

const scale = Math.max(1, Number(process.env.BESTPATH_FUZZ ?? 1) || 1);

type Files = Readonly<Record<string, string>>;

const own: Files = {
  'main.tf': `
variable "cidr" {
  type    = string
  default = "10.0.0.0/16"
}
variable "zones" {
  type    = list(string)
  default = ["a", "b", "c"]
}
variable "secret" {
  sensitive = true
  default   = "10.9.0.0/16"
}
locals {
  networks = [for index, zone in var.zones : cidrsubnet(var.cidr, 8, index)]
  first    = local.networks[0]
  size     = 1000
  tags = {
    owner = "network"
    area  = "10"
  }
  fallback = try(local.tags.nothing, local.tags["area"], "none")
  longer = merge(
    local.tags,
    { more = "x\${local.size}" },
  )
}
resource "aws_vpc" "this" {
  cidr_block = var.cidr
  tags       = local.longer
}
resource "aws_subnet" "private" {
  count      = length(var.zones)
  vpc_id     = aws_vpc.this.id
  cidr_block = local.networks[count.index]
}
resource "aws_route_table" "private" {
  vpc_id = aws_vpc.this.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = "igw-100"
  }
  route {
    cidr_block = "192.0.2.0/24"
    gateway_id = "igw-200"
  }
}
module "child" {
  source = "./child"
  for_each = { one = 1, two = 2 }
  number = each.value
  base   = local.networks[1]
}
output "child" {
  value = { for name, child in module.child : name => child.cidr }
}
`,
  'child/main.tf': `
variable "number" { default = 7 }
variable "base" { default = "172.16.0.0/12" }
locals {
  cidr = cidrsubnet(var.base, 4, var.number)
}
resource "aws_subnet" "inner" {
  for_each   = toset(["x", "y"])
  cidr_block = local.cidr
  tags       = { Name = "inner-\${each.key}" }
}
output "cidr" {
  value = local.cidr
}
`,
};

/** Every value by what it is the value of; attributes of resources by address. */
function valuesOf({ variables, locals, outputs, resources }: EvaluatedModule): Map<string, Value> {
  const named = (kind: string, values: ReadonlyMap<string, Value>) =>
    [...values].map(([name, value]) => [`${kind}.${name}`, value] as const);
  return new Map([
    ...named('var', variables),
    ...named('local', locals),
    ...named('output', outputs),
    ...resources.flatMap(({ address, values }) => [...values].map(([name, value]) => [`${address} ${name}`, value] as const)),
  ]);
}

const shown = (value: Value | undefined) => (value ? JSON.stringify(valueToJson(value)) : 'nothing');

/** Known values of the cut text are those of the whole; known parts of values are not compared, since a list may lack what is behind the cut. */
function checkCut(files: Files, whole: ReadonlyMap<string, Value>, name: string, at: number): void {
  const cut = valuesOf(evaluated({ ...files, [name]: files[name]!.slice(0, at) }));
  for (const [what, value] of cut) {
    if (!value.known || what.includes('[?]')) continue;
    const before = whole.get(what);
    const where = `${name} cut at ${at}, behind ${JSON.stringify(files[name]!.slice(Math.max(0, at - 60), at))}: ${what}`;
    assert.equal(shown(value), shown(before), where);
  }
}

interface Declared {
  readonly chunk: string;
  readonly mentions: readonly string[];
}

/** What the root module declares, by name; not what is declared twice. */
function declaredIn(files: Files): ReadonlyMap<string, Declared> {
  const found = new Map<string, Declared>();
  const twice = new Set<string>();
  for (const [name, text] of Object.entries(files)) {
    if (name.includes('/')) continue;
    for (const { text: chunk } of cutHcl(text)) {
      const body = readHclChunk(chunk);
      const mentions = mentionsOf(body).mentions.map(mention => mention.name);
      for (const { type, labels, body: inner } of body.blocks) {
        const [first = '', second = ''] = labels.map(label => label.text);
        const names =
          {
            variable: [`var.${first}`],
            output: [`output.${first}`],
            locals: inner.attributes.map(each => `local.${each.name}`),
            resource: [`${first}.${second}`],
            module: [`module.${first}`],
          }[type] ?? [];
        for (const each of names) {
          if (found.has(each)) twice.add(each);
          found.set(each, { chunk, mentions });
        }
      }
    }
  }
  for (const each of twice) found.delete(each);
  return found;
}

function checkMutant(files: Files, whole: ReadonlyMap<string, Value>, name: string, mutant: string): number {
  const changed = { ...files, [name]: mutant };
  const [before, after] = [declaredIn(files), declaredIn(changed)];
  const values = valuesOf(evaluated(changed));
  const intact = new Map<string, boolean>();
  const isIntact = (each: string): boolean => {
    const known = intact.get(each);
    if (known !== undefined) return known;
    intact.set(each, true);
    const [old, now] = [before.get(each), after.get(each)];
    const result = old !== undefined && old.chunk === now?.chunk && now.mentions.every(isIntact);
    intact.set(each, result);
    return result;
  };
  let compared = 0;
  for (const [what, value] of values) {
    const declaration = /^(?:var|local|output)\.[^ ]+/.exec(what)?.[0] ?? /^[^ [.]+\.[^ [.]+/.exec(what)?.[0] ?? what;
    const now = after.get(declaration);
    if (isIntact(declaration)) {
      assert.equal(shown(value), shown(whole.get(what)), `${what} in\n${mutant}`);
      compared++;
    } else if (what.startsWith('output.') && now && before.get(declaration)?.chunk === now.chunk && value.known) {
      // An output that stayed as it was and names something that is gone.
      assert.ok(
        now.mentions.every(each => after.has(each) || !before.has(each)),
        `${what} is known in\n${mutant}`,
      );
    }
  }
  return compared;
}

describe('broken Terraform text', () => {
  before(withParsers);

  it('that is cut anywhere makes nothing known that is not', function () {
    this.timeout(120_000);
    const whole = valuesOf(evaluated(own));
    for (const name of Object.keys(own)) for (let at = 0; at <= own[name]!.length; at += scale > 1 ? 1 : 3) checkCut(own, whole, name, at);
  });

  it('of public modules, cut at random places', function () {
    this.timeout(120_000 * scale);
    const dice = random(5 + 1000 * (scale - 1));
    let cuts = 0;
    for (const folder of [
      'terraform-aws-vpc',
      'terraform-aws-vpc/examples/complete',
      'terraform-azurerm-hubnetworking',
      'terraform-google-network',
    ]) {
      const found = sharedFiles(
        `corpora/${folder}`,
        name => name.endsWith('.tf') && name.slice(`corpora/${folder}/`.length).split('/').length === 1,
      );
      const files: Files = Object.fromEntries(found.map(({ name, text }) => [name.slice(name.lastIndexOf('/') + 1), text]));
      if (found.length === 0) continue;
      const whole = valuesOf(evaluated(files));
      for (let round = 0; round < 12 * scale; round++, cuts++) {
        const name = dice.pick(Object.keys(files));
        checkCut(files, whole, name, dice.int(files[name]!.length));
      }
    }
    if (cuts === 0) this.skip();
  });

  it('keeps the values of what stayed whole, and of nothing else', function () {
    this.timeout(120_000 * scale);
    const dice = random(6 + 1000 * (scale - 1));
    const whole = valuesOf(evaluated(own));
    const kinds = Object.keys(mutations).filter(name => name !== 'huge line');
    let compared = 0;
    for (let round = 0; round < 400 * scale; round++)
      compared += checkMutant(own, whole, 'main.tf', mutations[dice.pick(kinds)]!(own['main.tf']!, dice, own['child/main.tf']!));
    assert.ok(compared > 2000, `${compared} values were compared`);
  });

  it('hides what may have been sensitive', () => {
    const module = evaluated('variable "secret" {\n  default = "10.9.0.0/16"\n  sensitive = tr ue\n}\nlocals {\n  a = var.secret\n}\n');
    assert.deepEqual(shown(module.locals.get('a')), '{"sensitive":true}');
  });
});
