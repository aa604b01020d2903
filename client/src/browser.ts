/** The extension in a web worker extension host: the server is a worker, and gets the bytes of its grammars from here. */
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { start } from './start.ts';

let client: LanguageClient | undefined;
let worker: Worker | undefined;

const read = (context: vscode.ExtensionContext, name: string) =>
  vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', name));

/** In slices: a spread of a whole file exceeds the number of arguments that a call may have. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** From a blob: a worker cannot be made from the address of a remote extension. The engine is CommonJS, for which a worker has no loader. */
async function startWorker(context: vscode.ExtensionContext): Promise<Worker> {
  const engine = new TextDecoder().decode(await read(context, 'engine.cjs'));
  const parts = ['var module = { exports: {} };\n', engine, '\nmodule.exports.start.browser();\n'];
  const address = URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }));
  return new Worker(address, { name: 'Bestpath' });
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const grammar = async (name: string) => base64(await read(context, `wasm/${name}.wasm`));
  const [runtime, lines, braces, rpl, hcl] = await Promise.all([
    grammar('web-tree-sitter'),
    grammar('lines'),
    grammar('braces'),
    grammar('rpl'),
    grammar('hcl'),
  ]);
  const serve = async () => {
    // A restart needs a new worker: a server that was told to exit has closed its own.
    worker?.terminate();
    worker = await startWorker(context);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  await start(
    context,
    options => {
      client = new LanguageClient('bestpath', 'Bestpath', serve, options);
      return client;
    },
    { runtime, lines, braces, rpl, hcl },
  );
}

export async function deactivate(): Promise<void> {
  await client?.stop();
  worker?.terminate();
}
