/** Sessions whose packets routes of BGP lead elsewhere: they stay named as up, and what they carry is open. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { bestFrom, paths, simulated } from './network.ts';

/** `a` knows `b`'s loopback by its default route only, and has an aggregate that covers it. */
const network = (aggregate: string) => `
-- a.frr --
frr version 8.4.4
hostname a
interface lo
 ip address 192.0.2.1/32
interface eth0
 ip address 192.0.2.129/30
ip route 0.0.0.0/0 192.0.2.130
ip route 198.51.100.128/25 Null0
router bgp 64496
 neighbor 198.51.100.2 remote-as 64496
 neighbor 198.51.100.2 update-source lo
 address-family ipv4 unicast
  network 198.51.100.128/25
  ${aggregate}
-- m.frr --
frr version 8.4.4
hostname m
interface eth0
 ip address 192.0.2.130/30
interface eth1
 ip address 192.0.2.133/30
ip route 192.0.2.1/32 192.0.2.129
ip route 198.51.100.2/32 192.0.2.134
-- b.frr --
frr version 8.4.4
hostname b
interface lo
 ip address 198.51.100.2/32
interface eth0
 ip address 192.0.2.134/30
ip route 192.0.2.1/32 192.0.2.133
ip route 203.0.113.0/24 Null0
router bgp 64496
 neighbor 192.0.2.1 remote-as 64496
 neighbor 192.0.2.1 update-source lo
 address-family ipv4 unicast
  network 203.0.113.0/24
`;
const sessionOf = (text: string) => simulated(text).devices.get('a')!.vrfs.get('default')!.sessions[0]!;

describe('packets of a session', () => {
  it('that arrive change nothing', () => {
    const simulation = simulated(network(''));
    assert.equal(sessionOf(network('')).why, 'both ends fit');
    assert.equal(bestFrom(simulation, 'b', '198.51.100.128/25'), '192.0.2.1');
  });

  it('that end in the discard route of an own aggregate leave open what the session carries (as on FRR 8.4.4)', () => {
    const text = network('aggregate-address 198.51.100.0/24');
    assert.match(sessionOf(text).why, /packets to 198\.51\.100\.2 end in 198\.51\.100\.0\/24 of a, which discards them/);
    const simulation = simulated(text);
    assert.equal(bestFrom(simulation, 'b', '198.51.100.128/25'), '? 192.0.2.1');
    assert.ok(paths(simulation, 'a', '203.0.113.0/24').every(({ best }) => best !== true));
    assert.equal(bestFrom(simulation, 'a', '198.51.100.0/24'), 'self');
  });

  it('that an aggregate elsewhere does not touch arrive', () => {
    const text = network('aggregate-address 198.51.100.128/24').replace('198.51.100.128/24', '198.51.100.128/26');
    assert.equal(sessionOf(text).why, 'both ends fit');
  });
});

describe('the default route that is made for a neighbor', () => {
  it('carries MED 0 on FRR, which is better than none where that is the worst (measured on 8.4.4)', () => {
    const text = `
-- a.frr --
frr version 8.4.4
hostname a
interface eth0
 ip address 192.0.2.1/30
interface eth1
 ip address 192.0.2.5/30
router bgp 64496
 no bgp ebgp-requires-policy
 bgp bestpath med missing-as-worst
 bgp bestpath compare-routerid
 neighbor 192.0.2.2 remote-as 64497
 neighbor 192.0.2.6 remote-as 64497
-- low.frr --
frr version 8.4.4
hostname low
interface eth0
 ip address 192.0.2.2/30
interface eth1
 ip address 192.0.2.9/30
router bgp 64497
 bgp router-id 192.0.2.2
 no bgp ebgp-requires-policy
 neighbor 192.0.2.1 remote-as 64496
 neighbor 192.0.2.10 remote-as 64497
-- high.frr --
frr version 8.4.4
hostname high
interface eth0
 ip address 192.0.2.6/30
interface eth1
 ip address 192.0.2.10/30
router bgp 64497
 bgp router-id 192.0.2.6
 no bgp ebgp-requires-policy
 neighbor 192.0.2.5 remote-as 64496
 neighbor 192.0.2.9 remote-as 64497
 address-family ipv4 unicast
  neighbor 192.0.2.5 default-originate
  neighbor 192.0.2.9 default-originate
`;
    assert.equal(bestFrom(simulated(text), 'a', '0.0.0.0/0'), '192.0.2.6');
  });
});
