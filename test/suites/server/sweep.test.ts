/** The failure sweep over stdio: rows, progress, cancelling; and the way of a route. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { SweepResult, TraceResult } from '../../../server/src/protocol.ts';
import { type Editor, ours, startEditor } from './editor.ts';

const uriOf = (n: number) => `file:///chain/r${n}.frr`;
const prefix = '203.0.113.0/24';
const last = 6;

/** Routers in a row, AS 64496 and up; the first one announces the prefix. */
function router(n: number): string {
  const links = [
    ...(n > 1 ? [{ own: 4 * n - 6, other: 4 * n - 7, asn: 64494 + n }] : []),
    ...(n < last ? [{ own: 4 * n - 3, other: 4 * n - 2, asn: 64496 + n }] : []),
  ];
  return [
    'frr version 8.4',
    `hostname r${n}`,
    ...links.map(({ own }, i) => `interface eth${i}\n ip address 192.0.2.${own}/30`),
    ...(n === 1 ? [`ip route ${prefix} Null0`] : []),
    `router bgp ${64495 + n}`,
    ' no bgp ebgp-requires-policy',
    ...links.map(({ other, asn }) => ` neighbor 192.0.2.${other} remote-as ${asn}`),
    ' address-family ipv4 unicast',
    ...(n === 1 ? [`  network ${prefix}`] : []),
    '',
  ].join('\n');
}

type Progress = { readonly token: number | string; readonly value: { readonly kind: string; readonly cancellable?: boolean } };

describe('server: failure sweep', function () {
  this.timeout(30_000);
  let editor: Editor;
  const reported: Progress[] = [];
  const progress = (kind: string) => reported.filter(({ value }) => value.kind === kind);
  const sweep = () => editor.request<SweepResult>('bestpath/sweep', { uri: uriOf(1) });

  before(async () => {
    editor = await startEditor({ initializationOptions: ours, capabilities: { window: { workDoneProgress: true } } });
    editor.connection.onUnhandledProgress(each => reported.push(each as Progress));
    for (let n = 1; n <= last; n++) await editor.open(uriOf(n), 'frr', router(n));
  });
  after(async () => {
    assert.equal(await editor.stop(), 0);
  });

  it('names for each failure the prefixes that die, with lines, worst first', async () => {
    const { failures, harmless, done, all, outsideUnknown } = await sweep();
    assert.deepEqual([done, all, failures.length + harmless, outsideUnknown], [11, 11, 11, false]);
    const second = failures.find(({ failure }) => failure === 'device r2');
    const found = second?.lost.find(each => each.prefix === prefix);
    assert.ok(found?.place && second?.place);
    assert.deepEqual([found.place.uri, second.place.uri], [uriOf(1), uriOf(2)]);
    const counts = failures.map(({ lost }) => lost.length);
    assert.deepEqual(
      counts,
      counts.toSorted((a, b) => b - a),
    );
    assert.equal(progress('begin').at(-1)?.value.cancellable, true);
    assert.ok(progress('report').length > 0 && progress('end').length === progress('begin').length);
  });

  it('ends early when it is cancelled, with what is known', async () => {
    const begun = progress('begin').length;
    const answer = sweep();
    while (progress('begin').length === begun) await new Promise(resolve => setTimeout(resolve, 5));
    await editor.connection.sendNotification('window/workDoneProgress/cancel', { token: progress('begin').at(-1)!.token });
    const { done, all } = await answer;
    assert.ok(done < all, `${done} of ${all}`);
    assert.equal((await sweep()).done, 11);
  });

  it('follows a route to the device of a file', async () => {
    const way = await editor.request<TraceResult>('bestpath/trace', { uri: uriOf(3), prefix });
    assert.deepEqual([way.device, way.ways.length, way.ways[0]?.arrives], ['r3', 1, true]);
    const hops = way.ways[0]!.hops;
    assert.deepEqual(
      hops.map(({ title }) => title),
      ['begins on r1: network statement', 'r1 sends it to r2', 'r2 gets it from r1', 'r2 sends it to r3', 'r3 gets it from r2'],
    );
    assert.equal(hops[0]?.place?.uri, uriOf(1));
    assert.equal(await editor.request('bestpath/trace', { uri: uriOf(3) }), null);
  });
});
