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
  return {
    request: (method, params) => client.sendRequest(method, params),
    on: (method, handle) => client.onNotification(method, handle),
    answer: answers => [
      client.onRequest('bestpath/listFiles', answers['bestpath/listFiles']),
      client.onRequest('bestpath/readFile', answers['bestpath/readFile']),
    ],
  };
}
