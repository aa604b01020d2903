/** Routes of iBGP on their way into OSPF, and default routes that a policy of OSPF decides about. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { route, simulated } from './network.ts';

const rr = `
-- rr.frr --
frr version 8.4.4
hostname rr
interface eth0
 ip address 192.0.2.1/30
ip route 203.0.113.0/24 Null0
router bgp 64496
 neighbor 192.0.2.2 remote-as 64496
 address-family ipv4 unicast
  network 203.0.113.0/24
`;
const inner = `
-- inner.frr --
frr version 8.4.4
hostname inner
interface eth0
 ip address 192.0.2.6/30
 ip ospf area 0
router ospf
 ospf router-id 192.0.2.6
`;
const ios = (lines: string, ofOspf = ' redistribute bgp 64496 subnets') => `
-- edge.ios --
hostname edge
interface GigabitEthernet1
 ip address 192.0.2.2 255.255.255.252
interface GigabitEthernet2
 ip address 192.0.2.5 255.255.255.252
 ip ospf 1 area 0
router ospf 1
 router-id 192.0.2.5
${ofOspf}
router bgp 64496
 neighbor 192.0.2.1 remote-as 64496
${lines}
`;
const xr = (lines: string) => `
-- edge.iosxr --
hostname edge
interface GigabitEthernet0/0/0/0
 ipv4 address 192.0.2.2 255.255.255.252
interface GigabitEthernet0/0/0/1
 ipv4 address 192.0.2.5 255.255.255.252
router ospf 1
 router-id 192.0.2.5
 redistribute bgp 64496
 area 0
  interface GigabitEthernet0/0/0/1
router bgp 64496
${lines}
 address-family ipv4 unicast
 neighbor 192.0.2.1
  remote-as 64496
  address-family ipv4 unicast
`;

describe('routes of iBGP', () => {
  const arrives = (edge: string) => route(simulated(rr + inner + edge), 'inner', '203.0.113.0/24')?.protocol === 'ospf';

  it('stay out of OSPF on IOS and IOS XR unless redistribute-internal is written (BGP command references)', () => {
    assert.equal(arrives(ios('')), false);
    assert.equal(arrives(ios(' bgp redistribute-internal')), true);
    assert.equal(arrives(xr('')), false);
    assert.equal(arrives(xr(' bgp redistribute-internal')), true);
  });

  it('from another AS enter', () => {
    const outside = rr.replace('router bgp 64496', 'router bgp 64497\n no bgp ebgp-requires-policy');
    const edge = ios('').replace('neighbor 192.0.2.1 remote-as 64496', 'neighbor 192.0.2.1 remote-as 64497');
    assert.equal(route(simulated(outside + inner + edge), 'inner', '203.0.113.0/24')?.protocol, 'ospf');
  });
});

describe('the default route of OSPF', () => {
  it('is named where a route map decides about it', () => {
    const text = rr + inner + ios('', ' default-information originate always route-map watch');
    const simulation = simulated(text);
    assert.ok(simulation.unsupported.some(({ feature }) => feature === 'ospf: default-information originate route-map'));
    const plain = simulated(rr + inner + ios('', ' default-information originate always'));
    assert.ok(!plain.unsupported.some(({ feature }) => feature.startsWith('ospf')));
    assert.equal(route(plain, 'inner', '0.0.0.0/0')?.protocol, 'ospf');
  });
});
