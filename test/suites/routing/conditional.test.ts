/** Routes that go out on a condition: `advertise-map`, and conditions in policies of Junos. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { bestFrom, simulated } from './network.ts';

/** An IOS router with two neighbors: one brings in the watched route, the other gets what is advertised on condition. */
const ios = (when: string, sends: boolean) => `
-- edge.ios --
hostname edge
interface Ethernet0/0
 ip address 192.0.2.1 255.255.255.252
interface Ethernet0/1
 ip address 192.0.2.5 255.255.255.252
ip route 203.0.113.0 255.255.255.128 Null0
ip route 203.0.113.128 255.255.255.128 Null0
router bgp 64500
 neighbor 192.0.2.2 remote-as 64501
 neighbor 192.0.2.6 remote-as 64502
 network 203.0.113.0 mask 255.255.255.128
 network 203.0.113.128 mask 255.255.255.128
 neighbor 192.0.2.6 advertise-map SENT ${when} WATCHED
ip prefix-list SENT seq 5 permit 203.0.113.0/25
ip prefix-list WATCHED seq 5 permit 198.51.100.0/24
route-map SENT permit 10
 match ip address prefix-list SENT
route-map WATCHED permit 10
 match ip address prefix-list WATCHED
-- first.ios --
hostname first
interface Ethernet0/0
 ip address 192.0.2.2 255.255.255.252
ip route 198.51.100.0 255.255.255.0 Null0
router bgp 64501
 neighbor 192.0.2.1 remote-as 64500
${sends ? ' network 198.51.100.0 mask 255.255.255.0' : ''}
-- second.ios --
hostname second
interface Ethernet0/0
 ip address 192.0.2.6 255.255.255.252
router bgp 64502
 neighbor 192.0.2.5 remote-as 64500
`;

const [conditional, plain] = ['203.0.113.0/25', '203.0.113.128/25'];

describe('advertise-map', () => {
  const sent = (when: string, sends: boolean, prefix = conditional) => bestFrom(simulated(ios(when, sends)), 'second', prefix) !== '-';

  it('sends while the other route exists, or while it does not', () => {
    assert.deepEqual([sent('exist-map', true), sent('exist-map', false)], [true, false]);
    assert.deepEqual([sent('non-exist-map', true), sent('non-exist-map', false)], [false, true]);
  });

  it('leaves alone what the first map does not permit', () => assert.ok(sent('exist-map', false, plain)));
});

const junos = (route: string) => `
-- edge.junos --
set system host-name edge
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/30
set interfaces lo0 unit 0 family inet address 203.0.113.1/32
set routing-options autonomous-system 64500
set protocols bgp group X type external
set protocols bgp group X import IN
set protocols bgp group X export OUT
set protocols bgp group X neighbor 192.0.2.2 peer-as 64501
set policy-options policy-statement OUT term a from protocol direct
set policy-options policy-statement OUT term a from condition WATCHED
set policy-options policy-statement OUT term a then accept
set policy-options policy-statement OUT term b then reject
set policy-options policy-statement IN term a from condition WATCHED
set policy-options policy-statement IN term a then accept
set policy-options policy-statement IN term b then reject
set policy-options condition WATCHED if-route-exists ${route}
set policy-options condition WATCHED if-route-exists table inet.0
-- peer.ios --
hostname peer
interface Ethernet0/0
 ip address 192.0.2.2 255.255.255.252
ip route 198.51.100.0 255.255.255.0 Null0
router bgp 64501
 neighbor 192.0.2.1 remote-as 64500
 network 198.51.100.0 mask 255.255.255.0
`;

describe('conditions of Junos', () => {
  it('hold on the way out while the route exists', () => {
    assert.notEqual(bestFrom(simulated(junos('203.0.113.1/32')), 'peer', '203.0.113.1/32'), '-');
    assert.equal(bestFrom(simulated(junos('203.0.113.9/32')), 'peer', '203.0.113.1/32'), '-');
  });

  it('see routes that come later', () => assert.notEqual(bestFrom(simulated(junos('198.51.100.0/24')), 'peer', '203.0.113.1/32'), '-'));

  it('always hold on the way in', () => assert.notEqual(bestFrom(simulated(junos('203.0.113.9/32')), 'edge', '198.51.100.0/24'), '-'));
});
