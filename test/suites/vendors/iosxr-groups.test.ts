/** Groups of IOS XR: what blocks take over, by patterns, in which order of priority, and what they leave out. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { assembleDevice } from '../../../server/src/model/assemble.ts';
import { resolvePeer } from '../../../server/src/model/inheritance.ts';
import { formatPrefix } from '../../../server/src/net/prefix.ts';
import { ConfigText } from '../../../server/src/notation/config-text.ts';
import { vendorOf } from '../../../server/src/vendors/index.ts';
import { withParsers } from '../../support/parsers.ts';
import { device } from './line-reading.ts';

const xr = (text: string) => device('iosxr', text);

const groups = `
hostname edge1
group CORE
 interface 'HundredGigE.*'
  mtu 9192
  shutdown
 !
 router isis 'C.*'
  interface 'Bundle-Ether[0-9]+'
   point-to-point
  !
 !
end-group
group INNER
 interface 'HundredGigE0/0/0/[12]'
  mtu 4000
 !
end-group
`;

describe('groups of IOS XR', () => {
  before(withParsers);

  it('are taken over by the blocks that their patterns fit whole, at the place of their lines', () => {
    const { interfaces } = xr(`${groups}
apply-group CORE
interface HundredGigE0/0/0/1
 ipv4 address 192.0.2.1 255.255.255.252
!
interface HundredGigE0/0/0/1.10
 mtu 1500
!
interface TenGigE0/0/0/1
!
`);
    const port = interfaces.get('HundredGigE0/0/0/1')!;
    assert.deepEqual([port.mtu, port.shutdown, port.place.line], [9192, true, 20]);
    assert.equal(interfaces.get('HundredGigE0/0/0/1.10')!.mtu, 1500);
    assert.deepEqual([interfaces.get('TenGigE0/0/0/1')!.mtu, interfaces.get('TenGigE0/0/0/1')!.shutdown], [undefined, false]);
    assert.deepEqual([...interfaces.keys()].sort(), ['HundredGigE0/0/0/1', 'HundredGigE0/0/0/1.10', 'TenGigE0/0/0/1']);
  });

  it('give way to the own lines of a block, and those applied further out to those applied inside', () => {
    const { interfaces } = xr(`${groups}
apply-group CORE
interface HundredGigE0/0/0/1
 apply-group INNER
 no shutdown
!
interface HundredGigE0/0/0/2
 exclude-group CORE
 apply-group INNER
!
interface HundredGigE0/0/0/3
 apply-group INNER
!
`);
    assert.deepEqual(
      [1, 2, 3].map(n => interfaces.get(`HundredGigE0/0/0/${n}`)!).map(({ mtu, shutdown }) => [mtu, shutdown]),
      [
        [4000, false],
        [4000, false],
        [9192, true],
      ],
    );
  });

  const policies = `
route-policy PASS
  pass
end-policy
group RR
 router bgp '.*'
  neighbor '192\\.0\\.2\\..*'
   remote-as 64500
   address-family ipv4 unicast
    route-policy PASS in
    route-policy PASS out
   !
  !
 !
end-group
`;

  it('reach neighbors of BGP; a block without a pattern comes into being', () => {
    const { bgp } = xr(`${policies}
router bgp 64500
 apply-group RR
 address-family ipv4 unicast
 !
 neighbor 192.0.2.1
  description one
 !
 neighbor 198.51.100.1
  remote-as 64501
 !
!
`);
    const process = bgp.get('default')!;
    const peer = resolvePeer(process, process.peers.get('192.0.2.1')!);
    assert.equal(peer.remoteAs?.value, 64500);
    assert.equal(peer.families.get('ipv4')?.importPolicies?.[0]?.value, 'PASS');
    assert.equal(process.peers.get('198.51.100.1')!.families.size, 0);
  });

  it('hide what is missing where they stand elsewhere', () => {
    assert.equal(xr('hostname r1\napply-group ELSEWHERE\n').lacksGroups, true);
    assert.equal(xr(`${policies}router bgp 64500\n apply-group RR\n!\n`).lacksGroups, undefined);
  });

  it('are taken over after an edit as they are when read afresh', () => {
    const { language, defaults } = vendorOf('iosxr');
    const objects = (config: ConfigText) =>
      assembleDevice({
        file: 'r1.cfg',
        vendor: 'iosxr',
        objects: config.objects,
        symbols: config.symbols,
        defaults,
        problems: [],
        unknownLines: [],
      });
    const lines = `${groups}apply-group CORE\ninterface HundredGigE0/0/0/1\n ipv4 address 192.0.2.1 255.255.255.252\n!\n`.split('\n');
    const config = new ConfigText('r1.cfg', lines.join('\n'), language);
    for (const [at, text] of [
      [4, '  mtu 1600'],
      [18, 'apply-group INNER'],
      [18, '!'],
      [18, 'apply-group CORE INNER'],
      [2, 'group OTHER'],
      [2, 'group CORE'],
    ] as const) {
      lines[at] = text;
      config.apply(at, at, `${text}\n`);
      const fresh = objects(new ConfigText('r1.cfg', lines.join('\n'), language)).interfaces.get('HundredGigE0/0/0/1')!;
      const edited = objects(config).interfaces.get('HundredGigE0/0/0/1')!;
      assert.deepEqual(
        [edited.mtu, edited.shutdown, edited.addresses.map(each => formatPrefix(each.prefix))],
        [fresh.mtu, fresh.shutdown, fresh.addresses.map(each => formatPrefix(each.prefix))],
      );
    }
  });
});
