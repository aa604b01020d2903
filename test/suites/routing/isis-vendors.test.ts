/** IS-IS as IOS XR and Junos write it: families, levels, metrics, leaking and redistribution. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { Simulation } from '../../../server/src/routing/simulate.ts';
import { route, simulated } from './network.ts';

interface Parts {
  readonly process?: string;
  readonly family?: string;
  readonly one?: string;
  readonly two?: string;
  readonly more?: string;
}

/** An IOS XR router with a passive loopback 192.0.2.n and links by their last two digits: `12` is 198.51.100.12n/24 of the third octet 12. */
function xr(n: number, area: string, links: readonly number[], { process = '', family = '', one = '', more = '' }: Parts = {}): string {
  const ports = links.map(link => `interface GigabitEthernet0/0/0/${link}\n ipv4 address 198.51.${link}.${n} 255.255.255.0\n!`);
  const runs = links.map(link => ` interface GigabitEthernet0/0/0/${link}\n  address-family ipv4 unicast\n${one}\n  !\n !`);
  return `
-- x${n}.iosxr --
hostname x${n}
interface Loopback0
 ipv4 address 192.0.2.${n} 255.255.255.255
!
${ports.join('\n')}
${more}
router isis core
 net ${area}.0000.0000.000${n}.00
${process}
 address-family ipv4 unicast
${family}
 !
 interface Loopback0
  passive
  address-family ipv4 unicast
  !
 !
${runs.join('\n')}
!
`;
}

/** A Junos router alike: lo0 with its title, and `ge-0/0/<link>`. */
function junos(n: number, area: string, links: readonly number[], lines = ''): string {
  const each = links.flatMap(link => [
    `set interfaces ge-0/0/${link} unit 0 family inet address 198.51.${link}.${n}/24`,
    `set interfaces ge-0/0/${link} unit 0 family iso`,
    `set protocols isis interface ge-0/0/${link}.0`,
  ]);
  return `
-- j${n}.junos --
set system host-name j${n}
set interfaces lo0 unit 0 family inet address 192.0.2.${n}/32
set interfaces lo0 unit 0 family iso address ${area}.0000.0000.000${n}.00
set protocols isis interface lo0.0 passive
${each.join('\n')}
${lines}
`;
}

const known = (simulation: Simulation, device: string, prefix: string) => {
  const found = route(simulation, device, prefix);
  return found && `${found.protocol} ${found.distance}/${found.metric}`;
};

