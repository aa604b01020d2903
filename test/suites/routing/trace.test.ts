/** One route through one policy: each term's answers, each change with the values before and after, who decided. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sequencePath } from '../../../server/src/net/as-path.ts';
import { parsePrefix } from '../../../server/src/net/prefix.ts';
import type { TraceStep } from '../../../server/src/routing/policy/input.ts';
import { tracePolicy } from '../../../server/src/routing/trace.ts';
import type { Vrp } from '../../../server/src/rpki/vrp.ts';
import { networkOf } from './network.ts';

const edge = `
-- edge.frr --
  hostname edge
  ip prefix-list CUSTOMER seq 5 permit 203.0.113.0/24 le 25
  bgp as-path access-list LONG seq 5 permit _64511_
  route-map IN deny 10
   match as-path LONG
  route-map IN permit 20
   match ip address prefix-list CUSTOMER
   set local-preference 250
   set community 64496:7 additive
   set as-path prepend 64497
  router bgp 64496
   neighbor 192.0.2.1 remote-as 64497
   address-family ipv4 unicast
    neighbor 192.0.2.1 route-map IN in
`;

function traced(prefix: string, asns: readonly number[]) {
  const [device] = networkOf(edge).devices;
  const parsed = parsePrefix(prefix);
  assert.ok(parsed.ok && device);
  return tracePolicy(device, device.policies.get('IN')!, 'in', {
    prefix: parsed.value,
    asPath: sequencePath(asns),
    communities: ['64497:1'],
  });
}

const line = ({ term, step, text, answer, changes = [] }: TraceStep) =>
  [term, step, text, answer, ...changes].filter(part => part !== undefined).join(' ');

describe('trace of a policy', () => {
  it('an accepted route: terms that do not fit, terms that do, and each change', () => {
    const { verdict, by, steps, changes } = traced('203.0.113.0/24', [64497]);
    assert.equal(`${verdict} by ${by}`, 'accept by IN 20');
    assert.deepEqual(steps.map(line), [
      '10 condition as-path-list false',
      '20 condition prefix-list true',
      '20 action local-preference local preference none → 250',
      '20 action community communities 64497:1 → 64496:7 64497:1',
      '20 action as-path-prepend AS path 64497 → 64497 64497',
      '20 outcome accepted',
    ]);
    assert.deepEqual(changes, ['local preference none → 250', 'AS path 64497 → 64497 64497', 'communities 64497:1 → 64496:7 64497:1']);
  });

  it('origin validation: by the payloads of the network, unknown without any', () => {
    const text = `
-- edge.frr --
  hostname edge
  route-map IN deny 10
   match rpki invalid
  route-map IN permit 20
  router bgp 64496
`;
    const [device] = networkOf(text).devices;
    const parsed = parsePrefix('203.0.113.0/24');
    assert.ok(parsed.ok && device);
    const { value: prefix } = parsed;
    const by = (vrps?: readonly Vrp[]) =>
      tracePolicy(device, device.policies.get('IN')!, 'in', { prefix, asPath: sequencePath([64497]) }, vrps).verdict;
    assert.deepEqual(
      [by(), by([]), by([{ prefix, maxLength: 24, asn: 64497 }]), by([{ prefix, maxLength: 24, asn: 64498 }])],
      ['unknown', 'accept', 'accept', 'reject'],
    );
  });

  it('a rejected route: the term that rejects, or the end of the policy', () => {
    assert.equal(traced('203.0.113.0/24', [64497, 64511]).by, 'IN 10');
    const end = traced('198.51.100.0/24', [64497]);
    assert.equal(`${end.verdict} by ${end.by}`, 'reject by end of IN');
    assert.deepEqual(end.changes, []);
  });
});

const xr = `
-- xr.iosxr --
  hostname xr
  route-policy PASSES
    pass
  end-policy
  route-policy DROPS
    if med eq 9 then
      drop
    endif
  end-policy
  route-policy IN($preference)
    apply DROPS
    if destination in (203.0.113.0/24) then
      set local-preference $preference
    else
      apply PASSES
    endif
  end-policy
  router bgp 64496
`;

describe('trace of a route policy', () => {
  const run = (prefix: string, values: string | undefined, med = 0) => {
    const [device] = networkOf(xr).devices;
    const parsed = parsePrefix(prefix);
    assert.ok(parsed.ok && device);
    const { place } = device.policies.get('IN')!;
    return tracePolicy(device, { name: 'IN', place, values }, 'in', { prefix: parsed.value, med });
  };

  it('fills parameters in, and ends with the statement that let the route pass', () => {
    const { verdict, by, steps, changes } = run('203.0.113.0/24', '250');
    assert.equal(`${verdict} by ${by}`, 'accept by IN set local-preference $preference');
    assert.deepEqual(changes, ['local preference none → 250']);
    assert.deepEqual(steps.at(-1)?.step, 'outcome');
  });

  it('names the applied policy that decides', () => {
    assert.equal(run('198.51.100.0/24', '250').by, 'PASSES pass');
    assert.equal(run('203.0.113.0/24', '250', 9).by, 'DROPS drop');
  });

  it('knows nothing where a parameter has no value', () => assert.equal(run('203.0.113.0/24', undefined).verdict, 'unknown'));
});

/** Sixteen policies, each of which uses the next one so often that nobody could wait for all uses. */
const doubled = {
  frr: (i: number) => `route-map P${i} permit 10
   call P${i + 1}
   on-match next
  route-map P${i} permit 20
   call P${i + 1}
   on-match next
  route-map P${i} permit 30
   call P${i + 1}
   on-match next
  route-map P${i} permit 40
   call P${i + 1}`,
  iosxr: (i: number) => `route-policy P${i}
    if apply P${i + 1} and apply P${i + 1} and not apply P${i + 1} then
      drop
    endif
    apply P${i + 1}
  end-policy`,
  junos: (i: number) => `set policy-options policy-statement P${i} term a from policy [ P${i + 1} P${i + 1} P${i + 1} P${i + 1} ]
  set policy-options policy-statement P${i} term a then next term
  set policy-options policy-statement P${i} then reject`,
};

describe('policies that use each other without end', () => {
  for (const [vendor, uses] of Object.entries(doubled)) {
    const traceAll = (next: (i: number) => number) => {
      const policies = Array.from({ length: 17 }, (_, i) => uses(i).replaceAll(`P${i + 1}`, `P${next(i)}`));
      const [device] = networkOf(`\n-- a.${vendor} --\n  ${[vendor === 'junos' ? '' : 'hostname a', ...policies].join('\n  ')}\n`).devices;
      const parsed = parsePrefix('203.0.113.0/24');
      assert.ok(parsed.ok && device);
      return tracePolicy(device, device.policies.get('P0')!, 'in', { prefix: parsed.value }).verdict;
    };

    it(`${vendor}: in circles`, () =>
      assert.notEqual(
        traceAll(i => (i < 2 ? i + 1 : 0)),
        'accept',
      ));

    it(`${vendor}: more often than can be looked at`, () =>
      assert.notEqual(
        traceAll(i => Math.min(i + 1, 16)),
        'accept',
      ));
  }
});
