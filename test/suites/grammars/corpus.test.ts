/** The grammars against their corpus, in tree-sitter's format; their generated files against their sources; and text of any kind. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { before, describe, it } from 'mocha';
import { Edit } from 'web-tree-sitter';
// @ts-expect-error a script without types
import { grammarHashes, grammarNames } from '../../../scripts/grammar-hashes.mjs';
import { parserOf } from '../../../server/src/shapes/parsers.ts';
import { withParsers } from '../../support/parsers.ts';

const root = process.cwd();
const names = grammarNames as readonly ('lines' | 'braces' | 'rpl')[];
/** Shapes of whole configurations, which hold whatever an operator pastes; a language of its own may meet what it does not know. */
const shapes = ['lines', 'braces'] as const;

interface CorpusCase {
  readonly title: string;
  readonly text: string;
  readonly tree: string;
}

function corpusOf(name: string): CorpusCase[] {
  const text = readFileSync(path.join(root, `grammars/${name}/test/corpus/${name}.txt`), 'utf8');
  return [...text.matchAll(/^=+\n(.+)\n=+\n([\s\S]*?)\n---\n([\s\S]*?)(?=\n=+\n|$(?![\s\S]))/gm)].map(([, title, source, tree]) => ({
    title: title!,
    text: `${source}\n`,
    tree: tree!.replace(/\s+/g, ' ').replace(/ \)/g, ')').trim(),
  }));
}

describe('grammars', () => {
  before(withParsers);

  for (const name of names) {
    const corpus = corpusOf(name);
    it(`${name} has a corpus`, () => assert.ok(corpus.length >= 4));
    for (const { title, text, tree } of corpus) {
      it(`${name}: ${title}`, () => {
        const parsed = parserOf(name).parse(text)!;
        assert.equal(parsed.rootNode.toString(), tree);
        parsed.delete();
      });
    }

    it(`${name}: parser and wasm belong to the sources`, () => {
      assert.deepEqual(JSON.parse(readFileSync(path.join(root, `grammars/${name}/hashes.json`), 'utf8')), grammarHashes(root, name));
    });

    it(`${name}: the wasm imports only what the runtime exports`, async () => {
      const module = await WebAssembly.compile(readFileSync(path.join(root, `grammars/${name}/${name}.wasm`)));
      const runtime = await WebAssembly.compile(readFileSync(path.join(root, 'node_modules/web-tree-sitter/web-tree-sitter.wasm')));
      const given = new Set(WebAssembly.Module.exports(runtime).map(one => one.name));
      const linker = new Set(['memory', '__indirect_function_table', '__memory_base', '__table_base', '__stack_pointer']);
      const missing = WebAssembly.Module.imports(module).filter(one => !given.has(one.name) && !linker.has(one.name));
      assert.deepEqual(missing, []);
    });
  }

  const pieces: Readonly<Record<string, readonly string[]>> = {
    lines: [
      'banner motd ^C',
      '^C',
      'banner motd\n',
      'EOF',
      'certificate 01',
      'quit',
      'A0 B1',
      '!',
      '#',
      ' ',
      '\n',
      '\r\n',
      '\t',
      '"',
      'ip address 192.0.2.1',
      'é',
      '{',
      '\ud83d\ude00',
    ],
    braces: [
      'set a',
      'delete ',
      '"',
      '\\',
      ';',
      '{',
      '}',
      '[',
      ']',
      '/*',
      '*/',
      '/',
      '#',
      ' ',
      '\n',
      '\r',
      '\n',
      'ge-0/0/0',
      'a b',
      'é',
      '\ud83d\ude00',
    ],
  };
  for (const name of shapes) {
    it(`${name} reads any text without an error node, and after an edit as if anew`, () => {
      const piece = fc.constantFrom(...pieces[name]!);
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), piece, (before, where, inserted) => {
          const at = where % (before.length + 1);
          const after = before.toSpliced(at, 0, inserted);
          assertSameTree(name, before.join(''), after.join(''), before.slice(0, at).join('').length, inserted.length);
        }),
        { numRuns: 3000 },
      );
    });
  }
});

/** Parses `before`, then `after` with the edited tree of it and again without. */
function assertSameTree(name: 'lines' | 'braces', before: string, after: string, at: number, length: number): void {
  const parser = parserOf(name);
  const tree = parser.parse(before)!;
  const start = pointOf(before, at);
  tree.edit(
    new Edit({
      startIndex: at,
      oldEndIndex: at,
      newEndIndex: at + length,
      startPosition: start,
      oldEndPosition: start,
      newEndPosition: pointOf(after, at + length),
    }),
  );
  const again = parser.parse(after, tree)!;
  const fresh = parser.parse(after)!;
  const seen = [fresh.rootNode.hasError, again.rootNode.toString()];
  const wanted = [false, fresh.rootNode.toString()];
  for (const one of [tree, again, fresh]) one.delete();
  assert.deepEqual(seen, wanted);
}

function pointOf(text: string, index: number): { row: number; column: number } {
  const rows = text.slice(0, index).split('\n');
  return { row: rows.length - 1, column: rows.at(-1)!.length };
}
