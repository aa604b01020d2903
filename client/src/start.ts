/** What both hosts share: the client's options, commands, previews and the start of the server. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol.ts';
import { connect } from './connection.ts';
import { registerFiles } from './files.ts';
import { registerLanguageDetection } from './language.ts';
import { registerBestPaths } from './panels/best-paths.ts';
import { registerSweep } from './panels/sweep.ts';
import { registerTopology } from './panels/topology.ts';
import { linkToRulePages, registerRulePages } from './rule-pages.ts';
import { documentSelector } from './selector.ts';
import { registerStatus } from './status.ts';

/** Files that are read although no editor shows them: they belong to the network too. */
const watchedFiles = '**/*.{cfg,conf,txt,config,ios,iosxe,iosxr,nxos,eos,junos,frr,tf,tfvars,tofu,json,csv}';

/** Extensions that find definitions and references of Terraform by themselves. */
const terraformExtensions = ['hashicorp.terraform', 'opentofu.vscode-opentofu', 'gamunu.opentofu'];

function clientOptions(context: vscode.ExtensionContext, wasm: InitializationOptions['wasm']): LanguageClientOptions {
  const log = vscode.window.createOutputChannel('Bestpath', { log: true });
  const watcher = vscode.workspace.createFileSystemWatcher(watchedFiles);
  context.subscriptions.push(log, watcher);
  const initializationOptions: InitializationOptions = {
    wasm,
    clientReadsFiles: true,
    trusted: vscode.workspace.isTrusted,
    terraformTools: terraformExtensions.some(id => vscode.extensions.getExtension(id) !== undefined),
  };
  return {
    documentSelector: documentSelector(),
    outputChannel: log,
    initializationOptions,
    synchronize: { configurationSection: 'bestpath', fileEvents: watcher },
    markdown: { isTrusted: { enabledCommands: [] } },
    middleware: {
      handleDiagnostics(uri, diagnostics, next) {
        linkToRulePages(diagnostics);
        next(uri, diagnostics);
      },
    },
  };
}

function registerCommands(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('bestpath.showLog', () => client.outputChannel.show()),
    vscode.commands.registerCommand('bestpath.restartServer', async () => {
      if (client.needsStop()) await client.stop();
      await client.start();
    }),
  );
}

/**
 * Registers everything and starts the server that `create` makes.
 * @param wasm runtime and grammars for a server that cannot read them itself.
 * @returns the running client, which the caller stops on deactivation.
 */
export async function start(
  context: vscode.ExtensionContext,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
  wasm?: InitializationOptions['wasm'],
): Promise<BaseLanguageClient> {
  const client = create(clientOptions(context, wasm));
  const server = connect(client);
  registerCommands(context, client);
  registerRulePages(context);
  registerFiles(context, server);
  registerStatus(context, server);
  registerTopology(context, server);
  registerBestPaths(context, server);
  registerSweep(context, server);
  const detectLanguages = registerLanguageDetection(context, server);
  await client.start();
  await detectLanguages();
  return client;
}
