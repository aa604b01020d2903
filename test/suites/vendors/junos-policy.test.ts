/** Policy statements of Junos: conditions, actions, the order of terms. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { Term } from '../../../server/src/model/policy.ts';
import { withParsers } from '../../support/parsers.ts';
import { bare, names, read } from './junos-reading.ts';

const statement = 'set policy-options policy-statement P';

/** The terms of the policy `P` after these lines below it. */
function terms(...lines: string[]): readonly Term[] {
  return read(lines.map(line => `${statement} ${line}`).join('\n')).policies.get('P')?.terms ?? [];
}

const from = (...lines: string[]) => terms(...lines.map(line => `term 1 from ${line}`))[0]?.conditions ?? [];
const conditions = (...lines: string[]) => bare(from(...lines));
const types = (...lines: string[]) => from(...lines).map(({ type }) => type);
const actions = (...lines: string[]) => bare(terms(...lines.map(line => `term 1 then ${line}`))[0]?.actions);
const outcome = (...lines: string[]) => terms(...lines.map(line => `term 1 then ${line}`))[0]?.outcome;

const located = (...values: unknown[]) => values.map(value => ({ value }));
const network = (w0: number, length: number) => ({ family: 4, w0, w1: 0, w2: 0, w3: 0, length });

describe('Junos policy statements', () => {
  before(withParsers);

  describe('conditions', () => {
    it('of one type are alternatives', () => {
      assert.deepEqual(conditions('protocol static', 'protocol direct'), [{ type: 'protocol', protocols: located('static', 'direct') }]);
      assert.deepEqual(conditions('community [ A B ]'), [{ type: 'community-list', lists: located('A', 'B'), exact: false }]);
    });

    it('of different types must all hold', () => {
      assert.deepEqual(types('as-path PEERS', 'neighbor 192.0.2.1'), ['as-path-list', 'peer']);
    });

    const ranges: readonly (readonly [string, number, number])[] = [
      ['exact', 16, 16],
      ['longer', 17, 32],
      ['orlonger', 16, 32],
      ['upto /24', 16, 24],
      ['prefix-length-range /20-/28', 20, 28],
    ];
    for (const [type, low, high] of ranges) {
      it(`read lengths ${low} to ${high} from ${type}`, () => {
        const expected = [{ type: 'route-filter', ranges: [{ value: { prefix: network(0xc6330000, 16), low, high } }] }];
        assert.deepEqual(conditions(`route-filter 198.51.0.0/16 ${type}`), expected);
      });
    }

    it('that are not evaluated make the result unknown', () => {
      for (const line of ['route-filter 198.51.0.0/16 through 198.51.100.0/24', 'route-filter 198.51.0.0/16 upto /8', 'color 7']) {
        assert.deepEqual(types(line), ['unsupported'], line);
      }
    });

    it('on other routes name what must exist', () => assert.deepEqual(types('condition UP'), ['route-exists']));

    it('on prefix lists keep the way of matching', () => {
      assert.deepEqual(conditions('prefix-list A', 'prefix-list B'), [{ type: 'prefix-list', lists: located('A', 'B'), mode: 'exact' }]);
      assert.deepEqual(conditions('prefix-list-filter A orlonger'), [{ type: 'prefix-list', lists: located('A'), mode: 'orlonger' }]);
    });

    it('on prefix lists and route filters of one term are alternatives', () => {
      const lists = [
        { list: { value: 'A' }, mode: 'exact' },
        { list: { value: 'B' }, mode: 'longer' },
      ];
      assert.deepEqual(conditions('prefix-list A', 'prefix-list-filter B longer'), [{ type: 'route-filter', ranges: [], lists }]);
      const filter = { value: { prefix: network(0xc6330000, 16), low: 16, high: 16 } };
      const both = [{ type: 'route-filter', ranges: [filter], lists: lists.slice(0, 1) }];
      assert.deepEqual(conditions('prefix-list A', 'route-filter 198.51.0.0/16 exact'), both);
      assert.deepEqual(conditions('route-filter 198.51.0.0/16 exact', 'prefix-list A'), both);
    });

    it('name origin validation states as RFC 6811 does', () => {
      assert.deepEqual(conditions('validation-database unknown'), [{ type: 'origin-validation', states: ['not-found'] }]);
    });

    it('on tables of one family stand for the family', () => {
      assert.deepEqual(conditions('rib inet6.0'), [{ type: 'family', family: 6 }]);
      assert.deepEqual(conditions('rib blue.inet.0'), [{ type: 'unsupported', text: 'blue.inet.0' }]);
    });
  });

  describe('actions', () => {
    it('on one attribute replace each other', () => {
      assert.deepEqual(actions('local-preference 120', 'local-preference add 5'), [
        { type: 'local-preference', operation: 'add', value: 5 },
      ]);
      assert.deepEqual(actions('metric 10', 'metric igp'), [{ type: 'med-igp' }]);
    });

    it('on communities all stay, in order', () => {
      const community = (operation: string, list: string) => ({ type: 'community', operation, list: { value: list } });
      assert.deepEqual(actions('community set A', 'community + B', 'community delete C'), [
        community('set-list', 'A'),
        community('add-list', 'B'),
        community('delete-list', 'C'),
      ]);
    });

    it('prepend before they expand', () => {
      assert.deepEqual(actions('as-path-expand last-as count 2', 'as-path-prepend "64496 64496"'), [
        { type: 'as-path-prepend', asns: [64496, 64496] },
        { type: 'as-path-prepend-last', count: 2 },
      ]);
    });

    it('set next hops', () => {
      assert.deepEqual(actions('next-hop self', 'next-hop discard'), [{ type: 'next-hop', to: 'discard' }]);
    });
  });

  describe('outcomes', () => {
    it('are taken from the last word', () => assert.equal(outcome('accept', 'reject'), 'reject'));
    it('go on where next is written, wherever it stands', () => {
      assert.equal(outcome('next policy', 'accept'), 'next-policy');
      assert.equal(outcome('reject', 'next term'), 'next-term');
    });
    it('of a term without one fall through', () => assert.equal(outcome('tag 7'), 'next-term'));
    it('leave nothing for a default action', () => {
      assert.deepEqual(actions('default-action reject', 'accept'), []);
      assert.deepEqual(actions('default-action reject'), [{ type: 'unsupported', text: 'default-action reject' }]);
    });
  });

  it('evaluate lines outside terms last', () => {
    assert.deepEqual(
      terms('then reject', 'term a then accept', 'term b then accept').map(({ name }) => name),
      ['a', 'b', ''],
    );
  });

  it('read several actions of one block', () => {
    const device = read('policy-options { policy-statement P { term 1 { then { metric 5; accept; } } then reject; } }');
    assert.deepEqual(bare(device.policies.get('P')?.terms), [
      { name: '1', conditions: [], actions: [{ type: 'med', operation: 'set', value: 5 }], outcome: 'accept' },
      { name: '', conditions: [], actions: [], outcome: 'reject' },
    ]);
  });
});

describe('Junos lists', () => {
  before(withParsers);

  it('hold prefixes and single addresses', () => {
    const device = read('policy-options { prefix-list L { 198.51.100.0/24; 192.0.2.1; } }');
    const ranges = device.prefixLists
      .get('prefix-list L')
      ?.entries.map(({ range }) => (range === 'any' ? undefined : [range.low, range.high]));
    assert.deepEqual(ranges, [
      [24, 24],
      [32, 32],
    ]);
  });

  it('of communities join all members of a name', () => {
    const device = read(
      'set policy-options community C members 64496:1\nset policy-options community C members 64496:2..\nset policy-options community C invert-match',
    );
    assert.deepEqual(bare(device.communityLists.get('C')?.entries), [
      { permit: true, match: { members: ['64496:1', '64496:2..'], invert: true } },
    ]);
  });

  it('name what they use', () => {
    const device = read(
      `${statement} term 1 from as-path-group G\nset policy-options as-path-group G as-path A ".* 64496"\n${statement} from policy Q`,
    );
    assert.deepEqual(names(device), [
      'definition as-path-group G',
      'definition policy-statement P',
      'reference as-path-group G',
      'reference policy-statement Q',
    ]);
  });
});
