/** EIGRP and RIP: neighbors, metrics, redistribution, summaries, filters. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { bestFrom, paths, route, simulated } from './network.ts';

/** Two IOS routers; each text stands in its own router. */
const two = (first: string, second: string) => `
-- first.ios --
hostname first
interface Loopback0
 ip address 198.51.100.1 255.255.255.255
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.252
${first}
-- second.ios --
hostname second
interface GigabitEthernet0/0
 ip address 192.0.2.2 255.255.255.252
${second}
`;

const classic = (lines = '') => `router eigrp 7\n network 192.0.2.0\n network 198.51.100.0\n${lines}`;
const named = `router eigrp LAB
 address-family ipv4 unicast autonomous-system 7
  network 192.0.2.0
  network 198.51.100.0
 exit-address-family`;
const loopback = '198.51.100.1/32';

describe('EIGRP', () => {
  it('computes the classic metric from the least bandwidth and the delays', () => {
    const found = route(simulated(two(classic(), classic())), 'second', loopback);
    assert.deepEqual([found?.protocol, found?.distance, found?.metric], ['eigrp', 90, 130_816]);
  });

  it('computes wide metrics where a process is named', () =>
    assert.equal(route(simulated(two(named, named)), 'second', loopback)?.metric, 10_880));

  it('counts what interfaces say of bandwidth and delay', () => {
    const text = two(classic(), classic()).replace(
      '-- second.ios --\nhostname second\ninterface GigabitEthernet0/0',
      '$& \n bandwidth 1000\n delay 30',
    );
    assert.equal(route(simulated(text), 'second', loopback)?.metric, 256 * (10_000 + 500 + 30));
  });

  it('needs one AS number, and no passive interface', () => {
    assert.equal(route(simulated(two(classic(), classic().replace('eigrp 7', 'eigrp 8'))), 'second', loopback), undefined);
    assert.equal(route(simulated(two(classic(), classic(' passive-interface default'))), 'second', loopback), undefined);
    const active = classic(' passive-interface default\n no passive-interface GigabitEthernet0/0');
    assert.equal(route(simulated(two(classic(), active)), 'second', loopback)?.protocol, 'eigrp');
  });

  it('leaves open what discarding costs, and what a route map that cannot be judged lets through', () => {
    const second = `${classic()}router bgp 64497\n redistribute eigrp 7\n`;
    const told = (top: string, line: string) =>
      bestFrom(simulated(two(`${top}\n${classic(` redistribute static${line}`)}`, second)), 'second', '203.0.113.0/24');
    assert.equal(told('ip route 203.0.113.0 255.255.255.0 Null0', ''), '? self');
    assert.equal(told('ip route 203.0.113.0 255.255.255.0 Null0', ' metric 1000 100 255 1 1500'), 'self');
    assert.equal(told('ip route 203.0.113.0 255.255.255.0 192.0.2.2', ''), 'self');
    const map = 'ip route 203.0.113.0 255.255.255.0 192.0.2.2\nroute-map M permit 10\n match track 5';
    assert.equal(told(map, ' route-map M'), '? self');
  });

  it('brings in routes of other protocols at distance 170, those of BGP only with a metric', () => {
    const statics = 'ip route 203.0.113.0 255.255.255.0 Null0\n';
    const redistributes = (line: string) => simulated(two(`${statics}${classic(` redistribute static${line}`)}`, classic()));
    assert.equal(route(redistributes(''), 'second', '203.0.113.0/24')?.distance, 170);
    const metric = route(redistributes(' metric 1000 100 255 1 1500'), 'second', '203.0.113.0/24')?.metric;
    assert.equal(metric, 256 * (10_000 + 100 + 1));
  });

  it('filters by lists and sends summaries in place of what they hold', () => {
    const list = 'ip prefix-list NONE seq 5 deny 198.51.100.1/32\nip prefix-list NONE seq 10 permit 0.0.0.0/0 le 32\n';
    assert.equal(route(simulated(two(classic(), `${list}${classic(' distribute-list prefix NONE in')}`)), 'second', loopback), undefined);
    const text = two(classic(), classic()).replace(
      '255.255.255.252',
      '255.255.255.252\n ip summary-address eigrp 7 198.51.100.0 255.255.255.0',
    );
    const simulation = simulated(text);
    assert.equal(route(simulation, 'second', loopback), undefined);
    assert.equal(route(simulation, 'second', '198.51.100.0/24')?.protocol, 'eigrp');
    assert.deepEqual(route(simulation, 'first', '198.51.100.0/24')?.nextHops, [{ blackhole: true }]);
  });

  it('tells of its own routes only when it is a stub', () => {
    const third = `
-- third.ios --
hostname third
interface GigabitEthernet0/0
 ip address 192.0.2.6 255.255.255.252
${classic()}
`;
    const middle = (lines: string) => `interface GigabitEthernet0/1\n ip address 192.0.2.5 255.255.255.252\n${classic(lines)}`;
    assert.equal(route(simulated(two(classic(), middle('')) + third), 'third', loopback)?.protocol, 'eigrp');
    const behindStub = simulated(two(classic(), middle(' eigrp stub')) + third);
    assert.equal(route(behindStub, 'third', loopback), undefined);
    assert.equal(route(behindStub, 'third', '192.0.2.0/30')?.protocol, 'eigrp');
  });

  it('gives BGP its routes and, on IOS, the networks of its interfaces', () => {
    const bgp = 'router bgp 64500\n redistribute eigrp 7\n';
    const simulation = simulated(two(classic(), `${classic()}\n${bgp}`));
    assert.deepEqual(
      paths(simulation, 'second', loopback).map(({ nextHop, med }) => [nextHop, med]),
      [['192.0.2.1', 130_816]],
    );
    assert.equal(bestFrom(simulation, 'second', '192.0.2.0/30'), 'self');
  });

  it('runs on interfaces of NX-OS that say so', () => {
    const nexus = (name: string, address: string, extra = '') => `
-- ${name}.nxos --
hostname ${name}
feature eigrp
interface Ethernet1/1
  no switchport
  ip address ${address}/30
  ip router eigrp 7
${extra}
router eigrp 7
`;
    const lo = 'interface loopback0\n  ip address 198.51.100.1/32\n  ip router eigrp 7';
    const found = route(simulated(nexus('one', '192.0.2.1', lo) + nexus('other', '192.0.2.2')), 'other', loopback);
    assert.equal(found?.metric, 130_816);
  });
});

describe('RIP', () => {
  const rip = (lines = ' version 2\n no auto-summary') => `router rip\n${lines}\n network 192.0.2.0\n network 198.51.100.0`;

  it('counts hops', () => {
    const found = route(simulated(two(rip(), rip())), 'second', loopback);
    assert.deepEqual([found?.protocol, found?.distance, found?.metric], ['rip', 120, 1]);
  });

  it('announces classful networks at their border unless told otherwise', () => {
    const simulation = simulated(two(rip(' version 2'), rip(' version 2')));
    assert.equal(route(simulation, 'second', loopback), undefined);
    assert.equal(route(simulation, 'second', '198.51.100.0/24')?.protocol, 'rip');
  });

  it('is not simulated in version 1, and says so', () => {
    const simulation = simulated(two(rip(''), rip('')));
    assert.equal(route(simulation, 'second', '198.51.100.0/24'), undefined);
    assert.ok(simulation.unsupported.some(({ feature }) => feature === 'RIP version 1'));
  });

  it('originates a default route', () => {
    const simulation = simulated(two(rip(' version 2\n default-information originate'), rip()));
    assert.equal(route(simulation, 'second', '0.0.0.0/0')?.protocol, 'rip');
  });
});
