/** IOS XR: interfaces, VRFs, static routes, BGP with groups, OSPF, access lists, names, and bodies in the routing policy language. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { resolvePeer } from '../../../server/src/model/inheritance.ts';
import { formatPrefix } from '../../../server/src/net/prefix.ts';
import { ConfigText } from '../../../server/src/notation/config-text.ts';
import { vendorOf } from '../../../server/src/vendors/index.ts';
import { withParsers } from '../../support/parsers.ts';
import { device } from './line-reading.ts';

const xr = (text: string) => device('iosxr', text);
const config = (text: string) => new ConfigText('r1.cfg', text, vendorOf('iosxr').language);

function symbols(text: string): string[] {
  const found: string[] = [];
  for (const { kind, name, definitions, references } of config(text).symbols.values())
    found.push(`${kind} ${name} ${definitions.length}/${references.length}`);
  return found.sort();
}

const edge = `
hostname edge1
vrf BLUE
 address-family ipv4 unicast
  import route-target
   64500:1
  !
  export route-target
   64500:2
   64500:3
  !
 !
!
interface Bundle-Ether1.100
 description to the core
 vrf BLUE
 ipv4 address 192.0.2.1 255.255.255.252
 ipv4 address 198.51.100.1/24 secondary
 ipv6 address 2001:db8::1/64
 encapsulation dot1q 100
 ipv4 access-group FILTER ingress
!
interface preconfigure GigabitEthernet 0/0/0/1
 shutdown
!
ipv4 access-list FILTER
 10 permit tcp 192.0.2.0 0.0.0.255 any eq 179
 20 deny ipv4 any any
!
router static
 address-family ipv4 unicast
  203.0.113.0/24 Null0 tag 5
  198.51.100.0/25 Bundle-Ether1.100 192.0.2.2 200
 !
 vrf BLUE
  address-family ipv6 unicast
   ::/0 2001:db8::2
  !
 !
!
router ospf CORE
 router-id 192.0.2.9
 area 0.0.0.1
  interface Loopback0
   passive enable
  !
  interface Bundle-Ether1.100
   cost 50
   network point-to-point
  !
 !
!
`;

describe('IOS XR', () => {
  before(withParsers);

  it('reads interfaces', () => {
    const { interfaces } = xr(edge);
    const one = interfaces.get('Bundle-Ether1.100')!;
    assert.equal(one.vrf, 'BLUE');
    assert.equal(one.vlan, 100);
    assert.deepEqual(
      one.addresses.map(({ prefix, secondary }) => [formatPrefix(prefix), secondary]),
      [
        ['192.0.2.1/30', false],
        ['198.51.100.1/24', true],
        ['2001:db8::1/64', false],
      ],
    );
    assert.deepEqual(
      one.filters.map(({ direction, acl }) => [direction, acl.value]),
      [['in', 'FILTER']],
    );
    assert.equal(interfaces.get('GigabitEthernet0/0/0/1')?.shutdown, true);
  });

  it('reads VRFs, static routes, OSPF and access lists', () => {
    const { vrfs, staticRoutes, ospf, acls } = xr(edge);
    const blue = vrfs.get('BLUE')!;
    const targets = [blue.importTargets, blue.exportTargets].map(list => list.map(({ value }) => value));
    assert.deepEqual(targets, [['64500:1'], ['64500:2', '64500:3']]);
    assert.deepEqual(
      staticRoutes.map(({ vrf, prefix, discard, tag, distance }) => [vrf, formatPrefix(prefix), discard, tag, distance]),
      [
        ['default', '203.0.113.0/24', true, 5, undefined],
        ['default', '198.51.100.0/25', false, undefined, 200],
        ['BLUE', '::/0', false, undefined, undefined],
      ],
    );
    assert.deepEqual(
      ospf.flatMap(({ interfaces }) =>
        interfaces.map(({ name, area, cost, passive, networkType }) => [name, area, cost, passive, networkType]),
      ),
      [
        ['Loopback0', '0.0.0.1', undefined, true, undefined],
        ['Bundle-Ether1.100', '0.0.0.1', 50, undefined, 'point-to-point'],
      ],
    );
    assert.deepEqual(
      [...acls.values()].map(({ name, entries }) => [name, entries.length]),
      [['FILTER', 2]],
    );
    assert.deepEqual(xr(edge).unknownLines, []);
  });

  const bgp = `
router bgp 64500
 bgp router-id 192.0.2.9
 bgp confederation peers
  64501
  64502
 !
 bgp bestpath med always
 address-family ipv4 unicast
  network 203.0.113.0/24 route-policy ORIGIN
  redistribute static metric 5 route-policy STATIC
  aggregate-address 198.51.100.0/24 summary-only
  maximum-paths ebgp 4
 !
 af-group CUSTOMERS address-family ipv4 unicast
  route-policy FROM-CUSTOMER(NETS, 64510) in
  maximum-prefix 100 80
 !
 session-group OUTSIDE
  ebgp-multihop 2
  password encrypted 0A0B0C
 !
 neighbor-group CUSTOMERS
  remote-as 64510
  use session-group OUTSIDE
  address-family ipv4 unicast
   use af-group CUSTOMERS
   route-policy TO-CUSTOMER out
   send-community-ebgp
  !
 !
 neighbor 192.0.2.2
  use neighbor-group CUSTOMERS
  description a customer
  address-family ipv4 unicast
   next-hop-self
  !
 !
 vrf BLUE
  rd 64500:9
  neighbor 198.51.100.2
   use neighbor-group CUSTOMERS
  !
 !
!
`;

  it('reads BGP with its groups', () => {
    const found = xr(`vrf BLUE\n!${bgp}`);
    const main = found.bgp.get('default')!;
    assert.deepEqual(main.confederation?.members, [64501, 64502]);
    assert.equal(main.knobs.alwaysCompareMed, true);
    const family = main.families.get('ipv4')!;
    assert.equal(family.networks[0]?.policy?.value, 'ORIGIN');
    assert.deepEqual([family.redistributes[0]?.policy?.value, family.redistributes[0]?.metric], ['STATIC', 5]);
    assert.equal(family.aggregates[0]?.summaryOnly, true);
    assert.equal(family.maximumPaths, 4);
    const peer = resolvePeer(main, main.peers.get('192.0.2.2')!);
    assert.deepEqual([peer.remoteAs?.value, peer.ebgpMultihop, peer.authenticated], [64510, 2, true]);
    const settings = peer.families.get('ipv4')!;
    assert.deepEqual(
      settings.importPolicies?.map(({ value, arguments: values }) => [value, values]),
      [['FROM-CUSTOMER', 'NETS, 64510']],
    );
    assert.deepEqual(
      [settings.exportPolicies?.[0]?.value, settings.nextHopSelf, settings.sendCommunity?.standard],
      ['TO-CUSTOMER', true, true],
    );
    assert.equal(settings.maximumPrefix?.limit, 100);
    assert.equal(found.vrfs.get('BLUE')?.rd?.value, '64500:9');
    const blue = found.bgp.get('BLUE')!;
    assert.equal(resolvePeer(blue, blue.peers.get('198.51.100.2')!).remoteAs?.value, 64510);
    assert.deepEqual(found.unknownLines, []);
  });

  it('knows the names in it', () => {
    assert.deepEqual(symbols(bgp), [
      'af-group CUSTOMERS 1/1',
      'neighbor-group CUSTOMERS 1/2',
      'route-policy FROM-CUSTOMER 0/1',
      'route-policy ORIGIN 0/1',
      'route-policy STATIC 0/1',
      'route-policy TO-CUSTOMER 0/1',
      'session-group OUTSIDE 1/1',
      'vrf BLUE 0/1',
    ]);
  });

  const policies = `
prefix-set NETS
  192.0.2.0/24 le 32,
  # one more
  2001:db8::/32
end-set
!
community-set MARKS
  64500:1,
  64500:[10..20]
end-set
!
route-policy IN($nets, $as)
  if destination in $nets and destination in NETS then
    apply LATER($as)
  endif
end-policy
!
router bgp 64500
`;

  it('reads policies and sets', () => {
    const found = xr(policies);
    const policy = found.policies.get('IN')!;
    assert.deepEqual([policy.kind, policy.statements, policy.parameters], ['route-policy', true, ['$nets', '$as']]);
    assert.equal(policy.terms[0]?.body?.[0]?.apply?.arguments, '$as');
    assert.deepEqual(
      found.prefixLists.get('prefix-set NETS')?.entries.map(({ place }) => place.at.line + place.line),
      [2, 4],
    );
    assert.deepEqual(
      found.communityLists.get('MARKS')?.entries.map(({ match }) => match),
      [{ member: '64500:1' }, { member: '64500:[10..20]' }],
    );
    assert.equal(found.bgp.size, 1);
    assert.deepEqual(symbols(policies), [
      'community-set MARKS 1/0',
      'prefix-set NETS 1/1',
      'route-policy IN 1/0',
      'route-policy LATER 0/1',
    ]);
  });

  it('ends a body that is not closed at the next command', () => {
    const found = xr('route-policy A\n  pass\nrouter bgp 64500\n!\nprefix-set B\n  192.0.2.0/24\ninterface Loopback0\n');
    assert.deepEqual([found.policies.get('A')?.terms.length, found.bgp.size, found.interfaces.size], [1, 1, 1]);
  });

  it('reads sets and policies of any length, whole or not at all', () => {
    const set = `prefix-set BIG\n${Array.from({ length: 1000 }, (_, i) => `  10.${i >> 8}.${i & 255}.0/24`).join(',\n')}\nend-set\n`;
    const long = (lines: number) => `route-policy LONG\n${'  set med 5\n'.repeat(lines)}end-policy\n`;
    assert.equal(xr(set).prefixLists.get('prefix-set BIG')?.entries.length, 1000);
    assert.equal(xr(long(400)).policies.get('LONG')?.terms.length, 400);
    assert.ok(
      xr(long(900))
        .policies.get('LONG')
        ?.terms.every(({ name }) => name === 'unread'),
    );
    assert.deepEqual([...xr(`${set}${long(900)}router bgp 64500\n`).bgp.keys()], ['default']);
  });

  it('counts lines of policies that cannot be read as unknown', () => {
    const { unknownLines } = xr('route-policy A\n  if destination in then then B\n  pass\nend-policy\nhostname r1\n');
    assert.ok(unknownLines.length > 0 && unknownLines.length < 4);
  });

  it('reads an edited policy like a fresh one', () => {
    const text = `${'!\n'.repeat(70)}${policies}`;
    const edited = config(text);
    const lines = text.split('\n');
    const at = lines.indexOf('    apply LATER($as)');
    edited.apply(at, at, '    apply SOONER($as)\n    drop\n');
    const fresh = config(lines.toSpliced(at, 1, '    apply SOONER($as)', '    drop').join('\n'));
    const shapeOf = ({ objects }: ConfigText) =>
      JSON.stringify(objects.policy.get('IN')?.terms.map(({ body }) => body?.map(({ name }) => name)));
    assert.equal(shapeOf(edited), shapeOf(fresh));
    assert.deepEqual([...edited.symbols.keys()].sort(), [...fresh.symbols.keys()].sort());
  });
});
