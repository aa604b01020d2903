/** Routes of other protocols: OSPF costs, equal paths, areas, externals, and static routes through gateways. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { route, simulated } from './network.ts';

interface Link {
  readonly a: number;
  readonly b: number;
  readonly cost: number;
  readonly area?: number;
}

/** Routers r1, r2, … with a loopback 198.51.100.N in the area of their first link; link i is 192.0.2.(4i)/30 with `.1` at `a`. */
function ospf(count: number, links: readonly Link[], extra: Readonly<Record<number, string>> = {}): string {
  const router = (n: number) => {
    const own = links.flatMap(({ a, b, cost, area = 0 }, i) =>
      a === n || b === n
        ? [`interface eth${i}\n ip address 192.0.2.${4 * i + (a === n ? 1 : 2)}/30\n ip ospf area ${area}\n ip ospf cost ${cost}`]
        : [],
    );
    const area = links.find(({ a, b }) => a === n || b === n)?.area ?? 0;
    return `-- r${n}.frr --\nfrr version 8.4\nhostname r${n}\ninterface lo\n ip address 198.51.100.${n}/32\n ip ospf area ${area}\n${own.join('\n')}\n${extra[n] ?? `router ospf\n ospf router-id 198.51.100.${n}`}\n`;
  };
  return Array.from({ length: count }, (_, i) => router(i + 1)).join('');
}

const shown = (text: string, device: string, prefix: string) => {
  const found = route(simulated(text), device, prefix);
  return found && [found.protocol, found.metric, found.nextHops.map(({ via }) => via).join(' ')];
};

