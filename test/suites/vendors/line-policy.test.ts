/** Route maps and lists of IOS and FRR. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { Device } from '../../../server/src/model/device.ts';
import { withParsers } from '../../support/parsers.ts';
import { bare } from './junos-reading.ts';
import { device, frr, ios } from './line-reading.ts';

const twice = `route-map RM permit 10
 match community A
 match community B
 match as-path X
 set community 64500:1
 set community 64500:2 additive
`;

const conditions = (from: Device, name: string) => from.policies.get(name)!.terms.map(term => bare(term.conditions));

describe('route maps', () => {
  before(withParsers);

  it('join lines of a kind on IOS', () => {
    assert.deepEqual(conditions(ios(twice), 'RM'), [
      [
        { type: 'community-list', lists: [{ value: 'A' }, { value: 'B' }], exact: false },
        { type: 'as-path-list', lists: [{ value: 'X' }] },
      ],
    ]);
    assert.equal(ios(twice).policies.get('RM')!.terms[0]!.actions.length, 2);
  });

  it('keep the last line of a kind on FRR', () => {
    assert.deepEqual(conditions(frr(twice), 'RM'), [
      [
        { type: 'community-list', lists: [{ value: 'B' }], exact: false },
        { type: 'as-path-list', lists: [{ value: 'X' }] },
      ],
    ]);
    assert.deepEqual(bare(frr(twice).policies.get('RM')!.terms[0]!.actions), [
      { type: 'community', operation: 'add', values: ['64500:2'] },
    ]);
  });

  it('order entries by number and say where a match goes on', () => {
    const text = 'route-map RM deny 20\n continue 30\nroute-map RM permit 10\n on-match goto 20\n call SUB\n';
    const [first, second] = frr(text).policies.get('RM')!.terms;
    assert.deepEqual([first!.sequence, first!.goOn?.to, first!.call?.value, first!.outcome], [10, 20, 'SUB', 'accept']);
    assert.deepEqual([second!.sequence, second!.goOn, second!.outcome], [20, undefined, 'reject']);
  });

  it('continue without a number on IOS', () => {
    assert.equal(ios('route-map RM permit 10\n continue\n').policies.get('RM')!.terms[0]!.goOn?.to, 'next');
  });

  it('match exactly only where it is written', () => {
    assert.deepEqual(conditions(ios('route-map RM permit 10\n match community A exact-match\n'), 'RM'), [
      [{ type: 'community-list', lists: [{ value: 'A' }], exact: true }],
    ]);
  });

  it('add, subtract and set numbers', () => {
    const text = 'route-map RM permit 10\n set local-preference +50\n set metric -5\n set weight 7\n';
    assert.deepEqual(bare(frr(text).policies.get('RM')!.terms[0]!.actions), [
      { type: 'local-preference', operation: 'add', value: 50 },
      { type: 'med', operation: 'subtract', value: 5 },
      { type: 'weight', operation: 'set', value: 7 },
    ]);
  });

  it('say nothing behind no', () => {
    assert.deepEqual(conditions(ios('route-map RM permit 10\n no match as-path X\n'), 'RM'), [[]]);
    assert.equal(ios('no route-map RM permit 10\n').policies.size, 0);
  });
});

describe('lists', () => {
  before(withParsers);

  it('number prefix list entries in steps of five', () => {
    const text = 'ip prefix-list P permit 192.0.2.0/24\nip prefix-list P seq 7 deny 198.51.100.0/24 le 32\nip prefix-list P permit any\n';
    const entries = frr(text).prefixLists.get('prefix-list P')!.entries;
    assert.deepEqual(
      entries.map(({ sequence }) => sequence),
      [5, 7, 10],
    );
    assert.equal(entries[2]!.range, 'any');
  });

  it('read bounds of lengths', () => {
    const range = (bounds: string) => {
      const entry = ios(`ip prefix-list P seq 5 permit 192.0.2.0/24 ${bounds}\n`).prefixLists.get('prefix-list P')!.entries[0]!;
      return entry.range === 'any' ? [] : [entry.range.low, entry.range.high];
    };
    assert.deepEqual(['', 'ge 25', 'le 28', 'ge 25 le 28'].map(range), [
      [24, 24],
      [25, 32],
      [24, 28],
      [25, 28],
    ]);
  });

  it('exist with a description only', () => {
    assert.deepEqual(frr('ip prefix-list P description empty\n').prefixLists.get('prefix-list P')!.entries, []);
  });

  for (const vendor of ['ios', 'frr'] as const) {
    it(`keep AS paths and communities of ${vendor}`, () => {
      const words = vendor === 'ios' ? 'ip' : 'bgp';
      const text = `${words} as-path access-list 1 permit ^64510_
${words} community-list standard C permit 64500:1 no-export
${words} community-list expanded E deny 64500:[12]
${words} large-community-list standard L permit 64500:1:2
`;
      const { asPathLists, communityLists, largeCommunityLists, unknownLines } = device(vendor, text);
      assert.equal(unknownLines.length, 0);
      assert.equal(asPathLists.get('1')!.entries[0]!.pattern, '^64510_');
      assert.deepEqual(communityLists.get('C')!.entries[0]!.match, { all: ['64500:1', '65535:65281'] });
      assert.deepEqual(communityLists.get('E')!.entries[0]!.match, { pattern: '64500:[12]' });
      assert.deepEqual(largeCommunityLists.get('L')!.entries[0]!.match, { all: ['64500:1:2'] });
    });
  }

  it('of FRR leave out expressions that the daemon refuses', () => {
    const { asPathLists } = frr('bgp as-path access-list A seq 5 permit [[:digit:]]+\nbgp as-path access-list B seq 5 permit _64500_\n');
    assert.deepEqual([...asPathLists.keys()], ['B']);
  });

  it('take the community internet for every route', () => {
    assert.deepEqual(ios('ip community-list 1 permit internet\n').communityLists.get('1')!.entries[0]!.match, { all: ['0:0'] });
  });

  it('read access lists of IOS', () => {
    const text = `access-list 10 permit 192.0.2.0 0.0.0.255
ip access-list extended EDGE
 10 permit tcp any host 192.0.2.1 eq 179 log
 deny ip object-group BAD any
`;
    const { acls, unknownLines } = ios(text);
    assert.equal(unknownLines.length, 0);
    assert.equal(acls.get('acl 10')!.entries.length, 1);
    const [permit, deny] = acls.get('acl EDGE')!.entries;
    assert.deepEqual([permit!.source, deny!.source, deny!.destination], ['any', undefined, 'any']);
  });

  it('read access lists of FRR', () => {
    const text = 'access-list A seq 5 deny 192.0.2.0/24 exact-match\naccess-list A seq 10 permit any\n';
    const [deny, permit] = frr(text).acls.get('acl A')!.entries;
    assert.deepEqual([deny!.exact, permit!.source], [true, 'any']);
  });
});
