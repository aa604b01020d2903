/** Kinds of routes in policies of BGP sessions, lists of route filters, and OSPFv3 lines of IOS-XE. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { mergeRow } from '../../../server/src/routing/compare-runs.ts';
import { bestFrom, paths, route, simulated } from './network.ts';

const best = (text: string, device: string, prefix: string) => paths(simulated(text), device, prefix).find(path => path.best);

const outside = `
-- x.ios --
hostname x
interface Ethernet0/0
 ip address 192.0.2.1 255.255.255.252
ip route 203.0.113.0 255.255.255.0 Null0
router bgp 64497
 network 203.0.113.0
 neighbor 192.0.2.2 remote-as 64496
`;

const inside = `
-- q.ios --
hostname q
interface Ethernet0/0
 ip address 192.0.2.6 255.255.255.252
ip route 192.0.2.0 255.255.255.252 192.0.2.5
router bgp 64496
 neighbor 192.0.2.5 remote-as 64496
`;

const eos = (map: string) => `${outside}
-- a.eos --
hostname a
service routing protocols model multi-agent
ip routing
interface Ethernet1
   no switchport
   ip address 192.0.2.2/30
interface Ethernet2
   no switchport
   ip address 192.0.2.5/30
ip route 198.51.100.0/24 Null0
route-map NH permit 10
${map}
route-map NH permit 20
router bgp 64496
   neighbor 192.0.2.1 remote-as 64497
   neighbor 192.0.2.6 remote-as 64496
   neighbor 192.0.2.6 route-map NH out
   network 198.51.100.0/24
${inside}`;

const junos = (lines: string) => `${outside}
-- a.junos --
set system host-name a
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.2/30
set interfaces ge-0/0/1 unit 0 family inet address 192.0.2.5/30
set routing-options autonomous-system 64496
set routing-options static route 198.51.100.0/24 discard
set routing-options static route 198.51.100.128/25 next-hop 192.0.2.1
${lines}
set policy-options policy-statement OUT term bgp from protocol bgp
set policy-options policy-statement OUT term bgp then accept
set policy-options policy-statement OUT term static from protocol static
set policy-options policy-statement OUT term static then accept
set policy-options policy-statement OUT term rest then reject
set protocols bgp group X type external
set protocols bgp group X peer-as 64497
set protocols bgp group X neighbor 192.0.2.1
set protocols bgp group Q type internal
set protocols bgp group Q export NH
set protocols bgp group Q export OUT
set protocols bgp group Q neighbor 192.0.2.6
${inside}`;

describe('route types in policies of BGP sessions', () => {
  /** ipSpace blog, More Arista EOS BGP route reflector woes: a map that sets next hops of external routes only. */
  it('tell routes of external neighbors from own ones on EOS', () => {
    const text = eos('   match route-type external\n   set ip next-hop peer-address\n   set local-preference 150');
    assert.equal(best(text, 'q', '203.0.113.0/24')?.nextHop, '192.0.2.5');
    assert.equal(best(text, 'q', '203.0.113.0/24')?.localPreference, 150);
    assert.equal(best(text, 'q', '198.51.100.0/24')?.localPreference, 100);
    assert.equal(best(eos('   match route-type internal\n   set local-preference 150'), 'q', '203.0.113.0/24')?.localPreference, 100);
    assert.equal(best(eos('   match route-type local\n   set local-preference 150'), 'q', '198.51.100.0/24')?.localPreference, 150);
  });

  /** Junos, Routing Policy Match Conditions: route-type. What it says of own routes is not documented. */
  it('leave own routes open on Junos where that matters', () => {
    const text = junos(
      'set policy-options policy-statement NH term 1 from route-type external\nset policy-options policy-statement NH term 1 then next-hop self',
    );
    assert.equal(best(text, 'q', '203.0.113.0/24')?.nextHop, '192.0.2.5');
    assert.equal(best(text, 'q', '198.51.100.0/24')?.nextHop, '192.0.2.5', 'a discard route has no other next hop');
    assert.equal(bestFrom(simulated(text), 'q', '198.51.100.128/25'), '? 192.0.2.5');
    assert.deepEqual(paths(simulated(text), 'q', '192.0.2.0/30'), [], 'a later term rejects it, whatever this one did');
  });
});

