/** What sessions carry where nothing, or not all, is written: families, missing policies, routes that lost, own ASNs, next hops. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { Simulation } from '../../../server/src/routing/simulate.ts';
import { bestFrom, paths, simulated } from './network.ts';

const best = (simulation: Simulation, device: string, prefix: string) => paths(simulation, device, prefix).find(path => path.best);

/** An EOS router of AS 64496 with a neighbor of both families; `lines` stand in its process. */
const dual = (lines: string, neighbor = junosNeighbor) => `
-- a.eos --
hostname a
service routing protocols model multi-agent
ip routing
ipv6 unicast-routing
interface Ethernet1
   no switchport
   ip address 192.0.2.1/30
   ipv6 address 2001:db8:1::1/64
ip route 203.0.113.0/24 Null0
ipv6 route 2001:db8:ff::/48 Null0
router bgp 64496
   router-id 192.0.2.1
${lines}
   neighbor 192.0.2.2 remote-as 64497
   neighbor 2001:db8:1::2 remote-as 64497
   address-family ipv4
      network 203.0.113.0/24
   address-family ipv6
      neighbor 2001:db8:1::2 activate
      network 2001:db8:ff::/48
${neighbor}
`;

const junosNeighbor = `
-- b.junos --
set system host-name b
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.2/30
set interfaces ge-0/0/0 unit 0 family inet6 address 2001:db8:1::2/64
set routing-options router-id 192.0.2.2
set routing-options autonomous-system 64497
set routing-options static route 198.51.100.0/24 discard
set policy-options policy-statement OUT from protocol static
set policy-options policy-statement OUT then accept
set protocols bgp group A type external
set protocols bgp group A peer-as 64496
set protocols bgp group A export OUT
set protocols bgp group A neighbor 192.0.2.1
set protocols bgp group A neighbor 2001:db8:1::1`;

describe('families that nobody writes', () => {
  /** Arista EOS manual: `bgp default ipv4-unicast transport ipv6` is a statement of its own; Junos: family (Protocols BGP). */
  it('are those of the neighbor’s address on EOS and Junos', () => {
    const simulation = simulated(dual(''));
    assert.equal(bestFrom(simulation, 'b', '203.0.113.0/24'), '192.0.2.1');
    assert.equal(bestFrom(simulation, 'b', '2001:db8:ff::/48'), '2001:db8:1::1');
    assert.equal(paths(simulation, 'b', '203.0.113.0/24').length, 1);
  });
});

describe('EOS missing-policy', () => {
  /** RFC 8212 implementation survey, Arista. */
  it('closes the direction that it names', () => {
    const simulation = simulated(dual('   bgp missing-policy direction in action deny'));
    assert.equal(bestFrom(simulation, 'a', '198.51.100.0/24'), '-');
    assert.equal(bestFrom(simulation, 'b', '203.0.113.0/24'), '192.0.2.1');
  });

  it('closes both with deny-in-out', () => {
    const simulation = simulated(dual('   bgp missing-policy direction in action deny-in-out'));
    assert.equal(bestFrom(simulation, 'b', '203.0.113.0/24'), '-');
  });

  it('rejects by a route map that does not exist', () => {
    const lines = '   neighbor 192.0.2.2 route-map NONE in';
    assert.equal(bestFrom(simulated(dual(lines)), 'a', '198.51.100.0/24'), '192.0.2.2');
    const closed = simulated(dual(`${lines}\n   bgp missing-policy direction in action deny`));
    assert.equal(bestFrom(closed, 'a', '198.51.100.0/24'), '-');
  });
});

/** A provider of AS 64496 with two customers of AS 64500. */
const customers = (provider: string) => `
${provider}
-- one.ios --
hostname one
interface Ethernet0/0
 ip address 192.0.2.2 255.255.255.252
ip route 203.0.113.0 255.255.255.0 Null0
router bgp 64500
 network 203.0.113.0
 neighbor 192.0.2.1 remote-as 64496
-- two.ios --
hostname two
interface Ethernet0/0
 ip address 192.0.2.6 255.255.255.252
router bgp 64500
 neighbor 192.0.2.5 remote-as 64496
`;

