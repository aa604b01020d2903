/** What an edit leaves alone keeps its identity, on which remembered results hang. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Bgp } from '../../../server/src/model/bgp.ts';
import { peerOf } from '../../../server/src/model/drafts.ts';
import { type Draft, factOfPeer } from '../../../server/src/model/fact.ts';
import { foldObject } from '../../../server/src/model/fold.ts';
import { keepKnown } from '../../../server/src/model/same.ts';
import { ConfigText } from '../../../server/src/notation/config-text.ts';
import { vendorOf } from '../../../server/src/vendors/index.ts';
import { withParsers } from '../../support/parsers.ts';

withParsers();

describe('an edit of one neighbor', () => {
  it('keeps all those of other sections', () => {
    const neighbors = Array.from({ length: 250 }, (_, i) => `neighbor 192.0.2.${i + 1}`);
    const lines = ['router bgp 64500', ...neighbors.flatMap(name => [` ${name} remote-as 64501`, ` ${name} route-map A in`])];
    const config = new ConfigText('edge1.cfg', `${lines.join('\n')}\n`, vendorOf('ios').language);
    const peers = () => config.objects.bgp.get('default')!.peers;
    const before = peers();
    config.apply(lines.length - 1, lines.length - 1, ` ${neighbors.at(-1)} route-map B in\n`);
    assert.notEqual(peers().get('192.0.2.250'), before.get('192.0.2.250'));
    assert.equal(peers().size, 250);
    assert.equal(peers().get('192.0.2.1'), before.get('192.0.2.1'));
  });
});

describe('foldObject', () => {
  it('folds only the neighbors again that other facts make', () => {
    const at = { file: 'a', line: 0 };
    const folded: string[] = [];
    const factsOf = (name: string, line: number) => {
      const place = { at, line, start: 0, endLine: line, end: 1 };
      const peerIn = (bgp: Draft<Bgp>) => peerOf(bgp.peers, name, place);
      return ['remote-as', 'description'].map(what =>
        factOfPeer('default', place, peerIn, peer => {
          folded.push(`${name} ${what}`);
          peer.description = what;
        }),
      );
    };
    const kept = factsOf('192.0.2.1', 1);
    const before = foldObject([kept, factsOf('192.0.2.2', 3)]) as Bgp;
    folded.length = 0;
    const after = foldObject([kept, factsOf('192.0.2.2', 3)], before) as Bgp;
    assert.deepEqual(folded, ['192.0.2.2 remote-as', '192.0.2.2 description']);
    assert.equal(after.peers.get('192.0.2.1'), before.peers.get('192.0.2.1'));
    assert.deepEqual(after, before);
    const other = foldObject([factsOf('192.0.2.1', 0), kept], before) as Bgp;
    assert.equal(other.peers.get('192.0.2.1')?.place.line, 0);
    assert.equal(other.peers.size, 1);
  });
});

describe('keepKnown', () => {
  const at = { file: 'a', line: 0 };
  const peer = (name: string, remote: number) => ({ name, place: { at, line: 1 }, remote });

  it('takes over entries that read the same, and the whole where all do', () => {
    const known = {
      name: 'x',
      peers: new Map([
        ['a', peer('a', 1)],
        ['b', peer('b', 2)],
      ]),
    };
    const changed = {
      name: 'x',
      peers: new Map([
        ['a', peer('a', 1)],
        ['b', peer('b', 3)],
      ]),
    };
    const [a, b] = [known.peers.get('a'), changed.peers.get('b')];
    const kept = keepKnown(known, changed);
    assert.equal(kept, changed);
    assert.equal(kept.peers.get('a'), a);
    assert.equal(kept.peers.get('b'), b);
    const same = {
      name: 'x',
      peers: new Map([
        ['a', peer('a', 1)],
        ['b', peer('b', 2)],
      ]),
    };
    assert.equal(keepKnown(known, same), known);
  });

  it('tells another order, and fields that came or went, from the same', () => {
    const known = {
      peers: new Map([
        ['a', 1],
        ['b', 2],
      ]),
    } as { peers: Map<string, number>; extra?: number };
    assert.notEqual(
      keepKnown(known, {
        peers: new Map([
          ['b', 2],
          ['a', 1],
        ]),
      }),
      known,
    );
    assert.notEqual(
      keepKnown(known, {
        peers: new Map([
          ['a', 1],
          ['b', 2],
        ]),
        extra: 1,
      }),
      known,
    );
    assert.notEqual(keepKnown(known, { peers: new Map([['a', 1]]) }), known);
  });
});
