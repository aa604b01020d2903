/** The accumulated cost of a path (RFC 7311): where it begins, how it grows, and what the decision makes of it. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { Simulation } from '../../../server/src/routing/simulate.ts';
import { bestFrom, paths, simulated } from './network.ts';

interface Lines {
  readonly peer?: string;
  readonly one?: string;
  readonly two?: string;
  readonly near?: string;
  readonly other?: number;
}

/**
 * `one` and `two` of AS 64496 announce 203.0.113.0/24 to `near`: `one` is close to it in OSPF and its path begins with a high cost, `two` is further
 * away and its path begins with a low one. `near` tells `next` (AS 64498), which hears of the prefix from `other` (AS 64499) too.
 */
function ios({
  peer = '  neighbor PEER aigp',
  one = ' set aigp-metric 100',
  two = ' set aigp-metric 5',
  near = '',
  other,
}: Lines = {}): string {
  const border = (name: string, n: number, cost: number, lines: string) => `
-- ${name}.ios --
hostname ${name}
interface Loopback0
 ip address 192.0.2.${n} 255.255.255.255
 ip ospf 1 area 0
interface GigabitEthernet1
 ip address 198.51.101.${4 * n + 1} 255.255.255.252
 ip ospf 1 area 0
 ip ospf cost ${cost}
interface Loopback9
 ip address 203.0.113.${n} 255.255.255.0
router ospf 1
route-map BEGIN permit 10
${lines}
router bgp 64496
 neighbor 192.0.2.9 remote-as 64496
 neighbor 192.0.2.9 update-source Loopback0
 address-family ipv4
  network 203.0.113.0 route-map BEGIN
  neighbor 192.0.2.9 activate
  neighbor 192.0.2.9 next-hop-self
${peer.replaceAll('PEER', '192.0.2.9')}
`;
  const middle = `
-- near.ios --
hostname near
interface Loopback0
 ip address 192.0.2.9 255.255.255.255
 ip ospf 1 area 0
interface GigabitEthernet1
 ip address 198.51.101.6 255.255.255.252
 ip ospf 1 area 0
 ip ospf cost 10
interface GigabitEthernet2
 ip address 198.51.101.10 255.255.255.252
 ip ospf 1 area 0
 ip ospf cost 40
interface GigabitEthernet3
 ip address 198.51.102.1 255.255.255.252
router ospf 1
router bgp 64496
${near}
 neighbor 192.0.2.1 remote-as 64496
 neighbor 192.0.2.1 update-source Loopback0
 neighbor 192.0.2.2 remote-as 64496
 neighbor 192.0.2.2 update-source Loopback0
 neighbor 198.51.102.2 remote-as 64498
 address-family ipv4
  neighbor 192.0.2.1 activate
  neighbor 192.0.2.2 activate
  neighbor 198.51.102.2 activate
  neighbor 198.51.102.2 aigp
${peer.replaceAll('PEER', '192.0.2.1')}
${peer.replaceAll('PEER', '192.0.2.2')}
`;
  const next = `
-- next.ios --
hostname next
interface GigabitEthernet1
 ip address 198.51.102.2 255.255.255.252
interface GigabitEthernet2
 ip address 198.51.102.5 255.255.255.252
router bgp 64498
 neighbor 198.51.102.1 remote-as 64496
 neighbor 198.51.102.6 remote-as 64499
 address-family ipv4
  neighbor 198.51.102.1 activate
  neighbor 198.51.102.1 aigp
  neighbor 198.51.102.6 activate
  neighbor 198.51.102.6 aigp

-- other.ios --
hostname other
interface GigabitEthernet1
 ip address 198.51.102.6 255.255.255.252
interface Loopback9
 ip address 203.0.113.5 255.255.255.0
route-map BEGIN permit 10
 set aigp-metric ${other}
router bgp 64499
 neighbor 198.51.102.5 remote-as 64498
 address-family ipv4
  network 203.0.113.0 route-map BEGIN
  neighbor 198.51.102.5 activate
  neighbor 198.51.102.5 aigp
`;
  const rest = other === undefined ? '' : next;
  return border('one', 1, 10, one) + border('two', 2, 40, two) + middle + rest;
}

const decided = (simulation: Simulation, device: string) =>
  paths(simulation, device, '203.0.113.0/24').find(({ best }) => best === false)?.decided?.step;

