/** `bestpath lsp --stdio` speaks the language server protocol. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

describe('command line: language server', function () {
  this.timeout(30_000);
  let child: ChildProcess | undefined;
  afterEach(() => void child?.kill());

  it('answers initialize and ends on exit', async () => {
    const server = spawn(process.execPath, ['--import=tsx/esm', path.resolve('server/src/entries/cli.ts'), 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child = server;
    const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    connection.listen();
    const { serverInfo } = await connection.sendRequest<{ serverInfo: { name: string } }>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    assert.equal(serverInfo.name, 'bestpath');
    const ended = new Promise<number | null>(resolve => server.on('exit', resolve));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.equal(await ended, 0);
    connection.dispose();
  });
});
