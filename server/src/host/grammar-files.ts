/** Reads the bytes of runtime and grammars from disk: beside the bundle when built, from the source tree otherwise. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ParserFiles } from '../shapes/parsers.ts';

/** @param folder the folder that holds the bundle (`dist`) or any folder of the source tree. */
export function readParserFiles(folder: string): ParserFiles {
  const built = path.join(folder, 'wasm');
  if (existsSync(built)) {
    const read = (name: string) => readFileSync(path.join(built, name));
    return {
      runtime: read('web-tree-sitter.wasm'),
      grammars: { lines: read('lines.wasm'), braces: read('braces.wasm'), rpl: read('rpl.wasm'), hcl: read('hcl.wasm') },
    };
  }
  const root = projectRoot(folder);
  const from = createRequire(path.join(root, 'package.json'));
  return {
    runtime: readFileSync(from.resolve('web-tree-sitter/web-tree-sitter.wasm')),
    grammars: {
      lines: readFileSync(path.join(root, 'grammars/lines/lines.wasm')),
      braces: readFileSync(path.join(root, 'grammars/braces/braces.wasm')),
      rpl: readFileSync(path.join(root, 'grammars/rpl/rpl.wasm')),
      hcl: readFileSync(from.resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm')),
    },
  };
}

function projectRoot(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, 'package.json')) && existsSync(path.join(at, 'grammars'))) return at;
    if (path.dirname(at) === at) throw new Error(`no project folder above ${folder}`);
  }
}
