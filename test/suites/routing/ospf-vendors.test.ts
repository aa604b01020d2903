/** Areas of OSPF as each vendor writes them: a border router between the backbone and area 1, seen from a router on either side. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { route, simulated } from './network.ts';
import { type Border, borders, inArea, inBackbone } from './ospf-borders.ts';

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
