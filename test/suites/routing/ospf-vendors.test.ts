/** Areas of OSPF as each vendor writes them: a border router between the backbone and area 1, seen from a router on either side. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { route, simulated } from './network.ts';

const inBackbone = `
-- core.frr --
frr version 8.4
hostname core
interface lo
 ip address 198.51.100.1/32
 ip ospf area 0
interface eth0
 ip address 192.0.2.1/30
 ip ospf area 0
 ip ospf cost 5
router ospf
`;

const inArea = (area: string) => `
-- leaf.frr --
frr version 8.4
hostname leaf
interface lo
 ip address 203.0.113.1/32
 ip ospf area 1
interface eth0
 ip address 192.0.2.6/30
 ip ospf area 1
 ip ospf cost 7
router ospf
 ${area}
`;

interface Border {
  readonly file: string;
  /** @param process lines of the process. @param area lines of area 1 where they stand in it. */
  readonly text: (lines: readonly string[]) => string;
  readonly range: readonly string[];
  readonly stub: readonly string[];
  /** What the leaf pays for the default route of a stub area, or none. */
  readonly stubDefault?: number;
  readonly stubWithCost: readonly string[];
}

const iosPorts = `interface GigabitEthernet1
 ip address 192.0.2.2 255.255.255.252
 ip ospf 1 area 0
 ip ospf cost 5
interface GigabitEthernet2
 ip address 192.0.2.5 255.255.255.252
 ip ospf 1 area 1
 ip ospf cost 7
`;

const borders: Readonly<Record<string, Border>> = {
  ios: {
    file: 'border.ios',
    text: lines => `hostname border\n${iosPorts}router ospf 1\n${lines.map(line => ` ${line}\n`).join('')}`,
    range: ['area 1 range 203.0.113.0 255.255.255.0'],
    stub: ['area 1 stub'],
    stubDefault: 8,
    stubWithCost: ['area 1 stub', 'area 1 default-cost 20'],
  },
  nxos: {
    file: 'border.nxos',
    text: lines =>
      `hostname border\nfeature ospf\ninterface Ethernet1/1\n  no switchport\n  ip address 192.0.2.2/30\n  ip router ospf 1 area 0\n  ip ospf cost 5\n` +
      `interface Ethernet1/2\n  no switchport\n  ip address 192.0.2.5/30\n  ip router ospf 1 area 0.0.0.1\n  ip ospf cost 7\nrouter ospf 1\n` +
      lines.map(line => `  ${line}\n`).join(''),
    range: ['area 0.0.0.1 range 203.0.113.0/24'],
    stub: ['area 0.0.0.1 stub'],
    stubDefault: 8,
    stubWithCost: ['area 0.0.0.1 stub', 'area 0.0.0.1 default-cost 20'],
  },
  eos: {
    file: 'border.eos',
    text: lines =>
      `hostname border\ninterface Ethernet1\n   no switchport\n   ip address 192.0.2.2/30\n   ip ospf area 0.0.0.0\n   ip ospf cost 5\n` +
      `interface Ethernet2\n   no switchport\n   ip address 192.0.2.5/30\n   ip ospf area 0.0.0.1\n   ip ospf cost 7\nip routing\nrouter ospf 1\n` +
      lines.map(line => `   ${line}\n`).join(''),
    range: ['area 0.0.0.1 range 203.0.113.0/24'],
    stub: ['area 0.0.0.1 stub'],
    stubDefault: 8,
    stubWithCost: ['area 0.0.0.1 stub', 'area 0.0.0.1 default-cost 20'],
  },
  iosxr: {
    file: 'border.iosxr',
    text: lines =>
      `hostname border\ninterface GigabitEthernet0/0/0/0\n ipv4 address 192.0.2.2 255.255.255.252\n!\n` +
      `interface GigabitEthernet0/0/0/1\n ipv4 address 192.0.2.5 255.255.255.252\n!\nrouter ospf 1\n area 0\n  interface GigabitEthernet0/0/0/0\n   cost 5\n  !\n !\n` +
      ` area 1\n${lines.map(line => `  ${line}\n`).join('')}  interface GigabitEthernet0/0/0/1\n   cost 7\n  !\n !\n!\n`,
    range: ['range 203.0.113.0/24'],
    stub: ['stub'],
    stubDefault: 8,
    stubWithCost: ['stub', 'default-cost 20'],
  },
  junos: {
    file: 'border.junos',
    text: lines =>
      `set system host-name border\nset interfaces ge-0/0/0 unit 0 family inet address 192.0.2.2/30\n` +
      `set interfaces ge-0/0/1 unit 0 family inet address 192.0.2.5/30\nset protocols ospf area 0.0.0.0 interface ge-0/0/0.0 metric 5\n` +
      `set protocols ospf area 0.0.0.1 interface ge-0/0/1.0 metric 7\n${lines.map(line => `set protocols ospf area 0.0.0.1 ${line}\n`).join('')}`,
    range: ['area-range 203.0.113.0/24'],
    stub: ['stub'],
    stubWithCost: ['stub default-metric 20'],
  },
};

