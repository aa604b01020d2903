/** A route along its whole way: hop by hop, to where it arrives or stops. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { traceWay, type WayRow } from '../../../server/src/features/way.ts';
import { type PairParts, pair, simulated } from './network.ts';

const prefix = '203.0.113.0/24';

const ways = (parts: PairParts, device: string, from?: string) => traceWay(simulated(pair(parts)), { device, prefix, from }).ways;
const titles = ({ hops }: WayRow) => hops.map(({ title }) => title);
const steps = ({ hops }: WayRow) => hops.flatMap(each => each.steps.map(({ text, answer }) => (answer ? `${text} ${answer}` : text)));

/** The pair, with a third router behind the second one. */
const three = ({ bLists = '', ...parts }: PairParts) =>
  `${pair({ ...parts, bLists: `${bLists}\ninterface eth1\n ip address 192.0.2.5/30`, b: ' neighbor 192.0.2.6 remote-as 64498' })}
-- c.frr --
frr version 8.4
hostname c
interface eth0
 ip address 192.0.2.6/30
router bgp 64498
 no bgp ebgp-requires-policy
 neighbor 192.0.2.5 remote-as 64497
`;

describe('a route along its way', () => {
  it('from the statement that brings it in to the table, with all that changes', () => {
    const [way, ...others] = ways(
      { bFamily: '  neighbor 192.0.2.1 route-map IN in', bLists: 'route-map IN permit 10\n set local-preference 150' },
      'b',
    );
    assert.ok(way);
    assert.equal(others.length, 0);
    assert.deepEqual(titles(way), ['begins on a: network statement', 'a sends it to b', 'b gets it from a']);
    assert.equal(way.hops[1]?.why, 'its only path');
    assert.deepEqual(steps(way), [
      'on sending: AS path none → 64496, next hop none → 192.0.2.1',
      'IN 10: local preference none → 150',
      'IN 10: accepted',
    ]);
    assert.deepEqual(way.hops.at(-1)?.attributes.slice(0, 2), ['local preference 150', 'MED 0']);
    assert.deepEqual([way.arrives, way.end], [true, 'b: best path, the only one']);
  });

  it('says why a router chose it where other prefixes share its outcome', () => {
    const others = { aNetworks: [prefix, '198.51.100.0/24'] };
    for (const each of others.aNetworks) {
      const [way] = traceWay(simulated(pair(others)), { device: 'b', prefix: each }).ways;
      assert.equal(way?.hops[1]?.why, 'its only path', each);
    }
  });

  it('speaks of policies only where there are some', () => {
    const [way] = traceWay(simulated(three({})), { device: 'c', prefix }).ways;
    assert.deepEqual(
      steps(way!).filter(each => each.includes('MED') || each.includes('policy')),
      ['on sending: MED 0 → none'],
    );
  });

  it('to the term that stops it, and no further', () => {
    const [way] = ways({ bFamily: '  neighbor 192.0.2.1 route-map IN in', bLists: 'route-map IN deny 20' }, 'b');
    assert.ok(way);
    assert.deepEqual(titles(way), ['begins on a: network statement', 'a sends it to b', 'b gets it from a']);
    assert.deepEqual(way.hops.at(-1)?.attributes, []);
    assert.equal(way.arrives, false);
    assert.match(way.end, /^it stops before b: a sends it, b refuses it: rejected by import policy: IN 20/);
    assert.ok(way.place);
  });

  it('to the router before which it stops, where the neighbors of the device have none either', () => {
    const text = three({ bFamily: '  neighbor 192.0.2.1 prefix-list NONE in\n', bLists: 'ip prefix-list NONE seq 5 deny any' });
    const { ways: found } = traceWay(simulated(text), { device: 'c', prefix });
    assert.equal(found.length, 1);
    assert.match(found[0]!.end, /^it stops before b, from which c would hear of it: a sends it, b refuses it: rejected by list NONE/);
  });

  it('of the policy where the route begins', () => {
    const text = pair({ aLists: 'route-map SET permit 10\n set metric 7' }).replace(`network ${prefix}`, `network ${prefix} route-map SET`);
    const [way] = traceWay(simulated(text), { device: 'b', prefix }).ways;
    assert.deepEqual(steps(way!).slice(0, 2), ['SET 10: MED 0 → 7', 'SET 10: accepted']);
  });

  it('of one neighbor, or of none', () => {
    assert.deepEqual(
      ways({}, 'a', '192.0.2.2').map(({ end }) => end),
      ['it stops before a: b does not send it: its best path is the one that it learned here'],
    );
    assert.deepEqual(ways({}, 'b', '192.0.2.99'), []);
    assert.deepEqual(traceWay(simulated(pair({})), { device: 'b', prefix: '198.51.100.0/24' }).ways, []);
  });
});
