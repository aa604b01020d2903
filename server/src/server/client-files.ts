/** Files read through the client: in browsers, and for workspaces that are not on disk. */
import type { Connection } from 'vscode-languageserver';
import type { ClientRequests } from '../protocol.ts';
import { largestFile } from '../workspace/file-state.ts';
import { type Host, scannedExtensions, scannedNames } from './host.ts';

export function clientFiles(connection: Connection): Pick<Host, 'listFiles' | 'readFile'> {
  const ask = <M extends keyof ClientRequests>(
    method: M,
    params: ClientRequests[M]['params'],
  ): Promise<ClientRequests[M]['result'] | undefined> =>
    connection.sendRequest<ClientRequests[M]['result']>(method, params).catch(() => undefined);
  return {
    async listFiles(folder, limit) {
      const answer = await ask('bestpath/listFiles', { folder, extensions: scannedExtensions, names: scannedNames, limit });
      return answer?.uris ?? [];
    },
    async readFile(uri) {
      const answer = await ask('bestpath/readFile', { uri, maxBytes: largestFile * 4 });
      return answer?.text ?? undefined;
    },
  };
}
