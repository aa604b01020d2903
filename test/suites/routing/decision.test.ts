/** The decision process: MED with and without groups, ties that no configuration settles, and the words of explanations. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { bestFrom, paths, simulated } from './network.ts';

const prefix = '203.0.113.0/24';

/** A router with three external neighbors that announce one prefix, two of them in one AS. */
function threePaths(knobs: string, meds = [200, 50, 100]): string {
  const neighbor = (n: number, asn: number, med: number) => `
-- p${n}.frr --
frr version 8.4
hostname p${n}
interface eth0
 ip address 192.0.2.${4 * n + 1}/30
ip route ${prefix} Null0
route-map OUT permit 10
 set metric ${med}
router bgp ${asn}
 bgp router-id 198.51.100.${n}
 no bgp ebgp-requires-policy
 neighbor 192.0.2.${4 * n + 2} remote-as 64500
 address-family ipv4 unicast
  network ${prefix}
  neighbor 192.0.2.${4 * n + 2} route-map OUT out
`;
  return `${neighbor(1, 64501, meds[0]!)}${neighbor(2, 64502, meds[1]!)}${neighbor(3, 64501, meds[2]!)}
-- hub.frr --
frr version 8.4
hostname hub
interface eth1
 ip address 192.0.2.6/30
interface eth2
 ip address 192.0.2.10/30
interface eth3
 ip address 192.0.2.14/30
router bgp 64500
 bgp router-id 198.51.100.100
 no bgp ebgp-requires-policy
${knobs}
 neighbor 192.0.2.5 remote-as 64501
 neighbor 192.0.2.9 remote-as 64502
 neighbor 192.0.2.13 remote-as 64501
`;
}

describe('decision process', () => {
  it('leaves the winner open where pairwise MED goes in a circle', () => {
    const simulation = simulated(threePaths(' bgp bestpath compare-routerid'));
    assert.equal(bestFrom(simulation, 'hub', prefix), '? 192.0.2.13 192.0.2.5 192.0.2.9');
    assert.ok(paths(simulation, 'hub', prefix).every(({ tie }) => tie === 'order'));
  });

  it('eliminates by MED inside the neighbor AS with deterministic-med', () => {
    const simulation = simulated(threePaths(' bgp bestpath compare-routerid\n bgp deterministic-med'));
    assert.equal(bestFrom(simulation, 'hub', prefix), '192.0.2.9');
    const [best] = paths(simulation, 'hub', prefix).filter(path => path.best);
    assert.equal(best?.decided?.label, 'Router ID');
    assert.equal(best?.decided?.own, '198.51.100.2');
  });

  it('compares MED of all neighbors with always-compare-med', () => {
    const simulation = simulated(threePaths(' bgp bestpath compare-routerid\n bgp always-compare-med'));
    assert.equal(bestFrom(simulation, 'hub', prefix), '192.0.2.9');
    assert.equal(
      paths(simulation, 'hub', prefix).find(path => path.best)?.decided?.text,
      'wins by MED: 50 against 100 of 192.0.2.13 (lower is better)',
    );
  });

  it('reports a tie where age decides', () => {
    const simulation = simulated(threePaths(' bgp deterministic-med', [0, 0, 5]));
    assert.equal(bestFrom(simulation, 'hub', prefix), '? 192.0.2.5 192.0.2.9');
    assert.ok(
      paths(simulation, 'hub', prefix)
        .filter(({ best }) => best === null)
        .every(({ tie }) => tie === 'age'),
    );
  });

  it('does not take the MED 0 of a local route for a missing one', () => {
    const knobs = ' bgp bestpath compare-routerid\n bgp always-compare-med\n bgp bestpath med missing-as-worst';
    const simulation = simulated(threePaths(knobs).replace(' set metric 50\n', ''));
    assert.equal(bestFrom(simulation, 'hub', prefix), '192.0.2.9');
  });

  it('explains every loser against the winner', () => {
    const losers = paths(simulated(threePaths(' bgp bestpath compare-routerid\n bgp always-compare-med')), 'hub', prefix).filter(
      path => !path.best,
    );
    assert.deepEqual(
      losers.map(({ decided }) => decided?.text),
      ['loses by MED: 100 against 50 of 192.0.2.9 (lower is better)', 'loses by MED: 200 against 50 of 192.0.2.9 (lower is better)'],
    );
  });

  it('gives rows that are plain data, the same ones each time they are asked for', () => {
    const { bgp, rib, sessions } = simulated(threePaths('')).devices.get('hub')!.vrfs.get('default')!;
    for (const rows of [bgp.ipv4, rib.ipv4]) {
      assert.ok(rows.size > 0);
      assert.deepEqual(structuredClone([...rows]), [...rows]);
      assert.equal(rows.get(prefix), [...rows].find(([key]) => key === prefix)![1]);
      assert.equal(rows.get('198.51.100.0/25'), undefined);
    }
    assert.deepEqual(structuredClone(sessions), sessions);
  });
});
