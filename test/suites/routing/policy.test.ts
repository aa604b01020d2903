/** Route policies: undefined and empty names, entries that go on, lists inside conditions (domain: FRR measured matrix). */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { bestFrom, type PairParts, pair, paths, simulated } from './network.ts';

const prefix = '203.0.113.0/24';

function accepts(parts: PairParts): boolean {
  return bestFrom(simulated(pair(parts)), 'b', prefix) === '192.0.2.1';
}

const inbound = (name: string) => `  neighbor 192.0.2.1 ${name} in`;

describe('route policy', () => {
  const cases: readonly [string, PairParts, boolean][] = [
    ['undefined route map', { bFamily: inbound('route-map NONE') }, false],
    ['undefined prefix list of a neighbor', { bFamily: inbound('prefix-list NONE') }, false],
    ['undefined filter list of a neighbor', { bFamily: inbound('filter-list NONE') }, false],
    ['undefined distribute list of a neighbor', { bFamily: inbound('distribute-list NONE') }, false],
    [
      'permit that matches an undefined prefix list',
      { bLists: 'route-map IN permit 10\n match ip address prefix-list NONE', bFamily: inbound('route-map IN') },
      false,
    ],
    [
      'permit that matches an undefined AS-path list',
      { bLists: 'route-map IN permit 10\n match as-path NONE', bFamily: inbound('route-map IN') },
      false,
    ],
    [
      'permit that matches an undefined community list',
      { bLists: 'route-map IN permit 10\n match community NONE', bFamily: inbound('route-map IN') },
      false,
    ],
    [
      'deny that matches an undefined list, then permit',
      { bLists: 'route-map IN deny 10\n match ip address prefix-list NONE\nroute-map IN permit 20', bFamily: inbound('route-map IN') },
      true,
    ],
    ['call of an undefined map', { bLists: 'route-map IN permit 10\n call NONE', bFamily: inbound('route-map IN') }, true],
    [
      'call of a map that denies',
      { bLists: 'route-map IN permit 10\n call SUB\nroute-map SUB deny 10', bFamily: inbound('route-map IN') },
      false,
    ],
    ['permit without a match', { bLists: 'route-map IN permit 10', bFamily: inbound('route-map IN') }, true],
    [
      'deny inside the matched list moves on',
      {
        bLists: `ip prefix-list P seq 5 deny ${prefix}\nroute-map IN permit 10\n match ip address prefix-list P`,
        bFamily: inbound('route-map IN'),
      },
      false,
    ],
    [
      'AS-path expression without anchors',
      { bLists: 'bgp as-path access-list P seq 5 permit 449', bFamily: inbound('filter-list P') },
      true,
    ],
    [
      'deny that would go on, which the daemon refuses',
      { bLists: 'route-map IN deny 10\n on-match next\nroute-map IN permit 20', bFamily: inbound('route-map IN') },
      true,
    ],
    ['prefix list with ge', { bLists: 'ip prefix-list P seq 5 permit 203.0.0.0/8 ge 24', bFamily: inbound('prefix-list P') }, true],
    ['prefix list of exact length', { bLists: 'ip prefix-list P seq 5 permit 203.0.0.0/8', bFamily: inbound('prefix-list P') }, false],
  ];
  for (const [name, parts, expected] of cases)
    it(`${name}: ${expected ? 'accepted' : 'rejected'}`, () => assert.equal(accepts(parts), expected));

  it('goes on after continue and keeps what was set', () => {
    const lists =
      'route-map IN permit 10\n set metric 7\n on-match goto 30\nroute-map IN deny 20\nroute-map IN permit 30\n set local-preference 150';
    const [path] = paths(simulated(pair({ bLists: lists, bFamily: inbound('route-map IN') })), 'b', prefix);
    assert.deepEqual([path?.med, path?.localPreference], [7, 150]);
  });

  it('takes all ASNs out of a path where the release knows how, and else leaves the entry without the line (measured on 8.4.4)', () => {
    const net = pair({ bLists: 'route-map IN permit 10\n set as-path exclude all', bFamily: inbound('route-map IN') });
    assert.equal(paths(simulated(net), 'b', prefix)[0]?.asPath, '64496');
    assert.equal(paths(simulated(net.replaceAll('frr version 8.4', 'frr version 8.5')), 'b', prefix)[0]?.asPath, '');
  });

  const named = (name: string) => `route-map IN permit 10\n match peer ${name}`;
  it('knows that no neighbor has a name, and leaves open what it cannot tell', () => {
    assert.equal(bestFrom(simulated(pair({ bLists: named('NOBODY'), bFamily: inbound('route-map IN') })), 'b', prefix), '-');
    const known = { b: ' neighbor GROUP peer-group', bLists: named('GROUP'), bFamily: inbound('route-map IN') };
    assert.equal(bestFrom(simulated(pair(known)), 'b', prefix), '? 192.0.2.1');
    const half = { bLists: 'route-map IN permit 10\n match probability 50', bFamily: inbound('route-map IN') };
    assert.equal(bestFrom(simulated(pair(half)), 'b', prefix), '? 192.0.2.1');
  });

  it('leaves the choice among several open where what was set is not known, and no path missing', () => {
    const bLists = 'route-map IN permit 10\n set metric +rtt';
    const alone = simulated(pair({ bLists, bFamily: inbound('route-map IN') }));
    assert.equal(bestFrom(alone, 'b', prefix), '192.0.2.1');
    assert.deepEqual(
      alone.unsupported.map(({ feature }) => feature),
      ['MED from the round-trip time'],
    );
    const own = `${inbound('route-map IN')}\n  network ${prefix}`;
    const contested = pair({ bLists: `ip route ${prefix} Null0\n${bLists}`, bFamily: own });
    assert.equal(paths(simulated(contested), 'b', prefix)[0]?.best, null);
  });

  it('adds, replaces and deletes communities', () => {
    const aLists = 'route-map OUT permit 10\n set community 64496:1 64496:2';
    const bLists =
      'bgp community-list standard ONE seq 5 permit 64496:1\nroute-map IN permit 10\n set comm-list ONE delete\n set community 64497:9 additive';
    const [path] = paths(
      simulated(pair({ aLists, aFamily: '  neighbor 192.0.2.2 route-map OUT out', bLists, bFamily: inbound('route-map IN') })),
      'b',
      prefix,
    );
    assert.deepEqual(path?.communities, ['64496:2', '64497:9']);
  });

  it('leaves the winner open where a condition cannot be evaluated', () => {
    const simulation = simulated(pair({ bLists: 'route-map IN permit 10\n match rpki valid', bFamily: inbound('route-map IN') }));
    assert.equal(bestFrom(simulation, 'b', prefix), '? 192.0.2.1');
    assert.deepEqual(
      simulation.unsupported.map(({ device, feature }) => [device, feature]),
      [['b', 'origin validation without VRPs']],
    );
  });
});
