/** What policies and statements of each vendor let through, where vendors differ; each group names its document. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { bestFrom, paths, route, simulated } from './network.ts';
import { eos, inOspf, ios, iosxr, junos, listener, nxos, origin } from './small-routers.ts';

const prefix = '203.0.113.0/24';
const middle = [
  [0, 2],
  [1, 1],
] as const;

describe('redistribution of BGP into OSPF', () => {
  /** Cisco document 220615, Configure route redistribution on Nexus switches. */
  describe('of NX-OS', () => {
    const into = (peerAs: number, map: string) =>
      simulated(
        origin('x', peerAs, 0) +
          nxos('a', {
            asn: 64496,
            links: middle,
            top: `interface Ethernet1/2\n  ip router ospf 1 area 0\nroute-map M permit 10\n${map}`,
            bgp: `  neighbor 192.0.2.1\n    remote-as ${peerAs}\n    address-family ipv4 unicast`,
            end: 'router ospf 1\n  redistribute bgp 64496 route-map M',
          }) +
          inOspf('q', 1),
      );

    it('takes routes of other ASes', () => assert.equal(route(into(64497, ''), 'q', prefix)?.protocol, 'ospf'));
    it('takes those of iBGP only where the route map asks for internal ones', () => {
      assert.equal(route(into(64496, ''), 'q', prefix), undefined);
      assert.equal(route(into(64496, '  match route-type internal'), 'q', prefix)?.protocol, 'ospf');
      assert.equal(route(into(64497, '  match route-type internal'), 'q', prefix), undefined);
    });
  });

  /** Arista EOS manual, bgp redistribute-internal: what holds where the line is missing is not said. */
  it('takes routes of iBGP of EOS for certain only where it is told to', () => {
    const brought = (line: string) =>
      bestFrom(
        simulated(
          origin('x', 64496, 0) +
            eos('a', {
              asn: 64496,
              links: middle,
              bgp: `   neighbor 192.0.2.1 remote-as 64496\n   ${line}`,
              end: 'router ospf 1\n   network 192.0.2.4/30 area 0\n   redistribute bgp',
            }) +
            ios('q', {
              asn: 64499,
              links: [
                [1, 2],
                [2, 1],
              ],
              bgp: ' redistribute ospf 1 match external 2\n neighbor 192.0.2.10 remote-as 64498',
              end: 'router ospf 1\n network 192.0.2.4 0.0.0.3 area 0',
            }) +
            listener('y', 64498, 2).replace('remote-as 64496', 'remote-as 64499'),
        ),
        'y',
        prefix,
      );
    assert.equal(brought(''), '? 192.0.2.9');
    assert.equal(brought('bgp redistribute-internal'), '192.0.2.9');
    assert.equal(brought('no bgp redistribute-internal'), '-');
  });

  it('has the type of metric that a route map sets (RFC 2328 section 16.4)', () => {
    const metric = (set: string) => {
      const border = eos('a', {
        links: [[1, 1]],
        top: `ip route 203.0.113.0/24 Null0\nroute-map M permit 10\n${set}`,
        end: 'router ospf 1\n   network 192.0.2.4/30 area 0\n   redistribute static route-map M',
      });
      return route(simulated(border + inOspf('q', 1)), 'q', prefix)?.metric;
    };
    assert.equal(metric(''), 20);
    assert.equal(metric('   set metric-type type-1'), 21);
  });
});

describe('network statements of IOS', () => {
  /** Cisco IOS BGP command reference: network (BGP), the default route. */
  it('without mask are of the class of the address, and the default route for 0.0.0.0', () => {
    const sent = (network: string) =>
      simulated(
        ios('a', {
          asn: 64496,
          links: [[1, 1]],
          top: 'ip route 0.0.0.0 0.0.0.0 Null0\nip route 203.0.113.0 255.255.255.0 Null0',
          bgp: ` network ${network}\n neighbor 192.0.2.6 remote-as 64498`,
        }) + listener('y', 64498, 1),
      );
    assert.equal(bestFrom(sent('0.0.0.0'), 'y', '0.0.0.0/0'), '192.0.2.5');
    assert.equal(bestFrom(sent('203.0.113.0'), 'y', prefix), '192.0.2.5');
  });
});

describe('distribute lists of IOS', () => {
  const from = (line: string, permits: string) =>
    bestFrom(
      simulated(
        origin('x', 64497, 0) +
          ios('a', {
            asn: 64496,
            links: [[0, 2]],
            top: `access-list 10 ${permits}`,
            bgp: ` neighbor 192.0.2.1 remote-as 64497\n ${line}`,
          }),
      ),
      'a',
      prefix,
    );
  it('of a neighbor filter its routes', () => {
    assert.equal(from('neighbor 192.0.2.1 distribute-list 10 in', 'permit any'), '192.0.2.1');
    assert.equal(from('neighbor 192.0.2.1 distribute-list 10 in', 'deny any'), '-');
  });
  it('of the process leave open what arrives', () => assert.equal(from('distribute-list 10 in', 'permit any'), '? 192.0.2.1'));
});

