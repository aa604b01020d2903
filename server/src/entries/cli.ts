/** The command line. */
import { main } from '../cli/main.ts';
import { readParserFiles } from '../host/grammar-files.ts';
import { loadParsers } from '../shapes/parsers.ts';

async function run(): Promise<void> {
  await loadParsers(readParserFiles(import.meta.dirname));
  process.exitCode = await main(process.argv.slice(2));
}

run().catch((error: unknown) => {
  process.stderr.write(`bestpath: internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
});