describe('lists of route filters of Junos', () => {
  const list = (lines: string) =>
    junos(`${lines}
set policy-options policy-statement NH term 1 from route-filter-list L
set policy-options policy-statement NH term 1 then reject`);

  /** Junos, route-filter-list: each item is a complete route filter. */
  it('match what their filters match', () => {
    const found = (lines: string, prefix: string) => bestFrom(simulated(list(lines)), 'q', prefix);
    assert.equal(found('set policy-options route-filter-list L 198.51.100.0/24 exact', '198.51.100.0/24'), '-');
    assert.equal(found('set policy-options route-filter-list L 198.51.100.0/24 exact', '198.51.100.128/25'), '192.0.2.5');
    assert.equal(found('set policy-options route-filter-list L 198.51.100.0/24 longer', '198.51.100.128/25'), '-');
    assert.equal(found('set policy-options route-filter-list L 198.51.100.0/24 upto /24', '198.51.100.128/25'), '192.0.2.5');
  });

  it('are open where an entry acts by itself, or where it is not said which prefixes are looked at together', () => {
    const acting = list('set policy-options route-filter-list L 198.51.100.0/24 orlonger accept');
    assert.equal(bestFrom(simulated(acting), 'q', '198.51.100.0/24'), '? 192.0.2.5');
    const both = list(`set policy-options route-filter-list L 198.51.100.0/24 exact
set policy-options policy-statement NH term 1 from route-filter 198.51.0.0/16 orlonger`);
    assert.equal(bestFrom(simulated(both), 'q', '198.51.100.128/25'), '? 192.0.2.5');
    assert.equal(bestFrom(simulated(both), 'q', '198.51.100.0/24'), '-');
  });
});

it('a row that only one of two runs has stays a row', () => {
  const [path] = paths(simulated(junos('')), 'a', '203.0.113.0/24');
  const lost = { ...path!, best: false };
  assert.deepEqual(mergeRow([], [lost]), [lost]);
  assert.deepEqual(mergeRow([lost], []), [lost]);
});

describe('OSPFv3 on interfaces of IOS-XE', () => {
  /** Cisco, IOS IPv6 command reference: ospfv3 area, ospfv3 cost, ospfv3 network. */
  const router = (name: string, host: number, lines: string) => `
-- ${name}.ios --
hostname ${name}
ipv6 unicast-routing
interface Loopback0
 ipv6 address 2001:db8:0:${host}::1/64
 ospfv3 1 ipv6 area 0
interface GigabitEthernet2
 ipv6 address 2001:db8:1::${host}/64
${lines}
router ospfv3 1
 router-id 192.0.2.${host}
 address-family ipv6 unicast
`;
  const metric = (lines: string, other = ' ospfv3 1 ipv6 area 0') =>
    route(simulated(router('a', 1, lines) + router('b', 2, other)), 'a', '2001:db8:0:2::/64')?.metric;

  it('makes neighbors, with the cost and the kind of network that are written', () => {
    const usual = metric(' ospfv3 1 ipv6 area 0');
    assert.ok(usual !== undefined);
    assert.equal(metric(' ospfv3 1 ipv6 area 0\n ospfv3 cost 50'), 50 + usual - 1);
    assert.equal(metric(' ospfv3 1 ipv6 area 0\n ospfv3 1 ipv6 cost 50'), 50 + usual - 1);
    assert.equal(metric(' ospfv3 1 ipv6 area 0\n ospfv3 network point-to-point'), undefined, 'the other end is on a broadcast network');
    assert.equal(metric(' ospfv3 1 ipv6 area 0\n ospfv3 1 ipv6 passive'), undefined);
    assert.equal(metric(' ospfv3 1 ipv6 area 1'), undefined);
  });
});

describe('what may have another next hop', () => {
  it('is open where the next hop that is known cannot be reached', () => {
    const text = eos('   match as 64497\n   set ip next-hop peer-address').replace('ip route 192.0.2.0 255.255.255.252 192.0.2.5\n', '');
    const [path] = paths(simulated(text), 'q', '203.0.113.0/24');
    assert.deepEqual([path?.best, path?.valid], [null, false]);
  });
});

