/** What the rest of the client hears of the server. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { connect } from '../../../client/src/connection.ts';

/** A client that, like the real one, keeps one handler for each notification. */
function clientAlone() {
  const handlers = new Map<string, (params: unknown) => void>();
  const onNotification = (method: string, handle: (params: unknown) => void) => handlers.set(method, handle);
  return { server: connect({ onNotification } as never), send: (method: string, params: unknown) => handlers.get(method)?.(params) };
}

describe('connection of the client', () => {
  it('tells a notification to all who listen, until they no longer do', () => {
    const { server, send } = clientAlone();
    const heard: string[] = [];
    const first = server.on('bestpath/networkChanged', () => heard.push('first'));
    server.on('bestpath/networkChanged', () => heard.push('second'));
    send('bestpath/networkChanged', {});
    first.dispose();
    send('bestpath/networkChanged', {});
    assert.deepEqual(heard, ['first', 'second', 'second']);
  });
});