describe('IS-IS of IOS XR', () => {
  it('runs where the process names an interface; passive ones cost nothing, links 10', () => {
    const simulation = simulated(xr(1, '49.0001', [12]) + xr(2, '49.0001', [12, 23]) + xr(3, '49.0001', [23]));
    assert.equal(known(simulation, 'x1', '192.0.2.3/32'), 'isis 115/20');
    assert.equal(known(simulation, 'x1', '198.51.23.0/24'), 'isis 115/20');
  });

  it('takes costs of the link before those of the process, and bounds them where metrics are narrow', () => {
    const costly = (family: string) =>
      simulated(
        xr(1, '49.0001', [12], { one: '   metric 100 level 2', family, process: ' is-type level-2-only' }) + xr(2, '49.0001', [12]),
      );
    assert.equal(known(costly('  metric-style wide\n  metric 30'), 'x1', '192.0.2.2/32'), 'isis 115/100');
    assert.equal(known(costly('  metric 30'), 'x1', '192.0.2.2/32'), 'isis 115/63');
    const byProcess = xr(1, '49.0001', [12], { family: '  metric 30' }) + xr(2, '49.0001', [12]);
    assert.equal(known(simulated(byProcess), 'x1', '192.0.2.2/32'), 'isis 115/30');
  });

  it('leaves no route where an interface or a family is off, nor for a network that is suppressed', () => {
    const off = xr(1, '49.0001', [12]) + xr(2, '49.0001', [12], { one: '   disable' });
    assert.equal(known(simulated(off), 'x1', '192.0.2.2/32'), undefined);
    const suppressed = xr(2, '49.0001', [12, 23]).replace(
      'interface GigabitEthernet0/0/0/23\n  address',
      'interface GigabitEthernet0/0/0/23\n  suppressed\n  address',
    );
    assert.equal(known(simulated(xr(1, '49.0001', [12]) + suppressed), 'x1', '198.51.23.0/24'), undefined);
    assert.equal(known(simulated(xr(1, '49.0001', [12]) + suppressed), 'x1', '192.0.2.2/32'), 'isis 115/10');
  });

  /** 1 in level 1 of one area, 2 between, 3 in level 2 of another. */
  const levels = (middle: Parts, far: Parts = {}) =>
    simulated(
      xr(1, '49.0001', [12], { process: ' is-type level-1' }) +
        xr(2, '49.0001', [12, 23], middle) +
        xr(3, '49.0002', [23], { process: ' is-type level-2-only', ...far }),
    );
  const policy = 'route-policy DOWN\n  if destination in (192.0.2.3/32) then\n    pass\n  endif\nend-policy\n!';

  it('tells level 2 what is in level 1, and level 1 of level 2 only what a policy passes', () => {
    const plain = levels({});
    assert.equal(known(plain, 'x1', '192.0.2.3/32'), undefined);
    assert.equal(known(plain, 'x1', '0.0.0.0/0'), 'isis 115/10');
    assert.equal(known(plain, 'x3', '192.0.2.1/32'), 'isis 115/20');
    const leaking = levels({ family: '  propagate level 2 into level 1 route-policy DOWN', more: policy });
    assert.equal(known(leaking, 'x1', '192.0.2.3/32'), 'isis 115/20');
    assert.equal(known(leaking, 'x1', '198.51.23.0/24'), 'isis 115/20');
    assert.equal(
      known(levels({ family: '  propagate level 1 into level 2 route-policy DOWN', more: policy }), 'x3', '192.0.2.1/32'),
      undefined,
    );
  });

  it('does not attach where it is told not to', () => {
    assert.equal(known(levels({ family: '  attached-bit send never-set' }), 'x1', '0.0.0.0/0'), undefined);
  });

  it('takes in routes of others into level 2, by a policy and with a metric where they are written', () => {
    const more = 'router static\n address-family ipv4 unicast\n  203.0.113.0/24 Null0\n  203.0.112.0/24 Null0\n !\n!\n';
    const family = '  redistribute static metric 7 route-policy ONE';
    const one = 'route-policy ONE\n  if destination in (203.0.113.0/24) then\n    pass\n  endif\nend-policy\n!\n';
    const simulation = levels({}, { family, more: more + one });
    assert.equal(known(simulation, 'x2', '203.0.113.0/24'), 'isis 115/17');
    assert.equal(known(simulation, 'x2', '203.0.112.0/24'), undefined);
    const always = levels({}, { family: '  default-information originate' });
    assert.equal(known(always, 'x2', '0.0.0.0/0'), 'isis 115/10');
  });
});

