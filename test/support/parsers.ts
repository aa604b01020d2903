/** Loads the grammars once for suites that read text. */
import { readParserFiles } from '../../server/src/host/grammar-files.ts';
import { loadParsers } from '../../server/src/shapes/parsers.ts';

export async function withParsers(): Promise<void> {
  await loadParsers(readParserFiles(process.cwd()));
}
