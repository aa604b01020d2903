/** What the previews share: one panel each, opened beside the editor, restored after a reload, refreshed when the network changes. */
import * as vscode from 'vscode';
import type { Server } from '../connection.ts';
import { type PageName, setPage } from './page.ts';

const readyWithin = 20_000;

/** A message with `type`, `Ready` once everything is drawn. */
interface Message {
  readonly type: string;
}

export interface PreviewKind<State, In extends Message, Ready extends In> {
  readonly viewType: string;
  readonly title: string;
  readonly page: PageName;
  /** Fetches what `state` names and returns the message that shows it. */
  fetch(state: State): Promise<object>;
  /** A message other than `loaded` and `ready`. May return a new state, which is then fetched. */
  receive(message: In): Promise<State | undefined>;
  isReady(message: In): message is Ready;
}

export interface Preview<State, Ready> {
  /** Opens the panel or brings it to the front, and resolves when `state` is drawn; undefined when that takes too long or the panel is closed. */
  show(state: State): Promise<Ready | undefined>;
  post(message: object): void;
  /** Fetches what is shown once more, where the panel is open. */
  refresh(): void;
}

interface Open<State> {
  readonly panel: vscode.WebviewPanel;
  state: State;
  loaded: boolean;
}

/** Where a preview opens: the column that shows another one of ours, else beside the editor. */
function previewColumn(): vscode.ViewColumn {
  const isPreview = ({ input }: vscode.Tab) => input instanceof vscode.TabInputWebview && input.viewType.includes('bestpath.');
  return vscode.window.tabGroups.all.find(group => group.tabs.some(isPreview))?.viewColumn ?? vscode.ViewColumn.Beside;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

export function registerPreview<State extends object, In extends Message, Ready extends In>(
  context: vscode.ExtensionContext,
  server: Server,
  kind: PreviewKind<State, In, Ready>,
): Preview<State, Ready> {
  let open: Open<State> | undefined;
  const drawn = new vscode.EventEmitter<Ready | undefined>();

  let latest: symbol | undefined;
  const refresh = async () => {
    const now = open;
    if (!now?.loaded) return;
    const mine = Symbol(kind.viewType);
    latest = mine;
    const message = await kind.fetch(now.state).catch(error => ({ type: 'error', message: messageOf(error) }));
    // An answer that a later question overtook is not shown.
    if (open === now && latest === mine) void now.panel.webview.postMessage(message);
  };
  const receive = async (message: In) => {
    if (!open) return;
    if (message.type === 'loaded') open.loaded = true;
    else if (kind.isReady(message)) return drawn.fire(message);
    else {
      const state = await kind.receive(message);
      if (!state || !open) return;
      open.state = state;
    }
    await refresh();
  };
  const adopt = (panel: vscode.WebviewPanel, state: State) => {
    open = { panel, state, loaded: false };
    panel.webview.onDidReceiveMessage(receive, undefined, context.subscriptions);
    panel.onDidDispose(() => {
      if (open?.panel === panel) open = undefined;
      drawn.fire(undefined);
    });
    setPage(panel, context, kind.page);
  };
  const show = async (state: State) => {
    const ready = new Promise<Ready | undefined>(resolve => {
      const clock = setTimeout(() => resolve(undefined), readyWithin);
      const listener = drawn.event(message => {
        clearTimeout(clock);
        listener.dispose();
        resolve(message);
      });
    });
    if (open) {
      open.state = state;
      open.panel.reveal(undefined, true);
      void refresh();
    } else {
      const column = { viewColumn: previewColumn(), preserveFocus: true };
      adopt(vscode.window.createWebviewPanel(kind.viewType, kind.title, column, { enableScripts: true }), state);
    }
    return ready;
  };

  context.subscriptions.push(
    drawn,
    server.on('bestpath/networkChanged', () => void refresh()),
    vscode.window.registerWebviewPanelSerializer(kind.viewType, {
      async deserializeWebviewPanel(panel, state: State | undefined) {
        open?.panel.dispose();
        adopt(panel, state ?? ({} as State));
      },
    }),
  );
  return { show, post: message => void open?.panel.webview.postMessage(message), refresh: () => void refresh() };
}
