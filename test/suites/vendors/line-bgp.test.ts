/** BGP of IOS and FRR: what the lines of a process, a family and a neighbor say. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { peerFamily, resolvePeer } from '../../../server/src/model/inheritance.ts';
import { formatPrefix } from '../../../server/src/net/prefix.ts';
import { withParsers } from '../../support/parsers.ts';
import { bare } from './junos-reading.ts';
import { frr, ios } from './line-reading.ts';

const iosText = `hostname r1
router bgp 64500
 no bgp default ipv4-unicast
 bgp bestpath med confed missing-as-worst
 neighbor RR peer-group
 neighbor RR remote-as 64500
 neighbor RR send-community both
 neighbor 192.0.2.1 peer-group RR
 neighbor 198.51.100.1 remote-as 64510
 neighbor 198.51.100.1 ebgp-multihop 3
 neighbor 198.51.100.1 password 7 0123456789
 template peer-policy CUSTOMER
  maximum-prefix 100 80 warning-only
  route-map CUSTOMER-IN in
 exit-peer-policy
 !
 address-family ipv4
  network 203.0.113.0 mask 255.255.255.0
  network 10.0.0.0
  aggregate-address 203.0.113.0 255.255.255.0 summary-only as-set
  redistribute ospf 1 match internal external 1 metric 20 route-map OSPF
  neighbor 192.0.2.1 activate
  no neighbor 198.51.100.1 activate
  neighbor 198.51.100.1 inherit peer-policy CUSTOMER
  neighbor 198.51.100.1 remove-private-as all
  maximum-paths 4
 exit-address-family
 !
 address-family ipv6
  neighbor 2001:db8::1 prefix-list V6 in
 exit-address-family
 !
 address-family ipv4 vrf BLUE
  neighbor 192.0.2.9 remote-as 64511
 exit-address-family
`;

const frrText = `frr version 8.4
hostname r2
router bgp 64500
 no bgp ebgp-requires-policy
 no bgp network import-check
 neighbor EXT peer-group
 neighbor EXT remote-as external
 neighbor eth0 interface peer-group EXT
 neighbor swp1 interface remote-as internal
 bgp listen range 192.0.2.0/24 peer-group EXT
 address-family ipv4 unicast
  neighbor EXT route-map IN in
  no neighbor eth0 send-community all
  neighbor eth0 next-hop-self force
  neighbor swp1 attribute-unchanged next-hop med
  neighbor swp1 allowas-in origin
  distance bgp 30 210 210
 exit-address-family
exit
router bgp 64501 vrf RED
 neighbor 192.0.2.5 remote-as 64500
exit
`;

describe('BGP of IOS', () => {
  before(withParsers);
  it('understands every line', () =>
    assert.deepEqual(
      ios(iosText).unknownLines.map(({ words }) => words[0]),
      [],
    ));

  it('keeps switches that are off', () => {
    const { knobs } = ios(iosText).bgp.get('default')!;
    assert.deepEqual(knobs, { defaultIpv4Unicast: false, medConfed: true, medMissingAsWorst: true });
  });

  it('tells neighbors, groups and templates apart', () => {
    const bgp = ios(iosText).bgp.get('default')!;
    assert.deepEqual([...bgp.peers.keys()], ['192.0.2.1', '198.51.100.1', '2001:db8::1']);
    assert.deepEqual([...bgp.groups.keys()], ['RR', 'CUSTOMER']);
  });

  it('fills in what groups and templates say', () => {
    const bgp = ios(iosText).bgp.get('default')!;
    const customer = peerFamily(resolvePeer(bgp, bgp.peers.get('198.51.100.1')!), 'ipv4');
    assert.equal(customer.activated, false);
    assert.equal(customer.maximumPrefix?.limit, 100);
    assert.deepEqual(
      customer.importPolicies?.map(({ value }) => value),
      ['CUSTOMER-IN'],
    );
    assert.deepEqual(customer.removePrivateAs, { all: true, replace: false });
    const reflected = peerFamily(resolvePeer(bgp, bgp.peers.get('192.0.2.1')!), 'ipv4');
    assert.deepEqual(reflected.sendCommunity, { standard: true, extended: true, large: true });
  });

  it('reads what a family originates', () => {
    const family = ios(iosText).bgp.get('default')!.families.get('ipv4')!;
    assert.deepEqual(
      family.networks.map(({ prefix }) => formatPrefix(prefix)),
      ['203.0.113.0/24', '10.0.0.0/8'],
    );
    assert.deepEqual(bare(family.aggregates), [
      { prefix: { family: 4, w0: 0xcb007100, w1: 0, w2: 0, w3: 0, length: 24 }, summaryOnly: true, asSet: true },
    ]);
    const types = { internal: true, E1: true, E2: false, N1: false, N2: false };
    assert.deepEqual(bare(family.redistributes), [{ protocol: 'ospf', process: '1', types, metric: 20, policy: { value: 'OSPF' } }]);
    assert.equal(family.maximumPaths, 4);
  });

  it('names IPv6 lists in IPv6 families', () => {
    assert.ok(ios(iosText).symbols.has('ipv6-prefix-list V6'));
    assert.equal(ios(iosText).symbols.has('prefix-list V6'), false);
  });

  it('keeps neighbors of a VRF in its process', () => {
    const blue = ios(iosText).bgp.get('BLUE')!;
    assert.equal(blue.asn.value, 64500);
    assert.deepEqual([...blue.peers.keys()], ['192.0.2.9']);
  });

  it('knows of a password without its text', () => {
    const peer = ios(iosText).bgp.get('default')!.peers.get('198.51.100.1')!;
    assert.equal(peer.authenticated, true);
    assert.equal(JSON.stringify([...ios(iosText).bgp.get('default')!.peers]).includes('0123456789'), false);
  });
});

describe('BGP of FRR', () => {
  before(withParsers);
  it('understands every line', () =>
    assert.deepEqual(
      frr(frrText).unknownLines.map(({ words }) => words[0]),
      [],
    ));

  it('keeps switches that are off', () => {
    assert.deepEqual(frr(frrText).bgp.get('default')!.knobs, { ebgpRequiresPolicy: false, networkImportCheck: false });
  });

  it('takes neighbors by interface', () => {
    const { peers, groups } = frr(frrText).bgp.get('default')!;
    assert.deepEqual([...peers.keys()], ['eth0', 'swp1', '192.0.2.0/24']);
    assert.equal(peers.get('swp1')!.remoteAs?.value, 'internal');
    assert.deepEqual(
      peers.get('eth0')!.inherits.map(({ value }) => value),
      ['EXT'],
    );
    assert.equal(groups.get('EXT')!.remoteAs?.value, 'external');
    assert.equal(peers.get('192.0.2.0/24')!.listenRange?.length, 24);
  });

  it('reads settings of a family', () => {
    const { peers, families } = frr(frrText).bgp.get('default')!;
    const eth0 = peers.get('eth0')!.families.get('ipv4')!;
    assert.deepEqual(eth0.sendCommunity, { standard: false, extended: false, large: false });
    assert.equal(eth0.nextHopSelf, 'force');
    const swp1 = peers.get('swp1')!.families.get('ipv4')!;
    assert.deepEqual(swp1.attributeUnchanged, { asPath: false, nextHop: true, med: true });
    assert.equal(swp1.allowAsIn, 'origin');
    assert.deepEqual(families.get('ipv4')!.distance, { external: 30, internal: 210, local: 210 });
  });

  it('runs a process for each VRF', () => assert.equal(frr(frrText).bgp.get('RED')!.asn.value, 64501));
});
