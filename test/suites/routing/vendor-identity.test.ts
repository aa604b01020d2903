/** Who a router is to its neighbors: router IDs that are not written, parallel sessions, confederations, reflected routes that policies change. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { bestFrom, paths, simulated } from './network.ts';

/** Two sessions over two links to one router, of which one is seen from the given system. */
const parallel = (receiver: string) => `
-- sender.ios --
hostname sender
interface Ethernet0/0
 ip address 192.0.2.1 255.255.255.252
interface Ethernet0/1
 ip address 192.0.2.5 255.255.255.252
ip route 203.0.113.0 255.255.255.0 Null0
router bgp 64500
 network 203.0.113.0
 neighbor 192.0.2.2 remote-as 64501
 neighbor 192.0.2.6 remote-as 64501
${receiver}
`;

const receivers = {
  ios: `-- r.ios --
hostname r
interface Ethernet0/0
 ip address 192.0.2.2 255.255.255.252
interface Ethernet0/1
 ip address 192.0.2.6 255.255.255.252
router bgp 64501
 neighbor 192.0.2.1 remote-as 64500
 neighbor 192.0.2.5 remote-as 64500`,
  junos: `-- r.junos --
set system host-name r
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.2/30
set interfaces ge-0/0/1 unit 0 family inet address 192.0.2.6/30
set routing-options autonomous-system 64501
set protocols bgp group G type external
set protocols bgp group G peer-as 64500
set protocols bgp group G neighbor 192.0.2.1
set protocols bgp group G neighbor 192.0.2.5`,
  frr: `-- r.frr --
frr version 8.4
hostname r
interface eth0
 ip address 192.0.2.2/30
interface eth1
 ip address 192.0.2.6/30
router bgp 64501
 no bgp ebgp-requires-policy
 neighbor 192.0.2.1 remote-as 64500
 neighbor 192.0.2.5 remote-as 64500`,
};

describe('paths from one router over two sessions', () => {
  /** Cisco document 13753 step 10; Junos: Understanding BGP Path Selection; RFC 5004 section 3. */
  it('are told apart by the address of the neighbor, not by age', () => {
    assert.equal(bestFrom(simulated(parallel(receivers.ios)), 'r', '203.0.113.0/24'), '192.0.2.1');
    assert.equal(bestFrom(simulated(parallel(receivers.junos)), 'r', '203.0.113.0/24'), '192.0.2.1');
  });

  it('are told apart by age on FRR', () => {
    assert.equal(bestFrom(simulated(parallel(receivers.frr)), 'r', '203.0.113.0/24'), '? 192.0.2.1 192.0.2.5');
  });
});

/** Two internal NX-OS routers announce one prefix to an IOS router. */
const exits = (lines: string) => `
-- r.ios --
hostname r
interface Ethernet0/0
 ip address 192.0.2.1 255.255.255.252
interface Ethernet0/1
 ip address 192.0.2.5 255.255.255.252
router bgp 64500
 neighbor 192.0.2.2 remote-as 64500
 neighbor 192.0.2.6 remote-as 64500
${[1, 2]
  .map(
    n => `-- x${n}.nxos --
hostname x${n}
feature bgp
interface Ethernet1/1
  no switchport
  ip address 192.0.2.${4 * n - 2}/30
interface loopback0
  ip address 198.51.100.${10 - n}/32
${n === 1 ? lines : ''}
ip route 203.0.113.0/24 Null0
router bgp 64500
  address-family ipv4 unicast
    network 203.0.113.0/24
  neighbor 192.0.2.${4 * n - 3}
    remote-as 64500
    address-family ipv4 unicast
`,
  )
  .join('')}
`;