describe('actions that are not carried out', () => {
  const twoWays = (second: boolean) =>
    simulated(
      origin('x', 64497, 0) +
        (second
          ? origin('y', 64498, 2, ' neighbor 192.0.2.10 route-map LONG out\nroute-map LONG permit 10\n set as-path prepend 64498')
          : '') +
        eos('a', {
          asn: 64496,
          links: [
            [0, 2],
            [2, 2],
          ],
          top: 'route-map IN permit 10\n   set as-path match all replacement auto 64510',
          bgp: '   neighbor 192.0.2.1 remote-as 64497\n   neighbor 192.0.2.1 route-map IN in\n   neighbor 192.0.2.9 remote-as 64498',
        }),
    );
  it('leave the choice among several paths open', () => {
    const simulation = twoWays(true);
    assert.equal(bestFrom(simulation, 'a', prefix), '? 192.0.2.1 192.0.2.9');
    assert.deepEqual(
      simulation.unsupported.map(({ feature }) => feature),
      ['set as-path match all replacement'],
    );
  });
  it('take away no route that is the only one', () => assert.equal(bestFrom(twoWays(false), 'a', prefix), '192.0.2.1'));
});

/** Cisco document 200427: a neighbor is not sent what begins with its own AS while nobody else is in its update group, which no text tells. */
describe('routes that go back to an AS on IOS XR', () => {
  const back = (bgp: string) => {
    const neighbor = (address: string) =>
      ` neighbor ${address}\n  remote-as 64497\n  address-family ipv4 unicast\n   route-policy PASS in\n   route-policy PASS out\n${address === '192.0.2.6' ? bgp : ''}`;
    return bestFrom(
      simulated(
        origin('x', 64497, 0) +
          iosxr('a', {
            asn: 64496,
            links: middle,
            bgp: ` address-family ipv4 unicast\n${neighbor('192.0.2.1')}\n${neighbor('192.0.2.6')}`,
          }) +
          listener('y', 64497, 1, ' neighbor 192.0.2.5 allowas-in'),
      ),
      'y',
      prefix,
    );
  };
  it('may or may not be sent, unless the AS is overridden', () => {
    assert.equal(back(''), '? 192.0.2.5');
    assert.equal(back('   as-override\n'), '192.0.2.5');
  });
});

/** Junos CLI reference: local-preference, whose editions differ in what the value is given to. */
describe('local-preference of a group of Junos', () => {
  const group = (kind: string, lines: string) => `set protocols bgp group ${kind} ${lines}`;
  const text = (value: string) =>
    simulated(
      origin('x', 64497, 0) +
        junos('a', {
          asn: 64496,
          links: middle,
          bgp: [
            group('x', 'peer-as 64497'),
            group('x', 'type external'),
            group('x', 'neighbor 192.0.2.1'),
            group('i', 'type internal'),
            group('i', 'neighbor 192.0.2.6'),
            group('i', 'export SELF'),
            'set policy-options policy-statement SELF then next-hop self',
            value,
          ].join('\n'),
        }) +
        listener('b', 64496, 1),
    );
  it('counts for what external neighbors send', () => {
    const simulation = text(group('x', 'local-preference 200'));
    assert.equal(paths(simulation, 'b', prefix)[0]?.localPreference, 200);
    assert.equal(bestFrom(simulation, 'b', prefix), '192.0.2.5');
  });
  it('leaves open what internal ones are sent', () =>
    assert.equal(bestFrom(text(group('i', 'local-preference 250')), 'b', prefix), '? 192.0.2.5'));
});

describe('lines of policies that no table knows', () => {
  const peers = '   neighbor 192.0.2.1 remote-as 64497\n   neighbor 192.0.2.1 route-map IN in';
  const withLine: Readonly<Record<string, (word: 'match' | 'set') => string>> = {
    EOS: word => eos('a', { asn: 64496, links: [[0, 2]], top: `route-map IN permit 10\n   ${word} frobnicate 3`, bgp: peers }),
    IOS: word => ios('a', { asn: 64496, links: [[0, 2]], top: `route-map IN permit 10\n ${word} frobnicate 3`, bgp: peers }),
    'NX-OS': word =>
      nxos('a', {
        asn: 64496,
        links: [[0, 2]],
        top: `route-map IN permit 10\n  ${word} frobnicate 3`,
        bgp: '  neighbor 192.0.2.1\n    remote-as 64497\n    address-family ipv4 unicast\n      route-map IN in',
      }),
    Junos: word =>
      junos('a', {
        asn: 64496,
        links: [[0, 2]],
        bgp: `set protocols bgp group x type external
set protocols bgp group x peer-as 64497
set protocols bgp group x neighbor 192.0.2.1
set protocols bgp group x import IN
set policy-options policy-statement IN term 1 ${word === 'match' ? 'from' : 'then'} frobnicate 3
set policy-options policy-statement IN term 1 then accept`,
      }),
  };
  for (const [vendor, text] of Object.entries(withLine))
    it(`of ${vendor} leave open whether routes match, and the choice where they change one`, () => {
      assert.equal(bestFrom(simulated(origin('x', 64497, 0) + text('match')), 'a', prefix), '? 192.0.2.1');
      const changed = simulated(origin('x', 64497, 0) + text('set'));
      assert.equal(bestFrom(changed, 'a', prefix), '192.0.2.1');
      assert.equal(changed.unsupported.length, 1);
    });
});

/** Arista EOS 4.18.0F, BGP AS path prepend using last-as keyword. */
describe('prepending on EOS', () => {
  const path = (asn: number, words: string) =>
    paths(
      simulated(
        origin('x', asn, 0) +
          eos('a', {
            asn: 64496,
            links: [[0, 2]],
            top: `route-map IN permit 10\n   set as-path prepend ${words}`,
            bgp: `   neighbor 192.0.2.1 remote-as ${asn}\n   neighbor 192.0.2.1 route-map IN in`,
          }),
      ),
      'a',
      prefix,
    )[0]?.asPath;
  it('counts for what comes from other ASes, and not for what comes from inside', () => {
    assert.equal(path(64497, 'last-as 2'), '64497 64497 64497');
    assert.equal(path(64496, '64510 64510'), '');
  });
});
