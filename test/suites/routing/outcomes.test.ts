/** Networks with several stable outcomes, or with none: said as such, with the cycle of preferences (Griffin, Shepherd, Wilfong: "The Stable Paths Problem", 2002). */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { bestFrom, paths, route, simulated } from './network.ts';

const prefix = '203.0.113.0/24';
const origin = 64500;
const asnOf = (n: number) => origin + n;
/** Link between two routers, lower number first; router 0 brings the prefix in. */
const address = (own: number, other: number) => `192.0.2.${16 * Math.min(own, other) + 4 * Math.max(own, other) + (own < other ? 1 : 2)}`;

/** Router `n` prefers the route of `over` that comes straight from the origin, and takes no longer ones. */
function prefers(n: number, over: number, others: readonly number[]): string {
  const neighbors = [0, ...others];
  return `
-- r${n}.frr --
frr version 8.4
hostname r${n}
${neighbors.map(other => `interface eth${other}\n ip address ${address(n, other)}/30`).join('\n')}
bgp as-path access-list short permit ^[0-9]+$
bgp as-path access-list over permit ^${asnOf(over)}_${origin}$
route-map IN permit 10
 match as-path over
 set local-preference 200
route-map IN permit 20
 match as-path short
router bgp ${asnOf(n)}
 bgp router-id 198.51.100.${n}
 bgp bestpath compare-routerid
 no bgp ebgp-requires-policy
${neighbors.map(other => ` neighbor ${address(other, n)} remote-as ${asnOf(other)}`).join('\n')}
 address-family ipv4 unicast
${neighbors.map(other => `  neighbor ${address(other, n)} route-map IN in`).join('\n')}
`;
}

function start(others: readonly number[]): string {
  return `
-- r0.frr --
frr version 8.4
hostname r0
${others.map(other => `interface eth${other}\n ip address ${address(0, other)}/30`).join('\n')}
ip route ${prefix} Null0
router bgp ${origin}
 bgp router-id 198.51.100.100
 no bgp ebgp-requires-policy
${others.map(other => ` neighbor ${address(other, 0)} remote-as ${asnOf(other)}`).join('\n')}
 address-family ipv4 unicast
  network ${prefix}
`;
}

const disagree = `${start([1, 2])}${prefers(1, 2, [2])}${prefers(2, 1, [1])}`;
const badGadget = `${start([1, 2, 3])}${prefers(1, 2, [2, 3])}${prefers(2, 3, [1, 3])}${prefers(3, 1, [1, 2])}`;
/** The third router prefers the direct route, so that the wheel has no spoke to turn on. */
const goodGadget = `${start([1, 2, 3])}${prefers(1, 2, [2, 3])}${prefers(2, 3, [1, 3])}${prefers(3, 9, [1, 2])}`;

describe('outcomes of a network', () => {
  it('are two where two routers prefer each other’s route (DISAGREE)', () => {
    const simulation = simulated(disagree);
    assert.equal(simulation.converged, true);
    assert.equal(bestFrom(simulation, 'r1', prefix), `? ${address(0, 1)} ${address(2, 1)}`);
    assert.ok(
      paths(simulation, 'r2', prefix)
        .filter(({ best }) => best === null)
        .every(({ tie }) => tie === 'outcomes'),
    );
    const [message = '', ...rest] = simulation.messages;
    assert.deepEqual(rest, []);
    assert.match(
      message,
      /^203\.0\.113\.0\/24 has more than one stable outcome, and the order of arrival decides: r1 takes the route from r\d or /,
    );
  });

  it('do not exist where three prefer each other’s route in a circle (BAD GADGET)', () => {
    const simulation = simulated(badGadget);
    assert.equal(simulation.converged, false);
    const [message = '', ...rest] = simulation.messages;
    assert.deepEqual(rest, []);
    assert.match(message, /^203\.0\.113\.0\/24 has no stable outcome: /);
    for (const [n, over] of [
      [1, 2],
      [2, 3],
      [3, 1],
    ])
      assert.ok(message.includes(`r${n} prefers the route from r${over} to that from r0 (Local Pref 200 against 100)`), message);
  });

  it('is one where the circle is open', () => {
    const simulation = simulated(goodGadget);
    assert.equal(simulation.converged, true);
    assert.deepEqual(simulation.messages, []);
    assert.equal(bestFrom(simulation, 'r3', prefix), address(0, 3));
    assert.equal(bestFrom(simulation, 'r2', prefix), address(3, 2));
    assert.equal(bestFrom(simulation, 'r1', prefix), address(0, 1));
  });

  it('leave what does not take part alone', () => {
    const simulation = simulated(
      badGadget
        .replaceAll(`network ${prefix}`, `network ${prefix}\n  network 198.51.100.0/24`)
        .replace('ip route', 'ip route 198.51.100.0/24 Null0\nip route')
        .replaceAll('match as-path over', 'match as-path over\n match ip address prefix-list only')
        .replaceAll('route-map IN permit 10', `ip prefix-list only permit ${prefix}\nroute-map IN permit 10`),
    );
    assert.equal(simulation.converged, false);
    assert.equal(simulation.messages.length, 1);
    assert.equal(bestFrom(simulation, 'r1', '198.51.100.0/24'), address(0, 1));
    assert.equal(route(simulation, 'r1', '198.51.100.0/24')?.protocol, 'bgp');
  });
});
