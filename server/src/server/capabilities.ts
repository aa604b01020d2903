/** What the server says of itself. */
import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { tokenModifiers, tokenTypes } from '../features/semantic-tokens.ts';
import type { Client } from './client.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.bestpath`;

export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(!client.push && { diagnosticProvider: { identifier: 'bestpath', interFileDependencies: true, workspaceDiagnostics: false } }),
    completionProvider: { triggerCharacters: [' ', '"'], resolveProvider: true },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    callHierarchyProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] }, full: true, range: true },
    documentLinkProvider: {},
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
    inlayHintProvider: true,
    // The command of a lens is one of our extension.
    ...(client.options && { codeLensProvider: { resolveProvider: true } }),
    ...(client.folders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  };
}
