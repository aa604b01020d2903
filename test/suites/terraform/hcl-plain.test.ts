/** The reader of well-formed HCL gives what the grammar gives, or leaves a text to it. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates of HCL are written like those of JavaScript.
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { cutHcl, readHclByGrammar } from '../../../server/src/shapes/hcl.ts';
import { readPlainHcl } from '../../../server/src/shapes/hcl-plain.ts';
import { sharedFiles } from '../../score/shared.ts';
import { mutations } from '../../support/mutations.ts';
import { withParsers } from '../../support/parsers.ts';
import { random } from '../../support/random.ts';

const scale = Math.max(1, Number(process.env.BESTPATH_FUZZ ?? 1) || 1);

const texts = [
  '# head\nresource "aws_vpc" "this" {\n  count = var.create ? 1 : 0 // one\n  tags  = { Name = "x-${var.name}", "k" : 1, (var.key) = true\n  null = null }\n}\n',
  'locals {\n  a = [for k, v in var.m : upper(k) if v.on && !v.off]\n  b = { for x in local.a : x => x... }\n  c = a.b[0].c[*].d[1].e == -1\n}\n',
  'locals { a = 1 + 2 * 3 - 4 / 5 % 6 >= 7 || a && b != c ? d : e ? f : g }\n',
  'output "x" {\n  value = merge(\n    var.a, # first\n    var.b...\n  )\n  /* of\n  two lines */\n  description = "a \\"b\\" \\u00e9 \\n $5 100%"\n}\n',
  'module "m" {\n  source = "./m"\n  dynamic "x" {\n    for_each = toset(["a", "b"])\n    content {}\n  }\n}\nvariable "a" {\n  default = {}\n}\nvariable "b" {\n  default = [\n  ]\n}\n',
  'locals {\n  a = (\n    var.x\n    ? "y ${"${var.z}"}"\n    : cidrsubnet(var.c, 8, each.value["n"])\n  )\n}',
];

const pieces =
  '\n| |"|${|}|{|(|)|[|]|,|=|?|:|.|*|[*]|!|-|&&|==|1|1e5|true|null|for x in y : x|for|if|in|=>|...|#c\n|/* c */|//|a|é|0x1|.0|.*|"${a}"|%|<|\\|<<EOT|%{if a}'.split(
    '|',
  );

describe('well-formed HCL', () => {
  before(withParsers);

  for (const text of texts) {
    it(`is read as by the grammar: ${JSON.stringify(text.slice(0, 60))}`, () => {
      const plain = readPlainHcl(text);
      assert.ok(plain, 'left to the grammar');
      assert.deepEqual(plain, readHclByGrammar(text));
    });
  }

  for (const text of [
    'a = <<EOT\nx\nEOT\n',
    'a = "%{ if b }c%{ endif }"\n',
    'a = 1\r\n',
    'a = [1\n',
    'a = b.*.c\n',
    'a = "\\q"\n',
    'a b = 1\n',
    'a = 1 2\n',
  ])
    it(`leaves ${JSON.stringify(text)} to the grammar`, () => assert.equal(readPlainHcl(text), undefined));

  it('keeps nearly all chunks of public modules from the grammar', function () {
    const chunks = sharedFiles('corpora', name => name.endsWith('.tf')).flatMap(({ text }) => cutHcl(text));
    if (chunks.length === 0) return this.skip();
    let left = 0;
    for (const { text } of chunks) {
      const plain = readPlainHcl(text);
      if (plain) assert.deepEqual(plain, readHclByGrammar(text));
      else left++;
    }
    assert.ok(left < chunks.length / 100, `${left} of ${chunks.length} left to the grammar`);
  });

  it('agrees with the grammar on every mutant that it reads', function () {
    this.timeout(60_000 * scale);
    const dice = random(11 + 1000 * (scale - 1));
    const kinds = Object.keys(mutations).filter(name => name !== 'huge line');
    let read = 0;
    for (let round = 0; round < 5000 * scale; round++) {
      const text = dice.pick(texts);
      const at = dice.int(text.length);
      const mutant = dice.int(2)
        ? mutations[dice.pick(kinds)]!(text, dice, dice.pick(texts))
        : text.slice(0, at) + dice.pick(pieces) + text.slice(at + dice.int(3));
      const plain = readPlainHcl(mutant);
      if (!plain) continue;
      read++;
      assert.deepEqual(plain, readHclByGrammar(mutant), mutant);
    }
    assert.ok(read > 500, `${read} were read`);
  });
});
