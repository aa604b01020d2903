/** What routers of each system bring into BGP: default routes for neighbors, static and aggregate routes of Junos, costs in the decision. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { bestFrom, paths, simulated } from './network.ts';
import { iosxr, ios as smallIos } from './small-routers.ts';

/** A router `a` with one external neighbor `b` on 192.0.2.0/30. */
const toNeighbor = (a: string) => `
${a}
-- b.ios --
hostname b
interface Ethernet0/0
 ip address 192.0.2.2 255.255.255.252
router bgp 64500
 neighbor 192.0.2.1 remote-as 64496
`;

describe('default-originate with a policy', () => {
  const ios = (network: string) => `
-- a.ios --
hostname a
interface Ethernet0/0
 ip address 192.0.2.1 255.255.255.252
ip route 203.0.113.0 255.255.255.0 Null0
ip prefix-list WATCHED permit ${network}
route-map DEFAULT permit 10
 match ip address prefix-list WATCHED
router bgp 64496
 neighbor 192.0.2.2 remote-as 64500
 neighbor 192.0.2.2 default-originate route-map DEFAULT
`;

  /** Cisco IOS BGP command reference: neighbor default-originate. The route that is looked for need not be one of BGP. */
  it('asks the routing table on IOS', () => {
    assert.equal(bestFrom(simulated(toNeighbor(ios('203.0.113.0/24'))), 'b', '0.0.0.0/0'), '192.0.2.1');
    assert.equal(bestFrom(simulated(toNeighbor(ios('198.51.100.0/24'))), 'b', '0.0.0.0/0'), '-');
  });

  /** Batfish change 3696, after the EOS manual and runs. */
  it('changes a route that is sent in any case on EOS', () => {
    const simulation = simulated(
      toNeighbor(`
-- a.eos --
hostname a
service routing protocols model multi-agent
ip routing
interface Ethernet1
   no switchport
   ip address 192.0.2.1/30
route-map DEFAULT permit 10
   set metric 70
router bgp 64496
   router-id 192.0.2.1
   neighbor 192.0.2.2 remote-as 64500
   neighbor 192.0.2.2 default-originate route-map DEFAULT
`),
    );
    assert.equal(bestFrom(simulation, 'b', '0.0.0.0/0'), '192.0.2.1');
    assert.equal(paths(simulation, 'b', '0.0.0.0/0')[0]?.med, 70);
  });
});

const junos = (lines: string) => `
-- a.junos --
set system host-name a
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/30
set interfaces ge-0/0/1 unit 0 family inet address 192.0.2.5/30
set routing-options autonomous-system 64496
set policy-options policy-statement OUT from protocol [ static aggregate ]
set policy-options policy-statement OUT then accept
set protocols bgp group B type external
set protocols bgp group B export OUT
set protocols bgp group B neighbor 192.0.2.2 peer-as 64500
${lines}
`;

describe('static routes of Junos', () => {
  const sent = (...lines: string[]) =>
    simulated(toNeighbor(junos(lines.map(line => `set routing-options static route ${line}`).join('\n'))));

  /** Junos: resolve (Routing Options static). */
  it('need a gateway on a connected subnet unless they resolve', () => {
    const simulation = sent(
      '198.51.100.0/24 next-hop 192.0.2.6',
      '203.0.113.0/25 next-hop 198.51.100.1',
      '203.0.113.128/25 next-hop 198.51.100.1',
      '203.0.113.128/25 resolve',
    );
    assert.equal(bestFrom(simulation, 'b', '203.0.113.0/25'), '-');
    assert.equal(bestFrom(simulation, 'b', '203.0.113.128/25'), '192.0.2.1');
  });

  it('carry their metric as MED', () => {
    const [path] = paths(sent('203.0.113.0/24 discard', '203.0.113.0/24 metric 7'), 'b', '203.0.113.0/24');
    assert.equal(path?.med, 7);
  });

  /** Junos: no-readvertise. */
  it('are kept back with no-readvertise', () => {
    assert.equal(bestFrom(sent('203.0.113.0/24 discard', '203.0.113.0/24 no-readvertise'), 'b', '203.0.113.0/24'), '-');
  });
});

describe('aggregate routes of Junos', () => {
  const withCustomer = `
-- c.ios --
hostname c
interface Ethernet0/0
 ip address 192.0.2.6 255.255.255.252
ip route 198.51.100.0 255.255.255.0 Null0
router bgp 64501
 network 198.51.100.0
 neighbor 192.0.2.5 remote-as 64496
`;
  const lines = [
    'set protocols bgp group C type external',
    'set protocols bgp group C neighbor 192.0.2.6 peer-as 64501',
    'set routing-options static route 203.0.113.0/25 discard',
    'set routing-options aggregate route 203.0.113.0/24 community 64496:9',
    'set routing-options aggregate route 198.51.100.0/22',
  ];

  /** Junos: aggregate, brief and full: the ASNs of all contributing paths go into the path, in an order that is not documented. */
  it('leave their path open where parts of it came from other ASes', () => {
    const simulation = simulated(`${toNeighbor(junos(lines.join('\n')))}${withCustomer}`);
    assert.equal(bestFrom(simulation, 'b', '203.0.113.0/24'), '192.0.2.1');
    assert.deepEqual(paths(simulation, 'b', '203.0.113.0/24')[0]?.communities, ['64496:9']);
    assert.equal(bestFrom(simulation, 'b', '198.51.100.0/22'), '? 192.0.2.1');
  });
});

