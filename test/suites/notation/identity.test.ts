/** What an edit leaves alone keeps its identity, on which remembered results hang. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
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
