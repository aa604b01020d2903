/** Lines of interior protocols that stop them, sum routes up, or change them in ways that are not modelled, as each vendor writes them. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { bestFrom, networkOf, paths, route, simulated } from './network.ts';
import { borders, inArea, inBackbone } from './ospf-borders.ts';

function throughBorder(vendor: string, process: readonly string[], area: readonly string[] = []) {
  const border = borders[vendor]!;
  const simulation = simulated(`${inBackbone}${inArea('')}-- ${border.file} --\n${border.text(area, process)}`);
  return { metric: route(simulation, 'core', '203.0.113.1/32')?.metric, unsupported: simulation.unsupported.map(({ feature }) => feature) };
}

describe('OSPF that is stopped or shuns traffic', () => {
  const stops = { ios: 'shutdown', nxos: 'shutdown', eos: 'shutdown', iosxr: 'protocol shutdown', junos: 'disable' };
  for (const [vendor, line] of Object.entries(stops))
    it(`of ${vendor} leaves no routes`, () => {
      assert.equal(throughBorder(vendor, []).metric, 12);
      assert.equal(throughBorder(vendor, [line]).metric, undefined);
    });

  const shuns = { ios: 'max-metric router-lsa', iosxr: 'max-metric router-lsa', junos: 'overload' };
  for (const [vendor, line] of Object.entries(shuns))
    it(`of ${vendor} costs the most`, () => assert.equal(throughBorder(vendor, [line]).metric, 5 + 65535));

  it('at one interface of Junos is no neighbor', () => {
    assert.equal(throughBorder('junos', ['area 0.0.0.1 interface ge-0/0/1.0 disable']).metric, undefined);
  });
});

describe('lines of interior protocols that are not modelled', () => {
  it('are named', () => {
    assert.deepEqual(throughBorder('ios', ['distribute-list 7 in']).unsupported, ['ospf: distribute-list in']);
    assert.deepEqual(throughBorder('eos', ['distribute-list prefix-list some in']).unsupported, ['ospf: distribute-list in']);
    assert.deepEqual(throughBorder('junos', ['import some']).unsupported, ['ospf: import']);
    assert.deepEqual(throughBorder('iosxr', ['distribute-list prefix-list some in']).unsupported, ['ospf: distribute-list in']);
    assert.deepEqual(throughBorder('nxos', ['table-map some filter']).unsupported, ['ospf: table-map']);
    assert.deepEqual(throughBorder('ios', ['log-adjacency-changes']).unsupported, []);
  });

  const edge = (name: string, n: number, cost: number) => `-- ${name}.frr --
frr version 8.4
hostname ${name}
interface lo
 ip address 198.51.100.${n}/32
 ip ospf area 0
interface eth0
 ip address 192.0.2.${4 * n + 1}/30
 ip ospf area 0
 ip ospf cost ${cost}
ip route 203.0.113.0/24 Null0
router ospf
router bgp 64496
 neighbor 198.51.100.9 remote-as internal
 neighbor 198.51.100.9 update-source lo
 address-family ipv4 unicast
  network 203.0.113.0/24
`;
  const core = (line: string) => `-- core.ios --
hostname core
interface Loopback0
 ip address 198.51.100.9 255.255.255.255
 ip ospf 1 area 0
interface GigabitEthernet1
 ip address 192.0.2.6 255.255.255.252
 ip ospf 1 area 0
 ip ospf cost 10
interface GigabitEthernet2
 ip address 192.0.2.10 255.255.255.252
 ip ospf 1 area 0
 ip ospf cost 20
router ospf 1
 ${line}
router bgp 64496
 neighbor 198.51.100.1 remote-as 64496
 neighbor 198.51.100.1 update-source Loopback0
 neighbor 198.51.100.2 remote-as 64496
 neighbor 198.51.100.2 update-source Loopback0
`;
  it('leave open what rests on their metrics', () => {
    const edges = edge('a', 1, 10) + edge('b', 2, 20);
    assert.equal(bestFrom(simulated(edges + core('')), 'core', '203.0.113.0/24'), '198.51.100.1');
    const open = simulated(edges + core('distribute-list 7 in'));
    assert.equal(bestFrom(open, 'core', '203.0.113.0/24'), '? 198.51.100.1 198.51.100.2');
    assert.match(paths(open, 'core', '203.0.113.0/24')[0]!.decided!.text, /is not modelled/);
  });
});

describe('IS-IS that sums routes up', () => {
  const router = (n: number, area: string, level: string, links: readonly string[], lines = '', top = '') => `-- r${n}.ios --
hostname r${n}
${top}
interface Loopback0
 ip address 198.51.100.${n} 255.255.255.255
 ip router isis
${links.map((address, i) => `interface GigabitEthernet${i}\n ip address ${address} 255.255.255.252\n ip router isis\n isis metric 10\n`).join('')}
router isis
 net ${area}.0000.0000.000${n}.00
 is-type ${level}
 metric-style wide
${lines}
`;
  const network = (lines: string) =>
    simulated(
      router(
        1,
        '49.0001',
        'level-1',
        ['192.0.2.1'],
        ' redistribute static ip metric 5 level-1',
        'ip route 203.0.113.0 255.255.255.128 Null0',
      ) +
        router(2, '49.0001', 'level-1-2', ['192.0.2.2', '192.0.2.5'], lines) +
        router(3, '49.0002', 'level-2-only', ['192.0.2.6']),
    );
  it('of level 1 in level 2, with the lowest metric or the one that is written', () => {
    assert.equal(route(network(''), 'r3', '198.51.100.1/32')?.metric, 30);
    const summed = network(' summary-address 198.51.100.0 255.255.255.252');
    assert.equal(route(summed, 'r3', '198.51.100.1/32'), undefined);
    assert.equal(route(summed, 'r3', '198.51.100.0/30')?.metric, 20);
    assert.equal(route(network(' summary-address 198.51.100.0 255.255.255.252 metric 3'), 'r3', '198.51.100.0/30')?.metric, 13);
    assert.equal(route(network(' summary-address 198.51.100.0 255.255.255.252 level-1'), 'r3', '198.51.100.1/32')?.metric, 30);
    assert.equal(route(network(' summary-address 203.0.113.0 255.255.255.0'), 'r3', '203.0.113.0/24')?.protocol, 'isis');
  });

  it('stops where told to, and costs what the process says', () => {
    assert.equal(route(network(' shutdown'), 'r3', '198.51.100.1/32'), undefined);
    assert.equal(network(' distribute-list 7 in').unsupported[0]?.feature, 'isis: distribute-list in');
  });

  it('is read from other vendors', () => {
    const summary = (suffix: string, text: string) => {
      const [device] = networkOf(`-- r.${suffix} --\n${text}`).devices;
      return [...device!.igps.values()].flatMap(({ summaries = [] }) => summaries.map(({ levels, advertise }) => [...levels, advertise]));
    };
    assert.deepEqual(summary('nxos', 'hostname r\nfeature isis\nrouter isis core\n  summary-address 203.0.113.0/24 level-1-2\n'), [
      [1, 2, true],
    ]);
    const xr = 'hostname r\nrouter isis core\n address-family ipv4 unicast\n  summary-prefix 203.0.113.0/24 level 2\n';
    assert.deepEqual(summary('iosxr', xr), [[2, true]]);
    const frr = 'frr version 10.0\nhostname r\nrouter isis core\n summary-address 203.0.113.0/24 level-1 no-advertise\n';
    assert.deepEqual(summary('frr', frr), [[1, false]]);
  });
});
