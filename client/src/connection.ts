/** The language client behind the types of our own protocol. */
import type { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientRequests, ServerNotifications, ServerRequests } from '../../server/src/protocol.ts';

/** One answer for every request that the server may send. */
type Answers = { readonly [M in keyof ClientRequests]: (params: ClientRequests[M]['params']) => Promise<ClientRequests[M]['result']> };

/** What the rest of the client sees of the server. Requests reject while the server is down. */
export interface Server {
  request<M extends keyof ServerRequests>(method: M, params: ServerRequests[M]['params']): Promise<ServerRequests[M]['result']>;
  on<M extends keyof ServerNotifications>(method: M, handle: (params: ServerNotifications[M]) => void): Disposable;
  answer(answers: Answers): Disposable[];
}

export function connect(client: BaseLanguageClient): Server {
  const handlers = new Map<keyof ServerNotifications, Set<(params: never) => void>>();
  return {
    request: (method, params) => client.sendRequest(method, params),
    // The client keeps one handler for each method: a second one would take the place of the first.
    on: (method, handle) => {
      const known = handlers.get(method);
      const all = known ?? new Set();
      all.add(handle);
      handlers.set(method, all);
      if (!known)
        client.onNotification(method, params => {
          for (const each of all) each(params as never);
        });
      return { dispose: () => void all.delete(handle) };
    },
    answer: answers => [
      client.onRequest('bestpath/listFiles', answers['bestpath/listFiles']),
      client.onRequest('bestpath/readFile', answers['bestpath/readFile']),
    ],
  };
}
