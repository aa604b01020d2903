/** The failure sweep's preview: every single failure with the prefixes that die or move; a row shows what changes when it fails. */
import * as vscode from 'vscode';
import type { SweepResult } from '../../../server/src/protocol.ts';
import type { Server } from '../connection.ts';
import { reveal } from '../places.ts';
import { currentEditor } from '../selector.ts';
import type { FromSweep, SweepState, ToSweep } from './messages.ts';
import { registerPreview } from './preview.ts';

type Ready = Extract<FromSweep, { type: 'ready' }>;

export function registerSweep(context: vscode.ExtensionContext, server: Server): void {
  /** A sweep takes long: it runs when somebody asks, not with every change. */
  let wanted = false;
  let stale = false;
  let result: SweepResult | undefined;
  context.subscriptions.push(
    server.on('bestpath/networkChanged', () => {
      stale = true;
    }),
  );
  const preview = registerPreview<SweepState, FromSweep, Ready>(context, server, {
    viewType: 'bestpath.sweep',
    title: 'Failure Sweep',
    page: 'sweep',
    async fetch(state): Promise<ToSweep> {
      if (wanted) {
        wanted = false;
        stale = false;
        preview.post({ type: 'running' } satisfies ToSweep);
        result = await server.request('bestpath/sweep', { uri: state.uri });
      }
      return { type: 'show', result: result ?? null, stale, state };
    },
    async receive(message) {
      if (message.type === 'open') await reveal(message.place);
      if (message.type === 'whatIf') await vscode.commands.executeCommand('bestpath.whatIf', { failure: message.failure });
      if (message.type !== 'run') return undefined;
      wanted = true;
      return { uri: currentEditor()?.document.uri.toString() };
    },
    isReady: message => message.type === 'ready',
  });
  context.subscriptions.push(
    vscode.commands.registerCommand('bestpath.sweep', () => {
      wanted = true;
      return preview.show({ uri: currentEditor()?.document.uri.toString() });
    }),
  );
}
