/** The tree-sitter runtime and its grammars, loaded once per process from bytes, so that Node, browsers and workers share one way in. */
import { Language, Parser } from 'web-tree-sitter';

export const grammars = ['lines', 'braces', 'rpl', 'hcl'] as const;
export type Grammar = (typeof grammars)[number];

export interface ParserFiles {
  readonly runtime: Uint8Array;
  readonly grammars: Readonly<Record<Grammar, Uint8Array>>;
}

const parsers = new Map<Grammar, Parser>();

/** Loads runtime and grammars. Call once; a second call does nothing. */
export async function loadParsers(files: ParserFiles): Promise<void> {
  if (parsers.size > 0) return;
  await Parser.init({ wasmBinary: files.runtime });
  for (const name of grammars) {
    const parser = new Parser();
    parser.setLanguage(await Language.load(files.grammars[name]));
    parsers.set(name, parser);
  }
}

/** The parser of a grammar. Throws when `loadParsers` has not finished: a programmer's mistake. */
export function parserOf(grammar: Grammar): Parser {
  const parser = parsers.get(grammar);
  if (!parser) throw new Error(`grammar ${grammar} is not loaded`);
  return parser;
}
