/** Networks with several stable outcomes, or with none: said as such, with the cycle of preferences (Griffin, Shepherd, Wilfong: "The Stable Paths Problem", 2002). */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { isSmallNumber, moreFor } from '../../../server/src/routing/outcome.ts';
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

const router = (name: string, as: number, id: number, links: readonly (readonly [string, string, number])[], more = '') => `
-- ${name}.frr --
frr version 8.4
hostname ${name}
${links.map(([own], i) => `interface eth${i}\n ip address ${own}/30`).join('\n')}
route-map PREFER permit 10
 set local-preference 300
router bgp ${as}
 bgp router-id 198.51.100.${id}
 bgp bestpath compare-routerid
 no bgp ebgp-requires-policy
${links.map(([, other, remote]) => ` neighbor ${other} remote-as ${remote}`).join('\n')}
 address-family ipv4 unicast
${more}
`;

/** `y` takes the route of `x1`, which would take that of `w` from `y`, had `y` chosen it; next comes the route of `x2`, in the AS of `x1`. FRR 8.4.4 came to rest both ways in a network of this shape. */
const twoExits =
  router('o', 64500, 9, [
    ['192.0.2.17', '192.0.2.18', 64501],
    ['192.0.2.21', '192.0.2.22', 64503],
  ])
    .replace('router bgp', `ip route ${prefix} Null0\nrouter bgp`)
    .replace('unicast\n', `unicast\n  network ${prefix}\n`) +
  router(
    'x1',
    64501,
    1,
    [
      ['192.0.2.1', '192.0.2.2', 64502],
      ['192.0.2.13', '192.0.2.14', 64501],
      ['192.0.2.18', '192.0.2.17', 64500],
    ],
    '  neighbor 192.0.2.2 route-map PREFER in\n  neighbor 192.0.2.14 next-hop-self',
  ) +
  router(
    'x2',
    64501,
    2,
    [
      ['192.0.2.5', '192.0.2.6', 64502],
      ['192.0.2.14', '192.0.2.13', 64501],
    ],
    '  neighbor 192.0.2.13 next-hop-self',
  ) +
  router('w', 64503, 3, [
    ['192.0.2.9', '192.0.2.10', 64502],
    ['192.0.2.22', '192.0.2.21', 64500],
  ]) +
  router('y', 64502, 4, [
    ['192.0.2.2', '192.0.2.1', 64501],
    ['192.0.2.6', '192.0.2.5', 64501],
    ['192.0.2.10', '192.0.2.9', 64503],
  ]);

const brings = (name: string) => (text: string) =>
  text.replace(`hostname ${name}`, `hostname ${name}\nip route ${prefix} Null0`).replace('unicast\n', `unicast\n  network ${prefix}\n`);

/** `r1` prefers the second of two sessions with `r2`, which takes the route of `r1` where it has not heard that of `r4` first. */
const twoSessions =
  brings('o')(
    router('o', 64500, 9, [
      ['192.0.2.17', '192.0.2.18', 64501],
      ['192.0.2.21', '192.0.2.22', 64503],
    ]),
  ) +
  router(
    'r1',
    64501,
    1,
    [
      ['192.0.2.1', '192.0.2.2', 64502],
      ['192.0.2.5', '192.0.2.6', 64502],
      ['192.0.2.18', '192.0.2.17', 64500],
    ],
    '  neighbor 192.0.2.6 route-map PREFER in',
  ) +
  router('r2', 64502, 2, [
    ['192.0.2.2', '192.0.2.1', 64501],
    ['192.0.2.6', '192.0.2.5', 64501],
    ['192.0.2.10', '192.0.2.9', 64503],
  ]) +
  router('r4', 64503, 3, [
    ['192.0.2.9', '192.0.2.10', 64502],
    ['192.0.2.22', '192.0.2.21', 64500],
  ]);

/** `t` takes the route of `x`; whether it has that of `y`, and what it sets there, is not known. */
const behindDoubt =
  brings('o')(
    router('o', 64500, 9, [
      ['192.0.2.17', '192.0.2.18', 64501],
      ['192.0.2.21', '192.0.2.22', 64503],
    ]),
  ) +
  router('x', 64501, 1, [
    ['192.0.2.1', '192.0.2.2', 64502],
    ['192.0.2.18', '192.0.2.17', 64500],
  ]) +
  router('y', 64503, 3, [
    ['192.0.2.9', '192.0.2.10', 64502],
    ['192.0.2.22', '192.0.2.21', 64500],
  ]) +
  router(
    't',
    64502,
    2,
    [
      ['192.0.2.2', '192.0.2.1', 64501],
      ['192.0.2.10', '192.0.2.9', 64503],
      ['192.0.2.13', '192.0.2.14', 64504],
    ],
    '  neighbor 192.0.2.9 route-map HALF in',
  ).replace('route-map PREFER', 'route-map HALF permit 10\n match probability 50\n set local-preference 200\nroute-map PREFER') +
  router('z', 64504, 4, [['192.0.2.14', '192.0.2.13', 64502]]);

describe('outcomes of a network', () => {
  it('are looked for in fewer orders the larger it is, so that no size takes much longer than one a little larger', () => {
    let last = moreFor(0);
    assert.equal(last, 20);
    for (let cells = 1; isSmallNumber(cells); cells++) {
      const more = moreFor(cells);
      assert.ok(more <= last && more * cells <= 20 * 10_000, `${cells}: ${more}`);
      last = more;
    }
    assert.ok(last > 0);
  });

  it('are two where a router would turn round over the other of two sessions', () => {
    const simulation = simulated(twoSessions);
    assert.equal(bestFrom(simulation, 'r1', prefix), '? 192.0.2.17 192.0.2.6');
    assert.match(simulation.messages.join(), /has more than one stable outcome/);
  });

  it('leave open what comes through a router that may take another path, and are no second outcome', () => {
    const simulation = simulated(behindDoubt);
    assert.equal(bestFrom(simulation, 't', prefix), '? 192.0.2.1 192.0.2.9');
    assert.deepEqual(
      paths(simulation, 'z', prefix).map(({ from, asPath, best, tie }) => [from, asPath, best, tie]),
      [
        ['192.0.2.13', '64502 64501 64500', null, 'policy'],
        ['192.0.2.13', '64502 64503 64500', null, 'policy'],
      ],
    );
    assert.deepEqual(simulation.messages, []);
  });

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

  it('are two where the path that would turn a neighbor round is not the next best one', () => {
    const simulation = simulated(twoExits);
    assert.equal(bestFrom(simulation, 'y', prefix), '? 192.0.2.1 192.0.2.9');
    assert.match(simulation.messages.join(), /has more than one stable outcome/);
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
