/** Routing policies of IOS XR at work: what passes, what is changed, and what cannot be known (Cisco IOS XR Routing Configuration Guide). */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { OriginValidation } from '../../../server/src/model/policy.ts';
import { parseAddress } from '../../../server/src/net/address.ts';
import { formatAsPath, sequencePath } from '../../../server/src/net/as-path.ts';
import { parsePrefix } from '../../../server/src/net/prefix.ts';
import { type Attributes, emptyAttributes } from '../../../server/src/routing/attributes.ts';
import { evaluatePolicies, type Trace } from '../../../server/src/routing/policy/evaluate.ts';
import { withParsers } from '../../support/parsers.ts';
import { simulated } from '../routing/network.ts';
import { device } from './line-reading.ts';

const place = { at: { file: 'test', line: 0 }, line: 0, start: 0, endLine: 0, end: 0 };

interface Route extends Partial<Attributes> {
  readonly prefix?: string;
  readonly validation?: OriginValidation;
}

function value<T>(parsed: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  assert.ok(parsed.ok);
  return parsed.value;
}

/** Runs `IN` of the text on a route from 192.0.2.1 with path 64496 64497 64497. */
function run(text: string, { prefix = '203.0.113.0/24', validation, ...attributes }: Route = {}, values?: string, trace?: Trace) {
  const peer = value(parseAddress('192.0.2.1'));
  const start: Attributes = { ...emptyAttributes, asPath: sequencePath([64496, 64497, 64497]), nextHop: peer, med: 0, ...attributes };
  return evaluatePolicies(
    [{ value: 'IN', place, arguments: values }],
    {
      device: device('iosxr', text),
      prefix: value(parsePrefix(prefix)),
      attributes: start,
      protocol: 'bgp',
      direction: 'in',
      peer,
      localPreference: 100,
      validation,
    },
    true,
    trace,
  );
}

const policy = (...lines: readonly string[]) => ['route-policy IN', ...lines.map(line => `  ${line}`), 'end-policy', ''].join('\n');
const verdict = (lines: readonly string[], route?: Route, sets = '') => run(`${sets}${policy(...lines)}`, route).verdict;

/** Whether a condition holds, by what a policy with it alone does. */
const holds = (condition: string, route?: Route, sets = '') => verdict([`if ${condition} then`, ' pass', 'endif'], route, sets);

