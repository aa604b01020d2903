/** How routes spread: reflection, next hops, communities, aggregates, default routes, AS-path changes. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { answersOf } from '../../support/simulation-answers.ts';
import { bestFrom, type PairParts, pair, paths, route, simulated } from './network.ts';

const prefix = '203.0.113.0/24';

/** Routers of one AS around a hub, each with a loopback session to it; `hubLines` go into the family of the hub. */
function star(hubLines: string, spokes = 2): string {
  const spoke = (n: number) => `
-- s${n}.frr --
frr version 8.4
hostname s${n}
interface eth0
 ip address 192.0.2.${4 * n + 1}/30
${n === 1 ? `ip route ${prefix} Null0` : ''}
router bgp 64500
 bgp router-id 198.51.100.${n}
 neighbor 192.0.2.${4 * n + 2} remote-as 64500
 address-family ipv4 unicast
${n === 1 ? `  network ${prefix}` : ''}
`;
  const numbers = Array.from({ length: spokes }, (_, i) => i + 1);
  return `${numbers.map(spoke).join('')}
-- hub.frr --
frr version 8.4
hostname hub
${numbers.map(n => `interface eth${n}\n ip address 192.0.2.${4 * n + 2}/30`).join('\n')}
router bgp 64500
 bgp router-id 198.51.100.100
${numbers.map(n => ` neighbor 192.0.2.${4 * n + 1} remote-as 64500`).join('\n')}
 address-family ipv4 unicast
${hubLines}
`;
}

const received = (parts: PairParts, of = prefix) => paths(simulated(pair(parts)), 'b', of)[0];

describe('propagation inside an AS', () => {
  it('does not pass iBGP routes on', () => assert.equal(bestFrom(simulated(star('')), 's2', prefix), '-'));

  it('reflects from a client to others, with originator and cluster list, next hop unchanged', () => {
    const simulation = simulated(star('  neighbor 192.0.2.5 route-reflector-client'));
    const [path] = paths(simulation, 's2', prefix);
    assert.deepEqual(
      [path?.from, path?.nextHop, path?.originatorId, path?.clusterList],
      ['192.0.2.10', '192.0.2.5', '198.51.100.1', ['198.51.100.100']],
    );
    assert.equal(path?.valid, false);
    assert.equal(path?.why, 'no route to the next hop 192.0.2.5');
  });

  it('puts itself in as next hop of reflected routes only when forced', () => {
    const lines = (how: string) => `  neighbor 192.0.2.5 route-reflector-client\n  neighbor 192.0.2.9 next-hop-self${how}`;
    assert.equal(paths(simulated(star(lines(''))), 's2', prefix)[0]?.nextHop, '192.0.2.5');
    assert.equal(paths(simulated(star(lines(' force'))), 's2', prefix)[0]?.nextHop, '192.0.2.10');
  });

  it('does not return a route to its originator', () => {
    const simulation = simulated(star('  neighbor 192.0.2.5 route-reflector-client\n  neighbor 192.0.2.9 route-reflector-client'));
    assert.deepEqual(
      paths(simulation, 's1', prefix).map(({ from }) => from),
      ['self'],
    );
  });

  it('gives the same answer in whatever order the files come', () => {
    const text = star('  neighbor 192.0.2.5 route-reflector-client', 3);
    const parts = text.split(/(?=^-- )/m);
    assert.deepEqual(answersOf(simulated([...parts].reverse().join(''))), answersOf(simulated(text)));
  });
});