describe('AIGP', () => {
  it('is compared with the metric to the next hop, before the length of the path', () => {
    const simulation = simulated(ios());
    assert.equal(bestFrom(simulation, 'near', '203.0.113.0/24'), '192.0.2.2');
    assert.equal(decided(simulation, 'near'), 'aigp');
    // 60 + 10 against 30 + 40: equal, so that the metric to the next hop decides.
    const equal = simulated(ios({ one: ' set aigp-metric 60', two: ' set aigp-metric 30' }));
    assert.equal(decided(equal, 'near'), 'igp-metric');
  });

  it('plays no part where sessions do not carry it, or the decision is told to leave it out', () => {
    const silent = simulated(ios({ peer: '' }));
    assert.equal(bestFrom(silent, 'near', '203.0.113.0/24'), '192.0.2.1');
    assert.equal(decided(silent, 'near'), 'igp-metric');
    assert.equal(bestFrom(simulated(ios({ near: ' bgp bestpath aigp ignore' })), 'near', '203.0.113.0/24'), '192.0.2.1');
  });

  it('makes a path without it lose', () => {
    const simulation = simulated(ios({ one: ' set metric 0', two: ' set aigp-metric 900' }));
    assert.equal(bestFrom(simulation, 'near', '203.0.113.0/24'), '192.0.2.2');
    assert.equal(decided(simulation, 'near'), 'aigp');
  });

  it('begins with the metric of the route where it is told to', () => {
    const simulation = simulated(ios({ one: ' set aigp-metric 35', two: ' set aigp-metric igp-metric' }));
    // 35 + 10 against 0 + 40.
    assert.equal(bestFrom(simulation, 'near', '203.0.113.0/24'), '192.0.2.2');
  });

  it('grows by the cost to the next hop where that is replaced', () => {
    // 5, the 40 of `near` and the 1 of the loopback.
    assert.equal(bestFrom(simulated(ios({ other: 45 })), 'next', '203.0.113.0/24'), '198.51.102.6');
    assert.equal(bestFrom(simulated(ios({ other: 47 })), 'next', '203.0.113.0/24'), '198.51.102.1');
  });

  /** Two FRR routers announce to a third; the second puts its own AS in front twice. */
  const frr = (knob: string, ...costs: readonly (number | undefined)[]) => {
    const sender = (n: number, cost: number | undefined) => `
-- s${n}.frr --
hostname s${n}
interface eth0
 ip address 192.0.2.${4 * n + 1}/30
ip route 203.0.113.0/24 Null0
route-map OUT permit 10
${cost === undefined ? '' : ` set aigp-metric ${cost}`}
${n === 1 ? ' set as-path prepend 64497' : ''}
router bgp ${64496 + n}
 no bgp ebgp-requires-policy
 neighbor 192.0.2.${4 * n + 2} remote-as 64496
 address-family ipv4 unicast
  network 203.0.113.0/24
  neighbor 192.0.2.${4 * n + 2} route-map OUT out
  neighbor 192.0.2.${4 * n + 2} aigp
`;
    return simulated(`${costs.map((cost, i) => sender(i + 1, cost)).join('')}
-- r.frr --
hostname r
interface eth1
 ip address 192.0.2.6/30
interface eth2
 ip address 192.0.2.10/30
router bgp 64496
 no bgp ebgp-requires-policy
${knob}
 neighbor 192.0.2.5 remote-as 64497
 neighbor 192.0.2.9 remote-as 64498
 address-family ipv4 unicast
  neighbor 192.0.2.5 aigp
  neighbor 192.0.2.9 aigp
`);
  };

  it('is compared by FRR where a knob says so, and only between paths that have it', () => {
    assert.equal(bestFrom(frr('', 1, 2), 'r', '203.0.113.0/24'), '192.0.2.9');
    assert.equal(bestFrom(frr(' bgp bestpath aigp', 1, 2), 'r', '203.0.113.0/24'), '192.0.2.5');
    assert.equal(bestFrom(frr(' bgp bestpath aigp', 1, undefined), 'r', '203.0.113.0/24'), '192.0.2.9');
  });

  it('is carried inside the AS by IOS XR without a line, and begins by an export policy on Junos', () => {
    const xr = (n: number, cost: number) => `
-- x${n}.iosxr --
hostname x${n}
interface GigabitEthernet0/0/0/0
 ipv4 address 192.0.2.${4 * n + 1} 255.255.255.252
!
interface Loopback9
 ipv4 address 203.0.113.${n} 255.255.255.0
!
route-policy BEGIN
  set aigp-metric ${cost}
end-policy
!
router bgp 64496
 address-family ipv4 unicast
  network 203.0.113.0/24 route-policy BEGIN
 !
 neighbor 192.0.2.${4 * n + 2}
  remote-as 64496
  address-family ipv4 unicast
  !
 !
!
`;
    const juniper = (n: number, distance: number) => `
-- j${n}.junos --
set system host-name j${n}
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.${4 * n + 1}/30
set routing-options static route 203.0.113.0/24 discard
set routing-options autonomous-system 64496
set policy-options policy-statement OUT term a from protocol static
set policy-options policy-statement OUT term a then aigp-originate distance ${distance}
set policy-options policy-statement OUT term a then accept
set protocols bgp group in type internal
set protocols bgp group in family inet unicast aigp
set protocols bgp group in export OUT
set protocols bgp group in neighbor 192.0.2.${4 * n + 2}
`;
    const receiver = `
-- r.iosxr --
hostname r
interface GigabitEthernet0/0/0/1
 ipv4 address 192.0.2.6 255.255.255.252
!
interface GigabitEthernet0/0/0/2
 ipv4 address 192.0.2.10 255.255.255.252
!
router bgp 64496
 address-family ipv4 unicast
 !
 neighbor 192.0.2.5
  remote-as 64496
  address-family ipv4 unicast
  !
 !
 neighbor 192.0.2.9
  remote-as 64496
  address-family ipv4 unicast
  !
 !
!
`;
    for (const other of [xr, juniper])
      for (const [one, two, best] of [
        [3, 7, '192.0.2.5'],
        [7, 3, '192.0.2.9'],
      ] as const)
        assert.equal(bestFrom(simulated(xr(1, one) + other(2, two) + receiver), 'r', '203.0.113.0/24'), best);
  });
});