function seen(border: Border, lines: readonly string[], device: string, prefix: string, area = '') {
  const text = `${inBackbone}${inArea(area)}-- ${border.file} --\n${border.text(lines)}`;
  const found = route(simulated(text), device, prefix);
  return found && [found.protocol, found.metric, found.nextHops.map(({ via }) => via).join(' ')];
}

for (const [vendor, border] of Object.entries(borders)) {
  describe(`areas of ${vendor}`, () => {
    it('pass routes, join those of a range, and hide them', () => {
      assert.deepEqual(seen(border, [], 'core', '203.0.113.1/32'), ['ospf', 12, '192.0.2.2']);
      assert.deepEqual(seen(border, border.range, 'core', '203.0.113.0/24'), ['ospf', 12, '192.0.2.2']);
      assert.equal(seen(border, border.range, 'core', '203.0.113.1/32'), undefined);
      const withCost = border.range.map(line => (vendor === 'junos' ? `${line} override-metric 90` : `${line} cost 90`));
      assert.deepEqual(seen(border, withCost, 'core', '203.0.113.0/24'), ['ospf', 95, '192.0.2.2']);
      const hidden = border.range.map(line => (vendor === 'junos' ? `${line} restrict` : `${line} not-advertise`));
      assert.equal(seen(border, hidden, 'core', '203.0.113.0/24'), undefined);
      assert.equal(seen(border, hidden, 'core', '203.0.113.1/32'), undefined);
    });

    it('give a stub a default route', () => {
      const metric = (lines: readonly string[]) => seen(border, lines, 'leaf', '0.0.0.0/0', 'area 1 stub')?.[1];
      assert.equal(metric(border.stub), border.stubDefault);
      assert.equal(metric(border.stubWithCost), 27);
      assert.equal(seen(border, [], 'leaf', '198.51.100.1/32', 'area 1 stub'), undefined, 'the two ends do not agree on the area');
    });
  });
}

describe('routes that OSPF of IOS takes from elsewhere', () => {
  const border = borders.ios!;
  const statics = 'ip route 192.0.2.64 255.255.255.224 Null0\n';
  const metrics = (lines: readonly string[], prefix = '192.0.2.64/27') => {
    const text = `${inBackbone}${inArea('')}-- ${border.file} --\n${statics}${border.text(lines)}`;
    return route(simulated(text), 'core', prefix)?.metric;
  };

  it('have the metric that is written, the default metric, or 20; type 1 adds the way', () => {
    assert.equal(metrics(['redistribute static subnets']), 20);
    assert.equal(metrics(['redistribute static subnets metric 30']), 30);
    assert.equal(metrics(['default-metric 40', 'redistribute static subnets']), 40);
    assert.equal(metrics(['redistribute static subnets metric-type 1']), 25);
  });

  it('with a default route only where one is announced', () => {
    assert.equal(metrics([], '0.0.0.0/0'), undefined);
    assert.equal(metrics(['default-information originate always'], '0.0.0.0/0'), 1);
    assert.equal(metrics(['default-information originate always metric 9 metric-type 1'], '0.0.0.0/0'), 14);
  });
});
