/** IS-IS: networks that FRR 8.4.4 ran, and the arithmetic of ISO 10589, RFC 1195 and RFC 5305 where vendors differ from it. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { route, simulated } from './network.ts';
import { recordedRoutes } from './recorded-routes.ts';

/** A chain a - b - c: a in one area, b between, c beyond; loopbacks 192.0.2.1 to .3. */
function chain({ a = 'level-1', b = 'level-1-2', c = 'level-2', bLines = '', cArea = '49.0002', cLines = '' } = {}): string {
  const device = (name: string, n: number, area: string, level: string, links: readonly string[], lines = '') => `
-- ${name}.eos --
hostname ${name}
ip routing
interface Loopback0
   ip address 192.0.2.${n}/32
   isis enable core
   isis passive
${links.join('\n')}
router isis core
   net ${area}.0000.0000.000${n}.00
   is-type ${level}
${lines}
   address-family ipv4 unicast
`;
  const link = (n: number, address: string, more = '') =>
    `interface Ethernet${n}\n   no switchport\n   ip address ${address}\n   isis enable core\n${more}`;
  return (
    device('a', 1, '49.0001', a, [link(1, '198.51.100.1/30')]) +
    device('b', 2, '49.0001', b, [link(1, '198.51.100.2/30'), link(2, '198.51.100.5/30', '   isis metric 25')], bLines) +
    device('c', 3, cArea, c, [link(2, '198.51.100.6/30')], cLines)
  );
}

describe('IS-IS', () => {
  recordedRoutes('isis');

  it('adds the costs of the links on the way and of the network at its end', () => {
    const simulation = simulated(chain({ a: 'level-2', b: 'level-2' }));
    const far = route(simulation, 'a', '192.0.2.3/32');
    assert.deepEqual([far?.protocol, far?.distance, far?.metric], ['isis', 115, 10 + 25 + 10]);
    assert.equal(route(simulation, 'c', '192.0.2.1/32')?.metric, 30);
  });

  it('leaves an area of level 1 towards the nearest router that reaches other areas, which tells level 2 what is inside', () => {
    const simulation = simulated(chain());
    assert.equal(route(simulation, 'a', '192.0.2.3/32'), undefined);
    assert.deepEqual(route(simulation, 'a', '0.0.0.0/0')?.nextHops, [{ via: '198.51.100.2', interface: 'Ethernet1' }]);
    assert.equal(route(simulation, 'c', '192.0.2.1/32')?.metric, 30);
    assert.equal(route(simulation, 'b', '0.0.0.0/0'), undefined);
  });

  it('has no neighbors in level 1 of another area, and does not attach where there is none', () => {
    const simulation = simulated(chain({ b: 'level-1', c: 'level-1' }));
    assert.equal(route(simulation, 'b', '192.0.2.3/32'), undefined);
    assert.equal(route(simulation, 'a', '192.0.2.2/32')?.protocol, 'isis');
    assert.equal(route(simulation, 'a', '0.0.0.0/0'), undefined);
    assert.equal(route(simulated(chain({ cArea: '49.0001' })), 'a', '0.0.0.0/0'), undefined);
  });

  it('does not lead through a router with the overload bit, which is reached itself', () => {
    const simulation = simulated(chain({ a: 'level-2', b: 'level-2', bLines: '   set-overload-bit' }));
    assert.equal(route(simulation, 'a', '192.0.2.3/32'), undefined);
    assert.equal(route(simulation, 'a', '192.0.2.2/32')?.metric, 20);
  });

  it('takes in what is redistributed', () => {
    const lines = '   redistribute static';
    const text = chain({ a: 'level-2', b: 'level-2', cLines: lines }).replace('-- c.eos --', '-- c.eos --\nip route 203.0.113.0/24 Null0');
    assert.equal(route(simulated(text), 'a', '203.0.113.0/24')?.metric, 35);
  });

  it('leaks level 2 into level 1 where a line says so, by a route map where it names one', () => {
    const leak = 'redistribute isis level-2 into level-1';
    assert.equal(route(simulated(chain({ bLines: `   ${leak}` })), 'a', '192.0.2.3/32')?.metric, 45);
    const some = chain({ bLines: `   ${leak} route-map SOME` }).replace(
      '-- b.eos --',
      '-- b.eos --\nip prefix-list FAR permit 192.0.2.3/32\nroute-map SOME permit 10\n   match ip address prefix-list FAR',
    );
    assert.equal(route(simulated(some), 'a', '192.0.2.3/32')?.metric, 45);
    assert.equal(route(simulated(some.replace('FAR permit 192.0.2.3/32', 'FAR permit 192.0.2.9/32')), 'a', '192.0.2.3/32'), undefined);
  });

  it('follows the words of IOS: networks of passive interfaces cost nothing, narrow metrics end at 63', () => {
    const router = (n: number, more: string) => `
-- i${n}.ios --
hostname i${n}
interface Loopback0
 ip address 192.0.2.${n} 255.255.255.255
interface GigabitEthernet1
 ip address 198.51.100.${n} 255.255.255.252
 ip router isis
 isis metric 20 level-2
router isis
 net 49.0001.0000.0000.000${n}.00
 is-type level-2-only
 passive-interface Loopback0
${more}
`;
    const simulation = simulated(router(1, ' metric-style wide') + router(2, ' metric-style wide'));
    const far = route(simulation, 'i1', '192.0.2.2/32');
    assert.deepEqual([far?.protocol, far?.distance, far?.metric], ['isis', 115, 20]);
    const narrow = router(1, '').replace('metric 20', 'metric 5000') + router(2, '');
    assert.equal(route(simulated(narrow), 'i1', '192.0.2.2/32')?.metric, 63);
  });
});
