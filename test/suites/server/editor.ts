/** An editor at the other end of the built server's stdio: sends what editors send, keeps what the server says. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import {
  CancellationTokenSource,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export interface SeenDiagnostic {
  readonly code: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

export interface Editor {
  readonly connection: MessageConnection;
  /** What the server said of itself. */
  readonly capabilities: Record<string, unknown>;
  /** Everything that the server sent, method by method. */
  readonly seen: { readonly method: string; readonly params: unknown }[];
  readonly open: (uri: string, languageId: string, text: string) => Promise<void>;
  readonly change: (uri: string, version: number, changes: readonly unknown[]) => Promise<void>;
  /** Waits until the pushed findings of a file fulfil the condition. */
  readonly findings: (uri: string, until: (found: readonly SeenDiagnostic[]) => boolean) => Promise<readonly SeenDiagnostic[]>;
  readonly request: <R>(method: string, params: unknown) => Promise<R>;
  readonly cancelled: (method: string, params: unknown) => Promise<unknown>;
  readonly stop: () => Promise<number | null>;
}

export interface EditorOptions {
  readonly initializationOptions?: unknown;
  readonly capabilities?: unknown;
  readonly folders?: readonly string[];
  readonly settings?: unknown;
}

/** What our own extension sends at its start. */
export const ours = { clientReadsFiles: true, trusted: true };

const patience = 15_000;

export async function startEditor({
  initializationOptions,
  capabilities = {},
  folders = [],
  settings,
}: EditorOptions = {}): Promise<Editor> {
  const child = spawn(process.execPath, [path.resolve('dist/server.cjs'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!));
  const seen: Editor['seen'] = [];
  const watchers = new Set<() => void>();
  const note = (method: string, params: unknown) => {
    seen.push({ method, params });
    for (const look of watchers) look();
  };
  connection.onNotification((method, params) => note(method, params));
  connection.onRequest((method, params) => {
    note(method, params);
    return method === 'workspace/configuration' ? [settings ?? null] : null;
  });
  connection.listen();
  const workspaceFolders = folders.map(uri => ({ uri, name: uri }));
  const started = await connection.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    workspaceFolders,
    initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    capabilities: started.capabilities,
    seen,
    ...verbs(connection, seen, watchers),
    stop: () => stop(connection, child),
  };
}

function verbs(
  connection: MessageConnection,
  seen: Editor['seen'],
  watchers: Set<() => void>,
): Pick<Editor, 'open' | 'change' | 'findings' | 'request' | 'cancelled'> {
  const latest = (uri: string) => {
    const published = seen
      .filter(({ method, params }) => method === 'textDocument/publishDiagnostics' && (params as { uri: string }).uri === uri)
      .at(-1);
    return (published?.params as { diagnostics: SeenDiagnostic[] } | undefined)?.diagnostics;
  };
  return {
    open: (uri, languageId, text) =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    findings: (uri, until) =>
      waitFor(watchers, `findings of ${uri}`, () => {
        const found = latest(uri);
        return found && until(found) ? found : undefined;
      }),
    request: (method, params) => connection.sendRequest(method, params),
    cancelled(method, params) {
      const source = new CancellationTokenSource();
      const answer = connection.sendRequest(method, params, source.token);
      source.cancel();
      return answer;
    },
  };
}

/** Looks again at whatever the server sends. */
export function waitFor<T>(watchers: Set<() => void>, what: string, look: () => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(new Error(`no ${what} within ${patience / 1000} seconds`))), patience);
    const finish = (end: () => void) => {
      clearTimeout(timer);
      watchers.delete(attempt);
      end();
    };
    const attempt = () => {
      const found = look();
      if (found !== undefined) finish(() => resolve(found));
    };
    watchers.add(attempt);
    attempt();
  });
}

async function stop(connection: MessageConnection, child: ChildProcess): Promise<number | null> {
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  const code = await ended;
  connection.dispose();
  return code;
}