describe('routing policies of IOS XR', () => {
  before(withParsers);

  it('drop what nothing changes or passes', () => {
    assert.equal(verdict([]), 'reject');
    assert.equal(verdict(['pass']), 'accept');
    assert.equal(verdict(['set med 5']), 'accept');
    assert.equal(verdict(['done', 'drop']), 'accept');
    assert.equal(verdict(['pass', 'set med 5', 'drop']), 'reject');
    assert.equal(verdict(['set traffic-index 3']), 'accept');
  });

  it('carry out one branch', () => {
    const lines = ['if med eq 1 then', ' set weight 1', 'elseif med eq 2 then', ' set weight 2', 'else', ' set weight 3', 'endif'];
    assert.deepEqual(
      [1, 2, 3].map(med => run(policy(...lines), { med }).attributes.weight),
      [1, 2, 3],
    );
  });

  it('look at the route as it came', () => {
    const { attributes } = run(
      policy('set med 5', 'if med eq 0 then', ' set local-preference 300', 'endif', 'if med eq 5 then', ' drop', 'endif'),
    );
    assert.deepEqual([attributes.med, attributes.localPreference], [5, 300]);
  });

  it('apply others in place', () => {
    const sub = (...lines: readonly string[]) => policy(...lines).replace('IN', 'SUB');
    assert.equal(run(policy('apply SUB') + sub('pass')).verdict, 'accept');
    assert.equal(run(policy('pass', 'apply SUB') + sub('drop')).verdict, 'reject');
    assert.equal(run(policy('apply SUB', 'drop') + sub('done')).verdict, 'accept');
    assert.equal(run(policy('apply SUB', 'if med eq 0 then', ' set weight 7', 'endif') + sub('set med 5')).attributes.weight, 7);
    assert.equal(run(policy('pass', 'apply NONE')).verdict, 'unknown');
    assert.equal(run(policy('if apply SUB then', ' pass', 'endif') + sub('if med eq 0 then', ' pass', 'endif')).verdict, 'accept');
    assert.equal(run(policy('if not apply SUB then', ' pass', 'endif') + sub('drop')).verdict, 'accept');
    assert.equal(run(policy('apply IN')).verdict, 'unknown');
  });

  it('take values for their parameters', () => {
    const text = `prefix-set NETS
  203.0.113.0/24
end-set
route-policy IN($nets, $preference, $mark)
  if destination in $nets then
    apply MARK($mark)
    set local-preference $preference
  endif
end-policy
route-policy MARK($low)
  set community (64500:$low)
end-policy
`;
    const { verdict: passed, attributes } = run(text, {}, 'NETS, 250, 77');
    assert.deepEqual([passed, attributes.localPreference, attributes.communities], ['accept', 250, ['64500:77']]);
    assert.equal(run(text, {}, '').verdict, 'unknown');
  });

  it('test prefixes, next hops and sources', () => {
    const set = 'prefix-set P\n  203.0.113.0/24 ge 26 le 28,\n  2001:db8::/32 le 48\nend-set\n';
    const matching = ['203.0.113.0/24', '203.0.113.64/27', '203.0.113.0/29', '2001:db8:1::/48'];
    assert.deepEqual(
      matching.map(prefix => holds('destination in P', { prefix }, set)),
      ['reject', 'accept', 'reject', 'accept'],
    );
    assert.equal(holds('destination in (203.0.0.0/16 ge 24)'), 'accept');
    assert.equal(holds('next-hop in (192.0.2.1)'), 'accept');
    assert.equal(holds('source in (198.51.100.0/24 le 32)'), 'reject');
    assert.equal(holds('not destination in (203.0.113.0/24) or med eq 0'), 'accept');
  });

  it('test paths', () => {
    const answers: readonly [string, string][] = [
      ["as-path passes-through '64497'", 'accept'],
      ["as-path passes-through '64496 64497'", 'accept'],
      ["as-path originates-from '64496 64497'", 'accept'],
      ["as-path originates-from '64496 64497' exact", 'reject'],
      ["as-path neighbor-is '[64490..64496]'", 'accept'],
      ["as-path neighbor-is '64497'", 'reject'],
      ["as-path in (ios-regex '^64496_')", 'accept'],
      ["as-path in (neighbor-is '1', length ge 3)", 'accept'],
      ['as-path length le 2', 'reject'],
      ['as-path unique-length is 2', 'accept'],
      ['as-path is-local', 'reject'],
      ["as-path in (dfa-regex '64496')", 'unknown'],
    ];
    for (const [condition, expected] of answers) assert.equal(holds(condition), expected, condition);
    assert.equal(holds('as-path in P', {}, "as-path-set P\n  originates-from '64497',\n  ios-regex '^1$'\nend-set\n"), 'accept');
  });

  it('test communities', () => {
    const route = { communities: ['64500:1', '64500:15', '65535:65281'], largeCommunities: ['64500:1:2'] };
    const set = 'community-set C\n  64500:1,\n  64500:[10..20]\nend-set\nlarge-community-set L\n  64500:*:2\nend-set\n';
    const answers: readonly [string, string][] = [
      ['community matches-any C', 'accept'],
      ['community matches-every C', 'accept'],
      ['community matches-within C', 'reject'],
      ['community matches-within (64500:*, no-export)', 'accept'],
      ['community matches-any (*:99)', 'reject'],
      ["community matches-any (ios-regex '^64500:1.$')", 'accept'],
      ['community is-empty', 'reject'],
      ['large-community matches-any L', 'accept'],
      ['extcommunity rt matches-any (64500:1)', 'reject'],
    ];
    for (const [condition, expected] of answers) assert.equal(holds(condition, route, set), expected, condition);
  });

  it('test origin, preference and the state of the origin', () => {
    assert.equal(holds('origin is igp and local-preference is 100'), 'accept');
    assert.equal(holds('validation-state is invalid', { validation: 'invalid' }), 'accept');
    assert.equal(holds('validation-state is invalid'), 'unknown');
    assert.equal(holds('route-has-label'), 'unknown');
    assert.equal(holds('med eq 5 and route-has-label'), 'reject');
  });

  it('change routes', () => {
    const changed = (...lines: readonly string[]) =>
      run(policy(...lines), { communities: ['64500:1', '64500:2', '65535:65281'], med: 10 }).attributes;
    assert.equal(changed('set med +5').med, 15);
    assert.equal(changed('set local-preference -30').localPreference, 70);
    assert.equal(formatAsPath(changed('prepend as-path 64511 2').asPath), '64511 64511 64496 64497 64497');
    assert.equal(formatAsPath(changed('prepend as-path most-recent 1').asPath), '64496 64496 64497 64497');
    assert.deepEqual(changed('set community (64500:9)').communities, ['64500:9', '65535:65281']);
    assert.deepEqual(changed('set community (64500:9) additive').communities, ['64500:1', '64500:2', '64500:9', '65535:65281']);
    assert.deepEqual(changed('delete community in (64500:1)').communities, ['64500:2', '65535:65281']);
    assert.deepEqual(changed('delete community not in (64500:1)').communities, ['64500:1']);
    assert.deepEqual(changed('delete community all').communities, ['65535:65281']);
    assert.equal(changed('set next-hop discard').discard, true);
  });

  it('tell how they came to it', () => {
    const trace: Trace = [];
    const { by } = run(policy('if destination in (203.0.113.0/24) then', ' drop', 'endif'), {}, undefined, trace);
    assert.equal(by, 'IN drop');
    assert.deepEqual(
      trace.map(({ step, answer, place: at }) => [step, answer, at?.line]),
      [
        ['condition', true, 1],
        ['outcome', undefined, 2],
      ],
    );
  });

  it('decide between routers', () => {
    const peer = (asn: number, address: string, other: number, lines: string, own = '') => `
      router bgp ${asn}
       address-family ipv4 unicast${own}
       !
       neighbor ${address}
        remote-as ${other}
        address-family ipv4 unicast
${lines}
        !
       !
      !
      route-policy PASS
        pass
      end-policy
      route-policy FAR
        prepend as-path own-as 2
      end-policy
`;
    const network = (out: string) => `
-- a.iosxr --
      hostname a
      interface GigabitEthernet0/0/0/0
       ipv4 address 192.0.2.1/30
      !
      interface Loopback1
       ipv4 address 203.0.113.1/24
      !${peer(64496, '192.0.2.2', 64497, out, '\n        network 203.0.113.0/24')}
-- b.iosxr --
      hostname b
      interface GigabitEthernet0/0/0/0
       ipv4 address 192.0.2.2/30
      !${peer(64497, '192.0.2.1', 64496, '         route-policy PASS in')}`;
    const path = (out: string) =>
      simulated(network(out))
        .devices.get('b')
        ?.vrfs.get('default')
        ?.bgp.ipv4.get('203.0.113.0/24')
        ?.map(({ asPath }) => asPath);
    assert.deepEqual(path('         route-policy FAR out'), ['64496 64496 64496']);
    assert.equal(path('         next-hop-self'), undefined);
  });
});
