/** BGP of Junos: levels of settings, families, chains, and what groups hide. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { withParsers } from '../../support/parsers.ts';
import { bare, names, read } from './junos-reading.ts';

/** The process after these lines below `protocols bgp`. */
function bgp(...lines: string[]) {
  const device = read(
    ['routing-options autonomous-system 64496', ...lines.map(line => `protocols bgp ${line}`)].map(line => `set ${line}`).join('\n'),
  );
  const process = device.bgp.get('default');
  assert.ok(process);
  return process;
}

describe('Junos BGP', () => {
  before(withParsers);

  it('takes settings from the neighbor, its group and from above', () => {
    const { peers, groups } = bgp('import ALL', 'group G type external', 'group G neighbor 192.0.2.1 peer-as 64497');
    const peer = peers.get('192.0.2.1');
    assert.deepEqual(
      peer?.inherits.map(({ value }) => value),
      ['G'],
    );
    assert.deepEqual(
      groups.get('G')?.inherits.map(({ value }) => value),
      ['*'],
    );
    assert.deepEqual(bare(groups.get('*')?.anyFamily.importPolicies), [{ value: 'ALL' }]);
    assert.equal(peer?.remoteAs?.value, 64497);
    assert.equal(groups.get('G')?.remoteAs?.value, 'external');
  });

  it('is not there because an AS number or a router id is', () => {
    assert.equal(read('set routing-options autonomous-system 64496\nset routing-options router-id 192.0.2.1').bgp.size, 0);
  });

  it('carries IPv4 no more once another family is named', () => {
    const { groups } = bgp('group G family inet6 unicast', 'group H family inet6 unicast', 'group H family inet unicast');
    const activated = (name: string) => [...(groups.get(name)?.families ?? [])].map(([family, { activated }]) => [family, activated]);
    assert.deepEqual(activated('G'), [
      ['ipv6', true],
      ['ipv4', false],
    ]);
    assert.deepEqual(activated('H'), [
      ['ipv6', true],
      ['ipv4', true],
    ]);
  });

  it('warns at the limit of prefixes unless it tears down', () => {
    const limit = (...lines: string[]) =>
      bare(
        bgp(...lines.map(line => `group G family inet unicast prefix-limit ${line}`))
          .groups.get('G')
          ?.families.get('ipv4')?.maximumPrefix,
      );
    assert.deepEqual(limit('maximum 100'), { limit: 100, warningOnly: true });
    assert.deepEqual(limit('teardown 80', 'maximum 100'), { limit: 100, warningOnly: false });
  });

  it('knows the forms of a local AS', () => {
    const local = (...lines: string[]) => bare(bgp(...lines.map(line => `group G local-as ${line}`)).groups.get('G')?.localAs);
    const expected = { asn: 64500, noPrepend: true, replaceAs: false, dualAs: false };
    assert.deepEqual(local('64500 private'), expected);
    assert.deepEqual(local('64500', 'private'), expected);
    assert.deepEqual(local('64500 no-prepend-global-as'), { ...expected, noPrepend: false, replaceAs: true });
  });

  it('reads what else a level may say', () => {
    const [peer] = bgp(
      'group G neighbor 192.0.2.1 multihop ttl 2',
      'group G neighbor 192.0.2.1 cluster 192.0.2.9',
      'group G neighbor 192.0.2.1 multipath multiple-as',
      'group G neighbor 192.0.2.1 remove-private all replace',
      'group G neighbor 192.0.2.1 no-advertise-peer-as',
      'group G neighbor 192.0.2.1 authentication-key "$9$documentation"',
      'group G neighbor 192.0.2.1 family inet unicast loops 2',
    ).peers.values();
    assert.equal(peer?.ebgpMultihop, 2);
    assert.equal(peer?.authenticated, true);
    assert.equal(peer?.families.get('ipv4')?.allowAsIn, 2);
    assert.deepEqual(bare(peer?.anyFamily), {
      clusterId: '192.0.2.9',
      routeReflectorClient: true,
      multipath: 'multiple-as',
      removePrivateAs: { all: true, replace: true },
      advertisePeerAs: false,
    });
  });

  it('switches the decision process', () => {
    const { knobs } = bgp(
      'path-selection always-compare-med',
      'path-selection external-router-id',
      'defaults ebgp no-policy receive reject-always',
      'defaults ebgp no-policy advertise reject',
    );
    assert.deepEqual(knobs, { alwaysCompareMed: true, compareRouterId: true, ebgpRequiresPolicy: true });
  });

  it('accepts sessions from ranges', () => {
    const [peer] = bgp('group G allow 198.51.100.0/24').peers.values();
    assert.equal(peer?.name, '198.51.100.0/24');
    assert.equal(peer?.listenRange?.length, 24);
  });

  for (const [form, text] of [
    ['braces', 'protocols { bgp { group G { export ( A && ! B ); } } }'],
    ['glued braces', 'protocols { bgp { group G { export (A && !B); } } }'],
    ['a quoted word', 'set protocols bgp group G export "( A && ! B )"'],
  ] as const) {
    it(`does not evaluate an expression in ${form}, but knows its names`, () => {
      const device = read(text);
      const [chain] = device.bgp.get('default')?.groups.get('G')?.anyFamily.exportPolicies ?? [];
      assert.deepEqual(
        device.policies.get(chain?.value ?? '')?.terms[0]?.conditions.map(({ type }) => type),
        ['unsupported'],
      );
      assert.deepEqual(names(device), ['definition bgp-group G', 'reference policy-statement A', 'reference policy-statement B']);
    });
  }

  it('says which members a confederation has', () => {
    const device = read(
      'set routing-options confederation 64500\nset routing-options confederation members 64511\nset protocols bgp group G type internal',
    );
    assert.deepEqual(bare(device.bgp.get('default')?.confederation), { identifier: { value: 64500 }, members: [64511] });
  });
});

describe('lines that Junos does not know', () => {
  before(withParsers);

  it('are unknown, with all of their words', () => {
    const [line] = read('set protocols bgp group G authentication-kei x').unknownLines;
    assert.deepEqual(line?.words, ['protocols', 'bgp', 'group', 'G', 'authentication-kei', 'x']);
  });

  it('are told when an address cannot be one', () => {
    const [problem] = read('set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.300/24').problems;
    assert.equal(problem?.expected, 'prefix');
  });
});
