/** HCL text → blocks and expressions: chunks, places, recovery. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates of HCL are written like those of JavaScript.
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { cutHcl, readHclChunk, readHclExpression, readHclTemplate, recutHcl } from '../../../server/src/shapes/hcl.ts';
import { readHclJson } from '../../../server/src/shapes/hcl-json.ts';
import { withParsers } from '../../support/parsers.ts';
import { random } from '../../support/random.ts';

before(withParsers);

const blocks = (text: string) =>
  cutHcl(text).flatMap(chunk =>
    readHclChunk(chunk.text).blocks.map(block => [block.type, ...block.labels.map(label => label.text)].join(' ')),
  );

describe('chunks of HCL', () => {
  it('begin at top-level blocks and join to the text', () => {
    const text = '# head\nvariable "a" {}\n\nresource "x" "y" {\n  a = 1\n}\n';
    const chunks = cutHcl(text);
    assert.equal(chunks.map(chunk => chunk.text).join(''), text);
    assert.deepEqual(
      chunks.map(chunk => chunk.line),
      [0, 1, 3],
    );
  });

  it('are not cut inside heredocs and comments', () => {
    assert.equal(cutHcl('locals {\n  a = <<EOT\nresource "x" "y" {\nEOT\n}\n/*\nlocals {\n*/\n').length, 1);
  });

  it('are after an edit those of the text read afresh', () => {
    const { pick, int } = random(7);
    const parts = ['locals {\n', '}\n', 'variable "a" {}\n', '  x = <<EOT\n', 'EOT\n', '/*\n', '*/\n', '\n', '# <<EOT\n', ' ', 'resource'];
    let text = '';
    let cut = cutHcl(text);
    for (let step = 0; step < 4000; step++) {
      const start = int(text.length + 1);
      const length = int(text.length > 300 ? 90 : 12);
      text = text.slice(0, start) + pick(parts) + text.slice(start + length);
      cut = recutHcl(text, cut);
      assert.deepEqual(cut, cutHcl(text), JSON.stringify(text));
    }
  });

  for (const broken of ['x =', 'x = "', 'x = [', 'x = {', 'x = <<EOT', 'x = "${var.', 'y {', 'x = foo(']) {
    it(`keep the other blocks when one holds \`${broken}\``, () => {
      const found = blocks(`variable "before" {}\nresource "a" "b" {\n  ${broken}\n}\nvariable "after" {}\n`);
      assert.ok(found.includes('variable before') && found.includes('variable after'), found.join());
    });
  }
});

describe('expressions of HCL', () => {
  it('nest conditions to the right', () => {
    const { expression } = readHclExpression('a ? 1 : b ? 2 : 3');
    assert.equal(expression.kind === 'conditional' && expression.whenFalse.kind, 'conditional');
  });

  it('give everything behind [*] to the elements', () => {
    const { expression } = readHclExpression('a[*].b[*].c');
    assert.equal(expression.kind === 'splat' && expression.each.kind, 'splat');
  });

  it('end .* at the first bracket', () => {
    const { expression } = readHclExpression('a.*.b[0]');
    assert.equal(expression.kind === 'index' && expression.object.kind, 'splat');
  });

  it('have places in their chunk', () => {
    const [attribute] = readHclChunk('a = [\n  "x",\n  "y",\n]\n').attributes;
    const items = attribute?.expression.kind === 'tuple' ? attribute.expression.items : [];
    assert.deepEqual(items[1]?.span, { line: 2, start: 2, endLine: 2, end: 5 });
  });

  it('read numbers with bare exponents', () => {
    assert.deepEqual(readHclExpression('1e9').expression.kind, 'number');
  });

  it('report texts that are no expression', () => {
    assert.ok(readHclExpression('1 +').problems.length > 0);
    assert.ok(readHclExpression('} x = {').problems.length > 0);
  });

  it('refuse to nest without end', () => {
    const body = readHclChunk(`a = ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`);
    assert.match(body.problems[0]?.message ?? '', /too deeply/);
  });
});

describe('templates', () => {
  it('keep white space between interpolations', () => {
    const { expression } = readHclTemplate('  ${a}  ${b}\n');
    const parts = expression.kind === 'template' ? expression.parts : [];
    assert.deepEqual(
      parts.map(part => (part.kind === 'text' ? part.text : part.kind)),
      ['  ', 'interpolation', '  ', 'interpolation', '\n'],
    );
  });

  it('read escaped markers as text', () => {
    const { expression } = readHclTemplate('$${a} %%{b}');
    assert.deepEqual(expression.kind === 'template' && expression.parts, [{ kind: 'text', text: '${a} %{b}' }]);
  });
});

describe('the JSON form', () => {
  it('has the blocks of the text form', () => {
    const body = readHclJson('{"resource": {"aws_vpc": {"a": {"cidr_block": "${var.x}"}, "b": [{}]}}, "locals": {"n": -1}, "//": "note"}');
    assert.deepEqual(
      body.blocks.map(block => [block.type, ...block.labels.map(label => label.text)].join(' ')),
      ['resource aws_vpc a', 'resource aws_vpc b', 'locals'],
    );
    assert.equal(body.blocks[0]?.body.attributes[0]?.expression.kind, 'template');
  });

  it('places what stands in a string where the string stands', () => {
    const [block] = readHclJson('{"locals": {\n "a": "${\\"x\\" == local.b}"}}').blocks;
    const { expression } = block!.body.attributes[0]!;
    const [part] = expression.kind === 'template' ? expression.parts : [];
    assert.deepEqual(part?.kind === 'interpolation' && part.expression.span, { line: 1, start: 6, endLine: 1, end: 27 });
  });

  it('has blocks for what is dynamic, and for the blocks beside it', () => {
    const [block] = readHclJson(
      '{"resource": {"a": {"b": {"rule": [{"n": 1}], "dynamic": {"rule": [{"for_each": "${var.x}", "iterator": "i", "content": {"n": "${i.value}"}}]}}}}}',
    ).blocks;
    assert.deepEqual(
      block!.body.blocks.map(({ type, labels, body }) =>
        [type, ...labels.map(({ text }) => text), ...body.attributes.map(({ name }) => name)].join(' '),
      ),
      ['rule n', 'dynamic rule for_each iterator'],
    );
    assert.deepEqual(block!.body.attributes, []);
  });

  it('reports text that is no JSON', () => {
    assert.equal(readHclJson('{"resource": ').problems.length, 1);
    assert.equal(readHclJson('['.repeat(5000)).problems.length, 1);
  });
});
