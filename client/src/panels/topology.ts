/** The topology preview: a click on a node opens its configuration, the cursor in a configuration highlights its node. */
import * as vscode from 'vscode';
import type { TopologyNode } from '../../../server/src/protocol.ts';
import { clientCommands } from '../../../server/src/protocol.ts';
import type { Server } from '../connection.ts';
import { reveal } from '../places.ts';
import { currentEditor } from '../selector.ts';
import type { FromTopology, TopologyState, ToTopology } from './messages.ts';
import { nodeAt } from './node-at.ts';
import { registerPreview } from './preview.ts';

type Ready = Extract<FromTopology, { type: 'ready' }>;

function nodeOfCursor(nodes: readonly TopologyNode[], editor = currentEditor()): string | null {
  return editor ? nodeAt(nodes, editor.document.uri.toString(), editor.selection.active.line) : null;
}

export function registerTopology(context: vscode.ExtensionContext, server: Server): void {
  let nodes: readonly TopologyNode[] = [];
  const preview = registerPreview<TopologyState, FromTopology, Ready>(context, server, {
    viewType: 'bestpath.topology',
    title: 'Network Topology',
    page: 'topology',
    async fetch(state): Promise<ToTopology> {
      const topology = await server.request('bestpath/topology', state);
      // Addresses are compared as the editor spells them.
      nodes = topology.nodes.map(node => (node.uri ? { ...node, uri: vscode.Uri.parse(node.uri).toString() } : node));
      return { type: 'show', topology, state, selected: nodeOfCursor(nodes) };
    },
    async receive(message) {
      const node = message.type === 'open' ? nodes.find(({ id }) => id === message.node) : undefined;
      if (!node?.uri) return undefined;
      const start = { line: node.line ?? 0, character: 0 };
      await reveal({ uri: node.uri, range: { start, end: start } });
      return undefined;
    },
    isReady: message => message.type === 'ready',
  });
  context.subscriptions.push(
    vscode.commands.registerCommand(clientCommands.showTopology, () => preview.show({ uri: currentEditor()?.document.uri.toString() })),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      preview.post({ type: 'select', node: nodeOfCursor(nodes, textEditor) } satisfies ToTopology);
    }),
  );
}
