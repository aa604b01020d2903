/** What edits change against other texts of the files, over stdio. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { ChangesResult } from '../../../server/src/protocol.ts';
import { type Editor, ours, startEditor } from './editor.ts';

const uriOf = (name: string) => `file:///pair/${name}.frr`;

/** Two routers of two ASes; the first one announces 203.0.113.0/24. */
const router = (name: string, own: number, network = '') =>
  [
    'frr version 8.4',
    `hostname ${name}`,
    `interface eth0\n ip address 192.0.2.${own}/30`,
    'ip route 203.0.113.0/24 Null0'.repeat(network ? 1 : 0),
    `router bgp ${64495 + own}`,
    ' no bgp ebgp-requires-policy',
    ` neighbor 192.0.2.${3 - own} remote-as ${64498 - own}`,
    ' address-family ipv4 unicast',
    network,
    '',
  ].join('\n');
const announcing = router('one', 1, '  network 203.0.113.0/24');

describe('server: changes since another state', function () {
  this.timeout(30_000);
  let editor: Editor;
  const ask = (originals: readonly { uri: string; text: string | null }[], probe?: string) =>
    editor.request<ChangesResult>('bestpath/changes', { uri: uriOf('one'), originals, probe });
  const shown = ({ changes, sessions }: ChangesResult) => [
    ...sessions,
    ...changes.map(({ device, kind, prefix }) => `${device} ${kind} ${prefix}`),
  ];

  before(async () => {
    editor = await startEditor({ initializationOptions: ours });
    await editor.open(uriOf('one'), 'frr', announcing);
    await editor.open(uriOf('two'), 'frr', router('two', 2));
  });
  after(async () => {
    assert.equal(await editor.stop(), 0);
  });

  it('a line that is new', async () => {
    assert.deepEqual(shown(await ask([{ uri: uriOf('one'), text: router('one', 1) }])), [
      'one gained 203.0.113.0/24',
      'two gained 203.0.113.0/24',
    ]);
  });

  it('nothing where the texts are the same, or none differs', async () => {
    assert.deepEqual(shown(await ask([{ uri: uriOf('one'), text: announcing }])), []);
    assert.deepEqual(shown(await ask([])), []);
  });

  it('a file that did not exist, and one that is gone', async () => {
    assert.deepEqual(shown(await ask([{ uri: uriOf('one'), text: null }])), ['one is new', 'two gained 203.0.113.0/24']);
    const third = { uri: uriOf('three'), text: router('three', 1).replaceAll('192.0.2', '198.51.100') };
    assert.deepEqual(shown(await ask([third])), ['three is gone']);
  });

  it('follows edits of a file whose other text is given', async () => {
    const originals = [{ uri: uriOf('one'), text: announcing }];
    const line = announcing.split('\n').indexOf('  network 203.0.113.0/24');
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    await editor.change(uriOf('one'), 2, [{ range, text: '' }]);
    assert.deepEqual(shown(await ask(originals)), ['one changed 203.0.113.0/24', 'two lost 203.0.113.0/24']);
    await editor.change(uriOf('one'), 3, [{ range: { start: range.start, end: range.start }, text: '  network 203.0.113.0/24\n' }]);
    assert.deepEqual(shown(await ask(originals)), []);
    assert.deepEqual(shown(await ask([])), []);
  });

  it('other files than configurations count for nothing', async () => {
    assert.deepEqual(shown(await ask([{ uri: 'file:///pair/notes.txt', text: 'nothing of a router' }])), []);
  });
});
