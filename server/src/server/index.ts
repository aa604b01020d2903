/** The language server: converts, calls the engine, converts back. The only place, with the entries, that knows the protocol. */
import { type Connection, type InitializeParams, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticsByFile } from '../features/diagnostics.ts';
import type { InitializationOptions } from '../protocol.ts';
import { vendorOfLanguage } from '../vendors/index.ts';
import { Workspace } from '../workspace.ts';
import { type Diagnostics, diagnosticsFor } from './diagnostics.ts';
import { applyChange } from './documents.ts';
import type { Host } from './host.ts';
import { mostFiles } from './host.ts';
import { scheduler } from './schedule.ts';

/** Serves one editor over `connection` until it closes. */
export function serve(connection: Connection, host: Host): void {
  const documents = new Map<string, TextDocument>();
  const { start } = scheduler();
  let workspace = new Workspace();
  let diagnostics: Diagnostics = diagnosticsFor(connection, true);

  const check = (root: string) =>
    start(`check ${root}`, () => workspace.findings(root), findings => {
      diagnostics.update(workspace.filesOf(root), diagnosticsByFile(findings));
    });
  const checkFile = (file: string) => check(workspace.rootOf(file));

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const folders = (params.workspaceFolders ?? []).map(folder => folder.uri.replace(/\/$/, ''));
    const options = params.initializationOptions as InitializationOptions | undefined;
    const pull = !options && params.capabilities.textDocument?.diagnostic !== undefined;
    workspace = new Workspace(folders);
    diagnostics = diagnosticsFor(connection, !pull);
    return {
      serverInfo: { name: 'bestpath' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(pull && { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } }),
      },
    };
  });

  connection.onInitialized(async () => {
    for (const folder of workspace.folders) await scan(folder);
  });

  async function scan(folder: string): Promise<void> {
    const progress = await connection.window.createWorkDoneProgress();
    const files = await host.listFiles(folder, mostFiles);
    progress.begin('Bestpath', 0, `reading ${files.length} files`, true);
    for (const [i, file] of files.entries()) {
      if (progress.token.isCancellationRequested) break;
      if (!documents.has(file)) await readFile(file);
      if (i % 50 === 0) progress.report(Math.round((100 * i) / files.length));
    }
    progress.done();
    for (const root of workspace.roots()) check(root);
  }

  async function readFile(file: string): Promise<void> {
    const text = await host.readFile(file);
    if (text === undefined) workspace.remove(file);
    else workspace.set(file, text);
  }

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    documents.set(uri, TextDocument.create(uri, languageId, version, text));
    workspace.set(uri, text, vendorOfLanguage(languageId)?.id);
    checkFile(uri);
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = documents.get(uri);
    if (!document) return;
    for (const change of contentChanges) {
      const { first, last, text } = applyChange(document, change, version);
      workspace.change(uri, first, last, text);
    }
    checkFile(uri);
  });

  connection.onDidCloseTextDocument(async ({ textDocument: { uri } }) => {
    documents.delete(uri);
    await readFile(uri);
    if (!workspace.get(uri)) diagnostics.clear(uri);
    checkFile(uri);
  });

  connection.listen();
}
