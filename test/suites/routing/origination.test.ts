/** What routes take along into BGP, and what leaves their paths, on systems that differ. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { paths, simulated } from './network.ts';

/** An NX-OS router in AS 64500 with a static route, an internal neighbor and an external one. */
const nexus = `
-- edge.nxos --
hostname edge
feature bgp
interface Ethernet1/1
  no switchport
  ip address 192.0.2.1/30
interface Ethernet1/2
  no switchport
  ip address 192.0.2.5/30
ip route 203.0.113.0/24 192.0.2.6
route-map ANY permit 10
router bgp 64500
  address-family ipv4 unicast
    network 192.0.2.1/32
    redistribute static route-map ANY
  neighbor 192.0.2.2
    remote-as 64500
    address-family ipv4 unicast
-- inside.nxos --
hostname inside
feature bgp
interface Ethernet1/1
  no switchport
  ip address 192.0.2.2/30
router bgp 64500
  neighbor 192.0.2.1
    remote-as 64500
    address-family ipv4 unicast
`;

/** Two IOS routers of AS 64500; the first has a static route in a network statement. */
const ios = `
-- first.ios --
hostname first
interface Ethernet0/0
 ip address 192.0.2.1 255.255.255.252
interface Ethernet0/1
 ip address 192.0.2.5 255.255.255.252
ip route 203.0.113.0 255.255.255.0 192.0.2.6
router bgp 64500
 neighbor 192.0.2.2 remote-as 64500
 network 203.0.113.0 mask 255.255.255.0
-- second.ios --
hostname second
interface Ethernet0/0
 ip address 192.0.2.2 255.255.255.252
router bgp 64500
 neighbor 192.0.2.1 remote-as 64500
`;

/** A Junos router that removes private ASNs from what it learned from AS 64512. */
const junos = (how: string, peer = 64499) => `
-- leaf.frr --
frr version 8.4
hostname leaf
interface eth0
 ip address 192.0.2.1/30
ip route 203.0.113.0/24 Null0
route-map OUT permit 10
 set as-path prepend 64513 64497 64514
router bgp 64512
 no bgp ebgp-requires-policy
 neighbor 192.0.2.2 remote-as 64500
 address-family ipv4 unicast
  network 203.0.113.0/24
  neighbor 192.0.2.2 route-map OUT out
-- middle.junos --
set system host-name middle
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.2/30
set interfaces ge-0/0/1 unit 0 family inet address 192.0.2.5/30
set routing-options autonomous-system 64500
set protocols bgp group DOWN type external
set protocols bgp group DOWN neighbor 192.0.2.1 peer-as 64512
set protocols bgp group UP type external
set protocols bgp group UP ${how}
set protocols bgp group UP neighbor 192.0.2.6 peer-as ${peer}
-- top.frr --
frr version 8.4
hostname top
interface eth0
 ip address 192.0.2.6/30
router bgp ${peer}
 no bgp ebgp-requires-policy
 neighbor 192.0.2.5 remote-as 64500
`;

const [prefix, host] = ['203.0.113.0/24', '192.0.2.1/32'];

describe('origination', () => {
  it('on NX-OS sends redistributed routes with its own address', () =>
    assert.equal(paths(simulated(nexus), 'inside', prefix)[0]?.nextHop, '192.0.2.1'));

  it('on NX-OS finds own addresses for a network statement', () => assert.equal(paths(simulated(nexus), 'edge', host)[0]?.best, true));

  it('on IOS sends the next hop of the route that a network statement found', () => {
    assert.equal(paths(simulated(ios), 'first', prefix)[0]?.nextHop, '192.0.2.6');
    assert.equal(paths(simulated(ios), 'second', prefix)[0]?.nextHop, '192.0.2.6');
  });
});

describe('private ASNs on Junos', () => {
  const sent = (how: string, peer?: number) => paths(simulated(junos(how, peer)), 'top', prefix)[0]?.asPath;

  it('leave the front of the path only', () => assert.equal(sent('remove-private'), '64500 64497 64514'));
  it('leave everywhere with all', () => assert.equal(sent('remove-private all'), '64500 64497'));
  it('give way to the own ASN, or the nearest public one', () => {
    assert.equal(sent('remove-private all replace'), '64500 64500 64500 64497 64500');
    assert.equal(sent('remove-private all replace nearest'), '64500 64500 64500 64497 64497');
  });
});
