// Hashes that tie a grammar's committed parser and wasm to its sources.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const grammarNames = ['lines', 'braces', 'rpl'];

const sources = ['grammar.js', 'tree-sitter.json', 'src/scanner.c', '../common/span.h'];

/** SHA-256 of what a grammar is made from and of what is made from it. */
export function grammarHashes(root, name) {
  const folder = path.join(root, 'grammars', name);
  const hash = files => {
    const sum = createHash('sha256');
    for (const file of files) if (existsSync(path.join(folder, file))) sum.update(file).update(readFileSync(path.join(folder, file)));
    return sum.digest('hex');
  };
  return { sources: hash(sources), parser: hash(['src/parser.c']), wasm: hash([`${name}.wasm`]) };
}
