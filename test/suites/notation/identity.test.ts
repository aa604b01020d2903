/** What an edit leaves alone keeps its identity, on which remembered results hang. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Bgp } from '../../../server/src/model/bgp.ts';
import { peerOf } from '../../../server/src/model/drafts.ts';
import { type Draft, factOfPeer } from '../../../server/src/model/fact.ts';
import { foldObject } from '../../../server/src/model/fold.ts';
import { keepKnown } from '../../../server/src/model/same.ts';
import { ConfigText } from '../../../server/src/notation/config-text.ts';
import { allFactsOf } from '../../../server/src/notation/contributor.ts';
import { nameOf, namesAfter, numberOf } from '../../../server/src/text/line-names.ts';
import { lineOf, rangeOf, wholeLine } from '../../../server/src/text/place.ts';
import { vendorOf } from '../../../server/src/vendors/index.ts';
import { canonical } from '../../support/canonical.ts';
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

  /** The text has a group, then neighbors in it over several sections. */
  const groups = Array.from({ length: 120 }, (_, i) => `set protocols bgp group G${i}`);
  const text = groups.flatMap((group, i) => [`${group} type external`, `${group} neighbor 192.0.2.${i + 1} peer-as 64501`]);
  const { language } = vendorOf('junos');
  const changes: { what: string; first: number; last: number; lines: string; names: readonly string[] }[] = [
    {
      what: 'put in above the others',
      first: 0,
      last: -1,
      lines: `${groups[119]} neighbor 198.51.100.1 peer-as 64502\n`,
      names: ['G119', 'G0'],
    },
    { what: 'taken out', first: 4, last: 5, lines: '', names: ['G1', 'G3'] },
    { what: 'moved to another group', first: 5, last: 5, lines: `${groups[0]} neighbor 192.0.2.3 peer-as 64501\n`, names: ['G1', 'G2'] },
    { what: 'changed where the group is named first', first: 0, last: 0, lines: `${groups[0]} description "a"\n`, names: ['G0', 'G1'] },
  ];

  for (const { what, first, last, lines, names } of changes)
    it(`reads as a fresh text does when one is ${what}, and back again`, () => {
      const config = new ConfigText('edge1.conf', `${text.join('\n')}\n`, language);
      const process = () => config.objects.bgp.get('default')!;
      const far = process().peers.get('192.0.2.100');
      const fresh = (now: readonly string[]) => new ConfigText('edge1.conf', `${now.join('\n')}\n`, language).objects.bgp.get('default')!;
      const edited = text.toSpliced(first, last - first + 1, ...lines.split('\n').slice(0, -1));
      config.apply(first, last, lines);
      const order = [...process().groups.keys()];
      assert.deepEqual(
        order.filter(name => names.includes(name)),
        names,
      );
      assert.deepEqual(order, [...fresh(edited).groups.keys()]);
      assert.deepEqual([...process().peers.keys()], [...fresh(edited).peers.keys()]);
      assert.equal(canonical(process()), canonical(fresh(edited)));
      assert.equal(process().peers.get('192.0.2.100'), far);
      const count = lines === '' ? 0 : 1;
      config.apply(
        first,
        first + count - 1,
        text
          .slice(first, last + 1)
          .map(line => `${line}\n`)
          .join(''),
      );
      assert.deepEqual([...process().peers.keys()], [...fresh(text).peers.keys()]);
      assert.equal(canonical(process()), canonical(fresh(text)));
    });
});

describe('an inserted line', () => {
  const lines = ['interface Ethernet1', ' description a', 'router bgp 64500', ' neighbor 192.0.2.1 remote-as 64501', ''];

  it('leaves what stands around it the same, and its places lead to the same lines', () => {
    const config = new ConfigText('edge1.cfg', lines.join('\n'), vendorOf('ios').language);
    const bgp = config.objects.bgp.get('default')!;
    const port = config.objects.interface.get('Ethernet1');
    const line = () => lineOf(bgp.peers.get('192.0.2.1')!.place);
    config.apply(2, 1, 'ip prefix-list A permit 192.0.2.0/24\n!\n');
    assert.equal(line(), 5);
    config.apply(2, 2, '');
    assert.equal(line(), 4);
    const peers = config.objects.bgp.get('default')!.peers;
    config.apply(3, 2, ' bgp log-neighbor-changes\n');
    assert.equal(line(), 5);
    assert.equal(config.objects.bgp.get('default')!.peers, peers);
    config.apply(3, 3, '');
    config.apply(0, 1, '');
    assert.equal(line(), 2);
    config.apply(0, -1, 'interface Ethernet2\n!\n');
    assert.equal(line(), 4);
    assert.equal(config.objects.bgp.get('default'), bgp);
    assert.notEqual(config.objects.interface.get('Ethernet1'), port);
  });

  it('is not part of a whole line above it', () => {
    const config = new ConfigText('edge1.cfg', lines.join('\n'), vendorOf('ios').language);
    const whole = wholeLine(config.objects.bgp.get('default')!.place);
    config.apply(3, 2, ' bgp router-id 192.0.2.9\n');
    assert.deepEqual(rangeOf(whole), { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } });
  });
});

