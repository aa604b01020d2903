/** Aggregates that may not be made, and routes that may stay held back for one (measured on FRR 8.4.4, in several orders of events). */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { bestFrom, pair, paths, simulated } from './network.ts';

const part = '203.0.113.0/25';
const whole = '203.0.113.0/24';

describe('an aggregate whose own policy rejects it', () => {
  const made = (lines: string, bNetworks = '') => ({
    aNetworks: [part],
    aLists: 'route-map NEVER deny 10\nroute-map EACH permit 10',
    aFamily: `  aggregate-address ${whole} ${lines}`,
    bLists: bNetworks && `ip route ${bNetworks} Null0`,
    bFamily: bNetworks && `  network ${bNetworks}`,
  });

  it('may still hold back what is more specific', () => {
    for (const lines of ['summary-only route-map NEVER', 'route-map NEVER suppress-map EACH'])
      assert.equal(bestFrom(simulated(pair(made(lines))), 'b', part), '? 192.0.2.1', lines);
    assert.equal(bestFrom(simulated(pair(made('route-map NEVER'))), 'b', part), '192.0.2.1');
    assert.equal(bestFrom(simulated(pair(made('summary-only route-map EACH'))), 'b', part), '-');
  });

  it('leaves no route open that wins with or without it', () => {
    assert.equal(bestFrom(simulated(pair(made('summary-only route-map NEVER', part))), 'b', part), 'self');
  });
});

describe('an aggregate that says what a path of its prefix says', () => {
  const at = (options: string, asn: number) => {
    const text = pair({ aNetworks: [part, whole], bFamily: `  aggregate-address ${whole} ${options}` });
    return bestFrom(simulated(text.replaceAll('64496', String(asn))), 'b', whole);
  };

  it('is made or not as the order of arrival has it', () => {
    assert.equal(at('as-set', 64496), '? self 192.0.2.1');
    assert.equal(at('summary-only', 64497), '? self 192.0.2.1');
  });

  it('is made of own routes before any neighbor speaks', () => {
    const own = '203.0.113.128/25';
    const text = pair({
      aNetworks: [whole],
      bLists: `ip route ${own} Null0`,
      bFamily: `  aggregate-address ${whole}\n  network ${own}`,
    });
    assert.equal(bestFrom(simulated(text.replaceAll('64496', '64497')), 'b', whole), 'self');
  });

  it('is made where the AS path is another one', () => {
    assert.equal(at('', 64496), 'self');
    assert.equal(at('as-set origin egp', 64496), 'self');
  });
});

describe('an aggregate of routes that may not be there', () => {
  const at = (options: string, own: string) =>
    bestFrom(
      simulated(
        pair({
          aNetworks: [part, '198.51.100.0/24'],
          aFamily: '  neighbor 192.0.2.2 maximum-prefix-out 1',
          bLists: own && `ip route ${own} Null0`,
          bFamily: `  aggregate-address ${whole} ${options}${own && `\n  network ${own}`}`,
        }),
      ),
      'b',
      whole,
    );

  it('may not be there either, unless another route is', () => {
    assert.equal(at('', ''), '? self');
    assert.equal(at('', '203.0.113.128/25'), 'self');
  });
});

describe('set aggregator and set atomic-aggregate', () => {
  it('name a router that made the route, and mark it as an aggregate', () => {
    const text = pair({
      aLists: 'route-map OUT permit 10\n set aggregator as 64511 198.51.100.9\n set atomic-aggregate',
      aFamily: '  neighbor 192.0.2.2 route-map OUT out',
    });
    const [path] = paths(simulated(text), 'b', whole);
    assert.deepEqual([path?.aggregator, path?.atomicAggregate], ['64511 198.51.100.9', true]);
  });
});
