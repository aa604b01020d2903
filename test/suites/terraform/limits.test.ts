/** Expressions that would run away, nest or refer to themselves: each ends with a message or an unknown value, never with an exception. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates of HCL are written like those of JavaScript.
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { moduleToJson } from '../../../server/src/terraform/output.ts';
import { withParsers } from '../../support/parsers.ts';
import { evaluated, localsOf } from '../../support/terraform.ts';
import { processorTime } from '../../support/time.ts';

before(withParsers);

const chain = (length: number, step: (index: number) => string, last: string) =>
  `locals {\n${Array.from({ length }, (_, index) => `  a${index} = ${step(index + 1)}`).join('\n')}\n  a${length} = ${last}\n}\n`;

const cases: Readonly<Record<string, readonly [text: string, message: RegExp]>> = {
  'a count of a billion': ['resource "a" "b" { count = 1e9 }\n', /more than 5000 instances/],
  'parentheses 50,000 deep': [`locals { a = ${'('.repeat(50_000)}1${')'.repeat(50_000)} }\n`, /too deeply/],
  'a chain of 3,000 locals': [chain(3000, index => `upper(join(",", [local.a${index}]))`, '"x"'), /Too deep/],
  'locals in a circle': ['locals {\n  a = local.b\n  b = local.a\n}\n', /a cycle/],
  'a resource that needs itself': ['resource "x" "y" { a = x.y.b }\n', /a cycle/],
  'instances that need themselves': [
    'resource "aws_vpc" "v" {\n  count = 2\n  a = 1\n  vpc_id = aws_vpc.v[count.index].id\n  b = "x"\n}\n',
    /a cycle/,
  ],
  'three nested loops': [
    'locals { a = [for a in range(1000) : [for b in range(1000) : [for c in range(1000) : a]]] }\n',
    /Too deep or too much/,
  ],
  'a module that calls itself': ['module "m" { source = "./" }\nmodule "n" { source = "." }\n', /calls itself/],
  'a large product': ['locals { a = setproduct(range(1000), range(1000)) }\n', /combinations/],
  'a pattern that repeats repetitions': ['locals { a = regex("(x{1000}){1000}", "x") }\n', /too large/],
};

describe('limits', () => {
  for (const [title, [text, message]] of Object.entries(cases)) {
    it(`report ${title}`, () => {
      const module = evaluated(text);
      JSON.stringify(moduleToJson(module));
      assert.match(module.problems.map(problem => problem.message).join('\n'), message);
    });
  }

  it('are not what `try` and `can` catch', () => {
    const long = '[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : a]]]';
    const module = evaluated(`locals {\n  a = try(${long}, "x")\n  b = can(${long})\n}\n`);
    assert.deepEqual(localsOf(module), { a: { unknown: true }, b: { unknown: true } });
    assert.match(module.problems.map(({ message }) => message).join(), /Too deep or too much/);
  });

  it('leave strings and lists unknown that double without end', () => {
    const strings = evaluated(chain(60, index => `"\${local.a${index}}\${local.a${index}}"`, '"0123456789"'));
    assert.equal(strings.locals.get('a0')?.kind, 'unknown');
    const lists = evaluated(chain(60, index => `[local.a${index}, local.a${index}]`, '[1]'));
    assert.equal(lists.locals.get('a0')?.known, false);
  });

  it('read bars of comments, and lists over many lines, of YAML in linear time', () => {
    const before = processorTime();
    const bar = '#'.repeat(100);
    const items = '  one, two, three,\\n'.repeat(5000);
    const module = evaluated(`locals {\n  a = yamldecode("${bar}\\na: 1\\n")\n  b = can(yamldecode("a: [\\n${items}"))\n}\n`);
    assert.equal(JSON.stringify(localsOf(module)), '{"a":{"a":1},"b":{"unknown":true}}');
    assert.ok(processorTime() - before < 3000);
  });

  it('match patterns in linear time', () => {
    const before = processorTime();
    evaluated(`locals { a = can(regex("(a*)*(a*)*(a*)*b", "${'a'.repeat(20_000)}")) }\n`);
    assert.ok(processorTime() - before < 3000);
  });

  it('take names of JavaScript for what they are', () => {
    assert.deepEqual(
      localsOf(evaluated('locals {\n  constructor = 1\n  a = { toString = 2 }\n  b = local.constructor + local.a.toString\n}\n')),
      { constructor: 1, a: { toString: 2 }, b: 3 },
    );
  });
});

describe('texts cut anywhere', () => {
  const text =
    'variable "a" {\n  type    = object({ b = optional(string, "x") })\n  default = {}\n}\nlocals {\n  c = <<-EOT\n    %{ for i in [1] ~}\n    ${i}\n    %{ endfor ~}\n  EOT\n  d = [for k, v in { x = 1 } : "${k}-${v}" if v > 0]\n}\nresource "aws_vpc" "v" {\n  cidr_block = cidrsubnet("192.0.2.0/24", 2, local.d == [] ? 0 : 1)\n  dynamic "t" {\n    for_each = local.d\n    content { n = t.value }\n  }\n}\n';
  it('are read and evaluated without an exception', () => {
    for (let end = 0; end < text.length; end += 3) moduleToJson(evaluated(text.slice(0, end)));
    for (let at = 0; at < text.length; at += 5) moduleToJson(evaluated(text.slice(0, at) + text.slice(at + 4)));
  });
});
