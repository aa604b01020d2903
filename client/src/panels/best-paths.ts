/** The best-path preview: candidates of a prefix with the winner, the step that decided and the policy terms on the way. */
import * as vscode from 'vscode';
import type { BestPathsParams, ChangesResult } from '../../../server/src/protocol.ts';
import { clientCommands } from '../../../server/src/protocol.ts';
import type { Server } from '../connection.ts';
import { lastCommit, onDidMoveCommit } from '../git.ts';
import { reveal } from '../places.ts';
import { currentEditor } from '../selector.ts';
import type { BestPathsState, FromBestPaths, ToBestPaths, TraceChoice } from './messages.ts';
import { registerPreview } from './preview.ts';

type Ready = Extract<FromBestPaths, { type: 'ready' }>;

/** What the preview is asked to show. */
type Shown = BestPathsParams & Pick<BestPathsState, 'trace' | 'compare'>;

/** The place of the cursor; the server finds the prefix there. */
function atCursor(): BestPathsParams {
  const editor = currentEditor();
  if (!editor) return {};
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

/** What the files do otherwise than those of the last commit, or why that cannot be told. */
async function changesSince(server: Server, uri: string | undefined, probe: string | undefined): Promise<ChangesResult | string> {
  const originals = await lastCommit(uri);
  return typeof originals === 'string' ? originals : server.request('bestpath/changes', { uri, probe, originals });
}

export function registerBestPaths(context: vscode.ExtensionContext, server: Server): void {
  let uri: string | undefined;
  const preview = registerPreview<Shown, FromBestPaths, Ready>(context, server, {
    viewType: 'bestpath.bestPaths',
    title: 'Best Paths',
    page: 'best-paths',
    async fetch(params): Promise<ToBestPaths> {
      uri = params.uri;
      const { trace, compare, ...asked } = params;
      const { failure, probe } = asked;
      // One after the other: the network after a failure is simulated once for all three.
      const whatIf = await server.request('bestpath/whatIf', { uri, failure, probe });
      const result = await server.request('bestpath/bestPaths', asked);
      const way = trace && (await server.request('bestpath/trace', { uri, prefix: result.prefix ?? undefined, failure, probe, ...trace }));
      const changes = compare ? await changesSince(server, uri, probe) : undefined;
      const state: BestPathsState = {
        uri,
        prefix: result.prefix ?? undefined,
        device: result.device ?? undefined,
        failure: whatIf.failure ?? undefined,
        probe,
        trace,
        compare,
      };
      return { type: 'show', result, whatIf, way, changes, state };
    },
    async receive(message) {
      if (message.type === 'open') await reveal(message.place);
      if (message.type !== 'ask') return undefined;
      const { type: _, ...asked } = message;
      return { uri, ...asked };
    },
    isReady: message => message.type === 'ready',
  });
  context.subscriptions.push(
    onDidMoveCommit(preview.refresh),
    vscode.commands.registerCommand(clientCommands.showBestPaths, (given?: BestPathsParams | vscode.Uri) =>
      preview.show(given && !(given instanceof vscode.Uri) && ('prefix' in given || 'uri' in given) ? given : atCursor()),
    ),
    vscode.commands.registerCommand('bestpath.traceWay', (given?: TraceChoice) =>
      preview.show({ ...atCursor(), trace: given && !(given instanceof vscode.Uri) ? given : {} }),
    ),
    vscode.commands.registerCommand('bestpath.compareWithCommit', () => preview.show({ ...atCursor(), compare: true })),
    vscode.commands.registerCommand('bestpath.whatIf', async (given?: { readonly failure?: string }) => {
      const at = atCursor();
      const { failures } = await server.request('bestpath/whatIf', { uri: at.uri });
      const failure =
        given?.failure ?? (await vscode.window.showQuickPick([...failures], { placeHolder: 'What fails?', title: 'What if …' }));
      return failure === undefined ? undefined : preview.show({ ...at, failure });
    }),
  );
}