const junosProvider = (lines: string) => `
-- provider.junos --
set system host-name provider
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/30
set interfaces ge-0/0/1 unit 0 family inet address 192.0.2.5/30
set routing-options autonomous-system 64496
set protocols bgp group CE type external
set protocols bgp group CE peer-as 64500
${lines}
set protocols bgp group CE neighbor 192.0.2.2
set protocols bgp group CE neighbor 192.0.2.6
`;

const nexusProvider = (lines: string) => `
-- provider.nxos --
hostname provider
feature bgp
interface Ethernet1/1
  no switchport
  ip address 192.0.2.1/30
interface Ethernet1/2
  no switchport
  ip address 192.0.2.5/30
router bgp 64496
  neighbor 192.0.2.2
    remote-as 64500
    address-family ipv4 unicast
  neighbor 192.0.2.6
    remote-as 64500
    address-family ipv4 unicast
${lines}
`;

describe('routes of the neighbor’s own AS', () => {
  /** Junos: as-override (Protocols BGP) replaces the peer's AS before the route is advertised. */
  it('go to it with its AS overridden on Junos', () => {
    assert.equal(bestFrom(simulated(customers(junosProvider(''))), 'two', '203.0.113.0/24'), '-');
    const overridden = simulated(customers(junosProvider('set protocols bgp group CE as-override')));
    assert.equal(best(overridden, 'two', '203.0.113.0/24')?.asPath, '64496 64496');
  });

  it('are left open on NX-OS, where only disable-peer-as-check certainly lets them pass', () => {
    assert.equal(bestFrom(simulated(customers(nexusProvider(''))), 'two', '203.0.113.0/24'), '-');
    assert.equal(bestFrom(simulated(customers(nexusProvider('      as-override'))), 'two', '203.0.113.0/24'), '? 192.0.2.5');
    const sure = simulated(customers(nexusProvider('      as-override\n      disable-peer-as-check')));
    assert.equal(best(sure, 'two', '203.0.113.0/24')?.asPath, '64496 64496');
  });
});

/** A reflector of AS 64500 that says `next-hop-self` to its clients. */
const reflector = (text: string) => `
${text}
-- one.ios --
hostname one
interface Ethernet0/0
 ip address 192.0.2.2 255.255.255.252
interface Loopback0
 ip address 198.51.100.1 255.255.255.255
ip route 203.0.113.0 255.255.255.0 Null0
ip route 198.51.100.2 255.255.255.255 192.0.2.1
router bgp 64500
 network 203.0.113.0
 neighbor 192.0.2.1 remote-as 64500
-- two.ios --
hostname two
interface Ethernet0/0
 ip address 192.0.2.6 255.255.255.252
ip route 192.0.2.0 255.255.255.252 192.0.2.5
router bgp 64500
 neighbor 192.0.2.5 remote-as 64500
`;

const eosReflector = (lines = '') => `
-- rr.eos --
hostname rr
service routing protocols model multi-agent
ip routing
interface Ethernet1
   no switchport
   ip address 192.0.2.1/30
interface Ethernet2
   no switchport
   ip address 192.0.2.5/30
router bgp 64500
   router-id 192.0.2.1
${lines}
   neighbor 192.0.2.2 remote-as 64500
   neighbor 192.0.2.2 route-reflector-client
   neighbor 192.0.2.2 next-hop-self
   neighbor 192.0.2.6 remote-as 64500
   neighbor 192.0.2.6 route-reflector-client
   neighbor 192.0.2.6 next-hop-self
`;

