/** Expressions: operators, types, unknown values and marks. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates of HCL are written like those of JavaScript.
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { Json } from '../../../server/src/terraform/json.ts';
import { withParsers } from '../../support/parsers.ts';
import { answer, evaluated, localsOf } from '../../support/terraform.ts';

before(withParsers);

function table(title: string, rows: readonly (readonly [expression: string, value: Json])[]): void {
  describe(title, () => {
    for (const [expression, value] of rows) it(expression, () => assert.deepEqual(answer(expression), value));
  });
}

function refused(title: string, rows: readonly (readonly [expression: string, message: RegExp])[]): void {
  describe(title, () => {
    for (const [expression, message] of rows) it(expression, () => assert.match(JSON.stringify(answer(expression)), message));
  });
}

table('operators', [
  ['1 + 2 * 3 - 4 / 2', 5],
  ['0.1 + 0.2 == 0.3', true],
  ['100000000000000000000 + 1 == 100000000000000000001', true],
  ['-7 % 3', -1],
  ['1 % 0.1', 0],
  ['5 % 0', 5],
  ['1 / 0', { unknown: true }],
  ['!true == false', true],
  ['"3" + 1', 4],
  ['1 == "1"', false],
  ['[1] == tolist([1])', false],
  ['null == tostring(null)', true],
  ['false ? 1 : true ? 2 : 3', 2],
  ['true ? { a = 1 } : { b = "x" }', { a: '1' }],
  ['true ? null : [1]', null],
  ['true ? [1] : ["a", null]', ['1']],
  ['true ? null : [for x in null : x]', null],
  ['true ? tomap({ a = tomap({ b = 1 }), c = null }) : [true]', { error: 'The two results of a condition must have the same type.' }],
  ['true ? { a = [] } : (false ? [for x in 1 : x] : 2.5)', { error: 'The two results of a condition must have the same type.' }],
  ['true ? { x = { a = 1 }, y = { a = "b" } } : { z = { a = null } }', { x: { a: '1' }, y: { a: 'b' } }],
]);

table('access', [
  ['{ a = { b = [1, 2] } }.a.b[1]', 2],
  ['["a", "b"].1', 'b'],
  ['[{ a = 1 }, { a = 2 }][*].a', [1, 2]],
  ['[{ x = [1, 2] }, { x = [3] }].*.x[0]', [1, 2]],
  ['{ a = 1 }[*].a', [1]],
  ['null[*]', []],
]);

table('for', [
  ['[for i, x in ["a", "b"] : "${i}${x}"]', ['0a', '1b']],
  ['[for k, v in { b = 1, a = 2 } : k]', ['a', 'b']],
  ['{ for x in ["a", "b"] : x => upper(x) if x != "a" }', { b: 'B' }],
  ['{ for s in ["ab", "ac", "b"] : substr(s, 0, 1) => s... }', { a: ['ab', 'ac'], b: ['b'] }],
  ['[for x in toset(["b", "a", "b"]) : x]', ['a', 'b']],
]);

table('templates', [
  ['"${1}"', 1],
  ['"a${true}b"', 'atrueb'],
  ['"x ${~ "y" ~} z"', 'xyz'],
  ['"$${a} $$${b} $$$${c}"', '${a} $${b} $$${c}'],
  ['"%{ for i in ["a", "b"] ~}\\n\\n ${i}\\n%{ endfor ~}"', 'a\nb\n'],
  ['"a \\t${~ "b" ~}\\u0020\\n\\"c\\""', 'ab"c"'],
  ['"%{ for i in [1, 2] }${i},%{ endfor }%{ if false }a%{ else }b%{ endif }"', '1,2,b'],
]);

refused('faults', [
  ['1 + null', /is null/],
  ['0 / 0', /Division of zero by zero/],
  ['true ? [1] : [null, {}]', /same type/],
  ['false ? { a = null, b = [] } : { a = { b = 1 } }', /same type/],
  ['tolist(tomap(null))', /list is required/],
  ['transpose({ a = tolist(["x", tostring(null)]) })', /null/],
  ['[1][3]', /no element 3/],
  ['{}.a', /no attribute/],
  ['"a".b', /no attributes/],
  ['true ? { a = 1, b = [] } : { a = 2 }', /same type/],
  ['{ for x in [1, 1] : x => x }', /same key/],
  ['[for x in null : x]', /iterate over null/],
  ['var.nothing', /no variable/],
  ['nothing', /nothing named/],
  ['nofunction()', /no function/],
  ['upper()', /missing/],
  ['upper("a", "b")', /takes 1 arguments/],
  ['"a${null}"', /null/],
]);

const declarations = `
variable "text" { type = string }
variable "list" { type = list(string) }
variable "thing" { type = object({ size = number }) }
data "aws_availability_zones" "all" {}
resource "aws_vpc" "main" { cidr_block = "192.0.2.0/24" }
`;

describe('unknown values', () => {
  const rows: readonly (readonly [string, Json])[] = [
    ['var.text', { unknown: true, ref: 'var.text' }],
    ['var.thing.size', { unknown: true, ref: 'var.thing.size' }],
    ['upper(var.text)', { unknown: true }],
    ['false && var.text == "x"', false],
    ['slice(var.list, 0, 2)', [{ unknown: true }, { unknown: true }]],
    ['length(slice(var.list, 0, 2))', 2],
    ['[for i, x in slice(var.list, 0, 2) : cidrsubnet("192.0.2.0/24", 2, i)]', ['192.0.2.0/26', '192.0.2.64/26']],
    ['"net-${var.text}" == "vpc-1"', false],
    ['"net-${var.text}" == null', false],
    ['aws_vpc.main.cidr_block', '192.0.2.0/24'],
    ['aws_vpc.main.id', { unknown: true, ref: 'aws_vpc.main.id' }],
    ['aws_vpc.main', { unknown: true, ref: 'aws_vpc.main' }],
    ['length(data.aws_availability_zones.all.names)', 3],
    ['length(slice(data.aws_availability_zones.all.names, 0, 5))', 5],
    ['data.aws_availability_zones.all.names[7]', { unknown: true }],
    ['try(aws_vpc.main.id, "none")', { unknown: true, ref: 'aws_vpc.main.id' }],
    ['merge({ a = 1 }, var.thing)', { unknown: true }],
  ];
  for (const [expression, value] of rows) it(expression, () => assert.deepEqual(answer(expression, evaluated(declarations)), value));
});

describe('sensitive values', () => {
  const text =
    'variable "key" {\n  sensitive = true\n  default = "hidden"\n}\nlocals {\n  a = "x-${var.key}"\n  b = nonsensitive(var.key) == "hidden"\n  c = [1, var.key]\n}\n';
  it('stay hidden in what is made of them', () =>
    assert.deepEqual(localsOf(evaluated(text)), { a: { sensitive: true }, b: true, c: [1, { sensitive: true }] }));
});