describe('propagation between ASes', () => {
  it('puts the own AS in front and itself in as next hop', () => {
    const path = received({});
    assert.deepEqual([path?.asPath, path?.nextHop, path?.med, path?.weight], ['64496', '192.0.2.1', 0, 0]);
  });

  it('holds back no-export and sends communities as told', () => {
    const aLists = 'route-map OUT permit 10\n set community no-export 64496:7';
    assert.deepEqual(received({ aLists, aFamily: '  neighbor 192.0.2.2 route-map OUT out' })?.communities, ['64496:7', '65535:65281']);
    const networks = ['203.0.113.0/24'];
    const text = pair({ aNetworks: networks, aLists: 'route-map NET permit 10\n set community no-export' }).replace(
      `network ${prefix}`,
      `network ${prefix} route-map NET`,
    );
    assert.equal(bestFrom(simulated(text), 'b', prefix), '-');
  });

  it('originates an aggregate while a more specific route exists, and holds that back', () => {
    const simulation = simulated(pair({ aFamily: '  aggregate-address 203.0.112.0/23 summary-only' }));
    assert.equal(bestFrom(simulation, 'b', prefix), '-');
    const [aggregate] = paths(simulation, 'b', '203.0.112.0/23');
    assert.deepEqual([aggregate?.asPath, aggregate?.atomicAggregate, aggregate?.aggregator], ['64496', true, '64496 192.0.2.1']);
    assert.deepEqual(route(simulation, 'a', '203.0.112.0/23')?.nextHops, [{ blackhole: true }]);
    assert.equal(bestFrom(simulated(pair({ aFamily: '  aggregate-address 198.51.100.0/24' })), 'b', '198.51.100.0/24'), '-');
  });

  it('makes a default route for a neighbor, on a condition if there is one', () => {
    assert.equal(received({ aFamily: '  neighbor 192.0.2.2 default-originate' }, '0.0.0.0/0')?.asPath, '64496');
    const aLists = `ip prefix-list C seq 5 permit ${prefix}\nroute-map COND permit 10\n match ip address prefix-list C\n set metric 12`;
    const conditional = { aLists, aFamily: '  neighbor 192.0.2.2 default-originate route-map COND' };
    assert.equal(received(conditional, '0.0.0.0/0')?.med, 12);
    assert.equal(received({ ...conditional, aNetworks: ['198.51.100.0/24'] }, '0.0.0.0/0'), undefined);
  });

  it('checks that a network statement has its route', () => {
    const simulation = simulated(pair({}).replace(`ip route ${prefix} Null0\n`, ''));
    assert.equal(bestFrom(simulation, 'b', prefix), '-');
    assert.equal(paths(simulation, 'a', prefix)[0]?.why, 'no other protocol has this exact route');
  });

  it('drops routes that already passed the own AS unless allowed', () => {
    const aLists = 'route-map OUT permit 10\n set as-path prepend 64497';
    const aFamily = '  neighbor 192.0.2.2 route-map OUT out';
    assert.equal(received({ aLists, aFamily }), undefined);
    assert.equal(received({ aLists, aFamily, bFamily: '  neighbor 192.0.2.1 allowas-in 1' })?.asPath, '64496 64497');
  });

  it('removes private ASNs: all of them, or only where nothing else is in the path', () => {
    const aLists = 'route-map NET permit 10\n set as-path prepend 65001 64510';
    const text = (how: string) =>
      pair({ aLists, aFamily: `  neighbor 192.0.2.2 remove-private-AS${how}` }).replace(
        `network ${prefix}`,
        `network ${prefix} route-map NET`,
      );
    assert.equal(paths(simulated(text('')), 'b', prefix)[0]?.asPath, '64496 65001 64510');
    assert.equal(paths(simulated(text(' all')), 'b', prefix)[0]?.asPath, '64496 64510');
    assert.equal(paths(simulated(text(' all replace-AS')), 'b', prefix)[0]?.asPath, '64496 64496 64510');
  });

  it('passes nothing without policy where RFC 8212 holds', () => {
    const simulation = simulated(pair({}).replaceAll(' no bgp ebgp-requires-policy\n', ''));
    assert.equal(bestFrom(simulation, 'b', prefix), '-');
    assert.equal(simulation.devices.get('b')?.vrfs.get('default')?.sessions[0]?.state, 'up');
  });

  it('lowers the preference of a router that is shutting down', () => {
    const path = received({ a: ' bgp graceful-shutdown' });
    assert.deepEqual([path?.communities, path?.localPreference], [['65535:0'], 0]);
  });
});
