/** The best-path preview: candidates of a prefix with the winner, the step that decided and the policy terms on the way. */
import * as vscode from 'vscode';
import type { BestPathsParams } from '../../../server/src/protocol.ts';
import { clientCommands } from '../../../server/src/protocol.ts';
import type { Server } from '../connection.ts';
import { reveal } from '../places.ts';
import { currentEditor } from '../selector.ts';
import type { BestPathsState, FromBestPaths, ToBestPaths } from './messages.ts';
import { registerPreview } from './preview.ts';

type Ready = Extract<FromBestPaths, { type: 'ready' }>;

/** The place of the cursor; the server finds the prefix there. */
function atCursor(): BestPathsParams {
  const editor = currentEditor();
  if (!editor) return {};
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

export function registerBestPaths(context: vscode.ExtensionContext, server: Server): void {
  let uri: string | undefined;
  const preview = registerPreview<BestPathsParams, FromBestPaths, Ready>(context, server, {
    viewType: 'bestpath.bestPaths',
    title: 'Best Paths',
    page: 'best-paths',
    async fetch(params): Promise<ToBestPaths> {
      uri = params.uri;
      const result = await server.request('bestpath/bestPaths', params);
      const state: BestPathsState = { uri, prefix: result.prefix ?? undefined, device: result.device ?? undefined };
      return { type: 'show', result, state };
    },
    async receive(message) {
      if (message.type === 'open') await reveal(message.place);
      if (message.type !== 'ask') return undefined;
      return { uri, prefix: message.prefix, device: message.device };
    },
    isReady: message => message.type === 'ready',
  });
  context.subscriptions.push(
    vscode.commands.registerCommand(clientCommands.showBestPaths, (given?: BestPathsParams | vscode.Uri) =>
      preview.show(given && !(given instanceof vscode.Uri) && ('prefix' in given || 'uri' in given) ? given : atCursor()),
    ),
  );
}
