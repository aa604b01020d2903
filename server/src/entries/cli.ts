/** The command line. */
import { version } from '../../../package.json';
import { main } from '../cli/main.ts';
import { readParserFiles } from '../host/grammar-files.ts';
import { loadParsers } from '../shapes/parsers.ts';

async function run(): Promise<void> {
  await loadParsers(readParserFiles(import.meta.dirname));
  process.exitCode = await main(process.argv.slice(2), { version, serve: () => import('./node.ts') });
}

// A reader that has seen enough (`| head`) closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

run().catch((error: unknown) => {
  process.stderr.write(`bestpath: internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
});
