/** The language server in a web worker: grammars come with the options, files through the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientFiles } from '../server/client-files.ts';
import { serve } from '../server/index.ts';
import { loadParsers } from '../shapes/parsers.ts';

/** The worker's own scope, of which the libraries' types know only the page's. */
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));

serve(connection, {
  ...clientFiles(connection),
  async prepare(options) {
    if (!options?.wasm) throw new Error('the browser server needs its grammars from the client');
    const { runtime, lines, braces, rpl, hcl } = options.wasm;
    await loadParsers({
      runtime: decode(runtime),
      grammars: { lines: decode(lines), braces: decode(braces), rpl: decode(rpl), hcl: decode(hcl) },
    });
  },
});

function decode(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}