describe('names of lines', () => {
  const known = namesAfter(undefined, { before: 4, after: 6, top: 1, bottom: 2 })!;

  it('stay with the lines', () => {
    assert.deepEqual(known.names, [0, 1, 4, 5, 2, 3]);
    assert.deepEqual(
      [0, 1, 2, 3, 4].map(name => numberOf(known, name)),
      [0, 1, 4, 5, 2],
    );
    assert.equal(nameOf(known, 6), 6);
    assert.equal(numberOf(known, 6), 6);
    assert.equal(namesAfter(undefined, { before: 4, after: 5, top: 4, bottom: 0 }), undefined);
  });

  it('are not given twice', () => {
    const fewer = namesAfter(known, { before: 6, after: 5, top: 2, bottom: 3 })!;
    assert.deepEqual(fewer.names, [0, 1, 5, 2, 3]);
    const more = namesAfter(fewer, { before: 5, after: 6, top: 0, bottom: 5 })!;
    assert.deepEqual(more.names, [6, 0, 1, 5, 2, 3]);
    assert.ok(numberOf(fewer, 4) < 5);
  });
});

describe('objects whose facts were let go of', () => {
  /** Interfaces that are said more of far below, route maps, and an access list over many sections. */
  const far = (i: number) => [`interface Ethernet${i}`, ` description port ${i}`];
  const near = (i: number) => [
    `interface Ethernet${i}`,
    ` ip address 192.0.2.${i} 255.255.255.255`,
    `route-map M${i} permit 10`,
    ' set tag 5',
  ];
  const numbers = Array.from({ length: 250 }, (_, i) => i + 1);
  const entries = Array.from({ length: 900 }, (_, i) => ` permit tcp 198.51.100.0 0.0.0.255 any eq ${i + 1}`);
  const lines = [...numbers.flatMap(near), 'ip access-list extended LONG', ...entries, ...numbers.flatMap(far)];
  const read = () => new ConfigText('edge1.cfg', `${lines.join('\n')}\n`, vendorOf('ios').language);
  const kept = ({ sections }: ConfigText) =>
    sections.flatMap(({ reading }) => [...reading.facts].flatMap(([kind, names]) => [...names.values()].map(facts => facts && kind)));

  it('are those that stand in few sections', () => {
    const config = read();
    assert.ok(config.sections.length > 20);
    assert.ok(kept(config).filter(kind => kind === undefined).length > 400);
    assert.ok(kept(config).filter(kind => kind === 'acl').length >= 4);
    assert.deepEqual(
      allFactsOf(config.sections[3]!).map(({ place }) => place),
      allFactsOf(read().sections[3]!).map(({ place }) => place),
    );
  });

  it('are edited as if they had been kept', () => {
    for (const at of [0, 1, 2, 601, 1001, 1500, lines.length - 311, lines.length - 1]) {
      const config = read();
      const before = { ...config.objects };
      const text = [...lines.slice(0, at), ...lines.slice(at + 1)].join('\n');
      config.apply(at, at, '');
      const fresh = new ConfigText('edge1.cfg', `${text}\n`, vendorOf('ios').language);
      for (const kind of ['interface', 'policy', 'acl'] as const)
        assert.equal(canonical(config.objects[kind]), canonical(fresh.objects[kind]), `${at}`);
      assert.equal(config.objects.interface.get('Ethernet100'), before.interface.get('Ethernet100'));
      assert.equal(config.objects.policy.get('M100'), before.policy.get('M100'));
    }
  });
});

describe('neighbors whose facts were let go of', () => {
  const addresses = Array.from({ length: 240 }, (_, i) => `192.0.2.${i + 1}`);
  const session = (peer: string) => [` neighbor ${peer} remote-as 64501`, ` neighbor ${peer} description to ${peer}`];
  const policy = (peer: string) => [
    `  neighbor ${peer} activate`,
    `  neighbor ${peer} route-map A in`,
    `  neighbor ${peer} route-map B out`,
  ];
  const lines = ['router bgp 64500', ...addresses.flatMap(session), ' address-family ipv4', ...addresses.flatMap(policy), ''];
  const read = (text: readonly string[]) => new ConfigText('edge1.cfg', text.join('\n'), vendorOf('ios').language);
  const bgp = ({ objects }: ConfigText) => objects.bgp.get('default')!;
  const edits = [
    [1, ' neighbor 192.0.2.1 remote-as 64502'],
    [100, '!'],
    [482, '  neighbor 192.0.2.1 route-map C in'],
    [800, ' neighbor 198.51.100.1 remote-as 64503'],
  ] as const;

  it('are folded from their lines in all sections', () => {
    const config = read(lines);
    const texts = [...lines];
    for (const [at, text] of edits) {
      const before = bgp(config);
      config.apply(at, at, `${text}\n`);
      texts[at] = text;
      assert.equal(canonical(bgp(config)), canonical(bgp(read(texts))), text);
      assert.equal(bgp(config).peers.get('192.0.2.200'), before.peers.get('192.0.2.200'));
    }
  });

  it('are few of those that a section speaks of', () => {
    const kept = read(lines).sections.map(({ reading }) => reading.facts.get('bgp')?.get('default')?.length ?? 0);
    assert.ok(kept[3]! > 0 && kept[3]! < 0.5 * kept.at(-2)!, `${kept}`);
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
