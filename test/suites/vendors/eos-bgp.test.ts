/** BGP and policies of EOS: lines above the families, groups across VRFs, blocks of lists. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { peerFamily, resolvePeer } from '../../../server/src/model/inheritance.ts';
import { withParsers } from '../../support/parsers.ts';
import { device } from './line-reading.ts';

const eos = (text: string) => device('eos', text);

const fabric = `service routing protocols model multi-agent
router bgp 64500
   router-id 192.0.2.1
   no bgp default ipv4-unicast
   maximum-paths 4 ecmp 4
   neighbor SPINES peer group
   neighbor SPINES remote-as 64501
   neighbor SPINES send-community
   neighbor SPINES maximum-routes 12000
   neighbor 192.0.2.9 peer group SPINES
   neighbor 192.0.2.9 route-map IN in
   redistribute connected route-map CONNECTED
   vlan 10
      rd 192.0.2.1:10010
      route-target both 10010:10010
      redistribute learned
   address-family ipv4
      neighbor SPINES activate
      network 198.51.100.0/24
   vrf BLUE
      rd 192.0.2.1:50
      route-target import evpn 50:50
      neighbor 192.0.2.13 peer group SPINES
`;

describe('BGP of EOS', () => {
  before(withParsers);

  it('takes lines above the families for all of them', () => {
    const bgp = eos(fabric).bgp.get('default')!;
    const peer = resolvePeer(bgp, bgp.peers.get('192.0.2.9')!);
    for (const family of ['ipv4', 'evpn'] as const) assert.equal(peerFamily(peer, family).importPolicies?.[0]?.value, 'IN');
    assert.deepEqual(peerFamily(peer, 'ipv4').sendCommunity, { standard: true, extended: true, large: true });
    assert.equal(peerFamily(peer, 'ipv4').activated, true);
    assert.equal(peerFamily(peer, 'ipv6').activated, undefined);
    assert.deepEqual(
      [bgp.families.get('ipv4')?.maximumPaths, bgp.families.get('ipv6')?.maximumPathsIbgp, bgp.families.get('ipv4')?.redistributes.length],
      [4, 4, 1],
    );
  });

  it('shares groups and switches with its VRFs', () => {
    const { bgp, vrfs } = eos(fabric);
    const blue = bgp.get('BLUE')!;
    assert.equal(blue.asn.value, 64500);
    assert.equal(blue.knobs.defaultIpv4Unicast, false);
    assert.equal(resolvePeer(blue, blue.peers.get('192.0.2.13')!).remoteAs?.value, 64501);
    assert.equal(vrfs.get('BLUE')?.rd?.value, '192.0.2.1:50');
    assert.deepEqual(
      vrfs.get('BLUE')?.importTargets.map(({ value }) => value),
      ['50:50'],
    );
  });

  it('announces VLANs', () => {
    const instance = eos(fabric).evpnInstances.get('vlan 10');
    assert.deepEqual(
      [instance?.rd?.value, instance?.exportTargets[0]?.value, instance?.redistributes],
      ['192.0.2.1:10010', '10010:10010', ['learned']],
    );
  });

  it('closes sessions without policies in both directions', () => {
    const one = 'router bgp 64500\n   bgp missing-policy direction in action deny\n';
    assert.equal(eos(one).bgp.get('default')?.knobs.ebgpRequiresPolicy, undefined);
    assert.equal(eos(`${one}   bgp missing-policy direction out action deny\n`).bgp.get('default')?.knobs.ebgpRequiresPolicy, true);
  });

  it('accepts any number of routes where it says 0', () => {
    const { peers } = eos('router bgp 64500\n   neighbor 192.0.2.9 remote-as 64501\n   neighbor 192.0.2.9 maximum-routes 0\n').bgp.get(
      'default',
    )!;
    assert.deepEqual(
      [peers.get('192.0.2.9')?.anyFamily.unlimitedPrefixes, peers.get('192.0.2.9')?.anyFamily.maximumPrefix],
      [true, undefined],
    );
  });

  it('prefers local routes to weights in the single routing program', () => {
    assert.equal(eos('hostname r1\n').defaults.decision.steps[0], 'local-origin');
    assert.equal(eos(fabric).defaults.decision.steps[0], 'weight');
    assert.equal(eos(fabric).defaults.distances.ebgp, 200);
  });
});

describe('policies of EOS', () => {
  before(withParsers);

  it('have prefix lists on one line or as blocks', () => {
    const { prefixLists } = eos(
      'ip prefix-list A\n   seq 10 permit 192.0.2.0/24 eq 32\n   seq 20 deny 0.0.0.0/0 le 32\nip prefix-list B seq 5 permit 198.51.100.0/24 ge 25\n',
    );
    const ranges = [...prefixLists.values()].map(({ name, entries }) => [
      name,
      entries.map(({ sequence, permit, range }) => [sequence, permit, range !== 'any' && [range.low, range.high]]),
    ]);
    assert.deepEqual(ranges, [
      [
        'A',
        [
          [10, true, [32, 32]],
          [20, false, [0, 32]],
        ],
      ],
      ['B', [[5, true, [25, 32]]]],
    ]);
  });

  it('look at paths without the word for the origin', () => {
    const { asPathLists } = eos('ip as-path access-list OWN permit ^$ any\n');
    assert.equal(asPathLists.get('OWN')?.entries[0]?.pattern, '^$');
  });

  it('match the state of origins and lengths of paths', () => {
    const { policies } = eos(
      'route-map IN deny 10\n   match origin-as validity invalid\nroute-map IN deny 20\n   match as-path length >= 100\nroute-map IN permit 30\n   set community 64500:1 additive\n',
    );
    const [first, second, third] = policies.get('IN')?.terms ?? [];
    assert.deepEqual(
      [first, second].map(term => term?.conditions[0]?.type),
      ['origin-validation', 'as-path-length'],
    );
    assert.equal(third?.actions[0]?.type, 'community');
  });

  it('name what stands elsewhere', () => {
    const { symbols } = eos(
      'router bgp 64500\n   bgp listen range 192.0.2.0/24 peer-group LEAVES peer-filter ASNS\npeer-filter ASNS\n   10 match as-range 64496-64511 result accept\n',
    );
    assert.equal(symbols.get('peer-filter ASNS')?.definitions.length, 1);
    assert.equal(symbols.get('peer-filter ASNS')?.references.length, 1);
    assert.equal(symbols.get('peer-group LEAVES')?.definitions.length, 0);
  });
});
