/** Route maps of FRR where no neighbor is spoken to: for the routing table, for redistribution; and sets that they rewrite (measured on 8.4.4). */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { pair, paths, route, simulated } from './network.ts';

const prefix = '203.0.113.0/24';

describe('a table map', () => {
  const installed = (condition: string) =>
    route(
      simulated(
        pair({
          bLists: `ip prefix-list NEAR permit 192.0.2.1/32\nroute-map TABLE permit 10\n match ${condition}`,
          bFamily: '  table-map TABLE',
        }),
      ),
      'b',
      prefix,
    )?.protocol;

  it('sees the neighbor that a route comes from', () => {
    assert.equal(installed('ip route-source prefix-list NEAR'), 'bgp');
    assert.equal(installed('peer 192.0.2.1'), 'bgp');
    assert.equal(installed('peer 192.0.2.9'), undefined);
  });
});

describe('a map of conditional advertisement', () => {
  const sent = (peer: string) =>
    paths(
      simulated(
        pair({
          aLists: `ip prefix-list GONE permit 198.51.100.0/24\nroute-map GONE permit 10\n match ip address prefix-list GONE\nroute-map SOME permit 10\n match peer ${peer}`,
          aFamily: '  neighbor 192.0.2.2 advertise-map SOME exist-map GONE',
        }),
      ),
      'b',
      prefix,
    ).length;

  it('takes the place of the route map of the neighbor, beside whose lists it stands, once the condition is met', () => {
    const text = (more = '') =>
      pair({
        aLists: `ip prefix-list OWN permit ${prefix}
ip prefix-list OTHER permit 198.51.100.0/24
route-map OWN permit 10
 match ip address prefix-list OWN
route-map MET permit 10
 match ip address prefix-list OTHER
route-map OUT deny 10
 match ip address prefix-list OWN
route-map OUT permit 20
 set metric 88
ip route 198.51.100.0/24 Null0`,
        aFamily: `  network 198.51.100.0/24
  neighbor 192.0.2.2 route-map OUT out
  neighbor 192.0.2.2 advertise-map OWN exist-map MET
${more}`,
      });
    const heard = (more?: string) =>
      [prefix, '198.51.100.0/24'].map(key => paths(simulated(text(more)), 'b', key).map(({ med }) => med)[0]);
    assert.deepEqual(heard(), [0, 88]);
    assert.deepEqual(heard('  neighbor 192.0.2.2 prefix-list OTHER out'), [undefined, 88]);
  });

  it('finds own routes neither by the word for those nor by the name of a neighbor', () => {
    assert.equal(sent('local'), 1);
    assert.equal(sent('192.0.2.2'), 1);
  });
});

describe('the address of the peer as next hop', () => {
  it('changes nothing where the router itself brings a route in', () => {
    const text = pair({
      aLists: 'ip route 198.51.100.0/24 192.0.2.2\nroute-map OWN permit 10\n set ip next-hop peer-address',
      aFamily: '  redistribute static route-map OWN',
    });
    assert.deepEqual(
      paths(simulated(text), 'a', '198.51.100.0/24').map(({ nextHop }) => nextHop),
      ['192.0.2.2'],
    );
  });
});

describe('the own AS in the place of others', () => {
  it('stands once in a set', () => {
    const text = pair({
      aNetworks: ['203.0.113.0/25'],
      aLists:
        'ip route 203.0.113.128/25 Null0\nroute-map ONE permit 10\n set as-path prepend 64510\nroute-map TWO permit 10\n set as-path prepend 64511',
      aFamily: `  network 203.0.113.128/25 route-map ONE\n  network 203.0.113.0/25 route-map TWO\n  aggregate-address ${prefix} as-set`,
      bLists: 'route-map IN permit 10\n set as-path replace any',
      bFamily: '  neighbor 192.0.2.1 route-map IN in',
    });
    assert.deepEqual(
      paths(simulated(text), 'b', prefix).map(({ asPath }) => asPath),
      ['64497 {64497}'],
    );
  });
});
