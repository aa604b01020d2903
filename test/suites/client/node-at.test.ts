/** The node that the cursor highlights in the topology. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { nodeAt } from '../../../client/src/panels/node-at.ts';
import type { TopologyNode } from '../../../server/src/protocol.ts';

const node = (id: string, kind: string, uri: string, line?: number): TopologyNode => ({ id, label: id, kind, uri, line });

describe('the node at the cursor', () => {
  const edge = [
    node('edge', 'router', 'edge.cfg', 3),
    node('192.0.2.1', 'external', 'edge.cfg', 20),
    node('core', 'router', 'core.cfg', 1),
  ];

  it('is the device of the file on every line but those that name a neighbor outside', () => {
    assert.deepEqual(
      [0, 10, 20, 21, 90].map(line => nodeAt(edge, 'edge.cfg', line)),
      ['edge', 'edge', '192.0.2.1', 'edge', 'edge'],
    );
    assert.equal(nodeAt(edge, 'core.cfg', 20), 'core');
  });

  it('is the resource that begins last where a file holds several', () => {
    const module = [node('b', 'cloud', 'main.tf', 30), node('a', 'cloud', 'main.tf', 10)];
    assert.deepEqual(
      [0, 10, 29, 30, 99].map(line => nodeAt(module, 'main.tf', line)),
      [null, 'a', 'a', 'b', 'b'],
    );
  });

  it('is none in other files', () => assert.equal(nodeAt(edge, 'notes.txt', 0), null));
});
