/** Lines of BGP that are recognised and not modelled: they are named, and what they may change is left open. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { bestFrom, pair, simulated } from './network.ts';

const prefix = '203.0.113.0/24';
const source = pair({}).split('-- b.frr --')[0]!;
const ios = (lines: string) => `${source}-- b.ios --
hostname b
interface GigabitEthernet1
 ip address 192.0.2.2 255.255.255.252
router bgp 64497
 neighbor 192.0.2.1 remote-as 64496
${lines}
`;
const xr = (lines: string, ofNeighbor = '') => `${source}-- b.iosxr --
hostname b
interface GigabitEthernet0/0/0/0
 ipv4 address 192.0.2.2 255.255.255.252
route-policy all
  pass
end-policy
router bgp 64497
 address-family ipv4 unicast
 ${lines}
 neighbor 192.0.2.1
  remote-as 64496
  ${ofNeighbor}
  address-family ipv4 unicast
   route-policy all in
   route-policy all out
`;
const nxos = (lines: string) => `${source}-- b.nxos --
hostname b
feature bgp
interface Ethernet1/1
  no switchport
  ip address 192.0.2.2/30
  no shutdown
router bgp 64497
  address-family ipv4 unicast
  ${lines}
  neighbor 192.0.2.1
    remote-as 64496
    address-family ipv4 unicast
`;
const eos = (lines: string) => `${source}-- b.eos --
hostname b
interface Ethernet1
   no switchport
   ip address 192.0.2.2/30
router bgp 64497
   neighbor 192.0.2.1 remote-as 64496
   ${lines}
`;
const junos = (line: string) => `${source}-- b.junos --
set system host-name b
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.2/30
set routing-options autonomous-system 64497
set protocols bgp group up type external
set protocols bgp group up peer-as 64496
set protocols bgp group up neighbor 192.0.2.1
${line}
`;
const frr = (line: string) => pair({ b: ` ${line}` });

const open = '? 192.0.2.1';
const cases: readonly (readonly [string, string, string])[] = [
  ['IOS', ios(' neighbor 192.0.2.1 path-attribute discard range 20 30 in'), 'bgp: path-attribute discard'],
  ['IOS', ios(' bgp nexthop route-map hops'), 'bgp: bgp nexthop route-map'],
  ['IOS', ios(' distribute-list 10 in'), 'bgp: distribute-list'],
  ['IOS XR', xr('', 'local-as inheritance-disable'), 'bgp: local-as inheritance-disable'],
  ['IOS XR', xr(' nexthop route-policy all'), 'bgp: nexthop route-policy'],
  ['NX-OS', nxos('  nexthop route-map hops'), 'bgp: nexthop route-map'],
  ['EOS', eos('neighbor 192.0.2.1 remove-private-as ingress'), 'bgp: remove-private-as ingress'],
  ['Junos', junos('set protocols bgp group up drop-path-attributes 32'), 'bgp: drop-path-attributes'],
  ['Junos', junos('set protocols bgp drop-path-attributes 32'), 'bgp: drop-path-attributes'],
  ['FRR', frr('neighbor 192.0.2.1 path-attribute discard 32'), 'bgp: path-attribute discard'],
];

describe('lines of BGP that are not modelled', () => {
  for (const [vendor, text, feature] of cases)
    it(`of ${vendor} are named and leave routes open: ${feature}`, () => {
      const simulation = simulated(text);
      assert.ok(simulation.unsupported.some(each => each.feature === feature && each.device === 'b'));
      assert.equal(bestFrom(simulation, 'b', prefix), open);
    });

  it('hold for the members of a group, and for nobody else', () => {
    const lines = (group: string) => ` neighbor up peer-group
 neighbor other peer-group
 neighbor ${group} path-attribute discard range 20 30 in
 neighbor 192.0.2.1 peer-group up`;
    assert.equal(bestFrom(simulated(ios(lines('up'))), 'b', prefix), open);
    assert.equal(bestFrom(simulated(ios(lines('other'))), 'b', prefix), '192.0.2.1');
  });

  it('about what is sent leave the own choice as it is', () => {
    const text = junos('set protocols bgp group up route-server-client');
    assert.equal(bestFrom(simulated(text), 'b', prefix), '192.0.2.1');
  });

  it('about the choice count where there is one', () => {
    assert.equal(bestFrom(simulated(xr(' bgp bestpath origin-as use validity')), 'b', prefix), '192.0.2.1');
  });

  it('behind `no` say nothing', () => {
    assert.equal(bestFrom(simulated(ios(' no synchronization')), 'b', prefix), '192.0.2.1');
  });
});

describe('bgp default shutdown of FRR', () => {
  it('closes sessions that are not opened by name (measured on 8.4.4)', () => {
    assert.equal(bestFrom(simulated(frr('bgp default shutdown')), 'b', prefix), '-');
    assert.equal(bestFrom(simulated(frr('bgp default shutdown\n no neighbor 192.0.2.1 shutdown')), 'b', prefix), '192.0.2.1');
  });
});

describe('preference of BGP routes (Junos)', () => {
  const two = (lines: string) => `
-- a.junos --
set system host-name a
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/30
set interfaces ge-0/0/1 unit 0 family inet address 192.0.2.5/30
set routing-options autonomous-system 64496
set protocols bgp group x type external
set protocols bgp group x peer-as 64497
set protocols bgp group x neighbor 192.0.2.2
set protocols bgp group y type external
set protocols bgp group y peer-as 64498
set protocols bgp group y neighbor 192.0.2.6
${lines}
${[
  ['x', 64497, 2, 1],
  ['y', 64498, 6, 5],
]
  .map(
    ([name, asn, own, far]) => `-- ${name}.frr --
hostname ${name}
frr version 8.4
interface eth0
 ip address 192.0.2.${own}/30
ip route 203.0.113.0/24 Null0
router bgp ${asn}
 bgp router-id 192.0.2.${own}
 no bgp ebgp-requires-policy
 neighbor 192.0.2.${far} remote-as 64496
 address-family ipv4 unicast
  network 203.0.113.0/24
`,
  )
  .join('')}`;

  it('is 170 where nothing is set: a lower one wins, a higher one loses', () => {
    const from = (lines: string) => bestFrom(simulated(two(lines)), 'a', prefix);
    assert.equal(from('set protocols bgp group y preference 160'), '192.0.2.6');
    assert.equal(from('set protocols bgp group y preference 180'), '192.0.2.2');
    const policy = (value: number) => `set policy-options policy-statement p then preference ${value}
set protocols bgp group y import p`;
    assert.equal(from(policy(160)), '192.0.2.6');
    assert.equal(from(policy(180)), '192.0.2.2');
  });
});