describe('router IDs that nobody writes', () => {
  /** Cisco Nexus unicast routing guide, BGP router identifier: the address of a loopback, and not which. */
  it('decide on NX-OS while there is one loopback, and stay open where there are several', () => {
    assert.equal(bestFrom(simulated(exits('')), 'r', '203.0.113.0/24'), '192.0.2.6');
    const several = exits('interface loopback1\n  ip address 198.51.100.1/32');
    assert.equal(bestFrom(simulated(several), 'r', '203.0.113.0/24'), '? 192.0.2.2 192.0.2.6');
  });

  /** Cisco IOS BGP configuration guide: `bgp router-id interface`. */
  it('are those of the named interface on IOS', () => {
    const simulation = simulated(`
-- a.ios --
hostname a
interface Loopback0
 ip address 198.51.100.1 255.255.255.255
interface Loopback1
 ip address 198.51.100.2 255.255.255.255
router bgp 64500
 bgp router-id interface Loopback0
`);
    assert.equal(simulation.devices.get('a')?.vrfs.get('default')?.routerId, '198.51.100.1');
  });
});

/** Members of a confederation with a session between loopbacks. */
const members = (lines: string) => `
${[1, 2]
  .map(
    n => `-- m${n}.ios --
hostname m${n}
interface Loopback0
 ip address 198.51.100.${n} 255.255.255.255
interface Ethernet0/0
 ip address 192.0.2.${n} 255.255.255.252
ip route 198.51.100.${3 - n} 255.255.255.255 192.0.2.${3 - n}
ip route 203.0.113.${n} 255.255.255.255 Null0
router bgp 6500${n}
 bgp confederation identifier 64500
 bgp confederation peers 6500${3 - n}
 network 203.0.113.${n} mask 255.255.255.255
 neighbor 198.51.100.${3 - n} remote-as 6500${3 - n}
 neighbor 198.51.100.${3 - n} update-source Loopback0
${lines.replaceAll('PEER', `198.51.100.${3 - n}`)}
`,
  )
  .join('')}
`;

describe('sessions between members of a confederation', () => {
  /** Confederation eBGP sends with a TTL of 1 like other external sessions (Odom, CCIE Routing and Switching). */
  it('need ebgp-multihop between loopbacks', () => {
    assert.equal(bestFrom(simulated(members('')), 'm1', '203.0.113.2/32'), '-');
    assert.equal(bestFrom(simulated(members(' neighbor PEER ebgp-multihop 2')), 'm1', '203.0.113.2/32'), '198.51.100.2');
  });
});

/** An IOS XR reflector whose policy on the way out sets a local preference. */
const reflector = (knob: string) => `
-- rr.iosxr --
hostname rr
interface GigabitEthernet0/0/0/0
 ipv4 address 192.0.2.1 255.255.255.252
!
interface GigabitEthernet0/0/0/1
 ipv4 address 192.0.2.5 255.255.255.252
!
route-policy OUT
  set local-preference 300
end-policy
!
router bgp 64500
 bgp router-id 192.0.2.1
${knob}
 address-family ipv4 unicast
 !
 neighbor 192.0.2.2
  remote-as 64500
  address-family ipv4 unicast
   route-reflector-client
  !
 !
 neighbor 192.0.2.6
  remote-as 64500
  address-family ipv4 unicast
   route-reflector-client
   route-policy OUT out
  !
 !
!
-- one.ios --
hostname one
interface Ethernet0/0
 ip address 192.0.2.2 255.255.255.252
ip route 203.0.113.0 255.255.255.0 Null0
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

describe('policies of an IOS XR reflector', () => {
  it('change reflected routes for certain only with enforce-modifications', () => {
    assert.equal(bestFrom(simulated(reflector('')), 'two', '203.0.113.0/24'), '? 192.0.2.5');
    const [path] = paths(simulated(reflector(' ibgp policy out enforce-modifications')), 'two', '203.0.113.0/24');
    assert.equal(path?.best, true);
    assert.equal(path?.localPreference, 300);
  });
});

/** A hub that waits for neighbors of a range, and spokes of three ASes. */
const hub = (text: string) => `
${text}
${[1, 2, 3]
  .map(
    n => `-- s${n}.ios --
hostname s${n}
interface Ethernet0/0
 ip address 192.0.2.${n + 1} 255.255.255.248
ip route 203.0.113.${n} 255.255.255.255 Null0
router bgp ${64500 + (n === 3 ? 9 : n)}
 network 203.0.113.${n} mask 255.255.255.255
 neighbor 192.0.2.1 remote-as 64500
`,
  )
  .join('')}
