/** More than the best path of a prefix: ADD-PATH (RFC 7911) and best external paths. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { bestFrom, paths, simulated } from './network.ts';

/** `c` hears two paths from `b`, which prefers the longer one by weight. */
const network = (sending: string, receiving = '') => `
-- c.frr --
frr version 8.4.4
hostname c
interface eth0
 ip address 192.0.2.1/30
router bgp 64496
 neighbor 192.0.2.2 remote-as 64496
 address-family ipv4 unicast
  ${receiving}
-- b.frr --
frr version 8.4.4
hostname b
interface eth0
 ip address 192.0.2.2/30
interface eth1
 ip address 192.0.2.5/30
interface eth2
 ip address 192.0.2.9/30
router bgp 64496
 no bgp ebgp-requires-policy
 neighbor 192.0.2.1 remote-as 64496
 neighbor 192.0.2.6 remote-as 64497
 neighbor 192.0.2.10 remote-as 64498
 address-family ipv4 unicast
  neighbor 192.0.2.1 next-hop-self
  ${sending}
  neighbor 192.0.2.6 weight 100
-- far.frr --
frr version 8.4.4
hostname far
interface eth0
 ip address 192.0.2.6/30
ip route 203.0.113.0/24 Null0
route-map long permit 10
 set as-path prepend 64497 64497
router bgp 64497
 no bgp ebgp-requires-policy
 neighbor 192.0.2.5 remote-as 64496
 address-family ipv4 unicast
  network 203.0.113.0/24
  neighbor 192.0.2.5 route-map long out
-- near.frr --
frr version 8.4.4
hostname near
interface eth0
 ip address 192.0.2.10/30
ip route 203.0.113.0/24 Null0
router bgp 64498
 no bgp ebgp-requires-policy
 neighbor 192.0.2.9 remote-as 64496
 address-family ipv4 unicast
  network 203.0.113.0/24
`;
const prefix = '203.0.113.0/24';

describe('more paths than the best one', () => {
  it('of FRR are all that may go to the neighbor, which chooses for itself (measured on 8.4.4)', () => {
    const simulation = simulated(network('neighbor 192.0.2.1 addpath-tx-all-paths'));
    assert.equal(bestFrom(simulation, 'b', prefix), '192.0.2.6');
    const rows = paths(simulation, 'c', prefix);
    assert.deepEqual(rows.map(({ asPath, best }) => [asPath, best]).sort(), [
      ['64497 64497 64497', false],
      ['64498', true],
    ]);
  });

  it('do not reach a neighbor that takes one', () => {
    const simulation = simulated(network('neighbor 192.0.2.1 addpath-tx-all-paths', 'neighbor 192.0.2.2 disable-addpath-rx'));
    assert.deepEqual(
      paths(simulation, 'c', prefix).map(({ asPath, best }) => [asPath, best]),
      [['64497 64497 64497', true]],
    );
  });

  it('are the best ones of each neighbor AS where that is asked for (measured on 8.4.4)', () => {
    const simulation = simulated(network('neighbor 192.0.2.1 addpath-tx-bestpath-per-AS'));
    assert.deepEqual(
      paths(simulation, 'c', prefix)
        .map(({ asPath, best }) => [asPath, best])
        .sort(),
      [
        ['64497 64497 64497', false],
        ['64498', true],
      ],
    );
  });

  it('leave the choice open where the software picks them and another one would win', () => {
    const rows = paths(simulated(network('neighbor 192.0.2.1 addpath-tx-best-selected 2')), 'c', prefix);
    assert.ok(rows.some(({ best, asPath }) => best === null && asPath === '64498') && !rows.some(({ best }) => best === true));
    // A path that loses against the best one changes nothing.
    const harmless = network('neighbor 192.0.2.1 addpath-tx-best-selected 2').replace('neighbor 192.0.2.6 weight 100', '');
    assert.equal(bestFrom(simulated(harmless), 'c', prefix), '192.0.2.2');
  });

  it('are none without a line', () => {
    assert.equal(paths(simulated(network('')), 'c', prefix).length, 1);
  });

  it('go to internal neighbors where the best one is internal: best external paths (Junos advertise-external)', () => {
    const text = (line: string) => `
-- a.junos --
set system host-name a
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/30
set interfaces ge-0/0/1 unit 0 family inet address 192.0.2.5/30
set routing-options autonomous-system 64496
set routing-options router-id 192.0.2.1
set protocols bgp group in type internal
set protocols bgp group in neighbor 192.0.2.2
set protocols bgp group out type external
set protocols bgp group out peer-as 64497
set protocols bgp group out neighbor 192.0.2.6
${line}
-- b.frr --
frr version 8.4.4
hostname b
interface eth0
 ip address 192.0.2.2/30
ip route 203.0.113.0/24 Null0
route-map high permit 10
 set local-preference 200
router bgp 64496
 neighbor 192.0.2.1 remote-as 64496
 address-family ipv4 unicast
  network 203.0.113.0/24
  neighbor 192.0.2.1 route-map high out
-- x.frr --
frr version 8.4.4
hostname x
interface eth0
 ip address 192.0.2.6/30
ip route 203.0.113.0/24 Null0
router bgp 64497
 no bgp ebgp-requires-policy
 neighbor 192.0.2.5 remote-as 64496
 address-family ipv4 unicast
  network 203.0.113.0/24
`;
    const plain = simulated(text(''));
    assert.equal(bestFrom(plain, 'a', prefix), '192.0.2.2');
    assert.equal(bestFrom(plain, 'b', prefix), 'self');
    assert.equal(bestFrom(simulated(text('set protocols bgp group in advertise-external')), 'b', prefix), 'self');
  });
});
