/** What the editor at the other end can do. */
import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol.ts';

export interface Client {
  /** Our own extension: it knows our requests, notifications and commands. */
  readonly options?: InitializationOptions;
  /** Diagnostics are pushed; false for editors that ask for them. Never both. */
  readonly push: boolean;
  readonly progress: boolean;
  readonly configuration: boolean;
  readonly folders: boolean;
  /** What the server may register after its start. */
  readonly registersWatchers: boolean;
  readonly registersConfiguration: boolean;
  readonly refresh: { readonly diagnostics: boolean; readonly inlayHints: boolean; readonly codeLenses: boolean };
  readonly mostFolds?: number;
  /** Document symbols may have children. */
  readonly nestedSymbols: boolean;
  /** Text of completions may hold places to fill in. */
  readonly snippets: boolean;
}

export const unknownClient: Client = {
  push: true,
  progress: false,
  configuration: false,
  folders: false,
  registersWatchers: false,
  registersConfiguration: false,
  refresh: { diagnostics: false, inlayHints: false, codeLenses: false },
  nestedSymbols: false,
  snippets: false,
};

export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { workspace, textDocument, window } = capabilities ?? {};
  const options = isOptions(initializationOptions) ? initializationOptions : undefined;
  return {
    options,
    push: options !== undefined || textDocument?.diagnostic === undefined,
    progress: window?.workDoneProgress === true,
    configuration: workspace?.configuration === true,
    folders: workspace?.workspaceFolders === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    refresh: {
      diagnostics: workspace?.diagnostics?.refreshSupport === true,
      inlayHints: workspace?.inlayHint?.refreshSupport === true,
      codeLenses: workspace?.codeLens?.refreshSupport === true,
    },
    mostFolds: textDocument?.foldingRange?.rangeLimit,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
  };
}

function isOptions(value: unknown): value is InitializationOptions {
  return typeof value === 'object' && value !== null && typeof (value as InitializationOptions).clientReadsFiles === 'boolean';
}