describe('advertise-inactive of Junos', () => {
  /** Junos, advertise-inactive: the best route of BGP although it is not active; what becomes of an active route that a policy accepts too is not said. */
  it('leaves open which of an own route and an inactive one goes out', () => {
    const route = 'set routing-options static route 203.0.113.0/24 discard\nset policy-options policy-statement NH then next policy\n';
    assert.equal(bestFrom(simulated(junos(route)), 'q', '203.0.113.0/24'), '192.0.2.5');
    const inactive = `${route}set protocols bgp group Q advertise-inactive`;
    assert.equal(bestFrom(simulated(junos(inactive)), 'q', '203.0.113.0/24'), '? 192.0.2.5');
  });
});

describe('neighbors of a VRF of IOS', () => {
  /** Cisco IOS BGP command reference, address-family: what stands below it is of that family and VRF alone. */
  it('exchange the family that they are written in', () => {
    const pe = (name: string, asn: number, host: number, other: number) => `
-- ${name}.ios --
hostname ${name}
vrf definition RED
 rd 64500:${host}
 address-family ipv4
 address-family ipv6
interface Ethernet0/0
 vrf forwarding RED
 ip address 192.0.2.${host} 255.255.255.252
 ipv6 address 2001:db8:1::${host}/64
router bgp ${asn}
 bgp router-id 198.51.100.${host}
 address-family ipv4 vrf RED
  redistribute connected
  redistribute static
  neighbor 192.0.2.${other} remote-as ${asn === 64496 ? 64497 : 64496}
  neighbor 192.0.2.${other} activate
 address-family ipv6 vrf RED
  neighbor 2001:db8:1::${other} remote-as ${asn === 64496 ? 64497 : 64496}
  neighbor 2001:db8:1::${other} activate
`;
    const text = `${pe('a', 64496, 1, 2)}ip route vrf RED 203.0.113.0 255.255.255.0 Null0\n${pe('b', 64497, 2, 1)}`;
    const rows = simulated(text).devices.get('b')?.vrfs.get('RED')?.bgp.ipv4.get('203.0.113.0/24') ?? [];
    assert.deepEqual(
      rows.map(({ from, best }) => [from, best]),
      [['192.0.2.1', true]],
    );
  });
});

describe('IPv4 routes over IPv6 sessions', () => {
  const router = (name: string, asn: number, host: number, capability: string) => `
-- ${name}.frr --
frr version 8.4
hostname ${name}
interface lo
 ip address 198.51.100.${host}/32
interface eth0
 ipv6 address 2001:db8:1::${host}/64
router bgp ${asn}
 bgp router-id 198.51.100.${host}
 no bgp ebgp-requires-policy
 neighbor 2001:db8:1::${3 - host} remote-as external
${capability}
 address-family ipv4 unicast
  network 198.51.100.${host}/32
  neighbor 2001:db8:1::${3 - host} activate
`;
  /** RFC 8950: the next hop is an IPv6 address then; which one is not modelled. */
  it('are open where their next hops may be IPv6 addresses', () => {
    const both = (lines: (host: number) => string) => simulated(router('a', 64496, 1, lines(1)) + router('b', 64497, 2, lines(2)));
    const extended = both(host => ` neighbor 2001:db8:1::${3 - host} capability extended-nexthop`);
    assert.equal(bestFrom(extended, 'b', '198.51.100.1/32'), '? 2001:db8:1::1');
  });
});

describe('statements of Junos that belong to no protocol', () => {
  it('are named where they change routes and are not modelled', () => {
    const text = `
-- j.junos --
set version 22.4R1
set system host-name j
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/30
set policy-options policy-statement OUT defaults route-filter walkup
set policy-options policy-statement OUT then accept
set policy-options defaults route-filter no-walkup
set routing-instances BLUE instance-type vrf
set routing-instances BLUE routing-options autonomous-system 64497 independent-domain
`;
    assert.deepEqual(
      simulated(text)
        .unsupported.map(({ device, feature }) => `${device}: ${feature}`)
        .sort(),
      ['j: independent-domain', 'j: route-filter walkup'],
    );
  });
});