`;

const heard = (text: string) => [1, 2, 3].map(n => bestFrom(simulated(hub(text)), 'hub', `203.0.113.${n}/32`) !== '-');

describe('neighbors that connect from a range', () => {
  /** Cisco IOS BGP configuration guide, BGP dynamic neighbors. */
  it('may be of any AS that the group names on IOS', () => {
    const text = `-- hub.ios --
hostname hub
interface Ethernet0/0
 ip address 192.0.2.1 255.255.255.248
router bgp 64500
 bgp listen range 192.0.2.0/29 peer-group SPOKES
 neighbor SPOKES peer-group
 neighbor SPOKES remote-as 64501 alternate-as 64502 64503`;
    assert.deepEqual(heard(text), [true, true, false]);
  });

  /** EOS manual, chapter BGP: peer-filter; one that does not exist accepts any AS. */
  it('are those whose AS the peer filter accepts on EOS', () => {
    const text = (filter: string) => `-- hub.eos --
hostname hub
service routing protocols model multi-agent
ip routing
interface Ethernet1
   no switchport
   ip address 192.0.2.1/29
peer-filter SOME
   20 match as-range 64501-64505 result accept
   10 match as-range 64502 result reject
router bgp 64500
   router-id 192.0.2.1
   bgp listen range 192.0.2.0/29 peer-group SPOKES peer-filter ${filter}
   neighbor SPOKES peer group`;
    assert.deepEqual(heard(text('SOME')), [true, false, false]);
    assert.deepEqual(heard(text('NONE')), [true, true, true]);
  });
});

/** A leaf behind a spine that has two equal ways to one prefix. */
const fabric = `
${[1, 2]
  .map(
    n => `-- border${n}.ios --
hostname border${n}
interface Ethernet0/0
 ip address 192.0.2.${4 * n - 2} 255.255.255.252
ip route 203.0.113.0 255.255.255.0 Null0
router bgp 6450${n}
 network 203.0.113.0
 neighbor 192.0.2.${4 * n - 3} remote-as 64510
`,
  )
  .join('')}
-- spine.ios --
hostname spine
interface Ethernet0/0
 ip address 192.0.2.1 255.255.255.252
interface Ethernet0/1
 ip address 192.0.2.5 255.255.255.252
interface Ethernet0/2
 ip address 192.0.2.9 255.255.255.252
router bgp 64510
 neighbor 192.0.2.2 remote-as 64501
 neighbor 192.0.2.6 remote-as 64502
 neighbor 192.0.2.10 remote-as 64520
-- leaf.ios --
hostname leaf
interface Ethernet0/0
 ip address 192.0.2.10 255.255.255.252
route-map ANY permit 10
router bgp 64520
 neighbor 192.0.2.9 remote-as 64510
 neighbor 192.0.2.9 route-map ANY in
`;

describe('routers behind a choice by age', () => {
  it('have either path of the neighbor that makes it, and no certain one', () => {
    const rows = paths(simulated(fabric), 'leaf', '203.0.113.0/24');
    assert.deepEqual(
      rows.map(({ asPath, best }) => [asPath, best]),
      [
        ['64510 64501', null],
        ['64510 64502', null],
      ],
    );
  });

  it('have no certain path either where no policy makes a second run worth while', () => {
    const rows = paths(simulated(fabric.replace(/.*ANY.*\n/g, '')), 'leaf', '203.0.113.0/24');
    assert.deepEqual(
      rows.map(({ asPath, best, tie }) => [asPath, best, tie]),
      [['64510 64501', null, 'outcomes']],
    );
  });
});
