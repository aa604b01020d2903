/** The extension in a node extension host: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './start.ts';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const run = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  await start(context, options => {
    client = new LanguageClient('bestpath', 'Bestpath', { run, debug }, options);
    return client;
  });
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
