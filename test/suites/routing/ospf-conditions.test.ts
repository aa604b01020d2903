/** What route maps look at where routes of other protocols enter OSPF and BGP: interfaces, and on FRR the conditions that each daemon knows. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { paths, route, simulated } from './network.ts';
import { eos, frr, ios } from './small-routers.ts';

const metricOn = (text: string, prefix: string, device = 'b') => route(simulated(text), device, prefix)?.metric;

describe('routes that enter OSPF by a route map', () => {
  const statics = 'ip route 198.51.100.0/25 192.0.2.6 tag 7';
  const map = (condition: string) => `route-map IN permit 10\n match ${condition}\n set metric 50\nroute-map IN permit 20\n set metric 70`;
  const routers = (condition: string, more = '') =>
    [
      frr('a', {
        links: [
          [0, 1],
          [1, 1],
        ],
        top: `${statics}\n${map(condition)}\n${more}`,
        end: 'router ospf\n network 192.0.2.0/30 area 0\n redistribute static route-map IN\n redistribute connected route-map IN',
      }),
      frr('b', { links: [[0, 2]], end: 'router ospf\n network 192.0.2.0/30 area 0' }),
    ].join('\n');

  it('leave by the interface on whose subnet their gateway lies', () => {
    assert.equal(metricOn(routers('interface eth1'), '198.51.100.0/25'), 50);
    assert.equal(metricOn(routers('interface eth0'), '198.51.100.0/25'), 70);
  });

  it('are on their interface where they are connected', () => {
    assert.equal(metricOn(routers('interface eth1'), '192.0.2.4/30'), 50);
    assert.equal(metricOn(routers('interface eth0'), '192.0.2.4/30'), 70);
  });

  it('are judged by tags and by lists of prefixes and next hops', () => {
    const list = 'ip prefix-list NONE permit 203.0.113.0/24';
    for (const condition of ['tag 8', 'ip address prefix-list NONE', 'ip next-hop prefix-list NONE', 'ip next-hop type blackhole'])
      assert.equal(metricOn(routers(condition, list), '198.51.100.0/25'), 70, condition);
    assert.equal(metricOn(routers('tag 7'), '198.51.100.0/25'), 50);
  });

  it('are not judged by what FRR looks at in BGP only (measured on 8.4.4)', () => {
    const lists = 'bgp as-path access-list NONE permit ^64511$\nbgp community-list standard NONE permit 64511:1';
    for (const condition of [
      'as-path NONE',
      'community NONE',
      'metric 33',
      'origin egp',
      'local-preference 200',
      'peer 192.0.2.2',
      'source-protocol bgp',
      'ip next-hop address 192.0.2.2',
      'ip address prefix-len 16',
    ])
      assert.equal(metricOn(routers(condition, lists), '198.51.100.0/25'), 50, condition);
  });
});

describe('routes that enter BGP by a route map', () => {
  const end = (mask: string) => `ip route 198.51.100.0${mask} 192.0.2.6`;
  const map = (port: string) => `route-map IN permit 10\n match interface ${port}\n set metric 50`;
  const links = [
    [0, 1],
    [1, 1],
  ] as const;

  it('leave by the interface on whose subnet their gateway lies', () => {
    const bgp = ' redistribute static route-map IN';
    const medOf = (text: string) => paths(simulated(text), 'a', '198.51.100.0/25').map(({ med }) => med);
    for (const [port, found] of [
      ['eth1', [50]],
      ['eth0', []],
    ] as const)
      assert.deepEqual(medOf(frr('a', { asn: 64496, links, top: `${end('/25')}\n${map(port)}`, bgp })), found, port);
    assert.deepEqual(medOf(ios('a', { asn: 64496, links, top: `${end(' 255.255.255.128')}\n${map('GigabitEthernet2')}`, bgp })), [50]);
    assert.deepEqual(medOf(eos('a', { asn: 64496, links, top: `${end('/25')}\n${map('Ethernet2')}`, bgp })), [50]);
  });
});