describe('routes of other protocols', () => {
  it('tells a loopback as one host, unless it counts as a network', () => {
    const router = (name: string, mine: string, address: string, line = '') =>
      `-- ${name}.frr --\nfrr version 8.4\nhostname ${name}\ninterface lo\n ip address ${address}/28\n ip ospf area 0\n${line}` +
      `interface eth0\n ip address ${mine}/30\n ip ospf area 0\nrouter ospf\n`;
    const text = router('r1', '192.0.2.1', '198.51.100.1') + router('r2', '192.0.2.2', '198.51.100.17', ' ip ospf cost 7\n');
    // FRR 8.4.4 as measured, its own host included.
    assert.deepEqual(shown(text, 'r1', '198.51.100.17/32'), ['ospf', 17, '192.0.2.2']);
    assert.equal(shown(text, 'r1', '198.51.100.16/28'), undefined);
    assert.deepEqual(shown(text, 'r2', '198.51.100.1/32'), ['ospf', 10, '192.0.2.1']);
    assert.deepEqual(shown(text, 'r2', '198.51.100.17/32')?.slice(0, 2), ['ospf', 7]);
    const network = text.replace(' ip ospf cost 7\n', ' ip ospf network point-to-point\n');
    assert.deepEqual(shown(network, 'r1', '198.51.100.16/28')?.[0], 'ospf');
  });

  it('finds no way over a link whose ends tell of different kinds of network', () => {
    const links = [
      { a: 1, b: 2, cost: 10 },
      { a: 1, b: 3, cost: 10 },
      { a: 3, b: 2, cost: 10 },
    ];
    const text = ospf(3, links);
    assert.deepEqual(shown(text, 'r1', '198.51.100.2/32'), ['ospf', 10, '192.0.2.2']);
    // FRR 8.4.4 as measured: the ends become neighbors, and packets go the other way.
    const oneEnd = text.replace(' ip address 192.0.2.1/30\n', ' ip address 192.0.2.1/30\n ip ospf network point-to-point\n');
    assert.deepEqual(shown(oneEnd, 'r1', '198.51.100.2/32'), ['ospf', 20, '192.0.2.6']);
    const bothEnds = oneEnd.replace(' ip address 192.0.2.2/30\n', ' ip address 192.0.2.2/30\n ip ospf network point-to-point\n');
    assert.deepEqual(shown(bothEnds, 'r1', '198.51.100.2/32'), ['ospf', 10, '192.0.2.2']);
  });

  it('counts the loopback of other software', () => {
    const router = (name: string, mine: string, address: string) =>
      `-- ${name}.ios --\nhostname ${name}\ninterface Loopback0\n ip address ${address} 255.255.255.255\n ip ospf 1 area 0\n` +
      `interface GigabitEthernet1\n ip address ${mine} 255.255.255.252\n ip ospf 1 area 0\nrouter ospf 1\n`;
    const text = router('r1', '192.0.2.1', '198.51.100.1') + router('r2', '192.0.2.2', '198.51.100.2');
    assert.deepEqual(shown(text, 'r1', '198.51.100.2/32'), ['ospf', 2, '192.0.2.2']);
  });

  it('adds up costs along the shortest way', () => {
    const links = [
      { a: 1, b: 2, cost: 10 },
      { a: 2, b: 3, cost: 10 },
      { a: 1, b: 3, cost: 50 },
    ];
    assert.deepEqual(shown(ospf(3, links), 'r1', '198.51.100.3/32'), ['ospf', 20, '192.0.2.2']);
  });

  it('uses equal ways together', () => {
    const links = [
      { a: 1, b: 2, cost: 10 },
      { a: 2, b: 4, cost: 10 },
      { a: 1, b: 3, cost: 15 },
      { a: 3, b: 4, cost: 5 },
    ];
    assert.deepEqual(shown(ospf(4, links), 'r1', '198.51.100.4/32'), ['ospf', 20, '192.0.2.2 192.0.2.10']);
  });

  it('reaches other areas through their border routers', () => {
    const links = [
      { a: 1, b: 2, cost: 10, area: 1 },
      { a: 2, b: 3, cost: 7 },
      { a: 3, b: 4, cost: 3, area: 2 },
    ];
    const text = ospf(4, links);
    assert.deepEqual(shown(text, 'r1', '192.0.2.8/30'), ['ospf', 20, '192.0.2.2']);
    assert.deepEqual(shown(text, 'r4', '192.0.2.0/30'), ['ospf', 20, '192.0.2.9']);
  });

  it('drops packets for a range at border routers only', () => {
    const range = { 1: 'router ospf\n ospf router-id 198.51.100.1\n area 1 range 192.0.2.0/24' };
    const inside = { a: 1, b: 2, cost: 10, area: 1 };
    assert.equal(shown(ospf(2, [inside], range), 'r1', '192.0.2.0/24'), undefined);
    assert.deepEqual(shown(ospf(3, [inside, { a: 1, b: 3, cost: 10 }], range), 'r1', '192.0.2.0/24'), ['ospf', 0, '']);
  });

  it('does not form neighbors over passive interfaces', () => {
    const text = ospf(2, [{ a: 1, b: 2, cost: 10 }]).replace('ip ospf cost 10', 'ip ospf cost 10\n ip ospf passive');
    assert.equal(shown(text, 'r1', '198.51.100.2/32'), undefined);
  });

  it('carries static routes of another router as externals', () => {
    const text = ospf(2, [{ a: 1, b: 2, cost: 10 }], {
      2: 'ip route 203.0.113.0/24 Null0\nrouter ospf\n ospf router-id 198.51.100.2\n redistribute static',
    });
    assert.deepEqual(shown(text, 'r1', '203.0.113.0/24'), ['ospf', 20, '192.0.2.2']);
  });

  it('follows a gateway to the link it lies on', () => {
    const text = ospf(2, [{ a: 1, b: 2, cost: 10 }], {
      1: 'ip route 203.0.113.0/24 198.51.100.2\nrouter ospf\n ospf router-id 198.51.100.1',
    });
    assert.deepEqual(shown(text, 'r1', '203.0.113.0/24'), ['static', 0, '192.0.2.2']);
    assert.equal(shown(text.replace('198.51.100.2\nrouter', '198.51.100.77\nrouter'), 'r1', '203.0.113.0/24'), undefined);
  });
});