/** Two internal exits to one destination; the nearer one has the higher MED. */
const exits = (lines: string) => `
-- r.ios --
hostname r
interface Ethernet0/0
 ip address 192.0.2.1 255.255.255.252
interface Ethernet0/1
 ip address 192.0.2.5 255.255.255.252
 ip ospf cost 50
router ospf 1
 network 192.0.2.0 0.0.0.255 area 0
router bgp 64500
${lines}
 neighbor 198.51.100.1 remote-as 64500
 neighbor 198.51.100.2 remote-as 64500
${[1, 2]
  .map(
    n => `-- x${n}.ios --
hostname x${n}
interface Loopback0
 ip address 198.51.100.${n} 255.255.255.255
interface Ethernet0/0
 ip address 192.0.2.${n * 4 - 2} 255.255.255.252
ip route 203.0.113.0 255.255.255.0 Null0
router ospf 1
 network 192.0.2.0 0.0.0.255 area 0
 network 198.51.100.${n} 0.0.0.0 area 0
router bgp 64500
 bgp router-id 198.51.100.${3 - n}
 network 203.0.113.0
 neighbor ${n === 1 ? '192.0.2.1' : '192.0.2.5'} remote-as 64500
 neighbor ${n === 1 ? '192.0.2.1' : '192.0.2.5'} update-source Loopback0
 neighbor ${n === 1 ? '192.0.2.1' : '192.0.2.5'} next-hop-self
`,
  )
  .join('')}
`;

describe('bgp bestpath igp-metric ignore', () => {
  it('leaves the cost to the next hop out, so that the router ID decides', () => {
    assert.equal(bestFrom(simulated(exits('')), 'r', '203.0.113.0/24'), '198.51.100.1');
    assert.equal(bestFrom(simulated(exits(' bgp bestpath igp-metric ignore')), 'r', '203.0.113.0/24'), '198.51.100.2');
  });
});

describe('policies of aggregate routes of Junos', () => {
  const conditional = (part: string) =>
    simulated(
      toNeighbor(
        junos(`
set routing-options static route ${part} discard
set routing-options generate route 0.0.0.0/0 policy WATCHED
set policy-options policy-statement WATCHED term 1 from route-filter 198.51.100.0/24 exact
set policy-options policy-statement WATCHED term 1 then accept
set policy-options policy-statement WATCHED term 2 then reject`),
      ),
    );

  /** Junos: Example: Conditionally Generating Static Routes. */
  it('choose the routes that keep them alive', () => {
    assert.equal(bestFrom(conditional('198.51.100.0/24'), 'b', '0.0.0.0/0'), '192.0.2.1');
    assert.equal(bestFrom(conditional('203.0.113.0/24'), 'b', '0.0.0.0/0'), '-');
  });
});

describe('auto-summary of IOS', () => {
  it('leaves open what becomes of redistributed subnets', () => {
    const text = (line: string) => `
-- a.ios --
hostname a
interface Ethernet0/0
 ip address 192.0.2.1 255.255.255.252
ip route 203.0.113.0 255.255.255.128 Null0
router bgp 64496
 redistribute static
 ${line}
 neighbor 192.0.2.2 remote-as 64500
`;
    assert.equal(bestFrom(simulated(toNeighbor(text('no auto-summary'))), 'b', '203.0.113.0/25'), '192.0.2.1');
    assert.equal(bestFrom(simulated(toNeighbor(text('auto-summary'))), 'b', '203.0.113.0/25'), '? 192.0.2.1');
  });
});

/** Cisco IOS XR Routing Configuration Guide, Implementing Routing Policy: aggregation attach point. */
describe('the policy of an aggregate of IOS XR', () => {
  const told = (policy: string, prefix: string) => {
    const a = iosxr('a', {
      asn: 64496,
      links: [[0, 1]],
      top: `route-policy AGGREGATE\n${policy}\nend-policy
router static
 address-family ipv4 unicast
  203.0.113.0/26 Null0
  203.0.113.64/26 Null0`,
      bgp: ` address-family ipv4 unicast
  redistribute static
  aggregate-address 203.0.113.0/24 route-policy AGGREGATE
 !
 neighbor 192.0.2.2
  remote-as 64497
  address-family ipv4 unicast
   send-community-ebgp
   route-policy PASS in
   route-policy PASS out`,
    });
    const b = smallIos('b', { asn: 64497, links: [[0, 2]], bgp: ' neighbor 192.0.2.1 remote-as 64496' });
    const [path] = paths(simulated(a + b), 'b', prefix);
    return path && `${path.best} ${path.communities.join(' ')}`.trim();
  };

  it('looks at the routes that it is made of, one of which must pass', () => {
    const only = (prefix: string) => `  if destination in (${prefix}) then\n    set community (64496:7)\n  endif`;
    assert.equal(told(only('203.0.113.64/26'), '203.0.113.0/24'), 'true 64496:7');
    assert.equal(told(only('203.0.113.128/26'), '203.0.113.0/24'), undefined);
    assert.equal(told(`${only('203.0.113.64/26')}\n  pass`, '203.0.113.0/24')?.split(' ')[0], 'null');
  });

  it('holds back those of which it says suppress-route', () => {
    const policy = '  if destination in (203.0.113.64/26) then\n    suppress-route\n  endif\n  pass';
    assert.equal(told(policy, '203.0.113.64/26'), undefined);
    assert.equal(told(policy, '203.0.113.0/26'), 'true');
    assert.equal(told(policy, '203.0.113.0/24'), 'true');
  });
});
