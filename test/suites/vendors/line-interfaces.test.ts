/** Interfaces, static routes, VRFs and OSPF of IOS and FRR. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { formatAddress } from '../../../server/src/net/address.ts';
import { formatPrefix } from '../../../server/src/net/prefix.ts';
import { withParsers } from '../../support/parsers.ts';
import { bare } from './junos-reading.ts';
import { frr, ios } from './line-reading.ts';

const iosText = `vrf definition BLUE
 rd 64500:1
 address-family ipv4
  route-target export 64500:1
  route-target import 64500:2
 exit-address-family
interface Gi0/1
 vrf forwarding BLUE
 ip address 192.0.2.1 255.255.255.0
 ip address 198.51.100.1 255.255.255.0 secondary
 standby 1 ip 192.0.2.254
 ip access-group EDGE in
 shutdown
interface GigabitEthernet 0/2
 no shutdown
 ip ospf 1 area 0.0.0.1
 ip ospf cost 30
ip route vrf BLUE 203.0.113.0 255.255.255.0 192.0.2.7 200 tag 5 track 1
ip route 10.0.0.0 255.0.0.0 Null0
ipv6 route 2001:db8::/32 GigabitEthernet0/1 2001:db8::1
router ospf 1
 router-id 192.0.2.1
 network 192.0.2.0 0.0.0.255 area 0
 passive-interface default
 no passive-interface Gi0/1
 area 2 stub no-summary
 default-information originate always metric 10
`;

describe('IOS', () => {
  before(withParsers);
  it('understands every line', () =>
    assert.deepEqual(
      ios(iosText).unknownLines.map(({ words }) => words[0]),
      [],
    ));

  it('gives interfaces their full names', () => {
    assert.deepEqual([...ios(iosText).interfaces.keys()], ['GigabitEthernet0/1', 'GigabitEthernet0/2']);
    assert.equal(ios(iosText).symbols.get('interface GigabitEthernet0/2')?.definitions.length, 1);
  });

  it('reads addresses, VRF and state', () => {
    const port = ios(iosText).interfaces.get('GigabitEthernet0/1')!;
    assert.deepEqual(
      port.addresses.map(({ prefix, secondary }) => [formatPrefix(prefix), secondary]),
      [
        ['192.0.2.1/24', false],
        ['198.51.100.1/24', true],
      ],
    );
    assert.deepEqual([port.vrf, port.shutdown, port.virtualAddresses.length, port.filters[0]?.acl.value], ['BLUE', true, 1, 'EDGE']);
  });

  it('reads OSPF of interfaces and processes', () => {
    const { interfaces, ospf } = ios(iosText);
    assert.deepEqual(bare(interfaces.get('GigabitEthernet0/2')!.ospf), [{ version: 2, process: '1', area: { value: '1' }, cost: 30 }]);
    const [process] = ospf;
    assert.deepEqual([process!.process, process!.passiveDefault, process!.activeInterfaces], ['1', true, ['GigabitEthernet0/1']]);
    assert.equal(process!.networks[0]?.area, '0');
    assert.deepEqual(bare(process!.areas.get('2')), { type: 'stub', noSummary: true });
    assert.equal(process!.defaultOriginate?.always, true);
  });

  it('reads static routes', () => {
    const routes = ios(iosText).staticRoutes.map(({ vrf, prefix, nextHop, interface: out, discard, distance, tag, tracked }) => [
      vrf,
      formatPrefix(prefix),
      nextHop && formatAddress(nextHop),
      out,
      discard,
      distance,
      tag,
      tracked,
    ]);
    assert.deepEqual(routes, [
      ['BLUE', '203.0.113.0/24', '192.0.2.7', undefined, false, 200, 5, true],
      ['default', '10.0.0.0/8', undefined, undefined, true, undefined, undefined, undefined],
      ['default', '2001:db8::/32', '2001:db8::1', 'GigabitEthernet0/1', false, undefined, undefined, undefined],
    ]);
  });

  it('reads VRFs', () => {
    const blue = ios(iosText).vrfs.get('BLUE')!;
    assert.deepEqual([blue.rd?.value, blue.importTargets[0]?.value, blue.exportTargets[0]?.value], ['64500:1', '64500:2', '64500:1']);
  });

  it('names a number that cannot be an address', () => {
    const [problem] = ios('interface Ethernet0\n ip address 192.0.2.300 255.255.255.0\n').problems;
    assert.equal(problem?.word, '192.0.2.300');
  });
});

describe('FRR', () => {
  before(withParsers);
  const text = `interface eth0 vrf RED
 ip address 192.0.2.1/24
 ipv6 address 2001:db8::1/64
 ip ospf area 0
 ip ospf passive
 ipv6 ospf6 area 0.0.0.0
exit
vrf RED
 ip route 198.51.100.0/24 192.0.2.7 eth0 30
exit-vrf
ip route 203.0.113.0/24 blackhole
router ospf vrf RED
 ospf router-id 192.0.2.1
 network 192.0.2.0/24 area 0
exit
router ospf6
 ospf6 router-id 192.0.2.1
exit
rpki
 rpki cache 192.0.2.50 3323 preference 1
exit
`;

  it('understands every line', () =>
    assert.deepEqual(
      frr(text).unknownLines.map(({ words }) => words[0]),
      [],
    ));
  it('reads interfaces', () => {
    const port = frr(text).interfaces.get('eth0')!;
    assert.deepEqual(
      [port.vrf, port.addresses.length, port.ospf.map(({ version, area, passive }) => [version, area?.value, passive])],
      [
        'RED',
        2,
        [
          [2, '0', true],
          [3, '0', undefined],
        ],
      ],
    );
  });
  it('reads static routes of a VRF', () => {
    assert.deepEqual(
      frr(text).staticRoutes.map(({ vrf, interface: out, discard, distance }) => [vrf, out, discard, distance]),
      [
        ['RED', 'eth0', false, 30],
        ['default', undefined, true, undefined],
      ],
    );
  });
  it('runs OSPF in both versions', () =>
    assert.deepEqual(
      frr(text).ospf.map(({ version, vrf }) => [version, vrf]),
      [
        [2, 'RED'],
        [3, 'default'],
      ],
    ));
  it('reads caches', () => assert.deepEqual(bare(frr(text).rpki.caches), [{ name: '192.0.2.50', port: 3323 }]));
});