describe('IS-IS of Junos', () => {
  it('runs where family iso and the process meet; lo0 costs nothing, links 10', () => {
    const simulation = simulated(junos(1, '49.0001', [12]) + junos(2, '49.0001', [12, 23]) + junos(3, '49.0001', [23]));
    assert.equal(known(simulation, 'j1', '192.0.2.3/32'), 'isis 15/20');
    const without = junos(2, '49.0001', [12]).replace(/^set interfaces ge-\S+ unit 0 family iso\n/m, '');
    assert.equal(known(simulated(junos(1, '49.0001', [12]) + without), 'j1', '192.0.2.2/32'), undefined);
  });

  it('keeps metrics below 64 unless a level has wide ones alone, and reckons with a reference bandwidth', () => {
    const costly = (lines: string) =>
      simulated(junos(1, '49.0001', [12], `set protocols isis level 1 disable\n${lines}`) + junos(2, '49.0001', [12]));
    const metric = 'set protocols isis interface ge-0/0/12.0 level 2 metric 1000';
    assert.equal(known(costly(metric), 'j1', '192.0.2.2/32'), 'isis 18/63');
    assert.equal(known(costly(`${metric}\nset protocols isis level 2 wide-metrics-only`), 'j1', '192.0.2.2/32'), 'isis 18/1000');
    assert.equal(known(costly('set protocols isis reference-bandwidth 40g'), 'j1', '192.0.2.2/32'), 'isis 18/40');
  });

  it('takes levels off links and off the process', () => {
    const level = (lines: string) => simulated(junos(1, '49.0001', [12], lines) + junos(2, '49.0001', [12]));
    assert.equal(known(level('set protocols isis interface ge-0/0/12.0 level 1 disable'), 'j1', '192.0.2.2/32'), 'isis 18/10');
    assert.equal(known(level('set protocols isis level 1 disable\nset protocols isis level 2 disable'), 'j1', '192.0.2.2/32'), undefined);
    assert.equal(known(level('set protocols isis interface ge-0/0/12.0 passive'), 'j1', '192.0.2.2/32'), undefined);
    assert.equal(known(level('set protocols isis level 1 preference 40'), 'j1', '192.0.2.2/32'), 'isis 40/10');
  });

  /** 1 in level 1 of one area, 2 between, 3 in level 2 of another. */
  const levels = (near: string, middle: string, far: string) =>
    simulated(
      junos(1, '49.0001', [12], `set protocols isis level 2 disable\n${near}`) +
        junos(2, '49.0001', [12, 23], middle) +
        junos(3, '49.0002', [23], `set protocols isis level 1 disable\n${far}`),
    );
  const down = (level: number) =>
    [
      'set policy-options policy-statement LEAK term a from protocol isis',
      'set policy-options policy-statement LEAK term a from level 2',
      `set policy-options policy-statement LEAK term a to level ${level}`,
      'set policy-options policy-statement LEAK term a then accept',
      'set protocols isis export LEAK',
    ].join('\n');

  it('leaks level 2 into level 1 by an export policy alone', () => {
    assert.equal(known(levels('', '', ''), 'j1', '192.0.2.3/32'), undefined);
    assert.equal(known(levels('', '', ''), 'j3', '192.0.2.1/32'), 'isis 18/20');
    assert.equal(known(levels('', down(1), ''), 'j1', '192.0.2.3/32'), 'isis 15/20');
    assert.equal(known(levels('', down(2), ''), 'j1', '192.0.2.3/32'), undefined);
  });

  const statics = [
    'set routing-options static route 203.0.113.0/24 discard',
    'set policy-options policy-statement OUT term a from protocol static',
    'set policy-options policy-statement OUT term a then accept',
    'set protocols isis export OUT',
  ].join('\n');

  it('announces what an export policy accepts, as external unless metrics are wide alone', () => {
    assert.equal(known(levels('', '', statics), 'j2', '203.0.113.0/24')?.slice(0, 8), 'isis 165');
    const wide = `${statics}\nset protocols isis level 2 wide-metrics-only`;
    assert.equal(known(levels('', '', wide), 'j2', '203.0.113.0/24')?.slice(0, 7), 'isis 18');
  });

  it('keeps externals of level 1 there unless its metrics are wide alone', () => {
    assert.equal(known(levels(statics, '', ''), 'j3', '203.0.113.0/24'), undefined);
    const wide = 'set protocols isis level 1 wide-metrics-only';
    assert.notEqual(known(levels(`${statics}\n${wide}`, wide, ''), 'j3', '203.0.113.0/24'), undefined);
  });

  it('is a neighbor of IOS XR', () => {
    const simulation = simulated(junos(1, '49.0001', [12]) + xr(2, '49.0001', [12]));
    assert.equal(known(simulation, 'j1', '192.0.2.2/32'), 'isis 15/10');
    assert.equal(known(simulation, 'x2', '192.0.2.1/32'), 'isis 115/10');
  });

  it('runs in a routing instance of its own', () => {
    const moved = (n: number) =>
      junos(n, '49.0001', [12])
        .replaceAll('set protocols isis', 'set routing-instances BLUE protocols isis')
        .concat(
          'set routing-instances BLUE instance-type virtual-router\nset routing-instances BLUE interface ge-0/0/12.0\nset routing-instances BLUE interface lo0.0\n',
        );
    const found = simulated(moved(1) + moved(2))
      .devices.get('j1')
      ?.vrfs.get('BLUE')
      ?.rib.ipv4.get('192.0.2.2/32');
    assert.equal(found?.protocol, 'isis');
  });
});

/** Cisco Nexus unicast routing guide, IS-IS: reference-bandwidth. */
describe('IS-IS of NX-OS', () => {
  const nxos = (n: number, link = '', process = '') => `
-- n${n}.nxos --
hostname n${n}
feature isis
interface Ethernet1/1
  no switchport
  ip address 198.51.100.${n}/30
  ip router isis core
${link}
  no shutdown
interface loopback0
  ip address 192.0.2.${n}/32
  ip router isis core
router isis core
  net 49.0001.0000.0000.000${n}.00
${process}
`;

  it('costs 40 Gbit/s over the bandwidth where none is written, and 1 for loopbacks', () => {
    const cost = (...lines: string[]) => known(simulated(nxos(1) + nxos(2, ...lines)), 'n2', '192.0.2.1/32');
    assert.equal(cost(), 'isis 115/41');
    assert.equal(cost('  bandwidth 10000000'), 'isis 115/5');
    assert.equal(cost('', '  reference-bandwidth 100 Gbps'), 'isis 115/101');
    assert.equal(cost('  isis metric 7 level-1\n  isis metric 7 level-2'), 'isis 115/8');
  });
});