describe('next-hop-self of a route reflector', () => {
  /** blog.ipspace.net, Next Hops of BGP Routes Reflected by Arista EOS (2022-04). */
  it('holds for reflected routes on EOS, unless attributes are preserved', () => {
    assert.equal(best(simulated(reflector(eosReflector())), 'two', '203.0.113.0/24')?.nextHop, '192.0.2.5');
    const preserved = simulated(reflector(eosReflector('   bgp route-reflector preserve-attributes')));
    assert.equal(best(preserved, 'two', '203.0.113.0/24')?.nextHop, '192.0.2.2');
  });
});

/** A NX-OS router whose BGP route to 203.0.113.0/24 is worse than a static one. */
const loser = (lines: string) => `
-- up.ios --
hostname up
interface Ethernet0/0
 ip address 192.0.2.2 255.255.255.252
ip route 203.0.113.0 255.255.255.0 Null0
router bgp 64500
 network 203.0.113.0
 neighbor 192.0.2.1 remote-as 64496
-- middle.nxos --
hostname middle
feature bgp
interface Ethernet1/1
  no switchport
  ip address 192.0.2.1/30
interface Ethernet1/2
  no switchport
  ip address 192.0.2.5/30
ip route 203.0.113.0/24 Null0
router bgp 64496
  neighbor 192.0.2.2
    remote-as 64500
    address-family ipv4 unicast
  neighbor 192.0.2.6
    remote-as 64501
    address-family ipv4 unicast
${lines}
-- down.ios --
hostname down
interface Ethernet0/0
 ip address 192.0.2.6 255.255.255.252
router bgp 64501
 neighbor 192.0.2.5 remote-as 64496
`;

describe('routes that lost against another protocol', () => {
  /** Cisco Nexus unicast routing guide: suppress-inactive. */
  it('are kept back by suppress-inactive', () => {
    assert.equal(bestFrom(simulated(loser('')), 'down', '203.0.113.0/24'), '192.0.2.5');
    assert.equal(bestFrom(simulated(loser('      suppress-inactive')), 'down', '203.0.113.0/24'), '-');
  });
});

/** An EOS VRF that speaks as AS 64499. */
describe('local-as of an EOS VRF', () => {
  it('is the AS of all its sessions', () => {
    const simulation = simulated(`
-- a.eos --
hostname a
service routing protocols model multi-agent
ip routing
vrf instance RED
ip routing vrf RED
interface Ethernet1
   no switchport
   vrf RED
   ip address 192.0.2.1/30
ip route vrf RED 203.0.113.0/24 Null0
router bgp 64496
   vrf RED
      router-id 192.0.2.1
      local-as 64499 no-prepend replace-as
      neighbor 192.0.2.2 remote-as 64500
      network 203.0.113.0/24
-- b.ios --
hostname b
interface Ethernet0/0
 ip address 192.0.2.2 255.255.255.252
router bgp 64500
 neighbor 192.0.2.1 remote-as 64499
`);
    assert.equal(best(simulation, 'b', '203.0.113.0/24')?.asPath, '64499');
  });
});

/** A provider whose two sessions lead to one site. */
const site = (second: string) =>
  customers(`
-- provider.ios --
hostname provider
interface Ethernet0/0
 ip address 192.0.2.1 255.255.255.252
interface Ethernet0/1
 ip address 192.0.2.5 255.255.255.252
router bgp 64496
 address-family ipv4
  neighbor 192.0.2.2 remote-as 64500
  neighbor 192.0.2.2 soo 64496:1
  neighbor 192.0.2.6 remote-as 64500
  neighbor 192.0.2.6 as-override
  neighbor 192.0.2.6 soo ${second}
`);

describe('sites of origin', () => {
  /** Cisco IOS BGP configuration guide: BGP per neighbor SoO configuration; RFC 4364 section 7. */
  it('keep routes from coming back to their site', () => {
    assert.equal(bestFrom(simulated(site('64496:2')), 'two', '203.0.113.0/24'), '192.0.2.5');
    assert.equal(bestFrom(simulated(site('64496:1')), 'two', '203.0.113.0/24'), '-');
  });
});
